/* One line of [columns:ID]. */
#include "tb_i18n.h"
#include "tb_measure.h"
#include "workbook_parse.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_OPTION_BYTES = 500, DEFAULT_MOST_WIDTH = 50 };

/* Decimal text without exponents or locale; "" behind it. False when it is none. */
static bool read_number(const char *text, double *value)
{
    double whole = 0, place = 1;
    const char *at = text + (*text == '-');
    bool any = false, point = false;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && !point); at++) {
        if (*at == '.') {
            point = true;
            continue;
        }
        any = true;
        if (point)
            place /= 10;
        whole = point ? whole + place * (*at - '0') : whole * 10 + (*at - '0');
    }
    *value = *text == '-' ? -whole : whole;
    return any && *at == '\0';
}

static enum tb_status parse_header(const struct workbook_parser *parser, const struct tb_kv *entry, const char *text, size_t length,
                                   struct workbook_column *column)
{
    const char *slash = memchr(text, '/', length);
    column->group = workbook_trimmed(parser->def, text, slash ? (size_t)(slash - text) : 0);
    column->header = slash ? workbook_trimmed(parser->def, slash + 1, length - (size_t)(slash + 1 - text))
                           : workbook_trimmed(parser->def, text, length);
    if (!column->group || !column->header)
        return tb_err_nomem(parser->err);
    return column->header[0] ? TB_OK : workbook_wrong(parser, entry->line1, _("column without a header:"), entry->key);
}

static enum tb_status parse_type(const struct workbook_parser *parser, const struct tb_kv *entry, const char *type,
                                 struct workbook_column *column)
{
    static const struct {
        const char *word;
        enum workbook_type type;
    } types[] = {{"text", WORKBOOK_TEXT},       {"int", WORKBOOK_INT},   {"percent", WORKBOOK_PERCENT}, {"points", WORKBOOK_POINTS},
                 {"decimal", WORKBOOK_DECIMAL}, {"date", WORKBOOK_DATE}, {"light", WORKBOOK_LIGHT}};
    struct tb_measure measure;
    size_t i;
    for (i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(type, types[i].word) == 0) {
            column->type = types[i].type;
            return TB_OK;
        }
    column->type = WORKBOOK_QUANTITY;
    if (strncmp(type, "by ", 3) == 0) {
        column->unit_column = workbook_trimmed(parser->def, type + 3, strlen(type + 3));
        return column->unit_column ? TB_OK : tb_err_nomem(parser->err);
    }
    if (!tb_measure_parse(type, strlen(type), &measure) || measure.kind == TB_MEASURE_PERCENT)
        return workbook_wrong(parser, entry->line1, _("neither a type nor a unit:"), type);
    column->factor = measure.factor;
    return TB_OK;
}

static enum tb_status parse_total(const struct workbook_parser *parser, const struct tb_kv *entry, const char *value,
                                  struct workbook_column *column)
{
    static const struct {
        const char *word;
        enum workbook_total total;
    } totals[] = {{"sum", WORKBOOK_TOTAL_SUM},
                  {"visible", WORKBOOK_TOTAL_VISIBLE},
                  {"count", WORKBOOK_TOTAL_COUNT},
                  {"figure", WORKBOOK_TOTAL_FIGURE}};
    size_t i;
    for (i = 0; i < sizeof totals / sizeof *totals; i++)
        if (strcmp(value, totals[i].word) == 0) {
            column->total = totals[i].total;
            return TB_OK;
        }
    if (value[0] != '=')
        return workbook_wrong(parser, entry->line1, _("total is sum, visible, count, figure or =FORMULA, not"), value);
    column->total = WORKBOOK_TOTAL_FORMULA;
    column->formula = tb_arena_strdup(&parser->def->arena, value);
    return column->formula ? TB_OK : tb_err_nomem(parser->err);
}

/* "未报 red" or "< 0 red" */
static enum tb_status parse_mark(const struct workbook_parser *parser, const struct tb_kv *entry, const char *value,
                                 struct workbook_column *column)
{
    struct workbook_mark *mark = &column->marks[column->mark_count];
    const char *space = strrchr(value, ' ');
    const char *what;
    if (column->mark_count == WORKBOOK_MOST_MARKS)
        return workbook_wrong(parser, entry->line1, _("more than 8 marks in column"), entry->key);
    if (!space || (!workbook_color(space + 1) && strcmp(space + 1, "bold") != 0))
        return workbook_wrong(parser, entry->line1, _("a mark ends with red, yellow, green, gray, blue, orange or bold:"), value);
    what = workbook_trimmed(parser->def, value, (size_t)(space - value));
    mark->look = tb_arena_strdup(&parser->def->arena, space + 1);
    if (!what || !mark->look)
        return tb_err_nomem(parser->err);
    mark->condition = what[0] == '<'   ? TB_XLSX_LESS
                      : what[0] == '>' ? TB_XLSX_GREATER
                      : what[0] == '=' ? TB_XLSX_EQUAL
                                       : TB_XLSX_CONTAINS;
    if (mark->condition == TB_XLSX_CONTAINS) {
        mark->text = what;
    } else {
        const char *number = what + 1 + strspn(what + 1, " ");
        if (!read_number(number, &mark->number)) {
            if (mark->condition != TB_XLSX_EQUAL)
                return workbook_wrong(parser, entry->line1, _("not a number in mark"), value);
            mark->text = number;
        }
    }
    column->mark_count++;
    return what[0] ? TB_OK : workbook_wrong(parser, entry->line1, _("a mark wants a text or a condition:"), value);
}

