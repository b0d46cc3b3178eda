/* bulletin_query: a query of a template: its parameters, its rows, and the rows of others that belong to them. */
#include "bulletin_query.h"
#include "tb_data_nest.h"
#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ROWS = 100000 };

/* The field of an object by name, or NULL. */
const struct tb_data *bulletin_query_field(const struct tb_data *object, const char *name)
{
    size_t i;
    for (i = 0; i < object->count; i++)
        if (strcmp(object->keys[i], name) == 0)
            return &object->items[i];
    return NULL;
}

/* -- parameters of SQL -- */

/* The value SQL sees under a name without colon: NULL text for SQL NULL. False: nothing has that name. */
static bool parameter(const struct bulletin_data *data, const struct tb_data *recipient, const char *name, const char **text,
                      bool *of_recipient)
{
    const struct tb_data *value;
    *of_recipient = false;
    if (strcmp(name, "as_of") == 0)
        *text = data->as_of;
    else if (strcmp(name, "prev") == 0)
        *text = data->previous;
    else if (strcmp(name, "erratum_of") == 0)
        *text = data->erratum_of;
    else if (strcmp(name, "year") == 0)
        *text = bulletin_query_field(&data->base, "year")->text;
    else if (strcmp(name, "plan") == 0)
        *text = data->plan;
    else if ((*text = bulletin_template_parameter(data->template, name)) == NULL) {
        value = recipient ? bulletin_query_field(recipient, name) : NULL;
        *of_recipient = true;
        *text = value && value->kind == TB_DATA_TEXT ? value->text : NULL;
        return value != NULL;
    }
    return true;
}

enum tb_status bulletin_query_error(const struct tb_query *query, struct tb_err *err)
{
    if (err->status != TB_CONFIG)
        return err->status;
    return tb_err_context(err, _("query \"%s\", %s:%zu"), query->name, query->file, query->line1);
}

enum tb_status bulletin_query_bind(const struct bulletin_data *data, struct bulletin_query *query, const struct tb_data *recipient,
                                   struct tb_err *err)
{
    int at, count = tb_stmt_parameters(query->stmt);
    for (at = 1; at <= count; at++) {
        const char *name = tb_stmt_parameter_name(query->stmt, at), *text;
        bool of_recipient;
        int64_t number;
        if (name[0] != ':' || !parameter(data, recipient, name + 1, &text, &of_recipient)) {
            tb_err_set(err, TB_CONFIG,
                       _("unknown parameter %s (known: :as_of :prev :year :plan :erratum_of, [parameters], and "
                         "the columns of the recipient where per = county)"),
                       name[0] ? name : "?");
            return bulletin_query_error(query->source, err);
        }
        query->per_document = query->per_document || of_recipient;
        query->corrects = query->corrects || strcmp(name, ":erratum_of") == 0;
        if (text && tb_setting_parse_int(text, &number) && !of_recipient)
            tb_stmt_bind_int(query->stmt, at, number);
        else
            tb_stmt_bind_text(query->stmt, at, text);
    }
    return TB_OK;
}

/* -- rows -- */

struct row_list {
    struct tb_data *rows; /* malloc'd */
    size_t count, capacity;
};

static enum tb_status add_row(struct row_list *list, const struct bulletin_query *query, struct tb_arena *arena,
                              const char *const *names, struct tb_err *err)
{
    size_t columns = (size_t)tb_stmt_columns(query->stmt), i;
    struct tb_data *cells = tb_arena_alloc(arena, columns * sizeof *cells), *row;
    if (list->count == MOST_ROWS)
        return tb_err_set(err, TB_CONFIG, _("more than %d rows"), MOST_ROWS);
    if (!TB_GROW(list->rows, list->count, list->capacity))
        return tb_err_nomem(err);
    if (!cells)
        return tb_err_nomem(err);
    for (i = 0; i < columns; i++) {
        int column = (int)i;
        const char *copy;
        if (tb_stmt_is_null(query->stmt, column))
            continue;
        if (tb_stmt_is_real(query->stmt, column))
            return tb_err_set(err, TB_CONFIG,
                              _("column \"%s\" is a floating-point number; use whole numbers or decimal text "
                                "(pct, wan, printf)"),
                              names[i]);
        copy = tb_arena_strdup(arena, tb_stmt_text(query->stmt, column));
        if (copy)
            copy = bulletin_rare_replace(query->rare, arena, copy, query->source);
        if (!copy)
            return tb_err_nomem(err);
        cells[i] = tb_data_text(copy);
        if (tb_stmt_is_int(query->stmt, column))
            cells[i].is_false = tb_stmt_int(query->stmt, column) == 0;
    }
    row = &list->rows[list->count++];
    memset(row, 0, sizeof *row);
    row->kind = TB_DATA_OBJECT;
    row->items = cells;
    row->count = columns;
    row->keys = names;
    return TB_OK;
}

