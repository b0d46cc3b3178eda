/* Curves over time: one large, or a small one a label. */
#include "tb_plot.h"

#include <stdio.h>

static const double CURVE_PT = 190, PANEL_PT = 84, PANEL_WIDTH_PT = 106, SMALL_PT = TB_SIZE_SMALL_5_PT, TINY_PT = 7.5;
static const double FOOT_PT = 18, HAIR_PT = 0.4, SCALE_PT = 20;

/* Lines are told apart by weight and dashes, points by their marks. */
static const struct {
    double width_pt, dash_pt;
    bool filled;
} manners[] = {{1.5, 0, true}, {1.0, 3.5, false}, {1.0, 1.2, true}, {0.6, 0, false}, {0.6, 5, true}, {0.6, 2, false}};
enum { MANNERS = 6, DASHED = 5 };

struct frame {
    double left_pt, right_pt, top_pt, bottom_pt;
    int64_t low, high;
    size_t steps; /* places along x */
};

static double place_x(const struct frame *frame, size_t i)
{
    double width = frame->right_pt - frame->left_pt;
    return frame->left_pt + width * ((double)i + 0.5) / (double)frame->steps;
}

static double place_y(const struct frame *frame, int64_t value)
{
    return frame->bottom_pt -
           (frame->bottom_pt - frame->top_pt) * ((double)value - (double)frame->low) / ((double)frame->high - (double)frame->low);
}

static void range_of(const struct tb_chart *chart, struct frame *frame)
{
    size_t s, i;
    frame->low = 0;
    frame->high = chart->has_line && chart->line > 0 ? chart->line : 1;
    for (s = 0; chart->lines && s < chart->series_count; s++)
        frame->high = chart->lines[s] > frame->high ? chart->lines[s] : frame->high;
    for (s = 0; s < chart->series_count; s++)
        for (i = 0; i < chart->label_count; i++)
            if (!tb_plot_missing(&chart->series[s], i)) {
                int64_t value = chart->series[s].values[i];
                frame->low = value < frame->low ? value : frame->low;
                frame->high = value > frame->high ? value : frame->high;
            }
}

/* The parts of a series between missing values, each a line of its own. Returns the index of the last value. */
static size_t series_line(struct tb_plot *plot, const struct tb_chart_series *series, const struct frame *frame, size_t manner)
{
    double *points = tb_arena_alloc(&plot->set->arena, 2 * frame->steps * sizeof *points);
    size_t i, n = 0, last = frame->steps;
    if (!points) {
        plot->status = tb_err_nomem(plot->set->err);
        return last;
    }
    for (i = 0; i <= frame->steps; i++) {
        if (i < frame->steps && !tb_plot_missing(series, i)) {
            points[2 * n] = place_x(frame, i);
            points[2 * n + 1] = place_y(frame, series->values[i]);
            last = i;
            n++;
            continue;
        }
        if (n > 1)
            tb_set_polyline(plot->set, points, n, manners[manner % MANNERS].width_pt, manners[manner % MANNERS].dash_pt, false,
                            TB_INK_BLACK);
        n = 0;
    }
    return last;
}

static void axes(struct tb_plot *plot, const struct frame *frame)
{
    int64_t step = tb_plot_step(frame->high - frame->low, 5), value = (frame->low / step) * step;
    char text[96];
    for (; value <= frame->high; value += step) {
        double y = place_y(frame, value);
        tb_set_rule(plot->set, frame->left_pt, y, frame->right_pt, y, HAIR_PT, value == 0 ? TB_INK_BLACK : TB_INK_LIGHT);
        tb_plot_text(plot, tb_plot_value(plot, value, false, text), TB_ROLE_BODY, SMALL_PT, frame->left_pt - 4, y, TB_ALIGN_RIGHT);
    }
    tb_set_rule(plot->set, frame->left_pt, frame->top_pt, frame->left_pt, frame->bottom_pt, HAIR_PT, TB_INK_BLACK);
    tb_plot_text(plot, plot->chart->unit, TB_ROLE_BODY, SMALL_PT, frame->left_pt - 4, frame->top_pt - 12, TB_ALIGN_RIGHT);
}

double tb_plot_curve_pt(const struct tb_plot *plot)
{
    (void)plot;
    return CURVE_PT + FOOT_PT + 14;
}

/* Is series s above the others at place i? Then its name stands above its end, else below. */
static bool above_others(const struct tb_chart *chart, size_t s, size_t i)
{
    size_t t;
    for (t = 0; t < chart->series_count; t++)
        if (t != s && !tb_plot_missing(&chart->series[t], i) && chart->series[t].values[i] > chart->series[s].values[i])
            return false;
    return true;
}

/* The curves' names and last values at their ends: right of the last place, else above or below the point on the side
 * away from the other curves. */
