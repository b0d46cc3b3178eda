#include "tb_cells.h"

#include "tb_i18n.h"

#include <string.h>

static const double sizes_pt[] = {TB_SIZE_SMALL_4_PT, TB_SIZE_5_PT, TB_SIZE_SMALL_5_PT, 7.5};
enum { SIZES = 4 };
static const double LEAD = 1.3, PAD_X_EM = 0.3, PAD_Y_EM = 0.25, TIGHT_LEAD = 1.2, TIGHT_PAD_Y_EM = 0.1, LONGEST_WORD_EM = 10,
                    PARTED_WORD_EM = 3, WHOLE_HEAD_EM = 6, AIR = 0.25;

/* --- cells --------------------------------------------------------------------------------------------------- */

static bool number_char(uint32_t c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '+' || c == '-' || c == 0x2212 || c == '%';
}

static void look_at(struct tb_table_cell *cell)
{
    const struct tb_glyphs *glyphs = &cell->glyphs;
    size_t i, point = glyphs->count;
    bool digits = false;
    cell->width_em = tb_glyphs_width(glyphs, 0, glyphs->count) / 1000.0;
    cell->number = glyphs->count > 0;
    for (i = 0; i < glyphs->count; i++) {
        uint32_t c = glyphs->items[i].code_point;
        cell->number = cell->number && number_char(c);
        digits = digits || (c >= '0' && c <= '9');
        if ((c == '.' || c == '%') && point == glyphs->count)
            point = i;
    }
    cell->number = cell->number && digits;
    cell->point_em = tb_glyphs_width(glyphs, 0, point) / 1000.0;
}

static enum tb_status cell_make(struct tb_table_cell *cell, struct tb_set *set, const char *text, enum tb_role role,
                                const char *place)
{
    struct tb_glyph_source source = tb_set_source(set);
    enum tb_status status = TB_OK;
    memset(cell, 0, sizeof *cell);
    if (text && *text)
        status = tb_glyphs_from_text(&cell->glyphs, &source, text, role, place);
    look_at(cell);
    return status;
}

static bool same_group(const struct tb_table *table, size_t a, size_t b)
{
    return table->columns[a].group && table->columns[b].group && *table->columns[a].group &&
           strcmp(table->columns[a].group, table->columns[b].group) == 0;
}

static enum tb_status make_head(struct tb_cells *cells, struct tb_set *set, const char *place)
{
    const struct tb_table *table = cells->table;
    enum tb_status status = TB_OK;
    size_t c;
    for (c = 0; c < cells->columns && status == TB_OK; c++) {
        status = cell_make(&cells->head[c], set, table->columns[c].header, TB_ROLE_HEADING, place);
        if (status != TB_OK || !table->columns[c].group || !*table->columns[c].group)
            continue;
        cells->grouped = true;
        if (c > 0 && same_group(table, c - 1, c))
            continue;
        while (c + cells->group_span[c] < cells->columns && same_group(table, c, c + cells->group_span[c]))
            cells->group_span[c]++;
        status = cell_make(&cells->groups[c], set, table->columns[c].group, TB_ROLE_HEADING, place);
    }
    return status;
}

/* A total's label is in 黑体, its figures as those above and below. */
static enum tb_role data_role(const struct tb_table_row *row, const char *text)
{
    for (; row->total && text && *text; text++)
        if (!number_char((unsigned char)*text))
            return TB_ROLE_HEADING;
    return TB_ROLE_BODY;
}

static enum tb_status make_data(struct tb_cells *cells, struct tb_set *set, const char *place)
{
    const struct tb_table *table = cells->table;
    enum tb_status status = TB_OK;
    size_t r, c;
    for (r = 0; r < cells->rows; r++)
        for (c = 0; c < cells->columns && status == TB_OK; c++) {
            status = cell_make(&cells->data[r * cells->columns + c], set, table->rows[r].cells[c],
                               data_role(&table->rows[r], table->rows[r].cells[c]), place);
            if (status == TB_CONFIG)
                tb_err_context(set->err, _("table row %zu, column \"%s\""), r + 1,
                               table->columns[c].header ? table->columns[c].header : "");
        }
    return status;
}

