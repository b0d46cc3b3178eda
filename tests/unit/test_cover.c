/* Which characters faces have: cmap tables of both formats, damaged ones at every length, collections, and the faces of [fonts] as
 * they are written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

#include "tb_cmap.h"
#include "tb_cover.h"
#include "tb_face_list.h"

#define COUNT(array) (sizeof array / sizeof *array)

/* U+4E00 to U+4E02 are glyphs 5 to 7 by a delta; U+5000 is glyph 9 by an offset. */
static const unsigned char format4[] = {
    0,    0, 0,    1,  0,    3,    0, 1, 0,    0, 0,    12,             /* one subtable, Windows */
    0,    4, 0,    42, 0,    0,    0, 6, 0,    0, 0,    0,  0,    0,    /* three segments */
    0x4E, 2, 0x50, 0,  0xFF, 0xFF, 0, 0, 0x4E, 0, 0x50, 0,  0xFF, 0xFF, /* ends, starts */
    0xB2, 5, 0,    0,  0,    1,    0, 0, 0,    4, 0,    0,  0,    9};   /* deltas, offsets, glyphs */
/* U+4E00 is glyph 5, U+20BB7 glyph 6, U+20BB8 glyph 7. */
static const unsigned char format12[] = {0, 0,  0, 1, 0, 3, 0,    10,   0, 0, 0,    12,   0,    12, 0, 0, 0,    0,
                                         0, 40, 0, 0, 0, 0, 0,    0,    0, 2, 0,    0,    0x4E, 0,  0, 0, 0x4E, 0,
                                         0, 0,  0, 5, 0, 2, 0x0B, 0xB7, 0, 2, 0x0B, 0xB8, 0,    0,  0, 6};

static void cmaps(void **state)
{
    static const struct {
        const unsigned char *table;
        size_t length;
        uint32_t code_point;
        unsigned glyph;
    } rows[] = {{format4, sizeof format4, 0x4E00, 5},    {format4, sizeof format4, 0x4E02, 7},
                {format4, sizeof format4, 0x4E03, 0},    {format4, sizeof format4, 0x4DFF, 0},
                {format4, sizeof format4, 0x5000, 9},    {format4, sizeof format4, 0x14E00, 0}, /* beyond the plane it has */
                {format12, sizeof format12, 0x4E00, 5},  {format12, sizeof format12, 0x4E01, 0},
                {format12, sizeof format12, 0x20BB8, 7}, {format12, sizeof format12, 0x20BB9, 0}};
    struct tb_cmap cmap;
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(rows); i++) {
        assert_true(tb_cmap_open(&cmap, rows[i].table, rows[i].length));
        assert_int_equal(tb_cmap_glyph(&cmap, rows[i].code_point), rows[i].glyph);
    }
    assert_false(tb_cmap_open(&cmap, "", 0));
    assert_false(tb_cmap_open(&cmap, format4, 11));
    assert_int_equal(tb_cmap_glyph(&cmap, 0x4E00), 0);
}

/* Cut anywhere, on a heap of its own so that a read behind the end is seen under the sanitizers. */
static void damaged(void **state)
{
    size_t length;
    (void)state;
    for (length = 0; length < sizeof format12; length++) {
        unsigned char *cut = malloc(length ? length : 1);
        struct tb_cmap cmap;
        assert_non_null(cut);
        memcpy(cut, format12, length);
        if (tb_cmap_open(&cmap, cut, length))
            assert_true(tb_cmap_glyph(&cmap, 0x20BB8) <= 0xFFFF);
        memcpy(cut, format4, length < sizeof format4 ? length : sizeof format4);
        if (tb_cmap_open(&cmap, cut, length < sizeof format4 ? length : sizeof format4))
            assert_true(tb_cmap_glyph(&cmap, 0x5000) <= 0xFFFF);
        free(cut);
    }
}

