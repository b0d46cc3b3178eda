/* trace: from a figure to the county cells behind it, and back.
 *
 * WHAT       Reads the ledger only; computes nothing that tb-aggregate did not: it lists, adds up and compares.
 * USE        struct tb_trace_request request = {…}; tb_trace_run(&request, &err);
 * ERRORS     TB_INPUT for an indicator, county, file or date that the ledger does not have. TB_PARTIAL when the cells do
 *            not add up to the figure (the forms or the plan were changed since it was worked out).
 */
#ifndef TRACE_H
#define TRACE_H

#include "tb_db.h"
#include <stdbool.h>
#include <stdio.h>

struct tb_trace_request {
    struct tb_db *db;
    const char *as_of;     /* NULL: the date that is current in the ledger */
    const char *indicator; /* NULL: list the indicators, or follow .file */
    const char *county;    /* code or name, NULL: the whole city */
    const char *file;      /* path (or its end) or the beginning of a sha256 */
    const char *diff;      /* NULL, "previous", a date, or with .file another file */
    bool csv;
    FILE *out;
};

enum tb_status tb_trace_run(const struct tb_trace_request *request, struct tb_err *err) TB_MUST_CHECK;

#endif
