#include "deliver.h"
#include "tb_i18n.h"
#include "tb_lock.h"

#include <stdlib.h>
#include <string.h>

/* The date whose drafts, notices and forms are sent: the one asked for, else that of the last night. */
static enum tb_status find_as_of(struct deliver *d, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status;
    d->as_of = d->request->as_of ? d->request->as_of : "";
    if (d->as_of[0])
        return TB_OK;
    status = tb_db_prepare(
        d->db,
        "SELECT coalesce((SELECT as_of FROM aggregated WHERE is_current = 1), (SELECT max(substr(path, 1, 10)) FROM rendered"
        " WHERE length(sha256) = 64 AND path GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]/*'), '')",
        &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        d->as_of = deliver_text(d, "%s", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

/* What an earlier version had queued has no words: it is queued anew. What the administrator wants sent again is. */
static enum tb_status renew(struct deliver *d, struct tb_err *err)
{
    enum tb_status status = tb_db_exec(d->db, "DELETE FROM outbox WHERE mail IS NULL AND state = 'queued'", err);
    if (status == TB_OK && d->request->resend)
        status =
            tb_db_exec(d->db,
                       "DELETE FROM outbox WHERE mail IS NULL AND state IN ('sending', 'failed');"
                       "UPDATE outbox SET state = 'queued', next_try_at = '', attempts = 0 WHERE state IN ('sending', 'failed')",
                       err);
    return status;
}

static enum tb_status queue_all(struct deliver *d, struct tb_err *err)
{
    enum tb_status status = renew(d, err);
    if (status == TB_OK)
        status = deliver_issued(d, err);
    if (status == TB_OK && d->settings.has_mail && d->settings.drafts && d->as_of[0])
        status = deliver_drafts(d, err);
    if (status == TB_OK && d->settings.has_mail)
        status = deliver_receipts(d, err);
    if (status == TB_OK && d->settings.has_mail)
        status = deliver_counties(d, err);
    if (status == TB_OK && d->request->discard && !d->request->dry_run)
        status = tb_db_exec(d->db, "UPDATE outbox SET state = 'dropped' WHERE state = 'queued'", err);
    return status;
}

/* In one transaction; a dry run takes it back in the end. */
static enum tb_status queue(struct deliver *d, enum tb_status (*fill)(struct deliver *d, struct tb_err *err), struct tb_err *err)
{
    enum tb_status status = d->request->dry_run && fill == deliver_digest ? TB_OK : tb_db_begin(d->db, err);
    if (status == TB_OK)
        status = fill(d, err);
    if (status == TB_OK && !d->request->dry_run)
        status = tb_db_commit(d->db, err);
    if (status != TB_OK)
        tb_db_rollback(d->db);
    return status;
}

static enum tb_status count_states(struct deliver *d, struct tb_err *err)
{
    static const char sql[] = "SELECT count(DISTINCT coalesce(mail, document || recipient)) FROM outbox WHERE state = '%s'";
    int64_t waiting = 0, failed = 0;
    bool found;
    enum tb_status status = tb_db_one_int(d->db, deliver_text(d, sql, "queued"), &waiting, &found, err);
    /* Those of earlier runs too: a refusal is told until somebody has dealt with it. */
    if (status == TB_OK)
        status = tb_db_one_int(d->db, deliver_text(d, sql, "failed"), &failed, &found, err);
    d->waiting = (long)waiting;
    d->failed = (long)failed;
    return status;
}

/* Everything but the digest first: it tells what became of them. */
static enum tb_status deliver_locked(struct deliver *d, struct tb_err *err)
{
    enum tb_status status = tb_db_open_ledger(&d->db, tb_conf_path(d->request->conf, "paths", "ledger"),
                                              tb_conf_path(d->request->conf, "paths", "output"), err);
    if (status == TB_OK)
        tb_db_wait_s(d->db, (int)tb_conf_int(d->request->conf, "nightly", "wait_s"));
    if (status == TB_OK)
        status = find_as_of(d, err);
    if (status == TB_OK)
        status = deliver_hold_look(d, err);
    if (status == TB_OK)
        status = queue(d, queue_all, err);
    if (status == TB_OK)
        status = deliver_tell_unknown(d, err);
    if (status == TB_OK)
        status = deliver_send_due(d, NULL, err);
    if (status == TB_OK)
        status = queue(d, deliver_digest, err);
    if (status == TB_OK)
        status = deliver_send_due(d, "digest", err);
    if (status == TB_OK && !d->request->dry_run)
        status = count_states(d, err);
    if (d->db)
        tb_db_rollback(d->db); /* a dry run changed nothing */
    deliver_settings_tell_idle(d);
    if (status == TB_OK && !d->request->quiet)
        fprintf(d->request->out, _("mail: %ld sent, %ld waiting, %ld refused, %ld unknown\n"), d->sent, d->waiting, d->failed,
                d->unknown);
    if (status == TB_OK && (d->waiting + d->failed + d->unknown > 0 || d->held))
        status = TB_PARTIAL;
    return status;
}

/* Only the server is asked: whether it can be used, or whether it takes a test message. */
static enum tb_status ask_server(struct deliver *d, struct tb_err *err)
{
    enum tb_status status;
    if (!d->settings.has_mail)
        return tb_err_set(err, TB_CONFIG, _("no mail server: [mail] server: %s"), tb_conf_file(d->request->conf));
    if (d->request->test) {
        if (!tb_address_is(d->request->test))
            return tb_err_set(err, TB_USAGE, _("not a mail address: \"%s\""), d->request->test);
        return deliver_test(d, err);
    }
    status = tb_mail_try(&d->settings.server, err);
    if (status == TB_OK && !d->request->quiet)
        fprintf(d->request->out, _("the mail server can be used: %s\n"), d->settings.server.url);
    return status;
}

enum tb_status deliver_run(const struct deliver_request *request, struct tb_err *err)
{
    static const struct tb_catalog no_counties = TB_CATALOG_INIT;
    struct tb_lock lock = TB_LOCK_INIT;
    struct deliver *d = calloc(1, sizeof *d);
    enum tb_status status;
    if (!d)
        return tb_err_nomem(err);
    d->request = request;
    d->catalog = no_counties;
    d->output = tb_conf_path(request->conf, "paths", "output");
    d->started_ms = tb_clock_monotonic_ms();
    tb_clock_format(&request->clock, request->clock.now_s, d->now);
    snprintf(d->today, sizeof d->today, "%.10s", d->now);
    status = deliver_settings_load(d, err);
    if (status == TB_OK && (request->test || request->check))
        status = ask_server(d, err);
    else if (status == TB_OK && (status = tb_lock_take_beside(&lock, tb_conf_path(request->conf, "paths", "ledger"),
                                                              ".deliver.lock", "tb-deliver", err)) == TB_OK)
        status = deliver_locked(d, err);
    tb_lock_drop(&lock);
    tb_db_close(d->db);
    tb_contacts_free(&d->settings.contacts);
    tb_catalog_free(&d->catalog);
    tb_arena_free(&d->arena);
    free(d);
    return status;
}
