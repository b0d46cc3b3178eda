/* tb_db_data: the rows of a template's query as what the template sees.
 *
 * WHAT       Prepares SQL as a template's (read only, under the guard, whatever the connection), binds the parameters it asks
 *            for by name, and gives a list of objects, one per row, with the columns as keys. NULL is nothing; the number 0
 *            counts as false and prints. A list knows its columns also when it has no row.
 * USE        tb_db_data_rows(db, &query, parameters, count, &arena, &rows, &err);
 * OWNERSHIP  the rows live in the arena.
 * ERRORS     TB_CONFIG with the query's name, file and line: SQL that does not compile, is not allowed, takes too long, asks
 *            for a parameter that is unknown, has a column twice or a floating-point number, gives too many rows.
 * LIMITS     TB_DB_DATA_MOST_ROWS; time as set by tb_db_limit_ms.
 */
#ifndef TB_DB_DATA_H
#define TB_DB_DATA_H

#include "tb_arena.h"
#include "tb_data.h"
#include "tb_db.h"
#include "tb_queries.h"

enum { TB_DB_DATA_MOST_ROWS = 100000 };

struct tb_db_parameter {
    const char *name; /* without the colon */
    const char *text; /* NULL: SQL NULL. Always bound as text: a code is no number */
};

enum tb_status tb_db_data_rows(struct tb_db *db, const struct tb_query *query, const struct tb_db_parameter *parameters,
                               size_t count, struct tb_arena *arena, struct tb_data *rows, struct tb_err *err) TB_MUST_CHECK;

#endif
