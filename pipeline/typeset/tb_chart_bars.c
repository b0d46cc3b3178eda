/* Bars, one a label: ranked with a reference line, or stacked by stages. */
#include "tb_plot.h"

#include <stdio.h>

static const double ROW_PT = 17, BAR_PT = 11, LEGEND_PT = 18, TEXT_PT = TB_SIZE_5_PT, SMALL_PT = TB_SIZE_SMALL_5_PT;
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

static void reference_line(struct tb_plot *plot, struct scale scale, double top_pt, double bottom_pt)
{
    const struct tb_chart *chart = plot->chart;
    double x = scale.zero_pt + (double)chart->line * scale.pt_per_value;
    char text[192], value[96];
    tb_set_dashed(plot->set, x, top_pt - 2, x, bottom_pt, LINE_PT, DASH_PT, TB_INK_BLACK);
    snprintf(text, sizeof text, "%.80s%s", chart->line_name ? chart->line_name : "", tb_plot_value(plot, chart->line, true, value));
    tb_plot_text(plot, text, TB_ROLE_HEADING, SMALL_PT, x, top_pt - 8, TB_ALIGN_CENTER);
}

static void legend_entry(struct tb_plot *plot, double *x_pt, double down_pt, enum tb_fill fill, const char *text)
{
    tb_plot_fill(plot, fill, *x_pt, down_pt - 4, *x_pt + 16, down_pt + 4);
    tb_plot_text(plot, text, TB_ROLE_BODY, SMALL_PT, *x_pt + 20, down_pt, TB_ALIGN_LEFT);
    *x_pt += 20 + tb_plot_text_width(plot, text, SMALL_PT) + 14;
}

static void bars_legend(struct tb_plot *plot, double down_pt)
{
    const struct tb_chart *chart = plot->chart;
    const char *name = chart->line_name ? chart->line_name : "参照线";
    char above[160], below[160];
    double x = plot->left_pt;
    if (!chart->has_line)
        return;
    snprintf(above, sizeof above, "达到或超过%.100s", name);
    snprintf(below, sizeof below, "低于%.100s", name);
    legend_entry(plot, &x, down_pt, TB_FILL_DARK, above);
    legend_entry(plot, &x, down_pt, TB_FILL_ZIGZAG, below);
}

void tb_plot_bars(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    const struct tb_chart_series *series = &chart->series[0];
    double row = row_pt(chart), half = bar_pt(chart) / 2, size = text_pt(chart);
    /* the legend stands at the foot, the name of the line at the head */
    double top = plot->down_pt + LEGEND_PT * 0.8, bottom = top + row * (double)chart->label_count;
    double left = labels(plot, top);
    struct scale scale = scale_for(plot, left, plot->right_pt - 50);
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
            tb_plot_fill(plot, below ? TB_FILL_ZIGZAG : TB_FILL_DARK, end < scale.zero_pt ? end : scale.zero_pt, middle - half,
                         end < scale.zero_pt ? scale.zero_pt : end, middle + half);
    }
    tb_set_rule(plot->set, scale.zero_pt, top, scale.zero_pt, bottom, 0.75, TB_INK_BLACK);
    if (chart->has_line)
        reference_line(plot, scale, top, bottom);
    for (i = 0; i < chart->label_count && plot->status == TB_OK; i++) {
        double end = scale.zero_pt + (double)series->values[i] * scale.pt_per_value;
        if (!tb_plot_missing(series, i))
            tb_plot_label(plot, tb_plot_value(plot, series->values[i], true, text), TB_ROLE_BODY, size,
                          (end > scale.zero_pt ? end : scale.zero_pt) + GAP_PT, top + ((double)i + 0.5) * row, TB_ALIGN_LEFT);
    }
    bars_legend(plot, bottom + LEGEND_PT * 0.5);
}

/* --- stacked ------------------------------------------------------------------------------------------------- */

static const enum tb_fill stack_fills[] = {TB_FILL_WHITE, TB_FILL_ZIGZAG,       TB_FILL_LIGHT,
                                           TB_FILL_DARK,  TB_FILL_LIGHT_ZIGZAG, TB_FILL_BLACK};
enum { STACK_FILLS = 6 };

static int64_t stack_total(const struct tb_chart *chart, size_t label)
{
    int64_t sum = 0;
    size_t s;
    for (s = 0; s < chart->series_count; s++)
        if (!tb_plot_missing(&chart->series[s], label) && chart->series[s].values[label] > 0)
            sum += chart->series[s].values[label];
    return sum;
}

/* The number of a stage inside its part of the bar, when there is room for it. */
static void part_label(struct tb_plot *plot, int64_t value, double x_pt, double x2_pt, double middle_pt, double size_pt)
{
    char text[96];
    double width = tb_plot_text_width(plot, tb_plot_value(plot, value, false, text), size_pt);
    if (width + 4 <= x2_pt - x_pt)
        tb_plot_label(plot, text, TB_ROLE_BODY, size_pt, (x_pt + x2_pt) / 2, middle_pt, TB_ALIGN_CENTER);
}

static void stack(struct tb_plot *plot, size_t label, double left_pt, double pt_per_value, double middle_pt)
{
    const struct tb_chart *chart = plot->chart;
    double x = left_pt, half = bar_pt(chart) / 2, size = bar_pt(chart) * 0.8;
    char text[96];
    size_t s;
    for (s = 0; s < chart->series_count && plot->status == TB_OK; s++) {
        int64_t value = tb_plot_missing(&chart->series[s], label) ? 0 : chart->series[s].values[label];
        double end = x + (double)value * pt_per_value;
        if (value <= 0)
            continue;
        tb_plot_fill(plot, stack_fills[s % STACK_FILLS], x, middle_pt - half, end, middle_pt + half);
        part_label(plot, value, x, end, middle_pt, size);
        x = end;
    }
    tb_plot_text(plot, tb_plot_value(plot, stack_total(chart, label), true, text), TB_ROLE_BODY, text_pt(chart), x + GAP_PT,
                 middle_pt, TB_ALIGN_LEFT);
}

void tb_plot_stacked(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    double row = row_pt(chart), top = plot->down_pt + LEGEND_PT * 1.3, left, x = plot->left_pt;
    int64_t most = 1;
    size_t i;
    for (i = 0; i < chart->series_count; i++)
        legend_entry(plot, &x, plot->down_pt + LEGEND_PT * 0.5, stack_fills[i % STACK_FILLS], chart->series[i].name);
    left = labels(plot, top);
    for (i = 0; i < chart->label_count; i++)
        most = stack_total(chart, i) > most ? stack_total(chart, i) : most;
    for (i = 0; i < chart->label_count; i++)
        stack(plot, i, left, (plot->right_pt - 50 - left) / (double)most, top + ((double)i + 0.5) * row);
    tb_set_rule(plot->set, left, top, left, top + row * (double)chart->label_count, 0.75, TB_INK_BLACK);
}
