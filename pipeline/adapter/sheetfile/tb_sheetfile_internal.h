/* tb_sheetfile_internal: what the two kinds of workbook share: the bounds, the open file, and the making of rows. */
#ifndef TB_SHEETFILE_INTERNAL_H
#define TB_SHEETFILE_INTERNAL_H

#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_cellformat.h"
#include "tb_sheetfile.h"
#include <stdint.h>
#include <stdio.h>

/* Bounds: a county's workbook stays a hundred times below them; a hostile one costs no more than they say. */
enum {
    SHEETFILE_MOST_FILE_BYTES = 64 << 20,
    SHEETFILE_MOST_PART_BYTES = 256 << 20, /* unpacked, of one part */
    SHEETFILE_MOST_ALL_BYTES = 1 << 30,    /* unpacked, of one file, parts that are read twice counted twice */
    SHEETFILE_MOST_TOKEN_BYTES = 4 << 20,  /* of a tag, a comment: the XML parser keeps it whole */
    SHEETFILE_MOST_PARTS = 10000,
    SHEETFILE_MOST_PART_NAME = 512,
    SHEETFILE_MOST_DEPTH = 64, /* of XML elements */
    SHEETFILE_MOST_SHEETS = 1000,
    SHEETFILE_MOST_ROWS = 1048576,
    SHEETFILE_MOST_COLUMNS = 16384,
    SHEETFILE_MOST_CELLS = 8 << 20,         /* with content, of a sheet */
    SHEETFILE_MOST_WIDTHS = 64 << 20,       /* cells of all records of a sheet, blank ones too */
    SHEETFILE_MOST_STRINGS = 2 << 20,       /* shared */
    SHEETFILE_MOST_STRING_BYTES = 96 << 20, /* all of them */
    SHEETFILE_MOST_CELL_BYTES = 256 << 10,  /* Excel: 32767 characters */
    SHEETFILE_MOST_ROW_BYTES = 8 << 20,
    SHEETFILE_MOST_STYLES = 65536,
    SHEETFILE_MOST_FORMATS = 4096,
    SHEETFILE_MOST_MERGES = 65536,
    SHEETFILE_MOST_COVERED = 4 << 20 /* columns of all merged and hidden ranges together */
};

/* Number formats of a workbook, by style; a format is parsed when the first cell asks for it. */
struct sheet_format {
    unsigned id;
    const char *code; /* NULL: built in */
    size_t length;
    struct tb_cellformat *parsed;
};

struct sheet_styles {
    struct sheet_format *formats;
    size_t format_count, format_room;
    unsigned short *of_style; /* its place in formats; style 0 is General when there are none */
    size_t style_count, style_room;
    bool has_styles; /* a style that is not there is a broken file; without any styles all are General */
    struct tb_arena arena;
};

/* A merged range: rows and columns from 1, ends included. */
struct sheet_merge {
    uint32_t row1, last_row, col1, last_col;
};

struct sheet_entry {
    const char *name;
    bool is_hidden;
    size_t part;     /* .xlsx: of the zip file */
    uint32_t offset; /* .xls: of its BOF */
    /* .xlsx: they follow the rows and are looked for once */
    bool knows_merges;
    struct sheet_merge *merges;
    size_t merge_count;
};

struct tb_sheetfile {
    enum tb_sheetfile_kind kind;
    char *path;
    FILE *stream;
    char detail[256];
    struct tb_arena arena;
    struct sheet_entry *sheets;
    size_t sheet_count, sheet_room;
    struct sheet_styles styles;
    bool date1904, wants_recalculation;
    /* shared strings: the n-th is bytes string_ends[n - 1] to string_ends[n] */
    struct tb_buf strings;
    uint32_t *string_ends;
    size_t string_count, string_room;
    struct sheet_zip *zip;   /* .xlsx */
    struct sheet_book *book; /* .xls */
};

/* --- tb_sheetfile.c */
/* The file is at fault: note how and where, TB_INPUT. The first fault stays. */
enum tb_status sheet_fault(struct tb_sheetfile *file, enum tb_sheetfile_kind kind, struct tb_err *err, const char *format, ...)
    TB_PRINTF(4, 5);
enum tb_status sheet_add_entry(struct tb_sheetfile *file, const char *name, size_t length, bool is_hidden,
                               struct sheet_entry **entry, struct tb_err *err) TB_MUST_CHECK;
/* The shared string under way (appended to file->strings) ends here. */
enum tb_status sheet_end_string(struct tb_sheetfile *file, struct tb_err *err) TB_MUST_CHECK;
/* One that was read; the index is below .string_count. */
const char *sheet_string(const struct tb_sheetfile *file, uint32_t index, size_t *length);
/* items has room for one more of size bytes, at most `most` of them: else TB_SHEETFILE_TOO_LARGE. */
enum tb_status sheet_make_room(struct tb_sheetfile *file, void *items, size_t count, size_t *room, size_t size, size_t most,
                               const char *what, struct tb_err *err) TB_MUST_CHECK;

