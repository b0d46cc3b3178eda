/* Strict UTF-8, widths of characters, growing buffers, arenas, error messages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_err.h"
#include "tb_utf8.h"

#include <errno.h>

static const struct {
    const char *text;
    size_t valid_up_to; /* == length: all valid */
} utf8_cases[] = {
    {"", 0},
    {"abc", 3},
    {"通报", 6},
    {"\xF0\xA0\xAE\xB7", 4}, /* U+20BB7 */
    {"a\x80", 1},            /* continuation alone */
    {"\xC0\xAF", 0},         /* overlong '/' */
    {"\xE0\x80\xAF", 0},     /* overlong in three bytes */
    {"\xF0\x80\x80\xAF", 0}, /* overlong in four bytes */
    {"\xED\xA0\x80", 0},     /* surrogate U+D800 */
    {"\xF4\x8F\xBF\xBF", 4}, /* U+10FFFF */
    {"\xF4\x90\x80\x80", 0}, /* above it */
    {"\xF5\x80\x80\x80", 0},
    {"ab\xE9\x80", 2}, /* cut off */
    {"\xE9\x80\x9A\xE6", 3},
    {"\xFF", 0},
    {"\xB5\xC2", 0}, /* 德 in GB18030 */
};

static void finds_the_first_bad_byte(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof utf8_cases / sizeof *utf8_cases; i++) {
        size_t got = tb_utf8_valid_up_to(utf8_cases[i].text, strlen(utf8_cases[i].text));
        if (got != utf8_cases[i].valid_up_to)
            fail_msg("row %zu: %zu", i, got);
    }
}

static void encodes_what_it_decodes(void **state)
{
    uint32_t c;
    (void)state;
    for (c = 0; c <= 0x10FFFF; c++) {
        char text[4];
        size_t used = 0, length = tb_utf8_encode(c, text);
        if (c >= 0xD800 && c <= 0xDFFF) {
            assert_int_equal(length, 0);
            continue;
        }
        if (tb_utf8_decode(text, length, &used) != c || used != length)
            fail_msg("U+%04X", (unsigned)c);
    }
    assert_int_equal(tb_utf8_encode(0x110000, (char[4]){0}), 0);
}

static void measures(void **state)
{
    (void)state;
    assert_int_equal(tb_utf8_text_width("通报2017", strlen("通报2017")), 8);
    assert_int_equal(tb_utf8_count("通报2017", strlen("通报2017")), 6);
    assert_int_equal(tb_utf8_width('a'), 1);
    assert_int_equal(tb_utf8_width(0x3000), 2); /* ideographic space */
    assert_int_equal(tb_utf8_width(0xFF08), 2); /* （ */
    assert_int_equal(tb_utf8_width('\t'), 0);
    assert_true(tb_utf8_is_han(0x5FB7));
    assert_true(tb_utf8_is_han(0x20BB7));
    assert_false(tb_utf8_is_han(0x3002));
    assert_false(tb_utf8_is_han('a'));
}

static void buffers_stop_at_their_maximum(void **state)
{
    struct tb_buf buf = TB_BUF_INIT(8);
    struct tb_err err = TB_ERR_INIT;
    char *detached;
    (void)state;
    assert_string_equal(tb_buf_str(&buf), "");
    tb_buf_puts(&buf, "12345678");
    assert_false(buf.failed);
    assert_int_equal(tb_buf_check(&buf, "x", &err), TB_OK);
    tb_buf_putc(&buf, '9');
    assert_true(buf.failed);
    assert_string_equal(tb_buf_str(&buf), "12345678");
    assert_int_equal(tb_buf_check(&buf, "the thing", &err), TB_SYSTEM);
    assert_non_null(strstr(err.message, "the thing"));
    assert_null(tb_buf_detach(&buf));
    tb_buf_clear(&buf);
    tb_buf_printf(&buf, "%d", 42);
    assert_string_equal(tb_buf_str(&buf), "42");
    tb_buf_append(&buf, "\0z", 2);
    assert_int_equal(buf.length, 4);
    detached = tb_buf_detach(&buf);
    assert_memory_equal(detached, "42\0z", 5);
    free(detached);
    tb_buf_free(&buf);
    tb_buf_free(&buf);
}

