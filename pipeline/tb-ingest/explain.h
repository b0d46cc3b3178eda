/* explain: what tb-ingest makes of a file, for people: a sink of the one reader, and its report.
 *
 * WHAT       --explain: encoding, dialect, where the table is, and (when a form is recognised) identity, measures, column map.
 *            --explain --rows: the table as UTF-8 RFC 4180 CSV with CRLF, header first. For any delimited text or workbook, form or not.
 *            Rows above and below the table are not rows of it. Short rows are filled up to the header's width with empty
 *            cells; nothing else is added, and no cell is left out.
 * USE        tb_explain(path, &options, &err), without a ledger; or, beside the storing of a file: explain_start(&explain,
 *            false, write, context); explain_head, explain_record as functions of the reading's sink; explain_end(&explain);
 *            explain_report(&explain, &reading, &source).
 * ERRORS     TB_INPUT: no such file, or not text. Memory does not grow with the file.
 */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "tb_buf.h"
#include "tb_decode.h"
#include "tb_reading.h"

struct ingest_source;

typedef void (*explain_write)(void *context, const char *bytes, size_t length);

struct explain {
    bool rows; /* print the table */
    bool raw;  /* its cells as they are; else none that a spreadsheet program would run */
    explain_write write;
    void *context;
    size_t width;           /* cells of the header */
    struct tb_grid pending; /* rows that may turn out to be below the table */
    size_t row_count, footer_rows, ragged_rows, odd_quote_rows;
    struct tb_buf out;
};

void explain_start(struct explain *explain, bool rows, explain_write write, void *context);
/* Another table, to the same reader. */
void explain_restart(struct explain *explain);
void explain_free(struct explain *explain);
/* context: the struct explain. */
enum tb_status explain_head(void *context, const struct tb_csv_record *header, struct tb_err *err) TB_MUST_CHECK;
enum tb_status explain_record(void *context, const struct tb_csv_record *record, enum tb_row_kind kind,
                              struct tb_err *err) TB_MUST_CHECK;
/* What is pending at the end is below the table. */
enum tb_status explain_end(struct explain *explain, struct tb_err *err) TB_MUST_CHECK;
enum tb_status explain_report(struct explain *explain, const struct tb_reading *reading, const struct ingest_source *source,
                              struct tb_err *err) TB_MUST_CHECK;

struct tb_explain_options {
    const struct tb_catalog *catalog; /* NULL: no configuration, no forms */
    bool rows, raw;
    int year, grace_days;
    const char *sheet; /* of a workbook; NULL: those that are forms, or the one that looks most like a table */
    explain_write write;
    void *context;
};

/* A file by itself, without a ledger. */
enum tb_status tb_explain(const char *path, const struct tb_explain_options *options, struct tb_err *err) TB_MUST_CHECK;

#endif
