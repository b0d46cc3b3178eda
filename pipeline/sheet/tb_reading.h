/* tb_reading: the one reader of a table: its records, one after the other -> identity, header, typed rows, findings.
 *
 * WHAT       Keeps the first records until the head of the table is known: which form, whose, up to when, which column is
 *            which and in which measure; then judges record after record. What comes of it goes to a sink: the ledger (typed
 *            rows), the report and the check (findings, counts), the table as CSV (records as they stand). All of them see
 *            the same reading: it does not depend on the sink.
 * USE        struct tb_reading reading; tb_reading_start(&reading, catalog, year, grace_days, relative, &sink);
 *            tb_reading_record(&reading, &record, &err) …; tb_reading_end(&reading, true, &err);
 *            … reading.identity, .findings, .header …; tb_reading_free(&reading);
 * RECORDS    Whatever has rows can be read. tb_delimited makes records from text; a workbook's adapter makes one from each row
 *            of a sheet: .line1 the row's number (what a county sees at the left edge), .count cells from the first column on,
 *            each the text that the cell shows, .quoted and .odd_quotes false. Rows in order; empty rows may be left out.
 *            A merged cell is its text in the first cell and empty cells in the others. tb_reading_record fits where a
 *            tb_csv_on_record is wanted. What else a file says about itself (a hidden sheet) is claimed before the first
 *            record: reading.identity.
 * OWNERSHIP  catalog, relative and the sink's context are borrowed until tb_reading_free; records until the call returns.
 * ERRORS     what is wrong with the table is a finding; a failure of the sink is returned.
 * LIMITS     the head is looked for in the first TB_READING_HEAD_RECORDS records.
 */
#ifndef TB_READING_H
#define TB_READING_H

#include "tb_anatomy.h"
#include "tb_dialect.h"
#include "tb_sheet.h"
#include "tb_stray.h"

enum { TB_READING_HEAD_RECORDS = 80 };

struct tb_reading;

/* Every function may be NULL. */
struct tb_reading_sink {
    void *context;
    /* The rows of a form follow: .form, .header and the county are known; here .sheet.known is given. */
    enum tb_status (*begin)(void *context, struct tb_reading *reading, struct tb_err *err);
    tb_sheet_on_row row; /* a typed row */
    /* The header as one record, then every record below it as it stands; of a table without a form too. */
    enum tb_status (*head)(void *context, const struct tb_csv_record *header, struct tb_err *err);
    enum tb_status (*record)(void *context, const struct tb_csv_record *record, enum tb_row_kind kind, struct tb_err *err);
};

struct tb_reading {
    const struct tb_catalog *catalog; /* NULL: no form is known, nothing is judged */
    struct tb_reading_sink sink;
    struct tb_identity identity;
    struct tb_findings findings;
    struct tb_dialect_guess guess; /* of text; of a workbook .dialect.delimiter is "" */
    struct tb_grid grid;           /* the first records */
    const struct tb_form *form;    /* NULL: unknown */
    struct tb_header header;
    struct tb_anatomy anatomy;
    bool head_done;
    bool head_is_all; /* there is no record behind the head */
    bool has_rows;    /* .sheet was started: the table can be read row by row */
    bool is_whole;    /* set at the end: the table did not break off */
    struct tb_sheet sheet;
    struct tb_stray stray;
    size_t filled_records; /* of the head */
    size_t stray_records;  /* written with another delimiter than the rest */
};

/* relative: the path below the inbox, or as much of it as says something. */
void tb_reading_start(struct tb_reading *reading, const struct tb_catalog *catalog, int year, int grace_days, const char *relative,
                      const struct tb_reading_sink *sink);
/* context: the reading. */
enum tb_status tb_reading_record(void *context, const struct tb_csv_record *record, struct tb_err *err) TB_MUST_CHECK;
/* is_whole false: the table breaks off, so that nothing adds up. */
enum tb_status tb_reading_end(struct tb_reading *reading, bool is_whole, struct tb_err *err) TB_MUST_CHECK;
void tb_reading_free(struct tb_reading *reading);

/* The column of the form that a column of the file is; NULL: none. */
const struct tb_form_column *tb_reading_column(const struct tb_reading *reading, size_t col1);

/* No further record changes anything: the form or its header is unknown, and nobody wants the records as such. */
bool tb_reading_is_over(const struct tb_reading *reading);
/* The forms whose header may be in it, for the dialect: those that its name says, else all. Returns how many; items of the catalogue. */
size_t tb_reading_forms(const struct tb_reading *reading, const struct tb_form *const **forms);

#endif
