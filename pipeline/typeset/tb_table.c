/* Tables over the pages: title and unit above, header repeated, rows whole, notes below; blocks side by side. */
#include "tb_cells.h"

#include "tb_i18n.h"

#include <math.h>
#include <string.h>

static const double RULE_PT = 0.5, FRAME_PT = 1.0, TITLE_PT = TB_LINE_PITCH_PT, BLOCK_GAP_PT = 6;
/* Header, one row and note always fit a page together. */
static const double MOST_OF_PAGE_HEAD = 0.25, MOST_OF_PAGE_ROW = 0.5, MOST_OF_PAGE_NOTE = 0.15;
enum { MOST_BLOCKS = 8 };

/* An element costs some 90 bytes that nothing makes smaller: a larger table has one for each row, not for each cell. */
enum { MOST_TAGGED_CELLS = 150 };

struct run {
    struct tb_set *set;
    struct tb_cells cells;
    size_t blocks;
    double block_pt; /* width of one block */
    double note_pt;  /* height of the note below */
    struct tb_para *note, *long_note;
    double row_pt; /* side by side: height of every row */
    size_t tag;    /* the table's element */
    bool head_said, by_rows;
};

static double block_left(const struct run *run, size_t block)
{
    return run->set->left_pt + (double)block * (run->block_pt + BLOCK_GAP_PT);
}

static double head_pt(const struct run *run)
{
    return run->cells.group_height_pt + run->cells.head_height_pt;
}

/* What is drawn next is a head cell of a row; heads that are said once are artefacts when they are drawn again. */
static void tag_head(struct run *run, size_t row, int columns_over, int rows_over)
{
    if (run->head_said)
        return;
    tb_set_tag(run->set, TB_TAG_HEAD_CELL, row);
    if (run->set->tag != TB_TAG_NONE) {
        run->set->display->tags[run->set->tag].columns_over = columns_over;
        run->set->display->tags[run->set->tag].rows_over = rows_over;
    }
}

static void draw_head(struct run *run, size_t block, double down_pt)
{
    struct tb_set *set = run->set;
    const struct tb_cells *cells = &run->cells;
    struct tb_style style = tb_style_of(TB_ROLE_HEADING, cells->size_pt);
    double x = block_left(run, block), upper = cells->group_height_pt, span = 0;
    size_t c, i, left = 0, upper_row = 0, lower_row = 0;
    if (!run->head_said) {
        upper_row = lower_row = tb_display_tag(set->display, TB_TAG_ROW, run->tag);
        if (cells->grouped)
            lower_row = tb_display_tag(set->display, TB_TAG_ROW, run->tag);
    }
    for (c = 0; c < cells->columns; c++) {
        double width = cells->column[c].width_pt;
        if (cells->group_span[c] > 0) {
            for (i = 0, span = 0; i < cells->group_span[c]; i++)
                span += cells->column[c + i].width_pt;
            tag_head(run, upper_row, (int)cells->group_span[c], 1);
            tb_table_cell_draw(set, cells, &cells->groups[c], NULL, TB_ALIGN_CENTER, &style, x, down_pt, span, upper);
            set->tag = TB_TAG_NONE;
            tb_set_rule(set, x, down_pt + upper, x + span, down_pt + upper, RULE_PT, TB_INK_BLACK);
            left = cells->group_span[c];
        }
        tag_head(run, left > 0 ? lower_row : upper_row, 1, left > 0 || !cells->grouped ? 1 : 2);
        if (left > 0)
            tb_table_cell_draw(set, cells, &cells->head[c], NULL, TB_ALIGN_CENTER, &style, x, down_pt + upper, width,
                               cells->head_height_pt);
        else
            tb_table_cell_draw(set, cells, &cells->head[c], NULL, TB_ALIGN_CENTER, &style, x, down_pt, width, head_pt(run));
        set->tag = TB_TAG_NONE;
        x += width;
        left -= left > 0;
        /* the line right of the column: it begins below the group that goes on */
        if (c + 1 < cells->columns)
            tb_set_rule(set, x, down_pt + (left > 0 ? upper : 0), x, down_pt + head_pt(run), RULE_PT, TB_INK_BLACK);
    }
    run->head_said = true;
}

