/* The first sheet: what this workbook is, as of when, and the way to each of its sheets. */
#include "summary_internal.h"
#include "tb_i18n.h"

#include <string.h>

enum { NUMBER_COLUMN, NAME_COLUMN, ABOUT_COLUMN, ROWS_COLUMN, COLUMNS };

static const struct tb_xlsx_format *style(struct summary *summary, enum tb_xlsx_align align, bool bold, bool link,
                                          const char *number)
{
    return tb_xlsx_style(
        summary->book,
        &(struct tb_xlsx_style){.border = true, .wrap = true, .align = align, .bold = bold, .link = link, .number_format = number});
}

static enum tb_status write_facts(struct summary *summary, struct summary_sheet *sheet, uint32_t *at)
{
    const struct tb_query *query = sheet->def->facts;
    const struct tb_xlsx_format *label = style(summary, TB_XLSX_CENTER, true, false, "@"),
                                *text = style(summary, TB_XLSX_LEFT, false, false, "@");
    struct tb_stmt *stmt = NULL;
    bool row = true;
    enum tb_status status = summary_prepare(summary, query, false, &stmt);
    if (status == TB_OK && tb_stmt_columns(stmt) != 2)
        status = tb_err_set(summary->err, TB_CONFIG, _("query \"%s\" must give two columns, label and text (%s:%zu)"), query->name,
                            query->file, query->sql_line1);
    while (status == TB_OK) {
        status = summary_step(summary, query, stmt, &row);
        if (status != TB_OK || !row)
            break;
        tb_xlsx_text(sheet->sheet, *at, NAME_COLUMN, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0), label);
        tb_xlsx_text(sheet->sheet, *at, ABOUT_COLUMN, tb_stmt_text(stmt, 1), tb_stmt_bytes(stmt, 1), text);
        tb_xlsx_string(sheet->sheet, *at, ROWS_COLUMN, "", text);
        tb_xlsx_merge(sheet->sheet, *at, ABOUT_COLUMN, *at, ROWS_COLUMN);
        tb_xlsx_row_height(sheet->sheet, *at, 15.0 * (1.0 + (double)(tb_stmt_bytes(stmt, 1) / 120)) + 5);
        ++*at;
    }
    tb_stmt_free(stmt);
    return status;
}

static void write_entry(struct summary *summary, struct summary_sheet *sheet, const struct summary_sheet *to, uint32_t row,
                        int number)
{
    tb_xlsx_decimal(sheet->sheet, row, NUMBER_COLUMN, number, 0, style(summary, TB_XLSX_CENTER, false, false, "0"));
    tb_xlsx_link(sheet->sheet, row, NAME_COLUMN, to->def->name, 0, 0, to->def->name);
    tb_xlsx_string(sheet->sheet, row, NAME_COLUMN, to->def->name, style(summary, TB_XLSX_LEFT, false, true, "@"));
    tb_xlsx_string(sheet->sheet, row, ABOUT_COLUMN, to->def->about ? to->def->about : to->def->title,
                   style(summary, TB_XLSX_LEFT, false, false, "@"));
    tb_xlsx_decimal(sheet->sheet, row, ROWS_COLUMN, to->rows, 0, style(summary, TB_XLSX_RIGHT, false, false, "#,##0"));
    tb_xlsx_row_height(sheet->sheet, row, 20);
}

enum tb_status summary_fill_contents(struct summary *summary, struct summary_sheet *sheet)
{
    static const double widths[COLUMNS] = {6, 18, 70, 8};
    static const char *const headers[COLUMNS] = {"序号", "工作表", "内容", "行数"};
    const struct tb_xlsx_format *title = summary_style_title(summary);
    uint32_t at = 2, i;
    int number = 1;
    const char *text;
    enum tb_status status = summary_expand(summary, sheet->def->title, false, &text);
    if (status != TB_OK)
        return status;
    for (i = 0; i < COLUMNS; i++) {
        tb_xlsx_string(sheet->sheet, 0, i, i == 0 ? text : "", title);
        tb_xlsx_column_width(sheet->sheet, i, widths[i], false);
    }
    tb_xlsx_row_height(sheet->sheet, 0, 42);
    tb_xlsx_merge(sheet->sheet, 0, 0, 0, COLUMNS - 1);
    if (sheet->def->facts)
        status = write_facts(summary, sheet, &at);
    if (status != TB_OK)
        return status;
    at++;
    for (i = 0; i < COLUMNS; i++)
        tb_xlsx_string(sheet->sheet, at, i, headers[i], summary_style_header(summary));
    tb_xlsx_row_height(sheet->sheet, at++, 22);
    for (i = 0; i < summary->def->sheet_count; i++)
        if (summary->sheets[i].def->kind == WORKBOOK_TABLE)
            write_entry(summary, sheet, &summary->sheets[i], at++, number++);
    if (sheet->def->note) {
        status = summary_expand(summary, sheet->def->note, false, &text);
        if (status != TB_OK)
            return status;
        at++;
        for (i = 0; i < COLUMNS; i++)
            tb_xlsx_string(sheet->sheet, at, i, i == 0 ? text : "", summary_style_note(summary));
        tb_xlsx_row_height(sheet->sheet, at, 15.0 * (1.0 + (double)(strlen(text) / 140)) + 5);
        tb_xlsx_merge(sheet->sheet, at, 0, at, COLUMNS - 1);
    }
    sheet->end_row = at + 1;
    tb_xlsx_hide_gridlines(sheet->sheet);
    if (sheet->def->tab)
        tb_xlsx_tab_color(sheet->sheet, workbook_color(sheet->def->tab));
    status = summary_setup_print(summary, sheet);
    return status == TB_OK ? tb_xlsx_check(summary->book, summary->err) : status;
}
