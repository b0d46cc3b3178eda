/* Ledgers of earlier versions, brought to this one's schema in one transaction. A step stays here for as long as a ledger of
 * that age may turn up; tests/golden/ledger has one of each. */
#include "tb_db_internal.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

/* "a", "b" … or "a" TYPE, … of a row table of schema 1, without the columns that are made in another way now. */
static enum tb_status list_columns(struct tb_db *db, const char *table, bool with_types, struct tb_buf *list, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(
        db, "SELECT name, type FROM pragma_table_info(?1) WHERE name NOT IN ('submission', 'line', 'raw') ORDER BY cid", &stmt,
        err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, table);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        tb_buf_printf(list, ", \"%s\" %s", tb_stmt_text(stmt, 0), with_types ? tb_stmt_text(stmt, 1) : "");
    tb_stmt_free(stmt);
    return status;
}

/* 1 -> 2: row tables are ordered by submission and line instead of having an index; raw is an object of the cells instead of
 * an array of all. The views that show them are made again by the next tb-ingest and tb-aggregate. */
static enum tb_status renew_rows(struct tb_db *db, const char *table, struct tb_err *err)
{
    struct tb_buf typed = TB_BUF_INIT(TB_MEBIBYTE), names = TB_BUF_INIT(TB_MEBIBYTE), sql = TB_BUF_INIT(4 * TB_MEBIBYTE);
    enum tb_status status = list_columns(db, table, true, &typed, err);
    if (status == TB_OK)
        status = list_columns(db, table, false, &names, err);
    tb_buf_printf(&sql, "CREATE TABLE old_%s AS SELECT * FROM %s; DROP TABLE %s;", table, table, table);
    tb_buf_printf(&sql,
                  "CREATE TABLE %s(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32),"
                  " line INTEGER AS (row_id & 4294967295)%s, raw TEXT);",
                  table, tb_buf_str(&typed));
    tb_buf_printf(
        &sql,
        "INSERT INTO %s(row_id%s, raw) SELECT submission << 32 | line%s,"
        " (SELECT json_group_object(CAST(key + 1 AS TEXT), value) FROM json_each(raw)) FROM old_%s ORDER BY submission, line;"
        "DROP TABLE old_%s",
        table, tb_buf_str(&names), tb_buf_str(&names), table, table);
    if (status == TB_OK)
        status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(db, tb_buf_str(&sql), err);
    tb_buf_free(&typed);
    tb_buf_free(&names);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status from_1(struct tb_db *db, struct tb_err *err)
{
    struct tb_buf tables = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    const char *table;
    bool row;
    enum tb_status status =
        tb_db_prepare(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'row_*' ORDER BY name", &stmt, err);
    while (status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        tb_buf_append(&tables, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0) + 1); /* no table is dropped while it is listed */
    tb_stmt_free(stmt);
    if (status == TB_OK)
        status = tb_buf_check(&tables, "SQL", err);
    for (table = tables.bytes; status == TB_OK && tables.length > 0 && table < tables.bytes + tables.length;
         table += strlen(table) + 1)
        status = renew_rows(db, table, err);
    tb_buf_free(&tables);
    return status;
}

enum tb_status tb_db_migrate(struct tb_db *db, struct tb_err *err)
{
    static enum tb_status (*const steps[])(struct tb_db *, struct tb_err *) = {from_1};
    char pragma[64];
    int64_t version = 0;
    bool found;
    enum tb_status status = tb_db_begin(db, err);
    if (status != TB_OK)
        return status;
    status = tb_db_one_int(db, "PRAGMA user_version", &version, &found, err); /* another program may have been quicker */
    if (status == TB_OK && version < 1)
        status = tb_err_set(err, TB_SCHEMA, _("the ledger has schema %lld, which never was: %s"), (long long)version, db->path);
    for (; status == TB_OK && version < TB_DB_SCHEMA; version++)
        status = steps[version - 1](db, err);
    snprintf(pragma, sizeof pragma, "PRAGMA user_version = %d", TB_DB_SCHEMA);
    if (status == TB_OK)
        status = tb_db_exec(db, pragma, err);
    if (status == TB_OK)
        status = tb_db_commit(db, err);
    if (status != TB_OK)
        tb_db_rollback(db);
    return status;
}