/* Lines of the part of a block that stands on this page: the frame and what lies between columns. */
static void draw_frame(struct run *run, size_t block, double top_pt, double bottom_pt)
{
    struct tb_set *set = run->set;
    double left = block_left(run, block), right = left + run->block_pt, x = left;
    double body_pt = top_pt + head_pt(run);
    size_t c;
    tb_set_box(set, left, top_pt, right, bottom_pt, FRAME_PT, false, TB_INK_BLACK);
    tb_set_rule(set, left, body_pt, right, body_pt, RULE_PT, TB_INK_BLACK);
    for (c = 0; c + 1 < run->cells.columns && bottom_pt > body_pt; c++) {
        x += run->cells.column[c].width_pt;
        tb_set_rule(set, x, body_pt, x, bottom_pt, RULE_PT, TB_INK_BLACK);
    }
}

/* Does column c of this row say the same as the row above, in one cell with it? */
static bool joins_above(const struct run *run, size_t row, size_t c)
{
    const struct tb_table *table = run->cells.table;
    const char *here, *above;
    if (!table->columns[c].merged || row == 0 || table->rows[row].total || table->rows[row - 1].total)
        return false;
    here = table->rows[row].cells[c];
    above = table->rows[row - 1].cells[c];
    return here && above && strcmp(here, above) == 0;
}

/* Rows [row, end) of a page, the cell of column c that begins in this row: how many rows it takes, and how high it is. */
static size_t cell_rows(const struct run *run, size_t row, size_t end, size_t c, double *height_pt)
{
    size_t rows = 1;
    for (; row + rows < end && joins_above(run, row + rows, c); rows++)
        *height_pt += run->cells.row_height_pt[row + rows];
    return rows;
}

/* first, end: the rows of this page's part. */
static void draw_row(struct run *run, size_t row, size_t first, size_t end, size_t block, double down_pt, double height_pt)
{
    const struct tb_cells *cells = &run->cells;
    struct tb_style style = tb_style_of(cells->table->rows[row].total ? TB_ROLE_HEADING : TB_ROLE_BODY, cells->size_pt);
    double x = block_left(run, block);
    size_t tag = tb_display_tag(run->set->display, TB_TAG_ROW, run->tag), c;
    if (run->by_rows) {
        tb_set_tag(run->set, TB_TAG_CELL, tag);
        if (run->set->tag != TB_TAG_NONE)
            run->set->display->tags[run->set->tag].columns_over = (int)cells->columns;
    }
    for (c = 0; c < cells->columns; x += cells->column[c++].width_pt) {
        const struct tb_table_cell *cell = &cells->data[row * cells->columns + c];
        double height = height_pt;
        size_t rows = 1;
        if (row > first && joins_above(run, row, c))
            continue;
        if (cells->table->columns[c].merged && run->blocks == 1)
            rows = cell_rows(run, row, end, c, &height);
        if (!run->by_rows)
            tb_set_tag(run->set, TB_TAG_CELL, tag);
        if (!run->by_rows && run->set->tag != TB_TAG_NONE)
            run->set->display->tags[run->set->tag].rows_over = (int)rows;
        if (cell->lines.count > 0)
            tb_table_cell_draw(run->set, cells, cell, &cells->column[c], cells->column[c].align, &style, x, down_pt,
                               cells->column[c].width_pt, height);
    }
    run->set->tag = TB_TAG_NONE;
}

