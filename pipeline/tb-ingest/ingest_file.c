#include "ingest_internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CLOCKS_DIFFER_S = 300 };

/* Whether a later report has taken the place of an accepted one. The places are asked for by form, county and cut-off: of all
 * submissions they would be worked out anew for every file. */
static enum tb_status is_superseded(struct tb_ingest *ingest, const struct tb_stmt *submission, bool *superseded,
                                    struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(ingest->db,
                                        "SELECT id FROM submission_place WHERE form = ?1 AND county = ?2 AND cutoff = ?3"
                                        " AND status = 'accepted' ORDER BY place DESC LIMIT 1",
                                        TB_DB_VALUES(TB_TEXT(tb_stmt_text(submission, 2)), TB_TEXT(tb_stmt_text(submission, 3)),
                                                     TB_TEXT(tb_stmt_text(submission, 4))),
                                        &stmt, err);
    if (tb_stmt_next(stmt, &status, err) && tb_stmt_int(stmt, 0) != tb_stmt_int(submission, 0))
        *superseded = true;
    tb_stmt_free(stmt);
    return status;
}

/* Nothing new; but a file that was rejected stays rejected and is named again until it is fixed. */
static enum tb_status known_file(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err)
{
    const bool quiet = ingest->options.quiet;
    struct tb_stmt *stmt;
    bool any_rejected = false, superseded = false;
    enum tb_status status = tb_db_query(
        ingest->db, "SELECT id, status, form, county, cutoff FROM submission WHERE file = ?1 AND sha256 = ?2 ORDER BY county",
        TB_DB_VALUES(TB_TEXT(source->relative), TB_TEXT(source->sha256)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        if (strcmp(tb_stmt_text(stmt, 1), "rejected") != 0) {
            status = quiet ? TB_OK : is_superseded(ingest, stmt, &superseded, err);
        } else {
            if (!any_rejected && !quiet)
                ingest_say_file(ingest, "退回", source->relative, "内容未变");
            any_rejected = true;
            status = tb_db_run(ingest->db, "INSERT OR IGNORE INTO run_rejected(id) VALUES(?1)",
                               TB_DB_VALUES(TB_INT(tb_stmt_int(stmt, 0))), err);
            if (status == TB_OK && !quiet)
                status = ingest_say_findings(ingest, tb_stmt_int(stmt, 0), err);
        }
    }
    tb_stmt_free(stmt);
    if (status != TB_OK)
        return status;
    ingest->counts.unchanged++;
    ingest->counts.rejected += any_rejected;
    if (!any_rejected && !quiet)
        ingest_say_file(ingest, "未变", source->relative, superseded ? "同期另有上报，以在后的为准" : "");
    return status;
}

/* Read, and nothing new: the next time its stamp may say so. */
static enum tb_status read_again(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    if (source->stamp[0]) {
        tb_stmt_bind_text(ingest->keep_stamp, 1, source->relative);
        tb_stmt_bind_text(ingest->keep_stamp, 2, source->sha256);
        tb_stmt_bind_text(ingest->keep_stamp, 3, source->stamp);
        status = tb_stmt_run(ingest->keep_stamp, err);
    }
    return status == TB_OK ? known_file(ingest, source, err) : status;
}

/* A file that somebody still writes, or that we may not read. One that was taken away, or is a link, is nobody's report. */
static enum tb_status pass_over(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err)
{
    const bool is_there = source->is_moving || (access(source->path, R_OK) != 0 && errno == EACCES);
    const char *reason = source->is_moving ? "文件正在写入，留待下次读取"
                         : is_there        ? "没有读取权限"
                                           : "文件已被移走，或换成了链接";
    ingest->counts.unreadable += !source->is_moving;
    ingest->counts.moving += source->is_moving;
    ingest_say_file(ingest, source->is_moving ? "暂缓" : "未读", source->relative, reason);
    return is_there ? ingest_unread_note(ingest, source->relative, reason, source->is_moving ? "moving" : "closed", err) : TB_OK;
}

enum tb_status ingest_source(struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err)
{
    enum tb_status status = ingest->options.anew ? TB_OK : ingest_archive_known(ingest, source, err);
    if (status == TB_OK && source->is_known)
        return known_file(ingest, source, err);
    if (status == TB_OK)
        status = ingest_archive_put(ingest, source, err);
    if (status == TB_INPUT && ingest->walking) {
        free(source->archived);
        return pass_over(ingest, source, err);
    }
    if (status == TB_OK)
        status =
            source->is_known && !ingest->options.anew ? read_again(ingest, source, err) : ingest_store_file(ingest, source, err);
    free(source->archived);
    return status;
}

enum tb_status ingest_file(struct tb_ingest *ingest, const struct tb_file_info *info, const char *relative, struct tb_err *err)
{
    struct ingest_source source = {
        .path = info->path, .relative = relative, .modified_s = info->modified_s, .device = info->device, .inode = info->inode};
    source.bytes = info->bytes;
    ingest_stamp_put(info, source.stamp);
    /* As it stands, whatever our clock says: neither the order nor the clock of a night decides which report is the later. */
    tb_clock_format(&ingest->clock, info->modified_s, source.received_at);
    ingest->counts.from_tomorrow += info->modified_s > ingest->clock.now_s + CLOCKS_DIFFER_S;
    return ingest_source(ingest, &source, err);
}
