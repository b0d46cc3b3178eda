/* Where things stand: the numbers of GB/T 9704-2012 on every page of the sample documents, and pages as text beside
 * the ones kept in tests/golden/typeset (test_geometry --write FOLDER makes them anew: read the difference). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../unit/fake_metrics.h"
#include "sample_doc.h"
#include "tb_file.h"
#include "tb_typeset.h"
#include "tb_utf8.h"

#include <math.h>

/* Written out once more, not taken from the program: points from the lower left corner. */
static const double AREA_LEFT = 79.370, AREA_RIGHT = 521.575, AREA_TOP = 737.008, AREA_BOTTOM = 99.213;
static const double LINE_PITCH = 28.991, CHARACTER_PITCH = 15.793, MARK_TOP = 637.80, NUMBER_DASH = 79.37;
static const double NEAR = 0.01;

static const char *folder = "tests/golden/typeset";
static const char *const names[] = {"red", "newsletter", "letter", "draft"};
enum { NAMES = 4 };

static void set_doc(struct tb_display *display, const char *name)
{
    struct tb_err err = TB_ERR_INIT;
    const struct tb_doc *doc = sample_doc(name);
    assert_non_null(doc);
    if (tb_typeset(doc, &fake_metrics, display, &err) != TB_OK)
        fail_msg("%s: %s", name, err.message);
}

static double text_width(const struct tb_item *item)
{
    const char *text = item->text;
    size_t left = strlen(text), used, i = 0;
    double width = 0, scale = item->horizontal_scale;
    for (; left > 0; text += used, left -= used, i++) {
        uint32_t c = tb_utf8_decode(text, left, &used);
        width += fake_advance(NULL, item->face, c) / 1000.0 * item->size_pt * scale;
        if (left > used)
            width += item->char_space_pt + (item->gaps_pt ? item->gaps_pt[i] : 0);
    }
    return width;
}

static void check_near(double got, double want, double tolerance, const char *what, const char *name, size_t page)
{
    if (fabs(got - want) > tolerance)
        fail_msg("%s, page %zu: %s is at %.3f, not %.3f", name, page + 1, what, got, want);
}

static bool is_page_number(const struct tb_item *item)
{
    return strncmp(item->text, "— ", strlen("— ")) == 0;
}

static double line_of(const struct tb_item *item, bool turned, int rows)
{
    return ((turned ? item->x_pt - AREA_LEFT : AREA_TOP - item->y_pt) - 0.88 * 16) / (LINE_PITCH * 22 / rows);
}

static void check_text(const struct tb_item *item, const char *name, size_t page, bool turned, int rows)
{
    double start = turned ? item->y_pt : item->x_pt, end = start + text_width(item), line;
    double left = turned ? AREA_BOTTOM : AREA_LEFT, right = turned ? AREA_TOP : AREA_RIGHT;
    if (is_page_number(item)) { /* on landscape pages too where it is on the others */
        start = item->x_pt;
        end = start + text_width(item);
        /* the dash's ink is between 320 and 380 of 1000 */
        check_near(item->y_pt + 0.35 * 14, NUMBER_DASH, NEAR, "the page number's dash", name, page);
        if (page % 2 == 0)
            check_near(end, AREA_RIGHT - 14, NEAR, "an odd page's number (right end)", name, page);
        else
            check_near(start, AREA_LEFT + 14, NEAR, "an even page's number (left end)", name, page);
        assert_int_equal(item->turn, 0);
        return;
    }
    if (item->colour == TB_INK_RED)
        return;
    if (start < left - 0.1 || end > right + 8.2) /* a mark at the end reaches half a character out, blank side last */
        fail_msg("%s, page %zu: \"%s\" from %.2f to %.2f", name, page + 1, item->text, start, end);
    assert_int_equal(item->turn, turned ? 90 : 0);
    if (item->size_pt != 16 && item->size_pt != 22)
        return;
    line = line_of(item, turned, rows);
    if (fabs(line - round(line)) > 0.001)
        fail_msg("%s, page %zu: \"%s\" stands on line %.4f", name, page + 1, item->text, line);
    assert_true(line > -0.5 && line < rows - 0.5);
}

/* 22, unless a page would be left with a hole: one pitch for the whole document. */
static int rows_of(const struct tb_display *display)
{
    static const int tried[] = {22, 23, 21, 24};
    size_t t, i;
    for (t = 0; t < sizeof tried / sizeof *tried; t++) {
        bool all = true;
        for (i = 0; i < display->pages[0].item_count; i++) {
            const struct tb_item *item = &display->pages[0].items[i];
            if (item->kind != TB_ITEM_TEXT || item->colour == TB_INK_RED || is_page_number(item) ||
                (item->size_pt != 16 && item->size_pt != 22))
                continue;
            all = all && fabs(line_of(item, false, tried[t]) - round(line_of(item, false, tried[t]))) < 0.001;
        }
        if (all)
            return tried[t];
    }
    fail_msg("page 1 has no grid");
    return 0;
}

