/* tb_header: where a form's header stands in a sheet, and which column is which.
 *
 * WHAT       Looks at the first rows for one to three rows whose flattened cells (parent, child) match most of the form's
 *            headers and aliases; behind them a row of units and a row of column numbers may follow. Merged cells are a
 *            value and empties to its right or below. "累计竣工面积(万平方米)", "累计竣工面积/㎡" name a unit.
 * USE        struct tb_header header; tb_header_find(&header, &grid, form); … tb_header_free(&header);
 * OWNERSHIP  the header owns its texts.
 * ERRORS     .found is false when no row has at least two of the form's columns, and all required ones or a third of all.
 */
#ifndef TB_HEADER_H
#define TB_HEADER_H

#include "tb_flatten.h"
#include "tb_form.h"
#include "tb_grid.h"

enum { TB_HEADER_MOST_ROWS = TB_FLATTEN_MOST_ROWS, TB_HEADER_NO_COLUMN = -1 };

enum tb_measure_source { TB_MEASURE_FROM_FORM, TB_MEASURE_FROM_PREAMBLE, TB_MEASURE_FROM_HEADER };
/* As staff read it: 表样, 表头上方, 表头. */
const char *tb_measure_source_name(enum tb_measure_source source);

struct tb_header {
    bool found;
    size_t first, height; /* grid rows */
    size_t data;          /* the grid row behind header, unit row and number row */
    size_t line1, last_line1;
    size_t matched;                        /* form columns that were found */
    int file_column[TB_FORM_MOST_COLUMNS]; /* of each form column, 0-based; or TB_HEADER_NO_COLUMN */
    int twin_column[TB_FORM_MOST_COLUMNS]; /* a second file column with the same header; or TB_HEADER_NO_COLUMN */
    struct tb_measure measure[TB_FORM_MOST_COLUMNS];
    enum tb_measure_source unit_source[TB_FORM_MOST_COLUMNS];
    struct tb_measure other_kind[TB_FORM_MOST_COLUMNS]; /* a unit in the header that the column cannot have; kind NONE: none */
    const char *unknown_unit[TB_FORM_MOST_COLUMNS];     /* what stands where a unit should, and is none; NULL: nothing */
    bool unclear_part[TB_FORM_MOST_COLUMNS];            /* its header is over several columns, none of which is 累计 */
    bool unit_unclear[TB_FORM_MOST_COLUMNS];            /* an error about its unit: how large its figures are says nothing */
    uint64_t row_hash[2 * TB_HEADER_MOST_ROWS];         /* of each row from .first to .data, to know them again */
    size_t row_hash_count;
    size_t cells;       /* of the header's rows, with blank ones at their ends */
    size_t width;       /* file columns with a header */
    const char **texts; /* the flattened header of each of them, "" for none */
    struct tb_arena arena;
};

enum tb_status tb_header_find(struct tb_header *header, const struct tb_grid *grid, const struct tb_form *form,
                              struct tb_err *err) TB_MUST_CHECK;
void tb_header_free(struct tb_header *header);

/* Whether a record repeats the header (printed again on a new page, or pasted once more): 1 the same columns, -1 a header
 * whose columns stand elsewhere, -2 the same columns in other units, 0 no header. */
int tb_header_repeats(const struct tb_header *header, const struct tb_form *form, const struct tb_csv_record *record);

#endif
