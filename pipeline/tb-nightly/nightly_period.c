#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_plan.h"
#include "tb_settings.h"

#include <string.h>

/* The plan's year ends on its last day, and nothing is expected behind it. TB_DATE_NONE: the plan names no year. */
static enum tb_status end_of_plan(struct tb_nightly *night, tb_date *end, struct tb_err *err)
{
    struct tb_ini *ini = NULL;
    const char *text;
    int64_t year = 0;
    enum tb_status status = tb_ini_load(&ini, nightly_text(night, "%s/plan.ini", night->plan), err);
    *end = TB_DATE_NONE;
    if (status != TB_OK)
        return status;
    text = tb_ini_get(ini, "plan", "year");
    if (text && (!tb_setting_parse_int(text, &year) || tb_date_from_ymd((int)(year % 10000), 12, 31) == TB_DATE_NONE))
        status = tb_err_set(err, TB_CONFIG, _("not a year: \"%s\": [plan] year: %s/plan.ini"), text, night->plan);
    else if (text)
        *end = tb_date_from_ymd((int)year, 12, 31);
    tb_ini_free(ini);
    return status;
}

/* When reports for a cut-off are due: by the plan's calendar, as tb-aggregate does. A calendar that cannot be read is
 * tb-aggregate's to complain of. */
static tb_date due_for(struct tb_nightly *night, tb_date cutoff)
{
    const char *path = nightly_text(night, "%s/calendar.csv", night->plan);
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

enum tb_status nightly_periods(struct tb_nightly *night, tb_date as_of, struct tb_err *err)
{
    const char *text = tb_conf_text(night->conf, "period", "first");
    tb_date date = tb_date_parse(text, strlen(text)), end;
    tb_date last = as_of != TB_DATE_NONE ? as_of : tb_clock_date(&night->clock, night->clock.now_s) - 1;
    char shown[TB_DATE_TEXT_BYTES];
    enum tb_status status;
    if (date == TB_DATE_NONE)
        return tb_err_set(err, TB_CONFIG, _("setting is missing: [%s] %s: %s"), "period", "first", tb_conf_file(night->conf));
    status = end_of_plan(night, &end, err);
    if (status != TB_OK)
        return status;
    if (end != TB_DATE_NONE && last > end)
        last = end;
    if (date > last)
        return tb_err_set(err, as_of != TB_DATE_NONE ? TB_USAGE : TB_CONFIG,
                          _("no cut-off before %s: the first one is [period] first = %s: %s"), tb_date_format(shown, last), text,
                          tb_conf_file(night->conf));
    night->periods = tb_arena_alloc(&night->arena, NIGHTLY_MOST_PERIODS * sizeof *night->periods);
    if (!night->periods)
        return tb_err_nomem(err);
    for (; date <= last; date = next_cutoff(date)) {
        if (night->period_count == NIGHTLY_MOST_PERIODS)
            return tb_err_set(err, TB_CONFIG, _("more than %d cut-offs since [period] first = %s: %s"), NIGHTLY_MOST_PERIODS, text,
                              tb_conf_file(night->conf));
        tb_date_format(night->periods[night->period_count++].as_of, date);
    }
    night->next = end != TB_DATE_NONE && date > end ? TB_DATE_NONE : date;
    night->next_due = night->next == TB_DATE_NONE ? TB_DATE_NONE : due_for(night, night->next);
    return TB_OK;
}