static void arenas_keep_everything(void **state)
{
    struct tb_arena arena = TB_ARENA_INIT;
    char *texts[200];
    size_t i;
    (void)state;
    for (i = 0; i < 200; i++) {
        char text[32];
        char *big = tb_arena_alloc(&arena, 1000 * i);
        assert_non_null(big);
        assert_int_equal((uintptr_t)big % sizeof(void *), 0);
        if (i > 0)
            assert_int_equal(big[1000 * i - 1], 0);
        snprintf(text, sizeof text, "text %zu", i);
        texts[i] = tb_arena_strdup(&arena, text);
    }
    for (i = 0; i < 200; i++) {
        char text[32];
        snprintf(text, sizeof text, "text %zu", i);
        assert_string_equal(texts[i], text);
    }
    assert_null(tb_arena_copy(&arena, "x", SIZE_MAX / 2, 4));
    assert_string_equal(tb_arena_strndup(&arena, "abcdef", 3), "abc");
    tb_arena_free(&arena);
    tb_arena_free(&arena);
}

static void errors_say_it_all(void **state)
{
    struct tb_err err = TB_ERR_INIT;
    char *wide;
    size_t i;
    (void)state;
    assert_int_equal(tb_err_set(&err, TB_INPUT, "no such file: %s", "a.csv"), TB_INPUT);
    assert_int_equal(tb_err_context(&err, "line %d", 3), TB_INPUT);
    assert_string_equal(err.message, "line 3: no such file: a.csv");
    assert_int_equal(tb_err_set(NULL, TB_BUG, "nobody listens"), TB_BUG);
    assert_int_equal(tb_err_errno(&err, ENOSPC, "cannot write: %s", "x"), TB_SYSTEM);
    assert_string_equal(err.message, "cannot write: x: No space left on device");

    /* a message that is too long ends on a whole character */
    wide = malloc(3 * TB_ERR_BYTES + 1);
    assert_non_null(wide);
    for (i = 0; i < TB_ERR_BYTES; i++)
        memcpy(wide + 3 * i, "通", 3);
    wide[3 * TB_ERR_BYTES] = '\0';
    for (i = 0; i < 3; i++) {
        size_t length;
        tb_err_set(&err, TB_INPUT, "%.*s%s", (int)i, "ab", wide);
        length = strlen(err.message);
        assert_true(length < TB_ERR_BYTES);
        assert_int_equal(tb_utf8_valid_up_to(err.message, length), length);
        assert_string_equal(err.message + length - 3, "…");
    }
    free(wide);
}

static void every_status_has_words(void **state)
{
    (void)state;
#define TB_STATUS(name, code, meaning)                                                                                             \
    assert_string_equal(tb_status_meaning(name), meaning);                                                                         \
    assert_int_equal(name, code);
#include "tb_status.def"
#undef TB_STATUS
}

static void printed_texts_fit_or_fail_whole(void **state)
{
    struct tb_buf buf = TB_BUF_INIT(400);
    int length;
    (void)state;
    for (length = 0; length < 300; length++) { /* in the room there is, at its edge, beyond it */
        tb_buf_clear(&buf);
        tb_buf_puts(&buf, "before ");
        tb_buf_printf(&buf, "%*d", length, 7);
        assert_false(buf.failed);
        assert_int_equal(buf.length, 7 + (length > 0 ? length : 1));
        assert_int_equal(strlen(buf.bytes), buf.length);
        assert_int_equal(buf.bytes[buf.length - 1], '7');
    }
    tb_buf_clear(&buf);
    tb_buf_puts(&buf, "before");
    tb_buf_printf(&buf, "%500d", 7);
    assert_true(buf.failed);
    assert_string_equal(buf.bytes, "before");
    tb_buf_free(&buf);
}

static void numbers_are_put_as_printf_does(void **state)
{
    static const uint64_t numbers[] = {0, 1, 9, 10, 99, 100, 65535, 1234567890, UINT64_MAX};
    size_t i;
    (void)state;
    for (i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct tb_buf quick = TB_BUF_INIT(400), printed = TB_BUF_INIT(400);
        tb_buf_put_number(&quick, numbers[i]);
        tb_buf_put_hex(&quick, (unsigned)numbers[i] & 0xFFFF, 4);
        tb_buf_put_hex(&quick, (unsigned)numbers[i], 8);
        tb_buf_printf(&printed, "%llu%04X%08X", (unsigned long long)numbers[i], (unsigned)numbers[i] & 0xFFFF,
                      (unsigned)numbers[i]);
        assert_string_equal(quick.bytes, printed.bytes);
        tb_buf_free(&quick);
        tb_buf_free(&printed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_texts_fit_or_fail_whole),
        cmocka_unit_test(numbers_are_put_as_printf_does),
        cmocka_unit_test(finds_the_first_bad_byte),
        cmocka_unit_test(encodes_what_it_decodes),
        cmocka_unit_test(measures),
        cmocka_unit_test(buffers_stop_at_their_maximum),
        cmocka_unit_test(arenas_keep_everything),
        cmocka_unit_test(errors_say_it_all),
        cmocka_unit_test(every_status_has_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
