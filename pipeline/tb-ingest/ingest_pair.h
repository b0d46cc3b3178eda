/* ingest_pair: a submission and the one in force at the cut-off before it, compared.
 *
 * WHAT       What ingest_history.c finds by comparing rows of the same key: the checks of ingest_pair_check.c (numbers, stages, what is
 *            gone) and of ingest_pair_attribute.c (what should stay as it was). Each check is written as an SQL condition on a row
 *            and its twin; first all conditions are put together, to ask once whether any row meets any of them.
 * ERRORS     a failing statement; what is odd is a finding of the pair. */
#ifndef INGEST_PAIR_H
#define INGEST_PAIR_H

#include "ingest_internal.h"
#include "tb_num.h"

/* A submission and the one in force at the cut-off before it. */
struct ingest_pair {
    struct tb_ingest *ingest;
    const struct tb_form *form;
    int64_t now, before;
    char county[32], cutoff[TB_DATE_TEXT_BYTES], before_cutoff[TB_DATE_TEXT_BYTES];
    int file_column[TB_FORM_MOST_COLUMNS]; /* in the sheet of now, 0-based; -1 */
    int decimals[TB_FORM_MOST_COLUMNS];    /* of its numbers there */
    struct tb_findings findings;
    bool collecting; /* first the conditions are only put together, to ask once whether any row meets any of them */
    struct tb_buf any;
};

/* The id of the column that names a row; the place (1-based, 0: none) of a form column in the sheet of now. */
const char *ingest_pair_key(const struct ingest_pair *pair);
size_t ingest_pair_col1(const struct ingest_pair *pair, size_t column);
/* A figure in the form's unit, as counties know it, and that unit. text: TB_NUM_TEXT_BYTES. */
const char *ingest_pair_written(const struct tb_form_column *column, int64_t hundredths, char *text);
const char *ingest_pair_unit(const struct tb_form_column *column);

/* ?1 is the submission, ?2 the one before. */
enum tb_status ingest_pair_prepare(struct ingest_pair *pair, const struct tb_buf *sql, struct tb_stmt **stmt,
                                   struct tb_err *err) TB_MUST_CHECK;
/* FROM … WHERE: the rows of both submissions with the same key, as now and before. */
void ingest_pair_put_twins(const struct ingest_pair *pair, struct tb_buf *sql);
/* True while the conditions are being put together: then nothing else is to be done. */
bool ingest_pair_collect(struct ingest_pair *pair, const char *condition);
/* The twins that meet a condition; the statement gives line, the column now, `second`, the raw cell and the key. */
enum tb_status ingest_pair_compare(struct ingest_pair *pair, const char *condition, size_t column, const char *second,
                                   struct tb_stmt **stmt, struct tb_err *err) TB_MUST_CHECK;
/* Each of them becomes a finding: “column”: now …, `said` …. */
enum tb_status ingest_pair_numbers(struct ingest_pair *pair, enum tb_finding_id id, const char *condition, size_t column,
                                   const char *second, const char *said, struct tb_err *err) TB_MUST_CHECK;
/* Where the columns are in the sheet of now. */
enum tb_status ingest_pair_load(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;
/* The pair's findings into the ledger. */
enum tb_status ingest_pair_store(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;

/* ingest_pair_check.c: numbers, stages and the form's own checks of twins; what is gone; what was guessed of the file. */
enum tb_status ingest_pair_check_twins(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_pair_check_vanished(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_pair_check_guesses(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;
/* ingest_pair_attribute.c: what should stay as it was. */
enum tb_status ingest_pair_check_attributes(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_pair_check_problems(struct ingest_pair *pair, struct tb_err *err) TB_MUST_CHECK;

/* ingest_across.c: between submissions of one cut-off: the same bytes, the same project in two counties, what a resubmission changes. */
enum tb_status ingest_across(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;

#endif
