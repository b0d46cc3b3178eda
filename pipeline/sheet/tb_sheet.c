#include "tb_sheet.h"

#include "tb_num.h"

#include "tb_header_part.h"
#include "tb_sheet_known.h"
#include "tb_sheet_range.h"

#include <stdio.h>
#include <string.h>

enum { OFF_PLAN_FACTOR = 1000, MOST_KEY_BYTES = 1024, MOST_PLACE_BYTES = 60, MOST_EXTRA_TOLD = 20 };

/* done_area / planned_area, playground_done / playground_planned. */
static int plan_of(const struct tb_form *form, size_t i)
{
    const char *id = form->columns[i].id, *done = strstr(id, "done");
    char planned[96];
    int plan;
    if (!done || form->columns[i].type != TB_FORM_QUANTITY || form->stage < 0)
        return TB_FORM_NO_COLUMN;
    snprintf(planned, sizeof planned, "%.*splanned%s", (int)(done - id), id, done + strlen("done"));
    plan = tb_form_column(form, planned);
    return plan >= 0 && form->columns[plan].type == TB_FORM_QUANTITY ? plan : TB_FORM_NO_COLUMN;
}

/* 年度目标（万元） beside 累计完成: a row without a unit of its own would be read in two. */
static bool is_alone_without_unit(const struct tb_form *form, const struct tb_header *header, size_t i)
{
    size_t k;
    bool others = false;
    if (form->columns[i].type != TB_FORM_QUANTITY || form->columns[i].unit_column < 0 ||
        header->unit_source[i] == TB_MEASURE_FROM_HEADER)
        return false;
    for (k = 0; k < form->column_count; k++)
        others = others || (form->columns[k].unit_column == form->columns[i].unit_column && header->file_column[k] >= 0 &&
                            header->unit_source[k] == TB_MEASURE_FROM_HEADER);
    return others;
}

enum tb_status tb_sheet_start(struct tb_sheet *sheet, const struct tb_catalog *catalog, const struct tb_form *form,
                              const struct tb_header *header, struct tb_identity *identity, struct tb_findings *findings,
                              tb_sheet_on_row on_row, void *context, struct tb_err *err)
{
    const struct tb_keys no_keys = TB_KEYS_INIT;
    const struct tb_twins no_twins = TB_TWINS_INIT;
    int year, month, day;
    size_t i, k;
    (void)err;
    memset(sheet, 0, sizeof *sheet);
    sheet->catalog = catalog;
    sheet->form = form;
    sheet->header = header;
    sheet->identity = identity;
    sheet->findings = findings;
    sheet->on_row = on_row;
    sheet->context = context;
    sheet->keys = no_keys;
    sheet->twins = no_twins;
    sheet->year = identity->year;
    if (identity->cutoff != TB_DATE_NONE) {
        tb_date_to_ymd(identity->cutoff, &year, &month, &day);
        sheet->year = year;
    }
    sheet->last_county_index = identity->is_city_wide ? TB_COUNTIES_NONE : identity->county;
    tb_totals_start(&sheet->totals, catalog, form, header, identity->is_city_wide);
    sheet->proof_column = TB_HEADER_NO_COLUMN;
    for (i = 0; i < form->column_count; i++) {
        if (form->columns[i].required && (int)i != form->key)
            sheet->proof_column = header->file_column[i];
        sheet->plan_of[i] = plan_of(form, i);
        sheet->lacks_unit[i] = is_alone_without_unit(form, header, i);
        sheet->totals_place[i] = -1;
        for (k = 0; k < sheet->totals.column_count; k++)
            if (sheet->totals.columns[k] == (int)i)
                sheet->totals_place[i] = (int)k;
    }
    return TB_OK;
}

void tb_sheet_free(struct tb_sheet *sheet)
{
    tb_totals_free(&sheet->totals);
    tb_keys_free(&sheet->keys);
    tb_twins_free(&sheet->twins);
}

/* "上期累计竣工面积": what the form that went out says beside a column of last time. It is there to be compared with. */
static bool is_of_last_time(const struct tb_form *form, const char *text)
{
    static const char before[] = "上期";
    char key[TB_HEADER_PART_MOST + 1], own[TB_HEADER_PART_MOST + 1];
    const size_t length = strlen(text);
    size_t n, m, i;
    if (length <= strlen(before) || length > TB_HEADER_PART_MOST || strncmp(text, before, strlen(before)) != 0)
        return false;
    n = tb_text_key(text + strlen(before), length - strlen(before), key);
    for (i = 0; i < form->column_count; i++) {
        const size_t bytes = strlen(form->columns[i].header);
        m = bytes <= TB_HEADER_PART_MOST ? tb_text_key(form->columns[i].header, bytes, own) : 0;
        if (m > 0 && m <= n && memcmp(own, key, m) == 0)
            return true;
    }
    return false;
}

