#include "tb_mail_hold.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_REASON_BYTES = 65536 };

/* Owns: the caller frees. NULL: no memory. */
static char *hold_path(const char *ledger)
{
    return tb_file_beside(ledger, ".mail-hold");
}

enum tb_status tb_mail_hold_look(const char *ledger, bool *held, struct tb_buf *reason, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_REASON_BYTES);
    char *path = hold_path(ledger);
    enum tb_status status = path ? tb_file_read(path, &text, err) : tb_err_nomem(err);
    *held = status == TB_OK;
    if (status == TB_OK && reason)
        tb_buf_append(reason, tb_buf_str(&text), text.length);
    tb_buf_free(&text);
    free(path);
    return status == TB_INPUT ? TB_OK : status; /* no such file: no hold */
}

enum tb_status tb_mail_hold_put(const char *ledger, const char *reason, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_REASON_BYTES);
    char *path = hold_path(ledger);
    bool held;
    enum tb_status status = path ? tb_mail_hold_look(ledger, &held, &text, err) : tb_err_nomem(err);
    tb_buf_printf(&text, "%s\n", reason);
    if (status == TB_OK)
        status = tb_buf_check(&text, path, err);
    if (status == TB_OK)
        status = tb_file_replace(path, tb_buf_str(&text), text.length, err);
    tb_buf_free(&text);
    free(path);
    return status;
}

enum tb_status tb_mail_hold_drop(const char *ledger, struct tb_err *err)
{
    char *path = hold_path(ledger);
    enum tb_status status = TB_OK;
    if (!path)
        return tb_err_nomem(err);
    if (unlink(path) != 0 && errno != ENOENT)
        status = tb_err_errno(err, errno, _("cannot remove: %s"), path);
    if (status == TB_OK)
        status = tb_file_sync_folder_of(path, err);
    free(path);
    return status;
}
