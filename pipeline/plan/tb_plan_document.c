/* documents.csv: the documents that the plan says are to be issued (出台), and those that have been. */
#include "tb_i18n.h"
#include "tb_plan_internal.h"

#include <stdlib.h>
#include <string.h>

static const char *const columns[] = {"document", "name", "task?", "owner?", "due", "issued?", "number?", "note?", NULL};

static enum tb_status check_document(const struct tb_plan *plan, const struct tb_config_row *row, const struct tb_plan_rows *rows,
                                     struct tb_err *err)
{
    const struct tb_plan_document *known = rows->rows;
    const char *issued = row->cells[5];
    size_t i;
    if (!row->cells[0][0] || !row->cells[1][0])
        return tb_plan_wrong(row, _("a document wants a number and a name"), row->cells[0], err);
    for (i = 0; i + 1 < rows->count; i++)
        if (strcmp(known[i].id, row->cells[0]) == 0)
            return tb_plan_wrong(row, _("duplicate document"), row->cells[0], err);
    if (row->cells[2][0] && !tb_plan_find_task(plan, row->cells[2]))
        return tb_plan_wrong(row, _("unknown task (plan.ini has no [task:…] of that number)"), row->cells[2], err);
    if (!tb_plan_is_due(row->cells[4]))
        return tb_plan_wrong(row, _("not a date YYYY-MM-DD or a month YYYY-MM"), row->cells[4], err);
    if (issued[0] && tb_date_parse(issued, strlen(issued)) == TB_DATE_NONE)
        return tb_plan_wrong(row, _("not a date YYYY-MM-DD"), issued, err);
    if (!issued[0] && row->cells[6][0])
        return tb_plan_wrong(row, _("a document with a number wants the day on which it was issued"), row->cells[6], err);
    return TB_OK;
}

static enum tb_status take_document(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_plan_rows *rows = context;
    struct tb_plan_document *document = tb_plan_rows_more(rows, sizeof *document);
    const char **texts[8];
    size_t i;
    enum tb_status status;
    if (!document)
        return tb_err_nomem(err);
    texts[0] = &document->id;
    texts[1] = &document->name;
    texts[2] = &document->task;
    texts[3] = &document->owner;
    texts[4] = &document->due;
    texts[5] = &document->issued;
    texts[6] = &document->number;
    texts[7] = &document->note;
    status = check_document(rows->plan, row, rows, err);
    document->line1 = row->line1;
    for (i = 0; i < sizeof texts / sizeof *texts && status == TB_OK; i++) {
        *texts[i] = tb_arena_strdup(&rows->plan->arena, row->cells[i]);
        if (!*texts[i])
            status = tb_err_nomem(err);
    }
    return status;
}

enum tb_status tb_plan_read_documents(struct tb_plan *plan, const char *file, const char *bytes, size_t length, struct tb_err *err)
{
    struct tb_plan_rows rows = {.plan = plan};
    enum tb_status status = tb_config_csv_read(file, bytes, length, columns, take_document, &rows, err);
    if (status == TB_OK)
        status = tb_plan_rows_keep(&rows, sizeof *plan->documents, NULL, err);
    plan->documents = rows.kept;
    plan->document_count = rows.count;
    free(rows.rows);
    return status;
}
