/* The font adapter with real files: chains, collections, subsets, and what is said of files that cannot be used.
 * Exit 77 (skipped) when the fonts are not built. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_font.h"

#include <unistd.h>

static const char *fonts;
static const char collection[] = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc";

static struct tb_font_set *open_set(const char *chain)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_font_set *set;
    assert_int_equal(tb_font_set_new(&set, &err), TB_OK);
    if (tb_font_set_add_role(set, TB_ROLE_BODY, chain, fonts, &err) != TB_OK)
        fail_msg("%s", err.message);
    return set;
}

static void metrics_are_those_of_the_face(void **state)
{
    struct tb_font_set *set = open_set("FandolFang-Regular.ttf");
    struct tb_metrics metrics;
    struct tb_ink ink;
    int face;
    (void)state;
    tb_font_set_metrics(set, &metrics);
    face = metrics.face_for(metrics.context, TB_ROLE_BODY, 0x5FB7); /* 德 */
    assert_int_equal(face, 0);
    assert_int_equal(metrics.advance(metrics.context, face, 0x5FB7), 1000);
    assert_int_equal(metrics.advance(metrics.context, face, 0xFF0C), 1000);
    ink = metrics.ink(metrics.context, face, 0x5FB7);
    assert_true(ink.top > 700 && ink.top < 900 && ink.bottom < 50 && ink.left >= 0 && ink.right <= 1000);
    ink = metrics.ink(metrics.context, face, 0xFF0C); /* ， has a blank right half */
    assert_true(ink.right < 500);
    assert_int_equal(metrics.face_for(metrics.context, TB_ROLE_BODY, 0x33A1), TB_FACE_NONE);    /* ㎡ */
    assert_int_equal(metrics.face_for(metrics.context, TB_ROLE_HEADING, 0x5FB7), TB_FACE_NONE); /* no face given */
    tb_font_set_free(set);
}

static void the_next_face_of_the_chain_helps_out(void **state)
{
    static const uint32_t wanted[] = {0x33A1};
    struct tb_buf subset = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err err = TB_ERR_INIT;
    struct tb_font_set *set;
    struct tb_metrics metrics;
    char chain[256];
    (void)state;
    if (access(collection, R_OK) != 0) {
        print_message("no %s here\n", collection);
        return;
    }
    snprintf(chain, sizeof chain, "FandolFang-Regular.ttf %s#1", collection);
    set = open_set(chain);
    tb_font_set_metrics(set, &metrics);
    assert_int_equal(metrics.face_for(metrics.context, TB_ROLE_BODY, 0x5FB7), 0);
    assert_int_equal(metrics.face_for(metrics.context, TB_ROLE_BODY, 0x33A1), 1);
    assert_int_equal(tb_font_subset(set, 1, wanted, 1, &subset, &err), TB_OK);
    assert_true(subset.length > 200 && subset.length < 20000);
    assert_memory_equal(subset.bytes, "\0\1\0\0", 4);
    tb_buf_free(&subset);
    /* the same face for another role is not loaded twice */
    assert_int_equal(tb_font_set_add(set, TB_ROLE_TITLE, collection, 1, &err), TB_OK);
    assert_int_equal(tb_font_set_faces(set), 2);
    assert_string_equal(tb_font_face_name(set, 1), "wqy-zenhei.ttc");
    tb_font_set_free(set);
}

/* Some of the characters from first to last that the face has, one in `of` or all but one in -of. */
static size_t choose_some(const struct tb_metrics *metrics, uint32_t *chosen, uint32_t first, uint32_t last, int of)
{
    static uint32_t dice = 1;
    size_t count = 0;
    uint32_t c;
    for (c = first; c <= last; c++) {
        dice = dice * 1664525 + 1013904223;
        if ((dice >> 16) % (uint32_t)abs(of) == 0 ? of > 0 : of < 0)
            if (metrics->face_for(metrics->context, TB_ROLE_BODY, c) == 0)
                chosen[count++] = c;
    }
    return count;
}

