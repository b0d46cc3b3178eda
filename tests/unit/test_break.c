/* Line breaking: every mark at every place near a line's end, numbers and dates whole, lines exactly as wide as asked,
 * the best set of breaks over the whole paragraph. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fake_metrics.h"
#include "tb_break.h"
#include "tb_utf8.h"

#include <math.h>

#define COUNT(array) (sizeof array / sizeof *array)

struct set {
    struct tb_arena arena;
    struct tb_err err;
    struct tb_glyphs glyphs;
    struct tb_lines lines;
};

static void set_text(struct set *set, const char *text, double em)
{
    struct tb_glyph_source source;
    struct tb_line_shape measure = {em, em, true, false};
    memset(set, 0, sizeof *set);
    source = (struct tb_glyph_source){&fake_metrics, &set->arena, &set->err, NULL};
    assert_int_equal(tb_glyphs_from_text(&set->glyphs, &source, text, TB_ROLE_BODY, "test"), TB_OK);
    assert_int_equal(tb_break_lines(&set->lines, &set->glyphs, &measure, &set->arena, &set->err), TB_OK);
}

static void done(struct set *set)
{
    tb_arena_free(&set->arena);
}

static uint32_t first_of(const struct set *set, size_t line)
{
    return set->glyphs.items[set->lines.items[line].from].code_point;
}

static uint32_t last_of(const struct set *set, size_t line)
{
    return set->glyphs.items[set->lines.items[line].to - 1].code_point;
}

/* The width a line really gets when it is drawn with its gaps and squeezed marks. */
static double drawn_width(const struct set *set, size_t n)
{
    const struct tb_line *line = &set->lines.items[n];
    double width = 0;
    size_t i;
    for (i = line->from; i < line->to; i++) {
        const struct tb_glyph *glyph = &set->glyphs.items[i];
        width += glyph->advance;
        if (i > line->from) /* a bracket keeps its blank side at the start of a line */
            width -= glyph->squeeze_left + line->squeeze * (glyph->room_left - glyph->squeeze_left);
        if (i + 1 < line->to)
            width -= glyph->squeeze_right + line->squeeze * (glyph->room_right - glyph->squeeze_right);
        if (i > line->from && glyph->stretch)
            width += 1000 * line->gap_em;
    }
    return width / 1000 - line->end_em;
}

static char *repeat(char *to, const char *text, size_t times)
{
    while (times-- > 0) {
        memcpy(to, text, strlen(text));
        to += strlen(text);
    }
    *to = '\0';
    return to;
}

static const char *const never_first[] = {"。",  "，",   "、",   "；",  "：",  "？",   "！", "）",   "》", "〉", "】",
                                          "〕",  "”",    "’",    "」",  "』",  "％",   "‰",  "℃",    "·",  "～", "）。",
                                          "”。", "》、", "）：", "。”", "！”", "》）", "—",  "％，", "%"};
static const char *const never_last[] = {"（", "《", "〈", "〔", "【", "“", "‘", "「", "『", "（《", "“《", "（“"};

static bool is_first(uint32_t c, const char *mark)
{
    size_t used;
    return tb_utf8_decode(mark, strlen(mark), &used) == c;
}

static void marks_never_begin_a_line(void **state)
{
    size_t m, k, l;
    char text[1024];
    (void)state;
    for (m = 0; m < COUNT(never_first); m++)
        for (k = 1; k < 46; k++) {
            struct set set;
            repeat(repeat(repeat(text, "文", k), never_first[m], 1), "字", 60);
            set_text(&set, text, 20);
            for (l = 0; l < set.lines.count; l++) {
                if (is_first(first_of(&set, l), never_first[m]))
                    fail_msg("line %zu begins with %s after %zu characters", l + 1, never_first[m], k);
                if (l + 1 < set.lines.count && fabs(drawn_width(&set, l) - 20) > 1e-6)
                    fail_msg("line %zu is %.6f em wide: %s after %zu", l + 1, drawn_width(&set, l), never_first[m], k);
            }
            done(&set);
        }
}

static void marks_never_end_a_line(void **state)
{
    size_t m, k, l;
    char text[1024];
    (void)state;
    for (m = 0; m < COUNT(never_last); m++)
        for (k = 1; k < 46; k++) {
            struct set set;
            repeat(repeat(repeat(text, "文", k), never_last[m], 1), "字", 60);
            set_text(&set, text, 20);
            for (l = 0; l + 1 < set.lines.count; l++) {
                if (tb_glyph_kind_of(last_of(&set, l)) == TB_GLYPH_OPEN)
                    fail_msg("line %zu ends with %s after %zu characters", l + 1, never_last[m], k);
                if (fabs(drawn_width(&set, l) - 20) > 1e-6)
                    fail_msg("line %zu is %.6f em wide: %s after %zu", l + 1, drawn_width(&set, l), never_last[m], k);
            }
            done(&set);
        }
}

