/* Texts that say that rows are not to be counted: 作废 in a remark, 以下为去年数据 between two rows. The rows are in the table all the
 * same, and whether they count is the county's to say. And remarks that say that a row's figures are none yet: 本行为预计数 (预计9月竣工 is
 * about a date). */
#include "tb_sheet.h"

#include <stdio.h>
#include <string.h>

bool tb_sheet_says_uncounted(struct tb_span text)
{
    static const char *const words[] = {"作废",     "不计入",   "行不计",   "不计算在内", "不统计",   "不参与统计", "不纳入",
                                        "重复统计", "重复计算", "重复填报", "重复上报",   "仅供参考", "去年数据",   "上年数据",
                                        "去年的数", "上年的数", "上期数据", "上月数据",   "含在第",   "包含在第"};
    return tb_text_has_any(text.text, text.length, TB_TEXT_WORDS(words));
}

bool tb_sheet_says_estimated(struct tb_span text)
{
    static const char *const words[] = {"预计数", "预估数", "估计数", "估算数",   "暂估数",     "推算数",   "测算数",
                                        "计划数", "未核实", "待核实", "未经核实", "不是实际数", "非实际数", "凭估"};
    static const char *const alone[] = {"预计", "预估", "估计", "估算", "暂估", "推算", "测算",
                                        "估数", "暂定", "待核", "约数", "大概", "大约", "左右"};
    size_t i;
    for (i = 0; i < sizeof alone / sizeof *alone; i++)
        if (tb_text_same(text.text, text.length, alone[i]))
            return true;
    return tb_text_has_any(text.text, text.length, TB_TEXT_WORDS(words));
}

void tb_sheet_note_aside(struct tb_sheet *sheet, const struct tb_csv_record *record)
{
    size_t i;
    for (i = 0; i < record->count; i++) {
        const struct tb_span cell = tb_sheet_cell(record, (int)i);
        if (cell.length == 0 || cell.length >= sizeof sheet->aside.text || !tb_sheet_says_uncounted(cell))
            continue;
        snprintf(sheet->aside.text, sizeof sheet->aside.text, "%.*s", (int)cell.length, cell.text);
        sheet->aside.line1 = record->line1;
        sheet->aside.col1 = i + 1;
    }
}

/* Below the last row a note speaks of what is not in the table; above a row, of that row. */
void tb_sheet_tell_aside(struct tb_sheet *sheet)
{
    if (sheet->aside.line1 > 0)
        tb_finding_add(sheet->findings, TB_FINDING_NOT_COUNTED, sheet->aside.line1, sheet->aside.col1, sheet->aside.text,
                       strlen(sheet->aside.text), "：“%s”", sheet->aside.text);
    sheet->aside.line1 = 0;
}
