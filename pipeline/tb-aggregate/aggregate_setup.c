/* Settings, the plan's tables in the ledger, and the check that the plan's SQL fits the forms' tables. */
#include "aggregate_internal.h"
#include "tb_db_row.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum tb_status wrong_setting(const struct tb_aggregate *work, const char *section, const char *key, const char *want,
                                    struct tb_err *err)
{
    char place[1024];
    return tb_err_set(err, TB_CONFIG, _("[%s] %s wants %s, not \"%s\": %s"), section, key, want,
                      tb_conf_text(work->conf, section, key), tb_conf_place(work->conf, section, key, place, sizeof place));
}

/* A decimal number of at most two decimals; *on false when the setting is empty. */
static enum tb_status take_decimal(const struct tb_aggregate *work, const char *section, const char *key, int64_t *hundredths,
                                   bool *on, struct tb_err *err)
{
    const char *text = tb_conf_text(work->conf, section, key);
    if (on)
        *on = text[0] != '\0';
    if (on && !*on)
        return TB_OK;
    if (tb_num_parse(text, strlen(text), 1, hundredths) != TB_NUM_OK || *hundredths > 1000000 || *hundredths < -1000000)
        return wrong_setting(work, section, key, _("a number with at most two decimals"), err);
    return TB_OK;
}

static enum tb_status take_int(const struct tb_aggregate *work, const char *section, const char *key, int64_t least, int64_t most,
                               int64_t *value, struct tb_err *err)
{
    char want[64];
    *value = tb_conf_int(work->conf, section, key);
    if (*value >= least && *value <= most)
        return TB_OK;
    snprintf(want, sizeof want, "%lld … %lld", (long long)least, (long long)most);
    return wrong_setting(work, section, key, want, err);
}

/* A rule that looks at an indicator that is misspelt would look at nothing, and never be heard of. */
static enum tb_status check_watched(const struct tb_aggregate *work, struct tb_err *err)
{
    const char *at = tb_conf_text(work->conf, "escalation", "indicators");
    char id[128];
    for (at += strspn(at, " ,"); *at; at += strspn(at, " ,")) {
        const size_t length = strcspn(at, " ,");
        snprintf(id, sizeof id, "%.*s", (int)length, at);
        if (tb_plan_find_indicator(work->plan, id) == SIZE_MAX)
            return wrong_setting(work, "escalation", "indicators", _("indicators of the plan"), err);
        at += length;
    }
    return TB_OK;
}

static enum tb_status take_escalation(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_escalation_rules *rules = &work->escalation;
    const char *after = tb_conf_text(work->conf, "escalation", "zero_after");
    int64_t periods = 1, bottom = 0, name = 2, talk = 3;
    enum tb_status status = take_decimal(work, "escalation", "gap_below", &rules->gap_hundredths, &rules->gap_on, err);
    if (status == TB_OK)
        status = take_decimal(work, "escalation", "mean_factor", &rules->mean_hundredths, &rules->mean_on, err);
    if (status == TB_OK)
        status = take_int(work, "escalation", "gap_periods", 1, TB_ESCALATION_MOST_PERIODS / 2, &periods, err);
    if (status == TB_OK)
        status = take_int(work, "escalation", "bottom", 0, 10000, &bottom, err);
    if (status == TB_OK)
        status = take_int(work, "escalation", "name_after", 1, TB_ESCALATION_MOST_PERIODS / 2, &name, err);
    if (status == TB_OK)
        status = take_int(work, "escalation", "talk_after", name, TB_ESCALATION_MOST_PERIODS / 2, &talk, err);
    if (status != TB_OK)
        return status;
    rules->zero_on = after[0] != '\0';
    if (rules->zero_on && (rules->zero_after = tb_date_parse(after, strlen(after))) == TB_DATE_NONE)
        return wrong_setting(work, "escalation", "zero_after", _("a date YYYY-MM-DD"), err);
    rules->gap_periods = (int)periods;
    rules->bottom = (int)bottom;
    rules->name_after = (int)name;
    rules->talk_after = (int)talk;
    return check_watched(work, err);
}

enum tb_status aggregate_settings(struct tb_aggregate *work, struct tb_err *err)
{
    int64_t decimals = 1;
    enum tb_status status = take_int(work, "rounding", "decimals", 0, TB_FIGURE_MOST_DECIMALS, &decimals, err);
    if (status == TB_OK)
        status = take_decimal(work, "lights", "yellow_gap", &work->rules.yellow_gap_hundredths, NULL, err);
    if (status == TB_OK)
        status = take_decimal(work, "lights", "red_gap", &work->rules.red_gap_hundredths, NULL, err);
    if (status == TB_OK)
        status = take_int(work, "period", "due_days", 0, 366, &work->due_days, err);
    if (status == TB_OK)
        status = take_int(work, "period", "lock_days", 0, 3660, &work->lock_days, err);
    if (status == TB_OK)
        status = take_escalation(work, err);
    if (status != TB_OK)
        return status;
    if (work->rules.red_gap_hundredths > work->rules.yellow_gap_hundredths)
        return wrong_setting(work, "lights", "red_gap", _("a gap that is not above yellow_gap"), err);
    work->rules.decimals = (int)decimals;
    work->table_schedule = strcmp(tb_conf_text(work->conf, "schedule", "method"), "table") == 0;
    work->due_working = tb_conf_bool(work->conf, "period", "due_working");
    return TB_OK;
}

