#include "tb_sheet_shift.h"

#include "tb_sheet.h"

#include <stdio.h>
#include <string.h>

/* Which cells of a record a column of the file takes: one, several that were one, or none. */
struct mapping {
    int first[TB_SHIFT_MOST_CELLS];
    int parts[TB_SHIFT_MOST_CELLS];
    size_t width;
    bool only_thousands; /* else free text may have held a comma, too */
};

enum shift_kind { NO_SHIFT, MERGED, BLANK_TAKEN_OUT, BLANK_PUT_IN };

static bool all_digits(struct tb_span cell)
{
    size_t i;
    for (i = 0; i < cell.length; i++)
        if (cell.text[i] < '0' || cell.text[i] > '9')
            return false;
    return cell.length > 0;
}

/* "11" and "500", "1" and "060.5": one number without its quotes. */
static bool is_thousands(struct tb_span head, struct tb_span tail)
{
    const char *point = memchr(tail.text, '.', tail.length);
    const struct tb_span whole = {tail.text, point ? (size_t)(point - tail.text) : tail.length};
    const struct tb_span rest = {point ? point + 1 : tail.text, point ? (size_t)(tail.text + tail.length - point) - 1 : 0};
    return head.length <= 3 && all_digits(head) && head.text[0] != '0' && whole.length == 3 && all_digits(whole) &&
           (!point || all_digits(rest));
}

/* The text that a column would have. room: for cells put together. */
static struct tb_span mapped(const struct tb_csv_record *record, const struct mapping *mapping, int column, char *room, size_t size)
{
    struct tb_span none = {"", 0}, part;
    size_t n = 0;
    int i;
    if (column < 0 || (size_t)column >= mapping->width || mapping->first[column] < 0)
        return none;
    part = tb_sheet_cell(record, mapping->first[column]);
    if (mapping->parts[column] == 1)
        return part;
    for (i = 0; i < mapping->parts[column]; i++) {
        part = tb_sheet_cell(record, mapping->first[column] + i);
        if (n + part.length + 2 > size)
            return none;
        if (i > 0)
            room[n++] = ',';
        memcpy(room + n, part.text, part.length);
        n += part.length;
    }
    return (struct tb_span){room, n};
}

static bool fits(const struct tb_sheet *sheet, size_t i, struct tb_span cell)
{
    const struct tb_form_column *own = &sheet->form->columns[i];
    char date[TB_DATE_TEXT_BYTES];
    int64_t value, last_digit;
    enum tb_cell_result result;
    if (cell.length == 0)
        return !own->required;
    if (tb_cell_is_nil(sheet->form, cell.text, cell.length))
        return true;
    switch (own->type) {
    case TB_FORM_QUANTITY:
        return tb_cell_quantity(sheet->form->measures, cell.text, cell.length, sheet->header->measure[i], &value, &last_digit) ==
               TB_CELL_OK;
    case TB_FORM_VOCABULARY:
        return tb_vocabulary_find(&sheet->catalog->vocabulary, own->vocabulary, cell.text, cell.length) != NULL;
    case TB_FORM_DATE:
        result = tb_cell_date(cell.text, cell.length, sheet->year, date);
        return (result == TB_CELL_OK || result == TB_CELL_UNCLEAR_DATE) && !all_digits(cell);
    case TB_FORM_COUNTY:
        return tb_counties_find(&sheet->catalog->counties, cell.text, cell.length) >= 0;
    default:
        return (int)i != sheet->form->key || sheet->form->kind == TB_FORM_TASK || sheet->form->kind == TB_FORM_PROBLEM ||
               !all_digits(cell);
    }
}

static bool all_fit(const struct tb_sheet *sheet, const struct tb_csv_record *record, const struct mapping *mapping)
{
    char room[256];
    size_t i;
    for (i = 0; i < sheet->form->column_count; i++)
        if (sheet->header->file_column[i] >= 0 &&
            !fits(sheet, i, mapped(record, mapping, sheet->header->file_column[i], room, sizeof room)))
            return false;
    return true;
}

/* The form column of a file column, or TB_FORM_NO_COLUMN. */
static int form_column(const struct tb_sheet *sheet, size_t column)
{
    size_t i;
    for (i = 0; i < sheet->form->column_count; i++)
        if (sheet->header->file_column[i] == (int)column)
            return (int)i;
    return TB_FORM_NO_COLUMN;
}