void tb_sheet_header_findings(struct tb_sheet *sheet)
{
    const struct tb_form *form = sheet->form;
    const struct tb_header *header = sheet->header;
    bool is_missed = false; /* a column that is not known may be it: the cure says so */
    size_t i, column;
    for (i = 0; i < form->column_count; i++) {
        const struct tb_form_column *own = &form->columns[i];
        const bool needed = own->required || (own->type == TB_FORM_COUNTY && sheet->identity->is_city_wide);
        is_missed = is_missed || (header->file_column[i] < 0 && needed);
        if (header->file_column[i] < 0 && (needed || own->type == TB_FORM_QUANTITY))
            tb_finding_add(sheet->findings, needed ? TB_FINDING_MISSING_COLUMN : TB_FINDING_ABSENT_COLUMN, header->line1, 0, "", 0,
                           "：“%s”", own->header);
        if (header->other_kind[i].kind != TB_MEASURE_NONE)
            tb_finding_add(sheet->findings, TB_FINDING_MEASURE_CONFLICT, header->line1, (size_t)header->file_column[i] + 1,
                           header->texts[header->file_column[i]], strlen(header->texts[header->file_column[i]]),
                           "：列“%s”的表头写的是%s，应以%s计", own->header, tb_measure_name(header->other_kind[i]),
                           tb_measure_name(own->measure));
        if (header->unknown_unit[i])
            tb_finding_add(sheet->findings, TB_FINDING_UNKNOWN_MEASURE, header->line1, (size_t)header->file_column[i] + 1,
                           header->texts[header->file_column[i]], strlen(header->texts[header->file_column[i]]), "：列“%s”的“%s”",
                           own->header, header->unknown_unit[i]);
        if (header->unclear_part[i])
            tb_finding_add(sheet->findings, TB_FINDING_UNCLEAR_COLUMN, header->last_line1, (size_t)header->file_column[i] + 1,
                           own->header, strlen(own->header), "：“%s”下面分了几列，没有一列是“累计”", own->header);
        if (header->twin_column[i] >= 0)
            tb_finding_add(sheet->findings, TB_FINDING_DOUBLE_COLUMN, header->line1, (size_t)header->twin_column[i] + 1,
                           header->texts[header->twin_column[i]], strlen(header->texts[header->twin_column[i]]), "：“%s”已在第%d列",
                           own->header, header->file_column[i] + 1);
    }
    for (column = 0; column < header->width && !is_missed; column++) {
        bool known = header->texts[column][0] == '\0';
        for (i = 0; i < form->column_count && !known; i++)
            known = header->file_column[i] == (int)column || header->twin_column[i] == (int)column;
        if (!known && !is_of_last_time(form, header->texts[column]))
            tb_finding_add(sheet->findings, TB_FINDING_UNKNOWN_COLUMN, header->line1, column + 1, header->texts[column],
                           strlen(header->texts[column]), "：“%s”", header->texts[column]);
    }
}

enum { MOST_SHOWN_BYTES = 120 };

static void cell_finding(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell, enum tb_cell_result result)
{
    static const enum tb_finding_id ids[] = {
        [TB_CELL_NOT_A_NUMBER] = TB_FINDING_NOT_A_NUMBER,   [TB_CELL_EXCEL_ERROR] = TB_FINDING_EXCEL_ERROR,
        [TB_CELL_TOO_PRECISE] = TB_FINDING_TOO_PRECISE,     [TB_CELL_OUT_OF_RANGE] = TB_FINDING_OUT_OF_RANGE,
        [TB_CELL_TWO_NUMBERS] = TB_FINDING_TWO_NUMBERS,     [TB_CELL_LOST_DIGITS] = TB_FINDING_LOST_DIGITS,
        [TB_CELL_UNIT_CONFLICT] = TB_FINDING_UNIT_CONFLICT, [TB_CELL_BAD_DATE] = TB_FINDING_BAD_DATE,
        [TB_CELL_UNCLEAR_DATE] = TB_FINDING_UNCLEAR_DATE};
    const struct tb_form_column *own = &sheet->form->columns[i];
    const size_t col1 = (size_t)sheet->header->file_column[i] + 1;
    if (own->type == TB_FORM_QUANTITY)
        tb_finding_add(sheet->findings, ids[result], line1, col1, cell.text, cell.length, "：列“%s”，应填以%s计的数字", own->header,
                       own->unit_column >= 0 ? "“计量单位”" : tb_measure_name(sheet->header->measure[i]));
    else
        tb_finding_add(sheet->findings, ids[result], line1, col1, cell.text, cell.length, "：列“%s”填的是“%.*s”%s", own->header,
                       cell.length < MOST_SHOWN_BYTES ? (int)cell.length : 3, cell.length < MOST_SHOWN_BYTES ? cell.text : "…",
                       result == TB_CELL_EXCEL_ERROR ? "" : "，应写成2017-03-07或2017年3月");
}

