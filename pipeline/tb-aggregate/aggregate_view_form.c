/* The views of each form: form_ID, its rows in force under its own columns, and project_moves, what moved between the end of the
 * month before and the date. */
#include "aggregate_internal.h"
#include "tb_db_row.h"

#include <stdio.h>
#include <string.h>

/* Every form with, for each of its columns, the newest plan's place first. One row per column; NULL column: the form has none. */
static const char columns_sql[] =
    "SELECT f.form, c.value, EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'row_' || f.form)"
    " FROM plan_form f LEFT JOIN plan p ON p.plan = f.plan LEFT JOIN json_each(f.columns) c"
    " WHERE EXISTS (SELECT 1 FROM json_each(f.columns))"
    " GROUP BY f.form, c.value ORDER BY f.form, max(coalesce(p.first_day, '')) DESC, c.key, c.value";

/* The columns of one form, each with a comma before it. */
static enum tb_status put_form(struct tb_aggregate *work, const char *form, bool has_table, const struct tb_buf *columns,
                               bool *changed, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    char name[128];
    enum tb_status status;
    snprintf(name, sizeof name, "form_%s", form);
    tb_buf_printf(&sql, "CREATE VIEW %s AS\nSELECT f.as_of, f.county, u.name AS county_name%s, s.file, r.line\n", name,
                  tb_buf_str(columns));
    if (has_table) {
        tb_buf_printf(&sql,
                      "FROM in_force f JOIN aggregated d ON d.as_of = f.as_of JOIN submission s ON s.id = f.submission"
                      " JOIN plan_unit u ON u.code = f.county AND u.plan = d.plan CROSS JOIN row_%s r ON ",
                      form);
        tb_db_row_of(&sql, "r", "f.submission");
        tb_buf_printf(&sql, "\nWHERE f.form = '%s'", form);
    } else {
        tb_buf_clear(&sql);
        tb_buf_printf(&sql,
                      "CREATE VIEW %s AS\nSELECT NULL AS as_of, NULL AS county, NULL AS county_name%s, NULL AS file, NULL AS line"
                      " WHERE 0",
                      name, tb_buf_str(columns));
    }
    status = aggregate_view_renew(work, name, &sql, changed, err);
    tb_buf_free(&sql);
    return status;
}

struct form_reader {
    char form[64];
    bool has_table;
    struct tb_buf columns;
};

static enum tb_status end_form(struct tb_aggregate *work, struct form_reader *reader, bool *changed, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    if (reader->form[0])
        status = put_form(work, reader->form, reader->has_table, &reader->columns, changed, err);
    tb_buf_clear(&reader->columns);
    return status;
}