static void put32(unsigned char *to, size_t value)
{
    to[0] = (unsigned char)(value >> 24);
    to[1] = (unsigned char)(value >> 16);
    to[2] = (unsigned char)(value >> 8);
    to[3] = (unsigned char)value;
}

/* A font file with a cmap and nothing else: at is where its head stands in the file. Returns the bytes used. */
static size_t put_face(unsigned char *file, size_t at, const unsigned char *cmap, size_t length)
{
    static const unsigned char head[] = {0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'c', 'm', 'a', 'p'};
    memcpy(file + at, head, sizeof head);
    put32(file + at + 20, at + 28);
    put32(file + at + 24, length);
    memcpy(file + at + 28, cmap, length);
    return at + 28 + length;
}

static void tables(void **state)
{
    unsigned char file[400] = "ttcf";
    size_t at = 0, length = 0, second;
    (void)state;
    put32(file + 8, 2);
    put32(file + 12, 20);
    second = put_face(file, 20, format4, sizeof format4);
    put32(file + 16, second);
    put_face(file, second, format12, sizeof format12);
    assert_true(tb_cmap_find_table(file, sizeof file, 0, "cmap", &at, &length));
    assert_int_equal(at, 48);
    assert_true(tb_cmap_find_table(file, sizeof file, 1, "cmap", &at, &length));
    assert_int_equal(length, sizeof format12);
    assert_false(tb_cmap_find_table(file, sizeof file, 2, "cmap", &at, &length));
    assert_false(tb_cmap_find_table(file, sizeof file, 0, "glyf", &at, &length));
    assert_false(tb_cmap_find_table(file + 20, 100, 1, "cmap", &at, &length)); /* a plain file has one face */
    assert_false(tb_cmap_find_table(file + 20, 20, 0, "cmap", &at, &length));
    assert_false(tb_cmap_find_table("", 0, 0, "cmap", &at, &length));
}

/* As "FILE#INDEX" each, "!" for one whose number is none. */
static void words(void **state)
{
    static const struct {
        const char *value, *read;
    } rows[] = {{"a.ttf", "a.ttf#0 "},
                {" a.ttf, b.ttc#2\t/c/d.ttf ", "a.ttf#0 b.ttc#2 /c/d.ttf#0 "},
                {"", ""},
                {" ,", ""},
                {"a#", "a! "},
                {"a#x1 b", "a! b#0 "},
                {"a#255", "a#255 "},
                {"a#256", "a! "},
                {"a#b#3", "a#b#3 "}};
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(rows); i++) {
        char read[200] = "";
        const char *at = rows[i].value;
        struct tb_face_word word;
        while (tb_face_list_next(&at, &word)) {
            size_t used = strlen(read);
            if (word.is_good)
                snprintf(read + used, sizeof read - used, "%.*s#%u ", (int)word.length, word.file, word.index);
            else
                snprintf(read + used, sizeof read - used, "%.*s! ", (int)word.length, word.file);
        }
        assert_string_equal(read, rows[i].read);
    }
}

static void write_face(const char *folder, const char *name, const unsigned char *cmap, size_t length)
{
    unsigned char file[400] = {0};
    char path[300];
    size_t bytes = put_face(file, 0, cmap, length);
    FILE *out;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    out = fopen(path, "wb");
    assert_non_null(out);
    assert_int_equal(fwrite(file, 1, bytes, out), bytes);
    assert_int_equal(fclose(out), 0);
}

