/* What stands around the rows: title, note, headers, widths, filter, frozen panes, print setup. */
#include "summary_internal.h"
#include "tb_utf8.h"

#include <string.h>

enum { TITLE_ROW = 0, NOTE_ROW = 1, LEGEND_CELLS = 3, MOST_ROWS_ON_A_PAGE = 45 };

static const double most_header_lines = 2, least_width = 5, row_px = 20, bar_px = 24, around_bars_px = 130;
static const double han_width = 1.05; /* 宋体 is a little wider than the font that widths are counted in */

const struct tb_xlsx_format *summary_style_title(struct summary *summary)
{
    return tb_xlsx_style(summary->book,
                         &(struct tb_xlsx_style){.font = "黑体", .size_pt = 16, .bold = true, .align = TB_XLSX_CENTER});
}

const struct tb_xlsx_format *summary_style_note(struct summary *summary)
{
    return tb_xlsx_style(summary->book, &(struct tb_xlsx_style){.size_pt = 10, .wrap = true, .color = TB_XLSX_RGB + 0x595959});
}

const struct tb_xlsx_format *summary_style_header(struct summary *summary)
{
    return tb_xlsx_style(summary->book, &(struct tb_xlsx_style){.font = "黑体",
                                                                .size_pt = 10.5,
                                                                .align = TB_XLSX_CENTER,
                                                                .wrap = true,
                                                                .border = true,
                                                                .fill = TB_XLSX_RGB + 0xDDE6F3});
}

const struct tb_xlsx_format *summary_style_link(struct summary *summary)
{
    return tb_xlsx_style(summary->book, &(struct tb_xlsx_style){.size_pt = 10, .link = true});
}

static void write_legend(struct summary *summary, struct summary_sheet *sheet, uint32_t column)
{
    char text[TB_NUM_TEXT_BYTES];
    struct tb_xlsx_style style;
    const struct tb_xlsx_format *format;
    int i;
    memset(&style, 0, sizeof style);
    style.number_format = summary_number_format(summary, &sheet->def->columns[sheet->def->light], true, text);
    style.size_pt = 9;
    style.align = TB_XLSX_CENTER;
    format = tb_xlsx_style(summary->book, &style);
    for (i = 0; i < LEGEND_CELLS; i++)
        tb_xlsx_decimal(sheet->sheet, NOTE_ROW, column + (uint32_t)i, 3 - i, 0, format);
}

/* The last cells of row 2, but not above the ordinals, which links look up by their numbers. */
static uint32_t legend_column(const struct workbook_sheet *def)
{
    return (uint32_t)def->column_count - LEGEND_CELLS - (def->key_count > 0 ? 1 : 0);
}

/* Row 2: the way back to the contents, the note, the legend of the lights. */
static enum tb_status write_note(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_sheet *def = sheet->def;
    uint32_t last = (uint32_t)def->column_count - 1, from = 0, i;
    const struct tb_xlsx_format *format = summary_style_note(summary);
    const char *note;
    enum tb_status status = summary_expand(summary, def->note ? def->note : "数据截至 {as_of}", false, &note);
    if (status != TB_OK)
        return status;
    for (i = 0; i < summary->def->sheet_count; i++)
        if (summary->def->sheets[i].kind == WORKBOOK_CONTENTS && last > 0) {
            tb_xlsx_link(sheet->sheet, NOTE_ROW, 0, summary->def->sheets[i].name, 0, 0, summary->def->sheets[i].name);
            tb_xlsx_string(sheet->sheet, NOTE_ROW, 0, "← 目录", summary_style_link(summary));
            from = 1;
            break;
        }
    if (def->light >= 0)
        last = legend_column(def) - 1;
    tb_xlsx_row_height(sheet->sheet, NOTE_ROW, strlen(note) > 180 ? 42 : strlen(note) > 90 ? 28 : 18);
    for (i = from; i <= last; i++)
        tb_xlsx_string(sheet->sheet, NOTE_ROW, i, i == from ? note : "", format);
    if (def->light >= 0)
        write_legend(summary, sheet, last + 1);
    tb_xlsx_merge(sheet->sheet, NOTE_ROW, from, NOTE_ROW, last);
    return TB_OK;
}

