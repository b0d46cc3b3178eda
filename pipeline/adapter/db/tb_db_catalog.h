/* tb_db_catalog: a plan's reporting units, forms and stages as the ledger's views name them. Written by whoever has loaded them.
 * WHAT    Upserts that touch only rows that differ, so that an unchanged catalogue leaves no trace in the file.
 * USE     inside a transaction: tb_db_write_catalog(db, &catalog, &err);
 */
#ifndef TB_DB_CATALOG_H
#define TB_DB_CATALOG_H

#include "tb_catalog.h"
#include "tb_err.h"

struct tb_db;

/* Units and forms that are no longer there keep their rows, as gone: earlier figures and reports name them. */
enum tb_status tb_db_write_catalog(struct tb_db *db, const struct tb_catalog *catalog, struct tb_err *err) TB_MUST_CHECK;

/* Mark as gone what a table has of a plan and `ids`, a JSON array of texts, lacks. `id`: the SQL of its name in the table. */
enum tb_status tb_db_retire(struct tb_db *db, const char *table, const char *id, const char *plan, const char *ids,
                            struct tb_err *err) TB_MUST_CHECK;
/* One more text for a JSON array, which begins as an empty buffer; the "]" at its end is the caller's. */
void tb_db_json_add(struct tb_buf *ids, const char *id);

#endif
