#include "tb_db_catalog.h"
#include "tb_db_row.h"
#include "tb_escape.h"

#include <string.h>

static void add_id(struct tb_buf *ids, const char *id)
{
    tb_buf_puts(ids, ids->length > 0 ? "," : "[");
    tb_escape_json_string(ids, id);
}

/* a, b -> excluded.a, excluded.b */
static void put_excluded(struct tb_buf *sql, const char *columns)
{
    while (*columns) {
        const size_t length = strcspn(columns, ",");
        tb_buf_printf(sql, "excluded.%.*s, ", (int)length, columns);
        columns += length;
        columns += strspn(columns, ", ");
    }
}

enum tb_status tb_db_upsert_begin(struct tb_db_upsert *rows, struct tb_db *db, const char *table, const char *keys,
                                  const char *columns, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(4096), marks = TB_BUF_INIT(256);
    const char *comma;
    enum tb_status status;
    *rows = (struct tb_db_upsert){.db = db, .table = table, .ids = TB_BUF_INIT(16 * TB_MEBIBYTE)};
    tb_buf_printf(&sql, "INSERT INTO %s(%s, %s) VALUES(?", table, keys, columns);
    for (comma = strchr(tb_buf_str(&sql), ','); comma; comma = strchr(comma + 1, ','))
        tb_buf_puts(&marks, ", ?");
    tb_buf_printf(&sql, "%s) ON CONFLICT(%s) DO UPDATE SET (%s, gone) = (", tb_buf_str(&marks), keys, columns);
    put_excluded(&sql, columns);
    tb_buf_printf(&sql, "0) WHERE (%s, gone) IS NOT (", columns);
    put_excluded(&sql, columns);
    tb_buf_puts(&sql, "0)");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_prepare(db, tb_buf_str(&sql), &rows->stmt, err);
    tb_buf_free(&marks);
    tb_buf_free(&sql);
    return status;
}

enum tb_status tb_db_upsert_put(struct tb_db_upsert *rows, const char *id, const struct tb_db_value *values, size_t count,
                                struct tb_err *err)
{
    tb_stmt_bind(rows->stmt, values, count);
    add_id(&rows->ids, id);
    return tb_stmt_run(rows->stmt, err);
}

