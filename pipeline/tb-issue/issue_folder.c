#define _DEFAULT_SOURCE
#include "issue.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILE_BYTES = 1 << 30 };

static enum tb_status copy_file(const char *from, const char *to, struct tb_err *err)
{
    struct tb_buf bytes = TB_BUF_INIT(MOST_FILE_BYTES);
    enum tb_status status = tb_file_read(from, &bytes, err);
    if (status == TB_OK)
        status = tb_file_replace(to, tb_buf_str(&bytes), bytes.length, err);
    tb_buf_free(&bytes);
    return status;
}

struct copy {
    const char *to;
};

static enum tb_status copy_one(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    const struct copy *copy = context;
    char *path = tb_file_join(copy->to, info->relative);
    char *folder = path ? tb_file_folder_of(path) : NULL;
    enum tb_status status = folder ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = copy_file(info->path, path, err);
    free(folder);
    free(path);
    return status;
}

enum tb_status issue_copy_folder(const char *from, const char *to, struct tb_err *err)
{
    struct copy copy = {to};
    enum tb_status status = tb_file_make_folder(to, err);
    return status == TB_OK ? tb_file_walk(from, copy_one, &copy, err) : status;
}

static enum tb_status remove_entry(const char *path, struct tb_err *err)
{
    struct stat st;
    if (lstat(path, &st) != 0)
        return errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot look at: %s"), path);
    if (S_ISDIR(st.st_mode))
        return issue_remove_folder(path, err);
    return unlink(path) == 0 ? TB_OK : tb_err_errno(err, errno, _("cannot remove: %s"), path);
}

enum tb_status issue_remove_folder(const char *path, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    struct dirent *entry;
    DIR *folder;
    if (chmod(path, 0700) != 0 && errno == ENOENT)
        return TB_OK;
    folder = opendir(path);
    if (!folder)
        return errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot list folder: %s"), path);
    while (status == TB_OK && (entry = readdir(folder)) != NULL) {
        char *child;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        child = tb_file_join(path, entry->d_name);
        status = child ? remove_entry(child, err) : tb_err_nomem(err);
        free(child);
    }
    closedir(folder);
    if (status == TB_OK && rmdir(path) != 0)
        status = tb_err_errno(err, errno, _("cannot remove folder: %s"), path);
    return status;
}

enum tb_status issue_is_sealed(const char *parent, const char *number, bool *sealed, struct tb_err *err)
{
    const size_t length = strlen(number);
    struct dirent *entry;
    DIR *folder = opendir(parent);
    *sealed = false;
    if (!folder)
        return errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot list folder: %s"), parent);
    while (!*sealed && (entry = readdir(folder)) != NULL)
        *sealed = strncmp(entry->d_name, number, length) == 0 && (entry->d_name[length] == '\0' || entry->d_name[length] == '-');
    closedir(folder);
    return TB_OK;
}

static enum tb_status add_sum(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    char sha256[TB_HASH_TEXT_BYTES];
    enum tb_status status = tb_hash_file(info->path, sha256, err);
    if (status == TB_OK)
        tb_buf_printf(context, "%s  %s\n", sha256, info->relative);
    return status;
}

static enum tb_status make_read_only(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    (void)context;
    return chmod(info->path, 0444) == 0 ? TB_OK : tb_err_errno(err, errno, _("cannot make read-only: %s"), info->path);
}

enum tb_status issue_seal_folder(const char *path, struct tb_err *err)
{
    struct tb_buf sums = TB_BUF_INIT(16 * TB_MEBIBYTE);
    char *sums_path = tb_file_join(path, "SHA256SUMS");
    enum tb_status status = sums_path ? tb_file_walk(path, add_sum, &sums, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_buf_check(&sums, "SHA256SUMS", err);
    if (status == TB_OK)
        status = tb_file_replace(sums_path, tb_buf_str(&sums), sums.length, err);
    if (status == TB_OK)
        status = tb_file_walk(path, make_read_only, NULL, err);
    free(sums_path);
    tb_buf_free(&sums);
    return status;
}
