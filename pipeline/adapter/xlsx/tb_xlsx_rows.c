/* Rows that are written in order, as XML.
 *
 * libxlsxwriter keeps each cell in a tree and prints it with several calls of fprintf when the workbook is closed: half of what a workbook
 * costs. A sheet whose rows come in order needs neither: here they become what the library would write, byte for byte, strings and formats
 * under its own numbers. It takes them as it takes the rows of its constant_memory mode: copied from a file, which is a stream of these
 * bytes. All else of the sheet (links, notes, heights that place charts, tables, rules, print setup) is the library's. What is assumed of it
 * is checked: that it has read each sheet's rows to their end and closed the stream. */
#define _GNU_SOURCE /* fopencookie */
#include "tb_grow.h"
#include "tb_num.h"
#include "tb_xlsx_internal.h"

#include <errno.h>
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Rows of a block have the same "spans", as in the library. KNOWN is a power of two. */
enum { BLOCK_ROWS = 16, KNOWN = 2048, EXACT_DIGITS = 15, LEAST_EXPONENT = -4, CELL_BYTES = 128 };

struct row {
    uint32_t row, first_column, last_column; /* of its cells; first > last: none */
    size_t from;                             /* its cells in .cells, up to the next row's */
    double height_pt;
};

struct tb_xlsx_rows {
    lxw_worksheet *sheet;
    struct tb_buf cells;
    struct row *rows;
    size_t row_count, row_room;
    bool failed;       /* no memory for a row */
    char row_text[16]; /* number of the last row */
    size_t row_bytes;
    /* What the library reads, a block at a time. */
    struct tb_buf block;
    size_t next_row, read; /* of .rows, of .block */
    bool is_open, is_at_end;
    FILE *stream;
};

struct tb_xlsx_known {
    const struct sst_element *strings[KNOWN]; /* by a digest of their bytes */
};

bool tb_xlsx_rows_begin(struct tb_xlsx_sheet *sheet)
{
    const struct tb_buf empty = TB_BUF_INIT(1024 * TB_MEBIBYTE);
    struct tb_xlsx *book = sheet->book;
    if (!book->known)
        book->known = tb_arena_alloc(&book->arena, sizeof *book->known);
    sheet->rows = book->known ? tb_arena_alloc(&book->arena, sizeof *sheet->rows) : NULL;
    if (!sheet->rows)
        return false;
    sheet->rows->sheet = sheet->sheet;
    sheet->rows->cells = sheet->rows->block = empty;
    return true;
}

void tb_xlsx_rows_free(struct tb_xlsx_rows *rows)
{
    if (!rows)
        return;
    if (rows->is_open)
        fclose(rows->stream); /* the library did not come that far */
    tb_buf_free(&rows->cells);
    tb_buf_free(&rows->block);
    free(rows->rows);
}

static char *put_bytes(char *to, const char *bytes, size_t length)
{
    memcpy(to, bytes, length);
    return to + length;
}

