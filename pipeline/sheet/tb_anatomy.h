/* tb_anatomy: where the table stands in a sheet: what is above it, its header, where its rows begin, how wide it is.
 *
 * WHAT       With a form's header found (tb_header) the table is there; else the first row of the usual width begins it, and
 *            rows whose gaps the row below fills are a header of several. The header flattened to one record: parent_child of
 *            merged cells, as they stand when it is one row.
 * USE        tb_anatomy_find(&anatomy, &grid, header, usual_width); tb_anatomy_flatten(&anatomy, &grid, &record, &arena, &err);
 * OWNERSHIP  the flattened record lies in the caller's arena.
 */
#ifndef TB_ANATOMY_H
#define TB_ANATOMY_H

#include "tb_grid.h"
#include "tb_header.h"

struct tb_anatomy {
    size_t first, height, data; /* grid rows of the header, and where data begins */
    size_t width;               /* cells of the header */
};

/* header: NULL or not .found when there is no form; usual_width: cells in most records, 0: to be counted here. */
void tb_anatomy_find(struct tb_anatomy *anatomy, const struct tb_grid *grid, const struct tb_header *header, size_t usual_width);
enum tb_status tb_anatomy_flatten(const struct tb_anatomy *anatomy, const struct tb_grid *grid, struct tb_csv_record *record,
                                  struct tb_arena *arena, struct tb_err *err) TB_MUST_CHECK;

#endif
