#include "explain_internal.h"

#include <stdio.h>
#include <string.h>

enum { FLUSH_BYTES = 64 * 1024 };

void explain_flush(struct explaining *explaining)
{
    explaining->options->write(explaining->options->context, tb_buf_str(&explaining->out), explaining->out.length);
    tb_buf_clear(&explaining->out);
}

/* A record, filled up to the table's width. */
static void put_record(struct explaining *explaining, const struct tb_csv_cell *cells, size_t count)
{
    size_t i;
    explaining->rows++;
    if (!explaining->options->rows)
        return;
    for (i = 0; i < count; i++) {
        tb_buf_puts(&explaining->out, i ? "," : "");
        tb_csv_put_cell(&explaining->out, cells[i].text, cells[i].length);
    }
    for (; i < explaining->width; i++)
        tb_buf_puts(&explaining->out, i ? "," : "");
    if (count <= 1 && explaining->width <= 1 && (count == 0 || cells[0].length == 0))
        tb_buf_puts(&explaining->out, "\"\""); /* one empty cell, not an empty line */
    tb_buf_puts(&explaining->out, "\r\n");
    if (explaining->out.length >= FLUSH_BYTES)
        explain_flush(explaining);
}

static size_t filled(const struct tb_csv_record *record)
{
    size_t i, n = 0;
    for (i = 0; i < record->count; i++)
        n += !tb_text_is_blank(record->cells[i].text, record->cells[i].length);
    return n;
}

static enum tb_status on_other_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct explaining *explaining = context;
    (void)err;
    explaining->other_delimiter_rows++;
    put_record(explaining, record->cells, record->count);
    return TB_OK;
}

/* A row that was written with another delimiter than the rest. True: it is out. */
static bool put_other(struct explaining *explaining, const struct tb_csv_record *record)
{
    struct tb_csv_dialect other = explaining->guess.dialect;
    struct tb_err ignored = TB_ERR_INIT;
    const char *delimiter;
    size_t i;
    if (record->count >= explaining->width || explaining->width < 3)
        return false;
    tb_buf_clear(&explaining->line);
    for (i = 0; i < record->count; i++) {
        tb_buf_puts(&explaining->line, i ? explaining->guess.dialect.delimiter : "");
        if (record->cells[i].quoted) { /* put it back as it stood */
            size_t k;
            tb_buf_putc(&explaining->line, other.quote);
            for (k = 0; k < record->cells[i].length; k++) {
                if (record->cells[i].text[k] == other.quote)
                    tb_buf_putc(&explaining->line, other.quote);
                tb_buf_putc(&explaining->line, record->cells[i].text[k]);
            }
            tb_buf_putc(&explaining->line, other.quote);
        } else {
            tb_buf_append(&explaining->line, record->cells[i].text, record->cells[i].length);
        }
    }
    delimiter = tb_dialect_of_line(tb_buf_str(&explaining->line), explaining->line.length, explaining->width, &other);
    if (!delimiter)
        return false;
    snprintf(other.delimiter, sizeof other.delimiter, "%s", delimiter);
    return tb_csv_read(&other, tb_buf_str(&explaining->line), explaining->line.length, on_other_record, explaining, &ignored) ==
           TB_OK;
}

static void flush_pending(struct explaining *explaining)
{
    size_t i;
    for (i = 0; i < explaining->pending.count; i++)
        put_record(explaining, explaining->pending.rows[i].record.cells, explaining->pending.rows[i].count);
    tb_grid_free(&explaining->pending);
}

enum tb_status explain_record(struct explaining *explaining, const struct tb_csv_record *record, struct tb_err *err)
{
    size_t n = filled(record);
    if (n == 0 && record->count <= 1 && !record->cells[0].quoted)
        return TB_OK; /* an empty line */
    if (put_other(explaining, record))
        return TB_OK;
    if (n <= 1 && explaining->width >= 3 && explaining->pending.count < EXPLAIN_MOST_PENDING)
        return tb_grid_add(&explaining->pending, record, err);
    flush_pending(explaining);
    explaining->ragged_rows += record->count != explaining->width;
    explaining->odd_quote_rows += record->odd_quotes;
    put_record(explaining, record->cells, record->count);
    return TB_OK;
}

void explain_end(struct explaining *explaining)
{
    explaining->footer_rows = explaining->pending.count;
    tb_grid_free(&explaining->pending);
    explain_flush(explaining);
}

static bool is_numeric(struct tb_span cell)
{
    size_t i, digits = 0;
    for (i = 0; i < cell.length; i++) {
        digits += cell.text[i] >= '0' && cell.text[i] <= '9';
        if (!((cell.text[i] >= '0' && cell.text[i] <= '9') || strchr("+-.,%/: eE", cell.text[i])))
            return false;
    }
    return digits > 0;
}

/* Without a form: the first row of (nearly) the table's width begins the table. */
static size_t first_row(const struct explaining *explaining)
{
    const struct tb_grid *head = &explaining->head;
    const size_t width = explaining->guess.width;
    size_t row;
    for (row = 0; row < head->count; row++)
        if (head->rows[row].filled > 0 &&
            (width <= 2 || (head->rows[row].count * 2 > width && head->rows[row].filled * 2 >= width)))
            return row;
    for (row = 0; row < head->count; row++)
        if (head->rows[row].filled > 0)
            return row;
    return 0;
}

/* A header of several rows: merged cells leave gaps in the upper one which the lower one fills, no row has a number, and the
 * rows below have some. */
