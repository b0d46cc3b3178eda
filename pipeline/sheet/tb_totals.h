/* tb_totals: 合计, 小计 and 其中 rows against the rows they add up, and rows that add others up under another name.
 *
 * WHAT       Rows are shown to it one after the other; at the end every total is compared. A grand total must equal the sum of
 *            all rows; a group total a run of rows that ends or begins at it and at another total (the rows between it and its
 *            neighbours, above or below, as suits most of them); of a file of several counties one that names a county the rows
 *            of that county. 其中 rows may not exceed the row they follow; those of one kind that exhaust it in one column
 *            must in all; one that is called a word of the vocabulary must equal the rows of that word. Blank cells of a
 *            total row are not compared, nor is a sum in which a cell is no number: that is reported, with what the others give.
 *            A row of data that is the sum of two or more of its neighbours is reported (tb_totals_net.c).
 *            And no column adds up to more than one cell may hold: the figures of all counties together must stay within
 *            TB_FIGURE_MOST, or one county's zeros would stop everybody's.
 * USE        struct tb_totals totals; tb_totals_start(&totals, catalog, form, header); tb_totals_row(&totals, &row, values, …) …;
 *            tb_totals_total(&totals, kind, &row, values, …); tb_totals_check(&totals, &findings); tb_totals_free(&totals);
 * LIMITS     tolerance: half of the last printed digit of every row that was added, a printed 0 being exact; counts must be
 *            exact. After TB_TOTALS_MOST totals or parts further ones are reported, not checked. Memory is bounded by that and by
 *            TB_NET_ROWS, whatever the number of rows.
 */
#ifndef TB_TOTALS_H
#define TB_TOTALS_H

#include "tb_catalog.h"
#include "tb_finding.h"
#include "tb_form.h"
#include "tb_header.h"

enum {
    TB_TOTALS_MOST = 2000,
    TB_TOTALS_MOST_COLUMNS = 24,
    TB_TOTALS_MOST_TERMS = 64,
    TB_TOTALS_MOST_COUNTIES = 128,
    TB_TOTALS_NAME_BYTES = 60
};

/* ANY: a row that may be a total by its name; it is one when it adds up. */
enum tb_total_kind { TB_TOTAL_GRAND, TB_TOTAL_GROUP, TB_TOTAL_ANY, TB_TOTAL_BOUNDARY };

struct tb_quantity {
    bool is_there;
    bool is_bad; /* something stands there that is no number; is_there with it: but a number is in it (约3000) */
    int64_t value, last_digit;
};

/* What else is known about a row. */
struct tb_totals_row {
    size_t line1;
    int county;          /* the row's own; of a total the one it names, or TB_COUNTIES_NONE */
    uint64_t pattern;    /* the columns that tell a thing from a total and are filled: its number, words of the vocabulary */
    uint64_t terms;      /* the words of the vocabulary in it, by place in the catalogue */
    struct tb_span name; /* for the message */
};

/* Sums of rows, a column each. */
struct tb_sums {
    int64_t sum[TB_TOTALS_MOST_COLUMNS], digits[TB_TOTALS_MOST_COLUMNS]; /* digits: of the last digits that were printed */
    size_t bad[TB_TOTALS_MOST_COLUMNS];                                  /* how many are no numbers */
    int64_t guess[TB_TOTALS_MOST_COLUMNS];                               /* what those would add */
    size_t guessed[TB_TOTALS_MOST_COLUMNS];                              /* of how many of them that is known */
};

struct tb_total {
    enum tb_total_kind kind;
    size_t line1;
    int for_county;   /* the county its findings belong to */
    int named_county; /* of a file of several counties, else TB_COUNTIES_NONE */
    struct tb_quantity values[TB_TOTALS_MOST_COLUMNS];
    struct tb_sums before;        /* of the rows above */
    struct tb_sums *terms_before; /* and of those with each word; NULL: not kept */
    size_t changes_before;        /* how often the county changed up to here */
    int county_after;             /* of the first row below */
    size_t changes_after;         /* up to that row */
    bool fits;                    /* the rows between these two, places of totals; SIZE_MAX: the beginning, the end */
    size_t from, to;
    int by_county; /* or those of this county; TB_COUNTIES_NONE */
    size_t name_bytes;
    char name[TB_TOTALS_NAME_BYTES];
};

/* A row below 其中. */
struct tb_part {
    size_t parent; /* place of a total; SIZE_MAX: a row of data */
    size_t line1;
    int term; /* place in the vocabulary; -1: another word */
    struct tb_quantity values[TB_TOTALS_MOST_COLUMNS];
};

struct tb_net;

struct tb_totals {
    const struct tb_catalog *catalog;
    const struct tb_form *form;
    const struct tb_header *header;
    int columns[TB_TOTALS_MOST_COLUMNS]; /* form columns that add up */
    size_t column_count;
    bool is_count[TB_TOTALS_MOST_COLUMNS];
    bool is_city_wide;
    struct tb_sums all;
    struct tb_sums *terms;                  /* TB_TOTALS_MOST_TERMS of them */
    struct tb_sums *counties;               /* of a file of several counties; TB_TOTALS_MOST_COUNTIES */
    int64_t amount[TB_TOTALS_MOST_COLUMNS]; /* sum of the rows without their signs */
    size_t bad_line1[TB_TOTALS_MOST_COLUMNS];
    size_t rows, changes;
    int first_county, last_county;
    size_t open_from; /* the first total below which no row has come */
    struct tb_total *items;
    size_t count, room;
    size_t unchecked; /* totals and parts beyond TB_TOTALS_MOST */
    size_t unchecked_line1;
    struct tb_quantity last[TB_TOTALS_MOST_COLUMNS]; /* the row 其中 belongs to */
    size_t parent;                                   /* its place in items; SIZE_MAX: a row of data */
    uint64_t parent_pattern;
    bool in_part;
    struct tb_part *parts;
    size_t part_count, part_room, part_first; /* part_first: of the row that is being taken apart */
    struct tb_net *net;
    bool is_off; /* rows are known to be missing: nothing is compared. Set by the sheet */
    bool failed; /* memory is out */
};

void tb_totals_start(struct tb_totals *totals, const struct tb_catalog *catalog, const struct tb_form *form,
                     const struct tb_header *header, bool is_city_wide);
/* A data row; values: as many as .column_count, in the order of .columns, each within TB_CELL_MOST. */
void tb_totals_row(struct tb_totals *totals, const struct tb_totals_row *row, const struct tb_quantity *values,
                   struct tb_findings *findings);
/* findings->county: whose the total's findings are. */
void tb_totals_total(struct tb_totals *totals, enum tb_total_kind kind, const struct tb_totals_row *row,
                     const struct tb_quantity *values, struct tb_findings *findings);
/* A row below 其中: row->name is its word. */
void tb_totals_part(struct tb_totals *totals, const struct tb_totals_row *row, const struct tb_quantity *values);
/* Whether these values complete the row that the parts shown so far belong to. */
bool tb_totals_parts_complete(const struct tb_totals *totals, const struct tb_quantity *values);
/* A second table begins (the header stands there again): a total below it may be of that table alone. */
void tb_totals_boundary(struct tb_totals *totals, struct tb_findings *findings);
void tb_totals_check(struct tb_totals *totals, struct tb_findings *findings);
void tb_totals_free(struct tb_totals *totals);

#endif
