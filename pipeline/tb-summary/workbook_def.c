#include "workbook_def.h"
#include "tb_i18n.h"
#include "workbook_parse.h"

#include <stdlib.h>
#include <string.h>

enum tb_status workbook_wrong(const struct workbook_parser *parser, size_t line1, const char *what, const char *subject)
{
    return tb_err_set(parser->err, TB_CONFIG, "%s \"%s\": %s:%zu", what, subject, workbook_file(parser->def, line1),
                      workbook_line(line1));
}

const char *workbook_file(const struct workbook_def *def, size_t line1)
{
    return line1 > WORKBOOK_OWN_LINES && def->own_file ? def->own_file : def->file;
}

const char *workbook_find_format(const struct workbook_parser *parser, const char *name)
{
    size_t i;
    for (i = 0; i < parser->entries->count; i++)
        if (strcmp(parser->entries->items[i].section, "formats") == 0 && parser->entries->items[i].key[0] &&
            strcmp(parser->entries->items[i].key, name) == 0)
            return parser->entries->items[i].value;
    return NULL;
}

const char *workbook_trimmed(struct workbook_def *def, const char *text, size_t length)
{
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
        length--;
    while (length > 0 && (*text == ' ' || *text == '\t')) {
        text++;
        length--;
    }
    return tb_arena_strndup(&def->arena, text, length);
}

uint32_t workbook_color(const char *word)
{
    static const struct {
        const char *word;
        uint32_t rgb;
    } colors[] = {{"red", 0xC00000},  {"yellow", 0xBF9000}, {"green", 0x548235},
                  {"gray", 0x7F7F7F}, {"blue", 0x1F4E9E},   {"orange", 0xC55A11}};
    size_t i;
    for (i = 0; i < sizeof colors / sizeof *colors; i++)
        if (strcmp(word, colors[i].word) == 0)
            return TB_XLSX_RGB + colors[i].rgb;
    return 0;
}

int workbook_find_sheet(const struct workbook_def *def, const char *id)
{
    size_t i;
    for (i = 0; i < def->sheet_count; i++)
        if (strcmp(def->sheets[i].id, id) == 0)
            return (int)i;
    return -1;
}

int workbook_find_column(const struct workbook_sheet *sheet, const char *id)
{
    size_t i;
    for (i = 0; i < sheet->column_count; i++)
        if (strcmp(sheet->columns[i].id, id) == 0)
            return (int)i;
    return -1;
}

static enum tb_status take_query(const struct workbook_parser *parser, const struct tb_kv *entry, const struct tb_query **query)
{
    *query = tb_queries_find(parser->queries, entry->value);
    return *query ? TB_OK : workbook_wrong(parser, entry->line1, _("no such query in queries.sql:"), entry->value);
}

static enum tb_status take_bool(const struct workbook_parser *parser, const struct tb_kv *entry, const char *yes, const char *no,
                                bool *value)
{
    *value = strcmp(entry->value, yes) == 0;
    if (*value || strcmp(entry->value, no) == 0)
        return TB_OK;
    return tb_err_set(parser->err, TB_CONFIG, _("%s is %s or %s, not \"%s\": %s:%zu"), entry->key, yes, no, entry->value,
                      workbook_file(parser->def, entry->line1), workbook_line(entry->line1));
}

static enum tb_status parse_workbook_key(const struct workbook_parser *parser, const struct tb_kv *entry)
{
    struct workbook_def *def = parser->def;
    const struct {
        const char *key;
        const char **value;
    } texts[] = {{"title", &def->title},       {"subject", &def->subject},   {"author", &def->author},
                 {"company", &def->company},   {"category", &def->category}, {"keywords", &def->keywords},
                 {"comments", &def->comments}, {"header", &def->header},     {"footer", &def->footer}};
    size_t i;
    for (i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(entry->key, texts[i].key) == 0) {
            *texts[i].value = entry->value;
            return TB_OK;
        }
    if (strcmp(entry->key, "vars") == 0)
        return take_query(parser, entry, &def->vars);
    return workbook_wrong(parser, entry->line1, _("unknown key in [workbook]:"), entry->key);
}

