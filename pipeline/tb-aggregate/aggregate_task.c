/* Tasks by county and for the city, and the ledger of problems, from what is in force. */
#include "aggregate_internal.h"
#include "tb_db_row.h"

#include <stdlib.h>
#include <string.h>

/* A month as due date is over when the month is over. */

/* r.COLUMN, or NULL when the form has no such column. */
static void put_column(struct tb_buf *sql, const struct tb_form *form, const char *id)
{
    if (tb_form_column(form, id) != TB_FORM_NO_COLUMN)
        tb_buf_printf(sql, ", r.\"%s\" AS %s", id, id);
    else
        tb_buf_printf(sql, ", NULL AS %s", id);
}

/* SELECT f_unit and the named columns of a form's rows in force; completed and started follow its vocabulary. */
static void put_rows(struct tb_buf *sql, const struct tb_form *form, size_t place, const char *const *ids)
{
    size_t i;
    tb_buf_puts(sql, "SELECT f_unit AS unit, r.line AS line");
    for (i = 0; ids[i]; i++)
        put_column(sql, form, ids[i]);
    tb_buf_puts(sql, form->stage == TB_FORM_NO_COLUMN ? ", 0 AS completed" : ", coalesce(r.completed, 0) AS completed");
    if (form->stage == TB_FORM_NO_COLUMN)
        tb_buf_puts(sql, ", NULL AS started");
    else
        tb_buf_printf(sql, ", (SELECT started FROM temp.stage WHERE form = %zu AND term = r.\"%s\") AS started", place,
                      form->columns[form->stage].id);
    tb_buf_printf(sql, " FROM temp.force CROSS JOIN row_%s r ON ", form->id);
    tb_db_row_of(sql, "r", "f_submission");
    tb_buf_printf(sql, " WHERE f_form = %zu", place);
}

/* temp.stage: the terms of each form's stage column, in their order. */
static enum tb_status make_stages(struct tb_aggregate *work, struct tb_err *err)
{
    const struct tb_vocabulary *vocabulary = &work->catalog->vocabulary;
    struct tb_stmt *stmt;
    size_t f, t;
    enum tb_status status =
        tb_db_exec(work->db,
                   "DROP TABLE IF EXISTS temp.stage;"
                   "CREATE TEMP TABLE stage(form INTEGER, term TEXT, ord INTEGER, started INTEGER, completed INTEGER,"
                   " PRIMARY KEY(form, term)) WITHOUT ROWID;",
                   err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db, "INSERT OR IGNORE INTO temp.stage VALUES(?1, ?2, ?3, ?4, ?5)", &stmt, err);
    if (status != TB_OK)
        return status;
    for (f = 0; f < work->forms; f++) {
        const struct tb_form *form = work->catalog->forms.items[f];
        for (t = 0; t < vocabulary->count && form->stage != TB_FORM_NO_COLUMN && status == TB_OK; t++) {
            const struct tb_term *term = &vocabulary->items[t];
            if (strcmp(term->vocabulary, form->columns[form->stage].vocabulary) != 0)
                continue;
            tb_stmt_bind_int(stmt, 1, (int64_t)f);
            tb_stmt_bind_text(stmt, 2, term->term);
            tb_stmt_bind_int(stmt, 3, term->order);
            tb_stmt_bind_int(stmt, 4, term->started == 1);
            tb_stmt_bind_int(stmt, 5, term->completed == 1);
            status = tb_stmt_run(stmt, err);
        }
    }
    tb_stmt_free(stmt);
    return status;
}

/* The counties' rows: the plan's name, the county's owner and date before the plan's. Whether a task is overdue is judged by the plan's
 * date: a county does not move its own goal. */
