#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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
