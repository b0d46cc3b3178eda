#define _XOPEN_SOURCE 700 /* realpath */
#include "nightly.h"
#include "tb_backup.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_lock.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum tb_status check_number(struct tb_nightly *night, const char *key, int64_t least, int64_t most, struct tb_err *err)
{
    const int64_t value = tb_conf_int(night->conf, "nightly", key);
    if (value >= least && value <= most)
        return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("must be %lld to %lld: [nightly] %s: %s"), (long long)least, (long long)most, key,
                      tb_conf_file(night->conf));
}

/* The whole configuration, checked before anything is touched. */
static enum tb_status read_settings(struct tb_nightly *night, struct tb_err *err)
{
    const struct tb_conf *conf = night->conf;
    const char *text = night->common->as_of;
    tb_date as_of = text ? tb_date_parse(text, strlen(text)) : TB_DATE_NONE;
    enum tb_status status = tb_plans_list(&night->plans, conf, err);
    size_t i;
    if (status != TB_OK)
        return status;
    night->ledger = tb_conf_path(conf, "paths", "ledger");
    night->output = tb_conf_path(conf, "paths", "output");
    night->forms = tb_conf_path(conf, "paths", "forms");
    night->bulletins = tb_conf_path(conf, "paths", "bulletins");
    night->workbooks = tb_conf_path(conf, "paths", "workbooks");
    if ((status = check_number(night, "timeout_s", 1, 86400, err)) == TB_OK &&
        (status = check_number(night, "wait_s", 0, 3600, err)) == TB_OK)
        status = check_number(night, "renew_hours", 1, 8760, err);
    if (status == TB_OK)
        status = nightly_find_programs(night, err); /* the list of documents asks which programs are there */
    nightly_clock_look(night, &as_of);
    if (status == TB_OK)
        status = nightly_periods(night, as_of, err);
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
    int64_t before = 0;
    bool found;
    enum tb_status status = tb_db_one_int(night->db, "SELECT count(*) FROM run", &before, &found, err);
    night->is_first = status == TB_OK && before == 0;
    if (status == TB_OK)
        status = tb_db_run(night->db, "INSERT INTO run(started_at, as_of) VALUES(?1, ?2)",
                           TB_DB_VALUES(TB_TEXT(night->started_at), TB_TEXT(night->periods[night->period_count - 1].as_of)), err);
    night->run_id = tb_db_last_id(night->db);
    return status;
}

static enum tb_status end_history(struct tb_nightly *night, struct tb_err *err)
{
    char now[TB_CLOCK_TEXT_BYTES];
    enum tb_status status = tb_db_run(night->db, "UPDATE run SET finished_at = ?2, exit_code = ?3, summary = ?4 WHERE id = ?1",
                                      TB_DB_VALUES(TB_INT(night->run_id), TB_TEXT(nightly_now(night, now)),
                                                   TB_INT((int64_t)night->worst), TB_TEXT(nightly_summary(night))),
                                      err);
    return status;
}

/* The figures that the ledger's views show by themselves are those of the last cut-off. */
static enum tb_status keep_last_current(struct tb_nightly *night, struct tb_err *err)
{
    const struct nightly_period *last = &night->periods[night->period_count - 1];
    bool is_current = false;
    enum tb_status status = tb_db_has(night->db, "SELECT 1 FROM aggregated WHERE as_of = ?1 AND is_current = 1",
                                      TB_DB_VALUES(TB_TEXT(last->as_of)), &is_current, err);
    if (status != TB_OK || is_current || last->worked_on)
        return status;
    nightly_stage(night, "tb-aggregate", last->as_of); /* a failure is kept as a problem of the night */
    return TB_OK;
}

/* What stands there is not touched: it would be made of what is half read, or missing. */
static void leave_documents(struct tb_nightly *night)
{
    size_t p, d;
    for (p = 0; p < night->period_count; p++)
        for (d = 0; d < night->periods[p].document_count; d++)
            nightly_document_recall(night, &night->periods[p].documents[d]);
}

