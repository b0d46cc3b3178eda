/* Tables and titles: rows whole, headers repeated, points under points, totals in 黑体, blocks filled column-wise, and
 * what is said when a table cannot be set. */
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
#include "tb_typeset.h"
#include "tb_utf8.h"

#include <math.h>

enum { MOST_ROWS = 300, MOST_COLUMNS = 30 };
static const double LEFT_PT = 79.37, RIGHT_PT = 521.58;

static char texts[MOST_ROWS][MOST_COLUMNS][4096];
static const char *cells[MOST_ROWS][MOST_COLUMNS];
static struct tb_table_row rows[MOST_ROWS];
static struct tb_table_column columns[MOST_COLUMNS];
static struct tb_table table;
static struct tb_block block;
static struct tb_doc doc;

static void make(size_t column_count, size_t row_count)
{
    size_t r, c;
    memset(rows, 0, sizeof rows);
    memset(columns, 0, sizeof columns);
    for (c = 0; c < column_count; c++)
        columns[c] = (struct tb_table_column){"列名", NULL, TB_ALIGN_AUTO, false};
    for (r = 0; r < row_count; r++) {
        for (c = 0; c < column_count; c++) {
            snprintf(texts[r][c], sizeof texts[r][c], c == 0 ? "行%zu" : "值%zu", r + 1);
            cells[r][c] = texts[r][c];
        }
        rows[r].cells = cells[r];
    }
    table = (struct tb_table){.columns = columns, .column_count = column_count, .rows = rows, .row_count = row_count};
    block = (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &table, .place = "body.md:7"};
    doc = (struct tb_doc){.mark = "机关", .number = "号", .title = "题", .blocks = &block, .block_count = 1};
}

static void set_doc(struct tb_display *display)
{
    struct tb_err err = TB_ERR_INIT;
    if (tb_typeset(&doc, &fake_metrics, display, &err) != TB_OK)
        fail_msg("%s", err.message);
}

static const struct tb_item *find(const struct tb_display *display, const char *text, size_t *page)
{
    size_t i;
    for (*page = 0; *page < display->page_count; ++*page)
        for (i = 0; i < display->pages[*page].item_count; i++) {
            const struct tb_item *item = &display->pages[*page].items[i];
            if (item->kind == TB_ITEM_TEXT && strcmp(item->text, text) == 0)
                return item;
        }
    fail_msg("nowhere: %s", text);
    return NULL;
}

static size_t count_on(const struct tb_display *display, size_t page, const char *text)
{
    size_t i, count = 0;
    for (i = 0; i < display->pages[page].item_count; i++)
        count += display->pages[page].items[i].kind == TB_ITEM_TEXT && strcmp(display->pages[page].items[i].text, text) == 0;
    return count;
}

static void every_row_once_and_the_header_on_every_page(void **state)
{
    struct tb_display display;
    size_t r, page, before = 0;
    double above = 0;
    (void)state;
    make(3, 200);
    set_doc(&display);
    assert_true(display.page_count >= 5);
    for (r = 0; r < 200; r++) {
        char text[32];
        const struct tb_item *item;
        snprintf(text, sizeof text, "行%zu", r + 1);
        item = find(&display, text, &page);
        assert_true(page == before || page == before + 1);
        assert_true(page != before || r == 0 || item->y_pt < above);
        assert_true(item->y_pt > 99.2 && item->y_pt < 737.1);
        before = page;
        above = item->y_pt;
    }
    for (page = 0; page < display.page_count; page++)
        assert_int_equal(count_on(&display, page, "列名"), 3);
    tb_display_free(&display);
}

