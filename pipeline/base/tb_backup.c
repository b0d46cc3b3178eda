#include "tb_backup.h"
#include "tb_buf.h"
#include "tb_file.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOMENT_LENGTH = 19 };
#define NOTE ".backup"

enum tb_status tb_backup_note(const char *ledger, const char *moment, const char *folder, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    char *path = tb_file_beside(ledger, NOTE);
    enum tb_status status = path ? TB_OK : tb_err_nomem(err);
    tb_buf_printf(&text, "%s %s\n", moment, folder);
    if (status == TB_OK)
        status = tb_buf_check(&text, ledger, err);
    if (status == TB_OK)
        status = tb_file_replace(path, tb_buf_str(&text), text.length, err);
    tb_buf_free(&text);
    free(path);
    return status;
}

void tb_backup_look(const char *ledger, char *moment)
{
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    char *path = tb_file_beside(ledger, NOTE);
    struct tb_err ignored = TB_ERR_INIT; /* none yet */
    moment[0] = '\0';
    if (path && tb_file_read(path, &text, &ignored) == TB_OK && text.length > MOMENT_LENGTH && tb_buf_str(&text)[10] == 'T')
        snprintf(moment, TB_CLOCK_TEXT_BYTES, "%.*s", MOMENT_LENGTH, tb_buf_str(&text));
    tb_buf_free(&text);
    free(path);
}
