/* The views that follow forms and plan: projects_at and figure_source. Plain SQLite, so that every SQLite shell reads them. */
#include "aggregate_internal.h"
#include "tb_db_row.h"

#include <stdio.h>
#include <string.h>

/* One arm of projects_at. A form without done_area counts the planned area of what is completed. */
static void put_project(struct tb_buf *sql, const struct tb_form *form)
{
    static const char *const ids[] = {"name",        "nature", "stage",      "planned_area", "done_area", "invest_planned",
                                      "invest_done", "seats",  "start_date", "planned_end",  "completed", "note"};
    size_t i;
    tb_buf_printf(sql, "SELECT f.as_of, '%s' AS form, f.county, u.name AS county_name", form->id);
    for (i = 0; i < sizeof ids / sizeof *ids; i++) {
        bool is_completed = strcmp(ids[i], "completed") == 0;
        if (tb_form_column(form, ids[i]) != TB_FORM_NO_COLUMN || (is_completed && form->stage != TB_FORM_NO_COLUMN))
            tb_buf_printf(sql, ", r.\"%s\" AS %s", ids[i], ids[i]);
        else if (strcmp(ids[i], "done_area") == 0 && tb_form_column(form, "planned_area") != TB_FORM_NO_COLUMN &&
                 form->stage != TB_FORM_NO_COLUMN)
            tb_buf_puts(sql, ", CASE WHEN r.completed = 1 THEN r.planned_area END AS done_area");
        else
            tb_buf_printf(sql, ", NULL AS %s", ids[i]);
    }
    tb_buf_printf(sql,
                  ", s.file, r.line\nFROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county"
                  " CROSS JOIN row_%s r ON ",
                  form->id);
    tb_db_row_of(sql, "r", "f.submission");
    tb_buf_printf(sql, "\nWHERE f.form = '%s'", form->id);
}

/* One arm of figure_source: the indicator's expression over each row by itself. */
static void put_source(struct tb_buf *sql, const struct tb_indicator *indicator, const struct tb_form *form)
{
    const bool stored = tb_db_row_has(form, (size_t)tb_form_column(form, indicator->source));
    tb_buf_printf(sql,
                  "SELECT f.as_of, '%s' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line,"
                  " json_extract(s.column_map, '$.%s.col') AS col, ",
                  indicator->id, indicator->source);
    tb_db_row_parts(sql, "r", "s", indicator->source, stored, "");
    tb_buf_printf(sql,
                  ", coalesce((SELECT %s\nFROM row_%s AS one WHERE one.row_id = r.row_id), 0) AS value\n"
                  "FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN"
                  " (SELECT row_id, line, county, raw, \"%s\", \"%s\" AS item FROM row_%s WHERE (%s\n)) r ON ",
                  indicator->expression, form->id, stored ? indicator->source : "raw", form->columns[form->key].id, form->id,
                  indicator->condition);
    tb_db_row_of(sql, "r", "f.submission");
    tb_buf_printf(sql, "\nWHERE f.form = '%s'", form->id);
}

static void put_views(const struct tb_aggregate *work, struct tb_buf *projects, struct tb_buf *source)
{
    size_t i, arms = 0;
    tb_buf_puts(projects, "CREATE VIEW projects_at AS\n");
    for (i = 0; i < work->forms; i++)
        if (work->has_table[i] && work->catalog->forms.items[i]->kind == TB_FORM_PROJECT) {
            tb_buf_puts(projects, arms++ ? "\nUNION ALL\n" : "");
            put_project(projects, work->catalog->forms.items[i]);
        }
    if (arms == 0)
        tb_buf_puts(projects, "SELECT NULL AS as_of, NULL AS form, NULL AS county, NULL AS county_name, NULL AS name,"
                              " NULL AS nature, NULL AS stage, NULL AS planned_area, NULL AS done_area, NULL AS invest_planned,"
                              " NULL AS invest_done, NULL AS seats, NULL AS start_date, NULL AS planned_end, NULL AS completed,"
                              " NULL AS note, NULL AS file, NULL AS line WHERE 0");
    tb_buf_puts(source,
                "CREATE VIEW figure_source_at AS\nSELECT as_of, indicator, county, item, submission, file, sha256, line, col, ");
    tb_db_row_text(source, "");
    tb_buf_puts(source, " AS raw, value FROM (\n");
    for (i = arms = 0; i < work->indicators; i++)
        if (work->has_table[work->plan->indicators[i].form]) {
            tb_buf_puts(source, arms++ ? "\nUNION ALL\n" : "");
            put_source(source, &work->plan->indicators[i], work->catalog->forms.items[work->plan->indicators[i].form]);
        }
    if (arms == 0)
        tb_buf_puts(source, "SELECT NULL AS as_of, NULL AS indicator, NULL AS county, NULL AS item, NULL AS submission,"
                            " NULL AS file, NULL AS sha256, NULL AS line, NULL AS col, NULL AS cell, NULL AS stored, NULL AS unit,"
                            " NULL AS value WHERE 0");
    tb_buf_puts(source, ")");
}

/* Make a view again when its text is another one. */
static enum tb_status renew(struct tb_aggregate *work, const char *name, const struct tb_buf *text, bool *changed,
                            struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false, same;
    char drop[128];
    enum tb_status status = tb_buf_check(text, name, err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db, "SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = ?1", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, name);
    status = tb_stmt_step(stmt, &row, err);
    same = row && strcmp(tb_stmt_text(stmt, 0), text->bytes) == 0;
    tb_stmt_free(stmt);
    if (status != TB_OK || same)
        return status;
    *changed = true;
    snprintf(drop, sizeof drop, "DROP VIEW IF EXISTS %s", name);
    status = tb_db_exec(work->db, drop, err);
    return status == TB_OK ? tb_db_exec(work->db, text->bytes, err) : status;
}

enum tb_status aggregate_views(struct tb_aggregate *work, bool *changed, struct tb_err *err)
{
    struct tb_buf projects = TB_BUF_INIT(TB_MEBIBYTE), source = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    put_views(work, &projects, &source);
    status = renew(work, "projects_at", &projects, changed, err);
    if (status == TB_OK)
        status = renew(work, "figure_source_at", &source, changed, err);
    tb_buf_free(&projects);
    tb_buf_free(&source);
    return status;
}
