#include "tb_figure.h"
#include "tb_i18n.h"
#include "tb_num.h"

#include <stdlib.h>

bool tb_figure_has_done(const struct tb_count *count)
{
    return count->reported && !count->unknown;
}

bool tb_figure_has_rate(const struct tb_count *count)
{
    return tb_figure_has_done(count) && count->has_target && count->target > 0;
}

static bool in_bounds(int64_t value)
{
    return value <= TB_FIGURE_MOST && value >= -TB_FIGURE_MOST;
}

enum tb_status tb_figure_city(struct tb_count *counts, size_t n, struct tb_err *err)
{
    struct tb_count *city = &counts[n];
    bool any_target = false;
    size_t i;
    city->reported = city->carried = false;
    city->unknown = city->all_carried = true;
    city->done = 0;
    for (i = 0; i < n; i++)
        any_target = any_target || counts[i].has_target;
    for (i = 0; i < n; i++) {
        if (!counts[i].reported || (any_target && !counts[i].has_target))
            continue;
        city->reported = true;
        city->carried = city->carried || counts[i].carried;
        if (counts[i].unknown)
            continue;
        city->unknown = false;
        city->all_carried = city->all_carried && counts[i].carried;
        if (!in_bounds(counts[i].done) || !tb_num_add(city->done, counts[i].done, &city->done) || !in_bounds(city->done))
            return tb_err_set(err, TB_INPUT, _("figure too large"));
    }
    return TB_OK;
}

int tb_figure_gap_compare(const struct tb_count *count, struct tb_share schedule, int64_t hundredths)
{
    tb_int128 left = 10000 * ((tb_int128)count->done * schedule.whole - (tb_int128)count->target * schedule.part);
    tb_int128 right = (tb_int128)hundredths * count->target * schedule.whole;
    return left < right ? -1 : left > right;
}

static enum tb_light light_of(const struct tb_count *count, struct tb_share schedule, const struct tb_figure_rules *rules)
{
    if (tb_figure_gap_compare(count, schedule, rules->red_gap_hundredths) < 0)
        return TB_LIGHT_RED;
    if (tb_figure_gap_compare(count, schedule, rules->yellow_gap_hundredths) < 0)
        return TB_LIGHT_YELLOW;
    return TB_LIGHT_GREEN;
}

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* rate now − rate before, with each date's own target. */
static bool delta_of(const struct tb_count *now, const struct tb_count *before, int decimals, int64_t *delta)
{
    int64_t divisor = common_divisor(now->target, before->target);
    int64_t now_whole = now->target / divisor, before_whole = before->target / divisor;
    tb_int128 part = (tb_int128)now->done * before_whole - (tb_int128)before->done * now_whole;
    return tb_num_ratio(part * 100, (tb_int128)now->target * before_whole, decimals, delta);
}

static bool derive_one(const struct tb_count *now, const struct tb_count *before, struct tb_share schedule,
                       const struct tb_figure_rules *rules, struct tb_figure *figure)
{
    static const struct tb_figure none;
    *figure = none;
    if (!tb_num_ratio((tb_int128)schedule.part * 100, schedule.whole, rules->decimals, &figure->schedule))
        return false;
    if (!tb_figure_has_rate(now))
        return true;
    figure->has_rate = true;
    figure->light = light_of(now, schedule, rules);
    if (!tb_num_ratio((tb_int128)now->done * 100, now->target, rules->decimals, &figure->rate))
        return false;
    if (!tb_num_ratio(100 * ((tb_int128)now->done * schedule.whole - (tb_int128)now->target * schedule.part),
                      (tb_int128)now->target * schedule.whole, rules->decimals, &figure->gap))
        return false;
    figure->has_delta = tb_figure_has_rate(before) && !now->all_carried;
    return !figure->has_delta || delta_of(now, before, rules->decimals, &figure->delta);
}

/* done/target, the larger first. */
static int by_rate(const void *left, const void *right)
{
    const struct tb_count *a = *(const struct tb_count *const *)left, *b = *(const struct tb_count *const *)right;
    tb_int128 x = (tb_int128)a->done * b->target, y = (tb_int128)b->done * a->target;
    return x > y ? -1 : x < y;
}

/* Standard competition ranking of the n units: 1 2 3 3 5. ranks[i] is 0 for a unit without a rate. */
static bool rank_all(const struct tb_count *counts, size_t n, int *ranks)
{
    const struct tb_count **order = calloc(n + 1, sizeof(const struct tb_count *));
    size_t i, ranked = 0;
    if (!order)
        return false;
    for (i = 0; i < n; i++) {
        ranks[i] = 0;
        if (tb_figure_has_rate(&counts[i]))
            order[ranked++] = &counts[i];
    }
    qsort(order, ranked, sizeof(const struct tb_count *), by_rate);
    for (i = 0; i < ranked; i++) {
        bool tied = i > 0 && by_rate(&order[i - 1], &order[i]) == 0;
        ranks[order[i] - counts] = tied ? ranks[order[i - 1] - counts] : (int)i + 1;
    }
    free(order);
    return true;
}

enum tb_status tb_figure_derive(const struct tb_count *now, const struct tb_count *before, size_t n, struct tb_share schedule,
                                const struct tb_figure_rules *rules, struct tb_figure *figures, struct tb_err *err)
{
    int *ranks = calloc(2 * (n + 1), sizeof *ranks);
    size_t i;
    enum tb_status status = TB_OK;
    if (!ranks)
        return tb_err_nomem(err);
    if (!rank_all(now, n, ranks) || !rank_all(before, n, ranks + n + 1)) {
        status = tb_err_nomem(err);
        goto out;
    }
    for (i = 0; i <= n && status == TB_OK; i++) {
        if (!in_bounds(now[i].done) || !in_bounds(before[i].done) || !derive_one(&now[i], &before[i], schedule, rules, &figures[i]))
            status = tb_err_set(err, TB_INPUT, _("figure too large"));
        figures[i].rank = ranks[i];
        figures[i].previous_rank = ranks[n + 1 + i];
    }
out:
    free(ranks);
    return status;
}

const char *tb_light_name(enum tb_light light)
{
    static const char *const names[] = {NULL, "green", "yellow", "red"};
    return names[light];
}
