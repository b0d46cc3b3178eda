#include "tb_secret.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_SECRET_BYTES = 8192 };

enum tb_status tb_secret_read(const char *path, struct tb_arena *arena, const char *lines[TB_SECRET_MOST_LINES], struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_SECRET_BYTES);
    const char *at;
    struct stat st;
    enum tb_status status;
    size_t i;
    if (stat(path, &st) != 0)
        return tb_err_set(err, TB_CONFIG, _("password file cannot be looked at (%s): %s"), strerror(errno), path);
    if ((st.st_mode & 077) != 0 || (st.st_uid != geteuid() && st.st_uid != 0))
        return tb_err_set(err, TB_CONFIG, _("password file can be read by others (chmod 600, own it): %s"), path);
    status = tb_file_read(path, &text, err);
    at = tb_buf_str(&text);
    for (i = 0; i < TB_SECRET_MOST_LINES && status == TB_OK; i++) {
        size_t length = strcspn(at, "\r\n");
        lines[i] = tb_arena_strndup(arena, at, length);
        if (!lines[i])
            status = tb_err_nomem(err);
        at += length;
        at += *at == '\r';
        at += *at == '\n';
    }
    if (text.bytes)
        memset(text.bytes, 0, text.capacity);
    tb_buf_free(&text);
    return status;
}
