#include "tb_sheetfile_internal.h"
#include "tb_num.h"

#include <stdlib.h>
#include <string.h>

/* What is known of a column, in rows->column_notes. */
enum { IS_HIDDEN = 1, SEEN_HIDDEN = 2, TOLD_ROUNDED = 4, TOLD_UNSEEN = 8 };

enum { MOST_LIST_BYTES = 2000 }; /* of hidden rows: then "…" */

enum tb_status sheet_rows_start(struct sheet_rows *rows, struct tb_sheetfile *file, const struct tb_sheetfile_sink *sink,
                                struct tb_err *err)
{
    memset(rows, 0, sizeof *rows);
    rows->file = file;
    rows->sink = sink;
    rows->text = (struct tb_buf)TB_BUF_INIT(SHEETFILE_MOST_ROW_BYTES);
    rows->hidden_rows = (struct tb_buf)TB_BUF_INIT(2 * MOST_LIST_BYTES);
    rows->column_notes = calloc(SHEETFILE_MOST_COLUMNS, 1);
    return rows->column_notes ? TB_OK : tb_err_nomem(err);
}

static enum tb_status note(struct sheet_rows *rows, enum tb_sheetfile_note_kind kind, size_t line1, size_t col1, const char *text,
                           size_t length, struct tb_err *err)
{
    const struct tb_sheetfile_note what = {.kind = kind, .line1 = line1, .col1 = col1, .text = text, .length = length};
    return rows->sink->on_note ? rows->sink->on_note(rows->sink->context, &what, err) : TB_OK;
}

/* --- hidden rows and columns ------------------------------------------------------------------------------- */

static void put_run(struct sheet_rows *rows)
{
    struct tb_buf *list = &rows->hidden_rows;
    if (rows->hidden_from == 0 || list->length > MOST_LIST_BYTES)
        return;
    if (list->length > 0)
        tb_buf_putc(list, ',');
    tb_buf_printf(list, rows->hidden_to > rows->hidden_from ? "%u-%u" : "%u", rows->hidden_from, rows->hidden_to);
    if (list->length > MOST_LIST_BYTES)
        tb_buf_puts(list, "…");
}

static void keep_hidden_row(struct sheet_rows *rows)
{
    if (rows->hidden_from == 0 || rows->row1 != rows->hidden_to + 1) {
        put_run(rows);
        rows->hidden_from = rows->row1;
    }
    rows->hidden_to = rows->row1;
}

static enum tb_status count_covered(struct sheet_rows *rows, uint32_t col1, uint32_t last_col, struct tb_err *err)
{
    rows->covered_count += last_col - col1 + 1;
    return rows->covered_count <= SHEETFILE_MOST_COVERED ? TB_OK : sheet_fault(rows->file, TB_SHEETFILE_TOO_LARGE, err, "ranges");
}

enum tb_status sheet_rows_hide_columns(struct sheet_rows *rows, uint32_t col1, uint32_t last_col, struct tb_err *err)
{
    uint32_t col;
    enum tb_status status;
    if (last_col > SHEETFILE_MOST_COLUMNS)
        last_col = SHEETFILE_MOST_COLUMNS;
    if (col1 == 0 || col1 > last_col)
        return TB_OK;
    status = count_covered(rows, col1, last_col, err);
    for (col = col1; status == TB_OK && col <= last_col; col++)
        rows->column_notes[col - 1] |= IS_HIDDEN;
    return status;
}

static enum tb_status note_hidden_columns(struct sheet_rows *rows, struct tb_err *err)
{
    struct tb_buf list = TB_BUF_INIT(TB_MEBIBYTE);
    char name[TB_NUM_COLUMN_BYTES];
    size_t from, to;
    enum tb_status status;
    for (from = 0; from < SHEETFILE_MOST_COLUMNS; from = to + 1) {
        to = from;
        if (!(rows->column_notes[from] & SEEN_HIDDEN))
            continue;
        while (to + 1 < SHEETFILE_MOST_COLUMNS && rows->column_notes[to + 1] & SEEN_HIDDEN)
            to++;
        if (list.length > 0)
            tb_buf_putc(&list, ',');
        tb_buf_puts(&list, tb_num_column(from + 1, name));
        if (to > from)
            tb_buf_printf(&list, "-%s", tb_num_column(to + 1, name));
    }
    status = list.length > 0 ? note(rows, TB_SHEETFILE_NOTE_HIDDEN_COLUMNS, 0, 0, tb_buf_str(&list), list.length, err) : TB_OK;
    tb_buf_free(&list);
    return status;
}