/* --- columns ------------------------------------------------------------------------------------------------- */

/* The widest piece that may not be parted. */
static double piece_em(const struct tb_glyphs *glyphs)
{
    size_t from = 0, i;
    int32_t widest = 0;
    for (i = 1; i <= glyphs->count; i++)
        if (i == glyphs->count || glyphs->items[i].join == TB_JOIN_FREE) {
            int32_t width = tb_glyphs_width(glyphs, from, i);
            widest = width > widest ? width : widest;
            from = i;
        }
    return widest / 1000.0;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

/* Short marks beside numbers: — 持平 未报 */
static bool beside_numbers(const struct tb_table_cell *cell)
{
    return cell->width_em <= 4;
}

static void align_column(struct tb_cells *cells, size_t c)
{
    struct tb_column *column = &cells->column[c];
    size_t r, numbers = 0, others = 0, filled = 0;
    double widest = 0;
    for (r = 0; r < cells->rows; r++) {
        const struct tb_table_cell *cell = &cells->data[r * cells->columns + c];
        filled += cell->glyphs.count > 0;
        numbers += cell->number;
        others += cell->glyphs.count > 0 && !cell->number && !beside_numbers(cell);
        widest = larger(widest, cell->width_em);
        if (cell->number) {
            column->before_em = larger(column->before_em, cell->point_em);
            column->behind_em = larger(column->behind_em, cell->width_em - cell->point_em);
        }
    }
    column->align = cells->table->columns[c].align;
    if (column->align != TB_ALIGN_AUTO)
        return;
    if (numbers > 0 && others == 0 && 2 * numbers >= filled)
        column->align = TB_ALIGN_DECIMAL;
    else
        column->align = widest <= 10 ? TB_ALIGN_CENTER : TB_ALIGN_LEFT;
}

/* What a column needs at least, and what it would like for the size of type: rows count by their mean, so that one long remark does not
 * take the room of all others. */
static void wish_column(struct tb_cells *cells, size_t c)
{
    struct tb_column *column = &cells->column[c];
    const struct tb_table_cell *head = &cells->head[c];
    double widest = 0, piece = 0, sum = 0, head_piece = larger(piece_em(&head->glyphs), smaller(head->width_em, 3));
    size_t r;
    for (r = 0; r < cells->rows; r++) {
        const struct tb_table_cell *cell = &cells->data[r * cells->columns + c];
        double whole = cell->width_em;
        if (column->align == TB_ALIGN_DECIMAL && cell->number)
            whole = larger(whole, column->before_em + column->behind_em);
        widest = larger(widest, whole);
        sum += whole;
        /* a merged cell may be as high as one row, whatever it says */
        piece =
            larger(piece, column->align == TB_ALIGN_DECIMAL || cells->table->columns[c].merged ? whole : piece_em(&cell->glyphs));
    }
    if (column->align != TB_ALIGN_DECIMAL)
        piece = smaller(piece, LONGEST_WORD_EM);
    column->least_em = larger(smaller(head_piece, LONGEST_WORD_EM), larger(piece, smaller(widest, 4)));
    column->whole_em = widest;
    column->mean_em = larger(cells->rows > 0 ? sum / (double)cells->rows : 0, 1);
    column->wish_em = larger(larger(widest, column->least_em), smaller(head->width_em, head->width_em / 2 + 0.5));
    if (cells->rows > 0 && widest > 8)
        column->wish_em = larger(column->least_em, smaller(column->wish_em, larger(8, 2.2 * sum / (double)cells->rows)));
}

static double sum_pt(const struct tb_cells *cells, double size_pt, bool wish)
{
    double sum = 0;
    size_t c;
    for (c = 0; c < cells->columns; c++)
        sum += ((wish ? cells->column[c].wish_em : cells->column[c].least_em) + 2 * PAD_X_EM) * size_pt;
    return sum;
}

/* The largest size the columns fit in; SIZES: none. */
static int fitting_size(const struct tb_cells *cells, double width_pt)
{
    int s;
    for (s = 0; s < SIZES; s++) {
        double least = sum_pt(cells, sizes_pt[s], false), wish = sum_pt(cells, sizes_pt[s], true);
        if (s == 0 ? wish <= width_pt : s == 1 ? least <= 0.92 * width_pt && wish <= 2 * width_pt : least <= width_pt)
            break;
    }
    return s;
}

static enum tb_status choose_size(struct tb_cells *cells, struct tb_set *set, double width_pt, const char *place)
{
    int s = fitting_size(cells, width_pt);
    size_t c;
    if (s == SIZES) { /* what no county should be able to do is stop a bulletin by a long word: words may part */
        for (c = 0; c < cells->columns; c++)
            if (cells->column[c].align != TB_ALIGN_DECIMAL)
                cells->column[c].least_em = smaller(cells->column[c].least_em, PARTED_WORD_EM);
        s = fitting_size(cells, width_pt);
    }
    if (s == SIZES)
        return tb_err_set(set->err, TB_CONFIG,
                          _("table is too wide for the page (%zu columns need %.0f pt, there are %.0f); make it landscape or "
                            "leave columns out: %s"),
                          cells->columns, sum_pt(cells, sizes_pt[SIZES - 1], false), width_pt, place ? place : "?");
    cells->size_pt = sizes_pt[s];
    cells->lead_pt = LEAD * cells->size_pt;
    cells->pad_x_pt = PAD_X_EM * cells->size_pt;
    cells->pad_y_pt = PAD_Y_EM * cells->size_pt;
    return TB_OK;
}

/* Raise columns to what they want in proportion to the mean length of their cells,
 * as far as the room goes. Returns the room left. */
static double raise_columns(struct tb_cells *cells, double room_pt, const double *want_pt)
{
    size_t c, wanting = cells->columns;
    while (room_pt > 1e-6 && wanting > 0) {
        double weight = 0, given = 0;
        for (c = wanting = 0; c < cells->columns; c++)
            if (cells->column[c].width_pt < want_pt[c] - 1e-6) {
                weight += cells->column[c].mean_em;
                wanting++;
            }
        for (c = 0; c < cells->columns && wanting > 0; c++) {
            struct tb_column *column = &cells->column[c];
            double more;
            if (column->width_pt >= want_pt[c] - 1e-6)
                continue;
            more = smaller(room_pt * column->mean_em / weight, want_pt[c] - column->width_pt);
            column->width_pt += more;
            given += more;
        }
        room_pt -= given;
    }
    return room_pt;
}

/* Each column has what may not be broken; then, while there is room, no cell is broken, then no header; then long texts have
 * more air than figures. What is left after that is air, as much in each column. */
static enum tb_status share_width(struct tb_cells *cells, struct tb_set *set, double width_pt)
{
    double size = cells->size_pt, padding = 2 * cells->pad_x_pt, room = width_pt - sum_pt(cells, size, false);
    double *want = tb_arena_alloc(&set->arena, (cells->columns + 1) * sizeof *want);
    size_t c;
    if (!want)
        return tb_err_nomem(set->err);
    for (c = 0; c < cells->columns; c++) {
        struct tb_column *column = &cells->column[c];
        column->width_pt = column->least_em * size + padding;
        want[c] = larger(column->least_em, column->whole_em) * size + padding;
    }
    room = raise_columns(cells, room, want);
    for (c = 0; c < cells->columns; c++)
        want[c] = larger(want[c], smaller(cells->head[c].width_em, WHOLE_HEAD_EM) * size + padding);
    room = raise_columns(cells, room, want);
    for (c = 0; c < cells->columns; c++)
        if (cells->column[c].align == TB_ALIGN_LEFT)
            want[c] += AIR * cells->column[c].whole_em * size;
    room = raise_columns(cells, room, want);
    for (c = 0; c < cells->columns; c++)
        cells->column[c].width_pt += room / (double)cells->columns;
    return TB_OK;
}

/* --- heights ------------------------------------------------------------------------------------------------- */

static enum tb_status cell_break(struct tb_table_cell *cell, struct tb_set *set, const struct tb_cells *cells, double width_pt,
                                 bool head)
{
    struct tb_line_shape measure = {.first_em = (width_pt - 2 * cells->pad_x_pt) / cells->size_pt + 1e-4, .balance = head};
    measure.other_em = measure.first_em;
    return tb_break_lines(&cell->lines, &cell->glyphs, &measure, &set->arena, set->err);
}

static double lines_pt(const struct tb_cells *cells, size_t lines)
{
    return (double)(lines > 0 ? lines : 1) * cells->lead_pt + 2 * cells->pad_y_pt;
}

static double span_pt(const struct tb_cells *cells, size_t from, size_t count)
{
    double width = 0;
    for (; count > 0; count--)
        width += cells->column[from++].width_pt;
    return width;
}

static enum tb_status head_heights(struct tb_cells *cells, struct tb_set *set)
{
    size_t c, lower = 1, upper = 1, alone = 1;
    for (c = 0; c < cells->columns; c++) {
        bool grouped = cells->table->columns[c].group && *cells->table->columns[c].group;
        enum tb_status status = cell_break(&cells->head[c], set, cells, cells->column[c].width_pt, true);
        if (status == TB_OK && cells->group_span[c] > 0)
            status = cell_break(&cells->groups[c], set, cells, span_pt(cells, c, cells->group_span[c]), true);
        if (status != TB_OK)
            return status;
        if (!cells->grouped || grouped)
            lower = cells->head[c].lines.count > lower ? cells->head[c].lines.count : lower;
        else
            alone = cells->head[c].lines.count > alone ? cells->head[c].lines.count : alone;
        upper = cells->groups[c].lines.count > upper ? cells->groups[c].lines.count : upper;
    }
    cells->head_lines = lower;
    cells->group_lines = upper;
    cells->alone_lines = alone;
    return TB_OK;
}

static void heights(struct tb_cells *cells)
{
    double alone = lines_pt(cells, cells->alone_lines);
    size_t r;
    cells->group_height_pt = cells->grouped ? lines_pt(cells, cells->group_lines) : 0;
    cells->head_height_pt = lines_pt(cells, cells->head_lines);
    if (cells->group_height_pt + cells->head_height_pt < alone)
        cells->head_height_pt = alone - cells->group_height_pt;
    for (r = 0; r < cells->rows; r++)
        cells->row_height_pt[r] = lines_pt(cells, cells->row_lines[r]);
}

double tb_cells_height(const struct tb_cells *cells)
{
    double height = cells->group_height_pt + cells->head_height_pt;
    size_t r;
    for (r = 0; r < cells->rows; r++)
        height += cells->row_height_pt[r];
    return height;
}

void tb_cells_space(struct tb_cells *cells, double share)
{
    cells->lead_pt = (TIGHT_LEAD + share * (LEAD - TIGHT_LEAD)) * cells->size_pt;
    cells->pad_y_pt = (TIGHT_PAD_Y_EM + share * (PAD_Y_EM - TIGHT_PAD_Y_EM)) * cells->size_pt;
    heights(cells);
}

bool tb_cells_tighten(struct tb_cells *cells, double most_pt)
{
    double loose = tb_cells_height(cells), tight, share;
    tb_cells_space(cells, 0);
    tight = tb_cells_height(cells);
    share = tight <= most_pt && tight < loose ? (most_pt - tight) / (loose - tight) : 1;
    tb_cells_space(cells, share > 1 ? 1 : share);
    return tight <= most_pt;
}

/* A cell that no page can hold is cut at the last line that fits, with …… at its end. */
static enum tb_status cell_cut(struct tb_table_cell *cell, struct tb_set *set, size_t most, const char *place)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_line *line = &cell->lines.items[most - 1];
    struct tb_glyphs dots;
    enum tb_status status = tb_glyphs_from_text(&dots, &source, "……", TB_ROLE_BODY, place);
    if (status != TB_OK)
        return status;
    cell->lines.count = most;
    if (line->to - line->from > 3)
        line->to -= 2;
    cell->glyphs.items[line->to - 2] = dots.items[0];
    cell->glyphs.items[line->to - 1] = dots.items[1];
    return TB_OK;
}

