#include "bulletin_fence.h"
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SERIES = 32, MOST_DECIMALS = 4 };

struct plot {
    struct fence *fence;
    struct tb_chart *chart;
    struct tb_arena *arena;
    struct tb_chart_series *series; /* in the arena, MOST_SERIES of them */
    int64_t *values[MOST_SERIES];   /* what series points to, while it is being filled */
    bool *missing[MOST_SERIES];
    bool *carried[MOST_SERIES]; /* all NULL without `carried:` */
    size_t carried_column;
    bool has_carried;
    const char **labels;
};

/* A decimal text as a whole number of 10^-decimals; more decimals than that are an error, not rounded. */
static bool scale(const char *text, int decimals, int64_t *value)
{
    bool negative = *text == '-';
    int64_t number = 0;
    int digits = 0, behind = -1;
    if (*text == '-' || *text == '+')
        text++;
    for (; *text; text++) {
        if (*text == '.' && behind < 0) {
            behind = 0;
            continue;
        }
        if (*text < '0' || *text > '9' || number > INT64_MAX / 10 - 1)
            return false;
        if (behind >= decimals && *text != '0')
            return false;
        if (behind < decimals) {
            number = number * 10 + (*text - '0');
            behind += behind >= 0;
        }
        digits++;
    }
    for (behind = behind < 0 ? 0 : behind; behind < decimals; behind++) {
        if (number > INT64_MAX / 10)
            return false;
        number *= 10;
    }
    *value = negative ? -number : number;
    return digits > 0;
}

static enum tb_status plot_value(const struct plot *plot, const struct tb_data *value, size_t at, size_t series, struct tb_err *err)
{
    plot->missing[series][at] = value->kind != TB_DATA_TEXT;
    if (value->kind == TB_DATA_TEXT && !scale(value->text, plot->chart->decimals, &plot->values[series][at]))
        return fence_error(plot->fence, _("not a number with the chart's decimals"), value->text, err);
    return TB_OK;
}

/* A new last series without values. */
static bool add_series(struct plot *plot, const char *name, size_t labels)
{
    size_t n = plot->chart->series_count++, i;
    plot->series[n].name = tb_arena_strdup(plot->arena, name);
    plot->series[n].values = plot->values[n] = tb_arena_alloc(plot->arena, labels * sizeof **plot->values);
    plot->series[n].missing = plot->missing[n] = tb_arena_alloc(plot->arena, labels * sizeof **plot->missing);
    for (i = 0; plot->missing[n] && i < labels; i++)
        plot->missing[n][i] = true;
    if (plot->has_carried)
        plot->series[n].carried = plot->carried[n] = tb_arena_alloc(plot->arena, labels * sizeof **plot->carried);
    return plot->series[n].name && plot->values[n] && plot->missing[n] && (!plot->has_carried || plot->carried[n]);
}

static const char *label_of(const struct tb_data *row, size_t column)
{
    return row->items[column].kind == TB_DATA_TEXT ? row->items[column].text : "";
}

/* One row is one label; each `series: COLUMN = NAME` is a column. */
static enum tb_status plot_columns(struct plot *plot, size_t label, struct tb_err *err)
{
    const struct tb_data *rows = plot->fence->rows;
    size_t i, j, column;
    enum tb_status status = TB_OK;
    for (j = 0; j < rows->count; j++) {
        plot->labels[j] = tb_arena_strdup(plot->arena, label_of(&rows->items[j], label));
        if (!plot->labels[j])
            return tb_err_nomem(err);
    }
    plot->chart->label_count = rows->count;
    for (i = 0; i < plot->fence->count && status == TB_OK; i++) {
        const char *text = plot->fence->lines[i].value, *equals = strchr(text, '=');
        size_t length;
        char *name;
        if (strcmp(plot->fence->lines[i].key, "series") != 0)
            continue;
        if (!equals || plot->chart->series_count == MOST_SERIES)
            return fence_error(plot->fence, _("not \"COLUMN = NAME\", or too many"), text, err);
        for (length = (size_t)(equals - text); length > 0 && text[length - 1] == ' '; length--)
            continue;
        name = tb_arena_strndup(plot->arena, text, length);
        if (!name || !add_series(plot, equals + 1 + strspn(equals + 1, " "), rows->count))
            return tb_err_nomem(err);
        status = fence_column(plot->fence, name, &column, err);
        for (j = 0; j < rows->count && status == TB_OK; j++)
            status = plot_value(plot, &rows->items[j].items[column], j, plot->chart->series_count - 1, err);
    }
    return status;
}

