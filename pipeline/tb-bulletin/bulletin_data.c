#include "bulletin_data.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ROWS = 100000, MOST_FIXED = 16 };

struct bulletin_query {
    const struct tb_query *source;
    struct tb_stmt *stmt;
    bool per_document; /* asks for a column of the recipient's row */
    struct tb_data rows;
};

static const struct tb_data nothing = {TB_DATA_NOTHING, false, NULL, NULL, 0, NULL, 0};

const char *bulletin_data_cn_date(struct tb_arena *arena, tb_date date)
{
    char text[64];
    int year, month, day;
    tb_date_to_ymd(date, &year, &month, &day);
    snprintf(text, sizeof text, "%d年%d月%d日", year, month, day);
    return tb_arena_strdup(arena, text);
}

static struct tb_data text_or_nothing(const char *text)
{
    return text ? tb_data_text(text) : nothing;
}

static struct tb_data number_value(struct tb_arena *arena, int64_t number)
{
    char text[32];
    struct tb_data value;
    const char *copy;
    snprintf(text, sizeof text, "%" PRId64, number);
    copy = tb_arena_strdup(arena, text);
    value = tb_data_text(copy ? copy : "");
    value.is_false = number == 0;
    return value;
}

/* The field of an object by name, or NULL. */
static const struct tb_data *field(const struct tb_data *object, const char *name)
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
        *text = field(&data->base, "year")->text;
    else if ((*text = tb_ini_get(data->template->ini, "parameters", name)) == NULL) {
        value = recipient ? field(recipient, name) : NULL;
        *of_recipient = true;
        *text = value && value->kind == TB_DATA_TEXT ? value->text : NULL;
        return value != NULL;
    }
    return true;
}

static enum tb_status query_error(const struct bulletin_data *data, const struct tb_query *query, struct tb_err *err)
{
    if (err->status != TB_CONFIG)
        return err->status;
    return tb_err_context(err, _("query \"%s\", %s:%zu"), query->name, data->template->queries.file, query->line1);
}

static enum tb_status bind(const struct bulletin_data *data, struct bulletin_query *query, const struct tb_data *recipient,
                           struct tb_err *err)
{
    int at, count = tb_stmt_parameters(query->stmt);
    for (at = 1; at <= count; at++) {
        const char *name = tb_stmt_parameter_name(query->stmt, at), *text;
        bool of_recipient;
        int64_t number;
        if (name[0] != ':' || !parameter(data, recipient, name + 1, &text, &of_recipient)) {
            tb_err_set(err, TB_CONFIG,
                       _("unknown parameter %s (known: :as_of :prev :year :erratum_of, [parameters], and the "
                         "columns of the recipient where per = county)"),
                       name[0] ? name : "?");
            return query_error(data, query->source, err);
        }
        query->per_document = query->per_document || of_recipient;
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
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 16;
        struct tb_data *rows = realloc(list->rows, capacity * sizeof *rows);
        if (!rows)
            return tb_err_nomem(err);
        list->rows = rows;
        list->capacity = capacity;
    }
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

/* Run a bound query; its rows go into arena. */
static enum tb_status fetch(struct bulletin_data *data, struct bulletin_query *query, struct tb_arena *arena, struct tb_err *err)
{
    struct row_list list = {NULL, 0, 0};
    const char *const *names = column_names(query, arena, err);
    enum tb_status status = names ? TB_OK : err->status;
    bool row = true;
    while (status == TB_OK) {
        status = tb_stmt_step(query->stmt, &row, err);
        if (status != TB_OK || !row)
            break;
        status = add_row(&list, query, arena, names, err);
    }
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
    return status == TB_OK ? TB_OK : query_error(data, query->source, err);
}

/* -- opening -- */

static enum tb_status find_period(struct bulletin_data *data, const struct bulletin_ask *ask, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false;
    enum tb_status status = tb_db_prepare(data->db,
                                          "SELECT as_of, previous FROM aggregated WHERE as_of = ?1"
                                          " OR (?1 IS NULL AND is_current = 1)",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, ask->as_of);
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && !row)
        status = ask->as_of
                     ? tb_err_set(err, TB_INPUT, _("no figures for %s: run tb-aggregate --as-of %s first"), ask->as_of, ask->as_of)
                     : tb_err_set(err, TB_INPUT, _("no figures in the ledger: run tb-aggregate first"));
    if (status == TB_OK) {
        data->as_of = tb_arena_strdup(&data->arena, tb_stmt_text(stmt, 0));
        data->previous = tb_stmt_is_null(stmt, 1) ? NULL : tb_arena_strdup(&data->arena, tb_stmt_text(stmt, 1));
        if (!data->as_of)
            status = tb_err_nomem(err);
    }
    tb_stmt_free(stmt);
    return status;
}

static const char default_recipients_sql[] =
    "SELECT code AS county, name AS county_name, kind AS county_kind FROM unit WHERE code <> '*' ORDER BY ord, code";