static void every_line_stands_on_the_grid(void **state)
{
    size_t n, p, i;
    (void)state;
    for (n = 0; n < NAMES; n++) {
        struct tb_display display;
        int rows;
        set_doc(&display, names[n]);
        rows = rows_of(&display);
        for (p = 0; p < display.page_count; p++) {
            bool turned = display.pages[p].rotate == 90;
            for (i = 0; i < display.pages[p].item_count; i++)
                if (display.pages[p].items[i].kind == TB_ITEM_TEXT)
                    check_text(&display.pages[p].items[i], names[n], p, turned, rows);
        }
        tb_display_free(&display);
    }
}

static const struct tb_item *first_item(const struct tb_display *display, size_t page, enum tb_item_kind kind,
                                        enum tb_ink_colour colour)
{
    size_t i;
    for (i = 0; i < display->pages[page].item_count; i++)
        if (display->pages[page].items[i].kind == kind && display->pages[page].items[i].colour == colour)
            return &display->pages[page].items[i];
    fail_msg("page %zu: no such item", page + 1);
    return NULL;
}

static const struct tb_item *find_text(const struct tb_display *display, size_t page, const char *start)
{
    size_t i;
    for (i = 0; i < display->pages[page].item_count; i++) {
        const struct tb_item *item = &display->pages[page].items[i];
        if (item->kind == TB_ITEM_TEXT && strncmp(item->text, start, strlen(start)) == 0)
            return item;
    }
    fail_msg("page %zu: no text begins with %s", page + 1, start);
    return NULL;
}

static void the_letterhead_stands_35_mm_down(void **state)
{
    size_t n;
    (void)state;
    for (n = 0; n < NAMES; n++) {
        struct tb_display display;
        const struct tb_item *mark, *rule, *number;
        bool letter = strcmp(names[n], "letter") == 0;
        set_doc(&display, names[n]);
        mark = first_item(&display, 0, TB_ITEM_TEXT, TB_INK_RED);
        /* letters: 30 mm below the paper's top edge */
        check_near(mark->y_pt + 0.840 * mark->size_pt, letter ? 841.890 - 85.039 : MARK_TOP, NEAR, "the mark's ink", names[n], 0);
        rule = first_item(&display, 0, TB_ITEM_LINE, TB_INK_RED);
        if (letter) {
            check_near(rule->x_pt, 56.693, NEAR, "the double rule (left)", names[n], 0);
            check_near(rule->x2_pt, 538.583, NEAR, "the double rule (right)", names[n], 0);
            check_near((mark->y_pt - 0.080 * mark->size_pt) - rule->y_pt, 11.339, 2, "the double rule below the mark", names[n], 0);
        } else {
            number = find_text(&display, 0, strcmp(names[n], "newsletter") == 0 ? "德州市教育局办公室" : "德教通");
            check_near(number->y_pt - 0.08 * 16 - (rule->y_pt + rule->width_pt / 2), 11.339, NEAR, "the rule 4 mm below the number",
                       names[n], 0);
            check_near(rule->x_pt, AREA_LEFT, NEAR, "the rule (left)", names[n], 0);
            check_near(rule->x2_pt, AREA_RIGHT, NEAR, "the rule (right)", names[n], 0);
        }
        tb_display_free(&display);
    }
}

static void body_lines_hold_28_characters_and_are_flush(void **state)
{
    struct tb_display display;
    const struct tb_item *item;
    (void)state;
    set_doc(&display, "red");
    item = find_text(&display, 0, "根据");
    check_near(item->x_pt, AREA_LEFT + 2 * CHARACTER_PITCH, NEAR, "the first line's indent", "red", 0);
    check_near(item->x_pt + text_width(item) - 16 + CHARACTER_PITCH, AREA_RIGHT, 0.5, "its right end", "red", 0);
    item = find_text(&display, 0, "各县");
    check_near(item->x_pt, AREA_LEFT, NEAR, "the addressee", "red", 0);
    tb_display_free(&display);
}

