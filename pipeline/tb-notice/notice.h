/* notice: what counties get back: one workbook each that says which cell is wrong and what to do, and the city's list of
 * who is to be urged.
 *
 * WHAT       For every county whose latest report of a form has open findings, or that owes a report for the period:
 *            NAME_报表更正通知_YYYYMMDD.xlsx with the list of what to change and the county's own tables as they were sent
 *            (from the archive), wrong cells marked. For everybody together 催报名单_YYYYMMDD.xlsx.
 *            Or for one file: the same list and tables, of what was received last under that name, aggregated or not.
 * USE        notice_write(&options, &result, &err);
 * ERRORS     TB_INPUT: no figures for the date; TB_SYSTEM: disk, memory, rights. Each workbook is whole or not there.
 * LIMITS     a table of more than 64 MiB or 1,000,000 lines is not repeated in the notice (the list says so).
 */
#ifndef NOTICE_H
#define NOTICE_H

#include "tb_err.h"
#include <stddef.h>

struct notice_options {
    const char *ledger, *archive, *out; /* out: the folder, made when missing */
    const char *as_of;                  /* NULL: the date that was aggregated last */
    const char *bureau, *contact;       /* who sends it, and whom to ask; "" for none */
    int correct_days, lock_days;        /* within how many days a correction is asked for; the lock, 0 for none */
    const char *file;                   /* only what is wrong with this file, as the ledger names it: .out is the workbook then */
};

struct notice_result {
    size_t counties, findings, owed, unknown; /* notices written; findings and owed reports in them; files nobody owns */
    char as_of[16];
    const char *warning; /* of the ledger as a whole, or NULL */
};

enum tb_status notice_write(const struct notice_options *options, struct notice_result *result, struct tb_err *err) TB_MUST_CHECK;

#endif
