#include "tb_grow.h"
#include "tb_queries.h"
#include "tb_i18n.h"
#include "tb_utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NAME_BYTES = 63 };

struct reader {
    struct tb_queries *queries;
    size_t before; /* the queries of files read earlier */
    size_t line1;
    const char *sql;     /* first line of the open block that is not blank */
    const char *sql_end; /* after the last that is not blank */
    bool has_code;       /* more than comments */
    struct tb_err *err;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static enum tb_status fail(const struct reader *reader, size_t line1, const char *what)
{
    return tb_err_set(reader->err, TB_CONFIG, "%s: %s:%zu", what, reader->queries->file, line1);
}

/* The text behind "-- name:" (blanks are free), or NULL for any other line. */
static const char *name_mark(const char *line, const char *end)
{
    static const char word[] = "name:";
    while (line < end && is_blank(*line))
        line++;
    if (end - line < 2 || line[0] != '-' || line[1] != '-')
        return NULL;
    line += 2;
    while (line < end && is_blank(*line))
        line++;
    if ((size_t)(end - line) < sizeof word - 1 || memcmp(line, word, sizeof word - 1) != 0)
        return NULL;
    return line + sizeof word - 1;
}

static bool is_name(const char *name, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++) {
        char c = name[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.')))
            return false;
    }
    return length > 0 && length <= MOST_NAME_BYTES;
}

static enum tb_status close_block(struct reader *reader)
{
    struct tb_query *query;
    if (reader->queries->count == reader->before)
        return TB_OK;
    query = &reader->queries->items[reader->queries->count - 1];
    if (!reader->has_code)
        return tb_err_set(reader->err, TB_CONFIG, _("query without SQL: \"%s\": %s:%zu"), query->name, reader->queries->file,
                          query->line1);
    query->sql = tb_arena_strndup(&reader->queries->arena, reader->sql, (size_t)(reader->sql_end - reader->sql));
    return query->sql ? TB_OK : tb_err_nomem(reader->err);
}

/* The next word of a line: [*at, *to). */
static void next_word(const char **at, const char **to, const char *end)
{
    while (*at < end && is_blank(**at))
        ++*at;
    for (*to = *at; *to < end && !is_blank(**to); ++*to)
        continue;
}

/* "NAME" or "NAME in OTHER" into the query. */
static enum tb_status take_names(struct reader *reader, struct tb_query *query, const char *at, const char *end)
{
    struct tb_arena *arena = &reader->queries->arena;
    const char *name, *name_end, *in, *in_end, *parent, *parent_end, *rest, *rest_end;
    bool nested;
    name = at, next_word(&name, &name_end, end);
    in = name_end, next_word(&in, &in_end, end);
    parent = in_end, next_word(&parent, &parent_end, end);
    rest = parent_end, next_word(&rest, &rest_end, end);
    nested = in < in_end;
    if (!is_name(name, (size_t)(name_end - name)) || rest < rest_end ||
        (nested && (in_end - in != 2 || memcmp(in, "in", 2) != 0 || !is_name(parent, (size_t)(parent_end - parent)))))
        return fail(reader, reader->line1, _("a query's name is a letter, then letters, digits, _ - . (or NAME in OTHER)"));
    query->name = tb_arena_strndup(arena, name, (size_t)(name_end - name));
    if (nested)
        query->parent = tb_arena_strndup(arena, parent, (size_t)(parent_end - parent));
    return query->name && (query->parent || !nested) ? TB_OK : tb_err_nomem(reader->err);
}

/* The query of that name among those of the file that is being read. */
static const struct tb_query *find_in_file(const struct reader *reader, const char *name)
{
    size_t i;
    for (i = reader->before; i < reader->queries->count; i++)
        if (strcmp(reader->queries->items[i].name, name) == 0)
            return &reader->queries->items[i];
    return NULL;
}

static enum tb_status open_block(struct reader *reader, const char *name, const char *end)
{
    struct tb_queries *queries = reader->queries;
    const struct tb_query *other;
    struct tb_query *query;
    enum tb_status status = close_block(reader);
    if (status != TB_OK)
        return status;
    if (!TB_GROW(queries->items, queries->count, queries->capacity))
        return tb_err_nomem(reader->err);
    query = &queries->items[queries->count];
    memset(query, 0, sizeof *query);
    status = take_names(reader, query, name, end);
    if (status != TB_OK)
        return status;
    other = find_in_file(reader, query->name);
    if (other)
        return tb_err_set(reader->err, TB_CONFIG, _("two queries have the name \"%s\": %s:%zu and %zu"), query->name, queries->file,
                          other->line1, reader->line1);
    query->line1 = reader->line1;
    query->file = queries->file;
    queries->count++;
    reader->sql = reader->sql_end = NULL;
    reader->has_code = false;
    return TB_OK;
}

static enum tb_status take_line(struct reader *reader, const char *line, const char *end)
{
    const char *name = name_mark(line, end), *from = line;
    bool comment;
    if (name)
        return open_block(reader, name, end);
    while (from < end && is_blank(*from))
        from++;
    if (from == end)
        return TB_OK;
    comment = end - from >= 2 && from[0] == '-' && from[1] == '-';
    if (reader->queries->count == reader->before)
        return comment ? TB_OK : fail(reader, reader->line1, _("SQL before the first \"-- name:\" line"));
    if (!reader->sql) {
        reader->sql = line;
        reader->queries->items[reader->queries->count - 1].sql_line1 = reader->line1;
    }
    while (end > line && is_blank(end[-1]))
        end--;
    reader->sql_end = end;
    reader->has_code = reader->has_code || !comment;
    return TB_OK;
}

/* What was read anew takes the place of what had its name before. */
static void lay_over(struct tb_queries *queries, size_t before)
{
    size_t i, kept = before, old;
    for (i = before; i < queries->count; i++) {
        for (old = 0; old < before && strcmp(queries->items[old].name, queries->items[i].name) != 0; old++)
            continue;
        queries->items[old < before ? old : kept++] = queries->items[i];
    }
    queries->count = kept;
}

enum tb_status tb_queries_parse(struct tb_queries *queries, const char *file, const char *text, size_t length, struct tb_err *err)
{
    static const char bom[] = "\xEF\xBB\xBF";
    struct reader reader = {queries, queries->count, 0, NULL, NULL, false, err};
    const char *at = text, *end = text + length;
    enum tb_status status = TB_OK;
    size_t bad = tb_utf8_valid_up_to(text, length);
    queries->file = tb_arena_strdup(&queries->arena, file);
    if (!queries->file)
        return tb_err_nomem(err);
    if (bad < length)
        return tb_err_set(err, TB_CONFIG, _("not UTF-8 at byte %zu: %s"), bad, file);
    if (length > 0 && memchr(text, '\0', length))
        return tb_err_set(err, TB_CONFIG, _("a NUL byte, this is no text file: %s"), file);
    if (length >= 3 && memcmp(text, bom, 3) == 0)
        at += 3;
    while (status == TB_OK && at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *stop = newline ? newline : end;
        reader.line1++;
        status = take_line(&reader, at, stop);
        at = stop + (newline ? 1 : 0);
    }
    if (status == TB_OK)
        status = close_block(&reader);
    if (status == TB_OK)
        lay_over(queries, reader.before);
    return status;
}

void tb_queries_free(struct tb_queries *queries)
{
    free(queries->items);
    tb_arena_free(&queries->arena);
    queries->items = NULL;
    queries->count = queries->capacity = 0;
}

const struct tb_query *tb_queries_find(const struct tb_queries *queries, const char *name)
{
    size_t i;
    for (i = 0; i < queries->count; i++)
        if (strcmp(queries->items[i].name, name) == 0)
            return &queries->items[i];
    return NULL;
}