/* These stay in one piece wherever they stand. */
static const char *const whole[] = {
    "68.32万平方米", "61.0%", "61.0％",    "-3.2个", "12.4个",   "2017年6月30日", "2017年", "〔2017〕", "〔2017〕5号",
    "2014—2018年",   "1—6月", "50%—60%",   "第3名",  "63,450个", "15.83亿元",     "——",     "……",       "36个班",
    "GB50099",       "+5.1%", "2017.6.30", "10:30",  "≥95%",     "100平方公里",   "3万元",  "28项",     "13个",
};

static void numbers_and_pairs_stay_whole(void **state)
{
    size_t w, k, l;
    char text[1024];
    (void)state;
    for (w = 0; w < COUNT(whole); w++)
        for (k = 1; k < 46; k++) {
            struct set set;
            size_t from = k, to = k + tb_utf8_count(whole[w], strlen(whole[w]));
            repeat(repeat(repeat(text, "文", k), whole[w], 1), "字", 60);
            set_text(&set, text, 20);
            for (l = 1; l < set.lines.count; l++)
                if (set.lines.items[l].from > from && set.lines.items[l].from < to)
                    fail_msg("%s is parted after %zu characters", whole[w], k);
            done(&set);
        }
}

/* 个百分点 is parted, and only behind 个, where the line would be pulled apart by more than a quarter em otherwise. */
static void percentage_points_part_only_where_a_line_would_gape(void **state)
{
    size_t k, parted = 0;
    char text[1024];
    (void)state;
    for (k = 1; k < 40; k++) {
        struct set set;
        const size_t from = k, soft = k + 5, to = k + 8;
        size_t l;
        repeat(repeat(repeat(text, "文", k), "12.4个百分点", 1), "字", 60);
        set_text(&set, text, 20);
        for (l = 1; l < set.lines.count; l++) {
            const size_t begin = set.lines.items[l].from;
            if (begin > from && begin < to && begin != soft)
                fail_msg("parted %zu characters into 12.4个百分点", begin - from);
            parted += begin == soft;
            if (begin == from && set.lines.items[l - 1].gap_em > 0.25)
                fail_msg("the line before gapes by %.2f em, %zu characters", set.lines.items[l - 1].gap_em, k);
        }
        done(&set);
    }
    assert_true(parted > 0 && parted < 10);
}

static void a_mark_is_pulled_in_before_a_character_is_pushed_out(void **state)
{
    struct set set;
    char text[512];
    (void)state;
    /* 20 characters, two marks inside, a mark in place 21: it gives up half an em, the two a quarter each (挤进) */
    repeat(repeat(repeat(repeat(repeat(repeat(text, "文", 4), "，", 1), "文", 4), "，", 1), "文", 10), "。", 1);
    strcat(text, "字字字字字字字字字字字字");
    set_text(&set, text, 20);
    assert_int_equal(set.lines.items[0].to, 21);
    assert_true(fabs(drawn_width(&set, 0) - 20) < 1e-6);
    assert_true(set.lines.items[0].end_em > 0.49);
    done(&set);
    /* one mark inside, which would look unlike those of the next line: it stays as it is (推出) */
    repeat(repeat(repeat(repeat(text, "文", 8), "，", 1), "文", 11), "。", 1);
    strcat(text, "字字字字字字字字字字字字");
    set_text(&set, text, 20);
    assert_int_equal(set.lines.items[0].to, 19);
    done(&set);
    /* no mark to squeeze: a character goes to the next line with its mark (推出) */
    repeat(repeat(repeat(text, "文", 20), "。", 1), "字", 15);
    set_text(&set, text, 20);
    assert_int_equal(set.lines.items[0].to, 19);
    assert_true(set.lines.items[0].gap_em > 0);
    assert_true(fabs(drawn_width(&set, 0) - 20) < 1e-6);
    done(&set);
}

static void nothing_hangs_out(void **state)
{
    struct set set;
    char text[512];
    (void)state;
    repeat(repeat(repeat(text, "文", 19), "，", 1), "字", 30);
    set_text(&set, text, 20);
    assert_int_equal(set.lines.items[0].to, 20); /* exactly full, the mark inside */
    assert_true(set.lines.items[0].gap_em == 0 && set.lines.items[0].end_em == 0 && set.lines.items[0].squeeze == 0);
    done(&set);
}

