/* tb_header_row: rows below a header that belong to it: units, column numbers. */
#ifndef TB_HEADER_ROW_H
#define TB_HEADER_ROW_H

#include "tb_form.h"
#include "tb_grid.h"

/* Nothing to say about the unit: blank, / or — in a unit row. */
bool tb_header_says_no_unit(struct tb_span cell);
/* 平方米 万元 个; with one unit of area or money beside them, other words may be units that are not known. */
bool tb_header_is_unit_row(const struct tb_grid *grid, size_t row, const struct tb_measures *words);
/* 1 2 3 …, 01 02 …, 甲 乙 1 2 … */
bool tb_header_is_number_row(const struct tb_grid *grid, size_t row);
/* A unit as it stands in a header, a unit row or brackets, for form column i. False: it is none. */
bool tb_header_read_unit(const struct tb_form *form, size_t i, struct tb_span text, struct tb_measure *measure);

#endif
