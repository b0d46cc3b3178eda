/* Names and numbers of a list, as counties write them: which item each is, and which are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tb_known.h"
#include "tb_number_text.h"

static const struct {
    const char *text, *shape;
} numbers[] = {
    {"1", "1"},        {"01", "1"},          {"1.", "1"},    {"１", "1"},    {"第1项", "1"},       {"第3条", "3"},
    {"（三）", "3"},   {"(3)", "3"},         {"①", "1"},     {"⒉", "2"},     {"㈢", "3"},          {"㊀", "1"},
    {"Ⅲ", "3"},        {"ⅳ", "4"},           {"十二", "12"}, {"二十", "20"}, {"第二十八项", "28"}, {"三、", "3"},
    {"3、", "3"},      {"3)", "3"},          {"3．", "3"},   {"任务3", "3"}, {"任务编号：3", "3"}, {"No.3", "3"},
    {"№3", "3"},       {"3号任务", "3"},     {" 3 ", "3"},   {"003", "3"},   {"4.1", "4.1"},       {"4-1", "4.1"},
    {"04．01", "4.1"}, {"4_1", "4.1"},       {"2.0", "2.0"}, {"一二", "12"}, {"二〇", "20"},       {"一百零二", "102"},
    {"㉑", "21"},      {"㊱", "36"},         {"0", "0"},     {"a-1", "a-1"}, {"其他", "其他"},     {"2和3", "2和3"},
    {"1~3", "1~3"},    {"3.x", "3.x"},       {"", ""},       {"第", "第"},   {"1.2.3", "1.2.3"},   {"-", "-"},
    {"3项2", "3项2"},  {"第〇项", "第〇项"},
};

static void gives_a_number_one_shape(void **state)
{
    char out[600];
    size_t i, n;
    (void)state;
    for (i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        n = tb_number_text(numbers[i].text, strlen(numbers[i].text), out);
        if (strlen(out) != n || strcmp(out, numbers[i].shape) != 0)
            fail_msg("%s: %s, not %s", numbers[i].text, out, numbers[i].shape);
    }
}

static void make(struct tb_known *known)
{
    static const char *const names[] = {"新招聘教师", "挂职交流校长教师", "样板学校", "亮点工作", "3岁以下入托率"};
    static const char *const units[] = {"人", "人", "所", "项", "%"};
    size_t i;
    for (i = 0; i < sizeof names / sizeof *names; i++)
        assert_int_equal(tb_known_add(known, names[i], names[i], units[i]), (int)i);
    assert_int_equal(tb_known_alias(known, 1, "校长教师挂职交流"), 1);
    assert_int_equal(tb_known_alias(known, 1, "样板学校"), TB_KNOWN_TAKEN);
}

static const struct {
    const char *text;
    int item;
    bool remark;
} names[] = {
    {"新招聘教师", 0, false},
    {" 新 招聘　教师 ", 0, false},
    {"1.新招聘教师", 0, false},
    {"1 新招聘教师", 0, false},
    {"２－新招聘教师", 0, false},
    {"2-挂职交流校长教师", 1, false},
    {"挂职交流校长、教师", 1, false},
    {"（三）样板学校", 2, false},
    {"③样板学校", 2, false},
    {"三、样板学校", 2, false},
    {"第三项：样板学校", 2, false},
    {"★样板学校", 2, false},
    {"●样板学校", 2, false},
    {"1.（1）样板学校", 2, false},
    {"样板学校：", 2, false},
    {"“样板学校”", 2, false},
    {"【样板学校】", 2, false},
    {"校长、教师挂职交流", 1, false},
    {"样板学校（所）", 2, false},
    {"新招聘教师（名）", 0, false},
    {"3岁以下入托率", 4, false},
    {"5.3岁以下入托率", 4, false},
    {"新招聘教师（含特岗）", 0, true},
    {"2.样板学校[市级]", 2, true},
    {"样板学校（市级）（所）", 2, true},
    {"新招聘教师（不含特岗）", TB_KNOWN_NONE, false},
    {"新招聘教师（其中：特岗）", TB_KNOWN_NONE, false},
    {"新招聘教师（计划）", TB_KNOWN_NONE, false},
    {"新招聘教师（万人）", TB_KNOWN_NONE, false},
    {"样板学校（万元）", TB_KNOWN_NONE, false},
    {"样板学校创建", TB_KNOWN_NONE, false},
    {"样板学校数", TB_KNOWN_NONE, false},
    {"招聘教师", TB_KNOWN_NONE, false},
    {"新招聘教师2", TB_KNOWN_NONE, false},
    {"其他", TB_KNOWN_NONE, false},
    {"（样板学校", 2, false},
    {"()", TB_KNOWN_NONE, false},
    {"1.", TB_KNOWN_NONE, false},
    {"", TB_KNOWN_NONE, false},
};

static void finds_names(void **state)
{
    struct tb_known known = TB_KNOWN_INIT;
    size_t i;
    (void)state;
    make(&known);
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        bool remark = true;
        const int item = tb_known_name(&known, names[i].text, strlen(names[i].text), &remark);
        if (item != names[i].item || (item >= 0 && remark != names[i].remark))
            fail_msg("%s: %d %d", names[i].text, item, remark);
    }
    tb_known_free(&known);
}

static void finds_numbers(void **state)
{
    struct tb_known known = TB_KNOWN_INIT;
    (void)state;
    assert_int_equal(tb_known_add(&known, "1", "第一件", ""), 0);
    assert_int_equal(tb_known_add(&known, "2", "第二件", ""), 1);
    assert_int_equal(tb_known_add(&known, "20", "第二十件", ""), 2);
    assert_int_equal(tb_known_add(&known, "4.1", "市属高中", ""), 3);
    assert_int_equal(tb_known_add(&known, "4.10", "市属幼儿园", ""), 4);
    assert_int_equal(tb_known_add(&known, "02", "也是二", ""), TB_KNOWN_TAKEN);
    assert_int_equal(tb_known_number(&known, "2.0", 3), 1);
    assert_int_equal(tb_known_number(&known, "2.00", 4), 1);
    assert_int_equal(tb_known_number(&known, "20", 2), 2);
    assert_int_equal(tb_known_number(&known, "4.10", 4), 4);
    assert_int_equal(tb_known_number(&known, "4.100", 5), 3);
    assert_int_equal(tb_known_number(&known, "第二十项", strlen("第二十项")), 2);
    assert_int_equal(tb_known_number(&known, "2.5", 3), TB_KNOWN_NONE);
    assert_int_equal(tb_known_number(&known, "200", 3), TB_KNOWN_NONE);
    assert_int_equal(tb_known_number(&known, "41", 2), TB_KNOWN_NONE);
    assert_int_equal(tb_known_number(&known, "", 0), TB_KNOWN_NONE);
    tb_known_free(&known);
}

static void names_the_nearest(void **state)
{
    struct tb_known known = TB_KNOWN_INIT;
    int likeness;
    (void)state;
    assert_int_equal(tb_known_nearest(&known, "x", 1, &likeness), TB_KNOWN_NONE);
    make(&known);
    assert_int_equal(tb_known_nearest(&known, "样板学校创建", strlen("样板学校创建"), &likeness), 2);
    assert_true(likeness > 50);
    assert_int_equal(tb_known_nearest(&known, "招聘新教师", strlen("招聘新教师"), &likeness), 0);
    assert_true(tb_known_likeness(&known, 3, "样板学校", strlen("样板学校")) == 0);
    tb_known_free(&known);
}

static const struct {
    const char *unit, *text;
    bool fits;
} units[] = {
    {"人", "人", true},       {"人", "名", true},      {"人", "万人", true}, {"人", "个", true},  {"人", "", true},
    {"人", "千元", false},    {"所", "㎡", false},     {"所", "处", true},   {"所", "人", false}, {"项", "所", false},
    {"平方米", "万㎡", true}, {"平方米", "元", false}, {"元", "万元", true}, {"%", "人", false},  {"册", "册", true},
    {"册", "个", true},       {"册", "人", false},     {"人", "亩", false},  {"人", "万", true},  {"万人", "人", true},
    {"", "亩", true},         {"人", " 人 ", true},
};

static void compares_units(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof units / sizeof *units; i++)
        if (tb_known_unit_fits(units[i].unit, units[i].text, strlen(units[i].text)) != units[i].fits)
            fail_msg("%s for %s", units[i].text, units[i].unit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_a_number_one_shape), cmocka_unit_test(finds_names),    cmocka_unit_test(finds_numbers),
        cmocka_unit_test(names_the_nearest),        cmocka_unit_test(compares_units),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
