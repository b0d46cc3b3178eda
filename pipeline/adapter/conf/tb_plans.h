/* tb_plans: the plans of an installation side by side, and which of them holds a date.
 *
 * WHAT    [paths] plans: every folder in it that has a plan.ini, by the first day it holds; or, with [paths] plan, that folder
 *         alone. Each comes with its units, its forms (those of its own folder forms replace those of the same id in [paths]
 *         forms) and its tables.
 * USE     struct tb_plans plans; tb_plans_load(&plans, conf, &err); … tb_plans_at(&plans, date, &entry, &err) …;
 *         tb_plans_free(&plans);
 * ERRORS  TB_CONFIG with file and line: no plan at all, two plans that hold the same day. One of several plans that is not right
 *         (next year's, whose targets are still to be filled in) is an error only for whoever needs it, and for tb_plans_check;
 *         as are days between two plans that none holds.
 * LIMITS  TB_PLANS_MOST plans.
 */
#ifndef TB_PLANS_H
#define TB_PLANS_H

#include "tb_plan_load.h"

enum { TB_PLANS_MOST = 60 };

struct tb_plan_entry {
    char *folder;
    tb_date first, last;
    size_t line1;              /* of [plan] in its plan.ini */
    struct tb_catalog catalog; /* catalog.plan: the name of its folder */
    struct tb_plan_files files;
    bool is_broken; /* why: fault; catalogue and files are not to be used */
    struct tb_err fault;
};

struct tb_plans {
    struct tb_plan_entry *items; /* by first */
    size_t count;
};

/* Free the plans also on failure. */
enum tb_status tb_plans_load(struct tb_plans *plans, const struct tb_conf *conf, struct tb_err *err) TB_MUST_CHECK;
/* Only which folders there are and which days they hold; catalogue and files stay empty. */
enum tb_status tb_plans_list(struct tb_plans *plans, const struct tb_conf *conf, struct tb_err *err) TB_MUST_CHECK;
void tb_plans_free(struct tb_plans *plans);

/* *entry NULL: none holds that date. TB_CONFIG: the one that does is broken. */
enum tb_status tb_plans_at(const struct tb_plans *plans, tb_date date, const struct tb_plan_entry **entry,
                           struct tb_err *err) TB_MUST_CHECK;
/* The same, broken or not. */
const struct tb_plan_entry *tb_plans_find(const struct tb_plans *plans, tb_date date);
/* The plan whose names are read when no date is known: the newest that is not broken; NULL when all are. */
const struct tb_plan_entry *tb_plans_newest(const struct tb_plans *plans);

/* TB_CONFIG when a plan is broken, or days between two plans belong to none. */
enum tb_status tb_plans_check(const struct tb_plans *plans, struct tb_err *err) TB_MUST_CHECK;

#endif
