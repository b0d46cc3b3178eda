#include "tb_i18n.h"
#include "tb_mustache_internal.h"
#include "tb_grow.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct renderer {
    const struct tb_mustache_options *options;
    struct tb_arena arena; /* parsed partials */
    const struct tb_data *stack[TB_MUSTACHE_MOST_DEPTH * 4];
    size_t depth;
    size_t partials;
    struct tb_buf *out;
    struct tb_err *err;
};

static const struct tb_data nothing = TB_DATA_INIT;

static bool is_name(const char *text, const char *name, size_t length)
{
    return strncmp(text, name, length) == 0 && text[length] == '\0';
}

static size_t find_key(const struct tb_data *value, const char *name, size_t length)
{
    size_t i, count = value->kind == TB_DATA_LIST ? value->key_count : value->kind == TB_DATA_OBJECT ? value->count : 0;
    for (i = 0; i < count && !is_name(value->keys[i], name, length); i++)
        continue;
    return i < count ? i : SIZE_MAX;
}

/* The row of a list whose column id is the name; a list of no row, with the same columns, when there is none. */
static const struct tb_data *row_by_id(struct renderer *renderer, const struct tb_data *list, size_t id, const char *name,
                                       size_t length)
{
    struct tb_data *none;
    size_t i;
    for (i = 0; i < list->count; i++)
        if (list->items[i].items[id].kind == TB_DATA_TEXT && is_name(list->items[i].items[id].text, name, length))
            return &list->items[i];
    none = tb_arena_alloc(&renderer->arena, sizeof *none);
    if (!none)
        return NULL;
    *none = *list;
    none->count = 0;
    return none;
}

/* The field of an object, of a list's row by its id (behind a dot), or of a list's first row; NULL when there is none of
 * that name. */
static const struct tb_data *field_of(struct renderer *renderer, const struct tb_data *value, const char *name, size_t length,
                                      bool dotted)
{
    size_t at = find_key(value, name, length), id;
    if (value->kind == TB_DATA_OBJECT)
        return at != SIZE_MAX ? &value->items[at] : NULL;
    if (value->kind != TB_DATA_LIST)
        return NULL;
    if (dotted && at == SIZE_MAX && value->key_count > 0) {
        id = find_key(value, "id", 2);
        return id != SIZE_MAX ? row_by_id(renderer, value, id, name, length) : NULL;
    }
    if (value->count > 0)
        return field_of(renderer, &value->items[0], name, length, false);
    if (at == SIZE_MAX)
        return NULL;
    return value->blank ? &value->blank[at] : &nothing;
}

/* NULL: nothing has that name. */
static const struct tb_data *look_up(struct renderer *renderer, const char *name)
{
    const struct tb_data *value = NULL;
    size_t length = strcspn(name, "."), depth = renderer->depth;
    if (strcmp(name, ".") == 0)
        return renderer->stack[depth - 1];
    while (!value && depth > 0)
        value = field_of(renderer, renderer->stack[--depth], name, length, false);
    while (value && name[length] == '.') {
        name += length + 1;
        length = strcspn(name, ".");
        if (value->kind != TB_DATA_NOTHING)
            value = field_of(renderer, value, name, length, true);
    }
    return value;
}

static void mark(struct renderer *renderer, const char *file, size_t line1)
{
    struct tb_mustache_map *map = renderer->options->map;
    struct tb_mustache_mark *last;
    if (!map || map->failed)
        return;
    last = map->count > 0 ? &map->marks[map->count - 1] : NULL;
    if (last && last->line1 == line1 && last->file == file)
        return;
    if (!TB_GROW(map->marks, map->count, map->capacity)) {
        map->failed = true;
        return;
    }
    map->marks[map->count].offset = renderer->out->length;
    map->marks[map->count].file = file;
    map->marks[map->count++].line1 = line1;
}

static void put_text(struct renderer *renderer, const struct tb_mustache *template, const struct tb_mustache_node *node)
{
    const char *at = node->text, *end = at + node->length;
    size_t line1 = node->line1;
    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at)), *to = newline ? newline + 1 : end;
        mark(renderer, template->file, line1++);
        tb_buf_append(renderer->out, at, (size_t)(to - at));
        at = to;
    }
}

static enum tb_status unknown_name(const struct renderer *renderer, const struct tb_mustache *template,
                                   const struct tb_mustache_node *node)
{
    return tb_err_set(renderer->err, TB_CONFIG, _("nothing is called \"%s\": neither a query, a column nor a setting: %s:%zu"),
                      node->text, template->file, node->line1);
}

