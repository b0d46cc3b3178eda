#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_mustache_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct parser {
    struct tb_arena *arena;
    const char *file;
    const char *text, *end;
    const char *at;         /* where reading goes on */
    const char *text_start; /* the text not yet made a node */
    size_t line1;           /* of text_start */
    char open[16], close[16];
    struct tb_mustache_node *nodes; /* malloc'd while parsing */
    size_t count, capacity;
    size_t stack[TB_MUSTACHE_MOST_DEPTH];
    size_t depth;
    struct tb_err *err;
};

struct tag {
    const char *start, *end; /* the whole tag, delimiters included */
    char kind;               /* 'v' or the character behind the opening delimiter */
    const char *name;        /* trimmed content */
    size_t name_length;
    size_t line1;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t count_lines(const char *from, const char *to)
{
    size_t lines = 0;
    for (; from < to; from++)
        lines += *from == '\n';
    return lines;
}

static const char *find(const char *from, const char *end, const char *what)
{
    size_t length = strlen(what);
    for (; (size_t)(end - from) >= length; from++) {
        from = memchr(from, what[0], (size_t)(end - from));
        if (!from || (size_t)(end - from) < length)
            return NULL;
        if (memcmp(from, what, length) == 0)
            return from;
    }
    return NULL;
}

static enum tb_status add_node(struct parser *parser, enum tb_mustache_kind kind, const char *text, size_t length, size_t line1)
{
    struct tb_mustache_node *node;
    if (!TB_GROW(parser->nodes, parser->count, parser->capacity))
        return tb_err_nomem(parser->err);
    node = &parser->nodes[parser->count];
    node->kind = kind;
    node->text = tb_arena_strndup(parser->arena, text, length);
    node->length = length;
    node->indent = "";
    node->standalone = false;
    node->line1 = line1;
    node->end = 0;
    if (!node->text)
        return tb_err_nomem(parser->err);
    parser->count++;
    return TB_OK;
}

static enum tb_status flush_text(struct parser *parser, const char *to)
{
    enum tb_status status = TB_OK;
    if (to > parser->text_start)
        status = add_node(parser, TB_MUSTACHE_TEXT, parser->text_start, (size_t)(to - parser->text_start), parser->line1);
    return status;
}

static enum tb_status bad_tag(const struct parser *parser, const struct tag *tag, const char *what)
{
    size_t shown = (size_t)(tag->end - tag->start);
    if (shown > 60)
        shown = 60;
    return tb_err_set(parser->err, TB_CONFIG, "%s: \"%.*s\": %s:%zu", what, (int)shown, tag->start, parser->file, tag->line1);
}

/* Fills tag from the opening delimiter at start. */
static enum tb_status read_tag(struct parser *parser, const char *start, struct tag *tag)
{
    const char *inside = start + strlen(parser->open), *close, *name_end;
    char closing[sizeof parser->close + 1];
    tag->start = start;
    tag->line1 = parser->line1 + count_lines(parser->text_start, start);
    while (inside < parser->end && is_space(*inside))
        inside++;
    tag->kind = 'v';
    if (inside < parser->end && strchr("#^/!>&={<$*", *inside) && *inside)
        tag->kind = *inside++;
    snprintf(closing, sizeof closing, "%s%s", tag->kind == '{' ? "}" : tag->kind == '=' ? "=" : "", parser->close);
    close = find(inside, parser->end, closing);
    tag->end = close ? close + strlen(closing) : parser->end;
    if (!close)
        return bad_tag(parser, tag, _("template tag is not closed"));
    name_end = close;
    while (inside < name_end && is_space(*inside))
        inside++;
    while (name_end > inside && is_space(name_end[-1]))
        name_end--;
    tag->name = inside;
    tag->name_length = (size_t)(name_end - inside);
    if (tag->kind != '!' && tag->name_length == 0)
        return bad_tag(parser, tag, _("template tag without a name"));
    if (strchr("<$*", tag->kind) || (tag->kind == '>' && tag->name[0] == '*'))
        return bad_tag(parser, tag, _("inheritance and dynamic names are not supported"));
    return TB_OK;
}

/* Whether nothing but blanks shares the tag's line(s); *line_start and *line_end enclose what goes away. */
static bool is_standalone(const struct parser *parser, const struct tag *tag, const char **line_start, const char **line_end)
{
    const char *before = tag->start, *after = tag->end;
    if (tag->kind == 'v' || tag->kind == '{' || tag->kind == '&')
        return false;
    while (before > parser->text && is_blank(before[-1]))
        before--;
    if (before > parser->text && before[-1] != '\n')
        return false;
    while (after < parser->end && is_blank(*after))
        after++;
    if (after + 1 < parser->end && after[0] == '\r' && after[1] == '\n')
        after += 2;
    else if (after < parser->end && *after == '\n')
        after++;
    else if (after < parser->end)
        return false;
    *line_start = before;
    *line_end = after;
    return true;
}

static enum tb_status set_delimiters(struct parser *parser, const struct tag *tag)
{
    const char *name = tag->name, *end = name + tag->name_length, *first = name, *second;
    while (first < end && !is_space(*first))
        first++;
    second = first;
    while (second < end && is_space(*second))
        second++;
    if (second == end || (size_t)(first - name) >= sizeof parser->open - 1 || (size_t)(end - second) >= sizeof parser->close - 1 ||
        memchr(name, '=', tag->name_length) || memchr(second, ' ', (size_t)(end - second)))
        return bad_tag(parser, tag, _("delimiters must be two short words without \"=\""));
    memcpy(parser->open, name, (size_t)(first - name));
    parser->open[first - name] = '\0';
    memcpy(parser->close, second, (size_t)(end - second));
    parser->close[end - second] = '\0';
    return TB_OK;
}

static enum tb_status open_section(struct parser *parser, const struct tag *tag)
{
    if (parser->depth == TB_MUSTACHE_MOST_DEPTH)
        return bad_tag(parser, tag, _("sections nested too deep"));
    parser->stack[parser->depth++] = parser->count;
    return add_node(parser, tag->kind == '#' ? TB_MUSTACHE_SECTION : TB_MUSTACHE_INVERTED, tag->name, tag->name_length, tag->line1);
}

static enum tb_status close_section(struct parser *parser, const struct tag *tag)
{
    struct tb_mustache_node *open;
    if (parser->depth == 0)
        return bad_tag(parser, tag, _("section is closed but was never opened"));
    open = &parser->nodes[parser->stack[--parser->depth]];
    if (open->length != tag->name_length || memcmp(open->text, tag->name, tag->name_length) != 0)
        return tb_err_set(parser->err, TB_CONFIG, _("section \"%s\" of line %zu is closed as \"%.*s\": %s:%zu"), open->text,
                          open->line1, (int)tag->name_length, tag->name, parser->file, tag->line1);
    open->end = parser->count;
    return TB_OK;
}

/* indent: the blanks before a standalone tag; NULL for a tag inside a line. */
static enum tb_status take_tag(struct parser *parser, const struct tag *tag, const char *indent)
{
    enum tb_status status;
    switch (tag->kind) {
    case '!':
        return TB_OK;
    case '=':
        return set_delimiters(parser, tag);
    case '#':
    case '^':
        return open_section(parser, tag);
    case '/':
        return close_section(parser, tag);
    case '>':
        status = add_node(parser, TB_MUSTACHE_PARTIAL, tag->name, tag->name_length, tag->line1);
        if (status == TB_OK && indent) {
            const char *copy = tb_arena_strndup(parser->arena, indent, (size_t)(tag->start - indent));
            if (!copy)
                return tb_err_nomem(parser->err);
            parser->nodes[parser->count - 1].indent = copy;
            parser->nodes[parser->count - 1].standalone = true;
        }
        return status;
    default:
        return add_node(parser, tag->kind == 'v' ? TB_MUSTACHE_VALUE : TB_MUSTACHE_RAW, tag->name, tag->name_length, tag->line1);
    }
}

static enum tb_status parse_all(struct parser *parser)
{
    enum tb_status status = TB_OK;
    for (;;) {
        const char *start = find(parser->at, parser->end, parser->open), *line_start, *line_end;
        struct tag tag;
        if (!start)
            break;
        status = read_tag(parser, start, &tag);
        if (status != TB_OK)
            return status;
        if (is_standalone(parser, &tag, &line_start, &line_end)) {
            status = flush_text(parser, line_start);
            if (status == TB_OK)
                status = take_tag(parser, &tag, line_start);
        } else {
            line_end = tag.end;
            status = flush_text(parser, tag.start);
            if (status == TB_OK)
                status = take_tag(parser, &tag, NULL);
        }
        if (status != TB_OK)
            return status;
        parser->line1 += count_lines(parser->text_start, line_end);
        parser->text_start = parser->at = line_end;
    }
    if (parser->depth > 0) {
        const struct tb_mustache_node *open = &parser->nodes[parser->stack[parser->depth - 1]];
        return tb_err_set(parser->err, TB_CONFIG, _("section is never closed: \"%s\": %s:%zu"), open->text, parser->file,
                          open->line1);
    }
    return flush_text(parser, parser->end);
}

enum tb_status tb_mustache_parse(const struct tb_mustache **out, struct tb_arena *arena, const char *file, const char *text,
                                 size_t length, struct tb_err *err)
{
    struct parser parser = {0};
    struct tb_mustache *template = tb_arena_alloc(arena, sizeof *template);
    enum tb_status status;
    *out = NULL;
    if (!template)
        return tb_err_nomem(err);
    parser.arena = arena;
    parser.file = file;
    parser.text = parser.at = parser.text_start = text;
    parser.end = text + length;
    parser.line1 = 1;
    parser.err = err;
    parser.open[0] = parser.open[1] = '{';
    parser.close[0] = parser.close[1] = '}';
    status = parse_all(&parser);
    if (status == TB_OK) {
        template->file = tb_arena_strdup(arena, file);
        template->count = parser.count;
        template->nodes = tb_arena_copy(arena, parser.nodes, parser.count, sizeof *parser.nodes);
        *out = template;
        if (!template->file || !template->nodes)
            status = tb_err_nomem(err);
    }
    free(parser.nodes);
    return status;
}