static void neighbouring_marks_are_squeezed(void **state)
{
    static const struct {
        const char *text;
        int32_t width;
    } cases[] = {
        {"文，文", 3000}, {"）。", 1500},  {"》、《", 2000}, {"（《", 1500}, {"：“", 1500},
        {"。”", 1500},    {"”）。", 2000}, {"！？", 1500},   {"——", 2000},   {"……", 2000},
    };
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        struct set set;
        set_text(&set, cases[i].text, 20);
        assert_int_equal(tb_glyphs_width(&set.glyphs, 0, set.glyphs.count), cases[i].width);
        done(&set);
    }
}

static void brackets_and_digits_are_made_uniform(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"县(市、区)", "县（市、区）"}, {"GB(T)", "GB(T)"},  {"(2017)", "(2017)"},
        {"第１２小学", "第12小学"},     {"61.0％", "61.0%"}, {"教学楼(a区)", "教学楼（a区）"},
        {"(东校区)", "（东校区）"},     {"a\tb", "a b"},     {"东\xE2\x80\x8B西", "东西"},
        {"(未闭合", "（未闭合"},
    };
    size_t i, g;
    (void)state;
    for (i = 0; i < COUNT(cases); i++) {
        struct set set;
        char text[128] = "";
        size_t at = 0;
        set_text(&set, cases[i].text, 20);
        for (g = 0; g < set.glyphs.count; g++)
            at += tb_utf8_encode(set.glyphs.items[g].code_point, text + at);
        text[at] = '\0';
        assert_string_equal(text, cases[i].want);
        done(&set);
    }
}

static int face_of_the_role(void *context, enum tb_role role, uint32_t code_point)
{
    (void)context;
    (void)code_point;
    return (int)role;
}

static void digits_have_a_face_of_their_own(void **state)
{
    static const struct {
        enum tb_role role;
        const char *text, *faces; /* L: that of Latin */
    } cases[] = {
        {TB_ROLE_BODY, "年12.5%，A", "_LLLLL_L"}, {TB_ROLE_SUBHEADING, "年12", "_LL"},
        {TB_ROLE_PAGE_NUMBER, "— 1 —", "__L__"},  {TB_ROLE_HEADING, "年12", "___"}, /* as heavy as its Hanzi */
        {TB_ROLE_TITLE, "年12", "___"},
    };
    struct tb_metrics metrics = fake_metrics;
    size_t c, i;
    (void)state;
    metrics.face_for = face_of_the_role;
    for (c = 0; c < COUNT(cases); c++) {
        struct tb_arena arena = TB_ARENA_INIT;
        struct tb_err err = TB_ERR_INIT;
        struct tb_glyph_source source = {&metrics, &arena, &err, NULL};
        struct tb_glyphs glyphs;
        assert_int_equal(tb_glyphs_from_text(&glyphs, &source, cases[c].text, cases[c].role, "test"), TB_OK);
        assert_int_equal(glyphs.count, strlen(cases[c].faces));
        for (i = 0; i < glyphs.count; i++)
            assert_int_equal(glyphs.items[i].face == TB_ROLE_LATIN, cases[c].faces[i] == 'L');
        tb_arena_free(&arena);
    }
}

static void a_hyphen_before_a_figure_is_a_minus(void **state)
{
    static const struct {
        const char *text;
        uint32_t at[3]; /* what stands for the hyphens, in order */
    } cases[] = {
        {"-3.5", {0x2212, 0, 0}},      {"较时序-0.7", {0x2212, 0, 0}}, {"（-2，-13）", {0x2212, 0x2212, 0}},
        {"2017-06-30", {'-', '-', 0}}, {"A-1", {'-', 0, 0}},           {"（0534）-12", {'-', 0, 0}},
        {"--5", {'-', '-', 0}},        {"甲-乙", {'-', 0, 0}},
    };
    size_t c, i, n;
    (void)state;
    for (c = 0; c < COUNT(cases); c++) {
        struct set set;
        set_text(&set, cases[c].text, 40);
        for (i = n = 0; i < set.glyphs.count; i++)
            if (set.glyphs.items[i].code_point == '-' || set.glyphs.items[i].code_point == 0x2212)
                assert_int_equal(set.glyphs.items[i].code_point, cases[c].at[n++]);
        assert_true(n > 0);
        done(&set);
    }
}

