/* A county's table as it was sent: every cell a string at the place it has when the county opens its own file. */
#include "notice_internal.h"
#include "tb_csv.h"
#include "tb_decode.h"
#include "tb_dialect.h"
#include "tb_file.h"
#include "tb_grow.h"
#include "tb_sheetfile.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_TABLE_BYTES ((size_t)64 << 20)

enum { MOST_ROWS = 1000000, MOST_WIDTH = 40, LEAST_WIDTH = 6, WIDTHS = 256, STREAM_BYTES = 1 << 20 };

struct filler {
    struct notice_table *table;
    const struct tb_xlsx_format *plain, *wrong, *odd, *line;
    size_t lines_before; /* the records' first line, less one */
    size_t extra_lines;  /* newlines inside cells so far: the county's program shows one row for them */
    size_t next;         /* finding */
    size_t places;
    double widths[WIDTHS];
    bool too_many;
    const char *author;
    bool is_book; /* a workbook's rows say themselves where they are */
};

static const struct tb_xlsx_format *cell_style(struct tb_xlsx *book, uint32_t fill, uint32_t color)
{
    return tb_xlsx_style(
        book, &(struct tb_xlsx_style){.number_format = "@", .border = true, .fill = fill, .color = color, .bold = color != 0});
}

static bool same_place(const struct notice_finding *a, const struct notice_finding *b)
{
    return a->line1 == b->line1 && a->col1 == b->col1;
}

/* All that is wrong with one cell, as one note. */
static void add_note(struct filler *filler, size_t from, size_t to, uint32_t row, uint32_t column)
{
    const struct notice_finding *findings = filler->table->findings;
    struct tb_buf note = TB_BUF_INIT(65536);
    size_t i;
    for (i = from; i < to; i++) {
        tb_buf_printf(&note, "%s%s：", i > from ? "\n\n" : "", notice_need_word(notice_need_of(&findings[i])));
        notice_put_rows(filler->table, findings[i].message, &note);
        tb_buf_printf(&note, "\n改法：%s", notice_cure(&findings[i]));
    }
    tb_xlsx_comment(filler->table->sheet, row, column, tb_buf_str(&note), filler->author);
    tb_buf_free(&note);
}

struct marks {
    size_t from, to; /* the findings of this line */
    bool whole_line;
};

static const struct tb_xlsx_format *format_of(const struct filler *filler, const struct marks *marks, size_t column)
{
    const struct tb_xlsx_format *format = marks->whole_line ? filler->line : filler->plain;
    size_t i;
    for (i = marks->from; i < marks->to; i++)
        if (filler->table->findings[i].col1 == (int64_t)column + 1) {
            if (filler->table->findings[i].error)
                return filler->wrong;
            format = filler->odd;
        }
    return format;
}

static void write_notes(struct filler *filler, const struct marks *marks, uint32_t row, size_t cells)
{
    const struct notice_finding *findings = filler->table->findings;
    size_t i = marks->from, end;
    for (; i < marks->to; i = end) {
        uint32_t column = findings[i].col1 > 0 ? (uint32_t)findings[i].col1 - 1 : 0;
        for (end = i + 1; end < marks->to && same_place(&findings[end], &findings[i]);)
            end++;
        if (column >= cells && findings[i].col1 > 0) /* a cell that the line does not even have */
            tb_xlsx_string(filler->table->sheet, row, column, "", findings[i].error ? filler->wrong : filler->odd);
        if (findings[i].col1 > 0 || i == marks->from)
            add_note(filler, i, end, row, column);
    }
}

static struct marks marks_of(struct filler *filler, size_t line1)
{
    const struct notice_table *table = filler->table;
    struct marks marks;
    size_t i;
    while (filler->next < table->count && table->findings[filler->next].line1 < (int64_t)line1)
        filler->next++;
    marks.from = filler->next;
    marks.whole_line = false;
    for (i = marks.from; i < table->count && table->findings[i].line1 == (int64_t)line1; i++)
        if (table->findings[i].col1 == 0)
            marks.whole_line = true;
    marks.to = filler->next = i;
    return marks;
}

/* Titles and footers, which fill a cell or two, do not make columns wide. */
static void measure(struct filler *filler, const struct tb_csv_record *record)
{
    size_t i, filled = 0;
    for (i = 0; i < record->count; i++)
        filled += record->cells[i].length > 0;
    for (i = 0; i < record->count && i < WIDTHS; i++) {
        double width = (double)tb_utf8_text_width(record->cells[i].text, record->cells[i].length);
        if ((filled > 3 || filled == record->count) && width > filler->widths[i])
            filler->widths[i] = width;
    }
}

static enum tb_status add_break(struct notice_table *table, size_t line1, size_t extra, struct tb_err *err)
{
    if (!TB_GROW(table->breaks, table->break_count, table->break_room))
        return tb_err_nomem(err);
    table->breaks[table->break_count++] = (struct notice_break){line1, extra};
    return TB_OK;
}

