#define _XOPEN_SOURCE 700 /* realpath */
#include "nightly.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_lock.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The whole configuration, checked before anything is touched. */
static enum tb_status read_settings(struct tb_nightly *night, struct tb_err *err)
{
    const struct tb_conf *conf = night->conf;
    const char *as_of = night->common->as_of;
    enum tb_status status = tb_plans_list(&night->plans, conf, err);
    size_t i;
    if (status != TB_OK)
        return status;
    night->ledger = tb_conf_path(conf, "paths", "ledger");
    night->output = tb_conf_path(conf, "paths", "output");
    night->forms = tb_conf_path(conf, "paths", "forms");
    night->bulletins = tb_conf_path(conf, "paths", "bulletins");
    night->workbooks = tb_conf_path(conf, "paths", "workbooks");
    if (tb_conf_int(conf, "nightly", "timeout_s") < 1 || tb_conf_int(conf, "nightly", "timeout_s") > 86400)
        return tb_err_set(err, TB_CONFIG, _("seconds must be 1 to 86400: [nightly] timeout_s: %s"), tb_conf_file(conf));
    status = nightly_find_programs(night, err); /* the list of documents asks which programs are there */
    if (status == TB_OK)
        status = nightly_periods(night, as_of ? tb_date_parse(as_of, strlen(as_of)) : TB_DATE_NONE, err);
    for (i = 0; i < night->period_count && status == TB_OK; i++)
        status = nightly_render_list(night, &night->periods[i], err);
    return status;
}

/* "templates/../output" -> "output": as a person would say where it is. */
static enum tb_status tidy_output(struct tb_nightly *night, struct tb_err *err)
{
    char here[PATH_MAX];
    char *real = realpath(night->output, NULL);
    size_t length;
    if (!real)
        return tb_err_errno(err, errno, _("cannot look at: %s"), night->output);
    length = getcwd(here, sizeof here) ? strlen(here) : 0;
    if (length > 1 && strncmp(real, here, length) == 0 && real[length] == '/')
        night->output = nightly_text(night, "%s", real + length + 1);
    else
        night->output = nightly_text(night, "%s", real);
    free(real);
    return TB_OK;
}

