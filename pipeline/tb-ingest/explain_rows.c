#include "explain.h"

enum { FLUSH_BYTES = 64 * 1024, MOST_PENDING = 64 };

void explain_start(struct explain *explain, bool rows, explain_write write, void *context)
{
    const struct explain fresh = {
        .rows = rows, .write = write, .context = context, .pending = TB_GRID_INIT, .out = TB_BUF_INIT(64 * TB_MEBIBYTE)};
    *explain = fresh;
}

void explain_restart(struct explain *explain)
{
    const struct explain before = *explain;
    explain_free(explain);
    explain_start(explain, before.rows, before.write, before.context);
    explain->raw = before.raw;
}

void explain_free(struct explain *explain)
{
    tb_grid_free(&explain->pending);
    tb_buf_free(&explain->out);
}

static enum tb_status flush_out(struct explain *explain, struct tb_err *err)
{
    enum tb_status status = tb_buf_check(&explain->out, "rows", err);
    if (status == TB_OK)
        explain->write(explain->context, tb_buf_str(&explain->out), explain->out.length);
    tb_buf_clear(&explain->out);
    return status;
}

/* A record, filled up to the table's width. */
static enum tb_status print_record(struct explain *explain, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_buf *out = &explain->out;
    const size_t count = record->count;
    size_t i;
    if (!explain->rows)
        return TB_OK;
    for (i = 0; i < count; i++) {
        tb_buf_puts(out, i ? "," : "");
        tb_csv_put_shown(out, record->cells[i].text, record->cells[i].length, explain->raw);
    }
    for (; i < explain->width; i++)
        tb_buf_puts(out, i ? "," : "");
    if (count <= 1 && explain->width <= 1 && (count == 0 || record->cells[0].length == 0))
        tb_buf_puts(out, "\"\""); /* one empty cell, not an empty line */
    tb_buf_puts(out, "\r\n");
    return out->length >= FLUSH_BYTES ? flush_out(explain, err) : TB_OK;
}

static enum tb_status put_row(struct explain *explain, const struct tb_csv_record *record, struct tb_err *err)
{
    explain->row_count++;
    explain->ragged_rows += record->count != explain->width;
    explain->odd_quote_rows += record->odd_quotes;
    return print_record(explain, record, err);
}

static size_t count_filled(const struct tb_csv_record *record)
{
    size_t i, filled = 0;
    for (i = 0; i < record->count; i++)
        filled += !tb_text_is_blank(record->cells[i].text, record->cells[i].length);
    return filled;
}

static enum tb_status put_pending(struct explain *explain, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < explain->pending.count && status == TB_OK; i++)
        status = put_row(explain, &explain->pending.rows[i].record, err);
    tb_grid_free(&explain->pending);
    return status;
}

enum tb_status explain_head(void *context, const struct tb_csv_record *header, struct tb_err *err)
{
    struct explain *explain = context;
    explain->width = header->count;
    return print_record(explain, header, err);
}

enum tb_status explain_record(void *context, const struct tb_csv_record *record, enum tb_row_kind kind, struct tb_err *err)
{
    struct explain *explain = context;
    const size_t filled = count_filled(record);
    const bool may_be_below = kind == TB_ROW_FOOTER || kind == TB_ROW_TITLE || (filled <= 1 && explain->width >= 3);
    enum tb_status status;
    if (filled == 0 && record->count <= 1 && !(record->count == 1 && record->cells[0].quoted))
        return TB_OK; /* an empty line */
    if (may_be_below && explain->pending.count < MOST_PENDING)
        return tb_grid_add(&explain->pending, record, err);
    status = put_pending(explain, err);
    return status == TB_OK ? put_row(explain, record, err) : status;
}

enum tb_status explain_end(struct explain *explain, struct tb_err *err)
{
    explain->footer_rows = explain->pending.count;
    tb_grid_free(&explain->pending);
    return flush_out(explain, err);
}
