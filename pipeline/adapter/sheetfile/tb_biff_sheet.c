/* The rows of a sheet of an .xls. Cells may be in any order: their places are listed first, sorted when need be, and then read. */
#include "tb_biff.h"

#include <stdlib.h>
#include <string.h>

enum {
    VERSION_8 = 0x0600,
    WORKSHEET = 0x0010,
    ROWS = 65536,
    COLUMNS = 256,
    ROW_HIDDEN = 0x20,
    COLUMN_HIDDEN = 1,
    ON_LOAD = 2 /* of a formula: to be calculated when the file is opened */
};

static const uint32_t IN_MULRK = (uint32_t)1 << 31;

struct cell_place {
    uint16_t row, col; /* from 0 */
    uint32_t at;       /* of its record; with IN_MULRK: of its style and number */
};

struct biff_sheet {
    struct tb_sheetfile *file;
    struct sheet_rows *rows;
    struct cell_place *cells;
    size_t count, room;
    bool is_sorted;
    bool has_results; /* a formula with another value than an empty text */
    unsigned char hidden[ROWS / 8];
    struct tb_buf text;
};

static enum tb_status broken(struct biff_sheet *sheet, const struct biff_record *record, struct tb_err *err)
{
    return sheet_fault(sheet->file, TB_SHEETFILE_BROKEN, err, "record %x at %zu", record->id, record->at);
}

/* --- the list of cells ------------------------------------------------------------------------------------- */

static enum tb_status add_cell(struct biff_sheet *sheet, unsigned row, unsigned col, size_t at, struct tb_err *err)
{
    struct cell_place *cell;
    enum tb_status status = sheet_make_room(sheet->file, &sheet->cells, sheet->count, &sheet->room, sizeof *sheet->cells,
                                            SHEETFILE_MOST_CELLS, "cells", err);
    if (status != TB_OK)
        return status;
    if (col >= COLUMNS)
        return sheet_fault(sheet->file, TB_SHEETFILE_BROKEN, err, "row %u column %u", row + 1, col + 1);
    cell = &sheet->cells[sheet->count++];
    *cell = (struct cell_place){.row = (uint16_t)row, .col = (uint16_t)col, .at = (uint32_t)at};
    if (sheet->count > 1 && (cell[-1].row > row || (cell[-1].row == row && cell[-1].col >= col)))
        sheet->is_sorted = false;
    return TB_OK;
}

static enum tb_status add_numbers(struct biff_sheet *sheet, const struct biff_record *record, struct tb_err *err)
{
    const size_t count = record->length < 6 ? 0 : (record->length - 6) / 6;
    enum tb_status status = TB_OK;
    size_t i;
    if (count == 0)
        return broken(sheet, record, err);
    for (i = 0; i < count && status == TB_OK; i++)
        status = add_cell(sheet, tb_ole_u16(record->data), tb_ole_u16(record->data + 2) + (unsigned)i,
                          (record->at + 8 + 6 * i) | IN_MULRK, err);
    return status;
}

static enum tb_status add_merges(struct biff_sheet *sheet, const struct biff_record *record, struct tb_err *err)
{
    const size_t count = record->length < 2 ? 0 : tb_ole_u16(record->data);
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < count && 2 + 8 * (i + 1) <= record->length && status == TB_OK; i++) {
        const unsigned char *data = record->data + 2 + 8 * i;
        const struct sheet_merge merge = {.row1 = tb_ole_u16(data) + 1,
                                          .last_row = tb_ole_u16(data + 2) + 1,
                                          .col1 = tb_ole_u16(data + 4) + 1,
                                          .last_col = tb_ole_u16(data + 6) + 1};
        status = sheet_rows_merge(sheet->rows, &merge, err);
    }
    return status;
}

/* Of a formula: anything but an empty text. */
static bool is_result(const struct biff_record *record)
{
    return record->length >= 14 && (tb_ole_u16(record->data + 12) != 0xFFFF || record->data[6] != 3);
}

