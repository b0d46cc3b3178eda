/* tb_escalation: which rules hold for a unit, and what is proposed: 提醒 → 通报点名 → 约谈建议.
 *
 * WHAT       Conditions at one date: gap below a limit, rate below the city's rate times a factor, no start after a date,
 *            among the last n; and, while any of these is on, no report of the period at all, so that nobody escapes by keeping
 *            silent. A rule on the gap may ask for several periods in a row. The measure rises with the number
 *            of consecutive periods in which any rule held. All rules are off unless set. Exact integers only.
 * USE        tb_escalation_conditions(counts, n, …, masks) for each period; tb_escalation_judge(history, periods, &rules)
 */
#ifndef TB_ESCALATION_H
#define TB_ESCALATION_H

#include "tb_figure.h"

enum tb_escalation_rule { TB_RULE_GAP = 1, TB_RULE_MEAN = 2, TB_RULE_ZERO = 4, TB_RULE_BOTTOM = 8, TB_RULE_SILENT = 16 };
enum { TB_ESCALATION_RULES = 5, TB_ESCALATION_MOST_PERIODS = 24 };

struct tb_escalation_rules {
    bool gap_on, mean_on, zero_on;
    int64_t gap_hundredths;     /* percentage points: the gap is below this … */
    int gap_periods;            /* … at so many periods' ends in a row */
    int64_t mean_hundredths;    /* factor: 50 is half of the city's rate */
    tb_date zero_after;         /* from this day on */
    int bottom;                 /* the last n; 0: off */
    int name_after, talk_after; /* consecutive periods for 通报点名 and 约谈建议 */
};

struct tb_escalation {
    unsigned rules;      /* that hold now */
    int periods;         /* consecutive periods up to now in which any rule held; 0: none holds */
    int gap_run;         /* consecutive periods with the gap below its limit */
    int silent_run;      /* consecutive periods without a report */
    const char *measure; /* NULL when no rule holds */
};

/* Whether any rule is on. */
bool tb_escalation_is_on(const struct tb_escalation_rules *rules);

/* masks[0..n-1]: the conditions of each unit at a date. not_started[i]: the unit has nothing that has begun. expected[i]: it has to
 * report; NULL: all have. The city's count is at counts[n]. */
enum tb_status tb_escalation_conditions(const struct tb_count *counts, size_t n, struct tb_share schedule, tb_date date,
                                        const bool *not_started, const bool *expected, const struct tb_escalation_rules *rules,
                                        unsigned char *masks, struct tb_err *err) TB_MUST_CHECK;

/* history[0] is now, history[1] the period before, … */
struct tb_escalation tb_escalation_judge(const unsigned char *history, int periods, const struct tb_escalation_rules *rules);

/* "gap" "mean" "zero" "bottom" "silent" */
const char *tb_escalation_rule_name(enum tb_escalation_rule rule);

#endif