static enum tb_status find_recipients(struct bulletin_data *data, const char *county, struct tb_err *err)
{
    static const struct tb_query standard = {"each", default_recipients_sql, 0, 0};
    const char *each = data->template->values[KEY_EACH].text;
    struct bulletin_query query = {NULL, NULL, false, {TB_DATA_NOTHING, false, NULL, NULL, 0, NULL, 0}};
    enum tb_status status;
    size_t i;
    query.source = each ? tb_queries_find(&data->template->queries, each) : &standard;
    if (!query.source)
        return tb_err_set(err, TB_CONFIG, _("no such query: each = %s: %s:%zu"), each, data->template->entries->file,
                          data->template->values[KEY_EACH].line1);
    status = tb_db_prepare(data->db, query.source->sql, &query.stmt, err);
    if (status != TB_OK)
        return query_error(data, query.source, err);
    status = bind(data, &query, NULL, err);
    if (status == TB_OK)
        status = fetch(data, &query, &data->arena, err);
    tb_stmt_free(query.stmt);
    if (status != TB_OK)
        return status;
    data->recipients = query.rows;
    if (!county)
        return TB_OK;
    for (i = 0; i < query.rows.count; i++) {
        const struct tb_data *code = field(&query.rows.items[i], "county");
        if (code && code->text && strcmp(code->text, county) == 0) {
            data->recipients.items = &query.rows.items[i];
            data->recipients.count = 1;
            return TB_OK;
        }
    }
    return tb_err_set(err, TB_INPUT, _("no document for county \"%s\" from this template: %s"), county, data->template->folder);
}

void bulletin_data_list_recipients(const struct bulletin_data *data, struct tb_buf *out)
{
    size_t i;
    for (i = 0; i < data->recipients.count && data->template->per_county; i++) {
        const struct tb_data *code = field(&data->recipients.items[i], "county"),
                             *name = field(&data->recipients.items[i], "county_name");
        tb_buf_printf(out, "%s\t%s\n", code && code->text ? code->text : "", name && name->text ? name->text : "");
    }
}

static enum tb_status choose_date(struct bulletin_data *data, const char *date, struct tb_err *err)
{
    tb_date cutoff = tb_date_parse(data->as_of, strlen(data->as_of));
    data->date = date ? tb_date_parse(date, strlen(date)) : cutoff + data->template->date_days;
    if (data->date == TB_DATE_NONE)
        return tb_err_set(err, TB_USAGE, _("--date wants a date YYYY-MM-DD, not \"%s\""), date);
    return TB_OK;
}

/* The part of the root that is the same for every document. */
static enum tb_status make_root(struct bulletin_data *data, struct tb_err *err)
{
    struct tb_arena *arena = &data->arena;
    const char **keys = tb_arena_alloc(arena, MOST_FIXED * sizeof *keys);
    struct tb_data *items = tb_arena_alloc(arena, MOST_FIXED * sizeof *items);
    tb_date cutoff = tb_date_parse(data->as_of, strlen(data->as_of));
    tb_date previous = data->previous ? tb_date_parse(data->previous, strlen(data->previous)) : TB_DATE_NONE;
    int year, month, day, previous_year = 0, previous_month = 0, previous_day;
    size_t n = 0;
    if (!keys || !items)
        return tb_err_nomem(err);
    tb_date_to_ymd(cutoff, &year, &month, &day);
    if (previous != TB_DATE_NONE)
        tb_date_to_ymd(previous, &previous_year, &previous_month, &previous_day);
    keys[n] = "as_of", items[n++] = tb_data_text(data->as_of);
    keys[n] = "as_of_cn", items[n++] = text_or_nothing(bulletin_data_cn_date(arena, cutoff));
    keys[n] = "previous", items[n++] = text_or_nothing(data->previous);
    keys[n] = "previous_cn", items[n++] = text_or_nothing(previous != TB_DATE_NONE ? bulletin_data_cn_date(arena, previous) : NULL);
    keys[n] = "year", items[n++] = number_value(arena, year);
    keys[n] = "month", items[n++] = number_value(arena, month);
    keys[n] = "day", items[n++] = number_value(arena, day);
    keys[n] = "previous_month", items[n++] = previous_month ? number_value(arena, previous_month) : nothing;
    keys[n] = "date_cn", items[n++] = text_or_nothing(bulletin_data_cn_date(arena, data->date));
    keys[n] = "draft", items[n++] = tb_data_truth(data->number == NULL);
    keys[n] = "number", items[n++] = text_or_nothing(data->number);
    keys[n] = "erratum_of", items[n++] = text_or_nothing(data->erratum_of);
    memset(&data->base, 0, sizeof data->base);
    data->base.kind = TB_DATA_OBJECT;
    data->base.keys = keys;
    data->base.items = items;
    data->base.count = n;
    return TB_OK;
}

