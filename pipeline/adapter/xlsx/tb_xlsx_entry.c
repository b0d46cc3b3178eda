/* What a sheet needs that somebody fills in: protection, drop-downs, limits with words, hidden sheets. */
#include "tb_i18n.h"
#include "tb_xlsx_internal.h"

#include <stdio.h>
#include <string.h>

/* What Excel takes: 32 characters of a title, 255 of a message. */
enum { MOST_TITLE = 32, MOST_MESSAGE = 255 };

void tb_xlsx_protect(struct tb_xlsx_sheet *sheet)
{
    lxw_protection options;
    if (!tb_xlsx_usable(sheet))
        return;
    memset(&options, 0, sizeof options);
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    options.autofilter = LXW_TRUE;
    worksheet_protect(sheet->sheet, NULL, &options);
}

void tb_xlsx_hide_sheet(struct tb_xlsx_sheet *sheet)
{
    if (tb_xlsx_usable(sheet))
        worksheet_hide(sheet->sheet);
}

void tb_xlsx_show_first(struct tb_xlsx_sheet *sheet)
{
    if (tb_xlsx_usable(sheet)) {
        worksheet_activate(sheet->sheet);
        worksheet_set_first_sheet(sheet->sheet);
    }
}

static bool fits(struct tb_xlsx_sheet *sheet, const struct tb_xlsx_limit *limit)
{
    if (lxw_utf8_strlen(limit->title) <= MOST_TITLE && lxw_utf8_strlen(limit->message) <= MOST_MESSAGE)
        return true;
    tb_xlsx_refuse(sheet->book, TB_CONFIG, _("a title over %d or a message over %d characters: \"%s\""), MOST_TITLE, MOST_MESSAGE,
                   limit->title);
    return false;
}

#ifdef __SANITIZE_ADDRESS__
/* libxlsxwriter 1.1.4 copies the formula of a list twice and frees it once: a few bytes for each list of a workbook. */
__attribute__((visibility("default"))) const char *__lsan_default_suppressions(void);
__attribute__((visibility("default"))) const char *__lsan_default_suppressions(void)
{
    return "leak:lxw_strdup\n";
}
#endif

static void put_limit(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, const struct tb_xlsx_limit *limit,
                      lxw_data_validation *rule)
{
    char title[4 * MOST_TITLE + 1], message[4 * MOST_MESSAGE + 1]; /* the library wants them writable, and copies them */
    snprintf(title, sizeof title, "%s", limit->title);
    snprintf(message, sizeof message, "%s", limit->message);
    rule->ignore_blank = LXW_VALIDATION_ON;
    rule->error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    rule->error_title = title;
    rule->error_message = message;
    rule->input_title = title;
    rule->input_message = message;
    tb_xlsx_note(sheet->book, worksheet_data_validation_range(sheet->sheet, row1, (lxw_col_t)column, row2, (lxw_col_t)column, rule),
                 sheet->name, row1, column);
}

void tb_xlsx_choose(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, const char *list_name,
                    const struct tb_xlsx_limit *limit)
{
    lxw_data_validation rule;
    char formula[300];
    if (!tb_xlsx_usable(sheet) || row2 < row1 || !fits(sheet, limit))
        return;
    memset(&rule, 0, sizeof rule);
    snprintf(formula, sizeof formula, "=%.250s", list_name);
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = formula;
    put_limit(sheet, row1, row2, column, limit, &rule);
}

void tb_xlsx_bound(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, double least, double most,
                   const struct tb_xlsx_limit *limit)
{
    lxw_data_validation rule;
    if (!tb_xlsx_usable(sheet) || row2 < row1 || !fits(sheet, limit))
        return;
    memset(&rule, 0, sizeof rule);
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = least;
    rule.maximum_number = most;
    put_limit(sheet, row1, row2, column, limit, &rule);
}

void tb_xlsx_advise(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, const struct tb_xlsx_limit *limit)
{
    lxw_data_validation rule;
    if (!tb_xlsx_usable(sheet) || row2 < row1 || !fits(sheet, limit))
        return;
    memset(&rule, 0, sizeof rule);
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    put_limit(sheet, row1, row2, column, limit, &rule);
}
