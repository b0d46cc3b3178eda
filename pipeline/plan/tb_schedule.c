#include "tb_schedule.h"

enum { WHOLE = 10000 }; /* 100% in hundredths of a percent */

struct tb_share tb_schedule_monthly(int plan_year, tb_date date)
{
    struct tb_share share = {0, 1};
    int year, month, day, days;
    tb_date_to_ymd(date, &year, &month, &day);
    if (year < plan_year)
        return share;
    if (year > plan_year) {
        share.part = 1;
        return share;
    }
    days = tb_date_days_in_month(year, month);
    share.part = (int64_t)(month - 1) * days + day;
    share.whole = (int64_t)12 * days;
    return share;
}

struct tb_share tb_schedule_between(const struct tb_schedule_point *points, size_t count, int plan_year, tb_date date)
{
    struct tb_schedule_point before = {tb_date_from_ymd(plan_year, 1, 1) - 1, 0};
    struct tb_share share = {0, WHOLE};
    size_t i;
    if (date <= before.date)
        return share;
    for (i = 0; i < count && points[i].date <= date; i++)
        before = points[i];
    share.part = before.percent_hundredths;
    if (i < count) {
        int64_t span = points[i].date - before.date, gone = date - before.date;
        share.part = before.percent_hundredths * span + (points[i].percent_hundredths - before.percent_hundredths) * gone;
        share.whole = WHOLE * span;
    }
    return share;
}
