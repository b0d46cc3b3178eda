/* aggregate_internal: what the files of tb-aggregate share. */
#ifndef AGGREGATE_INTERNAL_H
#define AGGREGATE_INTERNAL_H

#include "aggregate.h"
#include "tb_buf.h"
#include "tb_escalation.h"
#include "tb_figure.h"

/* Everything counted at one date. Index of a count: indicator * (units + 1) + unit, the city behind the units. */
struct tb_day {
    tb_date date;
    struct tb_count *counts;
    bool *not_started; /* same index; filled only when the rule on it is on */
};

/* What a unit did about a form in one period. */
enum tb_report {
    TB_REPORT_ON_TIME,
    TB_REPORT_LATE,
    TB_REPORT_MISSING,
    TB_REPORT_REJECTED,
    TB_REPORT_CARRIED,
    TB_REPORT_UNREAD,
    TB_REPORT_KINDS
};

struct tb_report_state {
    enum tb_report status;
    bool expected, locked;
    tb_date received; /* the first accepted report's day, TB_DATE_NONE */
    tb_date due;
};

/* Index of a state: form * units + unit. */
struct tb_period {
    tb_date end;
    struct tb_report_state *states;
};

/* The work of one plan. */
struct tb_aggregate {
    struct tb_aggregates *all;
    struct tb_db *db;
    const struct tb_conf *conf;
    const struct tb_plan_entry *entry;
    const struct tb_catalog *catalog;
    const struct tb_plan_files *files;
    const struct tb_plan *plan;
    size_t counties, forms, indicators;
    bool *has_table; /* by form: row_<form> is in the ledger (else an empty stand-in is in temp) */
    struct tb_figure_rules rules;
    struct tb_escalation_rules escalation;
    bool table_schedule, due_working;
    int64_t due_days, lock_days;
    tb_date first; /* the first period's end in this plan */
    struct tb_day *days;
    size_t day_count;
    struct tb_period *periods;
    size_t period_count;
};

/* The works of all plans: they share a ledger and its temporary tables. */
struct tb_aggregates {
    struct tb_db *db;
    const struct tb_conf *conf;
    const struct tb_plans *plans;
    struct tb_aggregate **works;           /* by plan; NULL until it is needed */
    tb_date first;                         /* the first period's end of all */
    const struct tb_aggregate *force_work; /* whose temp.force it is, and for which date; TB_DATE_NONE: nothing yet */
    tb_date force_date;
};

/* aggregate.c: the work of the plan that holds a date; *work NULL: none does. */
enum tb_status aggregate_work_at(struct tb_aggregates *all, tb_date date, struct tb_aggregate **work,
                                 struct tb_err *err) TB_MUST_CHECK;

/* The last period's end that is not after the date. */
tb_date aggregate_period_end(tb_date date);

/* The same day of the year before; of a month's last day the month's last day. */
tb_date aggregate_year_before(tb_date date);

/* aggregate_setup.c: settings, the check of the plan's SQL. */
enum tb_status aggregate_settings(struct tb_aggregate *work, struct tb_err *err) TB_MUST_CHECK;
enum tb_status aggregate_check_sql(struct tb_aggregate *work, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_plan.c: the plan, its units, forms, indicators and tasks as the ledger's views name them. */
enum tb_status aggregate_write_plan(struct tb_aggregate *work, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_day.c. The pointer lives until the next call. A date before the plan's first has counts of nothing. */
enum tb_status aggregate_day(struct tb_aggregate *work, tb_date date, const struct tb_day **day, struct tb_err *err) TB_MUST_CHECK;
/* Fill temp.force for a date, unless it stands for it already: f_form, f_unit (indices), f_submission, f_carried. */
enum tb_status aggregate_force(struct tb_aggregate *work, tb_date date, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_nought.c: of what counties did not write is it nought, or not known? group: indicators of one form and condition. */
enum tb_status aggregate_noughts(struct tb_aggregate *work, struct tb_day *day, const size_t *group, size_t count,
                                 struct tb_err *err) TB_MUST_CHECK;
enum tb_status aggregate_absent_columns(struct tb_aggregate *work, struct tb_day *day, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_figure.c */
enum tb_status aggregate_figures(struct tb_aggregate *work, tb_date date, struct tb_aggregate_result *result,
                                 struct tb_err *err) TB_MUST_CHECK;

/* aggregate_last_year.c: last_year_done and last_year_rate of a date's figures that are in the ledger already. */
enum tb_status aggregate_last_year(struct tb_aggregate *work, tb_date date, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_flag.c: flags of a date's figures, from the findings of what is in force in the ledger. */
enum tb_status aggregate_flags(struct tb_aggregate *work, tb_date date, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_task.c: from temp.force as it is. */
enum tb_status aggregate_tasks(struct tb_aggregate *work, tb_date date, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_report.c */
/* Who may have reported, unread, is not expected to: expected[] of the counties is cleared. */
enum tb_status aggregate_spare_unread(struct tb_aggregate *work, size_t form, tb_date date, bool *expected,
                                      struct tb_err *err) TB_MUST_CHECK;
enum tb_status aggregate_reports(struct tb_aggregate *work, tb_date date, struct tb_aggregate_result *result,
                                 struct tb_err *err) TB_MUST_CHECK;

/* aggregate_view.c */
enum tb_status aggregate_views(struct tb_aggregate *work, bool *changed, struct tb_err *err) TB_MUST_CHECK;
/* Make a view again when its text is another one. */
enum tb_status aggregate_view_renew(struct tb_aggregate *work, const char *name, const struct tb_buf *text, bool *changed,
                                    struct tb_err *err) TB_MUST_CHECK;
/* aggregate_view_form.c */
enum tb_status aggregate_view_forms(struct tb_aggregate *work, bool *changed, struct tb_err *err) TB_MUST_CHECK;

/* aggregate_key.c: the content key of all that goes into a date's figures. TB_HASH_TEXT_BYTES. */
enum tb_status aggregate_key(struct tb_aggregate *work, tb_date date, char *key, struct tb_err *err) TB_MUST_CHECK;

/* -- aggregate_reason.c: the words of an escalation -- */

/* Whose figure it is: its form and county are places in the catalogue and the plan. */
struct aggregate_reason {
    const struct tb_figure *figure, *city;
    const struct tb_count *count;
    size_t form, county;
};
/* Append the reason; temp.force holds what is in force at the date. */
enum tb_status aggregate_reason(struct tb_aggregate *work, enum tb_escalation_rule rule, const struct aggregate_reason *what,
                                const struct tb_escalation *found, struct tb_buf *text, struct tb_err *err) TB_MUST_CHECK;

#endif
