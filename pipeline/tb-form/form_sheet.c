/* The sheet of one form: title, whose and for when, header, the rows that are known, free rows, the sum. */
#include "form.h"
#include "tb_chinese.h"
#include "tb_num.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

enum { TITLE_ROW, WHOSE_ROW, HEADER_ROW, FIRST_ROW, MOST_SHEET_COLUMNS = 2 * TB_FORM_MOST_COLUMNS };

/* A column of the sheet: a form's column, or what it was the last time. */
struct place {
    size_t column;
    bool is_before;
};

struct layout {
    struct form_book *book;
    struct tb_xlsx_sheet *sheet;
    const struct tb_form *form;
    const struct form_rows *rows;
    struct place places[MOST_SHEET_COLUMNS];
    size_t place_count;
};

static const struct form_value *value_at(const struct layout *layout, size_t row, size_t column)
{
    return &layout->rows->values[row * layout->form->column_count + column];
}

/* Whether the vocabulary of the stage column says that the row is finished: nothing is left to fill in. */
static bool is_finished(const struct layout *layout, size_t row)
{
    const struct tb_form *form = layout->form;
    const struct form_value *stage = form->stage >= 0 ? value_at(layout, row, (size_t)form->stage) : NULL;
    const struct tb_term *term = stage && !stage->is_null
                                     ? tb_vocabulary_find(&layout->book->plan->catalog.vocabulary,
                                                          form->columns[form->stage].vocabulary, stage->text, strlen(stage->text))
                                     : NULL;
    return term && term->completed == 1;
}

static bool any_before(const struct layout *layout, size_t column)
{
    size_t row;
    for (row = 0; row < layout->rows->row_count; row++)
        if (!value_at(layout, row, column)->is_null)
            return true;
    return false;
}

static void lay_out(struct layout *layout)
{
    size_t c;
    for (c = 0; c < layout->form->column_count; c++) {
        const struct tb_form_column *column = &layout->form->columns[c];
        if (column->type == TB_FORM_COUNTY) /* the workbook is one county's */
            continue;
        layout->places[layout->place_count++] = (struct place){c, false};
        if (column->prefill == TB_FORM_PREFILL_EMPTY && column->cumulative && any_before(layout, c))
            layout->places[layout->place_count++] = (struct place){c, true};
        else if ((int)c == layout->form->stage && any_before(layout, c))
            layout->places[layout->place_count++] = (struct place){c, true};
    }
}

static double width_of(const char *text)
{
    double width = 0;
    size_t n;
    for (; *text; text += n)
        width += tb_utf8_width(tb_utf8_decode(text, strlen(text), &n));
    return width;
}

static double column_width(const struct layout *layout, const struct place *place)
{
    const struct tb_form_column *column = &layout->form->columns[place->column];
    double width = column->type == TB_FORM_QUANTITY || column->type == TB_FORM_DATE ? 12 : 10, longest = 0;
    size_t row;
    if (column->type == TB_FORM_TEXT)
        for (row = 0; row < layout->rows->row_count; row++) {
            const double here = width_of(value_at(layout, row, place->column)->text);
            longest = here > longest ? here : longest;
        }
    longest = longest + 2 > 44 ? 44 : longest + 2;
    if ((int)place->column == layout->form->key && width < 16)
        width = 16;
    return longest > width ? longest : width;
}

