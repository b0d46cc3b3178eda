/* tb_sheet_range: quantities that cannot be: negative ones, parts of a person, below or above what the form allows.
 *
 * USE     tb_sheet_check_ranges(sheet, record) for a row whose cells are typed; tb_sheet_finish_ranges(sheet) behind the last row.
 * ERRORS  findings. A column with more than TB_SHEET_MOST_RANGE wrong cells of one kind is reported once, for the whole column; of a
 *         city-wide file each cell, as it belongs to a county. */
#ifndef TB_SHEET_RANGE_H
#define TB_SHEET_RANGE_H

#include "tb_sheet.h"

void tb_sheet_check_ranges(struct tb_sheet *sheet, const struct tb_csv_record *record);
void tb_sheet_finish_ranges(struct tb_sheet *sheet);

#endif
