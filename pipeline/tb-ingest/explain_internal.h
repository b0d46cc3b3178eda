/* explain_internal: what explain.c and explain_rows.c share. */
#ifndef EXPLAIN_INTERNAL_H
#define EXPLAIN_INTERNAL_H

#include "explain.h"
#include "tb_buf.h"
#include "tb_decode.h"
#include "tb_dialect.h"
#include "tb_grid.h"
#include "tb_header.h"
#include "tb_identity.h"

enum { EXPLAIN_HEAD_RECORDS = 100, EXPLAIN_MOST_PENDING = 64 };

struct explaining {
    const struct tb_explain_options *options;
    const char *path;
    enum tb_encoding encoding;
    uint64_t bytes;
    struct tb_dialect_guess guess;
    struct tb_grid head;
    bool head_done;
    /* the table */
    size_t first, height, data; /* grid rows of the header, and where data begins */
    size_t width;               /* cells of the header */
    const struct tb_form *form;
    struct tb_header header;
    struct tb_identity identity;
    struct tb_findings findings;
    /* the rows */
    struct tb_grid pending; /* rows that may turn out to be the footer */
    size_t rows, footer_rows, ragged_rows, other_delimiter_rows, odd_quote_rows, open_quote_line1;
    struct tb_buf out, line;
};

/* The head of the file is there: find the table and begin it. */
enum tb_status explain_begin(struct explaining *explaining, struct tb_err *err) TB_MUST_CHECK;
enum tb_status explain_record(struct explaining *explaining, const struct tb_csv_record *record, struct tb_err *err) TB_MUST_CHECK;
/* What is still pending at the end is footer. */
void explain_end(struct explaining *explaining);
void explain_flush(struct explaining *explaining);

#endif