static void put_heads(const struct layout *layout)
{
    struct tb_xlsx *book = layout->book->book;
    const struct tb_xlsx_format *big =
        tb_xlsx_style(book, &(struct tb_xlsx_style){.font = "黑体", .size_pt = 16, .bold = true, .align = TB_XLSX_CENTER});
    const struct tb_xlsx_format *plain = tb_xlsx_style(book, &(struct tb_xlsx_style){.bold = true});
    const struct tb_xlsx_format *head = tb_xlsx_style(
        book, &(struct tb_xlsx_style){
                  .font = "黑体", .align = TB_XLSX_CENTER, .wrap = true, .border = true, .fill = TB_XLSX_RGB + 0xDDE6F3});
    const struct tb_xlsx_format *before = tb_xlsx_style(book, &(struct tb_xlsx_style){.align = TB_XLSX_CENTER,
                                                                                      .wrap = true,
                                                                                      .border = true,
                                                                                      .color = TB_XLSX_RGB + 0x595959,
                                                                                      .fill = TB_XLSX_RGB + 0xEDEDED});
    const uint32_t last = (uint32_t)layout->place_count - 1;
    char text[256], date[TB_CHINESE_DATE_BYTES];
    uint32_t i;
    for (i = 0; i <= last; i++)
        tb_xlsx_string(layout->sheet, TITLE_ROW, i, i == 0 ? layout->form->name : "", big);
    tb_xlsx_row_height(layout->sheet, TITLE_ROW, 32);
    tb_xlsx_merge(layout->sheet, TITLE_ROW, 0, TITLE_ROW, last);
    snprintf(text, sizeof text, "填报单位：%.80s　截至：%s", layout->book->county_name,
             tb_chinese_date(layout->book->cutoff, date));
    for (i = 0; i <= last; i++)
        tb_xlsx_string(layout->sheet, WHOSE_ROW, i, i == 0 ? text : "", plain);
    tb_xlsx_merge(layout->sheet, WHOSE_ROW, 0, WHOSE_ROW, last);
    tb_xlsx_row_height(layout->sheet, WHOSE_ROW, 20);
    for (i = 0; i <= last; i++) {
        const struct place *place = &layout->places[i];
        const struct tb_form_column *column = &layout->form->columns[place->column];
        const char *unit = column->unit_text, *header = column->header;
        const int length = (int)(unit ? tb_form_header_length(layout->form, header) : strlen(header));
        snprintf(text, sizeof text, "%s%.*s%s%.40s%s", place->is_before ? "上期" : "", length > 160 ? 160 : length, header,
                 unit ? "（" : "", unit ? unit : "", unit ? "）" : "");
        tb_xlsx_string(layout->sheet, HEADER_ROW, i, text, place->is_before ? before : head);
        tb_xlsx_column_width(layout->sheet, i, column_width(layout, place), false);
    }
    tb_xlsx_row_height(layout->sheet, HEADER_ROW, 36);
}

/* How many decimals a value of hundredths of the base unit has in a written unit; -1: the unit is no power of ten. */
static int decimals_in(int64_t factor)
{
    int decimals = 2;
    for (; factor >= 10 && factor % 10 == 0; factor /= 10)
        decimals++;
    return factor == 1 ? decimals : -1;
}

static int64_t factor_of(const struct layout *layout, size_t row, const struct tb_form_column *column)
{
    struct tb_measure measure;
    const struct form_value *unit;
    if (column->unit_column < 0)
        return column->measure.factor;
    unit = value_at(layout, row, (size_t)column->unit_column);
    return !unit->is_null && tb_measure_parse(unit->text, strlen(unit->text), &measure) ? measure.factor : 1;
}

static void put_value(const struct layout *layout, size_t row, uint32_t at, const struct place *place,
                      const struct tb_xlsx_format *format)
{
    const struct tb_form_column *column = &layout->form->columns[place->column];
    const struct form_value *value = value_at(layout, row, place->column);
    const uint32_t line = FIRST_ROW + (uint32_t)row;
    char text[TB_NUM_TEXT_BYTES];
    tb_date date;
    if (value->is_null) {
        tb_xlsx_blank(layout->sheet, line, at, format);
    } else if (column->type == TB_FORM_QUANTITY && !*value->text) {
        const int decimals = decimals_in(factor_of(layout, row, column));
        if (decimals >= 0)
            tb_xlsx_decimal(layout->sheet, line, at, value->number, decimals, format);
        else
            tb_xlsx_string(layout->sheet, line, at, tb_num_format_hundredths(text, value->number), format);
    } else if (column->type == TB_FORM_DATE && (date = tb_date_parse(value->text, strlen(value->text))) != TB_DATE_NONE) {
        tb_xlsx_day(layout->sheet, line, at, date, format);
    } else if (column->type == TB_FORM_DATE && strlen(value->text) == 7) {
        snprintf(text, sizeof text, "%.4s年%d月", value->text, (value->text[5] - '0') * 10 + value->text[6] - '0');
        tb_xlsx_string(layout->sheet, line, at, text, format);
    } else {
        tb_xlsx_string(layout->sheet, line, at, value->text, format);
    }
}

