/* tb_db: the ledger. The only place that knows SQLite.
 *
 * WHAT       Open or make the ledger, transactions, statements, and read-only SQL for templates.
 * USE        tb_db_open(&db, path, TB_DB_WRITE, &err); tb_db_begin(db, &err); … tb_db_commit(db, &err); tb_db_close(db);
 *            tb_db_prepare(db, "SELECT a FROM t WHERE b = ?1", &stmt, &err);
 *            tb_stmt_bind_text(stmt, 1, "x"); while (tb_stmt_next(stmt, &status, &err)) …
 * OWNERSHIP  the caller owns db and statements; text from a statement lives until its next step, reset or free.
 * ERRORS     TB_SCHEMA: not a ledger, damaged, or of a newer program; TB_BUSY: locked by another program;
 *            TB_SYSTEM: disk, memory, rights; TB_CONFIG: template SQL that does not compile or is not allowed.
 * LIMITS     a ledger is opened with a rollback journal and synchronous FULL: a commit that returned is on disk.
 */
#ifndef TB_DB_H
#define TB_DB_H

#include "tb_buf.h"
#include "tb_err.h"
#include <stdbool.h>
#include <stdint.h>

struct tb_db;
struct tb_stmt;

enum tb_db_mode {
    TB_DB_READ,    /* must exist; nothing can be written */
    TB_DB_WRITE,   /* made when missing, migrated when older */
    TB_DB_TEMPLATE /* read-only, under the authorizer, for SQL that a bureau wrote */
};

enum tb_status tb_db_open(struct tb_db **db, const char *path, enum tb_db_mode mode, struct tb_err *err) TB_MUST_CHECK;
/* TB_DB_WRITE for the programs of the chain: no empty ledger is begun where documents were issued (below output/issued), as their
 * numbers would be given again; nor, in any mode, where a restore has set one aside. TB_SCHEMA with the cure. */
enum tb_status tb_db_open_ledger(struct tb_db **db, const char *path, const char *output, struct tb_err *err) TB_MUST_CHECK;
void tb_db_close(struct tb_db *db); /* NULL is fine; an open transaction is rolled back */

/* How long a statement or a commit waits for whoever else reads or writes; 2 s when never given. */
void tb_db_wait_s(struct tb_db *db, int seconds);

/* A statement of a bureau may do as much work as a usual machine does in this time before it is stopped (TB_CONFIG). 0: no limit;
 * 60 s when never given, none on a TB_DB_TEMPLATE connection. Counted in steps, inside of LIKE, instr, replace and trim too; only a
 * machine that is five times slower is stopped by its clock. */
void tb_db_limit_ms(struct tb_db *db, int milliseconds);

/* While on, statements are prepared under the same authorizer as template SQL: for the SQL of a plan or a form on a
 * connection that may write; each of them has a limit, too. What was prepared before is not concerned. */
void tb_db_guard(struct tb_db *db, bool on);
/* The limit of a statement of a plan or a form, which may look at a million rows: times [template] limit_ms. */
enum { TB_DB_PLAN_TIMES = 12 };

/* On a TB_DB_TEMPLATE connection, before its first query: what follows reads one committed state until the connection
 * is closed, and the view `projects` shows the projects of that date ('YYYY-MM-DD') instead of the current one, the views
 * `plans` and `plan_…` what the plan of that date has instead of all plans. */
enum tb_status tb_db_read_as_of(struct tb_db *db, const char *as_of, struct tb_err *err) TB_MUST_CHECK;

/* For a program that makes one document after the other: the ledger as by tb_db_open(TB_DB_TEMPLATE), but what is open in *kept is used
 * again (SQLite parses the whole schema when a ledger is opened). After each document tb_db_end_reading, when its statements are freed: the
 * next one reads what is committed by then. *kept: NULL at first; the caller closes it at last. */
