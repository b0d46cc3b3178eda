/* tb_queries: a file of named queries, the SQL half of a bulletin or workbook template.
 *
 * WHAT       Text of blocks that each begin with a line "-- name: NAME" and hold one SQL statement:
 *                -- name: lagging
 *                SELECT county_name, rate FROM progress WHERE as_of = :as_of AND light = 'red' ORDER BY rank;
 *            What is before the first such line may only be blank lines and comments. "-- name: NAME in OTHER": the rows
 *            belong to rows of the query OTHER (tb_data_nest says which).
 *            Parsing a second file into the same struct lays it over the first: a name that is there already gets the new
 *            SQL in its old place, other names come behind.
 * USE        struct tb_queries queries = TB_QUERIES_INIT;
 *            tb_queries_parse(&queries, "queries.sql", text, length, &err);
 *            query = tb_queries_find(&queries, "lagging");  … tb_queries_free(&queries);
 * OWNERSHIP  the struct owns names, SQL and file; queries are borrowed from it until it is freed.
 * ERRORS     TB_CONFIG with file and line: not UTF-8, a NUL byte, SQL before the first name, no name or a bad one,
 *            a name twice in one file, a block without SQL. Whether the SQL is right only the ledger can say, whether OTHER is
 *            there the caller.
 * LIMITS     names of at most 63 characters a-z A-Z 0-9 _ - . that begin with a letter.
 */
#ifndef TB_QUERIES_H
#define TB_QUERIES_H

#include "tb_arena.h"
#include "tb_err.h"

struct tb_query {
    const char *name;
    const char *parent; /* OTHER of "NAME in OTHER"; NULL: the rows are a list of their own */
    const char *file;   /* for messages */
    const char *sql;    /* the block below its name line, without blank lines at either end */
    size_t line1;       /* of the "-- name:" line */
    size_t sql_line1;   /* of the first line of sql */
};

struct tb_queries {
    struct tb_arena arena;
    const char *file; /* the file read last */
    struct tb_query *items;
    size_t count, capacity; /* items in file order */
};

#define TB_QUERIES_INIT                                                                                                            \
    {                                                                                                                              \
        TB_ARENA_INIT, "", NULL, 0, 0                                                                                              \
    }

/* `file` is only named in messages. */
enum tb_status tb_queries_parse(struct tb_queries *queries, const char *file, const char *text, size_t length,
                                struct tb_err *err) TB_MUST_CHECK;
void tb_queries_free(struct tb_queries *queries);

/* NULL when there is none of that name. */
const struct tb_query *tb_queries_find(const struct tb_queries *queries, const char *name);

#endif
