/* tb_sheet_known: rows of a form whose names the plan counts by (see tb_sheet.known).
 *
 * USE     tb_sheet_know_row(sheet, record), once the row's cells are typed.
 * ERRORS  an unknown name or number, another task's name, a unit of another kind: a finding. */
#ifndef TB_SHEET_KNOWN_H
#define TB_SHEET_KNOWN_H

#include "tb_sheet.h"

/* Put the plan's spelling of its name or number into the row at hand. Without a list nothing happens. */
void tb_sheet_know_row(struct tb_sheet *sheet, const struct tb_csv_record *record);

#endif
