/* Cells: texts, numbers, days, formulas, links and notes. */
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_utf8.h"
#include "tb_xlsx_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXACT_DECIMALS = 15, NOTE_LINE_WIDTH = 36, MOST_TEXT_FORMAT_UNITS = 255 };

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* Whether the cell can be written; says why not. */
static bool place(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column)
{
    char cell[TB_XLSX_CELL_BYTES];
    if (!tb_xlsx_usable(sheet))
        return false;
    if (row >= TB_XLSX_MOST_ROWS || column >= TB_XLSX_MOST_COLUMNS) {
        tb_xlsx_refuse(sheet->book, TB_INPUT,
                       row >= TB_XLSX_MOST_ROWS ? _("a sheet has at most 1048576 rows; \"%s\" needs cell %s")
                                                : _("a sheet has at most 16384 columns; \"%s\" needs cell %s"),
                       sheet->name, tb_xlsx_cell_name(row, column, cell));
        return false;
    }
    if (sheet->streamed && row < sheet->current_row) {
        tb_xlsx_refuse(sheet->book, TB_BUG, "cell %s of streamed sheet \"%s\" comes too late", tb_xlsx_cell_name(row, column, cell),
                       sheet->name);
        return false;
    }
    sheet->current_row = row;
    return true;
}

/* The same for what becomes a cell. */
static bool place_cell(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column)
{
    char cell[TB_XLSX_CELL_BYTES];
    if (!place(sheet, row, column))
        return false;
    if (!sheet->rows || tb_xlsx_rows_take(sheet->rows, row, column))
        return true;
    tb_xlsx_refuse(sheet->book, TB_BUG, "cell %s of sheet \"%s\" in order comes too late", tb_xlsx_cell_name(row, column, cell),
                   sheet->name);
    return false;
}

/* The library numbers formats when it writes rows. Where some rows are written before it (tb_xlsx_rows.c), all are numbered by the calls. */
static lxw_format *format_of(const struct tb_xlsx_sheet *sheet, const struct tb_xlsx_format *format)
{
    if (!format)
        return NULL;
    if (sheet->book->known)
        lxw_format_get_xf_index(format->format);
    return format->format;
}

