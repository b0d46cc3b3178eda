/* What should stay as it was: a project's plan and nature, above all of one that is completed; a task's date; what a problem is. */
#include "ingest_pair.h"
#include "tb_db_row.h"
#include "tb_escape.h"

#include "tb_likeness.h"

#include <stdio.h>
#include <string.h>

enum { MOST_CONDITION = 2400, UNLIKE = 40 };

/* 'YYYY-MM' means its last day. */

/* planned_area, playground_planned: it has a done_… beside it. */
static bool is_plan(const struct tb_form *form, size_t column)
{
    const char *id = form->columns[column].id, *planned = strstr(id, "planned");
    char done[96];
    if (!planned || form->columns[column].type != TB_FORM_QUANTITY)
        return false;
    snprintf(done, sizeof done, "%.*sdone%s", (int)(planned - id), id, planned + strlen("planned"));
    return tb_form_column(form, done) != TB_FORM_NO_COLUMN || tb_form_column(form, "done_area") == TB_FORM_NO_COLUMN;
}

/* now.stage IN (the stages that have begun). */
static void put_started(const struct ingest_pair *pair, struct tb_buf *sql)
{
    const struct tb_form *form = pair->form;
    const struct tb_vocabulary *vocabulary = &pair->ingest->catalog->vocabulary;
    size_t i;
    tb_buf_printf(sql, "now.\"%s\" IN (NULL", form->columns[form->stage].id);
    for (i = 0; i < vocabulary->count; i++)
        if (vocabulary->items[i].started == 1 &&
            strcmp(vocabulary->items[i].vocabulary, form->columns[form->stage].vocabulary) == 0) {
            tb_buf_puts(sql, ", ");
            tb_escape_sql(sql, vocabulary->items[i].term);
        }
    tb_buf_puts(sql, ")");
}

/* The plan became smaller: until it is what is there, and the project complete. */
static enum tb_status check_plan(struct ingest_pair *pair, size_t column, const char *started, struct tb_err *err)
{
    const char *id = pair->form->columns[column].id;
    char condition[MOST_CONDITION], second[160];
    enum tb_status status;
    snprintf(second, sizeof second, "before.\"%s\"", id);
    snprintf(condition, sizeof condition, "now.\"%s\" < before.\"%s\" AND now.completed = 1 AND before.completed = 0", id, id);
    status = ingest_pair_numbers(pair, TB_FINDING_SHRUNK, condition, column, second, "同时报了竣工，上期", err);
    snprintf(condition, sizeof condition, "now.\"%s\" < before.\"%s\" AND NOT (now.completed = 1 AND before.completed = 0) AND %s",
             id, id, started);
    return status == TB_OK ? ingest_pair_numbers(pair, TB_FINDING_SHRUNK, condition, column, second, "上期", err) : status;
}

/* What is a thousand times off is reported as that. */
static void put_no_slip(const struct ingest_pair *pair, const char *id, char *text, size_t size)
{
    const long long factor = (long long)pair->ingest->outlier_factor;
    snprintf(text, size,
             " AND NOT (now.\"%s\" > 0 AND before.\"%s\" > 0 AND (now.\"%s\" / %lld >= before.\"%s\" OR before.\"%s\" / %lld >= "
             "now.\"%s\"))",
             id, id, id, factor, id, id, factor, id);
}

/* A number of a completed project is another one; of one that goes on, twice or half of what it was. A plan that shrinks is reported by
 * check_plan; what is paid may go on behind the completion, what is built may not. */
static enum tb_status check_quantity(struct ingest_pair *pair, size_t column, const char *started, struct tb_err *err)
{
    const struct tb_form_column *own = &pair->form->columns[column];
    char condition[MOST_CONDITION], second[160], halved[160], no_slip[480];
    const char *id = own->id;
    enum tb_status status;
    snprintf(second, sizeof second, "before.\"%s\"", id);
    snprintf(halved, sizeof halved, " OR now.\"%s\" * 2 <= before.\"%s\"", id, id);
    put_no_slip(pair, id, no_slip, sizeof no_slip);
    if (own->cumulative && own->measure.kind != TB_MEASURE_AREA)
        return TB_OK;
    snprintf(condition, sizeof condition, "before.completed = 1 AND now.\"%s\" %s before.\"%s\"%s", id,
             own->cumulative || is_plan(pair->form, column) ? ">" : "<>", id, no_slip);
    status = ingest_pair_numbers(pair, TB_FINDING_CHANGED, condition, column, second, "上期竣工时是", err);
    if (status != TB_OK || own->cumulative)
        return status;
    snprintf(condition, sizeof condition,
             "before.completed = 0 AND before.\"%s\" > 0 AND (now.\"%s\" >= 2 * before.\"%s\"%s) AND %s%s", id, id, id,
             is_plan(pair->form, column) ? "" : halved, started, no_slip);
    return ingest_pair_numbers(pair, TB_FINDING_CHANGED, condition, column, second, "上期", err);
}

