/* Counts of two dates -> rows of figure and escalation. */
#include "aggregate_internal.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <stdlib.h>
#include <string.h>

/* The dates escalation looks back on: the date itself, then the period ends before it, not before the first period. */
struct history {
    size_t count;
    struct tb_day days[TB_ESCALATION_MOST_PERIODS];
    unsigned char *masks; /* of the indicator at hand: period * units + unit */
};

static void bind_scaled(struct tb_stmt *stmt, int at, bool there, int64_t scaled, int decimals)
{
    char text[TB_NUM_TEXT_BYTES];
    if (there)
        tb_stmt_bind_text(stmt, at, tb_num_format(text, scaled, decimals));
    else
        tb_stmt_bind_null(stmt, at);
}

static void bind_int(struct tb_stmt *stmt, int at, bool there, int64_t value)
{
    if (there)
        tb_stmt_bind_int(stmt, at, value);
    else
        tb_stmt_bind_null(stmt, at);
}

static const char figure_sql[] =
    "INSERT INTO figure(as_of, indicator, county, target, done, rate, schedule, gap, prev_done, delta, rank, prev_rank, light,"
    " carried, escalation) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";

static enum tb_status write_figure(const struct tb_aggregate *work, struct tb_stmt *stmt, const struct tb_count *now,
                                   const struct tb_count *before, const struct tb_figure *figure, const char *measure,
                                   struct tb_err *err)
{
    const int decimals = work->rules.decimals;
    bind_int(stmt, 4, now->has_target, now->target);
    bind_int(stmt, 5, tb_figure_has_done(now), now->done);
    bind_scaled(stmt, 6, figure->has_rate, figure->rate, decimals);
    bind_scaled(stmt, 7, true, figure->schedule, decimals);
    bind_scaled(stmt, 8, figure->has_rate, figure->gap, decimals);
    bind_int(stmt, 9, tb_figure_has_done(before), before->done);
    bind_scaled(stmt, 10, figure->has_delta, figure->delta, decimals);
    bind_int(stmt, 11, figure->rank > 0, figure->rank);
    bind_int(stmt, 12, figure->previous_rank > 0, figure->previous_rank);
    tb_stmt_bind_text(stmt, 13, tb_light_name(figure->light));
    tb_stmt_bind_int(stmt, 14, now->carried);
    tb_stmt_bind_text(stmt, 15, measure);
    return tb_stmt_run(stmt, err);
}

/* Whether the rules look at this indicator: those of the setting, else those that the plan marks, else all. */
static bool is_watched(const struct tb_aggregate *work, const struct tb_indicator *indicator)
{
    const char *at = tb_conf_text(work->conf, "escalation", "indicators"), *id = indicator->id;
    size_t length = strlen(id), i;
    bool is_marked = false;
    for (i = 0; i < work->indicators; i++)
        is_marked = is_marked || work->plan->indicators[i].escalates;
    if (!at[0])
        return indicator->escalates || !is_marked;
    while (*at) {
        size_t word = strcspn(at, " ,");
        if (word == length && strncmp(at, id, length) == 0)
            return true;
        at += word;
        at += strspn(at, " ,");
    }
    return false;
}

static enum tb_status take_history(struct tb_aggregate *work, tb_date date, struct history *history, struct tb_err *err)
{
    const struct tb_escalation_rules *rules = &work->escalation;
    enum tb_status status = TB_OK;
    history->count = 0;
    if (!tb_escalation_is_on(rules))
        return TB_OK;
    while (history->count < TB_ESCALATION_MOST_PERIODS && status == TB_OK && (history->count == 0 || date >= work->first)) {
        const struct tb_day *day;
        status = aggregate_day(work, date, &day, err);
        if (status == TB_OK)
            history->days[history->count++] = *day;
        date = tb_date_previous_month_end(date);
    }
    history->masks = calloc(history->count * work->counties + 1, 1);
    return status == TB_OK && !history->masks ? tb_err_nomem(err) : status;
}

static enum tb_status find_conditions(struct tb_aggregate *work, size_t indicator, struct history *history, struct tb_err *err)
{
    const size_t at = indicator * (work->counties + 1), form = work->plan->indicators[indicator].form;
    bool *expected = calloc(work->counties + 1, sizeof *expected);
    enum tb_status status = expected ? TB_OK : tb_err_nomem(err);
    size_t p, u;
    memset(history->masks, 0, history->count * work->counties);
    for (p = 0; p < history->count && status == TB_OK && is_watched(work, &work->plan->indicators[indicator]); p++) {
        const struct tb_day *day = &history->days[p];
        for (u = 0; u < work->counties; u++)
            expected[u] = tb_plan_expects(work->plan, form, u, aggregate_period_end(day->date));
        status = aggregate_spare_unread(work, form, day->date, expected, err);
        if (status != TB_OK)
            break;
        status = tb_escalation_conditions(
            &day->counts[at], work->counties, tb_plan_schedule(work->plan, indicator, work->table_schedule, day->date), day->date,
            &day->not_started[at], expected, &work->escalation, history->masks + p * work->counties, err);
    }
    free(expected);
    return status;
}

