/* The frame that all sheets of notices have. */
#include "notice_internal.h"
#include "tb_chinese.h"
#include "tb_date.h"
#include "tb_finding.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

static const double line_pt = 15, han_width = 1.05;

const char *notice_cure(const struct notice_finding *finding)
{
    const struct tb_finding_kind *kind = tb_finding_by_code(finding->code);
    if (finding->cure[0])
        return finding->cure;
    if (kind)
        return kind->cure;
    return finding->error ? "请核对后改正" : "请核实；确实如此的，书面说明原因";
}

enum notice_need notice_need_of(const struct notice_finding *finding)
{
    static const char nothing[] = "不用改";
    if (finding->error)
        return NOTICE_MUST;
    return strncmp(notice_cure(finding), nothing, strlen(nothing)) == 0 ? NOTICE_NEED_NOT : NOTICE_SHOULD;
}

const char *notice_need_word(enum notice_need need)
{
    static const char *const words[] = {"必须改", "请核实", "提示"};
    return words[need];
}

char *notice_cn_date(const char *date, char *text)
{
    const tb_date day = tb_date_parse(date, strlen(date));
    char written[TB_CHINESE_DATE_BYTES];
    snprintf(text, 32, "%.31s", day == TB_DATE_NONE ? date : tb_chinese_date(day, written));
    return text;
}

const struct tb_xlsx_format *notice_text_style(struct tb_xlsx *book, bool centered, bool strong)
{
    return tb_xlsx_style(book, &(struct tb_xlsx_style){.number_format = "@",
                                                       .wrap = true,
                                                       .border = true,
                                                       .align = centered ? TB_XLSX_CENTER : TB_XLSX_LEFT,
                                                       .bold = strong,
                                                       .color = strong ? TB_XLSX_RGB + 0x9C0006 : 0,
                                                       .fill = strong ? TB_XLSX_RGB + 0xFFC7CE : 0});
}

static double lines_of(const char *text, double width)
{
    double lines = 1, used = 0;
    const char *at = text;
    while (*at) {
        size_t n;
        uint32_t code_point = tb_utf8_decode(at, strlen(at), &n);
        double next = tb_utf8_width(code_point) * han_width;
        if (code_point == '\n' || used + next > width - 1) {
            lines += 1;
            used = 0;
        }
        used += code_point == '\n' ? 0 : next;
        at += n;
    }
    return lines;
}

void notice_fit_row(struct tb_xlsx_sheet *sheet, uint32_t row, const struct notice_column *columns, const char *const *texts,
                    size_t count)
{
    double most = 1;
    size_t i;
    for (i = 0; i < count; i++) {
        double lines = lines_of(texts[i], columns[i].width);
        most = lines > most ? lines : most;
    }
    tb_xlsx_row_height(sheet, row, most * line_pt + 3 < 400 ? most * line_pt + 3 : 400);
}

uint32_t notice_write_head(struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, const char *title, const char *note,
                           const struct notice_column *columns, size_t count)
{
    const struct tb_xlsx_format *big =
        tb_xlsx_style(book, &(struct tb_xlsx_style){.font = "黑体", .size_pt = 16, .bold = true, .align = TB_XLSX_CENTER});
    const struct tb_xlsx_format *small = tb_xlsx_style(book, &(struct tb_xlsx_style){.wrap = true});
    const struct tb_xlsx_format *header = tb_xlsx_style(
        book, &(struct tb_xlsx_style){
                  .font = "黑体", .align = TB_XLSX_CENTER, .wrap = true, .border = true, .fill = TB_XLSX_RGB + 0xDDE6F3});
    double width = 0;
    uint32_t i;
    for (i = 0; i < count; i++) {
        width += columns[i].width;
        tb_xlsx_column_width(sheet, i, columns[i].width, false);
        tb_xlsx_string(sheet, 0, i, i == 0 ? title : "", big);
    }
    tb_xlsx_row_height(sheet, 0, 32);
    tb_xlsx_merge(sheet, 0, 0, 0, (uint32_t)count - 1);
    tb_xlsx_row_height(sheet, 1, lines_of(note, width) * line_pt + 6);
    for (i = 0; i < count; i++)
        tb_xlsx_string(sheet, 1, i, i == 0 ? note : "", small);
    tb_xlsx_merge(sheet, 1, 0, 1, (uint32_t)count - 1);
    tb_xlsx_row_height(sheet, 2, 24);
    for (i = 0; i < count; i++)
        tb_xlsx_string(sheet, 2, i, columns[i].header, header);
    return 3;
}

void notice_finish_sheet(struct tb_xlsx_sheet *sheet, uint32_t header_row, uint32_t rows, size_t columns, const char *as_of)
{
    struct tb_xlsx_print print;
    char footer[128], date[32];
    memset(&print, 0, sizeof print);
    snprintf(footer, sizeof footer, "&L&9数据截至%s&C&9第 &P 页　共 &N 页", notice_cn_date(as_of, date));
    print.landscape = true;
    print.tall = true;
    print.repeat_row1 = print.repeat_row2 = header_row;
    print.footer = footer;
    tb_xlsx_print_setup(sheet, &print);
    tb_xlsx_freeze(sheet, header_row + 1, 0);
    if (rows == 0)
        tb_xlsx_string(sheet, header_row + 1, 0, "（无）", NULL);
    else
        tb_xlsx_autofilter(sheet, header_row, 0, header_row + rows, (uint32_t)columns - 1);
}
