/* Native charts. What tells series apart is never colour alone: tints from dark to light in the legend's order, hollow bars, marks, dashes. */
#include "tb_i18n.h"
#include "tb_xlsx_internal.h"

#include <stdio.h>
#include <string.h>

enum { DEFAULT_WIDTH_PX = 480, DEFAULT_HEIGHT_PX = 288 }; /* what libxlsxwriter scales from */

static bool is_bar(enum tb_xlsx_chart_kind kind)
{
    return kind == TB_XLSX_BAR || kind == TB_XLSX_STACKED_BAR;
}

static void set_axes(lxw_chart *chart, const struct tb_xlsx_chart_look *look)
{
    /* In a bar chart the x axis is the values' one. */
    bool lying = is_bar(look->kind);
    lxw_chart_axis *values = chart_axis_get(chart, lying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y);
    lxw_chart_axis *categories = chart_axis_get(chart, lying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X);
    lxw_chart_line line;
    memset(&line, 0, sizeof line);
    line.color = 0xD9D9D9;
    line.width = 0.5f;
    if (look->value_title)
        chart_axis_set_name(values, look->value_title);
    if (look->value_format)
        chart_axis_set_num_format(values, look->value_format);
    if (look->from_zero)
        chart_axis_set_min(values, 0);
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &line);
    if (lying) {
        chart_axis_set_reverse(categories);      /* the first row on top, as in the table, */
        chart_axis_set_crossing_max(categories); /* and the scale below */
    }
    chart_axis_set_interval_unit(categories, 1); /* every name; LibreOffice leaves out what it finds too close */
    /* Names stay at the low end when a value is below zero. */
    chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

struct tb_xlsx_chart *tb_xlsx_add_chart(struct tb_xlsx *book, const struct tb_xlsx_chart_look *look)
{
    static const uint8_t kinds[] = {LXW_CHART_BAR, LXW_CHART_COLUMN, LXW_CHART_LINE, LXW_CHART_BAR_STACKED,
                                    LXW_CHART_COLUMN_STACKED};
    struct tb_xlsx_chart *chart;
    lxw_chart_font font;
    if (book->failure.status != TB_OK || !book->workbook)
        return NULL;
    chart = tb_arena_alloc(&book->arena, sizeof *chart);
    if (chart)
        chart->alt = tb_arena_strdup(&book->arena, look->alt ? look->alt : look->title);
    if (!chart || !chart->alt || !(chart->chart = workbook_add_chart(book->workbook, kinds[look->kind]))) {
        tb_err_nomem(&book->failure);
        return NULL;
    }
    chart->book = book;
    chart->kind = look->kind;
    chart->width_px = look->width_px > 0 ? look->width_px : DEFAULT_WIDTH_PX;
    chart->height_px = look->height_px > 0 ? look->height_px : DEFAULT_HEIGHT_PX;
    memset(&font, 0, sizeof font);
    font.size = 13;
    font.bold = LXW_TRUE;
    chart_title_set_name(chart->chart, look->title);
    chart_title_set_name_font(chart->chart, &font);
    chart_legend_set_position(chart->chart, LXW_CHART_LEGEND_BOTTOM);
    set_axes(chart->chart, look);
    if (look->kind == TB_XLSX_BAR || look->kind == TB_XLSX_COLUMN)
        chart_set_series_overlap(chart->chart, 100);
    if (look->kind != TB_XLSX_LINE)
        chart_set_series_gap(chart->chart, 60);
    chart_show_blanks_as(chart->chart, LXW_CHART_BLANKS_AS_GAP);
    return chart;
}

static void draw_line(lxw_chart_series *drawn, const struct tb_xlsx_series *series, unsigned at)
{
    static const uint8_t marks[] = {LXW_CHART_MARKER_CIRCLE,  LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE,
                                    LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_X,      LXW_CHART_MARKER_PLUS};
    lxw_chart_line line;
    lxw_chart_fill fill;
    memset(&line, 0, sizeof line);
    memset(&fill, 0, sizeof fill);
    line.width = series->outline ? 1.5f : 2.25f;
    if (series->color) {
        line.color = tb_xlsx_color(series->color);
        fill.color = line.color;
    }
    if (series->outline)
        line.dash_type = LXW_CHART_LINE_DASH_DASH;
    chart_series_set_line(drawn, &line);
    chart_series_set_marker_type(drawn, series->outline ? LXW_CHART_MARKER_NONE : marks[at % 6]);
    chart_series_set_marker_size(drawn, 7);
    if (series->color)
        chart_series_set_marker_fill(drawn, &fill);
}

static void draw_bar(lxw_chart_series *drawn, const struct tb_xlsx_series *series)
{
    lxw_color_t color = tb_xlsx_color(series->color ? series->color : TB_XLSX_RGB + 0x4472C4);
    lxw_chart_line line;
    lxw_chart_fill fill;
    memset(&line, 0, sizeof line);
    memset(&fill, 0, sizeof fill);
    line.color = series->outline ? (lxw_color_t)0x404040 : series->edged ? (lxw_color_t)0x1F3864 : color;
    line.width = series->outline ? 1.25f : 0.75f;
    fill.color = color;
    if (series->outline)
        fill.none = LXW_TRUE;
    chart_series_set_line(drawn, &line);
    chart_series_set_fill(drawn, &fill);
}

void tb_xlsx_add_series(struct tb_xlsx_chart *chart, struct tb_xlsx_sheet *data, const struct tb_xlsx_series *series)
{
    lxw_chart_series *drawn;
    if (!chart || !tb_xlsx_usable(data))
        return;
    if (data->rows) {
        tb_xlsx_refuse(chart->book, TB_BUG, "a chart over sheet \"%s\", whose cells come in order", data->name);
        return;
    }
    drawn = chart_add_series(chart->chart, NULL, NULL);
    if (!drawn) {
        tb_err_nomem(&chart->book->failure);
        return;
    }
    chart_series_set_categories(drawn, data->name, series->row1, (lxw_col_t)series->category_column, series->row2,
                                (lxw_col_t)series->category_column);
    chart_series_set_values(drawn, data->name, series->row1, (lxw_col_t)series->value_column, series->row2,
                            (lxw_col_t)series->value_column);
    chart_series_set_name(drawn, series->name);
    if (chart->kind == TB_XLSX_LINE)
        draw_line(drawn, series, chart->series);
    else
        draw_bar(drawn, series);
    if (series->labels) {
        chart_series_set_labels(drawn);
        if (series->label_color) {
            lxw_chart_font font;
            memset(&font, 0, sizeof font);
            font.color = tb_xlsx_color(series->label_color);
            font.size = 8;
            chart_series_set_labels_font(drawn, &font);
        }
        if (series->label_format)
            chart_series_set_labels_num_format(drawn, series->label_format);
    }
    chart->series++;
}

void tb_xlsx_place_chart(struct tb_xlsx_chart *chart, struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column)
{
    lxw_chart_options options;
    if (!chart || !tb_xlsx_usable(sheet))
        return;
    if (chart->series == 0) { /* a chart without series makes a file that Excel repairs */
        tb_xlsx_refuse(chart->book, TB_BUG, "chart without a series on sheet \"%s\"", sheet->name);
        return;
    }
    memset(&options, 0, sizeof options);
    options.x_scale = chart->width_px / DEFAULT_WIDTH_PX;
    options.y_scale = chart->height_px / DEFAULT_HEIGHT_PX;
    options.description = chart->alt;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    tb_xlsx_note(chart->book, worksheet_insert_chart_opt(sheet->sheet, row, (lxw_col_t)column, chart->chart, &options), sheet->name,
                 row, column);
}
