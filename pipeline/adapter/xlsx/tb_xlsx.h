/* tb_xlsx: workbooks for Excel, WPS and LibreOffice. The only place that knows libxlsxwriter.
 *
 * WHAT       Cells, styles, widths, print setup, conditional formats, links, notes, charts, names and properties of
 *            an .xlsx file that is whole or not there, with the same bytes for the same calls.
 * USE        tb_xlsx_new(&book, "out/a.xlsx", created, &err);
 *            sheet = tb_xlsx_add_sheet(book, "总览", TB_XLSX_ANY_ORDER);
 *            bold = tb_xlsx_style(book, &(struct tb_xlsx_style){.bold = true});
 *            tb_xlsx_text(sheet, 0, 0, "县", 3, bold); …
 *            tb_xlsx_save(book, &err);  tb_xlsx_free(book);
 * OWNERSHIP  the caller owns the book; sheets, formats and charts belong to it. All text is copied.
 * ERRORS     Calls that build the book return nothing: the first one that fails is remembered with its sheet and
 *            cell, all later ones do nothing, and tb_xlsx_check and tb_xlsx_save return it. So a cell that could not
 *            be written never goes unnoticed. TB_CONFIG: a name, formula or chart the format does not allow;
 *            TB_INPUT: a text or table too large for the format; TB_SYSTEM: disk, memory, rights.
 * LIMITS     1,048,576 rows, 16,384 columns, 32,767 UTF-16 units a text, 31 a sheet name, 65,530 links a sheet.
 *            Rows and columns are 0-based here, 1-based and A, B, C in messages.
 */
#ifndef TB_XLSX_H
#define TB_XLSX_H

#include "tb_buf.h"
#include "tb_date.h"
#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tb_xlsx;
struct tb_xlsx_sheet;
struct tb_xlsx_format; /* a style as the book knows it; NULL is the plain one */
struct tb_xlsx_chart;

enum { TB_XLSX_MOST_ROWS = 1048576, TB_XLSX_MOST_COLUMNS = 16384, TB_XLSX_MOST_TEXT_UNITS = 32767 };

/* created: the date the file says it was made on; the data's cut-off, never the clock. */
enum tb_status tb_xlsx_new(struct tb_xlsx **book, const char *path, tb_date created, struct tb_err *err) TB_MUST_CHECK;

/* The first failure so far. */
enum tb_status tb_xlsx_check(const struct tb_xlsx *book, struct tb_err *err) TB_MUST_CHECK;

/* Write the file under a temporary name, make it durable, rename it into place. Nothing can be added after it. */
enum tb_status tb_xlsx_save(struct tb_xlsx *book, struct tb_err *err) TB_MUST_CHECK;

/* NULL is fine. A book that was not saved leaves nothing behind. */
void tb_xlsx_free(struct tb_xlsx *book);

/* Document properties; NULL fields stay empty. */
struct tb_xlsx_properties {
    const char *title, *subject, *author, *company, *category, *keywords, *comments;
};
void tb_xlsx_set_properties(struct tb_xlsx *book, const struct tb_xlsx_properties *properties);
void tb_xlsx_set_custom_property(struct tb_xlsx *book, const char *name, const char *value);

/* Why a sheet or defined name cannot have this name (a static msgid), or NULL when it can. */
const char *tb_xlsx_bad_sheet_name(const char *name);
const char *tb_xlsx_bad_defined_name(const char *name);

/* How a sheet's cells come. In order: row by row, each from left to right, heights with their row; in a third of the time, but no chart may
 * have its values from there. Streamed: row by row, and forgotten, for sheets of many rows; an autofilter is set before the rows below it, no
 * table is possible, and charts find their values only when the file is opened. */
enum tb_xlsx_order { TB_XLSX_ANY_ORDER, TB_XLSX_IN_ORDER, TB_XLSX_STREAMED };

/* A new last sheet, or NULL after a failure (every call takes a NULL sheet). */
struct tb_xlsx_sheet *tb_xlsx_add_sheet(struct tb_xlsx *book, const char *name, enum tb_xlsx_order order);

enum tb_xlsx_align { TB_XLSX_ALIGN_NONE, TB_XLSX_LEFT, TB_XLSX_CENTER, TB_XLSX_RIGHT };

