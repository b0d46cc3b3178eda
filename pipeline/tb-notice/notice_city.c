/* The city's own list: who owes what, whose report was sent back, and files that nobody could be found for. */
#include "notice_internal.h"

#include <stdio.h>
#include <string.h>

static void write_cells(struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, uint32_t row, const struct notice_column *columns,
                        const char *const *texts, size_t count, int strong)
{
    uint32_t i;
    for (i = 0; i < count; i++)
        tb_xlsx_string(sheet, row, i, texts[i], notice_text_style(book, i == 0, (int)i == strong));
    notice_fit_row(sheet, row, columns, texts, count);
}

static void write_owed(struct notice *notice, struct tb_xlsx *book)
{
    static const struct notice_column columns[] = {{"序号", 6},      {"县（市、区）", 24}, {"未报报表", 36},
                                                   {"应报日期", 14}, {"连续期数", 10},     {"现用数据", 14}};
    struct tb_xlsx_sheet *sheet = tb_xlsx_add_sheet(book, "催报名单", TB_XLSX_ANY_ORDER);
    char note[128], date[32], serial[24], streak[24];
    uint32_t row;
    size_t i;
    snprintf(note, sizeof note, "数据截至%s，未收到的报表共%zu张。", notice_cn_date(notice->as_of, date), notice->owed_count);
    row = notice_write_head(book, sheet, "催报名单", note, columns, 6);
    for (i = 0; i < notice->owed_count; i++) {
        const struct notice_owed *owed = &notice->owed[i];
        const char *texts[] = {serial, owed->county_name, owed->form_name, date, streak, owed->carried ? "沿用上期" : "无数据"};
        snprintf(serial, sizeof serial, "%zu", i + 1);
        snprintf(streak, sizeof streak, "%lld", (long long)owed->streak);
        notice_cn_date(owed->due, date);
        write_cells(book, sheet, row + (uint32_t)i, columns, texts, 6, owed->carried ? -1 : 5);
    }
    notice_finish_sheet(sheet, row - 1, (uint32_t)i, 6, notice->as_of);
}

/* One line a report: how many errors and warnings. */
static void write_reports(struct notice *notice, struct tb_xlsx *book)
{
    static const struct notice_column columns[] = {{"序号", 6}, {"县（市、区）", 24}, {"报表", 36},  {"截止日期", 14},
                                                   {"结果", 8}, {"必须改", 8},        {"请核实", 8}, {"文件", 44}};
    struct tb_xlsx_sheet *sheet = tb_xlsx_add_sheet(book, "退回和待核实", TB_XLSX_ANY_ORDER);
    char serial[24], error_text[24], warning_text[24], date[32];
    uint32_t row =
        notice_write_head(book, sheet, "退回和待核实的报表",
                          "退回：整张表没有采用；采用：有需要核实的地方。各县（市、区）的通知里有逐格说明。", columns, 8);
    uint32_t first = row;
    size_t i, end;
    for (i = 0; i < notice->finding_count; i = end) {
        const struct notice_finding *finding = &notice->findings[i];
        size_t errors = 0, warnings = 0;
        const char *texts[] = {serial,     finding->county_name, finding->form_name, date, finding->rejected ? "退回" : "采用",
                               error_text, warning_text,         finding->file};
        for (end = i; end < notice->finding_count && notice->findings[end].submission == finding->submission; end++)
            *(notice->findings[end].error ? &errors : &warnings) += 1;
        if (!finding->county_name[0])
            continue;
        snprintf(serial, sizeof serial, "%lu", (unsigned long)(row - first) + 1);
        snprintf(error_text, sizeof error_text, "%zu", errors);
        snprintf(warning_text, sizeof warning_text, "%zu", warnings);
        notice_cn_date(finding->cutoff, date);
        write_cells(book, sheet, row++, columns, texts, 8, finding->rejected ? 4 : -1);
    }
    notice_finish_sheet(sheet, first - 1, row - first, 8, notice->as_of);
}

static void write_unknown(struct notice *notice, struct tb_xlsx *book)
{
    static const struct notice_column columns[] = {{"序号", 6}, {"文件", 44}, {"行", 7}, {"问题", 50}, {"怎样改", 40}};
    struct tb_xlsx_sheet *sheet = tb_xlsx_add_sheet(book, "无法归属的文件", TB_XLSX_ANY_ORDER);
    char serial[24], line[24];
    uint32_t row = notice_write_head(book, sheet, "认不出单位、报表或日期的文件",
                                     "这些文件没有采用，也没有发给任何一个县（市、区），请联系报送人。", columns, 5);
    uint32_t first = row;
    size_t i;
    for (i = 0; i < notice->finding_count; i++) {
        const struct notice_finding *finding = &notice->findings[i];
        const char *texts[] = {serial, finding->file, line, finding->message, notice_cure(finding)};
        if (finding->county_name[0])
            continue;
        snprintf(serial, sizeof serial, "%lu", (unsigned long)(row - first) + 1);
        snprintf(line, sizeof line, finding->line1 ? "%lld" : "—", (long long)finding->line1);
        write_cells(book, sheet, row++, columns, texts, 5, -1);
    }
    notice_finish_sheet(sheet, first - 1, row - first, 5, notice->as_of);
}

enum tb_status notice_write_city(struct notice *notice, const char *path)
{
    struct tb_xlsx_properties properties = {
        .title = "催报名单", .subject = "未报、退回和待核实的报表", .author = notice->options->bureau};
    struct tb_xlsx *book = NULL;
    enum tb_status status = tb_xlsx_new(&book, path, tb_date_parse(notice->as_of, strlen(notice->as_of)), notice->err);
    if (status == TB_OK) {
        tb_xlsx_set_properties(book, &properties);
        write_owed(notice, book);
        write_reports(notice, book);
        write_unknown(notice, book);
        status = tb_xlsx_save(book, notice->err);
    }
    tb_xlsx_free(book);
    return status;
}
