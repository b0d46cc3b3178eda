/* One county's workbook: first the list of what to change, then its tables. */
#include "notice_internal.h"
#include "tb_buf.h"
#include "tb_i18n.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER, FORM, WHAT, CELL, COLUMN, RAW, MESSAGE, CURE, FILE_NAME, COLUMNS_END };
enum { COLUMNS = COLUMNS_END - NUMBER };

static const struct notice_column columns[COLUMNS] = {{"序号", 6},      {"报表", 18}, {"要求", 9},    {"单元格", 13}, {"列名", 16},
                                                      {"现在填的", 20}, {"问题", 40}, {"怎样改", 34}, {"文件", 34}};

static const char list_name[] = "要改什么";

/* A sheet name made of the form's: 31 characters at most, none of those that are not allowed, no name twice. */
static void name_table(struct notice_table *tables, size_t at)
{
    const char *from = tables[at].findings[0].form_name[0] ? tables[at].findings[0].form_name : "原表";
    char *to = tables[at].sheet_name;
    size_t i, n = 0, characters = 0, used, twins = 1;
    while (*from && characters < 24) {
        tb_utf8_decode(from, strlen(from), &used);
        if (!strchr("[]:*?/\\'", *from)) {
            memcpy(to + n, from, used);
            n += used;
            characters++;
        }
        from += used;
    }
    to[n] = '\0';
    for (i = 0; i < at; i++)
        if (strncmp(tables[i].sheet_name, to, n) == 0 && (tables[i].sheet_name[n] == '\0' || tables[i].sheet_name[n] == '('))
            twins++;
    if (twins > 1)
        snprintf(to + n, sizeof tables[at].sheet_name - n, "(%zu)", twins);
}

static size_t find_tables(const struct notice_finding *findings, size_t count, struct notice_table *tables)
{
    size_t i, n = 0;
    for (i = 0; i < count; i++) {
        if (n > 0 && tables[n - 1].findings[0].submission == findings[i].submission) {
            tables[n - 1].count++;
            continue;
        }
        memset(&tables[n], 0, sizeof tables[n]);
        tables[n].findings = &findings[i];
        tables[n].count = 1;
        name_table(tables, n);
        n++;
    }
    return n;
}

static void write_line(struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, uint32_t row, const char *const *texts, bool strong)
{
    uint32_t i;
    for (i = 0; i < COLUMNS; i++)
        tb_xlsx_string(sheet, row, i, texts[i], notice_text_style(book, i == 0 || i == 2 || i == 3, strong && i == 2));
    notice_fit_row(sheet, row, columns, texts, COLUMNS);
}

/* H12; of a workbook 进展表!H12, when the name is short enough to be read there. */
static void put_cell_name(const struct notice_finding *finding, uint32_t row, char *cell, size_t size)
{
    char name[TB_XLSX_CELL_BYTES];
    tb_xlsx_cell_name(row, (uint32_t)finding->col1 - 1, name);
    snprintf(cell, size, *finding->sheet ? "%s!%s" : "%s%s", finding->sheet, name);
}

static void write_finding(struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, uint32_t row, size_t number,
                          const struct notice_table *table, const struct notice_finding *finding)
{
    char serial[24], cell[TB_XLSX_CELL_BYTES + 160], message[8192];
    const char *texts[COLUMNS];
    int64_t to = notice_row_of(table, finding->line1);
    snprintf(serial, sizeof serial, "%zu", number);
    if (finding->line1 == 0)
        snprintf(cell, sizeof cell, "整张表");
    else if (finding->col1 == 0 || to < 0)
        snprintf(cell, sizeof cell, finding->col1 ? "第%lld行第%lld列" : "第%lld行", (long long)(to < 0 ? finding->line1 : to + 1),
                 (long long)finding->col1);
    else
        put_cell_name(finding, (uint32_t)to, cell, sizeof cell);
    texts[0] = serial;
    texts[1] = finding->form_name;
    texts[2] = notice_need_word(notice_need_of(finding));
    texts[3] = cell;
    texts[4] = finding->header;
    texts[5] = finding->raw;
    snprintf(message, sizeof message, finding->disputed ? "您报来的“%s”没有采用：%s" : "%s%s",
             finding->disputed ? finding->file : "", finding->message);
    texts[6] = message;
    texts[7] = notice_cure(finding);
    texts[8] = finding->file;
    if (to >= 0)
        tb_xlsx_link(sheet, row, 3, table->sheet_name, (uint32_t)to, finding->col1 > 0 ? (uint32_t)finding->col1 - 1 : 0,
                     table->sheet_name);
    write_line(book, sheet, row, texts, finding->error);
    if (to >= 0)
        tb_xlsx_string(sheet, row, 3, cell,
                       tb_xlsx_style(book, &(struct tb_xlsx_style){
                                               .border = true, .align = TB_XLSX_CENTER, .link = true, .number_format = "@"}));
}