enum tb_status tb_db_open_kept(struct tb_db **kept, const char *path, struct tb_err *err) TB_MUST_CHECK;
void tb_db_end_reading(struct tb_db **kept);

enum tb_status tb_db_begin(struct tb_db *db, struct tb_err *err) TB_MUST_CHECK; /* BEGIN IMMEDIATE */
enum tb_status tb_db_commit(struct tb_db *db, struct tb_err *err) TB_MUST_CHECK;
void tb_db_rollback(struct tb_db *db);

/* Run statements that return nothing. */
enum tb_status tb_db_exec(struct tb_db *db, const char *sql, struct tb_err *err) TB_MUST_CHECK;

enum tb_status tb_db_prepare(struct tb_db *db, const char *sql, struct tb_stmt **stmt, struct tb_err *err) TB_MUST_CHECK;
void tb_stmt_free(struct tb_stmt *stmt); /* NULL is fine */

/* Parameters, 1-based. Text is copied. A failed bind shows at the next step. */
void tb_stmt_bind_text(struct tb_stmt *stmt, int at, const char *text); /* NULL: SQL NULL */
void tb_stmt_bind_bytes(struct tb_stmt *stmt, int at, const char *text, size_t length);
/* Not copied: the text must live until the statement has been stepped or reset. */
void tb_stmt_bind_borrowed(struct tb_stmt *stmt, int at, const char *text, size_t length);
void tb_stmt_bind_int(struct tb_stmt *stmt, int at, int64_t value);
void tb_stmt_bind_null(struct tb_stmt *stmt, int at);
/* Parameters of a statement and their names (":as_of"; "" for one without), 1-based: to bind what is asked for. */
int tb_stmt_parameters(const struct tb_stmt *stmt);
const char *tb_stmt_parameter_name(const struct tb_stmt *stmt, int at);

/* A parameter as a value, for what follows: TB_TEXT(NULL) is SQL NULL. */
struct tb_db_value {
    const char *text;
    int64_t number;
    bool is_int;
};
#define TB_TEXT(text)                                                                                                              \
    {                                                                                                                              \
        (text), 0, false                                                                                                           \
    }
#define TB_INT(number)                                                                                                             \
    {                                                                                                                              \
        NULL, (number), true                                                                                                       \
    }
#define TB_DB_VALUES(...)                                                                                                          \
    (const struct tb_db_value[]){__VA_ARGS__}, sizeof((const struct tb_db_value[]){__VA_ARGS__}) / sizeof(struct tb_db_value)

/* All parameters, ?1 first: tb_stmt_bind(stmt, TB_DB_VALUES(TB_TEXT(code), TB_INT(3))). */
void tb_stmt_bind(struct tb_stmt *stmt, const struct tb_db_value *values, size_t count);
/* Prepare a statement and bind its parameters: tb_db_query(db, sql, TB_DB_VALUES(TB_TEXT(code), TB_INT(3)), &stmt, err). */
enum tb_status tb_db_query(struct tb_db *db, const char *sql, const struct tb_db_value *values, size_t count, struct tb_stmt **stmt,
                           struct tb_err *err) TB_MUST_CHECK;
/* The same under the guard (tb_db_guard), for what holds SQL of a plan or a form. */
enum tb_status tb_db_query_guarded(struct tb_db *db, const struct tb_buf *sql, const struct tb_db_value *values, size_t count,
                                   struct tb_stmt **stmt, struct tb_err *err) TB_MUST_CHECK;
/* Whether a query has a row. */
enum tb_status tb_db_has(struct tb_db *db, const char *sql, const struct tb_db_value *values, size_t count, bool *row,
                         struct tb_err *err) TB_MUST_CHECK;
/* One statement that returns nothing; it is kept ready, as by tb_db_prepare. */
enum tb_status tb_db_run(struct tb_db *db, const char *sql, const struct tb_db_value *values, size_t count,
                         struct tb_err *err) TB_MUST_CHECK;

