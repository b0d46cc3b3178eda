/* The plan's schedule and working days: schedule.csv, calendar.csv; who reports what. */
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_plan_internal.h"

#include <stdlib.h>
#include <string.h>

static const char *const schedule_columns[] = {"indicator?", "date", "percent", "note?", NULL};

static enum tb_status take_point(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_plan_rows *rows = context;
    struct tb_plan_curve *curve = tb_plan_rows_more(rows, sizeof *curve);
    const char *id = row->cells[0], *percent = row->cells[2];
    size_t length = strlen(percent);
    if (!curve)
        return tb_err_nomem(err);
    curve->line1 = row->line1;
    curve->indicator = id[0] == '\0' || strcmp(id, "*") == 0 ? TB_PLAN_ALL : tb_plan_find_indicator(rows->plan, id);
    if (curve->indicator == SIZE_MAX && id[0] && strcmp(id, "*") != 0)
        return tb_plan_wrong(row, _("unknown indicator (plan.ini has no [indicator:…] of that id)"), id, err);
    curve->point.date = tb_date_parse(row->cells[1], strlen(row->cells[1]));
    if (curve->point.date == TB_DATE_NONE)
        return tb_plan_wrong(row, _("not a date YYYY-MM-DD"), row->cells[1], err);
    if (length > 0 && percent[length - 1] == '%')
        length--;
    if (tb_num_parse(percent, length, 1, &curve->point.percent_hundredths) != TB_NUM_OK || curve->point.percent_hundredths < 0 ||
        curve->point.percent_hundredths > 10000)
        return tb_plan_wrong(row, _("not a percentage from 0 to 100 with at most two decimals"), percent, err);
    return TB_OK;
}

static int by_point(const void *left, const void *right)
{
    const struct tb_plan_curve *a = left, *b = right;
    if (a->indicator != b->indicator)
        return a->indicator < b->indicator ? -1 : 1;
    return (a->point.date > b->point.date) - (a->point.date < b->point.date);
}

enum tb_status tb_plan_read_schedule(struct tb_plan *plan, const char *file, const char *bytes, size_t length, struct tb_err *err)
{
    struct tb_plan_rows rows = {.plan = plan};
    enum tb_status status = tb_config_csv_read(file, bytes, length, schedule_columns, take_point, &rows, err);
    size_t i;
    if (status == TB_OK)
        status = tb_plan_rows_keep(&rows, sizeof *plan->curves, by_point, err);
    plan->curves = rows.kept;
    plan->curve_count = rows.count;
    for (i = 1; i < rows.count && status == TB_OK; i++) {
        const struct tb_plan_curve *a = &plan->curves[i - 1], *b = &plan->curves[i];
        if (a->indicator == b->indicator &&
            (a->point.date == b->point.date || a->point.percent_hundredths > b->point.percent_hundredths))
            status = tb_err_set(err, TB_CONFIG, _("duplicate date, or the percentage falls (see line %zu): %s:%zu"), a->line1, file,
                                b->line1);
    }
    free(rows.rows);
    return status;
}

struct tb_share tb_plan_schedule(const struct tb_plan *plan, size_t indicator, bool table, tb_date date)
{
    struct tb_schedule_point points[366];
    size_t wanted = TB_PLAN_ALL, count = 0, i;
    if (!table)
        return tb_schedule_monthly(plan->first, plan->last, date);
    for (i = 0; i < plan->curve_count; i++)
        if (plan->curves[i].indicator == indicator)
            wanted = indicator;
    for (i = 0; i < plan->curve_count && count < sizeof points / sizeof *points; i++)
        if (plan->curves[i].indicator == wanted)
            points[count++] = plan->curves[i].point;
    return tb_schedule_between(points, count, plan->first, date);
}

static const char *const calendar_columns[] = {"date", "kind", "note?", NULL};

static enum tb_status take_day(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_plan_rows *rows = context;
    struct tb_calendar_day *day = tb_plan_rows_more(rows, sizeof *day);
    const char *kind = row->cells[1];
    if (!day)
        return tb_err_nomem(err);
    day->date = tb_date_parse(row->cells[0], strlen(row->cells[0]));
    if (day->date == TB_DATE_NONE)
        return tb_plan_wrong(row, _("not a date YYYY-MM-DD"), row->cells[0], err);
    day->working = strcmp(kind, "workday") == 0 || strcmp(kind, "班") == 0;
    if (!day->working && strcmp(kind, "holiday") != 0 && strcmp(kind, "休") != 0)
        return tb_plan_wrong(row, _("kind is holiday (休) or workday (班)"), kind, err);
    return TB_OK;
}

static int by_day(const void *left, const void *right)
{
    const struct tb_calendar_day *a = left, *b = right;
    return (a->date > b->date) - (a->date < b->date);
}

enum tb_status tb_plan_read_calendar(struct tb_plan *plan, const char *file, const char *bytes, size_t length, struct tb_err *err)
{
    struct tb_plan_rows rows = {.plan = plan};
    enum tb_status status = tb_config_csv_read(file, bytes, length, calendar_columns, take_day, &rows, err);
    char text[TB_DATE_TEXT_BYTES];
    size_t i;
    if (status == TB_OK)
        status = tb_plan_rows_keep(&rows, sizeof *plan->calendar.days, by_day, err);
    plan->calendar.days = rows.kept;
    plan->calendar.count = rows.count;
    plan->calendar.known = true;
    for (i = 1; i < rows.count && status == TB_OK; i++)
        if (plan->calendar.days[i - 1].date == plan->calendar.days[i].date)
            status =
                tb_err_set(err, TB_CONFIG, _("duplicate date: %s: %s"), tb_date_format(text, plan->calendar.days[i].date), file);
    free(rows.rows);
    return status;
}

bool tb_plan_expects(const struct tb_plan *plan, size_t form, size_t county, tb_date period_end)
{
    const struct tb_expect *expect = &plan->expects[form];
    if (expect->from != TB_DATE_NONE && period_end < expect->from)
        return false;
    if (expect->until != TB_DATE_NONE && period_end > expect->until)
        return false;
    return !expect->counties || expect->counties[county];
}