/* --- merged cells ------------------------------------------------------------------------------------------ */

enum tb_status sheet_rows_merge(struct sheet_rows *rows, const struct sheet_merge *merge, struct tb_err *err)
{
    enum tb_status status;
    if (merge->row1 == 0 || merge->col1 == 0 || merge->last_row < merge->row1 || merge->last_col < merge->col1 ||
        merge->last_col > SHEETFILE_MOST_COLUMNS || (merge->row1 == merge->last_row && merge->col1 == merge->last_col))
        return TB_OK;
    status = count_covered(rows, merge->col1, merge->last_col, err);
    if (status == TB_OK)
        status = sheet_make_room(rows->file, &rows->merges, rows->merge_count, &rows->merge_room, sizeof *rows->merges,
                                 SHEETFILE_MOST_MERGES, "merged cells", err);
    if (status == TB_OK && !rows->cover && (rows->cover = calloc(SHEETFILE_MOST_COLUMNS, sizeof *rows->cover)) == NULL)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        rows->merges[rows->merge_count++] = *merge;
    return status;
}

static int by_row(const void *a, const void *b)
{
    const struct sheet_merge *x = a, *y = b;
    if (x->row1 != y->row1)
        return x->row1 < y->row1 ? -1 : 1;
    return (x->col1 > y->col1) - (x->col1 < y->col1);
}

/* The ranges that begin at or above the row take their columns. */
static void begin_merges(struct sheet_rows *rows, uint32_t row1)
{
    if (rows->merge_count > 0 && rows->next_merge == 0 && rows->row1 == 0)
        qsort(rows->merges, rows->merge_count, sizeof *rows->merges, by_row);
    while (rows->next_merge < rows->merge_count && rows->merges[rows->next_merge].row1 <= row1) {
        const struct sheet_merge *merge = &rows->merges[rows->next_merge++];
        uint32_t col;
        for (col = merge->col1; col <= merge->last_col; col++)
            rows->cover[col - 1] =
                (struct sheet_cover){.last_row = merge->last_row, .value_row = col == merge->col1 ? merge->row1 : 0};
    }
}

/* Below a merged cell nobody sees a value: it is told and does not count. */
static bool is_covered(const struct sheet_rows *rows, uint32_t col1)
{
    const struct sheet_cover *cover = rows->cover && col1 > 0 && col1 <= SHEETFILE_MOST_COLUMNS ? &rows->cover[col1 - 1] : NULL;
    return cover && rows->row1 <= cover->last_row && rows->row1 != cover->value_row;
}

/* --- the row under way ------------------------------------------------------------------------------------- */

static enum tb_status make_record_room(struct sheet_rows *rows, struct tb_err *err)
{
    size_t room = rows->record_room ? rows->record_room : 64;
    struct tb_csv_cell *cells;
    unsigned char *marks;
    if (rows->width <= rows->record_room)
        return TB_OK;
    while (room < rows->width)
        room *= 2;
    cells = realloc(rows->record_cells, room * sizeof *cells);
    if (cells)
        rows->record_cells = cells;
    marks = realloc(rows->record_marks, room);
    if (marks)
        rows->record_marks = marks;
    if (!cells || !marks)
        return tb_err_nomem(err);
    rows->record_room = room;
    return TB_OK;
}