static void a_missing_character_is_named(void **state)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_err err = TB_ERR_INIT;
    struct tb_glyph_source source = {&fake_metrics, &arena, &err, NULL};
    struct tb_glyphs glyphs;
    (void)state;
    assert_int_equal(tb_glyphs_from_text(&glyphs, &source, "面积12㎡", TB_ROLE_BODY, "body.md:12"), TB_CONFIG);
    assert_non_null(strstr(err.message, "㎡"));
    assert_non_null(strstr(err.message, "U+33A1"));
    assert_non_null(strstr(err.message, "body.md:12"));
    assert_non_null(strstr(err.message, "平方米"));
    tb_arena_free(&arena);
}

/* Is there any set of breaks without a gap over a quarter em? Reckoned apart from the program: plain search. */
static bool line_possible(const struct set *set, size_t from, size_t to, double em, bool last)
{
    double natural = tb_glyphs_width(&set->glyphs, from, to) / 1000.0, room = 0;
    int gaps = 0;
    size_t i;
    for (i = from; i < to; i++) {
        const struct tb_glyph *glyph = &set->glyphs.items[i];
        room += i > from ? (glyph->room_left - glyph->squeeze_left) / 1000.0 : 0;
        room += (glyph->room_right - (i + 1 < to ? glyph->squeeze_right : 0)) / 1000.0;
        gaps += i > from && glyph->stretch;
    }
    if (natural > em + 1e-9)
        return natural - room <= em + 1e-9;
    return last || (gaps > 0 && (em - natural) / gaps <= 0.25 + 1e-9) || em - natural < 1e-9;
}

static bool possible(const struct set *set, double em)
{
    size_t n = set->glyphs.count, i, j;
    bool *reach = calloc(n + 1, sizeof *reach);
    bool result;
    reach[0] = true;
    for (i = 1; i <= n; i++)
        for (j = 0; j < i && !reach[i]; j++)
            reach[i] = reach[j] && (i == n || set->glyphs.items[i].join <= TB_JOIN_SOFT) && line_possible(set, j, i, em, i == n);
    result = reach[n];
    free(reach);
    return result;
}

static void wide_gaps_only_where_nothing_else_is_possible(void **state)
{
    static const char *const pieces[] = {"较",
                                         "上月",
                                         "提高",
                                         "12.4个百分点",
                                         "，",
                                         "68.32万平方米",
                                         "、",
                                         "齐河县",
                                         "竣工率",
                                         "。",
                                         "（",
                                         "）",
                                         "2017年6月30日",
                                         "进展",
                                         "——",
                                         "《要点》",
                                         "78.3%",
                                         "；",
                                         "德州运河经济开发区",
                                         "“竣工率”"};
    uint32_t seed = 2017;
    int round, wide = 0, saved = 0;
    (void)state;
    for (round = 0; round < 400; round++) {
        char text[2048], *to = text;
        struct set set;
        double em = 12 + round % 17;
        size_t k, l;
        bool bad = false;
        for (k = 0; k < 40; k++) {
            seed = seed * 1664525u + 1013904223u;
            to = repeat(to, pieces[(seed >> 16) % COUNT(pieces)], 1);
        }
        set_text(&set, text, em);
        for (l = 0; l < set.lines.count; l++) {
            bad = bad || set.lines.items[l].gap_em > 0.25 + 1e-6;
            if (l + 1 < set.lines.count)
                assert_true(drawn_width(&set, l) <= em + 1e-6);
        }
        if (bad && possible(&set, em))
            fail_msg("a wide gap that could be avoided, %.0f em: %s", em, text);
        wide += bad;
        saved += !bad;
        done(&set);
    }
    assert_true(saved > 200);
    print_message("%d paragraphs without wide gaps, %d where none is possible\n", saved, wide);
}

static void hostile_text_is_always_set(void **state)
{
    static const char *const pieces[] = {"。", "（", "——", "W", "9", " ", "％", "", "", "\xE3\x80\x80", "文"};
    char text[1024];
    size_t p, k;
    (void)state;
    for (p = 0; p < COUNT(pieces); p++)
        for (k = 0; k < 120; k += 7) {
            struct set set;
            size_t l, at = 0;
            repeat(text, pieces[p], k);
            set_text(&set, text, 10);
            for (l = 0; l < set.lines.count; l++) { /* every glyph in order, blanks at line ends aside */
                assert_true(set.lines.items[l].from >= at);
                assert_true(set.lines.items[l].to > set.lines.items[l].from);
                at = set.lines.items[l].to;
            }
            done(&set);
        }
}

