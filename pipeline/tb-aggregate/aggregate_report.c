/* Who reported what and when (completeness): one state per form and unit and period, and how long it has been so. */
#include "aggregate_internal.h"

#include <stdlib.h>
#include <string.h>

static const char *const status_names[TB_REPORT_KINDS] = {"on_time", "late", "missing", "rejected", "carried", "unread"};

/* What came for the period (?1 its end) and whether something earlier of the plan (?2 its first day) is in force. */
static const char state_sql[] =
    "SELECT tf.place, tu.place, s.first, s.rejected, s.earlier FROM"
    " (SELECT form, county, min(CASE WHEN status = 'accepted' AND cutoff = ?1 THEN substr(received_at, 1, 10) END) AS first,"
    "  max(status = 'rejected' AND cutoff = ?1) AS rejected, max(status = 'accepted' AND cutoff < ?1) AS earlier"
    "  FROM submission WHERE cutoff >= ?2 AND cutoff <= ?1 AND cutoff <> '' GROUP BY form, county) s"
    " JOIN temp.form_place tf ON tf.form = s.form JOIN temp.unit_place tu ON tu.code = s.county";

static void judge(const struct tb_aggregate *work, tb_date end, const struct tb_stmt *stmt, struct tb_report_state *state)
{
    state->received = tb_date_parse(tb_stmt_text(stmt, 2), tb_stmt_bytes(stmt, 2));
    if (state->received != TB_DATE_NONE) {
        state->status = state->received <= state->due ? TB_REPORT_ON_TIME : TB_REPORT_LATE;
        state->locked = work->lock_days > 0 && state->received > end + (tb_date)work->lock_days;
    } else if (tb_stmt_int(stmt, 3)) {
        state->status = TB_REPORT_REJECTED;
    } else if (tb_stmt_int(stmt, 4)) {
        state->status = TB_REPORT_CARRIED;
    }
}

/* What lies in the inbox unread, of whom, of which form: '' may be anybody's, any. It is of the last period, unless it says another. */
static const char unread_sql[] =
    "SELECT DISTINCT coalesce(tf.place, -1), coalesce(tu.place, -1) FROM unread n"
    " LEFT JOIN temp.form_place tf ON tf.form = n.form LEFT JOIN temp.unit_place tu ON tu.code = n.county"
    " WHERE n.kind <> 'beyond' AND (n.form = '' OR tf.place IS NOT NULL) AND (n.county = '' OR tu.place IS NOT NULL)"
    " AND (n.cutoff = '' OR n.cutoff BETWEEN ?2 AND ?1)";

/* Whoever may have reported is not called silent. */
static void excuse(const struct tb_aggregate *work, int64_t form, int64_t county, struct tb_report_state *states)
{
    size_t f, u;
    for (f = form < 0 ? 0 : (size_t)form; f < (form < 0 ? work->forms : (size_t)form + 1); f++)
        for (u = county < 0 ? 0 : (size_t)county; u < (county < 0 ? work->counties : (size_t)county + 1); u++) {
            struct tb_report_state *state = &states[f * work->counties + u];
            if (state->status == TB_REPORT_MISSING || state->status == TB_REPORT_CARRIED)
                state->status = TB_REPORT_UNREAD;
        }
}

