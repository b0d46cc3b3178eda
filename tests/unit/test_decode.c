/* Bytes to UTF-8: the encoding is found from the whole file, and every chunk size gives the same text. */
#include "tb_decode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define BYTES(literal) literal, sizeof literal - 1

static const struct {
    const char *what, *bytes;
    size_t length;
    enum tb_encoding encoding;
    const char *text; /* NULL: bad at .bad */
    uint64_t bad;
} cases[] = {
    {"ascii", BYTES("a,b\n"), TB_ENCODING_UTF8, "a,b\n", 0},
    {"utf-8", BYTES("\xE9\x99\xB5\xE5\x9F\x8E\n"), TB_ENCODING_UTF8, "陵城\n", 0},
    {"utf-8 with mark", BYTES("\xEF\xBB\xBF\xE9\x99\xB5"), TB_ENCODING_UTF8_BOM, "陵", 0},
    {"gb18030", BYTES("\xC1\xEA\xB3\xC7\xC7\xF8,1,a long run of plain letters\n"), TB_ENCODING_GB18030,
     "陵城区,1,a long run of plain letters\n", 0},
    {"gb18030, four bytes, in and beyond the first plane", BYTES("\xC1\xEA\x82\x35\x8F\x33\x95\x32\x82\x36"), TB_ENCODING_GB18030,
     "陵龦𠀀", 0},
    {"western: accents one by one", BYTES("id,Jos\xE9 M\xFCller\n"), TB_ENCODING_LATIN1, "id,José Müller\n", 0},
    {"gb18030 of 2022, four bytes for what the C library knows in two",
     BYTES("\x82\x35\x90\x37\x82\x35\x91\x34,\xFE\x59\xFE\xA0,\x84\x31\x82\x36\x84\x31\x83\x35,\xA6\xD9\xA6\xF3"),
     TB_ENCODING_GB18030, "\u9FB4\u9FBB,\u9FB4\u9FBB,\uFE10\uFE19,\uFE10\uFE19", 0},
    {"gb18030, two bytes beyond the basic plane, whatever the C library makes of them",
     BYTES("\xD6\xD0\xCE\xC4\xD6\xD0\xCE\xC4\xFE\x51\xFE\x52\xFE\x53\xFE\x6C\xFE\x76\xFE\x91"), TB_ENCODING_GB18030,
     "中文中文\U00020087\U00020089\U000200CC\U000215D7\U0002298F\U000241FE", 0},
    {"gb18030, beside them", BYTES("\x82\x35\x90\x36\x82\x35\x91\x35"), TB_ENCODING_GB18030, "\u9FB3\u9FBC", 0},
    {"gb18030, four bytes that are none", BYTES("\xC1\xEA\x84\x31\x81\x40"), TB_ENCODING_GB18030, NULL, 2},
    {"gb18030, a trail byte that looks like ASCII", BYTES("\x81\x40\x81\x7E,\n"), TB_ENCODING_GB18030, "丂亊,\n", 0},
    {"utf-16 with mark",
     BYTES("\xFF\xFE\x75\x96,\0"
           "1\0"),
     TB_ENCODING_UTF16LE, "陵,1", 0},
    {"utf-16 big endian with mark",
     BYTES("\xFE\xFF\x96\x75\0,\0"
           "1"),
     TB_ENCODING_UTF16BE, "陵,1", 0},
    {"utf-16 without mark",
     BYTES("\x75\x96,\0"
           "1\0\n\0"),
     TB_ENCODING_UTF16LE, "陵,1\n", 0},
    {"utf-16 with a surrogate pair", BYTES("\xFF\xFE\x40\xD8\x00\xDC"), TB_ENCODING_UTF16LE, "𠀀", 0},
    {"neither utf-8 nor gb18030", BYTES("ab\xE9\x99\xB5\xFF,1"), TB_ENCODING_GB18030, NULL, 4},
    {"gb18030 cut at the end", BYTES("\xC1\xEA\xB3"), TB_ENCODING_GB18030, NULL, 2},
    {"a half surrogate",
     BYTES("\xFF\xFE\x40\xD8"
           "1\0"),
     TB_ENCODING_UTF16LE, NULL, 2},
    {"binary", BYTES("PK\x03\x04\0\0\0\1\0\1"), TB_ENCODING_NONE, NULL, 0},
    {"nothing", "", 0, TB_ENCODING_UTF8, "", 0},
};

static void test_every_chunk_size(void **state)
{
    size_t i, chunk, at;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (chunk = 1; chunk <= cases[i].length + 1; chunk++) {
            struct tb_sniff sniff = TB_SNIFF_INIT;
            struct tb_buf out = TB_BUF_INIT(TB_MEBIBYTE);
            struct tb_err err = TB_ERR_INIT;
            struct tb_decode *decode;
            enum tb_status status = TB_OK;
            for (at = 0; at < cases[i].length; at += chunk)
                tb_sniff_feed(&sniff, cases[i].bytes + at, chunk < cases[i].length - at ? chunk : cases[i].length - at);
            if (tb_sniff_encoding(&sniff) != cases[i].encoding)
                fail_msg("%s, chunks of %zu: taken for %s", cases[i].what, chunk, tb_encoding_name(tb_sniff_encoding(&sniff)));
            if (cases[i].encoding == TB_ENCODING_NONE)
                continue;
            assert_int_equal(tb_decode_new(&decode, cases[i].encoding, &err), TB_OK);
            for (at = 0; at < cases[i].length && status == TB_OK; at += chunk) {
                size_t n = chunk < cases[i].length - at ? chunk : cases[i].length - at;
                char *piece = malloc(n);
                memcpy(piece, cases[i].bytes + at, n);
                status = tb_decode_feed(decode, piece, n, &out, &err);
                free(piece);
            }
            if (status == TB_OK)
                status = tb_decode_finish(decode, &err);
            if (!cases[i].text) {
                assert_int_equal(status, TB_INPUT);
                if (tb_decode_bad_offset(decode) != cases[i].bad)
                    fail_msg("%s, chunks of %zu: bad at %d", cases[i].what, chunk, (int)tb_decode_bad_offset(decode));
            } else {
                assert_int_equal(status, TB_OK);
                if (strcmp(tb_buf_str(&out), cases[i].text) != 0)
                    fail_msg("%s, chunks of %zu: %s", cases[i].what, chunk, tb_buf_str(&out));
            }
            tb_decode_free(decode);
            tb_buf_free(&out);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_chunk_size)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