static enum tb_status list_record(struct biff_sheet *sheet, const struct biff_record *record, struct tb_err *err)
{
    const unsigned char *data = record->data;
    switch (record->id) {
    case BIFF_ROW:
        if (record->length >= 14 && (data[12] & ROW_HIDDEN) != 0)
            sheet->hidden[tb_ole_u16(data) / 8] |= (unsigned char)(1u << tb_ole_u16(data) % 8);
        return TB_OK;
    case BIFF_COLINFO:
        if (record->length >= 10 && ((data[8] & COLUMN_HIDDEN) != 0 || tb_ole_u16(data + 4) == 0))
            return sheet_rows_hide_columns(sheet->rows, tb_ole_u16(data) + 1, tb_ole_u16(data + 2) + 1, err);
        return TB_OK;
    case BIFF_MERGEDCELLS:
        return add_merges(sheet, record, err);
    case BIFF_MULRK:
        return add_numbers(sheet, record, err);
    case BIFF_FORMULA:
        sheet->has_results = sheet->has_results || is_result(record);
        return record->length < 8 ? broken(sheet, record, err)
                                  : add_cell(sheet, tb_ole_u16(data), tb_ole_u16(data + 2), record->at, err);
    case BIFF_RSTRING:
    case BIFF_LABELSST:
    case BIFF_NUMBER:
    case BIFF_LABEL:
    case BIFF_BOOLERR:
    case BIFF_RK:
        return record->length < 8 ? broken(sheet, record, err)
                                  : add_cell(sheet, tb_ole_u16(data), tb_ole_u16(data + 2), record->at, err);
    default:
        return TB_OK;
    }
}

/* Charts in the sheet have a BOF and EOF of their own. */
static enum tb_status list_cells(struct biff_sheet *sheet, size_t at, struct tb_err *err)
{
    struct biff_record record;
    size_t depth = 0;
    enum tb_status status = TB_OK;
    if (!biff_record_at(sheet->file->book, at, &record) || record.id != BIFF_BOF || record.length < 4 ||
        tb_ole_u16(record.data) != VERSION_8 || tb_ole_u16(record.data + 2) != WORKSHEET)
        return sheet_fault(sheet->file, TB_SHEETFILE_BROKEN, err, "no sheet at %zu", at);
    do {
        if (!biff_record_at(sheet->file->book, at, &record))
            return sheet_fault(sheet->file, TB_SHEETFILE_BROKEN, err, "cut at %zu", at);
        at = record.next;
        sheet->file->book->walked += 4 + record.length;
        if (sheet->file->book->walked > SHEETFILE_MOST_ALL_BYTES)
            return sheet_fault(sheet->file, TB_SHEETFILE_TOO_LARGE, err, "sheets of more than %d MiB",
                               SHEETFILE_MOST_ALL_BYTES >> 20);
        if (record.id == BIFF_BOF)
            depth++;
        else if (record.id == BIFF_EOF)
            depth--;
        else if (depth == 1)
            status = list_record(sheet, &record, err);
    } while (depth > 0 && status == TB_OK);
    return status;
}

static int by_place(const void *a, const void *b)
{
    const struct cell_place *x = a, *y = b;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    if (x->col != y->col)
        return x->col < y->col ? -1 : 1;
    return (x->at & ~IN_MULRK) < (y->at & ~IN_MULRK) ? -1 : 1;
}

/* --- their values ------------------------------------------------------------------------------------------ */

static const char *error_text(unsigned code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    case 0x2A:
        return "#N/A";
    default:
        return "#VALUE!";
    }
}

static enum tb_status put_word(struct biff_sheet *sheet, const struct cell_place *cell, size_t style, const char *word,
                               unsigned char mark, struct tb_err *err)
{
    return sheet_rows_text(sheet->rows, cell->col + 1u, style, word, strlen(word), mark, err);
}

static enum tb_status put_bits(struct biff_sheet *sheet, const struct cell_place *cell, size_t style, uint64_t bits, int hundredths,
                               unsigned char mark, struct tb_err *err)
{
    struct tb_decimal number;
    if (!tb_decimal_from_bits(&number, bits))
        return put_word(sheet, cell, style, "#NUM!", mark | TB_SHEETFILE_ERROR, err);
    if (number.count > 0)
        number.point -= hundredths;
    return sheet_rows_number(sheet->rows, cell->col + 1u, style, &number, mark, err);
}

