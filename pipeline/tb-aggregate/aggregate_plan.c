/* The plan in the ledger: what each of its dates calls things. Only what differs is written, so that an unchanged plan leaves no
 * trace. */
#include "aggregate_internal.h"
#include "tb_db_catalog.h"

static enum tb_status write_head(struct tb_aggregate *work, struct tb_err *err)
{
    const struct tb_plan *plan = work->plan;
    char first[TB_DATE_TEXT_BYTES], last[TB_DATE_TEXT_BYTES];
    return tb_db_run(work->db,
                     "INSERT INTO plan(plan, name, city, first_day, last_day, year) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                     " ON CONFLICT(plan) DO UPDATE SET name = excluded.name, city = excluded.city, first_day = excluded.first_day,"
                     " last_day = excluded.last_day, year = excluded.year WHERE (name, city, first_day, last_day, year) IS NOT"
                     " (excluded.name, excluded.city, excluded.first_day, excluded.last_day, excluded.year)",
                     TB_DB_VALUES(TB_TEXT(work->catalog->plan), TB_TEXT(plan->name), TB_TEXT(plan->city),
                                  TB_TEXT(tb_date_format(first, plan->first)), TB_TEXT(tb_date_format(last, plan->last)),
                                  TB_INT(plan->year)),
                     err);
}

static enum tb_status write_indicators(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_db_upsert rows;
    size_t i;
    enum tb_status status =
        tb_db_upsert_begin(&rows, work->db, "plan_indicator", "indicator, plan",
                           "name, unit, campaign, form, expression, condition, source, decimals, short, ord", err);
    for (i = 0; i < work->indicators && status == TB_OK; i++) {
        const struct tb_indicator *own = &work->plan->indicators[i];
        status =
            tb_db_upsert_put(&rows, own->id,
                             TB_DB_VALUES(TB_TEXT(own->id), TB_TEXT(work->catalog->plan), TB_TEXT(own->name), TB_TEXT(own->unit),
                                          TB_TEXT(own->campaign), TB_TEXT(work->plan->names->form_ids[own->form]),
                                          TB_TEXT(own->expression), TB_TEXT(own->condition), TB_TEXT(own->source),
                                          TB_INT(own->decimals), TB_TEXT(own->short_name), TB_INT((int64_t)i + 1)),
                             err);
    }
    return tb_db_upsert_end(&rows, "indicator", work->catalog->plan, status, err);
}

static enum tb_status write_tasks(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_db_upsert rows;
    size_t i;
    enum tb_status status =
        tb_db_upsert_begin(&rows, work->db, "plan_task", "task, plan", "parent, name, campaign, owner, due, goal, ord", err);
    for (i = 0; i < work->plan->task_count && status == TB_OK; i++) {
        const struct tb_task *task = &work->plan->tasks[i];
        status = tb_db_upsert_put(&rows, task->id,
                                  TB_DB_VALUES(TB_TEXT(task->id), TB_TEXT(work->catalog->plan), TB_TEXT(task->parent),
                                               TB_TEXT(task->name), TB_TEXT(task->campaign), TB_TEXT(task->owner),
                                               TB_TEXT(task->due), TB_TEXT(task->goal), TB_INT((int64_t)i + 1)),
                                  err);
    }
    return tb_db_upsert_end(&rows, "task", work->catalog->plan, status, err);
}

static enum tb_status write_documents(struct tb_aggregate *work, struct tb_err *err)
{
    struct tb_db_upsert rows;
    size_t i;
    enum tb_status status = tb_db_upsert_begin(&rows, work->db, "plan_document", "document, plan",
                                               "name, task, owner, due, issued, number, note, ord", err);
    for (i = 0; i < work->plan->document_count && status == TB_OK; i++) {
        const struct tb_plan_document *own = &work->plan->documents[i];
        status = tb_db_upsert_put(&rows, own->id,
                                  TB_DB_VALUES(TB_TEXT(own->id), TB_TEXT(work->catalog->plan), TB_TEXT(own->name),
                                               TB_TEXT(own->task), TB_TEXT(own->owner), TB_TEXT(own->due), TB_TEXT(own->issued),
                                               TB_TEXT(own->number), TB_TEXT(own->note), TB_INT((int64_t)i + 1)),
                                  err);
    }
    return tb_db_upsert_end(&rows, "document", work->catalog->plan, status, err);
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
