/* What moved a figure between two dates, by county and project; and two files compared cell by cell. */
#include "trace_internal.h"
#include "tb_arena.h"
#include "tb_date.h"
#include "tb_db_row.h"
#include "tb_form.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <stdio.h>
#include <string.h>

static enum tb_status find_before(struct trace *trace, char *before, size_t size, struct tb_err *err)
{
    const char *wanted = trace->request->diff;
    bool row = false;
    enum tb_status status;
    snprintf(before, size, "%s", wanted);
    if (strcmp(wanted, "previous") == 0)
        tb_date_format(before, tb_date_previous_month_end(tb_date_parse(trace->as_of, strlen(trace->as_of))));
    else if (tb_date_parse(wanted, strlen(wanted)) == TB_DATE_NONE)
        return tb_err_set(err, TB_USAGE, _("--diff wants \"previous\" or a date YYYY-MM-DD here, not \"%s\""), wanted);
    status = tb_db_has(trace->db, "SELECT 1 FROM aggregated WHERE as_of = ?1", TB_DB_VALUES(TB_TEXT(before)), &row, err);
    if (status == TB_OK && !row)
        return tb_err_set(err, TB_INPUT, _("no figures for %s: run tb-aggregate --as-of %s first"), before, before);
    return status;
}

/* Parts of the figure at ?1 and ?2 side by side; grouped by item, or with ?5 by county. */
static const char moved_sql[] =
    "SELECT u.name, item, before, now, coalesce(now, 0) - coalesce(before, 0) AS moved FROM"
    " (SELECT county, CASE ?5 WHEN 0 THEN item ELSE '' END AS item, sum(CASE as_of WHEN ?2 THEN value END) AS before,"
    "  sum(CASE as_of WHEN ?1 THEN value END) AS now FROM figure_source_at"
    "  WHERE as_of IN (?1, ?2) AND indicator = ?3 AND (?4 = '*' OR county = ?4) GROUP BY 1, 2)"
    " JOIN unit u ON u.code = county WHERE moved <> 0 OR (now IS NULL) <> (before IS NULL)"
    " ORDER BY u.ord, u.code, abs(moved) DESC, item";

static enum tb_status print_moved(struct trace *trace, const char *before, bool by_county, int64_t *sum, struct tb_err *err)
{
    static const char *const headers[] = {"单位", "项目", "原计入", "现计入", "变动"};
    static const char *const names[] = {"county_name", "item", "value_before", "value_now", "moved"};
    struct trace_table table;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(
        trace->db, moved_sql,
        TB_DB_VALUES(TB_TEXT(trace->as_of), TB_TEXT(before), TB_TEXT(trace->indicator), TB_TEXT(trace->county), TB_INT(by_county)),
        &stmt, err);
    trace_table_begin(&table, trace->request, trace->request->csv ? names : headers, "llrrr", 5);
    *sum = 0;
    while (tb_stmt_next(stmt, &status, err)) {
        trace_table_cell(&table, tb_stmt_text(stmt, 0));
        trace_table_cell(&table, by_county ? "（合计）" : tb_stmt_text(stmt, 1));
        trace_put_quantity(&table, stmt, 2);
        trace_put_quantity(&table, stmt, 3);
        trace_put_quantity(&table, stmt, 4);
        if (!tb_num_add(*sum, tb_stmt_int(stmt, 4), sum)) {
            status = tb_err_set(err, TB_INPUT, _("figure too large"));
            break;
        }
    }
    tb_stmt_free(stmt);
    return trace_table_end(&table, status, err);
}

