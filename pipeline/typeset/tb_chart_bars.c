/* Bars, one a label: ranked with a reference line, or stacked by stages. */
#include "tb_plot.h"

#include <stdio.h>

static const double ROW_PT = 17, BAR_PT = 11, LEGEND_PT = TB_PLOT_LEGEND_PT, TEXT_PT = TB_SIZE_5_PT, SMALL_PT = TB_SIZE_SMALL_5_PT;
static const double GAP_PT = 5, LINE_PT = 1.0, DASH_PT = 3;

/* Bars grow thinner when there are many, so that a chart always fits a page. */
static double row_pt(const struct tb_chart *chart)
{
    double most = (TB_AREA_HEIGHT_PT - 4 * LEGEND_PT) / (double)chart->label_count;
    return most < ROW_PT ? most : ROW_PT;
}

static double bar_pt(const struct tb_chart *chart)
{
    double row = row_pt(chart);
    return BAR_PT < row * 0.8 ? BAR_PT : row * 0.8;
}

static double text_pt(const struct tb_chart *chart)
{
    double row = row_pt(chart);
    return TEXT_PT < row * 0.8 ? TEXT_PT : row * 0.8;
}

double tb_plot_bars_pt(const struct tb_plot *plot)
{
    return LEGEND_PT * 1.6 + row_pt(plot->chart) * (double)plot->chart->label_count + GAP_PT;
}

/* Labels right-aligned in a column at the left; returns where the bars begin. */
static double labels(struct tb_plot *plot, double down_pt)
{
    const struct tb_chart *chart = plot->chart;
    double widest = 0, size = text_pt(chart), x;
    size_t i;
    for (i = 0; i < chart->label_count; i++) {
        double width = tb_plot_text_width(plot, chart->labels[i], size);
        widest = width > widest ? width : widest;
    }
    if (widest > (plot->right_pt - plot->left_pt) * 0.4) {
        size *= (plot->right_pt - plot->left_pt) * 0.4 / widest;
        widest = (plot->right_pt - plot->left_pt) * 0.4;
    }
    x = plot->left_pt + widest;
    for (i = 0; i < chart->label_count; i++)
        tb_plot_text(plot, chart->labels[i], TB_ROLE_BODY, size, x, down_pt + ((double)i + 0.5) * row_pt(chart), TB_ALIGN_RIGHT);
    return x + GAP_PT;
}

struct scale {
    double zero_pt, pt_per_value;
};

