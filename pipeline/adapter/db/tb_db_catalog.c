#include "tb_db_catalog.h"
#include "tb_db.h"

enum tb_status tb_db_write_counties(struct tb_db *db, const struct tb_counties *counties, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_prepare(
        db,
        "INSERT INTO unit(code, name, kind, ord) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(code) DO UPDATE SET name = excluded.name,"
        " kind = excluded.kind, ord = excluded.ord WHERE (name, kind, ord) IS NOT (excluded.name, excluded.kind, excluded.ord)",
        &stmt, err);
    for (i = 0; i < counties->count && status == TB_OK; i++) {
        tb_stmt_bind_text(stmt, 1, counties->items[i].code);
        tb_stmt_bind_text(stmt, 2, counties->items[i].name);
        tb_stmt_bind_text(stmt, 3, counties->items[i].kind);
        tb_stmt_bind_int(stmt, 4, counties->items[i].order);
        status = tb_stmt_run(stmt, err);
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status tb_db_write_forms(struct tb_db *db, const struct tb_forms *forms, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status =
        tb_db_prepare(db,
                      "INSERT INTO form(form, name, kind, key, ord) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(form) DO UPDATE SET"
                      " name = excluded.name, kind = excluded.kind, key = excluded.key, ord = excluded.ord"
                      " WHERE (name, kind, key, ord) IS NOT (excluded.name, excluded.kind, excluded.key, excluded.ord)",
                      &stmt, err);
    for (i = 0; i < forms->count && status == TB_OK; i++) {
        const struct tb_form *form = forms->items[i];
        tb_stmt_bind_text(stmt, 1, form->id);
        tb_stmt_bind_text(stmt, 2, form->name);
        tb_stmt_bind_text(stmt, 3, tb_form_kind_name(form->kind));
        tb_stmt_bind_text(stmt, 4, form->key == TB_FORM_NO_COLUMN ? "" : form->columns[form->key].id);
        tb_stmt_bind_int(stmt, 5, form->order);
        status = tb_stmt_run(stmt, err);
    }
    tb_stmt_free(stmt);
    return status;
}
