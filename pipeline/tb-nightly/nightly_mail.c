/* Mail: the stages at both ends of the night, and how it stands. */
#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_mail_hold.h"

#include <string.h>

/* Messages that need somebody count for as long as the administrator's digest names them. */
enum { ATTENTION_DAYS = 7 };

static bool is_on(const struct tb_nightly *night, const char *key)
{
    return tb_conf_bool(night->conf, "nightly", key);
}

void nightly_mail_collect(struct tb_nightly *night)
{
    struct nightly_job job;
    if (!is_on(night, "collect"))
        return;
    nightly_job_prepare(night, &job, "tb-collect", NULL, NULL, false);
    job.label = _("taking mails from the mailbox");
    nightly_job_run(night, &job, 1); /* a failure is kept: what has arrived otherwise is read all the same */
}

/* It ends by itself before the time of a stage is over: of a message that is cut off it is unknown whether it arrived. */
void nightly_mail_deliver(struct tb_nightly *night)
{
    const char *extra[3] = {"--limit", "", NULL};
    struct nightly_job job;
    if (!is_on(night, "deliver"))
        return;
    extra[1] = nightly_text(night, "%lld", (long long)(tb_conf_int(night->conf, "nightly", "timeout_s") / 2 + 1));
    nightly_job_prepare(night, &job, "tb-deliver", night->periods[night->period_count - 1].as_of, extra, false);
    job.label = _("sending mails");
    nightly_job_run(night, &job, 1);
    if (job.status == TB_PARTIAL && night->worst == TB_OK)
        night->worst = TB_PARTIAL;
}

static const char out_sql[] =
    "SELECT count(*), coalesce(sum(state = 'sent'), 0), coalesce(sum(state = 'queued'), 0), coalesce(sum(state = 'failed'), 0),"
    " coalesce(sum(state = 'sending'), 0), coalesce(max(sent_at), ''),"
    " coalesce((SELECT last_error FROM mails WHERE state IN ('failed', 'queued') AND last_error IS NOT NULL ORDER BY state, mail "
    "LIMIT 1), '')"
    " FROM mails";

static const char in_sql[] = "SELECT count(*), coalesce(sum(verdict = 'taken'), 0),"
                             " coalesce(sum(verdict IN ('nothing', 'stranger', 'unproven', 'refused', 'bounce') AND taken_at >= "
                             "date(?1, '-' || ?2 || ' days')), 0)"
                             " FROM mails_in";

static enum tb_status find_out(struct tb_nightly *night, struct nightly_mail *mail, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(night->db, out_sql, &stmt, err);
    if (tb_stmt_next(stmt, &status, err)) {
        mail->is_used = mail->is_used || tb_stmt_int(stmt, 0) > 0;
        mail->sent = tb_stmt_int(stmt, 1);
        mail->waiting = tb_stmt_int(stmt, 2);
        mail->refused = tb_stmt_int(stmt, 3);
        mail->unknown = tb_stmt_int(stmt, 4);
        mail->last_sent_at = nightly_text(night, "%s", tb_stmt_text(stmt, 5));
        mail->error = nightly_text(night, "%s", tb_stmt_text(stmt, 6));
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status find_in(struct tb_nightly *night, struct nightly_mail *mail, struct tb_err *err)
{
    struct tb_stmt *stmt;
    char now[TB_CLOCK_TEXT_BYTES];
    enum tb_status status = tb_db_query(
        night->db, in_sql, TB_DB_VALUES(TB_TEXT(nightly_text(night, "%.10s", nightly_now(night, now))), TB_INT(ATTENTION_DAYS)),
        &stmt, err);
    if (tb_stmt_next(stmt, &status, err)) {
        mail->is_used = mail->is_used || tb_stmt_int(stmt, 0) > 0;
        mail->taken = tb_stmt_int(stmt, 1);
        mail->attention = tb_stmt_int(stmt, 2);
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status nightly_mail_find(struct tb_nightly *night, struct tb_err *err)
{
    struct nightly_mail *mail = &night->mail;
    enum tb_status status;
    memset(mail, 0, sizeof *mail);
    mail->last_sent_at = mail->error = "";
    mail->is_used = is_on(night, "collect") || is_on(night, "deliver");
    status = find_out(night, mail, err);
    if (status == TB_OK)
        status = find_in(night, mail, err);
    if (status == TB_OK)
        status = tb_mail_hold_look(night->ledger, &mail->is_held, NULL, err);
    mail->is_held = mail->is_held && mail->is_used;
    return status;
}
