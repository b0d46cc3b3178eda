#include "tb_db_catalog.h"
#include "tb_db.h"
#include "tb_db_row.h"
#include "tb_escape.h"

#include <string.h>

void tb_db_json_add(struct tb_buf *ids, const char *id)
{
    tb_buf_puts(ids, ids->length > 0 ? "," : "[");
    tb_escape_json_string(ids, id);
}

enum tb_status tb_db_retire(struct tb_db *db, const char *table, const char *id, const char *plan, const char *ids,
                            struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(4096);
    struct tb_stmt *stmt;
    enum tb_status status;
    tb_buf_printf(&sql, "UPDATE %s SET gone = 1 WHERE plan = ?1 AND gone = 0 AND %s NOT IN (SELECT value FROM json_each(?2))",
                  table, id);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_query(db, tb_buf_str(&sql), TB_DB_VALUES(TB_TEXT(plan), TB_TEXT(*ids ? ids : "[]")), &stmt, err);
    if (status == TB_OK) {
        status = tb_stmt_run(stmt, err);
        tb_stmt_free(stmt);
    }
    tb_buf_free(&sql);
    return status;
}

/* The array is whole. */
static enum tb_status retire_rest(struct tb_db *db, const char *table, const char *id, const char *plan, struct tb_buf *ids,
                                  struct tb_err *err)
{
    enum tb_status status;
    if (ids->length > 0)
        tb_buf_putc(ids, ']');
    status = tb_buf_check(ids, "JSON", err);
    if (status == TB_OK)
        status = tb_db_retire(db, table, id, plan, tb_buf_str(ids), err);
    tb_buf_free(ids);
    return status;
}