/* The unit of a quantity whose row says it: the text of that cell; unknown words count things. */
static struct tb_measure row_measure(const struct tb_sheet *sheet, const struct tb_csv_record *record, size_t i)
{
    struct tb_measure measure = sheet->header->measure[i];
    int column = sheet->form->columns[i].unit_column;
    struct tb_span unit;
    if (column < 0)
        return measure;
    unit = tb_sheet_cell(record, sheet->header->file_column[column]);
    if (unit.length == 0 && measure.factor > 0)
        return measure;
    if (!tb_measure_parse_in(sheet->form->measures, unit.text, unit.length, &measure)) {
        measure.kind = TB_MEASURE_NONE;
        measure.factor = 1;
    }
    return measure;
}

/* "50", "５０", not "50万元", which says its unit itself. */
static bool ends_in_digit(struct tb_span cell)
{
    const unsigned char *end = (const unsigned char *)cell.text + cell.length;
    return (cell.length > 0 && end[-1] >= '0' && end[-1] <= '9') ||
           (cell.length > 2 && end[-3] == 0xEF && end[-2] == 0xBC && end[-1] >= 0x90 && end[-1] <= 0x99);
}

/* 累计完成(千人), and 人 in the row: one of the two would be passed over. */
static bool measures_conflict(struct tb_sheet *sheet, const struct tb_csv_record *record, size_t i)
{
    const struct tb_form_column *own = &sheet->form->columns[i];
    const struct tb_measure above = sheet->header->measure[i], beside = row_measure(sheet, record, i);
    struct tb_span unit;
    if (own->unit_column < 0 || sheet->header->unit_source[i] != TB_MEASURE_FROM_HEADER ||
        (above.kind == beside.kind && above.factor == beside.factor) || (above.kind == TB_MEASURE_COUNT && above.factor == 1))
        return false;
    unit = tb_sheet_cell(record, sheet->header->file_column[own->unit_column]);
    tb_finding_add(sheet->findings, TB_FINDING_MEASURE_CONFLICT, record->line1,
                   (size_t)sheet->header->file_column[own->unit_column] + 1, unit.text, unit.length,
                   "：列“%s”的表头写的是%s，这一行写的是“%.*s”", own->header, tb_measure_name(above), (int)unit.length, unit.text);
    return true;
}

/* 约6220, 3000左右: the number is reported; of 4.5亩 it is not. */
static bool says_number(struct tb_span cell)
{
    size_t at = cell.length;
    while (at > 0 && !(cell.text[at - 1] >= '0' && cell.text[at - 1] <= '9'))
        at--;
    return at == cell.length || tb_cell_is_about(cell.text + at, cell.length - at);
}

