/* The run from its beginning to its end: ledger and lock, then file by file (ingest_walk.c, ingest_file.c), history, commit. */
#include "ingest_internal.h"

#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum tb_status open_ledger(struct tb_ingest *ingest, const char *ledger, struct tb_err *err)
{
    size_t size = strlen(ledger) + sizeof ".lock";
    char *folder = tb_file_folder_of(ledger);
    enum tb_status status;
    ingest->lock_path = malloc(size);
    if (!folder || !ingest->lock_path) {
        free(folder);
        return tb_err_nomem(err);
    }
    snprintf(ingest->lock_path, size, "%s.lock", ledger);
    status = tb_file_make_folder(folder, err);
    free(folder);
    if (status == TB_OK)
        status = tb_lock_take(&ingest->lock, ingest->lock_path, "tb-ingest", err);
    if (status == TB_OK)
        status = tb_file_make_folder(ingest->archive, err);
    if (status == TB_OK)
        status = tb_db_open_ledger(&ingest->db, ledger, tb_conf_path(ingest->conf, "paths", "output"), err);
    if (status == TB_OK)
        tb_db_wait_s(ingest->db, (int)tb_conf_int(ingest->conf, "nightly", "wait_s"));
    if (status == TB_OK)
        tb_db_limit_ms(ingest->db, TB_DB_PLAN_TIMES * (int)tb_conf_int(ingest->conf, "template", "limit_ms"));
    if (status == TB_OK)
        status = ingest_store_make_tables(ingest, err);
    if (status == TB_OK)
        status = tb_db_begin(ingest->db, err);
    if (status == TB_OK)
        status = ingest_layout_prepare(ingest, err);
    return status == TB_OK ? ingest_store_prepare(ingest, err) : status;
}

static enum tb_status find_path(const struct tb_ingest *ingest, const char *key, const char *given, const char **path,
                                struct tb_err *err)
{
    *path = given;
    return given ? TB_OK : tb_conf_need_path(ingest->conf, "paths", key, path, err);
}

enum tb_status tb_ingest_new(struct tb_ingest **out, const struct tb_conf *conf, const struct tb_plans *plans,
                             const struct tb_clock *clock, const struct tb_ingest_options *options, struct tb_err *err)
{
    const struct tb_lock no_lock = TB_LOCK_INIT;
    struct tb_ingest *ingest = calloc(1, sizeof *ingest);
    const char *ledger = NULL;
    enum tb_status status;
    *out = NULL;
    if (!ingest)
        return tb_err_nomem(err);
    ingest->conf = conf;
    ingest->plans = plans;
    ingest->clock = *clock;
    ingest->options = *options;
    ingest->lock = no_lock;
    ingest->grace_days = (int)tb_conf_int(conf, "period", "grace_days");
    ingest->outlier_factor = tb_conf_int(conf, "ingest", "outlier_factor");
    status = find_path(ingest, "ledger", options->ledger, &ledger, err);
    if (status == TB_OK)
        status = find_path(ingest, "archive", options->archive, &ingest->archive, err);
    if (status == TB_OK)
        status = tb_conf_need_path(conf, "paths", "inbox", &ingest->inbox, err);
    if (status == TB_OK)
        status = ingest_plan_load(ingest, err);
    if (status == TB_OK)
        status = tb_cover_new(&ingest->cover, tb_conf_entries(conf), tb_conf_path(conf, "paths", "fonts"), err);
    if (status == TB_OK)
        status = open_ledger(ingest, ledger, err);
    if (status != TB_OK)
        tb_ingest_free(ingest);
    else
        *out = ingest;
    return status;
}

void tb_ingest_free(struct tb_ingest *ingest)
{
    struct tb_err ignored = TB_ERR_INIT;
    if (!ingest)
        return;
    ingest_store_free(ingest);
    if (tb_file_batch_commit(&ingest->received, &ignored) != TB_OK) /* what was received is kept even if the run fails */
        ignored.status = TB_OK;
    tb_file_batch_free(&ingest->received);
    if (ingest->db) {
        tb_db_rollback(ingest->db);
        tb_db_close(ingest->db);
    }
    tb_lock_drop(&ingest->lock);
    ingest_plan_free(ingest);
    tb_cover_free(ingest->cover);
    free(ingest->lock_path);
    free(ingest);
}

