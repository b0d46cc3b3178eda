/* tb_db_internal: what the files of this adapter share. Not for anybody else: it shows SQLite's types. */
#ifndef TB_DB_INTERNAL_H
#define TB_DB_INTERNAL_H

#include "tb_buf.h"
#include "tb_db.h"
#include <sqlite3.h>
#include <sys/types.h>

/* What a connection asks its file (tb_db_vfs.c): an int is written, or read. */
enum { TB_DB_PAGE_RESERVE = 16, TB_DB_CONTROL_SEALING = 0x74620001, TB_DB_CONTROL_STATE = 0x74620002 };

enum { TB_DB_FUNCTIONS = 32, TB_DB_SCHEMA = 3, TB_DB_KEPT = 256 };

/* What an SQL function is told about itself. */
struct tb_db_function {
    const char *name;
    struct tb_db *db;
};

struct tb_db {
    sqlite3 *handle;
    char *path;
    dev_t device; /* of the file that is open */
    ino_t inode;
    enum tb_db_mode mode;
    int limit_ms, guarded_limit_ms;
    int64_t work_steps, most_work_steps; /* of the statement that runs: steps of SQLite's machine */
    int64_t deadline_ms;                 /* tb_clock_used_ms */
    struct tb_db_function bounded;       /* tb_db_bounded.c */
    int decimals;                        /* of rates, as the figures that are read were rounded */
    struct tb_db_function functions[TB_DB_FUNCTIONS];
    bool guarded;                   /* tb_db_guard is on, or a template reads */
    sqlite3_stmt *kept[TB_DB_KEPT]; /* statements that were freed, ready to run again; NULL: free place */
    uint64_t kept_hash[TB_DB_KEPT]; /* of their text */
    bool kept_guarded[TB_DB_KEPT];  /* prepared under the guard */
    size_t next_kept;               /* the place that is given to another when none is free */
};

/* For SQL functions: an SQL error that names the function; the whole number in an argument, false (and an SQL error) when it is
 * anything else. */
void tb_db_function_complain(sqlite3_context *context, const char *what);
bool tb_db_function_whole(sqlite3_context *context, sqlite3_value *value, int64_t *number);
/* The aggregate cn_list. */
void tb_db_list_step(sqlite3_context *context, int count, sqlite3_value **values);
void tb_db_list_final(sqlite3_context *context);

/* Turn an SQLite result code into a status and a message about `what`. */
enum tb_status tb_db_fail(struct tb_db *db, int code, const char *what, struct tb_err *err);
/* Give the kept statements back to SQLite. */
void tb_db_drop_kept(struct tb_db *db);
/* A new statement begins: the time limit counts from now. */
void tb_db_start_limit(struct tb_db *db);
/* On while a statement of a plan or a form takes a step: it has a limit, what the program itself asks has none. */
void tb_db_guard_limit(struct tb_db *db, bool on);
/* Whether the statement that runs has used up its work, or its time. */
bool tb_db_over_limit(const struct tb_db *db);
/* The name under which SQLite reaches files, with a checksum in each page, and no clock: what a template's SQL gives does not depend on
 * the hour. */
const char *tb_db_vfs(void);
/* While on, files that this thread makes get checksums from their first page on. */
void tb_db_vfs_next_has_sums(bool on);

/* Bring a ledger of an earlier schema to TB_DB_SCHEMA, all of it or nothing. As it was it is kept beside it: LEDGER.schema-VERSION. */
enum tb_status tb_db_migrate(struct tb_db *db, int64_t version, struct tb_err *err);

#endif