/* A row that never gets its end says that a night was cut off. */
static enum tb_status begin_history(struct tb_nightly *night, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(night->db, "INSERT INTO run(started_at, as_of) VALUES(?1, ?2)", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, night->started_at);
    tb_stmt_bind_text(stmt, 2, night->periods[night->period_count - 1].as_of);
    status = tb_stmt_run(stmt, err);
    night->run_id = tb_db_last_id(night->db);
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status end_history(struct tb_nightly *night, struct tb_err *err)
{
    struct tb_stmt *stmt;
    char now[TB_CLOCK_TEXT_BYTES];
    enum tb_status status =
        tb_db_prepare(night->db, "UPDATE run SET finished_at = ?2, exit_code = ?3, summary = ?4 WHERE id = ?1", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_int(stmt, 1, night->run_id);
    tb_stmt_bind_text(stmt, 2, nightly_now(night, now));
    tb_stmt_bind_int(stmt, 3, (int64_t)night->worst);
    tb_stmt_bind_text(stmt, 4, nightly_summary(night));
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}

/* The figures that the ledger's views show by themselves are those of the last cut-off. */
static enum tb_status keep_last_current(struct tb_nightly *night, struct tb_err *err)
{
    const struct nightly_period *last = &night->periods[night->period_count - 1];
    struct tb_stmt *stmt;
    bool is_current = false;
    enum tb_status status = tb_db_prepare(night->db, "SELECT 1 FROM aggregated WHERE as_of = ?1 AND is_current = 1", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, last->as_of);
    status = tb_stmt_step(stmt, &is_current, err);
    tb_stmt_free(stmt);
    if (status != TB_OK || is_current || last->worked_on)
        return status;
    nightly_stage(night, "tb-aggregate", last->as_of); /* a failure is kept as a problem of the night */
    return TB_OK;
}

static enum tb_status run_stages(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status;
    size_t p, d;
    nightly_mail_collect(night);
    status = nightly_stage(night, "tb-ingest", NULL);
    if (status != TB_OK && status != TB_PARTIAL) {
        for (p = 0; p < night->period_count; p++)
            for (d = 0; d < night->periods[p].document_count; d++)
                nightly_document_recall(night, &night->periods[p].documents[d]);
        return TB_OK; /* what stands there is not touched: it could be made of half of the new files */
    }
    status = nightly_key_base(night, err);
    if (status == TB_OK)
        status = nightly_render(night, err);
    if (status == TB_OK && !tb_child_stopped())
        status = keep_last_current(night, err);
    return status;
}

/* Every cut-off that was worked on gets its status anew; the last one always. */
static enum tb_status write_results(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < night->period_count && status == TB_OK; i++) {
        struct nightly_found found;
        bool is_last = i + 1 == night->period_count;
        if (!is_last && !night->periods[i].worked_on)
            continue;
        status = nightly_find(night, night->periods[i].as_of, &found, err);
        if (status == TB_OK && is_last) {
            night->found = found;
            if (night->worst == TB_OK && (found.rejected_count > 0 || found.silent_count > 0))
                night->worst = TB_PARTIAL;
        }
        if (status == TB_OK && is_last)
            status = nightly_mail_find(night, err);
        if (status == TB_OK)
            status = nightly_status_write(night, &night->periods[i], &found, err);
    }
    if (status == TB_OK)
        status = nightly_link(nightly_out(night, "latest"), night->periods[night->period_count - 1].as_of, err);
    if (status == TB_OK)
        status = nightly_page_write(night, err);
    return status;
}

static enum tb_status run_locked(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status = tb_db_open_ledger(&night->db, night->ledger, night->output, err);
    if (status == TB_OK)
        status = begin_history(night, err);
    if (status == TB_OK)
        status = run_stages(night, err);
    if (status == TB_OK)
        status = nightly_notes(night, err);
    if (status == TB_OK)
        status = write_results(night, err);
    if (status == TB_OK && tb_conf_bool(night->conf, "nightly", "deliver") && !tb_child_stopped()) {
        nightly_mail_deliver(night); /* after the results: its digest reads them; and they tell what became of it */
        status = write_results(night, err);
    }
    if (status == TB_OK)
        status = end_history(night, err);
    if (status == TB_OK && night->worst > TB_PARTIAL)
        return tb_err_set(err, night->worst, "%s", nightly_summary(night));
    return status == TB_OK ? night->worst : status;
}

enum tb_status nightly_run(struct tb_nightly *night, struct tb_err *err)
{
    struct tb_lock lock = TB_LOCK_INIT;
    char *folder = NULL;
    enum tb_status status = read_settings(night, err);
    if (status != TB_OK)
        return status;
    nightly_now(night, night->started_at);
    folder = tb_file_folder_of(night->ledger);
    if (!folder)
        return tb_err_nomem(err);
    status = tb_file_make_folder(folder, err);
    if (status == TB_OK)
        status = tb_file_make_folder(night->output, err);
    if (status == TB_OK)
        status = tidy_output(night, err);
    if (status == TB_OK)
        status = tb_lock_take(&lock, nightly_text(night, "%s.nightly.lock", night->ledger), "tb-nightly", err);
    if (status == TB_OK) {
        nightly_heartbeat(night, "start");
        status = run_locked(night, err);
        nightly_heartbeat(night, nightly_text(night, "%d", (int)status));
    }
    tb_lock_drop(&lock);
    free(folder);
    return status;
}

const char *nightly_summary(struct tb_nightly *night)
{
    const char *as_of = night->periods[night->period_count - 1].as_of;
    if (night->problem_count > 0)
        return nightly_text(night, _("%s: %zu steps failed; everything else is done; earlier results are as they were"), as_of,
                            night->problem_count);
    return nightly_text(night, _("%s: %s; %lld files known, %lld rejected, %lld of %lld units without some report, %lld warnings"),
                        as_of, night->changed ? _("documents made anew") : _("nothing changed, nothing made anew"),
                        (long long)night->found.files, (long long)night->found.rejected_count, (long long)night->found.silent_count,
                        (long long)night->found.counties, (long long)night->found.warnings);
}

void nightly_free(struct tb_nightly *night)
{
    tb_db_close(night->db);
    night->db = NULL;
    tb_plans_free(&night->plans);
    tb_arena_free(&night->arena);
}
