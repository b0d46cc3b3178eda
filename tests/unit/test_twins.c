/* tb_twins: which names may be of one project, and rows of the same figures. */
#include "tb_twins.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct tb_span span(const char *text)
{
    const struct tb_span out = {text, strlen(text)};
    return out;
}

static void near_names(void **state)
{
    static const struct {
        const char *a, *b;
        bool near;
    } cases[] = {
        {"实验小学", "县实验小学", true},
        {"实验小学", "实验小学教学楼", true},
        {"实验小学教学楼", "实验小学（教学楼）", true},
        {"城关镇一中", "城关镇第1中学", true},
        {"刘集镇中心小学", "刘集 镇小学", true},
        {"第1小学", "第11小学", false},
        {"第一小学", "第十一小学", false},
        {"实验小学1号楼", "实验小学2号楼", false},
        {"实验小学教学楼", "实验小学综合楼", false},
        {"东街小学", "西街小学", false},
        {"小学", "实验小学", false},
        {"幼儿园A区", "幼儿园B区", false},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (tb_twins_are_near(span(cases[i].a), span(cases[i].b)) != cases[i].near)
            fail_msg("%s, %s", cases[i].a, cases[i].b);
        assert_int_equal(tb_twins_are_near(span(cases[i].b), span(cases[i].a)), cases[i].near);
    }
}

static void rows(void **state)
{
    struct tb_twins twins = TB_TWINS_INIT;
    struct tb_err err = TB_ERR_INIT;
    struct tb_span name;
    size_t earlier, i;
    char text[64];
    (void)state;
    for (i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "第%zu小学", i);
        assert_int_equal(tb_twins_add(&twins, i % 10 == 0 ? 7 : 1000 + i, span(text), i + 1, &earlier, &name, &err), TB_OK);
        assert_int_equal(earlier, 0);
    }
    assert_int_equal(tb_twins_add(&twins, 1777, span("县第777小学"), 2000, &earlier, &name, &err), TB_OK);
    assert_int_equal(earlier, 778);
    assert_int_equal(name.length, strlen("第777小学"));
    assert_int_equal(tb_twins_add(&twins, 1778, span("县第777小学"), 2001, &earlier, &name, &err), TB_OK);
    assert_int_equal(earlier, 0);
    for (i = 0; i < TB_TWINS_MOST + 10; i++)
        assert_int_equal(tb_twins_add(&twins, i, span("很多的学校"), i, &earlier, &name, &err), TB_OK);
    assert_int_equal(twins.count, TB_TWINS_MOST);
    tb_twins_free(&twins);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(near_names), cmocka_unit_test(rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
