#include "tb_stray.h"

#include <stdio.h>
#include <string.h>

/* Cheap, and asked of every short row: whether some mark stands in it often enough. */
static bool may_be_stray(const struct tb_csv_record *record, size_t width)
{
    static const char marks[] = {',', ';', '\t', '|', (char)0xEF /* of ， */};
    size_t counts[sizeof marks] = {0}, i, k, at;
    for (i = 0; i < record->count; i++)
        for (at = 0; at < record->cells[i].length; at++)
            for (k = 0; k < sizeof marks; k++)
                counts[k] += record->cells[i].text[at] == marks[k];
    for (k = 0; k < sizeof marks; k++)
        if (counts[k] + 1 >= width)
            return true;
    return false;
}

/* The row as it stood in the file. */
static void put_line(struct tb_buf *line, const struct tb_csv_record *record, const struct tb_csv_dialect *dialect)
{
    size_t i, k;
    for (i = 0; i < record->count; i++) {
        const struct tb_csv_cell *cell = &record->cells[i];
        tb_buf_puts(line, i ? dialect->delimiter : "");
        if (!cell->quoted) {
            tb_buf_append(line, cell->text, cell->length);
            continue;
        }
        tb_buf_putc(line, dialect->quote);
        for (k = 0; k < cell->length; k++) {
            if (cell->text[k] == dialect->quote)
                tb_buf_putc(line, dialect->quote);
            tb_buf_putc(line, cell->text[k]);
        }
        tb_buf_putc(line, dialect->quote);
    }
}

static enum tb_status keep_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    return tb_grid_add(context, record, err);
}

bool tb_stray_try(struct tb_stray *stray, const struct tb_csv_record *record, size_t width, const struct tb_csv_dialect *dialect,
                  struct tb_csv_record *other)
{
    struct tb_csv_dialect own = *dialect;
    struct tb_err ignored = TB_ERR_INIT;
    const char *delimiter;
    if (record->count >= width || width < 3 || !*dialect->delimiter || !may_be_stray(record, width))
        return false;
    tb_buf_clear(&stray->line);
    put_line(&stray->line, record, dialect);
    delimiter = tb_dialect_of_line(tb_buf_str(&stray->line), stray->line.length, width, dialect);
    if (!delimiter)
        return false;
    snprintf(own.delimiter, sizeof own.delimiter, "%s", delimiter);
    tb_grid_free(&stray->cells);
    if (tb_csv_read(&own, tb_buf_str(&stray->line), stray->line.length, keep_record, &stray->cells, &ignored) != TB_OK ||
        stray->cells.count != 1)
        return false;
    *other = stray->cells.rows[0].record;
    other->line1 = record->line1;
    return true;
}

void tb_stray_free(struct tb_stray *stray)
{
    tb_buf_free(&stray->line);
    tb_grid_free(&stray->cells);
}
