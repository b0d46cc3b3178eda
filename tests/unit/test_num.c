/* Exact quantities: parsing to hundredths, ratios rounded once, printing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_num.h"

static const struct {
    const char *text;
    int64_t factor;
    enum tb_num_result want;
    int64_t value;
} parse_cases[] = {
    {"0", 1, TB_NUM_OK, 0},
    {"12", 1, TB_NUM_OK, 1200},
    {"-12.5", 1, TB_NUM_OK, -1250},
    {"+3", 1, TB_NUM_OK, 300},
    {".5", 1, TB_NUM_OK, 50},
    {"5.", 1, TB_NUM_OK, 500},
    {"112", 10000, TB_NUM_OK, 112000000}, /* 112万平方米 */
    {"68.325", 10000, TB_NUM_OK, 68325000},
    {"0.000001", 10000, TB_NUM_OK, 1}, /* the smallest 万 that is a whole hundredth */
    {"0.0000001", 10000, TB_NUM_TOO_PRECISE, 0},
    {"1.005", 1, TB_NUM_TOO_PRECISE, 0}, /* never silently rounded */
    {"1.0050000", 1, TB_NUM_TOO_PRECISE, 0},
    {"1.5000000000000000000000000000000000000000", 1, TB_NUM_OK, 150}, /* trailing zeros are no precision */
    {"0000000000000000000000000000000000000000007", 1, TB_NUM_OK, 700},
    {"1E4", 1, TB_NUM_OK, 1000000},
    {"1.2e+3", 1, TB_NUM_OK, 120000},
    {"12E-1", 1, TB_NUM_OK, 120},
    {"1E-3", 1, TB_NUM_TOO_PRECISE, 0},
    {"0E999999999999", 1, TB_NUM_OK, 0},
    {"1E999999999999", 1, TB_NUM_OUT_OF_RANGE, 0},
    {"92233720368547758.07", 1, TB_NUM_OK, INT64_MAX},
    {"92233720368547758.08", 1, TB_NUM_OUT_OF_RANGE, 0},
    {"-92233720368547758.08", 1, TB_NUM_OK, INT64_MIN},
    {"-92233720368547758.09", 1, TB_NUM_OUT_OF_RANGE, 0},
    {"99999999999999999999999999999999999999999", 1, TB_NUM_OUT_OF_RANGE, 0},
    {"", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"-", 1, TB_NUM_NOT_A_NUMBER, 0},
    {".", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"1.2.3", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"1 2", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"1,200", 1, TB_NUM_NOT_A_NUMBER, 0}, /* separators are the reader's business */
    {"12a", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"0x10", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"1E", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"E5", 1, TB_NUM_NOT_A_NUMBER, 0},
    {"nan", 1, TB_NUM_NOT_A_NUMBER, 0},
};

static void parses(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof parse_cases / sizeof *parse_cases; i++) {
        int64_t value = 4711;
        enum tb_num_result got = tb_num_parse(parse_cases[i].text, strlen(parse_cases[i].text), parse_cases[i].factor, &value);
        if (got != parse_cases[i].want || value != (got == TB_NUM_OK ? parse_cases[i].value : 4711))
            fail_msg("\"%s\" x %lld: result %d, value %lld", parse_cases[i].text, (long long)parse_cases[i].factor, (int)got,
                     (long long)value);
    }
}

static const struct {
    int64_t numerator, denominator;
    int decimals;
    bool want;
    int64_t scaled;
} ratio_cases[] = {
    {61, 100, 1, true, 6}, /* 0.61 -> 0.6 */
    {1, 3, 2, true, 33},
    {2, 3, 2, true, 67},
    {1, 2, 0, true, 1},   /* half goes up */
    {-1, 2, 0, true, -1}, /* away from zero */
    {1, -2, 0, true, -1},
    {-1, -2, 0, true, 1},
    {49, 100, 0, true, 0},
    {0, 7, 3, true, 0},
    {5, 0, 1, false, 0},
    {INT64_MAX, 1, 0, true, INT64_MAX},
    {INT64_MAX, 1, 1, false, 0},
    {INT64_MAX, INT64_MAX, 10, true, 10000000000},
    {INT64_MAX, INT64_MAX, 30, false, 0}, /* said, not wrapped */
    {68325000, 112000000, 3, true, 610},
};

static void divides_and_rounds_once(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof ratio_cases / sizeof *ratio_cases; i++) {
        int64_t scaled = 0;
        bool got = tb_num_ratio(ratio_cases[i].numerator, ratio_cases[i].denominator, ratio_cases[i].decimals, &scaled);
        if (got != ratio_cases[i].want || (got && scaled != ratio_cases[i].scaled))
            fail_msg("%lld / %lld: %d, %lld", (long long)ratio_cases[i].numerator, (long long)ratio_cases[i].denominator, (int)got,
                     (long long)scaled);
    }
}

