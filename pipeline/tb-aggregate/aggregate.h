/* aggregate: in-force rows -> figures, in one transaction.
 *
 * WHAT       For one as-of date: which submission of each form and county is in force, the figures of every indicator,
 *            tasks, problems, who reported and who did not, escalation; and the views that follow forms and plan.
 * USE        struct tb_aggregates *all; tb_aggregates_new(&all, db, conf, &plans, &err);
 *            tb_aggregates_date(all, date, true, &result, &err); … tb_aggregates_free(all);
 *            Each date is worked by the plan that holds it; several dates share what they have in common: a date's figures are also
 *            the next date's previous ones, and those of the same day a year later are compared with them.
 * OWNERSHIP  everything given to tb_aggregates_new is borrowed and outlives the work.
 * ERRORS     TB_CONFIG for SQL of the plan that does not compile, settings that make no sense or a date that no plan
 *            holds; TB_INPUT for figures that do not fit. On failure nothing of that date is changed.
 */
#ifndef AGGREGATE_H
#define AGGREGATE_H

#include "tb_conf.h"
#include "tb_date.h"
#include "tb_db.h"
#include "tb_plans.h"

struct tb_aggregates;

struct tb_aggregate_result {
    bool changed;
    size_t indicators, counties, figures;
    size_t on_time, late, missing, rejected, carried, unread; /* reports of the period */
};

enum tb_status tb_aggregates_new(struct tb_aggregates **all, struct tb_db *db, const struct tb_conf *conf,
                                 const struct tb_plans *plans, struct tb_err *err) TB_MUST_CHECK;
void tb_aggregates_free(struct tb_aggregates *all);

/* make_current: the date the views without as_of (projects) speak of. */
enum tb_status tb_aggregates_date(struct tb_aggregates *all, tb_date date, bool make_current, struct tb_aggregate_result *result,
                                  struct tb_err *err) TB_MUST_CHECK;

/* Everything that is needed for some date of any plan: settings and the plans' SQL. */
enum tb_status tb_aggregates_check(struct tb_aggregates *all, struct tb_err *err) TB_MUST_CHECK;

/* The first period's end, from [period] first or the first plan. */
tb_date tb_aggregates_first_period(const struct tb_aggregates *all);

#endif