static const char *const *column_names(const struct bulletin_query *query, struct tb_arena *arena, struct tb_err *err)
{
    size_t columns = (size_t)tb_stmt_columns(query->stmt), i, j;
    const char **names = tb_arena_alloc(arena, columns * sizeof *names);
    for (i = 0; names && i < columns; i++) {
        names[i] = tb_arena_strdup(arena, tb_stmt_column_name(query->stmt, (int)i));
        if (!names[i])
            names = NULL;
        for (j = 0; names && j < i; j++)
            if (strcmp(names[i], names[j]) == 0) {
                tb_err_set(err, TB_CONFIG, _("two columns are called \"%s\""), names[i]);
                return NULL;
            }
    }
    if (!names)
        tb_err_nomem(err);
    return names;
}

enum tb_status bulletin_query_fetch(struct bulletin_query *query, struct tb_arena *arena, struct tb_err *err)
{
    struct row_list list = {NULL, 0, 0};
    const char *const *names = column_names(query, arena, err);
    enum tb_status status = names ? TB_OK : err->status;
    while (tb_stmt_next(query->stmt, &status, err))
        status = add_row(&list, query, arena, names, err);
    tb_stmt_reset(query->stmt);
    if (status == TB_OK) {
        memset(&query->rows, 0, sizeof query->rows);
        query->rows.kind = TB_DATA_LIST;
        query->rows.items = tb_arena_copy(arena, list.rows, list.count, sizeof *list.rows);
        query->rows.count = list.count;
        query->rows.keys = names;
        query->rows.key_count = (size_t)tb_stmt_columns(query->stmt);
        if (!query->rows.items)
            status = tb_err_nomem(err);
    }
    free(list.rows);
    return status == TB_OK ? TB_OK : bulletin_query_error(query->source, err);
}

/* -- rows that belong to rows -- */

static struct bulletin_query *find_query(struct bulletin_data *data, const char *name)
{
    size_t i;
    for (i = 0; i < data->template->queries.count; i++)
        if (strcmp(data->queries[i].source->name, name) == 0)
            return &data->queries[i];
    return NULL;
}

static enum tb_status nest(struct bulletin_data *data, struct bulletin_query *query, struct tb_err *err);

/* Put the rows of every query that names this one as its own behind "in" into it. */
static enum tb_status take_in(struct bulletin_data *data, struct bulletin_query *query, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < data->template->queries.count && status == TB_OK; i++) {
        struct bulletin_query *inner = &data->queries[i];
        if (!inner->source->parent || strcmp(inner->source->parent, query->source->name) != 0)
            continue;
        status = nest(data, inner, err);
        if (status == TB_OK)
            status = tb_data_nest(&data->document_arena, &query->shown, inner->source->name, &inner->shown, err);
        if (status != TB_OK)
            return bulletin_query_error(inner->source, err);
    }
    return status;
}

static enum tb_status nest(struct bulletin_data *data, struct bulletin_query *query, struct tb_err *err)
{
    enum tb_status status;
    if (query->nested)
        return TB_OK;
    if (query->nesting)
        return tb_err_set(err, TB_CONFIG, _("a query is in itself"));
    query->nesting = true;
    query->shown = query->rows;
    status = take_in(data, query, err);
    query->nesting = false;
    query->nested = status == TB_OK;
    return status;
}

enum tb_status bulletin_query_nest(struct bulletin_data *data, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < data->template->queries.count; i++)
        data->queries[i].nested = false;
    for (i = 0; i < data->template->queries.count && status == TB_OK; i++) {
        struct bulletin_query *query = &data->queries[i];
        if (query->source->parent && !find_query(data, query->source->parent)) {
            tb_err_set(err, TB_CONFIG, _("no such query: in %s"), query->source->parent);
            return bulletin_query_error(query->source, err);
        }
        status = nest(data, query, err);
    }
    return status;
}
