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
enum { MANY_ALIKE = 3, MOST_RUNS = 12, MOST_RAWS = 3, MOST_DETAILS = 30 }; /* of findings that share a row of the list */

static const struct notice_column columns[COLUMNS] = {{"序号", 6},      {"报表", 18}, {"要求", 9},    {"单元格", 17}, {"列名", 16},
                                                      {"现在填的", 20}, {"问题", 40}, {"怎样改", 36}, {"文件", 28}};

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

/* Equal in what, where and what to do. */
static bool is_equal(const struct notice_finding *a, const struct notice_finding *b)
{
    return strcmp(a->message, b->message) == 0 && strcmp(notice_cure(a), notice_cure(b)) == 0;
}

static bool is_of_column(const struct notice_finding *a, const struct notice_finding *b)
{
    return (a->line1 > 0) == (b->line1 > 0) && a->col1 == b->col1 && a->error == b->error && strcmp(a->code, b->code) == 0;
}

/* One cause, one row: findings of a table that say the same of cells of one column, and a kind of finding that many cells of a column
 * have. `at` is the first of a group; lists the others' places in the table's findings, and marks them as taken. */
static size_t take_group(const struct notice_table *table, size_t at, bool *taken, size_t *group)
{
    size_t k, alike = 0, n = 0;
    const struct notice_finding *first = &table->findings[at];
    for (k = at; k < table->count; k++)
        alike += is_of_column(first, &table->findings[k]);
    for (k = at; k < table->count; k++)
        if (k == at || (!taken[k] && is_of_column(first, &table->findings[k]) &&
                        (alike >= MANY_ALIKE || is_equal(first, &table->findings[k])))) {
            taken[k] = true;
            group[n++] = k;
        }
    return n;
}

/* E4:E133（130处） or E4、E6; the cells of one column. */
static void put_cells(const struct notice_table *table, const size_t *group, size_t n, struct tb_buf *text)
{
    const struct notice_finding *findings = table->findings;
    size_t i, end, runs = 0;
    char name[TB_XLSX_CELL_BYTES];
    if (*findings[group[0]].sheet)
        tb_buf_printf(text, "%s!", findings[group[0]].sheet);
    for (i = 0; i < n; i = end) {
        const int64_t from = notice_row_of(table, findings[group[i]].line1), col = findings[group[i]].col1;
        int64_t to = from;
        for (end = i + 1; end < n && notice_row_of(table, findings[group[end]].line1) <= to + 1; end++)
            to = notice_row_of(table, findings[group[end]].line1);
        if (runs++ == MOST_RUNS) {
            tb_buf_puts(text, "等");
            break;
        }
        tb_buf_puts(text, runs > 1 ? "、" : "");
        if (col > 0)
            tb_buf_puts(text, tb_xlsx_cell_name((uint32_t)from, (uint32_t)col - 1, name));
        else
            tb_buf_printf(text, "第%lld行", (long long)from + 1);
        if (to > from && col > 0)
            tb_buf_printf(text, ":%s", tb_xlsx_cell_name((uint32_t)to, (uint32_t)col - 1, name));
        else if (to > from)
            tb_buf_printf(text, "到第%lld行", (long long)to + 1);
    }
    tb_buf_printf(text, "（%zu处）", n);
}

/* What stands there; of a group the first few that differ. */
static void put_raws(const struct notice_table *table, const size_t *group, size_t n, struct tb_buf *text)
{
    size_t i, k, told = 0;
    for (i = 0; i < n; i++) {
        const char *raw = table->findings[group[i]].raw;
        for (k = 0; k < i && strcmp(table->findings[group[k]].raw, raw) != 0; k++)
            ;
        if (k < i)
            continue;
        if (told == MOST_RAWS) {
            tb_buf_puts(text, "……");
            return;
        }
        tb_buf_printf(text, "%s%s", told++ > 0 ? "、" : "", raw);
    }
}

static void put_place(const struct notice_finding *finding, int64_t to, struct tb_buf *text)
{
    char cell[TB_XLSX_CELL_BYTES + 160];
    if (finding->line1 == 0)
        tb_buf_puts(text, "整张表");
    else if (finding->col1 == 0)
        tb_buf_printf(text, "第%lld行", (long long)(to < 0 ? finding->line1 : to + 1));
    else if (to < 0)
        tb_buf_printf(text, "第%lld行第%lld列", (long long)finding->line1, (long long)finding->col1);
    else {
        put_cell_name(finding, (uint32_t)to, cell, sizeof cell);
        tb_buf_puts(text, cell);
    }
}