static double greater(double a, double b)
{
    return a > b ? a : b;
}

/* The lines a header takes in columns that are so wide. */
static double header_lines(const char *text, double width)
{
    double left = (double)tb_utf8_text_width(text, strlen(text)) * han_width, lines = 1;
    for (; left > width - 1; left -= width - 1)
        lines += 1;
    return lines;
}

/* The most lines of a group's name; with headers: of a column's whose width is given, at least two. */
static double most_lines(const struct workbook_sheet *def, bool headers)
{
    double lines = headers ? 2 : 1;
    size_t i, j;
    for (i = 0; i < def->column_count; i = j) {
        const struct workbook_column *column = &def->columns[i];
        double width = 0;
        for (j = i; j < def->column_count &&
                    (j == i || (!headers && column->group[0] && strcmp(def->columns[j].group, column->group) == 0));
             j++)
            width += greater(def->columns[j].width, least_width);
        if (!headers || column->width > 0)
            lines = greater(lines, header_lines(headers ? column->header : column->group, width));
    }
    return lines < 6 ? lines : 6;
}

/* Row by row from left to right, as a streamed sheet wants it. */
static void write_grouped_headers(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_sheet *def = sheet->def;
    const struct tb_xlsx_format *format = summary_style_header(summary);
    uint32_t row = sheet->header_row, i, j;
    tb_xlsx_row_height(sheet->sheet, row, 14 * most_lines(def, false) + 6);
    for (i = 0; i < def->column_count; i = j) {
        const struct workbook_column *column = &def->columns[i];
        tb_xlsx_string(sheet->sheet, row, i, column->group[0] ? column->group : column->header, format);
        for (j = i + 1; j < def->column_count && column->group[0] && strcmp(def->columns[j].group, column->group) == 0; j++)
            tb_xlsx_string(sheet->sheet, row, j, "", format);
        tb_xlsx_merge(sheet->sheet, row, i, column->group[0] ? row : row + 1, j - 1);
    }
    tb_xlsx_row_height(sheet->sheet, row + 1, 14 * most_lines(def, true) + 4);
    for (i = 0; i < def->column_count; i++)
        tb_xlsx_string(sheet->sheet, row + 1, i, def->columns[i].group[0] ? def->columns[i].header : "", format);
}

static enum tb_status write_headers(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_sheet *def = sheet->def;
    const struct tb_xlsx_format *format = summary_style_header(summary);
    uint32_t i, last = (uint32_t)def->column_count - 1;
    if (sheet->rows > 0 && def->table && !sheet->streamed) {
        const char **headers = tb_arena_alloc(&summary->arena, def->column_count * sizeof *headers);
        if (!headers)
            return tb_err_nomem(summary->err);
        for (i = 0; i <= last; i++)
            headers[i] = def->columns[i].header;
        tb_xlsx_table(sheet->sheet, sheet->header_row, 0, sheet->data_row + sheet->rows - 1, last, def->table, headers);
    } else if (sheet->rows > 0 && !def->no_filter) {
        tb_xlsx_autofilter(sheet->sheet, sheet->data_row - 1, 0, sheet->data_row + sheet->rows - 1, last);
    }
    if (def->grouped) {
        write_grouped_headers(summary, sheet);
        return TB_OK;
    }
    tb_xlsx_row_height(sheet->sheet, sheet->header_row, 14 * most_lines(def, true) + 4);
    for (i = 0; i <= last; i++)
        tb_xlsx_string(sheet->sheet, sheet->header_row, i, def->columns[i].header, format);
    return TB_OK;
}

enum tb_status summary_write_head(struct summary *summary, struct summary_sheet *sheet)
{
    const struct tb_xlsx_format *format = summary_style_title(summary);
    uint32_t last = (uint32_t)sheet->def->column_count - 1, i;
    const char *title;
    enum tb_status status = summary_expand(summary, sheet->def->title, false, &title);
    if (status != TB_OK)
        return status;
    tb_xlsx_row_height(sheet->sheet, TITLE_ROW, 30);
    for (i = 0; i <= last; i++)
        tb_xlsx_string(sheet->sheet, TITLE_ROW, i, i == 0 ? title : "", format);
    tb_xlsx_merge(sheet->sheet, TITLE_ROW, 0, TITLE_ROW, last);
    status = write_note(summary, sheet);
    return status == TB_OK ? write_headers(summary, sheet) : status;
}

