#include "tb_backup.h"
#include "tb_buf.h"
#include "tb_file.h"

#include <stdio.h>
#include <string.h>

enum { MOMENT_LENGTH = 19 };

static void name_note(const char *ledger, struct tb_buf *path)
{
    tb_buf_printf(path, "%s.backup", ledger);
}

enum tb_status tb_backup_note(const char *ledger, const char *moment, const char *folder, struct tb_err *err)
{
    struct tb_buf path = TB_BUF_INIT(TB_MEBIBYTE), text = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    name_note(ledger, &path);
    tb_buf_printf(&text, "%s %s\n", moment, folder);
    status = tb_buf_check(&path, ledger, err);
    if (status == TB_OK)
        status = tb_buf_check(&text, ledger, err);
    if (status == TB_OK)
        status = tb_file_replace(tb_buf_str(&path), tb_buf_str(&text), text.length, err);
    tb_buf_free(&path);
    tb_buf_free(&text);
    return status;
}

void tb_backup_look(const char *ledger, char *moment)
{
    struct tb_buf path = TB_BUF_INIT(TB_MEBIBYTE), text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err ignored = TB_ERR_INIT; /* none yet */
    name_note(ledger, &path);
    moment[0] = '\0';
    if (tb_file_read(tb_buf_str(&path), &text, &ignored) == TB_OK && text.length > MOMENT_LENGTH && tb_buf_str(&text)[10] == 'T')
        snprintf(moment, TB_CLOCK_TEXT_BYTES, "%.*s", MOMENT_LENGTH, tb_buf_str(&text));
    tb_buf_free(&path);
    tb_buf_free(&text);
}