static enum tb_status put_value(struct renderer *renderer, const struct tb_mustache *template, const struct tb_mustache_node *node)
{
    const struct tb_data *value = look_up(renderer, node->text);
    bool strict = renderer->options->strict;
    if (!value)
        return strict ? unknown_name(renderer, template, node) : TB_OK;
    mark(renderer, template->file, node->line1);
    if (value->kind == TB_DATA_TEXT) {
        if (node->kind == TB_MUSTACHE_RAW || !renderer->options->escape)
            tb_buf_puts(renderer->out, value->text);
        else
            renderer->options->escape(renderer->out, value->text);
    } else if (strict) {
        return tb_err_set(renderer->err, TB_CONFIG,
                          value->kind == TB_DATA_NOTHING
                              ? _("no value for {{%s}} with these data (test it with {{#%s}} first): %s:%zu")
                              : _("{{%s}} is no text but a list, a row or a condition (use {{#%s}}): %s:%zu"),
                          node->text, node->text, template->file, node->line1);
    } else if (value->kind == TB_DATA_TRUE || value->kind == TB_DATA_FALSE) {
        tb_buf_puts(renderer->out, value->kind == TB_DATA_TRUE ? "true" : "false");
    }
    return TB_OK;
}

static enum tb_status push(struct renderer *renderer, const struct tb_mustache *template, const struct tb_mustache_node *node,
                           const struct tb_data *value)
{
    if (renderer->depth == sizeof renderer->stack / sizeof *renderer->stack)
        return tb_err_set(renderer->err, TB_CONFIG, _("sections nested too deep: \"%s\": %s:%zu"), node->text, template->file,
                          node->line1);
    renderer->stack[renderer->depth++] = value;
    return TB_OK;
}

/* What is not shown is still checked for names: a misspelt name must not wait for the day its section is shown. */
static enum tb_status check_range(struct renderer *renderer, const struct tb_mustache *template, size_t from, size_t to)
{
    enum tb_status status = TB_OK;
    size_t i = from;
    while (status == TB_OK && i < to) {
        const struct tb_mustache_node *node = &template->nodes[i++];
        const struct tb_data *value;
        if (node->kind == TB_MUSTACHE_TEXT || node->kind == TB_MUSTACHE_PARTIAL)
            continue;
        value = look_up(renderer, node->text);
        if (!value)
            return unknown_name(renderer, template, node);
        if (node->kind == TB_MUSTACHE_SECTION) {
            status = push(renderer, template, node, value);
            if (status == TB_OK) {
                status = check_range(renderer, template, i, node->end);
                renderer->depth--;
            }
            i = node->end;
        }
    }
    return status;
}

static enum tb_status render_range(struct renderer *renderer, const struct tb_mustache *template, size_t from, size_t to);

static enum tb_status render_section(struct renderer *renderer, const struct tb_mustache *template, size_t at)
{
    const struct tb_mustache_node *node = &template->nodes[at];
    const struct tb_data *value = look_up(renderer, node->text);
    bool holds = value && tb_data_holds(value), inverted = node->kind == TB_MUSTACHE_INVERTED;
    enum tb_status status = TB_OK;
    size_t i, count = holds && value->kind == TB_DATA_LIST ? value->count : 1;
    if (!value && renderer->options->strict)
        return unknown_name(renderer, template, node);
    if (holds == inverted) {
        if (!renderer->options->strict)
            return TB_OK;
        status = push(renderer, template, node, value);
        if (status == TB_OK) {
            status = check_range(renderer, template, at + 1, node->end);
            renderer->depth--;
        }
        return status;
    }
    if (inverted)
        return render_range(renderer, template, at + 1, node->end);
    for (i = 0; i < count && status == TB_OK; i++) {
        status = push(renderer, template, node, value->kind == TB_DATA_LIST ? &value->items[i] : value);
        if (status == TB_OK) {
            status = render_range(renderer, template, at + 1, node->end);
            renderer->depth--;
        }
    }
    return status;
}

/* The partial's text with the blanks of its standalone tag before every line. */
static const char *indented(struct renderer *renderer, const char *text, const char *indent)
{
    size_t lines = 1, width = strlen(indent), length = strlen(text);
    const char *at;
    char *copy, *to;
    for (at = text; *at; at++)
        lines += *at == '\n';
    copy = to = tb_arena_alloc(&renderer->arena, length + lines * width + 1);
    if (!copy)
        return NULL;
    for (at = text; *at; at++) {
        if (at == text || at[-1] == '\n') {
            memcpy(to, indent, width);
            to += width;
        }
        *to++ = *at;
    }
    *to = '\0';
    return copy;
}

