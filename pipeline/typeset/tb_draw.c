#include "tb_set.h"

#include "tb_utf8.h"

#include <string.h>

const struct tb_style tb_style_body = {TB_ROLE_BODY, TB_SIZE_3_PT, TB_CHARACTER_PITCH_PT, TB_INK_BLACK};
const struct tb_style tb_style_heading = {TB_ROLE_HEADING, TB_SIZE_3_PT, TB_CHARACTER_PITCH_PT, TB_INK_BLACK};
const struct tb_style tb_style_subheading = {TB_ROLE_SUBHEADING, TB_SIZE_3_PT, TB_CHARACTER_PITCH_PT, TB_INK_BLACK};
const struct tb_style tb_style_title = {TB_ROLE_TITLE, TB_SIZE_2_PT, TB_SIZE_2_PT, TB_INK_BLACK};

struct tb_style tb_style_of(enum tb_role role, double size_pt)
{
    struct tb_style style = {role, size_pt, size_pt, TB_INK_BLACK};
    return style;
}

struct tb_glyph_source tb_set_source(struct tb_set *set)
{
    struct tb_glyph_source source = {set->metrics, &set->arena, set->err, set->doc ? set->doc->words : NULL};
    return source;
}

char *tb_set_concat(struct tb_set *set, const char *a, const char *b, const char *c, const char *d)
{
    const char *parts[4] = {a, b, c, d};
    struct tb_run spans[4];
    size_t i;
    memset(spans, 0, sizeof spans);
    for (i = 0; i < 4; i++)
        spans[i].text = parts[i];
    return tb_set_join_spans(set, spans, 4);
}

char *tb_set_join_spans(struct tb_set *set, const struct tb_run *spans, size_t count)
{
    size_t bytes = 1, i;
    char *text, *to;
    for (i = 0; i < count; i++)
        bytes += spans[i].text ? strlen(spans[i].text) : 0;
    to = text = tb_arena_alloc(&set->arena, bytes);
    for (i = 0; text && i < count; i++)
        if (spans[i].text) {
            size_t length = strlen(spans[i].text);
            memcpy(to, spans[i].text, length);
            to += length;
        }
    return text;
}

/* From the reader's page to the paper: a landscape page is turned by 90 degrees counter-clockwise. */
static void to_paper(const struct tb_set *set, double x_pt, double down_pt, double *paper_x, double *paper_y)
{
    if (set->landscape) {
        *paper_x = TB_AREA_LEFT_PT + down_pt;
        *paper_y = x_pt;
    } else {
        *paper_x = x_pt;
        *paper_y = TB_AREA_TOP_PT - down_pt;
    }
}

void tb_set_tag(struct tb_set *set, enum tb_tag_kind kind, size_t parent)
{
    set->tag = tb_display_tag(set->display, kind, parent);
}

static void add(struct tb_set *set, struct tb_item *item)
{
    item->tag = set->tag;
    tb_display_add(set->display, set->page, item);
}

void tb_set_dashed(struct tb_set *set, double x_pt, double down_pt, double x2_pt, double down2_pt, double width_pt, double dash_pt,
                   enum tb_ink_colour colour)
{
    struct tb_item item = {.kind = TB_ITEM_LINE, .colour = colour, .width_pt = width_pt, .dash_pt = dash_pt};
    to_paper(set, x_pt, down_pt, &item.x_pt, &item.y_pt);
    to_paper(set, x2_pt, down2_pt, &item.x2_pt, &item.y2_pt);
    add(set, &item);
}

void tb_set_rule(struct tb_set *set, double x_pt, double down_pt, double x2_pt, double down2_pt, double width_pt,
                 enum tb_ink_colour colour)
{
    tb_set_dashed(set, x_pt, down_pt, x2_pt, down2_pt, width_pt, 0, colour);
}

void tb_set_box(struct tb_set *set, double x_pt, double down_pt, double x2_pt, double down2_pt, double width_pt, bool filled,
                enum tb_ink_colour colour)
{
    struct tb_item item = {.kind = TB_ITEM_RECT, .colour = colour, .width_pt = width_pt, .filled = filled};
    double ax, ay, bx, by;
    to_paper(set, x_pt, down_pt, &ax, &ay);
    to_paper(set, x2_pt, down2_pt, &bx, &by);
    item.x_pt = ax < bx ? ax : bx;
    item.y_pt = ay < by ? ay : by;
    item.x2_pt = ax < bx ? bx : ax;
    item.y2_pt = ay < by ? by : ay;
    add(set, &item);
}