static void the_imprint_ends_at_the_foot_of_the_last_page(void **state)
{
    size_t n, i;
    (void)state;
    for (n = 0; n < NAMES; n++) {
        struct tb_display display;
        const struct tb_page *page;
        double lowest = 1000, width = 0;
        set_doc(&display, names[n]);
        page = &display.pages[display.page_count - 1];
        for (i = 0; i < page->item_count; i++)
            if (page->items[i].kind == TB_ITEM_LINE && page->items[i].colour == TB_INK_BLACK && page->items[i].y_pt < lowest) {
                lowest = page->items[i].y_pt;
                width = page->items[i].width_pt;
            }
        find_text(&display, display.page_count - 1, "抄送");
        if (strcmp(names[n], "letter") != 0) { /* letters have no rules in the imprint */
            check_near(lowest, AREA_BOTTOM, NEAR, "the last rule", names[n], display.page_count - 1);
            check_near(width, 0.992, NEAR, "its thickness (0.35 mm)", names[n], display.page_count - 1);
            find_text(&display, display.page_count - 1, "2017年7月3日印发");
        }
        if (strcmp(names[n], "draft") == 0)
            assert_int_equal(display.page_count % 2, 0);
        tb_display_free(&display);
    }
}

static void no_heading_ends_a_page(void **state)
{
    size_t n, p, i;
    (void)state;
    for (n = 0; n < NAMES; n++) {
        struct tb_display display;
        set_doc(&display, names[n]);
        for (p = 0; p < display.page_count; p++) {
            const struct tb_item *lowest = NULL;
            for (i = 0; i < display.pages[p].item_count; i++) {
                const struct tb_item *item = &display.pages[p].items[i];
                if (item->kind == TB_ITEM_TEXT && item->size_pt == 16 && (!lowest || item->y_pt < lowest->y_pt))
                    lowest = item;
            }
            if (lowest && lowest->face == TB_ROLE_HEADING && display.pages[p].rotate == 0 && lowest->y_pt < AREA_BOTTOM + 30)
                fail_msg("%s: page %zu ends with the heading %s", names[n], p + 1, lowest->text);
        }
        tb_display_free(&display);
    }
}

static void no_page_is_empty(void **state)
{
    size_t n, p, i;
    (void)state;
    for (n = 0; n < NAMES; n++) {
        struct tb_display display;
        set_doc(&display, names[n]);
        for (p = 0; p < display.page_count; p++) {
            size_t texts = 0;
            for (i = 0; i < display.pages[p].item_count; i++)
                texts += display.pages[p].items[i].kind == TB_ITEM_TEXT;
            if (texts < 2)
                fail_msg("%s: page %zu is empty", names[n], p + 1);
        }
        tb_display_free(&display);
    }
}

/* --- documents nobody would write: every one is set, and nothing leaves the paper ----------------------------- */

static uint32_t seed;

static uint32_t chance(uint32_t sides)
{
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % sides;
}

enum { POOL_BYTES = 1 << 20 };
static char pool[POOL_BYTES];
static size_t pool_used;

static const char *some_text(uint32_t most)
{
    static const char *const pieces[] = {"学校",
                                         "，",
                                         "。",
                                         "（",
                                         "）",
                                         "《",
                                         "》",
                                         "“",
                                         "”",
                                         "——",
                                         "……",
                                         "68.32万平方米",
                                         "2017年6月30日",
                                         " ",
                                         "\xE3\x80\x80",
                                         "A",
                                         "http://example.org/very/long/word-without-end",
                                         "-3.2%",
                                         "〔2017〕5号",
                                         "、",
                                         "(",
                                         ")",
                                         "9",
                                         "德州运河经济开发区",
                                         "\n",
                                         "·",
                                         "1—6月",
                                         "\xF0\xA0\x80\x80",
                                         "％",
                                         "：",
                                         "；"};
    size_t count = chance(most + 1), start = pool_used, i;
    for (i = 0; i < count; i++) {
        const char *piece = pieces[chance(sizeof pieces / sizeof *pieces)];
        if (pool_used + strlen(piece) + 2 > POOL_BYTES)
            break;
        memcpy(pool + pool_used, piece, strlen(piece));
        pool_used += strlen(piece);
    }
    pool[pool_used++] = '\0';
    return pool + start;
}

static const char *perhaps(uint32_t most)
{
    return chance(3) == 0 ? NULL : some_text(most);
}

