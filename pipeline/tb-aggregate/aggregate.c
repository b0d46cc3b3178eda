#include "aggregate_internal.h"
#include "tb_hash.h"

#include <stdlib.h>
#include <string.h>

enum tb_status tb_aggregate_new(struct tb_aggregate **out, struct tb_db *db, const struct tb_conf *conf,
                                const struct tb_catalog *catalog, const struct tb_plan_files *files, struct tb_err *err)
{
    struct tb_aggregate *work = calloc(1, sizeof *work);
    enum tb_status status;
    *out = NULL;
    if (!work)
        return tb_err_nomem(err);
    work->db = db;
    work->conf = conf;
    work->catalog = catalog;
    work->files = files;
    work->plan = files->plan;
    work->counties = files->names.county_count;
    work->forms = files->names.form_count;
    work->indicators = files->plan->indicator_count;
    work->force_date = TB_DATE_NONE;
    work->has_table = calloc(work->forms + 1, sizeof *work->has_table);
    status = work->has_table ? tb_db_exec(db, "PRAGMA cache_size = -65536", err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = aggregate_settings(work, err);
    if (status == TB_OK)
        status = aggregate_check_sql(work, err);
    if (status != TB_OK) {
        tb_aggregate_free(work);
        return status;
    }
    *out = work;
    return TB_OK;
}

void tb_aggregate_free(struct tb_aggregate *work)
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

tb_date tb_aggregate_first_period(const struct tb_aggregate *work)
{
    return work->first;
}

/* Whether the date was worked out from the same input, and whether it is the current one. */
static enum tb_status is_as_stored(struct tb_aggregate *work, const char *as_of, const char *key, bool *same, bool *is_current,
                                   struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false;
    enum tb_status status = tb_db_prepare(work->db, "SELECT data_key, is_current FROM aggregated WHERE as_of = ?1", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, as_of);
    status = tb_stmt_step(stmt, &row, err);
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
    bool row = false;
    enum tb_status status =
        tb_db_prepare(work->db,
                      "SELECT (SELECT count(*) FROM figure WHERE as_of = ?1), coalesce(sum(status = 'on_time'), 0),"
                      " coalesce(sum(status = 'late'), 0), coalesce(sum(status = 'missing'), 0),"
                      " coalesce(sum(status = 'rejected'), 0), coalesce(sum(status = 'carried'), 0)"
                      " FROM expectation WHERE as_of = ?1",
                      &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, as_of);
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && row) {
        result->figures = (size_t)tb_stmt_int(stmt, 0);
        result->on_time = (size_t)tb_stmt_int(stmt, 1);
        result->late = (size_t)tb_stmt_int(stmt, 2);
        result->missing = (size_t)tb_stmt_int(stmt, 3);
        result->rejected = (size_t)tb_stmt_int(stmt, 4);
        result->carried = (size_t)tb_stmt_int(stmt, 5);
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
        status = aggregate_run(work, statements[i], &as_of, 1, err);
    return status;
}

static enum tb_status write_head(struct tb_aggregate *work, tb_date date, const char *as_of, const char *key, struct tb_err *err)
{
    char end[TB_DATE_TEXT_BYTES], previous[TB_DATE_TEXT_BYTES], decimals[2] = {(char)('0' + work->rules.decimals), '\0'};
    const char *texts[6] = {as_of,
                            tb_date_format(end, aggregate_period_end(date)),
                            tb_date_format(previous, tb_date_previous_month_end(date)),
                            decimals,
                            key,
                            work->catalog->plan};
    return aggregate_run(work,
                         "INSERT INTO aggregated(as_of, period_end, previous, decimals, data_key, plan)"
                         " VALUES(?1, ?2, ?3, CAST(?4 AS INTEGER), ?5, ?6)"
                         " ON CONFLICT(as_of) DO UPDATE SET period_end = excluded.period_end, previous = excluded.previous,"
                         " decimals = excluded.decimals, data_key = excluded.data_key, plan = excluded.plan",
                         texts, 6, err);
}

static enum tb_status write_date(struct tb_aggregate *work, tb_date date, const char *as_of, struct tb_aggregate_result *result,
                                 struct tb_err *err)
{
    enum tb_status status = clear_date(work, as_of, err);
    if (status == TB_OK)
        status = aggregate_figures(work, date, result, err);
    if (status == TB_OK)
        status = aggregate_force(work, tb_date_previous_month_end(date), err);
    if (status == TB_OK)
        status = tb_db_exec(work->db, "DELETE FROM temp.force_before; INSERT INTO temp.force_before SELECT * FROM temp.force", err);
    if (status == TB_OK)
        status = aggregate_force(work, date, err);
    if (status == TB_OK)
        status = aggregate_run(work,
                               "INSERT INTO in_force(as_of, form, county, submission, carried, previous)"
                               " SELECT ?1, f.form, u.code, t.f_submission, t.f_carried, b.f_submission FROM temp.force t"
                               " LEFT JOIN temp.force_before b USING(f_form, f_unit)"
                               " JOIN temp.form_place f ON f.place = t.f_form JOIN temp.unit_place u ON u.place = t.f_unit",
                               &as_of, 1, err);
    if (status == TB_OK)
        status = aggregate_tasks(work, date, err);
    return status == TB_OK ? aggregate_reports(work, date, result, err) : status;
}

enum tb_status tb_aggregate_date(struct tb_aggregate *work, tb_date date, bool make_current, struct tb_aggregate_result *result,
                                 struct tb_err *err)
{
    char as_of[TB_DATE_TEXT_BYTES], key[TB_HASH_TEXT_BYTES];
    bool same = false, is_current = false;
    enum tb_status status;
    memset(result, 0, sizeof *result);
    result->indicators = work->indicators;
    result->counties = work->counties;
    tb_date_format(as_of, date);
    status = tb_db_begin(work->db, err);
    if (status != TB_OK)
        return status;
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
        const char *text = as_of;
        result->changed = true;
        status =
            aggregate_run(work, "UPDATE aggregated SET is_current = as_of = ?1 WHERE is_current <> (as_of = ?1)", &text, 1, err);
    }
    if (status == TB_OK)
        status = tb_db_commit(work->db, err);
    if (status != TB_OK) {
        tb_db_rollback(work->db);
        work->force_date = TB_DATE_NONE;
    }
    return status;
}