static void a_row_is_never_parted(void **state)
{
    size_t at;
    (void)state;
    for (at = 18; at < 34; at++) { /* a tall row at every place near the foot of the first page */
        struct tb_display display;
        size_t first, last, l;
        make(2, 60);
        texts[at][1][0] = '\0';
        for (l = 0; l < 6; l++)
            strcat(texts[at][1], "这一格的文字很长要占好几行才放得下因为写的人什么都想说而且一句也不肯少说");
        strcat(texts[at][1], "完");
        set_doc(&display);
        {
            char text[32];
            snprintf(text, sizeof text, "行%zu", at + 1);
            find(&display, text, &first);
        }
        for (last = 0; last < display.page_count; last++) {
            size_t i;
            for (i = 0; i < display.pages[last].item_count; i++) {
                const struct tb_item *item = &display.pages[last].items[i];
                size_t length = item->text ? strlen(item->text) : 0;
                if (item->kind == TB_ITEM_TEXT &&
                    (strstr(item->text, "什么") || (length > 6 && strcmp(item->text + length - 3, "完") == 0)))
                    assert_int_equal(last, first);
                if (item->kind == TB_ITEM_TEXT && strncmp(item->text, "— ", strlen("— ")) != 0)
                    assert_true(item->y_pt > 99.2);
            }
        }
        tb_display_free(&display);
    }
}

static double point_x(const struct tb_item *item)
{
    double x = item->x_pt;
    const char *at;
    for (at = item->text; *at && *at != '.'; at++)
        x += (*at & 0xC0) == 0x80 ? 0 : 0.5 * item->size_pt; /* a character each, whatever its bytes */
    return x;
}

static void points_stand_under_points(void **state)
{
    static const char *const numbers[] = {"1.5", "112.37", "−3.25", "40", "1,234.5", "0.125"};
    struct tb_display display;
    size_t r, page;
    double x;
    (void)state;
    make(2, 8);
    for (r = 0; r < 6; r++)
        strcpy(texts[r][1], numbers[r]);
    strcpy(texts[6][1], "—");
    strcpy(texts[7][1], "持平");
    set_doc(&display);
    x = point_x(find(&display, "1.5", &page));
    for (r = 1; r < 6; r++)
        assert_true(fabs(point_x(find(&display, numbers[r], &page)) - x) < 0.001);
    tb_display_free(&display);
}

static void neighbours_of_one_text_are_one_cell(void **state)
{
    struct tb_display display;
    size_t page, r, n;
    (void)state;
    make(2, 40);
    columns[0].merged = true;
    for (r = 0; r < 40; r++)
        strcpy(texts[r][0], r < 3 ? "甲县" : r == 3 ? "乙县" : "丙县");
    rows[39].total = true; /* a total is no neighbour */
    set_doc(&display);
    assert_true(display.page_count > 1);
    for (page = n = 0; page < display.page_count; page++) {
        assert_true(count_on(&display, page, "甲县") <= 1);
        n += count_on(&display, page, "丙县");
        assert_true(count_on(&display, page, "丙县") >= 1); /* again at the head of the next page */
    }
    assert_int_equal(n, display.page_count + 1);
    assert_int_equal(count_on(&display, 0, "乙县"), 1);
    columns[0].merged = false;
    tb_display_free(&display);
}

static void the_total_is_set_in_the_heading_face(void **state)
{
    struct tb_display display;
    size_t page;
    (void)state;
    make(2, 3);
    strcpy(texts[2][0], "合计");
    rows[2].total = true;
    set_doc(&display);
    assert_int_equal(find(&display, "合计", &page)->face, TB_ROLE_HEADING);
    assert_int_equal(find(&display, "行1", &page)->face, TB_ROLE_BODY);
    tb_display_free(&display);
}

static void groups_stand_over_their_columns(void **state)
{
    struct tb_display display;
    const struct tb_item *group, *first, *second, *alone;
    size_t page;
    (void)state;
    make(3, 2);
    columns[0].header = "县";
    columns[1] = (struct tb_table_column){"规划", "大班额", TB_ALIGN_AUTO, false};
    columns[2] = (struct tb_table_column){"竣工", "大班额", TB_ALIGN_AUTO, false};
    set_doc(&display);
    group = find(&display, "大班额", &page);
    first = find(&display, "规划", &page);
    second = find(&display, "竣工", &page);
    alone = find(&display, "县", &page);
    assert_int_equal(count_on(&display, 0, "大班额"), 1);
    assert_true(group->y_pt > first->y_pt && first->y_pt == second->y_pt);
    assert_true(group->x_pt > first->x_pt && group->x_pt < second->x_pt);
    assert_true(alone->y_pt < group->y_pt && alone->y_pt > first->y_pt);
    tb_display_free(&display);
}