void tb_sheet_quantity(struct tb_sheet *sheet, const struct tb_csv_record *record, size_t i, struct tb_span cell,
                       struct tb_quantity *quantities)
{
    struct tb_value *value = &sheet->values[i];
    int64_t last_digit = 0;
    enum tb_cell_result result =
        tb_cell_quantity(sheet->form->measures, cell.text, cell.length, row_measure(sheet, record, i), &value->number, &last_digit);
    if (result == TB_CELL_OK && value->number != 0 && sheet->lacks_unit[i] && ends_in_digit(cell) &&
        tb_sheet_cell(record, sheet->header->file_column[sheet->form->columns[i].unit_column]).length == 0) {
        tb_finding_add(sheet->findings, TB_FINDING_NO_UNIT, record->line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                       cell.length, "：列“%s”", sheet->form->columns[i].header);
        return;
    }
    if (result == TB_CELL_OK && value->number != 0 && ends_in_digit(cell) && measures_conflict(sheet, record, i))
        return;
    if (result == TB_CELL_OK) {
        value->kind = TB_VALUE_INT;
        if (sheet->totals_place[i] >= 0) {
            struct tb_quantity *quantity = &quantities[sheet->totals_place[i]];
            quantity->is_there = true;
            quantity->value = value->number;
            quantity->last_digit = last_digit;
        }
    } else if (!tb_cell_is_nil(sheet->form, cell.text, cell.length)) {
        if (sheet->totals_place[i] >= 0) {
            struct tb_quantity *quantity = &quantities[sheet->totals_place[i]];
            quantity->is_bad = true;
            quantity->is_there =
                result == TB_CELL_NOT_A_NUMBER && says_number(cell) &&
                tb_cell_guess(sheet->form->measures, cell.text, cell.length, row_measure(sheet, record, i), &quantity->value);
        }
        cell_finding(sheet, record->line1, i, cell, result);
    }
}

static void word(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell, int *completed)
{
    char list[600];
    const struct tb_form_column *own = &sheet->form->columns[i];
    const struct tb_term *term = tb_vocabulary_find(&sheet->catalog->vocabulary, own->vocabulary, cell.text, cell.length);
    if (term) {
        sheet->values[i].kind = TB_VALUE_TEXT;
        sheet->values[i].text.text = term->term;
        sheet->values[i].text.length = strlen(term->term);
        if ((int)i == sheet->form->stage)
            *completed = term->completed == 1;
        sheet->pattern |= (uint64_t)1 << i;
        if (term - sheet->catalog->vocabulary.items < TB_TOTALS_MOST_TERMS)
            sheet->terms |= (uint64_t)1 << (term - sheet->catalog->vocabulary.items);
    } else if (tb_cell_is_excel_error(cell.text, cell.length)) {
        cell_finding(sheet, line1, i, cell, TB_CELL_EXCEL_ERROR);
    } else if (own->required && tb_cell_is_nil(sheet->form, cell.text, cell.length)) { /* 无 is no stage: choose one */
        tb_finding_add(sheet->findings, TB_FINDING_BLANK_REQUIRED, line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                       cell.length, "：列“%s”", own->header);
    } else if (!tb_cell_is_nil(sheet->form, cell.text, cell.length)) {
        tb_finding_add(sheet->findings, TB_FINDING_BAD_WORD, line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                       cell.length, "：列“%s”，应填%s之一", own->header,
                       tb_vocabulary_list(&sheet->catalog->vocabulary, own->vocabulary, list, sizeof list));
    }
}

/* The county of a row: what the cell says, else (city-wide) the row above, else the file. */
static void county(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell)
{
    const size_t col1 = (size_t)sheet->header->file_column[i] + 1;
    int county;
    if (cell.length == 0 || (cell.length == sheet->last_county_bytes && memcmp(cell.text, sheet->last_county, cell.length) == 0))
        return;
    county = tb_counties_find(&sheet->catalog->counties, cell.text, cell.length);
    if (county >= 0 && cell.length <= sizeof sheet->last_county &&
        (sheet->identity->is_city_wide || county == sheet->last_county_index)) {
        memcpy(sheet->last_county, cell.text, cell.length);
        sheet->last_county_bytes = cell.length;
    }
    if (county < 0 || (sheet->identity->is_city_wide && county == sheet->identity->county))
        tb_finding_add(sheet->findings, TB_FINDING_BAD_COUNTY, line1, col1, cell.text, cell.length, "：列“%s”",
                       sheet->form->columns[i].header);
    else if (sheet->identity->is_city_wide)
        sheet->last_county_index = county;
    else if (county != sheet->last_county_index)
        tb_finding_add(sheet->findings, TB_FINDING_OTHER_COUNTY, line1, col1, cell.text, cell.length, "：本文件是%s的",
                       sheet->catalog->counties.items[sheet->last_county_index].name);
}

