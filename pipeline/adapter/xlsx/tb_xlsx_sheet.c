/* Styles, and how a sheet looks and prints. */
#include "tb_i18n.h"
#include "tb_xlsx_internal.h"

#include <stdlib.h>
#include <string.h>

enum { PAPER_A4 = 9, MOST_HEADER_CHARACTERS = 255 };

lxw_color_t tb_xlsx_color(uint32_t color)
{
    uint32_t rgb = color & 0xFFFFFFu;
    return rgb == 0 ? (lxw_color_t)LXW_COLOR_BLACK : (lxw_color_t)rgb;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_style(const struct tb_xlsx_style *a, const struct tb_xlsx_style *b)
{
    return same_text(a->number_format, b->number_format) && same_text(a->font, b->font) && !(a->size_pt < b->size_pt) &&
           !(a->size_pt > b->size_pt) && a->align == b->align && a->bold == b->bold && a->wrap == b->wrap &&
           a->border == b->border && a->top_line == b->top_line && a->link == b->link && a->unlocked == b->unlocked &&
           a->color == b->color && a->fill == b->fill;
}

static void apply_borders(lxw_format *format, const struct tb_xlsx_style *style)
{
    if (style->border) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, 0xA6A6A6);
    }
    if (style->top_line) {
        format_set_top(format, LXW_BORDER_MEDIUM);
        format_set_top_color(format, 0x404040);
    }
}

static void apply(lxw_format *format, const struct tb_xlsx_style *style)
{
    static const uint8_t aligns[] = {LXW_ALIGN_NONE, LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
    format_set_font_name(format, style->font ? style->font : "宋体");
    format_set_font_family(format, 0);
    format_set_font_size(format, style->size_pt > 0 ? style->size_pt : 11);
    if (style->number_format)
        format_set_num_format(format, style->number_format);
    if (style->align != TB_XLSX_ALIGN_NONE)
        format_set_align(format, aligns[style->align]);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style->bold)
        format_set_bold(format);
    if (style->wrap)
        format_set_text_wrap(format);
    if (style->unlocked)
        format_set_unlocked(format);
    if (style->link)
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    if (style->color || style->link)
        format_set_font_color(format, tb_xlsx_color(style->color ? style->color : TB_XLSX_RGB + 0x1F4E9E));
    if (style->fill) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, tb_xlsx_color(style->fill));
    }
    apply_borders(format, style);
}

const struct tb_xlsx_format *tb_xlsx_style(struct tb_xlsx *book, const struct tb_xlsx_style *style)
{
    struct tb_xlsx_format *format;
    if (book->failure.status != TB_OK || !book->workbook)
        return NULL;
    for (format = book->formats; format; format = format->next)
        if (same_style(&format->style, style))
            return format;
    format = tb_arena_alloc(&book->arena, sizeof *format);
    if (!format)
        goto nomem;
    format->style = *style;
    if (style->number_format && !(format->style.number_format = tb_arena_strdup(&book->arena, style->number_format)))
        goto nomem;
    if (style->font && !(format->style.font = tb_arena_strdup(&book->arena, style->font)))
        goto nomem;
    format->format = workbook_add_format(book->workbook);
    if (!format->format)
        goto nomem;
    apply(format->format, style);
    format->next = book->formats;
    book->formats = format;
    return format;
nomem:
    tb_err_nomem(&book->failure);
    return NULL;
}

void tb_xlsx_column_width(struct tb_xlsx_sheet *sheet, uint32_t column, double width, bool hidden)
{
    lxw_row_col_options options = {hidden ? LXW_TRUE : LXW_FALSE, 0, LXW_FALSE};
    if (tb_xlsx_usable(sheet))
        tb_xlsx_note(sheet->book,
                     worksheet_set_column_opt(sheet->sheet, (lxw_col_t)column, (lxw_col_t)column, width, NULL, &options),
                     sheet->name, 0, column);
}