/* The cmap of a cut is made here: the file is the one hb-subset makes alone. */
static void a_cut_is_that_of_the_library(void **state)
{
    static const char *const files[] = {"FandolFang-Regular.ttf", "FandolSong-Bold.ttf",
                                        "FandolKai-Regular.ttf",  "FandolHei-Regular.ttf",
                                        "Latin17-Regular.ttf",    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc#0"};
    static const uint32_t ranges[][2] = {{0x20, 0x7E},     {0x20, 0x451},  {0x2010, 0x3030}, {0x4E00, 0x4E80},
                                         {0x4E00, 0x9FA5}, {0x20, 0x9FFF}, {0xFF00, 0xFFFF}, {0x20, 0x2A6DF}};
    static const int of[] = {1, 2, 3, 7, 40, 300, -4, -40};
    static uint32_t chosen[0x2A6E0];
    size_t f, r, o, cuts = 0;
    (void)state;
    for (f = 0; f < sizeof files / sizeof *files; f++) {
        struct tb_font_set *set;
        struct tb_metrics metrics;
        if (files[f][0] == '/' && access(collection, R_OK) != 0)
            continue;
        set = open_set(files[f]);
        tb_font_set_metrics(set, &metrics);
        for (r = 0; r < sizeof ranges / sizeof *ranges; r++)
            for (o = 0; o < sizeof of / sizeof *of; o++) {
                struct tb_buf quick = TB_BUF_INIT(32 * TB_MEBIBYTE), whole = TB_BUF_INIT(32 * TB_MEBIBYTE);
                struct tb_err err = TB_ERR_INIT;
                size_t count;
                if (ranges[r][1] - ranges[r][0] > 0x1000 && abs(of[o]) < 40) /* a few seconds */
                    continue;
                count = choose_some(&metrics, chosen, ranges[r][0], ranges[r][1], of[o]);
                assert_int_equal(tb_font_subset(set, 0, chosen, count, &quick, &err), TB_OK);
                assert_int_equal(tb_font_subset_wholly(set, 0, chosen, count, &whole, &err), TB_OK);
                if (quick.length != whole.length || memcmp(quick.bytes, whole.bytes, whole.length) != 0)
                    fail_msg("%s, %zu characters, one of %d from U+%04X to U+%04X", files[f], count, of[o], ranges[r][0],
                             ranges[r][1]);
                cuts++;
                tb_buf_free(&quick);
                tb_buf_free(&whole);
            }
        tb_font_set_free(set);
    }
    assert_true(cuts > 200);
}

static void files_that_cannot_be_used_are_named(void **state)
{
    static const struct {
        const char *chain, *says;
    } cases[] = {
        {"Missing.ttf", "Missing.ttf"}, {"FandolFang-Regular.ttf#3", "#3"},          {"/dev/null", "/dev/null"},
        {"/etc/passwd", "/etc/passwd"}, {"FandolFang-Regular.ttf#x", "FILE#NUMBER"}, {"", "heading"},
        {"/", "[fonts] heading = "},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_err err = TB_ERR_INIT;
        struct tb_font_set *set;
        assert_int_equal(tb_font_set_new(&set, &err), TB_OK);
        assert_int_equal(tb_font_set_add_role(set, TB_ROLE_HEADING, cases[i].chain, fonts, &err), TB_CONFIG);
        if (!strstr(err.message, cases[i].says))
            fail_msg("\"%s\" does not name %s", err.message, cases[i].says);
        tb_font_set_free(set);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(metrics_are_those_of_the_face),
        cmocka_unit_test(the_next_face_of_the_chain_helps_out),
        cmocka_unit_test(a_cut_is_that_of_the_library),
        cmocka_unit_test(files_that_cannot_be_used_are_named),
    };
    char path[512];
    fonts = getenv("TB_FONTS") ? getenv("TB_FONTS") : "build/fonts";
    snprintf(path, sizeof path, "%s/FandolFang-Regular.ttf", fonts);
    if (access(path, R_OK) != 0) {
        print_message("skipped: no %s\n", path);
        return 77;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
