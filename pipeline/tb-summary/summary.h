/* summary: a workbook made of its definition and the ledger's figures.
 *
 * WHAT       Reads workbook.ini and queries.sql, runs the queries on one committed state of the ledger, writes the XLSX.
 *            Computes no figure: what a cell shows is what the ledger's views say, and a total is a formula whose value
 *            is the ledger's own.
 * USE        summary_write(&options, &result, &err);
 * ERRORS     TB_CONFIG: definition or SQL, with file and line; TB_INPUT: no figures for the date, or too many rows for the
 *            format; TB_SCHEMA, TB_BUSY, TB_SYSTEM. On any of them the file of before is untouched.
 * LIMITS     1,048,576 rows a sheet. Memory: rows are fetched while all together fit into some 20 MB, a sheet in memory has at
 *            most .sheet_cells cells (some 250 bytes each), and a streamed one its row at hand, whatever it has; keys of links
 *            take some 100 bytes a row of the sheets that have a key.
 */
#ifndef SUMMARY_H
#define SUMMARY_H

#include "tb_err.h"
#include <stddef.h>

struct tb_db;

struct summary_options {
    const char *ledger, *folder, *out; /* folder: of workbook.ini and queries.sql */
    struct tb_db **kept;               /* the ledger of the workbook before, or NULL in it: tb_db_open_kept */
    const char *plan, *plans;          /* [paths] plan, plans: where sheets of the plan's own are; NULL or "" */
    const char *as_of;                 /* NULL: the date that was aggregated last */
    const char *bureau;                /* [bureau] name */
    const char *county;                /* :county of the queries; NULL: SQL NULL */
    int rate_decimals;                 /* [rounding] decimals */
    int limit_ms;                      /* a query may run this long; 0: no limit */
    int sheet_cells;                   /* [template] sheet_cells: a sheet with more is streamed */
};

struct summary_result {
    size_t sheets, rows;
    char as_of[16];
    const char *warning; /* of the ledger, NULL for none */
};

enum tb_status summary_write(const struct summary_options *options, struct summary_result *result,
                             struct tb_err *err) TB_MUST_CHECK;

#endif
