/* tb_csv: a streaming reader of delimited text.
 *
 * WHAT       Bytes in chunks of any size -> records of cells, with the line each begins on. Any delimiter (also of
 *            several bytes), quote and escape; CR, LF and CRLF; doubled quotes; newlines inside quotes.
 *            A quote that is inside a quoted cell without being doubled ("the "big" one") is kept as text as long
 *            as the cell still closes on its line; else the cell is taken to end at the first quote. Either way
 *            .odd_quotes is set. Empty lines are records of one empty cell.
 * USE        tb_csv_new(&csv, &dialect, on_record, context, &err);
 *            tb_csv_feed(csv, bytes, n, &err) …; tb_csv_finish(csv, &err); tb_csv_free(csv);
 * OWNERSHIP  cells are borrowed and live until on_record returns.
 * ERRORS     TB_INPUT for a quote that is never closed (with the line it opens on) and for a record or cell over
 *            the limits; on_record's own failure stops the reading and is returned.
 * LIMITS     the dialect's .most_cells and .most_record_bytes. Cost: linear; a record is read twice at most.
 */
#ifndef TB_CSV_H
#define TB_CSV_H

#include "tb_buf.h"
#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>

struct tb_csv;

struct tb_csv_dialect {
    char delimiter[8];        /* NUL-terminated UTF-8, "," ";" "\t" "，" "||" …; "" for none: every line is one cell */
    char quote;               /* '"', or 0 for none */
    char escape;              /* a character that makes the next one plain, or 0; doubling the quote always works */
    char record_end;          /* 0: CR, LF and CRLF; else this one byte */
    size_t most_cells;        /* in a record; 0: 16384 */
    size_t most_record_bytes; /* 0: 16 MiB */
};

#define TB_CSV_RFC4180                                                                                                             \
    {                                                                                                                              \
        ",", '"', 0, 0, 0, 0                                                                                                       \
    }

struct tb_csv_cell {
    const char *text; /* not NUL-terminated */
    size_t length;
    bool quoted;
};

struct tb_csv_record {
    const struct tb_csv_cell *cells;
    size_t count;
    size_t line1;    /* of its first byte; a CRLF inside quotes counts as one line */
    bool odd_quotes; /* a quote stood where none should: the cells are the likeliest reading */
    bool no_end;     /* the text ends with it, without a line end */
};

typedef enum tb_status (*tb_csv_on_record)(void *context, const struct tb_csv_record *record, struct tb_err *err);

enum tb_status tb_csv_new(struct tb_csv **csv, const struct tb_csv_dialect *dialect, tb_csv_on_record on_record, void *context,
                          struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_csv_feed(struct tb_csv *csv, const char *bytes, size_t length, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_csv_finish(struct tb_csv *csv, struct tb_err *err) TB_MUST_CHECK;
void tb_csv_free(struct tb_csv *csv);

/* The line on which the quoted cell opens that is being read; 0 when none is open. After finish has failed it says
 * whether (and where) a quote was left open. */
size_t tb_csv_open_quote_line1(const struct tb_csv *csv);
/* And its column, from 1. */
size_t tb_csv_open_quote_col1(const struct tb_csv *csv);

/* A whole text at once. */
enum tb_status tb_csv_read(const struct tb_csv_dialect *dialect, const char *text, size_t length, tb_csv_on_record on_record,
                           void *context, struct tb_err *err) TB_MUST_CHECK;

/* Append a cell as RFC 4180 writes it: quoted, quotes doubled, only where it must be. For files that programs read. */
void tb_csv_put_cell(struct tb_buf *out, const char *text, size_t length);
/* The same for readers, who open it in a spreadsheet program: a cell that would run there as a formula has an apostrophe in front.
 * That is any text whose first character, after blanks, is = + - or @, also of full width, but no number (-3.2, +5%, 1E+4) and no
 * nil mark of signs alone (-, --). raw: tb_csv_put_cell. */
void tb_csv_put_shown(struct tb_buf *out, const char *text, size_t length, bool raw);

#endif