static void hostile_document(struct tb_doc *doc)
{
    static struct tb_block blocks[24];
    static struct tb_run spans[24][3];
    static struct tb_table tables[24];
    static struct tb_table_column columns[24][8];
    static struct tb_table_row rows[24][40];
    static const char *cells[24][40][8];
    static struct tb_chart charts[24];
    static struct tb_chart_series series[24][4];
    static int64_t values[24][4][20];
    static bool missing[24][4][20];
    static const char *labels[24][20];
    size_t b, r, c, k;
    pool_used = 0;
    memset(doc, 0, sizeof *doc);
    doc->form = (enum tb_doc_form)chance(3);
    doc->draft = chance(2);
    doc->seal = chance(2);
    doc->even_pages = chance(2);
    doc->mark = perhaps(12);
    doc->number = perhaps(4);
    doc->issue_line = perhaps(3);
    doc->head_office = perhaps(4);
    doc->title = perhaps(chance(9) == 0 ? 120 : 16);
    doc->addressee = perhaps(chance(9) == 0 ? 200 : 20);
    doc->signature = perhaps(5);
    doc->signature_date = perhaps(3);
    doc->remark = perhaps(30);
    doc->copies_to = perhaps(chance(9) == 0 ? 300 : 20);
    doc->printer = perhaps(5);
    doc->print_date = perhaps(2);
    doc->blocks = blocks;
    doc->block_count = chance(24);
    for (b = 0; b < doc->block_count; b++) {
        struct tb_block *block = &blocks[b];
        memset(block, 0, sizeof *block);
        block->kind = (enum tb_block_kind)chance(7);
        block->level = (int)chance(6);
        block->ordered = chance(2);
        block->number = (int)chance(200);
        block->landscape = chance(2);
        block->spans = spans[b];
        block->span_count = chance(4);
        for (k = 0; k < block->span_count; k++)
            spans[b][k] = (struct tb_run){some_text(chance(4) == 0 ? 300 : 20), chance(4) == 0, chance(4) == 0, chance(8) == 0};
        tables[b] = (struct tb_table){perhaps(6), perhaps(3), perhaps(30), columns[b], chance(8), rows[b], chance(40), 0};
        tables[b].side_by_side = tables[b].column_count < 4 ? (int)chance(4) : 0;
        for (c = 0; c < tables[b].column_count; c++)
            columns[b][c] = (struct tb_table_column){chance(9) ? "列的名称（平方米）" : some_text(3), chance(3) ? NULL : "组",
                                                     (enum tb_align)chance(5), chance(4) == 0};
        for (r = 0; r < tables[b].row_count; r++) {
            rows[b][r] = (struct tb_table_row){cells[b][r], chance(10) == 0};
            for (c = 0; c < tables[b].column_count; c++)
                cells[b][r][c] = perhaps(chance(20) == 0 ? 120 : 3);
        }
        block->table = &tables[b];
        charts[b] = (struct tb_chart){(enum tb_chart_kind)chance(4),
                                      perhaps(5),
                                      "%",
                                      1,
                                      labels[b],
                                      chance(20),
                                      series[b],
                                      chance(5),
                                      chance(2),
                                      (int64_t)chance(1000) - 200,
                                      perhaps(2),
                                      "",
                                      chance(2) ? values[b][0] : NULL};
        for (k = 0; k < charts[b].series_count; k++) {
            series[b][k] = (struct tb_chart_series){some_text(2), values[b][k], chance(2) ? missing[b][k] : NULL,
                                                    chance(3) ? NULL : missing[b][k]};
            for (r = 0; r < 20; r++) {
                values[b][k][r] = chance(20) == 0 ? INT64_C(1) << 50 : (int64_t)chance(1500) - 200;
                missing[b][k][r] = chance(4) == 0;
            }
        }
        for (r = 0; r < 20; r++)
            labels[b][r] = some_text(2);
        block->chart = &charts[b];
    }
}

static void hostile_documents_are_set(void **state)
{
    size_t refused = 0;
    int round;
    (void)state;
    for (round = 0; round < 400; round++) {
        struct tb_display display;
        struct tb_doc doc;
        struct tb_err err = TB_ERR_INIT;
        enum tb_status status;
        size_t p, i;
        seed = 2017u + (uint32_t)round * 977u;
        hostile_document(&doc);
        status = tb_typeset(&doc, &fake_metrics, &display, &err);
        if (status == TB_CONFIG && (strstr(err.message, "too wide") || strstr(err.message, "too long")))
            refused++;
        else if (status != TB_OK)
            fail_msg("round %d: %s", round, err.message);
        for (p = 0; p < display.page_count; p++)
            for (i = 0; i < display.pages[p].item_count; i++) {
                const struct tb_item *item = &display.pages[p].items[i];
                if (item->kind != TB_ITEM_POLYLINE &&
                    (!isfinite(item->x_pt) || !isfinite(item->y_pt) || item->y_pt < -1 || item->y_pt > 843))
                    fail_msg("round %d, page %zu: %s at %.2f, %.2f", round, p + 1, item->text ? item->text : "line", item->x_pt,
                             item->y_pt);
            }
        tb_display_free(&display);
    }
    print_message("400 documents, %zu refused: a table too wide, a title or imprint too long\n", refused);
    assert_true(refused < 300);
}