/* By content, but a header takes two lines at most, and nothing is wider than it should be. */
static double width_of(const struct workbook_column *column, double content)
{
    double header = (double)tb_utf8_text_width(column->header, strlen(column->header)) * han_width / most_header_lines + 3;
    double width = content * han_width + 2;
    if (column->width > 0)
        return column->width;
    if (width < header)
        width = header;
    if (width < least_width)
        width = least_width;
    return width > column->most_width ? column->most_width : width;
}

double summary_width_limit(const struct workbook_column *column)
{
    return ((column->width > 0 ? column->width : column->most_width) - 1.5) / han_width;
}

static void set_marks(struct summary_sheet *sheet, const struct workbook_column *column, uint32_t at)
{
    static const struct {
        const char *look;
        uint32_t color, fill;
        bool bold;
    } looks[] = {{"red", 0x9C0006, 0xFFC7CE, true},   {"yellow", 0x7F6000, 0xFFEB9C, false}, {"green", 0x375623, 0xE2EFDA, false},
                 {"gray", 0x7F7F7F, 0xEDEDED, false}, {"blue", 0x1F4E9E, 0xDDEBF7, false},   {"orange", 0x833C0B, 0xFBE5D6, true}};
    uint32_t last = sheet->data_row + sheet->rows - 1;
    size_t i, k;
    for (i = 0; i < column->mark_count; i++) {
        const struct workbook_mark *mark = &column->marks[i];
        struct tb_xlsx_style style;
        memset(&style, 0, sizeof style);
        style.bold = true;
        for (k = 0; k < sizeof looks / sizeof *looks; k++)
            if (strcmp(mark->look, looks[k].look) == 0) {
                style.color = TB_XLSX_RGB + looks[k].color;
                style.fill = TB_XLSX_RGB + looks[k].fill;
                style.bold = looks[k].bold;
            }
        tb_xlsx_mark(sheet->sheet, sheet->data_row, last, at, mark->condition, mark->text, mark->number, &style);
    }
}

enum tb_status summary_setup_print(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_def *def = summary->def;
    struct tb_xlsx_print print;
    const char *header, *footer;
    enum tb_status status = summary_expand(summary, def->header ? def->header : "", true, &header);
    if (status == TB_OK)
        status = summary_expand(summary, def->footer ? def->footer : "&C第 &P 页　共 &N 页", true, &footer);
    if (status != TB_OK)
        return status;
    memset(&print, 0, sizeof print);
    print.landscape = !sheet->def->portrait;
    print.tall = !sheet->def->one_page || sheet->rows > MOST_ROWS_ON_A_PAGE;
    if (sheet->def->kind == WORKBOOK_TABLE) {
        print.repeat_row1 = sheet->header_row;
        print.repeat_row2 = sheet->data_row - 1;
    }
    print.header = header;
    print.footer = footer;
    tb_xlsx_print_setup(sheet->sheet, &print);
    return TB_OK;
}

enum tb_status summary_finish_sheet(struct summary *summary, struct summary_sheet *sheet)
{
    const struct workbook_sheet *def = sheet->def;
    uint32_t last = sheet->data_row + (sheet->rows ? sheet->rows - 1 : 0), i;
    int frozen = def->freeze ? workbook_find_column(def, def->freeze) : 0;
    for (i = 0; i < def->column_count; i++) {
        const struct workbook_column *column = &def->columns[i];
        tb_xlsx_column_width(sheet->sheet, i, width_of(column, sheet->widths[i]), column->hidden);
        if (sheet->rows == 0)
            continue;
        if (column->bar)
            tb_xlsx_data_bar(sheet->sheet, sheet->data_row, last, i, column->bar_low, column->bar_high, TB_XLSX_RGB + 0x9DC3E6);
        set_marks(sheet, column, i);
        if (column->name)
            tb_xlsx_define_name(sheet->sheet, column->name, sheet->data_row, i, last, i);
    }
    if (def->light >= 0)
        tb_xlsx_icons(sheet->sheet, sheet->data_row, sheet->has_total ? sheet->total_row : last, (uint32_t)def->light, NOTE_ROW,
                      legend_column(def));
    tb_xlsx_freeze(sheet->sheet, sheet->data_row, (uint32_t)frozen + 1);
    tb_xlsx_hide_gridlines(sheet->sheet);
    if (def->tab)
        tb_xlsx_tab_color(sheet->sheet, workbook_color(def->tab));
    return summary_setup_print(summary, sheet);
}

