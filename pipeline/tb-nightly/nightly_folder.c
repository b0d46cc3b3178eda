#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int real_entry(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static enum tb_status remove_entry(const char *folder, const char *name, struct tb_err *err)
{
    struct stat st;
    char *path = tb_file_join(folder, name);
    enum tb_status status = TB_OK;
    if (!path)
        return tb_err_nomem(err);
    if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode))
        status = nightly_remove_folder(path, err);
    else if (unlink(path) != 0 && errno != ENOENT)
        status = tb_err_errno(err, errno, _("cannot remove: %s"), path);
    free(path);
    return status;
}

enum tb_status nightly_remove_folder(const char *folder, struct tb_err *err)
{
    struct dirent **entries = NULL;
    enum tb_status status = TB_OK;
    int count = scandir(folder, &entries, real_entry, NULL), i;
    if (count < 0)
        return errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot list folder: %s"), folder);
    for (i = 0; i < count; i++) {
        if (status == TB_OK)
            status = remove_entry(folder, entries[i]->d_name, err);
        free(entries[i]);
    }
    free(entries);
    if (status == TB_OK && rmdir(folder) != 0)
        status = tb_err_errno(err, errno, _("cannot remove: %s"), folder);
    return status;
}

enum tb_status nightly_link(const char *path, const char *target, struct tb_err *err)
{
    char now[256];
    struct tb_buf temporary = TB_BUF_INIT(TB_MEBIBYTE);
    const char *name = tb_file_name_of(path);
    enum tb_status status = TB_OK;
    ssize_t length = readlink(path, now, sizeof now - 1);
    if (length >= 0) {
        now[length] = '\0';
        if (strcmp(now, target) == 0)
            return TB_OK;
    } else if (errno != ENOENT) {
        return tb_err_errno(err, errno, _("not a symbolic link: %s"), path);
    }
    /* The night holds the lock: nobody else writes this name. */
    tb_buf_printf(&temporary, "%.*s.%s.tmp", (int)(name - path), path, name);
    status = tb_buf_check(&temporary, path, err);
    if (status == TB_OK && ((unlink(temporary.bytes) != 0 && errno != ENOENT) || symlink(target, temporary.bytes) != 0))
        status = tb_err_errno(err, errno, _("cannot make a symbolic link: %s"), path);
    if (status == TB_OK && rename(temporary.bytes, path) != 0) {
        status = tb_err_errno(err, errno, _("cannot rename into place: %s"), path);
        unlink(temporary.bytes);
    }
    tb_buf_free(&temporary);
    return status;
}