static struct scale scale_for(const struct tb_plot *plot, double left_pt, double right_pt)
{
    const struct tb_chart *chart = plot->chart;
    int64_t low = 0, high = chart->has_line && chart->line > 0 ? chart->line : 0;
    struct scale scale;
    size_t i;
    for (i = 0; i < chart->label_count; i++)
        if (!tb_plot_missing(&chart->series[0], i)) {
            int64_t value = chart->series[0].values[i];
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
    if (chart->has_line && chart->line < low)
        low = chart->line;
    if (high == low)
        high = low + 1;
    scale.pt_per_value = (right_pt - left_pt) / ((double)high - (double)low);
    scale.zero_pt = left_pt - (double)low * scale.pt_per_value;
    return scale;
}

static void bars_legend(struct tb_plot *plot, double down_pt)
{
    const struct tb_chart *chart = plot->chart;
    const char *name = chart->line_name ? chart->line_name : "参照线";
    char text[224], value[96];
    double x = plot->left_pt;
    if (!chart->has_line)
        return;
    snprintf(text, sizeof text, "达到或超过%.100s", name);
    tb_plot_legend_fill(plot, &x, down_pt, TB_FILL_DARK, text);
    snprintf(text, sizeof text, "低于%.100s", name);
    tb_plot_legend_fill(plot, &x, down_pt, TB_FILL_LIGHT, text);
    snprintf(text, sizeof text, "%.100s%s", name, tb_plot_value(plot, chart->line, true, value));
    tb_plot_legend_line(plot, &x, down_pt, LINE_PT, DASH_PT, text);
}

void tb_plot_bars(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    const struct tb_chart_series *series = &chart->series[0];
    double row = row_pt(chart), half = bar_pt(chart) / 2, size = text_pt(chart);
    double top = plot->down_pt + LEGEND_PT * 1.3, bottom = top + row * (double)chart->label_count;
    double left = labels(plot, top);
    struct scale scale = scale_for(plot, left, plot->right_pt - 50);
    double line_pt = scale.zero_pt + (double)chart->line * scale.pt_per_value;
    char text[96];
    size_t i;
    for (i = 0; i < chart->label_count && plot->status == TB_OK; i++) {
        double middle = top + ((double)i + 0.5) * row, end;
        bool below = chart->has_line && series->values[i] < chart->line;
        if (tb_plot_missing(series, i)) {
            tb_plot_text(plot, "未报", TB_ROLE_BODY, size, scale.zero_pt + GAP_PT, middle, TB_ALIGN_LEFT);
            continue;
        }
        end = scale.zero_pt + (double)series->values[i] * scale.pt_per_value;
        if (series->values[i] != 0)
            tb_plot_fill(plot, below ? TB_FILL_LIGHT : TB_FILL_DARK, end < scale.zero_pt ? end : scale.zero_pt, middle - half,
                         end < scale.zero_pt ? scale.zero_pt : end, middle + half);
    }
    tb_set_rule(plot->set, scale.zero_pt, top, scale.zero_pt, bottom, 0.75, TB_INK_BLACK);
    if (chart->has_line)
        tb_set_dashed(plot->set, line_pt, top - 2, line_pt, bottom + 2, LINE_PT, DASH_PT, TB_INK_BLACK);
    for (i = 0; i < chart->label_count && plot->status == TB_OK; i++) {
        double end = scale.zero_pt + (double)series->values[i] * scale.pt_per_value;
        if (!tb_plot_missing(series, i))
            tb_plot_label(plot, tb_plot_value(plot, series->values[i], true, text), TB_ROLE_BODY, size,
                          (end > scale.zero_pt ? end : scale.zero_pt) + GAP_PT, top + ((double)i + 0.5) * row, TB_ALIGN_LEFT);
    }
    bars_legend(plot, plot->down_pt + LEGEND_PT * 0.5);
}

enum { MOST_COLUMNS = 33 };

/* --- stacked ------------------------------------------------------------------------------------------------- */

/* Beside the bars stands what each part is, in columns whose heads are the legend. */
static const double COLUMN_AIR_PT = 10, SWATCH_PT = 8, MOST_OF_WIDTH = 0.6;

static int64_t stack_total(const struct tb_chart *chart, size_t label)
{
    int64_t sum = 0;
    size_t s;
    for (s = 0; s < chart->series_count; s++)
        if (!tb_plot_missing(&chart->series[s], label) && chart->series[s].values[label] > 0)
            sum += chart->series[s].values[label];
    return sum;
}

struct columns {
    double size_pt, width_pt[MOST_COLUMNS], left_pt; /* of the type; each column's; of the first */
    size_t count;                                    /* one a series and one for the sum */
};

static const char *column_name(const struct tb_chart *chart, size_t column)
{
    return column == chart->series_count ? "合计" : chart->series[column].name ? chart->series[column].name : "";
}

static int64_t column_value(const struct tb_chart *chart, size_t column, size_t label, bool *missing)
{
    *missing = column < chart->series_count && tb_plot_missing(&chart->series[column], label);
    return column == chart->series_count ? stack_total(chart, label) : *missing ? 0 : chart->series[column].values[label];
}

/* As wide as head and values need, in smaller type when there are many. */
static struct columns columns_of(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    struct columns columns = {.size_pt = text_pt(chart) < SMALL_PT ? text_pt(chart) : SMALL_PT};
    double sum = 0, most = (plot->right_pt - plot->left_pt) * MOST_OF_WIDTH;
    char text[96];
    size_t c, i;
    bool missing;
    columns.count = chart->series_count + 1 < MOST_COLUMNS ? chart->series_count + 1 : MOST_COLUMNS;
    for (c = 0; c < columns.count; c++) {
        double widest =
            tb_plot_text_width(plot, column_name(chart, c), columns.size_pt) + (c < chart->series_count ? SWATCH_PT + 3 : 0);
        for (i = 0; i < chart->label_count; i++) {
            int64_t value = column_value(chart, c, i, &missing);
            double width = tb_plot_text_width(plot, tb_plot_value(plot, value, false, text), columns.size_pt);
            widest = width > widest ? width : widest;
        }
        columns.width_pt[c] = widest + COLUMN_AIR_PT;
        sum += columns.width_pt[c];
    }
    for (c = 0; c < columns.count && sum > most; c++)
        columns.width_pt[c] *= most / sum;
    if (sum > most)
        columns.size_pt *= most / sum;
    columns.left_pt = plot->right_pt - (sum > most ? most : sum);
    return columns;
}

static void column_heads(struct tb_plot *plot, const struct columns *columns, double down_pt)
{
    const struct tb_chart *chart = plot->chart;
    double x = columns->left_pt, half = columns->size_pt * 0.4;
    size_t c;
    for (c = 0; c < columns->count; c++) {
        double right = x + columns->width_pt[c], width = tb_plot_text_width(plot, column_name(chart, c), columns->size_pt);
        tb_plot_text(plot, column_name(chart, c), TB_ROLE_BODY, columns->size_pt, right, down_pt, TB_ALIGN_RIGHT);
        if (c < chart->series_count)
            tb_plot_fill(plot, (enum tb_fill)(c % TB_FILL_COUNT), right - width - 3 - SWATCH_PT, down_pt - half, right - width - 3,
                         down_pt + half);
        x = right;
    }
}

static void column_values(struct tb_plot *plot, const struct columns *columns, size_t label, double middle_pt)
{
    double x = columns->left_pt;
    char text[96];
    size_t c;
    bool missing;
    for (c = 0; c < columns->count; c++) {
        int64_t value = column_value(plot->chart, c, label, &missing);
        x += columns->width_pt[c];
        tb_plot_text(plot, missing ? "—" : tb_plot_value(plot, value, false, text), TB_ROLE_BODY, columns->size_pt, x, middle_pt,
                     TB_ALIGN_RIGHT);
    }
}

static void stack(struct tb_plot *plot, size_t label, double left_pt, double pt_per_value, double middle_pt)
{
    const struct tb_chart *chart = plot->chart;
    double x = left_pt, half = bar_pt(chart) / 2;
    size_t s;
    for (s = 0; s < chart->series_count && plot->status == TB_OK; s++) {
        int64_t value = tb_plot_missing(&chart->series[s], label) ? 0 : chart->series[s].values[label];
        double end = x + (double)value * pt_per_value;
        if (value <= 0)
            continue;
        tb_plot_fill(plot, (enum tb_fill)(s % TB_FILL_COUNT), x, middle_pt - half, end, middle_pt + half);
        x = end;
    }
}

void tb_plot_stacked(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    double row = row_pt(chart), top = plot->down_pt + LEGEND_PT * 1.3, left, middle;
    struct columns columns = columns_of(plot);
    char unit[96];
    int64_t most = 1;
    size_t i;
    if (chart->unit && *chart->unit) {
        snprintf(unit, sizeof unit, "单位：%.80s", chart->unit);
        tb_plot_text(plot, unit, TB_ROLE_BODY, SMALL_PT, plot->left_pt, plot->down_pt + LEGEND_PT * 0.5, TB_ALIGN_LEFT);
    }
    column_heads(plot, &columns, plot->down_pt + LEGEND_PT * 0.5);
    left = labels(plot, top);
    for (i = 0; i < chart->label_count; i++)
        most = stack_total(chart, i) > most ? stack_total(chart, i) : most;
    for (i = 0; i < chart->label_count; i++) {
        middle = top + ((double)i + 0.5) * row;
        stack(plot, i, left, columns.left_pt > left ? (columns.left_pt - left) / (double)most : 0, middle);
        column_values(plot, &columns, i, middle);
    }
    tb_set_rule(plot->set, left, top, left, top + row * (double)chart->label_count, 0.75, TB_INK_BLACK);
}
