/* Labels of totals: every stem in whatever stands around it; names that only contain one. */
#include "tb_label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char units[] =
    "code,name,aliases,kind,order\n*,全市,德州市|市汇总,city,0\n371403,陵城区,陵县,county,1\n371481,乐陵市,乐陵,county,2\n";

static enum tb_label label_of(const char *text, int own_county)
{
    struct tb_form_column column = {.header = "学校名称"};
    const struct tb_form form = {.name = "校舍改造进展表", .columns = &column, .column_count = 1};
    struct tb_counties counties = TB_COUNTIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    enum tb_label label;
    assert_int_equal(tb_counties_parse(&counties, "units.csv", units, strlen(units), &err), TB_OK);
    label = tb_label_of(&counties, &form, own_county, (struct tb_span){text, strlen(text)});
    tb_counties_free(&counties);
    return label;
}

static const struct {
    const char *text;
    enum tb_label label;
} cases[] = {
    {"合计", TB_LABEL_GRAND},
    {" 合　计：", TB_LABEL_GRAND},
    {"【总 计】", TB_LABEL_GRAND},
    {"合计（3所）", TB_LABEL_GRAND},
    {"三所学校合计", TB_LABEL_GRAND},
    {"总计算：3所", TB_LABEL_GRAND},
    {"合计数额", TB_LABEL_GRAND},
    {"全区汇总数", TB_LABEL_GRAND},
    {"市汇总", TB_LABEL_GRAND},
    {"陵城区合计", TB_LABEL_GRAND},
    {"陵县教育局合计", TB_LABEL_GROUP}, /* an office is no word that stands around a total: a subtotal all the same */
    {"乐陵市合计", TB_LABEL_GROUP},
    {"（一）合计", TB_LABEL_GRAND},
    {"Grand Total", TB_LABEL_GRAND},
    {"ＳＵＭ", TB_LABEL_GRAND},
    {"小计", TB_LABEL_GROUP},
    {"小结", TB_LABEL_GROUP},
    {"本页小计", TB_LABEL_GROUP},
    {"城区小计", TB_LABEL_GROUP},
    {"东片合计（2所）", TB_LABEL_GROUP},
    {"全县", TB_LABEL_MAYBE},
    {"以上3所", TB_LABEL_MAYBE},
    {"计", TB_LABEL_MAYBE},
    {"合计数若干", TB_LABEL_MAYBE},
    {"联合计算机学校", TB_LABEL_MAYBE}, /* the row's figures decide */
    {"其中：新建", TB_LABEL_PART},
    {"（其中）", TB_LABEL_PART},
    {"填表人：王敏", TB_LABEL_FOOTER},
    {"填表人王敏", TB_LABEL_FOOTER},
    {"单位负责人（签字）：", TB_LABEL_FOOTER},
    {"注：含附属用房", TB_LABEL_FOOTER},
    {"第1页 共2页", TB_LABEL_FOOTER},
    {"制表局家属院小学", TB_LABEL_NONE},
    {"第一实验小学", TB_LABEL_NONE},
    {"注册会计师培训学校", TB_LABEL_NONE},
    {"会计学校", TB_LABEL_NONE},
    {"设计院幼儿园", TB_LABEL_NONE},
    {"全福街小学", TB_LABEL_NONE},
    {"统计局家属院小学", TB_LABEL_NONE},
    {"", TB_LABEL_NONE},
};

static void test_labels(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        if (label_of(cases[i].text, 0) != cases[i].label)
            fail_msg("%s: %d, not %d", cases[i].text, (int)label_of(cases[i].text, 0), (int)cases[i].label);
    assert_int_equal(label_of("陵城区合计", TB_COUNTIES_NONE), TB_LABEL_GROUP); /* of a file about all counties */
}

/* Each word of the table makes a label with each word that may stand around it, before and behind; and the cheap look sees it. */
static void test_every_word(void **state)
{
    char text[TB_LABEL_MOST_BYTES + 1];
    const char *word, *around;
    bool makes_label, other;
    size_t i, k;
    (void)state;
    for (i = 0; (word = tb_label_word(i, &makes_label)) != NULL; i++) {
        if (!makes_label) {
            assert_int_equal(label_of(word, 0), TB_LABEL_NONE);
            continue;
        }
        if (!tb_label_is_worth((struct tb_span){word, strlen(word)}))
            fail_msg("%s is passed over", word);
        for (k = 0; (around = tb_label_word(k, &other)) != NULL; k++) {
            enum tb_label behind, before;
            if (other)
                continue;
            snprintf(text, sizeof text, "%s(%s)", word, around);
            behind = label_of(text, 0);
            snprintf(text, sizeof text, "%s：%s", around, word);
            before = label_of(text, 0);
            if (behind == TB_LABEL_NONE || before == TB_LABEL_NONE || !tb_label_is_worth((struct tb_span){text, strlen(text)}))
                fail_msg("%s with %s", word, around);
        }
    }
}

static void test_part_words(void **state)
{
    static const struct {
        const char *text, *word;
    } parts[] = {
        {"其中：新建", "新建"}, {"（其中：扩建）", "扩建)"}, {"其 中", ""}, {"一、其中—教学楼", "教学楼"}, {"综合楼", "综合楼"}};
    char word[TB_LABEL_MOST_BYTES + 1];
    size_t i;
    (void)state;
    for (i = 0; i < sizeof parts / sizeof *parts; i++) {
        (void)tb_label_part_word((struct tb_span){parts[i].text, strlen(parts[i].text)}, word);
        assert_string_equal(word, parts[i].word);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_labels), cmocka_unit_test(test_every_word),
                                       cmocka_unit_test(test_part_words)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
