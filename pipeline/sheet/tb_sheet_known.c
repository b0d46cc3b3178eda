/* Rows whose names the plan counts by: the name or number becomes the plan's own, what is not in the plan is reported. */
#include "tb_sheet_known.h"

#include "tb_number_text.h"

#include <string.h>

enum { CLOSE = 45, LIKE_NOTHING = 30 };

struct place {
    struct tb_sheet *sheet;
    const struct tb_csv_record *record;
    size_t line1, column; /* of the form */
    struct tb_span cell;
};

static struct place place_of(struct tb_sheet *sheet, const struct tb_csv_record *record, size_t column)
{
    const struct place place = {sheet, record, record->line1, column, tb_sheet_cell(record, sheet->header->file_column[column])};
    return place;
}

static size_t col1(const struct place *place)
{
    return (size_t)(place->sheet->header->file_column[place->column] + 1);
}

/* The row stores the plan's own spelling; how the county wrote it stays in the raw cells. */
static void store(struct tb_sheet *sheet, const char *id)
{
    struct tb_value *key = &sheet->values[sheet->form->key];
    key->kind = TB_VALUE_TEXT;
    key->text.text = id;
    key->text.length = strlen(id);
}

static void unknown_name(const struct place *place)
{
    const struct tb_known *known = place->sheet->known;
    int likeness, nearest = tb_known_nearest(known, place->cell.text, place->cell.length, &likeness);
    if (nearest >= 0 && likeness >= CLOSE)
        tb_finding_add(place->sheet->findings, TB_FINDING_UNKNOWN_INDICATOR, place->line1, col1(place), place->cell.text,
                       place->cell.length, "：“%.*s”；最接近的是“%s”", (int)place->cell.length, place->cell.text,
                       known->items[nearest].title);
    else
        tb_finding_add(place->sheet->findings, TB_FINDING_UNKNOWN_INDICATOR, place->line1, col1(place), place->cell.text,
                       place->cell.length, "：“%.*s”", (int)place->cell.length, place->cell.text);
}

/* The unit a row gives itself is one the indicator can be counted in. */
static void check_unit(struct tb_sheet *sheet, const struct tb_csv_record *record, const struct tb_known_item *item)
{
    size_t i;
    int unit_column = TB_FORM_NO_COLUMN;
    struct place place;
    for (i = 0; i < sheet->form->column_count && unit_column < 0; i++)
        unit_column = sheet->form->columns[i].unit_column;
    if (unit_column < 0)
        return;
    place = place_of(sheet, record, (size_t)unit_column);
    if (!tb_known_unit_fits(item->unit, place.cell.text, place.cell.length))
        tb_finding_add(sheet->findings, TB_FINDING_MEASURE_CONFLICT, place.line1, col1(&place), place.cell.text, place.cell.length,
                       "：“%s”以%s计，这里写的是“%.*s”", item->title, item->unit, (int)place.cell.length, place.cell.text);
}

static void know_indicator(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const struct place place = place_of(sheet, record, (size_t)sheet->form->key);
    bool remark;
    const int item = tb_known_name(sheet->known, place.cell.text, place.cell.length, &remark);
    if (item < 0) {
        unknown_name(&place);
        return;
    }
    sheet->known_item = item;
    store(sheet, sheet->known->items[item].id);
    if (remark)
        tb_finding_add(sheet->findings, TB_FINDING_NAME_DIFFERS, place.line1, col1(&place), place.cell.text, place.cell.length,
                       "：“%.*s”按“%s”统计", (int)place.cell.length, place.cell.text, sheet->known->items[item].title);
    check_unit(sheet, record, &sheet->known->items[item]);
}

