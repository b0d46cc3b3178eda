#include "ingest_internal.h"
#include "tb_num.h"

#include <string.h>

void ingest_say_file(struct tb_ingest *ingest, const char *what, const char *relative, const char *more)
{
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_printf(&line, "%s  %s%s%s", what, relative, *more ? "  " : "", more);
    ingest->options.say(ingest->options.context, tb_buf_str(&line));
    tb_buf_free(&line);
}

/* 第12行第8列; of a workbook 进展表!H12, as its program names the cell. */
static void put_place(struct tb_buf *out, const char *sheet, size_t line1, size_t col1)
{
    char letters[TB_NUM_COLUMN_BYTES];
    if (line1 == 0 && col1 == 0)
        return;
    if (*sheet && line1 > 0 && col1 > 0) {
        tb_buf_printf(out, "%s!%s%zu ", sheet, tb_num_column(col1, letters), line1);
        return;
    }
    if (*sheet)
        tb_buf_printf(out, "%s!", sheet);
    if (line1 > 0)
        tb_buf_printf(out, "第%zu行", line1);
    if (col1 > 0)
        tb_buf_printf(out, "第%zu列", col1);
    tb_buf_putc(out, ' ');
}

void ingest_say_summary(struct tb_ingest *ingest, const struct ingest_summary *summary)
{
    struct tb_buf more = TB_BUF_INIT(TB_MEBIBYTE);
    if (*summary->county_name)
        tb_buf_printf(&more, "%s ", summary->county_name);
    tb_buf_printf(&more, "%s %s", *summary->form ? summary->form : "?", *summary->cutoff ? summary->cutoff : "?");
    if (summary->accepted)
        tb_buf_printf(&more, "  %lld行", (long long)summary->rows);
    if (summary->errors > 0)
        tb_buf_printf(&more, "  %zu处错误", summary->errors);
    if (summary->warnings > 0)
        tb_buf_printf(&more, "  %zu处提示", summary->warnings);
    if (summary->waived > 0)
        tb_buf_printf(&more, "（%zu处已豁免）", summary->waived);
    ingest_say_file(ingest, summary->accepted ? "接收" : "退回", summary->file, tb_buf_str(&more));
    tb_buf_free(&more);
}

void ingest_say_stored(struct tb_ingest *ingest, const struct tb_stmt *stmt)
{
    const struct ingest_summary summary = {.file = tb_stmt_text(stmt, 1),
                                           .county_name = tb_stmt_text(stmt, 2),
                                           .form = tb_stmt_text(stmt, 3),
                                           .cutoff = tb_stmt_text(stmt, 4),
                                           .accepted = tb_stmt_int(stmt, 5) != 0,
                                           .rows = tb_stmt_int(stmt, 6),
                                           .errors = (size_t)tb_stmt_int(stmt, 7),
                                           .warnings = (size_t)tb_stmt_int(stmt, 8),
                                           .waived = (size_t)tb_stmt_int(stmt, 9)};
    ingest_say_summary(ingest, &summary);
}

enum tb_status ingest_say_accepted(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(ingest->db,
                                          "SELECT " INGEST_STORED " FROM run_accepted a JOIN submission s ON s.id = a.id"
                                          " LEFT JOIN unit u ON u.code = s.county ORDER BY a.rowid",
                                          &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        ingest_say_stored(ingest, stmt);
    tb_stmt_free(stmt);
    return status;
}

#define FINDINGS                                                                                                                   \
    "SELECT f.line, f.col, f.code, f.severity, f.raw, f.message, f.waived, s.sheet FROM finding f JOIN submission s ON s.id = "    \
    "f.submission"

/* Each row of FINDINGS for a submission. */
static enum tb_status say_findings(struct tb_ingest *ingest, const char *sql, int64_t id, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(ingest->db, sql, TB_DB_VALUES(TB_INT(id)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        ingest_say_finding(ingest, tb_stmt_text(stmt, 7), (size_t)tb_stmt_int(stmt, 0), (size_t)tb_stmt_int(stmt, 1),
                           tb_stmt_text(stmt, 2), strcmp(tb_stmt_text(stmt, 3), "error") == 0, tb_stmt_text(stmt, 4),
                           tb_stmt_text(stmt, 5), tb_stmt_text(stmt, 6));
    tb_stmt_free(stmt);
    return status;
}

/* The findings of a submission that were not there before the run. */
static enum tb_status say_new_findings(struct tb_ingest *ingest, int64_t id, struct tb_err *err)
{
    return say_findings(
        ingest,
        FINDINGS " JOIN run_said r ON r.id = s.id WHERE s.id = ?1"
                 " AND f.code <> 'guess_changed' AND instr(char(10) || r.findings || char(10), char(10) || f.line || '|' || f.col"
                 " || '|' || f.code || '|' || f.raw || '|' || f.message || char(10)) = 0 ORDER BY f.line, f.col, f.code, f.raw",
        id, err);
}

enum tb_status ingest_say_changed(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(ingest->db,
                                          "SELECT " INGEST_STORED ", t.cutoff FROM run_said r JOIN submission s ON s.id = r.id"
                                          " JOIN run_touched t ON t.form = s.form AND t.county = s.county"
                                          " LEFT JOIN unit u ON u.code = s.county WHERE r.findings <> " INGEST_SAID
                                          " ORDER BY s.file, s.form, s.county",
                                          &stmt, err);
    struct tb_buf more = TB_BUF_INIT(TB_MEBIBYTE);
    while (tb_stmt_next(stmt, &status, err)) {
        tb_buf_clear(&more);
        tb_buf_printf(&more, "%s %s %s  截至%s的报表有变，与上期比较的结果不同：现有%zu处提示", tb_stmt_text(stmt, 2),
                      tb_stmt_text(stmt, 3), tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 10), (size_t)tb_stmt_int(stmt, 8));
        ingest_say_file(ingest, "变动", tb_stmt_text(stmt, 1), tb_buf_str(&more));
        status = say_new_findings(ingest, tb_stmt_int(stmt, 0), err);
    }
    tb_stmt_free(stmt);
    tb_buf_free(&more);
    return status;
}

void ingest_say_finding(struct tb_ingest *ingest, const char *sheet, size_t line1, size_t col1, const char *code, bool is_error,
                        const char *raw, const char *message, const char *waived)
{
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_puts(&line, "    ");
    put_place(&line, sheet, line1, col1);
    tb_buf_printf(&line, "%s %s", is_error ? "错误" : "提示", message);
    if (*raw)
        tb_buf_printf(&line, "（原文“%s”）", raw);
    tb_buf_printf(&line, " [%s]", code);
    if (*waived)
        tb_buf_printf(&line, " 已豁免：%s", waived);
    ingest->options.say(ingest->options.context, tb_buf_str(&line));
    tb_buf_free(&line);
}

enum tb_status ingest_say_findings(struct tb_ingest *ingest, int64_t id, struct tb_err *err)
{
    return say_findings(ingest, FINDINGS " WHERE s.id = ?1 ORDER BY f.line, f.col, f.code, f.raw", id, err);
}

void ingest_show(const struct tb_ingest *ingest, int64_t read_bytes)
{
    const struct ingest_watch *watch = &ingest->watch;
    const struct tb_progress_state state = {watch->file, watch->files, watch->all_files, watch->bytes + read_bytes,
                                            watch->all_bytes};
    tb_progress_set(ingest->options.progress, &state);
}