/* Cells may be one when they make a number in a column of numbers, or stand where free text does. */
static bool may_merge(const struct tb_sheet *sheet, const struct tb_csv_record *record, const struct mapping *mapping,
                      size_t column, size_t cell, size_t parts)
{
    const int i = form_column(sheet, column);
    const struct tb_span head = tb_sheet_cell(record, (int)cell), tail = tb_sheet_cell(record, (int)(cell + parts) - 1);
    if (i >= 0 && sheet->form->columns[i].type == TB_FORM_QUANTITY)
        return is_thousands(head, tail) && (parts == 2 || is_thousands(head, tb_sheet_cell(record, (int)cell + 1)));
    return !mapping->only_thousands && parts == 2 && head.length > 0 && tail.length > 0 &&
           (i < 0 || sheet->form->columns[i].type == TB_FORM_TEXT);
}

/* Columns from `column` on take the cells from `cell` on, of which `spare` are more than there are columns. */
static bool try_merges(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct mapping *mapping, size_t column,
                       size_t cell, size_t spare, size_t *where)
{
    size_t i, p, parts;
    for (p = column; spare > 0 && p < mapping->width && cell + (p - column) + 1 < record->count; p++)
        for (parts = 2; parts <= 3 && parts <= spare + 1; parts++) {
            const size_t at = cell + (p - column);
            if (!may_merge(sheet, record, mapping, p, at, parts))
                continue;
            for (i = column; i <= p; i++) {
                mapping->first[i] = (int)(cell + (i - column));
                mapping->parts[i] = i == p ? (int)parts : 1;
            }
            if (try_merges(sheet, record, mapping, p + 1, at + parts, spare - (parts - 1), where)) {
                *where = p;
                return true;
            }
        }
    if (spare > 0)
        return false;
    for (i = column; i < mapping->width; i++) {
        mapping->first[i] = (int)(cell + (i - column));
        mapping->parts[i] = 1;
    }
    return all_fit(sheet, record, mapping);
}

/* A blank cell too many, or one too few, at `where`. */
static bool try_blank(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct mapping *mapping, bool taken_out,
                      size_t *where)
{
    size_t p, i;
    for (p = 0; p + 1 < mapping->width; p++) {
        if (taken_out && tb_sheet_cell(record, (int)p).length > 0)
            continue;
        for (i = 0; i < mapping->width; i++) {
            mapping->parts[i] = 1;
            mapping->first[i] = i < p ? (int)i : taken_out ? (int)i + 1 : i == p ? -1 : (int)i - 1;
        }
        if (all_fit(sheet, record, mapping)) {
            *where = p;
            return true;
        }
    }
    return false;
}

static size_t last_filled(const struct tb_csv_record *record)
{
    size_t i = record->count;
    while (i > 0 && tb_sheet_cell(record, (int)i - 1).length == 0)
        i--;
    return i;
}

/* has_rest: a remark with commas may be behind it. */
static bool find_merges(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct mapping *mapping,
                        bool only_thousands, bool has_rest, size_t *where)
{
    const size_t cells = sheet->header->cells, filled = last_filled(record);
    size_t spare;
    mapping->width = cells;
    mapping->only_thousands = only_thousands;
    for (spare = 1; spare <= TB_SHIFT_MOST_MERGED && spare < record->count; spare++)
        if ((has_rest || filled <= cells + spare) && try_merges(sheet, record, mapping, 0, 0, spare, where))
            return true;
    return false;
}

/* How the row must be read so that every cell fits its column. */
static enum shift_kind find_shift(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct mapping *mapping,
                                  size_t *where)
{
    const size_t cells = sheet->header->cells, filled = last_filled(record);
    if (find_merges(sheet, record, mapping, true, false, where) || find_merges(sheet, record, mapping, false, false, where) ||
        find_merges(sheet, record, mapping, true, true, where))
        return MERGED;
    if (filled > sheet->header->width && try_blank(sheet, record, mapping, true, where))
        return BLANK_TAKEN_OUT;
    if (filled < cells && try_blank(sheet, record, mapping, false, where))
        return BLANK_PUT_IN;
    return NO_SHIFT;
}