/* Type the cell of form column i. */
static void type_cell(struct tb_sheet *sheet, const struct tb_csv_record *record, size_t i, struct tb_quantity *quantities,
                      int *completed)
{
    const struct tb_form_column *own = &sheet->form->columns[i];
    struct tb_value *value = &sheet->values[i];
    struct tb_span cell = tb_sheet_cell(record, sheet->header->file_column[i]);
    enum tb_cell_result result;
    value->kind = TB_VALUE_NULL;
    if (cell.length == 0) {
        if (own->required && sheet->header->file_column[i] >= 0)
            tb_finding_add(sheet->findings, TB_FINDING_BLANK_REQUIRED, record->line1, (size_t)sheet->header->file_column[i] + 1, "",
                           0, "：列“%s”", own->header);
        return;
    }
    switch (own->type) {
    case TB_FORM_QUANTITY:
        tb_sheet_quantity(sheet, record, i, cell, quantities);
        break;
    case TB_FORM_VOCABULARY:
        word(sheet, record->line1, i, cell, completed);
        break;
    case TB_FORM_DATE:
        result = tb_cell_date(cell.text, cell.length, sheet->year, sheet->dates[i]);
        if (result == TB_CELL_OK || result == TB_CELL_UNCLEAR_DATE) {
            value->kind = TB_VALUE_TEXT;
            value->text.text = sheet->dates[i];
            value->text.length = strlen(sheet->dates[i]);
        }
        if (result != TB_CELL_OK && !tb_cell_is_nil(sheet->form, cell.text, cell.length))
            cell_finding(sheet, record->line1, i, cell, result);
        break;
    default:
        if (i == 0 && sheet->form->key != 0 && !tb_cell_is_nil(sheet->form, cell.text, cell.length))
            sheet->pattern |= 1; /* its number */
        value->kind = TB_VALUE_TEXT;
        value->text = cell;
        tb_sheet_check_text(sheet, record->line1, i, cell);
        if (tb_cell_is_excel_error(cell.text, cell.length))
            cell_finding(sheet, record->line1, i, cell, TB_CELL_EXCEL_ERROR);
    }
}

/* Whether the row only says that there is nothing: 无 in it, and nothing else. */
static bool is_nil_row(const struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    size_t i;
    bool any = false;
    for (i = 0; i < record->count; i++) {
        struct tb_span cell = tb_sheet_cell(record, (int)i);
        const bool is_first = (int)i == sheet->header->file_column[0] && sheet->form->key != 0;
        const bool is_county = sheet->form->county >= 0 && (int)i == sheet->header->file_column[sheet->form->county];
        if (cell.length == 0 || is_county)
            continue;
        if (tb_cell_is_nil(sheet->form, cell.text, cell.length))
            any = true;
        else if (!is_first && !tb_text_same(cell.text, cell.length, "0"))
            return false;
    }
    return any;
}

static enum tb_status check_key(struct tb_sheet *sheet, size_t line1, struct tb_span raw, struct tb_err *err)
{
    const struct tb_value *key = &sheet->values[sheet->form->key];
    char folded[MOST_KEY_BYTES + 1];
    size_t n, earlier;
    enum tb_status status;
    if (key->kind != TB_VALUE_TEXT || key->text.length > MOST_KEY_BYTES)
        return TB_OK;
    n = tb_text_fold(key->text.text, key->text.length, folded);
    status = tb_keys_add(&sheet->keys, tb_text_hash((uint64_t)(sheet->last_county_index + 1), folded, n), line1, &earlier, err);
    if (status == TB_OK && earlier > 0)
        tb_finding_add(sheet->findings, TB_FINDING_DUPLICATE_KEY, line1, (size_t)sheet->header->file_column[sheet->form->key] + 1,
                       raw.text, raw.length, "：“%s”与第%zu行相同", sheet->form->columns[sheet->form->key].header, earlier);
    return status;
}

static void extra_cells(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    size_t i;
    for (i = sheet->header->width; i < record->count; i++) {
        struct tb_span cell = tb_sheet_cell(record, (int)i);
        if (cell.length == 0)
            continue;
        if (sheet->extra_cells++ < MOST_EXTRA_TOLD)
            tb_finding_add(sheet->findings, TB_FINDING_EXTRA_CELLS, record->line1, i + 1, cell.text, cell.length, "：表头只有%zu列",
                           sheet->header->width);
        return;
    }
}

/* What is completed and yet a thousand times below its plan. (Above the plan is a matter of the form's checks; far below it
 * is how every project begins.) */
