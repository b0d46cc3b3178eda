/* aggregate: in-force rows -> figures, in one transaction.
 *
 * WHAT       For one as-of date: which submission of each form and county is in force, the figures of every indicator,
 *            tasks, problems, who reported and who did not, escalation; and the views that follow forms and plan.
 * USE        struct tb_aggregate *work; tb_aggregate_new(&work, db, conf, catalog, files, &err);
 *            tb_aggregate_date(work, date, &result, &err); … tb_aggregate_free(work);
 *            Several dates share what they have in common: a date's figures are also the next date's previous ones.
 * OWNERSHIP  everything given to tb_aggregate_new is borrowed and outlives the work.
 * ERRORS     TB_CONFIG for SQL of the plan that does not compile or settings that make no sense; TB_INPUT for figures
 *            that do not fit. On failure nothing of that date is changed.
 */
#ifndef AGGREGATE_H
#define AGGREGATE_H

#include "tb_conf.h"
#include "tb_date.h"
#include "tb_db.h"
#include "tb_plan_load.h"

struct tb_aggregate;

struct tb_aggregate_result {
    bool changed;
    size_t indicators, counties, figures;
    size_t on_time, late, missing, rejected, carried; /* reports of the period */
};

enum tb_status tb_aggregate_new(struct tb_aggregate **work, struct tb_db *db, const struct tb_conf *conf,
                                const struct tb_catalog *catalog, const struct tb_plan_files *files,
                                struct tb_err *err) TB_MUST_CHECK;
void tb_aggregate_free(struct tb_aggregate *work);

/* make_current: the date the views without as_of (projects) speak of. */
enum tb_status tb_aggregate_date(struct tb_aggregate *work, tb_date date, bool make_current, struct tb_aggregate_result *result,
                                 struct tb_err *err) TB_MUST_CHECK;

/* The first period's end, from [period] first or the plan's year. */
tb_date tb_aggregate_first_period(const struct tb_aggregate *work);

#endif
