#include "trace_table.h"
#include "tb_csv.h"
#include "tb_grow.h"
#include "tb_show.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINE_BYTES = 64 << 20 };

void trace_table_begin(struct trace_table *table, const struct tb_trace_request *request, const char *const *headers,
                       const char *right, size_t columns)
{
    memset(table, 0, sizeof *table);
    table->out = request->out;
    table->headers = headers;
    table->right = right;
    table->columns = columns;
    table->csv = request->csv;
    table->raw = request->raw;
}

void trace_table_cell(struct trace_table *table, const char *text)
{
    if (!TB_GROW(table->cells, table->count, table->capacity)) {
        table->failed = true;
        return;
    }
    table->cells[table->count] = tb_arena_strdup(&table->arena, text);
    if (table->cells[table->count])
        table->count++;
    else
        table->failed = true;
}

/* Control characters and direction overrides of a county's cell must not reach the terminal. */
static void print_plain(FILE *out, const char *text)
{
    size_t length = strlen(text), at, used;
    for (at = 0; at < length; at += used) {
        uint32_t c = tb_utf8_decode(text + at, length - at, &used);
        if (c == TB_UTF8_BAD || tb_show_is_odd(c))
            fputc(' ', out);
        else
            fwrite(text + at, 1, used, out);
    }
}

static void print_padded(FILE *out, const char *text, size_t width, bool right, bool last)
{
    size_t own = tb_utf8_text_width(text, strlen(text)), pad = own < width ? width - own : 0;
    if (right)
        fprintf(out, "%*s", (int)pad, "");
    print_plain(out, text);
    if (!last)
        fprintf(out, "%*s", (int)(right ? 2 : pad + 2), "");
}

static void print_row(const struct trace_table *table, const char *const *cells, const size_t *widths)
{
    size_t c;
    for (c = 0; c < table->columns; c++)
        print_padded(table->out, cells[c], widths[c], table->right[c] == 'r', c + 1 == table->columns);
    fputc('\n', table->out);
}

static enum tb_status print_csv_row(const struct trace_table *table, const char *const *cells, struct tb_buf *line,
                                    struct tb_err *err)
{
    enum tb_status status;
    size_t c;
    tb_buf_clear(line);
    for (c = 0; c < table->columns; c++) {
        tb_csv_put_shown(line, cells[c], strlen(cells[c]), table->raw);
        tb_buf_puts(line, c + 1 == table->columns ? "\r\n" : ",");
    }
    status = tb_buf_check(line, "CSV", err);
    if (status == TB_OK)
        fwrite(tb_buf_str(line), 1, line->length, table->out);
    return status;
}

static enum tb_status print_csv(const struct trace_table *table, struct tb_err *err)
{
    struct tb_buf line = TB_BUF_INIT(MOST_LINE_BYTES);
    enum tb_status status = print_csv_row(table, table->headers, &line, err);
    size_t i;
    for (i = 0; i + table->columns <= table->count && status == TB_OK; i += table->columns)
        status = print_csv_row(table, table->cells + i, &line, err);
    tb_buf_free(&line);
    return status;
}

static void print_aligned(const struct trace_table *table)
{
    size_t widths[TRACE_MOST_COLUMNS] = {0}, i;
    for (i = 0; i < table->columns; i++)
        widths[i] = tb_utf8_text_width(table->headers[i], strlen(table->headers[i]));
    for (i = 0; i < table->count; i++) {
        size_t width = tb_utf8_text_width(table->cells[i], strlen(table->cells[i]));
        if (width > widths[i % table->columns])
            widths[i % table->columns] = width;
    }
    print_row(table, table->headers, widths);
    for (i = 0; i + table->columns <= table->count; i += table->columns)
        print_row(table, table->cells + i, widths);
}

enum tb_status trace_table_end(struct trace_table *table, enum tb_status so_far, struct tb_err *err)
{
    enum tb_status status = so_far == TB_OK && table->failed ? tb_err_nomem(err) : so_far;
    if (status == TB_OK && table->csv)
        status = print_csv(table, err);
    else if (status == TB_OK)
        print_aligned(table);
    free(table->cells);
    tb_arena_free(&table->arena);
    memset(table, 0, sizeof *table);
    return status;
}