void tb_set_polyline(struct tb_set *set, const double *points, size_t count, double width_pt, double dash_pt, bool filled,
                     enum tb_ink_colour colour)
{
    struct tb_item item = {.kind = TB_ITEM_POLYLINE,
                           .colour = colour,
                           .width_pt = width_pt,
                           .dash_pt = dash_pt,
                           .filled = filled,
                           .point_count = count};
    double *paper = tb_arena_alloc(&set->arena, 2 * count * sizeof *paper);
    size_t i;
    if (!paper) {
        set->display->failed = true;
        return;
    }
    for (i = 0; i < count; i++)
        to_paper(set, points[2 * i], points[2 * i + 1], &paper[2 * i], &paper[2 * i + 1]);
    item.points = paper;
    add(set, &item);
}

/* What is added after glyph i besides its own width, in points. */
static double gap_after(const struct tb_glyphs *glyphs, const struct tb_line *line, const struct tb_style *style, size_t i)
{
    const struct tb_glyph *glyph = &glyphs->items[i];
    double gap = glyph->advance / 1000.0 * (style->pitch_pt - style->size_pt), em = 0;
    if (i + 1 == line->to)
        return 0;
    em -= (glyph->squeeze_right + line->squeeze * (glyph->room_right - glyph->squeeze_right)) / 1000.0;
    glyph++;
    em -= (glyph->squeeze_left + line->squeeze * (glyph->room_left - glyph->squeeze_left)) / 1000.0;
    if (glyph->stretch)
        em += line->gap_em;
    return gap + em * style->pitch_pt;
}

/* From this gap on readers take it for a blank between words (poppler: 0.1 em). */
static const double COPIED_AS_BLANK_EM = 0.08;

struct run {
    char *text;
    double *gaps;
    size_t bytes, count;
};

static void flush(struct tb_set *set, struct run *run, int face, const struct tb_style *style, double x_pt, double down_pt)
{
    struct tb_item item = {.kind = TB_ITEM_TEXT,
                           .colour = style->colour,
                           .face = face,
                           .size_pt = style->size_pt,
                           .horizontal_scale = 1.0,
                           .turn = set->landscape ? 90 : 0};
    size_t i, j, most = 0;
    bool odd = false;
    if (run->count == 0)
        return;
    run->text[run->bytes] = '\0';
    /* The commonest gap becomes the character space, the others stay as exceptions. */
    for (i = 0; i + 1 < run->count && i < 8; i++) {
        size_t same = 0;
        for (j = 0; j + 1 < run->count; j++)
            same += run->gaps[j] == run->gaps[i];
        if (same > most) {
            most = same;
            item.char_space_pt = run->gaps[i];
        }
    }
    item.exact = set->exact;
    for (i = 0; i + 1 < run->count; i++) {
        item.exact = item.exact || run->gaps[i] > COPIED_AS_BLANK_EM * style->size_pt ||
                     run->gaps[i] < -COPIED_AS_BLANK_EM * style->size_pt; /* squeezed marks: poppler starts a new line */
        run->gaps[i] -= item.char_space_pt;
        odd = odd || run->gaps[i] != 0;
    }
    run->gaps[run->count - 1] = 0;
    item.text = run->text;
    item.gaps_pt = odd ? run->gaps : NULL;
    item.gap_count = odd ? run->count : 0;
    to_paper(set, x_pt, down_pt, &item.x_pt, &item.y_pt);
    add(set, &item);
    run->count = run->bytes = 0;
}

void tb_set_link(struct tb_set *set, int annex, const struct tb_style *style, double x_pt, double down_pt, double width_pt)
{
    struct tb_link link = {.page = set->page, .annex = annex};
    double ax, ay, bx, by;
    to_paper(set, x_pt, down_pt - TB_EM_TOP * style->size_pt, &ax, &ay);
    to_paper(set, x_pt + width_pt, down_pt - TB_EM_BOTTOM * style->size_pt, &bx, &by);
    link.x_pt = ax < bx ? ax : bx;
    link.y_pt = ay < by ? ay : by;
    link.x2_pt = ax < bx ? bx : ax;
    link.y2_pt = ay < by ? by : ay;
    tb_display_link(set->display, &link);
}