static enum tb_status row_heights(struct tb_cells *cells, struct tb_set *set, double most_pt, const char *place)
{
    size_t r, c, most = (size_t)((most_pt - 2 * cells->pad_y_pt) / cells->lead_pt);
    if (most < 1)
        most = 1;
    for (r = 0; r < cells->rows; r++) {
        size_t lines = 1;
        for (c = 0; c < cells->columns; c++) {
            struct tb_table_cell *cell = &cells->data[r * cells->columns + c];
            enum tb_status status = cell_break(cell, set, cells, cells->column[c].width_pt, false);
            if (status == TB_OK && cell->lines.count > most)
                status = cell_cut(cell, set, most, place);
            if (status != TB_OK)
                return status;
            lines = cell->lines.count > lines ? cell->lines.count : lines;
        }
        cells->row_lines[r] = lines;
    }
    return TB_OK;
}

static bool allocate(struct tb_cells *cells, struct tb_arena *arena)
{
    cells->head = tb_arena_alloc(arena, cells->columns * sizeof *cells->head);
    cells->groups = tb_arena_alloc(arena, cells->columns * sizeof *cells->groups);
    cells->group_span = tb_arena_alloc(arena, cells->columns * sizeof *cells->group_span);
    cells->column = tb_arena_alloc(arena, cells->columns * sizeof *cells->column);
    cells->data = tb_arena_alloc(arena, (cells->rows * cells->columns + 1) * sizeof *cells->data);
    cells->row_lines = tb_arena_alloc(arena, (cells->rows + 1) * sizeof *cells->row_lines);
    cells->row_height_pt = tb_arena_alloc(arena, (cells->rows + 1) * sizeof *cells->row_height_pt);
    return cells->head && cells->groups && cells->group_span && cells->column && cells->data && cells->row_lines &&
           cells->row_height_pt;
}