/* The line above a row, but not through a cell that goes on. */
static void row_rule(struct run *run, size_t row, size_t block, double down_pt)
{
    double from = block_left(run, block), x = from;
    size_t c;
    for (c = 0; c < run->cells.columns; c++) {
        double right = x + run->cells.column[c].width_pt;
        if (run->blocks == 1 && joins_above(run, row, c)) {
            if (x > from)
                tb_set_rule(run->set, from, down_pt, x, down_pt, RULE_PT, TB_INK_BLACK);
            from = right;
        }
        x = right;
    }
    if (x > from)
        tb_set_rule(run->set, from, down_pt, x, down_pt, RULE_PT, TB_INK_BLACK);
}

/* The first row that does not fit on this page below down_pt; one always does. */
static size_t rows_end(const struct run *run, size_t row, double down_pt)
{
    const struct tb_cells *cells = &run->cells;
    size_t first = row;
    for (; row < cells->rows; row++) {
        double height = cells->row_height_pt[row], below = row + 1 == cells->rows ? run->note_pt : 0;
        if (down_pt + height + below > run->set->height_pt + 0.01 && row > first)
            break;
        down_pt += height;
    }
    return row;
}

/* A page's part of a table in one block: rows from `row` as many as fit. Returns the first that did not. */
static size_t draw_rows(struct run *run, size_t row)
{
    struct tb_set *set = run->set;
    const struct tb_cells *cells = &run->cells;
    double top_pt = set->down_pt, down_pt = top_pt + head_pt(run);
    size_t first = row, end = rows_end(run, row, down_pt);
    draw_head(run, 0, top_pt);
    for (; row < end; row++) {
        if (row > first)
            row_rule(run, row, 0, down_pt);
        draw_row(run, row, first, end, 0, down_pt, cells->row_height_pt[row]);
        down_pt += cells->row_height_pt[row];
    }
    draw_frame(run, 0, top_pt, down_pt);
    set->down_pt = down_pt;
    return row;
}

/* The same for blocks side by side: filled column-wise, all rows of one height. */
static size_t draw_blocks(struct run *run, size_t row)
{
    struct tb_set *set = run->set;
    double top_pt = set->down_pt, room_pt = set->height_pt - top_pt - head_pt(run) - run->note_pt;
    size_t left = run->cells.rows - row, deep = (left + run->blocks - 1) / run->blocks, b, i;
    size_t most = room_pt > run->row_pt ? (size_t)floor(room_pt / run->row_pt + 0.001) : 1;
    if (deep > most)
        deep = most;
    for (b = 0; b < run->blocks && left > 0; b++) {
        double down_pt = top_pt + head_pt(run);
        draw_head(run, b, top_pt);
        for (i = 0; i < deep && row < run->cells.rows; i++, row++, left--) {
            if (i > 0)
                row_rule(run, row, b, down_pt);
            draw_row(run, row, row, row + 1, b, down_pt, run->row_pt);
            down_pt += run->row_pt;
        }
        draw_frame(run, b, top_pt, down_pt);
    }
    set->down_pt = top_pt + head_pt(run) + (double)deep * run->row_pt;
    return row;
}

/* 无: a table without rows says so. */
static enum tb_status draw_empty(struct run *run, const char *place)
{
    struct tb_set *set = run->set;
    const struct tb_cells *cells = &run->cells;
    struct tb_style style = tb_style_of(TB_ROLE_BODY, cells->size_pt);
    double top_pt = set->down_pt, body_pt = top_pt + head_pt(run), height = cells->lead_pt + 2 * cells->pad_y_pt;
    enum tb_status status;
    draw_head(run, 0, top_pt);
    tb_set_box(set, set->left_pt, top_pt, set->left_pt + run->block_pt, body_pt + height, FRAME_PT, false, TB_INK_BLACK);
    tb_set_rule(set, set->left_pt, body_pt, set->left_pt + run->block_pt, body_pt, RULE_PT, TB_INK_BLACK);
    set->down_pt = body_pt + height;
    tb_set_tag(set, TB_TAG_CELL, tb_display_tag(set->display, TB_TAG_ROW, run->tag));
    if (set->tag != TB_TAG_NONE)
        set->display->tags[set->tag].columns_over = (int)cells->columns;
    status = tb_set_text(set, "无", &style, set->left_pt + run->block_pt / 2,
                         body_pt + height / 2 + (TB_EM_TOP + TB_EM_BOTTOM) / 2 * cells->size_pt, TB_ALIGN_CENTER, place);
    set->tag = TB_TAG_NONE;
    return status;
}

