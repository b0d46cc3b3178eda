/* The plan in the ledger: what each of its dates calls things. Only what differs is written, so that an unchanged plan leaves no
 * trace. */
#include "aggregate_internal.h"
#include "tb_db_catalog.h"

/* One row of texts and, last, its place in the plan. */
static enum tb_status upsert(struct tb_stmt *stmt, const char *const *texts, int count, size_t place, struct tb_err *err)
{
    int i;
    for (i = 0; i < count; i++)
        tb_stmt_bind_text(stmt, i + 1, texts[i]);
    tb_stmt_bind_int(stmt, count + 1, (int64_t)place + 1);
    return tb_stmt_run(stmt, err);
}

static enum tb_status retire_rest(struct tb_aggregate *work, const char *table, const char *id, struct tb_buf *ids,
                                  struct tb_err *err)
{
    enum tb_status status;
    if (ids->length > 0)
        tb_buf_putc(ids, ']');
    status = tb_buf_check(ids, "JSON", err);
    return status == TB_OK ? tb_db_retire(work->db, table, id, work->catalog->plan, tb_buf_str(ids), err) : status;
}

static enum tb_status write_head(struct tb_aggregate *work, struct tb_err *err)
{
    const struct tb_plan *plan = work->plan;
    char first[TB_DATE_TEXT_BYTES], last[TB_DATE_TEXT_BYTES], year[TB_DATE_TEXT_BYTES];
    const char *texts[6] = {
        work->catalog->plan, plan->name, plan->city, tb_date_format(first, plan->first), tb_date_format(last, plan->last), year};
    tb_date_format(year, tb_date_from_ymd(plan->year, 1, 1)); /* its first four digits */
    return aggregate_run(
        work,
        "INSERT INTO plan(plan, name, city, first_day, last_day, year) VALUES(?1, ?2, ?3, ?4, ?5, CAST(substr(?6, 1, 4) AS "
        "INTEGER))"
        " ON CONFLICT(plan) DO UPDATE SET name = excluded.name, city = excluded.city, first_day = excluded.first_day,"
        " last_day = excluded.last_day, year = excluded.year WHERE (name, city, first_day, last_day, year) IS NOT"
        " (excluded.name, excluded.city, excluded.first_day, excluded.last_day, excluded.year)",
        texts, 6, err);
}

static enum tb_status write_indicators(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_buf ids = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_prepare(
        work->db,
        "INSERT INTO plan_indicator(indicator, plan, name, unit, campaign, form, expression, condition, source, decimals, short, "
        "ord)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CAST(?10 AS INTEGER), ?11, ?12)"
        " ON CONFLICT(indicator, plan) DO UPDATE SET name = excluded.name, unit = excluded.unit, campaign = excluded.campaign,"
        " form = excluded.form, expression = excluded.expression, condition = excluded.condition, source = excluded.source,"
        " decimals = excluded.decimals, short = excluded.short, ord = excluded.ord, gone = 0 WHERE"
        " (name, unit, campaign, form, expression, condition, source, decimals, short, ord, gone) IS NOT"
        " (excluded.name, excluded.unit, excluded.campaign, excluded.form, excluded.expression, excluded.condition,"
        "  excluded.source, excluded.decimals, excluded.short, excluded.ord, 0)",
        &stmt, err);
    for (i = 0; i < work->indicators && status == TB_OK; i++) {
        const struct tb_indicator *indicator = &work->plan->indicators[i];
        const char decimals[2] = {(char)('0' + indicator->decimals), '\0'};
        const char *texts[] = {indicator->id,         work->catalog->plan,
                               indicator->name,       indicator->unit,
                               indicator->campaign,   work->plan->names->form_ids[indicator->form],
                               indicator->expression, indicator->condition,
                               indicator->source,     decimals,
                               indicator->short_name};
        status = upsert(stmt, texts, 11, i, err);
        tb_db_json_add(&ids, indicator->id);
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = retire_rest(work, "plan_indicator", "indicator", &ids, err);
    tb_buf_free(&ids);
    return status;
}

static enum tb_status write_tasks(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_buf ids = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_prepare(
        work->db,
        "INSERT INTO plan_task(task, plan, parent, name, campaign, owner, due, goal, ord) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
        "?9)"
        " ON CONFLICT(task, plan) DO UPDATE SET parent = excluded.parent, name = excluded.name, campaign = excluded.campaign,"
        " owner = excluded.owner, due = excluded.due, goal = excluded.goal, ord = excluded.ord, gone = 0"
        " WHERE (parent, name, campaign, owner, due, goal, ord, gone) IS NOT"
        " (excluded.parent, excluded.name, excluded.campaign, excluded.owner, excluded.due, excluded.goal, excluded.ord, 0)",
        &stmt, err);
    for (i = 0; i < work->plan->task_count && status == TB_OK; i++) {
        const struct tb_task *task = &work->plan->tasks[i];
        const char *texts[] = {task->id,       work->catalog->plan, task->parent, task->name,
                               task->campaign, task->owner,         task->due,    task->goal};
        status = upsert(stmt, texts, 8, i, err);
        tb_db_json_add(&ids, task->id);
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = retire_rest(work, "plan_task", "task", &ids, err);
    tb_buf_free(&ids);
    return status;
}

static enum tb_status write_documents(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_buf ids = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_prepare(
        work->db,
        "INSERT INTO plan_document(document, plan, name, task, owner, due, issued, number, note, ord)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        " ON CONFLICT(document, plan) DO UPDATE SET name = excluded.name, task = excluded.task, owner = excluded.owner,"
        " due = excluded.due, issued = excluded.issued, number = excluded.number, note = excluded.note, ord = excluded.ord, gone = "
        "0"
        " WHERE (name, task, owner, due, issued, number, note, ord, gone) IS NOT (excluded.name, excluded.task, excluded.owner,"
        " excluded.due, excluded.issued, excluded.number, excluded.note, excluded.ord, 0)",
        &stmt, err);
    for (i = 0; i < work->plan->document_count && status == TB_OK; i++) {
        const struct tb_plan_document *document = &work->plan->documents[i];
        const char *texts[] = {document->id,  work->catalog->plan, document->name,   document->task, document->owner,
                               document->due, document->issued,    document->number, document->note};
        status = upsert(stmt, texts, 9, i, err);
        tb_db_json_add(&ids, document->id);
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = retire_rest(work, "plan_document", "document", &ids, err);
    tb_buf_free(&ids);
    return status;
}

enum tb_status aggregate_write_plan(struct tb_aggregate *work, struct tb_err *err)
{
    enum tb_status status = write_head(work, err);
    if (status == TB_OK)
        status = tb_db_write_catalog(work->db, work->catalog, err);
    if (status == TB_OK)
        status = write_indicators(work, err);
    if (status == TB_OK)
        status = write_tasks(work, err);
    return status == TB_OK ? write_documents(work, err) : status;
}
