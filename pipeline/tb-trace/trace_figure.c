/* From a figure to its cells, and from a file to the figures it is part of. */
#include "trace_internal.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <stdio.h>
#include <string.h>

enum { SHORT_SHA = 12 };

/* The figure's own row. *reported: whether done is there; *done its value. */
static enum tb_status print_head(struct trace *trace, int64_t *done, bool *reported, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false;
    char target[TB_NUM_TEXT_BYTES], value[TB_NUM_TEXT_BYTES];
    enum tb_status status =
        tb_db_query(trace->db,
                    "SELECT target, done, coalesce(rate || '%', '—'), schedule || '%', coalesce(gap || '个百分点', '—'),"
                    " coalesce(delta || '个百分点', '—'), coalesce(CAST(rank AS TEXT), '—'), carried FROM figure"
                    " WHERE as_of = ?1 AND indicator = ?2 AND county = ?3",
                    TB_DB_VALUES(TB_TEXT(trace->as_of), TB_TEXT(trace->indicator), TB_TEXT(trace->county)), &stmt, err);
    row = tb_stmt_next(stmt, &status, err);
    if (status == TB_OK && !row)
        status = tb_err_set(err, TB_INPUT, _("no such figure: %s has neither target nor report of %s at %s"), trace->county,
                            trace->indicator, trace->as_of);
    if (status == TB_OK) {
        *reported = !tb_stmt_is_null(stmt, 1);
        *done = tb_stmt_int(stmt, 1);
    }
    if (status == TB_OK && !trace->request->csv) {
        fprintf(trace->request->out, "%s，截至%s，单位：%s\n", tb_buf_str(&trace->title), trace->as_of, tb_buf_str(&trace->unit));
        fprintf(trace->request->out, "目标 %s  完成 %s  完成率 %s  时序进度 %s  差距 %s  较上期 %s  排名 %s%s\n",
                trace_quantity(target, stmt, 0), trace_quantity(value, stmt, 1), tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3),
                tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 5), tb_stmt_text(stmt, 6), tb_stmt_int(stmt, 7) ? "  沿用上期" : "");
    }
    tb_stmt_free(stmt);
    return status;
}

static void put_int(struct trace_table *table, int64_t value)
{
    char text[TB_NUM_TEXT_BYTES];
    trace_table_cell(table, tb_num_format(text, value, 0));
}

/* sha256: whole in CSV, its beginning in a table. */
static void put_sha(struct trace_table *table, const char *sha256)
{
    char text[SHORT_SHA + 1];
    snprintf(text, sizeof text, "%s", sha256);
    trace_table_cell(table, table->csv ? sha256 : text);
}

static const char source_sql[] =
    "SELECT u.name, s.item, s.file, s.sha256, s.line, s.col, coalesce(s.raw, ''), s.value, coalesce(s.sheet, '') FROM "
    "figure_source_at s"
    " JOIN unit u ON u.code = s.county WHERE s.as_of = ?1 AND s.indicator = ?2 AND (?3 = '*' OR s.county = ?3)"
    " ORDER BY u.ord, u.code, s.file, s.sheet, s.line";

enum tb_status trace_figure(struct trace *trace, struct tb_err *err)
{
    static const char *const headers[] = {"单位", "项目", "文件", "sha256", "工作表", "行", "列", "原文", "计入"};
    static const char *const names[] = {"county_name", "item", "file", "sha256", "sheet", "line", "col", "raw", "value"};
    struct trace_table table;
    struct tb_stmt *stmt = NULL;
    int64_t done = 0, sum = 0, cells = 0;
    bool reported = false;
    char text[TB_NUM_TEXT_BYTES], other[TB_NUM_TEXT_BYTES];
    enum tb_status status = print_head(trace, &done, &reported, err);
    if (status == TB_OK)
        status = tb_db_query(trace->db, source_sql,
                             TB_DB_VALUES(TB_TEXT(trace->as_of), TB_TEXT(trace->indicator), TB_TEXT(trace->county)), &stmt, err);
    trace_table_begin(&table, trace->request, trace->request->csv ? names : headers, "lllllrrrr", 9);
    while (tb_stmt_next(stmt, &status, err)) {
        trace_table_cell(&table, tb_stmt_text(stmt, 0));
        trace_table_cell(&table, tb_stmt_text(stmt, 1));
        trace_table_cell(&table, tb_stmt_text(stmt, 2));
        put_sha(&table, tb_stmt_text(stmt, 3));
        trace_table_cell(&table, tb_stmt_text(stmt, 8));
        put_int(&table, tb_stmt_int(stmt, 4));
        trace_table_cell(&table, tb_stmt_text(stmt, 5));
        trace_table_cell(&table, tb_stmt_text(stmt, 6));
        trace_put_quantity(&table, stmt, 7);
        cells++;
        if (!tb_num_add(sum, tb_stmt_int(stmt, 7), &sum)) {
            status = tb_err_set(err, TB_INPUT, _("figure too large"));
            break;
        }
    }
    tb_stmt_free(stmt);
    status = trace_table_end(&table, status, err);
    if (status != TB_OK)
        return status;
    tb_num_format_hundredths(text, sum);
    tb_num_format_hundredths(other, done);
    if (!reported && sum == 0 && cells > 0) { /* rows are counted, and all of them leave the cell blank */
        if (!trace->request->csv)
            fprintf(trace->request->out, "共%lld个单元格，都没有填或者没有这一列：完成数不详\n", (long long)cells);
        return TB_OK;
    }
    if (sum != done) {
        tb_err_set(err, TB_PARTIAL,
                   _("the cells add up to %s, the figure is %s: run tb-aggregate --as-of %s again; if it stays so, "
                     "the indicator's expression is not a sum over rows"),
                   text, reported ? other : "—", trace->as_of);
        return TB_PARTIAL;
    }
    if (!trace->request->csv)
        fprintf(trace->request->out, "共%lld个单元格，合计 %s%s，与完成数一致\n", (long long)cells, text, tb_buf_str(&trace->unit));
    return TB_OK;
}

