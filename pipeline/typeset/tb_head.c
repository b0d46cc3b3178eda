/* The letterhead: everything above the addressee. */
#include "tb_set.h"

#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

/* The mark: as large as looks right, squeezed when long, smaller only when squeezing is not enough. */
static const double MARK_SIZE_PT = 50, MARK_WIDTH_PT = 420, MARK_LEAST_SCALE = 0.6, MARK_MOST_SPACE_EM = 0.12;
static const double LINE_TOLERANCE = 0.3; /* of a line, in "two blank lines" */

/* The first line that stands at least `blank` lines below a place. */
static int line_below(const struct tb_set *set, double down_pt, int blank)
{
    return tb_set_line_at(set, down_pt + (blank - LINE_TOLERANCE) * set->pitch_pt);
}

static enum tb_status put(struct tb_set *set, const char *text, const struct tb_style *style, int line, enum tb_align align,
                          const char *place)
{
    double x_pt = align == TB_ALIGN_LEFT    ? set->left_pt
                  : align == TB_ALIGN_RIGHT ? set->right_pt
                                            : (set->left_pt + set->right_pt) / 2;
    return text ? tb_set_text(set, text, style, x_pt, tb_set_baseline(set, line), align, place) : TB_OK;
}

/* 份号, 密级, 紧急程度: one below the other, flush left. */
static enum tb_status put_marks(struct tb_set *set, int *line)
{
    const struct tb_doc *doc = set->doc;
    enum tb_status status = put(set, doc->copy_number, &tb_style_body, *line, TB_ALIGN_LEFT, "份号");
    *line += doc->copy_number != NULL;
    if (status == TB_OK)
        status = put(set, doc->secrecy, &tb_style_heading, *line, TB_ALIGN_LEFT, "密级");
    *line += doc->secrecy != NULL;
    if (status == TB_OK)
        status = put(set, doc->urgency, &tb_style_heading, *line, TB_ALIGN_LEFT, "紧急程度");
    *line += doc->urgency != NULL;
    return status;
}

/* The red mark, its ink's top at down_pt. *bottom_pt: where its ink ends. */
static enum tb_status put_mark(struct tb_set *set, const char *text, double down_pt, double *bottom_pt)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_glyphs glyphs;
    struct tb_item item = {.kind = TB_ITEM_TEXT, .colour = TB_INK_RED, .horizontal_scale = 1};
    double em, size_pt = MARK_SIZE_PT, space_em, x_pt;
    int32_t top, bottom;
    char one[5];
    size_t i;
    enum tb_status status = tb_glyphs_from_text(&glyphs, &source, text, TB_ROLE_TITLE, "发文机关标志");
    if (status != TB_OK || glyphs.count == 0)
        return status;
    item.tag = tb_display_tag(set->display, TB_TAG_P, TB_TAG_ROOT);
    em = tb_glyphs_width(&glyphs, 0, glyphs.count) / 1000.0;
    if (em * size_pt > MARK_WIDTH_PT)
        item.horizontal_scale = MARK_WIDTH_PT / (em * size_pt);
    if (item.horizontal_scale < MARK_LEAST_SCALE) {
        item.horizontal_scale = MARK_LEAST_SCALE;
        size_pt = MARK_WIDTH_PT / (em * MARK_LEAST_SCALE);
    }
    space_em = glyphs.count > 1 ? (MARK_WIDTH_PT / (size_pt * item.horizontal_scale) - em) / (double)(glyphs.count - 1) : 0;
    space_em = space_em > MARK_MOST_SPACE_EM ? MARK_MOST_SPACE_EM : space_em < 0 ? 0 : space_em;
    em += space_em * (double)(glyphs.count - 1);
    tb_set_ink(set, &glyphs, &top, &bottom);
    x_pt = (set->left_pt + set->right_pt - em * size_pt * item.horizontal_scale) / 2;
    item.size_pt = size_pt;
    item.y_pt = TB_AREA_TOP_PT - down_pt - top / 1000.0 * size_pt;
    *bottom_pt = down_pt + (top - bottom) / 1000.0 * size_pt;
    for (i = 0; i < glyphs.count; i++) {
        one[tb_utf8_encode(glyphs.items[i].code_point, one)] = '\0';
        item.text = one;
        item.face = glyphs.items[i].face;
        item.x_pt = x_pt;
        if (item.face != TB_FACE_NONE)
            tb_display_add(set->display, set->page, &item);
        x_pt += (glyphs.items[i].advance / 1000.0 + space_em) * size_pt * item.horizontal_scale;
    }
    return TB_OK;
}

/* The red rule, its upper edge 4 mm below the ink of a line of text. *down_pt: where it is. */
static enum tb_status rule_below(struct tb_set *set, int line, const char *text, double *down_pt)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_glyphs glyphs;
    int32_t top, bottom;
    enum tb_status status = tb_glyphs_from_text(&glyphs, &source, text, TB_ROLE_BODY, "发文字号");
    if (status != TB_OK)
        return status;
    tb_set_ink(set, &glyphs, &top, &bottom);
    *down_pt = tb_set_baseline(set, line) - bottom / 1000.0 * TB_SIZE_3_PT + TB_MM(4) + TB_RED_RULE_PT / 2;
    tb_set_rule(set, set->left_pt, *down_pt, set->right_pt, *down_pt, TB_RED_RULE_PT, TB_INK_RED);
    return TB_OK;
}