static char *put_digits(char *to, uint64_t number)
{
    char reversed[20];
    size_t n = 0;
    do {
        reversed[n++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (n > 0)
        *to++ = reversed[--n];
    return to;
}

/* The last row, a new one where it is another. NULL: no memory. */
static struct row *open_row(struct tb_xlsx_rows *rows, uint32_t row)
{
    struct row *last = rows->row_count > 0 ? &rows->rows[rows->row_count - 1] : NULL;
    if (last && last->row == row)
        return last;
    if (!TB_GROW(rows->rows, rows->row_count, rows->row_room)) {
        rows->failed = true;
        return NULL;
    }
    last = &rows->rows[rows->row_count++];
    last->row = row;
    last->first_column = UINT32_MAX;
    last->last_column = 0;
    last->from = rows->cells.length;
    last->height_pt = LXW_DEF_ROW_HEIGHT;
    rows->row_bytes = (size_t)(put_digits(rows->row_text, (uint64_t)row + 1) - rows->row_text);
    return last;
}

void tb_xlsx_rows_height(struct tb_xlsx_sheet *sheet, uint32_t row, double height_pt)
{
    struct row *last = open_row(sheet->rows, row);
    if (last)
        last->height_pt = height_pt;
}

static bool has_cells(const struct row *row)
{
    return row->first_column <= row->last_column;
}

bool tb_xlsx_rows_take(const struct tb_xlsx_rows *rows, uint32_t row, uint32_t column)
{
    const struct row *last = rows->row_count > 0 ? &rows->rows[rows->row_count - 1] : NULL;
    return !last || row > last->row || (row == last->row && (!has_cells(last) || column > last->last_column));
}

static char *put_column(char *to, uint32_t column)
{
    if (column >= 26)
        to = put_column(to, column / 26 - 1);
    *to++ = (char)('A' + column % 26);
    return to;
}

/* <c r="A1" s="1 up to where the cell's attributes go on; room for `more` bytes behind CELL_BYTES. NULL: no memory. */
static char *begin_cell(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, lxw_format *format, size_t more)
{
    struct tb_xlsx_rows *rows = sheet->rows;
    const int32_t style = format ? lxw_format_get_xf_index(format) : 0;
    struct row *last = open_row(rows, row);
    char *to = last ? tb_buf_reserve(&rows->cells, CELL_BYTES + more) : NULL;
    if (!to)
        return NULL;
    if (!has_cells(last))
        last->first_column = column;
    last->last_column = column;
    to = put_column(put_bytes(to, "<c r=\"", 6), column);
    to = put_bytes(to, rows->row_text, rows->row_bytes);
    *to++ = '"';
    if (style > 0) {
        to = put_digits(put_bytes(to, " s=\"", 4), (uint64_t)style);
        *to++ = '"';
    }
    return to;
}

static void end_cell(struct tb_xlsx_rows *rows, const char *to)
{
    rows->cells.length = (size_t)(to - rows->cells.bytes);
    rows->cells.bytes[rows->cells.length] = '\0';
}

/* The number of a string in the table that all sheets share. The library looks it up in a tree; most strings of a sheet come again. */
static bool find_string(struct tb_xlsx_sheet *sheet, const char *text, size_t length, uint32_t *index)
{
    const struct sst_element **known = &sheet->book->known->strings[libdeflate_crc32(0, text, length) & (KNOWN - 1)];
    if (*known && strcmp((*known)->string, text) == 0)
        sheet->sheet->sst->string_count++;
    else
        *known = lxw_get_sst_index(sheet->sheet->sst, text, LXW_FALSE);
    if (*known)
        *index = (*known)->index;
    return *known != NULL;
}

lxw_error tb_xlsx_rows_string(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text, size_t length,
                              lxw_format *format)
{
    uint32_t index;
    char *to;
    if (!find_string(sheet, text, length, &index))
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    to = begin_cell(sheet, row, column, format, 0);
    if (!to)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    to = put_digits(put_bytes(to, " t=\"s\"><v>", 10), index);
    end_cell(sheet->rows, put_bytes(to, "</v></c>", 8));
    return LXW_NO_ERROR;
}

lxw_error tb_xlsx_rows_blank(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, lxw_format *format)
{
    char *to = begin_cell(sheet, row, column, format, 0);
    if (!to)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    end_cell(sheet->rows, put_bytes(to, "/>", 2));
    return LXW_NO_ERROR;
}

static const int64_t powers_of_ten[] = {
    1,         10,         100,         1000,         10000,         100000,         1000000,         10000000,
    100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000, 1000000000000000};

/* Whether the `digits` digits of scaled are those that "%.16G" prints of the double next to scaled / power. That rounds to 16 digits, and a
 * double may be further from its number than half of the 16th. Exact: value is mantissa / 2^shift, and
 * |mantissa / 2^shift - scaled / power| < 10^(digits - 16) / power / 2 is what is asked, in whole numbers below 2^104. */
static bool prints_as(double value, uint64_t scaled, int decimals, int digits)
{
    const uint64_t hidden = (uint64_t)1 << 52;
    uint64_t bits;
    int shift;
    tb_int128 apart;
    memcpy(&bits, &value, sizeof bits);
    shift = 1075 - (int)(bits >> 52 & 0x7FF);
    if (shift < 0 || shift > 66)
        return false;
    apart = (tb_int128)((bits & (hidden - 1)) | hidden) * powers_of_ten[decimals] - ((tb_int128)scaled << shift);
    return (apart < 0 ? -apart : apart) * 2 * powers_of_ten[EXACT_DIGITS + 1 - digits] < (tb_int128)1 << shift;
}

/* What "%.16G" prints of value, the double next to scaled * 10^-decimals. */
static char *put_double(char *to, double value, int64_t scaled, int decimals)
{
    char digits[20];
    const bool is_negative = scaled < 0;
    uint64_t size;
    int count;
    while (decimals > 0 && scaled % 10 == 0) {
        scaled /= 10;
        decimals--;
        if (scaled == 0)
            decimals = 0;
    }
    size = is_negative ? 0 - (uint64_t)scaled : (uint64_t)scaled;
    count = (int)(put_digits(digits, size) - digits);
    if (count > EXACT_DIGITS || decimals < 0 || decimals > EXACT_DIGITS || count - 1 - decimals < LEAST_EXPONENT ||
        (decimals > 0 && !prints_as(value, size, decimals, count)))
        return to + snprintf(to, 32, "%.16G", value);
    if (is_negative)
        *to++ = '-';
    if (decimals == 0)
        return put_bytes(to, digits, (size_t)count);
    if (count > decimals) {
        to = put_bytes(to, digits, (size_t)(count - decimals));
        *to++ = '.';
        return put_bytes(to, digits + count - decimals, (size_t)decimals);
    }
    to = put_bytes(to, "0.", 2);
    memset(to, '0', (size_t)(decimals - count));
    return put_bytes(to + decimals - count, digits, (size_t)count);
}

lxw_error tb_xlsx_rows_number(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, double value, int64_t scaled,
                              int decimals, lxw_format *format)
{
    char *to = begin_cell(sheet, row, column, format, 0);
    if (!to)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    to = put_double(put_bytes(to, "><v>", 4), value, scaled, decimals);
    end_cell(sheet->rows, put_bytes(to, "</v></c>", 8));
    return LXW_NO_ERROR;
}

/* & < >, as the library has them in elements. */
static char *put_escaped(char *to, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            to = put_bytes(to, "&amp;", 5);
        else if (*text == '<')
            to = put_bytes(to, "&lt;", 4);
        else if (*text == '>')
            to = put_bytes(to, "&gt;", 4);
        else
            *to++ = *text;
    }
    return to;
}

lxw_error tb_xlsx_rows_formula(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *formula, const char *text,
                               double value, int64_t scaled, int decimals, lxw_format *format)
{
    const size_t most = 5 * (strlen(formula) + (text ? strlen(text) : 0));
    char *to = begin_cell(sheet, row, column, format, most);
    if (!to)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    to = text ? put_bytes(to, " t=\"str\"><f>", 12) : put_bytes(to, "><f>", 4);
    to = put_bytes(put_escaped(to, formula + 1), "</f><v>", 7);
    to = text ? put_escaped(to, text) : put_double(to, value, scaled, decimals);
    end_cell(sheet->rows, put_bytes(to, "</v></c>", 8));
    return LXW_NO_ERROR;
}

static void put_row(struct tb_xlsx_rows *rows, const struct row *row, size_t end, uint32_t first, uint32_t last)
{
    struct tb_buf *out = &rows->block;
    tb_buf_puts(out, "<row r=\"");
    tb_buf_put_number(out, (uint64_t)row->row + 1);
    tb_buf_putc(out, '"');
    if (has_cells(row)) {
        tb_buf_puts(out, " spans=\"");
        tb_buf_put_number(out, (uint64_t)first + 1);
        tb_buf_putc(out, ':');
        tb_buf_put_number(out, (uint64_t)last + 1);
        tb_buf_putc(out, '"');
    }
    if (row->height_pt < LXW_DEF_ROW_HEIGHT || row->height_pt > LXW_DEF_ROW_HEIGHT)
        tb_buf_printf(out, " ht=\"%.16G\" customHeight=\"1\"", row->height_pt);
    if (rows->sheet->excel_version == 2010) /* known when all rules are there */
        tb_buf_puts(out, " x14ac:dyDescent=\"0.25\"");
    if (!has_cells(row)) {
        tb_buf_puts(out, "/>");
        return;
    }
    tb_buf_putc(out, '>');
    tb_buf_append(out, rows->cells.bytes + row->from, end - row->from);
    tb_buf_puts(out, "</row>");
}

static void make_block(struct tb_xlsx_rows *rows)
{
    const struct row *row = &rows->rows[rows->next_row];
    const uint32_t block = row->row / BLOCK_ROWS;
    uint32_t first = UINT32_MAX, last = 0;
    size_t end = rows->next_row;
    for (; end < rows->row_count && rows->rows[end].row / BLOCK_ROWS == block; end++) {
        first = rows->rows[end].first_column < first ? rows->rows[end].first_column : first;
        last = rows->rows[end].last_column > last ? rows->rows[end].last_column : last;
    }
    tb_buf_clear(&rows->block);
    rows->read = 0;
    for (; rows->next_row < end; rows->next_row++, row++)
        put_row(rows, row, rows->next_row + 1 < rows->row_count ? row[1].from : rows->cells.length, first, last);
}

static ssize_t read_rows(void *cookie, char *bytes, size_t size)
{
    struct tb_xlsx_rows *rows = cookie;
    size_t left;
    if (rows->read == rows->block.length && rows->next_row < rows->row_count)
        make_block(rows);
    if (rows->block.failed) {
        tb_xlsx_temp_note(ENOMEM);
        return -1;
    }
    left = rows->block.length - rows->read;
    size = size < left ? size : left;
    memcpy(bytes, rows->block.bytes + rows->read, size);
    rows->read += size;
    rows->is_at_end = size == 0;
    return (ssize_t)size;
}

static int seek_rows(void *cookie, off64_t *offset, int whence)
{
    struct tb_xlsx_rows *rows = cookie;
    if (whence != SEEK_SET || *offset != 0)
        return -1;
    tb_buf_clear(&rows->block);
    rows->next_row = rows->read = 0;
    return 0;
}

static int close_rows(void *cookie)
{
    struct tb_xlsx_rows *rows = cookie;
    rows->is_open = false;
    return 0;
}

/* The corners of what the sheet has, the library's own cells and these. */
static void take_corners(const struct tb_xlsx_rows *rows)
{
    lxw_worksheet *sheet = rows->sheet;
    size_t i;
    for (i = 0; i < rows->row_count; i++) {
        const struct row *row = &rows->rows[i];
        if (!has_cells(row))
            continue;
        if (sheet->dim_rowmin == LXW_ROW_MAX || row->row < sheet->dim_rowmin)
            sheet->dim_rowmin = row->row;
        if (sheet->dim_rowmax == LXW_ROW_MAX || row->row > sheet->dim_rowmax)
            sheet->dim_rowmax = row->row;
        if (sheet->dim_colmin == LXW_COL_MAX || row->first_column < sheet->dim_colmin)
            sheet->dim_colmin = (lxw_col_t)row->first_column;
        if (sheet->dim_colmax == LXW_COL_MAX || row->last_column > sheet->dim_colmax)
            sheet->dim_colmax = (lxw_col_t)row->last_column;
    }
}

bool tb_xlsx_rows_hand_over(struct tb_xlsx_sheet *sheet)
{
    const cookie_io_functions_t calls = {read_rows, NULL, seek_rows, close_rows};
    struct tb_xlsx_rows *rows = sheet->rows;
    if (rows->failed || rows->cells.failed)
        return false;
    rows->is_at_end = rows->row_count == 0; /* the library opens nothing then */
    if (rows->is_at_end)
        return true;
    take_corners(rows);
    rows->stream = fopencookie(rows, "r", calls);
    rows->is_open = rows->stream != NULL;
    sheet->sheet->optimize_tmpfile = rows->stream;
    sheet->sheet->optimize = LXW_TRUE;
    return rows->is_open;
}

bool tb_xlsx_rows_taken(const struct tb_xlsx_rows *rows)
{
    return rows->is_at_end && !rows->is_open;
}
