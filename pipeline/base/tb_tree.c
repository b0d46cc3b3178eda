#include "tb_tree.h"

#include "tb_file.h"
#include "tb_i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILE_BYTES = 1 << 30 };

static int is_real_entry(const struct dirent *entry)
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
        status = tb_tree_remove(path, err);
    else if (unlink(path) != 0 && errno != ENOENT)
        status = tb_err_errno(err, errno, _("cannot remove: %s"), path);
    free(path);
    return status;
}

enum tb_status tb_tree_remove(const char *path, struct tb_err *err)
{
    struct dirent **entries = NULL;
    enum tb_status status = TB_OK;
    int count, i;
    (void)chmod(path, 0700); /* of a folder that is sealed; what cannot be changed shows below */
    count = scandir(path, &entries, is_real_entry, NULL);
    if (count < 0)
        return errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot list folder: %s"), path);
    for (i = 0; i < count; i++) {
        if (status == TB_OK)
            status = remove_entry(path, entries[i]->d_name, err);
        free(entries[i]);
    }
    free(entries);
    if (status == TB_OK && rmdir(path) != 0)
        status = tb_err_errno(err, errno, _("cannot remove folder: %s"), path);
    return status;
}

enum tb_status tb_tree_copy_file(const char *from, const char *to, struct tb_err *err)
{
    struct tb_buf bytes = TB_BUF_INIT(MOST_FILE_BYTES);
    enum tb_status status = tb_file_read(from, &bytes, err);
    if (status == TB_OK)
        status = tb_file_replace(to, tb_buf_str(&bytes), bytes.length, err);
    tb_buf_free(&bytes);
    return status;
}

enum tb_status tb_tree_copy_below(const char *from, const char *folder, const char *relative, struct tb_err *err)
{
    char *path = tb_file_join(folder, relative);
    char *place = path ? tb_file_folder_of(path) : NULL;
    enum tb_status status = place ? tb_file_make_folder(place, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_tree_copy_file(from, path, err);
    free(place);
    free(path);
    return status;
}

static enum tb_status copy_visited(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    return tb_tree_copy_below(info->path, context, info->relative, err);
}

enum tb_status tb_tree_copy(const char *from, const char *to, struct tb_err *err)
{
    char *folder = strdup(to);
    enum tb_status status = folder ? tb_file_make_folder(to, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_file_walk_linked(from, copy_visited, folder, err);
    free(folder);
    return status;
}
