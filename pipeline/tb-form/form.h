/* form: the workbooks that counties fill in for the next cut-off, filled in as far as it is known.
 *
 * WHAT       For each county a workbook: 填表说明, a sheet for each form that the plan expects of it, and a hidden sheet with the lists
 *            of the drop-downs and with whose form for which cut-off this is. What a sheet looks like is the form's .ini file: columns,
 *            units, vocabularies, limits, and `prefill`. The rows are the county's rows in force at the date before; an indicator form
 *            begins with the plan's indicators, a task form with its tasks.
 * USE        form_write(&options, &result, &err)
 * STATES     each workbook is written under a temporary name and renamed; one that is there is replaced.
 * ERRORS     TB_CONFIG: a form whose headers or messages no sheet can hold; TB_INPUT: no such county, no figures of that date, or no
 *            plan that holds the next cut-off; TB_SYSTEM.
 * LIMITS     a form with more than FORM_MOST_ROWS reported rows begins without them, and 填表说明 says so; the same ledger and plan give the same bytes.
 */
#ifndef FORM_H
#define FORM_H

#include "tb_conf.h"
#include "tb_db.h"
#include "tb_plans.h"
#include "tb_xlsx.h"

enum { FORM_MOST_ROWS = 20000, FORM_FREE_ROWS = 60 };

struct form_options {
    const struct tb_conf *conf;
    struct tb_clock clock;
    const char *as_of;  /* the date whose reports are filled in; NULL: the one last aggregated, or the last month's end */
    const char *county; /* code or name; NULL: all */
    const char *out;    /* folder */
};

struct form_result {
    size_t books, sheets, rows;
    char cutoff[TB_DATE_TEXT_BYTES];
    const char *warning; /* of the ledger as a whole, or NULL */
};

enum tb_status form_write(const struct form_options *options, struct form_result *result, struct tb_err *err) TB_MUST_CHECK;

/* -- inside -- */

/* A cell as the ledger holds it. */
struct form_value {
    bool is_null;
    int64_t number;   /* of a quantity: hundredths of the base unit */
    const char *text; /* of everything else, in the book's arena */
};

/* The rows a sheet begins with: row_count times column_count values, by row. */
struct form_rows {
    struct form_value *values;
    size_t row_count, room;
    bool too_many; /* more than FORM_MOST_ROWS were reported: none is filled in */
};

struct form_book {
    const struct form_options *options;
    struct tb_db *db; /* NULL: there is no ledger yet */
    const struct tb_plan_entry *plan;
    size_t county; /* index into plan->files.names */
    const char *county_code, *county_name;
    tb_date last, cutoff, due; /* last: TB_DATE_NONE when nothing is known */
    struct tb_xlsx *book;
    uint32_t guide_row; /* the first that 填表说明 leaves free */
    struct tb_arena arena;
};

/* form_rows.c: what is known of a form. Values live in the book's arena. */
enum tb_status form_rows_load(struct form_book *book, const struct tb_form *form, struct form_rows *rows,
                              struct tb_err *err) TB_MUST_CHECK;
void form_rows_free(struct form_rows *rows);

/* form_list.c: the hidden sheet; last, as its lists are named in the others by name only. */
void form_put_hidden(struct form_book *book);
/* The defined name of a vocabulary's list; text: FORM_LIST_BYTES. */
enum { FORM_LIST_BYTES = 80 };
const char *form_list_name(const char *vocabulary, char *text);

/* form_guide.c: 填表说明; and a line more for a form that begins without its rows. */
enum tb_status form_put_guide(struct form_book *book, struct tb_xlsx_sheet *sheet, struct tb_err *err) TB_MUST_CHECK;
void form_put_guide_empty(struct form_book *book, struct tb_xlsx_sheet *sheet, const struct tb_form *form);

/* form_sheet.c: the sheet of a form. */
void form_put_sheet(struct form_book *book, struct tb_xlsx_sheet *sheet, const struct tb_form *form, const struct form_rows *rows);

#endif
