/* The rows of a table sheet, one pass over the query. */
#include "summary_internal.h"
#include "tb_i18n.h"
#include "tb_measure.h"

#include <string.h>

enum { LINE_PT = 15, MOST_HEIGHT_PT = 409 };

/* A column while its sheet is filled. */
struct filler {
    const struct workbook_column *def;
    int at, unit_at; /* in the statement */
    int keys[WORKBOOK_MOST_KEYS];
    const struct summary_sheet *target; /* of links, or NULL */
    const struct tb_xlsx_format *value, *whole, *null, *linked, *linked_whole;
    int64_t factor;
    double limit; /* of a line's width, for wrapped text */
    bool wrap;
    char unit[64]; /* the written unit .factor was worked out for */
};

static const struct tb_xlsx_format *cell_style(struct summary *summary, const struct workbook_column *column, bool whole, bool null,
                                               bool link)
{
    char number[TB_NUM_TEXT_BYTES];
    struct tb_xlsx_style style;
    bool text = column->type == WORKBOOK_TEXT;
    memset(&style, 0, sizeof style);
    /* A formula in a cell of the format "@" becomes its own text when somebody edits it. */
    style.number_format = link && text ? NULL : summary_number_format(summary, column, whole, number);
    style.border = true;
    style.bold = column->bold;
    style.wrap = column->wrap_given ? column->wrap : text;
    style.link = link;
    style.align = column->align;
    if (style.align == TB_XLSX_ALIGN_NONE)
        style.align = text ? TB_XLSX_LEFT
                      : null || column->type == WORKBOOK_DATE || column->type == WORKBOOK_LIGHT || column->type == WORKBOOK_INT
                          ? TB_XLSX_CENTER
                          : TB_XLSX_RIGHT;
    return tb_xlsx_style(summary->book, &style);
}

static enum tb_status lacks(struct summary *summary, const struct workbook_sheet *sheet, const struct workbook_column *column,
                            const char *name)
{
    return tb_err_set(summary->err, TB_CONFIG, _("query \"%s\" (%s:%zu) gives no column \"%s\": %s:%zu"), sheet->query->name,
                      sheet->query->file, sheet->query->sql_line1, name, workbook_file(summary->def, column->line1),
                      workbook_line(column->line1));
}

static enum tb_status open_filler(struct summary *summary, const struct summary_sheet *sheet, const struct tb_stmt *stmt, size_t i,
                                  struct filler *filler)
{
    const struct workbook_column *column = &sheet->def->columns[i];
    size_t k;
    filler->def = column;
    filler->factor = column->factor;
    filler->wrap = column->wrap_given ? column->wrap : column->type == WORKBOOK_TEXT;
    filler->limit = summary_width_limit(column);
    filler->unit_at = -1;
    filler->value = filler->whole = cell_style(summary, column, true, false, false);
    if (column->ordinal)
        return TB_OK;
    filler->at = summary_find(stmt, column->id);
    if (filler->at < 0)
        return lacks(summary, sheet->def, column, column->id);
    filler->unit_at = column->unit_column ? summary_find(stmt, column->unit_column) : -1;
    if (column->unit_column && filler->unit_at < 0)
        return lacks(summary, sheet->def, column, column->unit_column);
    for (k = 0; k < column->key_count; k++) {
        filler->keys[k] = column->keys[k].column ? summary_find(stmt, column->keys[k].column) : -1;
        if (column->keys[k].column && filler->keys[k] < 0)
            return lacks(summary, sheet->def, column, column->keys[k].column);
    }
    if (column->link)
        filler->target = &summary->sheets[workbook_find_sheet(summary->def, column->link)];
    filler->value = cell_style(summary, column, false, false, false);
    filler->whole = cell_style(summary, column, true, false, false);
    filler->null = cell_style(summary, column, true, true, false);
    filler->linked = cell_style(summary, column, false, false, true);
    filler->linked_whole = cell_style(summary, column, true, false, true);
    return TB_OK;
}