static void prints(void **state)
{
    char text[TB_NUM_TEXT_BYTES];
    (void)state;
    assert_string_equal(tb_num_format(text, 612, 1), "61.2");
    assert_string_equal(tb_num_format(text, -3, 1), "-0.3");
    assert_string_equal(tb_num_format(text, 0, 1), "0.0");
    assert_string_equal(tb_num_format(text, 5, 0), "5");
    assert_string_equal(tb_num_format(text, 5, 3), "0.005");
    assert_string_equal(tb_num_format(text, INT64_MIN, 2), "-92233720368547758.08");
    assert_string_equal(tb_num_format(text, 7, -2), "7");
    assert_string_equal(tb_num_format_hundredths(text, 1200000), "12000");
    assert_string_equal(tb_num_format_hundredths(text, 1250), "12.5");
    assert_string_equal(tb_num_format_hundredths(text, -1), "-0.01");
    assert_string_equal(tb_num_format_hundredths(text, 0), "0");
}

/* What is printed is parsed back to the same value. */
static void prints_what_it_parses(void **state)
{
    static const int64_t values[] = {0, 1, -1, 99, 100, 101, 123456789, INT64_MAX, INT64_MIN};
    size_t i;
    (void)state;
    for (i = 0; i < sizeof values / sizeof *values; i++) {
        char text[TB_NUM_TEXT_BYTES];
        int64_t back = 1;
        tb_num_format_hundredths(text, values[i]);
        assert_int_equal(tb_num_parse(text, strlen(text), 1, &back), TB_NUM_OK);
        assert_true(back == values[i]);
    }
}

static void adds_without_wrapping(void **state)
{
    int64_t sum = 0;
    (void)state;
    assert_true(tb_num_add(INT64_MAX - 1, 1, &sum));
    assert_true(sum == INT64_MAX);
    assert_false(tb_num_add(INT64_MAX, 1, &sum));
    assert_false(tb_num_add(INT64_MIN, -1, &sum));
}

static void knows_the_short_form(void **state)
{
    static const struct {
        const char *text;
        int64_t scaled;
        int decimals;
        bool want;
    } cases[] = {
        {"12.5", 1250, 2, true},
        {"0", 0, 2, true},
        {"-0.01", -1, 2, true},
        {"4486", 4486000000, 6, true},
        {"17255.55", 1725555, 2, true},
        {"626.2", 626200000, 6, true},
        {"0.5", 5000000000, 10, true},
        {"12.50", 1250, 2, false},
        {"012", 1200, 2, false},
        {"-0", 0, 2, false},
        {".5", 50, 2, false},
        {"5.", 500, 2, false},
        {"", 0, 2, false},
        {"-", 0, 2, false},
        {"+5", 500, 2, false},
        {"1,250", 125000, 2, false},
        {"12.5 ", 1250, 2, false},
        {"1e2", 10000, 2, false},
        {"12.5", 1251, 2, false},
        {"12.5", -1250, 2, false},
        {"1.234", 123, 2, false},
        {"1.2.3", 123, 2, false},
        {"92233720368547758.07", INT64_MAX, 2, false}, /* not looked at so closely: kept as it stands */
        {"9223372036854775807", 0, 2, false},
        {"00000000000000000000001", 100, 2, false},
    };
    static const int64_t values[] = {0, 1, -1, 10, 100, 101, 1250, 99999, -123456789, 4486000000};
    char text[TB_NUM_TEXT_BYTES];
    size_t i;
    int decimals;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        if (tb_num_is_short(cases[i].text, strlen(cases[i].text), cases[i].scaled, cases[i].decimals) != cases[i].want)
            fail_msg("\"%s\", %lld, %d", cases[i].text, (long long)cases[i].scaled, cases[i].decimals);
    for (i = 0; i < sizeof values / sizeof *values; i++)
        for (decimals = 1; decimals <= 10; decimals++) {
            tb_num_format_short(text, values[i], decimals);
            assert_true(tb_num_is_short(text, strlen(text), values[i], decimals));
            assert_false(tb_num_is_short(text, strlen(text), values[i] + 1, decimals));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses), cmocka_unit_test(knows_the_short_form),  cmocka_unit_test(divides_and_rounds_once),
        cmocka_unit_test(prints), cmocka_unit_test(prints_what_it_parses), cmocka_unit_test(adds_without_wrapping),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
