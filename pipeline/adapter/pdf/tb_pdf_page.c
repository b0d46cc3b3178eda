#include "tb_pdf_internal.h"

#include "tb_utf8.h"

#include <math.h>
#include <string.h>

/* What the page's graphics state holds, so that an operator is written only when it changes something. */
struct pen {
    bool in_text;
    int face;
    double size_pt, char_space_pt, scale, line_width_pt, dash_pt;
    int marks; /* that are open: content of tag */
    size_t tag;
    int fill, stroke; /* enum tb_ink_colour, or -1 */
};

void tb_pdf_number(struct tb_buf *buf, double value, int decimals)
{
    static const int64_t powers[] = {1, 10, 100, 1000, 10000};
    int64_t scaled = llround(value * (double)powers[decimals]), whole, part;
    char text[24];
    size_t at = sizeof text;
    bool negative = scaled < 0;
    if (negative)
        scaled = -scaled;
    whole = scaled / powers[decimals];
    part = scaled % powers[decimals];
    while (decimals > 0 && part % 10 == 0) {
        part /= 10;
        decimals--;
    }
    for (; decimals > 0; decimals--) {
        text[--at] = (char)('0' + part % 10);
        part /= 10;
        if (decimals == 1)
            text[--at] = '.';
    }
    do {
        text[--at] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    if (negative)
        text[--at] = '-';
    tb_buf_append(buf, text + at, sizeof text - at);
}

static void number(struct tb_buf *out, double value)
{
    tb_pdf_number(out, value, 3);
    tb_buf_putc(out, ' ');
}

static void colour(struct tb_buf *out, struct pen *pen, enum tb_ink_colour ink, bool stroke)
{
    static const char *const fills[] = {"0 g\n", "1 0 0 rg\n", ".4 g\n", ".65 g\n", ".85 g\n", "1 g\n"};
    static const char *const strokes[] = {"0 G\n", "1 0 0 RG\n", ".4 G\n", ".65 G\n", ".85 G\n", "1 G\n"};
    int *now = stroke ? &pen->stroke : &pen->fill;
    if (*now == (int)ink)
        return;
    *now = (int)ink;
    tb_buf_puts(out, stroke ? strokes[ink] : fills[ink]);
}

static void end_text(struct tb_buf *out, struct pen *pen)
{
    if (pen->in_text)
        tb_buf_puts(out, "ET\n");
    pen->in_text = false;
}

static void set_font(struct tb_buf *out, struct pen *pen, const struct tb_item *item)
{
    double scale = item->horizontal_scale > 0 ? item->horizontal_scale : 1;
    if (pen->face != item->face || pen->size_pt != item->size_pt) {
        tb_buf_puts(out, "/F");
        tb_buf_put_number(out, (unsigned)item->face);
        tb_buf_putc(out, ' ');
        number(out, item->size_pt);
        tb_buf_puts(out, "Tf\n");
        pen->face = item->face;
        pen->size_pt = item->size_pt;
    }
    if (pen->scale != scale) {
        number(out, scale * 100);
        tb_buf_puts(out, "Tz\n");
        pen->scale = scale;
    }
    if (pen->char_space_pt != item->char_space_pt / scale) {
        pen->char_space_pt = item->char_space_pt / scale;
        tb_pdf_number(out, pen->char_space_pt, 4);
        tb_buf_puts(out, " Tc\n");
    }
}

/* What a reader copies, whatever the gaps look like. */
static void put_actual_text(struct tb_buf *out, const char *text)
{
    tb_buf_puts(out, "/ActualText");
    tb_pdf_put_text(out, text);
}

static void show(struct tb_buf *out, const struct pen *pen, const struct tb_item *item, const struct tb_pdf_fonts *fonts)
{
    const char *text = item->text;
    size_t left = strlen(text), used, index = 0;
    bool open = false, array = false;
    for (size_t i = 0; i + 1 < item->gap_count && !array; i++)
        array = fabs(item->gaps_pt[i]) > 0.0005;
    if (array)
        tb_buf_putc(out, '[');
    while (left > 0) {
        uint32_t code_point = tb_utf8_decode(text, left, &used);
        if (!open)
            tb_buf_putc(out, '<');
        open = true;
        tb_buf_put_hex(out, tb_pdf_fonts_cid(fonts, item->face, code_point), 4);
        text += used;
        left -= used;
        if (array && left > 0 && index < item->gap_count && fabs(item->gaps_pt[index]) > 0.0005) {
            tb_buf_putc(out, '>');
            tb_pdf_number(out, -1000 * item->gaps_pt[index] / (item->size_pt * pen->scale), 2);
            open = false;
        }
        index++;
    }
    tb_buf_puts(out, !array ? ">Tj\n" : open ? ">]TJ\n" : "]TJ\n");
}

static void draw_text(struct tb_buf *out, struct pen *pen, const struct tb_item *item, const struct tb_pdf_fonts *fonts)
{
    if (!*item->text)
        return;
    colour(out, pen, item->colour, false);
    if (!pen->in_text)
        tb_buf_puts(out, "BT\n");
    pen->in_text = true;
    set_font(out, pen, item);
    tb_buf_puts(out, item->turn == 90 ? "0 1 -1 0 " : "1 0 0 1 ");
    number(out, item->x_pt);
    number(out, item->y_pt);
    tb_buf_puts(out, "Tm\n");
    show(out, pen, item, fonts);
}

static void set_line(struct tb_buf *out, struct pen *pen, const struct tb_item *item)
{
    colour(out, pen, item->colour, true);
    if (pen->line_width_pt != item->width_pt) {
        number(out, item->width_pt);
        tb_buf_puts(out, "w\n");
        pen->line_width_pt = item->width_pt;
    }
    if (pen->dash_pt != item->dash_pt) {
        tb_buf_putc(out, '[');
        if (item->dash_pt > 0)
            tb_pdf_number(out, item->dash_pt, 3);
        tb_buf_puts(out, "] 0 d\n");
        pen->dash_pt = item->dash_pt;
    }
}

static void paint(struct tb_buf *out, struct pen *pen, const struct tb_item *item)
{
    bool stroke = item->width_pt > 0;
    end_text(out, pen);
    if (item->kind != TB_ITEM_LINE && item->filled)
        colour(out, pen, item->colour, false);
    if (stroke)
        set_line(out, pen, item);
    if (item->kind == TB_ITEM_RECT) {
        number(out, item->x_pt);
        number(out, item->y_pt);
        number(out, item->x2_pt - item->x_pt);
        number(out, item->y2_pt - item->y_pt);
        tb_buf_puts(out, "re\n");
    } else if (item->kind == TB_ITEM_LINE) {
        number(out, item->x_pt);
        number(out, item->y_pt);
        tb_buf_puts(out, "m ");
        number(out, item->x2_pt);
        number(out, item->y2_pt);
        tb_buf_puts(out, "l\n");
    } else {
        for (size_t i = 0; i < item->point_count; i++) {
            number(out, item->points[2 * i]);
            number(out, item->points[2 * i + 1]);
            tb_buf_puts(out, i == 0 ? "m\n" : "l\n");
        }
    }
    if (item->kind == TB_ITEM_LINE || !item->filled)
        tb_buf_puts(out, stroke ? "S\n" : "n\n");
    else
        tb_buf_puts(out, stroke ? "B\n" : "f\n");
}

static void close_tag(struct tb_buf *out, struct pen *pen)
{
    end_text(out, pen);
    for (; pen->marks > 0; pen->marks--)
        tb_buf_puts(out, "EMC\n");
}

/* The item belongs to that element. What says what it reads is a stretch of its own: readers do not find the element of one within
 * another. */
static void open_tag(struct tb_buf *out, struct pen *pen, struct tb_pdf_tags *tags, size_t page, const struct tb_item *item)
{
    bool exact = item->kind == TB_ITEM_TEXT && item->exact;
    if (pen->marks > 0 && pen->tag == item->tag && !exact)
        return;
    close_tag(out, pen);
    pen->tag = item->tag;
    if (item->tag == TB_TAG_NONE) {
        tb_buf_puts(out, "/Artifact BMC\n");
        if (exact) {
            tb_buf_puts(out, "/Span<<");
            put_actual_text(out, item->text);
            tb_buf_puts(out, ">>BDC\n");
        }
        pen->marks = exact ? 2 : 1;
        return;
    }
    tb_buf_putc(out, '/');
    tb_buf_puts(out, exact ? "Span" : tb_pdf_tag_type(tags, item->tag));
    tb_buf_puts(out, "<</MCID ");
    tb_buf_put_number(out, tb_pdf_tags_span(tags, page, item->tag));
    if (exact)
        put_actual_text(out, item->text);
    tb_buf_puts(out, ">>BDC\n");
    pen->marks = 1;
}

void tb_pdf_page_draw(struct tb_buf *content, const struct tb_page *page, size_t number, const struct tb_pdf_fonts *fonts,
                      struct tb_pdf_tags *tags)
{
    struct pen pen = {.face = -1, .scale = 1, .line_width_pt = -1, .fill = -1, .stroke = -1};
    size_t i;
    for (i = 0; i < page->item_count; i++) {
        const struct tb_item *item = &page->items[i];
        if (item->kind == TB_ITEM_TEXT && !*item->text)
            continue;
        open_tag(content, &pen, tags, number, item);
        if (item->kind == TB_ITEM_TEXT)
            draw_text(content, &pen, item, fonts);
        else
            paint(content, &pen, item);
        if (item->kind == TB_ITEM_TEXT && item->exact)
            close_tag(content, &pen);
    }
    close_tag(content, &pen);
}
