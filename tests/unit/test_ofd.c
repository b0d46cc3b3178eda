/* OFD: lengths as text, each kind of item as an object, what XML cannot say, characters beyond the basic plane, the outline of any
 * levels, and a container that unzips. Whole documents: tests/e2e/43-ofd.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fake_metrics.h"
#include "tb_gbt9704.h"
#include "tb_ofd_internal.h"

#define COUNT(array) (sizeof array / sizeof *array)
#define HUGE_UM INT64_C(12345678901)

static void lengths(void **state)
{
    static const struct {
        int64_t um;
        const char *text;
    } rows[] = {{0, "0"},
                {1, "0.001"},
                {10, "0.01"},
                {100, "0.1"},
                {999, "0.999"},
                {1000, "1"},
                {1500, "1.5"},
                {-1, "-0.001"},
                {-500, "-0.5"},
                {-12000, "-12"},
                {10203, "10.203"},
                {210000, "210"},
                {HUGE_UM, "12345678.901"}};
    size_t i;
    (void)state;
    for (i = 0; i < COUNT(rows); i++) {
        struct tb_buf buf = TB_BUF_INIT(100);
        tb_ofd_put_mm(&buf, rows[i].um);
        assert_string_equal(tb_buf_str(&buf), rows[i].text);
        tb_buf_free(&buf);
    }
    assert_int_equal(tb_ofd_um(TB_PAPER_WIDTH_PT), 210000);
    assert_int_equal(tb_ofd_um(TB_PAPER_HEIGHT_PT), 297000);
}

/* What a page with this one item is, from its first object on. */
static void draw(const struct tb_item *item, struct tb_buf *xml)
{
    struct tb_display display;
    struct tb_ofd_ids ids = {1, 50};
    struct tb_buf page = TB_BUF_INIT(TB_MEBIBYTE);
    const char *at, *end;
    tb_display_init(&display, TB_MM(210), TB_MM(297));
    assert_non_null(tb_display_add_page(&display));
    tb_display_add(&display, 0, item);
    tb_ofd_page(&page, &display, &display.pages[0], &fake_metrics, &ids);
    assert_false(page.failed);
    at = strstr(tb_buf_str(&page), "<ofd:Layer");
    assert_non_null(at);
    at = strchr(at, '\n') + 1;
    end = strstr(at, "</ofd:Layer>");
    assert_non_null(end);
    tb_buf_append(xml, at, (size_t)(end - at));
    tb_buf_free(&page);
    tb_display_free(&display);
}

static void is_drawn(const struct tb_item *item, const char *wanted)
{
    struct tb_buf xml = TB_BUF_INIT(TB_MEBIBYTE);
    draw(item, &xml);
    assert_string_equal(tb_buf_str(&xml), wanted);
    tb_buf_free(&xml);
}

/* 10 mm from the left, 20 mm from the top, a size of 10 mm: what comes out can be reckoned by hand. */
static struct tb_item text(const char *words)
{
    struct tb_item item = {.kind = TB_ITEM_TEXT,
                           .colour = TB_INK_BLACK,
                           .x_pt = TB_MM(10),
                           .y_pt = TB_MM(277),
                           .face = 1,
                           .size_pt = TB_MM(10),
                           .horizontal_scale = 1,
                           .text = words};
    return item;
}

static void texts(void **state)
{
    static const double gaps[] = {TB_MM(1), TB_MM(-2), 0};
    struct tb_item item = text("县a区");
    (void)state;
    is_drawn(&item, "<ofd:TextObject ID=\"52\" Boundary=\"10 11.2 25 10\" Font=\"3\" Size=\"10\" Fill=\"true\"><ofd:FillColor "
                    "Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"8.8\" DeltaX=\"10 5\">县a区</ofd:TextCode></ofd:TextObject>\n");
    item.gaps_pt = gaps;
    item.gap_count = 3;
    item.char_space_pt = TB_MM(0.5);
    item.colour = TB_INK_RED;
    is_drawn(&item,
             "<ofd:TextObject ID=\"52\" Boundary=\"10 11.2 25 10\" Font=\"3\" Size=\"10\" Fill=\"true\"><ofd:FillColor "
             "Value=\"255 0 0\"/><ofd:TextCode X=\"0\" Y=\"8.8\" DeltaX=\"11.5 3.5\">县a区</ofd:TextCode></ofd:TextObject>\n");
    item = text("县区"); /* turned: upwards from (10, 20) */
    item.turn = 90;
    is_drawn(&item, "<ofd:TextObject ID=\"52\" Boundary=\"1.2 0 10 20\" CTM=\"0 -1 1 0 8.8 20\" Font=\"3\" Size=\"10\" "
                    "Fill=\"true\"><ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"10\">县区</ofd:TextCode>"
                    "</ofd:TextObject>\n");
    item = text("县区"); /* squeezed: the steps are those of the unsqueezed characters */
    item.horizontal_scale = 0.5;
    item.char_space_pt = TB_MM(1);
    is_drawn(&item, "<ofd:TextObject ID=\"52\" Boundary=\"10 11.2 11 10\" CTM=\"0.5 0 0 1 0 8.8\" Font=\"3\" Size=\"10\" "
                    "Fill=\"true\"><ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"12\">县区</ofd:TextCode>"
                    "</ofd:TextObject>\n");
}

