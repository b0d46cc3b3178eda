/* The page's section on rare characters: in the reports in force, not waived, and no font of today has them. What was told when a
 * report came in is no longer so once somebody has added a font. */
#include "nightly.h"
#include "tb_cover.h"

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

static void put_row(struct tb_buf *page, struct tb_stmt *stmt)
{
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_printf(&line, "%s 第%lld行：%s（原文“%s”）", tb_stmt_text(stmt, 0), (long long)tb_stmt_int(stmt, 1),
                  tb_stmt_text(stmt, 3), tb_stmt_text(stmt, 2));
    tb_buf_puts(page, "<li>");
    nightly_page_text(page, tb_buf_str(&line));
    tb_buf_puts(page, "</li>\n");
    tb_buf_free(&line);
}

enum tb_status nightly_rare_put(struct tb_buf *page, struct tb_nightly *night, struct tb_err *err)
{
    struct tb_cover *cover = NULL;
    struct tb_stmt *stmt = NULL;
    bool row = true;
    size_t count = 0;
    enum tb_status status = tb_cover_new(&cover, tb_conf_entries(night->conf), tb_conf_path(night->conf, "paths", "fonts"), err);
    if (status == TB_OK)
        status = tb_db_prepare(night->db, rare_sql, &stmt, err);
    if (status == TB_OK)
        tb_stmt_bind_text(stmt, 1, night->periods[night->period_count - 1].as_of);
    while (status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        if (tb_cover_has(cover, character_of(tb_stmt_text(stmt, 3))))
            continue;
        if (count == 0)
            tb_buf_puts(page,
                        "<h2>生僻字</h2>\n<p>下列报表里有现有字体没有的字，通报里暂以“〓”代替。请核对是不是录错；确是这个字的，请在"
                        " tongbao.ini 的 [fonts] 里加上含有它的字体。</p>\n<ul class=\"files\">\n");
        if (count++ < MOST_SHOWN)
            put_row(page, stmt);
    }
    if (count > MOST_SHOWN)
        tb_buf_printf(page, "<li>另有%zu处</li>\n", count - MOST_SHOWN);
    if (count > 0)
        tb_buf_puts(page, "</ul>\n");
    tb_stmt_free(stmt);
    tb_cover_free(cover);
    return status;
}
