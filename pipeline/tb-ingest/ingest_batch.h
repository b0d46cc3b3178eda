/* ingest_batch: typed rows on their way from the reader to the ledger.
 *
 * WHAT       The reader packs rows into batches; the storing side takes whole batches. With two threads the two work side by
 *            side; there are only INGEST_BATCHES of them, so memory is bounded and a fast reader waits. A small file is read
 *            whole before it is stored, by one thread: then one batch takes all its rows.
 *            A row's raw cells are packed as far as they differ from what its values say: tb_db_row.h.
 * USE        reader: ingest_batch_shape(&shape, form, header, units); ingest_batch_row(batches, &shape, &row, &err) …; ingest_batches_close(batches);
 *            storing: while (ingest_batches_take(batches, &batch)) { while (ingest_batch_next(batch, &row)) …; ingest_batches_give(batches, batch); }
 * ERRORS     ingest_batch_row returns TB_SYSTEM when memory is out; after ingest_batches_stop it drops rows.
 */
#ifndef INGEST_BATCH_H
#define INGEST_BATCH_H

#include "tb_buf.h"
#include "tb_sheet.h"
#include <pthread.h>

enum { INGEST_BATCHES = 4, INGEST_BATCH_BYTES = 512 * 1024 };

struct ingest_batch {
    struct tb_buf bytes;
    size_t at; /* of the row to be taken next */
    enum { BATCH_FREE, BATCH_FILLING, BATCH_FULL, BATCH_TAKEN } state;
};

struct ingest_batches {
    struct ingest_batch items[INGEST_BATCHES];
    size_t fill, take; /* the ring's two ends */
    bool side_by_side, closed, stopped;
    pthread_mutex_t mutex;
    pthread_cond_t changed;
};

struct ingest_packed_row {
    size_t line1;
    int county, completed;
    size_t count;
    uint64_t blank; /* a bit for each value that is NULL */
    struct tb_value values[TB_FORM_MOST_COLUMNS];
    struct tb_span raw; /* JSON object; empty: every cell is as its value says */
};

enum { INGEST_MOST_SHAPED = 256 }; /* further file columns are kept as they stand */

/* Which form column a file column is, and how its numbers are written. */
struct ingest_shape {
    const struct tb_form *form;
    const struct tb_counties *counties;
    int form_column[INGEST_MOST_SHAPED]; /* TB_FORM_NO_COLUMN: none of the form's */
    int decimals[TB_FORM_MOST_COLUMNS];
    bool stored[TB_FORM_MOST_COLUMNS]; /* tb_db_row_has */
    size_t least;                      /* file columns that are looked at even when the record is shorter */
};

/* side_by_side: a thread of its own stores what the other reads. */
void ingest_batches_start(struct ingest_batches *batches, bool side_by_side);
void ingest_batches_free(struct ingest_batches *batches);

void ingest_batch_shape(struct ingest_shape *shape, const struct tb_form *form, const struct tb_header *header,
                        const struct tb_counties *counties);
enum tb_status ingest_batch_row(struct ingest_batches *batches, const struct ingest_shape *shape, const struct tb_sheet_row *row,
                                struct tb_err *err) TB_MUST_CHECK;
/* No more rows will come. */
void ingest_batches_close(struct ingest_batches *batches);
/* Rows are of no use any more: the reader need not wait for room. */
void ingest_batches_stop(struct ingest_batches *batches);

/* The next full batch; NULL when the reader has closed and all is taken. Waits. */
struct ingest_batch *ingest_batches_take(struct ingest_batches *batches);
void ingest_batches_give(struct ingest_batches *batches, struct ingest_batch *batch);
/* False: no row is left in it. The row's texts are borrowed from the batch. */
bool ingest_batch_next(struct ingest_batch *batch, struct ingest_packed_row *row);

#endif
