/* workbook_def: a workbook as workbook.ini declares it.
 *
 * WHAT       [workbook], [formats], [sheet:ID] with [columns:ID], [chart:ID]: see tongbao-workbook(5). Everything is
 *            checked here that can be known without data: an unknown section, key, type, query, sheet or column, a name
 *            Excel does not take, a thing said twice. What only the data can tell (a query without the column) is found
 *            when the sheet is filled.
 * USE        struct workbook_def *def;
 *            workbook_def_parse(&def, tb_ini_entries(ini), &queries, &err);  workbook_def_free(def);
 * OWNERSHIP  the definition owns all it holds but the queries, which must outlive it.
 * ERRORS     TB_CONFIG with file and line.
 */
#ifndef WORKBOOK_DEF_H
#define WORKBOOK_DEF_H

#include "tb_arena.h"
#include "tb_err.h"
#include "tb_kv.h"
#include "tb_queries.h"
#include "tb_xlsx.h"

enum { WORKBOOK_MOST_COLUMNS = 256, WORKBOOK_MOST_MARKS = 8, WORKBOOK_MOST_KEYS = 4, WORKBOOK_MOST_SERIES = 16 };

enum workbook_type {
    WORKBOOK_TEXT,
    WORKBOOK_INT,      /* a plain whole number: a rank, a line */
    WORKBOOK_QUANTITY, /* hundredths of a base unit, shown in .factor base units */
    WORKBOOK_PERCENT,  /* the text '61.0' -> 0.610 shown as 61.0% */
    WORKBOOK_POINTS,   /* the text '-3.2', shown with its sign */
    WORKBOOK_DECIMAL,  /* a text decimal as it is */
    WORKBOOK_DATE,     /* 'YYYY-MM-DD' a day; anything else stays text */
    WORKBOOK_LIGHT     /* green yellow red -> 3 2 1 with icons */
};

enum workbook_total {
    WORKBOOK_TOTAL_NONE,
    WORKBOOK_TOTAL_SUM,
    WORKBOOK_TOTAL_VISIBLE,
    WORKBOOK_TOTAL_COUNT,
    WORKBOOK_TOTAL_FIGURE,
    WORKBOOK_TOTAL_FORMULA
};

struct workbook_mark {
    enum tb_xlsx_condition condition;
    const char *text; /* NULL: compare with number */
    double number;
    const char *look; /* red yellow green gray bold */
};

struct workbook_key {   /* one part of a link's key */
    const char *column; /* of the query; NULL for a literal */
    const char *literal;
};

struct workbook_column {
    const char *id;    /* the query's column */
    const char *group; /* upper header or "" */
    const char *header;
    enum workbook_type type;
    int64_t factor; /* of a quantity: base units in a shown unit; 0: as .unit_column says */
    const char *unit_column;
    const char *format;       /* number format, or NULL for the type's own */
    double width, most_width; /* width 0: by content, at most most_width */
    bool wrap, wrap_given, hidden, bold;
    bool ordinal; /* of no query: the rows' numbers as they were written, by which links find them */
    enum tb_xlsx_align align;
    enum workbook_total total;
    const char *formula; /* of the total, with {column} */
    bool bar;
    double bar_low, bar_high;
    struct workbook_mark marks[WORKBOOK_MOST_MARKS];
    size_t mark_count;
    const char *link; /* id of the sheet linked to, or NULL */
    struct workbook_key keys[WORKBOOK_MOST_KEYS];
    size_t key_count;
    const char *name;      /* defined name of the data cells, or NULL */
    const char *null_text; /* NULL: the type's own */
    size_t line1;
};

enum workbook_kind { WORKBOOK_TABLE, WORKBOOK_CONTENTS };

struct workbook_sheet {
    const char *id, *name, *title, *note, *about;
    const char *after; /* id of the sheet that it comes behind, or NULL: where it is in the file */
    enum workbook_kind kind;
    const struct tb_query *query, *total_query, *facts; /* facts: of a contents sheet */
    const char *total_label;
    const char *key_columns[WORKBOOK_MOST_KEYS]; /* what links find a row by */
    size_t key_count;
    const char *table;  /* name of an Excel table, or NULL */
    const char *freeze; /* last frozen column, or NULL for the first */
    const char *empty;
    const char *tab; /* colour word or NULL */
    bool portrait, one_page, no_filter;
    struct workbook_column *columns;
    size_t column_count;
    bool grouped; /* two header rows */
    int light;    /* index of the light column, or -1 */
    size_t line1;
};

struct workbook_series {
    const char *column, *name; /* name NULL: the header */
    bool outline, labels;
};

struct workbook_chart {
    const char *id, *sheet, *title, *alt, *categories, *value_title, *value_format;
    enum tb_xlsx_chart_kind kind;
    struct workbook_series series[WORKBOOK_MOST_SERIES];
    size_t series_count;
    double width_px, height_px;
    size_t line1;
};

struct workbook_def {
    struct tb_arena arena;
    const char *file;
    const char *own_file; /* of the plan's own sheets; NULL: none */
    const char *title, *subject, *author, *company, *category, *keywords, *comments;
    const char *header, *footer; /* page header and footer of every sheet */
    const struct tb_query *vars; /* one row whose columns are {names} in titles; may be NULL */
    struct workbook_sheet *sheets;
    size_t sheet_count;
    struct workbook_chart *charts;
    size_t chart_count;
};

/* own_file: the file of entries whose lines are above WORKBOOK_OWN_LINES, or NULL. */
enum tb_status workbook_def_parse(struct workbook_def **def, const struct tb_kv_list *entries, const char *own_file,
                                  const struct tb_queries *queries, struct tb_err *err) TB_MUST_CHECK;
void workbook_def_free(struct workbook_def *def);

/* Lines of the plan's own file count from here, so that a line names its file. */
enum { WORKBOOK_OWN_LINES = 10000000 };
const char *workbook_file(const struct workbook_def *def, size_t line1);
static inline size_t workbook_line(size_t line1)
{
    return line1 > WORKBOOK_OWN_LINES ? line1 - WORKBOOK_OWN_LINES : line1;
}

/* Index of a sheet by id, of a column by id; -1 for none. */
int workbook_find_sheet(const struct workbook_def *def, const char *id);
int workbook_find_column(const struct workbook_sheet *sheet, const char *id);

/* A colour word (red yellow green gray blue orange); 0 for none of them. */
uint32_t workbook_color(const char *word);

#endif
