/* What lies in the inbox and could not be read: kept in the ledger, so that whoever it may belong to is not called silent. */
#include "ingest_internal.h"

#include "tb_identity.h"

static const char *code_of(const struct tb_catalog *catalog, int county)
{
    return county >= 0 ? catalog->counties.items[county].code : "";
}

/* What the path says; a folder of a county, of a form or of a date counts like a file name. */
static void bind_identity(const struct tb_ingest *ingest, const char *relative, struct tb_stmt *stmt)
{
    struct tb_identity id;
    char day[TB_DATE_TEXT_BYTES] = "";
    int form, year, ignored;
    tb_date_to_ymd(ingest->year->entry->first, &year, &ignored, &ignored);
    tb_identity_start(&id, ingest->catalog, year, ingest->grace_days);
    tb_identity_path(&id, relative);
    tb_identity_foresee(&id);
    form = tb_identity_form(&id);
    tb_stmt_bind_text(stmt, 2, id.is_city_wide ? "" : code_of(ingest->catalog, id.county));
    tb_stmt_bind_text(stmt, 3, form >= 0 ? ingest->catalog->forms.items[form]->id : "");
    tb_stmt_bind_text(stmt, 4, id.cutoff == TB_DATE_NONE ? "" : tb_date_format(day, id.cutoff));
}

enum tb_status ingest_unread_clear(struct tb_ingest *ingest, struct tb_err *err)
{
    /* with a condition: without one SQLite writes an empty table anew, and a run with nothing to say changes the ledger */
    return tb_db_exec(ingest->db, "DELETE FROM unread WHERE 1", err);
}

enum tb_status ingest_unread_note(struct tb_ingest *ingest, const char *relative, const char *reason, const char *kind,
                                  struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(
        ingest->db, "INSERT OR REPLACE INTO unread(file, county, form, cutoff, reason, kind) VALUES(?1, ?2, ?3, ?4, ?5, ?6)", &stmt,
        err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, relative);
    bind_identity(ingest, relative, stmt);
    tb_stmt_bind_text(stmt, 5, reason);
    tb_stmt_bind_text(stmt, 6, kind);
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}
