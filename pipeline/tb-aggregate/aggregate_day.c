/* One date's counts: which submissions are in force, and each indicator summed by unit in one pass. */
#include "aggregate_internal.h"
#include "tb_escape.h"
#include "tb_db_row.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

tb_date aggregate_period_end(tb_date date)
{
    return tb_date_month_end(date) == date ? date : tb_date_previous_month_end(date);
}

/* The latest cut-off of each form and county that the plan holds (?4 its first day), then the last of its submissions. */
#define COUNTS                                                                                                                     \
    "status = 'accepted' AND cutoff <> '' AND cutoff >= ?4 AND cutoff <= ?1 AND (?3 = '' OR substr(received_at, 1, 10) <= ?3)"
static const char force_sql[] =
    "WITH latest AS MATERIALIZED (SELECT form, county, max(cutoff) AS cutoff FROM submission WHERE " COUNTS
    " GROUP BY form, county),"
    "  placed AS MATERIALIZED (SELECT id, place FROM submission_place WHERE status = 'accepted' AND cutoff >= ?4 AND cutoff <= ?1)"
    " INSERT INTO temp.force(f_form, f_unit, f_submission, f_carried)"
    " SELECT tf.place, tu.place, id, cutoff < ?2 FROM"
    "  (SELECT id, form, county, cutoff, row_number() OVER (PARTITION BY form, county ORDER BY o.place DESC) AS place FROM"
    "   latest CROSS JOIN submission USING(form, county, cutoff) CROSS JOIN placed o USING(id) WHERE " COUNTS ") s"
    "  JOIN temp.form_place tf USING(form) JOIN temp.unit_place tu ON tu.code = s.county"
    " WHERE s.place = 1";

