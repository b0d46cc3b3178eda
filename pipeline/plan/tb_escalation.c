#include "tb_escalation.h"
#include "tb_num.h"

#include <stdlib.h>

bool tb_escalation_is_on(const struct tb_escalation_rules *rules)
{
    return rules->gap_on || rules->mean_on || rules->zero_on || rules->bottom > 0;
}

static int by_rate(const void *left, const void *right)
{
    const struct tb_count *a = *(const struct tb_count *const *)left, *b = *(const struct tb_count *const *)right;
    tb_int128 x = (tb_int128)a->done * b->target, y = (tb_int128)b->done * a->target;
    return x < y ? -1 : x > y;
}

/* The last n are those with fewer than n units strictly after them; when all are equal nobody is last. */
static enum tb_status mark_bottom(const struct tb_count *counts, size_t n, int bottom, unsigned char *masks, struct tb_err *err)
{
    const struct tb_count **order = calloc(n + 1, sizeof(const struct tb_count *));
    size_t i, ranked = 0, behind = 0;
    if (!order)
        return tb_err_nomem(err);
    for (i = 0; i < n; i++)
        if (tb_figure_has_rate(&counts[i]))
            order[ranked++] = &counts[i];
    qsort(order, ranked, sizeof(const struct tb_count *), by_rate);
    for (i = 0; i < ranked; i++) {
        if (i > 0 && by_rate(&order[i - 1], &order[i]) != 0)
            behind = i;
        if (behind < (size_t)bottom && by_rate(&order[i], &order[ranked - 1]) != 0)
            masks[order[i] - counts] |= TB_RULE_BOTTOM;
    }
    free(order);
    return TB_OK;
}

static bool below_mean(const struct tb_count *county, const struct tb_count *city, int64_t factor_hundredths)
{
    return tb_figure_has_rate(city) &&
           (tb_int128)county->done * city->target * 100 < (tb_int128)city->done * county->target * factor_hundredths;
}

/* Nothing of this period: no figure, or one of an earlier report. What is only reported has its figure. */
static bool is_silent(const struct tb_count *count)
{
    return count->has_target && (!tb_figure_has_done(count) || count->carried);
}

enum tb_status tb_escalation_conditions(const struct tb_count *counts, size_t n, struct tb_share schedule, tb_date date,
                                        const bool *not_started, const bool *expected, const struct tb_escalation_rules *rules,
                                        unsigned char *masks, struct tb_err *err)
{
    size_t i;
    for (i = 0; i < n; i++) {
        masks[i] = 0;
        if (tb_escalation_is_on(rules) && is_silent(&counts[i]) && (!expected || expected[i]))
            masks[i] |= TB_RULE_SILENT;
        if (!tb_figure_has_rate(&counts[i]))
            continue;
        if (rules->gap_on && tb_figure_gap_compare(&counts[i], schedule, rules->gap_hundredths) < 0)
            masks[i] |= TB_RULE_GAP;
        if (rules->mean_on && below_mean(&counts[i], &counts[n], rules->mean_hundredths))
            masks[i] |= TB_RULE_MEAN;
        if (rules->zero_on && date >= rules->zero_after && not_started[i])
            masks[i] |= TB_RULE_ZERO;
    }
    return rules->bottom > 0 ? mark_bottom(counts, n, rules->bottom, masks, err) : TB_OK;
}

/* The rules that hold at history[at], and how long the gap has been below its limit. */
static unsigned holding(const unsigned char *history, int periods, int at, const struct tb_escalation_rules *rules, int *run)
{
    unsigned mask = history[at];
    for (*run = 0; at + *run < periods && (history[at + *run] & TB_RULE_GAP); (*run)++)
        ;
    if (*run < rules->gap_periods)
        mask &= ~(unsigned)TB_RULE_GAP;
    return mask;
}

struct tb_escalation tb_escalation_judge(const unsigned char *history, int periods, const struct tb_escalation_rules *rules)
{
    struct tb_escalation result = {0, 0, 0, 0, NULL};
    int ignored;
    if (periods == 0)
        return result;
    result.rules = holding(history, periods, 0, rules, &result.gap_run);
    while (result.silent_run < periods && (history[result.silent_run] & TB_RULE_SILENT))
        result.silent_run++;
    while (result.periods < periods && holding(history, periods, result.periods, rules, &ignored) != 0)
        result.periods++;
    if (result.periods >= rules->talk_after)
        result.measure = "约谈建议";
    else if (result.periods >= rules->name_after)
        result.measure = "通报点名";
    else if (result.periods > 0)
        result.measure = "提醒";
    return result;
}

const char *tb_escalation_rule_name(enum tb_escalation_rule rule)
{
    switch (rule) {
    case TB_RULE_GAP:
        return "gap";
    case TB_RULE_MEAN:
        return "mean";
    case TB_RULE_ZERO:
        return "zero";
    case TB_RULE_SILENT:
        return "silent";
    default:
        return "bottom";
    }
}
