/* What kind of row a record is: data, total, footer, title, nothing. */
#include "tb_sheet.h"

#include <string.h>

enum { MOST_LABEL_BYTES = 96 };

/* Without the number of things behind it: 合计(2所), 合计2所, 总计(2). */
static size_t without_count(const char *text, size_t length)
{
    static const char *const things[] = {"所", "个", "处", "项", "人", "名", "校", "园"};
    size_t n = length, digits = 0, i;
    if (n > 0 && text[n - 1] == ')')
        n--;
    for (i = 0; i < sizeof things / sizeof *things; i++)
        if (tb_text_ends(text, n, things[i])) {
            n -= strlen(things[i]);
            break;
        }
    for (; n > 0 && text[n - 1] >= '0' && text[n - 1] <= '9'; n--)
        digits++;
    if (n > 0 && text[n - 1] == '(')
        n--;
    return digits > 0 && tb_text_ends(text, n, "计") ? n : length;
}

/* 合计 总计 小计 …, with what stands in front of it ("陵城区合计"). */
static enum tb_row_kind label_kind(const struct tb_sheet *sheet, struct tb_span label)
{
    static const char *const grand[] = {"合计",     "总计",     "共计",     "累计",     "总合计",
                                        "全县合计", "全区合计", "全市合计", "全市总计", "合计(全县)"};
    static const char *const footers[] = {"注:",      "注：",     "注1",      "备注:",  "说明:",      "填表人",     "填报人",
                                          "制表",     "审核人",   "审核:",    "负责人", "单位负责人", "分管领导",   "主要领导",
                                          "联系电话", "联系人",   "联系方式", "电话:",  "填报日期",   "填报时间",   "填表日期",
                                          "填表时间", "填报单位", "报送人",   "复核",   "经办人",     "统计人",     "第1页",
                                          "第2页",    "共1页",    "填表说明", "盖章",   "(盖章)",     "负责人签字", "签字"};
    char text[MOST_LABEL_BYTES + 1];
    size_t n, i;
    if (label.length == 0 || label.length > MOST_LABEL_BYTES)
        return tb_text_starts(label.text, label.length, "注") || tb_text_starts(label.text, label.length, "说明") ? TB_ROW_FOOTER
                                                                                                                  : TB_ROW_DATA;
    n = tb_text_fold(label.text, label.length, text);
    while (n > 0 && (text[n - 1] == ':' || text[n - 1] == '*'))
        n--;
    n = without_count(text, n);
    if (tb_text_starts(text, n, "其中"))
        return TB_ROW_PART;
    for (i = 0; i < sizeof grand / sizeof *grand; i++)
        if (tb_text_same(text, n, grand[i]))
            return TB_ROW_GRAND_TOTAL;
    if (n > 6 && tb_text_ends(text, n, "合计") && !sheet->identity->is_city_wide && sheet->identity->county >= 0 &&
        tb_counties_find(&sheet->catalog->counties, text, n - 6) == sheet->identity->county)
        return TB_ROW_GRAND_TOTAL;
    if (tb_text_ends(text, n, "小计") || (n <= 36 && (tb_text_ends(text, n, "合计") || tb_text_ends(text, n, "总计"))))
        return TB_ROW_GROUP_TOTAL;
    text[n] = '\0';
    for (i = 0; i < sizeof footers / sizeof *footers; i++)
        if (tb_text_starts(label.text, label.length, footers[i]) || tb_text_starts(text, n, footers[i]))
            return TB_ROW_FOOTER;
    return TB_ROW_DATA;
}

/* A lone text where a name should stand: the title of a table pasted below, or a note. */
static bool reads_like_title(struct tb_span text)
{
    return tb_text_ends(text.text, text.length, "表") || tb_text_ends(text.text, text.length, "台账") || text.length > 90 ||
           tb_text_find(text.text, text.length, "：", strlen("：")) != SIZE_MAX;
}

/* Only such texts need the long look: they end in 计, begin with 其中 or stand where a name is missing. */
static bool may_be_label(struct tb_span text)
{
    while (text.length > 0 && (text.text[text.length - 1] == ':' || text.text[text.length - 1] == ')'))
        text.length--;
    if (text.length > 3 && tb_text_ends(text.text, text.length, "："))
        text.length -= 3;
    return tb_text_ends(text.text, text.length, "计") || tb_text_starts(text.text, text.length, "合计") ||
           tb_text_starts(text.text, text.length, "总计") || tb_text_starts(text.text, text.length, "其") ||
           tb_text_starts(text.text, text.length, "注");
}

enum tb_row_kind tb_sheet_row_kind(const struct tb_sheet *sheet, const struct tb_csv_record *record, struct tb_span *label)
{
    const struct tb_form *form = sheet->form;
    const struct tb_header *header = sheet->header;
    struct tb_span key = tb_sheet_cell(record, header->file_column[form->key]), lone = {"", 0};
    size_t i, filled = 0, numbered = 0;
    enum tb_row_kind kind;
    *label = tb_sheet_cell(record, 0);
    if (key.length > 0 && label->length > 0 && label->text[0] >= '0' && label->text[0] <= '9' &&
        tb_sheet_cell(record, sheet->proof_column).length > 0 && !may_be_label(key) && !may_be_label(*label))
        return TB_ROW_DATA;
    for (i = 0; i < record->count; i++) {
        struct tb_span cell = tb_sheet_cell(record, (int)i);
        if (cell.length == 0)
            continue;
        if (filled++ == 0)
            *label = lone = cell;
        numbered += header->file_column[0] == (int)i && form->key != 0 && cell.text[0] >= '0' && cell.text[0] <= '9';
    }
    if (filled == 0 || (filled == 1 && numbered == 1 && label_kind(sheet, lone) == TB_ROW_DATA))
        return TB_ROW_BLANK; /* nothing, or only the printed number of an empty line */
    kind = label_kind(sheet, *label);
    if (kind == TB_ROW_DATA && key.length > 0) {
        kind = label_kind(sheet, key);
        if (kind == TB_ROW_FOOTER)
            kind = TB_ROW_DATA;
        if (kind != TB_ROW_DATA)
            *label = key;
    }
    if (kind == TB_ROW_DATA && key.length == 0) {
        /* "合计" may stand in any of the first columns; a lone text is a title or a note */
        for (i = 0; i < record->count && i < 4 && kind == TB_ROW_DATA; i++) {
            struct tb_span cell = tb_sheet_cell(record, (int)i);
            kind = cell.length > 0 ? label_kind(sheet, cell) : TB_ROW_DATA;
            if (kind != TB_ROW_DATA)
                *label = cell;
        }
        /* or in the column of the numbers or of the counties, wherever a county has put these */
        for (i = 0; i < 2 && kind == TB_ROW_DATA; i++) {
            int column = i == 0 ? (form->key != 0 ? 0 : TB_FORM_NO_COLUMN) : form->county;
            struct tb_span cell = {"", 0};
            if (column >= 0)
                cell = tb_sheet_cell(record, header->file_column[column]);
            kind = cell.length > 0 ? label_kind(sheet, cell) : TB_ROW_DATA;
            if (kind == TB_ROW_FOOTER)
                kind = TB_ROW_DATA;
            if (kind != TB_ROW_DATA)
                *label = cell;
        }
        if (kind == TB_ROW_DATA && filled == 1 && !tb_cell_is_nil(form, lone.text, lone.length))
            kind = TB_ROW_TITLE;
    }
    if (kind == TB_ROW_DATA && filled == 1 && reads_like_title(lone))
        kind = TB_ROW_TITLE;
    return kind;
}
