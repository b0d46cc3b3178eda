/* Accepted stays accepted: a form or plan that changed does not turn a file into a rejected one by itself. The ledger's `outgrown` has the
 * files that would be rejected now, so that the night can say how many; tb-ingest --again judges them on purpose. */
#include "ingest_store.h"

#include <string.h>

static enum tb_status run_on_file(struct tb_ingest *ingest, const struct ingest_source *source, const char *sql, struct tb_err *err)
{
    return tb_db_run(ingest->db, sql, TB_DB_VALUES(TB_TEXT(source->relative), TB_TEXT(source->sha256)), err);
}

enum tb_status ingest_stand_note(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err)
{
    enum tb_status status = tb_db_run(ingest->db, "DELETE FROM temp.run_stood", NULL, 0, err);
    if (status == TB_OK)
        status = run_on_file(ingest, source,
                             "INSERT INTO temp.run_stood SELECT form, county, cutoff FROM submission"
                             " WHERE file = ?1 AND sha256 = ?2 AND status = 'accepted'",
                             err);
    ingest->stood = status == TB_OK && tb_db_changes(ingest->db) > 0 && !ingest->options.anew;
    if (status == TB_OK)
        status = run_on_file(ingest, source, "DELETE FROM outgrown WHERE file = ?1 AND sha256 = ?2", err);
    return status;
}

enum tb_status ingest_stand_check(struct tb_ingest *ingest, const struct ingest_source *source, bool *lost, struct tb_err *err)
{
    enum tb_status status = tb_db_has(ingest->db,
                                      "SELECT 1 FROM temp.run_stood r WHERE NOT EXISTS (SELECT 1 FROM submission s"
                                      " WHERE s.sha256 = ?1 AND s.form = r.form AND s.county = r.county AND s.cutoff = r.cutoff"
                                      " AND s.status = 'accepted') LIMIT 1",
                                      TB_DB_VALUES(TB_TEXT(source->sha256)), lost, err);
    if (status == TB_OK && !*lost && !ingest->options.quiet)
        ingest_say_file(ingest, "接收", source->relative, "按现在的表样和计划重新核对，仍然有效");
    return status;
}

/* A unit that left the list, a form that is not used any more, a plan that is not here: the file is history. */
static enum tb_status is_history(struct tb_ingest *ingest, bool *history, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(ingest->db, "SELECT form, county, cutoff FROM temp.run_stood", &stmt, err);
    *history = false;
    while (tb_stmt_next(stmt, &status, err)) {
        struct ingest_year *year = ingest_plan_at(ingest, tb_date_parse(tb_stmt_text(stmt, 2), tb_stmt_bytes(stmt, 2)));
        if (!year || !tb_forms_find(&year->entry->catalog.forms, tb_stmt_text(stmt, 0)) ||
            tb_counties_by_code(&year->entry->catalog.counties, tb_stmt_text(stmt, 1)) < 0)
            *history = true;
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_stand_keep(struct tb_ingest *ingest, const struct ingest_source *source, const char *reason, size_t errors,
                                 struct tb_err *err)
{
    bool history;
    enum tb_status status = is_history(ingest, &history, err);
    if (status != TB_OK)
        return status;
    ingest->counts.unchanged += history;
    ingest->counts.kept += !history;
    if (!ingest->options.quiet)
        ingest_say_file(ingest, history ? "未变" : "保留", source->relative,
                        history ? "名单、表样或计划里已没有，作为历史保留" : reason);
    if (history)
        return TB_OK;
    return tb_db_run(ingest->db, "INSERT OR REPLACE INTO outgrown(file, sha256, errors, message) VALUES(?1, ?2, ?3, ?4)",
                     TB_DB_VALUES(TB_TEXT(source->relative), TB_TEXT(source->sha256), TB_INT((int64_t)errors), TB_TEXT(reason)),
                     err);
}
