/* Charts, and what can be checked once the whole of workbook.ini is read. */
#include "tb_i18n.h"
#include "workbook_parse.h"

#include <stdlib.h>
#include <string.h>

enum { DEFAULT_WIDTH_PX = 900, DEFAULT_HEIGHT_PX = 380, MOST_PX = 4000 };

/* "area_rate 完成率 labels": the column, then words in any order. */
static enum tb_status parse_one_series(const struct workbook_parser *parser, const struct tb_kv *entry, const char *text,
                                       struct workbook_series *series)
{
    size_t at = 0;
    bool first = true;
    while (text[at]) {
        size_t length = strcspn(text + at, " ");
        const char *word = tb_arena_strndup(&parser->def->arena, text + at, length);
        if (!word)
            return tb_err_nomem(parser->err);
        if (first)
            series->column = word;
        else if (strcmp(word, "outline") == 0)
            series->outline = true;
        else if (strcmp(word, "labels") == 0)
            series->labels = true;
        else if (!series->name)
            series->name = word;
        else
            return workbook_wrong(parser, entry->line1, _("a series is \"column name outline labels\", not"), text);
        first = false;
        at += length;
        at += strspn(text + at, " ");
    }
    return first ? workbook_wrong(parser, entry->line1, _("a series without a column in"), entry->value) : TB_OK;
}

static enum tb_status parse_series(const struct workbook_parser *parser, const struct tb_kv *entry, struct workbook_chart *chart)
{
    const char *at = entry->value;
    enum tb_status status = TB_OK;
    for (; status == TB_OK; at++) {
        size_t length = strcspn(at, "|");
        const char *text = workbook_trimmed(parser->def, at, length);
        if (!text)
            return tb_err_nomem(parser->err);
        if (chart->series_count == WORKBOOK_MOST_SERIES)
            return workbook_wrong(parser, entry->line1, _("more than 16 series in chart"), chart->id);
        status = parse_one_series(parser, entry, text, &chart->series[chart->series_count++]);
        at += length;
        if (!*at)
            break;
    }
    return status;
}

static enum tb_status parse_px(const struct workbook_parser *parser, const struct tb_kv *entry, double *px)
{
    char *end;
    long value = strtol(entry->value, &end, 10);
    if (*end || value < 100 || value > MOST_PX)
        return workbook_wrong(parser, entry->line1, _("a chart is 100 to 4000 pixels wide and high, not"), entry->value);
    *px = (double)value;
    return TB_OK;
}

enum tb_status workbook_parse_chart_key(const struct workbook_parser *parser, const struct tb_kv *entry,
                                        struct workbook_chart *chart)
{
    static const struct {
        const char *word;
        enum tb_xlsx_chart_kind kind;
    } kinds[] = {{"bar", TB_XLSX_BAR},
                 {"column", TB_XLSX_COLUMN},
                 {"line", TB_XLSX_LINE},
                 {"stacked_bar", TB_XLSX_STACKED_BAR},
                 {"stacked_column", TB_XLSX_STACKED_COLUMN}};
    const struct {
        const char *key;
        const char **value;
    } texts[] = {{"sheet", &chart->sheet},
                 {"title", &chart->title},
                 {"alt", &chart->alt},
                 {"categories", &chart->categories},
                 {"value_title", &chart->value_title}};
    size_t i;
    for (i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(entry->key, texts[i].key) == 0) {
            *texts[i].value = entry->value;
            return TB_OK;
        }
    if (strcmp(entry->key, "series") == 0)
        return parse_series(parser, entry, chart);
    if (strcmp(entry->key, "width") == 0)
        return parse_px(parser, entry, &chart->width_px);
    if (strcmp(entry->key, "height") == 0)
        return parse_px(parser, entry, &chart->height_px);
    if (strcmp(entry->key, "value_format") == 0) {
        chart->value_format = workbook_find_format(parser, entry->value);
        return chart->value_format ? TB_OK : workbook_wrong(parser, entry->line1, _("no such format in [formats]:"), entry->value);
    }
    if (strcmp(entry->key, "kind") == 0) {
        for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (strcmp(entry->value, kinds[i].word) == 0) {
                chart->kind = kinds[i].kind;
                return TB_OK;
            }
        return workbook_wrong(parser, entry->line1, _("unknown kind of chart:"), entry->value);
    }
    return workbook_wrong(parser, entry->line1, _("unknown key in a [chart:…]:"), entry->key);
}

