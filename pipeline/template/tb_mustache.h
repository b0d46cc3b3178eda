/* tb_mustache: the public mustache language over a tree of values. Pure: no files, no SQL.
 *
 * WHAT       Interpolation {{x}} {{{x}}} {{&x}}, sections {{#x}}…{{/x}}, inverted sections {{^x}}, comments {{!…}},
 *            partials {{>x}}, delimiters {{=<% %>=}}, dotted names, {{.}}, and the rules for lines that hold
 *            nothing but a tag: the core modules and partials of the mustache specification. Not taken: the
 *            optional modules lambdas, inheritance ({{<x}} {{$x}}) and dynamic names ({{>*x}}): an error says so.
 *            Beyond the specification: a dotted name that meets a list goes on in the list's first element, so
 *            that {{overview.rate}} reads the one row of a query; and where the rows have a column "id", a name
 *            that is no column is the row with that id: {{city.dabane_area.rate}}. When options.strict, {{>x}} where the
 *            name id has a value (a row of such a query) takes the partial x.VALUE where there is one: the words of one row
 *            beside those of all.
 * USE        tb_mustache_parse(&template, &arena, "body.md", text, length, &err);
 *            tb_mustache_render(template, &root, &options, &out, &err);
 * OWNERSHIP  the template lives in the caller's arena and borrows nothing from text.
 * ERRORS     TB_CONFIG with file, line and tag: a tag or section that is not closed, closed twice, empty, or not
 *            supported; and when options.strict: a name that nothing has, and a tag that would print nothing
 *            because its value is missing (test it with a section first).
 * LIMITS     64 sections deep, 32 partials deep.
 */
#ifndef TB_MUSTACHE_H
#define TB_MUSTACHE_H

#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_err.h"
#include "tb_data.h"

struct tb_mustache;

/* Where a stretch of the output came from, for messages about it. */
struct tb_mustache_mark {
    size_t offset; /* in the output; marks ascend */
    const char *file;
    size_t line1;
};

struct tb_mustache_map {
    struct tb_mustache_mark *marks;
    size_t count, capacity;
    bool failed; /* memory was out; the map is incomplete */
};

struct tb_mustache_options {
    /* Append text to out so that it stays text. NULL: as it is. */
    void (*escape)(struct tb_buf *out, const char *text);
    /* The source of a partial: *text NULL when there is none; it lives as long as the rendering. `file` is for messages and lives
     * as long as the map. NULL: no partials. */
    enum tb_status (*partial)(void *context, const char *name, const char **text, const char **file, struct tb_err *err);
    void *context;
    /* Unknown names and missing values are errors; and the last newline of what a partial gives is not put where its tag
     * is inside a line. */
    bool strict;
    struct tb_mustache_map *map; /* filled when not NULL; the caller frees map->marks */
};

enum tb_status tb_mustache_parse(const struct tb_mustache **template, struct tb_arena *arena, const char *file, const char *text,
                                 size_t length, struct tb_err *err) TB_MUST_CHECK;

/* Append the filled-in template to out. */
enum tb_status tb_mustache_render(const struct tb_mustache *template, const struct tb_data *root,
                                  const struct tb_mustache_options *options, struct tb_buf *out, struct tb_err *err) TB_MUST_CHECK;

/* The mark an offset of the output belongs to, or NULL. Cost: logarithmic. */
const struct tb_mustache_mark *tb_mustache_find(const struct tb_mustache_map *map, size_t offset);

/* Escapes: & " < > for HTML (what the specification's cases expect); and what CommonMark would take for markup,
 * newlines becoming spaces, so that a text stays one piece of plain text wherever it is put. */
void tb_mustache_escape_html(struct tb_buf *out, const char *text);
void tb_mustache_escape_markdown(struct tb_buf *out, const char *text);

#endif
