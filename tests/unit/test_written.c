/* What is written out: Chinese numbers and dates, escapes, arrays that grow, whole folders. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tb_chinese.h"
#include "tb_escape.h"
#include "tb_file.h"
#include "tb_grow.h"
#include "tb_tree.h"

static void numbers_and_dates(void **state)
{
    static const struct {
        int64_t number;
        const char *text;
    } cases[] = {
        {0, "零"},
        {7, "七"},
        {10, "十"},
        {13, "十三"},
        {20, "二十"},
        {99, "九十九"},
        {110, "一百一十"},
        {101, "一百零一"},
        {1205, "一千二百零五"},
        {10000, "一万"},
        {10010, "一万零一十"},
        {-3, "负三"},
        {100000000, "一亿"},
        {TB_CHINESE_MOST + 1, ""},
    };
    char text[TB_CHINESE_BYTES], date[TB_CHINESE_DATE_BYTES];
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(tb_chinese_number(cases[i].number, text), cases[i].text);
    assert_string_equal(tb_chinese_date(tb_date_from_ymd(2017, 6, 30), date), "2017年6月30日");
    assert_string_equal(tb_chinese_day(tb_date_from_ymd(2017, 6, 3), date), "6月3日");
    assert_string_equal(tb_chinese_date(TB_DATE_NONE, date), "");
}

static void escapes(void **state)
{
    struct tb_buf out = TB_BUF_INIT(TB_MEBIBYTE);
    (void)state;
    tb_escape_xml(&out, "a < b & \"c\" > d, 乐陵市's");
    assert_string_equal(tb_buf_str(&out), "a &lt; b &amp; &quot;c&quot; &gt; d, 乐陵市's");
    tb_buf_clear(&out);
    tb_escape_xml(&out, "<>");
    assert_string_equal(tb_buf_str(&out), "&lt;&gt;");
    tb_buf_clear(&out);
    tb_escape_json_string(&out, "a\"b\\c\nd\te\x01乐");
    assert_string_equal(tb_buf_str(&out), "\"a\\\"b\\\\c\\nd\\u0009e\\u0001乐\"");
    tb_buf_free(&out);
}

static void grows(void **state)
{
    int *items = NULL;
    size_t count, room = 0;
    (void)state;
    for (count = 0; count < 1000; count++) {
        assert_true(TB_GROW(items, count, room));
        items[count] = (int)count;
    }
    for (count = 0; count < 1000; count++)
        assert_int_equal(items[count], count);
    free(items);
    items = NULL;
    room = SIZE_MAX / 4;
    count = room;
    assert_false(TB_GROW(items, count, room)); /* too much for any memory: as it was */
    assert_null(items);
}

static void trees(void **state)
{
    char from[] = "/tmp/tongbao-test-XXXXXX", path[96], to[96], other[96];
    struct tb_err err = TB_ERR_INIT;
    struct tb_buf bytes = TB_BUF_INIT(TB_MEBIBYTE);
    (void)state;
    assert_non_null(mkdtemp(from));
    snprintf(path, sizeof path, "%s/a/b", from);
    assert_int_equal(tb_file_make_folder(path, &err), TB_OK);
    snprintf(path, sizeof path, "%s/a/b/x", from);
    assert_int_equal(tb_file_replace(path, "words", 5, &err), TB_OK);
    snprintf(other, sizeof other, "%s.other", from);
    assert_int_equal(tb_file_make_folder(other, &err), TB_OK);
    snprintf(path, sizeof path, "%s/a/link", from);
    assert_int_equal(symlink(other, path), 0);
    snprintf(to, sizeof to, "%s.copy", from);
    assert_int_equal(tb_tree_copy(from, to, &err), TB_OK);
    snprintf(path, sizeof path, "%s.copy/a/b/x", from);
    assert_int_equal(tb_file_read(path, &bytes, &err), TB_OK);
    assert_string_equal(tb_buf_str(&bytes), "words");
    snprintf(path, sizeof path, "%s.copy/a/b", from);
    assert_int_equal(chmod(path, 0555), 0); /* sealed */
    assert_int_equal(tb_tree_remove(to, &err), TB_OK);
    assert_int_equal(access(to, F_OK), -1);
    assert_int_equal(tb_tree_remove(from, &err), TB_OK);
    assert_int_equal(access(other, F_OK), 0); /* a link is removed, not followed */
    assert_int_equal(tb_tree_remove(from, &err), TB_OK);
    assert_int_equal(tb_tree_remove(other, &err), TB_OK);
    tb_buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_dates),
        cmocka_unit_test(escapes),
        cmocka_unit_test(grows),
        cmocka_unit_test(trees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