static enum tb_status take_keys(const struct workbook_parser *parser, const struct tb_kv *entry, struct workbook_sheet *sheet)
{
    const char *at = entry->value;
    for (;;) {
        size_t length = strcspn(at, ",");
        if (sheet->key_count == WORKBOOK_MOST_KEYS)
            return workbook_wrong(parser, entry->line1, _("too many parts in key"), entry->value);
        sheet->key_columns[sheet->key_count] = workbook_trimmed(parser->def, at, length);
        if (!sheet->key_columns[sheet->key_count++])
            return tb_err_nomem(parser->err);
        if (!at[length])
            return TB_OK;
        at += length + 1;
    }
}

static enum tb_status parse_sheet_key(const struct workbook_parser *parser, const struct tb_kv *entry, struct workbook_sheet *sheet)
{
    const struct {
        const char *key;
        const char **value;
    } texts[] = {{"name", &sheet->name},   {"title", &sheet->title},
                 {"note", &sheet->note},   {"about", &sheet->about},
                 {"table", &sheet->table}, {"freeze", &sheet->freeze},
                 {"empty", &sheet->empty}, {"tab", &sheet->tab},
                 {"after", &sheet->after}, {"total_label", &sheet->total_label}};
    bool flag;
    enum tb_status status;
    size_t i;
    for (i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(entry->key, texts[i].key) == 0) {
            *texts[i].value = entry->value;
            return TB_OK;
        }
    if (strcmp(entry->key, "query") == 0)
        return take_query(parser, entry, &sheet->query);
    if (strcmp(entry->key, "total") == 0)
        return take_query(parser, entry, &sheet->total_query);
    if (strcmp(entry->key, "facts") == 0)
        return take_query(parser, entry, &sheet->facts);
    if (strcmp(entry->key, "key") == 0)
        return take_keys(parser, entry, sheet);
    if (strcmp(entry->key, "kind") == 0) {
        status = take_bool(parser, entry, "contents", "table", &flag);
        sheet->kind = status == TB_OK && flag ? WORKBOOK_CONTENTS : WORKBOOK_TABLE;
        return status;
    }
    if (strcmp(entry->key, "orientation") == 0)
        return take_bool(parser, entry, "portrait", "landscape", &sheet->portrait);
    if (strcmp(entry->key, "pages") == 0)
        return take_bool(parser, entry, "one", "many", &sheet->one_page);
    if (strcmp(entry->key, "filter") == 0)
        return take_bool(parser, entry, "no", "yes", &sheet->no_filter);
    return workbook_wrong(parser, entry->line1, _("unknown key in a [sheet:…]:"), entry->key);
}

/* Sections named PREFIX:ID, counted so that arrays can be made in one piece. */
static const char *id_of(const char *section, const char *prefix)
{
    size_t length = strlen(prefix);
    return strncmp(section, prefix, length) == 0 && section[length] == ':' && section[length + 1] ? section + length + 1 : NULL;
}

static enum tb_status open_sections(const struct workbook_parser *parser)
{
    struct workbook_def *def = parser->def;
    size_t i, sheets = 0, charts = 0;
    for (i = 0; i < parser->entries->count; i++) {
        const struct tb_kv *entry = &parser->entries->items[i];
        if (entry->key[0])
            continue;
        if (id_of(entry->section, "sheet"))
            sheets++;
        else if (id_of(entry->section, "chart"))
            charts++;
        else if (strcmp(entry->section, "workbook") != 0 && strcmp(entry->section, "formats") != 0 &&
                 !id_of(entry->section, "columns"))
            return workbook_wrong(parser, entry->line1, _("unknown section"), entry->section);
    }
    def->sheets = tb_arena_alloc(&def->arena, (sheets + 1) * sizeof *def->sheets);
    def->charts = tb_arena_alloc(&def->arena, (charts + 1) * sizeof *def->charts);
    if (!def->sheets || !def->charts)
        return tb_err_nomem(parser->err);
    for (i = 0; i < parser->entries->count; i++) {
        const struct tb_kv *entry = &parser->entries->items[i];
        const char *sheet = id_of(entry->section, "sheet"), *chart = id_of(entry->section, "chart");
        if (!entry->key[0] && sheet) {
            def->sheets[def->sheet_count].id = sheet;
            def->sheets[def->sheet_count++].line1 = entry->line1;
        } else if (!entry->key[0] && chart) {
            def->charts[def->chart_count].id = chart;
            def->charts[def->chart_count++].line1 = entry->line1;
        }
    }
    return TB_OK;
}

