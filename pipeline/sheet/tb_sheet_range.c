#include "tb_sheet_range.h"

#include "tb_num.h"

#include <stdio.h>
#include <string.h>

static const enum tb_finding_id ids[TB_RANGE_KINDS] = {
    [TB_RANGE_NEGATIVE] = TB_FINDING_NEGATIVE,
    [TB_RANGE_NOT_WHOLE] = TB_FINDING_NOT_WHOLE,
    [TB_RANGE_BELOW] = TB_FINDING_UNDER_MIN,
    [TB_RANGE_ABOVE] = TB_FINDING_OVER_MAX,
};

/* What the cell was read in: its own column's unit, the row's, or the plan's for the row's name. */
static bool counts_things(const struct tb_sheet *sheet, const struct tb_csv_record *record, const struct tb_form_column *own)
{
    struct tb_measure measure = own->measure;
    struct tb_span unit;
    if (own->unit_column < 0)
        return measure.kind == TB_MEASURE_COUNT;
    unit = tb_sheet_cell(record, sheet->header->file_column[own->unit_column]);
    if (unit.length == 0 && sheet->known_item >= 0) {
        unit.text = sheet->known->items[sheet->known_item].unit;
        unit.length = strlen(unit.text);
    }
    return tb_measure_parse_in(sheet->form->measures, unit.text, unit.length, &measure) && measure.kind == TB_MEASURE_COUNT;
}

static enum tb_range_kind range_of(const struct tb_sheet *sheet, const struct tb_csv_record *record, size_t i)
{
    const struct tb_form_column *own = &sheet->form->columns[i];
    const int64_t value = sheet->values[i].number;
    if (value < 0 && !own->is_signed)
        return TB_RANGE_NEGATIVE;
    if (value % TB_HUNDREDTHS != 0 && counts_things(sheet, record, own))
        return TB_RANGE_NOT_WHOLE;
    if (sheet->header->unit_unclear[i])
        return TB_RANGE_KINDS;
    if (own->has_min && value != 0 && value < own->min)
        return TB_RANGE_BELOW;
    return own->has_max && value > own->max ? TB_RANGE_ABOVE : TB_RANGE_KINDS;
}

/* 最大100000平方米 */
static const char *limit_text(const struct tb_form_column *own, enum tb_range_kind kind, char *text, size_t size)
{
    char number[TB_NUM_TEXT_BYTES];
    const int64_t limit = kind == TB_RANGE_BELOW ? own->min : own->max;
    text[0] = '\0';
    if (kind == TB_RANGE_BELOW || kind == TB_RANGE_ABOVE)
        snprintf(text, size, "，%s%s%s", kind == TB_RANGE_BELOW ? "不会小于" : "不会大于",
                 own->unit_column >= 0 ? tb_num_format_hundredths(number, limit) : tb_measure_format(number, own->measure, limit),
                 own->unit_column >= 0 ? ""
                 : own->unit_text      ? own->unit_text
                                       : tb_measure_name(own->measure));
    return text;
}

static void tell_cell(struct tb_sheet *sheet, size_t i, enum tb_range_kind kind, size_t line1, const char *raw, size_t length)
{
    const struct tb_form_column *own = &sheet->form->columns[i];
    char limit[96];
    tb_finding_add(sheet->findings, ids[kind], line1, (size_t)sheet->header->file_column[i] + 1, raw, length, "：列“%s”%s",
                   own->header, limit_text(own, kind, limit, sizeof limit));
}

void tb_sheet_check_ranges(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    size_t i;
    for (i = 0; i < sheet->form->column_count; i++) {
        struct tb_range *range;
        enum tb_range_kind kind;
        struct tb_span cell;
        if (sheet->form->columns[i].type != TB_FORM_QUANTITY || sheet->values[i].kind != TB_VALUE_INT)
            continue;
        kind = range_of(sheet, record, i);
        if (kind == TB_RANGE_KINDS)
            continue;
        cell = tb_sheet_cell(record, sheet->header->file_column[i]);
        if (sheet->identity->is_city_wide) {
            tell_cell(sheet, i, kind, record->line1, cell.text, cell.length);
            continue;
        }
        range = &sheet->ranges[i][kind];
        if (range->count < TB_SHEET_MOST_RANGE) {
            range->line1[range->count] = record->line1;
            snprintf(range->raw[range->count], sizeof range->raw[0], "%.*s", (int)(cell.length < 40 ? cell.length : 40), cell.text);
        }
        range->count++;
    }
}

void tb_sheet_finish_ranges(struct tb_sheet *sheet)
{
    size_t i, k, n;
    char limit[96];
    for (i = 0; i < sheet->form->column_count; i++)
        for (k = 0; k < TB_RANGE_KINDS; k++) {
            const struct tb_range *range = &sheet->ranges[i][k];
            for (n = 0; n < range->count && range->count <= TB_SHEET_MOST_RANGE; n++)
                tell_cell(sheet, i, (enum tb_range_kind)k, range->line1[n], range->raw[n], strlen(range->raw[n]));
            if (range->count > TB_SHEET_MOST_RANGE)
                tb_finding_add(sheet->findings, ids[k], range->line1[0], (size_t)sheet->header->file_column[i] + 1, range->raw[0],
                               strlen(range->raw[0]), "：列“%s”%s；这一列共有%zu处", sheet->form->columns[i].header,
                               limit_text(&sheet->form->columns[i], (enum tb_range_kind)k, limit, sizeof limit), range->count);
        }
}
