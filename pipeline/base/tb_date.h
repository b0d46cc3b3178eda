/* tb_date: civil dates without a time zone.
 *
 * WHAT    A date is the number of days since 1970-01-01 (proleptic Gregorian); text is 'YYYY-MM-DD'.
 *         Calendar arithmetic for periods: month ends, days in a month, the previous period's end.
 * LIMITS  years 1900 to 2999; anything else is no date.
 */
#ifndef TB_DATE_H
#define TB_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TB_DATE_TEXT_BYTES = 11, TB_DATE_NONE = INT32_MIN };

typedef int32_t tb_date; /* days since 1970-01-01, or TB_DATE_NONE */

/* TB_DATE_NONE for a day that does not exist. */
tb_date tb_date_from_ymd(int year, int month, int day);
void tb_date_to_ymd(tb_date date, int *year, int *month, int *day);

/* Exactly 'YYYY-MM-DD'; TB_DATE_NONE otherwise. */
tb_date tb_date_parse(const char *text, size_t length);

/* Writes 'YYYY-MM-DD' into text (TB_DATE_TEXT_BYTES). Returns text. */
char *tb_date_format(char *text, tb_date date);

int tb_date_days_in_month(int year, int month);

/* Last day of the date's month; last day of the month before it. */
tb_date tb_date_month_end(tb_date date);
tb_date tb_date_previous_month_end(tb_date date);

/* A Microsoft Excel serial date (1900 system, with its 29 February 1900): 42811 is 2017-03-17. */
tb_date tb_date_from_excel(int64_t serial);

#endif
