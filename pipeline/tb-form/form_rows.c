/* What is known of a form before the county fills it in. */
#include "form.h"
#include "tb_i18n.h"
#include "tb_text.h"
#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

void form_rows_free(struct form_rows *rows)
{
    free(rows->values);
    rows->values = NULL;
}

/* A new last row, every cell empty; NULL with a message when memory is out. */
static struct form_value *add_row(struct form_rows *rows, const struct tb_form *form, struct tb_err *err)
{
    struct form_value *row;
    size_t i;
    if (rows->row_count == rows->room && !tb_grow(&rows->values, &rows->room, form->column_count * sizeof *rows->values)) {
        (void)tb_err_nomem(err);
        return NULL;
    }
    row = rows->values + rows->row_count++ * form->column_count;
    for (i = 0; i < form->column_count; i++)
        row[i] = (struct form_value){true, 0, ""};
    return row;
}

static enum tb_status set_text(struct form_book *book, struct form_value *row, int column, const char *text, struct tb_err *err)
{
    if (column < 0 || !text || !*text)
        return TB_OK;
    row[column] = (struct form_value){false, 0, tb_arena_strdup(&book->arena, text)};
    return row[column].text ? TB_OK : tb_err_nomem(err);
}

static enum tb_status take_row(struct form_book *book, const struct tb_form *form, struct tb_stmt *stmt, struct form_rows *rows,
                               struct tb_err *err)
{
    struct form_value *row = add_row(rows, form, err);
    enum tb_status status = row ? TB_OK : err->status;
    size_t i;
    for (i = 0; i < form->column_count && status == TB_OK; i++) {
        if (tb_stmt_is_null(stmt, (int)i))
            continue;
        if (form->columns[i].type == TB_FORM_QUANTITY && tb_stmt_is_int(stmt, (int)i))
            row[i] = (struct form_value){false, tb_stmt_int(stmt, (int)i), ""};
        else
            status = set_text(book, row, (int)i, tb_stmt_text(stmt, (int)i), err);
    }
    return status;
}

/* Whether the ledger has the form's view with all of its columns: a form may be new, or have a new column. */
static enum tb_status find_columns(struct form_book *book, const struct tb_form *form, struct tb_buf *list, bool *found,
                                   struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(book->db, "SELECT 1 FROM pragma_table_info('form_' || ?1) WHERE name = ?2", &stmt, err);
    size_t i;
    *found = false;
    for (i = 0; i < form->column_count && status == TB_OK; i++) {
        bool row;
        tb_stmt_bind_text(stmt, 1, form->id);
        tb_stmt_bind_text(stmt, 2, form->columns[i].id);
        row = tb_stmt_next(stmt, &status, err);
        tb_stmt_reset(stmt);
        *found = *found || row;
        tb_buf_printf(list, row ? "%s\"%s\"" : "%sNULL", i > 0 ? ", " : "", form->columns[i].id);
    }
    tb_stmt_free(stmt);
    return status == TB_OK ? tb_buf_check(list, "SQL", err) : status;
}

/* The rows in force at the date before. */
static enum tb_status take_reported(struct form_book *book, const struct tb_form *form, struct form_rows *rows, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE), columns = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    char date[TB_DATE_TEXT_BYTES];
    bool found = false;
    enum tb_status status = find_columns(book, form, &columns, &found, err);
    if (status == TB_OK && found) {
        tb_buf_printf(&sql, "SELECT %s FROM form_%s WHERE as_of = ?1 AND county = ?2 ORDER BY line", tb_buf_str(&columns),
                      form->id);
        status = tb_db_query(book->db, tb_buf_str(&sql),
                             TB_DB_VALUES(TB_TEXT(tb_date_format(date, book->last)), TB_TEXT(book->county_code)), &stmt, err);
    }
    while (stmt && !rows->too_many && tb_stmt_next(stmt, &status, err)) {
        rows->too_many = rows->row_count == FORM_MOST_ROWS;
        status = rows->too_many ? TB_OK : take_row(book, form, stmt, rows, err);
    }
    if (rows->too_many)
        rows->row_count = 0;
    tb_stmt_free(stmt);
    tb_buf_free(&columns);
    tb_buf_free(&sql);
    return status;
}

static bool same_name(const char *a, const char *b)
{
    char first[256], second[256];
    size_t n, m;
    if (strlen(a) >= sizeof first || strlen(b) >= sizeof second)
        return strcmp(a, b) == 0;
    n = tb_text_key(a, strlen(a), first);
    m = tb_text_key(b, strlen(b), second);
    return n == m && memcmp(first, second, n) == 0;
}

static bool has_row(const struct tb_form *form, const struct form_rows *rows, const char *name)
{
    size_t i;
    for (i = 0; i < rows->row_count; i++)
        if (same_name(rows->values[i * form->column_count + (size_t)form->key].text, name))
            return true;
    return false;
}

/* The indicators of the form for which the county has a target and no row yet. */
static enum tb_status add_indicators(struct form_book *book, const struct tb_form *form, struct form_rows *rows, struct tb_err *err)
{
    const struct tb_plan *plan = book->plan->files.plan;
    enum tb_status status = TB_OK;
    size_t i, c;
    for (i = 0; i < plan->indicator_count && status == TB_OK; i++) {
        const struct tb_indicator *indicator = &plan->indicators[i];
        const struct tb_target *target = tb_plan_target(plan, i, book->county, book->cutoff);
        struct form_value *row;
        if (strcmp(plan->names->form_ids[indicator->form], form->id) != 0 || !target || has_row(form, rows, indicator->name))
            continue;
        row = add_row(rows, form, err);
        status = row ? set_text(book, row, form->key, indicator->name, err) : err->status;
        for (c = 0; c < form->column_count && status == TB_OK; c++)
            if (form->columns[c].unit_column >= 0)
                status = set_text(book, row, form->columns[c].unit_column, indicator->unit, err);
        c = (size_t)tb_form_column(form, "target");
        if (status == TB_OK && c < form->column_count)
            row[c] = (struct form_value){false, target->value, ""};
    }
    return status;
}

/* The tasks of the plan that the county has no row for yet; projects below a task are the city's. */
static enum tb_status add_tasks(struct form_book *book, const struct tb_form *form, struct form_rows *rows, struct tb_err *err)
{
    const struct tb_plan *plan = book->plan->files.plan;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < plan->task_count && status == TB_OK; i++) {
        const struct tb_task *task = &plan->tasks[i];
        struct form_value *row;
        if (task->parent || has_row(form, rows, task->id))
            continue;
        row = add_row(rows, form, err);
        status = row ? set_text(book, row, form->key, task->id, err) : err->status;
        if (status == TB_OK)
            status = set_text(book, row, tb_form_column(form, "name"), task->name, err);
        if (status == TB_OK)
            status = set_text(book, row, tb_form_column(form, "owner"), task->owner, err);
        if (status == TB_OK)
            status = set_text(book, row, tb_form_column(form, "due"), task->due, err);
    }
    return status;
}

enum tb_status form_rows_load(struct form_book *book, const struct tb_form *form, struct form_rows *rows, struct tb_err *err)
{
    enum tb_status status = book->db && book->last >= book->plan->first ? take_reported(book, form, rows, err) : TB_OK;
    if (status == TB_OK && form->kind == TB_FORM_INDICATOR)
        status = add_indicators(book, form, rows, err);
    if (status == TB_OK && form->kind == TB_FORM_TASK && rows->row_count == 0)
        status = add_tasks(book, form, rows, err);
    return status;
}