static enum tb_status check_chart(const struct workbook_parser *parser, struct workbook_chart *chart)
{
    int at = chart->sheet ? workbook_find_sheet(parser->def, chart->sheet) : -1;
    const struct workbook_sheet *sheet;
    size_t i;
    if (at < 0)
        return workbook_wrong(parser, chart->line1, _("a chart needs the id of a sheet: chart"), chart->id);
    sheet = &parser->def->sheets[at];
    if (!chart->title || !chart->alt)
        return workbook_wrong(parser, chart->line1, _("a chart needs title and alt: chart"), chart->id);
    if (!chart->categories || workbook_find_column(sheet, chart->categories) < 0)
        return workbook_wrong(parser, chart->line1, _("categories must be a column of the sheet: chart"), chart->id);
    if (chart->series_count == 0)
        return workbook_wrong(parser, chart->line1, _("a chart needs a series: chart"), chart->id);
    for (i = 0; i < chart->series_count; i++)
        if (workbook_find_column(sheet, chart->series[i].column) < 0)
            return workbook_wrong(parser, chart->line1, _("not a column of the chart's sheet:"), chart->series[i].column);
    if (!(chart->width_px > 0))
        chart->width_px = DEFAULT_WIDTH_PX;
    if (!(chart->height_px > 0))
        chart->height_px = DEFAULT_HEIGHT_PX;
    return TB_OK;
}

static enum tb_status bad_name(const struct workbook_parser *parser, size_t line1, const char *wrong, const char *name)
{
    return tb_err_set(parser->err, TB_CONFIG, "%s: \"%s\": %s:%zu", _(wrong), name, workbook_file(parser->def, line1),
                      workbook_line(line1));
}

/* A defined name and an Excel table's name live in one space, in which A and a are the same. */
static bool same_name(const char *a, const char *b)
{
    for (; a && b && *a && *b; a++, b++)
        if ((*a | ((*a >= 'A' && *a <= 'Z') ? 32 : 0)) != (*b | ((*b >= 'A' && *b <= 'Z') ? 32 : 0)))
            return false;
    return a && b && *a == *b;
}

static bool name_is_taken(const struct workbook_def *def, const char *name, const struct workbook_column *but_column,
                          const struct workbook_sheet *but_sheet)
{
    size_t i, k;
    for (i = 0; i < def->sheet_count; i++) {
        if (&def->sheets[i] != but_sheet && same_name(def->sheets[i].table, name))
            return true;
        for (k = 0; k < def->sheets[i].column_count; k++)
            if (&def->sheets[i].columns[k] != but_column && same_name(def->sheets[i].columns[k].name, name))
                return true;
    }
    return false;
}

static enum tb_status check_column(const struct workbook_parser *parser, struct workbook_sheet *sheet, size_t at)
{
    struct workbook_column *column = &sheet->columns[at];
    const char *wrong;
    if (column->group[0])
        sheet->grouped = true;
    if (column->type == WORKBOOK_LIGHT) {
        if (sheet->light >= 0)
            return workbook_wrong(parser, column->line1, _("two columns of lights in sheet"), sheet->id);
        sheet->light = (int)at;
    }
    if (column->link) {
        int to = workbook_find_sheet(parser->def, column->link);
        if (to < 0)
            return workbook_wrong(parser, column->line1, _("link to a sheet that is not there:"), column->link);
        if (parser->def->sheets[to].key_count != column->key_count)
            return workbook_wrong(parser, column->line1, _("link with another number of keys than the sheet's key ="),
                                  column->link);
    }
    if (column->name && (wrong = tb_xlsx_bad_defined_name(column->name)) != NULL)
        return bad_name(parser, column->line1, wrong, column->name);
    if (column->name && name_is_taken(parser->def, column->name, column, NULL))
        return workbook_wrong(parser, column->line1, _("two things have the name"), column->name);
    if ((column->total == WORKBOOK_TOTAL_SUM || column->total == WORKBOOK_TOTAL_VISIBLE) && column->type != WORKBOOK_INT &&
        (column->type != WORKBOOK_QUANTITY || column->unit_column))
        return workbook_wrong(parser, column->line1, _("a sum of what is no number of one unit: column"), column->id);
    return TB_OK;
}

