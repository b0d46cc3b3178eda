/* trace_internal: what the files of tb-trace share. */
#ifndef TRACE_INTERNAL_H
#define TRACE_INTERNAL_H

#include "tb_buf.h"
#include "trace.h"
#include "trace_table.h"

enum { TRACE_DATE_BYTES = 16, TRACE_CODE_BYTES = 64 };

/* A request with its names found in the ledger. */
struct trace {
    const struct tb_trace_request *request;
    struct tb_db *db;
    char as_of[TRACE_DATE_BYTES];
    char county[TRACE_CODE_BYTES]; /* code; "*" for the city */
    char indicator[TRACE_CODE_BYTES];
    struct tb_buf unit;  /* the indicator's */
    struct tb_buf title; /* "解决大班额竣工校舍面积（dabane.area） 陵城区" */
};

/* Hundredths as text, of a column; "—" for NULL. Returns text (TB_NUM_TEXT_BYTES). */
char *trace_quantity(char *text, const struct tb_stmt *stmt, int column);

/* A quantity as a cell: in base units in a table; in CSV the ledger's hundredths, empty for NULL. */
void trace_put_quantity(struct trace_table *table, const struct tb_stmt *stmt, int column);

/* The submission a file names: a path or its end, or the beginning of a sha256. TB_INPUT for none or several. When a file
 * carried several counties, ids are all of them: pass the county or take the first. */
enum tb_status trace_find_file(struct trace *trace, const char *name, char *sha256, size_t size, struct tb_err *err) TB_MUST_CHECK;

enum tb_status trace_figure(struct trace *trace, struct tb_err *err) TB_MUST_CHECK;
enum tb_status trace_file(struct trace *trace, struct tb_err *err) TB_MUST_CHECK;
enum tb_status trace_dates(struct trace *trace, struct tb_err *err) TB_MUST_CHECK;
enum tb_status trace_files(struct trace *trace, struct tb_err *err) TB_MUST_CHECK;

#endif