void notice_put_rows(const struct notice_table *table, const char *text, struct tb_buf *out)
{
    static const char before[] = "第", behind[] = "行";
    const char *at;
    while ((at = strstr(text, before)) != NULL) {
        const char *digits = at + strlen(before);
        const size_t n = strspn(digits, "0123456789");
        const size_t line1 = n > 0 && n < 10 ? strtoul(digits, NULL, 10) : 0;
        size_t i, extra = 0;
        for (i = 0; i < table->break_count && table->breaks[i].line1 <= line1; i++)
            extra = table->breaks[i].extra;
        if (line1 <= extra || strncmp(digits + n, behind, strlen(behind)) != 0) {
            tb_buf_append(out, text, (size_t)(digits + n - text));
        } else {
            tb_buf_append(out, text, (size_t)(digits - text));
            tb_buf_printf(out, "%zu", line1 - extra);
        }
        text = digits + n;
    }
    tb_buf_puts(out, text);
}

static enum tb_status take_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct filler *filler = context;
    const size_t line1 = filler->lines_before + record->line1;
    size_t row = line1 - 1 - filler->extra_lines, i, k;
    const size_t extra_before = filler->extra_lines;
    struct marks marks = marks_of(filler, line1);
    if (row >= MOST_ROWS) {
        filler->too_many = true;
        return TB_OK;
    }
    if (marks.to > marks.from) {
        filler->table->places[filler->places].line1 = (int64_t)line1;
        filler->table->places[filler->places++].row = (uint32_t)row;
    }
    for (i = 0; i < record->count && i < TB_XLSX_MOST_COLUMNS; i++) {
        const struct tb_csv_cell *cell = &record->cells[i];
        tb_xlsx_text(filler->table->sheet, (uint32_t)row, (uint32_t)i, cell->text, cell->length, format_of(filler, &marks, i));
    }
    measure(filler, record);
    write_notes(filler, &marks, (uint32_t)row, record->count);
    for (i = 0; !filler->is_book && i < record->count; i++) /* behind the row: its own newlines come after it */
        for (k = 0; k < record->cells[i].length; k++)
            filler->extra_lines += record->cells[i].text[k] == '\n';
    return filler->extra_lines > extra_before ? add_break(filler->table, line1 + 1, filler->extra_lines, err) : TB_OK;
}

/* A file that was damaged behind a good deal of UTF-8 is shown as that, as far as it goes. */
static bool take_damaged_utf8(const struct tb_sniff *sniff, const struct tb_buf *bytes, const struct tb_decode *decode,
                              struct tb_buf *text)
{
    const uint64_t good = tb_sniff_utf8_bad_offset(sniff);
    if (good == UINT64_MAX || good <= tb_decode_bad_offset(decode))
        return false;
    tb_buf_clear(text);
    tb_buf_append(text, tb_buf_str(bytes), (size_t)good);
    return true;
}

/* The archived bytes as UTF-8. left_out says why there are none. */
static enum tb_status read_table(struct notice *notice, struct notice_table *table, struct tb_buf *text)
{
    struct tb_buf bytes = TB_BUF_INIT(MOST_TABLE_BYTES);
    struct tb_sniff sniff = TB_SNIFF_INIT;
    struct tb_decode *decode = NULL;
    enum tb_encoding encoding;
    struct tb_err err = TB_ERR_INIT;
    char *path = tb_file_join(notice->options->archive, table->findings[0].sha256);
    enum tb_status status = path ? tb_file_read(path, &bytes, &err) : tb_err_nomem(&err);
    if (status != TB_OK) {
        table->left_out = status == TB_INPUT ? "存档中没有这个文件" : bytes.failed ? "文件太大，表格从略" : NULL;
        goto out;
    }
    tb_sniff_feed(&sniff, tb_buf_str(&bytes), bytes.length);
    encoding = tb_sniff_encoding(&sniff);
    if (encoding == TB_ENCODING_NONE || bytes.length == 0 ||
        tb_sheetfile_kind_of_bytes((const unsigned char *)bytes.bytes, bytes.length) != TB_SHEETFILE_TEXT) {
        table->left_out = bytes.length == 0 ? "文件是空的" : "不是表格，无法照原样列出";
        goto out;
    }
    status = tb_decode_new(&decode, encoding, &err);
    if (status == TB_OK) {
        status = tb_decode_feed(decode, tb_buf_str(&bytes), bytes.length, text, &err);
        if (status == TB_INPUT && !take_damaged_utf8(&sniff, &bytes, decode, text) && text->length == 0)
            table->left_out = "文字编码无法识别，无法照原样列出";
        if (status == TB_INPUT)
            status = TB_OK; /* what came before the bad byte is shown */
    }
out:
    tb_decode_free(decode);
    tb_buf_free(&bytes);
    free(path);
    if (status == TB_OK || table->left_out)
        return TB_OK;
    return tb_err_set(notice->err, err.status, "%s", err.message);
}

