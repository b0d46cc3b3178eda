#include "tb_set.h"

#include <math.h>

enum { LEAST_LINES = 2, MOST_WAITING_LINES = 10 };

int tb_set_line_at(const struct tb_set *set, double down_pt)
{
    return (int)ceil(down_pt / set->pitch_pt - 0.01);
}

double tb_set_line_down(const struct tb_set *set, int line)
{
    return line * set->pitch_pt;
}

int tb_set_lines_a_page(const struct tb_set *set)
{
    return (int)floor(set->height_pt / set->pitch_pt + 0.01);
}

double tb_set_baseline(const struct tb_set *set, int line)
{
    return TB_EM_TOP * TB_SIZE_3_PT + line * set->pitch_pt;
}

enum tb_status tb_set_new_page(struct tb_set *set, bool landscape)
{
    struct tb_page *page = tb_display_add_page(set->display);
    if (!page)
        return tb_err_nomem(set->err);
    page->rotate = landscape ? 90 : 0;
    set->page = set->display->page_count - 1;
    set->landscape = landscape;
    set->left_pt = landscape ? TB_AREA_BOTTOM_PT : TB_AREA_LEFT_PT;
    set->right_pt = landscape ? TB_AREA_TOP_PT : TB_AREA_RIGHT_PT;
    set->height_pt = landscape ? TB_AREA_WIDTH_PT : TB_AREA_HEIGHT_PT;
    set->down_pt = 0;
    return TB_OK;
}

/* No page of the text may have more empty rows than that at its foot. */
enum { MOST_EMPTY_ROWS = 4 };

enum tb_status tb_set_turn(struct tb_set *set)
{
    double empty = (set->height_pt - set->down_pt) / set->pitch_pt - MOST_EMPTY_ROWS;
    enum tb_status status = tb_set_new_page(set, set->landscape);
    set->waste += empty > 0.01 ? empty : 0;
    return status == TB_OK ? tb_set_waiting_charts(set, false) : status;
}

enum tb_status tb_para_make(struct tb_set *set, struct tb_para **out, const struct tb_run *spans, size_t count,
                            const struct tb_style *style, double first_indent_pt, double indent_pt, double right_pt,
                            const char *place)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_para *para = tb_arena_alloc(&set->arena, sizeof *para);
    double width_pt = set->right_pt - set->left_pt - right_pt;
    struct tb_line_shape measure = {(width_pt - first_indent_pt) / style->pitch_pt, (width_pt - indent_pt) / style->pitch_pt, true,
                                    false};
    enum tb_status status;
    *out = para;
    if (!para)
        return tb_err_nomem(set->err);
    para->style = *style;
    para->first_indent_pt = first_indent_pt;
    para->indent_pt = indent_pt;
    para->kind = TB_TAG_P;
    para->tag = tb_arena_alloc(&set->arena, sizeof *para->tag);
    if (!para->tag)
        return tb_err_nomem(set->err);
    status = tb_glyphs_from_spans(&para->glyphs, &source, spans, count, style->role, place);
    if (status == TB_OK)
        status = tb_break_lines(&para->lines, &para->glyphs, &measure, &set->arena, set->err);
    return status;
}

enum tb_status tb_para_ragged(struct tb_set *set, struct tb_para *para, double right_pt)
{
    double width_pt = set->right_pt - set->left_pt - right_pt;
    struct tb_line_shape measure = {(width_pt - para->first_indent_pt) / para->style.pitch_pt,
                                    (width_pt - para->indent_pt) / para->style.pitch_pt, false, false};
    return tb_break_lines(&para->lines, &para->glyphs, &measure, &set->arena, set->err);
}

enum tb_status tb_para_from_text(struct tb_set *set, struct tb_para **para, const char *text, const struct tb_style *style,
                                 double first_indent_pt, double indent_pt, double right_pt, const char *place)
{
    struct tb_run span = {text, false, false, false};
    return tb_para_make(set, para, &span, 1, style, first_indent_pt, indent_pt, right_pt, place);
}

