#define _DEFAULT_SOURCE /* initgroups, setgroups */
#include "tb_owner.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is there of a path, from its end. */
static enum tb_status look(const char *path, struct stat *st, struct tb_err *err)
{
    char *at = strdup(path);
    enum tb_status status = at ? TB_OK : tb_err_nomem(err);
    while (status == TB_OK && stat(at, st) != 0) {
        char *folder = tb_file_folder_of(at);
        if (!folder)
            status = tb_err_nomem(err);
        else if ((errno != ENOENT && errno != ENOTDIR) || strcmp(folder, at) == 0)
            status = tb_err_errno(err, errno, _("cannot look at: %s"), at);
        free(at);
        at = folder;
    }
    free(at);
    return status;
}

enum tb_status tb_owner_become(const char *path, bool *became, struct tb_err *err)
{
    struct stat st;
    const struct passwd *user;
    enum tb_status status;
    int code;
    if (became)
        *became = false;
    if (geteuid() != 0)
        return TB_OK;
    status = look(path, &st, err);
    if (status != TB_OK || st.st_uid == 0)
        return status;
    user = getpwuid(st.st_uid);
    code = user ? initgroups(user->pw_name, user->pw_gid) : setgroups(0, NULL);
    if (code != 0 || setgid(user ? user->pw_gid : st.st_gid) != 0 || setuid(st.st_uid) != 0)
        return tb_err_errno(err, errno, _("cannot go on as the owner of %s: run it as that user"), path);
    if (became)
        *became = true;
    return TB_OK;
}
