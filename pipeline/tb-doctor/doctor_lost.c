/* What a backup did not have: printed after a restore, as those numbers are skipped from then on. */
#include "doctor_backup.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* One line for each row of a query that has (what, more). */
static enum tb_status say_rows(const struct doctor *doctor, struct tb_db *db, const char *sql, const char *words,
                               struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(db, sql, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        fprintf(doctor->out, "%s %s  %s\n", words, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1));
    tb_stmt_free(stmt);
    return status;
}

static int is_document(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Sealed folders that the restored register does not know: what was issued is on the disk, whatever the ledger has. */
static enum tb_status name_issues(const struct doctor *doctor, struct tb_db *restored, struct tb_err *err)
{
    char *issued = tb_file_join(tb_conf_path(doctor->conf, "paths", "output"), "issued");
    struct dirent **entries = NULL;
    enum tb_status status = issued ? TB_OK : tb_err_nomem(err);
    bool known = true;
    int count, i;
    count = issued ? scandir(issued, &entries, is_document, tb_file_by_bytes) : 0;
    if (status == TB_OK && count < 0 && errno != ENOENT)
        status = tb_err_errno(err, errno, _("cannot list folder: %s"), issued);
    for (i = 0; i < count; i++) {
        if (status == TB_OK)
            status = tb_db_has(restored, "SELECT 1 FROM issue WHERE folder = 'issued/' || ?1",
                               TB_DB_VALUES(TB_TEXT(entries[i]->d_name)), &known, err);
        if (status == TB_OK && !known)
            fprintf(doctor->out, "%s issued/%s\n", _("issued since the backup, its number is not given again:"),
                    entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    free(issued);
    return status;
}

/* Only the ledger that was there knows of mails. */
static enum tb_status name_mails(const struct doctor *doctor, const char *before, struct tb_err *err)
{
    struct tb_db *db = NULL;
    enum tb_status status = tb_db_open(&db, before, TB_DB_READ, err);
    if (status == TB_OK)
        status = tb_db_run(db, "ATTACH ?1 AS restored", TB_DB_VALUES(TB_TEXT(tb_conf_path(doctor->conf, "paths", "ledger"))), err);
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

void doctor_name_lost(const struct doctor *doctor, const char *before)
{
    struct tb_err reason = TB_ERR_INIT;
    struct tb_db *restored = NULL;
    enum tb_status status = tb_db_open(&restored, tb_conf_path(doctor->conf, "paths", "ledger"), TB_DB_READ, &reason);
    if (status == TB_OK)
        status = name_issues(doctor, restored, &reason);
    tb_db_close(restored);
    if (status != TB_OK)
        fprintf(doctor->out, _("the issues that the backup lacks are not known: %s\n"), reason.message);
    if (before && name_mails(doctor, before, &reason) != TB_OK)
        fprintf(doctor->out, _("which mails the backup lacks cannot be read from the ledger that was there: %s\n"), reason.message);
}
