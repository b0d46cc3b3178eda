#include "tb_db_wording.h"
#include "tb_data_nest.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_mustache.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FILE_BYTES = 1 << 20, MOST_NAME_BYTES = 256 };

static const struct tb_data nothing = {.kind = TB_DATA_NOTHING};

/* -- files -- */

static const char *built_in(const struct tb_db_wording_source *source, const char *file)
{
    size_t i;
    for (i = 0; i < source->builtin_count; i++)
        if (strcmp(source->builtin[i].file, file) == 0)
            return source->builtin[i].text;
    return NULL;
}

/* *text NULL: there is no such file, and none was built in. */
static enum tb_status load(const struct tb_db_wording *wording, const char *file, const char **text, const char **path,
                           struct tb_err *err)
{
    struct tb_buf bytes = TB_BUF_INIT(MOST_FILE_BYTES);
    char *joined = tb_file_join(wording->source->folder ? wording->source->folder : "", file);
    enum tb_status status = TB_INPUT;
    *text = NULL;
    *path = joined ? tb_arena_strdup(wording->arena, joined) : NULL;
    free(joined);
    if (!*path)
        return tb_err_nomem(err);
    if (wording->source->folder)
        status = tb_file_read(*path, &bytes, err);
    if (status == TB_OK) {
        *text = tb_arena_strndup(wording->arena, tb_buf_str(&bytes), bytes.length);
        if (!*text)
            status = tb_err_nomem(err);
    } else if (status == TB_INPUT) {
        *text = built_in(wording->source, file);
        status = TB_OK;
    }
    tb_buf_free(&bytes);
    return status;
}

static enum tb_status partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err)
{
    const struct tb_db_wording *wording = context;
    char whole[MOST_NAME_BYTES];
    snprintf(whole, sizeof whole, "%s%s", name, strchr(name, '.') ? "" : wording->ending);
    return load(wording, whole, text, file, err);
}

/* -- what the template sees -- */

/* "NAME in OTHER": OTHER is above, so that from the last query up every list is complete before it goes into another. */
static enum tb_status nest_rows(struct tb_db_wording *wording, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i, k;
    for (i = wording->queries.count; i-- > 0 && status == TB_OK;) {
        const struct tb_query *query = &wording->queries.items[i];
        if (!query->parent)
            continue;
        for (k = 0; k < i && strcmp(wording->queries.items[k].name, query->parent) != 0; k++)
            ;
        status = k < i ? tb_data_nest(wording->arena, &wording->rows[k], query->name, &wording->rows[i], err)
                       : tb_err_set(err, TB_CONFIG, _("no such query above it: in %s"), query->parent);
        if (status != TB_OK)
            return tb_err_context(err, _("query \"%s\", %s:%zu"), query->name, query->file, query->line1);
    }
    return TB_OK;
}

static enum tb_status run_queries(struct tb_db_wording *wording, struct tb_db *db, const struct tb_db_parameter *fields,
                                  size_t count, struct tb_err *err)
{
    struct tb_db_parameter parameters[TB_DB_WORDING_MOST_FIELDS];
    enum tb_status status = TB_OK;
    size_t i;
    if (wording->queries.count > TB_DB_WORDING_MOST_QUERIES)
        return tb_err_set(err, TB_CONFIG, _("more than %d queries: %s"), TB_DB_WORDING_MOST_QUERIES, wording->queries.file);
    if (count > TB_DB_WORDING_MOST_FIELDS)
        return tb_err_set(err, TB_BUG, "more than %d fields", TB_DB_WORDING_MOST_FIELDS);
    for (i = 0; i < count; i++) {
        parameters[i].name = fields[i].name;
        parameters[i].text = fields[i].text && fields[i].text[0] ? fields[i].text : NULL;
    }
    tb_db_limit_ms(db, wording->source->limit_ms);
    for (i = 0; i < wording->queries.count && status == TB_OK; i++)
        status = tb_db_data_rows(db, &wording->queries.items[i], parameters, count, wording->arena, &wording->rows[i], err);
    return status == TB_OK ? nest_rows(wording, err) : status;
}

/* Fields, queries by their names, and the list, as one object. */
static enum tb_status make_root(struct tb_db_wording *wording, const struct tb_db_parameter *fields, size_t count,
                                const char *list_name, const struct tb_data *list, struct tb_err *err)
{
    size_t most = count + wording->queries.count + 1, n = 0, i;
    const char **keys = tb_arena_alloc(wording->arena, most * sizeof *keys);
    struct tb_data *items = tb_arena_alloc(wording->arena, most * sizeof *items);
    if (!keys || !items)
        return tb_err_nomem(err);
    for (i = 0; i < count; i++, n++) {
        keys[n] = fields[i].name;
        items[n] = fields[i].text && fields[i].text[0] ? tb_data_text(fields[i].text) : nothing;
    }
    for (i = 0; i < wording->queries.count; i++, n++) {
        keys[n] = wording->queries.items[i].name;
        items[n] = wording->rows[i];
    }
    if (list) {
        keys[n] = list_name;
        items[n++] = *list;
    }
    wording->root.kind = TB_DATA_OBJECT;
    wording->root.keys = keys;
    wording->root.items = items;
    wording->root.count = n;
    return TB_OK;
}

enum tb_status tb_db_wording_open(struct tb_db_wording *wording, const struct tb_db_wording_source *source, struct tb_arena *arena,
                                  struct tb_db *db, const char *queries, const struct tb_db_parameter *fields, size_t field_count,
                                  const char *list_name, const struct tb_data *list, struct tb_err *err)
{
    const char *sql, *path;
    enum tb_status status;
    memset(wording, 0, sizeof *wording);
    wording->source = source;
    wording->arena = arena;
    status = load(wording, queries, &sql, &path, err);
    if (status == TB_OK && sql)
        status = tb_queries_parse(&wording->queries, path, sql, strlen(sql), err);
    if (status == TB_OK)
        status = run_queries(wording, db, fields, field_count, err);
    return status == TB_OK ? make_root(wording, fields, field_count, list_name, list, err) : status;
}

enum tb_status tb_db_wording_fill(struct tb_db_wording *wording, const char *file, const char *ending,
                                  void (*escape)(struct tb_buf *out, const char *text), const char **out, struct tb_err *err)
{
    struct tb_mustache_options options = {.escape = escape, .partial = partial, .context = wording, .strict = true};
    const struct tb_mustache *template;
    struct tb_buf filled = TB_BUF_INIT(wording->source->most_bytes);
    const char *text, *path;
    enum tb_status status = load(wording, file, &text, &path, err);
    *out = NULL;
    if (status != TB_OK || !text)
        return status;
    wording->ending = ending;
    status = tb_mustache_parse(&template, wording->arena, path, text, strlen(text), err);
    if (status == TB_OK)
        status = tb_mustache_render(template, &wording->root, &options, &filled, err);
    if (status == TB_OK)
        status = tb_buf_check(&filled, path, err);
    if (status == TB_OK && !(*out = tb_arena_strndup(wording->arena, tb_buf_str(&filled), filled.length)))
        status = tb_err_nomem(err);
    tb_buf_free(&filled);
    return status;
}

void tb_db_wording_close(struct tb_db_wording *wording)
{
    tb_queries_free(&wording->queries);
}
