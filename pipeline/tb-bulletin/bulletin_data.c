#include "bulletin_data.h"
#include "bulletin_query.h"
#include "tb_chinese.h"
#include "tb_i18n.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { MOST_FIXED = 24 };

static const struct tb_data nothing = TB_DATA_INIT;

const char *bulletin_data_cn_date(struct tb_arena *arena, tb_date date)
{
    char text[TB_CHINESE_DATE_BYTES];
    return tb_arena_strdup(arena, tb_chinese_date(date, text));
}

/* 6月30日 */
static const char *day_of_year(struct tb_arena *arena, tb_date date)
{
    char text[TB_CHINESE_DATE_BYTES];
    return tb_arena_strdup(arena, tb_chinese_day(date, text));
}

/* How a period's end is called in comparisons: 5月末; 2016年12月末 of another year; a date that ends no month in full. */
static const char *end_of_period(struct tb_arena *arena, tb_date date, bool with_year)
{
    char text[64];
    int year, month, day, next_year, next_month, next_day;
    tb_date_to_ymd(date, &year, &month, &day);
    tb_date_to_ymd(date + 1, &next_year, &next_month, &next_day);
    if (next_day != 1)
        return with_year ? bulletin_data_cn_date(arena, date) : day_of_year(arena, date);
    if (with_year)
        snprintf(text, sizeof text, "%d年%d月末", year, month);
    else
        snprintf(text, sizeof text, "%d月末", month);
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

/* -- opening -- */

enum tb_status bulletin_data_find(struct bulletin_data *data, struct tb_db *db, const struct tb_conf *conf,
                                  const struct bulletin_ask *ask, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status;
    memset(data, 0, sizeof *data);
    data->db = db;
    data->conf = conf;
    data->number = ask->number;
    data->erratum_of = ask->erratum_of;
    status = tb_db_query(db, "SELECT as_of, previous FROM aggregated WHERE as_of = ?1 OR (?1 IS NULL AND is_current = 1)",
                         TB_DB_VALUES(TB_TEXT(ask->as_of)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err)) {
        data->as_of = tb_arena_strdup(&data->arena, tb_stmt_text(stmt, 0));
        data->previous = tb_stmt_is_null(stmt, 1) ? NULL : tb_arena_strdup(&data->arena, tb_stmt_text(stmt, 1));
        if (!data->as_of)
            status = tb_err_nomem(err);
    } else if (status == TB_OK) {
        status = ask->as_of
                     ? tb_err_set(err, TB_INPUT, _("no figures for %s: run tb-aggregate --as-of %s first"), ask->as_of, ask->as_of)
                     : tb_err_set(err, TB_INPUT, _("no figures in the ledger: run tb-aggregate first"));
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = tb_db_read_as_of(db, data->as_of, err);
    return status == TB_OK ? bulletin_letterhead_find(data, err) : status;
}

static const char default_recipients_sql[] =
    "SELECT code AS county, name AS county_name, kind AS county_kind FROM unit WHERE code <> '*' ORDER BY ord, code";

static enum tb_status find_recipients(struct bulletin_data *data, const char *county, struct tb_err *err)
{
    static const struct tb_query standard = {"each", NULL, "bulletin.ini", default_recipients_sql, 0, 0};
    const char *each = data->template->values[KEY_EACH].text;
    struct bulletin_query query;
    enum tb_status status;
    size_t i;
    memset(&query, 0, sizeof query);
    query.source = each ? tb_queries_find(&data->template->queries, each) : &standard;
    if (!query.source)
        return tb_err_set(err, TB_CONFIG, _("no such query: each = %s: %s:%zu"), each, data->template->values[KEY_EACH].file,
                          data->template->values[KEY_EACH].line1);
    status = tb_db_prepare(data->db, query.source->sql, &query.stmt, err);
    if (status != TB_OK)
        return bulletin_query_error(query.source, err);
    status = bulletin_query_bind(data, &query, NULL, err);
    if (status == TB_OK)
        status = bulletin_query_fetch(&query, &data->arena, err);
    tb_stmt_free(query.stmt);
    if (status != TB_OK)
        return status;
    data->recipients = query.rows;
    if (!county)
        return TB_OK;
    for (i = 0; i < query.rows.count; i++) {
        const struct tb_data *code = bulletin_query_field(&query.rows.items[i], "county");
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
        const struct tb_data *code = bulletin_query_field(&data->recipients.items[i], "county"),
                             *name = bulletin_query_field(&data->recipients.items[i], "county_name");
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
    keys[n] = "as_of_day", items[n++] = text_or_nothing(day_of_year(arena, cutoff));
    keys[n] = "previous_end",
    items[n++] = text_or_nothing(previous != TB_DATE_NONE ? end_of_period(arena, previous, previous_year != year) : NULL);
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
        query->rare = data->rare;
        if (each && strcmp(each, query->source->name) == 0) {
            query->rows = data->recipients;
            continue;
        }
        status = tb_db_prepare(data->db, query->source->sql, &query->stmt, err);
        if (status != TB_OK)
            return bulletin_query_error(query->source, err);
        status = first || !data->template->per_county ? bulletin_query_bind(data, query, first, err) : TB_OK;
        if (status == TB_OK && !query->per_document)
            status = bulletin_query_fetch(query, &data->arena, err);
    }
    return status;
}

enum tb_status bulletin_data_open(struct bulletin_data *data, const struct bulletin_template *template,
                                  const struct bulletin_ask *ask, struct tb_err *err)
{
    static const struct tb_data one_empty_row = {TB_DATA_OBJECT, false, NULL, NULL, 0, NULL, 0, NULL};
    enum tb_status status;
    data->template = template;
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

/* What the root is put together from, in the document's arena. */
struct root {
    const char **keys;
    struct tb_data *items;
    size_t count;
};

static void add_field(struct root *root, const char *key, struct tb_data value)
{
    root->keys[root->count] = key;
    root->items[root->count++] = value;
}

static enum tb_status fetch_for(struct bulletin_data *data, const struct tb_data *recipient, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < data->template->queries.count && status == TB_OK; i++) {
        struct bulletin_query *query = &data->queries[i];
        if (query->per_document)
            status = bulletin_query_bind(data, query, recipient, err);
        if (query->per_document && status == TB_OK)
            status = bulletin_query_fetch(query, &data->document_arena, err);
    }
    return status == TB_OK ? bulletin_query_nest(data, err) : status;
}

static bool has_key(const struct root *root, const char *key)
{
    size_t i;
    for (i = 0; i < root->count && strcmp(root->keys[i], key) != 0; i++)
        continue;
    return i < root->count;
}

enum tb_status bulletin_data_select(struct bulletin_data *data, size_t recipient, struct tb_err *err)
{
    const struct tb_data *row = &data->recipients.items[recipient], *head = &data->letterhead;
    const struct bulletin_template *template = data->template;
    struct root root = {NULL, NULL, 0};
    size_t most = data->base.count + row->count + template->parameter_count + template->queries.count + head->count, i;
    enum tb_status status;
    tb_arena_free(&data->document_arena);
    root.keys = tb_arena_alloc(&data->document_arena, most * sizeof *root.keys);
    root.items = tb_arena_alloc(&data->document_arena, most * sizeof *root.items);
    if (!root.keys || !root.items)
        return tb_err_nomem(err);
    status = fetch_for(data, row, err);
    if (status != TB_OK)
        return status;
    for (i = 0; i < data->base.count; i++)
        add_field(&root, data->base.keys[i], data->base.items[i]);
    for (i = 0; i < row->count; i++)
        add_field(&root, row->keys[i], row->items[i]);
    for (i = 0; i < template->parameter_count; i++)
        add_field(&root, template->parameters[i].name, setting_value(template->parameters[i].value));
    for (i = 0; i < template->queries.count; i++)
        add_field(&root, data->queries[i].source->name, data->queries[i].shown);
    for (i = 0; i < head->count; i++)
        if (!has_key(&root, head->keys[i])) /* a template's own query "city" stays its own */
            add_field(&root, head->keys[i], head->items[i]);
    data->root = data->base;
    data->root.keys = root.keys;
    data->root.items = root.items;
    data->root.count = root.count;
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

bool bulletin_data_corrects(const struct bulletin_data *data)
{
    size_t i;
    for (i = 0; i < data->template->queries.count; i++)
        if (data->queries[i].corrects)
            return true;
    return false;
}

void bulletin_data_free(struct bulletin_data *data)
{
    size_t i;
    for (i = 0; data->queries && i < data->template->queries.count; i++)
        tb_stmt_free(data->queries[i].stmt);
    tb_arena_free(&data->document_arena);
    tb_arena_free(&data->arena);
}