static void write_owed(struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, uint32_t row, size_t number, const char *as_of,
                       const struct notice_owed *owed, bool disputed)
{
    char serial[24], message[256], cure[256], date[32], due[32];
    const char *texts[COLUMNS] = {serial, owed->form_name, "催报", "—", "", "", message, cure, ""};
    snprintf(serial, sizeof serial, "%zu", number);
    notice_cn_date(as_of, date);
    notice_cn_date(owed->due, due);
    if (disputed)
        snprintf(message, sizeof message, "截至%s的报表报来了，写的单位前后不一，没有采用%s", date,
                 owed->carried ? "；现沿用上期数据" : "");
    else if (owed->streak > 1)
        snprintf(message, sizeof message, "截至%s的报表没有收到，已连续%lld期%s", date, (long long)owed->streak,
                 owed->carried ? "；现沿用以前的数据" : "");
    else
        snprintf(message, sizeof message, "截至%s的报表没有收到%s", date, owed->carried ? "；现沿用上期数据" : "");
    snprintf(cure, sizeof cure, disputed ? "按“必须改”的说明改好，立即重报（应于%s前报送）" : "应于%s前报送，请立即补报", due);
    write_line(book, sheet, row, texts, true);
}

/* How many things of each kind the list has; odd: warnings about a file that was rejected for something else. */
struct counts {
    size_t errors, warnings, odd, owed, hints;
};

static bool is_disputed(const struct notice_table *tables, size_t table_count, const struct notice_owed *owed)
{
    size_t i;
    for (i = 0; i < table_count; i++)
        if (tables[i].findings[0].disputed && strcmp(tables[i].findings[0].form_name, owed->form_name) == 0)
            return true;
    return false;
}

static enum tb_status write_note(struct notice *notice, const struct notice_table *tables, size_t table_count,
                                 const struct counts *counts, struct tb_buf *note)
{
    size_t i;
    char date[32];
    tb_buf_printf(note, "数据截至%s。", notice_cn_date(notice->as_of, date));
    if (counts->errors > 0)
        tb_buf_printf(
            note,
            "“必须改”%zu处：所在的报表整张退回，没有采用；收到改好的报表以前，统计沿用以前报来的数据。改好后把整张表重新报送，"
            "文件名不变。",
            counts->errors);
    if (counts->odd > 0)
        tb_buf_printf(note, "退回的报表里还有“请核实”%zu处：改的时候一并核实。", counts->odd);
    if (counts->warnings > 0)
        tb_buf_printf(note, "%s“请核实”%zu处：数据已采用；有误的改好重报，无误的书面说明原因。", counts->odd > 0 ? "其他报表" : "",
                      counts->warnings);
    if (counts->owed > 0)
        tb_buf_printf(note, "“催报”%zu张：请立即补报。", counts->owed);
    if (counts->hints > 0)
        tb_buf_printf(note, "“提示”%zu处：不用改。", counts->hints);
    if (table_count > 0)
        tb_buf_puts(note, "点“单元格”可到原表的那一格：红色必须改，黄色请核实，鼠标停在格上看说明；行号、列号与您的文件一致。");
    for (i = 0; i < table_count; i++)
        if (tables[i].left_out)
            tb_buf_printf(note, "《%s》%s。", tables[i].findings[0].form_name, tables[i].left_out);
    if (notice->options->bureau[0])
        tb_buf_printf(note, "发件：%s%s%s。", notice->options->bureau, notice->options->contact[0] ? "，联系人：" : "",
                      notice->options->contact);
    return tb_buf_check(note, list_name, notice->err);
}