/* --- pages as text ------------------------------------------------------------------------------------------- */

static void write_item(FILE *file, const struct tb_item *item)
{
    static const char *const kinds[] = {"text", "line", "rect", "path"};
    static const char *const colours[] = {"", " red", " grey", " middle", " light", " white"};
    fprintf(file, "%s%s%s %.2f %.2f", kinds[item->kind], colours[item->colour], item->filled ? " filled" : "", item->x_pt,
            item->y_pt);
    if (item->kind == TB_ITEM_TEXT)
        fprintf(file, " size %g face %d space %.3f%s%s \"%s\"\n", item->size_pt, item->face, item->char_space_pt,
                item->gaps_pt ? " gaps" : "", item->turn ? " turned" : "", item->text);
    else if (item->kind == TB_ITEM_POLYLINE)
        fprintf(file, " %zu points width %.2f dash %.2f\n", item->point_count, item->width_pt, item->dash_pt);
    else
        fprintf(file, " to %.2f %.2f width %.2f dash %.2f\n", item->x2_pt, item->y2_pt, item->width_pt, item->dash_pt);
}

/* The first three pages and the last: enough to show every kind of thing, short enough to read. */
static void write_display(FILE *file, const struct tb_display *display)
{
    size_t p, i, b;
    fprintf(file, "pages %zu\n", display->page_count);
    for (b = 0; b < display->bookmark_count; b++)
        fprintf(file, "bookmark %d page %zu \"%s\"\n", display->bookmarks[b].level, display->bookmarks[b].page + 1,
                display->bookmarks[b].title);
    for (p = 0; p < display->page_count; p++) {
        if (p > 2 && p + 1 < display->page_count && !(display->pages[p].rotate == 90 && display->pages[p - 1].rotate == 0))
            continue;
        fprintf(file, "\npage %zu rotate %d\n", p + 1, display->pages[p].rotate);
        for (i = 0; i < display->pages[p].item_count; i++)
            write_item(file, &display->pages[p].items[i]);
    }
}

static char *display_text(const char *name, size_t *length)
{
    struct tb_display display;
    char *text = NULL;
    FILE *file = open_memstream(&text, length);
    assert_non_null(file);
    set_doc(&display, name);
    write_display(file, &display);
    assert_int_equal(fclose(file), 0);
    tb_display_free(&display);
    return text;
}

static void pages_are_as_they_were(void **state)
{
    size_t n;
    (void)state;
    for (n = 0; n < NAMES; n++) {
        struct tb_buf kept = TB_BUF_INIT(8 * TB_MEBIBYTE);
        struct tb_err err = TB_ERR_INIT;
        char path[256];
        size_t length, at = 0, line = 1;
        char *text = display_text(names[n], &length);
        snprintf(path, sizeof path, "%s/%s.txt", folder, names[n]);
        if (tb_file_read(path, &kept, &err) != TB_OK)
            fail_msg("%s", err.message);
        while (at < length && at < kept.length && text[at] == kept.bytes[at])
            line += text[at++] == '\n';
        if (at < length || at < kept.length) {
            while (at > 0 && text[at - 1] != '\n')
                at--;
            fail_msg("%s:%zu: now %.*s", path, line, (int)strcspn(text + at, "\n"), text + at);
        }
        free(text);
        tb_buf_free(&kept);
    }
}

static int write_golden(void)
{
    size_t n, length;
    for (n = 0; n < NAMES; n++) {
        char path[256];
        char *text = display_text(names[n], &length);
        struct tb_err err = TB_ERR_INIT;
        snprintf(path, sizeof path, "%s/%s.txt", folder, names[n]);
        if (tb_file_replace(path, text, length, &err) != TB_OK) {
            fprintf(stderr, "%s\n", err.message);
            return 1;
        }
        free(text);
    }
    return 0;
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_stands_on_the_grid),
        cmocka_unit_test(the_letterhead_stands_35_mm_down),
        cmocka_unit_test(body_lines_hold_28_characters_and_are_flush),
        cmocka_unit_test(the_imprint_ends_at_the_foot_of_the_last_page),
        cmocka_unit_test(no_heading_ends_a_page),
        cmocka_unit_test(no_page_is_empty),
        cmocka_unit_test(hostile_documents_are_set),
        cmocka_unit_test(pages_are_as_they_were),
    };
    if (argc > 2)
        folder = argv[2];
    if (argc > 1 && strcmp(argv[1], "--write") == 0)
        return write_golden();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
