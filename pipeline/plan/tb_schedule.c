#include "tb_schedule.h"

enum { WHOLE = 10000 }; /* 100% in hundredths of a percent */

struct tb_share tb_schedule_monthly(tb_date first, tb_date last, tb_date date)
{
    struct tb_share share = {0, 1};
    int year, month, day, days, first_year, first_month, last_year, last_month, ignored;
    if (date < first)
        return share;
    if (date > last) {
        share.part = 1;
        return share;
    }
    tb_date_to_ymd(date, &year, &month, &day);
    tb_date_to_ymd(first, &first_year, &first_month, &ignored);
    tb_date_to_ymd(last, &last_year, &last_month, &ignored);
    days = tb_date_days_in_month(year, month);
    share.part = (int64_t)((year - first_year) * 12 + month - first_month) * days + day;
    share.whole = (int64_t)((last_year - first_year) * 12 + last_month - first_month + 1) * days;
    return share;
}

struct tb_share tb_schedule_between(const struct tb_schedule_point *points, size_t count, tb_date first, tb_date date)
{
    struct tb_schedule_point before = {first - 1, 0};
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
