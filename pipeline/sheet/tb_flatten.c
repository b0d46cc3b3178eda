#include "tb_flatten.h"

/* A header row above has something in this column: what stands to the left belongs to another group. */
static bool starts_group(const struct tb_grid *grid, size_t first, size_t row, size_t column)
{
    for (; first < row; first++)
        if (tb_grid_cell(grid, first, column).length > 0)
            return true;
    return false;
}

static bool has_child(const struct tb_grid *grid, size_t row, size_t end, size_t column)
{
    for (row++; row < end; row++)
        if (tb_grid_cell(grid, row, column).length > 0)
            return true;
    return false;
}

void tb_flatten_column(const struct tb_grid *grid, size_t first, size_t height, size_t column,
                       struct tb_flat_cell cells[TB_FLATTEN_MOST_ROWS])
{
    const size_t end = first + height;
    size_t i;
    for (i = 0; i < height; i++) {
        const size_t row = first + i;
        size_t from = column;
        if (tb_grid_cell(grid, row, column).length == 0 && has_child(grid, row, end, column))
            while (from > 0 && tb_grid_cell(grid, row, from).length == 0 && !starts_group(grid, first, row, from))
                from--;
        cells[i].row = row;
        cells[i].column = from;
    }
}