/* The unit of this row, where rows have units of their own. */
static enum tb_status take_unit(struct summary *summary, const struct summary_sheet *sheet, struct filler *filler,
                                const struct tb_stmt *stmt)
{
    const char *unit = tb_stmt_text(stmt, filler->unit_at);
    struct tb_measure measure;
    if (filler->factor && strcmp(unit, filler->unit) == 0)
        return TB_OK;
    if (unit[0] && !tb_measure_parse(unit, strlen(unit), &measure)) { /* a plan's own word of count: 张, 例 */
        measure.kind = TB_MEASURE_COUNT;
        measure.factor = 1;
    }
    if (!unit[0] || strlen(unit) >= sizeof filler->unit || measure.kind == TB_MEASURE_PERCENT)
        return tb_err_set(summary->err, TB_CONFIG, _("\"%s\" is no unit: column \"%s\" of query \"%s\" (%s:%zu)"), unit,
                          filler->def->unit_column, sheet->def->query->name, sheet->def->query->file, sheet->def->query->sql_line1);
    memcpy(filler->unit, unit, strlen(unit) + 1);
    filler->factor = measure.factor;
    return TB_OK;
}

/* Where the cell leads; false: nowhere. A 0 has no list behind it. */
static bool find_jump(const struct filler *filler, const struct tb_stmt *stmt, const struct summary_value *value,
                      struct tb_buf *key, struct tb_xlsx_jump *jump)
{
    const char *text;
    int64_t to;
    if (!filler->target || (value->kind != SUMMARY_STRING && value->kind != SUMMARY_NUMBER) ||
        (value->kind == SUMMARY_NUMBER && value->scaled == 0))
        return false;
    text = summary_link_key(key, filler->def, filler->keys, stmt);
    to = text ? summary_find_key(&filler->target->keys, text) : -1;
    if (to < 0)
        return false;
    jump->sheet = filler->target->def->name;
    jump->id_column = (uint32_t)filler->target->def->column_count - 1; /* the ordinal */
    jump->id = (uint32_t)to + 1;
    jump->row = filler->target->data_row + (uint32_t)to;
    return true;
}

static void write_cell(struct summary_sheet *sheet, const struct filler *filler, const struct summary_value *value,
                       const struct tb_xlsx_jump *jump, uint32_t row, uint32_t column)
{
    const struct tb_xlsx_format *format = value->kind == SUMMARY_NULL ? filler->null
                                          : value->whole              ? (jump ? filler->linked_whole : filler->whole)
                                                                      : (jump ? filler->linked : filler->value);
    if (value->kind == SUMMARY_NULL)
        tb_xlsx_string(sheet->sheet, row, column, summary_null_text(filler->def), format);
    else if (value->kind == SUMMARY_STRING && jump)
        tb_xlsx_jump_text(sheet->sheet, row, column, jump, value->text, value->length, format);
    else if (value->kind == SUMMARY_STRING)
        tb_xlsx_text(sheet->sheet, row, column, value->text, value->length, format);
    else if (value->kind == SUMMARY_NUMBER && jump)
        tb_xlsx_jump_decimal(sheet->sheet, row, column, jump, value->scaled, value->decimals, format);
    else if (value->kind == SUMMARY_NUMBER)
        tb_xlsx_decimal(sheet->sheet, row, column, value->scaled, value->decimals, format);
    else
        tb_xlsx_day(sheet->sheet, row, column, value->day, format);
}

struct table {
    struct summary *summary;
    struct summary_sheet *sheet;
    struct filler fillers[WORKBOOK_MOST_COLUMNS];
    tb_int128 sums[WORKBOOK_MOST_COLUMNS];
    int64_t counts[WORKBOOK_MOST_COLUMNS];
    struct tb_buf key;
};

static double greater(double a, double b)
{
    return a > b ? a : b;
}

