/* Why a rule holds, as an official text prints it: figures, since when, and of which month they are when they are carried; no settings. */
#include "aggregate_internal.h"
#include "tb_num.h"

/* 沿用5月末数据: the cut-off of the report that counts for a county, the day where it ends no month. Nothing when there is none. */
static enum tb_status put_source(struct tb_aggregate *work, const struct aggregate_reason *what, struct tb_buf *text,
                                 struct tb_err *err)
{
    struct tb_stmt *stmt;
    int year, month, day;
    tb_date cutoff;
    enum tb_status status = tb_db_query(work->db,
                                        "SELECT s.cutoff FROM temp.force f JOIN submission s ON s.id = f.f_submission"
                                        " WHERE f.f_form = ?1 AND f.f_unit = ?2",
                                        TB_DB_VALUES(TB_INT((int64_t)what->form), TB_INT((int64_t)what->county)), &stmt, err);
    cutoff = tb_stmt_next(stmt, &status, err) ? tb_date_parse(tb_stmt_text(stmt, 0), 10) : TB_DATE_NONE;
    tb_stmt_free(stmt);
    if (cutoff == TB_DATE_NONE)
        return status;
    tb_date_to_ymd(cutoff, &year, &month, &day);
    if (cutoff == tb_date_month_end(cutoff))
        tb_buf_printf(text, "，沿用%d月末数据", month);
    else
        tb_buf_printf(text, "，沿用%d月%d日数据", month, day);
    return status;
}

enum tb_status aggregate_reason(struct tb_aggregate *work, enum tb_escalation_rule rule, const struct aggregate_reason *what,
                                const struct tb_escalation *found, struct tb_buf *text, struct tb_err *err)
{
    const int decimals = work->rules.decimals;
    const struct tb_figure *figure = what->figure;
    char a[TB_NUM_TEXT_BYTES], b[TB_NUM_TEXT_BYTES];
    tb_num_format(a, figure->rate, decimals);
    switch (rule) {
    case TB_RULE_GAP:
        tb_buf_printf(text, "完成率%s%%，%s时序进度%s个百分点", a, figure->gap < 0 ? "欠" : "超",
                      tb_num_format(b, figure->gap < 0 ? -figure->gap : figure->gap, decimals));
        if (found->gap_run > 1)
            tb_buf_printf(text, "，已连续%d期", found->gap_run);
        break;
    case TB_RULE_MEAN:
        tb_buf_printf(text, "完成率%s%%，明显低于全市完成率%s%%", a, tb_num_format(b, what->city->rate, decimals));
        break;
    case TB_RULE_ZERO:
        tb_buf_printf(text, "至今没有开工项目，完成率%s%%", a);
        break;
    case TB_RULE_SILENT:
        if (found->silent_run > 1)
            tb_buf_printf(text, "连续%d期", found->silent_run);
        else
            tb_buf_puts(text, "本期");
        tb_buf_puts(text, what->count->carried ? "没有可用的新数据" : "没有可用的数据");
        break;
    default:
        tb_buf_printf(text, "完成率%s%%，在全市排名靠后（第%d位）", a, figure->rank);
        break;
    }
    if (!what->count->carried || (rule != TB_RULE_SILENT && (found->rules & TB_RULE_SILENT)))
        return TB_OK; /* the reason beside it says so */
    return put_source(work, what, text, err);
}