/* Colours are 0xRRGGBB + TB_XLSX_RGB so that a zeroed struct has none. */
#define TB_XLSX_RGB 0x1000000u

struct tb_xlsx_style {
    const char *number_format; /* NULL: General */
    const char *font;          /* NULL: 宋体 */
    double size_pt;            /* 0: 11 */
    enum tb_xlsx_align align;
    bool bold, wrap, border, top_line, link; /* border: thin all round; link: underlined */
    bool unlocked;                           /* may be filled in on a protected sheet */
    uint32_t color, fill;
};

/* The same style twice gives the same format. */
const struct tb_xlsx_format *tb_xlsx_style(struct tb_xlsx *book, const struct tb_xlsx_style *style);

/* Cells. Text is always written as a string, whatever it begins with; control characters are kept as the format
 * escapes them, characters that XML cannot hold become U+FFFD. Bytes that are not UTF-8 become U+FFFD too. */
void tb_xlsx_text(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text, size_t length,
                  const struct tb_xlsx_format *format);
void tb_xlsx_string(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text,
                    const struct tb_xlsx_format *format);
/* The number scaled * 10^-decimals: the nearest value a cell can hold. */
void tb_xlsx_decimal(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, int64_t scaled, int decimals,
                     const struct tb_xlsx_format *format);
void tb_xlsx_day(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, tb_date date, const struct tb_xlsx_format *format);
void tb_xlsx_blank(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_xlsx_format *format);
/* A formula ("=SUM(A1:A3)") with the value a reader shows that does not calculate. */
void tb_xlsx_formula(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *formula, int64_t scaled, int decimals,
                     const struct tb_xlsx_format *format);

/* Link a cell to a cell of another sheet; call it before the cell itself is written. */
void tb_xlsx_link(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *to_sheet, uint32_t to_row,
                  uint32_t to_column, const char *tip);
/* A cell that leads to the row of another sheet that holds .id in .id_column, wherever sorting has put it; to .row when there is none any
 * more. It is the formula HYPERLINK, whose value, a number or a text of at most 255 characters (a longer one is written without a link),
 * is in it. A number in the column that is no id must not be there. */
struct tb_xlsx_jump {
    const char *sheet;
    uint32_t id_column, row;
    uint32_t id;
};
void tb_xlsx_jump_decimal(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_xlsx_jump *jump,
                          int64_t scaled, int decimals, const struct tb_xlsx_format *format);
void tb_xlsx_jump_text(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const struct tb_xlsx_jump *jump,
                       const char *text, size_t length, const struct tb_xlsx_format *format);
/* A note on a cell, sized to its text. */
void tb_xlsx_comment(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text, const char *author);
/* Join cells that are already written (the upper left one shows). */
void tb_xlsx_merge(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t column1, uint32_t row2, uint32_t column2);

/* Sheet setup. Widths are in half-width characters: a Chinese character is 2. */
void tb_xlsx_column_width(struct tb_xlsx_sheet *sheet, uint32_t column, double width, bool hidden);
void tb_xlsx_row_height(struct tb_xlsx_sheet *sheet, uint32_t row, double height_pt);
void tb_xlsx_freeze(struct tb_xlsx_sheet *sheet, uint32_t rows, uint32_t columns);
void tb_xlsx_autofilter(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t column1, uint32_t row2, uint32_t column2);
void tb_xlsx_tab_color(struct tb_xlsx_sheet *sheet, uint32_t color);
void tb_xlsx_hide_gridlines(struct tb_xlsx_sheet *sheet);

/* Make a written range a table (banding, filter, structured names): its first row holds the headers, which must be
 * different from each other. Not for streamed sheets. */
void tb_xlsx_table(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t column1, uint32_t row2, uint32_t column2, const char *name,
                   const char *const *headers);

struct tb_xlsx_print {
    bool landscape;
    bool tall;                         /* fit the width only; else everything on one page */
    uint32_t repeat_row1, repeat_row2; /* printed on every page; none when repeat_row2 is 0 */
    const char *header, *footer;       /* with Excel's codes (&L &C &R &P &N); NULL none */
};
void tb_xlsx_print_setup(struct tb_xlsx_sheet *sheet, const struct tb_xlsx_print *print); /* A4 */