static size_t find_label(struct plot *plot, const char *label)
{
    size_t i;
    for (i = 0; i < plot->chart->label_count; i++)
        if (strcmp(plot->labels[i], label) == 0)
            return i;
    plot->labels[plot->chart->label_count++] = tb_arena_strdup(plot->arena, label);
    return i;
}

/* One row is one point: its label, the name of its series, its value. Labels and series in order of appearance. */
static enum tb_status plot_rows(struct plot *plot, size_t label, const char *by, struct tb_err *err)
{
    const struct tb_data *rows = plot->fence->rows;
    const char *value_name = fence_get(plot->fence, "value");
    size_t by_column, value_column, j, k;
    enum tb_status status =
        value_name ? fence_column(plot->fence, by, &by_column, err) : fence_error(plot->fence, _("key is missing"), "value", err);
    if (status == TB_OK)
        status = fence_column(plot->fence, value_name, &value_column, err);
    for (j = 0; j < rows->count && status == TB_OK; j++) {
        const char *name = label_of(&rows->items[j], by_column);
        size_t at = find_label(plot, label_of(&rows->items[j], label));
        for (k = 0; k < plot->chart->series_count && strcmp(plot->series[k].name, name) != 0; k++)
            continue;
        if (k == MOST_SERIES)
            return fence_error(plot->fence, _("too many series"), name, err);
        if (!plot->labels[at] || (k == plot->chart->series_count && !add_series(plot, name, rows->count)))
            return tb_err_nomem(err);
        status = plot_value(plot, &rows->items[j].items[value_column], at, k, err);
        if (plot->has_carried)
            plot->carried[k][at] = tb_data_holds(&rows->items[j].items[plot->carried_column]);
    }
    return status;
}

/* carried: COLUMN. Points whose column holds are of the time before. */
static enum tb_status read_carried(struct plot *plot, struct tb_err *err)
{
    const char *carried = fence_get(plot->fence, "carried");
    if (!carried)
        return TB_OK;
    if (plot->chart->kind != TB_CHART_MULTIPLES)
        return fence_error(plot->fence, _("only multiples mark carried points"), carried, err);
    plot->has_carried = true;
    return fence_column(plot->fence, carried, &plot->carried_column, err);
}

/* Small multiples: the line at each series, from the first row of the series that has it. */
static enum tb_status read_lines_of_series(struct plot *plot, size_t column, const char *by, struct tb_err *err)
{
    const struct tb_data *rows = plot->fence->rows;
    int64_t *lines = tb_arena_alloc(plot->arena, MOST_SERIES * sizeof *lines);
    size_t by_column, j, k;
    enum tb_status status = fence_column(plot->fence, by, &by_column, err);
    if (status == TB_OK && !lines)
        return tb_err_nomem(err);
    for (k = 0; k < plot->chart->series_count && status == TB_OK; k++) {
        bool found = false;
        for (j = 0; j < rows->count && !found; j++) {
            const struct tb_data *value = &rows->items[j].items[column];
            found = value->kind == TB_DATA_TEXT && strcmp(label_of(&rows->items[j], by_column), plot->series[k].name) == 0;
            if (found && !scale(value->text, plot->chart->decimals, &lines[k]))
                return fence_error(plot->fence, _("not a number with the chart's decimals"), value->text, err);
        }
        if (!found)
            return TB_OK; /* a month without one: no line that would be right everywhere */
    }
    plot->chart->lines = lines;
    return status;
}

static enum tb_status read_line_value(struct plot *plot, struct tb_err *err)
{
    const char *line = fence_get(plot->fence, "line");
    const struct tb_data *rows = plot->fence->rows;
    enum tb_status status;
    size_t column;
    if (!line)
        return TB_OK;
    status = fence_column(plot->fence, line, &column, err);
    plot->chart->line_name = fence_get(plot->fence, "line_name");
    if (status == TB_OK && plot->chart->kind == TB_CHART_MULTIPLES && fence_get(plot->fence, "series_by"))
        return read_lines_of_series(plot, column, fence_get(plot->fence, "series_by"), err);
    if (status != TB_OK || rows->count == 0 || rows->items[0].items[column].kind != TB_DATA_TEXT)
        return status;
    if (!scale(rows->items[0].items[column].text, plot->chart->decimals, &plot->chart->line))
        return fence_error(plot->fence, _("not a number with the chart's decimals"), rows->items[0].items[column].text, err);
    plot->chart->has_line = true;
    return TB_OK;
}