void tb_para_draw(struct tb_set *set, const struct tb_para *para, size_t from, size_t to)
{
    int line = tb_set_line_at(set, set->down_pt);
    size_t i;
    if (from == 0 && para->bookmark_level > 0)
        tb_display_bookmark(set->display, para->bookmark, para->bookmark_level, set->page,
                            set->landscape ? TB_AREA_TOP_PT : TB_AREA_TOP_PT - tb_set_line_down(set, line) + TB_SIZE_3_PT);
    if (*para->tag == TB_TAG_NONE)
        *para->tag = tb_display_tag(set->display, para->kind, TB_TAG_ROOT);
    set->tag = *para->tag;
    set->linking = para->annex == 0;
    for (i = from; i < to; i++, line++) {
        double x_pt = set->left_pt + (i == 0 ? para->first_indent_pt : para->indent_pt);
        double width_pt = tb_set_line(set, &para->glyphs, &para->lines.items[i], &para->style, x_pt, tb_set_baseline(set, line));
        if (para->annex > 0)
            tb_set_link(set, para->annex, &para->style, x_pt, tb_set_baseline(set, line), width_pt);
    }
    set->linking = false;
    set->tag = TB_TAG_NONE;
    set->down_pt = tb_set_line_down(set, line);
}

static int pending_lines(const struct tb_set *set)
{
    size_t i, lines = 0;
    for (i = 0; i < set->pending_count; i++)
        lines += set->pending[i]->lines.count;
    return (int)lines;
}

enum tb_status tb_para_wait(struct tb_set *set, struct tb_para *para)
{
    enum tb_status status = TB_OK;
    if (set->pending_count == sizeof set->pending / sizeof *set->pending ||
        pending_lines(set) + (int)para->lines.count > MOST_WAITING_LINES)
        status = tb_set_room(set, 0);
    if (status != TB_OK)
        return status;
    if (para->lines.count > MOST_WAITING_LINES) /* no heading, whatever the template calls it */
        return tb_para_place(set, para, 0);
    set->pending[set->pending_count++] = para;
    return TB_OK;
}

double tb_set_room_left(const struct tb_set *set)
{
    int waiting = pending_lines(set);
    return set->height_pt - (waiting > 0 ? tb_set_line_down(set, tb_set_line_at(set, set->down_pt) + waiting) : set->down_pt);
}

enum tb_status tb_set_room(struct tb_set *set, double height_pt)
{
    size_t i;
    bool wanted = height_pt > 0 || set->pending_count > 0;
    while (wanted && height_pt > tb_set_room_left(set) + 0.01 && set->down_pt > 0) {
        enum tb_status status = tb_set_turn(set);
        if (status != TB_OK)
            return status;
    }
    for (i = 0; i < set->pending_count; i++)
        tb_para_draw(set, set->pending[i], 0, set->pending[i]->lines.count);
    set->pending_count = 0;
    return TB_OK;
}

/* How many of the lines still to set go on this page when `room` fit. */
static int lines_here(int lines, int set_before, int room, int after)
{
    int here = lines < room ? lines : room;
    if (here == lines && lines + after <= room)
        return lines; /* all, and what must stay below it */
    if (after > 0 && here > lines - LEAST_LINES)
        here = set_before == 0 && lines == LEAST_LINES + 1 ? LEAST_LINES
                                                           : lines - LEAST_LINES; /* two lines, or one of three, go along */
    else if (lines - here == 1)
        here--; /* no single line at the top of the next page */
    if (set_before == 0 && here < LEAST_LINES && here < lines)
        here = 0; /* none at the end of this one */
    return here < 0 ? 0 : here;
}

enum tb_status tb_para_place(struct tb_set *set, const struct tb_para *para, int after_lines)
{
    int lines = (int)para->lines.count, done = 0;
    while (done < lines) {
        int waiting = done == 0 ? pending_lines(set) : 0, most = tb_set_lines_a_page(set);
        int room = most - tb_set_line_at(set, set->down_pt) - waiting;
        int here = lines_here(lines - done, done, room, after_lines);
        enum tb_status status;
        if (here == 0 && set->down_pt <= 0) /* an empty page takes what it can */
            here = lines - done < room ? lines - done : room > 0 ? room : 1;
        if (here > 0) {
            status = tb_set_room(set, 0);
            if (status != TB_OK)
                return status;
            tb_para_draw(set, para, (size_t)done, (size_t)(done + here));
            done += here;
        }
        if (done < lines && (status = tb_set_turn(set)) != TB_OK)
            return status;
    }
    return TB_OK;
}
