/* tb_stray: a row of a delimited table that was written with another delimiter than the rest.
 * USE        while rows come: if (tb_stray_try(&stray, record, width, &dialect, &other)) … other holds its cells
 * OWNERSHIP  other's cells live in stray until the next call. */
#ifndef TB_STRAY_H
#define TB_STRAY_H

#include "tb_dialect.h"
#include "tb_grid.h"

struct tb_stray {
    struct tb_buf line;
    struct tb_grid cells;
};

#define TB_STRAY_INIT                                                                                                              \
    {                                                                                                                              \
        TB_BUF_INIT(64 * TB_MEBIBYTE), TB_GRID_INIT                                                                                \
    }

/* Whether the record, too narrow as it stands, has exactly width (3 or more) cells with another usual delimiter. */
bool tb_stray_try(struct tb_stray *stray, const struct tb_csv_record *record, size_t width, const struct tb_csv_dialect *dialect,
                  struct tb_csv_record *other);
void tb_stray_free(struct tb_stray *stray);

#endif
