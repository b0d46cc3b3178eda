/* tb_flatten: the cells of a header of several rows that name one column: its own, and what is merged over it.
 *
 * WHAT       A merged cell is a value and empty cells to its right. It is also the parent of a column to its right when
 *            something stands below there, and no header row above begins another group in between.
 * USE        struct tb_flat_cell cells[TB_FLATTEN_MOST_ROWS]; tb_flatten_column(&grid, first, height, column, cells);
 */
#ifndef TB_FLATTEN_H
#define TB_FLATTEN_H

#include "tb_grid.h"

enum { TB_FLATTEN_MOST_ROWS = 3 };

struct tb_flat_cell {
    size_t row, column; /* of the grid; the cell may be blank */
};

/* One cell for each of the height rows, from the top down. */
void tb_flatten_column(const struct tb_grid *grid, size_t first, size_t height, size_t column,
                       struct tb_flat_cell cells[TB_FLATTEN_MOST_ROWS]);

#endif
