/* The bare loop that tb-summary is measured against: the same cells, straight from the query to libxlsxwriter, with
 * nothing checked. xlsx_bare LEDGER OUT [memory] */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int argc, char **argv)
{
    lxw_workbook_options options = {LXW_TRUE, NULL, LXW_TRUE};
    lxw_workbook *book;
    lxw_worksheet *sheet;
    sqlite3 *db;
    sqlite3_stmt *stmt;
    lxw_format *text, *number;
    lxw_row_t row = 0;
    if (argc < 3 || sqlite3_open(argv[1], &db) != SQLITE_OK)
        return 2;
    options.constant_memory = argc < 4;
    book = workbook_new_opt(argv[2], &options);
    sheet = workbook_add_worksheet(book, "明细");
    text = workbook_add_format(book);
    format_set_num_format(text, "@");
    format_set_border(text, LXW_BORDER_THIN);
    number = workbook_add_format(book);
    format_set_num_format(number, "#,##0.00");
    format_set_border(number, LXW_BORDER_THIN);
    if (sqlite3_prepare_v2(db,
                           "SELECT county_name, name, nature, stage, planned_area, done_area, invest_planned, invest_done,"
                           " seats, start_date, planned_end, file, line FROM projects_at",
                           -1, &stmt, NULL) != SQLITE_OK)
        return 2;
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        lxw_col_t i;
        for (i = 0; i < 13; i++)
            if (sqlite3_column_type(stmt, i) == SQLITE_INTEGER)
                worksheet_write_number(sheet, row, i, (double)sqlite3_column_int64(stmt, i) / 100, number);
            else
                worksheet_write_string(
                    sheet, row, i, sqlite3_column_type(stmt, i) == SQLITE_NULL ? "—" : (const char *)sqlite3_column_text(stmt, i),
                    text);
        row++;
    }
    sqlite3_finalize(stmt);
    sqlite3_close(db);
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