static enum tb_status write_county_tasks(struct tb_aggregate *work, const char *as_of, size_t f, struct tb_err *err)
{
    static const char *const ids[] = {"number", "name", "owner", "due", "status", "done_date", "note", NULL};
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    tb_buf_puts(&sql, "INSERT OR REPLACE INTO task(as_of, task, county, name, owner, due, status, started, completed, done_date,"
                      " overdue, note) SELECT ?1, number, code, name, owner, due, status, started, completed, done_date,"
                      " completed = 0 AND coalesce(plan_due, due) IS NOT NULL AND " TB_DB_LAST_DAY(
                          "coalesce(plan_due, due)") " < ?1, note FROM"
                                                     " (SELECT nullif(p.due, '') AS plan_due, coalesce(p.task, r.number) AS "
                                                     "number, u.code AS code, coalesce(p.name, r.name, '') AS name,"
                                                     "  coalesce(nullif(r.owner, ''), nullif(p.owner, '')) AS owner,"
                                                     "  coalesce(nullif(r.due, ''), nullif(p.due, '')) AS due, r.status AS status, "
                                                     "r.started AS started,"
                                                     "  r.completed AS completed, r.done_date AS done_date, r.note AS note FROM (");
    put_rows(&sql, work->catalog->forms.items[f], f, ids);
    tb_buf_puts(
        &sql,
        ") r LEFT JOIN plan_task p ON p.plan = ?2 AND p.gone = 0 AND p.task = coalesce(nullif(ltrim(r.number, '0'), ''), r.number)"
        " JOIN temp.unit_place u ON u.place = r.unit WHERE r.number IS NOT NULL AND (p.task IS NOT NULL"
        " OR NOT EXISTS (SELECT 1 FROM plan_task t WHERE t.plan = ?2 AND t.gone = 0)))");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_run(work->db, tb_buf_str(&sql), TB_DB_VALUES(TB_TEXT(as_of), TB_TEXT(work->catalog->plan)), err);
    tb_buf_free(&sql);
    return status;
}

/* The city's row of each task of the plan (?4). It is done when every county that reports it is done and no county that
 * should report the form (?3) is silent; else it is under way as soon as one has begun. The word is the counties' own
 * when all say the same, else the first of the vocabulary (form ?2) that fits; the note counts the words, or is the only county's own. */
static const char city_sql[] =
    "INSERT INTO task(as_of, task, county, name, owner, due, status, started, completed, done_date, overdue, note)"
    " SELECT ?1, task, '*', name, owner, due,"
    "  CASE WHEN counties = 0 THEN NULL WHEN same IS NOT NULL AND (all_done OR NOT any_done) THEN same ELSE"
    "   (SELECT term FROM temp.stage s WHERE s.form = ?2 AND s.completed = all_done AND s.started = any_started"
    "    ORDER BY ord LIMIT 1) END,"
    "  CASE WHEN counties > 0 THEN any_started END, all_done, CASE WHEN all_done THEN last_done END,"
    "  NOT all_done AND due IS NOT NULL AND " TB_DB_LAST_DAY(
        "due") " < ?1,"
               "  CASE WHEN counties = 1 THEN note WHEN counties > 1 THEN"
               "   (SELECT group_concat(status || counted, '，') FROM (SELECT coalesce(t.status, '未填') AS status, count(*) AS "
               "counted"
               "     FROM task t LEFT JOIN temp.stage s ON s.form = ?2 AND s.term = t.status"
               "     WHERE t.as_of = ?1 AND t.task = x.task AND t.county <> '*' GROUP BY t.status ORDER BY s.ord)) END"
               " FROM (SELECT p.task AS task, p.name AS name, nullif(p.owner, '') AS owner, nullif(p.due, '') AS due, "
               "count(t.task) AS counties,"
               "  count(t.task) > 0 AND min(coalesce(t.completed, 0)) = 1 AND (?3 = 0 OR p.parent IS NOT NULL) AS all_done,"
               "  coalesce(max(t.completed), 0) AS any_done, coalesce(max(t.started OR t.completed), 0) AS any_started, "
               "max(t.done_date) AS last_done, max(t.note) AS note,"
               "  CASE WHEN min(t.status) = max(t.status) THEN min(t.status) END AS same"
               "  FROM plan_task p LEFT JOIN task t ON t.task = p.task AND t.as_of = ?1 AND t.county <> '*'"
               "  WHERE p.plan = ?4 AND p.gone = 0 GROUP BY p.task) x";

static enum tb_status write_city_tasks(struct tb_aggregate *work, const char *as_of, size_t f, tb_date period_end,
                                       struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool *there = NULL;
    int64_t silent = 0;
    size_t u;
    enum tb_status status = tb_db_prepare(work->db, "SELECT f_unit FROM temp.force WHERE f_form = ?1", &stmt, err);
    if (status != TB_OK)
        return status;
    there = calloc(work->counties + 1, sizeof *there);
    if (!there) {
        status = tb_err_nomem(err);
        goto out;
    }
    tb_stmt_bind_int(stmt, 1, (int64_t)f);
    while (tb_stmt_next(stmt, &status, err))
        there[tb_stmt_int(stmt, 0)] = true;
    for (u = 0; u < work->counties; u++)
        silent += !there[u] && tb_plan_expects(work->plan, f, u, period_end);
    tb_stmt_free(stmt);
    stmt = NULL;
    if (status == TB_OK)
        status =
            tb_db_query(work->db, city_sql,
                        TB_DB_VALUES(TB_TEXT(as_of), TB_INT((int64_t)f), TB_INT(silent), TB_TEXT(work->catalog->plan)), &stmt, err);
    if (status == TB_OK) {
        status = tb_stmt_run(stmt, err);
    }
out:
    tb_stmt_free(stmt);
    free(there);
    return status;
}

