/* The blocks of the body and of the annexes, in order. */
#include "tb_set.h"

#include "tb_i18n.h"
#include "tb_numbering.h"

#include <stdio.h>
#include <string.h>

/* The block's spans with a label in front. Borrows from the set's arena. */
static struct tb_run *labelled(struct tb_set *set, const struct tb_block *block, const char *label, size_t *count)
{
    struct tb_run *spans = tb_arena_alloc(&set->arena, (block->span_count + 1) * sizeof *spans);
    size_t i;
    if (!spans)
        return NULL;
    *count = 0;
    if (label && *label) {
        spans[0].text = tb_arena_strdup(&set->arena, label);
        if (!spans[0].text)
            return NULL;
        *count = 1;
    }
    for (i = 0; i < block->span_count; i++)
        spans[(*count)++] = block->spans[i];
    return spans;
}

static enum tb_status heading(struct tb_set *set, const struct tb_block *block)
{
    int level = block->level < 1 ? 1 : block->level > 4 ? 4 : block->level;
    const struct tb_style *style = level == 1 ? &tb_style_heading : level == 2 ? &tb_style_subheading : &tb_style_body;
    char label[TB_NUMBERING_BYTES];
    size_t count = 0;
    struct tb_run *spans;
    struct tb_para *para;
    enum tb_status status;
    int below;
    for (below = level + 1; below < 5; below++)
        set->counters[below] = 0;
    tb_numbering_heading(level, ++set->counters[level], label);
    spans = labelled(set, block, label, &count);
    if (!spans)
        return tb_err_nomem(set->err);
    status = tb_para_make(set, &para, spans, count, style, 2 * style->pitch_pt, 0, 0, block->place);
    if (status != TB_OK)
        return status;
    para->kind = (enum tb_tag_kind)(TB_TAG_H1 + level);
    para->bookmark_level = level + (set->annex > 0);
    para->bookmark = tb_set_join_spans(set, spans, count);
    return para->bookmark ? tb_para_wait(set, para) : tb_err_nomem(set->err);
}

static enum tb_status paragraph(struct tb_set *set, const struct tb_block *block, int after_lines)
{
    char label[TB_NUMBERING_BYTES] = "";
    size_t count = 0;
    struct tb_run *spans;
    struct tb_para *para;
    enum tb_status status;
    if (block->kind == TB_BLOCK_ITEM)
        tb_numbering_item(block->ordered, block->level, block->number,
                          label); /* whoever made the document has refused what has none */
    spans = labelled(set, block, label, &count);
    if (!spans)
        return tb_err_nomem(set->err);
    status = tb_para_make(set, &para, spans, count, &tb_style_body, 2 * TB_CHARACTER_PITCH_PT, 0, 0, block->place);
    return status == TB_OK ? tb_para_place(set, para, after_lines) : status;
}

/* What waits, headings and charts, is set. */
static enum tb_status finish_page(struct tb_set *set)
{
    enum tb_status status = tb_set_room(set, 0);
    return status == TB_OK ? tb_set_waiting_charts(set, true) : status;
}

/* No chart comes behind a table that followed it. */
static enum tb_status put_table(struct tb_set *set, const struct tb_block *block)
{
    enum tb_status status = TB_OK;
    if (set->chart_count > 0)
        status = tb_set_turn(set);
    if (status == TB_OK)
        status = tb_set_waiting_charts(set, true);
    return status == TB_OK ? tb_set_table(set, block->table, block->place) : status;
}

static enum tb_status annex(struct tb_set *set, const struct tb_block *block)
{
    char label[32] = "附件";
    char *title = tb_set_join_spans(set, block->spans, block->span_count), *mark;
    enum tb_status status = finish_page(set);
    if (status == TB_OK)
        status = tb_set_new_page(set, block->landscape);
    if (status != TB_OK)
        return status;
    set->annex++;
    memset(set->counters, 0, sizeof set->counters);
    if (set->annex_count > 1)
        snprintf(label, sizeof label, "附件%d", set->annex);
    mark = tb_set_concat(set, label, " ", title, NULL);
    if (!title || !mark)
        return tb_err_nomem(set->err);
    tb_display_bookmark(set->display, mark, 1, set->page, TB_AREA_TOP_PT);
    tb_display_annex(set->display, set->page, TB_PAPER_HEIGHT_PT);
    status = tb_set_text(set, label, &tb_style_heading, set->left_pt, tb_set_baseline(set, 0), TB_ALIGN_LEFT, "附件");
    if (status == TB_OK)
        status = tb_set_title(set, title, 2, block->place);
    set->down_pt = tb_set_line_down(set, tb_set_line_at(set, set->down_pt) + 1);
    return status;
}

static enum tb_status block_set(struct tb_set *set, const struct tb_block *block, int after_lines)
{
    switch (block->kind) {
    case TB_BLOCK_HEADING:
        return heading(set, block);
    case TB_BLOCK_PARAGRAPH:
    case TB_BLOCK_ITEM:
        return paragraph(set, block, after_lines);
    case TB_BLOCK_TABLE:
        return block->table ? put_table(set, block) : TB_OK;
    case TB_BLOCK_CHART:
        return block->chart ? tb_set_chart(set, block) : TB_OK;
    case TB_BLOCK_PAGE_BREAK: {
        enum tb_status status = finish_page(set);
        return status == TB_OK && set->down_pt > 0 ? tb_set_new_page(set, set->landscape) : status;
    }
    case TB_BLOCK_ANNEX:
        return annex(set, block);
    }
    return tb_err_set(set->err, TB_BUG, "block of unknown kind %d: %s", (int)block->kind, block->place ? block->place : "?");
}

static size_t first_annex(const struct tb_doc *doc)
{
    size_t i = 0;
    while (i < doc->block_count && doc->blocks[i].kind != TB_BLOCK_ANNEX)
        i++;
    return i;
}

enum tb_status tb_set_body(struct tb_set *set)
{
    const struct tb_doc *doc = set->doc;
    size_t end = first_annex(doc), i;
    enum tb_status status = TB_OK;
    int tail_lines;
    for (i = end; i < doc->block_count; i++)
        set->annex_count += doc->blocks[i].kind == TB_BLOCK_ANNEX;
    tail_lines = tb_set_tail_lines(set);
    if (tail_lines < 0)
        return set->err->status;
    for (i = 0; i < end && status == TB_OK; i++)
        status = block_set(set, &doc->blocks[i], i + 1 == end ? tail_lines : 0);
    if (status == TB_OK && set->chart_count > 0)
        status = finish_page(set);
    return status == TB_OK ? tb_set_tail(set) : status;
}

enum tb_status tb_set_annexes(struct tb_set *set)
{
    const struct tb_doc *doc = set->doc;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = first_annex(doc); i < doc->block_count && status == TB_OK; i++)
        status = block_set(set, &doc->blocks[i], 0);
    return status == TB_OK ? finish_page(set) : status;
}