static void add_chart(struct summary *summary, const struct workbook_chart *def)
{
    static const uint32_t colors[] = {0x2F5597, 0xC55A11, 0x548235, 0x7F6000, 0x7030A0, 0x3B3838};
    static const uint32_t tints[] = {0x1F3864, 0x2F5597, 0x5B86C5, 0x8FAADC,
                                     0xB4C7E7, 0xDAE3F3, 0xFFFFFF}; /* of a stack, in order */
    enum { TINTS = sizeof tints / sizeof *tints, DARK_TINTS = 3 };
    struct summary_sheet *sheet = &summary->sheets[workbook_find_sheet(summary->def, def->sheet)];
    bool stacked = def->kind == TB_XLSX_STACKED_BAR || def->kind == TB_XLSX_STACKED_COLUMN;
    const bool lying = def->kind == TB_XLSX_BAR || def->kind == TB_XLSX_STACKED_BAR;
    struct tb_xlsx_chart_look look;
    struct tb_xlsx_chart *chart;
    const char *title = def->title, *alt = def->alt;
    size_t i;
    if (sheet->rows == 0 || summary_expand(summary, def->title, false, &title) != TB_OK ||
        summary_expand(summary, def->alt, false, &alt) != TB_OK)
        return;
    memset(&look, 0, sizeof look);
    look.kind = def->kind;
    look.title = title;
    look.alt = alt;
    look.value_title = def->value_title;
    look.value_format = def->value_format;
    look.width_px = def->width_px;
    look.height_px = greater(def->height_px, lying ? bar_px * sheet->rows + around_bars_px : 0);
    look.from_zero = sheet->def->columns[workbook_find_column(sheet->def, def->series[0].column)].type != WORKBOOK_POINTS;
    chart = tb_xlsx_add_chart(summary->book, &look);
    for (i = 0; i < def->series_count; i++) {
        const struct workbook_series *from = &def->series[i];
        uint32_t column = (uint32_t)workbook_find_column(sheet->def, from->column);
        struct tb_xlsx_series series;
        memset(&series, 0, sizeof series);
        series.name = from->name ? from->name : sheet->def->columns[column].header;
        series.row1 = sheet->data_row;
        series.row2 = sheet->data_row + sheet->rows - 1;
        series.category_column = (uint32_t)workbook_find_column(sheet->def, def->categories);
        series.value_column = column;
        series.color = TB_XLSX_RGB + colors[i % (sizeof colors / sizeof *colors)];
        if (stacked) { /* spread from dark to light, whatever their number */
            const size_t tint = def->series_count > 1 ? i * (TINTS - 1) / (def->series_count - 1) : 0;
            series.color = TB_XLSX_RGB + tints[tint];
            series.edged = true;
            series.label_color = TB_XLSX_RGB + (tint < DARK_TINTS ? 0xFFFFFF : 0x000000);
        }
        series.outline = from->outline;
        series.labels = from->labels;
        series.label_format = def->value_format;
        tb_xlsx_add_series(chart, sheet->sheet, &series);
    }
    sheet->end_row++;
    tb_xlsx_place_chart(chart, sheet->sheet, sheet->end_row, 0);
    sheet->end_row += (uint32_t)(look.height_px / row_px) + 1;
}

enum tb_status summary_add_charts(struct summary *summary)
{
    size_t i;
    for (i = 0; i < summary->def->chart_count; i++) {
        summary->err->status = TB_OK;
        add_chart(summary, &summary->def->charts[i]);
        if (summary->err->status != TB_OK)
            return summary->err->status;
    }
    return tb_xlsx_check(summary->book, summary->err);
}