/* The parts in which a text is drawn, as "X:text X:text": X is where each begins. */
static const char *parts_of(const char *words)
{
    static char found[400];
    struct tb_item item = text(words);
    struct tb_buf xml = TB_BUF_INIT(TB_MEBIBYTE);
    const char *at;
    found[0] = '\0';
    draw(&item, &xml);
    for (at = tb_buf_str(&xml); (at = strstr(at, "Boundary=\"")) != NULL;) {
        int x = (int)strtol(at + 10, NULL, 10);
        const char *code = strchr(strstr(at, "<ofd:TextCode"), '>') + 1;
        size_t used = strlen(found);
        snprintf(found + used, sizeof found - used, "%s%d:%.*s", used ? " | " : "", x, (int)(strchr(code, '<') - code), code);
        at = code;
    }
    tb_buf_free(&xml);
    return found;
}

static void odd_texts(void **state)
{
    (void)state;
    assert_string_equal(parts_of("县"), "10:县");
    assert_string_equal(parts_of("a<b>&\"c"), "10:a&lt;b&gt;&amp;&quot;c");
    assert_string_equal(parts_of("a\x01"
                                 "b"),
                        "10:a\xEF\xBF\xBD"
                        "b");                               /* XML has no such character */
    assert_string_equal(parts_of("  县 区  "), "20:县 区"); /* no blank at either end, the first where it was */
    assert_string_equal(parts_of("   "), "");
    assert_string_equal(parts_of(""), "");
    /* Beyond the basic plane: an object of its own, and what follows stands where it stood. */
    assert_string_equal(parts_of("𠮷县"), "10:𠮷 | 20:县");
    assert_string_equal(parts_of("张𠮷𡈽县"), "10:张 | 20:𠮷 | 30:𡈽 | 40:县");
    assert_string_equal(parts_of("县 𠮷 a"), "10:县 | 25:𠮷 | 40:a");
}

static void shapes(void **state)
{
    static const double points[] = {TB_MM(10), TB_MM(287), TB_MM(20), TB_MM(277), TB_MM(10), TB_MM(277)};
    struct tb_item line = {.kind = TB_ITEM_LINE,
                           .colour = TB_INK_GREY,
                           .x_pt = TB_MM(10),
                           .y_pt = TB_MM(277),
                           .x2_pt = TB_MM(30),
                           .y2_pt = TB_MM(277),
                           .width_pt = TB_MM(0.5),
                           .dash_pt = TB_MM(2)};
    struct tb_item rect = {.kind = TB_ITEM_RECT,
                           .colour = TB_INK_LIGHT,
                           .x_pt = TB_MM(10),
                           .y_pt = TB_MM(277),
                           .x2_pt = TB_MM(30),
                           .y2_pt = TB_MM(287),
                           .filled = true};
    struct tb_item area = {
        .kind = TB_ITEM_POLYLINE, .colour = TB_INK_WHITE, .points = points, .point_count = 3, .filled = true, .width_pt = TB_MM(1)};
    (void)state;
    is_drawn(&line, "<ofd:PathObject ID=\"52\" Boundary=\"9 19 22 2\" LineWidth=\"0.5\" DashPattern=\"2 2\" Stroke=\"true\" "
                    "Fill=\"false\"><ofd:StrokeColor Value=\"102 102 102\"/><ofd:AbbreviatedData>M 1 1 L 21 1"
                    "</ofd:AbbreviatedData></ofd:PathObject>\n");
    is_drawn(&rect,
             "<ofd:PathObject ID=\"52\" Boundary=\"10 10 20 10\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"217 217 "
             "217\"/><ofd:AbbreviatedData>M 0 10 L 20 10 L 20 0 L 0 0 C</ofd:AbbreviatedData></ofd:PathObject>\n");
    is_drawn(&area, "<ofd:PathObject ID=\"52\" Boundary=\"8 8 14 14\" LineWidth=\"1\" Stroke=\"true\" Fill=\"true\"><ofd:FillColor "
                    "Value=\"255 255 255\"/><ofd:StrokeColor Value=\"255 255 255\"/><ofd:AbbreviatedData>M 2 2 L 12 12 L 2 12"
                    "</ofd:AbbreviatedData></ofd:PathObject>\n");
    rect.filled = false; /* neither a line nor an area: nothing to draw */
    is_drawn(&rect, "");
    area.point_count = 1;
    is_drawn(&area, "");
}

