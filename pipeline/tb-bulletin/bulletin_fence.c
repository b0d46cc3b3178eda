#include "bulletin_fence.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *kind, *keys; /* keys between blanks */
} kinds[] = {
    {"table", " query only title unit note total side_by_side empty column merge "},
    {"chart", " kind query only label series series_by value carried line line_name title unit decimals alt "},
    {"annex", " title landscape "},
    {"pagebreak", " "},
};

const char *fence_get(const struct fence *fence, const char *key)
{
    size_t i;
    for (i = 0; i < fence->count; i++)
        if (strcmp(fence->lines[i].key, key) == 0)
            return fence->lines[i].value;
    return NULL;
}

enum tb_status fence_error(const struct fence *fence, const char *what, const char *subject, struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: \"%s\": ```%s, %s", what, subject, fence->kind, fence->place);
}

enum tb_status fence_column(const struct fence *fence, const char *name, size_t *column, struct tb_err *err)
{
    for (*column = 0; *column < fence->rows->key_count; ++*column)
        if (strcmp(fence->rows->keys[*column], name) == 0)
            return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("query \"%s\" has no column \"%s\": ```%s, %s"), fence->query, name, fence->kind,
                      fence->place);
}

/* {{x}} in a fenced block was escaped for Markdown, which does not unescape there. */
static char *plain(struct tb_arena *arena, const char *text, size_t length)
{
    char *copy = tb_arena_strndup(arena, text, length), *from = copy, *to = copy;
    while (copy && *from) {
        if (*from == '\\' && from[1] && strchr("\\`*_[]<>&|#+-=~:.)", from[1]))
            from++;
        *to++ = *from++;
    }
    if (copy)
        *to = '\0';
    return copy;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static enum tb_status read_line(struct fence *fence, const char *line, size_t length, const char *keys, struct tb_err *err)
{
    const char *colon = memchr(line, ':', length), *value;
    char padded[64], *key, *text;
    while (length > 0 && is_blank(line[length - 1]))
        length--;
    if (length == 0)
        return TB_OK;
    if (!colon)
        return fence_error(fence, _("not a line \"key: value\""), plain(&fence->doc->arena, line, length), err);
    if (fence->count == FENCE_MOST_LINES)
        return fence_error(fence, _("too many lines"), fence->kind, err);
    for (value = colon + 1; value < line + length && is_blank(*value); value++)
        continue;
    key = plain(&fence->doc->arena, line, (size_t)(colon - line));
    text = plain(&fence->doc->arena, value, (size_t)(line + length - value));
    if (!key || !text)
        return tb_err_nomem(err);
    snprintf(padded, sizeof padded, " %s ", key);
    if (!strstr(keys, padded))
        return fence_error(fence, _("unknown key"), key, err);
    if (fence_get(fence, key) && strcmp(key, "column") != 0 && strcmp(key, "series") != 0)
        return fence_error(fence, _("duplicate key"), key, err);
    fence->lines[fence->count].key = key;
    fence->lines[fence->count++].value = text;
    return TB_OK;
}

static enum tb_status read_lines(struct fence *fence, const char *content, const char *keys, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    while (*content && status == TB_OK) {
        size_t length = strcspn(content, "\n");
        status = read_line(fence, content, length, keys, err);
        content += length + (content[length] == '\n');
    }
    return status;
}

static char *trimmed(struct tb_arena *arena, const char *from, const char *to)
{
    while (from < to && is_blank(*from))
        from++;
    while (to > from && is_blank(to[-1]))
        to--;
    return tb_arena_strndup(arena, from, (size_t)(to - from));
}

/* only: COLUMN = VALUE. The rows that have that value, in place of all. */
static enum tb_status keep_only(struct fence *fence, const char *only, struct tb_err *err)
{
    struct tb_arena *arena = &fence->doc->arena;
    const char *equals = strchr(only, '='), *column, *value;
    struct tb_data *kept = tb_arena_alloc(arena, sizeof *kept), *rows;
    size_t at, i;
    if (!equals)
        return fence_error(fence, _("not \"COLUMN = VALUE\""), only, err);
    column = trimmed(arena, only, equals);
    value = trimmed(arena, equals + 1, only + strlen(only));
    rows = tb_arena_alloc(arena, (fence->rows->count + 1) * sizeof *rows);
    if (!kept || !column || !value || !rows)
        return tb_err_nomem(err);
    if (fence_column(fence, column, &at, err) != TB_OK)
        return err->status;
    *kept = *fence->rows;
    kept->items = rows;
    kept->count = 0;
    for (i = 0; i < fence->rows->count; i++) {
        const struct tb_data *cell = &fence->rows->items[i].items[at];
        if (cell->kind == TB_DATA_TEXT && strcmp(cell->text, value) == 0)
            rows[kept->count++] = fence->rows->items[i];
    }
    fence->rows = kept;
    return TB_OK;
}

static enum tb_status find_query(struct fence *fence, struct tb_err *err)
{
    const char *only = fence_get(fence, "only");
    fence->query = fence_get(fence, "query");
    if (!fence->query)
        return fence_error(fence, _("key is missing"), "query", err);
    fence->rows = bulletin_data_rows(fence->doc->data, fence->query);
    if (!fence->rows)
        return fence_error(fence, _("no such query"), fence->query, err);
    return only ? keep_only(fence, only, err) : TB_OK;
}

/* A text as the one span of a block. */
static enum tb_status put_span(struct fence *fence, struct tb_block *block, const char *text, struct tb_err *err)
{
    struct tb_run *span = tb_arena_alloc(&fence->doc->arena, sizeof *span);
    if (!span)
        return tb_err_nomem(err);
    span->text = text;
    block->spans = span;
    block->span_count = 1;
    return TB_OK;
}

static enum tb_status make_annex(struct fence *fence, struct tb_block *block, struct tb_err *err)
{
    const char *title = fence_get(fence, "title"), *landscape = fence_get(fence, "landscape");
    if (!title || !title[0])
        return fence_error(fence, _("key is missing"), "title", err);
    if (landscape && !tb_setting_parse_bool(landscape, &block->landscape))
        return fence_error(fence, _("neither yes nor no"), landscape, err);
    block->kind = TB_BLOCK_ANNEX;
    return put_span(fence, block, title, err);
}

/* -- tables -- */

struct column_spec {
    size_t source;
    struct tb_table_column column;
};

/* NAME = [GROUP /] HEADER [| ALIGN] */
static enum tb_status read_column(const struct fence *fence, const char *text, struct column_spec *spec, struct tb_err *err)
{
    static const char *const aligns[] = {"auto", "left", "center", "right", "decimal"};
    struct tb_arena *arena = &fence->doc->arena;
    const char *equals = strchr(text, '='), *end = text + strlen(text), *bar, *slash;
    char *name, *align;
    int i;
    memset(spec, 0, sizeof *spec);
    if (!equals)
        return fence_error(fence, _("not \"NAME = [GROUP /] HEADER [| ALIGN]\""), text, err);
    name = trimmed(arena, text, equals);
    bar = strchr(equals, '|');
    slash = strstr(equals, " / ");
    if (slash && bar && slash > bar)
        slash = NULL;
    spec->column.group = slash ? trimmed(arena, equals + 1, slash) : NULL;
    spec->column.header = trimmed(arena, slash ? slash + 3 : equals + 1, bar ? bar : end);
    align = bar ? trimmed(arena, bar + 1, end) : NULL;
    if (!name || !spec->column.header || (bar && !align))
        return tb_err_nomem(err);
    for (i = 0; align && i < 5 && strcmp(aligns[i], align) != 0; i++)
        continue;
    if (align && i == 5)
        return fence_error(fence, _("no such alignment"), align, err);
    spec->column.align = align ? (enum tb_align)i : TB_ALIGN_AUTO;
    return fence_column(fence, name, &spec->source, err);
}

/* A cell is one line: what a county wrote over several becomes one, blanks at the ends go. */
static const char *one_line(struct tb_arena *arena, const char *text)
{
    size_t length = strlen(text), i;
    char *copy;
    while (length > 0 && ((unsigned char)*text <= ' ')) {
        text++;
        length--;
    }
    while (length > 0 && (unsigned char)text[length - 1] <= ' ')
        length--;
    copy = tb_arena_strndup(arena, text, length);
    for (i = 0; copy && i < length; i++)
        if ((unsigned char)copy[i] < ' ' || copy[i] == 0x7F)
            copy[i] = ' ';
    return copy;
}

static enum tb_status fill_rows(const struct fence *fence, struct tb_table *table, const struct column_spec *specs,
                                struct tb_err *err)
{
    struct tb_arena *arena = &fence->doc->arena;
    const char *total = fence_get(fence, "total");
    struct tb_table_row *rows = tb_arena_alloc(arena, fence->rows->count * sizeof *rows);
    size_t total_column = 0, i, j;
    if (total && fence_column(fence, total, &total_column, err) != TB_OK)
        return err->status;
    if (!rows)
        return tb_err_nomem(err);
    for (i = 0; i < fence->rows->count; i++) {
        const struct tb_data *row = &fence->rows->items[i];
        const char **cells = tb_arena_alloc(arena, table->column_count * sizeof *cells);
        if (!cells)
            return tb_err_nomem(err);
        for (j = 0; j < table->column_count; j++) {
            const struct tb_data *value = &row->items[specs[j].source];
            cells[j] = value->kind == TB_DATA_TEXT ? one_line(arena, value->text) : "—";
            if (!cells[j])
                return tb_err_nomem(err);
        }
        rows[i].cells = cells;
        rows[i].total = total && tb_data_holds(&row->items[total_column]);
    }
    table->rows = rows;
    table->row_count = fence->rows->count;
    return TB_OK;
}

static enum tb_status make_table(struct fence *fence, struct tb_block *block, struct tb_err *err)
{
    struct tb_arena *arena = &fence->doc->arena;
    struct tb_table *table = tb_arena_alloc(arena, sizeof *table);
    struct tb_table_column *columns = tb_arena_alloc(arena, fence->count * sizeof *columns);
    struct column_spec *specs = tb_arena_alloc(arena, fence->count * sizeof *specs);
    const char *side = fence_get(fence, "side_by_side"), *empty = fence_get(fence, "empty"), *merge = fence_get(fence, "merge");
    enum tb_status status = find_query(fence, err);
    int64_t blocks = 1;
    size_t merged_column = 0, i;
    if (!table || !columns || !specs)
        return tb_err_nomem(err);
    for (i = 0; i < fence->count && status == TB_OK; i++)
        if (strcmp(fence->lines[i].key, "column") == 0) {
            status = read_column(fence, fence->lines[i].value, &specs[table->column_count], err);
            columns[table->column_count] = specs[table->column_count].column;
            table->column_count++;
        }
    if (status == TB_OK && table->column_count == 0)
        status = fence_error(fence, _("key is missing"), "column", err);
    if (status == TB_OK && merge)
        status = fence_column(fence, merge, &merged_column, err);
    if (status == TB_OK && side && (!tb_setting_parse_int(side, &blocks) || blocks < 1 || blocks > 4))
        status = fence_error(fence, _("not a number of blocks from 1 to 4"), side, err);
    if (status != TB_OK)
        return status;
    if (fence->rows->count == 0) { /* nothing to tabulate is reported, not drawn */
        block->kind = TB_BLOCK_PARAGRAPH;
        block->level = 0;
        return put_span(fence, block, empty ? empty : "（无）", err);
    }
    for (i = 0; i < table->column_count; i++)
        columns[i].merged = merge && specs[i].source == merged_column;
    table->title = fence_get(fence, "title");
    table->unit = fence_get(fence, "unit");
    table->note = fence_get(fence, "note");
    table->columns = columns;
    table->side_by_side = (int)blocks;
    block->kind = TB_BLOCK_TABLE;
    block->table = table;
    return fill_rows(fence, table, specs, err);
}

enum tb_status bulletin_fence(void *context, const char *info, const char *content, const char *place, struct tb_block *block,
                              struct tb_err *err)
{
    struct fence *fence = calloc(1, sizeof *fence);
    char kind[32];
    enum tb_status status;
    size_t i;
    if (!fence)
        return tb_err_nomem(err);
    snprintf(kind, sizeof kind, "%.*s", (int)strcspn(info, " \t"), info);
    fence->doc = context;
    fence->kind = kind;
    fence->place = place ? place : "body.md";
    for (i = 0; i < sizeof kinds / sizeof *kinds && strcmp(kinds[i].kind, kind) != 0; i++)
        continue;
    if (i == sizeof kinds / sizeof *kinds) {
        status = fence_error(fence, _("no such block (table, chart, annex, pagebreak)"), info, err);
        goto out;
    }
    status = read_lines(fence, content, kinds[i].keys, err);
    if (status != TB_OK)
        goto out;
    block->level = 0;
    if (i == 0)
        status = make_table(fence, block, err);
    else if (i == 1)
        status = find_query(fence, err) == TB_OK ? bulletin_chart(fence, block, err) : err->status;
    else if (i == 2)
        status = make_annex(fence, block, err);
    else
        block->kind = TB_BLOCK_PAGE_BREAK;
out:
    free(fence);
    return status;
}
