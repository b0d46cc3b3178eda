/* Sending what is due: on disk before the first byte goes out, and after the server took it. */
#include "deliver.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <string.h>

enum { FIRST_WAIT_MINUTES = 5, MOST_WAIT_MINUTES = 24 * 60 };

struct file {
    const char *sha256, *path, *name;
};

/* One message that is due. */
struct message {
    int64_t id, attempts;
    const char *kind, *recipient, *recipient_name, *subject, *body, *html, *message_id, *in_reply_to;
    struct file files[DELIVER_MOST_DOCUMENTS];
    size_t file_count;
    struct message *next;
};

/* -- what is due -- */

static enum tb_status load_files(struct deliver *d, struct message *message, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(d->db,
                                        "SELECT document, path, name, attempts FROM outbox WHERE mail = ?1 AND state = 'queued'"
                                        " ORDER BY place, document",
                                        TB_DB_VALUES(TB_INT(message->id)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        struct file *file = &message->files[message->file_count];
        message->attempts = tb_stmt_int(stmt, 3);
        if (!tb_stmt_text(stmt, 1)[0] || message->file_count == DELIVER_MOST_DOCUMENTS)
            continue; /* the words are all there is */
        file->sha256 = deliver_text(d, "%s", tb_stmt_text(stmt, 0));
        file->path = tb_stmt_text(stmt, 1)[0] == '/' ? deliver_text(d, "%s", tb_stmt_text(stmt, 1))
                                                     : deliver_text(d, "%s/%s", d->output, tb_stmt_text(stmt, 1));
        file->name = deliver_text(d, "%s", tb_stmt_text(stmt, 2));
        message->file_count++;
    }
    tb_stmt_free(stmt);
    return status;
}

static const char due_sql[] =
    "SELECT id, kind, recipient, recipient_name, subject, body, html, message_id, in_reply_to FROM mail_out m WHERE EXISTS"
    " (SELECT 1 FROM outbox o WHERE o.mail = m.id AND o.state = 'queued' AND o.next_try_at <= ?1) AND (?2 IS NULL OR kind = ?2)"
    " ORDER BY id";

/* Read before anything is sent: sending changes the tables. */
static enum tb_status collect_due(struct deliver *d, const char *kind, struct message **first, struct tb_err *err)
{
    struct message **last = first, *message;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(d->db, due_sql, TB_DB_VALUES(TB_TEXT(d->now), TB_TEXT(kind)), &stmt, err);
    *first = NULL;
    while (tb_stmt_next(stmt, &status, err)) {
        if (!(message = tb_arena_alloc(&d->arena, sizeof *message))) {
            status = tb_err_nomem(err);
            break;
        }
        message->id = tb_stmt_int(stmt, 0);
        message->kind = deliver_text(d, "%s", tb_stmt_text(stmt, 1));
        message->recipient = deliver_text(d, "%s", tb_stmt_text(stmt, 2));
        message->recipient_name = deliver_text(d, "%s", tb_stmt_text(stmt, 3));
        message->subject = deliver_text(d, "%s", tb_stmt_text(stmt, 4));
        message->body = deliver_text(d, "%s", tb_stmt_text(stmt, 5));
        message->html = deliver_text(d, "%s", tb_stmt_text(stmt, 6));
        message->message_id = deliver_text(d, "%s", tb_stmt_text(stmt, 7));
        message->in_reply_to = deliver_text(d, "%s", tb_stmt_text(stmt, 8));
        *last = message;
        last = &message->next;
    }
    tb_stmt_free(stmt);
    for (message = *first; message && status == TB_OK; message = message->next)
        status = load_files(d, message, err);
    return status;
}

/* -- states -- */

static enum tb_status set_state(struct deliver *d, const struct message *message, const char *state, const char *next_try_at,
                                const char *error, struct tb_err *err)
{
    return tb_db_run(d->db,
                     "UPDATE outbox SET state = ?2, next_try_at = ?3, last_error = ?4,"
                     " attempts = attempts + (?2 = 'sending' AND state = 'queued'),"
                     " sent_at = CASE WHEN ?2 = 'sent' THEN ?5 END WHERE mail = ?1 AND state IN ('queued', 'sending')",
                     TB_DB_VALUES(TB_INT(message->id), TB_TEXT(state), TB_TEXT(next_try_at), TB_TEXT(error), TB_TEXT(d->now)), err);
}

/* From here on, unless it is said otherwise, it is unknown whether the message arrived. */
static enum tb_status begin_sending(struct deliver *d, const struct message *message, struct tb_err *err)
{
    enum tb_status status = tb_db_begin(d->db, err);
    if (status == TB_OK)
        status = set_state(d, message, "sending", "", "", err);
    if (status == TB_OK)
        status = deliver_hold_count(d, err);
    if (status == TB_OK)
        status = tb_db_commit(d->db, err);
    if (status != TB_OK) {
        tb_db_rollback(d->db);
        return status;
    }
    return deliver_hold_note(d, err);
}

/* 5, 10, 20 … minutes, at most a day. */
static void next_try(const struct deliver *d, int64_t attempts, char *text)
{
    int64_t minutes = FIRST_WAIT_MINUTES;
    while (attempts-- > 0 && minutes < MOST_WAIT_MINUTES)
        minutes *= 2;
    if (minutes > MOST_WAIT_MINUTES)
        minutes = MOST_WAIT_MINUTES;
    tb_clock_format(&d->request->clock, d->request->clock.now_s + minutes * 60, text);
}

/* No server: no attempt of this message's, and the others need not be tried. */
static enum tb_status wait_for_server(struct deliver *d, const struct message *message, const char *reason, struct tb_err *err)
{
    enum tb_status status = set_state(d, message, "queued", "", reason, err);
    if (!deliver_robot_find(d, message->recipient))
        d->no_server = true;
    if (status == TB_OK)
        status = tb_db_run(d->db, "UPDATE outbox SET attempts = attempts - 1 WHERE mail = ?1 AND state = 'queued' AND attempts > 0",
                           TB_DB_VALUES(TB_INT(message->id)), err);
    return status;
}

static enum tb_status note_outcome(struct deliver *d, const struct message *message, enum tb_mail_outcome outcome,
                                   const char *reason, struct tb_err *err)
{
    char when[TB_CLOCK_TEXT_BYTES];
    switch (outcome) {
    case TB_MAIL_SENT:
        d->sent++;
        return set_state(d, message, "sent", "", "", err);
    case TB_MAIL_UNKNOWN:
        d->unknown++;
        return set_state(d, message, "sending", "", reason, err);
    case TB_MAIL_NO_SERVER:
        return wait_for_server(d, message, reason, err);
    case TB_MAIL_NOT_SENT:
        if (message->attempts + 1 < d->settings.most_attempts) {
            next_try(d, message->attempts, when);
            return set_state(d, message, "queued", when, reason, err);
        }
        break;
    case TB_MAIL_REFUSED:
        break;
    }
    return set_state(d, message, "failed", "", reason, err);
}

/* -- one message -- */

static const char *type_of(const char *name)
{
    const char *ending = strrchr(name, '.');
    if (ending && strcmp(ending, ".pdf") == 0)
        return "application/pdf";
    if (ending && strcmp(ending, ".xlsx") == 0)
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return ending && strcmp(ending, ".ofd") == 0 ? "application/ofd" : "application/octet-stream";
}

static enum tb_status transmit(struct deliver *d, const struct message *message, enum tb_mail_outcome *outcome, struct tb_err *err)
{
    const struct deliver_robot *robot = deliver_robot_find(d, message->recipient);
    struct tb_mail_attachment attachments[DELIVER_MOST_DOCUMENTS];
    struct tb_mail_message mail;
    size_t i;
    if (robot)
        return deliver_robot_send(d, robot, message->body, outcome, err);
    memset(&mail, 0, sizeof mail);
    for (i = 0; i < message->file_count; i++) {
        attachments[i].path = message->files[i].path;
        attachments[i].name = message->files[i].name;
        attachments[i].type = type_of(message->files[i].name);
    }
    mail.from_name = d->settings.from_name;
    mail.from = d->settings.from;
    mail.reply_to = d->settings.reply_to;
    mail.to_name = message->recipient_name;
    mail.to = message->recipient;
    mail.subject = message->subject;
    mail.text = message->body;
    mail.html = message->html;
    mail.message_id = message->message_id;
    mail.in_reply_to = message->in_reply_to;
    mail.date_s = d->request->clock.now_s;
    mail.offset_s = d->request->clock.offset_s;
    mail.attachments = attachments;
    mail.attachment_count = message->file_count;
    return tb_mail_send(&d->settings.server, &mail, outcome, err);
}

/* Never mail anything but the bytes that were queued. NULL: they are. */
static const char *changed_file(const struct message *message)
{
    size_t i;
    for (i = 0; i < message->file_count; i++) {
        char sha256[TB_HASH_TEXT_BYTES];
        struct tb_err gone = TB_ERR_INIT;
        if (tb_hash_file(message->files[i].path, sha256, &gone) != TB_OK || strcmp(sha256, message->files[i].sha256) != 0)
            return message->files[i].path;
    }
    return NULL;
}

static enum tb_status send_one(struct deliver *d, const struct message *message, struct tb_err *err)
{
    struct tb_err mail_err = TB_ERR_INIT;
    enum tb_mail_outcome outcome = TB_MAIL_NOT_SENT;
    const char *changed = changed_file(message);
    enum tb_status status;
    if (changed) {
        fprintf(d->request->out, _("changed or gone since it was queued, not sent: %s\n"), changed);
        return set_state(d, message, "failed", "", _("the file changed or is gone"), err);
    }
    status = begin_sending(d, message, err);
    if (status != TB_OK)
        return status;
    if (transmit(d, message, &outcome, &mail_err) != TB_OK)
        fprintf(d->request->out, "%s\n", mail_err.message);
    else if (!d->request->quiet)
        fprintf(d->request->out, _("sent: %s: %s\n"), message->subject, message->recipient);
    return note_outcome(d, message, outcome, mail_err.message, err);
}

static bool is_over_time(const struct deliver *d)
{
    return d->request->limit_s > 0 && tb_clock_monotonic_ms() - d->started_ms > d->request->limit_s * 1000;
}

enum tb_status deliver_send_due(struct deliver *d, const char *kind, struct tb_err *err)
{
    struct message *message = NULL;
    enum tb_status status = collect_due(d, kind, &message, err);
    for (; message && status == TB_OK; message = message->next) {
        const struct deliver_robot *robot = deliver_robot_find(d, message->recipient);
        bool for_robot = strncmp(message->recipient, "robot:", 6) == 0;
        if (d->held || d->request->dry_run) {
            fprintf(d->request->out, _("would send: %s: %s\n"), message->subject, message->recipient);
            continue;
        }
        if (for_robot ? !robot : !d->settings.has_mail || d->no_server)
            continue; /* waits */
        if (is_over_time(d))
            break;
        status = send_one(d, message, err);
    }
    return status;
}

enum tb_status deliver_tell_unknown(struct deliver *d, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(d->db,
                                          "SELECT min(o.title), o.recipient FROM outbox o WHERE o.state = 'sending'"
                                          " GROUP BY coalesce(o.mail, o.document), o.recipient ORDER BY o.title, o.recipient",
                                          &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        fprintf(d->request->out, _("unknown whether it arrived (ask, then tb-deliver --resend if it did not): %s: %s\n"),
                tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1));
        d->unknown++;
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status deliver_test(struct deliver *d, struct tb_err *err)
{
    struct message message = {
        .kind = "test",
        .recipient = d->request->test,
        .recipient_name = "",
        .subject = "通报系统测试邮件",
        .body = deliver_text(
            d, "您好：\n\n这是一封测试邮件，收到即说明通报系统可以发出邮件。\n\n发送时间：%s\n本邮件由系统自动发送。\n", d->now),
        .html = "",
        .message_id = deliver_text(d, "test.%lld@%s", (long long)d->request->clock.now_s, strchr(d->settings.from, '@') + 1),
        .in_reply_to = ""};
    enum tb_mail_outcome outcome;
    enum tb_status status = transmit(d, &message, &outcome, err);
    if (status == TB_OK)
        fprintf(d->request->out, _("the server has taken a test message for %s\n"), d->request->test);
    return status;
}