static const struct tb_xlsx_format *format_of(const struct layout *layout, const struct tb_form_column *column, bool locked,
                                              bool faint)
{
    return tb_xlsx_style(
        layout->book->book,
        &(struct tb_xlsx_style){.border = true,
                                .wrap = column->type == TB_FORM_TEXT,
                                .unlocked = !locked,
                                .color = faint ? TB_XLSX_RGB + 0x595959 : 0,
                                .fill = locked ? TB_XLSX_RGB + 0xEDEDED : 0,
                                .number_format = column->type == TB_FORM_DATE   ? "yyyy-mm-dd"
                                                 : column->type == TB_FORM_TEXT ? "@"
                                                                                : NULL,
                                .align = column->type == TB_FORM_VOCABULARY ? TB_XLSX_CENTER : TB_XLSX_ALIGN_NONE});
}

/* A cell of a row that is known: what does not change is locked, what is to be reported is empty, what is finished stays. */
static void put_known(const struct layout *layout, size_t row, uint32_t at)
{
    const struct place *place = &layout->places[at];
    const struct tb_form_column *column = &layout->form->columns[place->column];
    const bool there = !value_at(layout, row, place->column)->is_null;
    const bool is_reported = column->prefill == TB_FORM_PREFILL_EMPTY || (int)place->column == layout->form->stage;
    if (place->is_before)
        put_value(layout, row, at, place, format_of(layout, column, true, true));
    else if (is_reported && column->required && !there && column->type == TB_FORM_QUANTITY && layout->form->nil_count > 0)
        tb_xlsx_string(layout->sheet, FIRST_ROW + (uint32_t)row, at, layout->form->nil_marks[0],
                       format_of(layout, column, false, false)); /* it was not applicable */
    else if (is_reported && !is_finished(layout, row))
        tb_xlsx_blank(layout->sheet, FIRST_ROW + (uint32_t)row, at, format_of(layout, column, false, false));
    else if (is_reported || column->prefill == TB_FORM_PREFILL_OPEN || !there)
        put_value(layout, row, at, place, format_of(layout, column, false, false));
    else
        put_value(layout, row, at, place, format_of(layout, column, true, false));
}

static void put_limits(const struct layout *layout, uint32_t at, uint32_t last_row)
{
    const struct tb_form_column *column = &layout->form->columns[layout->places[at].column];
    char title[64], message[256], name[FORM_LIST_BYTES], list[200];
    struct tb_xlsx_limit limit = {title, message};
    if (layout->places[at].is_before)
        return;
    snprintf(title, sizeof title, "%.30s", column->header); /* 10 characters at the most */
    if (column->type == TB_FORM_VOCABULARY) {
        snprintf(message, sizeof message, "从里面选一个：%s",
                 tb_vocabulary_list(&layout->book->plan->catalog.vocabulary, column->vocabulary, list, sizeof list));
        tb_xlsx_choose(layout->sheet, FIRST_ROW, last_row, at, form_list_name(column->vocabulary, name), &limit);
    } else if (column->type == TB_FORM_QUANTITY) {
        snprintf(message, sizeof message, "只填数字，不带单位%s%s；没有发生的填0", column->unit_text ? "，以此为单位：" : "",
                 column->unit_text ? column->unit_text : "");
        tb_xlsx_bound(layout->sheet, FIRST_ROW, last_row, at, column->is_signed ? -1e12 : 0, 1e12, &limit);
    } else if (column->type == TB_FORM_DATE) {
        snprintf(message, sizeof message, "写成2017-3-7或2017年3月");
        tb_xlsx_advise(layout->sheet, FIRST_ROW, last_row, at, &limit);
    }
}