/* 份号 and what stands with it, 送审稿 on the right, the mark 35 mm below. *bottom_pt: of the mark's ink. */
static enum tb_status top_of_head(struct tb_set *set, double *bottom_pt)
{
    const struct tb_doc *doc = set->doc;
    int line = 0;
    enum tb_status status = put_marks(set, &line);
    if (status == TB_OK && doc->draft)
        status = put(set, "送审稿", &tb_style_heading, 0, TB_ALIGN_RIGHT, "送审稿");
    if (status == TB_OK)
        status = put_mark(set, doc->mark ? doc->mark : "", TB_MM(35), bottom_pt);
    return status;
}

static enum tb_status red_head(struct tb_set *set, int *title_line)
{
    const struct tb_doc *doc = set->doc;
    double bottom_pt = TB_MM(35);
    int line;
    enum tb_status status = top_of_head(set, &bottom_pt);
    if (status != TB_OK)
        return status;
    line = line_below(set, bottom_pt, 2);
    status = put(set, doc->number, &tb_style_body, line, TB_ALIGN_CENTER, "发文字号");
    if (status == TB_OK)
        status = rule_below(set, line, doc->number ? doc->number : "号", &bottom_pt);
    *title_line = line_below(set, bottom_pt, 2);
    return status;
}

static enum tb_status newsletter(struct tb_set *set, int *title_line)
{
    const struct tb_doc *doc = set->doc;
    double bottom_pt = TB_MM(35);
    int line;
    enum tb_status status = top_of_head(set, &bottom_pt);
    line = line_below(set, bottom_pt, 1);
    if (status == TB_OK)
        status = put(set, doc->issue_line, &tb_style_body, line, TB_ALIGN_CENTER, "期号");
    line += doc->issue_line ? 2 : 1;
    if (status == TB_OK)
        status = put(set, doc->head_office, &tb_style_body, line, TB_ALIGN_LEFT, "编印机关");
    if (status == TB_OK)
        status = put(set, doc->head_date, &tb_style_body, line, TB_ALIGN_RIGHT, "日期");
    if (status == TB_OK)
        status = rule_below(set, line, tb_set_concat(set, doc->head_office, doc->head_date, "号", NULL), &bottom_pt);
    *title_line = line_below(set, bottom_pt, 2);
    return status;
}

/* A thick and a thin red line, 170 mm long, centred on the paper; down is that of their middle. */
static void double_rule(struct tb_set *set, double down_pt, bool thick_above)
{
    static const double thick = TB_MM(0.7), thin = TB_MM(0.25), apart = TB_MM(0.9);
    double left = TB_MM(20), right = TB_MM(190), turn = thick_above ? 1 : -1;
    tb_set_rule(set, left, down_pt - turn * apart / 2, right, down_pt - turn * apart / 2, thick, TB_INK_RED);
    tb_set_rule(set, left, down_pt + turn * apart / 2, right, down_pt + turn * apart / 2, thin, TB_INK_RED);
}

static enum tb_status letter(struct tb_set *set, int *title_line)
{
    const struct tb_doc *doc = set->doc;
    double bottom_pt = 0, rule_pt, paper_top_pt = -(TB_PAPER_HEIGHT_PT - TB_AREA_TOP_PT);
    int line, left_line;
    enum tb_status status = put_mark(set, doc->mark ? doc->mark : "", paper_top_pt + TB_MM(30), &bottom_pt);
    if (status != TB_OK)
        return status;
    rule_pt = bottom_pt + TB_MM(4);
    double_rule(set, rule_pt, true);
    double_rule(set, TB_AREA_TOP_PT - TB_MM(20), false);
    /* 7/8 of a character's height below the rule, then on the grid. */
    line = left_line = tb_set_line_at(set, rule_pt + TB_SIZE_3_PT * 7 / 8);
    status = put(set, doc->number, &tb_style_body, line, TB_ALIGN_RIGHT, "发文字号");
    if (status == TB_OK && doc->draft)
        status = put(set, "送审稿", &tb_style_heading, left_line++, TB_ALIGN_LEFT, "送审稿");
    if (status == TB_OK)
        status = put_marks(set, &left_line);
    *title_line = (left_line > line + 1 ? left_line : line + 1) + 2;
    return status;
}

static enum tb_status addressee(struct tb_set *set)
{
    struct tb_para *para;
    char *text;
    enum tb_status status;
    if (!set->doc->addressee || !*set->doc->addressee)
        return TB_OK;
    text = tb_set_concat(set, set->doc->addressee, "：", NULL, NULL);
    if (!text)
        return tb_err_nomem(set->err);
    status = tb_para_from_text(set, &para, text, &tb_style_body, 0, 0, 0, "主送机关");
    if (status != TB_OK)
        return status;
    /* page 1 must show text: else the addressees move to the imprint */
    set->addressee_below =
        tb_set_line_at(set, set->down_pt) + (int)para->lines.count + 2 > tb_set_lines_a_page(set) && set->doc->block_count > 0;
    return set->addressee_below ? TB_OK : tb_para_place(set, para, 0);
}

enum tb_status tb_set_head(struct tb_set *set)
{
    const struct tb_doc *doc = set->doc;
    int title_line = 0;
    enum tb_status status = doc->form == TB_DOC_LETTER       ? letter(set, &title_line)
                            : doc->form == TB_DOC_NEWSLETTER ? newsletter(set, &title_line)
                                                             : red_head(set, &title_line);
    if (status == TB_OK && doc->title)
        status = tb_set_title(set, doc->title, title_line, "标题");
    if (status != TB_OK)
        return status;
    set->down_pt = tb_set_line_down(set, tb_set_line_at(set, set->down_pt) + 1);
    return addressee(set);
}