/* Where each county's part of a file stands. */
static enum tb_status print_file_head(struct trace *trace, const char *sha256, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    enum tb_status status = tb_db_query(
        trace->db,
        "SELECT s.file, coalesce(f.name, s.form, ''), coalesce(u.name, s.county, ''), s.cutoff, s.received_at, s.status, s.errors, "
        "s.warnings,"
        " (SELECT max(carried) FROM in_force i WHERE i.as_of = ?2 AND i.submission = s.id) FROM submission s"
        " LEFT JOIN form f ON f.form = s.form LEFT JOIN unit u ON u.code = s.county WHERE s.sha256 = ?1 ORDER BY s.file, u.ord",
        TB_DB_VALUES(TB_TEXT(sha256), TB_TEXT(trace->as_of)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        bool rejected = strcmp(tb_stmt_text(stmt, 5), "rejected") == 0;
        fprintf(trace->request->out, "%s  %s  %s  截至%s  收到%s  错误%s 提示%s  %s\n", tb_stmt_text(stmt, 0),
                tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3), tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 6),
                tb_stmt_text(stmt, 7),
                rejected                    ? "已退回，不计入"
                : tb_stmt_is_null(stmt, 8)  ? "不在用（已有更新的报表，或截止日期在后）"
                : tb_stmt_int(stmt, 8) != 0 ? "在用，沿用上期"
                                            : "在用");
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        fprintf(trace->request->out, "sha256 %s，数据截至%s\n", sha256, trace->as_of);
    return status;
}

static const char touched_sql[] =
    "SELECT s.indicator, i.name, u.name, count(*), sum(s.value), f.done, i.unit FROM figure_source_at s"
    " JOIN indicator i ON i.indicator = s.indicator JOIN unit u ON u.code = s.county"
    " JOIN figure f ON f.as_of = s.as_of AND f.indicator = s.indicator AND f.county = s.county"
    " WHERE s.as_of = ?1 AND s.submission IN (SELECT id FROM submission WHERE sha256 = ?2) AND (?3 = '' OR s.indicator = ?3) AND "
    "(?4 = '*' OR s.county = ?4)"
    " GROUP BY s.indicator, s.county ORDER BY i.ord, u.ord";

enum tb_status trace_file(struct trace *trace, struct tb_err *err)
{
    static const char *const headers[] = {"指标", "名称", "单位", "单元格", "本文件计入", "完成", "计量单位"};
    static const char *const names[] = {"indicator", "indicator_name", "county_name", "cells", "value", "done", "unit"};
    struct trace_table table;
    struct tb_stmt *stmt = NULL;
    char sha256[80];
    enum tb_status status = trace_find_file(trace, trace->request->file, sha256, sizeof sha256, err);
    if (status == TB_OK && !trace->request->csv)
        status = print_file_head(trace, sha256, err);
    if (status == TB_OK)
        status = tb_db_query(
            trace->db, touched_sql,
            TB_DB_VALUES(TB_TEXT(trace->as_of), TB_TEXT(sha256), TB_TEXT(trace->indicator), TB_TEXT(trace->county)), &stmt, err);
    trace_table_begin(&table, trace->request, trace->request->csv ? names : headers, "lllrrrl", 7);
    while (tb_stmt_next(stmt, &status, err)) {
        trace_table_cell(&table, tb_stmt_text(stmt, 0));
        trace_table_cell(&table, tb_stmt_text(stmt, 1));
        trace_table_cell(&table, tb_stmt_text(stmt, 2));
        put_int(&table, tb_stmt_int(stmt, 3));
        trace_put_quantity(&table, stmt, 4);
        trace_put_quantity(&table, stmt, 5);
        trace_table_cell(&table, tb_stmt_text(stmt, 6));
    }
    tb_stmt_free(stmt);
    return trace_table_end(&table, status, err);
}
