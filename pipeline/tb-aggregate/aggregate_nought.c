/* A figure without rows that make it: nought, or not known? NULL never turns into 0. */
#include "aggregate_internal.h"
#include "tb_db_row.h"
#include "tb_plan_names.h"

#include <stdlib.h>
#include <string.h>

/* SELECT rows, undecided ones, those of the task, unit: of the units (?1) that have a report in force. */
static void put_query(const struct tb_indicator *leader, const struct tb_form *form, struct tb_buf *sql)
{
    tb_plan_put_nought(sql, leader, form);
    tb_buf_printf(sql, ", f_unit FROM temp.force LEFT JOIN row_%s ON ", form->id);
    tb_db_row_of(sql, "", "f_submission");
    tb_buf_printf(sql, " WHERE f_form = %zu AND f_unit IN (SELECT value FROM json_each(?1)) GROUP BY f_unit", leader->form);
}

/* The units that have a report and no row that counts, as a JSON array; false: there are none. */
static bool list_units(const struct tb_aggregate *work, const struct tb_day *day, size_t indicator, struct tb_buf *json)
{
    const struct tb_count *counts = &day->counts[indicator * (work->counties + 1)];
    bool any = false;
    size_t u;
    tb_buf_putc(json, '[');
    for (u = 0; u < work->counties; u++)
        if (counts[u].reported && !counts[u].has_rows) {
            tb_buf_printf(json, "%s%zu", any ? "," : "", u);
            any = true;
        }
    tb_buf_putc(json, ']');
    return any;
}

enum tb_status aggregate_noughts(struct tb_aggregate *work, struct tb_day *day, const size_t *group, size_t count,
                                 struct tb_err *err)
{
    const struct tb_indicator *leader = &work->plan->indicators[group[0]];
    const struct tb_form *form = work->catalog->forms.items[leader->form];
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE), json = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    size_t i;
    enum tb_status status = TB_OK;
    if (!list_units(work, day, group[0], &json))
        goto out;
    put_query(leader, form, &sql);
    status = tb_buf_check(&json, "JSON", err);
    if (status == TB_OK)
        status = tb_db_query_guarded(work->db, &sql, TB_DB_VALUES(TB_TEXT(tb_buf_str(&json))), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        const struct tb_plan_nought nought = tb_plan_nought_of(tb_stmt_int(stmt, 0), tb_stmt_int(stmt, 1), tb_stmt_int(stmt, 2));
        for (i = 0; i < count; i++)
            if (tb_plan_is_nought(&work->plan->indicators[group[i]], form, &nought))
                day->counts[group[i] * (work->counties + 1) + (size_t)tb_stmt_int(stmt, 3)].unknown = false;
    }
out:
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    tb_buf_free(&json);
    return status;
}

/* --- columns that the sheet does not have ----------------------------------------------------------------------- */

/* The figure of every indicator of the form that looks at a column the unit's sheet does not have. */
static void mark_unknown(const struct tb_aggregate *work, struct tb_day *day, size_t f, size_t u, const bool *has)
{
    const struct tb_form *form = work->catalog->forms.items[f];
    size_t i, c;
    for (i = 0; i < work->indicators; i++)
        for (c = 0; c < form->column_count && work->plan->indicators[i].form == f; c++)
            if (!has[c] && tb_db_row_has(form, c) && tb_plan_looks_at(&work->plan->indicators[i], form, c))
                day->counts[i * (work->counties + 1) + u].unknown = true;
}

enum tb_status aggregate_absent_columns(struct tb_aggregate *work, struct tb_day *day, struct tb_err *err)
{
    bool has[TB_FORM_MOST_COLUMNS], row = true, any = false;
    int64_t f = -1, u = -1;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(work->db,
                                          "SELECT f_form, f_unit, m.key FROM temp.force JOIN submission s ON s.id = f_submission"
                                          " CROSS JOIN json_each(nullif(s.column_map, '')) m ORDER BY f_form, f_unit",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK) {
        int column;
        if (any && (!row || tb_stmt_int(stmt, 0) != f || tb_stmt_int(stmt, 1) != u))
            mark_unknown(work, day, (size_t)f, (size_t)u, has);
        if (!row)
            break;
        if (!any || tb_stmt_int(stmt, 0) != f || tb_stmt_int(stmt, 1) != u)
            memset(has, 0, sizeof has);
        any = true;
        f = tb_stmt_int(stmt, 0);
        u = tb_stmt_int(stmt, 1);
        column = tb_form_column(work->catalog->forms.items[f], tb_stmt_text(stmt, 2));
        if (column >= 0)
            has[column] = true;
    }
    tb_stmt_free(stmt);
    return status;
}