/* The lines from one on as they stand, a quote being a character like others. */
static enum tb_status parse_rest(struct filler *filler, const struct tb_buf *text, size_t line1, struct tb_err *err)
{
    struct tb_csv_dialect dialect = tb_dialect_take(filler->table->findings[0].delimiter);
    const char *from = tb_buf_str(text), *end = from + text->length, *next;
    struct tb_csv *csv = NULL;
    enum tb_status status;
    size_t line;
    for (line = 1; line < line1 && (next = memchr(from, '\n', (size_t)(end - from))) != NULL; line++)
        from = next + 1;
    dialect.quote = 0;
    filler->lines_before = line1 - 1;
    status = tb_csv_new(&csv, &dialect, take_record, filler, err);
    if (status == TB_OK)
        status = tb_csv_feed(csv, from, (size_t)(end - from), err);
    if (status == TB_OK)
        status = tb_csv_finish(csv, err);
    tb_csv_free(csv);
    return status == TB_INPUT ? TB_OK : status;
}

/* An open quote swallows what comes after it: from its line on the lines are shown as they stand, so that it can be seen and marked. */
static enum tb_status parse(struct filler *filler, const struct tb_buf *text, struct tb_err *err)
{
    const struct tb_csv_dialect dialect = tb_dialect_take(filler->table->findings[0].delimiter); /* as tb-ingest read it */
    struct tb_csv *csv = NULL;
    size_t open_line1 = 0;
    enum tb_status status = tb_csv_new(&csv, &dialect, take_record, filler, err);
    if (status == TB_OK)
        status = tb_csv_feed(csv, tb_buf_str(text), text->length, err);
    if (status == TB_OK)
        status = tb_csv_finish(csv, err);
    if (status == TB_INPUT)
        open_line1 = tb_csv_open_quote_line1(csv);
    tb_csv_free(csv);
    if (open_line1 > 0)
        return parse_rest(filler, text, open_line1, err);
    return status == TB_INPUT ? TB_OK : status;
}

static void finish(struct filler *filler, const char *as_of)
{
    struct tb_xlsx_print print;
    char footer[128], date[32];
    uint32_t i;
    for (i = 0; i < WIDTHS; i++) {
        double width = filler->widths[i] * 1.05 + 2;
        if (!(filler->widths[i] > 0))
            continue;
        tb_xlsx_column_width(filler->table->sheet, i,
                             width < LEAST_WIDTH  ? LEAST_WIDTH
                             : width > MOST_WIDTH ? MOST_WIDTH
                                                  : width,
                             false);
    }
    memset(&print, 0, sizeof print);
    snprintf(footer, sizeof footer, "&L&9数据截至%s&C&9第 &P 页　共 &N 页", notice_cn_date(as_of, date));
    print.landscape = true;
    print.tall = true;
    print.footer = footer;
    tb_xlsx_print_setup(filler->table->sheet, &print);
}

static void prepare(struct filler *filler, struct tb_xlsx *book, struct notice_table *table, bool is_large)
{
    filler->table = table;
    filler->plain = cell_style(book, 0, 0);
    filler->wrong = cell_style(book, TB_XLSX_RGB + 0xFFC7CE, TB_XLSX_RGB + 0x9C0006);
    filler->odd = cell_style(book, TB_XLSX_RGB + 0xFFEB9C, TB_XLSX_RGB + 0x7F6000);
    filler->line = cell_style(book, TB_XLSX_RGB + 0xFCE4D6, 0);
    table->sheet = tb_xlsx_add_sheet(book, table->sheet_name, is_large ? TB_XLSX_STREAMED : TB_XLSX_ANY_ORDER);
}

/* A text with its lines, or the sheet of a workbook. */
static enum tb_status fill(struct notice *notice, struct tb_xlsx *book, struct filler *filler, struct notice_table *table)
{
    struct tb_buf text = TB_BUF_INIT(4 * MOST_TABLE_BYTES);
    enum tb_status status = TB_OK;
    if (*table->findings[0].sheet) {
        prepare(filler, book, table, false);
        filler->is_book = true;
        status = notice_read_book(notice, table, take_record, filler);
    } else {
        status = read_table(notice, table, &text);
        if (status == TB_OK && !table->left_out) {
            prepare(filler, book, table, text.length > STREAM_BYTES);
            status = parse(filler, &text, notice->err);
        }
    }
    tb_buf_free(&text);
    return status;
}

enum tb_status notice_write_table(struct notice *notice, struct tb_xlsx *book, struct notice_table *table)
{
    struct filler *filler = calloc(1, sizeof *filler);
    enum tb_status status = filler ? TB_OK : tb_err_nomem(notice->err);
    table->places = calloc(table->count + 1, sizeof *table->places);
    if (!table->places)
        status = tb_err_nomem(notice->err);
    if (filler)
        filler->author = notice->options->bureau;
    if (status == TB_OK)
        status = fill(notice, book, filler, table);
    if (status == TB_OK && table->sheet) {
        if (filler->too_many)
            table->left_out = "行数太多，只列出前 1000000 行";
        finish(filler, notice->as_of);
        status = tb_xlsx_check(book, notice->err);
    }
    free(filler);
    return status;
}

int64_t notice_row_of(const struct notice_table *table, int64_t line1)
{
    size_t i;
    if (!table->sheet || !table->places)
        return -1;
    for (i = 0; i < table->count && table->places[i].line1 > 0; i++)
        if (table->places[i].line1 == line1)
            return table->places[i].row;
    return -1;
}
