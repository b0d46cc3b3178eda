#include "trace_internal.h"
#include "tb_date.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <stdio.h>
#include <string.h>

char *trace_quantity(char *text, const struct tb_stmt *stmt, int column)
{
    if (tb_stmt_is_null(stmt, column))
        return memcpy(text, "—", sizeof "—");
    return tb_num_format_hundredths(text, tb_stmt_int(stmt, column));
}

void trace_put_quantity(struct trace_table *table, const struct tb_stmt *stmt, int column)
{
    char text[TB_NUM_TEXT_BYTES];
    trace_table_cell(table, table->csv ? tb_stmt_text(stmt, column) : trace_quantity(text, stmt, column));
}

static enum tb_status find_date(struct trace *trace, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false;
    enum tb_status status = tb_db_query(trace->db, "SELECT as_of FROM aggregated WHERE coalesce(as_of = ?1, is_current) = 1",
                                        TB_DB_VALUES(TB_TEXT(trace->request->as_of)), &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && row)
        snprintf(trace->as_of, sizeof trace->as_of, "%s", tb_stmt_text(stmt, 0));
    else if (status == TB_OK && trace->request->as_of)
        status = tb_err_set(err, TB_INPUT, _("no figures for %s: run tb-aggregate --as-of %s first"), trace->request->as_of,
                            trace->request->as_of);
    else if (status == TB_OK)
        status = tb_err_set(err, TB_INPUT, _("the ledger has no figures yet: run tb-aggregate first"));
    tb_stmt_free(stmt);
    return status;
}

/* A code, a name, or the beginning of exactly one name. */
static enum tb_status find_county(struct trace *trace, struct tb_err *err)
{
    const char *wanted = trace->request->county ? trace->request->county : "*";
    struct tb_stmt *stmt;
    bool row = false, again = false;
    enum tb_status status =
        tb_db_query(trace->db,
                    "SELECT code, code = ?1 OR name = ?1 AS exact FROM unit"
                    " WHERE exact OR (length(?1) > 1 AND substr(name, 1, length(?1)) = ?1) ORDER BY exact DESC, ord",
                    TB_DB_VALUES(TB_TEXT(wanted)), &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && row) {
        bool exact = tb_stmt_int(stmt, 1) != 0;
        snprintf(trace->county, sizeof trace->county, "%s", tb_stmt_text(stmt, 0));
        status = tb_stmt_step(stmt, &again, err);
        row = exact || !again;
    }
    if (status == TB_OK && !row)
        status = tb_err_set(err, TB_INPUT, again ? _("several counties begin so: \"%s\"") : _("unknown county: \"%s\""), wanted);
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status find_indicator(struct trace *trace, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false;
    enum tb_status status =
        tb_db_query(trace->db, "SELECT i.name, i.unit, u.name FROM indicator i, unit u WHERE i.indicator = ?1 AND u.code = ?2",
                    TB_DB_VALUES(TB_TEXT(trace->request->indicator), TB_TEXT(trace->county)), &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && !row)
        status = tb_err_set(err, TB_INPUT, _("unknown indicator: \"%s\" (tb-trace without arguments lists them)"),
                            trace->request->indicator);
    if (status == TB_OK) {
        tb_buf_puts(&trace->unit, tb_stmt_text(stmt, 1));
        tb_buf_printf(&trace->title, "%s（%s） %s", tb_stmt_text(stmt, 0), trace->request->indicator, tb_stmt_text(stmt, 2));
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status trace_find_file(struct trace *trace, const char *name, char *sha256, size_t size, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false, again = false;
    enum tb_status status =
        tb_db_query(trace->db,
                    "SELECT DISTINCT sha256 FROM submission WHERE file = ?1 OR substr(file, -length(?1) - 1) = '/' || ?1"
                    " OR (length(?1) >= 6 AND substr(sha256, 1, length(?1)) = lower(?1))",
                    TB_DB_VALUES(TB_TEXT(name)), &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && row) {
        snprintf(sha256, size, "%s", tb_stmt_text(stmt, 0));
        status = tb_stmt_step(stmt, &again, err);
    }
    tb_stmt_free(stmt);
    if (status == TB_OK && !row)
        return tb_err_set(err, TB_INPUT, _("the ledger knows no such file: \"%s\""), name);
    if (status == TB_OK && again)
        return tb_err_set(err, TB_INPUT, _("several files are called so (give more of the path, or the sha256): \"%s\""), name);
    return status;
}

/* Without arguments: what can be asked for. */
static enum tb_status list_indicators(struct trace *trace, struct tb_err *err)
{
    static const char *const headers[] = {"指标", "名称", "目标", "完成", "完成率%", "单位"};
    static const char *const names[] = {"indicator", "indicator_name", "target", "done", "rate", "unit"};
    struct trace_table table;
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_prepare(trace->db,
                      "SELECT i.indicator, i.name, f.target, f.done, f.rate, i.unit FROM indicator i"
                      " JOIN figure f ON f.indicator = i.indicator AND f.county = '*' AND f.as_of = ?1 ORDER BY i.ord",
                      &stmt, err);
    if (status != TB_OK)
        return status;
    trace_table_begin(&table, trace->request->out, trace->request->csv, trace->request->csv ? names : headers, "llrrrl", 6);
    tb_stmt_bind_text(stmt, 1, trace->as_of);
    while (tb_stmt_next(stmt, &status, err)) {
        trace_table_cell(&table, tb_stmt_text(stmt, 0));
        trace_table_cell(&table, tb_stmt_text(stmt, 1));
        trace_put_quantity(&table, stmt, 2);
        trace_put_quantity(&table, stmt, 3);
        trace_table_cell(&table, tb_stmt_is_null(stmt, 4) && !table.csv ? "—" : tb_stmt_text(stmt, 4));
        trace_table_cell(&table, tb_stmt_text(stmt, 5));
    }
    tb_stmt_free(stmt);
    if (status == TB_OK && !trace->request->csv)
        fprintf(trace->request->out, "全市指标，截至%s\n", trace->as_of);
    return trace_table_end(&table, status, err);
}

enum tb_status tb_trace_run(const struct tb_trace_request *request, struct tb_err *err)
{
    struct trace trace = {request, request->db, "", "", TB_BUF_INIT(4096), TB_BUF_INIT(4096)};
    enum tb_status status = find_date(&trace, err);
    if (status == TB_OK)
        status = find_county(&trace, err);
    if (status == TB_OK && request->indicator)
        status = find_indicator(&trace, err);
    if (status != TB_OK)
        goto out;
    if (request->file)
        status = request->diff ? trace_files(&trace, err) : trace_file(&trace, err);
    else if (!request->indicator)
        status = list_indicators(&trace, err);
    else
        status = request->diff ? trace_dates(&trace, err) : trace_figure(&trace, err);
out:
    tb_buf_free(&trace.unit);
    tb_buf_free(&trace.title);
    return status;
}