static enum tb_status deliver(struct sheet_rows *rows, struct tb_err *err)
{
    struct tb_sheetfile_record record = {.is_hidden = rows->row_is_hidden};
    size_t i;
    if (rows->row1 == 0 || rows->filled == 0)
        return TB_OK;
    rows->width_count += rows->width;
    if (rows->width_count > SHEETFILE_MOST_WIDTHS)
        return sheet_fault(rows->file, TB_SHEETFILE_TOO_LARGE, err, "too wide");
    if (rows->text.failed)
        return rows->text.length < rows->text.most_bytes / 2
                   ? tb_err_nomem(err)
                   : sheet_fault(rows->file, TB_SHEETFILE_TOO_LARGE, err, "row %u", rows->row1);
    if (make_record_room(rows, err) != TB_OK)
        return err->status;
    for (i = 0; i < rows->width; i++) {
        const struct sheet_cell_at *cell = &rows->cells[i];
        rows->record_cells[i] = (struct tb_csv_cell){.text = tb_buf_str(&rows->text) + (cell->is_set ? cell->offset : 0),
                                                     .length = cell->is_set ? cell->length : 0};
        rows->record_marks[i] = cell->is_set ? cell->mark : 0;
    }
    if (rows->row_is_hidden)
        keep_hidden_row(rows);
    record.record = (struct tb_csv_record){.cells = rows->record_cells, .count = rows->width, .line1 = rows->row1};
    record.marks = rows->record_marks;
    return rows->sink->on_record(rows->sink->context, &record, &rows->is_enough, err);
}

enum tb_status sheet_rows_begin(struct sheet_rows *rows, uint32_t row1, bool is_hidden, struct tb_err *err)
{
    enum tb_status status = deliver(rows, err);
    if (status != TB_OK)
        return status;
    if (row1 <= rows->row1 || row1 > SHEETFILE_MOST_ROWS)
        return sheet_fault(rows->file, TB_SHEETFILE_BROKEN, err, "row %u after row %u", row1, rows->row1);
    if (rows->width > 0)
        memset(rows->cells, 0, rows->width * sizeof *rows->cells);
    tb_buf_clear(&rows->text);
    begin_merges(rows, row1);
    rows->row1 = row1;
    rows->row_is_hidden = is_hidden;
    rows->width = rows->filled = 0;
    return TB_OK;
}

/* The place of a cell, made when it is first asked for. */
static enum tb_status set_cell(struct sheet_rows *rows, uint32_t col1, size_t offset, unsigned char mark, struct tb_err *err)
{
    struct sheet_cell_at *cell;
    if (col1 == 0 || col1 > SHEETFILE_MOST_COLUMNS)
        return sheet_fault(rows->file, TB_SHEETFILE_BROKEN, err, "row %u column %u", rows->row1, col1);
    if (col1 > rows->cell_room) {
        size_t room = rows->cell_room ? rows->cell_room : 64;
        struct sheet_cell_at *cells;
        while (room < col1)
            room *= 2;
        cells = realloc(rows->cells, room * sizeof *cells);
        if (!cells)
            return tb_err_nomem(err);
        memset(cells + rows->cell_room, 0, (room - rows->cell_room) * sizeof *cells);
        rows->cells = cells;
        rows->cell_room = room;
    }
    cell = &rows->cells[col1 - 1];
    if (cell->is_set)
        return sheet_fault(rows->file, TB_SHEETFILE_BROKEN, err, "row %u column %u twice", rows->row1, col1);
    if (++rows->cell_count > SHEETFILE_MOST_CELLS)
        return sheet_fault(rows->file, TB_SHEETFILE_TOO_LARGE, err, "more than %d cells", SHEETFILE_MOST_CELLS);
    if (rows->text.length - offset > SHEETFILE_MOST_CELL_BYTES)
        return sheet_fault(rows->file, TB_SHEETFILE_TOO_LARGE, err, "row %u column %u", rows->row1, col1);
    *cell = (struct sheet_cell_at){
        .offset = (uint32_t)offset, .length = (uint32_t)(rows->text.length - offset), .mark = mark, .is_set = true};
    rows->filled += cell->length > 0;
    if (col1 > rows->width)
        rows->width = col1;
    if (rows->column_notes[col1 - 1] & IS_HIDDEN && cell->length > 0)
        rows->column_notes[col1 - 1] |= SEEN_HIDDEN;
    return TB_OK;
}

static enum tb_status note_covered(struct sheet_rows *rows, uint32_t col1, size_t offset, struct tb_err *err)
{
    enum tb_status status =
        note(rows, TB_SHEETFILE_NOTE_COVERED, rows->row1, col1, tb_buf_str(&rows->text) + offset, rows->text.length - offset, err);
    rows->text.length = offset;
    return status;
}