/* work->has_table; an empty table in temp for a form that nobody has sent yet, so that the plan's SQL compiles all the same. */
static enum tb_status find_tables(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t f;
    enum tb_status status =
        tb_db_prepare(work->db, "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'row_' || ?1", &stmt, err);
    if (status != TB_OK)
        return status;
    for (f = 0; f < work->forms && status == TB_OK; f++) {
        tb_stmt_bind_text(stmt, 1, work->catalog->forms.items[f]->id);
        status = tb_stmt_step(stmt, &work->has_table[f], err);
        tb_stmt_reset(stmt);
        if (status == TB_OK && !work->has_table[f])
            status = tb_db_row_make(work->db, "temp", work->catalog->forms.items[f], err);
    }
    tb_stmt_free(stmt);
    return status;
}

/* Compile (and, over no rows, run) one statement under the guard; *rows is how many it gave. */
static enum tb_status try_sql(struct tb_aggregate *work, const char *sql, int *rows, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status;
    *rows = 0;
    tb_db_guard(work->db, true);
    status = tb_db_prepare(work->db, sql, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        ++*rows;
    tb_stmt_free(stmt);
    tb_db_guard(work->db, false);
    return status;
}

static enum tb_status sql_fault(const struct tb_aggregate *work, const struct tb_indicator *indicator, const char *key,
                                size_t line1, struct tb_err *err)
{
    if (err->status != TB_BUG && err->status != TB_CONFIG)
        return err->status;
    err->status = TB_CONFIG;
    return tb_err_context(err, "[indicator:%s] %s: %s:%zu", indicator->id, key, work->plan->file, line1 ? line1 : indicator->line1);
}

/* The expression over one row of ones must give a whole number: an average or a division does not. */
static enum tb_status check_whole(struct tb_aggregate *work, const struct tb_indicator *indicator, const struct tb_form *form,
                                  struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    int rows = 0;
    size_t i;
    enum tb_status status;
    tb_buf_printf(
        &sql, "SELECT 1 WHERE (SELECT typeof(%s\n) FROM (SELECT 1 AS row_id, 1 AS submission, 1 AS line, '' AS county, '' AS raw",
        indicator->expression);
    for (i = 0; i < form->column_count; i++)
        if (tb_db_row_has(form, i))
            tb_buf_printf(&sql, ", %s AS \"%s\"", form->columns[i].type == TB_FORM_QUANTITY ? "1" : "''", form->columns[i].id);
    tb_buf_puts(&sql, form->stage == TB_FORM_NO_COLUMN ? ")) NOT IN ('integer', 'null')"
                                                       : ", 1 AS completed)) NOT IN ('integer', 'null')");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = try_sql(work, sql.bytes, &rows, err);
    if (status == TB_OK && rows > 0)
        status = tb_err_set(err, TB_CONFIG, _("the expression does not give a whole number (\"%s\")"), indicator->expression);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status check_indicator(struct tb_aggregate *work, const struct tb_indicator *indicator, struct tb_err *err)
{
    const struct tb_form *form = work->catalog->forms.items[indicator->form];
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    int rows = 0;
    enum tb_status status;
    if (tb_form_column(form, indicator->source) == TB_FORM_NO_COLUMN) {
        tb_err_set(err, TB_CONFIG, _("form %s has no column \"%s\""), form->id, indicator->source);
        return sql_fault(work, indicator, "source", indicator->source_line1, err);
    }
    tb_buf_printf(&sql, "SELECT 1 FROM row_%s WHERE (%s\n) LIMIT 0", form->id, indicator->condition);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = try_sql(work, sql.bytes, &rows, err);
    if (status != TB_OK) {
        status = sql_fault(work, indicator, "condition", indicator->condition_line1, err);
        goto out;
    }
    tb_buf_clear(&sql);
    tb_buf_printf(&sql, "SELECT (%s\n) FROM row_%s WHERE 0", indicator->expression, form->id);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = try_sql(work, sql.bytes, &rows, err);
    if (status == TB_OK && rows != 1)
        status = tb_err_set(err, TB_CONFIG, _("not an aggregate over rows (sum, count, …): \"%s\""), indicator->expression);
    if (status == TB_OK)
        status = check_whole(work, indicator, form, err);
    if (status != TB_OK)
        status = sql_fault(work, indicator, "expression", indicator->expression_line1, err);
out:
    tb_buf_free(&sql);
    return status;
}

enum tb_status aggregate_check_sql(struct tb_aggregate *work, struct tb_err *err)
{
    enum tb_status status = find_tables(work, err);
    size_t i;
    for (i = 0; i < work->forms && status == TB_OK; i++)
        if (!work->has_table[i]) /* else tb-ingest has tried them, on the table */
            status = tb_db_row_try_checks(work->db, work->catalog->forms.items[i], err);
    for (i = 0; i < work->indicators && status == TB_OK; i++)
        status = check_indicator(work, &work->plan->indicators[i], err);
    return status;
}
