/* The imprint (版记) on the last page, and the page numbers. */
#include "tb_set.h"

#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

static const double ROW_PT = TB_LINE_PITCH_PT * 0.85;

struct imprint {
    struct tb_para *lists[2]; /* 主送 when it did not fit on page 1, 抄送 */
    size_t list_count;
    bool printed; /* a line with office and date */
    double height_pt;
};

/* 1 character in from both sides; wraps align behind the colon; 。 at the end. */
static enum tb_status add_list(struct tb_set *set, struct imprint *imprint, const char *label, const char *names)
{
    struct tb_style style = tb_style_of(TB_ROLE_BODY, TB_SIZE_4_PT);
    double em = TB_SIZE_4_PT;
    size_t length = names ? strlen(names) : 0;
    bool ended = length >= 3 && strcmp(names + length - 3, "。") == 0;
    char *text;
    enum tb_status status;
    if (length == 0)
        return TB_OK;
    text = tb_set_concat(set, label, names, ended ? NULL : "。", NULL);
    if (!text)
        return tb_err_nomem(set->err);
    status = tb_para_from_text(set, &imprint->lists[imprint->list_count], text, &style, em, 4 * em, em, label);
    if (status == TB_OK)
        imprint->height_pt += (double)imprint->lists[imprint->list_count++]->lines.count * ROW_PT;
    return status;
}

static enum tb_status make(struct tb_set *set, struct imprint *imprint)
{
    const struct tb_doc *doc = set->doc;
    enum tb_status status = TB_OK;
    memset(imprint, 0, sizeof *imprint);
    if (set->addressee_below)
        status = add_list(set, imprint, "主送：", doc->addressee);
    if (status == TB_OK)
        status = add_list(set, imprint, "抄送：", doc->copies_to);
    imprint->printed = doc->form != TB_DOC_LETTER && (doc->printer || doc->print_date);
    if (imprint->printed)
        imprint->height_pt += ROW_PT;
    return status;
}

static enum tb_status draw(struct tb_set *set, const struct imprint *imprint)
{
    const struct tb_doc *doc = set->doc;
    struct tb_style style = tb_style_of(TB_ROLE_BODY, TB_SIZE_4_PT);
    double down_pt = TB_AREA_HEIGHT_PT - imprint->height_pt, left = set->left_pt, right = set->right_pt;
    /* the em box in the middle of its row */
    double drop_pt = ROW_PT / 2 + (TB_EM_TOP + TB_EM_BOTTOM) / 2 * TB_SIZE_4_PT;
    bool rules = doc->form != TB_DOC_LETTER;
    enum tb_status status = TB_OK;
    size_t i, l;
    if (rules)
        tb_set_rule(set, left, down_pt, right, down_pt, TB_RULE_THICK_PT, TB_INK_BLACK);
    for (l = 0; l < imprint->list_count; l++) {
        const struct tb_para *para = imprint->lists[l];
        tb_set_tag(set, TB_TAG_P, TB_TAG_ROOT);
        for (i = 0; i < para->lines.count; i++, down_pt += ROW_PT)
            tb_set_line(set, &para->glyphs, &para->lines.items[i], &style,
                        left + (i == 0 ? para->first_indent_pt : para->indent_pt), down_pt + drop_pt);
        set->tag = TB_TAG_NONE;
        if (rules && (imprint->printed || l + 1 < imprint->list_count))
            tb_set_rule(set, left, down_pt, right, down_pt, TB_RULE_THIN_PT, TB_INK_BLACK);
    }
    if (imprint->printed && doc->printer)
        status = tb_set_text(set, doc->printer, &style, left + TB_SIZE_4_PT, down_pt + drop_pt, TB_ALIGN_LEFT, "印发机关");
    if (status == TB_OK && imprint->printed && doc->print_date) {
        char text[128];
        snprintf(text, sizeof text, "%.100s印发", doc->print_date);
        status = tb_set_text(set, text, &style, right - TB_SIZE_4_PT, down_pt + drop_pt, TB_ALIGN_RIGHT, "印发日期");
    }
    if (rules)
        tb_set_rule(set, left, TB_AREA_HEIGHT_PT, right, TB_AREA_HEIGHT_PT, TB_RULE_THICK_PT, TB_INK_BLACK);
    return status;
}

