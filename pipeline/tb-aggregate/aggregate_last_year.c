/* The same day a year before (同比), where the plan of that day has the indicator in the same unit of measure: worked out by that plan
 * when it is there; otherwise what the ledger keeps of it. */
#include "aggregate_internal.h"
#include "tb_num.h"

#include <string.h>

/* ?2: the day a year before, whose plan is not loaded. */
static const char stored_sql[] =
    "UPDATE figure SET (last_year_done, last_year_rate) ="
    " (SELECT o.done, o.rate FROM figure o JOIN aggregated a ON a.as_of = o.as_of JOIN plan_indicator i ON i.plan = a.plan"
    "  AND i.indicator = o.indicator JOIN plan_indicator n ON n.plan = ?3 AND n.indicator = o.indicator AND n.unit = i.unit"
    "  WHERE o.as_of = ?2 AND o.indicator = figure.indicator AND o.county = figure.county) WHERE as_of = ?1";

static enum tb_status take_stored(struct tb_aggregate *work, tb_date date, struct tb_err *err)
{
    char as_of[TB_DATE_TEXT_BYTES], before[TB_DATE_TEXT_BYTES];
    return tb_db_run(work->db, stored_sql,
                     TB_DB_VALUES(TB_TEXT(tb_date_format(as_of, date)),
                                  TB_TEXT(tb_date_format(before, aggregate_year_before(date))), TB_TEXT(work->catalog->plan)),
                     err);
}

/* One unit's; `then` is the plan of that day. */
static enum tb_status write_one(struct tb_aggregate *work, struct tb_stmt *stmt, const struct tb_count *count, struct tb_err *err)
{
    char text[TB_NUM_TEXT_BYTES];
    int64_t rate = 0;
    bool has_rate =
        tb_figure_has_rate(count) && tb_num_ratio((tb_int128)count->done * 100, count->target, work->rules.decimals, &rate);
    tb_stmt_bind_int(stmt, 4, count->done);
    if (has_rate)
        tb_stmt_bind_text(stmt, 5, tb_num_format(text, rate, work->rules.decimals));
    else
        tb_stmt_bind_null(stmt, 5);
    return tb_stmt_run(stmt, err);
}

static enum tb_status write_indicator(struct tb_aggregate *work, const struct tb_aggregate *then, const struct tb_day *day,
                                      size_t indicator, struct tb_stmt *stmt, struct tb_err *err)
{
    const struct tb_indicator *now = &work->plan->indicators[indicator];
    const size_t at = tb_plan_find_indicator(then->plan, now->id);
    enum tb_status status = TB_OK;
    size_t u;
    if (at == SIZE_MAX || strcmp(then->plan->indicators[at].unit, now->unit) != 0)
        return TB_OK;
    tb_stmt_bind_text(stmt, 2, now->id);
    for (u = 0; u <= work->counties && status == TB_OK; u++) {
        const char *code = u < work->counties ? work->plan->names->county_codes[u] : "*";
        const size_t place = tb_plan_find_county(then->plan, code);
        const struct tb_count *count;
        if (place == SIZE_MAX)
            continue;
        count = &day->counts[at * (then->counties + 1) + place];
        tb_stmt_bind_text(stmt, 3, code);
        if (tb_figure_has_done(count))
            status = write_one(work, stmt, count, err);
    }
    return status;
}

enum tb_status aggregate_last_year(struct tb_aggregate *work, tb_date date, struct tb_err *err)
{
    const tb_date before = aggregate_year_before(date);
    struct tb_aggregate *then;
    const struct tb_day *day;
    struct tb_stmt *stmt;
    char as_of[TB_DATE_TEXT_BYTES];
    size_t i;
    enum tb_status status = aggregate_work_at(work->all, before, &then, err);
    if (status == TB_OK && !then)
        return take_stored(work, date, err);
    if (status == TB_OK)
        status = aggregate_day(then, before, &day, err);
    if (status == TB_OK)
        status = tb_db_query(work->db,
                             "UPDATE figure SET last_year_done = ?4, last_year_rate = ?5"
                             " WHERE as_of = ?1 AND indicator = ?2 AND county = ?3",
                             TB_DB_VALUES(TB_TEXT(tb_date_format(as_of, date))), &stmt, err);
    if (status != TB_OK)
        return status;
    for (i = 0; i < work->indicators && status == TB_OK; i++)
        status = write_indicator(work, then, day, i, stmt, err);
    tb_stmt_free(stmt);
    return status;
}