static void check_plan(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    size_t i;
    for (i = 0; i < sheet->form->column_count; i++) {
        const struct tb_value *done = &sheet->values[i], *plan;
        struct tb_span raw;
        if (sheet->plan_of[i] < 0 || sheet->header->unit_unclear[i] || done->kind != TB_VALUE_INT || done->number <= 0)
            continue;
        plan = &sheet->values[sheet->plan_of[i]];
        if (plan->kind != TB_VALUE_INT || plan->number / OFF_PLAN_FACTOR < done->number)
            continue;
        raw = tb_sheet_cell(record, sheet->header->file_column[i]);
        tb_finding_add(sheet->findings, TB_FINDING_OFF_PLAN, record->line1, (size_t)sheet->header->file_column[i] + 1, raw.text,
                       raw.length, "：列“%s”", sheet->form->columns[i].header);
    }
}

/* What is looked at when the cells are typed. */
static void check_row(struct tb_sheet *sheet, const struct tb_csv_record *record, int completed)
{
    tb_sheet_know_row(sheet, record);
    tb_sheet_check_ranges(sheet, record);
    if (completed == 1)
        check_plan(sheet, record);
    if (record->odd_quotes)
        tb_finding_add(sheet->findings, TB_FINDING_ODD_QUOTES, record->line1, 0, "", 0, "%s", "");
    if (record->count > sheet->header->width)
        extra_cells(sheet, record);
}

/* What a row without a name is called. */
static struct tb_span first_filled(const struct tb_csv_record *record)
{
    struct tb_span cell = {"", 0};
    size_t i;
    for (i = 0; i < record->count && cell.length == 0; i++)
        cell = tb_sheet_cell(record, (int)i);
    return cell;
}

/* A project whose name begins with another county's (德州市平原县实验小学 in 陵城区's sheet): counted, and told. Full names alone: an
 * alias such as 开发区 may be a place of any county. */
static void check_place(struct tb_sheet *sheet, size_t line1, struct tb_span name)
{
    static const char *const ends[] = {"县", "区", "市"};
    const struct tb_counties *counties = &sheet->catalog->counties;
    const char *own = sheet->last_county_index >= 0 ? counties->items[sheet->last_county_index].name : "";
    size_t i;
    if (sheet->form->kind != TB_FORM_PROJECT || tb_text_ends_any(own, strlen(own), TB_TEXT_WORDS(ends)) == 0)
        return;
    for (i = 6; i <= name.length && i <= MOST_PLACE_BYTES; i++) {
        int other;
        if (tb_text_ends_any(name.text, i, TB_TEXT_WORDS(ends)) == 0 || (other = tb_counties_find(counties, name.text, i)) < 0)
            continue;
        if (other == sheet->last_county_index)
            return;
        if (strcmp(counties->items[other].code, "*") != 0 && tb_text_ends(name.text, i, counties->items[other].name))
            tb_finding_add(sheet->findings, TB_FINDING_OTHER_PLACE, line1, (size_t)sheet->header->file_column[sheet->form->key] + 1,
                           name.text, name.length, "：%s；这一行计入%s", counties->items[other].name, own);
    }
}

/* 3, 3. or 3、; 0: no plain number. */
static size_t read_number(struct tb_span cell)
{
    size_t number = 0, i;
    for (i = 0; i < cell.length && i < 7 && tb_num_is_digit(cell.text[i]); i++)
        number = number * 10 + (size_t)(cell.text[i] - '0');
    if (i == 0 ||
        (i < cell.length && !(cell.text[i] == '.' && i + 1 == cell.length) && !tb_text_same(cell.text + i, cell.length - i, "、")))
        return 0;
    return number;
}

/* Rows are numbered, 2 is followed by 3, and between them is a row without a number (食堂, 1-1): part of the one above, or a project? */
static void check_number(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const struct tb_form *form = sheet->form;
    const int column = sheet->header->file_column[0];
    size_t number;
    if (form->kind != TB_FORM_PROJECT || column < 0 || form->key == 0 || strcmp(form->columns[0].header, "序号") != 0)
        return;
    number = read_number(tb_sheet_cell(record, column));
    if (number == 0) {
        if (sheet->unnumbered_line1 == 0 && sheet->numbered > 0)
            sheet->unnumbered_line1 = record->line1;
        return;
    }
    if (sheet->unnumbered_line1 > 0 && number == sheet->last_number + 1)
        tb_finding_add(sheet->findings, TB_FINDING_UNNUMBERED_ROW, sheet->unnumbered_line1, (size_t)column + 1, "", 0,
                       "：上面一行是%zu，下面一行是%zu", sheet->last_number, number);
    sheet->numbered++;
    sheet->last_number = number;
    sheet->unnumbered_line1 = 0;
}