static void blanks_at_line_ends_vanish(void **state)
{
    struct set set;
    size_t l;
    (void)state;
    set_text(&set, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi", 10);
    assert_true(set.lines.count > 2);
    for (l = 0; l < set.lines.count; l++) {
        assert_int_not_equal(first_of(&set, l), ' ');
        assert_int_not_equal(last_of(&set, l), ' ');
    }
    done(&set);
}

static void a_word_of_the_trade_is_kept_whole(void **state)
{
    static const struct {
        const char *words, *text;
        size_t at;
        bool kept;
    } cases[] = {{"床位 卫生院", "各卫生院床位", 2, true}, {"床位，卫生院", "各卫生院床位", 2, false},
                 {"床位,卫生院", "各卫生院床位", 3, true}, {"床位 卫生院", "各卫生院床位", 4, false},
                 {"", "各卫生院床位", 2, false},           {NULL, "各卫生院床位", 2, false}};
    size_t c;
    (void)state;
    for (c = 0; c < COUNT(cases); c++) {
        struct set set;
        struct tb_glyph_source source;
        memset(&set, 0, sizeof set);
        source = (struct tb_glyph_source){&fake_metrics, &set.arena, &set.err, cases[c].words};
        assert_int_equal(tb_glyphs_from_text(&set.glyphs, &source, cases[c].text, TB_ROLE_TITLE, "test"), TB_OK);
        assert_int_equal(tb_sense_cost(&set.glyphs, cases[c].at) == 60, cases[c].kept);
        done(&set);
    }
}

static void a_hard_break_begins_a_line(void **state)
{
    static const struct tb_run spans[] = {{"第一行", false, false, false}, {"第二行", false, false, true}};
    struct set set;
    struct tb_glyph_source source;
    struct tb_line_shape measure = {20, 20, true, false};
    (void)state;
    memset(&set, 0, sizeof set);
    source = (struct tb_glyph_source){&fake_metrics, &set.arena, &set.err, NULL};
    assert_int_equal(tb_glyphs_from_spans(&set.glyphs, &source, spans, 2, TB_ROLE_BODY, "test"), TB_OK);
    assert_int_equal(tb_break_lines(&set.lines, &set.glyphs, &measure, &set.arena, &set.err), TB_OK);
    assert_int_equal(set.lines.count, 2);
    assert_int_equal(set.lines.items[1].from, 3);
    assert_true(set.lines.items[0].gap_em == 0); /* the line before is not pulled apart */
    done(&set);
}

/* 附件说明: the first line is wider than those below, which stand behind the name. */
static void a_wider_first_line_is_used_in_full(void **state)
{
    struct tb_line_shape measure = {26, 20, true, false};
    size_t n;
    (void)state;
    for (n = 20; n < 60; n++) {
        struct set set;
        struct tb_glyph_source source;
        char text[512];
        memset(&set, 0, sizeof set);
        source = (struct tb_glyph_source){&fake_metrics, &set.arena, &set.err, NULL};
        repeat(text, "文", n);
        assert_int_equal(tb_glyphs_from_text(&set.glyphs, &source, text, TB_ROLE_BODY, "test"), TB_OK);
        assert_int_equal(tb_break_lines(&set.lines, &set.glyphs, &measure, &set.arena, &set.err), TB_OK);
        assert_int_equal(set.lines.count, n <= 26 ? 1 : 1 + (n - 26 + 19) / 20);
        done(&set);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_never_begin_a_line),
        cmocka_unit_test(marks_never_end_a_line),
        cmocka_unit_test(numbers_and_pairs_stay_whole),
        cmocka_unit_test(percentage_points_part_only_where_a_line_would_gape),
        cmocka_unit_test(a_mark_is_pulled_in_before_a_character_is_pushed_out),
        cmocka_unit_test(nothing_hangs_out),
        cmocka_unit_test(neighbouring_marks_are_squeezed),
        cmocka_unit_test(brackets_and_digits_are_made_uniform),
        cmocka_unit_test(digits_have_a_face_of_their_own),
        cmocka_unit_test(a_hyphen_before_a_figure_is_a_minus),
        cmocka_unit_test(a_missing_character_is_named),
        cmocka_unit_test(wide_gaps_only_where_nothing_else_is_possible),
        cmocka_unit_test(hostile_text_is_always_set),
        cmocka_unit_test(blanks_at_line_ends_vanish),
        cmocka_unit_test(a_word_of_the_trade_is_kept_whole),
        cmocka_unit_test(a_hard_break_begins_a_line),
        cmocka_unit_test(a_wider_first_line_is_used_in_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