static enum tb_status add_column(const struct workbook_parser *parser, const struct tb_kv *entry, const char *sheet_id)
{
    int at = workbook_find_sheet(parser->def, sheet_id);
    struct workbook_sheet *sheet;
    if (at < 0)
        return workbook_wrong(parser, entry->line1, _("no [sheet:…] for section columns of"), sheet_id);
    sheet = &parser->def->sheets[at];
    if (!entry->key[0]) {
        sheet->columns = tb_arena_alloc(&parser->def->arena, WORKBOOK_MOST_COLUMNS * sizeof *sheet->columns);
        return sheet->columns ? TB_OK : tb_err_nomem(parser->err);
    }
    if (sheet->column_count == WORKBOOK_MOST_COLUMNS)
        return workbook_wrong(parser, entry->line1, _("more than 256 columns in sheet"), sheet_id);
    return workbook_parse_column(parser, entry, &sheet->columns[sheet->column_count++]);
}

static enum tb_status parse_entry(const struct workbook_parser *parser, const struct tb_kv *entry)
{
    const char *id;
    if ((id = id_of(entry->section, "columns")) != NULL)
        return add_column(parser, entry, id);
    if (!entry->key[0] || strcmp(entry->section, "formats") == 0)
        return TB_OK;
    if ((id = id_of(entry->section, "sheet")) != NULL)
        return parse_sheet_key(parser, entry, &parser->def->sheets[workbook_find_sheet(parser->def, id)]);
    if ((id = id_of(entry->section, "chart")) != NULL) {
        size_t i = 0;
        while (strcmp(parser->def->charts[i].id, id) != 0)
            i++;
        return workbook_parse_chart_key(parser, entry, &parser->def->charts[i]);
    }
    return parse_workbook_key(parser, entry);
}

/* Sheets with `after` go behind that sheet, in the order of the file. */
static enum tb_status put_in_order(const struct workbook_parser *parser)
{
    struct workbook_def *def = parser->def;
    size_t i, k;
    for (i = 0; i < def->sheet_count; i++) {
        struct workbook_sheet moving = def->sheets[i];
        int at = moving.after ? workbook_find_sheet(def, moving.after) : -1;
        if (!moving.after)
            continue;
        if (at < 0 || (size_t)at == i)
            return workbook_wrong(parser, moving.line1, _("no such sheet to come after:"), moving.after);
        if ((size_t)at > i)
            continue; /* it will be passed when that one's turn comes; the file says them the other way round */
        for (k = i; k > (size_t)at + 1; k--)
            def->sheets[k] = def->sheets[k - 1];
        def->sheets[at + 1] = moving;
    }
    return TB_OK;
}

enum tb_status workbook_def_parse(struct workbook_def **out, const struct tb_kv_list *entries, const char *own_file,
                                  const struct tb_queries *queries, struct tb_err *err)
{
    struct workbook_def *def = calloc(1, sizeof *def);
    struct workbook_parser parser = {def, entries, queries, err};
    enum tb_status status;
    size_t i;
    *out = NULL;
    if (!def)
        return tb_err_nomem(err);
    def->file = entries->file;
    def->own_file = own_file;
    status = open_sections(&parser);
    for (i = 0; i < entries->count && status == TB_OK; i++)
        status = parse_entry(&parser, &entries->items[i]);
    if (status == TB_OK)
        status = put_in_order(&parser);
    if (status == TB_OK)
        status = workbook_check(&parser);
    if (status != TB_OK) {
        workbook_def_free(def);
        return status;
    }
    *out = def;
    return TB_OK;
}

void workbook_def_free(struct workbook_def *def)
{
    if (!def)
        return;
    tb_arena_free(&def->arena);
    free(def);
}