static enum tb_status excuse_unread(const struct tb_aggregate *work, tb_date end, struct tb_report_state *states,
                                    struct tb_err *err)
{
    struct tb_stmt *stmt;
    char last[TB_DATE_TEXT_BYTES], first[TB_DATE_TEXT_BYTES];
    enum tb_status status = tb_db_query(
        work->db, unread_sql,
        TB_DB_VALUES(TB_TEXT(tb_date_format(last, end)), TB_TEXT(tb_date_format(first, tb_date_previous_month_end(end) + 1))),
        &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        excuse(work, tb_stmt_int(stmt, 0), tb_stmt_int(stmt, 1), states);
    tb_stmt_free(stmt);
    return status;
}

static void expect_all(const struct tb_aggregate *work, struct tb_period *period)
{
    size_t f, u;
    for (f = 0; f < work->forms; f++) {
        int64_t days = work->plan->expects[f].due_days >= 0 ? work->plan->expects[f].due_days : work->due_days;
        tb_date due = tb_calendar_due(&work->plan->calendar, period->end, days, work->due_working);
        for (u = 0; u < work->counties; u++) {
            struct tb_report_state *state = &period->states[f * work->counties + u];
            state->status = TB_REPORT_MISSING;
            state->received = TB_DATE_NONE;
            state->due = due;
            state->expected = tb_plan_expects(work->plan, f, u, period->end);
        }
    }
}

static enum tb_status load_period(struct tb_aggregate *work, tb_date end, const struct tb_period **out, struct tb_err *err)
{
    struct tb_period *periods, period = {end, NULL};
    struct tb_stmt *stmt;
    char text[TB_DATE_TEXT_BYTES], first[TB_DATE_TEXT_BYTES];
    size_t i;
    enum tb_status status;
    for (i = 0; i < work->period_count; i++)
        if (work->periods[i].end == end) {
            *out = &work->periods[i];
            return TB_OK;
        }
    periods = realloc(work->periods, (work->period_count + 1) * sizeof *periods);
    if (!periods)
        return tb_err_nomem(err);
    work->periods = periods;
    period.states = calloc(work->forms * work->counties + 1, sizeof *period.states);
    if (!period.states)
        return tb_err_nomem(err);
    expect_all(work, &period);
    status = tb_db_query(work->db, state_sql,
                         TB_DB_VALUES(TB_TEXT(tb_date_format(text, end)), TB_TEXT(tb_date_format(first, work->entry->first))),
                         &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        judge(work, end, stmt, &period.states[(size_t)tb_stmt_int(stmt, 0) * work->counties + (size_t)tb_stmt_int(stmt, 1)]);
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = excuse_unread(work, end, period.states, err);
    if (status != TB_OK) {
        free(period.states);
        return status;
    }
    work->periods[work->period_count] = period;
    *out = &work->periods[work->period_count++];
    return TB_OK;
}

enum tb_status aggregate_spare_unread(struct tb_aggregate *work, size_t form, tb_date date, bool *expected, struct tb_err *err)
{
    const struct tb_period *period;
    size_t u;
    enum tb_status status = load_period(work, aggregate_period_end(date), &period, err);
    for (u = 0; u < work->counties && status == TB_OK; u++)
        expected[u] = expected[u] && period->states[form * work->counties + u].status != TB_REPORT_UNREAD;
    return status;
}

/* Consecutive periods, up to `end`, in which form and unit had the same status; one more per period loaded. */
static enum tb_status find_streaks(struct tb_aggregate *work, tb_date end, int *streaks, struct tb_err *err)
{
    const size_t count = work->forms * work->counties;
    const struct tb_period *period;
    struct tb_report_state *now = calloc(count + 1, sizeof *now);
    bool *running = calloc(count + 1, sizeof *running), any = true;
    enum tb_status status = now && running ? load_period(work, end, &period, err) : tb_err_nomem(err);
    size_t i;
    for (i = 0; i < count && status == TB_OK; i++) {
        now[i] = period->states[i];
        streaks[i] = 1;
        running[i] = now[i].expected;
    }
    for (end = tb_date_previous_month_end(end); end >= work->first && any && status == TB_OK;
         end = tb_date_previous_month_end(end)) {
        status = load_period(work, end, &period, err);
        any = false;
        for (i = 0; i < count && status == TB_OK; i++) {
            running[i] = running[i] && period->states[i].expected && period->states[i].status == now[i].status;
            streaks[i] += running[i];
            any = any || running[i];
        }
    }
    free(now);
    free(running);
    return status;
}

static enum tb_status write_states(struct tb_aggregate *work, const char *as_of, const struct tb_period *period, const int *streaks,
                                   struct tb_aggregate_result *result, struct tb_err *err)
{
    size_t *const totals[TB_REPORT_KINDS] = {&result->on_time,  &result->late,    &result->missing,
                                             &result->rejected, &result->carried, &result->unread};
    struct tb_stmt *stmt;
    size_t f, u;
    enum tb_status status = tb_db_prepare(work->db,
                                          "INSERT INTO expectation(as_of, form, county, due, status, received, locked, streak)"
                                          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                          &stmt, err);
    for (f = 0; f < work->forms && status == TB_OK; f++)
        for (u = 0; u < work->counties && status == TB_OK; u++) {
            const struct tb_report_state *state = &period->states[f * work->counties + u];
            char due[TB_DATE_TEXT_BYTES], received[TB_DATE_TEXT_BYTES];
            if (!state->expected)
                continue;
            (*totals[state->status])++;
            tb_stmt_bind(stmt,
                         TB_DB_VALUES(TB_TEXT(as_of), TB_TEXT(work->plan->names->form_ids[f]),
                                      TB_TEXT(work->plan->names->county_codes[u]), TB_TEXT(tb_date_format(due, state->due)),
                                      TB_TEXT(status_names[state->status]),
                                      TB_TEXT(state->received == TB_DATE_NONE ? NULL : tb_date_format(received, state->received)),
                                      TB_INT(state->locked), TB_INT(streaks[f * work->counties + u])));
            status = tb_stmt_run(stmt, err);
        }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status aggregate_reports(struct tb_aggregate *work, tb_date date, struct tb_aggregate_result *result, struct tb_err *err)
{
    const tb_date end = aggregate_period_end(date);
    const struct tb_period *period;
    char as_of[TB_DATE_TEXT_BYTES];
    int *streaks;
    enum tb_status status;
    if (end < work->first)
        return TB_OK; /* nothing was expected yet */
    streaks = calloc(work->forms * work->counties + 1, sizeof *streaks);
    status = streaks ? find_streaks(work, end, streaks, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = load_period(work, end, &period, err);
    if (status == TB_OK)
        status = write_states(work, tb_date_format(as_of, date), period, streaks, result, err);
    free(streaks);
    return status;
}