/* *row: true, a row is there; false, done. */
enum tb_status tb_stmt_step(struct tb_stmt *stmt, bool *row, struct tb_err *err) TB_MUST_CHECK;
/* The next row, while *status is TB_OK: while (tb_stmt_next(stmt, &status, err)) … The statement may be NULL where it is not. */
bool tb_stmt_next(struct tb_stmt *stmt, enum tb_status *status, struct tb_err *err) TB_MUST_CHECK;
/* Step a statement that returns nothing and make it ready to run again. */
enum tb_status tb_stmt_run(struct tb_stmt *stmt, struct tb_err *err) TB_MUST_CHECK;
void tb_stmt_reset(struct tb_stmt *stmt);
/* Run a statement and keep its rows: from then on tb_stmt_step gives one after the other, after tb_stmt_reset from the first again, and
 * nothing is run any more. With more than most_cells of them none is kept: the statement is as before its first step. */
enum tb_status tb_stmt_fetch(struct tb_stmt *stmt, size_t most_cells, size_t *rows, struct tb_err *err) TB_MUST_CHECK;
bool tb_stmt_is_fetched(const struct tb_stmt *stmt);

/* The row at hand, 0-based columns. */
int tb_stmt_columns(const struct tb_stmt *stmt);
const char *tb_stmt_column_name(const struct tb_stmt *stmt, int column);
bool tb_stmt_is_null(const struct tb_stmt *stmt, int column);
bool tb_stmt_is_int(const struct tb_stmt *stmt, int column);
bool tb_stmt_is_real(const struct tb_stmt *stmt, int column);
int64_t tb_stmt_int(const struct tb_stmt *stmt, int column);
const char *tb_stmt_text(const struct tb_stmt *stmt, int column); /* "" for NULL; never NULL */
size_t tb_stmt_bytes(const struct tb_stmt *stmt, int column);

/* One value of the first row; found false and value untouched when there is no row. */
enum tb_status tb_db_one_int(struct tb_db *db, const char *sql, int64_t *value, bool *found, struct tb_err *err) TB_MUST_CHECK;

/* A whole copy of what is committed, into a file that must not exist yet, while others may read and write
 * (SQLite's VACUUM INTO: compact, the same content always in the same order). Not inside a transaction. */
enum tb_status tb_db_copy(struct tb_db *db, const char *path, struct tb_err *err) TB_MUST_CHECK;

/* The same content, page by page, much quicker: for a copy that is used and thrown away. */
enum tb_status tb_db_clone(struct tb_db *db, const char *path, struct tb_err *err) TB_MUST_CHECK;

/* Every page of the ledger carries a checksum, which every program compares when it reads the page: one that is not what was written is
 * TB_SCHEMA, and nothing is made of it. */
enum tb_db_sums {
    TB_DB_UNSEALED, /* none: made by an older version; a copy (tb_db_copy) has them */
    TB_DB_SEALED,
    TB_DB_FOREIGN /* another program (sqlite3) has written since: nothing is compared until it is sealed again */
};
enum tb_status tb_db_sums(struct tb_db *db, enum tb_db_sums *sums, struct tb_err *err) TB_MUST_CHECK;
/* For whoever publishes: one line that says so of a foreign ledger, NULL for any other. */
const char *tb_db_sums_warning(struct tb_db *db);
/* Write every page of a ledger that is foreign anew, with its checksum. Not inside a transaction. */
enum tb_status tb_db_seal(struct tb_db *db, struct tb_err *err) TB_MUST_CHECK;

/* SQLite's own check of every page. TB_SCHEMA with the first complaint. Cost: reads the whole file. quick: the indexes are not compared
 * with their tables. */
enum tb_status tb_db_check(struct tb_db *db, bool quick, struct tb_err *err) TB_MUST_CHECK;

int64_t tb_db_last_id(const struct tb_db *db);
int64_t tb_db_changes(const struct tb_db *db); /* by the last statement */

#endif