/* What the row would say where it belongs: a guess for its total. */
static void guess_quantities(const struct tb_sheet *sheet, const struct tb_csv_record *record, const struct mapping *mapping,
                             struct tb_quantity *quantities)
{
    char room[256];
    size_t k;
    for (k = 0; k < sheet->totals.column_count; k++) {
        const size_t i = (size_t)sheet->totals.columns[k];
        struct tb_span cell = mapped(record, mapping, sheet->header->file_column[i], room, sizeof room);
        quantities[k].is_bad = true;
        quantities[k].is_there = tb_cell_quantity(sheet->form->measures, cell.text, cell.length, sheet->header->measure[i],
                                                  &quantities[k].value, &quantities[k].last_digit) == TB_CELL_OK;
        if (cell.length == 0) {
            quantities[k].is_there = true;
            quantities[k].value = 0;
        }
    }
}

/* The row is longer than the header and fits as it stands. What is more is blank: told at the end, unless all rows are so. */
static void note_surplus(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    struct tb_sheet_surplus *surplus = &sheet->surplus;
    struct mapping mapping;
    struct tb_span raw;
    char room[256];
    size_t where;
    surplus->rows++;
    if (!find_merges(sheet, record, &mapping, true, false, &where) || surplus->count++ >= TB_SHIFT_MOST_TOLD)
        return;
    raw = mapped(record, &mapping, (int)where, room, sizeof room);
    surplus->items[surplus->count - 1].line1 = record->line1;
    surplus->items[surplus->count - 1].col1 = where + 1;
    surplus->items[surplus->count - 1].county = sheet->findings->county;
    snprintf(surplus->items[surplus->count - 1].raw, TB_SHIFT_RAW_BYTES, "%.*s", (int)raw.length, raw.text);
}

/* 36,1,380 at the end of a row whose remark was blank: a remark of three digits behind a number, or of digits only in a row that is
 * longer than the header, or behind 036. Nobody writes such a remark. */
static bool ends_in_rest_of_number(const struct tb_sheet *sheet, const struct tb_csv_record *record, bool is_longer, size_t *where)
{
    const size_t filled = last_filled(record);
    const struct tb_span last = tb_sheet_cell(record, (int)filled - 1), before = tb_sheet_cell(record, (int)filled - 2);
    int i;
    if (filled < 3 || last.length == 0 || last.text[0] < '0' || last.text[0] > '9' || !all_digits(last) ||
        record->cells[filled - 1].quoted)
        return false;
    i = form_column(sheet, filled - 1);
    if (i <= 0 || i == sheet->form->key || sheet->form->columns[i].type != TB_FORM_TEXT)
        return false;
    i = form_column(sheet, filled - 2);
    *where = filled - 2;
    return i >= 0 && sheet->form->columns[i].type == TB_FORM_QUANTITY &&
           (is_thousands(before, last) || is_longer || (before.length == 3 && before.text[0] == '0'));
}

bool tb_sheet_is_shifted(struct tb_sheet *sheet, const struct tb_csv_record *record, const struct tb_findings_mark *mark,
                         struct tb_quantity *quantities)
{
    static const char *const details[] = {[MERGED] = "：从第%zu列起右移，“%.*s”没有加引号，成了几格",
                                          [BLANK_TAKEN_OUT] = "：从第%zu列起右移了一格，多出一个空格子%.*s",
                                          [BLANK_PUT_IN] = "：从第%zu列起左移了一格，少了一格%.*s"};
    struct mapping mapping;
    struct tb_span raw;
    enum shift_kind kind;
    char room[256];
    size_t where = 0, k;
    const bool is_longer = record->count > sheet->header->cells, has_errors = sheet->findings->errors > mark->errors;
    if (!has_errors && sheet->is_by_commas && ends_in_rest_of_number(sheet, record, is_longer, &where) &&
        !(is_longer && find_merges(sheet, record, &mapping, true, false, &(size_t){0}))) {
        raw = tb_sheet_cell(record, (int)where + 1);
        tb_finding_add(sheet->findings, TB_FINDING_SHIFTED_ROW, record->line1, where + 2, raw.text, raw.length,
                       "：第%zu列的“%.*s”像是前面数字的一部分", where + 2, (int)raw.length, raw.text);
        for (k = 0; k < sheet->totals.column_count; k++)
            if (sheet->header->file_column[sheet->totals.columns[k]] == (int)where)
                quantities[k] = (struct tb_quantity){.is_bad = true};
        return true;
    }
    if (record->count < 3 || record->count > TB_SHIFT_MOST_CELLS || sheet->header->cells > TB_SHIFT_MOST_CELLS ||
        (!is_longer && sheet->findings->errors < mark->errors + 2))
        return false;
    if (!has_errors && last_filled(record) <= sheet->header->cells) {
        if (sheet->is_by_commas)
            note_surplus(sheet, record);
        return false;
    }
    if (has_errors)
        kind = find_shift(sheet, record, &mapping, &where);
    else /* a remark with a comma, or a number */
        kind = sheet->is_by_commas && find_merges(sheet, record, &mapping, true, true, &where) ? MERGED : NO_SHIFT;
    if (kind == NO_SHIFT)
        return false;
    tb_findings_back_to(sheet->findings, mark);
    raw = kind == MERGED ? mapped(record, &mapping, (int)where, room, sizeof room) : (struct tb_span){"", 0};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    tb_finding_add(sheet->findings, TB_FINDING_SHIFTED_ROW, record->line1, where + 1, raw.text, raw.length, details[kind],
                   where + 1, (int)raw.length, raw.text);
#pragma GCC diagnostic pop
    guess_quantities(sheet, record, &mapping, quantities);
    return true;
}