/* --- tb_sheetfile_style.c */
enum tb_status sheet_add_format(struct tb_sheetfile *file, unsigned id, const char *code, size_t length,
                                struct tb_err *err) TB_MUST_CHECK;
enum tb_status sheet_add_style(struct tb_sheetfile *file, unsigned format_id, struct tb_err *err) TB_MUST_CHECK;
/* *format NULL: General. */
enum tb_status sheet_style_format(struct tb_sheetfile *file, size_t style, const struct tb_cellformat **format,
                                  struct tb_err *err) TB_MUST_CHECK;
void sheet_free_styles(struct sheet_styles *styles);

/* A mark of our own: a formula that wants to be calculated when the file is opened, so that a 0 may be no value at all. */
enum { SHEET_STALE = 128 };

/* --- tb_sheetfile_row.c: cells, in the order of rows, become records. */
struct sheet_cell_at {
    uint32_t offset, length; /* of its text */
    unsigned char mark;
    bool is_set;
};

/* Of a column: the rows to which the merged range reaches that began last, and the row in which its value is here. */
struct sheet_cover {
    uint32_t last_row, value_row;
};

struct sheet_rows {
    struct tb_sheetfile *file;
    const struct tb_sheetfile_sink *sink;
    bool is_enough;
    struct sheet_merge *merges; /* by their first row; those before next_merge have begun */
    size_t merge_count, merge_room, next_merge;
    struct sheet_cover *cover; /* a column each, once there are merges */
    uint64_t covered_count;    /* columns of ranges, for the bound */
    /* the row under way */
    uint32_t row1; /* 0: none */
    bool row_is_hidden;
    size_t width, filled;
    struct tb_buf text;
    struct sheet_cell_at *cells;
    size_t cell_room;
    struct tb_csv_cell *record_cells;
    unsigned char *record_marks;
    size_t record_room;
    /* all of them */
    uint64_t cell_count, width_count;
    uint32_t hidden_from, hidden_to; /* rows of the run under way */
    struct tb_buf hidden_rows;
    bool told_stale;
    unsigned char *column_notes; /* SHEETFILE_MOST_COLUMNS bytes: what was told of a column, or seen in it */
};

enum tb_status sheet_rows_start(struct sheet_rows *rows, struct tb_sheetfile *file, const struct tb_sheetfile_sink *sink,
                                struct tb_err *err) TB_MUST_CHECK;
/* Before the first row. */
enum tb_status sheet_rows_merge(struct sheet_rows *rows, const struct sheet_merge *merge, struct tb_err *err) TB_MUST_CHECK;
enum tb_status sheet_rows_hide_columns(struct sheet_rows *rows, uint32_t col1, uint32_t last_col, struct tb_err *err) TB_MUST_CHECK;
/* A row begins: the one before is delivered. Rows come in ascending order. */
enum tb_status sheet_rows_begin(struct sheet_rows *rows, uint32_t row1, bool is_hidden, struct tb_err *err) TB_MUST_CHECK;
enum tb_status sheet_rows_number(struct sheet_rows *rows, uint32_t col1, size_t style, const struct tb_decimal *number,
                                 unsigned char mark, struct tb_err *err) TB_MUST_CHECK;
enum tb_status sheet_rows_text(struct sheet_rows *rows, uint32_t col1, size_t style, const char *text, size_t length,
                               unsigned char mark, struct tb_err *err) TB_MUST_CHECK;
/* Deliver the last row and what was noted on the way. */
enum tb_status sheet_rows_finish(struct sheet_rows *rows, struct tb_err *err) TB_MUST_CHECK;
void sheet_rows_free(struct sheet_rows *rows);

/* --- the two kinds of workbook */
enum tb_status sheet_ooxml_open(struct tb_sheetfile *file, struct tb_err *err) TB_MUST_CHECK;
enum tb_status sheet_ooxml_read(struct tb_sheetfile *file, struct sheet_entry *entry, struct sheet_rows *rows,
                                struct tb_err *err) TB_MUST_CHECK;
void sheet_ooxml_close(struct tb_sheetfile *file);
enum tb_status sheet_biff_open(struct tb_sheetfile *file, struct tb_err *err) TB_MUST_CHECK;
enum tb_status sheet_biff_read(struct tb_sheetfile *file, struct sheet_entry *entry, struct sheet_rows *rows,
                               struct tb_err *err) TB_MUST_CHECK;
void sheet_biff_close(struct tb_sheetfile *file);

#endif