/* Each twin that meets a condition on a column of text becomes a finding. */
static enum tb_status texts(struct ingest_pair *pair, enum tb_finding_id id, const char *condition, size_t column,
                            struct tb_err *err)
{
    const struct tb_form_column *own = &pair->form->columns[column];
    struct tb_stmt *stmt;
    char second[160];
    enum tb_status status;
    if (ingest_pair_collect(pair, condition))
        return TB_OK;
    snprintf(second, sizeof second, "before.\"%s\"", own->id);
    status = ingest_pair_compare(pair, condition, column, second, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        tb_finding_add(&pair->findings, id, (size_t)tb_stmt_int(stmt, 0), ingest_pair_col1(pair, column), tb_stmt_text(stmt, 3),
                       tb_stmt_bytes(stmt, 3), "：“%s”的%s本期%s，上期%s", tb_stmt_text(stmt, 4), own->header,
                       tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2));
    tb_stmt_free(stmt);
    return status;
}

/* 新建 that becomes 扩建; a completed project that was begun on another day, any one that was begun in another year. */
static enum tb_status check_text(struct ingest_pair *pair, size_t column, const char *started, struct tb_err *err)
{
    const struct tb_form_column *own = &pair->form->columns[column];
    char condition[MOST_CONDITION];
    if (own->type == TB_FORM_VOCABULARY)
        snprintf(condition, sizeof condition, "now.\"%s\" <> before.\"%s\" AND (before.completed = 1 OR %s)", own->id, own->id,
                 started);
    else
        snprintf(condition, sizeof condition,
                 "substr(now.\"%s\", 1, 7) <> substr(before.\"%s\", 1, 7) AND (before.completed = 1 OR (substr(now.\"%s\", 1, 4) <>"
                 " substr(before.\"%s\", 1, 4) AND before.\"%s\" <= ",
                 own->id, own->id, own->id, own->id, own->id);
    if (own->type == TB_FORM_DATE) {
        const size_t n = strlen(condition);
        snprintf(condition + n, sizeof condition - n, "'%s' AND %s))", pair->before_cutoff, started);
    }
    return texts(pair, TB_FINDING_CHANGED, condition, column, err);
}

static enum tb_status check_project(struct ingest_pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    struct tb_buf started = TB_BUF_INIT(4096);
    enum tb_status status = TB_OK;
    size_t i;
    put_started(pair, &started);
    status = tb_buf_check(&started, "SQL", err);
    for (i = 0; i < form->column_count && status == TB_OK; i++) {
        const struct tb_form_column *own = &form->columns[i];
        if ((int)i == form->key || (int)i == form->stage)
            continue;
        if (own->type == TB_FORM_QUANTITY && is_plan(form, i))
            status = check_plan(pair, i, tb_buf_str(&started), err);
        if (status == TB_OK && own->type == TB_FORM_QUANTITY && own->period_of < 0)
            status = check_quantity(pair, i, tb_buf_str(&started), err);
        if (status == TB_OK &&
            (own->type == TB_FORM_VOCABULARY || (own->type == TB_FORM_DATE && strncmp(own->id, "start", 5) == 0)))
            status = check_text(pair, i, tb_buf_str(&started), err);
        if (status == TB_OK && own->type == TB_FORM_DATE && strcmp(own->id, "planned_end") == 0)
            status =
                texts(pair, TB_FINDING_MOVED_BACK,
                      "before.completed IS NOT 1 AND " TB_DB_LAST_DAY("now.planned_end") " > " TB_DB_LAST_DAY("before.planned_end"),
                      i, err);
    }
    tb_buf_free(&started);
    return status;
}

enum tb_status ingest_pair_check_attributes(struct ingest_pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    const int due = tb_form_column(form, "due");
    if (form->kind == TB_FORM_PROJECT)
        return form->stage >= 0 ? check_project(pair, err) : TB_OK;
    if ((form->kind != TB_FORM_TASK && form->kind != TB_FORM_PROBLEM) || due < 0 || form->columns[due].type != TB_FORM_DATE ||
        form->stage < 0)
        return TB_OK;
    return texts(pair, TB_FINDING_MOVED_BACK,
                 "now.completed IS NOT 1 AND " TB_DB_LAST_DAY("now.due") " > " TB_DB_LAST_DAY("before.due"), (size_t)due, err);
}

/* Another problem under an old number: the old one would be closed without anybody having solved it. */
enum tb_status ingest_pair_check_problems(struct ingest_pair *pair, struct tb_err *err)
{
    const int column = tb_form_column(pair->form, "problem");
    struct tb_stmt *stmt;
    enum tb_status status;
    if (pair->form->kind != TB_FORM_PROBLEM || column < 0)
        return TB_OK;
    status = ingest_pair_compare(pair, "now.problem <> before.problem", (size_t)column, "before.problem", &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        if (tb_likeness(tb_stmt_text(stmt, 1), tb_stmt_bytes(stmt, 1), tb_stmt_text(stmt, 2), tb_stmt_bytes(stmt, 2)) < UNLIKE)
            tb_finding_add(&pair->findings, TB_FINDING_OTHER_PROBLEM, (size_t)tb_stmt_int(stmt, 0),
                           ingest_pair_col1(pair, (size_t)column), tb_stmt_text(stmt, 3), tb_stmt_bytes(stmt, 3),
                           "：编号%s上期是“%s”，本期是“%s”", tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 1));
    tb_stmt_free(stmt);
    return status;
}
