/* ingest: county files -> typed rows and findings in the ledger.
 *
 * WHAT       Walks files and folders; keeps every byte in the archive; reads, checks and stores each file as a whole or
 *            rejects it; then compares with earlier submissions. One transaction a run: killed at any moment, the ledger is
 *            as before or as after.
 * USE        tb_ingest_new(&ingest, conf, &plans, clock, &err); tb_ingest_path(ingest, path, &err) …;
 *            tb_ingest_finish(ingest, &err); tb_ingest_free(ingest);
 * OWNERSHIP  conf and plans are borrowed until tb_ingest_free.
 * ERRORS     TB_INPUT: a named path is not there; TB_BUSY: another run; TB_SYSTEM; TB_CONFIG: a form's check is no SQL.
 *            tb_ingest_finish returns TB_PARTIAL when a file was rejected.
 */
#ifndef INGEST_H
#define INGEST_H

#include "tb_plans.h"
#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_progress.h"

struct tb_ingest;

/* One line for the reader of the run, Chinese, without newline. */
typedef void (*tb_ingest_say)(void *context, const char *line);

struct tb_ingest_options {
    bool quiet; /* only rejected files */
    tb_ingest_say say;
    void *context;
    struct tb_progress *progress; /* the caller's; NULL: nobody watches */
    const char *ledger, *archive; /* instead of those of [paths]: copies that are thrown away; NULL: [paths] */
    const char *sheet;            /* of workbooks this one alone; NULL: those that are forms */
    bool anew;                    /* judge what the ledger knows as if it had never been seen: what was accepted may be rejected */
};

enum tb_status tb_ingest_new(struct tb_ingest **ingest, const struct tb_conf *conf, const struct tb_plans *plans,
                             const struct tb_clock *clock, const struct tb_ingest_options *options,
                             struct tb_err *err) TB_MUST_CHECK;
/* Count what tb_ingest_path will come by, for the progress; without one, and for a path that is not there, nothing happens. */
void tb_ingest_survey(struct tb_ingest *ingest, const char *path);
/* A file or folder; NULL: the inbox. */
enum tb_status tb_ingest_path(struct tb_ingest *ingest, const char *path, struct tb_err *err) TB_MUST_CHECK;
/* Judge again, by what is asked for now, what is in the ledger: the files of a cut-off, or (TB_DATE_NONE) all. */
enum tb_status tb_ingest_again(struct tb_ingest *ingest, tb_date cutoff, struct tb_err *err) TB_MUST_CHECK;
/* Compare with the past, commit, say how many. */
enum tb_status tb_ingest_finish(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
void tb_ingest_free(struct tb_ingest *ingest); /* NULL is fine; what is not finished is rolled back */

#endif
