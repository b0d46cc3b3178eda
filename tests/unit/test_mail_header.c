/* Header values: what a mail program must read back, and what must never get into a header. */
#include "tb_mail.h"
#include "tb_address.h"
#include "tb_mail_header.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void check_text(const char *text, const char *expected)
{
    struct tb_buf buf = TB_BUF_INIT(4096);
    tb_mail_header_text(&buf, text);
    if (expected) {
        assert_false(buf.failed);
        assert_string_equal(tb_buf_str(&buf), expected);
    } else {
        assert_true(buf.failed);
    }
    tb_buf_free(&buf);
}

static void test_text(void **state)
{
    (void)state;
    check_text("plain subject", "plain subject");
    check_text("通报", "=?UTF-8?B?6YCa5oql?=");
    /* 15 characters of 3 bytes fill a word; the 16th begins the next and is not cut */
    check_text("一二三四五六七八九十一二三四五六",
               "=?UTF-8?B?5LiA5LqM5LiJ5Zub5LqU5YWt5LiD5YWr5Lmd5Y2B5LiA5LqM5LiJ5Zub5LqU?=\r\n =?UTF-8?B?5YWt?=");
    /* a line break would let county text add headers */
    check_text("a\r\nBcc: x@y.cn", NULL);
    check_text("通报\n", NULL);
}

static void test_mailbox(void **state)
{
    struct tb_buf buf = TB_BUF_INIT(4096);
    (void)state;
    tb_mail_header_mailbox(&buf, "", "a@b.cn");
    assert_string_equal(tb_buf_str(&buf), "a@b.cn");
    tb_buf_clear(&buf);
    tb_mail_header_mailbox(&buf, "Li, \"Lao\"", "a@b.cn");
    assert_string_equal(tb_buf_str(&buf), "\"Li, \\\"Lao\\\"\" <a@b.cn>");
    tb_buf_clear(&buf);
    tb_mail_header_mailbox(&buf, "李", "a@b.cn");
    assert_string_equal(tb_buf_str(&buf), "=?UTF-8?B?5p2O?= <a@b.cn>");
    tb_buf_free(&buf);
}

static void test_file_name(void **state)
{
    struct tb_buf buf = TB_BUF_INIT(4096);
    (void)state;
    tb_mail_header_file_name(&buf, "5号.pdf");
    assert_string_equal(tb_buf_str(&buf), ";\r\n filename*=UTF-8''5%E5%8F%B7.pdf;\r\n filename=\"=?UTF-8?B?NeWPty5wZGY=?=\"");
    tb_buf_clear(&buf);
    tb_mail_header_file_name(&buf, "a \"b\".pdf");
    assert_string_equal(tb_buf_str(&buf), ";\r\n filename*=UTF-8''a%20%22b%22.pdf;\r\n filename=\"a \\\"b\\\".pdf\"");
    tb_buf_clear(&buf);
    /* 6 characters of 3 bytes fill a piece of RFC 2231 */
    tb_mail_header_file_name(&buf, "一二三四五六七.csv");
    assert_string_equal(tb_buf_str(&buf),
                        ";\r\n filename*0*=UTF-8''%E4%B8%80%E4%BA%8C%E4%B8%89%E5%9B%9B%E4%BA%94%E5%85%AD"
                        ";\r\n filename*1*=%E4%B8%83.csv;\r\n filename=\"=?UTF-8?B?5LiA5LqM5LiJ5Zub5LqU5YWt5LiDLmNzdg==?=\"");
    tb_buf_clear(&buf);
    tb_mail_header_file_name(&buf, "a\r\nBcc: x.pdf");
    assert_true(buf.failed);
    tb_buf_free(&buf);
}

static void test_date(void **state)
{
    static const struct {
        int64_t date_s;
        int32_t offset_s;
        const char *expected;
    } rows[] = {
        {0, 0, "Thu, 1 Jan 1970 00:00:00 +0000"},
        {1489710600, 28800, "Fri, 17 Mar 2017 08:30:00 +0800"},
        {1498838399, -12600, "Fri, 30 Jun 2017 12:29:59 -0330"}, /* west of Greenwich, half an hour */
        {-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct tb_buf buf = TB_BUF_INIT(4096);
        tb_mail_header_date(&buf, rows[i].date_s, rows[i].offset_s);
        assert_string_equal(tb_buf_str(&buf), rows[i].expected);
        tb_buf_free(&buf);
    }
}

static void test_address(void **state)
{
    (void)state;
    assert_true(tb_address_is("a.b-c@example.cn"));
    assert_false(tb_address_is("a"));
    assert_false(tb_address_is("@example.cn"));
    assert_false(tb_address_is("a@"));
    assert_false(tb_address_is("a@b@c"));
    assert_false(tb_address_is("a b@c.cn"));
    assert_false(tb_address_is("a@c.cn\r\nRCPT TO:<x@y.cn>"));
    assert_false(tb_address_is("a@c.cn>"));
    assert_false(tb_address_is("王@c.cn"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text), cmocka_unit_test(test_mailbox), cmocka_unit_test(test_file_name),
        cmocka_unit_test(test_date), cmocka_unit_test(test_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