/* "sources 'dabane.area',county" */
static enum tb_status parse_link(const struct workbook_parser *parser, const struct tb_kv *entry, const char *value,
                                 struct workbook_column *column)
{
    const char *at = strchr(value, ' ');
    if (!at)
        return workbook_wrong(parser, entry->line1, _("a link is \"SHEET KEY,KEY\", not"), value);
    column->link = workbook_trimmed(parser->def, value, (size_t)(at - value));
    if (!column->link)
        return tb_err_nomem(parser->err);
    for (at++;; at++) {
        size_t length = strcspn(at, ",");
        const char *part = workbook_trimmed(parser->def, at, length);
        struct workbook_key *key = &column->keys[column->key_count];
        if (!part)
            return tb_err_nomem(parser->err);
        if (column->key_count == WORKBOOK_MOST_KEYS || !part[0])
            return workbook_wrong(parser, entry->line1, _("a link has 1 to 4 keys, not"), value);
        if (part[0] == '\'')
            key->literal = workbook_trimmed(parser->def, part + 1, strcspn(part + 1, "'"));
        else
            key->column = part;
        if (!key->literal && !key->column)
            return tb_err_nomem(parser->err);
        column->key_count++;
        at += length;
        if (!*at)
            return TB_OK;
    }
}

static enum tb_status parse_flag(const struct workbook_parser *parser, const struct tb_kv *entry, const char *word,
                                 struct workbook_column *column)
{
    if (strcmp(word, "wrap") == 0 || strcmp(word, "nowrap") == 0) {
        column->wrap = word[0] == 'w';
        column->wrap_given = true;
    } else if (strcmp(word, "hidden") == 0) {
        column->hidden = true;
    } else if (strcmp(word, "bold") == 0) {
        column->bold = true;
    } else if (strcmp(word, "left") == 0) {
        column->align = TB_XLSX_LEFT;
    } else if (strcmp(word, "center") == 0) {
        column->align = TB_XLSX_CENTER;
    } else if (strcmp(word, "right") == 0) {
        column->align = TB_XLSX_RIGHT;
    } else {
        return workbook_wrong(parser, entry->line1, _("unknown option of a column:"), word);
    }
    return TB_OK;
}

static enum tb_status parse_number_option(const struct workbook_parser *parser, const struct tb_kv *entry, const char *value,
                                          double *number)
{
    if (read_number(value, number) && *number >= 1 && *number <= 255)
        return TB_OK;
    return workbook_wrong(parser, entry->line1, _("a width is 1 to 255, not"), value);
}

static enum tb_status parse_option(const struct workbook_parser *parser, const struct tb_kv *entry, const char *option,
                                   struct workbook_column *column)
{
    const char *space = strchr(option, ' ');
    const char *value = space ? space + 1 + strspn(space + 1, " ") : "";
    size_t length = space ? (size_t)(space - option) : strlen(option);
#define IS(word) (length == sizeof(word) - 1 && memcmp(option, word, length) == 0)
    if (!space)
        return parse_flag(parser, entry, option, column);
    if (IS("width"))
        return parse_number_option(parser, entry, value, &column->width);
    if (IS("max"))
        return parse_number_option(parser, entry, value, &column->most_width);
    if (IS("total"))
        return parse_total(parser, entry, value, column);
    if (IS("mark"))
        return parse_mark(parser, entry, value, column);
    if (IS("link"))
        return parse_link(parser, entry, value, column);
    if (IS("bar")) {
        char low[64];
        size_t n = strcspn(value, " ");
        column->bar = true;
        if (n < sizeof low && value[n]) {
            memcpy(low, value, n);
            low[n] = '\0';
            if (read_number(low, &column->bar_low) && read_number(value + n + 1, &column->bar_high) &&
                column->bar_low < column->bar_high)
                return TB_OK;
        }
        return workbook_wrong(parser, entry->line1, _("a bar is \"bar LOW HIGH\", not"), option);
    }
    if (IS("format")) {
        column->format = workbook_find_format(parser, value);
        return column->format ? TB_OK : workbook_wrong(parser, entry->line1, _("no such format in [formats]:"), value);
    }
    if (IS("name") || IS("null")) {
        const char *copy = tb_arena_strdup(&parser->def->arena, value);
        *(IS("name") ? &column->name : &column->null_text) = copy;
        return copy ? TB_OK : tb_err_nomem(parser->err);
    }
#undef IS
    return workbook_wrong(parser, entry->line1, _("unknown option of a column:"), option);
}

enum tb_status workbook_parse_column(const struct workbook_parser *parser, const struct tb_kv *entry,
                                     struct workbook_column *column)
{
    const char *at = entry->value;
    size_t field = 0;
    enum tb_status status = TB_OK;
    column->id = entry->key;
    column->line1 = entry->line1;
    column->most_width = DEFAULT_MOST_WIDTH;
    for (; status == TB_OK; field++) {
        size_t length = strcspn(at, "|");
        const char *text = workbook_trimmed(parser->def, at, length);
        if (!text)
            return tb_err_nomem(parser->err);
        if (field == 0)
            status = parse_header(parser, entry, at, length, column);
        else if (field == 1)
            status = parse_type(parser, entry, text, column);
        else if (strlen(text) > MOST_OPTION_BYTES)
            status = workbook_wrong(parser, entry->line1, _("option too long in column"), entry->key);
        else
            status = parse_option(parser, entry, text, column);
        if (!at[length])
            break;
        at += length + 1;
    }
    if (status == TB_OK && field == 0)
        return workbook_wrong(parser, entry->line1, _("a column is \"header | type | options\"; no type for"), entry->key);
    return status;
}