/* What the others of a group that is about the whole sheet name: 、“第二小学”（上期在第5行）. */
static void put_details(const struct notice_table *table, const size_t *group, size_t n, struct tb_buf *message)
{
    static const char colon[] = "：";
    size_t i;
    for (i = 1; i < n && i < MOST_DETAILS; i++) {
        const char *detail = strstr(table->findings[group[i]].message, colon);
        if (detail)
            tb_buf_printf(message, "、%s", detail + strlen(colon));
    }
    if (n > MOST_DETAILS)
        tb_buf_printf(message, "等%zu处", n);
}

/* What is wrong and what to do, for the first of a group; where they differ, each cell's own words are in its note. */
static void put_words(const struct notice_table *table, const size_t *group, size_t n, struct tb_buf *message, struct tb_buf *cure)
{
    const struct notice_finding *first = &table->findings[group[0]];
    bool says_same = true, cures_same = true;
    size_t i;
    for (i = 1; i < n; i++) {
        says_same = says_same && strcmp(first->message, table->findings[group[i]].message) == 0;
        cures_same = cures_same && strcmp(notice_cure(first), notice_cure(&table->findings[group[i]])) == 0;
    }
    if (first->disputed)
        tb_buf_printf(message, "您报来的“%s”没有采用：", first->file);
    notice_put_rows(table, first->message, message);
    if (first->line1 == 0) {
        put_details(table, group, n, message);
        says_same = true; /* all of it is said here */
    }
    tb_buf_puts(message, says_same ? "" : "；其余各处也是这样");
    tb_buf_printf(cure, "%s%s", notice_cure(first), cures_same ? "" : "；其余各处照此办理，每一格怎样改，鼠标停在格上就能看到");
}