/* 附件2 at glyph i, before `to`: the glyph behind it, and its number; else 0. A lone annex has no number. */
static size_t reference_end(const struct tb_set *set, const struct tb_glyphs *glyphs, size_t i, size_t to, int *annex)
{
    enum { FU = 0x9644, JIAN = 0x4EF6 };
    size_t at = i + 2;
    if (at > to || glyphs->items[i].code_point != FU || glyphs->items[i + 1].code_point != JIAN)
        return 0;
    for (*annex = 0; at < to && glyphs->items[at].kind == TB_GLYPH_DIGIT && *annex < 100; at++)
        *annex = *annex * 10 + (int)(glyphs->items[at].code_point - '0');
    if (at == i + 2 && set->annex_count == 1)
        *annex = 1;
    return *annex > 0 && *annex <= set->annex_count ? at : 0;
}

double tb_set_line(struct tb_set *set, const struct tb_glyphs *glyphs, const struct tb_line *line, const struct tb_style *style,
                   double x_pt, double down_pt)
{
    size_t n = line->to - line->from, i;
    struct run run = {tb_arena_alloc(&set->arena, 4 * n + 1), tb_arena_alloc(&set->arena, (n + 1) * sizeof(double)), 0, 0};
    double start_pt = x_pt, run_pt;
    size_t link_to = 0;
    double link_pt = 0;
    int face = TB_FACE_NONE, annex = 0;
    if (!run.text || !run.gaps) {
        set->display->failed = true;
        return 0;
    }
    run_pt = x_pt;
    for (i = line->from; i < line->to; i++) {
        const struct tb_glyph *glyph = &glyphs->items[i];
        double gap = gap_after(glyphs, line, style, i);
        if (set->linking && link_to == 0 && (link_to = reference_end(set, glyphs, i, line->to, &annex)) != 0)
            link_pt = x_pt;
        if (glyph->face != face) {
            flush(set, &run, face, style, run_pt, down_pt);
            face = glyph->face;
            run_pt = x_pt;
        }
        if (face != TB_FACE_NONE) {
            run.bytes += tb_utf8_encode(glyph->code_point, run.text + run.bytes);
            run.gaps[run.count++] = gap;
        }
        x_pt += glyph->advance / 1000.0 * style->size_pt + gap;
        if (link_to == i + 1) {
            tb_set_link(set, annex, style, link_pt, down_pt, x_pt - link_pt);
            link_to = 0;
        }
    }
    flush(set, &run, face, style, run_pt, down_pt);
    return x_pt - start_pt;
}

static struct tb_line whole(const struct tb_glyphs *glyphs)
{
    struct tb_line line = {0, glyphs->count, 0, 0, 0, 0};
    line.width_em = tb_glyphs_width(glyphs, 0, glyphs->count) / 1000.0;
    return line;
}

enum tb_status tb_set_text_width(struct tb_set *set, const char *text, const struct tb_style *style, const char *place,
                                 double *width_pt)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_glyphs glyphs;
    enum tb_status status = tb_glyphs_from_text(&glyphs, &source, text, style->role, place);
    *width_pt = status == TB_OK ? tb_glyphs_width(&glyphs, 0, glyphs.count) / 1000.0 * style->pitch_pt : 0;
    return status;
}

enum tb_status tb_set_text(struct tb_set *set, const char *text, const struct tb_style *style, double x_pt, double down_pt,
                           enum tb_align align, const char *place)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_glyphs glyphs;
    struct tb_line line;
    bool own;
    enum tb_status status = tb_glyphs_from_text(&glyphs, &source, text, style->role, place);
    if (status != TB_OK || glyphs.count == 0)
        return status;
    line = whole(&glyphs);
    own = set->tag == TB_TAG_NONE && !set->artefact;
    if (own)
        tb_set_tag(set, TB_TAG_P, TB_TAG_ROOT);
    if (align == TB_ALIGN_CENTER)
        x_pt -= line.width_em * style->pitch_pt / 2;
    else if (align == TB_ALIGN_RIGHT)
        x_pt -= line.width_em * style->pitch_pt;
    tb_set_line(set, &glyphs, &line, style, x_pt, down_pt);
    if (own)
        set->tag = TB_TAG_NONE;
    return TB_OK;
}

void tb_set_ink(const struct tb_set *set, const struct tb_glyphs *glyphs, int32_t *top, int32_t *bottom)
{
    size_t i;
    *top = *bottom = 0;
    for (i = 0; i < glyphs->count; i++) {
        struct tb_ink ink;
        if (glyphs->items[i].face == TB_FACE_NONE)
            continue;
        ink = set->metrics->ink(set->metrics->context, glyphs->items[i].face, glyphs->items[i].code_point);
        if (i == 0 || ink.top > *top)
            *top = ink.top;
        if (i == 0 || ink.bottom < *bottom)
            *bottom = ink.bottom;
    }
}
