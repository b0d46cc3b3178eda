#include "ingest_internal.h"

#include <stdlib.h>
#include <string.h>

/* Seen before, with these bytes and this configuration. */
static enum tb_status is_known(struct tb_ingest *ingest, const struct ingest_source *source, bool *known, struct tb_err *err)
{
    enum tb_status status;
    tb_stmt_bind_text(ingest->known, 1, source->relative);
    tb_stmt_bind_text(ingest->known, 2, source->sha256);
    tb_stmt_bind_text(ingest->known, 3, ingest->config_key);
    status = tb_stmt_step(ingest->known, known, err);
    tb_stmt_reset(ingest->known);
    return status;
}

static enum tb_status say_known_findings(struct tb_ingest *ingest, int64_t id, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status =
        tb_db_prepare(ingest->db,
                      "SELECT line, col, code, severity, raw, message, waived FROM finding WHERE submission = ?1 "
                      "ORDER BY line, col, code, raw",
                      &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_int(stmt, 1, id);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        ingest_say_finding(ingest, (size_t)tb_stmt_int(stmt, 0), (size_t)tb_stmt_int(stmt, 1), tb_stmt_text(stmt, 2),
                           strcmp(tb_stmt_text(stmt, 3), "error") == 0, tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 5),
                           tb_stmt_text(stmt, 6));
    tb_stmt_free(stmt);
    return status;
}

/* Nothing new; but a file that was rejected stays rejected and is named again until it is mended. */
static enum tb_status known_file(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row, any_rejected = false, superseded = false;
    enum tb_status status =
        tb_db_prepare(ingest->db,
                      "SELECT s.id, s.status, EXISTS(SELECT 1 FROM submission t WHERE t.form = s.form AND t.county = s.county "
                      "AND t.cutoff = s.cutoff AND t.status = 'accepted' AND t.id <> s.id AND t.received_at >= s.received_at) "
                      "FROM submission s WHERE s.file = ?1 AND s.sha256 = ?2 ORDER BY s.county",
                      &stmt, err);
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, source->relative);
    tb_stmt_bind_text(stmt, 2, source->sha256);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        superseded = superseded || tb_stmt_int(stmt, 2) != 0;
        if (strcmp(tb_stmt_text(stmt, 1), "rejected") != 0)
            continue;
        if (!any_rejected)
            ingest_say_file(ingest, "退回", source->relative, "内容未变");
        any_rejected = true;
        tb_buf_printf(&sql, "INSERT OR IGNORE INTO run_rejected(id) VALUES(%lld);", (long long)tb_stmt_int(stmt, 0));
        status = say_known_findings(ingest, tb_stmt_int(stmt, 0), err);
        if (status != TB_OK)
            break;
    }
    tb_stmt_free(stmt);
    if (status == TB_OK && sql.length > 0)
        status = tb_db_exec(ingest->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    ingest->counts.unchanged++;
    ingest->counts.rejected += any_rejected;
    if (!any_rejected && !ingest->options.quiet)
        ingest_say_file(ingest, "未变", source->relative, superseded ? "同期另有上报，以在后的为准" : "");
    return status;
}

enum tb_status ingest_file(struct tb_ingest *ingest, const char *path, const char *relative, int64_t modified_s, struct tb_err *err)
{
    struct ingest_source source = {.path = path, .relative = relative};
    bool known = false;
    enum tb_status status;
    /* Nothing was received after now: a clock that was set back then, or --now that plays an earlier night. */
    tb_clock_format(&ingest->clock, modified_s < ingest->clock.now_s ? modified_s : ingest->clock.now_s, source.received_at);
    status = ingest_archive_put(ingest, &source, err);
    if (status == TB_INPUT && ingest->walking) {
        ingest->counts.unreadable++;
        ingest_say_file(ingest, "退回", relative, "没有读取权限，或文件已被移走");
        free(source.archived);
        return TB_OK;
    }
    if (status == TB_OK)
        status = is_known(ingest, &source, &known, err);
    if (status == TB_OK)
        status = known ? known_file(ingest, &source, err) : ingest_store_file(ingest, &source, err);
    free(source.archived);
    return status;
}
