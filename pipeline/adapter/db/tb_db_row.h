/* tb_db_row: the tables row_<form>, one row per accepted row of a sheet, and the SQL that reads them.
 *
 * WHAT    row_<form>(row_id, submission, line, county, one column per form column, completed, raw).
 *         row_id = submission * 2^32 + line is the table's order, so that the rows of a submission stand together and need
 *         no index; submission and line are worked out of it. county is the unit's code; completed is there for forms with
 *         a stage column. A form's county column is not stored: it is `county`.
 *
 *         raw is how cells stood in the file, as far as they cannot be told from the values: a JSON object, file column
 *         (1-based) -> text, or NULL when no cell differs. A cell is left out when it is
 *           - empty, and nothing is stored (or the column is none of the form's),
 *           - the stored text itself, or the unit's name in the county column,
 *           - the stored number as tb_num_format_short writes it with tb_db_row_decimals.
 * USE     tb_db_row_of, tb_db_row_cell, tb_db_row_parts and tb_db_row_text append SQL that every SQLite shell understands.
 * LIMITS  2^32 lines a file, 2^31 submissions.
 */
#ifndef TB_DB_ROW_H
#define TB_DB_ROW_H

#include "tb_buf.h"
#include "tb_db.h"
#include "tb_form.h"

/* SQL: the last day of what a date says; of a month that is its last. */
#define TB_DB_LAST_DAY(date) "(CASE length(" date ") WHEN 7 THEN date(" date " || '-01', '+1 month', '-1 day') ELSE " date " END)"

/* Whether a form's column is in its table under its own id. */
bool tb_db_row_has(const struct tb_form *form, size_t column);

/* Make the table of a form where it is missing, in the schema "main" or "temp", and the columns it lacks: the form has grown, or another
 * plan's form of that id has more. */
enum tb_status tb_db_row_make(struct tb_db *db, const char *schema, const struct tb_form *form, struct tb_err *err) TB_MUST_CHECK;

/* A form's checks are SQL that the bureau wrote: each is tried against the form's table, under the guard. TB_CONFIG with file and line. */
enum tb_status tb_db_row_try_checks(struct tb_db *db, const struct tb_form *form, struct tb_err *err) TB_MUST_CHECK;

int64_t tb_db_row_id(int64_t submission, size_t line1);

/* A condition: the rows of a submission. alias: of the row table, "" for none; submission: an SQL expression or a number. */
void tb_db_row_of(struct tb_buf *sql, const char *alias, const char *submission);

/* Decimals of a hundredth of the base unit in a column whose unit is that (column_map's "unit"): 平方米 2, 万元 6. */
int tb_db_row_decimals(const char *unit);
/* The same of a form's column that a sheet has in that measure. */
int tb_db_row_decimals_in(const struct tb_form_column *column, struct tb_measure measure);

/* An expression: the text of a cell as it stood in the file. alias: of the row table; id: the column's; stored: the table has
 * it, otherwise it is the county's; col1: its file column, 0 for none. */
void tb_db_row_cell(struct tb_buf *sql, const char *alias, const char *id, bool stored, int col1, int decimals);

/* Where the submission says which column it is, a subquery gets three columns, SIDEcell, SIDEstored and SIDEunit, and the query
 * around it makes the text of the cell of them: the long expression is written once, whatever the number of forms and columns, as every
 * program that opens the ledger parses its views. submission: the alias of table submission; side: a word before the names, or "". */
void tb_db_row_parts(struct tb_buf *sql, const char *alias, const char *submission, const char *id, bool stored, const char *side);
/* The same of the column that an SQL expression names. ids: those the table has; any other is the county's. */
void tb_db_row_parts_of_key(struct tb_buf *sql, const char *alias, const char *submission, const char *key, const char *const *ids,
                            size_t count, const char *side);
void tb_db_row_text(struct tb_buf *sql, const char *side);

#endif