static void end_names(struct tb_plot *plot, const struct frame *frame, const size_t *last)
{
    const struct tb_chart *chart = plot->chart;
    size_t s;
    for (s = 0; s < chart->series_count && s < MANNERS; s++) {
        char text[256], value[96];
        double x, y;
        bool above, at_end = last[s] + 1 >= frame->steps;
        if (last[s] >= frame->steps)
            continue;
        above = above_others(chart, s, last[s]);
        x = place_x(frame, last[s]);
        y = place_y(frame, chart->series[s].values[last[s]]);
        snprintf(text, sizeof text, "%.100s%s", chart->series[s].name ? chart->series[s].name : "",
                 tb_plot_value(plot, chart->series[s].values[last[s]], true, value));
        if (at_end)
            tb_plot_label(plot, text, TB_ROLE_BODY, SMALL_PT, x + 6, y + (above ? -5 : 5), TB_ALIGN_LEFT);
        else
            tb_plot_label(plot, text, TB_ROLE_BODY, SMALL_PT, above ? x - 4 : x + 4, y + (above ? -9 : 9),
                          above ? TB_ALIGN_RIGHT : TB_ALIGN_LEFT);
    }
}

void tb_plot_curve(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    struct frame frame = {plot->left_pt + 34, plot->right_pt - 66, plot->down_pt + 18, plot->down_pt + CURVE_PT, 0, 1,
                          chart->label_count};
    size_t last[MANNERS] = {0}, s, i;
    range_of(chart, &frame);
    axes(plot, &frame);
    for (i = 0; i < chart->label_count; i++)
        tb_plot_text(plot, chart->labels[i], TB_ROLE_BODY, SMALL_PT, place_x(&frame, i), frame.bottom_pt + 9, TB_ALIGN_CENTER);
    for (s = chart->series_count; s-- > 0;) {
        size_t end = series_line(plot, &chart->series[s], &frame, s);
        if (s < MANNERS)
            last[s] = end;
        for (i = 0; i < chart->label_count && plot->status == TB_OK; i++)
            if (!tb_plot_missing(&chart->series[s], i))
                tb_plot_mark(plot, place_x(&frame, i), place_y(&frame, chart->series[s].values[i]), manners[s % MANNERS].filled);
    }
    end_names(plot, &frame, last);
}

/* --- small multiples: a panel a label, its points are the series; all of one scale ----------------------------- */

static size_t panels_a_row(const struct tb_plot *plot)
{
    size_t count = (size_t)((plot->right_pt - plot->left_pt) / PANEL_WIDTH_PT);
    return count < 1 ? 1 : count;
}

static double panel_pt(const struct tb_plot *plot)
{
    size_t rows = (plot->chart->label_count + panels_a_row(plot) - 1) / panels_a_row(plot);
    double most = (plot->set->height_pt - 2 * TB_PLOT_LEGEND_PT - FOOT_PT) / (double)rows;
    return most < PANEL_PT ? most : PANEL_PT;
}

double tb_plot_multiples_pt(const struct tb_plot *plot)
{
    size_t rows = (plot->chart->label_count + panels_a_row(plot) - 1) / panels_a_row(plot);
    return (double)rows * panel_pt(plot) + TB_PLOT_LEGEND_PT;
}

/* The county's name, smaller when it would run into the value at the right. */
static void panel_name(struct tb_plot *plot, const char *name, const struct frame *frame)
{
    double room = frame->right_pt - frame->left_pt - 32, width = tb_plot_text_width(plot, name, SMALL_PT);
    tb_plot_text(plot, name, TB_ROLE_BODY, width > room ? SMALL_PT * room / width : SMALL_PT, frame->left_pt, frame->top_pt - 9,
                 TB_ALIGN_LEFT);
}

/* Lines across the panel at round values; what they are stands left of the first panel of a row. */
static void panel_scale(struct tb_plot *plot, const struct frame *frame, bool named)
{
    int64_t step = tb_plot_step(frame->high - frame->low, 2), value = frame->low / step * step;
    char text[96];
    for (; value <= frame->high; value += step) {
        double y = place_y(frame, value);
        tb_set_rule(plot->set, frame->left_pt, y, frame->right_pt, y, HAIR_PT, value == 0 ? TB_INK_BLACK : TB_INK_LIGHT);
        if (named)
            tb_plot_text(plot, tb_plot_value(plot, value, false, text), TB_ROLE_BODY, TINY_PT, frame->left_pt - 3, y,
                         TB_ALIGN_RIGHT);
    }
    tb_set_rule(plot->set, frame->left_pt, frame->top_pt, frame->left_pt, frame->bottom_pt, HAIR_PT, TB_INK_BLACK);
}

static void panel_line(struct tb_plot *plot, const struct frame *frame)
{
    const struct tb_chart *chart = plot->chart;
    struct tb_chart_series line = {NULL, chart->lines, NULL, NULL};
    if (chart->lines)
        series_line(plot, &line, frame, DASHED);
    else if (chart->has_line)
        tb_set_dashed(plot->set, frame->left_pt, place_y(frame, chart->line), frame->right_pt, place_y(frame, chart->line), 0.6, 2,
                      TB_INK_BLACK);
}

