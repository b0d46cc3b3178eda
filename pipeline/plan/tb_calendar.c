#include "tb_calendar.h"

enum { MOST_DAYS = 3660 };

/* 1970-01-01 was a Thursday; 0 is Monday. */
static int weekday(tb_date date)
{
    int day = (int)(((int64_t)date + 3) % 7);
    return day < 0 ? day + 7 : day;
}

static bool is_working(const struct tb_calendar *calendar, tb_date date)
{
    size_t low = 0, high = calendar->count;
    if (!calendar->known)
        return true;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (calendar->days[middle].date == date)
            return calendar->days[middle].working;
        if (calendar->days[middle].date < date)
            low = middle + 1;
        else
            high = middle;
    }
    return weekday(date) < 5;
}

tb_date tb_calendar_due(const struct tb_calendar *calendar, tb_date from, int64_t days, bool count_working)
{
    tb_date date = from;
    int tries;
    if (days < 0)
        days = 0;
    if (days > MOST_DAYS)
        days = MOST_DAYS;
    if (count_working) {
        for (tries = 0; days > 0 && tries < 2 * MOST_DAYS; tries++)
            if (is_working(calendar, ++date))
                days--;
        return date;
    }
    date += (tb_date)days;
    for (tries = 0; tries < MOST_DAYS && !is_working(calendar, date); tries++)
        date++;
    return date;
}