/* Titles as they are nested, with the number of children: a2(b c1(d)). */
static void outline(void **state)
{
    static const struct {
        const int levels[6];
        const char *nested;
    } rows[] = {{{1}, "a"},
                {{1, 1}, "ab"},
                {{1, 2, 2, 1}, "a2(bc)d"},
                {{1, 2, 3, 2, 1, 2}, "a2(b1(c)d)e1(f)"},
                {{1, 3, 3, 2}, "a3(bcd)"}, /* a level that is passed over makes no depth of its own */
                {{2, 1, 2}, "ab1(c)"}};
    size_t i, j;
    (void)state;
    for (i = 0; i < COUNT(rows); i++) {
        struct tb_display display;
        struct tb_buf xml = TB_BUF_INIT(TB_MEBIBYTE), nested = TB_BUF_INIT(1000);
        const char *at;
        bool opened = true;
        tb_display_init(&display, TB_MM(210), TB_MM(297));
        for (j = 0; j < 6 && rows[i].levels[j]; j++) {
            const char title[] = {(char)('a' + j), '\0'};
            tb_display_bookmark(&display, title, rows[i].levels[j], 0, 100);
        }
        tb_ofd_outline(&xml, &display);
        for (at = strchr(tb_buf_str(&xml), '\n'); at && *++at; at = strchr(at, '\n')) {
            const char *count = strstr(at, "Count=\""), *end = strchr(at, '>');
            if (strncmp(at, "<ofd:OutlineElem Title=\"", 24) == 0) {
                if (nested.length > 0 && opened)
                    tb_buf_putc(&nested, '(');
                tb_buf_putc(&nested, at[24]);
                if (count && count < end)
                    tb_buf_putc(&nested, count[7]);
                opened = true;
            } else {
                if (!opened && strncmp(at, "</ofd:OutlineElem>", 18) == 0)
                    tb_buf_putc(&nested, ')');
                opened = false;
            }
        }
        assert_string_equal(tb_buf_str(&nested), rows[i].nested);
        tb_buf_free(&xml);
        tb_buf_free(&nested);
        tb_display_free(&display);
    }
}

static void container(void **state)
{
    struct tb_buf zip = TB_BUF_INIT(TB_MEBIBYTE), bytes = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err err = TB_ERR_INIT;
    struct tb_ofd_zip *writer = NULL;
    FILE *python;
    (void)state;
    assert_int_equal(tb_ofd_zip_new(&writer, &zip, &err), TB_OK);
    tb_buf_puts(&bytes, "通报通报通报通报通报通报通报通报");
    assert_int_equal(tb_ofd_zip_add(writer, "a/b.xml", &bytes, &err), TB_OK);
    tb_buf_clear(&bytes); /* an empty member is one too */
    assert_int_equal(tb_ofd_zip_add(writer, "empty", &bytes, &err), TB_OK);
    assert_int_equal(tb_ofd_zip_finish(writer, &err), TB_OK);
    tb_ofd_zip_free(writer);
    python = popen("python3 -c \"import io, sys, zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); "
                   "assert z.testzip() is None and z.namelist() == ['a/b.xml', 'empty']; "
                   "assert z.read('a/b.xml').decode() == '通报' * 8 and z.read('empty') == b''\"",
                   "w");
    assert_non_null(python);
    assert_int_equal(fwrite(zip.bytes, 1, zip.length, python), zip.length);
    assert_int_equal(pclose(python), 0);
    tb_buf_free(&zip);
    tb_buf_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(lengths), cmocka_unit_test(texts),   cmocka_unit_test(odd_texts),
                                       cmocka_unit_test(shapes),  cmocka_unit_test(outline), cmocka_unit_test(container)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
