/* The rows of a sheet of an .xlsx. */
#include "tb_sheetxml.h"
#include "tb_sheetzip.h"

#include <string.h>

enum cell_type { NUMBER, SHARED, INLINE, TEXT, TRUTH, FAILURE, DATE };
enum cell_text { NOTHING, VALUE, FORMULA, STRING };

struct sheeting {
    struct tb_sheetfile *file;
    struct sheet_rows *rows;
    bool in_data, in_row, in_cell;
    uint32_t row1, col1; /* the last one, for those that do not say theirs */
    size_t phonetic;
    /* the cell under way */
    enum cell_type type;
    uint32_t style;
    bool has_formula, has_value, has_string;
    unsigned char formula_mark;
    enum cell_text collecting;
    struct tb_buf value, formula, string, plain;
};

static enum tb_status broken(const struct sheeting *sheeting, struct sheet_xml *xml, const char *what)
{
    return sheet_fault(sheeting->file, TB_SHEETFILE_BROKEN, xml->err, "%s: row %u column %u", what, sheeting->row1, sheeting->col1);
}

/* --- where ------------------------------------------------------------------------------------------------- */

/* H12; false: no place of a sheet. */
static bool parse_place(const char *text, size_t length, uint32_t *row1, uint32_t *col1)
{
    size_t i = 0;
    *row1 = *col1 = 0;
    for (; i < length && ((text[i] | 32) >= 'a' && (text[i] | 32) <= 'z') && *col1 <= SHEETFILE_MOST_COLUMNS; i++)
        *col1 = *col1 * 26 + (uint32_t)((text[i] | 32) - 'a' + 1);
    for (; i < length && text[i] >= '0' && text[i] <= '9' && *row1 <= SHEETFILE_MOST_ROWS; i++)
        *row1 = *row1 * 10 + (uint32_t)(text[i] - '0');
    return i == length && *row1 >= 1 && *row1 <= SHEETFILE_MOST_ROWS && *col1 >= 1 && *col1 <= SHEETFILE_MOST_COLUMNS;
}

/* A1:C3 */
static bool parse_merge(const char *text, size_t length, struct sheet_merge *merge)
{
    const char *colon = memchr(text, ':', length);
    const size_t first = colon ? (size_t)(colon - text) : length;
    if (!parse_place(text, first, &merge->row1, &merge->col1))
        return false;
    merge->last_row = merge->row1;
    merge->last_col = merge->col1;
    return !colon || parse_place(colon + 1, length - first - 1, &merge->last_row, &merge->last_col);
}

/* --- merged cells follow the rows: they are looked for in the bytes before the rows are read ---------- */

enum { MOST_TAG_BYTES = 256 };

struct merging {
    struct sheet_rows *rows;
    struct tb_buf bytes; /* what was not looked at yet, and one byte before it */
};

/* A tag from its "mergeCell " on: what its ref says. */
static enum tb_status add_merge(struct merging *merging, const char *tag, size_t length, struct tb_err *err)
{
    struct sheet_merge merge;
    size_t i;
    for (i = 1; i + 5 < length && tag[i] != '>'; i++) {
        if (memcmp(tag + i, "ref=", 4) == 0 && (tag[i + 4] == '"' || tag[i + 4] == '\'')) {
            const char *ref = tag + i + 5, *end = memchr(ref, tag[i + 4], length - i - 5);
            return end && parse_merge(ref, (size_t)(end - ref), &merge) ? sheet_rows_merge(merging->rows, &merge, err) : TB_OK;
        }
    }
    return TB_OK;
}

/* Tags that begin in the first `most` bytes. */
static enum tb_status scan_merges(struct merging *merging, size_t most, struct tb_err *err)
{
    static const char word[] = "mergeCell";
    const char *text = tb_buf_str(&merging->bytes), *at = text + 1;
    const size_t length = merging->bytes.length;
    enum tb_status status = TB_OK;
    while (status == TB_OK && at < text + most && (at = memchr(at, 'm', (size_t)(text + most - at))) != NULL) {
        const size_t left = length - (size_t)(at - text);
        if ((at[-1] == '<' || at[-1] == ':') && left > sizeof word && memcmp(at, word, sizeof word - 1) == 0 &&
            (unsigned char)at[sizeof word - 1] <= ' ')
            status = add_merge(merging, at, left, err);
        at++;
    }
    return status;
}

