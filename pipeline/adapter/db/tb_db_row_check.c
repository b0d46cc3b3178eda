#include "tb_db_row.h"
#include "tb_i18n.h"

static void put_check(struct tb_buf *sql, const struct tb_form *form, const struct tb_form_check *check)
{
    if (check->scope == TB_FORM_SCOPE_ROW)
        tb_buf_printf(sql, "SELECT 1 FROM (SELECT *, '' AS cutoff FROM row_%s) WHERE (%s\n)", form->id, check->sql);
    else if (check->scope == TB_FORM_SCOPE_TABLE)
        tb_buf_printf(sql, "WITH rows AS (SELECT *, '' AS cutoff FROM row_%s) SELECT (%s\n)", form->id, check->sql);
    else
        tb_buf_printf(sql, "SELECT 1 FROM row_%s AS now JOIN row_%s AS before USING(\"%s\") WHERE (%s\n)", form->id, form->id,
                      form->columns[form->key].id, check->sql);
}

enum tb_status tb_db_row_try_checks(struct tb_db *db, const struct tb_form *form, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < form->check_count && status == TB_OK; i++) {
        const struct tb_form_check *check = &form->checks[i];
        struct tb_err reason = TB_ERR_INIT;
        struct tb_stmt *stmt;
        tb_buf_clear(&sql);
        put_check(&sql, form, check);
        tb_db_guard(db, true);
        status = tb_db_prepare(db, tb_buf_str(&sql), &stmt, &reason);
        tb_db_guard(db, false);
        if (status == TB_SYSTEM || status == TB_BUSY)
            status = tb_err_set(err, status, "%s", reason.message); /* not the check's fault */
        else if (status != TB_OK)
            status = tb_err_set(err, TB_CONFIG, _("check \"%s\", %s:%zu: no SQL condition (%s)"), check->id, form->file,
                                check->line1, reason.message);
        else
            tb_stmt_free(stmt);
    }
    tb_buf_free(&sql);
    return status;
}
