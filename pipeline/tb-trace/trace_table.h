/* trace_table: rows of text, as a table aligned by the width of characters, or as CSV.
 * USE        trace_table_begin(&table, request, headers, right, n); trace_table_cell(&table, text) …; trace_table_end(&table, status, &err)
 * OWNERSHIP  cells are copied. ERRORS: trace_table_end returns TB_SYSTEM when memory was out.
 * LIMITS     16 columns; the table is held in memory until its end. */
#ifndef TRACE_TABLE_H
#define TRACE_TABLE_H

#include "tb_arena.h"
#include "tb_err.h"
#include "trace.h"
#include <stdbool.h>
#include <stdio.h>

enum { TRACE_MOST_COLUMNS = 16 };

struct trace_table {
    FILE *out;
    struct tb_arena arena;
    const char *const *headers;
    const char *right; /* one character a column: 'r' is set to the right */
    const char **cells;
    size_t columns, count, capacity;
    bool csv, raw, failed;
};

void trace_table_begin(struct trace_table *table, const struct tb_trace_request *request, const char *const *headers,
                       const char *right, size_t columns);
void trace_table_cell(struct trace_table *table, const char *text);
/* Print, unless the rows could not all be had (so_far is a failure), and give everything back. Returns so_far or TB_SYSTEM. */
enum tb_status trace_table_end(struct trace_table *table, enum tb_status so_far, struct tb_err *err) TB_MUST_CHECK;

#endif