/* The partial's source: that of the row at hand (NAME.ID, ID being the row's column id) where there is one, else the general. */
static enum tb_status find_partial(struct renderer *renderer, const char *name, const char **text, const char **file)
{
    const struct tb_mustache_options *options = renderer->options;
    const struct tb_data *id = renderer->options->strict ? look_up(renderer, "id") : NULL;
    enum tb_status status = TB_OK;
    char own[TB_MUSTACHE_MOST_NAME + 1];
    *text = *file = NULL;
    if (options->partial && id && id->kind == TB_DATA_TEXT &&
        id->text[strspn(id->text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")] == '\0') {
        int length = snprintf(own, sizeof own, "%s.%s", name, id->text);
        if (length > 0 && (size_t)length < sizeof own)
            status = options->partial(options->context, own, text, file, renderer->err);
    }
    if (status == TB_OK && options->partial && !*text)
        status = options->partial(options->context, name, text, file, renderer->err);
    return status;
}

static enum tb_status render_partial(struct renderer *renderer, const struct tb_mustache *template,
                                     const struct tb_mustache_node *node)
{
    const struct tb_mustache_options *options = renderer->options;
    const struct tb_mustache *partial;
    const char *text, *file;
    const size_t start = renderer->out->length;
    enum tb_status status = find_partial(renderer, node->text, &text, &file);
    if (status != TB_OK)
        return status;
    if (!text)
        return !options->strict ? TB_OK
                                : tb_err_set(renderer->err, TB_CONFIG, _("no such partial: \"%s\": %s:%zu"), node->text,
                                             template->file, node->line1);
    if (++renderer->partials > TB_MUSTACHE_MOST_PARTIALS)
        return tb_err_set(renderer->err, TB_CONFIG, _("partials nested too deep: \"%s\": %s:%zu"), node->text, template->file,
                          node->line1);
    if (node->indent[0])
        text = indented(renderer, text, node->indent);
    if (!text)
        return tb_err_nomem(renderer->err);
    status = tb_mustache_parse(&partial, &renderer->arena, file, text, strlen(text), renderer->err);
    if (status == TB_OK) {
        struct tb_mustache named = *partial;
        named.file = file; /* marks of the map outlive what was parsed here */
        status = render_range(renderer, &named, 0, named.count);
    }
    renderer->partials--;
    if (options->strict && !node->standalone && renderer->out->length > start && !renderer->out->failed &&
        renderer->out->bytes[renderer->out->length - 1] == '\n') /* the words go on in the tag's line */
        tb_buf_cut(renderer->out, renderer->out->length - 1);
    return status;
}

static enum tb_status render_range(struct renderer *renderer, const struct tb_mustache *template, size_t from, size_t to)
{
    enum tb_status status = TB_OK;
    size_t i = from;
    while (status == TB_OK && i < to) {
        const struct tb_mustache_node *node = &template->nodes[i];
        switch (node->kind) {
        case TB_MUSTACHE_TEXT:
            put_text(renderer, template, node);
            break;
        case TB_MUSTACHE_VALUE:
        case TB_MUSTACHE_RAW:
            status = put_value(renderer, template, node);
            break;
        case TB_MUSTACHE_PARTIAL:
            status = render_partial(renderer, template, node);
            break;
        case TB_MUSTACHE_SECTION:
        case TB_MUSTACHE_INVERTED:
            status = render_section(renderer, template, i);
            i = node->end - 1;
            break;
        }
        i++;
    }
    return status;
}

enum tb_status tb_mustache_render(const struct tb_mustache *template, const struct tb_data *root,
                                  const struct tb_mustache_options *options, struct tb_buf *out, struct tb_err *err)
{
    struct renderer renderer = {0};
    enum tb_status status;
    renderer.options = options;
    renderer.out = out;
    renderer.err = err;
    renderer.stack[renderer.depth++] = root;
    status = render_range(&renderer, template, 0, template->count);
    if (status == TB_OK)
        status = tb_buf_check(out, template->file, err);
    if (status == TB_OK && options->map && options->map->failed)
        status = tb_err_nomem(err);
    tb_arena_free(&renderer.arena);
    return status;
}

const struct tb_mustache_mark *tb_mustache_find(const struct tb_mustache_map *map, size_t offset)
{
    size_t low = 0, high = map->count; /* marks[low - 1].offset <= offset < marks[high].offset */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (map->marks[middle].offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? &map->marks[low - 1] : NULL;
}