static enum tb_status on_merge_bytes(void *context, const char *bytes, size_t length, bool *enough, struct tb_err *err)
{
    struct merging *merging = context;
    enum tb_status status;
    size_t seen;
    (void)enough;
    tb_buf_append(&merging->bytes, bytes, length);
    if (merging->bytes.failed)
        return tb_err_nomem(err);
    if (merging->bytes.length <= MOST_TAG_BYTES)
        return TB_OK;
    seen = merging->bytes.length - MOST_TAG_BYTES;
    status = scan_merges(merging, seen, err);
    memmove(merging->bytes.bytes, merging->bytes.bytes + seen - 1, MOST_TAG_BYTES + 1);
    merging->bytes.length = MOST_TAG_BYTES + 1;
    return status;
}

static enum tb_status find_merges(struct tb_sheetfile *file, struct sheet_entry *entry, struct sheet_rows *rows, struct tb_err *err)
{
    struct merging merging = {.rows = rows, .bytes = TB_BUF_INIT(TB_MEBIBYTE)};
    enum tb_status status = TB_OK;
    size_t i;
    if (entry->knows_merges) {
        for (i = 0; i < entry->merge_count && status == TB_OK; i++)
            status = sheet_rows_merge(rows, &entry->merges[i], err);
        return status;
    }
    status = sheet_zip_read(file, entry->part, on_merge_bytes, &merging, err);
    if (status == TB_OK)
        status = scan_merges(&merging, merging.bytes.length, err);
    tb_buf_free(&merging.bytes);
    if (status == TB_OK && rows->merge_count > 0) {
        entry->merges = tb_arena_copy(&file->arena, rows->merges, rows->merge_count, sizeof *rows->merges);
        if (!entry->merges)
            return tb_err_nomem(err);
        entry->merge_count = rows->merge_count;
    }
    entry->knows_merges = status == TB_OK;
    return status;
}

/* --- cells ------------------------------------------------------------------------------------------------- */

static enum tb_status start_cell(struct sheeting *sheeting, struct sheet_xml *xml, const char **attributes)
{
    static const struct {
        const char *name;
        enum cell_type type;
    } types[] = {{"n", NUMBER}, {"s", SHARED}, {"str", TEXT}, {"inlineStr", INLINE}, {"b", TRUTH}, {"e", FAILURE}, {"d", DATE}};
    uint32_t row1 = sheeting->row1, col1 = sheeting->col1 + 1;
    size_t i;
    sheeting->type = NUMBER;
    sheeting->style = 0;
    for (; *attributes; attributes += 2) {
        const char *value = attributes[1];
        if (strcmp(attributes[0], "r") == 0) {
            if (!parse_place(value, strlen(value), &row1, &col1) || row1 != sheeting->row1)
                return broken(sheeting, xml, "a cell elsewhere");
        } else if (strcmp(attributes[0], "s") == 0) {
            if (!sheet_xml_number(value, SHEETFILE_MOST_STYLES, &sheeting->style))
                return broken(sheeting, xml, "style");
        } else if (strcmp(attributes[0], "t") == 0) {
            for (i = 0; i < sizeof types / sizeof *types && strcmp(types[i].name, value) != 0; i++)
                ;
            if (i == sizeof types / sizeof *types)
                return broken(sheeting, xml, "type of a cell");
            sheeting->type = types[i].type;
        }
    }
    sheeting->col1 = col1;
    sheeting->in_cell = true;
    sheeting->has_formula = sheeting->has_value = sheeting->has_string = false;
    tb_buf_clear(&sheeting->value);
    tb_buf_clear(&sheeting->formula);
    tb_buf_clear(&sheeting->string);
    return col1 <= SHEETFILE_MOST_COLUMNS ? TB_OK : broken(sheeting, xml, "a cell beyond the sheet");
}

static enum tb_status put_text(struct sheeting *sheeting, struct sheet_xml *xml, const char *text, size_t length,
                               unsigned char mark)
{
    return sheet_rows_text(sheeting->rows, sheeting->col1, sheeting->style, text, length, mark, xml->err);
}

static enum tb_status put_shared(struct sheeting *sheeting, struct sheet_xml *xml, unsigned char mark)
{
    const struct tb_sheetfile *file = sheeting->file;
    const char *text;
    size_t length;
    uint32_t index;
    if (!sheet_xml_number(tb_buf_str(&sheeting->value), SHEETFILE_MOST_STRINGS, &index) || index >= file->string_count)
        return broken(sheeting, xml, "shared string");
    text = sheet_string(file, index, &length);
    return put_text(sheeting, xml, text, length, mark);
}