static enum tb_status make_note(struct run *run, const char *note, const char *place)
{
    struct tb_style style = tb_style_of(TB_ROLE_BODY, run->cells.size_pt < TB_SIZE_5_PT ? run->cells.size_pt : TB_SIZE_5_PT);
    enum tb_status status;
    if (!note || !*note)
        return TB_OK;
    status = tb_para_from_text(run->set, &run->note, note, &style, 0, 2 * style.size_pt, 0, place);
    if (status == TB_OK)
        run->note_pt = (double)run->note->lines.count * style.size_pt * 1.4 + 4;
    if (run->note_pt > MOST_OF_PAGE_NOTE * run->set->height_pt) { /* a text of its own: it flows below the table */
        run->long_note = run->note;
        run->note = NULL;
        run->note_pt = 0;
    }
    return status;
}

static void draw_note(struct run *run)
{
    const struct tb_para *note = run->note;
    struct tb_set *set = run->set;
    double down_pt = set->down_pt + 4;
    size_t i;
    if (note)
        tb_set_tag(set, TB_TAG_P, TB_TAG_ROOT);
    for (i = 0; note && i < note->lines.count; i++) {
        tb_set_line(set, &note->glyphs, &note->lines.items[i], &note->style, set->left_pt + (i == 0 ? 0 : note->indent_pt),
                    down_pt + note->style.size_pt);
        down_pt += note->style.size_pt * 1.4;
    }
    set->tag = TB_TAG_NONE;
    set->down_pt += run->note_pt;
}

/* Title centred in 小四黑体, the unit right above the table. */
static double above_pt(const struct tb_table *table)
{
    return (table->title && *table->title ? TITLE_PT : 0) + (table->unit && *table->unit ? TB_SIZE_5_PT * 1.5 : 0);
}

static enum tb_status draw_above(struct run *run, const char *place)
{
    const struct tb_table *table = run->cells.table;
    struct tb_set *set = run->set;
    struct tb_style title = tb_style_of(TB_ROLE_HEADING, TB_SIZE_SMALL_4_PT), unit = tb_style_of(TB_ROLE_BODY, TB_SIZE_5_PT);
    enum tb_status status = TB_OK;
    run->tag = tb_display_tag(set->display, TB_TAG_TABLE, TB_TAG_ROOT);
    if (above_pt(table) > 0)
        tb_set_tag(set, TB_TAG_CAPTION, run->tag);
    if (table->title && *table->title) {
        status = tb_set_text(set, table->title, &title, (set->left_pt + set->right_pt) / 2, set->down_pt + TITLE_PT * 0.68,
                             TB_ALIGN_CENTER, place);
        set->down_pt += TITLE_PT;
    }
    if (status == TB_OK && table->unit && *table->unit) {
        status = tb_set_text(set, table->unit, &unit, set->right_pt, set->down_pt + TB_SIZE_5_PT, TB_ALIGN_RIGHT, place);
        set->down_pt += TB_SIZE_5_PT * 1.5;
    }
    set->tag = TB_TAG_NONE;
    return status;
}

