/* tb_sheet_shift: a row whose cells stand in the wrong columns, and a row that was torn: said once, where it begins.
 *
 * WHAT       11,500 without quotes makes two cells of one, an inserted or missing cell moves all behind it: every later column would
 *            be told as wrong, and each cure would damage the sheet. Of a row with two errors or a cell too many it is tried
 *            whether it fits when two cells are one again, a blank one is taken out or one is put in. A quote that was never
 *            closed swallows cells and whole rows.
 * ERRORS     findings. LIMITS  rows of TB_SHIFT_MOST_CELLS; at most TB_SHIFT_MOST_MERGED thousands in a row.
 */
#ifndef TB_SHEET_SHIFT_H
#define TB_SHEET_SHIFT_H

#include "tb_csv.h"
#include "tb_finding.h"
#include "tb_text.h"
#include "tb_totals.h"

enum { TB_SHIFT_MOST_CELLS = 80, TB_SHIFT_MOST_MERGED = 3, TB_SHIFT_MOST_TOLD = 20, TB_SHIFT_RAW_BYTES = 48 };

struct tb_sheet;

/* Rows with a cell more than the header, all of which would fit as they stand; whether that is a habit shows at the end. */
struct tb_sheet_surplus {
    size_t rows; /* with more cells than the header, the last of them blank */
    size_t count;
    struct {
        size_t line1, col1;
        int county;
        char raw[TB_SHIFT_RAW_BYTES];
    } items[TB_SHIFT_MOST_TOLD]; /* those in which two cells may be one number */
};

/* The row was typed, its findings are behind the mark. True: they are taken back and the shift is reported instead; quantities (as for
 * tb_totals_row) are what the row would say where it belongs. */
bool tb_sheet_is_shifted(struct tb_sheet *sheet, const struct tb_csv_record *record, const struct tb_findings_mark *mark,
                         struct tb_quantity *quantities);
/* True, and told: a quoted cell holds other cells or rows. */
bool tb_sheet_is_torn(struct tb_sheet *sheet, const struct tb_csv_record *record);
/* The end: surplus cells that are no habit. */
void tb_sheet_tell_surplus(struct tb_sheet *sheet);

#endif