/* The figure's own movement between the two dates; a figure that is not there counts as nothing. */
static enum tb_status figure_moved(struct trace *trace, const char *before, int64_t *moved, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(
        trace->db,
        "SELECT coalesce(sum(CASE as_of WHEN ?1 THEN done ELSE -done END), 0) FROM figure"
        " WHERE as_of IN (?1, ?2) AND indicator = ?3 AND county = ?4",
        TB_DB_VALUES(TB_TEXT(trace->as_of), TB_TEXT(before), TB_TEXT(trace->indicator), TB_TEXT(trace->county)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        *moved = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    return status;
}

enum tb_status trace_dates(struct trace *trace, struct tb_err *err)
{
    char before[TRACE_DATE_BYTES], text[TB_NUM_TEXT_BYTES], other[TB_NUM_TEXT_BYTES];
    int64_t by_county = 0, by_item = 0, moved = 0;
    bool whole_city = strcmp(trace->county, "*") == 0;
    enum tb_status status = find_before(trace, before, sizeof before, err);
    if (status == TB_OK)
        status = figure_moved(trace, before, &moved, err);
    if (status != TB_OK)
        return status;
    if (!trace->request->csv)
        fprintf(trace->request->out, "%s，从%s到%s的变动，单位：%s\n", tb_buf_str(&trace->title), before, trace->as_of,
                tb_buf_str(&trace->unit));
    if (whole_city && !trace->request->csv) {
        status = print_moved(trace, before, true, &by_county, err);
        fputc('\n', trace->request->out);
    }
    if (status == TB_OK)
        status = print_moved(trace, before, false, &by_item, err);
    if (status != TB_OK)
        return status;
    tb_num_format_hundredths(text, by_item);
    tb_num_format_hundredths(other, moved);
    if (by_item != moved) {
        tb_err_set(err, TB_PARTIAL, _("the parts moved by %s, the figure by %s: run tb-aggregate again for %s and %s"), text, other,
                   before, trace->as_of);
        return TB_PARTIAL;
    }
    if (!trace->request->csv)
        fprintf(trace->request->out, "合计变动 %s%s，与完成数的变动一致\n", text, tb_buf_str(&trace->unit));
    return TB_OK;
}

/* The pair of submissions of one form and county that two files hold. */
static const char pair_sql[] =
    "SELECT a.id, b.id, a.form, f.key, u.name, f.name FROM submission a JOIN submission b ON b.form = a.form AND b.county = "
    "a.county"
    " JOIN form f ON f.form = a.form JOIN unit u ON u.code = a.county"
    " WHERE a.sha256 = ?1 AND b.sha256 = ?2 AND a.id <> b.id AND a.status = 'accepted' AND b.status = 'accepted'"
    " AND (?3 = '*' OR a.county = ?3) ORDER BY f.ord, u.ord, a.cutoff, b.cutoff";

/* What the text of the cell in the column that c.key names is made of. */
static enum tb_status put_parts_of_key(struct trace *trace, const char *form, struct tb_buf *sql, struct tb_err *err)
{
    const char *ids[TB_FORM_MOST_COLUMNS];
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_stmt *stmt;
    size_t count = 0;
    enum tb_status status = tb_db_query(
        trace->db, "SELECT name FROM pragma_table_info('row_' || ?1) WHERE name NOT IN ('row_id', 'county', 'completed', 'raw')",
        TB_DB_VALUES(TB_TEXT(form)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err) && count < TB_FORM_MOST_COLUMNS)
        if (!(ids[count++] = tb_arena_strdup(&arena, tb_stmt_text(stmt, 0)))) {
            status = tb_err_nomem(err);
            break;
        }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        tb_db_row_parts_of_key(sql, "r", "s", "c.key", ids, count, "");
    tb_arena_free(&arena);
    return status;
}

/* Cells of one submission: which side, row key, column id, header, line and raw text. */
static enum tb_status put_cells(struct trace *trace, const char *id, const char *form, const char *key, struct tb_buf *sql,
                                struct tb_err *err)
{
    enum tb_status status;
    tb_buf_puts(sql, "SELECT side, item, id, header, line, ");
    tb_db_row_text(sql, "");
    tb_buf_printf(sql,
                  " AS raw FROM (SELECT %s AS side, r.\"%s\" AS item, c.key AS id, json_extract(c.value, '$.header') AS header,"
                  " r.line AS line, ",
                  id, key);
    status = put_parts_of_key(trace, form, sql, err);
    tb_buf_printf(sql, " FROM submission s CROSS JOIN \"row_%s\" r ON ", form);
    tb_db_row_of(sql, "r", id);
    tb_buf_printf(sql, ", json_each(s.column_map) c WHERE s.id = %s)", id);
    return status;
}

/* ?1 is now, ?2 before. */
static enum tb_status put_differences(struct trace *trace, const char *form, const char *key, struct tb_buf *sql,
                                      struct tb_err *err)
{
    enum tb_status status;
    tb_buf_puts(
        sql,
        "SELECT item, max(header), max(CASE side WHEN ?2 THEN line END) AS line_before, max(CASE side WHEN ?1 THEN line END) AS"
        " line_now, max(CASE side WHEN ?2 THEN raw END) AS raw_before, max(CASE side WHEN ?1 THEN raw END) AS raw_now FROM (");
    status = put_cells(trace, "?1", form, key, sql, err);
    tb_buf_puts(sql, " UNION ALL ");
    if (status == TB_OK)
        status = put_cells(trace, "?2", form, key, sql, err);
    tb_buf_puts(sql, ") GROUP BY item, id HAVING coalesce(raw_now, '') <> coalesce(raw_before, '')"
                     " ORDER BY coalesce(line_now, line_before), id");
    return status == TB_OK ? tb_buf_check(sql, "SQL", err) : status;
}

static enum tb_status compare(struct trace *trace, const struct tb_stmt *pair, struct trace_table *table, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    const char *form = tb_stmt_text(pair, 2), *key = tb_stmt_text(pair, 3);
    struct tb_stmt *stmt = NULL;
    int c;
    enum tb_status status;
    status = put_differences(trace, form, key, &sql, err);
    if (status == TB_OK)
        status =
            tb_db_query(trace->db, sql.bytes, TB_DB_VALUES(TB_INT(tb_stmt_int(pair, 0)), TB_INT(tb_stmt_int(pair, 1))), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        trace_table_cell(table, tb_stmt_text(pair, 4));
        for (c = 0; c < 6; c++)
            trace_table_cell(table, tb_stmt_text(stmt, c));
    }
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

enum tb_status trace_files(struct trace *trace, struct tb_err *err)
{
    static const char *const headers[] = {"单位", "项目", "列", "原行", "现行", "原文（旧）", "原文（新）"};
    static const char *const names[] = {"county_name", "item", "header", "line_before", "line_now", "raw_before", "raw_now"};
    struct trace_table table;
    struct tb_stmt *pair = NULL;
    char now[80], before[80];
    int pairs = 0;
    enum tb_status status = trace_find_file(trace, trace->request->file, now, sizeof now, err);
    if (status == TB_OK)
        status = trace_find_file(trace, trace->request->diff, before, sizeof before, err);
    if (status == TB_OK)
        status = tb_db_query(trace->db, pair_sql, TB_DB_VALUES(TB_TEXT(now), TB_TEXT(before), TB_TEXT(trace->county)), &pair, err);
    trace_table_begin(&table, trace->request, trace->request->csv ? names : headers, "lllrrrr", 7);
    while (tb_stmt_next(pair, &status, err)) {
        pairs++;
        status = compare(trace, pair, &table, err);
    }
    tb_stmt_free(pair);
    if (status == TB_OK && pairs == 0)
        status = tb_err_set(err, TB_INPUT, _("the two files have no accepted report of the same form and county in common"));
    if (status == TB_OK && !trace->request->csv)
        fprintf(trace->request->out, "%s\n与 %s 相比，不同的单元格：\n", trace->request->file, trace->request->diff);
    return trace_table_end(&table, status, err);
}
