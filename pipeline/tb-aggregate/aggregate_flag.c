/* What is odd about a figure: codes of warnings about the report it comes from, as far as they are about what it counts. */
#include "aggregate_internal.h"

#include <string.h>

/* A fallen number is about one column; a project that vanished has no line any more, and is about every figure of
 * projects. Whatever the report says, a figure that is lower than the month before has fallen. */
#define TB_FLAG(code, words) "'" code "', "
static const char codes[] =
#include "tb_flag.def"
    ;
#undef TB_FLAG

static void put_flags(struct tb_buf *sql, const struct tb_indicator *indicator, const struct tb_form *form)
{
    tb_buf_printf(sql,
                  "SELECT DISTINCT i.county, w.code FROM in_force i"
                  " JOIN submission s ON s.id = i.submission JOIN finding w ON w.submission = i.submission"
                  " WHERE i.as_of = ?1 AND i.form = '%s' AND w.severity = 'warning' AND w.waived = '' AND w.code IN (%s'')"
                  " AND (w.code NOT IN ('fell', 'over_target') OR w.col = 0 OR w.col IS json_extract(s.column_map, '$.%s.col'))",
                  form->id, codes, indicator->source);
    if (form->kind == TB_FORM_PROJECT) /* what is about the table as a whole is at its header, which is no row */
        tb_buf_printf(sql, " AND (w.line = 0 OR w.code = 'over_target' OR ");
    else
        tb_buf_puts(sql, " AND (");
    tb_buf_printf(sql, "EXISTS (SELECT 1 FROM (SELECT * FROM row_%s WHERE row_id = i.submission << 32 | w.line) WHERE (%s\n)))",
                  form->id, indicator->condition);
}

static enum tb_status flag_indicator(struct tb_aggregate *work, const char *as_of, const struct tb_indicator *indicator,
                                     struct tb_stmt *insert, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    put_flags(&sql, indicator, work->catalog->forms.items[indicator->form]);
    status = tb_db_query_guarded(work->db, &sql, TB_DB_VALUES(TB_TEXT(as_of)), &stmt, err);
    tb_buf_free(&sql);
    tb_stmt_bind_text(insert, 1, indicator->id);
    while (tb_stmt_next(stmt, &status, err)) {
        tb_stmt_bind_text(insert, 2, tb_stmt_text(stmt, 0));
        tb_stmt_bind_text(insert, 3, tb_stmt_text(stmt, 1));
        status = tb_stmt_run(insert, err);
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status aggregate_flags(struct tb_aggregate *work, tb_date date, struct tb_err *err)
{
    char text[TB_DATE_TEXT_BYTES];
    const char *as_of = tb_date_format(text, date);
    struct tb_stmt *insert = NULL;
    size_t i;
    enum tb_status status =
        tb_db_exec(work->db,
                   "DROP TABLE IF EXISTS temp.flag; CREATE TEMP TABLE flag(indicator TEXT, county TEXT, code TEXT,"
                   " PRIMARY KEY(indicator, county, code)) WITHOUT ROWID",
                   err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db, "INSERT INTO temp.flag VALUES(?1, ?2, ?3)", &insert, err);
    for (i = 0; i < work->indicators && status == TB_OK; i++)
        status = flag_indicator(work, as_of, &work->plan->indicators[i], insert, err);
    tb_stmt_free(insert);
    if (status == TB_OK)
        status = tb_db_run(work->db,
                           "INSERT OR IGNORE INTO temp.flag SELECT indicator, county, 'fell' FROM figure"
                           " WHERE as_of = ?1 AND done < prev_done AND NOT carried",
                           TB_DB_VALUES(TB_TEXT(as_of)), err);
    if (status == TB_OK)
        status = tb_db_exec(work->db, "INSERT OR IGNORE INTO temp.flag SELECT indicator, '*', code FROM temp.flag", err);
    if (status == TB_OK)
        status = tb_db_run(work->db,
                           "UPDATE figure SET flags = (SELECT group_concat(code, ',') FROM (SELECT code FROM temp.flag g WHERE"
                           " g.indicator = figure.indicator AND g.county = figure.county ORDER BY code)) WHERE as_of = ?1",
                           TB_DB_VALUES(TB_TEXT(as_of)), err);
    return status;
}