/* Sheets that somebody fills in. Protection has no password: it keeps from mistakes, not from will. */
void tb_xlsx_protect(struct tb_xlsx_sheet *sheet);
void tb_xlsx_hide_sheet(struct tb_xlsx_sheet *sheet);
/* The sheet that is seen when the file is opened; needed when the first one is hidden. */
void tb_xlsx_show_first(struct tb_xlsx_sheet *sheet);
/* What is said of a cell, when it is chosen and when something else is typed: 32 and 255 characters at most (TB_CONFIG). */
struct tb_xlsx_limit {
    const char *title, *message;
};
/* Only one of a list, by a defined name; a list of its own would be limited to 255 bytes. */
void tb_xlsx_choose(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, const char *list_name,
                    const struct tb_xlsx_limit *limit);
/* Only a number between the two; pasting passes over it, as everywhere. */
void tb_xlsx_bound(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, double least, double most,
                   const struct tb_xlsx_limit *limit);
/* Words only. */
void tb_xlsx_advise(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, const struct tb_xlsx_limit *limit);

/* Conditional formats. A bar runs from low to high of the cells' values. */
void tb_xlsx_data_bar(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, double low, double high,
                      uint32_t color);
/* ✔ ! ✘ for 3, 2, 1: shapes that tell without colour. Excel sorts by per cent of the values that are there, so the
 * range takes in a legend: three cells from (legend_row, legend_column) that hold 3, 2 and 1. */
void tb_xlsx_icons(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, uint32_t legend_row,
                   uint32_t legend_column);
enum tb_xlsx_condition { TB_XLSX_CONTAINS, TB_XLSX_LESS, TB_XLSX_GREATER, TB_XLSX_EQUAL };
/* A format where a cell's text contains `text`, or its number stands so to `number`. */
void tb_xlsx_mark(struct tb_xlsx_sheet *sheet, uint32_t row1, uint32_t row2, uint32_t column, enum tb_xlsx_condition condition,
                  const char *text, double number, const struct tb_xlsx_style *style);

/* A name for a range: "=总览!$A$1:$A$9" is made of the sheet and the corners. */
void tb_xlsx_define_name(struct tb_xlsx_sheet *sheet, const char *name, uint32_t row1, uint32_t column1, uint32_t row2,
                         uint32_t column2);

/* Charts over ranges of a sheet. */
enum tb_xlsx_chart_kind { TB_XLSX_BAR, TB_XLSX_COLUMN, TB_XLSX_LINE, TB_XLSX_STACKED_BAR, TB_XLSX_STACKED_COLUMN };
struct tb_xlsx_chart_look {
    enum tb_xlsx_chart_kind kind;
    const char *title, *alt;                /* alt: what a reader who does not see it is told */
    const char *value_title, *value_format; /* of the value axis; NULL none */
    double width_px, height_px;
    bool from_zero; /* the value axis begins at 0 */
};
struct tb_xlsx_series {
    const char *name;
    uint32_t row1, row2, category_column, value_column; /* of the sheet the chart's data are in */
    uint32_t color;                                     /* TB_XLSX_RGB + …, 0: the program's */
    bool edged;                                         /* a dark edge, so that light parts of a stack are seen */
    uint32_t label_color;                               /* 0: the program's */
    bool outline; /* hollow bars drawn over the others (a target or schedule); in a line chart: dashed */
    bool labels;  /* values written at the points */
    const char *label_format;
};
struct tb_xlsx_chart *tb_xlsx_add_chart(struct tb_xlsx *book, const struct tb_xlsx_chart_look *look);
void tb_xlsx_add_series(struct tb_xlsx_chart *chart, struct tb_xlsx_sheet *data, const struct tb_xlsx_series *series);
/* Put it on a sheet, its upper left corner in that cell. */
void tb_xlsx_place_chart(struct tb_xlsx_chart *chart, struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column);

/* "A1" for 0, 0. Buffer of TB_XLSX_CELL_BYTES. Returns text. */
enum { TB_XLSX_CELL_BYTES = 24 };
char *tb_xlsx_cell_name(uint32_t row, uint32_t column, char *text);

/* Append what this room is loaded with: tb_loaded.h. */
void tb_xlsx_libraries(struct tb_buf *out);

#endif
