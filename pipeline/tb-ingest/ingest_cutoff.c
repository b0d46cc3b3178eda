/* Whether a report's cut-off can be: some plan must hold it, and it cannot be later than the day the file was received. */
#include "ingest_internal.h"

#include "tb_chinese.h"

#include <string.h>

void ingest_cutoff_check(struct tb_reading *reading, const struct tb_plans *plans, const struct tb_plan_entry *used,
                         tb_date received)
{
    const tb_date cutoff = reading->identity.cutoff;
    char day[TB_DATE_TEXT_BYTES], until[TB_CHINESE_DATE_BYTES], from[TB_CHINESE_DATE_BYTES];
    if (cutoff == TB_DATE_NONE)
        return;
    tb_date_format(day, cutoff);
    if (received != TB_DATE_NONE && cutoff > received)
        tb_finding_add(&reading->findings, TB_FINDING_FUTURE_CUTOFF, 0, 0, day, strlen(day), "：截至%s，%s收到",
                       tb_chinese_date(cutoff, until), tb_chinese_date(received, from));
    if (tb_plans_find(plans, cutoff) && tb_plans_find(plans, cutoff) != used)
        tb_finding_add(&reading->findings, TB_FINDING_CUTOFF_CONFLICT, 0, 0, day, strlen(day),
                       "：一个文件里的表分属两个年度，请分开上报");
    if (!tb_plans_find(plans, cutoff))
        tb_finding_add(&reading->findings, TB_FINDING_NO_PLAN, 0, 0, day, strlen(day), "：现有计划从%s到%s",
                       tb_chinese_date(plans->items[0].first, from), tb_chinese_date(plans->items[plans->count - 1].last, until));
}