/* 30 bits of a whole number or of a binary one, by 100 when bit 0 is set. */
static enum tb_status put_rk(struct biff_sheet *sheet, const struct cell_place *cell, const unsigned char *data, struct tb_err *err)
{
    const uint32_t rk = tb_ole_u32(data + 2);
    const int hundredths = (rk & 1) != 0 ? 2 : 0;
    struct tb_decimal number;
    if ((rk & 2) == 0)
        return put_bits(sheet, cell, tb_ole_u16(data), (uint64_t)(rk & ~(uint32_t)3) << 32, hundredths, 0, err);
    tb_decimal_from_int(&number, (int64_t)(int32_t)rk >> 2);
    if (number.count > 0)
        number.point -= hundredths;
    return sheet_rows_number(sheet->rows, cell->col + 1u, tb_ole_u16(data), &number, 0, err);
}

/* The text of a formula is in a STRING record after it, after what shared formulas have. */
static enum tb_status put_formula_text(struct biff_sheet *sheet, const struct cell_place *cell, const struct biff_record *formula,
                                       struct tb_err *err)
{
    struct biff_record record = *formula;
    do {
        if (!biff_record_at(sheet->file->book, record.next, &record))
            return broken(sheet, formula, err);
    } while (record.id == BIFF_SHRFMLA || record.id == BIFF_ARRAY || record.id == BIFF_TABLE || record.id == BIFF_CONTINUE);
    tb_buf_clear(&sheet->text);
    if (record.id == BIFF_STRING) {
        struct biff_cursor cursor = {.book = sheet->file->book, .record = record};
        uint32_t length = 0;
        if (!biff_take(&cursor, 2, &length) || (length > 0 && !biff_take_text(&cursor, length, &sheet->text)))
            return broken(sheet, &record, err);
        return sheet_rows_text(sheet->rows, cell->col + 1u, tb_ole_u16(formula->data + 4), tb_buf_str(&sheet->text),
                               sheet->text.length, TB_SHEETFILE_FORMULA, err);
    }
    return put_word(sheet, cell, tb_ole_u16(formula->data + 4), "=", TB_SHEETFILE_NO_VALUE | TB_SHEETFILE_FORMULA, err);
}

static enum tb_status put_formula(struct biff_sheet *sheet, const struct cell_place *cell, const struct biff_record *record,
                                  struct tb_err *err)
{
    const unsigned char *data = record->data, *result = data + 6;
    size_t style;
    unsigned char mark = TB_SHEETFILE_FORMULA;
    if (record->length < 16)
        return broken(sheet, record, err);
    style = tb_ole_u16(data + 4);
    if ((tb_ole_u16(data + 14) & ON_LOAD) != 0)
        mark |= SHEET_STALE;
    if (tb_ole_u16(result + 6) != 0xFFFF)
        return put_bits(sheet, cell, style, (uint64_t)tb_ole_u32(result) | (uint64_t)tb_ole_u32(result + 4) << 32, 0, mark, err);
    switch (result[0]) {
    case 0:
        return put_formula_text(sheet, cell, record, err);
    case 1:
        return put_word(sheet, cell, style, result[2] ? "TRUE" : "FALSE", TB_SHEETFILE_FORMULA, err);
    case 2:
        return put_word(sheet, cell, style, error_text(result[2]), TB_SHEETFILE_FORMULA | TB_SHEETFILE_ERROR, err);
    default:
        /* programs that calculate nothing write an empty text, and then for every formula */
        if ((mark & SHEET_STALE) != 0 || (!sheet->has_results && !sheet->file->book->is_calculated))
            return put_word(sheet, cell, style, "=", TB_SHEETFILE_NO_VALUE | TB_SHEETFILE_FORMULA, err);
        return TB_OK;
    }
}

static enum tb_status put_shared(struct biff_sheet *sheet, const struct cell_place *cell, const struct biff_record *record,
                                 struct tb_err *err)
{
    const struct tb_sheetfile *file = sheet->file;
    const char *text;
    size_t length;
    uint32_t index;
    if (record->length < 10 || (index = tb_ole_u32(record->data + 6)) >= file->string_count)
        return broken(sheet, record, err);
    text = sheet_string(file, index, &length);
    return sheet_rows_text(sheet->rows, cell->col + 1u, tb_ole_u16(record->data + 4), text, length, 0, err);
}

