/* Civil dates and the replaced clock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_clock.h"
#include "tb_date.h"

static tb_date day(const char *text)
{
    return tb_date_parse(text, strlen(text));
}

static void reads_only_dates(void **state)
{
    static const char *const bad[] = {"2017-02-29", "2017-13-01", "2017-00-10", "2017-01-00", "2017-1-01",   "2017-01-1",
                                      "1899-12-31", "3000-01-01", "2017/01/01", "",           "2017-01-011", "20a7-01-01"};
    size_t i;
    (void)state;
    for (i = 0; i < sizeof bad / sizeof *bad; i++)
        if (day(bad[i]) != TB_DATE_NONE)
            fail_msg("\"%s\" is no date", bad[i]);
    assert_int_equal(day("1970-01-01"), 0);
    assert_int_equal(day("2017-06-30"), 17347);
    assert_int_equal(day("2016-02-29"), 16860);
}

/* Every day of eleven centuries: text, parts and number agree, and days follow each other. */
static void every_day_comes_back(void **state)
{
    tb_date date, first = day("1900-01-01"), last = day("2999-12-31");
    int year, month, date_day;
    char text[TB_DATE_TEXT_BYTES];
    (void)state;
    for (date = first; date <= last; date++) {
        tb_date_to_ymd(date, &year, &month, &date_day);
        if (tb_date_from_ymd(year, month, date_day) != date || day(tb_date_format(text, date)) != date)
            fail_msg("day %d: %s", (int)date, text);
    }
}

static void knows_periods(void **state)
{
    (void)state;
    assert_int_equal(tb_date_month_end(day("2017-06-01")), day("2017-06-30"));
    assert_int_equal(tb_date_month_end(day("2017-06-30")), day("2017-06-30"));
    assert_int_equal(tb_date_month_end(day("2016-02-10")), day("2016-02-29"));
    assert_int_equal(tb_date_previous_month_end(day("2017-06-30")), day("2017-05-31"));
    assert_int_equal(tb_date_previous_month_end(day("2017-01-15")), day("2016-12-31"));
    assert_int_equal(tb_date_days_in_month(1900, 2), 28);
    assert_int_equal(tb_date_days_in_month(2000, 2), 29);
    assert_int_equal(tb_date_days_in_month(2017, 13), 0);
}

static void reads_excel_serials(void **state)
{
    (void)state;
    assert_int_equal(tb_date_from_excel(1), day("1900-01-01"));
    assert_int_equal(tb_date_from_excel(59), day("1900-02-28"));
    assert_int_equal(tb_date_from_excel(60), TB_DATE_NONE); /* 29 February 1900: a day only Excel knows */
    assert_int_equal(tb_date_from_excel(61), day("1900-03-01"));
    assert_int_equal(tb_date_from_excel(42811), day("2017-03-17"));
    assert_int_equal(tb_date_from_excel(401768), day("2999-12-31"));
    assert_int_equal(tb_date_from_excel(401769), TB_DATE_NONE);
    assert_int_equal(tb_date_from_excel(0), TB_DATE_NONE);
    assert_int_equal(tb_date_from_excel(INT64_MAX), TB_DATE_NONE);
}

static void replaces_the_clock(void **state)
{
    struct tb_clock clock;
    struct tb_err err = TB_ERR_INIT;
    char text[TB_CLOCK_TEXT_BYTES];
    (void)state;
    assert_int_equal(tb_clock_start(&clock, "2017-07-01T02:00:00", 8 * 3600, &err), TB_OK);
    assert_true(clock.now_s == (int64_t)17347 * 86400 + 18 * 3600); /* still 30 June in UTC */
    assert_int_equal(tb_clock_date(&clock, clock.now_s), day("2017-07-01"));
    assert_string_equal(tb_clock_format(&clock, clock.now_s, text), "2017-07-01T02:00:00");
    assert_int_equal(tb_clock_start(&clock, "2017-07-01 02:00:00", 0, &err), TB_USAGE);
    assert_int_equal(tb_clock_start(&clock, "2017-07-01T24:00:00", 0, &err), TB_USAGE);
    assert_int_equal(tb_clock_start(&clock, "2017-07-32T00:00:00", 0, &err), TB_USAGE);
    assert_int_equal(tb_clock_start(&clock, "1969-12-31T23:59:59", 0, &err), TB_OK);
    assert_true(clock.now_s == -1);
    assert_string_equal(tb_clock_format(&clock, clock.now_s, text), "1969-12-31T23:59:59");
}

static void reads_offsets(void **state)
{
    int32_t offset = 0;
    (void)state;
    assert_true(tb_clock_parse_offset("+08:00", &offset));
    assert_int_equal(offset, 28800);
    assert_true(tb_clock_parse_offset("-03:30", &offset));
    assert_int_equal(offset, -12600);
    assert_false(tb_clock_parse_offset("08:00", &offset));
    assert_false(tb_clock_parse_offset("+8:00", &offset));
    assert_false(tb_clock_parse_offset("+15:00", &offset));
    assert_false(tb_clock_parse_offset("+08:60", &offset));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_only_dates),    cmocka_unit_test(every_day_comes_back), cmocka_unit_test(knows_periods),
        cmocka_unit_test(reads_excel_serials), cmocka_unit_test(replaces_the_clock),   cmocka_unit_test(reads_offsets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
