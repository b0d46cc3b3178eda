/* tb_plan: the year's plan: indicators, tasks, targets with their dates, schedule, working days, who reports what.
 *
 * WHAT       Reads what is in the plan's folder, strictly: an unknown key, an id that is a duplicate, an unknown county,
 *            form or unit of measure, county targets that do not sum to the city's: each is an error that names the
 *            file, the line and what to do. Knows no files: the caller hands over entries and bytes. SQL is not checked
 *            here (the program that has the tables does it).
 * USE        tb_plan_new(&plan, &names, &err); tb_plan_read_ini(plan, entries, &err);
 *            tb_plan_read_targets(plan, file, bytes, n, &err); … tb_plan_check(plan, &err); tb_plan_free(plan);
 * OWNERSHIP  the plan owns all it hands out; names are borrowed for the plan's life.
 * ERRORS     TB_CONFIG.
 * LIMITS     400 indicators (a view has an arm for each), 1024 tasks and projects, 1,000,000 targets.
 */
#ifndef TB_PLAN_H
#define TB_PLAN_H

#include "tb_arena.h"
#include "tb_calendar.h"
#include "tb_err.h"
#include "tb_kv.h"
#include "tb_schedule.h"
#include <stdbool.h>
#include <stdint.h>

enum { TB_PLAN_MOST_INDICATORS = 400, TB_PLAN_MOST_TASKS = 1024, TB_PLAN_MOST_TARGETS = 1000000 };

/* What a plan may refer to. Unit i is a reporting unit; the city ('*') is not among them. */
struct tb_plan_names {
    const char *const *county_codes;
    const char *const *county_kinds;
    size_t county_count;
    const char *const *form_ids;
    size_t form_count;
};

struct tb_indicator {
    const char *id, *name, *campaign, *unit;
    const char *short_name; /* for a line of a telephone; "" for none */
    size_t form;            /* index into names->form_ids */
    const char *expression, *condition;
    const char *source;  /* the column a figure is traced to */
    const char *aliases; /* "a|b": what counties call it in a form of one row an indicator; "" for none */
    const char *task;    /* the task whose rows are counted, "" for none */
    int decimals;
    bool escalates; /* the rules of [escalation] look at it; when none says so, at all */
    size_t line1, expression_line1, condition_line1, source_line1, aliases_line1, task_line1; /* in plan.ini; 0: not there */
};

/* A task of the plan, or a project that belongs to one. */
struct tb_task {
    const char *id, *name, *campaign, *owner, *due, *aliases; /* campaign, owner, due, aliases: "" when not given */
    const char *parent;                                       /* a project's task, NULL for a task */
    const char *goal;                                         /* of a project: "开工", "建成", or "" */
    size_t line1;
};

/* A document that is to be issued (出台). task, number, note: "" for none; issued: "" until it is. */
struct tb_plan_document {
    const char *id, *name, *task, *owner, *due, *issued, *number, *note;
    size_t line1;
};

struct tb_target {
    size_t indicator, county; /* unit: names->county_count for the city */
    bool withdrawn;           /* "—": no target any more */
    int64_t value;            /* hundredths of the indicator's base unit */
    const char *unit;         /* as it is written: 万平方米 */
    tb_date from;
    size_t line1;
};

/* [expect:FORM]: who reports a form, and since when; without it every unit does, always. */
struct tb_expect {
    bool *counties; /* county_count flags; NULL: every unit */
    tb_date from, until;
    int64_t due_days; /* -1: as [period] says */
};

struct tb_plan_curve {
    size_t indicator; /* TB_PLAN_ALL for '*' */
    struct tb_schedule_point point;
    size_t line1;
};

#define TB_PLAN_ALL SIZE_MAX

struct tb_plan {
    struct tb_arena arena;
    const struct tb_plan_names *names;
    const char *file; /* plan.ini, for messages */
    const char *targets_file;
    const char *name, *city;
    int year;
    tb_date first, last; /* the dates it holds: whole months */
    size_t plan_line1;   /* of [plan] */
    struct tb_indicator *indicators;
    size_t indicator_count;
    struct tb_task *tasks;
    size_t task_count;
    struct tb_plan_document *documents;
    size_t document_count;
    struct tb_target *targets; /* by indicator, unit, from */
    size_t target_count;
    struct tb_expect *expects;    /* form_count */
    struct tb_plan_curve *curves; /* by indicator, date */
    size_t curve_count;
    struct tb_calendar calendar;
    const size_t *counties_by_code; /* for finding a unit quickly */
};

enum tb_status tb_plan_new(struct tb_plan **plan, const struct tb_plan_names *names, struct tb_err *err) TB_MUST_CHECK;
void tb_plan_free(struct tb_plan *plan);

/* plan.ini first; then the tables in any order. */
enum tb_status tb_plan_read_ini(struct tb_plan *plan, const struct tb_kv_list *entries, struct tb_err *err) TB_MUST_CHECK;
/* Only [plan]: which dates it holds. */
enum tb_status tb_plan_read_dates(struct tb_plan *plan, const struct tb_kv_list *entries, struct tb_err *err) TB_MUST_CHECK;
/* targets.csv: indicator,county,target,unit,effective_from */
enum tb_status tb_plan_read_targets(struct tb_plan *plan, const char *file, const char *bytes, size_t length,
                                    struct tb_err *err) TB_MUST_CHECK;
/* schedule.csv: [indicator,]date,percent */
enum tb_status tb_plan_read_schedule(struct tb_plan *plan, const char *file, const char *bytes, size_t length,
                                     struct tb_err *err) TB_MUST_CHECK;
/* documents.csv: document,name,task,owner,due,issued,number,note; after plan.ini's tasks */
enum tb_status tb_plan_read_documents(struct tb_plan *plan, const char *file, const char *bytes, size_t length,
                                      struct tb_err *err) TB_MUST_CHECK;
/* calendar.csv: date,kind[,note]; kind holiday (休) or workday (班) */
enum tb_status tb_plan_read_calendar(struct tb_plan *plan, const char *file, const char *bytes, size_t length,
                                     struct tb_err *err) TB_MUST_CHECK;
/* County targets sum to the city's on every date on which one of them changes. */
enum tb_status tb_plan_check(const struct tb_plan *plan, struct tb_err *err) TB_MUST_CHECK;

/* The target in force at a date; NULL when there is none. Cost: O(log targets). */
const struct tb_target *tb_plan_target(const struct tb_plan *plan, size_t indicator, size_t county, tb_date date);

/* The share of the plan's work due at a date: by month, or (table) by schedule.csv. */
struct tb_share tb_plan_schedule(const struct tb_plan *plan, size_t indicator, bool table, tb_date date);

/* Whether a unit is expected to report a form for the period that ends at period_end. */
bool tb_plan_expects(const struct tb_plan *plan, size_t form, size_t county, tb_date period_end);

/* Index of a unit by code, names->county_count for '*', SIZE_MAX for an unknown one. */
size_t tb_plan_find_county(const struct tb_plan *plan, const char *code);
/* Index of an indicator by id, SIZE_MAX for none. */
size_t tb_plan_find_indicator(const struct tb_plan *plan, const char *id);
/* The task or project of that id, NULL for none. */
const struct tb_task *tb_plan_find_task(const struct tb_plan *plan, const char *id);

/* Base units per written unit (万平方米 for 平方米: 10000); 0 when `written` is no multiple of `base`. */
int64_t tb_plan_unit_factor(const char *written, const char *base);

#endif