static enum tb_status put_label(struct biff_sheet *sheet, const struct cell_place *cell, const struct biff_record *record,
                                struct tb_err *err)
{
    struct biff_cursor cursor = {.book = sheet->file->book, .record = *record, .at = 6};
    uint32_t length = 0;
    tb_buf_clear(&sheet->text);
    if (!biff_take(&cursor, 2, &length) || (length > 0 && !biff_take_text(&cursor, length, &sheet->text)))
        return broken(sheet, record, err);
    return sheet_rows_text(sheet->rows, cell->col + 1u, tb_ole_u16(record->data + 4), tb_buf_str(&sheet->text), sheet->text.length,
                           0, err);
}

static enum tb_status put_cell(struct biff_sheet *sheet, const struct cell_place *cell, struct tb_err *err)
{
    struct biff_record record;
    const unsigned char *data;
    if ((cell->at & IN_MULRK) != 0)
        return put_rk(sheet, cell, (const unsigned char *)sheet->file->book->stream.bytes + (cell->at & ~IN_MULRK), err);
    if (!biff_record_at(sheet->file->book, cell->at, &record))
        return sheet_fault(sheet->file, TB_SHEETFILE_BROKEN, err, "cut at %u", cell->at);
    data = record.data;
    switch (record.id) {
    case BIFF_LABELSST:
        return put_shared(sheet, cell, &record, err);
    case BIFF_LABEL:
    case BIFF_RSTRING:
        return put_label(sheet, cell, &record, err);
    case BIFF_FORMULA:
        return put_formula(sheet, cell, &record, err);
    case BIFF_RK:
        return record.length < 10 ? broken(sheet, &record, err) : put_rk(sheet, cell, data + 4, err);
    case BIFF_NUMBER:
        if (record.length < 14)
            return broken(sheet, &record, err);
        return put_bits(sheet, cell, tb_ole_u16(data + 4), (uint64_t)tb_ole_u32(data + 6) | (uint64_t)tb_ole_u32(data + 10) << 32,
                        0, 0, err);
    default: /* BOOLERR */
        if (data[7] == 0)
            return put_word(sheet, cell, tb_ole_u16(data + 4), data[6] ? "TRUE" : "FALSE", 0, err);
        return put_word(sheet, cell, tb_ole_u16(data + 4), error_text(data[6]), TB_SHEETFILE_ERROR, err);
    }
}

static enum tb_status put_cells(struct biff_sheet *sheet, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    uint32_t row1 = 0;
    for (i = 0; i < sheet->count && status == TB_OK && !sheet->rows->is_enough; i++) {
        const struct cell_place *cell = &sheet->cells[i];
        if (i + 1 < sheet->count && cell[1].row == cell->row && cell[1].col == cell->col)
            continue; /* written twice: the last one is what Excel shows */
        if (cell->row + 1u != row1) {
            row1 = cell->row + 1u;
            status = sheet_rows_begin(sheet->rows, row1, (sheet->hidden[cell->row / 8] >> cell->row % 8 & 1) != 0, err);
        }
        if (status == TB_OK && !sheet->rows->is_enough)
            status = put_cell(sheet, cell, err);
    }
    return status;
}

enum tb_status sheet_biff_read(struct tb_sheetfile *file, struct sheet_entry *entry, struct sheet_rows *rows, struct tb_err *err)
{
    struct biff_sheet *sheet = calloc(1, sizeof *sheet);
    enum tb_status status;
    if (!sheet)
        return tb_err_nomem(err);
    sheet->file = file;
    sheet->rows = rows;
    sheet->is_sorted = true;
    sheet->text = (struct tb_buf)TB_BUF_INIT(SHEETFILE_MOST_CELL_BYTES);
    status = list_cells(sheet, entry->offset, err);
    if (status == TB_OK && !sheet->is_sorted)
        qsort(sheet->cells, sheet->count, sizeof *sheet->cells, by_place);
    if (status == TB_OK)
        status = put_cells(sheet, err);
    tb_buf_free(&sheet->text);
    free(sheet->cells);
    free(sheet);
    return status;
}