enum tb_status tb_cells_make(struct tb_cells *cells, struct tb_set *set, const struct tb_table *table, double width_pt,
                             double most_pt, const char *place)
{
    enum tb_status status;
    size_t c;
    memset(cells, 0, sizeof *cells);
    cells->table = table;
    cells->columns = table->column_count;
    cells->rows = table->row_count;
    if (!allocate(cells, &set->arena))
        return tb_err_nomem(set->err);
    status = make_head(cells, set, place);
    if (status == TB_OK)
        status = make_data(cells, set, place);
    if (status != TB_OK)
        return status;
    for (c = 0; c < cells->columns; c++) {
        align_column(cells, c);
        wish_column(cells, c);
    }
    status = choose_size(cells, set, width_pt, place);
    if (status != TB_OK)
        return status;
    status = share_width(cells, set, width_pt);
    if (status == TB_OK)
        status = head_heights(cells, set);
    if (status == TB_OK)
        status = row_heights(cells, set, most_pt, place);
    if (status == TB_OK)
        heights(cells);
    return status;
}

void tb_table_cell_draw(struct tb_set *set, const struct tb_cells *cells, const struct tb_table_cell *cell,
                        const struct tb_column *column, enum tb_align align, const struct tb_style *style, double x_pt,
                        double down_pt, double width_pt, double height_pt)
{
    double size = cells->size_pt, left = x_pt + cells->pad_x_pt, inner = width_pt - 2 * cells->pad_x_pt;
    double line_down =
        down_pt + (height_pt - (double)cell->lines.count * cells->lead_pt) / 2 + (cells->lead_pt - size) / 2 + TB_EM_TOP * size;
    size_t i;
    for (i = 0; i < cell->lines.count; i++, line_down += cells->lead_pt) {
        const struct tb_line *line = &cell->lines.items[i];
        double width = line->width_em * size, x = left + (inner - width) / 2;
        if (align == TB_ALIGN_DECIMAL && cell->number && cell->lines.count == 1)
            x = left + (inner - (column->before_em + column->behind_em) * size) / 2 + (column->before_em - cell->point_em) * size;
        else if (align == TB_ALIGN_LEFT)
            x = left;
        else if (align == TB_ALIGN_RIGHT)
            x = left + inner - width;
        tb_set_line(set, &cell->glyphs, line, style, x, line_down);
    }
}