/* The list is the first sheet, but says where the rows of the others are: they are made first in memory and in the list
 * only then. */
static enum tb_status write_list(struct notice *notice, struct tb_xlsx *book, struct tb_xlsx_sheet *sheet,
                                 const struct notice_table *tables, size_t table_count, const struct notice_owed *owed,
                                 size_t owed_count, const char *county_name)
{
    struct tb_buf note = TB_BUF_INIT(65536);
    char title[256];
    struct counts counts = {.owed = owed_count};
    size_t i, k, number = 0;
    int need;
    uint32_t row;
    enum tb_status status;
    for (i = 0; i < table_count; i++)
        for (k = 0; k < tables[i].count; k++)
            *(notice_need_of(&tables[i].findings[k]) == NOTICE_MUST       ? &counts.errors
              : notice_need_of(&tables[i].findings[k]) == NOTICE_NEED_NOT ? &counts.hints
              : tables[i].findings[k].rejected                            ? &counts.odd
                                                                          : &counts.warnings) += 1;
    snprintf(title, sizeof title, "%s报表更正通知", county_name);
    status = write_note(notice, tables, table_count, &counts, &note);
    if (status == TB_OK) {
        row = notice_write_head(book, sheet, title, note.bytes, columns, COLUMNS);
        for (need = NOTICE_MUST; need < NOTICE_NEEDS; need++) {
            for (i = 0; i < table_count; i++)
                for (k = 0; k < tables[i].count; k++)
                    if ((int)notice_need_of(&tables[i].findings[k]) == need) {
                        write_finding(book, sheet, row + (uint32_t)number, number + 1, &tables[i], &tables[i].findings[k]);
                        number++;
                    }
            for (i = 0; i < owed_count && need == NOTICE_MUST; i++, number++)
                write_owed(book, sheet, row + (uint32_t)number, number + 1, notice->as_of, &owed[i],
                           is_disputed(tables, table_count, &owed[i]));
        }
        notice_finish_sheet(sheet, row - 1, (uint32_t)number, COLUMNS, notice->as_of);
    }
    tb_buf_free(&note);
    return status;
}

/* Whose workbook it is: a county's, that of all counties of one file, or nobody's. */
static const char *name_owner(const struct notice_finding *findings, size_t count, const struct notice_owed *owed)
{
    size_t i;
    if (count == 0)
        return owed[0].county_name;
    for (i = 1; i < count; i++)
        if (strcmp(findings[i].county, findings[0].county) != 0)
            return "全市汇总";
    return findings[0].county_name[0] ? findings[0].county_name : findings[0].file;
}

enum tb_status notice_write_county(struct notice *notice, const struct notice_finding *findings, size_t finding_count,
                                   const struct notice_owed *owed, size_t owed_count, const char *path)
{
    const char *county_name = name_owner(findings, finding_count, owed);
    struct notice_table *tables = calloc(finding_count + 1, sizeof *tables);
    struct tb_xlsx_properties properties = {.title = county_name, .subject = "报表更正通知", .author = notice->options->bureau};
    struct tb_xlsx *book = NULL;
    struct tb_xlsx_sheet *list;
    size_t count, i;
    enum tb_status status = tables ? tb_xlsx_new(&book, path, tb_date_parse(notice->as_of, strlen(notice->as_of)), notice->err)
                                   : tb_err_nomem(notice->err);
    if (status != TB_OK)
        goto out;
    tb_xlsx_set_properties(book, &properties);
    count = find_tables(findings, finding_count, tables);
    list = tb_xlsx_add_sheet(book, list_name, false);
    for (i = 0; i < count && status == TB_OK; i++)
        status = notice_write_table(notice, book, &tables[i]);
    if (status == TB_OK)
        status = write_list(notice, book, list, tables, count, owed, owed_count, county_name);
    if (status == TB_OK)
        status = tb_xlsx_save(book, notice->err);
    for (i = 0; i < count; i++)
        free(tables[i].places);
out:
    tb_xlsx_free(book);
    free(tables);
    return status;
}
