/* Cells as counties write them: what they mean, and what is refused. */
#include "tb_cell.h"
#include "tb_cell_period.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define AREA                                                                                                                       \
    {                                                                                                                              \
        TB_MEASURE_AREA, 1                                                                                                         \
    }
#define WAN_AREA                                                                                                                   \
    {                                                                                                                              \
        TB_MEASURE_AREA, 10000                                                                                                     \
    }
#define WAN_YUAN                                                                                                                   \
    {                                                                                                                              \
        TB_MEASURE_MONEY, 10000                                                                                                    \
    }
#define ONE                                                                                                                        \
    {                                                                                                                              \
        TB_MEASURE_COUNT, 1                                                                                                        \
    }

static const struct {
    const char *text;
    struct tb_measure measure;
    enum tb_cell_result result;
    int64_t value, last_digit;
} quantities[] = {
    {"12000", AREA, TB_CELL_OK, 1200000, 100},
    {"12000.5", AREA, TB_CELL_OK, 1200050, 10},
    {"1.2", WAN_AREA, TB_CELL_OK, 1200000, 100000},
    {"0", AREA, TB_CELL_OK, 0, 100},
    {"１２，３４５．６", AREA, TB_CELL_OK, 1234560, 10}, /* full width */
    {"12,345", AREA, TB_CELL_OK, 1234500, 100},
    {"1,234,567.89", AREA, TB_CELL_OK, 123456789, 1},
    {"1 234 567", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"300 120", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"300　120", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"300，120", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"３００，１２０", AREA, TB_CELL_OK, 30012000, 100},
    {"300、120", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"300 平方米 120", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"320-", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"▲320", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"－320", AREA, TB_CELL_OK, -32000, 100},
    {"（45.5）", AREA, TB_CELL_OK, -4550, 10},
    {"8.3E+03", AREA, TB_CELL_LOST_DIGITS, 0, 0},
    {"8.274E+03", AREA, TB_CELL_OK, 827400, 0},
    {"2e4", AREA, TB_CELL_LOST_DIGITS, 0, 0},
    {"0E+00", AREA, TB_CELL_OK, 0, 100},
    {"1.5E-01", AREA, TB_CELL_OK, 15, 10},
    {"　12 000 ", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"1,23", AREA, TB_CELL_NOT_A_NUMBER, 0, 0}, /* no group of three */
    {"12 34", AREA, TB_CELL_TWO_NUMBERS, 0, 0},
    {"1234,567", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"(1,234)", AREA, TB_CELL_OK, -123400, 100},
    {"（５）", ONE, TB_CELL_OK, -500, 100},
    {"−5", ONE, TB_CELL_OK, -500, 100},
    {"-5.25", AREA, TB_CELL_OK, -525, 1},
    {"12000㎡", AREA, TB_CELL_OK, 1200000, 100},
    {"1.2万平方米", AREA, TB_CELL_OK, 1200000, 100000},
    {"12000平方米", WAN_AREA, TB_CELL_OK, 1200000, 100}, /* the cell's own unit wins */
    {"12.5万", AREA, TB_CELL_OK, 12500000, 100000},
    {"12.5万", WAN_YUAN, TB_CELL_UNIT_CONFLICT, 0, 0},
    {"12.5万元", WAN_YUAN, TB_CELL_OK, 12500000, 100000},
    {"0.5亿元", WAN_YUAN, TB_CELL_OK, 5000000000, 1000000000},
    {"￥300", WAN_YUAN, TB_CELL_OK, 300000000, 1000000},
    {"50个", AREA, TB_CELL_UNIT_CONFLICT, 0, 0},
    {"50人", ONE, TB_CELL_OK, 5000, 100},
    {"1.2E+05", AREA, TB_CELL_LOST_DIGITS, 0, 0},
    {"85.7%", AREA, TB_CELL_UNIT_CONFLICT, 0, 0},
    {"约3000", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"3000左右", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"万", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"1.234", AREA, TB_CELL_TOO_PRECISE, 0, 0},
    {"1.230", AREA, TB_CELL_OK, 123, 0},
    {"0.00012345", WAN_YUAN, TB_CELL_TOO_PRECISE, 0, 0},
    {"99999999999999999999", AREA, TB_CELL_OUT_OF_RANGE, 0, 0},
    {"900000000000", AREA, TB_CELL_OK, TB_CELL_MOST, 100}, /* the most a cell can hold, written short */
    {"900000000001", AREA, TB_CELL_OUT_OF_RANGE, 0, 0},
    {"999999999999", WAN_YUAN, TB_CELL_OUT_OF_RANGE, 0, 0},
    {"#REF!", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {"#DIV/0!", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {"#N/A", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {"#######", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {"＃REF！", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {"500\n300", AREA, TB_CELL_TWO_NUMBERS, 0, 0}, /* two numbers, not 500300 */
    {"12000\n", AREA, TB_CELL_OK, 1200000, 100},
    {"", AREA, TB_CELL_BLANK, 0, 0},
    {" 　\xC2\xA0", AREA, TB_CELL_BLANK, 0, 0},
    {".", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"--5", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"–5", ONE, TB_CELL_OK, -500, 100},  /* an en dash */
    {"﹣5", ONE, TB_CELL_OK, -500, 100}, /* a small hyphen */
    {"+5", ONE, TB_CELL_OK, 500, 100},
    {"\xE2\x80\x8B"
     "12\xEF\xBB\xBF",
     ONE, TB_CELL_OK, 1200, 100}, /* marks without width, from a web page */
    {"12\xE2\x80\x89"
     "345",
     ONE, TB_CELL_OK, 1234500, 100}, /* a thin space between thousands */
    {"12\xE2\x80\xAF"
     "345",
     ONE, TB_CELL_OK, 1234500, 100},
    {"12 个", ONE, TB_CELL_OK, 1200, 100},
    {"5.", ONE, TB_CELL_OK, 500, 100},
    {".5", AREA, TB_CELL_OK, 50, 10},
    {"1,234.5", AREA, TB_CELL_OK, 123450, 10},
    {"1,23.5", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"1.5,000", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"1.2.3", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"(5", ONE, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"¥300", WAN_YUAN, TB_CELL_OK, 300000000, 1000000},
    {"-900000000001", AREA, TB_CELL_OUT_OF_RANGE, 0, 0},
    {"#NAME?", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {"#VALUE!", AREA, TB_CELL_EXCEL_ERROR, 0, 0},
    {".5", AREA, TB_CELL_OK, 50, 10},
    {"#3楼", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
    {"\xFF", AREA, TB_CELL_NOT_A_NUMBER, 0, 0},
};

static void test_quantities(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof quantities / sizeof *quantities; i++) {
        int64_t value = 0, last_digit = 0;
        enum tb_cell_result result =
            tb_cell_quantity(NULL, quantities[i].text, strlen(quantities[i].text), quantities[i].measure, &value, &last_digit);
        if (result != quantities[i].result || (result == TB_CELL_OK && value != quantities[i].value) ||
            (result == TB_CELL_OK && last_digit != quantities[i].last_digit))
            fail_msg("%s: result %d, value %lld, last digit %lld", quantities[i].text, (int)result, (long long)value,
                     (long long)last_digit);
    }
}

static const struct {
    const char *text, *want; /* want NULL: no date; "?": unclear */
} dates[] = {
    {"2017/3/7", "2017-03-07"},
    {"2017.3.17", "2017-03-17"},
    {"2017-03-07", "2017-03-07"},
    {"2017年3月7日", "2017-03-07"},
    {"２０１７年３月", "2017-03"},
    {"2017年3月", "2017-03"},
    {"2017.03", "2017-03"},
    {"2017-3", "2017-03"},
    {"2017/10", "2017-10"},
    {"3月底", "2017-03-31"},
    {"2017年2月底", "2017-02-28"},
    {"3月7日", "2017-03-07"},
    {"年底", "2017-12-31"},
    {"2017年底", "2017-12-31"},
    {"42811", "2017-03-17"},
    {"20170307", "2017-03-07"},
    {"201703", "2017-03"},
    {"17年3月", "2017-03"},
    {"2017-03-07 0:00:00", "2017-03-07"},
    {"2017/3/7T08:00", "2017-03-07"},
    {"2017 年 3 月 7 日", "2017-03-07"},
    {"2017.1", "?2017-01"},
    {"2017.1.5", "2017-01-05"},
    {"2017-02-30", NULL},
    {"2017-13-01", NULL},
    {"下个月", NULL},
    {"2017", NULL},
    {"3", NULL},
    {"2017年", NULL},
    {"2017-03-07左右", NULL},
    {"99999", NULL},
    {"42811.5", "2017-03-17"},
    {"42811.", NULL},
    {"1900/1/0", NULL},
    {"2017-03-00", NULL},
    {"20170300", NULL},
    {"2017年6月末", "2017-06-30"},
    {"2017年末", "2017-12-31"},
    {"年末", "2017-12-31"},
    {"6月30号", "2017-06-30"},
    {"2017年13月", NULL},
    {"1899年3月", NULL},
    {"2017-03-7日", "2017-03-07"},
    {"189903", NULL},
    {"17年3月7日", "2017-03-07"},
    {"61年3月", NULL},
    {"2017-03-07 8:00:00.0", "2017-03-07"},
};

static void test_dates(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof dates / sizeof *dates; i++) {
        char got[TB_DATE_TEXT_BYTES] = "";
        enum tb_cell_result result = tb_cell_date(dates[i].text, strlen(dates[i].text), 2017, got);
        const char *want = dates[i].want;
        if (!want ? result != TB_CELL_BAD_DATE
                  : strcmp(got, want + (*want == '?')) != 0 || result != (*want == '?' ? TB_CELL_UNCLEAR_DATE : TB_CELL_OK))
            fail_msg("%s: result %d, %s", dates[i].text, (int)result, got);
    }
}

static void test_find_cutoff(void **state)
{
    static const struct {
        const char *text, *day; /* "": none */
        int year;               /* that the text is about when it gives no day; 0: none */
    } cases[] = {
        {"（2017年四季度）", "2017-12-31", 2017},
        {"第二季度进展表", "2017-06-30", 0},
        {"2018年第1季度", "2018-03-31", 2018},
        {"2017Q3", "2017-09-30", 0},
        {"2017年前三季度", "2017-09-30", 2017},
        {"2016年上半年", "2016-06-30", 2016},
        {"下半年", "2017-12-31", 0},
        {"2017年半年报", "2017-06-30", 2017},
        {"六月份", "2017-06-30", 0},
        {"二〇一七年六月三十日", "2017-06-30", 2017},
        {"二○一六年十二月", "2016-12-31", 2016},
        {"十一月底", "2017-11-30", 0},
        {"六月二十八日", "2017-06-28", 0},
        {"（1－5月）", "2017-05-31", 0},
        {"1至6月份", "2017-06-30", 0},
        {"一至六月", "2017-06-30", 0},
        {"（2014年）", "", 2014},
        {"2016年度解决大班额进展表", "", 2016},
        {"二〇一六年度", "", 2016},
        {"2014-2018年全面改薄", "", 0},
        {"2014—2018年全面改薄", "", 0},
        {"2014年至2018年", "", 0},
        {"2016-2017学年", "", 0},
        {"2016年立项2017年开工", "", 0},
        {"第二期学前教育三年行动计划", "", 0},
        {"四季花城幼儿园", "", 0},
        {"十二年一贯制学校", "", 0},
        {"Q5", "", 0},
        {"Q12", "", 0},
        {"5季度", "", 0},
        {"三所小学、四处", "", 0},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[TB_DATE_TEXT_BYTES] = "";
        const tb_date date = tb_cell_find_cutoff(cases[i].text, strlen(cases[i].text), 2017);
        if (date != TB_DATE_NONE)
            tb_date_format(text, date);
        if (strcmp(text, cases[i].day) != 0 || tb_period_year(cases[i].text, strlen(cases[i].text)) != cases[i].year)
            fail_msg("%s: %s %d", cases[i].text, text, tb_period_year(cases[i].text, strlen(cases[i].text)));
    }
}

static void test_find_date(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"陵城区_大班额_20170630.csv", "2017-06-30"},
        {"陵城区大班额(2017年6月).csv", "2017-06-30"},
        {"齐河2017-6-30改薄v2", "2017-06-30"},
        {"201706", "2017-06-30"},
        {"2017年大班额项目进展表（6月）", "2017-06-30"},
        {"德州市2017年解决城镇中小学大班额项目进展表", NULL},
        {"截至5月底", "2017-05-31"},
        {"截止日期：２０１７年５月３１日", "2017-05-31"},
        {"中小学13712345678", NULL},
        {"28项任务", NULL},
        {"2017年1月至6月", "2017-06-30"}, /* of a range the last day */
        {"大班额20170601-20170630", "2017-06-30"},
        {"2017.5.26-6.1", "2017-06-01"},
        {"6月1日-30日", "2017-06-30"},
        {"2017年1-6月", "2017-06-30"},
        {"20170630-20170703", "2017-06-30"}, /* not a range: a second date */
        {"2017-06-30-2", "2017-06-30"},
        {"6月2所学校", "2017-06-30"}, /* the number belongs to something else */
        {"2017年5月26日-6.30", "2017-06-30"},
        {"20170000", NULL},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[TB_DATE_TEXT_BYTES] = "";
        tb_date date = tb_cell_find_date(cases[i].text, strlen(cases[i].text), 2017);
        if (date != TB_DATE_NONE)
            tb_date_format(text, date);
        if (strcmp(text, cases[i].want ? cases[i].want : "") != 0)
            fail_msg("%s: %s", cases[i].text, text);
    }
}

static void test_several_dates(void **state)
{
    static const struct {
        const char *text;
        bool several;
    } cases[] = {
        {"陵城区_大班额_20170630", false},  {"2017年6月大班额（6月30日）", false},
        {"20170531_20170630", true},        {"20170630-20170703", true},
        {"20170601-20170630", false},       {"2017年1月至6月", false},
        {"6月报表20170703", true},          {"大班额", false},
        {"20170630_20170703093015", false},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        if (tb_cell_finds_several_dates(cases[i].text, strlen(cases[i].text), 2017) != cases[i].several)
            fail_msg("%s", cases[i].text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quantities), cmocka_unit_test(test_dates),         cmocka_unit_test(test_find_cutoff),
        cmocka_unit_test(test_find_date),  cmocka_unit_test(test_several_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