static enum tb_status unnumbered_page(struct tb_set *set)
{
    enum tb_status status = tb_set_new_page(set, false);
    if (status == TB_OK)
        set->unnumbered[set->unnumbered_count++] = set->page;
    return status;
}

enum tb_status tb_set_imprint(struct tb_set *set)
{
    struct imprint imprint;
    enum tb_status status;
    bool fits;
    /* The imprint always stands on an upright page, whatever the last one was. */
    set->left_pt = TB_AREA_LEFT_PT;
    set->right_pt = TB_AREA_RIGHT_PT;
    status = make(set, &imprint);
    if (status != TB_OK || imprint.height_pt <= 0)
        return status;
    if (imprint.height_pt > TB_AREA_HEIGHT_PT)
        return tb_err_set(set->err, TB_CONFIG, _("the imprint is too long for a page: shorten the addressees or 抄送"));
    fits = !set->landscape && set->down_pt + 0.3 * TB_LINE_PITCH_PT + imprint.height_pt <= TB_AREA_HEIGHT_PT;
    if (set->doc->even_pages && (!fits || set->display->page_count % 2 == 1)) {
        set->unnumbered = tb_arena_alloc(&set->arena, 2 * sizeof *set->unnumbered);
        if (!set->unnumbered)
            return tb_err_nomem(set->err);
        if (set->display->page_count % 2 == 0) { /* an empty page, then the imprint's: neither has a number */
            status = unnumbered_page(set);
            if (status == TB_OK)
                status = unnumbered_page(set);
        } else {
            status = tb_set_new_page(set, false);
        }
    } else if (!fits) {
        status = tb_set_new_page(set, false);
    }
    return status == TB_OK ? draw(set, &imprint) : status;
}

static bool numbered(const struct tb_set *set, size_t page)
{
    size_t i;
    if (set->doc->form == TB_DOC_LETTER && page == 0)
        return false;
    for (i = 0; i < set->unnumbered_count; i++)
        if (set->unnumbered[i] == page)
            return false;
    return true;
}

/* "— 1 —" in 4号; the middle of the dash's ink 7 mm below the type area; on landscape pages where it is on others. */
enum tb_status tb_set_page_numbers(struct tb_set *set)
{
    struct tb_style style = tb_style_of(TB_ROLE_PAGE_NUMBER, TB_SIZE_4_PT);
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_glyphs dash;
    int32_t top, bottom;
    size_t page;
    enum tb_status status = tb_glyphs_from_text(&dash, &source, "—", TB_ROLE_PAGE_NUMBER, "页码");
    double down_pt;
    if (status != TB_OK)
        return status;
    tb_set_ink(set, &dash, &top, &bottom);
    down_pt = TB_AREA_HEIGHT_PT + TB_MM(7) + (top + bottom) / 2000.0 * TB_SIZE_4_PT;
    set->landscape = false;
    set->exact = true;
    set->artefact = true;
    for (page = 0; page < set->display->page_count && status == TB_OK; page++) {
        char text[32];
        bool odd = page % 2 == 0;
        if (!numbered(set, page))
            continue;
        set->page = page;
        snprintf(text, sizeof text, "— %zu —", page + 1);
        status = tb_set_text(set, text, &style, odd ? TB_AREA_RIGHT_PT - TB_SIZE_4_PT : TB_AREA_LEFT_PT + TB_SIZE_4_PT, down_pt,
                             odd ? TB_ALIGN_RIGHT : TB_ALIGN_LEFT, "页码");
    }
    set->exact = false;
    return status;
}