/* Where "_xHHHH_" is in a text, readers would put a character in its place: its "_" is itself escaped. */
static bool looks_escaped(const char *text, size_t length)
{
    size_t i;
    if (length < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return false;
    for (i = 2; i < 6; i++)
        if (!((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f') || (text[i] >= 'A' && text[i] <= 'F')))
            return false;
    return true;
}

static bool is_tail(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* The bytes at text that can stay as they are: printable ASCII but '_', and U+1000 to U+EFFF, where the Chinese
 * characters are; *units grows by their number. What it does not know it leaves to the caller. */
static size_t plain_run(const char *text, size_t length, size_t *units)
{
    size_t i = 0;
    while (i < length) {
        unsigned char c = (unsigned char)text[i];
        if (c >= ' ' && c < 0x7F && c != '_')
            i++;
        else if (c > 0xE0 && c < 0xEF && c != 0xED && i + 2 < length && is_tail(text[i + 1]) && is_tail(text[i + 2]))
            i += 3;
        else
            break;
        ++*units;
    }
    return i;
}

/* A copy that XML can hold, in the scratch buffer. Returns its UTF-16 units. */
static size_t make_clean(struct tb_buf *scratch, const char *text, size_t length)
{
    size_t i = 0, units = 0;
    char *to;
    tb_buf_clear(scratch);
    to = tb_buf_reserve(scratch, length + 1);
    while (to && i < length && units <= TB_XLSX_MOST_TEXT_UNITS) {
        size_t run = plain_run(text + i, length - i, &units);
        if (run > 0) {
            tb_buf_append(scratch, text + i, run);
            i += run;
        } else {
            size_t used;
            uint32_t code_point = tb_utf8_decode(text + i, length - i, &used);
            if (code_point == TB_UTF8_BAD || code_point == 0 || code_point == 0xFFFE || code_point == 0xFFFF)
                tb_buf_append(scratch, replacement, sizeof replacement - 1);
            else if (code_point == '\r' && i + 1 < length && text[i + 1] == '\n')
                units--;
            else if (code_point == '_' && looks_escaped(text + i, length - i))
                tb_buf_puts(scratch, "_x005F_");
            else
                tb_buf_append(scratch, text + i, used);
            units += code_point != TB_UTF8_BAD && code_point > 0xFFFF ? 2 : 1;
            i += used;
        }
    }
    return units;
}

/* Excel shows ##### for a long text in a cell of the format "@". */
static const struct tb_xlsx_format *format_for_long(struct tb_xlsx *book, const struct tb_xlsx_format *format)
{
    struct tb_xlsx_style style;
    if (!format || !format->style.number_format || strcmp(format->style.number_format, "@") != 0)
        return format;
    style = format->style;
    style.number_format = NULL;
    return tb_xlsx_style(book, &style);
}

static lxw_error write_string(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_buf *text,
                              lxw_format *format)
{
    if (sheet->rows)
        return tb_xlsx_rows_string(sheet, row, column, text->bytes, text->length, format);
    return worksheet_write_string(sheet->sheet, row, (lxw_col_t)column, text->bytes, format);
}

void tb_xlsx_text(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text, size_t length,
                  const struct tb_xlsx_format *format)
{
    struct tb_buf *scratch;
    char cell[TB_XLSX_CELL_BYTES];
    size_t units;
    if (length == 0) {
        tb_xlsx_blank(sheet, row, column, format);
        return;
    }
    if (!place_cell(sheet, row, column))
        return;
    scratch = &sheet->book->scratch;
    units = length > scratch->most_bytes / 4 * 3 ? SIZE_MAX : make_clean(scratch, text, length);
    if (units > MOST_TEXT_FORMAT_UNITS && units <= TB_XLSX_MOST_TEXT_UNITS)
        format = format_for_long(sheet->book, format);
    if (units > TB_XLSX_MOST_TEXT_UNITS)
        tb_xlsx_refuse(sheet->book, TB_INPUT,
                       _("a cell holds at most 32767 characters; this text has more: sheet \"%s\", "
                         "cell %s"),
                       sheet->name, tb_xlsx_cell_name(row, column, cell));
    else if (scratch->failed)
        tb_err_nomem(&sheet->book->failure);
    else
        tb_xlsx_note(sheet->book, write_string(sheet, row, column, scratch, format_of(sheet, format)), sheet->name, row, column);
}

void tb_xlsx_string(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text,
                    const struct tb_xlsx_format *format)
{
    tb_xlsx_text(sheet, row, column, text, strlen(text), format);
}

/* One correctly rounded division of two exact numbers, or the C library's correctly rounded reading. */
static double nearest(int64_t scaled, int decimals)
{
    static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const int64_t exact = (int64_t)1 << 53;
    char text[TB_NUM_TEXT_BYTES + 8];
    if (decimals >= 0 && decimals <= EXACT_DECIMALS && scaled <= exact && scaled >= -exact)
        return (double)scaled / powers[decimals];
    snprintf(text, sizeof text, "%llde%d", (long long)scaled, -decimals);
    return strtod(text, NULL); /* no decimal point in it, so no locale either */
}

void tb_xlsx_decimal(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, int64_t scaled, int decimals,
                     const struct tb_xlsx_format *format)
{
    const double value = nearest(scaled, decimals);
    lxw_error error;
    if (!place_cell(sheet, row, column))
        return;
    error = sheet->rows ? tb_xlsx_rows_number(sheet, row, column, value, scaled, decimals, format_of(sheet, format))
                        : worksheet_write_number(sheet->sheet, row, (lxw_col_t)column, value, format_of(sheet, format));
    tb_xlsx_note(sheet->book, error, sheet->name, row, column);
}

void tb_xlsx_day(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, tb_date date, const struct tb_xlsx_format *format)
{
    /* Day 25569 of the 1900 system is 1970-01-01; dates before March 1900 are off by one there and are not ours. */
    tb_xlsx_decimal(sheet, row, column, (int64_t)date + 25569, 0, format);
}

void tb_xlsx_blank(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_xlsx_format *format)
{
    lxw_error error;
    if (!place_cell(sheet, row, column) || !format)
        return;
    error = sheet->rows ? tb_xlsx_rows_blank(sheet, row, column, format_of(sheet, format))
                        : worksheet_write_blank(sheet->sheet, row, (lxw_col_t)column, format_of(sheet, format));
    tb_xlsx_note(sheet->book, error, sheet->name, row, column);
}

void tb_xlsx_formula(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *formula, int64_t scaled, int decimals,
                     const struct tb_xlsx_format *format)
{
    const double value = nearest(scaled, decimals);
    char cell[TB_XLSX_CELL_BYTES];
    lxw_error error;
    if (!place_cell(sheet, row, column))
        return;
    if (formula[0] != '=' || !formula[1]) {
        tb_xlsx_refuse(sheet->book, TB_CONFIG, _("a formula begins with \"=\", not \"%s\": sheet \"%s\", cell %s"), formula,
                       sheet->name, tb_xlsx_cell_name(row, column, cell));
        return;
    }
    error = sheet->rows
                ? tb_xlsx_rows_formula(sheet, row, column, formula, NULL, value, scaled, decimals, format_of(sheet, format))
                : worksheet_write_formula_num(sheet->sheet, row, (lxw_col_t)column, formula, format_of(sheet, format), value);
    tb_xlsx_note(sheet->book, error, sheet->name, row, column);
}

void tb_xlsx_link(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *to_sheet, uint32_t to_row,
                  uint32_t to_column, const char *tip)
{
    char target[256], cell[TB_XLSX_CELL_BYTES];
    size_t n = 0;
    if (!place(sheet, row, column))
        return;
    if (sheet->links >= LXW_MAX_NUMBER_URLS) {
        tb_xlsx_refuse(sheet->book, TB_INPUT, _("a sheet has at most 65530 links; \"%s\" needs more"), sheet->name);
        return;
    }
    sheet->links++;
    n = (size_t)snprintf(target, sizeof target, "internal:'");
    for (; *to_sheet && n + 2 < sizeof target; to_sheet++) {
        if (*to_sheet == '\'')
            target[n++] = '\'';
        target[n++] = *to_sheet;
    }
    snprintf(target + n, sizeof target - n, "'!%s", tb_xlsx_cell_name(to_row, to_column, cell));
    /* The text shown is replaced by the cell written next; one and the same leaves one shared string at most. */
    tb_xlsx_note(sheet->book, worksheet_write_url_opt(sheet->sheet, row, (lxw_col_t)column, target, NULL, "→", tip), sheet->name,
                 row, column);
}

/* The text with each character that is one of `doubled` written twice. */
static void put_doubled(struct tb_buf *out, const char *text, const char *doubled)
{
    while (*text) {
        size_t plain = strcspn(text, doubled);
        tb_buf_append(out, text, plain);
        text += plain;
        if (*text) {
            tb_buf_putc(out, *text);
            tb_buf_putc(out, *text++);
        }
    }
}

/* =HYPERLINK("#'名'!A"&IFERROR(MATCH(17,'名'!$V:$V,0),20),VALUE), up to VALUE. The name within a text has its " doubled. */
static void begin_jump(struct tb_buf *formula, const struct tb_xlsx_jump *jump)
{
    char id_column[TB_XLSX_CELL_BYTES];
    tb_num_column((uint64_t)jump->id_column + 1, id_column);
    tb_buf_puts(formula, "=HYPERLINK(\"#'");
    put_doubled(formula, jump->sheet, "'\"");
    tb_buf_printf(formula, "'!A\"&IFERROR(MATCH(%lu,'", (unsigned long)jump->id);
    put_doubled(formula, jump->sheet, "'");
    tb_buf_printf(formula, "'!$%s:$%s,0),%lu),", id_column, id_column, (unsigned long)jump->row + 1);
}

void tb_xlsx_jump_decimal(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_xlsx_jump *jump,
                          int64_t scaled, int decimals, const struct tb_xlsx_format *format)
{
    struct tb_buf formula = TB_BUF_INIT(4096);
    char text[TB_NUM_TEXT_BYTES];
    if (!tb_xlsx_usable(sheet))
        return;
    begin_jump(&formula, jump);
    tb_buf_printf(&formula, "%s)", tb_num_format(text, scaled, decimals));
    if (formula.failed)
        tb_err_nomem(&sheet->book->failure);
    else
        tb_xlsx_formula(sheet, row, column, tb_buf_str(&formula), scaled, decimals, format);
    tb_buf_free(&formula);
}

void tb_xlsx_jump_text(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_xlsx_jump *jump,
                       const char *text, size_t length, const struct tb_xlsx_format *format)
{
    struct tb_buf formula = TB_BUF_INIT(8192), *scratch;
    lxw_error error;
    if (!tb_xlsx_usable(sheet))
        return;
    scratch = &sheet->book->scratch;
    if (length > scratch->most_bytes / 4 * 3 || make_clean(scratch, text, length) > MOST_TEXT_FORMAT_UNITS) {
        tb_xlsx_text(sheet, row, column, text, length, format);
        return;
    }
    begin_jump(&formula, jump);
    tb_buf_putc(&formula, '"');
    put_doubled(&formula, tb_buf_str(scratch), "\"");
    tb_buf_puts(&formula, "\")");
    if (formula.failed || scratch->failed) {
        tb_err_nomem(&sheet->book->failure);
    } else if (place_cell(sheet, row, column)) {
        error = sheet->rows
                    ? tb_xlsx_rows_formula(sheet, row, column, formula.bytes, scratch->bytes, 0, 0, 0, format_of(sheet, format))
                    : worksheet_write_formula_str(sheet->sheet, row, (lxw_col_t)column, formula.bytes, format_of(sheet, format),
                                                  scratch->bytes);
        tb_xlsx_note(sheet->book, error, sheet->name, row, column);
    }
    tb_buf_free(&formula);
}

void tb_xlsx_comment(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text, const char *author)
{
    lxw_comment_options options;
    char font[] = "宋体";
    size_t lines = 1, width = 0;
    const char *at;
    if (!place(sheet, row, column))
        return;
    if (make_clean(&sheet->book->scratch, text, strlen(text)) > TB_XLSX_MOST_TEXT_UNITS || sheet->book->scratch.failed) {
        tb_xlsx_refuse(sheet->book, TB_INPUT, _("a note holds at most 32767 characters: sheet \"%s\""), sheet->name);
        return;
    }
    for (at = sheet->book->scratch.bytes; *at;) {
        size_t used;
        uint32_t code_point = tb_utf8_decode(at, strlen(at), &used);
        width += (size_t)tb_utf8_width(code_point);
        if (code_point == '\n' || width > NOTE_LINE_WIDTH) {
            lines++;
            width = 0;
        }
        at += used;
    }
    memset(&options, 0, sizeof options);
    options.author = (char *)(uintptr_t)author;
    options.font_name = font;
    options.font_size = 9;
    options.width = 250;
    options.height = (uint16_t)(lines > 30 ? 500 : 20 + 16 * lines);
    tb_xlsx_note(sheet->book,
                 worksheet_write_comment_opt(sheet->sheet, row, (lxw_col_t)column, sheet->book->scratch.bytes, &options),
                 sheet->name, row, column);
}

void tb_xlsx_merge(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t column1, uint32_t row2, uint32_t column2)
{
    lxw_merged_range *range;
    if (!tb_xlsx_usable(sheet) || (row1 == row2 && column1 == column2))
        return;
    if (sheet->sheet->merged_range_count == UINT16_MAX) {
        tb_xlsx_refuse(sheet->book, TB_INPUT, _("too many joined cells in sheet \"%s\""), sheet->name);
        return;
    }
    /* worksheet_merge_range would write the cells again, which a streamed sheet has passed already: only note the
     * range. The list frees it. */
    range = calloc(1, sizeof *range);
    if (!range) {
        tb_err_nomem(&sheet->book->failure);
        return;
    }
    range->first_row = row1;
    range->first_col = (lxw_col_t)column1;
    range->last_row = row2;
    range->last_col = (lxw_col_t)column2;
    STAILQ_INSERT_TAIL(sheet->sheet->merged_ranges, range, list_pointers);
    sheet->sheet->merged_range_count++;
}