static void covered(void **state)
{
    char folder[] = "/tmp/test_cover_XXXXXX", path[300];
    /* Four of six: a missing face is passed over, a heading without the planes beyond decides. */
    static struct tb_kv items[] = {{"fonts", "body", "four.ttf twelve.ttf", 1},
                                   {"fonts", "heading", "gone.ttf four.ttf twelve.ttf#0", 2},
                                   {"fonts", "subheading", "four.ttf", 3},
                                   {"fonts", "title", "four.ttf", 4},
                                   {"other", "subheading", "gone.ttf", 5}};
    struct tb_kv_list list = {0};
    struct tb_cover *cover = NULL;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_non_null(mkdtemp(folder));
    write_face(folder, "four.ttf", format4, sizeof format4);
    write_face(folder, "twelve.ttf", format12, sizeof format12);
    list.items = items;
    list.count = COUNT(items);
    assert_int_equal(tb_cover_new(&cover, &list, folder, &err), TB_OK);
    assert_true(tb_cover_has(cover, 0x4E00));
    assert_true(tb_cover_has(cover, 0x5000));
    assert_false(tb_cover_has(cover, 0x4E03));
    assert_false(tb_cover_has(cover, 0x20BB7)); /* not in the subheading's face */
    assert_false(tb_cover_has(cover, 0x110000));
    assert_true(tb_cover_has(cover, 0x4E00)); /* as remembered */
    assert_true(tb_cover_has(cover, 0x3000)); /* blanks, and what is left out, need no face */
    assert_true(tb_cover_has(cover, 0x200B));
    assert_true(tb_cover_has(cover, 0xFE0F));
    assert_false(tb_cover_has(cover, 0x0301)); /* a mark that is set on another does */
    tb_cover_free(cover);
    items[2].value = "four.ttf,twelve.ttf";
    assert_int_equal(tb_cover_new(&cover, &list, folder, &err), TB_OK);
    assert_true(tb_cover_has(cover, 0x20BB7));
    tb_cover_free(cover);
    items[2].value = "gone.ttf"; /* none of its faces can be read: not ours to complain of */
    assert_int_equal(tb_cover_new(&cover, &list, folder, &err), TB_OK);
    assert_true(tb_cover_has(cover, 0x20BB7));
    assert_false(tb_cover_has(cover, 0x4E03));
    tb_cover_free(cover);
    list.count = 0; /* no fonts at all */
    assert_int_equal(tb_cover_new(&cover, &list, folder, &err), TB_OK);
    assert_true(tb_cover_has(cover, 0x20BB7));
    tb_cover_free(cover);
    snprintf(path, sizeof path, "%s/four.ttf", folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/twelve.ttf", folder);
    unlink(path);
    rmdir(folder);
}

/* A face that cannot be opened for a moment may have the character: nothing that was said meanwhile is kept. */
static void for_now(void **state)
{
    char folder[] = "/tmp/test_cover_XXXXXX", path[300];
    static struct tb_kv items[] = {{"fonts", "body", "gone.ttf four.ttf", 1}};
    struct tb_kv_list list = {.items = items, .count = COUNT(items)};
    struct tb_cover *cover = NULL;
    struct tb_err err = TB_ERR_INIT;
    struct rlimit files, none;
    (void)state;
    assert_non_null(mkdtemp(folder));
    write_face(folder, "four.ttf", format4, sizeof format4);
    assert_int_equal(tb_cover_new(&cover, &list, folder, &err), TB_OK);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &files), 0);
    none = files;
    none.rlim_cur = 0;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    assert_true(tb_cover_has(cover, 0x4E00));
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &files), 0);
    assert_int_equal(tb_cover_check(cover, &err), TB_SYSTEM);
    assert_non_null(strstr(err.message, ".ttf"));
    tb_cover_free(cover);
    err = (struct tb_err)TB_ERR_INIT;
    assert_int_equal(tb_cover_new(&cover, &list, folder, &err), TB_OK);
    assert_false(tb_cover_has(cover, 0x4E03));
    assert_int_equal(tb_cover_check(cover, &err), TB_OK);
    tb_cover_free(cover);
    snprintf(path, sizeof path, "%s/four.ttf", folder);
    unlink(path);
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(cmaps), cmocka_unit_test(damaged), cmocka_unit_test(tables),
                                       cmocka_unit_test(words), cmocka_unit_test(covered), cmocka_unit_test(for_now)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