static enum tb_status write_group(struct notice *notice, struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, uint32_t row,
                                  size_t number, const struct notice_table *table, const size_t *group, size_t n)
{
    const struct notice_finding *finding = &table->findings[group[0]];
    struct tb_buf cell = TB_BUF_INIT(65536), raw = TB_BUF_INIT(65536), message = TB_BUF_INIT(65536), cure = TB_BUF_INIT(65536);
    char serial[24];
    const char *texts[COLUMNS];
    int64_t to = notice_row_of(table, finding->line1);
    enum tb_status status;
    snprintf(serial, sizeof serial, "%zu", number);
    if (n > 1 && to >= 0)
        put_cells(table, group, n, &cell);
    else
        put_place(finding, to, &cell);
    put_raws(table, group, n, &raw);
    put_words(table, group, n, &message, &cure);
    status = tb_buf_check(&cell, list_name, notice->err);
    if (status == TB_OK && (raw.failed || message.failed || cure.failed))
        status = tb_err_nomem(notice->err);
    texts[NUMBER] = serial;
    texts[FORM] = finding->form_name;
    texts[WHAT] = notice_need_word(notice_need_of(finding));
    texts[CELL] = tb_buf_str(&cell);
    texts[COLUMN] = finding->header;
    texts[RAW] = tb_buf_str(&raw);
    texts[MESSAGE] = tb_buf_str(&message);
    texts[CURE] = tb_buf_str(&cure);
    texts[FILE_NAME] = finding->file;
    if (to >= 0)
        tb_xlsx_link(sheet, row, CELL, table->sheet_name, (uint32_t)to, finding->col1 > 0 ? (uint32_t)finding->col1 - 1 : 0,
                     table->sheet_name);
    write_line(book, sheet, row, texts, finding->error);
    if (to >= 0)
        tb_xlsx_string(
            sheet, row, CELL, texts[CELL],
            tb_xlsx_style(book, &(struct tb_xlsx_style){
                                    .border = true, .wrap = true, .align = TB_XLSX_CENTER, .link = true, .number_format = "@"}));
    tb_buf_free(&cell);
    tb_buf_free(&raw);
    tb_buf_free(&message);
    tb_buf_free(&cure);
    return status;
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

/* 请于2017年7月8日前报送; of several days each with its form. */
static void put_deadlines(const struct notice_table *tables, size_t count, struct tb_buf *note)
{
    const char *first = NULL;
    bool is_one = true;
    size_t i, told = 0;
    char date[32];
    for (i = 0; i < count; i++)
        if (tables[i].findings[0].rejected) {
            is_one = is_one && (!first || strcmp(first, tables[i].findings[0].until) == 0);
            first = first ? first : tables[i].findings[0].until;
        }
    if (!first)
        return;
    tb_buf_putc(note, '\n');
    if (is_one) {
        tb_buf_printf(note, "请于%s前把改好的整张表重新报送", notice_cn_date(first, date));
    } else {
        tb_buf_puts(note, "请把改好的整张表重新报送：");
        for (i = 0; i < count; i++)
            if (tables[i].findings[0].rejected)
                tb_buf_printf(note, "%s《%s》于%s前", told++ > 0 ? "，" : "", tables[i].findings[0].form_name,
                              notice_cn_date(tables[i].findings[0].until, date));
    }
    tb_buf_puts(note, "；“怎样改”里没有说到文件名的，文件名不变；改了明细的数，合计也要跟着改。");
}

/* What stands in for the rejected tables meanwhile. */
static void put_stand_in(const struct notice_table *tables, size_t count, struct tb_buf *note)
{
    size_t rejected = 0, replaced = 0, i;
    for (i = 0; i < count; i++) {
        rejected += tables[i].findings[0].rejected;
        replaced += tables[i].findings[0].rejected && tables[i].findings[0].is_replaced;
    }
    if (rejected == 0)
        return;
    tb_buf_puts(note, "收到改好的报表以前，");
    if (replaced == rejected)
        tb_buf_puts(note, "统计沿用上期数据。");
    else if (replaced == 0)
        tb_buf_puts(note, "这些报表没有数据可用，通报里写明“被退回”。");
    else
        tb_buf_puts(note, "有上期数据的沿用上期，没有的通报里写明“被退回”。");
}

static enum tb_status write_note(struct notice *notice, const struct notice_table *tables, size_t table_count,
                                 const struct counts *counts, struct tb_buf *note)
{
    size_t i;
    char date[32];
    tb_buf_printf(note, "数据截至%s。", notice_cn_date(notice->as_of, date));
    if (counts->errors > 0)
        tb_buf_printf(note, "“必须改”%zu处：所在的报表整张退回，没有采用。", counts->errors);
    put_deadlines(tables, table_count, note);
    put_stand_in(tables, table_count, note);
    if (counts->odd > 0)
        tb_buf_printf(note, "退回的报表里还有“请核实”%zu处：改的时候一并核实。", counts->odd);
    if (counts->warnings > 0)
        tb_buf_printf(note, "%s“请核实”%zu处：数据已采用；有误的改好重报，无误的书面说明原因。",
                      counts->odd > 0 || counts->errors > 0 ? "其他报表" : "", counts->warnings);
    if (counts->owed > 0)
        tb_buf_printf(note, "“催报”%zu张：请立即补报。", counts->owed);
    if (counts->hints > 0)
        tb_buf_printf(note, "“提示”%zu处：不用改。", counts->hints);
    if (table_count > 0)
        tb_buf_puts(note, "\n点“单元格”可到原表的那一格：红色必须改，黄色请核实，鼠标停在格上看说明；行号、列号与您的文件一致。");
    for (i = 0; i < table_count; i++)
        if (tables[i].left_out)
            tb_buf_printf(note, "《%s》%s。", tables[i].findings[0].form_name, tables[i].left_out);
    if (notice->options->bureau[0])
        tb_buf_printf(note, "\n有不明白的地方，请问%s%s。", notice->options->bureau, notice->options->contact);
    return tb_buf_check(note, list_name, notice->err);
}

/* The rows of the list for one table and one need; *number goes on. */
static enum tb_status write_table_findings(struct notice *notice, struct tb_xlsx *book, struct tb_xlsx_sheet *sheet,
                                           uint32_t first_row, size_t *number, const struct notice_table *table,
                                           enum notice_need need)
{
    bool *taken = calloc(table->count + 1, sizeof *taken);
    size_t *group = calloc(table->count + 1, sizeof *group), k;
    enum tb_status status = taken && group ? TB_OK : tb_err_nomem(notice->err);
    for (k = 0; k < table->count && status == TB_OK; k++) {
        size_t n;
        if (taken[k] || notice_need_of(&table->findings[k]) != need)
            continue;
        n = take_group(table, k, taken, group);
        status = write_group(notice, book, sheet, first_row + (uint32_t)*number, *number + 1, table, group, n);
        ++*number;
    }
    free(taken);
    free(group);
    return status;
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
        for (need = NOTICE_MUST; need < NOTICE_NEEDS && status == TB_OK; need++) {
            for (i = 0; i < table_count && status == TB_OK; i++)
                status = write_table_findings(notice, book, sheet, row, &number, &tables[i], (enum notice_need)need);
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
    list = tb_xlsx_add_sheet(book, list_name, TB_XLSX_ANY_ORDER);
    for (i = 0; i < count && status == TB_OK; i++)
        status = notice_write_table(notice, book, &tables[i]);
    if (status == TB_OK)
        status = write_list(notice, book, list, tables, count, owed, owed_count, county_name);
    if (status == TB_OK)
        status = tb_xlsx_save(book, notice->err);
    for (i = 0; i < count; i++) {
        free(tables[i].places);
        free(tables[i].breaks);
    }
out:
    tb_xlsx_free(book);
    free(tables);
    return status;
}
