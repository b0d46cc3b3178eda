/* tb_figure: from counts to figures, exactly.
 *
 * WHAT       For one indicator: what each unit did and should do at two dates -> rate, schedule, gap, delta, rank, light.
 *            Everything is computed and compared on exact integers; each printed number is rounded once, half away from
 *            zero. The city is one more count, the sum of the units over its own target. What was not reported, or is not known,
 *            is no nought: it has no rate, no rank, no delta; what is carried from an earlier period has no delta.
 * USE        tb_figure_city(now, n, target…) fills now[n]; tb_figure_derive(now, before, n, &rules, figures, &err)
 * OWNERSHIP  the caller owns all arrays: n units, then the city at [n].
 * ERRORS     TB_INPUT for sums and ratios that do not fit (a figure beyond ±TB_FIGURE_MOST).
 * LIMITS     |done|, |target| <= TB_FIGURE_MOST hundredths (ten million million base units).
 */
#ifndef TB_FIGURE_H
#define TB_FIGURE_H

#include "tb_err.h"
#include "tb_schedule.h"
#include <stdbool.h>
#include <stdint.h>

#define TB_FIGURE_MOST INT64_C(1000000000000000)

enum { TB_FIGURE_MOST_DECIMALS = 6 };

/* One unit, one indicator, one date. */
struct tb_count {
    bool reported; /* a submission of the indicator's form is in force */
    bool carried;  /* … from a cut-off before the period's end; of the city: that of any unit */
    bool has_target;
    int64_t done, target; /* hundredths of the base unit */
    bool unknown;         /* reported, and yet it does not say how much: done is no number then */
    bool has_rows;        /* rows were counted for it */
    bool all_carried;     /* nothing in it is of this period */
};

enum tb_light { TB_LIGHT_NONE, TB_LIGHT_GREEN, TB_LIGHT_YELLOW, TB_LIGHT_RED };

struct tb_figure_rules {
    int decimals;
    int64_t yellow_gap_hundredths, red_gap_hundredths; /* percentage points; below them the light changes */
};

struct tb_figure {
    bool has_rate, has_delta;
    int64_t rate, schedule, gap, delta; /* percent or percentage points, in steps of 10^-decimals; gap goes with rate */
    int rank, previous_rank;            /* 1 is best; 0: not ranked */
    enum tb_light light;
};

/* Sum n units into counts[n] (which has its target already). Where some units have a target, the others do not count. */
enum tb_status tb_figure_city(struct tb_count *counts, size_t n, struct tb_err *err) TB_MUST_CHECK;

/* figures[0..n] from now and before (each n + 1 counts). */
enum tb_status tb_figure_derive(const struct tb_count *now, const struct tb_count *before, size_t n, struct tb_share schedule,
                                const struct tb_figure_rules *rules, struct tb_figure *figures, struct tb_err *err) TB_MUST_CHECK;

/* Whether a unit's figure exists: reported, and known. */
bool tb_figure_has_done(const struct tb_count *count);
/* Whether a unit's rate exists: it has a figure, and a target that is not 0. */
bool tb_figure_has_rate(const struct tb_count *count);

/* The exact gap (rate − schedule) compared with so many hundredths of a percentage point: <0, 0, >0.
 * Only for a count that has a rate. */
int tb_figure_gap_compare(const struct tb_count *count, struct tb_share schedule, int64_t hundredths);

/* "green" "yellow" "red", NULL for none. */
const char *tb_light_name(enum tb_light light);

#endif
