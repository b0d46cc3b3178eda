#include "aggregate.h"
#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_i18n.h"
#include "tb_lock.h"
#include "tb_opt.h"
#include "tb_owner.h"

#include <stdio.h>
#include <string.h>

static const struct tb_program program = {"tb-aggregate", "", N_("Work out the figures of a date from what counties reported."), 0};

/* Dates to work out: one, or with --all each period's end up to it, the last one being the one of the views. */
struct task {
    tb_date date;
    bool all, check, quiet;
};

static void print_result(tb_date date, const struct tb_aggregate_result *result)
{
    char text[TB_DATE_TEXT_BYTES];
    printf(_("%s: %zu figures of %zu indicators and %zu units; reports: %zu on time, %zu late, %zu carried, %zu rejected, %zu "
             "missing%s\n"),
           tb_date_format(text, date), result->figures, result->indicators, result->counties, result->on_time, result->late,
           result->carried, result->rejected, result->missing, result->changed ? "" : _("; nothing changed"));
    if (result->unread > 0)
        printf(_("%s: %zu reports may lie in the inbox and could not be read\n"), text, result->unread);
}

static enum tb_status check_all(struct tb_aggregates *all, const struct tb_plans *plans, bool quiet, struct tb_err *err)
{
    enum tb_status status = tb_aggregates_check(all, err);
    size_t i;
    for (i = 0; i < plans->count && status == TB_OK && !quiet; i++) {
        const struct tb_plan_files *files = &plans->items[i].files;
        printf(_("the plan %s is right: %zu indicators, %zu tasks and projects, %zu targets, %zu units, %zu forms\n"),
               plans->items[i].catalog.plan, files->plan->indicator_count, files->plan->task_count, files->plan->target_count,
               files->names.county_count, files->names.form_count);
    }
    return status;
}

static enum tb_status work_out(const struct task *task, struct tb_db *db, const struct tb_conf *conf, const struct tb_plans *plans,
                               struct tb_err *err)
{
    struct tb_aggregates *all;
    struct tb_aggregate_result result;
    tb_date date;
    enum tb_status status = tb_aggregates_new(&all, db, conf, plans, err);
    if (status == TB_OK && task->check)
        status = check_all(all, plans, task->quiet, err);
    if (status != TB_OK || task->check) {
        tb_aggregates_free(all);
        return status;
    }
    date = task->all ? tb_date_month_end(tb_aggregates_first_period(all)) : task->date;
    if (date > task->date)
        date = task->date;
    while (status == TB_OK) {
        if (date == task->date || tb_plans_find(plans, date)) {
            status = tb_aggregates_date(all, date, date == task->date, &result, err);
            if (status == TB_OK && !task->quiet)
                print_result(date, &result);
        }
        if (date == task->date)
            break;
        date = tb_date_month_end(date + 1);
        if (date > task->date)
            date = task->date;
    }
    tb_aggregates_free(all);
    return status;
}

static enum tb_status choose_date(const struct tb_conf *conf, const struct tb_opt_common *common, tb_date *date, struct tb_err *err)
{
    struct tb_clock clock;
    enum tb_status status = tb_conf_clock(conf, &clock, common, err);
    if (status != TB_OK)
        return status;
    *date = common->as_of ? tb_date_parse(common->as_of, strlen(common->as_of))
                          : tb_date_previous_month_end(tb_clock_date(&clock, clock.now_s));
    return TB_OK;
}

/* The ledger to write into, or with --check one in memory that nobody sees. */
static enum tb_status open_ledger(const struct tb_conf *conf, bool check, struct tb_lock *lock, struct tb_db **db,
                                  struct tb_err *err)
{
    const char *ledger = tb_conf_path(conf, "paths", "ledger");
    enum tb_status status;
    if (check)
        return tb_db_open(db, ":memory:", TB_DB_WRITE, err);
    status = tb_lock_take_beside(lock, ledger, ".aggregate.lock", program.name, err);
    return status == TB_OK ? tb_db_open_ledger(db, ledger, tb_conf_path(conf, "paths", "output"), err) : status;
}

static enum tb_status run(const struct tb_opt_common *common, bool all, bool check, struct tb_err *err)
{
    struct tb_lock lock = TB_LOCK_INIT;
    struct tb_plans plans = {NULL, 0};
    struct tb_conf *conf = NULL;
    struct tb_db *db = NULL;
    struct task task = {TB_DATE_NONE, all, check, common->quiet};
    enum tb_status status = tb_conf_start(&conf, NULL, common, err);
    if (status != TB_OK)
        return status;
    status = check ? TB_OK : tb_owner_become(tb_conf_path(conf, "paths", "ledger"), NULL, err);
    if (status == TB_OK)
        status = choose_date(conf, common, &task.date, err);
    if (status == TB_OK)
        status = tb_plans_load(&plans, conf, err);
    if (status == TB_OK)
        status = open_ledger(conf, check, &lock, &db, err);
    if (status == TB_OK)
        tb_db_wait_s(db, (int)tb_conf_int(conf, "nightly", "wait_s"));
    if (status == TB_OK)
        tb_db_limit_ms(db, TB_DB_PLAN_TIMES * (int)tb_conf_int(conf, "template", "limit_ms"));
    if (status == TB_OK)
        status = work_out(&task, db, conf, &plans, err);
    tb_db_close(db);
    tb_lock_drop(&lock);
    tb_plans_free(&plans);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_opt_common common;
    bool all = false, check = false;
    const struct tb_opt own[] = {
        {"all", 0, NULL, N_("every period's end from [period] first on, up to the date"), NULL, &all},
        {"check", 0, NULL, N_("only check the configuration, the forms and the plan; write nothing"), NULL, &check},
        {0},
    };
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, all, check, &err);
    return tb_opt_exit(&program, status, &err);
}
