/* The key words around a table: each of them, behind each other one, in one cell. */
#include "tb_preamble.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct got {
    size_t count;
    enum tb_preamble_key keys[4];
    char values[4][80];
};

static void keep_value(void *context, enum tb_preamble_key key, struct tb_span said, struct tb_span value)
{
    struct got *got = context;
    (void)said;
    if (got->count < 4) {
        got->keys[got->count] = key;
        snprintf(got->values[got->count], sizeof got->values[0], "%.*s", (int)value.length, value.text);
    }
    got->count++;
}

/* One list of keys: what is known at the front of a cell cuts it everywhere else, behind a blank, a mark or brackets. */
static void test_every_key_behind_every_key(void **state)
{
    static const char *const gaps[] = {"　　", " ", "；", "，", "\n"};
    const char *first, *second;
    enum tb_preamble_key key, other;
    char text[200];
    size_t i, k, g;
    (void)state;
    for (i = 0; (first = tb_preamble_word(i, &key)) != NULL; i++)
        for (k = 0; (second = tb_preamble_word(k, &other)) != NULL; k++)
            for (g = 0; g < sizeof gaps / sizeof *gaps; g++) {
                struct got got = {0};
                const int n = snprintf(text, sizeof text, "%s：甲乙%s%s：丙丁", first, gaps[g], second);
                (void)tb_preamble_cell((struct tb_span){text, (size_t)n}, (struct tb_span){"", 0}, keep_value, &got);
                if (got.count != 2 || got.keys[0] != key || got.keys[1] != other || strcmp(got.values[0], "甲乙") != 0 ||
                    strcmp(got.values[1], "丙丁") != 0)
                    fail_msg("%s: %zu: %s, %s", text, got.count, got.values[0], got.values[1]);
            }
}

static void test_keys_with_something_around(void **state)
{
    static const struct {
        const char *text;
        enum tb_preamble_key key;
        const char *value;
    } cases[] = {
        {"填报单位（盖章）：陵城区教育局", TB_PREAMBLE_UNIT, "陵城区教育局"},
        {"填报单位（盖章）", TB_PREAMBLE_UNIT, ""},
        {"（单位：万元）", TB_PREAMBLE_EITHER, "万元）"},
        {"计量单位 万元", TB_PREAMBLE_MEASURE, "万元"},
        {"截至2017年6月30日", TB_PREAMBLE_CUTOFF, "截至2017年6月30日"},
        {"单位＝公顷", TB_PREAMBLE_NONE, ""}, /* its value is no next cell's */
        {"【单位】公顷", TB_PREAMBLE_NONE, ""},
        {"单位负责人：张建国", TB_PREAMBLE_SIGNED, "张建国"},
        {"日照路小学", TB_PREAMBLE_NONE, ""},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_span value;
        const enum tb_preamble_key key = tb_preamble_key((struct tb_span){cases[i].text, strlen(cases[i].text)}, &value);
        if (key != cases[i].key || !tb_text_same(value.text, value.length, cases[i].value))
            fail_msg("%s: %d, %.*s", cases[i].text, (int)key, (int)value.length, value.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_key_behind_every_key),
                                       cmocka_unit_test(test_keys_with_something_around)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
