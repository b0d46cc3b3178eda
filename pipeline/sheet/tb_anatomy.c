#include "tb_anatomy.h"

#include "tb_buf.h"

#include <string.h>

static bool is_numeric(struct tb_span cell)
{
    size_t i, digits = 0;
    for (i = 0; i < cell.length; i++) {
        digits += cell.text[i] >= '0' && cell.text[i] <= '9';
        if (!((cell.text[i] >= '0' && cell.text[i] <= '9') || strchr("+-.,%/: eE", cell.text[i])))
            return false;
    }
    return digits > 0;
}

/* The width that most rows have; of two the greater. */
static size_t count_width(const struct tb_grid *grid)
{
    size_t row, other, best = 0, width = 0;
    for (row = 0; row < grid->count; row++) {
        size_t alike = 0;
        for (other = 0; other < grid->count; other++)
            alike += grid->rows[other].filled > 0 && grid->rows[other].count == grid->rows[row].count;
        if (grid->rows[row].filled > 0 && (alike > best || (alike == best && grid->rows[row].count > width))) {
            best = alike;
            width = grid->rows[row].count;
        }
    }
    return width;
}

/* Without a form: the first row of (nearly) the table's width begins the table. */
static size_t first_row(const struct tb_grid *grid, size_t width)
{
    size_t row;
    for (row = 0; row < grid->count; row++)
        if (grid->rows[row].filled > 0 &&
            (width <= 2 || (grid->rows[row].count * 2 > width && grid->rows[row].filled * 2 >= width)))
            return row;
    for (row = 0; row < grid->count; row++)
        if (grid->rows[row].filled > 0)
            return row;
    return 0;
}

/* A header of several rows: merged cells leave gaps in the upper one which the lower one fills, no row has a number, and the
 * rows below have some. */
static size_t header_height(const struct tb_grid *grid, size_t first)
{
    size_t height = 1, column;
    while (height < TB_HEADER_MOST_ROWS && first + height + 1 < grid->count) {
        const size_t row = first + height;
        bool gap_filled = false, number = false, number_below = false;
        for (column = 0; column < grid->width; column++) {
            struct tb_span upper = tb_grid_cell(grid, row - 1, column), lower = tb_grid_cell(grid, row, column);
            gap_filled = gap_filled || (upper.length == 0 && lower.length > 0 && column > 0);
            number = number || is_numeric(upper) || is_numeric(lower);
            number_below = number_below || (lower.length > 0 && is_numeric(tb_grid_cell(grid, row + 1, column)));
        }
        if (!gap_filled || number || !number_below)
            break;
        height++;
    }
    return height;
}

void tb_anatomy_find(struct tb_anatomy *anatomy, const struct tb_grid *grid, const struct tb_header *header, size_t usual_width)
{
    size_t row;
    if (header && header->found) {
        anatomy->first = header->first;
        anatomy->height = header->height;
        anatomy->data = header->data;
    } else {
        anatomy->first = first_row(grid, usual_width > 0 ? usual_width : count_width(grid));
        anatomy->height = header_height(grid, anatomy->first);
        anatomy->data = anatomy->first + anatomy->height;
    }
    anatomy->width = 0;
    for (row = anatomy->first; row < anatomy->first + anatomy->height && row < grid->count; row++)
        if (grid->rows[row].count > anatomy->width)
            anatomy->width = grid->rows[row].count;
}

static void put_column(const struct tb_anatomy *anatomy, const struct tb_grid *grid, size_t column, struct tb_buf *text)
{
    struct tb_flat_cell flat[TB_FLATTEN_MOST_ROWS];
    struct tb_span last = {"", 0};
    size_t i;
    if (anatomy->height == 1) { /* as it stands */
        const struct tb_grid_row *row = &grid->rows[anatomy->first];
        if (column < row->count)
            tb_buf_append(text, row->record.cells[column].text, row->record.cells[column].length);
        return;
    }
    tb_flatten_column(grid, anatomy->first, anatomy->height, column, flat);
    for (i = 0; i < anatomy->height; i++) {
        const struct tb_span cell = tb_grid_cell(grid, flat[i].row, flat[i].column);
        if (cell.length == 0 || (cell.length == last.length && memcmp(cell.text, last.text, cell.length) == 0))
            continue; /* a merged cell that was written out */
        tb_buf_puts(text, text->length ? "_" : "");
        tb_buf_append(text, cell.text, cell.length);
        last = cell;
    }
}

enum tb_status tb_anatomy_flatten(const struct tb_anatomy *anatomy, const struct tb_grid *grid, struct tb_csv_record *record,
                                  struct tb_arena *arena, struct tb_err *err)
{
    struct tb_csv_cell *cells = tb_arena_alloc(arena, (anatomy->width + 1) * sizeof *cells);
    struct tb_buf text = TB_BUF_INIT(64 * TB_MEBIBYTE);
    enum tb_status status = cells ? TB_OK : tb_err_nomem(err);
    size_t column;
    for (column = 0; column < anatomy->width && status == TB_OK; column++) {
        tb_buf_clear(&text);
        put_column(anatomy, grid, column, &text);
        status = tb_buf_check(&text, "header", err);
        cells[column].length = text.length;
        cells[column].quoted = false;
        cells[column].text = tb_arena_strndup(arena, tb_buf_str(&text), text.length);
        if (status == TB_OK && !cells[column].text)
            status = tb_err_nomem(err);
    }
    tb_buf_free(&text);
    memset(record, 0, sizeof *record);
    record->cells = cells;
    record->count = anatomy->width;
    record->line1 = grid->rows[anatomy->first].line1;
    return status;
}