static enum tb_status write_escalation(struct tb_aggregate *work, struct tb_stmt *stmt, const struct aggregate_reason *what,
                                       const struct tb_escalation *found, struct tb_err *err)
{
    struct tb_buf reason = TB_BUF_INIT(4096);
    enum tb_status status = TB_OK;
    unsigned rule;
    for (rule = 1; rule < 1u << TB_ESCALATION_RULES && status == TB_OK; rule <<= 1) {
        if (!(found->rules & rule))
            continue;
        tb_buf_clear(&reason);
        status = aggregate_reason(work, (enum tb_escalation_rule)rule, what, found, &reason, err);
        if (status != TB_OK)
            break;
        tb_stmt_bind_text(stmt, 4, tb_escalation_rule_name((enum tb_escalation_rule)rule));
        tb_stmt_bind_int(stmt, 5, found->periods);
        tb_stmt_bind_text(stmt, 6, found->measure);
        tb_stmt_bind_text(stmt, 7, tb_buf_str(&reason));
        status = tb_stmt_run(stmt, err);
    }
    tb_buf_free(&reason);
    return status;
}

struct writer {
    struct tb_stmt *figure, *escalation;
    struct tb_figure *figures;
    struct history history;
    struct tb_day now, before;
};

static enum tb_status write_indicator(struct tb_aggregate *work, struct writer *writer, size_t indicator,
                                      struct tb_aggregate_result *result, struct tb_err *err)
{
    const struct tb_indicator *definition = &work->plan->indicators[indicator];
    const size_t n = work->counties, at = indicator * (n + 1);
    const struct tb_count *now = writer->now.counts + at, *before = writer->before.counts + at;
    struct tb_share schedule = tb_plan_schedule(work->plan, indicator, work->table_schedule, writer->now.date);
    enum tb_status status = tb_figure_derive(now, before, n, schedule, &work->rules, writer->figures, err);
    size_t u;
    if (status == TB_OK && writer->history.count > 0)
        status = find_conditions(work, indicator, &writer->history, err);
    if (status != TB_OK)
        return tb_err_context(err, "[indicator:%s]", definition->id);
    tb_stmt_bind_text(writer->figure, 2, definition->id);
    tb_stmt_bind_text(writer->escalation, 2, definition->id);
    for (u = 0; u <= n && status == TB_OK; u++) {
        const char *code = u < n ? work->plan->names->county_codes[u] : "*";
        struct tb_escalation found = {0, 0, 0, 0, NULL};
        unsigned char conditions[TB_ESCALATION_MOST_PERIODS];
        size_t p;
        if (u < n && !now[u].has_target && !now[u].reported)
            continue;
        for (p = 0; p < writer->history.count && u < n; p++)
            conditions[p] = writer->history.masks[p * n + u];
        if (u < n)
            found = tb_escalation_judge(conditions, (int)writer->history.count, &work->escalation);
        tb_stmt_bind_text(writer->figure, 3, code);
        status = write_figure(work, writer->figure, &now[u], &before[u], &writer->figures[u], found.measure, err);
        tb_stmt_bind_text(writer->escalation, 3, code);
        if (status == TB_OK && found.measure) {
            const struct aggregate_reason what = {&writer->figures[u], &writer->figures[n], &now[u], definition->form, u};
            status = write_escalation(work, writer->escalation, &what, &found, err);
        }
        result->figures++;
    }
    return status;
}

enum tb_status aggregate_figures(struct tb_aggregate *work, tb_date date, struct tb_aggregate_result *result, struct tb_err *err)
{
    struct writer writer = {0};
    const struct tb_day *day;
    char as_of[TB_DATE_TEXT_BYTES];
    size_t i;
    enum tb_status status = take_history(work, date, &writer.history, err);
    if (status == TB_OK) /* of a plan's first month nothing, which has no figures */
        status = aggregate_day(work, tb_date_previous_month_end(date), &day, err);
    if (status == TB_OK) {
        writer.before = *day;
        status = aggregate_day(work, date, &day, err); /* last: what is in force is left in temp.force */
    }
    if (status == TB_OK)
        writer.now = *day;
    writer.figures = calloc(work->counties + 1, sizeof *writer.figures);
    if (status == TB_OK && !writer.figures)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db, figure_sql, &writer.figure, err);
    if (status == TB_OK)
        status = tb_db_prepare(work->db,
                               "INSERT INTO escalation(as_of, indicator, county, rule, periods, measure, reason)"
                               " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                               &writer.escalation, err);
    if (status != TB_OK)
        goto out;
    tb_date_format(as_of, date);
    tb_stmt_bind_text(writer.figure, 1, as_of);
    tb_stmt_bind_text(writer.escalation, 1, as_of);
    for (i = 0; i < work->indicators && status == TB_OK; i++)
        status = write_indicator(work, &writer, i, result, err);
out:
    tb_stmt_free(writer.figure);
    tb_stmt_free(writer.escalation);
    free(writer.figures);
    free(writer.history.masks);
    return status;
}
