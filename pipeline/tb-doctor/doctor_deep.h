/* doctor_deep: the ledger against what counties sent.
 *
 * WHAT    Reads everything that was received again, from the archive, and compares every row and figure with the ledger; each difference is
 *         a line with file and cell. A copy in the archive that was altered is told, and replaced from the inbox where it is there.
 *         A ledger into which another program has written is sealed again when nothing differs.
 * ERRORS  TB_PARTIAL something differs; TB_INPUT no ledger; TB_SCHEMA it is damaged; TB_BUSY the same is under way.
 * LIMITS  Dates whose plan is gone are not compared. Files that are accepted and would be rejected by now are told, and what hangs on
 *         them is a note.
 */
#ifndef DOCTOR_DEEP_H
#define DOCTOR_DEEP_H

#include "doctor.h"
#include "tb_db.h"

#include <limits.h>

enum tb_status doctor_deep(struct doctor *doctor, struct tb_err *err) TB_MUST_CHECK;

/* One run. */
struct doctor_deep {
    struct doctor *doctor;
    char folder[PATH_MAX - 64]; /* of our own, beside the ledger */
    struct tb_db *db;           /* a copy of the ledger, `then` */
    long files;
    int64_t rows, figures, dates;
    bool is_outgrown; /* some accepted files would be rejected by now */
};

/* doctor_compare.c */
enum tb_status doctor_compare_begin(struct doctor_deep *deep, struct tb_err *err) TB_MUST_CHECK;
/* A received file that cannot be read again; a date that both have worked out. */
enum tb_status doctor_compare_without(struct doctor_deep *deep, const char *sha256, struct tb_err *err) TB_MUST_CHECK;
enum tb_status doctor_compare_date(struct doctor_deep *deep, const char *as_of, struct tb_err *err) TB_MUST_CHECK;
/* With the ledger that was made of the archive alone. */
enum tb_status doctor_compare(struct doctor_deep *deep, const char *sent, struct tb_err *err) TB_MUST_CHECK;

#endif