/* Of this plan's units and forms; another plan may have been worked before. */
static enum tb_status make_places(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    size_t i;
    enum tb_status status =
        tb_db_exec(work->db,
                   "DROP TABLE IF EXISTS temp.form_place; DROP TABLE IF EXISTS temp.unit_place;"
                   "DROP TABLE IF EXISTS temp.force; DROP TABLE IF EXISTS temp.force_before;"
                   "CREATE TEMP TABLE form_place(form TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;"
                   "CREATE TEMP TABLE unit_place(code TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;"
                   "CREATE TEMP TABLE force(f_form INTEGER, f_unit INTEGER, f_submission INTEGER, f_carried INTEGER,"
                   " PRIMARY KEY(f_form, f_unit)) WITHOUT ROWID;"
                   "CREATE TEMP TABLE force_before(f_form INTEGER, f_unit INTEGER, f_submission INTEGER, f_carried INTEGER,"
                   " PRIMARY KEY(f_form, f_unit)) WITHOUT ROWID;",
                   err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db, "INSERT INTO temp.form_place VALUES(?1, ?2)", &stmt, err);
    for (i = 0; i < work->forms && status == TB_OK; i++) {
        tb_stmt_bind_text(stmt, 1, work->plan->names->form_ids[i]);
        tb_stmt_bind_int(stmt, 2, (int64_t)i);
        status = tb_stmt_run(stmt, err);
    }
    tb_stmt_free(stmt);
    stmt = NULL;
    if (status == TB_OK)
        status = tb_db_prepare(work->db, "INSERT INTO temp.unit_place VALUES(?1, ?2)", &stmt, err);
    for (i = 0; i < work->counties && status == TB_OK; i++) {
        tb_stmt_bind_text(stmt, 1, work->plan->names->county_codes[i]);
        tb_stmt_bind_int(stmt, 2, (int64_t)i);
        status = tb_stmt_run(stmt, err);
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status aggregate_force(struct tb_aggregate *work, tb_date date, struct tb_err *err)
{
    char as_of[TB_DATE_TEXT_BYTES], end[TB_DATE_TEXT_BYTES], first[TB_DATE_TEXT_BYTES], lock[TB_DATE_TEXT_BYTES] = "";
    const tb_date period_end = aggregate_period_end(date);
    struct tb_aggregates *all = work->all;
    enum tb_status status = TB_OK;
    if (all->force_work == work && all->force_date == date)
        return TB_OK;
    all->force_date = TB_DATE_NONE;
    if (all->force_work != work)
        status = make_places(work, err);
    if (status == TB_OK) {
        all->force_work = work;
        status = tb_db_exec(work->db, "DELETE FROM temp.force", err);
    }
    if (status != TB_OK)
        return status;
    if (work->lock_days > 0)
        tb_date_format(lock, period_end + (tb_date)work->lock_days);
    status = tb_db_run(work->db, force_sql,
                       TB_DB_VALUES(TB_TEXT(tb_date_format(as_of, date)), TB_TEXT(tb_date_format(end, period_end)), TB_TEXT(lock),
                                    TB_TEXT(tb_date_format(first, work->entry->first))),
                       err);
    if (status == TB_OK)
        all->force_date = date;
    return status;
}

/* reported and carried of every indicator of a form, for the units that have a submission in force. */
static enum tb_status take_reported(struct tb_aggregate *work, struct tb_day *day, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_prepare(work->db, "SELECT f_form, f_unit, f_carried FROM temp.force", &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        for (i = 0; i < work->indicators; i++)
            if (work->plan->indicators[i].form == (size_t)tb_stmt_int(stmt, 0)) {
                struct tb_count *count = &day->counts[i * (work->counties + 1) + (size_t)tb_stmt_int(stmt, 1)];
                count->reported = count->unknown = true; /* until its rows have been summed */
                count->carried = count->all_carried = tb_stmt_int(stmt, 2) != 0;
            }
    tb_stmt_free(stmt);
    return status;
}

static void take_targets(struct tb_aggregate *work, struct tb_day *day)
{
    size_t i, u;
    for (i = 0; i < work->indicators; i++)
        for (u = 0; u <= work->counties; u++) {
            const struct tb_target *target = tb_plan_target(work->plan, i, u, day->date);
            struct tb_count *count = &day->counts[i * (work->counties + 1) + u];
            count->has_target = target != NULL;
            count->target = target ? target->value : 0;
        }
}

/* Indicators of one form with one condition are summed in one pass. Returns how many; their places in `group`. */
static size_t group_of(const struct tb_aggregate *work, size_t first, size_t *group)
{
    const struct tb_indicator *leader = &work->plan->indicators[first];
    size_t count = 0, i;
    for (i = 0; i < work->indicators; i++) {
        const struct tb_indicator *other = &work->plan->indicators[i];
        if (other->form != leader->form || strcmp(other->condition, leader->condition) != 0)
            continue;
        if (i < first)
            return 0; /* done with the group's first */
        group[count++] = i;
    }
    return count;
}

static enum tb_status take_value(const struct tb_aggregate *work, struct tb_day *day, const struct tb_stmt *stmt, int column,
                                 size_t indicator, struct tb_err *err)
{
    struct tb_count *count = &day->counts[indicator * (work->counties + 1) + (size_t)tb_stmt_int(stmt, 0)];
    const struct tb_indicator *definition = &work->plan->indicators[indicator];
    count->has_rows = true;
    if (tb_stmt_is_null(stmt, column))
        return TB_OK;
    if (!tb_stmt_is_int(stmt, column))
        return tb_err_set(err, TB_CONFIG, _("the expression does not give a whole number (\"%s\"): [indicator:%s]: %s:%zu"),
                          tb_stmt_text(stmt, column), definition->id, work->plan->file, definition->expression_line1);
    count->done = tb_stmt_int(stmt, column);
    count->unknown = false;
    return TB_OK;
}

static enum tb_status sum_group(struct tb_aggregate *work, struct tb_day *day, const size_t *group, size_t count,
                                struct tb_err *err)
{
    const struct tb_indicator *leader = &work->plan->indicators[group[0]];
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    size_t i;
    enum tb_status status;
    tb_buf_puts(&sql, "SELECT f_unit");
    for (i = 0; i < count; i++)
        tb_buf_printf(&sql, ", (%s\n)", work->plan->indicators[group[i]].expression);
    tb_buf_printf(&sql, " FROM temp.force CROSS JOIN row_%s ON ", work->plan->names->form_ids[leader->form]);
    tb_db_row_of(&sql, "", "f_submission");
    tb_buf_printf(&sql, " WHERE f_form = %zu AND (%s\n) GROUP BY f_unit", leader->form, leader->condition);
    status = tb_db_query_guarded(work->db, &sql, NULL, 0, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        for (i = 0; i < count && status == TB_OK; i++)
            status = take_value(work, day, stmt, (int)i + 1, group[i], err);
    if (status == TB_BUG && err) { /* such as integer overflow: the plan's SQL, not ours */
        err->status = status = TB_CONFIG;
        tb_err_context(err, "[indicator:%s]: %s:%zu", leader->id, work->plan->file, leader->expression_line1);
    }
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

/* Units of a form with stages none of whose rows has begun; without stages: whose figure is zero. */
static enum tb_status take_not_started(struct tb_aggregate *work, struct tb_day *day, size_t f, struct tb_err *err)
{
    const struct tb_form *form = work->catalog->forms.items[f];
    const struct tb_vocabulary *vocabulary = &work->catalog->vocabulary;
    const size_t width = work->counties + 1;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    size_t i, u;
    enum tb_status status;
    for (i = 0; i < work->indicators; i++)
        for (u = 0; u < work->counties && work->plan->indicators[i].form == f; u++)
            day->not_started[i * width + u] = form->stage != TB_FORM_NO_COLUMN || day->counts[i * width + u].done == 0;
    if (form->stage == TB_FORM_NO_COLUMN)
        return TB_OK;
    tb_buf_printf(&sql, "SELECT DISTINCT f_unit FROM temp.force CROSS JOIN row_%s ON ", form->id);
    tb_db_row_of(&sql, "", "f_submission");
    tb_buf_printf(&sql, " WHERE f_form = %zu AND \"%s\" IN (NULL", f, form->columns[form->stage].id);
    for (i = 0; i < vocabulary->count; i++)
        if (vocabulary->items[i].started == 1 &&
            strcmp(vocabulary->items[i].vocabulary, form->columns[form->stage].vocabulary) == 0) {
            tb_buf_puts(&sql, ", ");
            tb_escape_sql(&sql, vocabulary->items[i].term);
        }
    tb_buf_puts(&sql, ")");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db, sql.bytes, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        for (i = 0; i < work->indicators; i++)
            if (work->plan->indicators[i].form == f)
                day->not_started[i * width + (size_t)tb_stmt_int(stmt, 0)] = false;
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status count_day(struct tb_aggregate *work, struct tb_day *day, struct tb_err *err)
{
    size_t group[TB_PLAN_MOST_INDICATORS], i;
    enum tb_status status = aggregate_force(work, day->date, err);
    if (status == TB_OK)
        status = take_reported(work, day, err);
    take_targets(work, day);
    for (i = 0; i < work->indicators && status == TB_OK; i++) {
        size_t count = group_of(work, i, group);
        if (count > 0)
            status = sum_group(work, day, group, count, err);
        if (count > 0 && status == TB_OK)
            status = aggregate_noughts(work, day, group, count, err);
    }
    if (status == TB_OK)
        status = aggregate_absent_columns(work, day, err);
    for (i = 0; i < work->indicators && status == TB_OK; i++) {
        status = tb_figure_city(&day->counts[i * (work->counties + 1)], work->counties, err);
        if (status != TB_OK)
            tb_err_context(err, "[indicator:%s]", work->plan->indicators[i].id);
    }
    for (i = 0; i < work->forms && status == TB_OK && work->escalation.zero_on; i++)
        status = take_not_started(work, day, i, err);
    return status;
}

enum tb_status aggregate_day(struct tb_aggregate *work, tb_date date, const struct tb_day **out, struct tb_err *err)
{
    const size_t size = work->indicators * (work->counties + 1) + 1;
    struct tb_day *days, day = {date, NULL, NULL};
    size_t i;
    enum tb_status status;
    for (i = 0; i < work->day_count; i++)
        if (work->days[i].date == date) {
            *out = &work->days[i];
            return TB_OK;
        }
    days = realloc(work->days, (work->day_count + 1) * sizeof *days);
    if (!days)
        return tb_err_nomem(err);
    work->days = days;
    day.counts = calloc(size, sizeof *day.counts);
    day.not_started = calloc(size, sizeof *day.not_started);
    status = day.counts && day.not_started ? TB_OK : tb_err_nomem(err);
    if (status == TB_OK && date >= work->entry->first)
        status = count_day(work, &day, err);
    if (status != TB_OK) {
        free(day.counts);
        free(day.not_started);
        return status;
    }
    work->days[work->day_count] = day;
    *out = &work->days[work->day_count++];
    return TB_OK;
}