/* The last column of a sheet that links lead to. */
static enum tb_status add_ordinal(const struct workbook_parser *parser, struct workbook_sheet *sheet)
{
    struct workbook_column *column = &sheet->columns[sheet->column_count];
    if (sheet->column_count == WORKBOOK_MOST_COLUMNS)
        return workbook_wrong(parser, sheet->line1, _("more than 256 columns in sheet"), sheet->id);
    *column = (struct workbook_column){.id = "", .group = "", .header = "原序", .type = WORKBOOK_INT, .width = 6, .ordinal = true};
    column->line1 = sheet->line1;
    sheet->column_count++;
    return TB_OK;
}

static enum tb_status check_names_differ(const struct workbook_parser *parser, size_t at)
{
    const struct workbook_sheet *sheet = &parser->def->sheets[at];
    const char *wrong = tb_xlsx_bad_sheet_name(sheet->name);
    size_t i;
    if (wrong)
        return bad_name(parser, sheet->line1, wrong, sheet->name);
    for (i = 0; i < at; i++)
        if (strcmp(parser->def->sheets[i].name, sheet->name) == 0)
            return workbook_wrong(parser, sheet->line1, _("two sheets have the name"), sheet->name);
    return TB_OK;
}

static enum tb_status check_sheet(const struct workbook_parser *parser, size_t at)
{
    struct workbook_sheet *sheet = &parser->def->sheets[at];
    enum tb_status status = TB_OK;
    const char *wrong;
    size_t i, k;
    sheet->light = -1;
    if (!sheet->name || !sheet->title)
        return workbook_wrong(parser, sheet->line1, _("a sheet needs name and title: sheet"), sheet->id);
    if ((status = check_names_differ(parser, at)) != TB_OK)
        return status;
    if (sheet->tab && !workbook_color(sheet->tab))
        return workbook_wrong(parser, sheet->line1, _("unknown colour"), sheet->tab);
    if (sheet->kind == WORKBOOK_CONTENTS)
        return sheet->column_count || sheet->query
                   ? workbook_wrong(parser, sheet->line1, _("a contents sheet has neither query nor columns: sheet"), sheet->id)
                   : TB_OK;
    if (!sheet->query || sheet->column_count == 0)
        return workbook_wrong(parser, sheet->line1, _("a sheet needs a query and a [columns:…] section: sheet"), sheet->id);
    if (sheet->key_count > 0)
        status = add_ordinal(parser, sheet);
    for (i = 0; i < sheet->column_count && status == TB_OK; i++)
        status = check_column(parser, sheet, i);
    if (status != TB_OK)
        return status;
    if (sheet->light >= 0 && sheet->column_count < 5)
        return workbook_wrong(parser, sheet->line1, _("a sheet with lights needs 5 columns or more: sheet"), sheet->id);
    if (sheet->freeze && workbook_find_column(sheet, sheet->freeze) < 0)
        return workbook_wrong(parser, sheet->line1, _("freeze names no column:"), sheet->freeze);
    if (sheet->table && (wrong = tb_xlsx_bad_defined_name(sheet->table)) != NULL)
        return bad_name(parser, sheet->line1, wrong, sheet->table);
    if (sheet->table && name_is_taken(parser->def, sheet->table, NULL, sheet))
        return workbook_wrong(parser, sheet->line1, _("two things have the name"), sheet->table);
    for (i = 0; sheet->table && i < sheet->column_count; i++)
        for (k = 0; k < i; k++)
            if (same_name(sheet->columns[k].header, sheet->columns[i].header))
                return workbook_wrong(parser, sheet->columns[i].line1, _("two columns of an Excel table have the header"),
                                      sheet->columns[i].header);
    if (sheet->table && sheet->grouped)
        return workbook_wrong(parser, sheet->line1, _("an Excel table has one row of headers: sheet"), sheet->id);
    return TB_OK;
}

enum tb_status workbook_check(const struct workbook_parser *parser)
{
    struct workbook_def *def = parser->def;
    enum tb_status status = TB_OK;
    size_t i;
    if (!def->title)
        return tb_err_set(parser->err, TB_CONFIG, _("[workbook] needs a title: %s"), def->file);
    if (def->sheet_count == 0)
        return tb_err_set(parser->err, TB_CONFIG, _("a workbook needs a [sheet:…]: %s"), def->file);
    for (i = 0; i < def->sheet_count && status == TB_OK; i++)
        status = check_sheet(parser, i);
    for (i = 0; i < def->chart_count && status == TB_OK; i++)
        status = check_chart(parser, &def->charts[i]);
    return status;
}