/* What each point of a panel is, as a series of its own. */
static bool panel_series(struct tb_plot *plot, size_t label, struct tb_chart_series *line)
{
    const struct tb_chart *chart = plot->chart;
    int64_t *values = tb_arena_alloc(&plot->set->arena, chart->series_count * sizeof *values);
    bool *missing = tb_arena_alloc(&plot->set->arena, chart->series_count * sizeof *missing);
    bool *carried = tb_arena_alloc(&plot->set->arena, chart->series_count * sizeof *carried);
    size_t s;
    if (!values || !missing || !carried) {
        plot->status = tb_err_nomem(plot->set->err);
        return false;
    }
    for (s = 0; s < chart->series_count; s++) {
        missing[s] = tb_plot_missing(&chart->series[s], label);
        carried[s] = tb_plot_carried(&chart->series[s], label);
        values[s] = missing[s] ? 0 : chart->series[s].values[label];
    }
    *line = (struct tb_chart_series){NULL, values, missing, carried};
    return true;
}

static void panel(struct tb_plot *plot, size_t label, struct frame *frame, bool first)
{
    const struct tb_chart *chart = plot->chart;
    struct tb_chart_series line;
    char text[96];
    size_t s, last;
    if (!panel_series(plot, label, &line))
        return;
    panel_name(plot, chart->labels[label], frame);
    panel_scale(plot, frame, first);
    panel_line(plot, frame);
    last = series_line(plot, &line, frame, 0);
    for (s = 0; s < chart->series_count; s++)
        if (!line.missing[s] && (line.carried[s] || s == last))
            tb_plot_mark(plot, place_x(frame, s), place_y(frame, line.values[s]), !line.carried[s]);
    if (last < frame->steps)
        tb_plot_text(plot, tb_plot_value(plot, line.values[last], true, text), TB_ROLE_BODY, SMALL_PT, frame->right_pt,
                     frame->top_pt - 9, TB_ALIGN_RIGHT);
    else
        tb_plot_text(plot, "未报", TB_ROLE_BODY, SMALL_PT, (frame->left_pt + frame->right_pt) / 2,
                     (frame->top_pt + frame->bottom_pt) / 2, TB_ALIGN_CENTER);
    tb_plot_text(plot, chart->series[0].name, TB_ROLE_BODY, TINY_PT, frame->left_pt, frame->bottom_pt + 6, TB_ALIGN_LEFT);
    if (chart->series_count > 1)
        tb_plot_text(plot, chart->series[chart->series_count - 1].name, TB_ROLE_BODY, TINY_PT, frame->right_pt,
                     frame->bottom_pt + 6, TB_ALIGN_RIGHT);
}

static void multiples_legend(struct tb_plot *plot, double down_pt)
{
    const struct tb_chart *chart = plot->chart;
    const char *name = chart->line_name ? chart->line_name : "参照线";
    char text[256], value[96] = "";
    double x = plot->left_pt;
    bool carried = false;
    size_t s, i;
    for (s = 0; s < chart->series_count; s++)
        for (i = 0; i < chart->label_count; i++)
            carried = carried || tb_plot_carried(&chart->series[s], i);
    if (chart->has_line || chart->lines) {
        snprintf(text, sizeof text, "%.100s%s", name, chart->lines ? "" : tb_plot_value(plot, chart->line, true, value));
        tb_plot_legend_line(plot, &x, down_pt, manners[DASHED].width_pt, manners[DASHED].dash_pt, text);
    }
    if (carried)
        tb_plot_legend_mark(plot, &x, down_pt, false, "沿用上期数据");
    if (chart->unit && *chart->unit) {
        snprintf(text, sizeof text, "单位：%.80s", chart->unit);
        tb_plot_text(plot, text, TB_ROLE_BODY, SMALL_PT, plot->right_pt, down_pt, TB_ALIGN_RIGHT);
    }
}

void tb_plot_multiples(struct tb_plot *plot)
{
    const struct tb_chart *chart = plot->chart;
    size_t across = panels_a_row(plot), i;
    double width = (plot->right_pt - plot->left_pt - SCALE_PT) / (double)across, height = panel_pt(plot);
    struct frame frame = {0, 0, 0, 0, 0, 1, chart->series_count};
    range_of(chart, &frame);
    multiples_legend(plot, plot->down_pt + TB_PLOT_LEGEND_PT * 0.5);
    for (i = 0; i < chart->label_count && plot->status == TB_OK; i++) {
        frame.left_pt = plot->left_pt + SCALE_PT + (double)(i % across) * width;
        frame.right_pt = frame.left_pt + width - 10;
        frame.top_pt = plot->down_pt + TB_PLOT_LEGEND_PT + (double)(i / across) * height + 18;
        frame.bottom_pt = frame.top_pt + height - 34;
        panel(plot, i, &frame, i % across == 0);
    }
}
