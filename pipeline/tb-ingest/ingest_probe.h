/* ingest_probe: the head of a sheet of a workbook, looked at to decide what the sheet is.
 *
 * USE        probe of calloc, .place and .name set; ingest_probe_look(&probe, file, wish, path_form, &err); … tb_grid_free(&probe.grid);
 * OWNERSHIP  the probe owns its grid; the name is the file's.
 * ERRORS     TB_INPUT: the file is at fault, as in tb_sheetfile_read.
 */
#ifndef INGEST_PROBE_H
#define INGEST_PROBE_H

#include "ingest_book.h"

enum { INGEST_TABLE_ROWS = 2 /* so many rows of several cells make a table of a sheet */ };

struct ingest_probe {
    size_t place;
    const char *name;
    bool is_hidden;
    struct tb_grid grid;
    size_t filled_rows, table_rows;
    struct tb_identity own; /* what the sheet says by itself: its name, titles, preamble */
    int form, county;       /* TB_IDENTITY_NONE: unknown */
    tb_date cutoff;
    bool by_header; /* only the header says the form */
    bool is_read, is_other_period;
};

/* path_form: what the file's name and folders say. */
enum tb_status ingest_probe_look(struct ingest_probe *probe, struct tb_sheetfile *file, const struct ingest_book_wish *wish,
                                 int path_form, struct tb_err *err) TB_MUST_CHECK;
/* Instructions, lists: nothing that a county reports. */
bool ingest_probe_is_aside(const struct ingest_probe *probe);
/* The hidden sheet of a workbook that tb-form made: whose it is, and for when; into the book. */
enum tb_status ingest_probe_given(struct ingest_book *book, size_t place, struct tb_err *err) TB_MUST_CHECK;
/* The one value of the claims; none: they are silent, or disagree. */
int ingest_one_claim(const struct tb_claims *claims, int none);

#endif
