/* tb_form: a spreadsheet form as forms/NAME.ini describes it.
 *
 * WHAT       [form] id name aliases kind order key nil · [column:ID] header aliases type unit required cumulative period_of
 *            min max signed · [check:ID] sql column severity message scope. Everything is checked: an unknown section, key, type, unit,
 *            vocabulary or column, or an id twice, is an error with file and line. tongbao-form(5) explains the keys.
 * USE        struct tb_form *form; tb_form_parse(&form, entries, &vocabulary, &measures, &err); tb_form_free(form);
 * OWNERSHIP  strings are borrowed from the form; the measures, to which the words of count that it uses are added, must outlive it.
 * ERRORS     TB_CONFIG with file and line.
 * LIMITS     TB_FORM_MOST_COLUMNS, TB_FORM_MOST_CHECKS.
 */
#ifndef TB_FORM_H
#define TB_FORM_H

#include "tb_arena.h"
#include "tb_err.h"
#include "tb_index.h"
#include "tb_kv.h"
#include "tb_measure.h"
#include "tb_vocabulary.h"
#include <stdbool.h>

enum { TB_FORM_MOST_COLUMNS = 64, TB_FORM_MOST_CHECKS = 64, TB_FORM_NO_COLUMN = -1, TB_FORM_BEGINS = 256 };

enum tb_form_kind { TB_FORM_PROJECT, TB_FORM_INDICATOR, TB_FORM_TASK, TB_FORM_PROBLEM, TB_FORM_OTHER };

enum tb_form_type {
    TB_FORM_TEXT,
    TB_FORM_COUNTY,
    TB_FORM_QUANTITY,  /* INTEGER hundredths of the base unit */
    TB_FORM_DATE,      /* 'YYYY-MM-DD' or 'YYYY-MM' */
    TB_FORM_VOCABULARY /* the term itself */
};

/* How a cell whose value is known goes out again: locked as it is; as it is, to be changed; empty, to be filled in anew. */
enum tb_form_prefill { TB_FORM_PREFILL_LOCKED, TB_FORM_PREFILL_OPEN, TB_FORM_PREFILL_EMPTY };

struct tb_form_column {
    const char *id, *header; /* the canonical header, without unit */
    const char *const *aliases;
    size_t alias_count;
    enum tb_form_type type;
    const char *vocabulary;    /* TB_FORM_VOCABULARY */
    const char *unit_text;     /* as the form writes it, or NULL */
    struct tb_measure measure; /* TB_FORM_QUANTITY with a fixed unit */
    int unit_column;           /* "row:ID": the unit is in that column of the row; else TB_FORM_NO_COLUMN */
    int period_of;             /* this period's part of that cumulative column; else TB_FORM_NO_COLUMN */
    bool required, cumulative;
    bool is_signed;               /* may be negative */
    bool has_min, has_max;        /* of a quantity: a value that is not 0 is not below min, none is above max */
    int64_t min, max;             /* hundredths of the base unit */
    enum tb_form_prefill prefill; /* in the form that the county gets for the next cut-off */
    size_t line1;
};

/* row: an SQL condition on one row. table: a scalar SELECT over the rows (table "rows"); both also see `cutoff`, the
 * submission's cut-off. previous: a condition on a row and its predecessor in the submission before (tables "now" and "before"). True means: report it. */
enum tb_form_scope { TB_FORM_SCOPE_ROW, TB_FORM_SCOPE_TABLE, TB_FORM_SCOPE_PREVIOUS };

struct tb_form_check {
    const char *id, *sql;
    const char *message; /* {COLUMN} in it stands for the cell as it was filled in, {cutoff} for the cut-off; only of scope row */
    const char *cure;    /* what the county is to do, NULL: the notice's own words */
    int column;          /* where to point, or TB_FORM_NO_COLUMN */
    bool is_error;
    enum tb_form_scope scope;
    size_t line1;
};

struct tb_form {
    const char *id, *name, *file;
    const char *const *aliases;
    size_t alias_count;
    enum tb_form_kind kind;
    int order;
    int key;    /* the column that names a row within its county */
    int county; /* the column of type county, or TB_FORM_NO_COLUMN */
    int stage;  /* the column whose vocabulary says what is completed, or TB_FORM_NO_COLUMN; the row table then has
                   the column `completed` */
    const char *const *nil_marks; /* folded: "/" "-" "—" "无" … */
    size_t nil_count;
    struct tb_form_column *columns;
    size_t column_count;
    struct tb_form_check *checks;
    size_t check_count;
    const struct tb_measures *measures; /* the bureau's words of measure; NULL: none */
    struct tb_index headers;            /* tb_text_key of each header and alias -> column */
    uint64_t begins[TB_FORM_BEGINS]; /* a bit for the first character of each of them, one for the first two: tb_form_may_begin */
    struct tb_arena arena;
};

enum tb_status tb_form_parse(struct tb_form **form, const struct tb_kv_list *entries, const struct tb_vocabulary *vocabulary,
                             struct tb_measures *measures, struct tb_err *err) TB_MUST_CHECK;
void tb_form_free(struct tb_form *form);

/* Whether a header or alias of the form may begin with the first two characters of a key (tb_text_key), or with its only one. Nearly
 * all cells that are no header are told by that. */
bool tb_form_may_begin(const struct tb_form *form, const char *key, size_t length);

/* Place of the column with that id, or TB_FORM_NO_COLUMN. */
int tb_form_column(const struct tb_form *form, const char *id);

/* The bytes of a header before a unit of measure in brackets: 规划床位(张). A sheet's header is compared without its unit. */
size_t tb_form_header_length(const struct tb_form *form, const char *header);

/* "project" "indicator" "task" "problem" "other": ledger column form.kind. */
const char *tb_form_kind_name(enum tb_form_kind kind);

/* All forms of an installation, by order then id. */
struct tb_forms {
    struct tb_form **items;
    size_t count;
};

/* NULL when there is none. */
const struct tb_form *tb_forms_find(const struct tb_forms *forms, const char *id);
/* Take a form in, keeping the order. TB_CONFIG when its id is there already. Owns: forms, also on failure. */
enum tb_status tb_forms_add(struct tb_forms *forms, struct tb_form *form, struct tb_err *err) TB_MUST_CHECK;
void tb_forms_free(struct tb_forms *forms);

#endif
