/* notice_internal: what the files of tb-notice share. */
#ifndef NOTICE_INTERNAL_H
#define NOTICE_INTERNAL_H

#include "notice.h"
#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_csv.h"
#include "tb_db.h"
#include "tb_xlsx.h"

/* One finding of a county's latest report; what is reported about the file is the same for all of one submission. */
struct notice_finding {
    const char *county, *county_name; /* "" for a file nobody owns */
    int64_t submission;
    const char *form_name, *cutoff, *file, *sha256, *delimiter;
    bool rejected; /* the whole file */
    int64_t line1, col1;
    bool error;
    const char *code, *raw, *message, *header;
    const char *sheet; /* of a workbook; "" for a text */
    const char *cure;  /* as it fits the column; "": the catalogue's */
    bool disputed;     /* the file names several counties: nothing of it was taken over */
    const char *until; /* the day by which a corrected report is asked for */
    bool is_replaced;  /* figures of an earlier report stand in for the rejected one */
};

/* A report that is owed. */
struct notice_owed {
    const char *county, *county_name, *form_name, *due;
    bool carried; /* the previous report stays in force */
    int64_t streak;
};

struct notice {
    const struct notice_options *options;
    struct tb_arena arena;
    struct tb_db *db;
    char as_of[16], previous[16];
    struct notice_finding *findings; /* by county, form, file, place */
    size_t finding_count;
    struct notice_owed *owed; /* by county, form */
    size_t owed_count;
    struct tb_err *err;
};

/* A table of a county on its sheet, and where its records went. */
struct notice_place {
    int64_t line1;
    uint32_t row;
};
/* From this line of the file on the county's program shows a row so many less: there are line breaks inside cells above. */
struct notice_break {
    size_t line1, extra;
};
struct notice_table {
    const struct notice_finding *findings; /* all of one submission */
    size_t count;
    char sheet_name[128];
    struct tb_xlsx_sheet *sheet;
    const char *left_out;        /* why the table is not repeated, or NULL */
    struct notice_place *places; /* sorted by line; one per finding */
    struct notice_break *breaks; /* sorted by line */
    size_t break_count, break_room;
};

enum tb_status notice_load(struct notice *notice) TB_MUST_CHECK;
/* The findings of options->file alone. */
enum tb_status notice_load_file(struct notice *notice) TB_MUST_CHECK;

/* The workbook of one county: its findings and what it owes. */
enum tb_status notice_write_county(struct notice *notice, const struct notice_finding *findings, size_t finding_count,
                                   const struct notice_owed *owed, size_t owed_count, const char *path) TB_MUST_CHECK;
/* Fill the table's sheet from the archive and note where the lines went. */
enum tb_status notice_write_table(struct notice *notice, struct tb_xlsx *book, struct notice_table *table) TB_MUST_CHECK;
/* The rows of the table's sheet in the archived workbook (notice_book.c); table->left_out says why there are none. */
enum tb_status notice_read_book(struct notice *notice, struct notice_table *table, tb_csv_on_record on_record,
                                void *context) TB_MUST_CHECK;
/* The row of a line, or -1 when it is not there. */
int64_t notice_row_of(const struct notice_table *table, int64_t line1);

/* A finding's text with the rows that the county's program shows in place of lines of the file: 第7行 -> 第6行. */
void notice_put_rows(const struct notice_table *table, const char *text, struct tb_buf *out);

enum tb_status notice_write_city(struct notice *notice, const char *path) TB_MUST_CHECK;

/* What the county is to do about a finding, and how urgent that is: must, should or need not. */
enum notice_need { NOTICE_MUST, NOTICE_SHOULD, NOTICE_NEED_NOT, NOTICE_NEEDS };
const char *notice_cure(const struct notice_finding *finding);
enum notice_need notice_need_of(const struct notice_finding *finding);
const char *notice_need_word(enum notice_need need);
/* 2017-06-30 -> 2017年6月30日; a month, or anything else, as it is. Returns text (32 bytes). */
char *notice_cn_date(const char *date, char *text);
/* A sheet's frame: title over columns, widths, headers; returns the first row behind them. */
struct notice_column {
    const char *header;
    double width;
};
uint32_t notice_write_head(struct tb_xlsx *book, struct tb_xlsx_sheet *sheet, const char *title, const char *note,
                           const struct notice_column *columns, size_t count);
const struct tb_xlsx_format *notice_text_style(struct tb_xlsx *book, bool centered, bool strong);
/* Height for cells that wrap at their column's width. */
void notice_fit_row(struct tb_xlsx_sheet *sheet, uint32_t row, const struct notice_column *columns, const char *const *texts,
                    size_t count);
void notice_finish_sheet(struct tb_xlsx_sheet *sheet, uint32_t header_row, uint32_t rows, size_t columns, const char *as_of);

#endif
