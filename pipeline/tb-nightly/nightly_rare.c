/* Rare characters for the page: in the reports in force, not waived, and no font of today has them. What was reported when a
 * report came in is no longer so once somebody has added a font. */
#include "nightly.h"
#include "tb_cover.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SHOWN = 20 };

static const char rare_sql[] =
    "SELECT s.file, f.line, f.raw, f.message FROM finding f JOIN in_force i ON i.submission = f.submission"
    " JOIN submission s ON s.id = f.submission"
    " WHERE i.as_of = ?1 AND f.code = 'rare_character' AND f.waived = '' ORDER BY s.file, f.line, f.col";

/* The character that a finding is about: its message ends with （U+XXXX）. 0: none. */
static uint32_t character_of(const char *message)
{
    const char *at = strstr(message, "（U+");
    return at ? (uint32_t)strtoul(at + strlen("（U+"), NULL, 16) : 0;
}

static void put_row(struct tb_buf *json, struct tb_stmt *stmt)
{
    tb_buf_puts(json, "{\"file\": ");
    nightly_status_string(json, tb_stmt_text(stmt, 0));
    tb_buf_printf(json, ", \"line\": %lld, \"raw\": ", (long long)tb_stmt_int(stmt, 1));
    nightly_status_string(json, tb_stmt_text(stmt, 2));
    tb_buf_puts(json, ", \"message\": ");
    nightly_status_string(json, tb_stmt_text(stmt, 3));
    tb_buf_putc(json, '}');
}

void nightly_rare_put(struct tb_buf *json, struct tb_nightly *night)
{
    struct tb_cover *cover = NULL;
    struct tb_stmt *stmt = NULL;
    struct tb_err err = TB_ERR_INIT;
    int64_t count = 0;
    enum tb_status status = tb_cover_new(&cover, tb_conf_entries(night->conf), tb_conf_path(night->conf, "paths", "fonts"), &err);
    tb_buf_puts(json, ",\n  \"rare\": [");
    if (status == TB_OK)
        status =
            tb_db_query(night->db, rare_sql, TB_DB_VALUES(TB_TEXT(night->periods[night->period_count - 1].as_of)), &stmt, &err);
    while (tb_stmt_next(stmt, &status, &err)) {
        if (tb_cover_has(cover, character_of(tb_stmt_text(stmt, 3))))
            continue;
        if (++count > MOST_SHOWN)
            continue;
        tb_buf_puts(json, count > 1 ? ",\n    " : "\n    ");
        put_row(json, stmt);
    }
    tb_buf_printf(json, "],\n  \"rare_count\": %lld", (long long)count);
    if (status == TB_OK)
        status = tb_cover_check(cover, &err);
    if (status != TB_OK) /* the page comes all the same */
        nightly_say(night, false, "%s: %s", _("warning"), err.message);
    tb_stmt_free(stmt);
    tb_cover_free(cover);
}