/* A row of the same figures as another, under nearly the same name: one project, written twice? */
static enum tb_status check_twin(struct tb_sheet *sheet, size_t line1, struct tb_err *err)
{
    const struct tb_form *form = sheet->form;
    const struct tb_value *key = &sheet->values[form->key];
    uint64_t figures = (uint64_t)(sheet->last_county_index + 1);
    size_t i, filled = 0, earlier;
    struct tb_span name_there;
    enum tb_status status;
    if (form->kind != TB_FORM_PROJECT || key->kind != TB_VALUE_TEXT)
        return TB_OK;
    for (i = 0; i < form->column_count; i++)
        if (form->columns[i].type == TB_FORM_QUANTITY) {
            const int64_t number = sheet->values[i].kind == TB_VALUE_INT ? sheet->values[i].number : -1;
            figures = (figures ^ (uint64_t)number) * 0x9E3779B97F4A7C15u;
            filled += number > 0;
        }
    if (filled < 2)
        return TB_OK;
    status = tb_twins_add(&sheet->twins, figures ^ figures >> 32, key->text, line1, &earlier, &name_there, err);
    if (status == TB_OK && earlier > 0)
        tb_finding_add(sheet->findings, TB_FINDING_TWIN_ROW, line1, (size_t)sheet->header->file_column[form->key] + 1,
                       key->text.text, key->text.length, "：与第%zu行的“%.*s”各项数字都相同", earlier, (int)name_there.length,
                       name_there.text);
    return status;
}

static enum tb_status data_row(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_err *err)
{
    const struct tb_form *form = sheet->form;
    struct tb_quantity quantities[TB_TOTALS_MOST_COLUMNS];
    struct tb_sheet_row row = {record->line1, 0, sheet->values, -1, record};
    struct tb_span key = tb_sheet_cell(record, sheet->header->file_column[form->key]);
    const struct tb_findings_mark mark = tb_findings_mark(sheet->findings);
    enum tb_status status;
    bool shifted = false;
    size_t i;
    if ((key.length == 0 || tb_cell_is_nil(form, key.text, key.length)) && is_nil_row(sheet, record)) {
        struct tb_span own = form->county >= 0 ? tb_sheet_cell(record, sheet->header->file_column[form->county]) : key;
        sheet->nil_rows++;
        if (form->county >= 0 && !tb_cell_is_nil(form, own.text, own.length))
            county(sheet, record->line1, (size_t)form->county, own);
        if (sheet->last_county_index >= 0 && sheet->last_county_index < 64)
            sheet->nil_counties |= (uint64_t)1 << sheet->last_county_index;
        return TB_OK;
    }
    memset(quantities, 0, sheet->totals.column_count * sizeof *quantities);
    sheet->pattern = sheet->terms = 0;
    sheet->county_is_filled = form->county >= 0 && tb_sheet_cell(record, sheet->header->file_column[form->county]).length > 0;
    if (form->county >= 0)
        county(sheet, record->line1, (size_t)form->county, tb_sheet_cell(record, sheet->header->file_column[form->county]));
    sheet->findings->county = sheet->identity->is_city_wide ? sheet->last_county_index : TB_FINDING_ANY_COUNTY;
    if (sheet->last_county_index < 0 && sheet->header->file_column[form->county] >= 0)
        tb_finding_add(sheet->findings, TB_FINDING_BAD_COUNTY, record->line1, 0, "", 0, "：上面也没有写明");
    for (i = 0; i < form->column_count; i++)
        if ((int)i != form->county)
            type_cell(sheet, record, i, quantities, &row.completed);
    if (sheet->findings->errors > mark.errors || record->count > sheet->header->cells || sheet->is_by_commas)
        shifted = tb_sheet_is_shifted(sheet, record, &mark, quantities);
    if (!shifted)
        check_row(sheet, record, row.completed);
    tb_totals_row(&sheet->totals,
                  &(struct tb_totals_row){record->line1, sheet->findings->county, sheet->pattern, sheet->terms,
                                          key.length > 0 ? key : first_filled(record)},
                  quantities, sheet->findings);
    status = check_key(sheet, record->line1, key, err);
    if (!shifted) {
        check_place(sheet, record->line1, key);
        check_number(sheet, record);
    }
    if (status == TB_OK && !shifted)
        status = check_twin(sheet, record->line1, err);
    row.county = sheet->last_county_index;
    if (form->county >= 0 && row.county >= 0) {
        sheet->values[form->county].kind = TB_VALUE_NULL; /* the ledger's county column is the unit itself */
    }
    sheet->rows++;
    if (status == TB_OK && row.county >= 0 && !shifted)
        status = sheet->on_row(sheet->context, &row, err);
    sheet->findings->county = TB_FINDING_ANY_COUNTY;
    return status;
}

