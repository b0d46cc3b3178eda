/* tb_db_catalog: the reporting units and the forms as the ledger's views name them. Written by whoever has loaded them.
 * WHAT    Upserts that touch only rows that differ, so that an unchanged catalogue leaves no trace in the file.
 */
#ifndef TB_DB_CATALOG_H
#define TB_DB_CATALOG_H

#include "tb_catalog.h"
#include "tb_err.h"

struct tb_db;

/* Units and forms that are no longer there keep their rows: earlier figures name them. */
enum tb_status tb_db_write_counties(struct tb_db *db, const struct tb_counties *counties, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_db_write_forms(struct tb_db *db, const struct tb_forms *forms, struct tb_err *err) TB_MUST_CHECK;

#endif