/* temp.earliest: the first date that a county ever gave for a problem, in any accepted report of the plan up to the date. */
static enum tb_status find_earliest(struct tb_aggregate *work, const char *as_of, const struct tb_form *form, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    char first[TB_DATE_TEXT_BYTES];
    enum tb_status status = tb_db_exec(work->db,
                                       "DROP TABLE IF EXISTS temp.earliest; CREATE TEMP TABLE earliest(county TEXT, number TEXT,"
                                       " due TEXT, PRIMARY KEY(county, number)) WITHOUT ROWID",
                                       err);
    if (status != TB_OK || tb_form_column(form, "due") == TB_FORM_NO_COLUMN)
        return status;
    tb_buf_printf(&sql,
                  "INSERT INTO temp.earliest SELECT s.county, r.number, min(" TB_DB_LAST_DAY(
                      "r.due") ") FROM submission s CROSS JOIN row_%s r"
                               " ON ",
                  form->id);
    tb_db_row_of(&sql, "r", "s.id");
    tb_buf_puts(&sql, " WHERE s.form = ?2 AND s.status = 'accepted' AND s.cutoff BETWEEN ?3 AND ?1 AND r.number IS NOT NULL AND"
                      " r.due IS NOT NULL GROUP BY s.county, r.number");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status =
            tb_db_run(work->db, tb_buf_str(&sql),
                      TB_DB_VALUES(TB_TEXT(as_of), TB_TEXT(form->id), TB_TEXT(tb_date_format(first, work->entry->first))), err);
    tb_buf_free(&sql);
    return status;
}

/* Whether a problem is overdue is judged by the earliest date the county gave for it. */
static enum tb_status write_problems(struct tb_aggregate *work, const char *as_of, size_t f, struct tb_err *err)
{
    static const char *const ids[] = {"number", "problem", "kind", "owner", "due", "status", "closed_date", "note", NULL};
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = find_earliest(work, as_of, work->catalog->forms.items[f], err);
    if (status != TB_OK)
        return status;
    tb_buf_puts(&sql,
                "INSERT OR REPLACE INTO problem(as_of, county, number, problem, kind, owner, due, status, closed, closed_date,"
                " overdue, note) SELECT ?1, u.code, r.number, r.problem, r.kind, r.owner, r.due, r.status, r.completed,"
                " r.closed_date, r.completed = 0 AND e.due IS NOT NULL AND e.due < ?1, r.note FROM (");
    put_rows(&sql, work->catalog->forms.items[f], f, ids);
    tb_buf_puts(&sql, ") r JOIN temp.unit_place u ON u.place = r.unit LEFT JOIN temp.earliest e ON e.county = u.code AND"
                      " e.number = r.number WHERE r.number IS NOT NULL");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_run(work->db, tb_buf_str(&sql), TB_DB_VALUES(TB_TEXT(as_of)), err);
    tb_buf_free(&sql);
    return status;
}

enum tb_status aggregate_tasks(struct tb_aggregate *work, tb_date date, struct tb_err *err)
{
    char as_of[TB_DATE_TEXT_BYTES];
    size_t f, task_form = SIZE_MAX;
    enum tb_status status = make_stages(work, err);
    tb_date_format(as_of, date);
    for (f = 0; f < work->forms && status == TB_OK; f++) {
        const struct tb_form *form = work->catalog->forms.items[f];
        if (tb_form_column(form, "number") == TB_FORM_NO_COLUMN)
            continue;
        if (form->kind == TB_FORM_TASK) {
            task_form = task_form == SIZE_MAX ? f : task_form;
            status = write_county_tasks(work, as_of, f, err);
        } else if (form->kind == TB_FORM_PROBLEM) {
            status = write_problems(work, as_of, f, err);
        }
    }
    if (status == TB_OK && task_form != SIZE_MAX)
        status = write_city_tasks(work, as_of, task_form, aggregate_period_end(date), err);
    return status;
}
