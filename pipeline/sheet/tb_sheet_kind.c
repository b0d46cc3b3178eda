/* What kind of row a record is: data, total, footer, title, nothing. */
#include "tb_label.h"
#include "tb_sheet.h"

#include <string.h>

enum { MOST_NUMBER = 6 /* bytes of the printed number of a row */ };

/* A lone text where a name should stand: the title of a table pasted below, or a note. */
static bool reads_like_title(struct tb_span text)
{
    return tb_text_ends(text.text, text.length, "表") || tb_text_ends(text.text, text.length, "台账") || text.length > 90 ||
           tb_text_find(text.text, text.length, "：", strlen("：")) != SIZE_MAX;
}

static bool begins_with_digit(struct tb_span cell)
{
    return cell.length > 0 && cell.text[0] >= '0' && cell.text[0] <= '9';
}

/* The file column of a form column; none for TB_FORM_NO_COLUMN. */
static int file_column(const struct tb_sheet *sheet, int column)
{
    return column >= 0 ? sheet->header->file_column[column] : TB_HEADER_NO_COLUMN;
}

/* What a row of a thing has and a total has not: a name, and a word for how far it is or, without such a column, a number. */
static bool is_full(const struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const struct tb_form *form = sheet->form;
    struct tb_span stage = tb_sheet_cell(record, file_column(sheet, form->stage));
    if (tb_sheet_cell(record, sheet->header->file_column[form->key]).length == 0)
        return false;
    if (file_column(sheet, form->stage) >= 0)
        return tb_vocabulary_find(&sheet->catalog->vocabulary, form->columns[form->stage].vocabulary, stage.text, stage.length) !=
               NULL;
    return form->key != 0 && begins_with_digit(tb_sheet_cell(record, sheet->header->file_column[0]));
}

/* 0534-2345678, 13953412345, 20170630: behind 联系电话 or 填报日期, in whatever column that falls. */
static bool is_signature_number(struct tb_span cell)
{
    size_t i, digits = 0;
    for (i = 0; i < cell.length; i++)
        digits += cell.text[i] >= '0' && cell.text[i] <= '9';
    return digits >= 7 && memchr(cell.text, '.', cell.length) == NULL && memchr(cell.text, ',', cell.length) == NULL;
}

/* Figures in columns that are counted, or the word of a required column: such a row is no signature, whatever its first word. */
static bool has_figures(const struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    const struct tb_form *form = sheet->form;
    size_t i;
    for (i = 0; i < form->column_count; i++) {
        struct tb_span cell = tb_sheet_cell(record, sheet->header->file_column[i]);
        int64_t value, last_digit;
        if (cell.length == 0)
            continue;
        if (form->columns[i].type == TB_FORM_VOCABULARY &&
            tb_vocabulary_find(&sheet->catalog->vocabulary, form->columns[i].vocabulary, cell.text, cell.length))
            return true;
        if (form->columns[i].type == TB_FORM_QUANTITY && !is_signature_number(cell) &&
            tb_cell_quantity(form->measures, cell.text, cell.length, form->columns[i].measure, &value, &last_digit) == TB_CELL_OK)
            return true;
    }
    return false;
}

/* The label of a row: of its first cell; else of its name, county, number and vocabulary cells; of a row without a name of any
 * cell. A signature must come first. */
static enum tb_label find_label(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span first,
                                struct tb_span *label)
{
    const struct tb_form *form = sheet->form;
    const int county = sheet->identity->is_city_wide ? TB_COUNTIES_NONE : sheet->identity->county;
    const bool is_nameless = tb_sheet_cell(record, sheet->header->file_column[form->key]).length == 0;
    enum tb_label found = tb_label_of(&sheet->catalog->counties, sheet->form, county, first), other;
    size_t column;
    *label = first;
    for (column = 0; column < record->count && found != TB_LABEL_GRAND && found != TB_LABEL_GROUP && found != TB_LABEL_PART;
         column++) {
        struct tb_span cell = tb_sheet_cell(record, (int)column);
        bool may_hold_label = is_nameless;
        size_t i;
        for (i = 0; i < form->column_count && !may_hold_label; i++)
            may_hold_label = sheet->header->file_column[i] == (int)column &&
                             ((int)i == form->key || (int)i == form->county || (i == 0 && form->columns[i].type == TB_FORM_TEXT) ||
                              form->columns[i].type == TB_FORM_VOCABULARY);
        if (cell.length == 0 || !may_hold_label || begins_with_digit(cell))
            continue;
        other = tb_label_of(&sheet->catalog->counties, sheet->form, county, cell);
        if (other != TB_LABEL_NONE && other != TB_LABEL_FOOTER && !(other == TB_LABEL_MAYBE && found != TB_LABEL_NONE)) {
            found = other;
            *label = cell;
        }
    }
    return found;
}

static enum tb_row_kind kind_of_label(const struct tb_sheet *sheet, const struct tb_csv_record *record, enum tb_label label)
{
    switch (label) {
    case TB_LABEL_GRAND:
        return sheet->totals.column_count > 0 || !has_figures(sheet, record) ? TB_ROW_GRAND_TOTAL : TB_ROW_DATA;
    case TB_LABEL_GROUP:
        return sheet->totals.column_count > 0 || !has_figures(sheet, record) ? TB_ROW_GROUP_TOTAL : TB_ROW_DATA;
    case TB_LABEL_PART:
        return TB_ROW_PART;
    case TB_LABEL_MAYBE:
        return is_full(sheet, record) || !has_figures(sheet, record) ? TB_ROW_DATA : TB_ROW_ANY_TOTAL;
    case TB_LABEL_FOOTER:
        return has_figures(sheet, record) ? TB_ROW_DATA : TB_ROW_FOOTER;
    default:
        return TB_ROW_DATA;
    }
}

enum tb_row_kind tb_sheet_row_kind(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span *label)
{
    const struct tb_form *form = sheet->form;
    const struct tb_header *header = sheet->header;
    struct tb_span key = tb_sheet_cell(record, header->file_column[form->key]), lone = {"", 0};
    size_t i, filled = 0, numbered = 0;
    enum tb_row_kind kind;
    *label = tb_sheet_cell(record, 0);
    if (key.length > 0 && begins_with_digit(*label) && tb_sheet_cell(record, sheet->proof_column).length > 0 &&
        !tb_label_is_worth(key) && !tb_label_is_worth(*label))
        return TB_ROW_DATA;
    for (i = 0; i < record->count; i++) {
        struct tb_span cell = tb_sheet_cell(record, (int)i);
        if (cell.length == 0)
            continue;
        if (filled++ == 0)
            *label = lone = cell;
        numbered += header->file_column[0] == (int)i && form->key != 0 && begins_with_digit(cell) && cell.length <= MOST_NUMBER;
    }
    if (filled == 0 || (filled == 1 && numbered == 1 &&
                        tb_label_of(&sheet->catalog->counties, sheet->form, sheet->identity->county, lone) == TB_LABEL_NONE))
        return TB_ROW_BLANK; /* nothing, or only the printed number of an empty line */
    kind = kind_of_label(sheet, record, find_label(sheet, record, lone, label));
    if (kind == TB_ROW_DATA && filled == 1 && key.length == 0 && !tb_cell_is_nil(form, lone.text, lone.length) &&
        !has_figures(sheet, record))
        kind = TB_ROW_TITLE;
    if (kind == TB_ROW_DATA && filled == 1 && reads_like_title(lone))
        kind = TB_ROW_TITLE;
    return kind;
}