static bool is_summed(const struct tb_form_column *column)
{
    return column->type == TB_FORM_QUANTITY && column->unit_column < 0 && decimals_in(column->measure.factor) >= 0;
}

static void put_sum(const struct layout *layout, uint32_t row)
{
    const struct tb_xlsx_format *format =
        tb_xlsx_style(layout->book->book, &(struct tb_xlsx_style){.border = true, .bold = true, .fill = TB_XLSX_RGB + 0xEDEDED});
    bool labelled = false;
    uint32_t at;
    for (at = 0; at < layout->place_count; at++) {
        const struct place *place = &layout->places[at];
        const struct tb_form_column *column = &layout->form->columns[place->column];
        char first[TB_XLSX_CELL_BYTES], last[TB_XLSX_CELL_BYTES], formula[3 * TB_XLSX_CELL_BYTES];
        int64_t sum = 0;
        size_t i;
        if (is_summed(column)) {
            const bool shown = place->is_before || column->prefill != TB_FORM_PREFILL_EMPTY;
            for (i = 0; i < layout->rows->row_count; i++)
                if ((shown || is_finished(layout, i)) && !tb_num_add(sum, value_at(layout, i, place->column)->number, &sum))
                    break;
            snprintf(formula, sizeof formula, "=SUM(%s:%s)", tb_xlsx_cell_name(FIRST_ROW, at, first),
                     tb_xlsx_cell_name(row - 1, at, last));
            tb_xlsx_formula(layout->sheet, row, at, formula, sum, decimals_in(column->measure.factor), format);
        } else {
            tb_xlsx_string(layout->sheet, row, at, labelled ? "" : "合计", format);
            labelled = true;
        }
    }
}

static void finish_sheet(const struct layout *layout)
{
    char footer[256], date[TB_CHINESE_DATE_BYTES];
    struct tb_xlsx_print print;
    memset(&print, 0, sizeof print);
    snprintf(footer, sizeof footer,
             "&L&9填表人：　　　　　审核人：　　　　　联系电话：&C&9单位（盖章）&R&9截至%s　第 &P 页　共 &N 页",
             tb_chinese_date(layout->book->cutoff, date));
    print.landscape = true;
    print.tall = true;
    print.repeat_row1 = print.repeat_row2 = HEADER_ROW;
    print.footer = footer;
    tb_xlsx_print_setup(layout->sheet, &print);
    tb_xlsx_freeze(layout->sheet, HEADER_ROW + 1, 0);
    tb_xlsx_protect(layout->sheet);
}

void form_put_sheet(struct form_book *book, struct tb_xlsx_sheet *sheet, const struct tb_form *form, const struct form_rows *rows)
{
    struct layout layout;
    uint32_t at, end;
    size_t row, c;
    bool sums = false;
    memset(&layout, 0, sizeof layout);
    layout.book = book;
    layout.sheet = sheet;
    layout.form = form;
    layout.rows = rows;
    lay_out(&layout);
    put_heads(&layout);
    for (row = 0; row < rows->row_count; row++)
        for (at = 0; at < layout.place_count; at++)
            put_known(&layout, row, at);
    end = FIRST_ROW + (uint32_t)rows->row_count + FORM_FREE_ROWS;
    for (; row < rows->row_count + FORM_FREE_ROWS; row++)
        for (at = 0; at < layout.place_count; at++)
            tb_xlsx_blank(sheet, FIRST_ROW + (uint32_t)row, at,
                          format_of(&layout, &form->columns[layout.places[at].column], layout.places[at].is_before, false));
    for (at = 0; at < layout.place_count; at++)
        put_limits(&layout, at, end - 1);
    for (c = 0; c < form->column_count; c++)
        sums = sums || is_summed(&form->columns[c]);
    if (sums)
        put_sum(&layout, end);
    finish_sheet(&layout);
}
