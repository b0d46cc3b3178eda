/* tb_db_catalog: a plan's reporting units, forms and stages as the ledger's views name them. Written by whoever has loaded them.
 * WHAT    Upserts that touch only rows that differ, so that an unchanged catalogue leaves no trace in the file.
 * USE     inside a transaction: tb_db_write_catalog(db, &catalog, &err);
 */
#ifndef TB_DB_CATALOG_H
#define TB_DB_CATALOG_H

#include "tb_catalog.h"
#include "tb_db.h"

/* Units and forms that are no longer there keep their rows, as gone: earlier figures and reports name them. */
enum tb_status tb_db_write_catalog(struct tb_db *db, const struct tb_catalog *catalog, struct tb_err *err) TB_MUST_CHECK;

/* Rows of a plan in one of its tables: only those that differ are written, and what the table has beside them is marked as gone.
 * tb_db_upsert_begin, tb_db_upsert_put a row, tb_db_upsert_end, which frees, also after a failure of the two. */
struct tb_db_upsert {
    struct tb_db *db;
    struct tb_stmt *stmt;
    const char *table;
    struct tb_buf ids; /* a JSON array of those that were put */
};
/* keys and columns: names with ", " between them; the texts must live until the end. */
enum tb_status tb_db_upsert_begin(struct tb_db_upsert *rows, struct tb_db *db, const char *table, const char *keys,
                                  const char *columns, struct tb_err *err) TB_MUST_CHECK;
/* The values of keys and columns, in their order. */
enum tb_status tb_db_upsert_put(struct tb_db_upsert *rows, const char *id, const struct tb_db_value *values, size_t count,
                                struct tb_err *err) TB_MUST_CHECK;
/* id: the SQL of a row's id in the table. status: of what came before; nothing is marked when it is a failure. Returns the first failure. */
enum tb_status tb_db_upsert_end(struct tb_db_upsert *rows, const char *id, const char *plan, enum tb_status status,
                                struct tb_err *err) TB_MUST_CHECK;

#endif
