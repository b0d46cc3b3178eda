#include "aggregate_internal.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

static void free_work(struct tb_aggregate *work)
{
    size_t i;
    if (!work)
        return;
    for (i = 0; i < work->day_count; i++) {
        free(work->days[i].counts);
        free(work->days[i].not_started);
    }
    for (i = 0; i < work->period_count; i++)
        free(work->periods[i].states);
    free(work->days);
    free(work->periods);
    free(work->has_table);
    free(work);
}

static enum tb_status new_work(struct tb_aggregates *all, const struct tb_plan_entry *entry, struct tb_aggregate **out,
                               struct tb_err *err)
{
    struct tb_aggregate *work = calloc(1, sizeof *work);
    enum tb_status status;
    if (!work)
        return tb_err_nomem(err);
    work->all = all;
    work->db = all->db;
    work->conf = all->conf;
    work->entry = entry;
    work->catalog = &entry->catalog;
    work->files = &entry->files;
    work->plan = entry->files.plan;
    work->counties = entry->files.names.county_count;
    work->forms = entry->files.names.form_count;
    work->indicators = work->plan->indicator_count;
    work->first = tb_date_month_end(entry->first);
    if (work->first < all->first)
        work->first = all->first;
    work->has_table = calloc(work->forms + 1, sizeof *work->has_table);
    status = work->has_table ? aggregate_settings(work, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = aggregate_check_sql(work, err);
    if (status == TB_OK)
        *out = work;
    else
        free_work(work);
    return status;
}

enum tb_status aggregate_work_at(struct tb_aggregates *all, tb_date date, struct tb_aggregate **work, struct tb_err *err)
{
    const struct tb_plan_entry *entry;
    enum tb_status status = tb_plans_at(all->plans, date, &entry, err);
    struct tb_aggregate **place;
    *work = NULL;
    if (status != TB_OK || !entry)
        return status;
    place = &all->works[entry - all->plans->items];
    if (!*place)
        status = new_work(all, entry, place, err);
    *work = *place;
    return status;
}

enum tb_status tb_aggregates_new(struct tb_aggregates **out, struct tb_db *db, const struct tb_conf *conf,
                                 const struct tb_plans *plans, struct tb_err *err)
{
    const char *first = tb_conf_text(conf, "period", "first");
    struct tb_aggregates *all = calloc(1, sizeof *all);
    *out = NULL;
    if (all)
        all->works = calloc(plans->count + 1, sizeof *all->works);
    if (!all || !all->works) {
        tb_aggregates_free(all);
        return tb_err_nomem(err);
    }
    all->db = db;
    all->conf = conf;
    all->plans = plans;
    all->first = first[0] ? tb_date_parse(first, strlen(first)) : tb_date_month_end(plans->items[0].first);
    all->force_date = TB_DATE_NONE;
    *out = all;
    return tb_db_exec(db, "PRAGMA cache_size = -65536", err);
}

void tb_aggregates_free(struct tb_aggregates *all)
{
    size_t i;
    if (!all)
        return;
    for (i = 0; all->works && i < all->plans->count; i++)
        free_work(all->works[i]);
    free(all->works);
    free(all);
}

tb_date tb_aggregates_first_period(const struct tb_aggregates *all)
{
    return all->first;
}

enum tb_status tb_aggregates_check(struct tb_aggregates *all, struct tb_err *err)
{
    struct tb_aggregate *work;
    enum tb_status status = tb_plans_check(all->plans, err);
    size_t i;
    for (i = 0; i < all->plans->count && status == TB_OK; i++)
        status = aggregate_work_at(all, all->plans->items[i].first, &work, err);
    return status;
}

/* The period's end before a date's, or TB_DATE_NONE when that is no date of the plan: what comes first in a plan has no predecessor. */
static tb_date previous_end(const struct tb_aggregate *work, tb_date date)
{
    const tb_date previous = tb_date_previous_month_end(date);
    return previous >= work->entry->first ? previous : TB_DATE_NONE;
}

tb_date aggregate_year_before(tb_date date)
{
    int year, month, day;
    tb_date_to_ymd(date, &year, &month, &day);
    if (date == tb_date_month_end(date))
        return tb_date_from_ymd(year - 1, month, tb_date_days_in_month(year - 1, month));
    return tb_date_from_ymd(year - 1, month, day);
}

/* Whether the date was worked out from the same input, and whether it is the current one. */
static enum tb_status is_as_stored(struct tb_aggregate *work, const char *as_of, const char *key, bool *same, bool *is_current,
                                   struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_query(work->db, "SELECT data_key, is_current FROM aggregated WHERE as_of = ?1",
                                        TB_DB_VALUES(TB_TEXT(as_of)), &stmt, err);
    row = tb_stmt_next(stmt, &status, err);
    *same = row && strcmp(tb_stmt_text(stmt, 0), key) == 0;
    *is_current = row && tb_stmt_int(stmt, 1) != 0;
    tb_stmt_free(stmt);
    return status;
}

/* The counts of what the last run stored, for the summary line of a run that changed nothing. */
static enum tb_status read_result(struct tb_aggregate *work, const char *as_of, struct tb_aggregate_result *result,
                                  struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(work->db,
                    "SELECT (SELECT count(*) FROM figure WHERE as_of = ?1), coalesce(sum(status = 'on_time'), 0),"
                    " coalesce(sum(status = 'late'), 0), coalesce(sum(status = 'missing'), 0),"
                    " coalesce(sum(status = 'rejected'), 0), coalesce(sum(status = 'carried'), 0),"
                    " coalesce(sum(status = 'unread'), 0) FROM expectation WHERE as_of = ?1",
                    TB_DB_VALUES(TB_TEXT(as_of)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err)) {
        result->figures = (size_t)tb_stmt_int(stmt, 0);
        result->on_time = (size_t)tb_stmt_int(stmt, 1);
        result->late = (size_t)tb_stmt_int(stmt, 2);
        result->missing = (size_t)tb_stmt_int(stmt, 3);
        result->rejected = (size_t)tb_stmt_int(stmt, 4);
        result->carried = (size_t)tb_stmt_int(stmt, 5);
        result->unread = (size_t)tb_stmt_int(stmt, 6);
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status clear_date(struct tb_aggregate *work, const char *as_of, struct tb_err *err)
{
    static const char *const statements[] = {
        "DELETE FROM in_force WHERE as_of = ?1",    "DELETE FROM figure WHERE as_of = ?1",
        "DELETE FROM task WHERE as_of = ?1",        "DELETE FROM problem WHERE as_of = ?1",
        "DELETE FROM expectation WHERE as_of = ?1", "DELETE FROM escalation WHERE as_of = ?1",
    };
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < sizeof statements / sizeof *statements && status == TB_OK; i++)
        status = tb_db_run(work->db, statements[i], TB_DB_VALUES(TB_TEXT(as_of)), err);
    return status;
}

static enum tb_status write_head(struct tb_aggregate *work, tb_date date, const char *as_of, const char *key, struct tb_err *err)
{
    char end[TB_DATE_TEXT_BYTES], previous[TB_DATE_TEXT_BYTES];
    const tb_date before = previous_end(work, date);
    return tb_db_run(work->db,
                     "INSERT INTO aggregated(as_of, period_end, previous, decimals, data_key, plan)"
                     " VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                     " ON CONFLICT(as_of) DO UPDATE SET period_end = excluded.period_end, previous = excluded.previous,"
                     " decimals = excluded.decimals, data_key = excluded.data_key, plan = excluded.plan",
                     TB_DB_VALUES(TB_TEXT(as_of), TB_TEXT(tb_date_format(end, aggregate_period_end(date))),
                                  TB_TEXT(before == TB_DATE_NONE ? NULL : tb_date_format(previous, before)),
                                  TB_INT(work->rules.decimals), TB_TEXT(key), TB_TEXT(work->catalog->plan)),
                     err);
}

/* temp.force_before: what is in force at the end of the month before, nothing in the plan's first month. */
static enum tb_status keep_force_before(struct tb_aggregate *work, tb_date date, struct tb_err *err)
{
    const tb_date before = previous_end(work, date);
    enum tb_status status = aggregate_force(work, before == TB_DATE_NONE ? date : before, err);
    if (status == TB_OK)
        status = tb_db_exec(work->db, "DELETE FROM temp.force_before", err);
    if (status == TB_OK && before != TB_DATE_NONE)
        status = tb_db_exec(work->db, "INSERT INTO temp.force_before SELECT * FROM temp.force", err);
    return status;
}

static enum tb_status write_date(struct tb_aggregate *work, tb_date date, const char *as_of, struct tb_aggregate_result *result,
                                 struct tb_err *err)
{
    enum tb_status status = clear_date(work, as_of, err);
    if (status == TB_OK)
        status = aggregate_figures(work, date, result, err);
    if (status == TB_OK)
        status = keep_force_before(work, date, err);
    if (status == TB_OK)
        status = aggregate_force(work, date, err);
    if (status == TB_OK)
        status = tb_db_run(work->db,
                           "INSERT INTO in_force(as_of, form, county, submission, carried, previous)"
                           " SELECT ?1, f.form, u.code, t.f_submission, t.f_carried, b.f_submission FROM temp.force t"
                           " LEFT JOIN temp.force_before b USING(f_form, f_unit)"
                           " JOIN temp.form_place f ON f.place = t.f_form JOIN temp.unit_place u ON u.place = t.f_unit",
                           TB_DB_VALUES(TB_TEXT(as_of)), err);
    if (status == TB_OK)
        status = aggregate_tasks(work, date, err);
    if (status == TB_OK)
        status = aggregate_flags(work, date, err);
    if (status == TB_OK)
        status = aggregate_last_year(work, date, err); /* leaves temp.force to another plan */
    return status == TB_OK ? aggregate_reports(work, date, result, err) : status;
}

static enum tb_status no_plan(const struct tb_aggregates *all, const char *as_of, struct tb_err *err)
{
    const struct tb_plan_entry *last = &all->plans->items[all->plans->count - 1];
    char from[TB_DATE_TEXT_BYTES], until[TB_DATE_TEXT_BYTES];
    return tb_err_set(err, TB_CONFIG, _("no plan holds %s: the plans here go from %s to %s; tb-init --year makes the next one"),
                      as_of, tb_date_format(from, all->plans->items[0].first), tb_date_format(until, last->last));
}

static enum tb_status work_out(struct tb_aggregate *work, tb_date date, bool make_current, struct tb_aggregate_result *result,
                               struct tb_err *err)
{
    char as_of[TB_DATE_TEXT_BYTES], key[TB_HASH_TEXT_BYTES];
    bool same = false, is_current = false;
    enum tb_status status;
    tb_date_format(as_of, date);
    status = aggregate_key(work, date, key, err);
    if (status == TB_OK)
        status = aggregate_write_plan(work, err);
    if (status == TB_OK)
        status = aggregate_views(work, &result->changed, err);
    if (status == TB_OK)
        status = is_as_stored(work, as_of, key, &same, &is_current, err);
    if (status == TB_OK && same)
        status = read_result(work, as_of, result, err);
    if (status == TB_OK && !same) {
        result->changed = true;
        status = write_date(work, date, as_of, result, err);
        if (status == TB_OK)
            status = write_head(work, date, as_of, key, err);
    }
    if (status == TB_OK && make_current && !is_current) {
        result->changed = true;
        status = tb_db_run(work->db, "UPDATE aggregated SET is_current = as_of = ?1 WHERE is_current <> (as_of = ?1)",
                           TB_DB_VALUES(TB_TEXT(as_of)), err);
    }
    return status;
}

enum tb_status tb_aggregates_date(struct tb_aggregates *all, tb_date date, bool make_current, struct tb_aggregate_result *result,
                                  struct tb_err *err)
{
    char as_of[TB_DATE_TEXT_BYTES];
    struct tb_aggregate *work;
    enum tb_status status = aggregate_work_at(all, date, &work, err);
    memset(result, 0, sizeof *result);
    if (status == TB_OK && !work)
        status = no_plan(all, tb_date_format(as_of, date), err);
    if (status != TB_OK)
        return status;
    result->indicators = work->indicators;
    result->counties = work->counties;
    status = tb_db_begin(all->db, err);
    if (status != TB_OK)
        return status;
    status = work_out(work, date, make_current, result, err);
    if (status == TB_OK)
        status = tb_db_commit(all->db, err);
    if (status != TB_OK) {
        tb_db_rollback(all->db);
        all->force_date = TB_DATE_NONE;
    }
    return status;
}
