/* tb_xlsx_internal: what the files of this adapter share. Not for anybody else: it shows libxlsxwriter's types. */
#ifndef TB_XLSX_INTERNAL_H
#define TB_XLSX_INTERNAL_H

#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_xlsx.h"
#include <xlsxwriter.h>

/* A style that was asked for, and libxlsxwriter's object for it. */
struct tb_xlsx_format {
    struct tb_xlsx_style style;
    lxw_format *format;
    struct tb_xlsx_format *next;
};

struct tb_xlsx_sheet {
    struct tb_xlsx *book;
    lxw_worksheet *sheet;
    const char *name;
    bool streamed;
    struct tb_xlsx_rows *rows; /* of a sheet in order, in the book's arena; NULL: the library has the cells */
    uint32_t current_row;      /* of a streamed sheet: rows above are gone */
    uint32_t links;
    struct tb_xlsx_sheet *next;
};

struct tb_xlsx_chart {
    struct tb_xlsx *book;
    lxw_chart *chart;
    char *alt;
    enum tb_xlsx_chart_kind kind;
    double width_px, height_px;
    unsigned series;
};

struct tb_xlsx {
    lxw_workbook *workbook; /* NULL once saved */
    char *path;
    struct tb_file_writer writer; /* holds the temporary file that libxlsxwriter writes by name */
    tb_date created;
    struct tb_err failure; /* the first one */
    struct tb_arena arena;
    struct tb_buf scratch; /* the text of the cell at hand */
    struct tb_xlsx_format *formats;
    struct tb_xlsx_sheet *sheets; /* newest first */
    bool has_streamed;            /* one of them is streamed */
    struct tb_xlsx_known *known;  /* strings of sheets in order */
};

/* Remember a failure of libxlsxwriter, with the place; only the first one counts. */
void tb_xlsx_note(struct tb_xlsx *book, lxw_error error, const char *sheet, uint32_t row, uint32_t column);
/* The same for our own findings. */
void tb_xlsx_refuse(struct tb_xlsx *book, enum tb_status status, const char *format, ...) TB_PRINTF(3, 4);

/* Whether a sheet takes calls still. */
static inline bool tb_xlsx_usable(const struct tb_xlsx_sheet *sheet)
{
    return sheet && sheet->book->failure.status == TB_OK && sheet->book->workbook;
}

/* libxlsxwriter's colour for ours; black has a number of its own there. */
lxw_color_t tb_xlsx_color(uint32_t color);

/* tb_xlsx_temp.c: whether libxlsxwriter's temporary files took what was written since _start: 0, or the first errno. */
void tb_xlsx_temp_start(void);
int tb_xlsx_temp_failure(void);
void tb_xlsx_temp_note(int reason);

/* tb_xlsx_pack.c: between _start and _end the parts that libxlsxwriter makes are kept in memory, and _write puts them into the file, which
 * holds what the library wrote. */
enum tb_status tb_xlsx_pack_start(struct tb_err *err) TB_MUST_CHECK;
bool tb_xlsx_pack_is_on(void);
FILE *tb_xlsx_pack_open(void); /* the stream for the next part */
enum tb_status tb_xlsx_pack_write(struct tb_file_writer *writer, struct tb_err *err) TB_MUST_CHECK;
void tb_xlsx_pack_end(void);

/* tb_xlsx_rows.c: rows and cells of a sheet in order. */
bool tb_xlsx_rows_begin(struct tb_xlsx_sheet *sheet); /* false: no memory */
void tb_xlsx_rows_free(struct tb_xlsx_rows *rows);    /* NULL is fine */
/* Whether the cell comes after those that are there. */
bool tb_xlsx_rows_take(const struct tb_xlsx_rows *rows, uint32_t row, uint32_t column);
void tb_xlsx_rows_height(struct tb_xlsx_sheet *sheet, uint32_t row, double height_pt);
lxw_error tb_xlsx_rows_string(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *text, size_t length,
                              lxw_format *format);
lxw_error tb_xlsx_rows_blank(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, lxw_format *format);
/* value: the double next to scaled * 10^-decimals. */
lxw_error tb_xlsx_rows_number(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, double value, int64_t scaled,
                              int decimals, lxw_format *format);
/* text: the value; NULL: it is the number. */
lxw_error tb_xlsx_rows_formula(struct tb_xlsx_sheet *sheet, uint32_t row, uint32_t column, const char *formula, const char *text,
                               double value, int64_t scaled, int decimals, lxw_format *format);
/* Before the workbook is closed: the library is given the rows. False: no memory. After it: whether it took them all. */
bool tb_xlsx_rows_hand_over(struct tb_xlsx_sheet *sheet);
bool tb_xlsx_rows_taken(const struct tb_xlsx_rows *rows);

#endif