static enum tb_status note_number(struct sheet_rows *rows, uint32_t col1, const struct tb_decimal *number,
                                  const struct tb_cellformat_shown *shown, struct tb_err *err)
{
    struct tb_buf stored = TB_BUF_INIT(TB_MEBIBYTE);
    unsigned char *told = &rows->column_notes[col1 - 1];
    const unsigned char what = shown->was_rounded ? TOLD_ROUNDED : TOLD_UNSEEN;
    enum tb_status status;
    if ((*told & what) != 0)
        return TB_OK;
    *told |= what;
    tb_decimal_put(&stored, number, 1, 0);
    status = note(rows, shown->was_rounded ? TB_SHEETFILE_NOTE_ROUNDED : TB_SHEETFILE_NOTE_UNSEEN, rows->row1, col1,
                  tb_buf_str(&stored), stored.length, err);
    tb_buf_free(&stored);
    return status;
}

enum tb_status sheet_rows_number(struct sheet_rows *rows, uint32_t col1, size_t style, const struct tb_decimal *number,
                                 unsigned char mark, struct tb_err *err)
{
    const size_t offset = rows->text.length;
    const bool is_stale = (mark & SHEET_STALE) != 0;
    struct tb_cellformat_shown shown = {TB_CELLFORMAT_GENERAL, false, false};
    const struct tb_cellformat *format;
    enum tb_status status = sheet_style_format(rows->file, style, &format, err);
    if (status != TB_OK)
        return status;
    if (format)
        tb_cellformat_put(format, number, rows->file->date1904, &rows->text, &shown);
    else
        tb_decimal_put(&rows->text, number, 1, 0);
    mark = (unsigned char)((mark & ~SHEET_STALE) | TB_SHEETFILE_NUMBER);
    if (shown.kind == TB_CELLFORMAT_DATE || shown.kind == TB_CELLFORMAT_MONTH)
        mark |= TB_SHEETFILE_DATE;
    if (is_covered(rows, col1))
        return note_covered(rows, col1, offset, err);
    status = set_cell(rows, col1, offset, mark, err);
    if (status == TB_OK && (shown.was_rounded || shown.is_unseen))
        status = note_number(rows, col1, number, &shown, err);
    if (status == TB_OK && is_stale && number->count == 0 && !rows->told_stale) {
        rows->told_stale = true;
        status = note(rows, TB_SHEETFILE_NOTE_STALE, rows->row1, col1, "0", 1, err);
    }
    return status;
}

enum tb_status sheet_rows_text(struct sheet_rows *rows, uint32_t col1, size_t style, const char *text, size_t length,
                               unsigned char mark, struct tb_err *err)
{
    const size_t offset = rows->text.length;
    const struct tb_cellformat *format;
    enum tb_status status = sheet_style_format(rows->file, style, &format, err);
    if (status != TB_OK || length == 0)
        return status;
    mark = (unsigned char)(mark & ~SHEET_STALE);
    if (format && (mark & (TB_SHEETFILE_ERROR | TB_SHEETFILE_NO_VALUE)) == 0) {
        tb_buf_puts(&rows->text, format->text_prefix);
        tb_buf_append(&rows->text, text, length);
        tb_buf_puts(&rows->text, format->text_suffix);
    } else {
        tb_buf_append(&rows->text, text, length);
    }
    if (is_covered(rows, col1))
        return note_covered(rows, col1, offset, err);
    status = set_cell(rows, col1, offset, mark, err);
    if (status == TB_OK && (mark & TB_SHEETFILE_NO_VALUE) != 0)
        status = note(rows, TB_SHEETFILE_NOTE_NO_VALUE, rows->row1, col1, text, length, err);
    return status;
}

enum tb_status sheet_rows_finish(struct sheet_rows *rows, struct tb_err *err)
{
    enum tb_status status = rows->is_enough ? TB_OK : deliver(rows, err);
    rows->row1 = 0;
    put_run(rows);
    if (status == TB_OK && rows->hidden_rows.length > 0)
        status = note(rows, TB_SHEETFILE_NOTE_HIDDEN_ROWS, 0, 0, tb_buf_str(&rows->hidden_rows), rows->hidden_rows.length, err);
    if (status == TB_OK)
        status = note_hidden_columns(rows, err);
    return status;
}

void sheet_rows_free(struct sheet_rows *rows)
{
    free(rows->merges);
    free(rows->cover);
    free(rows->cells);
    free(rows->record_cells);
    free(rows->record_marks);
    free(rows->column_notes);
    tb_buf_free(&rows->text);
    tb_buf_free(&rows->hidden_rows);
}
