/* What a backup did not have: said after it was put back, so that nobody is surprised by a number that is passed over. */
#include "doctor_backup.h"
#include "tb_db.h"
#include "tb_i18n.h"

static enum tb_status attach(struct tb_db *db, const char *ledger, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(db, "ATTACH ?1 AS restored", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, ledger);
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}

/* One line for each row of a query that has (what, more). */
static enum tb_status say_rows(const struct doctor *doctor, struct tb_db *db, const char *sql, const char *words,
                               struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(db, sql, &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        fprintf(doctor->out, "%s %s  %s\n", words, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status doctor_name_lost(const struct doctor *doctor, const char *before, struct tb_err *err)
{
    struct tb_err reason = TB_ERR_INIT;
    struct tb_db *db = NULL;
    enum tb_status status;
    if (!before)
        return TB_OK;
    status = tb_db_open(&db, before, TB_DB_READ, &reason);
    if (status != TB_OK) { /* the reason for the restore, likely; the folders are there all the same */
        fprintf(doctor->out, _("what the backup lacks cannot be read from the ledger that was there: %s\n"), reason.message);
        return TB_OK;
    }
    status = attach(db, tb_conf_path(doctor->conf, "paths", "ledger"), err);
    if (status == TB_OK)
        status = say_rows(doctor, db,
                          "SELECT number, folder FROM main.issue WHERE number NOT IN (SELECT number FROM restored.issue) ORDER BY "
                          "issued_at, number",
                          _("issued since the backup, its number is not given again:"), err);
    if (status == TB_OK)
        status =
            say_rows(doctor, db,
                     "SELECT title, recipient FROM main.outbox o WHERE state IN ('sent', 'sending') AND NOT EXISTS (SELECT 1 FROM"
                     " restored.outbox r WHERE r.document = o.document AND r.recipient = o.recipient AND r.state = o.state)"
                     " ORDER BY title, recipient",
                     _("mailed since the backup, not mailed again before tb-deliver --release:"), err);
    tb_db_close(db);
    return status;
}
