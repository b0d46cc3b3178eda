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

struct moving {
    const char *form, *key, *stage; /* stage: "" for none */
    const char *columns;            /* the form's, a JSON array */
};

/* For each column of the form that says how much is done: words and its id; with other words, those and its id again. */
static void put_done(struct tb_buf *sql, const struct moving *moving, const char *before, const char *again)
{
    static const char *const done[] = {"done_area", "invest_done", "playground_done"}; /* the shipped forms' */
    size_t i;
    for (i = 0; i < sizeof done / sizeof *done; i++)
        if (has_column(moving->columns, done[i])) {
            tb_buf_printf(sql, "%s%s", before, done[i]);
            if (again)
                tb_buf_printf(sql, "%s%s) OVER twins", again, done[i]);
        }
}

/* FROM: reports in force, and their rows, of the report that column of in_force names. */
static void put_rows(struct tb_buf *sql, const struct moving *moving, const char *report)
{
    tb_buf_printf(
        sql,
        "\nFROM in_force f JOIN aggregated d ON d.as_of = f.as_of JOIN plan_unit u ON u.code = f.county AND u.plan = d.plan"
        " CROSS JOIN row_%s r ON ",
        moving->form);
    tb_db_row_of(sql, "r", report);
}

/* The rows of one of the two reports that are compared. */
static void put_side(struct tb_buf *sql, const struct moving *moving, bool is_now)
{
    tb_buf_printf(sql, "SELECT f.as_of, f.county, u.name AS county_name, %d AS is_now, r.\"%s\" AS name", is_now, moving->key);
    if (*moving->stage)
        tb_buf_printf(sql, ", r.\"%s\" AS stage, r.completed, g.started", moving->stage);
    else
        tb_buf_puts(sql, ", NULL AS stage");
    put_done(sql, moving, ", r.", NULL);
    put_rows(sql, moving, is_now ? "f.submission" : "f.previous");
    if (*moving->stage)
        tb_buf_printf(sql, " LEFT JOIN plan_stage g ON g.form = f.form AND g.plan = d.plan AND g.term = r.\"%s\"", moving->stage);
    tb_buf_printf(sql, "\nWHERE f.form = '%s' AND f.previous <> f.submission AND r.\"%s\" IS NOT NULL", moving->form, moving->key);
}

/* What became of a project of two reports; both are read once, since a county may have very many. Stalled: begun, not completed, and
 * neither its stage nor a figure of what is done has moved. */
static void put_compared(struct tb_buf *sql, const struct moving *moving)
{
    tb_buf_printf(sql, "SELECT * FROM (\nSELECT as_of, '%s' AS form, county, county_name, name, ", moving->form);
    tb_buf_puts(sql, "CASE WHEN NOT is_now THEN CASE WHEN NOT max(is_now) OVER twins THEN 'vanished' END"
                     " WHEN min(is_now) OVER twins THEN 'new'");
    if (*moving->stage) {
        tb_buf_puts(sql,
                    " WHEN completed = 1 THEN CASE WHEN coalesce(first_value(completed) OVER twins, 0) = 0 THEN 'completed' END"
                    " WHEN coalesce(started, 0) = 0 THEN NULL WHEN coalesce(first_value(started) OVER twins, 0) = 0 THEN 'started'"
                    " WHEN stage IS first_value(stage) OVER twins");
        put_done(sql, moving, " AND ", " IS first_value(");
        tb_buf_puts(sql, " THEN 'stalled'");
    }
    tb_buf_puts(sql,
                " END AS move,\nCASE WHEN NOT is_now THEN stage WHEN NOT min(is_now) OVER twins THEN first_value(stage) OVER twins"
                " END AS before, CASE WHEN is_now THEN stage END AS now\nFROM (");
    put_side(sql, moving, false);
    tb_buf_puts(sql, "\nUNION ALL\n");
    put_side(sql, moving, true);
    tb_buf_puts(sql, ")\nWINDOW twins AS (PARTITION BY as_of, county, name ORDER BY is_now"
                     " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) WHERE move IS NOT NULL");
}

/* overdue: its promised date is over and it is not completed. */
static void put_overdue(struct tb_buf *sql, const struct moving *moving)
{
    tb_buf_printf(sql,
                  "SELECT f.as_of, '%s' AS form, f.county, u.name AS county_name, r.\"%s\" AS name, 'overdue' AS move,"
                  " r.\"planned_end\" AS before, r.\"%s\" AS now",
                  moving->form, moving->key, moving->stage);
    put_rows(sql, moving, "f.submission");
    tb_buf_printf(sql,
                  "\nWHERE f.form = '%s' AND coalesce(r.completed, 0) = 0 AND CASE length(r.\"planned_end\") WHEN 7 THEN"
                  " date(r.\"planned_end\" || '-01', '+1 month', '-1 day') ELSE r.\"planned_end\" END < f.as_of",
                  moving->form);
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
    while (tb_stmt_next(stmt, &status, err)) {
        const struct moving moving = {tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3)};
        tb_buf_puts(&sql, arms++ ? "\nUNION ALL\n" : "");
        put_compared(&sql, &moving);
        if (*moving.stage && has_column(moving.columns, "planned_end")) {
            tb_buf_puts(&sql, "\nUNION ALL\n");
            put_overdue(&sql, &moving);
        }
    }
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