static enum tb_status prepare(struct run *run, const struct tb_table *table, const char *place)
{
    double width = run->set->right_pt - run->set->left_pt, most = run->set->height_pt * MOST_OF_PAGE_ROW;
    enum tb_status status;
    size_t r;
    run->blocks = table->side_by_side > 1 ? (size_t)table->side_by_side : 1;
    if (run->blocks > MOST_BLOCKS)
        run->blocks = MOST_BLOCKS;
    run->by_rows = table->row_count * table->column_count > MOST_TAGGED_CELLS;
    run->block_pt = (width - (double)(run->blocks - 1) * BLOCK_GAP_PT) / (double)run->blocks;
    status = tb_cells_make(&run->cells, run->set, table, run->block_pt, most, place);
    for (r = 0; status == TB_OK && r < run->cells.rows; r++)
        if (run->cells.row_height_pt[r] > run->row_pt)
            run->row_pt = run->cells.row_height_pt[r];
    if (status == TB_OK && head_pt(run) > run->set->height_pt * MOST_OF_PAGE_HEAD)
        return tb_err_set(run->set->err, TB_CONFIG,
                          _("table is too wide for the page: its columns leave too little room for their headers: %s"),
                          place ? place : "?");
    return status == TB_OK ? make_note(run, table->note, place) : status;
}

/* How many pages the rows take, as draw_rows fills them, the first with so much room for head and rows. */
static size_t count_pages(const struct run *run, double room)
{
    const struct tb_cells *cells = &run->cells;
    double used = head_pt(run);
    size_t pages = 1, r;
    for (r = 0; r < cells->rows; r++) {
        double height = cells->row_height_pt[r], below = r + 1 == cells->rows ? run->note_pt : 0;
        if (used + height + below > room + 0.01 && used > head_pt(run)) {
            pages++;
            room = run->set->height_pt;
            used = head_pt(run);
        }
        used += height;
    }
    return pages;
}

/* A table that would leave a few rows for the next page is set a little tighter; one over several pages close, when that saves a page. */
static void fit_page(struct run *run)
{
    double room = tb_set_room_left(run->set) - above_pt(run->cells.table);
    size_t pages;
    if (run->cells.rows == 0 || tb_cells_height(&run->cells) <= room - run->note_pt ||
        tb_cells_tighten(&run->cells, room - run->note_pt))
        return;
    pages = count_pages(run, room);
    tb_cells_space(&run->cells, 0);
    if (pages < 3 || count_pages(run, room) == pages)
        tb_cells_space(&run->cells, 1);
}

/* Title, header and two rows stay together (side by side: one), with the note when that is all. */
static double together_pt(const struct run *run)
{
    const struct tb_cells *cells = &run->cells;
    double height = above_pt(cells->table) + head_pt(run);
    if (cells->rows == 0)
        return height + cells->lead_pt + 2 * cells->pad_y_pt + run->note_pt;
    if (run->blocks > 1)
        return height + run->row_pt + run->note_pt;
    return height + cells->row_height_pt[0] + (cells->rows > 1 ? cells->row_height_pt[1] : 0) +
           (cells->rows <= 2 ? run->note_pt : 0);
}

enum tb_status tb_set_table(struct tb_set *set, const struct tb_table *table, const char *place)
{
    struct run run = {.set = set};
    double first_pt;
    size_t row = 0;
    enum tb_status status;
    if (table->column_count == 0)
        return TB_OK;
    status = prepare(&run, table, place);
    if (status != TB_OK)
        return status;
    if (run.blocks == 1)
        fit_page(&run);
    first_pt = together_pt(&run);
    if (first_pt > set->height_pt)
        first_pt = set->height_pt;
    status = tb_set_room(set, first_pt);
    if (status == TB_OK)
        status = draw_above(&run, place);
    if (status == TB_OK && run.cells.rows == 0)
        status = draw_empty(&run, place);
    while (status == TB_OK && row < run.cells.rows) {
        row = run.blocks > 1 ? draw_blocks(&run, row) : draw_rows(&run, row);
        if (row < run.cells.rows)
            status = tb_set_new_page(set, set->landscape);
    }
    if (status != TB_OK)
        return status;
    draw_note(&run);
    set->down_pt += TB_LINE_PITCH_PT * 0.25; /* air before the text goes on */
    return run.long_note ? tb_para_place(set, run.long_note, 0) : TB_OK;
}