static int decimals_of(const char *text)
{
    const char *point = strchr(text, '.');
    size_t digits = point ? strspn(point + 1, "0123456789") : 0;
    return digits > MOST_DECIMALS ? MOST_DECIMALS : (int)digits;
}

/* Without `decimals:` as many as the values have: rates follow [rounding] decimals. */
static int find_decimals(const struct fence *fence)
{
    const struct tb_data *rows = fence->rows;
    size_t i, j, column;
    int most = 0, here;
    for (i = 0; i < fence->count; i++) {
        const struct fence_line *line = &fence->lines[i];
        size_t length = strcspn(line->value, " =");
        if (strcmp(line->key, "series") != 0 && strcmp(line->key, "value") != 0 && strcmp(line->key, "line") != 0)
            continue;
        for (column = 0; column < rows->key_count; column++)
            if (strncmp(rows->keys[column], line->value, length) == 0 && rows->keys[column][length] == '\0')
                break;
        for (j = 0; column < rows->key_count && j < rows->count; j++) {
            const struct tb_data *value = &rows->items[j].items[column];
            here = value->kind == TB_DATA_TEXT ? decimals_of(value->text) : 0;
            most = here > most ? here : most;
        }
    }
    return most;
}

static enum tb_status read_head(struct plot *plot, struct tb_err *err)
{
    const char *kind = fence_get(plot->fence, "kind"), *decimals = fence_get(plot->fence, "decimals");
    int64_t places = find_decimals(plot->fence);
    char known[160];
    if (!kind)
        return fence_error(plot->fence, _("key is missing"), "kind", err);
    plot->chart->kind = tb_chart_kind_find(kind);
    snprintf(known, sizeof known, _("no such chart (known: %s)"), tb_chart_kind_words());
    if (plot->chart->kind == TB_CHART_KINDS)
        return fence_error(plot->fence, known, kind, err);
    if (decimals && (!tb_setting_parse_int(decimals, &places) || places < 0 || places > MOST_DECIMALS))
        return fence_error(plot->fence, _("not a number of decimals from 0 to 4"), decimals, err);
    plot->chart->decimals = (int)places;
    plot->chart->title = fence_get(plot->fence, "title");
    plot->chart->unit = fence_get(plot->fence, "unit");
    plot->chart->alt = fence_get(plot->fence, "alt");
    return TB_OK;
}

enum tb_status bulletin_chart(struct fence *fence, struct tb_block *block, struct tb_err *err)
{
    struct plot plot = {.fence = fence, .arena = &fence->doc->arena};
    const char *label = fence_get(fence, "label"), *by = fence_get(fence, "series_by");
    enum tb_status status;
    size_t label_column = 0;
    plot.chart = tb_arena_alloc(plot.arena, sizeof *plot.chart);
    plot.series = tb_arena_alloc(plot.arena, MOST_SERIES * sizeof *plot.series);
    plot.labels = tb_arena_alloc(plot.arena, fence->rows->count * sizeof *plot.labels);
    if (!plot.chart || !plot.series || !plot.labels)
        return tb_err_nomem(err);
    plot.chart->labels = plot.labels;
    plot.chart->series = plot.series;
    status = label ? read_head(&plot, err) : fence_error(fence, _("key is missing"), "label", err);
    if (status == TB_OK)
        status = fence_column(fence, label, &label_column, err);
    if (status == TB_OK)
        status = read_carried(&plot, err);
    if (status == TB_OK)
        status = by ? plot_rows(&plot, label_column, by, err) : plot_columns(&plot, label_column, err);
    if (status == TB_OK)
        status = read_line_value(&plot, err);
    if (status == TB_OK && plot.chart->series_count == 0 && fence->rows->count > 0)
        status = fence_error(fence, _("key is missing"), "series", err);
    if (status != TB_OK)
        return status;
    block->kind = TB_BLOCK_CHART;
    block->chart = plot.chart;
    if (fence->rows->count == 0)
        block->level = -1; /* a chart of nothing is left out */
    return TB_OK;
}