enum tb_status tb_db_upsert_end(struct tb_db_upsert *rows, const char *id, const char *plan, enum tb_status status,
                                struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(4096);
    tb_stmt_free(rows->stmt);
    tb_buf_puts(&rows->ids, rows->ids.length > 0 ? "]" : "[]");
    tb_buf_printf(&sql, "UPDATE %s SET gone = 1 WHERE plan = ?1 AND gone = 0 AND %s NOT IN (SELECT value FROM json_each(?2))",
                  rows->table, id);
    if (status == TB_OK)
        status = tb_buf_check(&rows->ids, "JSON", err);
    if (status == TB_OK)
        status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_run(rows->db, tb_buf_str(&sql), TB_DB_VALUES(TB_TEXT(plan), TB_TEXT(tb_buf_str(&rows->ids))), err);
    tb_buf_free(&rows->ids);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status write_counties(struct tb_db *db, const char *plan, const struct tb_counties *counties, struct tb_err *err)
{
    struct tb_db_upsert rows;
    size_t i;
    enum tb_status status = tb_db_upsert_begin(&rows, db, "plan_unit", "code, plan", "name, kind, ord", err);
    for (i = 0; i < counties->count && status == TB_OK; i++) {
        const struct tb_county *county = &counties->items[i];
        status = tb_db_upsert_put(
            &rows, county->code,
            TB_DB_VALUES(TB_TEXT(county->code), TB_TEXT(plan), TB_TEXT(county->name), TB_TEXT(county->kind), TB_INT(county->order)),
            err);
    }
    return tb_db_upsert_end(&rows, "code", plan, status, err);
}

/* The columns of a form that its row table has, as a JSON array. */
static void put_columns(struct tb_buf *columns, const struct tb_form *form)
{
    size_t i;
    tb_buf_clear(columns);
    for (i = 0; i < form->column_count; i++)
        if (tb_db_row_has(form, i))
            add_id(columns, form->columns[i].id);
    tb_buf_puts(columns, columns->length > 0 ? "]" : "[]");
}

static enum tb_status write_forms(struct tb_db *db, const char *plan, const struct tb_forms *forms, struct tb_err *err)
{
    struct tb_db_upsert rows;
    struct tb_buf columns = TB_BUF_INIT(TB_MEBIBYTE);
    size_t i;
    enum tb_status status = tb_db_upsert_begin(&rows, db, "plan_form", "form, plan", "name, kind, key, stage, ord, columns", err);
    for (i = 0; i < forms->count && status == TB_OK; i++) {
        const struct tb_form *form = forms->items[i];
        put_columns(&columns, form);
        status = tb_db_upsert_put(&rows, form->id,
                                  TB_DB_VALUES(TB_TEXT(form->id), TB_TEXT(plan), TB_TEXT(form->name),
                                               TB_TEXT(tb_form_kind_name(form->kind)),
                                               TB_TEXT(form->key == TB_FORM_NO_COLUMN ? "" : form->columns[form->key].id),
                                               TB_TEXT(form->stage == TB_FORM_NO_COLUMN ? "" : form->columns[form->stage].id),
                                               TB_INT(form->order), TB_TEXT(tb_buf_str(&columns))),
                                  err);
    }
    tb_buf_free(&columns);
    return tb_db_upsert_end(&rows, "form", plan, status, err);
}

/* The terms of a form's stage column. A term may be in the vocabulary several times (aliases): its first row counts. */
static enum tb_status write_terms(struct tb_db_upsert *rows, const char *plan, const struct tb_form *form,
                                  const struct tb_vocabulary *vocabulary, struct tb_err *err)
{
    struct tb_buf id = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    size_t t, s;
    for (t = 0; t < vocabulary->count && form->stage != TB_FORM_NO_COLUMN && status == TB_OK; t++) {
        const struct tb_term *term = &vocabulary->items[t];
        if (strcmp(term->vocabulary, form->columns[form->stage].vocabulary) != 0)
            continue;
        for (s = 0; s < t && (strcmp(vocabulary->items[s].vocabulary, term->vocabulary) != 0 ||
                              strcmp(vocabulary->items[s].term, term->term) != 0);
             s++)
            ;
        if (s < t)
            continue;
        tb_buf_clear(&id);
        tb_buf_printf(&id, "%s/%s", form->id, term->term);
        status = tb_db_upsert_put(rows, tb_buf_str(&id),
                                  TB_DB_VALUES(TB_TEXT(form->id), TB_TEXT(plan), TB_TEXT(term->term), TB_INT(term->order),
                                               TB_INT(term->started == 1), TB_INT(term->completed == 1)),
                                  err);
    }
    tb_buf_free(&id);
    return status;
}

static enum tb_status write_stages(struct tb_db *db, const struct tb_catalog *catalog, struct tb_err *err)
{
    struct tb_db_upsert rows;
    size_t f;
    enum tb_status status = tb_db_upsert_begin(&rows, db, "plan_stage", "form, plan, term", "ord, started, completed", err);
    for (f = 0; f < catalog->forms.count && status == TB_OK; f++)
        status = write_terms(&rows, catalog->plan, catalog->forms.items[f], &catalog->vocabulary, err);
    return tb_db_upsert_end(&rows, "form || '/' || term", catalog->plan, status, err);
}

enum tb_status tb_db_write_catalog(struct tb_db *db, const struct tb_catalog *catalog, struct tb_err *err)
{
    enum tb_status status = write_counties(db, catalog->plan, &catalog->counties, err);
    if (status == TB_OK)
        status = write_forms(db, catalog->plan, &catalog->forms, err);
    return status == TB_OK ? write_stages(db, catalog, err) : status;
}
