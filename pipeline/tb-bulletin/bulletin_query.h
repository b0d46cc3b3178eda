/* bulletin_query: a query of a template: its parameters, its rows, and the rows of others that belong to them.
 *
 * WHAT       A query "NAME in OTHER" has rows that belong to rows of OTHER; nesting puts them there (tb_data_nest).
 * OWNERSHIP  rows live in the arena they are fetched into, nested ones in the document's arena.
 * ERRORS     TB_CONFIG with the query's name, file and line: SQL that fails, an unknown parameter, a floating-point result,
 *            two columns of one name, more than 100000 rows, a query that is in none or in itself.
 */
#ifndef BULLETIN_QUERY_H
#define BULLETIN_QUERY_H

#include "bulletin_data.h"
#include "bulletin_rare.h"

struct bulletin_query {
    const struct tb_query *source;
    struct tb_stmt *stmt;
    bool corrects;              /* asks for :erratum_of */
    bool per_document;          /* asks for a column of the recipient's row */
    bool nesting, nested;       /* its own rows' rows are being, or have been, put in place */
    struct bulletin_rare *rare; /* for its texts; NULL: they stay as they are */
    struct tb_data rows;        /* as the query gives them */
    struct tb_data shown;       /* with the rows of other queries that belong to them */
};

enum tb_status bulletin_query_bind(const struct bulletin_data *data, struct bulletin_query *query, const struct tb_data *recipient,
                                   struct tb_err *err) TB_MUST_CHECK;
/* Run a bound query; its rows go into arena. */
enum tb_status bulletin_query_fetch(struct bulletin_query *query, struct tb_arena *arena, struct tb_err *err) TB_MUST_CHECK;
/* Make `shown` of all queries, whose rows are there. */
enum tb_status bulletin_query_nest(struct bulletin_data *data, struct tb_err *err) TB_MUST_CHECK;

/* Name the query in a TB_CONFIG error. */
enum tb_status bulletin_query_error(const struct tb_query *query, struct tb_err *err);

/* The field of an object by name, or NULL. */
const struct tb_data *bulletin_query_field(const struct tb_data *object, const char *name);

#endif
