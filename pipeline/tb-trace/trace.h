/* trace: from a figure to the county cells behind it, and back.
 *
 * WHAT       Reads the ledger only; computes nothing that tb-aggregate did not: it lists, adds up and compares.
 * USE        struct tb_trace_request request = {…}; tb_trace_run(&request, &err);
 * ERRORS     TB_INPUT for an indicator, county, file or date that the ledger does not have. TB_PARTIAL when the cells do
 *            not add up to the figure (the forms or the plan were changed since it was worked out).
 */
#ifndef TRACE_H
#define TRACE_H

#include "tb_conf.h"
#include "tb_db.h"
#include <stdbool.h>
#include <stdio.h>

struct tb_trace_request {
    struct tb_db *db;
    const struct tb_conf *conf; /* whose plans know the counties' other names; NULL: only those of the ledger */
    const char *as_of;          /* NULL: the date that is current in the ledger */
    const char *indicator;      /* its id, its name, or a part of one name; NULL: list the indicators, or follow .file */
    const char *county; /* code, name, a name the plan gives it besides, or the beginning of one name; NULL: the whole city */
    const char *file;   /* path (or its end) or the beginning of a sha256 */
    const char *diff;   /* NULL, "previous", a date, or with .file another file */
    bool counties;      /* list them, nothing else */
    bool csv, raw;      /* raw: cells as they are, for programs; else none that a spreadsheet program would run */
    FILE *out;
};

enum tb_status tb_trace_run(const struct tb_trace_request *request, struct tb_err *err) TB_MUST_CHECK;

#endif
