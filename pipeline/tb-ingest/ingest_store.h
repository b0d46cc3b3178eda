/* ingest_store: one file's rows and verdict, shared by ingest_store.c and ingest_verdict.c. */
#ifndef INGEST_STORE_H
#define INGEST_STORE_H

#include "ingest_internal.h"

/* One file on its way: its tables are read by one plan. */
struct ingest_filing {
    tb_date received;
    struct ingest_attempt attempt;
    bool again;                /* a table belongs to another plan: the file is read once more */
    bool has_plan;             /* every table has a cut-off that the plan in use holds */
    size_t errors;             /* of what would be rejected */
    char reason[TB_ERR_BYTES]; /* the first of them */
};

struct ingest_storing {
    struct tb_ingest *ingest;
    const struct ingest_source *source;
    struct tb_reading *reading;
    struct ingest_batches *batches; /* typed rows on their way from the reading */
    struct ingest_shape shape;
    struct ingest_screening screening;
    struct tb_stmt *insert;
    bool stored[TB_FORM_MOST_COLUMNS]; /* tb_db_row_has: the columns of insert */
    int64_t *ids;                      /* submission of each unit, 0: none yet */
    int64_t *rows;                     /* rows of each unit */
    struct ingest_filing *filing;
    bool repeated; /* the same bytes for the same form, county and cut-off are there under another name */
};

/* The submission row of a unit, made when it is first asked for. */
enum tb_status ingest_store_submission(struct ingest_storing *storing, int county, int64_t *id, struct tb_err *err) TB_MUST_CHECK;

/* What this file, with these bytes, was judged before goes: it is judged anew. */
enum tb_status ingest_verdict_drop_earlier(struct tb_ingest *ingest, const struct ingest_source *source,
                                           struct tb_err *err) TB_MUST_CHECK;

/* After the last row: form checks, waivers, accept or reject, findings. *keep false: roll the file's rows back, then call
 * ingest_verdict_rolled_back, which notes why. */
enum tb_status ingest_verdict(struct ingest_storing *storing, bool *keep, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_verdict_rolled_back(struct ingest_storing *storing, struct tb_err *err) TB_MUST_CHECK;

/* 2017-06-30, or "" for none. text: TB_DATE_TEXT_BYTES. */
const char *ingest_cutoff_text(const struct tb_reading *reading, char *text);

/* ingest_form_check: a county's part of the file against the checks that its form has of its own. */
enum tb_status ingest_form_check(struct ingest_storing *storing, int county, struct tb_err *err) TB_MUST_CHECK;

/* ingest_plan_check: a county's part of the file against the plan: is what its indicators count there, can their sums be true? */
enum tb_status ingest_plan_check(struct ingest_storing *storing, int county, struct tb_err *err) TB_MUST_CHECK;

/* ingest_stand.c: what was accepted before stays accepted. Note what this file was accepted as (ingest->stood); *lost: some of that is not
 * accepted any more; keep: after a rollback, say that it stands and write down why it would be rejected. */
enum tb_status ingest_stand_note(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_stand_check(struct tb_ingest *ingest, const struct ingest_source *source, bool *lost,
                                  struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_stand_keep(struct tb_ingest *ingest, const struct ingest_source *source, const char *reason, size_t errors,
                                 struct tb_err *err) TB_MUST_CHECK;

#endif