/* The name beside a number: the task's own; another task's is an error, one like none is odd. */
static void check_title(const struct place *name, int item)
{
    const struct tb_known *known = name->sheet->known;
    const struct tb_known_item *own = &known->items[item];
    bool remark;
    int other = tb_known_name(known, name->cell.text, name->cell.length, &remark), likeness = 0, own_likeness;
    if (other == item || name->cell.length == 0)
        return;
    own_likeness = tb_known_likeness(known, item, name->cell.text, name->cell.length);
    if (other < 0)
        other = tb_known_nearest(known, name->cell.text, name->cell.length, &likeness);
    else
        likeness = 100;
    if (other != item && likeness >= CLOSE && likeness > own_likeness)
        tb_finding_add(name->sheet->findings, TB_FINDING_OTHER_TASK, name->line1, col1(name), name->cell.text, name->cell.length,
                       "：任务%s是“%s”，“%.*s”是任务%s", own->id, own->title, (int)name->cell.length, name->cell.text,
                       known->items[other].id);
    else if (own_likeness < LIKE_NOTHING)
        tb_finding_add(name->sheet->findings, TB_FINDING_NAME_DIFFERS, name->line1, col1(name), name->cell.text, name->cell.length,
                       "：任务%s是“%s”，这里写的是“%.*s”", own->id, own->title, (int)name->cell.length, name->cell.text);
}

static void know_task(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const struct place place = place_of(sheet, record, (size_t)sheet->form->key);
    const int column = tb_form_column(sheet->form, "name");
    const bool has_name = column >= 0 && sheet->header->file_column[column] >= 0;
    const struct place name = has_name ? place_of(sheet, record, (size_t)column) : place;
    const int item = tb_known_number(sheet->known, place.cell.text, place.cell.length);
    bool remark;
    int named = TB_KNOWN_NONE;
    if (item >= 0) {
        store(sheet, sheet->known->items[item].id);
        if (has_name)
            check_title(&name, item);
        return;
    }
    if (has_name)
        named = tb_known_name(sheet->known, name.cell.text, name.cell.length, &remark);
    if (named >= 0)
        tb_finding_add(sheet->findings, TB_FINDING_UNKNOWN_TASK, place.line1, col1(&place), place.cell.text, place.cell.length,
                       "：“%.*s”；“%s”是任务%s", (int)place.cell.length, place.cell.text, sheet->known->items[named].title,
                       sheet->known->items[named].id);
    else
        tb_finding_add(sheet->findings, TB_FINDING_UNKNOWN_TASK, place.line1, col1(&place), place.cell.text, place.cell.length,
                       "：“%.*s”%s%.*s%s", (int)place.cell.length, place.cell.text, has_name && name.cell.length ? "（" : "",
                       has_name ? (int)name.cell.length : 0, name.cell.text, has_name && name.cell.length ? "）" : "");
}

/* 1, 01, １ and 第1项 are one problem: the number is kept in one shape. What is no number stays as it is written. */
static void know_problem(struct tb_sheet *sheet, struct tb_span key)
{
    char text[TB_SHEET_NUMBER_BYTES];
    size_t n, i;
    if (key.length + 16 > sizeof text)
        return;
    n = tb_number_text(key.text, key.length, text);
    (void)tb_number_without_noughts(text, &n);
    for (i = 0; i < n && ((text[i] >= '0' && text[i] <= '9') || text[i] == '.'); i++)
        sheet->number[i] = text[i];
    if (n == 0 || i < n)
        return;
    sheet->number[n] = '\0';
    store(sheet, sheet->number);
}

void tb_sheet_know_row(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const struct tb_value *key = &sheet->values[sheet->form->key];
    sheet->known_item = TB_KNOWN_NONE;
    if (key->kind != TB_VALUE_TEXT)
        return;
    if (sheet->form->kind == TB_FORM_PROBLEM)
        know_problem(sheet, key->text);
    else if (!sheet->known || sheet->known->count == 0)
        return;
    else if (sheet->form->kind == TB_FORM_TASK)
        know_task(sheet, record);
    else
        know_indicator(sheet, record);
}