static enum tb_status write_row(struct table *table, const struct tb_stmt *stmt, uint32_t row)
{
    struct summary_sheet *sheet = table->sheet;
    double lines = 1;
    uint32_t i;
    for (i = 0; i < sheet->def->column_count; i++) {
        struct filler *filler = &table->fillers[i];
        struct summary_value value = {SUMMARY_NULL, "", 0, 0, 0, 0, false};
        enum tb_status status = TB_OK;
        struct tb_xlsx_jump jump;
        double width;
        if (filler->def->ordinal) {
            tb_xlsx_decimal(sheet->sheet, row, i, (int64_t)row - sheet->data_row + 1, 0, filler->whole);
            continue;
        }
        if (filler->unit_at >= 0 && !tb_stmt_is_null(stmt, filler->at))
            status = take_unit(table->summary, sheet, filler, stmt);
        if (status == TB_OK)
            status = summary_read_value(table->summary, filler->def, sheet->def->query, stmt, filler->at, filler->factor, &value);
        if (status != TB_OK)
            return status;
        if (value.kind != SUMMARY_NULL)
            table->counts[i]++;
        if (value.kind == SUMMARY_NUMBER)
            table->sums[i] += value.scaled;
        write_cell(sheet, filler, &value, find_jump(filler, stmt, &value, &table->key, &jump) ? &jump : NULL, row, i);
        width = summary_value_width(filler->def, &value);
        if (width > sheet->widths[i])
            sheet->widths[i] = width;
        if (value.kind == SUMMARY_STRING && filler->wrap && (width > filler->limit || memchr(value.text, '\n', value.length)))
            lines = greater(lines, summary_text_lines(&value, filler->limit));
    }
    /* Not every program works out the height of wrapped text when it opens a file. */
    if (lines > 1)
        tb_xlsx_row_height(sheet->sheet, row, LINE_PT * lines < MOST_HEIGHT_PT ? LINE_PT * lines : MOST_HEIGHT_PT);
    return TB_OK;
}

static enum tb_status write_rows(struct table *table, struct tb_stmt *stmt)
{
    struct summary *summary = table->summary;
    struct summary_sheet *sheet = table->sheet;
    enum tb_status status = TB_OK;
    uint32_t at = 0;
    bool row = true;
    size_t i;
    for (i = 0; i < sheet->def->column_count && status == TB_OK; i++)
        status = open_filler(summary, sheet, stmt, i, &table->fillers[i]);
    while (status == TB_OK) {
        status = summary_step(summary, sheet->def->query, stmt, &row);
        if (status != TB_OK || !row)
            break;
        status = write_row(table, stmt, sheet->data_row + at++);
        if (status == TB_OK && at % 1024 == 0)
            status = tb_xlsx_check(summary->book, summary->err);
    }
    if (status == TB_OK && at != sheet->rows)
        status = tb_err_set(summary->err, TB_BUG, "query \"%s\" gave %lu rows, then %lu", sheet->def->query->name,
                            (unsigned long)sheet->rows, (unsigned long)at);
    return status;
}

static void write_no_rows(struct summary *summary, struct summary_sheet *sheet)
{
    struct tb_xlsx_style style;
    const struct tb_xlsx_format *format;
    uint32_t last = (uint32_t)sheet->def->column_count - 1, i;
    memset(&style, 0, sizeof style);
    style.border = true;
    style.align = TB_XLSX_CENTER;
    style.color = TB_XLSX_RGB + 0x7F7F7F;
    format = tb_xlsx_style(summary->book, &style);
    for (i = 0; i <= last; i++)
        tb_xlsx_string(sheet->sheet, sheet->data_row, i, i == 0 ? (sheet->def->empty ? sheet->def->empty : "（无）") : "", format);
    tb_xlsx_merge(sheet->sheet, sheet->data_row, 0, sheet->data_row, last);
}

enum tb_status summary_fill_table(struct summary *summary, struct summary_sheet *sheet)
{
    struct table *table = tb_arena_alloc(&summary->arena, sizeof *table);
    const struct tb_buf empty = TB_BUF_INIT(65536);
    enum tb_status status;
    if (!table)
        return tb_err_nomem(summary->err);
    table->summary = summary;
    table->sheet = sheet;
    table->key = empty;
    status = summary_write_head(summary, sheet);
    if (status == TB_OK)
        status = write_rows(table, sheet->stmt);
    if (status == TB_OK && sheet->rows == 0)
        write_no_rows(summary, sheet);
    if (status == TB_OK && sheet->has_total)
        status = summary_write_total(summary, sheet, table->sums, table->counts);
    if (status == TB_OK)
        status = summary_finish_sheet(summary, sheet);
    if (status == TB_OK)
        status = tb_xlsx_check(summary->book, summary->err);
    tb_stmt_free(sheet->stmt);
    sheet->stmt = NULL;
    tb_buf_free(&table->key);
    return status;
}
