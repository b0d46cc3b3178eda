/* Ledgers of earlier versions, brought to this one's schema in one transaction. A step stays here for as long as a ledger of
 * that age may turn up; tests/golden/ledger has one of each. */
#include "tb_db_internal.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include "ledger_sql.h"

#include <stdio.h>
#include <string.h>

/* "a", "b" … or "a" TYPE, … of a row table of schema 1, without the columns that are made in another way now. */
static enum tb_status list_columns(struct tb_db *db, const char *table, bool with_types, struct tb_buf *list, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(
        db, "SELECT name, type FROM pragma_table_info(?1) WHERE name NOT IN ('submission', 'line', 'raw') ORDER BY cid", &stmt,
        err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, table);
    while (tb_stmt_next(stmt, &status, err))
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
    enum tb_status status =
        tb_db_prepare(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'row_*' ORDER BY name", &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
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

/* Every name of the schema of a type, one after the other with a NUL after each; not SQLite's own, nor the row tables. */
static enum tb_status list_names(struct tb_db *db, const char *type, struct tb_buf *names, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(db,
                                        "SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT GLOB 'row_*' AND"
                                        " name NOT GLOB 'sqlite_*' ORDER BY name",
                                        TB_DB_VALUES(TB_TEXT(type)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        tb_buf_append(names, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0) + 1);
    tb_stmt_free(stmt);
    return status == TB_OK ? tb_buf_check(names, "SQL", err) : status;
}

/* Run "BEFORE name" or "BEFORE nameBETWEENname" for every name of a type. */
static enum tb_status for_each(struct tb_db *db, const char *type, const char *before, const char *between, struct tb_err *err)
{
    struct tb_buf names = TB_BUF_INIT(TB_MEBIBYTE), sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = list_names(db, type, &names, err);
    const char *name;
    for (name = names.bytes; status == TB_OK && names.length > 0 && name < names.bytes + names.length; name += strlen(name) + 1) {
        tb_buf_clear(&sql);
        tb_buf_printf(&sql, "%s %s", before, name);
        if (between)
            tb_buf_printf(&sql, "%s%s", between, name);
        status = tb_buf_check(&sql, "SQL", err);
        if (status == TB_OK)
            status = tb_db_exec(db, tb_buf_str(&sql), err);
    }
    tb_buf_free(&names);
    tb_buf_free(&sql);
    return status;
}

/* What an old table has in common with the new one of its name goes over; the old one goes. */
static enum tb_status take_over(struct tb_db *db, const char *old, struct tb_err *err)
{
    struct tb_buf columns = TB_BUF_INIT(TB_MEBIBYTE), sql = TB_BUF_INIT(TB_MEBIBYTE);
    const char *table = old + strlen("old_");
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(
        db, "SELECT name FROM pragma_table_info(?1) WHERE name IN (SELECT name FROM pragma_table_info(?2)) ORDER BY cid", &stmt,
        err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, table);
    tb_stmt_bind_text(stmt, 2, old);
    while (tb_stmt_next(stmt, &status, err))
        tb_buf_printf(&columns, "%s\"%s\"", columns.length > 0 ? ", " : "", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    if (columns.length > 0)
        tb_buf_printf(&sql, "INSERT INTO %s(%s) SELECT %s FROM %s; ", table, tb_buf_str(&columns), tb_buf_str(&columns), old);
    tb_buf_printf(&sql, "DROP TABLE %s", old);
    if (status == TB_OK)
        status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(db, tb_buf_str(&sql), err);
    tb_buf_free(&columns);
    tb_buf_free(&sql);
    return status;
}

/* 2 -> 3: what one nameless plan called things becomes a plan a year, named by its year. Every table but the rows' is made anew by
 * ledger.sql and filled from the old one; the views that follow forms and plans are made again by tb-ingest and tb-aggregate. */
static const char from_2_plans[] =
    "INSERT INTO plan SELECT y.plan, '', CAST(y.plan AS INTEGER), coalesce((SELECT name FROM old_unit WHERE code = '*'), ''),"
    " y.plan || '-01-01', y.plan || '-12-31' FROM temp.year y;"
    "INSERT INTO plan_unit(code, plan, name, kind, ord) SELECT code, plan, name, kind, ord FROM old_unit, temp.year;"
    "INSERT INTO plan_form(form, plan, name, kind, ord, key) SELECT form, plan, name, kind, ord, key FROM old_form, temp.year;"
    "INSERT INTO plan_indicator(indicator, plan, name, unit, decimals, campaign, ord)"
    " SELECT indicator, plan, name, unit, decimals, campaign, ord FROM old_indicator, temp.year;"
    "INSERT INTO plan_task(task, plan, parent, name, campaign, owner, due, ord)"
    " SELECT task, plan, parent, name, campaign, owner, due, ord FROM old_plan_task, temp.year;"
    "DROP TABLE old_unit; DROP TABLE old_form; DROP TABLE old_indicator; DROP TABLE old_plan_task;";

static enum tb_status from_2(struct tb_db *db, struct tb_err *err)
{
    struct tb_buf names = TB_BUF_INIT(TB_MEBIBYTE);
    const char *name;
    enum tb_status status = for_each(db, "view", "DROP VIEW", NULL, err);
    if (status == TB_OK)
        status = for_each(db, "index", "DROP INDEX", NULL, err);
    if (status == TB_OK)
        status = tb_db_exec(db, "CREATE TEMP TABLE year AS SELECT DISTINCT substr(as_of, 1, 4) AS plan FROM aggregated", err);
    if (status == TB_OK)
        status = for_each(db, "table", "ALTER TABLE", " RENAME TO old_", err);
    if (status == TB_OK)
        status = tb_db_exec(db, ledger_sql, err);
    if (status == TB_OK)
        status = tb_db_exec(db, from_2_plans, err);
    if (status == TB_OK)
        status = list_names(db, "table", &names, err);
    for (name = names.bytes; status == TB_OK && names.length > 0 && name < names.bytes + names.length; name += strlen(name) + 1)
        if (strncmp(name, "old_", 4) == 0)
            status = take_over(db, name, err);
    if (status == TB_OK)
        status = tb_db_exec(db, "UPDATE aggregated SET plan = substr(as_of, 1, 4); DROP TABLE temp.year", err);
    tb_buf_free(&names);
    return status;
}

static enum tb_status move(struct tb_db *db, struct tb_file_writer *copy, int64_t copied, struct tb_err *err)
{
    static enum tb_status (*const steps[])(struct tb_db *, struct tb_err *) = {from_1, from_2};
    char pragma[64];
    int64_t version = 0;
    bool found;
    enum tb_status status = tb_db_one_int(db, "PRAGMA user_version", &version, &found, err);
    if (status == TB_OK && version < 1)
        status = tb_err_set(err, TB_SCHEMA, _("the ledger has schema %lld, which never was: %s"), (long long)version, db->path);
    if (status == TB_OK && version == copied) /* else another program was quicker, and its copy is the one */
        status = tb_file_commit(copy, err);
    for (; status == TB_OK && version < TB_DB_SCHEMA; version++)
        status = steps[version - 1](db, err);
    snprintf(pragma, sizeof pragma, "PRAGMA user_version = %d", TB_DB_SCHEMA);
    return status == TB_OK ? tb_db_exec(db, pragma, err) : status;
}

enum tb_status tb_db_migrate(struct tb_db *db, int64_t version, struct tb_err *err)
{
    struct tb_buf kept = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_file_writer copy = {-1, NULL, NULL};
    enum tb_status status;
    tb_buf_printf(&kept, "%s.schema-%lld", db->path, (long long)version);
    status = tb_buf_check(&kept, "path", err);
    if (status == TB_OK)
        status = tb_file_create(&copy, tb_buf_str(&kept), err);
    if (status == TB_OK)
        status = tb_db_copy(db, copy.temporary_path, err);
    if (status == TB_OK)
        status = tb_db_begin(db, err);
    if (status == TB_OK)
        status = move(db, &copy, version, err);
    if (status == TB_OK)
        status = tb_db_commit(db, err);
    if (status != TB_OK)
        tb_db_rollback(db);
    tb_file_discard(&copy);
    tb_buf_free(&kept);
    return status;
}
