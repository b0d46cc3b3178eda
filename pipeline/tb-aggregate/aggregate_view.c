/* The views that follow forms and plans: projects_at and figure_source; form_ID and project_moves are in aggregate_view_form.c.
 * They are made of what the ledger knows of every plan that ever worked a date, so that last year's figures can still be traced when
 * only this year's plan is there. Plain SQLite, so that every SQLite shell reads them. */
#include "aggregate_internal.h"
#include "tb_db_row.h"
#include "tb_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A condition: the date of in_force f is one of the plans `list` ('2017','2018'). */
static void put_plans(struct tb_buf *sql, const char *list)
{
    tb_buf_printf(sql, " AND (SELECT plan FROM aggregated a WHERE a.as_of = f.as_of) IN (%s)", list);
}

/* Whether a blank-separated list of words has that one. */
static bool has_word(const char *list, const char *word)
{
    const size_t length = strlen(word);
    const char *at;
    for (at = strstr(list, word); at; at = strstr(at + 1, word))
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* One arm of projects_at. columns: of the form in these plans. A form without done_area counts the planned area of what is
 * completed. */
static void put_project(struct tb_buf *sql, const char *form, const char *columns, bool has_stage, const char *plans)
{
    static const char *const ids[] = {"name",        "nature", "stage",      "planned_area", "done_area", "invest_planned",
                                      "invest_done", "seats",  "start_date", "planned_end",  "completed", "note"};
    size_t i;
    tb_buf_printf(sql, "SELECT f.as_of, '%s' AS form, f.county, u.name AS county_name", form);
    for (i = 0; i < sizeof ids / sizeof *ids; i++) {
        bool is_completed = strcmp(ids[i], "completed") == 0;
        if (has_word(columns, ids[i]) || (is_completed && has_stage))
            tb_buf_printf(sql, ", r.\"%s\" AS %s", ids[i], ids[i]);
        else if (strcmp(ids[i], "done_area") == 0 && has_word(columns, "planned_area") && has_stage)
            tb_buf_puts(sql, ", CASE WHEN r.completed = 1 THEN r.planned_area END AS done_area");
        else
            tb_buf_printf(sql, ", NULL AS %s", ids[i]);
    }
    tb_buf_printf(
        sql,
        ", s.file, r.line\nFROM in_force f JOIN aggregated d ON d.as_of = f.as_of JOIN submission s ON s.id = f.submission"
        " JOIN plan_unit u ON u.code = f.county AND u.plan = d.plan CROSS JOIN row_%s r ON ",
        form);
    tb_db_row_of(sql, "r", "f.submission");
    tb_buf_printf(sql, "\nWHERE f.form = '%s'", form);
    put_plans(sql, plans);
}

static enum tb_status put_projects(struct tb_aggregate *work, struct tb_buf *sql, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t arms = 0;
    enum tb_status status =
        tb_db_prepare(work->db,
                      "SELECT form, columns, has_stage, group_concat('''' || replace(plan, '''', '''''') || '''', ', ') FROM"
                      " (SELECT form, plan, stage <> '' AS has_stage, ord,"
                      "  coalesce((SELECT group_concat(value, ' ') FROM json_each(columns)), '') AS columns"
                      "  FROM plan_form WHERE kind = 'project' ORDER BY plan) WHERE columns <> '' AND EXISTS"
                      " (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'row_' || form)"
                      " GROUP BY form, columns, has_stage ORDER BY max(ord), form, columns, has_stage",
                      &stmt, err);
    if (status != TB_OK)
        return status;
    tb_buf_puts(sql, "CREATE VIEW projects_at AS\n");
    while (tb_stmt_next(stmt, &status, err)) {
        tb_buf_puts(sql, arms++ ? "\nUNION ALL\n" : "");
        put_project(sql, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1), tb_stmt_int(stmt, 2) != 0, tb_stmt_text(stmt, 3));
    }
    tb_stmt_free(stmt);
    if (arms == 0)
        tb_buf_puts(sql, "SELECT NULL AS as_of, NULL AS form, NULL AS county, NULL AS county_name, NULL AS name,"
                         " NULL AS nature, NULL AS stage, NULL AS planned_area, NULL AS done_area, NULL AS invest_planned,"
                         " NULL AS invest_done, NULL AS seats, NULL AS start_date, NULL AS planned_end, NULL AS completed,"
                         " NULL AS note, NULL AS file, NULL AS line WHERE 0");
    return status;
}

