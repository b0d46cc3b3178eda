/* tb_grid: the first records of a file, kept for looking around in.
 * USE        struct tb_grid grid = TB_GRID_INIT; tb_grid_add(&grid, record, &err) …; cell = tb_grid_cell(&grid, row, col);
 * OWNERSHIP  the grid owns copies. */
#ifndef TB_GRID_H
#define TB_GRID_H

#include "tb_arena.h"
#include "tb_csv.h"
#include "tb_err.h"
#include "tb_text.h"

struct tb_grid_row {
    struct tb_csv_record record; /* as it stood */
    size_t count, line1;
    size_t filled; /* cells that are not blank */
};

struct tb_grid {
    struct tb_grid_row *rows;
    size_t count, room, width; /* width: of the widest row */
    struct tb_arena arena;
};

#define TB_GRID_INIT                                                                                                               \
    {                                                                                                                              \
        NULL, 0, 0, 0, TB_ARENA_INIT                                                                                               \
    }

enum tb_status tb_grid_add(struct tb_grid *grid, const struct tb_csv_record *record, struct tb_err *err) TB_MUST_CHECK;
/* The trimmed cell, 0-based; empty when there is none. */
struct tb_span tb_grid_cell(const struct tb_grid *grid, size_t row, size_t column);
void tb_grid_free(struct tb_grid *grid);

#endif