static size_t header_height(const struct explaining *explaining, size_t first)
{
    const struct tb_grid *head = &explaining->head;
    size_t height = 1, column;
    while (height < TB_HEADER_MOST_ROWS && first + height + 1 < head->count) {
        const size_t row = first + height;
        bool gap_filled = false, number = false, number_below = false;
        for (column = 0; column < head->width; column++) {
            struct tb_span upper = tb_grid_cell(head, row - 1, column), lower = tb_grid_cell(head, row, column);
            gap_filled = gap_filled || (upper.length == 0 && lower.length > 0 && column > 0);
            number = number || is_numeric(upper) || is_numeric(lower);
            number_below = number_below || (lower.length > 0 && is_numeric(tb_grid_cell(head, row + 1, column)));
        }
        if (!gap_filled || number || !number_below)
            break;
        height++;
    }
    return height;
}

/* A header row above has something in this column: what stands to the left belongs to another group. */
static bool starts_group(const struct tb_grid *head, size_t first, size_t row, size_t column)
{
    for (; first < row; first++)
        if (tb_grid_cell(head, first, column).length > 0)
            return true;
    return false;
}

/* The header as one record: parent_child of merged cells. */
static enum tb_status put_header(struct explaining *explaining, struct tb_err *err)
{
    const struct tb_grid *head = &explaining->head;
    struct tb_csv_cell *cells;
    size_t column, row;
    struct tb_arena arena = TB_ARENA_INIT;
    for (row = explaining->first; row < explaining->first + explaining->height && row < head->count; row++)
        if (head->rows[row].count > explaining->width)
            explaining->width = head->rows[row].count;
    cells = tb_arena_alloc(&arena, (explaining->width + 1) * sizeof *cells);
    if (!cells)
        return tb_err_nomem(err);
    for (column = 0; column < explaining->width; column++) {
        struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
        struct tb_span last = {"", 0};
        for (row = explaining->first; row < explaining->first + explaining->height; row++) {
            struct tb_span cell = tb_grid_cell(head, row, column);
            size_t from = column, below;
            bool has_child = false;
            if (explaining->height == 1) { /* as it stood */
                if (column < head->rows[row].count)
                    tb_buf_append(&text, head->rows[row].record.cells[column].text, head->rows[row].record.cells[column].length);
                break;
            }
            for (below = row + 1; below < explaining->first + explaining->height; below++)
                has_child = has_child || tb_grid_cell(head, below, column).length > 0;
            while (cell.length == 0 && has_child && from > 0 && !starts_group(head, explaining->first, row, from))
                cell = tb_grid_cell(head, row, --from);
            if (cell.length == 0 || (cell.length == last.length && memcmp(cell.text, last.text, cell.length) == 0))
                continue;
            tb_buf_puts(&text, text.length ? "_" : "");
            tb_buf_append(&text, cell.text, cell.length);
            last = cell;
        }
        cells[column].length = text.length;
        cells[column].text = tb_arena_strndup(&arena, tb_buf_str(&text), text.length);
        tb_buf_free(&text);
        if (!cells[column].text) {
            tb_arena_free(&arena);
            return tb_err_nomem(err);
        }
    }
    put_record(explaining, cells, explaining->width);
    explaining->rows--; /* the header is not a row */
    tb_arena_free(&arena);
    return TB_OK;
}

/* The file and its folder: further up the path says nothing about it. */
static const char *last_two(const char *path)
{
    const char *from = path + strlen(path);
    int slashes = 0;
    while (from > path && (from[-1] != '/' || ++slashes < 2))
        from--;
    return from;
}

/* The form that the file names or whose header stands in it. */
static enum tb_status find_form(struct explaining *explaining, struct tb_err *err)
{
    const struct tb_catalog *catalog = explaining->options->catalog;
    enum tb_status status = TB_OK;
    int place;
    if (!catalog)
        return TB_OK;
    tb_identity_start(&explaining->identity, catalog, explaining->options->year, explaining->options->grace_days);
    tb_identity_path(&explaining->identity, last_two(explaining->path));
    tb_identity_titles(&explaining->identity, &explaining->head);
    place = tb_identity_form(&explaining->identity);
    if (place < 0)
        return TB_OK;
    explaining->form = catalog->forms.items[place];
    status = tb_header_find(&explaining->header, &explaining->head, explaining->form, err);
    if (status == TB_OK && explaining->header.found) {
        tb_identity_preamble(&explaining->identity, &explaining->head, explaining->header.first);
        tb_identity_apply_measures(&explaining->identity, explaining->form, &explaining->header);
    }
    tb_identity_settle(&explaining->identity, &explaining->findings);
    return status;
}

enum tb_status explain_begin(struct explaining *explaining, struct tb_err *err)
{
    size_t row;
    enum tb_status status = find_form(explaining, err);
    explaining->head_done = true;
    if (status != TB_OK)
        return status;
    if (explaining->header.found) {
        explaining->first = explaining->header.first;
        explaining->height = explaining->header.height;
        explaining->data = explaining->header.data;
    } else {
        explaining->first = first_row(explaining);
        explaining->height = header_height(explaining, explaining->first);
        explaining->data = explaining->first + explaining->height;
    }
    for (row = 0; row < explaining->head.count && explaining->head.rows[row].filled == 0; row++)
        ;
    if (row == explaining->head.count && row < EXPLAIN_HEAD_RECORDS)
        return TB_OK; /* nothing but empty lines */
    status = put_header(explaining, err);
    for (row = explaining->data; row < explaining->head.count && status == TB_OK; row++)
        status = explain_record(explaining, &explaining->head.rows[row].record, err);
    return status;
}