static void blocks_are_filled_column_wise(void **state)
{
    struct tb_display display;
    size_t page;
    double left, top;
    (void)state;
    make(2, 13);
    table.side_by_side = 3;
    set_doc(&display);
    left = find(&display, "行1", &page)->x_pt;
    top = find(&display, "行1", &page)->y_pt;
    assert_true(fabs(find(&display, "行5", &page)->x_pt - left) < 20 && find(&display, "行5", &page)->y_pt < top);
    assert_true(fabs(find(&display, "行6", &page)->y_pt - top) < 0.001 && find(&display, "行6", &page)->x_pt > left + 100);
    assert_true(fabs(find(&display, "行11", &page)->y_pt - top) < 0.001 && find(&display, "行11", &page)->x_pt > left + 250);
    assert_int_equal(count_on(&display, 0, "列名"), 6);
    tb_display_free(&display);
}

/* The x of the upright rules between columns from left to right, each once; returns how many. */
static size_t uprights(const struct tb_display *display, double *x, size_t most)
{
    size_t i, n, count = 0;
    for (i = 0; i < display->pages[0].item_count; i++) {
        const struct tb_item *item = &display->pages[0].items[i];
        if (item->kind != TB_ITEM_LINE || fabs(item->x_pt - item->x2_pt) > 0.01 || fabs(item->y_pt - item->y2_pt) < 5)
            continue;
        for (n = 0; n < count && x[n] < item->x_pt - 0.6; n++)
            ;
        if (n < count && fabs(x[n] - item->x_pt) <= 0.6)
            continue;
        assert_true(count < most);
        memmove(x + n + 1, x + n, (count++ - n) * sizeof *x);
        x[n] = item->x_pt;
    }
    return count;
}

/* Names of up to 24 characters beside figures: figures have their digits, no name is broken while there is room for it. */
static void long_texts_have_the_room_that_figures_do_not_need(void **state)
{
    static const char *const name = "县城东北片区义务教育学校标准化建设改造提升项目";
    double x[MOST_COLUMNS];
    struct tb_display display;
    size_t page, r;
    (void)state;
    make(4, 6);
    for (r = 0; r < 6; r++) {
        strcpy(texts[r][1], r == 2 ? name : "小学");
        strcpy(texts[r][2], "12");
        strcpy(texts[r][3], "345");
    }
    set_doc(&display);
    find(&display, name, &page); /* in one piece, though the others are short */
    assert_int_equal(uprights(&display, x, MOST_COLUMNS), 3);
    assert_true(x[1] - x[0] > 3 * (x[0] - LEFT_PT));
    assert_true(fabs((x[2] - x[1]) - (RIGHT_PT - x[2])) < 0.5); /* both need their header */
    tb_display_free(&display);
    /* two columns of text want more than there is: the one with more to say has more */
    for (r = 0; r < 6; r++)
        strcpy(texts[r][2], "这一栏的每一格都写了很长的说明文字要占不少地方才写得完整");
    set_doc(&display);
    assert_int_equal(uprights(&display, x, MOST_COLUMNS), 3);
    assert_true(x[2] - x[1] > 1.5 * (x[1] - x[0]));
    assert_true(RIGHT_PT - x[2] < 0.5 * (x[1] - x[0]));
    tb_display_free(&display);
}

static void an_empty_table_says_so(void **state)
{
    struct tb_display display;
    size_t page;
    (void)state;
    make(3, 0);
    set_doc(&display);
    find(&display, "无", &page);
    assert_int_equal(display.page_count, 1);
    tb_display_free(&display);
}

/* A little too long for the page: rows move together; nothing is left for an empty page behind. */
static void a_table_that_almost_fits_is_set_tighter(void **state)
{
    static const struct tb_run title[] = {{"附表", false, false, false}};
    size_t n, pages_before = 2;
    (void)state;
    for (n = 10; n < 60; n++) {
        struct tb_display display;
        struct tb_block blocks[2] = {{.kind = TB_BLOCK_ANNEX, .spans = title, .span_count = 1}, {0}};
        size_t page, i;
        make(3, n);
        blocks[1] = block;
        doc.blocks = blocks;
        doc.block_count = 2;
        set_doc(&display);
        assert_true(display.page_count >= pages_before && display.page_count <= pages_before + 1);
        pages_before = display.page_count;
        for (page = 1; page < display.page_count; page++) {
            size_t rows_here = 0;
            for (i = 0; i < display.pages[page].item_count; i++)
                rows_here += display.pages[page].items[i].kind == TB_ITEM_TEXT &&
                             strncmp(display.pages[page].items[i].text, "行", strlen("行")) == 0;
            assert_true(rows_here > 0);
            if (page == 2 && display.page_count == 3)
                assert_true(n - rows_here >= 20);
        }
        tb_display_free(&display);
    }
    assert_true(pages_before >= 3);
}