/* 2017-03-17T00:00:00Z, as strict files have it: like a serial number that is shown as a date. */
static enum tb_status put_iso_date(struct sheeting *sheeting, struct sheet_xml *xml, unsigned char mark)
{
    const struct tb_cellformat *format;
    char text[20];
    const char *value = tb_buf_str(&sheeting->value), *time = strchr(value, 'T');
    size_t length = strlen(value);
    enum tb_status status = sheet_style_format(sheeting->file, sheeting->style, &format, xml->err);
    if (status != TB_OK)
        return status;
    if (time == value + 10 && length >= 19) { /* fractions of seconds and the zone are nothing that a table shows */
        memcpy(text, value, 10);
        text[10] = ' ';
        memcpy(text + 11, time + 1, 8);
        text[19] = '\0';
        value = text;
        length = strcmp(text + 11, "00:00:00") == 0 ? 10 : 19;
    }
    if (length == 10 && format && format->sections[0].kind == TB_CELLFORMAT_MONTH && memcmp(value + 7, "-01", 3) == 0)
        length = 7;
    return put_text(sheeting, xml, value, length, (unsigned char)(mark | TB_SHEETFILE_DATE));
}

static enum tb_status put_number(struct sheeting *sheeting, struct sheet_xml *xml, unsigned char mark)
{
    const char *text = tb_buf_str(&sheeting->value);
    size_t length = sheeting->value.length;
    struct tb_decimal number;
    while (length > 0 && (unsigned char)*text <= ' ') {
        text++;
        length--;
    }
    while (length > 0 && (unsigned char)text[length - 1] <= ' ')
        length--;
    if (!tb_decimal_parse(&number, text, length))
        return put_text(sheeting, xml, text, length, mark); /* nothing that Excel writes: told where a number is wanted */
    return sheet_rows_number(sheeting->rows, sheeting->col1, sheeting->style, &number, mark, xml->err);
}

static enum tb_status put_plain(struct sheeting *sheeting, struct sheet_xml *xml, const char *before, const struct tb_buf *text,
                                unsigned char mark)
{
    tb_buf_clear(&sheeting->plain);
    tb_buf_puts(&sheeting->plain, before);
    sheet_xml_put_text(&sheeting->plain, tb_buf_str(text), text->length);
    return put_text(sheeting, xml, tb_buf_str(&sheeting->plain), sheeting->plain.length, mark);
}

static enum tb_status end_cell(struct sheeting *sheeting, struct sheet_xml *xml)
{
    const unsigned char mark = sheeting->has_formula ? sheeting->formula_mark : 0;
    const bool is_blank = sheeting->value.length == 0;
    const char *value = tb_buf_str(&sheeting->value);
    sheeting->in_cell = false;
    if (sheeting->value.failed || sheeting->string.failed || sheeting->formula.failed)
        return sheet_fault(sheeting->file, TB_SHEETFILE_TOO_LARGE, xml->err, "row %u column %u", sheeting->row1, sheeting->col1);
    /* a formula may well give an empty text, but nothing else that is empty */
    if (sheeting->has_formula && is_blank && !sheeting->has_string && !(sheeting->type == TEXT && sheeting->has_value))
        return put_plain(sheeting, xml, "=", &sheeting->formula, TB_SHEETFILE_NO_VALUE | TB_SHEETFILE_FORMULA);
    if (sheeting->has_string && is_blank)
        return put_plain(sheeting, xml, "", &sheeting->string, mark);
    if (is_blank)
        return TB_OK;
    switch (sheeting->type) {
    case SHARED:
        return put_shared(sheeting, xml, mark);
    case TEXT:
    case INLINE:
        return put_plain(sheeting, xml, "", &sheeting->value, mark);
    case TRUTH:
        value = sheet_xml_is_true(value) ? "TRUE" : "FALSE";
        return put_text(sheeting, xml, value, strlen(value), mark);
    case FAILURE:
        return put_text(sheeting, xml, value, sheeting->value.length, mark | TB_SHEETFILE_ERROR);
    case DATE:
        return put_iso_date(sheeting, xml, mark);
    default:
        return put_number(sheeting, xml, mark);
    }
}

/* --- elements ---------------------------------------------------------------------------------------------- */

static enum tb_status start_row(struct sheeting *sheeting, struct sheet_xml *xml, const char **attributes)
{
    const char *place = sheet_xml_attribute(attributes, "r"), *height = sheet_xml_attribute(attributes, "ht");
    uint32_t row1 = sheeting->row1 + 1;
    const bool is_hidden = sheet_xml_is_true(sheet_xml_attribute(attributes, "hidden")) || (height && strcmp(height, "0") == 0);
    enum tb_status status;
    if (place && !sheet_xml_number(place, SHEETFILE_MOST_ROWS, &row1))
        return broken(sheeting, xml, "number of a row");
    status = sheet_rows_begin(sheeting->rows, row1, is_hidden, xml->err);
    sheeting->row1 = row1;
    sheeting->col1 = 0;
    sheeting->in_row = true;
    if (status == TB_OK && sheeting->rows->is_enough)
        sheet_xml_stop(xml);
    return status;
}