/* An indicator as one or several plans define it; columns of source_sql. */
enum { AT_INDICATOR, AT_FORM, AT_EXPRESSION, AT_CONDITION, AT_SOURCE, AT_KEY, AT_STORED, AT_PLANS };
static const char source_sql[] =
    "SELECT i.indicator, i.form, i.expression, i.condition, i.source, f.key,"
    " EXISTS (SELECT 1 FROM json_each(f.columns) WHERE value = i.source) AS stored,"
    " group_concat('''' || replace(i.plan, '''', '''''') || '''', ', ') FROM (SELECT * FROM plan_indicator ORDER BY plan) i"
    " JOIN plan_form f ON f.form = i.form AND f.plan = i.plan WHERE NOT i.gone AND i.expression <> '' AND EXISTS"
    " (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'row_' || i.form)"
    " GROUP BY i.indicator, i.form, i.expression, i.condition, i.source, f.key, stored"
    " ORDER BY max(i.ord), i.indicator, i.form, i.expression, i.condition, i.source, f.key";

/* One arm of figure_source: the indicator's expression over each row by itself. */
static void put_source(struct tb_buf *sql, const struct tb_stmt *stmt)
{
    const char *form = tb_stmt_text(stmt, AT_FORM), *source = tb_stmt_text(stmt, AT_SOURCE);
    const bool stored = tb_stmt_int(stmt, AT_STORED) != 0;
    tb_buf_printf(sql,
                  "SELECT f.as_of, '%s' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, s.sheet, r.line,"
                  " json_extract(s.column_map, '$.%s.col') AS col, ",
                  tb_stmt_text(stmt, AT_INDICATOR), source);
    tb_db_row_parts(sql, "r", "s", source, stored, "");
    tb_buf_printf(sql,
                  ", coalesce((SELECT %s\nFROM row_%s AS one WHERE one.row_id = r.row_id), 0) AS value\n"
                  "FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN"
                  " (SELECT row_id, line, county, raw, \"%s\", \"%s\" AS item FROM row_%s WHERE (%s\n)) r ON ",
                  tb_stmt_text(stmt, AT_EXPRESSION), form, stored ? source : "raw", tb_stmt_text(stmt, AT_KEY), form,
                  tb_stmt_text(stmt, AT_CONDITION));
    tb_db_row_of(sql, "r", "f.submission");
    tb_buf_printf(sql, "\nWHERE f.form = '%s'", form);
    put_plans(sql, tb_stmt_text(stmt, AT_PLANS));
}

static enum tb_status put_sources(struct tb_aggregate *work, struct tb_buf *sql, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t arms = 0;
    enum tb_status status = tb_db_prepare(work->db, source_sql, &stmt, err);
    if (status != TB_OK)
        return status;
    tb_buf_puts(sql,
                "CREATE VIEW figure_source_at AS\nSELECT as_of, indicator, county, item, submission, file, sha256, line, col, ");
    tb_db_row_text(sql, "");
    tb_buf_puts(sql, " AS raw, value, nullif(sheet, '') AS sheet FROM (\n");
    while (tb_stmt_next(stmt, &status, err)) {
        tb_buf_puts(sql, arms++ ? "\nUNION ALL\n" : "");
        put_source(sql, stmt);
    }
    tb_stmt_free(stmt);
    if (arms == 0)
        tb_buf_puts(sql, "SELECT NULL AS as_of, NULL AS indicator, NULL AS county, NULL AS item, NULL AS submission,"
                         " NULL AS file, NULL AS sha256, NULL AS sheet, NULL AS line, NULL AS col, NULL AS cell, NULL AS stored,"
                         " NULL AS unit, NULL AS value WHERE 0");
    tb_buf_puts(sql, ")");
    return status;
}

enum tb_status aggregate_view_renew(struct tb_aggregate *work, const char *name, const struct tb_buf *text, bool *changed,
                                    struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    bool same;
    char drop[128];
    enum tb_status status = tb_buf_check(text, name, err);
    if (status == TB_OK)
        status = tb_db_query(work->db, "SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = ?1",
                             TB_DB_VALUES(TB_TEXT(name)), &stmt, err);
    same = tb_stmt_next(stmt, &status, err) && strcmp(tb_stmt_text(stmt, 0), text->bytes) == 0;
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
    enum tb_status status = put_projects(work, &projects, err);
    if (status == TB_OK)
        status = put_sources(work, &source, err);
    if (status == TB_OK)
        status = aggregate_view_renew(work, "projects_at", &projects, changed, err);
    if (status == TB_OK)
        status = aggregate_view_renew(work, "figure_source_at", &source, changed, err);
    tb_buf_free(&projects);
    tb_buf_free(&source);
    return status == TB_OK ? aggregate_view_forms(work, changed, err) : status;
}
