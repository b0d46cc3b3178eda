/* Rows that are no data: totals and their parts, and the county that such a row gives to those below it. */
#include "tb_label.h"
#include "tb_sheet.h"

#include <string.h>

/* A line between the tables of a city-wide file names the county of the rows below it, as a county cell would. */
void tb_sheet_inherit(struct tb_sheet *sheet, int county)
{
    if (county >= 0 && sheet->identity->is_city_wide) {
        sheet->last_county_index = county;
        sheet->last_county_bytes = 0;
    }
}

/* The quantities of a row that is no data. */
static void read_quantities(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span label,
                            struct tb_quantity *quantities)
{
    size_t k;
    memset(quantities, 0, TB_TOTALS_MOST_COLUMNS * sizeof *quantities);
    for (k = 0; k < sheet->totals.column_count; k++) {
        size_t i = (size_t)sheet->totals.columns[k];
        struct tb_span cell = tb_sheet_cell(record, sheet->header->file_column[i]);
        if (cell.length > 0 && cell.text != label.text)
            tb_sheet_quantity(sheet, record, i, cell, quantities);
        quantities[k].is_there = quantities[k].is_there && !quantities[k].is_bad;
    }
}

/* The county that a total names, in its county cell or in its label; the city is none. */
static int named_county(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span label)
{
    const struct tb_counties *counties = &sheet->catalog->counties;
    const int column = sheet->form->county >= 0 ? sheet->header->file_column[sheet->form->county] : TB_HEADER_NO_COLUMN;
    struct tb_span cell = tb_sheet_cell(record, column);
    int county = cell.length > 0 ? tb_counties_find(counties, cell.text, cell.length) : TB_COUNTIES_NONE;
    if (county < 0)
        county = tb_counties_find_in(counties, label.text, label.length);
    return county >= 0 && strcmp(counties->items[county].code, "*") != 0 ? county : TB_COUNTIES_NONE;
}

/* 其中 stands alone: the word is in the next cell that is text. */
static struct tb_span part_word(const struct tb_csv_record *record, struct tb_span label, char *room)
{
    struct tb_span word = {room, label.length <= TB_LABEL_MOST_BYTES ? tb_label_part_word(label, room) : 0};
    size_t i;
    bool behind = false;
    for (i = 0; i < record->count && word.length == 0; i++) {
        struct tb_span cell = tb_sheet_cell(record, (int)i);
        if (behind && cell.length > 0)
            word = cell;
        behind = behind || cell.text == label.text;
    }
    return word;
}

/* A total that names another county than the file's. */
static void check_county(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span label, int county)
{
    if (county >= 0 && sheet->identity->county >= 0 && county != sheet->identity->county)
        tb_finding_add(sheet->findings, TB_FINDING_OTHER_COUNTY, record->line1, 0, label.text, label.length, "：本文件是%s的",
                       sheet->catalog->counties.items[sheet->identity->county].name);
}

void tb_sheet_total(struct tb_sheet *sheet, const struct tb_csv_record *record, enum tb_row_kind kind, struct tb_span label)
{
    static const enum tb_total_kind kinds[] = {
        [TB_ROW_GRAND_TOTAL] = TB_TOTAL_GRAND, [TB_ROW_GROUP_TOTAL] = TB_TOTAL_GROUP, [TB_ROW_ANY_TOTAL] = TB_TOTAL_ANY};
    struct tb_quantity quantities[TB_TOTALS_MOST_COLUMNS];
    char word[TB_LABEL_MOST_BYTES + 1];
    struct tb_totals_row row = {record->line1, named_county(sheet, record, label), 0, 0, label};
    if (!sheet->identity->is_city_wide)
        check_county(sheet, record, label, row.county);
    else if (row.county >= 0)
        sheet->findings->county = row.county;
    read_quantities(sheet, record, label, quantities);
    if (kind == TB_ROW_PART) {
        row.name = part_word(record, label, word);
        tb_totals_part(&sheet->totals, &row, quantities);
    } else {
        tb_totals_total(&sheet->totals, kinds[kind], &row, quantities, sheet->findings);
        tb_sheet_inherit(sheet, row.county); /* the first cell of a county merged over its group may be that of its 小计 */
    }
    sheet->findings->county = TB_FINDING_ANY_COUNTY;
}

/* Whether the name of a row is a word of the form's vocabularies: 扩建 is no school. */
static bool is_word(const struct tb_sheet *sheet, struct tb_span name)
{
    const struct tb_form *form = sheet->form;
    size_t i;
    for (i = 0; i < form->column_count; i++)
        if (form->columns[i].type == TB_FORM_VOCABULARY &&
            tb_vocabulary_find(&sheet->catalog->vocabulary, form->columns[i].vocabulary, name.text, name.length))
            return true;
    return false;
}

static bool completes_row(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span label)
{
    struct tb_quantity quantities[TB_TOTALS_MOST_COLUMNS];
    struct tb_findings ignored = TB_FINDINGS_INIT, *findings = sheet->findings;
    sheet->findings = &ignored;
    read_quantities(sheet, record, label, quantities);
    sheet->findings = findings;
    tb_findings_free(&ignored);
    return tb_totals_parts_complete(&sheet->totals, quantities);
}

/* 其中：新建 …, then 扩建 … without the 其中; or 其中 merged over several rows: they have no number or no county while the row they
 * belong to has; or they complete it. */
bool tb_sheet_is_more_of_part(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span label)
{
    const struct tb_form *form = sheet->form;
    const int stage = form->stage >= 0 ? sheet->header->file_column[form->stage] : TB_HEADER_NO_COLUMN;
    const int county = form->county >= 0 ? sheet->header->file_column[form->county] : TB_HEADER_NO_COLUMN;
    struct tb_span key = tb_sheet_cell(record, sheet->header->file_column[form->key]);
    struct tb_span number = form->key != 0 ? tb_sheet_cell(record, sheet->header->file_column[0]) : key;
    if (number.length > 0 && number.text[0] >= '0' && number.text[0] <= '9')
        return false;
    if (tb_sheet_cell(record, stage).length == 0 && key.length == 0 && label.length > 0 &&
        tb_counties_find(&sheet->catalog->counties, label.text, label.length) < 0)
        return true;
    if (sheet->totals.parent != SIZE_MAX) /* of a total: 扩建 in the column of the names */
        return tb_sheet_cell(record, stage).length == 0 && is_word(sheet, key);
    if (form->key != 0 && (sheet->totals.parent_pattern & 1) != 0)
        return true;
    if (sheet->county_is_filled && !sheet->identity->is_city_wide && county >= 0 && tb_sheet_cell(record, county).length == 0)
        return true;
    return completes_row(sheet, record, label);
}