void tb_sheet_tell_surplus(struct tb_sheet *sheet)
{
    const struct tb_sheet_surplus *surplus = &sheet->surplus;
    const int county = sheet->findings->county;
    size_t i;
    /* every row ends in a comma too many: some of them would have two numbers side by side by chance */
    if (surplus->count == 0 || (surplus->count < surplus->rows && surplus->rows == sheet->rows))
        return;
    for (i = 0; i < surplus->count && i < TB_SHIFT_MOST_TOLD; i++) {
        sheet->findings->county = surplus->items[i].county;
        tb_finding_add(sheet->findings, TB_FINDING_SHIFTED_ROW, surplus->items[i].line1, surplus->items[i].col1,
                       surplus->items[i].raw, strlen(surplus->items[i].raw),
                       "：这一行比表头多一格，第%zu列的“%s”没有加引号，成了几格", surplus->items[i].col1, surplus->items[i].raw);
    }
    sheet->findings->county = county;
}

/* --- quotes that swallow ------------------------------------------------------------------------------------- */

/* How many cells a line would have, and how many of them are numbers or dates. */
static size_t count_cells(const char *text, size_t length, char delimiter, size_t *numbers)
{
    size_t at, from = 0, cells = 0;
    *numbers = 0;
    for (at = 0; at <= length; at++) {
        if (at < length && text[at] != delimiter)
            continue;
        *numbers += at > from && text[from] >= '0' && text[from] <= '9';
        cells++;
        from = at + 1;
    }
    return cells;
}

/* A line of the cell reads like a row: half as many cells as the header, two of them numbers. */
static bool holds_row(const struct tb_sheet *sheet, const struct tb_csv_cell *cell)
{
    static const char delimiters[] = {',', '\t', ';', '|'};
    size_t at, from = 0, k, numbers;
    for (at = 0; at <= cell->length; at++) {
        if (at < cell->length && cell->text[at] != '\n' && cell->text[at] != '\r')
            continue;
        for (k = 0; k < sizeof delimiters; k++)
            if (2 * count_cells(cell->text + from, at - from, delimiters[k], &numbers) > sheet->header->matched && numbers >= 2)
                return true;
        from = at + 1;
    }
    return false;
}

bool tb_sheet_is_torn(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    size_t i, k, breaks, numbers, cells;
    for (i = 0; i < record->count; i++) {
        const struct tb_csv_cell *cell = &record->cells[i];
        if ((!cell->quoted && !record->odd_quotes) || cell->length < 8)
            continue;
        for (breaks = k = 0; k < cell->length; k++)
            breaks += cell->text[k] == '\n' || (cell->text[k] == '\r' && (k + 1 == cell->length || cell->text[k + 1] != '\n'));
        cells = count_cells(cell->text, cell->length, ',', &numbers);
        if (breaks > 0 ? !holds_row(sheet, cell)
                       : !(record->count + cells == sheet->header->cells + 1 &&
                           ((cells >= 2 && numbers == cells) || (numbers >= 1 && cells >= 3))))
            continue;
        tb_finding_add(sheet->findings, TB_FINDING_TORN_ROW, record->line1, i + 1, cell->text, cell->length,
                       breaks > 0 ? "：第%zu行到第%zu行成了一格" : "：第%zu行有几格成了一格", record->line1,
                       record->line1 + breaks);
        sheet->totals.is_off = true;
        sheet->rows++;
        return true;
    }
    return false;
}