/* The header comes again: the table goes on, or another one begins. */
static bool header_again(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const int repeats = tb_header_repeats(sheet->header, sheet->form, record);
    if (repeats == 0)
        return false;
    if (repeats < 0 && !sheet->second_table) {
        sheet->second_table = true;
        tb_finding_add(sheet->findings, repeats == -1 ? TB_FINDING_SECOND_TABLE : TB_FINDING_MEASURE_CONFLICT, record->line1, 0, "",
                       0, "%s", repeats == -1 ? "" : "：下面又接的一张表，表头里的单位与上面的不同");
    }
    if (repeats > 0) {
        tb_sheet_inherit(sheet, tb_identity_repeated(sheet->identity, sheet->findings));
        tb_totals_boundary(&sheet->totals, sheet->findings);
    }
    return true;
}

enum tb_status tb_sheet_record(struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_span label;
    enum tb_row_kind kind;
    if (tb_sheet_is_torn(sheet, record))
        return TB_OK;
    kind = tb_sheet_row_kind(sheet, record, &label);
    if (record->no_end && record->count < sheet->header->cells && kind != TB_ROW_BLANK && kind != TB_ROW_TITLE &&
        kind != TB_ROW_FOOTER)
        tb_finding_add(sheet->findings, TB_FINDING_CUT_FILE, record->line1, record->count, "", 0,
                       "：最后一行只有%zu格，表头有%zu格", record->count, sheet->header->cells);
    if (kind == TB_ROW_DATA && sheet->totals.in_part && tb_sheet_is_more_of_part(sheet, record, label))
        kind = TB_ROW_PART;
    switch (kind) {
    case TB_ROW_BLANK:
        return TB_OK;
    case TB_ROW_TITLE:
    case TB_ROW_FOOTER:
        tb_sheet_note_aside(sheet, record);
        tb_sheet_inherit(sheet, tb_identity_below(sheet->identity, record, kind == TB_ROW_TITLE, sheet->findings));
        return TB_OK;
    case TB_ROW_DATA:
        break;
    default:
        tb_sheet_total(sheet, record, kind, label);
        return TB_OK;
    }
    if ((label.length == 0 || label.text[0] < '0' || label.text[0] > '9') && header_again(sheet, record))
        return TB_OK;
    sheet->identity->title_below.line1 = 0;
    if (sheet->aside.line1 > 0)
        tb_sheet_tell_aside(sheet);
    return sheet->second_table ? TB_OK : data_row(sheet, record, err);
}

static void on_pair(void *context, size_t line1, size_t earlier)
{
    struct tb_sheet *sheet = context;
    tb_finding_add(sheet->findings, TB_FINDING_DUPLICATE_KEY, line1, (size_t)sheet->header->file_column[sheet->form->key] + 1, "",
                   0, "：“%s”与第%zu行相同", sheet->form->columns[sheet->form->key].header, earlier);
}

enum tb_status tb_sheet_finish(struct tb_sheet *sheet, struct tb_err *err)
{
    enum tb_status status = tb_keys_finish(&sheet->keys, on_pair, sheet, err);
    if (status != TB_OK)
        return status;
    tb_sheet_finish_ranges(sheet);
    tb_sheet_tell_surplus(sheet);
    tb_totals_check(&sheet->totals, sheet->findings);
    if (sheet->rows == 0 && sheet->nil_rows == 0)
        tb_finding_add(sheet->findings, TB_FINDING_NO_ROWS, sheet->header->last_line1, 0, "", 0, "%s", "");
    tb_findings_drop_consequences(sheet->findings, TB_FINDING_CUT_FILE, TB_FINDING_COUNT);
    tb_findings_drop_consequences(sheet->findings, TB_FINDING_LOOKS_LIKE_TOTAL, TB_FINDING_BLANK_REQUIRED);
    tb_findings_drop_consequences(sheet->findings, TB_FINDING_LOOKS_LIKE_TOTAL, TB_FINDING_BLANK_COUNTED);
    return sheet->totals.failed || sheet->findings->failed ? tb_err_nomem(err) : TB_OK;
}
