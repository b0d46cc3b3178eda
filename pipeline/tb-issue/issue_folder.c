#include "issue.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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