static void a_cell_no_page_can_hold_is_cut_and_shows_it(void **state)
{
    struct tb_display display;
    size_t i, p;
    bool dots = false;
    (void)state;
    make(12, 2);
    texts[0][11][0] = '\0';
    for (i = 0; i < 1300; i++)
        strcat(texts[0][11], "字");
    set_doc(&display);
    for (p = 0; p < display.page_count; p++)
        for (i = 0; i < display.pages[p].item_count; i++)
            dots = dots || (display.pages[p].items[i].kind == TB_ITEM_TEXT && strstr(display.pages[p].items[i].text, "……"));
    assert_true(dots);
    tb_display_free(&display);
}

static void a_table_too_wide_is_refused_with_its_place(void **state)
{
    struct tb_display display;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    make(30, 1);
    assert_int_equal(tb_typeset(&doc, &fake_metrics, &display, &err), TB_CONFIG);
    assert_non_null(strstr(err.message, "too wide"));
    assert_non_null(strstr(err.message, "body.md:7"));
    tb_display_free(&display);
    make(3, 2);
    strcpy(texts[1][2], "面积1㎡");
    assert_int_equal(tb_typeset(&doc, &fake_metrics, &display, &err), TB_CONFIG);
    assert_non_null(strstr(err.message, "row 2"));
    assert_non_null(strstr(err.message, "U+33A1"));
    assert_int_equal(display.page_count, 0);
    tb_display_free(&display);
}

/* --- titles -------------------------------------------------------------------------------------------------- */

static void titles_break_by_sense(void **state)
{
    static const struct {
        const char *title, *first, *second;
    } cases[] = {
        {"德州市教育局关于全市学校建设攻坚工作进展情况的通报", "德州市教育局", "关于全市学校建设攻坚工作进展情况的通报"},
        {"全市解决城镇中小学大班额项目进展情况统计表", "全市解决城镇中小学大班额项目", "进展情况统计表"},
        {"28项工作要点进展情况", "28项工作要点进展情况", NULL},
        {"德州市教育局\n关于公布名单的通知", "德州市教育局", "关于公布名单的通知"},
    };
    size_t i, page;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_display display;
        const struct tb_item *item;
        double middle, width;
        make(1, 1);
        doc.title = cases[i].title;
        set_doc(&display);
        item = find(&display, cases[i].first, &page);
        width = 0;
        for (const char *t = cases[i].first; *t; t += (unsigned char)*t < 0x80 ? 1 : 3)
            width += (unsigned char)*t < 0x80 ? 11 : 22;
        middle = item->x_pt + width / 2;
        assert_true(fabs(middle - 300.47) < 0.1); /* centred in the type area */
        if (cases[i].second)
            find(&display, cases[i].second, &page);
        tb_display_free(&display);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_once_and_the_header_on_every_page),
        cmocka_unit_test(a_row_is_never_parted),
        cmocka_unit_test(points_stand_under_points),
        cmocka_unit_test(neighbours_of_one_text_are_one_cell),
        cmocka_unit_test(the_total_is_set_in_the_heading_face),
        cmocka_unit_test(groups_stand_over_their_columns),
        cmocka_unit_test(blocks_are_filled_column_wise),
        cmocka_unit_test(long_texts_have_the_room_that_figures_do_not_need),
        cmocka_unit_test(an_empty_table_says_so),
        cmocka_unit_test(a_table_that_almost_fits_is_set_tighter),
        cmocka_unit_test(a_cell_no_page_can_hold_is_cut_and_shows_it),
        cmocka_unit_test(a_table_too_wide_is_refused_with_its_place),
        cmocka_unit_test(titles_break_by_sense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