static enum tb_status run_stages(struct tb_nightly *night, struct tb_err *err)
{
    bool is_lost = false;
    enum tb_status status;
    nightly_mail_collect(night);
    status = nightly_stage(night, "tb-ingest", NULL);
    if (status != TB_OK && status != TB_PARTIAL) {
        leave_documents(night);
        return TB_OK;
    }
    status = nightly_inbox_look(night, &is_lost, err);
    if (is_lost)
        leave_documents(night);
    if (status != TB_OK || is_lost)
        return status;
    night->was_read = true;
    status = nightly_inbox_unread(night, err);
    if (status == TB_OK)
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
        status = nightly_issued_find(night, &night->periods[i], err);
        if (status != TB_OK || (!is_last && !night->periods[i].worked_on))
            continue;
        status = nightly_find(night, night->periods[i].as_of, &found, err);
        if (status == TB_OK && is_last) {
            night->found = found;
            if (night->worst == TB_OK && (found.rejected_all > 0 || found.silent_all > 0))
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

/* A part of the night that failed is a problem of the night, and the results say so: they are written all the same. */
static void keep_failure(struct tb_nightly *night, enum tb_status status, struct tb_err *err)
{
    if (status == TB_OK)
        return;
    nightly_problem_add(night, "tb-nightly", NULL, status, err->message);
    *err = (struct tb_err)TB_ERR_INIT;
}

/* When the last backup was made. */
static void find_backup(struct tb_nightly *night)
{
    char moment[TB_CLOCK_TEXT_BYTES];
    tb_backup_look(night->ledger, moment);
    night->backup_at = nightly_text(night, "%s", moment);
}

/* The stages of the night, with the ledger open. */
static void work(struct tb_nightly *night, struct tb_err *err)
{
    keep_failure(night, begin_history(night, err), err);
    keep_failure(night, run_stages(night, err), err);
    if (!tb_child_stopped())
        keep_failure(night, nightly_deep(night, err), err);
    keep_failure(night, nightly_notes(night, err), err);
}

/* Every page is looked at first: what is damaged is neither read nor written into. */
static enum tb_status open_ledger(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status = tb_db_open_ledger(&night->db, night->ledger, night->output, err);
    if (status != TB_OK)
        return status;
    tb_db_wait_s(night->db, (int)tb_conf_int(night->conf, "nightly", "wait_s"));
    status = tb_db_check(night->db, true, err);
    if (status != TB_OK) {
        tb_db_close(night->db);
        night->db = NULL;
    }
    return status;
}

static enum tb_status run_locked(struct tb_nightly *night, struct tb_err *err)
{
    const bool delivers = tb_conf_bool(night->conf, "nightly", "deliver");
    enum tb_status status = open_ledger(night, err);
    find_backup(night);
    if (status != TB_OK) { /* the page tells it, from an empty ledger */
        leave_documents(night);
        keep_failure(night, status, err);
        status = tb_db_open(&night->db, ":memory:", TB_DB_WRITE, err);
    } else {
        work(night, err);
    }
    if (status == TB_OK)
        status = write_results(night, err);
    if (status == TB_OK && delivers && !tb_child_stopped()) {
        nightly_mail_deliver(night); /* after the results: its digest reads them; and they tell what became of it */
        status = write_results(night, err);
    }
    if (status == TB_OK && night->run_id != 0)
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
    night->inbox_files = -1; /* not looked into yet */
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
    size_t failed = 0, i;
    for (i = 0; i < night->problem_count; i++)
        failed += night->problems[i].times;
    if (failed > 0)
        return nightly_text(night, _("%s: %zu steps failed; everything else is done; earlier results are as they were"), as_of,
                            failed);
    return nightly_text(night, _("%s: %s; %lld files known, %lld rejected, %lld of %lld units without some report, %lld warnings"),
                        as_of, night->changed ? _("documents made anew") : _("nothing changed, nothing made anew"),
                        (long long)night->found.files, (long long)night->found.rejected_all, (long long)night->found.silent_all,
                        (long long)night->found.counties, (long long)night->found.warnings);
}

void nightly_free(struct tb_nightly *night)
{
    tb_db_close(night->db);
    night->db = NULL;
    tb_plans_free(&night->plans);
    tb_arena_free(&night->arena);
}
