/* tb_calendar: working days (工作日) with the year's holidays (节假日) and make-up days (调休上班).
 *
 * WHAT       Monday to Friday are working days but for the days off of the table; Saturday and Sunday are not but for its
 *            make-up days. A calendar without a table knows every day as a working day.
 * OWNERSHIP  days are borrowed and sorted by date.
 */
#ifndef TB_CALENDAR_H
#define TB_CALENDAR_H

#include "tb_date.h"
#include <stdbool.h>
#include <stddef.h>

struct tb_calendar_day {
    tb_date date;
    bool working;
};

struct tb_calendar {
    bool known; /* a table was loaded */
    const struct tb_calendar_day *days;
    size_t count;
};

/* When something is due `days` after a date: calendar days, moved on to the next working day; or, with
 * count_working, that many working days. */
tb_date tb_calendar_due(const struct tb_calendar *calendar, tb_date from, int64_t days, bool count_working);

#endif
