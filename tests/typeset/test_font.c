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
