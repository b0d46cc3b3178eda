/* 填表说明: who fills in what until when, how, and what the year expects of the county. */
#include "form.h"
#include "tb_chinese.h"
#include "tb_num.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS = 5 };
static const double widths[COLUMNS] = {34, 18, 18, 14, 18};

static void put_line(struct tb_xlsx_sheet *sheet, uint32_t row, const char *text, const struct tb_xlsx_format *format,
                     double height_pt)
{
    uint32_t c;
    for (c = 0; c < COLUMNS; c++)
        tb_xlsx_string(sheet, row, c, c == 0 ? text : "", format);
    tb_xlsx_merge(sheet, row, 0, row, COLUMNS - 1);
    tb_xlsx_row_height(sheet, row, height_pt);
}

/* A value of hundredths as people read it, by the ledger's own function; a plain number where there is no ledger. */
static enum tb_status put_amount(struct form_book *book, int64_t value, const char *unit, char *text, size_t size,
                                 struct tb_err *err)
{
    struct tb_stmt *stmt;
    char number[TB_NUM_TEXT_BYTES];
    enum tb_status status = TB_OK;
    snprintf(text, size, "%s%s", tb_num_format_hundredths(number, value), unit);
    if (!book->db)
        return TB_OK;
    status = tb_db_query(book->db, "SELECT amount(?1, ?2)", TB_DB_VALUES(TB_INT(value), TB_TEXT(unit)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        snprintf(text, size, "%s", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

/* What the last figures say of an indicator; texts stay "—" when they say nothing. */
static enum tb_status find_done(struct form_book *book, const char *indicator, const char *unit, char *done, char *rate,
                                size_t size, struct tb_err *err)
{
    struct tb_stmt *stmt;
    char date[TB_DATE_TEXT_BYTES];
    bool row;
    enum tb_status status;
    if (!book->db)
        return TB_OK;
    status = tb_db_query(book->db, "SELECT done, rate FROM progress WHERE as_of = ?1 AND indicator = ?2 AND county = ?3",
                         TB_DB_VALUES(TB_TEXT(tb_date_format(date, book->last)), TB_TEXT(indicator), TB_TEXT(book->county_code)),
                         &stmt, err);
    row = tb_stmt_next(stmt, &status, err);
    if (row && !tb_stmt_is_null(stmt, 0))
        status = put_amount(book, tb_stmt_int(stmt, 0), unit, done, size, err);
    if (status == TB_OK && row && !tb_stmt_is_null(stmt, 1))
        snprintf(rate, size, "%s%%", tb_stmt_text(stmt, 1));
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status put_targets(struct form_book *book, struct tb_xlsx_sheet *sheet, struct tb_err *err)
{
    const struct tb_plan *plan = book->plan->files.plan;
    const bool table = strcmp(tb_conf_text(book->options->conf, "schedule", "method"), "table") == 0;
    const int decimals = (int)tb_conf_int(book->options->conf, "rounding", "decimals");
    const struct tb_xlsx_format *head = tb_xlsx_style(
        book->book, &(struct tb_xlsx_style){
                        .font = "黑体", .align = TB_XLSX_CENTER, .wrap = true, .border = true, .fill = TB_XLSX_RGB + 0xDDE6F3});
    const struct tb_xlsx_format *left = tb_xlsx_style(book->book, &(struct tb_xlsx_style){.border = true, .wrap = true}),
                                *right = tb_xlsx_style(book->book, &(struct tb_xlsx_style){.border = true, .align = TB_XLSX_RIGHT});
    static const char *const heads[COLUMNS] = {"全年要做的事", "全年任务", "上期末已完成", "占全年", "到本期末应达到"};
    enum tb_status status = TB_OK;
    uint32_t row = book->guide_row;
    size_t i, c;
    for (c = 0; c < COLUMNS; c++)
        tb_xlsx_string(sheet, row, (uint32_t)c, heads[c], head);
    for (i = 0; i < plan->indicator_count && status == TB_OK; i++) {
        const struct tb_indicator *indicator = &plan->indicators[i];
        const struct tb_target *target = tb_plan_target(plan, i, book->county, book->cutoff);
        const struct tb_share share = tb_plan_schedule(plan, i, table, book->cutoff);
        char amount[96], done[96] = "—", rate[96] = "—", due[96] = "—", number[TB_NUM_TEXT_BYTES];
        int64_t scaled;
        if (!target)
            continue;
        status = put_amount(book, target->value, indicator->unit, amount, sizeof amount, err);
        if (status == TB_OK)
            status = find_done(book, indicator->id, indicator->unit, done, rate, sizeof done, err);
        if (tb_num_ratio((tb_int128)share.part * 100, share.whole, decimals, &scaled))
            snprintf(due, sizeof due, "%s%%", tb_num_format(number, scaled, decimals));
        row++;
        tb_xlsx_string(sheet, row, 0, indicator->name, left);
        tb_xlsx_string(sheet, row, 1, amount, right);
        tb_xlsx_string(sheet, row, 2, done, right);
        tb_xlsx_string(sheet, row, 3, rate, right);
        tb_xlsx_string(sheet, row, 4, due, right);
    }
    book->guide_row = row + 2;
    return status;
}

enum tb_status form_put_guide(struct form_book *book, struct tb_xlsx_sheet *sheet, struct tb_err *err)
{
    const struct tb_xlsx_format *big =
        tb_xlsx_style(book->book, &(struct tb_xlsx_style){.font = "黑体", .size_pt = 16, .bold = true, .align = TB_XLSX_CENTER});
    const struct tb_xlsx_format *plain = tb_xlsx_style(book->book, &(struct tb_xlsx_style){.wrap = true});
    const char *contact = tb_conf_text(book->options->conf, "bureau", "contact");
    const struct tb_xlsx_print print = {.tall = true};
    char line[512], cutoff[TB_CHINESE_DATE_BYTES], due[TB_CHINESE_DATE_BYTES];
    uint32_t row = 0, c;
    for (c = 0; c < COLUMNS; c++)
        tb_xlsx_column_width(sheet, c, widths[c], false);
    put_line(sheet, row++, "填表说明", big, 32);
    snprintf(line, sizeof line, "%s：请在%s前报送截至%s的数据。", book->county_name, tb_chinese_date(book->due, due),
             tb_chinese_date(book->cutoff, cutoff));
    put_line(sheet, row++, line, plain, 20);
    put_line(sheet, row++, "一、下面每张表都要填。灰色的格子是已经报过的内容，不用改；白色的格子请填本期末的累计数。", plain, 20);
    put_line(sheet, row++, "二、“上期”开头的列是上期报的数，供对照。累计数一般不会比上期少；确实少了的，在备注里写明原因。", plain,
             20);
    put_line(sheet, row++, "三、只填数字，不带单位；没有发生的填0。能选的格子，点一下右边的箭头，从里面选。", plain, 20);
    put_line(sheet, row++,
             "四、新增的项目填在后面的空行里；合计由表格自己算，不用填。灰色格子里的名称有误的，请先与我们联系，不要自己改。",
             plain, 20);
    put_line(sheet, row++,
             "五、填好后直接存盘（.xlsx，用WPS存成.xls、.et也可以），原样发回来。表名和文件名可以不改；改了也能认出来。", plain,
             20);
    if (*contact) {
        snprintf(line, sizeof line, "六、有不清楚的，请问：%.300s。", contact);
        put_line(sheet, row++, line, plain, 20);
    }
    row++;
    tb_xlsx_print_setup(sheet, &print);
    tb_xlsx_show_first(sheet);
    book->guide_row = row;
    return put_targets(book, sheet, err);
}

void form_put_guide_empty(struct form_book *book, struct tb_xlsx_sheet *sheet, const struct tb_form *form)
{
    const struct tb_xlsx_format *plain = tb_xlsx_style(book->book, &(struct tb_xlsx_style){.wrap = true, .bold = true});
    char line[512];
    snprintf(line, sizeof line, "《%.200s》上期报了%d行以上，没有预先填好。请在本单位自己的表里改好后报送，全部行都要在内。",
             form->name, FORM_MOST_ROWS);
    put_line(sheet, book->guide_row++, line, plain, 20);
}
