#include "trace_internal.h"
#include "tb_date.h"
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_plans.h"

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
    enum tb_status status = tb_db_query(trace->db, "SELECT as_of FROM aggregated WHERE coalesce(as_of = ?1, is_current) = 1",
                                        TB_DB_VALUES(TB_TEXT(trace->request->as_of)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        snprintf(trace->as_of, sizeof trace->as_of, "%s", tb_stmt_text(stmt, 0));
    else if (status == TB_OK && trace->request->as_of)
        status = tb_err_set(err, TB_INPUT, _("no figures for %s: run tb-aggregate --as-of %s first"), trace->request->as_of,
                            trace->request->as_of);
    else if (status == TB_OK)
        status = tb_err_set(err, TB_INPUT, _("the ledger has no figures yet: run tb-aggregate first"));
    tb_stmt_free(stmt);
    return status;
}

/* The code of the county that the plan of the date knows by that name (陵县, 经开区教育局); "" for none. A plan that cannot be read is
 * tb-aggregate's business. */
static void find_alias(const struct trace *trace, const char *wanted, char *code)
{
    struct tb_plans plans = {NULL, 0};
    const struct tb_plan_entry *entry = NULL;
    struct tb_err ignored = TB_ERR_INIT;
    int at = TB_COUNTIES_NONE;
    code[0] = '\0';
    if (trace->request->conf && tb_plans_load(&plans, trace->request->conf, &ignored) == TB_OK &&
        tb_plans_at(&plans, tb_date_parse(trace->as_of, strlen(trace->as_of)), &entry, &ignored) == TB_OK && entry)
        at = tb_counties_find(&entry->catalog.counties, wanted, strlen(wanted));
    if (at >= 0)
        snprintf(code, TRACE_CODE_BYTES, "%s", entry->catalog.counties.items[at].code);
    tb_plans_free(&plans);
}

/* What the statement finds for ?1: the first row when it is exact or the only one. *several: more than one, none of them exact. */
static enum tb_status find_one(struct trace *trace, const char *sql, const char *wanted, char *code, bool *several,
                               struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(trace->db, sql, TB_DB_VALUES(TB_TEXT(wanted), TB_TEXT(trace->as_of)), &stmt, err);
    *several = false;
    code[0] = '\0';
    if (tb_stmt_next(stmt, &status, err)) {
        const bool exact = tb_stmt_int(stmt, 1) != 0;
        snprintf(code, TRACE_CODE_BYTES, "%s", tb_stmt_text(stmt, 0));
        *several = tb_stmt_next(stmt, &status, err) && !exact;
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status find_county(struct trace *trace, struct tb_err *err)
{
    const char *wanted = trace->request->county ? trace->request->county : "*";
    char other[TRACE_CODE_BYTES];
    bool several = false;
    enum tb_status status = find_one(trace,
                                     "SELECT code, code = ?1 OR name = ?1 AS exact FROM unit WHERE ?2 <> '' AND (exact"
                                     " OR (length(?1) > 1 AND substr(name, 1, length(?1)) = ?1)) ORDER BY exact DESC, ord",
                                     wanted, trace->county, &several, err);
    if (status == TB_OK && (!trace->county[0] || several)) {
        find_alias(trace, wanted, other);
        if (other[0]) {
            memcpy(trace->county, other, sizeof other);
            return TB_OK;
        }
        return tb_err_set(err, TB_INPUT, several ? _("several counties begin so: \"%s\"") : _("unknown county: \"%s\""), wanted);
    }
    return status;
}

/* An id, a name or short name, or a part of exactly one name; of those that the date has. */
static const char indicator_sql[] =
    "SELECT i.indicator, i.indicator = ?1 OR i.indicator_name = ?1 OR i.short_name IS ?1 AS exact FROM plan_indicators i"
    " JOIN aggregated a ON a.as_of = ?2 AND a.plan = i.plan"
    " WHERE exact OR instr(i.indicator_name, ?1) > 0 ORDER BY exact DESC, i.place";

static enum tb_status find_indicator(struct trace *trace, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    bool several = false;
    enum tb_status status = find_one(trace, indicator_sql, trace->request->indicator, trace->indicator, &several, err);
    if (status == TB_OK && several)
        return tb_err_set(err, TB_INPUT,
                          _("several indicators have that in their name: \"%s\" (tb-trace without arguments lists them)"),
                          trace->request->indicator);
    if (status == TB_OK && !trace->indicator[0])
        return tb_err_set(err, TB_INPUT, _("unknown indicator: \"%s\" (tb-trace without arguments lists them)"),
                          trace->request->indicator);
    if (status == TB_OK)
        status =
            tb_db_query(trace->db, "SELECT i.name, i.unit, u.name FROM indicator i, unit u WHERE i.indicator = ?1 AND u.code = ?2",
                        TB_DB_VALUES(TB_TEXT(trace->indicator), TB_TEXT(trace->county)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err)) {
        tb_buf_puts(&trace->unit, tb_stmt_text(stmt, 1));
        tb_buf_printf(&trace->title, "%s（%s） %s", tb_stmt_text(stmt, 0), trace->indicator, tb_stmt_text(stmt, 2));
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
    row = tb_stmt_next(stmt, &status, err);
    if (row) {
        snprintf(sha256, size, "%s", tb_stmt_text(stmt, 0));
        again = tb_stmt_next(stmt, &status, err);
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
        tb_db_query(trace->db,
                    "SELECT i.indicator, i.name, f.target, f.done, f.rate, i.unit FROM indicator i"
                    " JOIN figure f ON f.indicator = i.indicator AND f.county = '*' AND f.as_of = ?1 ORDER BY i.ord",
                    TB_DB_VALUES(TB_TEXT(trace->as_of)), &stmt, err);
    trace_table_begin(&table, trace->request, trace->request->csv ? names : headers, "llrrrl", 6);
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

static enum tb_status list_counties(struct trace *trace, struct tb_err *err)
{
    static const char *const headers[] = {"代码", "名称", "类别"};
    static const char *const names[] = {"county", "county_name", "county_kind"};
    struct trace_table table;
    struct tb_stmt *stmt;
    int column;
    enum tb_status status = tb_db_query(trace->db,
                                        "SELECT u.county, u.county_name, u.kind FROM plan_units u"
                                        " JOIN aggregated a ON a.as_of = ?1 AND a.plan = u.plan ORDER BY u.place",
                                        TB_DB_VALUES(TB_TEXT(trace->as_of)), &stmt, err);
    trace_table_begin(&table, trace->request, trace->request->csv ? names : headers, "lll", 3);
    while (tb_stmt_next(stmt, &status, err))
        for (column = 0; column < 3; column++)
            trace_table_cell(&table, tb_stmt_text(stmt, column));
    tb_stmt_free(stmt);
    return trace_table_end(&table, status, err);
}

enum tb_status tb_trace_run(const struct tb_trace_request *request, struct tb_err *err)
{
    struct trace trace = {request, request->db, "", "", "", TB_BUF_INIT(4096), TB_BUF_INIT(4096)};
    enum tb_status status = find_date(&trace, err);
    if (status == TB_OK)
        status = find_county(&trace, err);
    if (status == TB_OK && request->indicator)
        status = find_indicator(&trace, err);
    if (status != TB_OK)
        goto out;
    if (request->counties)
        status = list_counties(&trace, err);
    else if (request->file)
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
