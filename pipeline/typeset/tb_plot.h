/* tb_plot: what the charts share: a place on the page, texts, tints that are told apart without colour.
 * Not for other rooms. */
#ifndef TB_PLOT_H
#define TB_PLOT_H

#include "tb_set.h"

/* From light to dark, so that they are told apart in black and white; more than five are hatched. */
enum tb_fill { TB_FILL_WHITE, TB_FILL_LIGHT, TB_FILL_MIDDLE, TB_FILL_DARK, TB_FILL_BLACK, TB_FILL_HATCHED, TB_FILL_COUNT };

struct tb_plot {
    struct tb_set *set;
    const struct tb_chart *chart;
    const char *place;
    double left_pt, right_pt, down_pt; /* where drawing goes on */
    enum tb_status status;             /* the first failure; later calls do nothing */
};

/* Text with its middle height at down_pt. */
void tb_plot_text(struct tb_plot *plot, const char *text, enum tb_role role, double size_pt, double x_pt, double down_pt,
                  enum tb_align align);
/* The same on white, where lines may run behind it. */
void tb_plot_label(struct tb_plot *plot, const char *text, enum tb_role role, double size_pt, double x_pt, double down_pt,
                   enum tb_align align);
double tb_plot_text_width(struct tb_plot *plot, const char *text, double size_pt);
void tb_plot_fill(struct tb_plot *plot, enum tb_fill fill, double x_pt, double down_pt, double x2_pt, double down2_pt);
/* The legend: entries from x on in a row whose middle is at down_pt; x goes on behind each. */
enum { TB_PLOT_LEGEND_PT = 18 }; /* height of the row, below the title */
void tb_plot_legend_fill(struct tb_plot *plot, double *x_pt, double down_pt, enum tb_fill fill, const char *text);
void tb_plot_legend_line(struct tb_plot *plot, double *x_pt, double down_pt, double width_pt, double dash_pt, const char *text);
void tb_plot_legend_mark(struct tb_plot *plot, double *x_pt, double down_pt, bool filled, const char *text);
/* A point of a curve. */
void tb_plot_mark(struct tb_plot *plot, double x_pt, double down_pt, bool filled);
/* A value with the chart's decimals and unit; text: 96 bytes. */
char *tb_plot_value(const struct tb_plot *plot, int64_t value, bool unit, char *text);
bool tb_plot_missing(const struct tb_chart_series *series, size_t i);
bool tb_plot_carried(const struct tb_chart_series *series, size_t i);
/* A round step so that about `wanted` of them cover a range; at least 1. */
int64_t tb_plot_step(int64_t range, int wanted);

/* A kind of chart (tb_chart_kind.def): its height without the title, and its drawing at down_pt. */
double tb_plot_bars_pt(const struct tb_plot *plot);
void tb_plot_bars(struct tb_plot *plot);
void tb_plot_stacked(struct tb_plot *plot);
double tb_plot_curve_pt(const struct tb_plot *plot);
void tb_plot_curve(struct tb_plot *plot);
double tb_plot_multiples_pt(const struct tb_plot *plot);
void tb_plot_multiples(struct tb_plot *plot);

#endif
