/* Accepted stays accepted: a form or plan that changed does not turn a file into a rejected one by itself. The ledger's `outgrown` has the
 * files that would be rejected now, so that the night can say how many; tb-ingest --again judges them on purpose. */
#include "ingest_store.h"

#include <string.h>

static enum tb_status run_on_file(struct ingest_storing *storing, const char *sql, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(storing->ingest->db, sql, &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, storing->source->relative);
    tb_stmt_bind_text(stmt, 2, storing->source->sha256);
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_stand_note(struct ingest_storing *storing, struct tb_err *err)
{
    enum tb_status status = tb_db_exec(storing->ingest->db, "DELETE FROM temp.run_stood", err);
    if (status == TB_OK)
        status = run_on_file(storing,
                             "INSERT INTO temp.run_stood SELECT form, county, cutoff FROM submission"
                             " WHERE file = ?1 AND sha256 = ?2 AND status = 'accepted'",
                             err);
    storing->stood = status == TB_OK && tb_db_changes(storing->ingest->db) > 0 && !storing->ingest->options.anew;
    if (status == TB_OK)
        status = run_on_file(storing, "DELETE FROM outgrown WHERE file = ?1 AND sha256 = ?2", err);
    return status;
}

enum tb_status ingest_stand_check(struct ingest_storing *storing, bool *lost, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(storing->ingest->db,
                                          "SELECT 1 FROM temp.run_stood r WHERE NOT EXISTS (SELECT 1 FROM submission s"
                                          " WHERE s.sha256 = ?1 AND s.form = r.form AND s.county = r.county AND s.cutoff = r.cutoff"
                                          " AND s.status = 'accepted') LIMIT 1",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, storing->source->sha256);
    status = tb_stmt_step(stmt, lost, err);
    tb_stmt_free(stmt);
    if (status == TB_OK && !*lost && !storing->ingest->options.quiet)
        ingest_say_file(storing->ingest, "接收", storing->source->relative, "按现在的表样和计划重新核对，仍然有效");
    return status;
}

/* A unit that left the list, a form that is not used any more, a plan that is not here: the file is history. */
static enum tb_status is_history(struct ingest_storing *storing, bool *history, struct tb_err *err)
{
    struct tb_ingest *ingest = storing->ingest;
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(ingest->db, "SELECT form, county, cutoff FROM temp.run_stood", &stmt, err);
    *history = false;
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        struct ingest_year *year = ingest_plan_at(ingest, tb_date_parse(tb_stmt_text(stmt, 2), tb_stmt_bytes(stmt, 2)));
        if (!year || !tb_forms_find(&year->entry->catalog.forms, tb_stmt_text(stmt, 0)) ||
            tb_counties_by_code(&year->entry->catalog.counties, tb_stmt_text(stmt, 1)) < 0)
            *history = true;
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_stand_keep(struct ingest_storing *storing, struct tb_err *err)
{
    struct tb_ingest *ingest = storing->ingest;
    const struct tb_findings *findings = &storing->reading->findings;
    const char *reason = "";
    struct tb_stmt *stmt;
    bool history;
    size_t i;
    enum tb_status status = is_history(storing, &history, err);
    ingest->counts.unchanged += status == TB_OK && history;
    if (status != TB_OK)
        return status;
    if (history) {
        if (!ingest->options.quiet)
            ingest_say_file(ingest, "未变", storing->source->relative, "名单、表样或计划里已没有，作为历史保留");
        return TB_OK;
    }
    for (i = findings->count; i > 0; i--)
        if (findings->items[i - 1].is_error)
            reason = findings->items[i - 1].message;
    ingest->counts.kept++;
    if (!ingest->options.quiet)
        ingest_say_file(ingest, "保留", storing->source->relative, reason);
    status = tb_db_prepare(ingest->db, "INSERT OR REPLACE INTO outgrown(file, sha256, errors, message) VALUES(?1, ?2, ?3, ?4)",
                           &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, storing->source->relative);
    tb_stmt_bind_text(stmt, 2, storing->source->sha256);
    tb_stmt_bind_int(stmt, 3, (int64_t)findings->errors);
    tb_stmt_bind_text(stmt, 4, reason);
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}
