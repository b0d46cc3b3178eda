/* Conditional formats and defined names. */
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_xlsx_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A format for conditional formats: only what differs from the cell's own. NULL after a failure. */
static lxw_format *rule_format(struct tb_xlsx *book, const struct tb_xlsx_style *style)
{
    lxw_format *format = workbook_add_format(book->workbook);
    if (!format) {
        tb_err_nomem(&book->failure);
        return NULL;
    }
    if (style->bold)
        format_set_bold(format);
    if (style->color)
        format_set_font_color(format, tb_xlsx_color(style->color));
    if (style->fill)
        format_set_bg_color(format, tb_xlsx_color(style->fill));
    return format;
}

static void add_rule(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, lxw_conditional_format *rule)
{
    tb_xlsx_note(sheet->book,
                 worksheet_conditional_format_range(sheet->sheet, row1, (lxw_col_t)column, row2, (lxw_col_t)column, rule),
                 sheet->name, row1, column);
}

void tb_xlsx_data_bar(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, double low, double high,
                      uint32_t color)
{
    lxw_conditional_format rule;
    if (!tb_xlsx_usable(sheet) || row2 < row1)
        return;
    memset(&rule, 0, sizeof rule);
    rule.type = LXW_CONDITIONAL_DATA_BAR;
    rule.data_bar_2010 = LXW_TRUE;
    rule.bar_solid = LXW_TRUE;
    rule.bar_color = tb_xlsx_color(color);
    rule.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    rule.min_value = low;
    rule.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    rule.max_value = high;
    add_rule(sheet, row1, row2, column, &rule);
}

void tb_xlsx_icons(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, uint32_t legend_row,
                   uint32_t legend_column)
{
    lxw_conditional_format rule;
    char range[4 * TB_XLSX_CELL_BYTES + 8], a[TB_XLSX_CELL_BYTES], b[TB_XLSX_CELL_BYTES], c[TB_XLSX_CELL_BYTES],
        d[TB_XLSX_CELL_BYTES];
    if (!tb_xlsx_usable(sheet) || row2 < row1)
        return;
    memset(&rule, 0, sizeof rule);
    rule.type = LXW_CONDITIONAL_TYPE_ICON_SETS;
    rule.icon_style = LXW_CONDITIONAL_ICONS_3_SYMBOLS_CIRCLED;
    snprintf(range, sizeof range, "%s:%s %s:%s", tb_xlsx_cell_name(row1, column, a), tb_xlsx_cell_name(row2, column, b),
             tb_xlsx_cell_name(legend_row, legend_column, c), tb_xlsx_cell_name(legend_row, legend_column + 2, d));
    rule.multi_range = range;
    add_rule(sheet, row1, row2, column, &rule);
}

static void set_text_rule(lxw_conditional_format *rule, enum tb_xlsx_condition condition, const char *text, char *quoted,
                          size_t size)
{
    size_t n = 0;
    if (condition == TB_XLSX_CONTAINS) {
        rule->type = LXW_CONDITIONAL_TYPE_TEXT;
        rule->criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING;
        snprintf(quoted, size, "%s", text);
    } else {
        rule->type = LXW_CONDITIONAL_TYPE_CELL;
        rule->criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        quoted[n++] = '"';
        for (; *text && n + 3 < size; text++) {
            if (*text == '"')
                quoted[n++] = '"';
            quoted[n++] = *text;
        }
        quoted[n++] = '"';
        quoted[n] = '\0';
    }
    rule->value_string = quoted;
}

void tb_xlsx_mark(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, enum tb_xlsx_condition condition,
                  const char *text, double number, const struct tb_xlsx_style *style)
{
    lxw_conditional_format rule;
    char quoted[512];
    if (!tb_xlsx_usable(sheet) || row2 < row1)
        return;
    memset(&rule, 0, sizeof rule);
    if (text) {
        set_text_rule(&rule, condition, text, quoted, sizeof quoted);
    } else {
        rule.type = LXW_CONDITIONAL_TYPE_CELL;
        rule.criteria = condition == TB_XLSX_LESS      ? LXW_CONDITIONAL_CRITERIA_LESS_THAN
                        : condition == TB_XLSX_GREATER ? LXW_CONDITIONAL_CRITERIA_GREATER_THAN
                                                       : LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        rule.value = number;
    }
    rule.format = rule_format(sheet->book, style);
    if (rule.format)
        add_rule(sheet, row1, row2, column, &rule);
}

/* "'name'" with inner quotes doubled, in the book's arena. NULL: no memory (noted). */
static const char *quoted_name(struct tb_xlsx_sheet *sheet)
{
    size_t n = 0;
    const char *from;
    char *quoted = tb_arena_alloc(&sheet->book->arena, 2 * strlen(sheet->name) + 3);
    if (!quoted) {
        tb_err_nomem(&sheet->book->failure);
        return NULL;
    }
    quoted[n++] = '\'';
    for (from = sheet->name; *from; from++) {
        if (*from == '\'')
            quoted[n++] = '\'';
        quoted[n++] = *from;
    }
    quoted[n] = '\'';
    return quoted;
}

void tb_xlsx_define_name(struct tb_xlsx_sheet *sheet, const char *name, uint32_t row1, uint32_t column1, uint32_t row2,
                         uint32_t column2)
{
    char formula[512], a[TB_XLSX_CELL_BYTES], b[TB_XLSX_CELL_BYTES];
    const char *wrong = tb_xlsx_bad_defined_name(name), *quoted;
    if (!tb_xlsx_usable(sheet))
        return;
    if (wrong) {
        tb_xlsx_refuse(sheet->book, TB_CONFIG, "%s: \"%s\"", _(wrong), name);
        return;
    }
    quoted = quoted_name(sheet);
    if (!quoted)
        return;
    snprintf(formula, sizeof formula, "=%s!$%s$%lu:$%s$%lu", quoted, tb_num_column((uint64_t)column1 + 1, a),
             (unsigned long)row1 + 1, tb_num_column((uint64_t)column2 + 1, b), (unsigned long)row2 + 1);
    tb_xlsx_note(sheet->book, workbook_define_name(sheet->book->workbook, name, formula), sheet->name, row1, column1);
}