static enum tb_status put_forms(struct tb_aggregate *work, bool *changed, struct tb_err *err)
{
    struct form_reader reader = {"", false, TB_BUF_INIT(TB_MEBIBYTE)};
    struct tb_stmt *stmt;
    size_t rows;
    enum tb_status status = tb_db_prepare(work->db, columns_sql, &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_fetch(stmt, SIZE_MAX, &rows, err); /* views are made while it is read */
    while (tb_stmt_next(stmt, &status, err)) {
        if (strcmp(reader.form, tb_stmt_text(stmt, 0)) != 0)
            status = end_form(work, &reader, changed, err);
        snprintf(reader.form, sizeof reader.form, "%s", tb_stmt_text(stmt, 0));
        reader.has_table = tb_stmt_int(stmt, 2) != 0;
        tb_buf_printf(&reader.columns, reader.has_table ? ", r.\"%s\"" : ", NULL AS \"%s\"", tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = end_form(work, &reader, changed, err);
    tb_buf_free(&reader.columns);
    return status;
}

/* Whether a JSON array of column ids has that one. */
static bool has_column(const char *columns, const char *id)
{
    char quoted[96];
    snprintf(quoted, sizeof quoted, "\"%s\"", id);
    return strstr(columns, quoted) != NULL;
}

/* SELECT … FROM the pair of reports of a date; the rows follow. */
static void put_move(struct tb_buf *sql, const char *form, const char *name, const char *move, const char *before, const char *now)
{
    tb_buf_printf(
        sql,
        "SELECT f.as_of, '%s' AS form, f.county, u.name AS county_name, %s AS name, %s AS move, %s AS before, %s AS now\n"
        "FROM in_force f JOIN aggregated d ON d.as_of = f.as_of JOIN plan_unit u ON u.code = f.county AND u.plan = d.plan",
        form, name, move, before, now);
}

/* rows n of the report in force, rows b of the one before. */
static void put_rows(struct tb_buf *sql, const char *form, const char *alias, const char *submission)
{
    tb_buf_printf(sql, " CROSS JOIN row_%s %s ON ", form, alias);
    tb_db_row_of(sql, alias, submission);
}

/* new and vanished: a row that the other report has not. */
static void put_alone(struct tb_buf *sql, const char *form, const char *key, bool is_new, const char *stage)
{
    const char *own = is_new ? "n" : "b", *here = is_new ? "f.submission" : "f.previous",
               *there = is_new ? "f.previous" : "f.submission";
    char name[96], state[96];
    snprintf(name, sizeof name, "%s.\"%s\"", own, key);
    if (*stage)
        snprintf(state, sizeof state, "%s.\"%s\"", own, stage);
    else
        snprintf(state, sizeof state, "NULL");
    put_move(sql, form, name, is_new ? "'new'" : "'vanished'", is_new ? "NULL" : state, is_new ? state : "NULL");
    put_rows(sql, form, own, here);
    tb_buf_printf(sql,
                  "\nWHERE f.form = '%s' AND f.previous IS NOT NULL AND f.previous <> f.submission AND %s NOT IN (SELECT \"%s\""
                  " FROM row_%s o WHERE o.\"%s\" IS NOT NULL AND ",
                  form, name, key, form, key);
    tb_db_row_of(sql, "o", there);
    tb_buf_putc(sql, ')');
}

/* started, completed, stalled: a project that both reports have. Stalled: begun, not completed, and neither its stage nor a figure of
 * what is done has moved. */
static void put_both(struct tb_buf *sql, const char *form, const char *key, const char *stage, const char *columns)
{
    static const char *const done[] = {"done_area", "invest_done", "playground_done"}; /* the shipped forms' */
    struct tb_buf move = TB_BUF_INIT(64 * 1024);
    char name[96], before[96], now[96];
    size_t i;
    snprintf(name, sizeof name, "n.\"%s\"", key);
    snprintf(before, sizeof before, "b.\"%s\"", stage);
    snprintf(now, sizeof now, "n.\"%s\"", stage);
    tb_buf_puts(&move, "CASE WHEN n.completed = 1 THEN CASE WHEN coalesce(b.completed, 0) = 0 THEN 'completed' END"
                       " WHEN coalesce(g.started, 0) = 0 THEN NULL WHEN coalesce(h.started, 0) = 0 THEN 'started'"
                       " WHEN ");
    tb_buf_printf(&move, "%s IS %s", now, before);
    for (i = 0; i < sizeof done / sizeof *done; i++)
        if (has_column(columns, done[i]))
            tb_buf_printf(&move, " AND n.\"%s\" IS b.\"%s\"", done[i], done[i]);
    tb_buf_puts(&move, " THEN 'stalled' END");
    tb_buf_puts(sql, "SELECT * FROM (");
    put_move(sql, form, name, tb_buf_str(&move), before, now);
    put_rows(sql, form, "n", "f.submission");
    put_rows(sql, form, "b", "f.previous");
    tb_buf_printf(sql,
                  " AND b.\"%s\" = n.\"%s\" LEFT JOIN plan_stage g ON g.form = f.form AND g.plan = d.plan AND g.term = %s"
                  " LEFT JOIN plan_stage h ON h.form = f.form AND h.plan = d.plan AND h.term = %s\n"
                  "WHERE f.form = '%s' AND f.previous <> f.submission) WHERE move IS NOT NULL",
                  key, key, now, before, form);
    sql->failed = sql->failed || move.failed;
    tb_buf_free(&move);
}

/* overdue: its promised date is over and it is not completed. */
static void put_overdue(struct tb_buf *sql, const char *form, const char *key, const char *stage)
{
    char name[96], now[96];
    snprintf(name, sizeof name, "n.\"%s\"", key);
    snprintf(now, sizeof now, "n.\"%s\"", stage);
    put_move(sql, form, name, "'overdue'", "n.\"planned_end\"", now);
    put_rows(sql, form, "n", "f.submission");
    tb_buf_printf(sql,
                  "\nWHERE f.form = '%s' AND coalesce(n.completed, 0) = 0 AND CASE length(n.\"planned_end\") WHEN 7 THEN"
                  " date(n.\"planned_end\" || '-01', '+1 month', '-1 day') ELSE n.\"planned_end\" END < f.as_of",
                  form);
}

static void put_moves_of(struct tb_buf *sql, size_t *arms, const char *form, const char *key, const char *stage,
                         const char *columns)
{
    static const char next[] = "\nUNION ALL\n";
    tb_buf_puts(sql, (*arms)++ ? next : "");
    put_alone(sql, form, key, true, stage);
    tb_buf_puts(sql, next);
    put_alone(sql, form, key, false, stage);
    if (!*stage)
        return;
    tb_buf_puts(sql, next);
    put_both(sql, form, key, stage, columns);
    if (has_column(columns, "planned_end")) {
        tb_buf_puts(sql, next);
        put_overdue(sql, form, key, stage);
    }
}

static enum tb_status put_moves(struct tb_aggregate *work, bool *changed, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t arms = 0;
    enum tb_status status =
        tb_db_prepare(work->db,
                      "SELECT f.form, f.key, f.stage, f.columns FROM plan_form f LEFT JOIN plan p ON p.plan = f.plan"
                      " WHERE f.kind = 'project' AND f.key <> '' AND f.columns <> '[]' AND EXISTS"
                      " (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'row_' || f.form)"
                      " GROUP BY f.form HAVING max(coalesce(p.first_day, '')) IS NOT NULL ORDER BY f.form",
                      &stmt, err);
    if (status != TB_OK)
        return status;
    tb_buf_puts(&sql, "CREATE VIEW project_moves AS\n");
    while (tb_stmt_next(stmt, &status, err))
        put_moves_of(&sql, &arms, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3));
    tb_stmt_free(stmt);
    if (arms == 0)
        tb_buf_puts(&sql, "SELECT NULL AS as_of, NULL AS form, NULL AS county, NULL AS county_name, NULL AS name, NULL AS move,"
                          " NULL AS before, NULL AS now WHERE 0");
    if (status == TB_OK)
        status = aggregate_view_renew(work, "project_moves", &sql, changed, err);
    tb_buf_free(&sql);
    return status;
}

enum tb_status aggregate_view_forms(struct tb_aggregate *work, bool *changed, struct tb_err *err)
{
    enum tb_status status = put_forms(work, changed, err);
    return status == TB_OK ? put_moves(work, changed, err) : status;
}
