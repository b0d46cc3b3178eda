/* summary_internal: what the files of tb-summary share. */
#ifndef SUMMARY_INTERNAL_H
#define SUMMARY_INTERNAL_H

#include "summary.h"
#include "tb_buf.h"
#include "tb_conf.h"
#include "tb_db.h"
#include "tb_num.h"
#include "workbook_def.h"

/* Keys of a sheet's rows, for links to them. */
struct summary_key {
    const char *text; /* parts joined by U+001F */
    uint32_t row;     /* of the data, 0-based */
};
struct summary_keys {
    struct summary_key *items; /* sorted by text, then row */
    size_t count, capacity;
};

/* A sheet being made. Rows are 0-based. */
struct summary_sheet {
    const struct workbook_sheet *def;
    struct tb_xlsx_sheet *sheet;
    struct tb_stmt *stmt; /* of its query; its rows are fetched when they are few */
    struct summary_keys keys;
    uint32_t rows; /* of data */
    bool streamed, has_total;
    uint32_t header_row, data_row;        /* the first of each */
    uint32_t total_row, end_row;          /* end_row: the first behind everything */
    double widths[WORKBOOK_MOST_COLUMNS]; /* of what was written so far */
};

struct summary_var {
    const char *name, *value;
};

struct summary {
    const struct summary_options *options;
    struct tb_arena arena;
    struct tb_ini *ini, *own_ini; /* own: the plan's */
    struct tb_kv *entries;        /* of both, with columns that queries name */
    size_t entry_count;
    const char *plan_folder; /* "" for none */
    struct tb_queries queries;
    struct workbook_def *def;
    struct tb_db *db;
    struct tb_xlsx *book;
    char as_of[16], previous[16]; /* previous "" when there is none */
    struct summary_var *vars;
    size_t var_count;
    struct summary_sheet *sheets; /* as def->sheets */
    size_t fetched_cells;         /* of all sheets */
    struct tb_err *err;
};

/* A value of the ledger, ready for a cell. */
struct summary_value {
    enum { SUMMARY_NULL, SUMMARY_STRING, SUMMARY_NUMBER, SUMMARY_DAY } kind;
    const char *text;
    size_t length;
    int64_t scaled; /* a number is scaled * 10^-decimals */
    int decimals;
    tb_date day;
    bool whole; /* nothing behind the point */
};

/* The definition: workbook.ini and queries.sql, and the plan's own; needs the ledger. */
enum tb_status summary_define(struct summary *summary) TB_MUST_CHECK;
/* Prepare a query with its parameters bound; count: the number of its rows instead. */
enum tb_status summary_prepare(struct summary *summary, const struct tb_query *query, bool count,
                               struct tb_stmt **stmt) TB_MUST_CHECK;
/* tb_stmt_fetch and tb_stmt_step, with the query's place in front of a failure. */
enum tb_status summary_fetch(struct summary *summary, const struct tb_query *query, struct tb_stmt *stmt, size_t most_cells,
                             size_t *rows) TB_MUST_CHECK;
enum tb_status summary_step(struct summary *summary, const struct tb_query *query, struct tb_stmt *stmt, bool *row) TB_MUST_CHECK;
/* The statement's column of that name, or -1. */
int summary_find(const struct tb_stmt *stmt, const char *name);
/* The date, the one before it, and the variables of titles. */
enum tb_status summary_read_dates(struct summary *summary) TB_MUST_CHECK;
enum tb_status summary_read_vars(struct summary *summary) TB_MUST_CHECK;
/* Put variables in place of {names}; for_header: "&" doubled in the values. */
enum tb_status summary_expand(struct summary *summary, const char *text, bool for_header, const char **expanded) TB_MUST_CHECK;

/* Read one value by the column's type. factor: of a quantity. */
enum tb_status summary_read_value(struct summary *summary, const struct workbook_column *column, const struct tb_query *query,
                                  const struct tb_stmt *stmt, int at, int64_t factor, struct summary_value *value) TB_MUST_CHECK;
/* The width it takes in half-width characters. */
double summary_value_width(const struct workbook_column *column, const struct summary_value *value);
/* What a line of the column holds at most, and the lines a text takes then. */
double summary_width_limit(const struct workbook_column *column);
double summary_text_lines(const struct summary_value *value, double limit);
/* The number format of a column's cells. text: TB_NUM_TEXT_BYTES for formats that depend on settings. */
const char *summary_number_format(const struct summary *summary, const struct workbook_column *column, bool whole, char *text);
const char *summary_null_text(const struct workbook_column *column);

enum tb_status summary_read_keys(struct summary *summary, struct summary_sheet *sheet) TB_MUST_CHECK;
/* The row of that key, or -1. */
int64_t summary_find_key(const struct summary_keys *keys, const char *text);
void summary_free_keys(struct summary_keys *keys);
/* The key of a link from the row at hand; NULL when a part is NULL or memory is out. Borrowed until the next call. */
const char *summary_link_key(struct tb_buf *buf, const struct workbook_column *column, const int *key_columns,
                             const struct tb_stmt *stmt);

enum tb_status summary_fill_table(struct summary *summary, struct summary_sheet *sheet) TB_MUST_CHECK;
/* Title, note and headers. */
enum tb_status summary_write_head(struct summary *summary, struct summary_sheet *sheet) TB_MUST_CHECK;
/* The total row, below the data. sums: exact sums of the columns' numbers; counts: cells that are not empty. */
enum tb_status summary_write_total(struct summary *summary, struct summary_sheet *sheet, const tb_int128 *sums,
                                   const int64_t *counts) TB_MUST_CHECK;
/* Widths, conditional formats, filter, frozen panes, print setup, names. */
enum tb_status summary_finish_sheet(struct summary *summary, struct summary_sheet *sheet) TB_MUST_CHECK;
enum tb_status summary_setup_print(struct summary *summary, struct summary_sheet *sheet) TB_MUST_CHECK;
enum tb_status summary_fill_contents(struct summary *summary, struct summary_sheet *sheet) TB_MUST_CHECK;
enum tb_status summary_add_charts(struct summary *summary) TB_MUST_CHECK;

/* Styles used all over. */
const struct tb_xlsx_format *summary_style_title(struct summary *summary);
const struct tb_xlsx_format *summary_style_note(struct summary *summary);
const struct tb_xlsx_format *summary_style_header(struct summary *summary);
const struct tb_xlsx_format *summary_style_link(struct summary *summary);

#endif
