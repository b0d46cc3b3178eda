#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_plan.h"

#include <string.h>

/* When reports for a cut-off are due: by the plan's calendar, as tb-aggregate does. A calendar that cannot be read is
 * tb-aggregate's to complain of. */
static tb_date due_for(struct tb_nightly *night, tb_date cutoff)
{
    const struct tb_plan_entry *entry = tb_plans_find(&night->plans, cutoff);
    const char *path = nightly_text(night, "%s/calendar.csv", entry ? entry->folder : ".");
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err unread = TB_ERR_INIT;
    const struct tb_plan_names nobody = {0};
    struct tb_plan *plan = NULL;
    tb_date due = cutoff + (tb_date)tb_conf_int(night->conf, "period", "due_days");
    if (tb_plan_new(&plan, &nobody, &unread) == TB_OK && tb_file_read(path, &text, &unread) == TB_OK &&
        tb_plan_read_calendar(plan, path, tb_buf_str(&text), text.length, &unread) == TB_OK)
        due = tb_calendar_due(&plan->calendar, cutoff, tb_conf_int(night->conf, "period", "due_days"),
                              tb_conf_bool(night->conf, "period", "due_working"));
    tb_plan_free(plan);
    tb_buf_free(&text);
    return due;
}

static tb_date next_cutoff(tb_date date)
{
    tb_date end = tb_date_month_end(date);
    return end > date ? end : tb_date_month_end(date + 1);
}

static enum tb_status add_period(struct tb_nightly *night, tb_date date, const struct tb_plan_entry *entry, struct tb_err *err)
{
    struct nightly_period *period = &night->periods[night->period_count];
    if (night->period_count == NIGHTLY_MOST_PERIODS)
        return tb_err_set(err, TB_CONFIG, _("more than %d cut-offs since [period] first = %s: %s"), NIGHTLY_MOST_PERIODS,
                          tb_conf_text(night->conf, "period", "first"), tb_conf_file(night->conf));
    tb_date_format(period->as_of, date);
    period->plan = (size_t)(entry - night->plans.items);
    night->period_count++;
    return TB_OK;
}

enum tb_status nightly_periods(struct tb_nightly *night, tb_date as_of, struct tb_err *err)
{
    const char *text = tb_conf_text(night->conf, "period", "first");
    tb_date date = tb_date_parse(text, strlen(text));
    char shown[TB_DATE_TEXT_BYTES];
    enum tb_status status = TB_OK;
    night->last = as_of != TB_DATE_NONE ? as_of : tb_clock_date(&night->clock, night->clock.now_s) - 1;
    if (date == TB_DATE_NONE)
        return tb_err_set(err, TB_CONFIG, _("setting is missing: [%s] %s: %s"), "period", "first", tb_conf_file(night->conf));
    night->periods = tb_arena_alloc(&night->arena, NIGHTLY_MOST_PERIODS * sizeof *night->periods);
    if (!night->periods)
        return tb_err_nomem(err);
    for (; date <= night->last && status == TB_OK; date = next_cutoff(date)) {
        const struct tb_plan_entry *entry = tb_plans_find(&night->plans, date);
        if (entry) /* a date of a plan that is not here is left as it is */
            status = add_period(night, date, entry, err);
    }
    if (status == TB_OK && night->period_count == 0)
        status = tb_err_set(err, as_of != TB_DATE_NONE ? TB_USAGE : TB_CONFIG,
                            _("no cut-off before %s that a plan holds: the first one is [period] first = %s: %s"),
                            tb_date_format(shown, night->last), text, tb_conf_file(night->conf));
    night->next = tb_plans_find(&night->plans, date) ? date : TB_DATE_NONE;
    night->next_due = night->next == TB_DATE_NONE ? TB_DATE_NONE : due_for(night, night->next);
    return status;
}
