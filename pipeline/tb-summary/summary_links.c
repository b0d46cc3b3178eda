/* Links from a figure to the row that explains it. */
#include "summary_internal.h"
#include "tb_grow.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

enum { SEPARATOR = 0x1F };

static int by_text_and_row(const void *a, const void *b)
{
    const struct summary_key *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    if (order != 0)
        return order;
    return x->row < y->row ? -1 : x->row > y->row;
}

static enum tb_status add_key(struct summary *summary, struct summary_keys *keys, const char *text, uint32_t row)
{
    if (keys->count > 0 && strcmp(keys->items[keys->count - 1].text, text) == 0)
        return TB_OK; /* rows of one figure stand together; the first is linked to */
    if (!TB_GROW(keys->items, keys->count, keys->capacity))
        return tb_err_nomem(summary->err);
    keys->items[keys->count].row = row;
    keys->items[keys->count].text = tb_arena_strdup(&summary->arena, text);
    return keys->items[keys->count++].text ? TB_OK : tb_err_nomem(summary->err);
}

enum tb_status summary_read_keys(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_sheet *def = sheet->def;
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = sheet->stmt;
    int columns[WORKBOOK_MOST_KEYS];
    uint32_t at = 0;
    size_t i;
    bool row = true;
    enum tb_status status = TB_OK;
    for (i = 0; i < def->key_count && status == TB_OK; i++)
        if ((columns[i] = summary_find(stmt, def->key_columns[i])) < 0)
            status = tb_err_set(summary->err, TB_CONFIG, _("query \"%s\" has no column \"%s\" for the key of sheet \"%s\": %s:%zu"),
                                def->query->name, def->key_columns[i], def->id, workbook_file(summary->def, def->line1),
                                workbook_line(def->line1));
    for (; status == TB_OK; at++) {
        status = summary_step(summary, def->query, stmt, &row);
        if (status != TB_OK || !row)
            break;
        tb_buf_clear(&text);
        for (i = 0; i < def->key_count; i++) {
            tb_buf_puts(&text, tb_stmt_text(stmt, columns[i]));
            tb_buf_putc(&text, SEPARATOR);
        }
        status = tb_buf_check(&text, def->id, summary->err);
        if (status == TB_OK)
            status = add_key(summary, &sheet->keys, text.bytes, at);
    }
    if (sheet->keys.count > 0)
        qsort(sheet->keys.items, sheet->keys.count, sizeof *sheet->keys.items, by_text_and_row);
    tb_stmt_reset(stmt);
    tb_buf_free(&text);
    return status;
}

int64_t summary_find_key(const struct summary_keys *keys, const char *text)
{
    size_t low = 0, high = keys->count;
    while (low < high) { /* the first that is not less */
        size_t middle = low + (high - low) / 2;
        if (strcmp(keys->items[middle].text, text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < keys->count && strcmp(keys->items[low].text, text) == 0 ? (int64_t)keys->items[low].row : -1;
}

void summary_free_keys(struct summary_keys *keys)
{
    free(keys->items);
    keys->items = NULL;
    keys->count = keys->capacity = 0;
}

const char *summary_link_key(struct tb_buf *buf, const struct workbook_column *column, const int *key_columns,
                             const struct tb_stmt *stmt)
{
    size_t i;
    tb_buf_clear(buf);
    for (i = 0; i < column->key_count; i++) {
        if (!column->keys[i].literal && tb_stmt_is_null(stmt, key_columns[i]))
            return NULL;
        tb_buf_puts(buf, column->keys[i].literal ? column->keys[i].literal : tb_stmt_text(stmt, key_columns[i]));
        tb_buf_putc(buf, SEPARATOR);
    }
    return buf->failed ? NULL : buf->bytes;
}
