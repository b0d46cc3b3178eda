#include "tb_grid.h"

#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

enum tb_status tb_grid_add(struct tb_grid *grid, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_grid_row *row;
    struct tb_csv_cell *cells;
    size_t i;
    if (!TB_GROW(grid->rows, grid->count, grid->room))
        return tb_err_nomem(err);
    cells = tb_arena_alloc(&grid->arena, (record->count ? record->count : 1) * sizeof *cells);
    if (!cells)
        return tb_err_nomem(err);
    row = &grid->rows[grid->count];
    row->record = *record;
    row->record.cells = cells;
    row->count = record->count;
    row->line1 = record->line1;
    row->filled = 0;
    for (i = 0; i < record->count; i++) {
        cells[i] = record->cells[i];
        cells[i].text = tb_arena_strndup(&grid->arena, record->cells[i].text, record->cells[i].length);
        if (!cells[i].text)
            return tb_err_nomem(err);
        row->filled += !tb_text_is_blank(cells[i].text, cells[i].length);
    }
    if (row->count > grid->width)
        grid->width = row->count;
    grid->count++;
    return TB_OK;
}

struct tb_span tb_grid_cell(const struct tb_grid *grid, size_t row, size_t column)
{
    const struct tb_span none = {"", 0};
    const struct tb_csv_cell *cell;
    if (row >= grid->count || column >= grid->rows[row].count)
        return none;
    cell = &grid->rows[row].record.cells[column];
    return tb_text_trim(cell->text, cell->length);
}

void tb_grid_free(struct tb_grid *grid)
{
    const struct tb_grid empty = TB_GRID_INIT;
    free(grid->rows);
    tb_arena_free(&grid->arena);
    *grid = empty;
}