/* From the archive: the inbox may have been emptied since. */
enum tb_status tb_ingest_again(struct tb_ingest *ingest, tb_date cutoff, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t rows;
    char day[TB_DATE_TEXT_BYTES];
    enum tb_status status = tb_db_prepare(
        ingest->db,
        "SELECT DISTINCT file, sha256, received_at FROM submission WHERE (?1 IS NULL OR cutoff = ?1) ORDER BY file, sha256", &stmt,
        err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, cutoff == TB_DATE_NONE ? NULL : tb_date_format(day, cutoff));
    status = tb_stmt_fetch(stmt, SIZE_MAX, &rows, err); /* judging writes what it reads */
    while (tb_stmt_next(stmt, &status, err)) {
        struct ingest_source source = {.relative = tb_stmt_text(stmt, 0)};
        char *archived = tb_file_join(ingest->archive, tb_stmt_text(stmt, 1));
        if (!archived)
            status = tb_err_nomem(err);
        source.path = archived;
        snprintf(source.received_at, sizeof source.received_at, "%s", tb_stmt_text(stmt, 2));
        if (status == TB_OK)
            status = ingest_source(ingest, &source, err);
        free(archived);
    }
    tb_stmt_free(stmt);
    return status;
}

/* Rejections that this run met and nothing later has taken the place of. */
static enum tb_status open_rejections(struct tb_ingest *ingest, int64_t *count, struct tb_err *err)
{
    bool found;
    *count = 0;
    return tb_db_one_int(
        ingest->db,
        "SELECT count(*) FROM open_rejection o WHERE o.settled_at IS NULL AND (o.id IN (SELECT id FROM run_rejected) OR "
        "(o.form, o.county, o.cutoff) IN (SELECT s.form, s.county, s.cutoff FROM run_rejected r JOIN submission s ON s.id = r.id "
        "WHERE s.form <> '' AND s.county <> '' AND s.cutoff <> ''))",
        count, &found, err);
}

enum tb_status tb_ingest_finish(struct tb_ingest *ingest, struct tb_err *err)
{
    const struct ingest_counts *counts = &ingest->counts;
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    int64_t rejected = 0;
    enum tb_status status = TB_OK;
    ingest->watch.file = _("comparing with earlier reports");
    ingest_show(ingest, 0);
    if (ingest->history_due)
        status = ingest_history(ingest, err);
    if (status == TB_OK && !ingest->options.quiet)
        status = ingest_say_accepted(ingest, err);
    if (status == TB_OK && !ingest->options.quiet)
        status = ingest_say_changed(ingest, err);
    if (status == TB_OK)
        status = open_rejections(ingest, &rejected, err);
    if (status == TB_OK)
        status = tb_cover_check(ingest->cover, err);
    if (status == TB_OK)
        status = tb_file_batch_commit(&ingest->received, err); /* no row of the ledger without its bytes */
    if (status == TB_OK)
        status = tb_db_commit(ingest->db, err);
    if (status != TB_OK)
        return status;
    if (counts->from_tomorrow > 0 && !ingest->options.quiet) {
        tb_buf_printf(&line, "时钟  %zu个文件的时间晚于本机现在的时间：请核对本机时钟。收到时间仍按文件的时间计",
                      counts->from_tomorrow);
        ingest->options.say(ingest->options.context, tb_buf_str(&line));
    }
    tb_buf_clear(&line);
    tb_buf_printf(&line, "合计  接收%zu份（%zu行），退回%zu份，未变%zu个文件，跳过%zu个文件", counts->accepted, counts->rows,
                  counts->rejected, counts->unchanged, counts->skipped);
    if (counts->kept > 0)
        tb_buf_printf(&line, "；已接收的%zu个文件按现在的表样或计划会退回，仍然有效", counts->kept);
    if (counts->waiting > 0)
        tb_buf_printf(&line, "；%zu个文件等待年度计划填好", counts->waiting);
    if (!ingest->options.quiet)
        ingest->options.say(ingest->options.context, tb_buf_str(&line));
    tb_buf_free(&line);
    rejected += (int64_t)counts->unreadable;
    if (rejected == 0 && counts->waiting > 0)
        return tb_err_set(err, TB_PARTIAL, _("%zu files wait for a plan that is not ready"), counts->waiting);
    if (rejected > 0)
        return tb_err_set(err, TB_PARTIAL, _("%lld submissions were rejected"), (long long)rejected);
    return TB_OK;
}