static enum tb_status start_column(struct sheeting *sheeting, struct sheet_xml *xml, const char **attributes)
{
    const char *from = sheet_xml_attribute(attributes, "min"), *to = sheet_xml_attribute(attributes, "max");
    const char *width = sheet_xml_attribute(attributes, "width");
    uint32_t first, last;
    if (!sheet_xml_is_true(sheet_xml_attribute(attributes, "hidden")) && !(width && strcmp(width, "0") == 0))
        return TB_OK;
    if (!from || !to || !sheet_xml_number(from, SHEETFILE_MOST_COLUMNS, &first) ||
        !sheet_xml_number(to, SHEETFILE_MOST_COLUMNS, &last))
        return TB_OK;
    return sheet_rows_hide_columns(sheeting->rows, first, last, xml->err);
}

static void on_cell_part(struct sheeting *sheeting, struct sheet_xml *xml, const char *name)
{
    if (strcmp(name, "v") == 0) {
        sheeting->has_value = true;
        xml->text = &sheeting->value;
    } else if (strcmp(name, "f") == 0) {
        sheeting->has_formula = true;
        xml->text = &sheeting->formula;
    } else if (strcmp(name, "rPh") == 0 && sheeting->phonetic == 0) {
        sheeting->phonetic = xml->depth;
    } else if (strcmp(name, "t") == 0 && sheeting->phonetic == 0) {
        sheeting->has_string = true;
        xml->text = &sheeting->string;
    }
}

static void on_start(struct sheet_xml *xml, bool main, const char *name, const char **attributes)
{
    struct sheeting *sheeting = xml->context;
    if (!main)
        return;
    if (sheeting->in_cell)
        on_cell_part(sheeting, xml, name);
    else if (sheeting->in_row && strcmp(name, "c") == 0)
        sheet_xml_fail(xml, start_cell(sheeting, xml, attributes));
    else if (sheeting->in_data && strcmp(name, "row") == 0)
        sheet_xml_fail(xml, start_row(sheeting, xml, attributes));
    else if (strcmp(name, "sheetData") == 0 && xml->depth == 2)
        sheeting->in_data = true;
    else if (strcmp(name, "col") == 0 && xml->depth == 3)
        sheet_xml_fail(xml, start_column(sheeting, xml, attributes));
    else if (xml->depth == 1 && strcmp(name, "worksheet") != 0)
        sheet_xml_fail(xml, broken(sheeting, xml, "no worksheet"));
}

static void on_end(struct sheet_xml *xml, bool main, const char *name)
{
    struct sheeting *sheeting = xml->context;
    if (!main)
        return;
    if (sheeting->in_cell) {
        if (xml->depth == 4)
            sheet_xml_fail(xml, end_cell(sheeting, xml));
        else if (sheeting->phonetic == xml->depth)
            sheeting->phonetic = 0;
        xml->text = NULL;
    } else if (sheeting->in_row && xml->depth == 3) {
        sheeting->in_row = false;
    } else if (strcmp(name, "sheetData") == 0 && xml->depth == 2) {
        sheeting->in_data = false;
    }
}

enum tb_status sheet_ooxml_read(struct tb_sheetfile *file, struct sheet_entry *entry, struct sheet_rows *rows, struct tb_err *err)
{
    struct sheeting sheeting = {.file = file,
                                .rows = rows,
                                .formula_mark = TB_SHEETFILE_FORMULA | (file->wants_recalculation ? SHEET_STALE : 0),
                                .value = TB_BUF_INIT(SHEETFILE_MOST_CELL_BYTES),
                                .formula = TB_BUF_INIT(SHEETFILE_MOST_CELL_BYTES),
                                .string = TB_BUF_INIT(SHEETFILE_MOST_CELL_BYTES),
                                .plain = TB_BUF_INIT(SHEETFILE_MOST_CELL_BYTES + 1)};
    struct sheet_xml xml = {.file = file, .context = &sheeting, .on_start = on_start, .on_end = on_end};
    enum tb_status status = find_merges(file, entry, rows, err);
    if (status == TB_OK)
        status = sheet_xml_read(&xml, entry->part, err);
    tb_buf_free(&sheeting.value);
    tb_buf_free(&sheeting.formula);
    tb_buf_free(&sheeting.string);
    tb_buf_free(&sheeting.plain);
    return status;
}
