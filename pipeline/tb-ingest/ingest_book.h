/* ingest_book: a file that is no text: a workbook's tables, or why there are none.
 *
 * WHAT       Looks at the head of every visible sheet and says which of them are to be read: those that name a form (in the sheet's name or a
 *            title) or have the header of one. Of several with one form and one county the one whose date is the file's; else none, and
 *            a finding says so. What is passed over is named with the reason. Then reads a sheet into a reading, like tb_delimited a text.
 * USE        ingest_book_open(&book, &wish, &err); if book is not NULL: for each of book->tables: ingest_book_start(book, table, &reading);
 *            ingest_book_read(book, table, &reading, &err) instead of the reading of text; ingest_book_close(book);
 * OWNERSHIP  names are borrowed until ingest_book_close.
 * ERRORS     TB_INPUT from ingest_book_open: no such file, no sheet of the name asked for. What is wrong with the file is a finding of its table.
 * LIMITS     those of tb_sheetfile.
 */
#ifndef INGEST_BOOK_H
#define INGEST_BOOK_H

#include "tb_reading.h"
#include "tb_sheetfile.h"

struct ingest_book_wish {
    const char *path, *relative;      /* to open; as the ledger names it */
    const struct tb_catalog *catalog; /* NULL: no form is known */
    int year, grace_days;
    const char *sheet; /* read this one, hidden or not, and no other; NULL: choose */
};

/* A table of the file, or one that cannot be read. */
struct ingest_table {
    const char *sheet; /* its name; "" for what is no sheet */
    size_t place;      /* in the workbook */
    size_t width;      /* columns of its first rows */
    int header_form;   /* no name says the form, but its header; TB_IDENTITY_NONE */
    int county;        /* that the sheets of a problem say; TB_IDENTITY_NONE */
    bool drops_path_form;
    bool is_problem; /* .problem stands for the rows */
    enum tb_finding_id problem;
    const char *detail; /* behind the finding's text */
};

/* A sheet that is not read. */
struct ingest_passed {
    const char *sheet, *reason;
    bool is_told; /* to the county, too: there is a table in it */
};

struct ingest_book {
    struct tb_sheetfile *file;
    const char *format; /* "XLSX" … */
    struct ingest_table *tables;
    size_t table_count;
    struct ingest_passed *passed;
    size_t passed_count;
    const char *given_county, *given_cutoff; /* of a workbook that tb-form made: its hidden sheet; "" else */
    struct tb_arena arena;
};

/* *book NULL: the file is text, or nothing that is known. */
enum tb_status ingest_book_open(struct ingest_book **book, const struct ingest_book_wish *wish, struct tb_err *err) TB_MUST_CHECK;
void ingest_book_close(struct ingest_book *book); /* NULL is fine */

/* What the workbook says about the table besides its cells: after tb_reading_start. */
void ingest_book_start(const struct ingest_book *book, const struct ingest_table *table, struct tb_reading *reading);
/* To the end of the reading. */
enum tb_status ingest_book_read(struct ingest_book *book, const struct ingest_table *table, struct tb_reading *reading,
                                struct tb_err *err) TB_MUST_CHECK;
/* The finding for what is wrong with the file as such. */
enum tb_finding_id ingest_book_problem(const struct ingest_book *book);

#endif