static enum tb_status prepare_queries(struct bulletin_data *data, struct tb_err *err)
{
    const struct tb_queries *queries = &data->template->queries;
    const char *each = data->template->values[KEY_EACH].text;
    const struct tb_data *first = data->recipients.count > 0 ? &data->recipients.items[0] : NULL;
    enum tb_status status = TB_OK;
    size_t i;
    data->queries = tb_arena_alloc(&data->arena, (queries->count + 1) * sizeof *data->queries);
    if (!data->queries)
        return tb_err_nomem(err);
    for (i = 0; i < queries->count && status == TB_OK; i++) {
        struct bulletin_query *query = &data->queries[i];
        query->source = &queries->items[i];
        if (each && strcmp(each, query->source->name) == 0) {
            query->rows = data->recipients;
            continue;
        }
        status = tb_db_prepare(data->db, query->source->sql, &query->stmt, err);
        if (status != TB_OK)
            return query_error(data, query->source, err);
        status = first || !data->template->per_county ? bind(data, query, first, err) : TB_OK;
        if (status == TB_OK && !query->per_document)
            status = fetch(data, query, &data->arena, err);
    }
    return status;
}

enum tb_status bulletin_data_open(struct bulletin_data *data, const struct bulletin_template *template, struct tb_db *db,
                                  const struct bulletin_ask *ask, struct tb_err *err)
{
    static const struct tb_data one_empty_row = {TB_DATA_OBJECT, false, NULL, NULL, 0, NULL, 0};
    enum tb_status status;
    memset(data, 0, sizeof *data);
    data->template = template;
    data->db = db;
    data->number = ask->number;
    data->erratum_of = ask->erratum_of;
    status = find_period(data, ask, err);
    if (status == TB_OK)
        status = tb_db_read_as_of(db, data->as_of, err);
    if (status == TB_OK)
        status = choose_date(data, ask->date, err);
    if (status == TB_OK)
        status = make_root(data, err);
    if (status != TB_OK)
        return status;
    if (template->per_county) {
        status = find_recipients(data, ask->county, err);
    } else {
        data->recipients.kind = TB_DATA_LIST;
        data->recipients.items = &one_empty_row;
        data->recipients.count = 1;
    }
    return status == TB_OK ? prepare_queries(data, err) : status;
}

/* -- one document -- */

static enum tb_status check_names(const struct bulletin_data *data, const struct tb_data *root, struct tb_err *err)
{
    size_t i, j;
    for (i = 0; i < root->count; i++)
        for (j = 0; j < i; j++)
            if (strcmp(root->keys[i], root->keys[j]) == 0)
                return tb_err_set(err, TB_CONFIG,
                                  _("two things are called \"%s\": a query, a parameter or a column of the "
                                    "recipient: %s"),
                                  root->keys[i], data->template->folder);
    return TB_OK;
}

/* A setting of 0 or no switches its section off. */
static struct tb_data setting_value(const char *text)
{
    struct tb_data value = tb_data_text(text);
    value.is_false = value.is_false || strcmp(text, "0") == 0 || strcmp(text, "no") == 0;
    return value;
}

enum tb_status bulletin_data_select(struct bulletin_data *data, size_t recipient, struct tb_err *err)
{
    const struct tb_data *row = &data->recipients.items[recipient];
    const struct tb_kv_list *entries = data->template->entries;
    size_t most, n, i;
    const char **keys;
    struct tb_data *items;
    enum tb_status status = TB_OK;
    tb_arena_free(&data->document_arena);
    most = data->base.count + row->count + entries->count + data->template->queries.count;
    keys = tb_arena_alloc(&data->document_arena, most * sizeof *keys);
    items = tb_arena_alloc(&data->document_arena, most * sizeof *items);
    if (!keys || !items)
        return tb_err_nomem(err);
    for (n = 0; n < data->base.count; n++)
        keys[n] = data->base.keys[n], items[n] = data->base.items[n];
    for (i = 0; i < row->count; i++, n++)
        keys[n] = row->keys[i], items[n] = row->items[i];
    for (i = 0; i < entries->count; i++)
        if (strcmp(entries->items[i].section, "parameters") == 0 && entries->items[i].key[0])
            keys[n] = entries->items[i].key, items[n++] = setting_value(entries->items[i].value);
    for (i = 0; i < data->template->queries.count && status == TB_OK; i++, n++) {
        struct bulletin_query *query = &data->queries[i];
        if (query->per_document)
            status = bind(data, query, row, err);
        if (query->per_document && status == TB_OK)
            status = fetch(data, query, &data->document_arena, err);
        keys[n] = query->source->name;
        items[n] = query->rows;
    }
    if (status != TB_OK)
        return status;
    data->root = data->base;
    data->root.keys = keys;
    data->root.items = items;
    data->root.count = n;
    return check_names(data, &data->root, err);
}

const struct tb_data *bulletin_data_rows(const struct bulletin_data *data, const char *query)
{
    size_t i;
    for (i = 0; i < data->template->queries.count; i++)
        if (strcmp(data->queries[i].source->name, query) == 0)
            return &data->queries[i].rows;
    return NULL;
}

void bulletin_data_free(struct bulletin_data *data)
{
    size_t i;
    for (i = 0; data->queries && i < data->template->queries.count; i++)
        tb_stmt_free(data->queries[i].stmt);
    tb_arena_free(&data->document_arena);
    tb_arena_free(&data->arena);
}
