/* tb_totals: 合计, 小计 and 其中 rows against the rows they add up.
 *
 * WHAT       Rows are shown to it one after the other; at the end every total is compared. A grand total must equal the sum of
 *            all rows; a group total the rows between it and its neighbours, above or below, as suits most of them; 其中 rows
 *            together may not exceed the row they follow. Blank cells of a total row are not compared, nor
 *            is a sum in which a cell is no number: nobody knows what it should be until that is mended. And no column adds up
 *            to more than one cell may hold: the figures of all counties together must stay within TB_FIGURE_MOST, or one
 *            county's zeros would stop everybody's.
 * USE        struct tb_totals totals; tb_totals_start(&totals, form, header); tb_totals_row(&totals, line1, values) …;
 *            tb_totals_total(&totals, kind, line1, label, values); tb_totals_check(&totals, &findings); tb_totals_free(&totals);
 * LIMITS     tolerance: half of the last printed digit of every row that was added; counts must be exact. After
 *            TB_TOTALS_MOST totals no further one is checked. Memory is bounded by that, whatever the number of rows.
 */
#ifndef TB_TOTALS_H
#define TB_TOTALS_H

#include "tb_finding.h"
#include "tb_form.h"
#include "tb_header.h"

enum { TB_TOTALS_MOST = 2000, TB_TOTALS_MOST_COLUMNS = 24 };

enum tb_total_kind { TB_TOTAL_GRAND, TB_TOTAL_GROUP, TB_TOTAL_PART, TB_TOTAL_BOUNDARY };

struct tb_quantity {
    bool is_there;
    bool is_bad; /* something stands there that is no number */
    int64_t value, last_digit;
};

struct tb_total {
    enum tb_total_kind kind;
    size_t line1;
    int county; /* the county its findings belong to */
    struct tb_quantity values[TB_TOTALS_MOST_COLUMNS];
    int64_t before[TB_TOTALS_MOST_COLUMNS];        /* sum of the rows above */
    int64_t digits_before[TB_TOTALS_MOST_COLUMNS]; /* sum of their last digits */
    size_t bad_before[TB_TOTALS_MOST_COLUMNS];     /* how many of them are bad */
};

struct tb_totals {
    const struct tb_form *form;
    const struct tb_header *header;
    int columns[TB_TOTALS_MOST_COLUMNS]; /* form columns that add up */
    size_t column_count;
    int64_t sum[TB_TOTALS_MOST_COLUMNS], digits[TB_TOTALS_MOST_COLUMNS];
    size_t bad[TB_TOTALS_MOST_COLUMNS];
    int64_t amount[TB_TOTALS_MOST_COLUMNS]; /* sum of the rows without their signs */
    struct tb_total *items;
    size_t count, room;
    struct tb_quantity last[TB_TOTALS_MOST_COLUMNS]; /* the row 其中 belongs to */
    int64_t part[TB_TOTALS_MOST_COLUMNS];            /* sum of the 其中 rows behind it */
    bool in_part;
    size_t part_line1;
    bool failed; /* memory is out */
};

void tb_totals_start(struct tb_totals *totals, const struct tb_form *form, const struct tb_header *header);
/* A data row; values: as many as .column_count, in the order of .columns, each within TB_CELL_MOST. */
void tb_totals_row(struct tb_totals *totals, size_t line1, const struct tb_quantity *values, struct tb_findings *findings);
void tb_totals_total(struct tb_totals *totals, enum tb_total_kind kind, size_t line1, int county, const struct tb_quantity *values,
                     struct tb_findings *findings);
/* A second table begins (the header stands there again): a total below it may be of that table alone. */
void tb_totals_boundary(struct tb_totals *totals);
void tb_totals_check(struct tb_totals *totals, struct tb_findings *findings);
void tb_totals_free(struct tb_totals *totals);

#endif
