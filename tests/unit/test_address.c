/* Mail addresses as people write them. */
#include "tb_address.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static enum tb_status note(void *context, const struct tb_address *one, struct tb_err *err)
{
    char *text = context;
    (void)err;
    snprintf(text + strlen(text), 256 - strlen(text), "[%s|%s]", one->name, one->address);
    return TB_OK;
}

static void test_lists(void **state)
{
    static const struct {
        const char *text, *expected; /* expected NULL: refused */
    } rows[] = {
        {"", ""},
        {"li@example.cn", "[|li@example.cn]"},
        {"王局长 <Wang@Example.CN>, li@example.cn", "[王局长|wang@example.cn][|li@example.cn]"},
        {" <A@B.cn>,, b@c.cn\t,", "[|a@b.cn][|b@c.cn]"},
        {"王 <w@x.cn>，李 <l@x.cn>", "[王|w@x.cn][李|l@x.cn]"}, /* the comma of a Chinese keyboard */
        {"li@example.cn, wang", NULL},                          /* no address */
        {"王 <w@x.cn", NULL},                                   /* not closed */
        {"a b@x.cn", NULL},
        {"a@b@c.cn", NULL},
        {"w@x.cn\r\nBcc: y@z.cn", NULL}, /* a header of its own */
        {"王@x.cn", NULL},               /* not ASCII */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct tb_arena arena = TB_ARENA_INIT;
        struct tb_err err = TB_ERR_INIT;
        char found[256] = "";
        enum tb_status status = tb_address_each(rows[i].text, &arena, note, found, &err);
        assert_int_equal(status, rows[i].expected ? TB_OK : TB_CONFIG);
        if (rows[i].expected)
            assert_string_equal(found, rows[i].expected);
        else
            assert_true(err.message[0] != '\0');
        tb_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lists)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
