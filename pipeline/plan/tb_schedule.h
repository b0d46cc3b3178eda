/* tb_schedule: how much of the plan's work should be done at a date (时序进度), as an exact fraction.
 *
 * WHAT    monthly: ((month − 1) + day / days in the month) / months, the months counted from the plan's first one: of a calendar
 *         year 12 from January. table: cumulative percentages at dates (倒排工期), linear in days between them; from 0 on the day
 *         before the plan's first to the first point; the last point's value from there on. Before the plan 0, after it
 *         (monthly) 1.
 * OWNERSHIP  points are borrowed.
 */
#ifndef TB_SCHEDULE_H
#define TB_SCHEDULE_H

#include "tb_date.h"
#include <stddef.h>
#include <stdint.h>

struct tb_share {
    int64_t part, whole; /* whole > 0 */
};

struct tb_schedule_point {
    tb_date date;
    int64_t percent_hundredths; /* 50% is 5000 */
};

/* first: the first day of a month; last: the last day of one. */
struct tb_share tb_schedule_monthly(tb_date first, tb_date last, tb_date date);

/* Points by ascending date; none: nothing is due yet. */
struct tb_share tb_schedule_between(const struct tb_schedule_point *points, size_t count, tb_date first, tb_date date);

#endif