void tb_xlsx_row_height(struct tb_xlsx_sheet *sheet, uint32_t row, double height_pt)
{
    if (!tb_xlsx_usable(sheet))
        return;
    if (sheet->streamed && row < sheet->current_row)
        tb_xlsx_refuse(sheet->book, TB_BUG, "height of row %lu of streamed sheet \"%s\" comes too late", (unsigned long)row + 1,
                       sheet->name);
    else if (sheet->rows && !tb_xlsx_rows_take(sheet->rows, row, UINT32_MAX))
        tb_xlsx_refuse(sheet->book, TB_BUG, "height of row %lu of sheet \"%s\" in order comes too late", (unsigned long)row + 1,
                       sheet->name);
    else {
        if (sheet->rows)
            tb_xlsx_rows_height(sheet, row, height_pt);
        tb_xlsx_note(sheet->book, worksheet_set_row(sheet->sheet, row, height_pt, NULL), sheet->name, row, 0);
    }
}

void tb_xlsx_freeze(struct tb_xlsx_sheet *sheet, uint32_t rows, uint32_t columns)
{
    if (tb_xlsx_usable(sheet))
        worksheet_freeze_panes(sheet->sheet, rows, (lxw_col_t)columns);
}

void tb_xlsx_autofilter(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t column1, uint32_t row2, uint32_t column2)
{
    if (tb_xlsx_usable(sheet))
        tb_xlsx_note(sheet->book, worksheet_autofilter(sheet->sheet, row1, (lxw_col_t)column1, row2, (lxw_col_t)column2),
                     sheet->name, row1, column1);
}

void tb_xlsx_tab_color(struct tb_xlsx_sheet *sheet, uint32_t color)
{
    if (tb_xlsx_usable(sheet))
        worksheet_set_tab_color(sheet->sheet, tb_xlsx_color(color));
}

void tb_xlsx_hide_gridlines(struct tb_xlsx_sheet *sheet)
{
    if (tb_xlsx_usable(sheet))
        worksheet_gridlines(sheet->sheet, LXW_HIDE_ALL_GRIDLINES);
}

void tb_xlsx_table(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t column1, uint32_t row2, uint32_t column2, const char *name,
                   const char *const *headers)
{
    size_t count = column2 - column1 + 1, i;
    lxw_table_column *columns;
    lxw_table_column **list;
    lxw_table_options options;
    if (!tb_xlsx_usable(sheet))
        return;
    columns = calloc(count, sizeof *columns);
    list = calloc(count + 1, sizeof *list);
    if (!columns || !list) {
        tb_err_nomem(&sheet->book->failure);
    } else {
        memset(&options, 0, sizeof options);
        options.name = (char *)(uintptr_t)name;
        options.columns = list;
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
        options.style_type_number = 15;
        for (i = 0; i < count; i++) {
            columns[i].header = (char *)(uintptr_t)headers[i];
            list[i] = &columns[i];
        }
        tb_xlsx_note(sheet->book, worksheet_add_table(sheet->sheet, row1, (lxw_col_t)column1, row2, (lxw_col_t)column2, &options),
                     sheet->name, row1, column1);
    }
    free(columns);
    free(list);
}

static void set_header(struct tb_xlsx_sheet *sheet, const char *text, lxw_error (*set)(lxw_worksheet *sheet, const char *text))
{
    if (text && text[0] && set(sheet->sheet, text) != LXW_NO_ERROR)
        tb_xlsx_refuse(sheet->book, TB_CONFIG, _("a page header or footer has at most %d characters: sheet \"%s\""),
                       MOST_HEADER_CHARACTERS, sheet->name);
}

void tb_xlsx_print_setup(struct tb_xlsx_sheet *sheet, const struct tb_xlsx_print *print)
{
    lxw_worksheet *lxw;
    if (!tb_xlsx_usable(sheet))
        return;
    lxw = sheet->sheet;
    worksheet_set_paper(lxw, PAPER_A4);
    if (print->landscape)
        worksheet_set_landscape(lxw);
    worksheet_set_margins(lxw, 0.5, 0.5, 0.75, 0.7);
    worksheet_center_horizontally(lxw);
    worksheet_fit_to_pages(lxw, 1, print->tall ? 0 : 1);
    if (print->repeat_row2 > 0)
        tb_xlsx_note(sheet->book, worksheet_repeat_rows(lxw, print->repeat_row1, print->repeat_row2), sheet->name,
                     print->repeat_row1, 0);
    set_header(sheet, print->header, worksheet_set_header);
    set_header(sheet, print->footer, worksheet_set_footer);
}