static enum tb_status write_counties(struct tb_db *db, const char *plan, const struct tb_counties *counties, struct tb_err *err)
{
    struct tb_buf ids = TB_BUF_INIT(16 * TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status =
        tb_db_prepare(db,
                      "INSERT INTO plan_unit(code, plan, name, kind, ord) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(code, plan)"
                      " DO UPDATE SET name = excluded.name, kind = excluded.kind, ord = excluded.ord, gone = 0"
                      " WHERE (name, kind, ord, gone) IS NOT (excluded.name, excluded.kind, excluded.ord, 0)",
                      &stmt, err);
    for (i = 0; i < counties->count && status == TB_OK; i++) {
        tb_stmt_bind_text(stmt, 1, counties->items[i].code);
        tb_stmt_bind_text(stmt, 2, plan);
        tb_stmt_bind_text(stmt, 3, counties->items[i].name);
        tb_stmt_bind_text(stmt, 4, counties->items[i].kind);
        tb_stmt_bind_int(stmt, 5, counties->items[i].order);
        status = tb_stmt_run(stmt, err);
        tb_db_json_add(&ids, counties->items[i].code);
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        return retire_rest(db, "plan_unit", "code", plan, &ids, err);
    tb_buf_free(&ids);
    return status;
}

/* The columns of a form that its row table has, as a JSON array. */
static void put_columns(struct tb_buf *columns, const struct tb_form *form)
{
    size_t i;
    tb_buf_clear(columns);
    for (i = 0; i < form->column_count; i++)
        if (tb_db_row_has(form, i))
            tb_db_json_add(columns, form->columns[i].id);
    tb_buf_puts(columns, columns->length > 0 ? "]" : "[]");
}

static enum tb_status write_forms(struct tb_db *db, const char *plan, const struct tb_forms *forms, struct tb_err *err)
{
    struct tb_buf ids = TB_BUF_INIT(TB_MEBIBYTE), columns = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_prepare(
        db,
        "INSERT INTO plan_form(form, plan, name, kind, key, stage, ord, columns) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        " ON CONFLICT(form, plan) DO UPDATE SET name = excluded.name, kind = excluded.kind, key = excluded.key,"
        " stage = excluded.stage, ord = excluded.ord, columns = excluded.columns, gone = 0"
        " WHERE (name, kind, key, stage, ord, columns, gone) IS NOT"
        " (excluded.name, excluded.kind, excluded.key, excluded.stage, excluded.ord, excluded.columns, 0)",
        &stmt, err);
    for (i = 0; i < forms->count && status == TB_OK; i++) {
        const struct tb_form *form = forms->items[i];
        tb_stmt_bind_text(stmt, 1, form->id);
        tb_stmt_bind_text(stmt, 2, plan);
        tb_stmt_bind_text(stmt, 3, form->name);
        tb_stmt_bind_text(stmt, 4, tb_form_kind_name(form->kind));
        tb_stmt_bind_text(stmt, 5, form->key == TB_FORM_NO_COLUMN ? "" : form->columns[form->key].id);
        tb_stmt_bind_text(stmt, 6, form->stage == TB_FORM_NO_COLUMN ? "" : form->columns[form->stage].id);
        tb_stmt_bind_int(stmt, 7, form->order);
        put_columns(&columns, form);
        tb_stmt_bind_text(stmt, 8, tb_buf_str(&columns));
        status = tb_stmt_run(stmt, err);
        tb_db_json_add(&ids, form->id);
    }
    tb_buf_free(&columns);
    tb_stmt_free(stmt);
    if (status == TB_OK)
        return retire_rest(db, "plan_form", "form", plan, &ids, err);
    tb_buf_free(&ids);
    return status;
}

/* The terms of a form's stage column. A term may be in the vocabulary several times (aliases): its first row counts. */
static enum tb_status write_terms(struct tb_stmt *stmt, const char *plan, const struct tb_form *form,
                                  const struct tb_vocabulary *vocabulary, struct tb_buf *ids, struct tb_err *err)
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
        tb_stmt_bind_text(stmt, 1, form->id);
        tb_stmt_bind_text(stmt, 2, plan);
        tb_stmt_bind_text(stmt, 3, term->term);
        tb_stmt_bind_int(stmt, 4, term->order);
        tb_stmt_bind_int(stmt, 5, term->started == 1);
        tb_stmt_bind_int(stmt, 6, term->completed == 1);
        status = tb_stmt_run(stmt, err);
        tb_buf_clear(&id);
        tb_buf_printf(&id, "%s/%s", form->id, term->term);
        tb_db_json_add(ids, tb_buf_str(&id));
    }
    tb_buf_free(&id);
    return status;
}

static enum tb_status write_stages(struct tb_db *db, const struct tb_catalog *catalog, struct tb_err *err)
{
    struct tb_buf ids = TB_BUF_INIT(16 * TB_MEBIBYTE);
    struct tb_stmt *stmt;
    size_t f;
    enum tb_status status =
        tb_db_prepare(db,
                      "INSERT INTO plan_stage(form, plan, term, ord, started, completed) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                      " ON CONFLICT(form, plan, term) DO UPDATE SET ord = excluded.ord, started = excluded.started,"
                      " completed = excluded.completed, gone = 0 WHERE (ord, started, completed, gone) IS NOT"
                      " (excluded.ord, excluded.started, excluded.completed, 0)",
                      &stmt, err);
    for (f = 0; f < catalog->forms.count && status == TB_OK; f++)
        status = write_terms(stmt, catalog->plan, catalog->forms.items[f], &catalog->vocabulary, &ids, err);
    tb_stmt_free(stmt);
    if (status == TB_OK)
        return retire_rest(db, "plan_stage", "form || '/' || term", catalog->plan, &ids, err);
    tb_buf_free(&ids);
    return status;
}

enum tb_status tb_db_write_catalog(struct tb_db *db, const struct tb_catalog *catalog, struct tb_err *err)
{
    enum tb_status status = write_counties(db, catalog->plan, &catalog->counties, err);
    if (status == TB_OK)
        status = write_forms(db, catalog->plan, &catalog->forms, err);
    return status == TB_OK ? write_stages(db, catalog, err) : status;
}
