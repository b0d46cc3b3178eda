#include "deliver.h"
#include "tb_arena.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"
#include "tb_lock.h"
#include "tb_mail_hold.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_WAIT_MINUTES = 5, MOST_WAIT_MINUTES = 24 * 60, MOST_PATH_BYTES = 8192 };

struct deliver {
    const struct deliver_request *request;
    struct deliver_settings settings;
    struct tb_arena arena;
    struct tb_db *db;
    char now[TB_CLOCK_TEXT_BYTES];
    long sent, waiting, failed, unknown, planned;
};

static const char *ending_of(const char *path)
{
    const char *dot = strrchr(tb_file_name_of(path), '.');
    return dot ? dot : "";
}

static const char *roles_for(const struct deliver *d, const char *path)
{
    if (strcmp(ending_of(path), ".pdf") == 0)
        return d->settings.pdf_roles;
    if (strcmp(ending_of(path), ".xlsx") == 0)
        return d->settings.xlsx_roles;
    return "";
}

/* One outbox row for each recipient that is to have the document; rows that are there stay as they are. */
static enum tb_status enqueue(struct deliver *d, const char *roles, const char *sha256, const char *title, const char *path,
                              struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    size_t i;
    status = tb_db_prepare(d->db,
                           "INSERT OR IGNORE INTO outbox(document, recipient, title, path, state)"
                           " VALUES(?1, ?2, ?3, ?4, 'queued')",
                           &stmt, err);
    for (i = 0; i < d->settings.recipient_count && status == TB_OK; i++) {
        const struct deliver_recipient *to = &d->settings.recipients[i];
        if (!deliver_has_role(roles, to->role))
            continue;
        tb_stmt_bind_text(stmt, 1, sha256);
        tb_stmt_bind_text(stmt, 2, to->address);
        tb_stmt_bind_text(stmt, 3, title);
        tb_stmt_bind_text(stmt, 4, path);
        status = tb_stmt_run(stmt, err);
        if (status == TB_OK && tb_db_changes(d->db) > 0)
            d->planned++;
    }
    tb_stmt_free(stmt);
    return status;
}

struct issued_search {
    struct deliver *d;
    const char *title, *pdf_sha256, *xlsx_sha256;
    const char *county; /* the one role that gets a letter: the county it is to; NULL: not a letter */
};

static enum tb_status visit_issued(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    const struct issued_search *search = context;
    char sha256[TB_HASH_TEXT_BYTES];
    enum tb_status status;
    if (!roles_for(search->d, info->path)[0])
        return TB_OK;
    status = tb_hash_file(info->path, sha256, err);
    if (status != TB_OK)
        return status;
    if (strcmp(sha256, search->pdf_sha256) != 0 && strcmp(sha256, search->xlsx_sha256) != 0)
        return TB_OK;
    return enqueue(search->d, search->county ? search->county : roles_for(search->d, info->path), sha256, search->title, info->path,
                   err);
}

/* The county a letter is to stands behind its number: issued/NUMBER-CODE. */
static const char *county_of(const char *folder, const char *number)
{
    const char *name = tb_file_name_of(folder);
    size_t length = strlen(number);
    return strncmp(name, number, length) == 0 && name[length] == '-' ? name + length + 1 : NULL;
}

static enum tb_status enqueue_issued(struct deliver *d, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(d->db,
                                          "SELECT number, title, pdf_sha256, coalesce(xlsx_sha256, ''), folder"
                                          " FROM issue ORDER BY issued_at, number",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        char *folder = tb_file_join(tb_conf_path(d->request->conf, "paths", "output"), tb_stmt_text(stmt, 4));
        struct tb_buf title = TB_BUF_INIT(4096);
        struct issued_search search = {d, NULL, tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3),
                                       county_of(tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 0))};
        tb_buf_printf(&title, "%s（%s）", tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 0));
        search.title = tb_buf_str(&title);
        status = folder ? tb_buf_check(&title, _("title"), err) : tb_err_nomem(err);
        if (status == TB_OK)
            status = tb_file_walk(folder, visit_issued, &search, err);
        tb_buf_free(&title);
        free(folder);
        if (status != TB_OK)
            break;
    }
    tb_stmt_free(stmt);
    return status;
}

/* A draft that was made anew while its mail waited: what waits is of no use to anybody. */
static enum tb_status drop_overtaken(struct deliver *d, const char *path, const char *sha256, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_prepare(d->db, "DELETE FROM outbox WHERE path = ?1 AND document <> ?2 AND state = 'queued'", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, path);
    tb_stmt_bind_text(stmt, 2, sha256);
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status enqueue_draft(struct deliver *d, const char *path, const char *sha256, struct tb_err *err)
{
    struct tb_buf title = TB_BUF_INIT(MOST_PATH_BYTES);
    char *full = tb_file_join(tb_conf_path(d->request->conf, "paths", "output"), path);
    enum tb_status status = full ? drop_overtaken(d, full, sha256, err) : tb_err_nomem(err);
    tb_buf_printf(&title, "%s（送审稿）", path);
    if (status == TB_OK)
        status = tb_buf_check(&title, _("title"), err);
    if (status == TB_OK)
        status = enqueue(d, roles_for(d, path), sha256, tb_buf_str(&title), full, err);
    tb_buf_free(&title);
    free(full);
    return status;
}

/* Of a bulletin that is withheld there is a row, and no digest in it. */
static enum tb_status enqueue_drafts(struct deliver *d, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(d->db,
                                          "SELECT path, sha256 FROM rendered WHERE length(sha256) = 64"
                                          " AND (?1 IS NULL OR instr(path, ?1) > 0) ORDER BY path",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, d->request->as_of);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        if ((status = enqueue_draft(d, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1), err)) != TB_OK)
            break;
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status set_state(struct deliver *d, const char *document, const char *recipient, const char *state,
                                const char *next_try_at, const char *error, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(d->db,
                                          "UPDATE outbox SET state = ?3, next_try_at = ?4, last_error = ?5,"
                                          " attempts = attempts + (?3 = 'sending' AND state = 'queued'),"
                                          " sent_at = CASE WHEN ?3 = 'sent' THEN ?6 END"
                                          " WHERE document = ?1 AND recipient = ?2",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, document);
    tb_stmt_bind_text(stmt, 2, recipient);
    tb_stmt_bind_text(stmt, 3, state);
    tb_stmt_bind_text(stmt, 4, next_try_at);
    tb_stmt_bind_text(stmt, 5, error);
    tb_stmt_bind_text(stmt, 6, d->now);
    status = tb_stmt_run(stmt, err);
    tb_stmt_free(stmt);
    return status;
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

struct parcel {
    char *document, *recipient, *title, *path;
    int64_t attempts;
    struct parcel *next;
};

/* What the attachment is called in somebody's mailbox. Every issue holds a bulletin.pdf: there it is called by its number
 * (…/issued/德教通〔2017〕5号/bulletin.pdf -> 德教通〔2017〕5号.pdf), a draft by its date (2017-06-30-monthly.pdf). */
static void write_name(struct tb_buf *name, const char *path)
{
    const char *file = tb_file_name_of(path), *end = file > path ? file - 1 : path, *start = end;
    while (start > path && start[-1] != '/')
        start--;
    tb_buf_append(name, start, (size_t)(end - start));
    if (strcmp(file, "bulletin.pdf") == 0 || strcmp(file, "workbook.xlsx") == 0)
        tb_buf_puts(name, ending_of(path));
    else
        tb_buf_printf(name, "%s%s", name->length > 0 ? "-" : "", file);
}

static void write_text(struct tb_buf *text, const struct parcel *parcel, const char *name)
{
    tb_buf_printf(text,
                  "您好：\n\n随信附上《%s》，请查收。\n\n附件：%s\n校验值（SHA-256）：%s\n\n本邮件由系统自动发送，请勿直接回复。\n",
                  parcel->title, name, parcel->document);
}

static enum tb_status transmit(struct deliver *d, const struct parcel *parcel, enum tb_mail_outcome *outcome, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(65536), id = TB_BUF_INIT(1024), name = TB_BUF_INIT(MOST_PATH_BYTES);
    struct tb_mail_attachment attachment;
    struct tb_mail_message message;
    char recipient_hash[TB_HASH_TEXT_BYTES];
    struct tb_hash *hash;
    enum tb_status status = tb_hash_new(&hash, err);
    size_t i;
    *outcome = TB_MAIL_NOT_SENT;
    if (status == TB_OK) {
        tb_hash_add_field(hash, parcel->recipient);
        status = tb_hash_finish(hash, recipient_hash, err);
    }
    if (status != TB_OK)
        return status;
    memset(&message, 0, sizeof message);
    attachment.path = parcel->path;
    write_name(&name, parcel->path);
    attachment.name = tb_buf_str(&name);
    attachment.type = strcmp(ending_of(parcel->path), ".pdf") == 0
                          ? "application/pdf"
                          : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    write_text(&text, parcel, attachment.name);
    /* The same document to the same person has the same id, so that a mailbox can drop a second copy. */
    tb_buf_printf(&id, "%.32s.%.16s@%s", parcel->document, recipient_hash, strchr(d->settings.from, '@') + 1);
    message.from_name = d->settings.from_name;
    message.from = d->settings.from;
    message.to_name = "";
    for (i = 0; i < d->settings.recipient_count; i++)
        if (strcmp(d->settings.recipients[i].address, parcel->recipient) == 0)
            message.to_name = d->settings.recipients[i].name;
    message.to = parcel->recipient;
    message.subject = parcel->title;
    message.text = tb_buf_str(&text);
    message.message_id = tb_buf_str(&id);
    message.date_s = d->request->clock.now_s;
    message.offset_s = d->request->clock.offset_s;
    message.attachments = &attachment;
    message.attachment_count = 1;
    status = tb_mail_send(&d->settings.server, &message, outcome, err);
    tb_buf_free(&text);
    tb_buf_free(&id);
    tb_buf_free(&name);
    return status;
}

static enum tb_status note_outcome(struct deliver *d, const struct parcel *parcel, enum tb_mail_outcome outcome, const char *reason,
                                   struct tb_err *err)
{
    char when[TB_CLOCK_TEXT_BYTES];
    switch (outcome) {
    case TB_MAIL_SENT:
        d->sent++;
        return set_state(d, parcel->document, parcel->recipient, "sent", "", "", err);
    case TB_MAIL_UNKNOWN:
        d->unknown++;
        return set_state(d, parcel->document, parcel->recipient, "sending", "", reason, err);
    case TB_MAIL_NOT_SENT:
        if (parcel->attempts + 1 < d->settings.most_attempts) {
            d->waiting++;
            next_try(d, parcel->attempts, when);
            return set_state(d, parcel->document, parcel->recipient, "queued", when, reason, err);
        }
        break;
    case TB_MAIL_REFUSED:
        break;
    }
    d->failed++;
    return set_state(d, parcel->document, parcel->recipient, "failed", "", reason, err);
}

static enum tb_status send_one(struct deliver *d, const struct parcel *parcel, struct tb_err *err)
{
    char sha256[TB_HASH_TEXT_BYTES];
    struct tb_err mail_err = TB_ERR_INIT;
    enum tb_mail_outcome outcome;
    enum tb_status status;
    if (tb_hash_file(parcel->path, sha256, &mail_err) != TB_OK || strcmp(sha256, parcel->document) != 0) {
        /* Never mail anything but the bytes that were queued. */
        fprintf(d->request->out, _("changed or gone since it was queued, not sent: %s\n"), parcel->path);
        return note_outcome(d, parcel, TB_MAIL_REFUSED, "the file changed or is gone", err);
    }
    status = set_state(d, parcel->document, parcel->recipient, "sending", "", "", err);
    if (status != TB_OK)
        return status;
    if (transmit(d, parcel, &outcome, &mail_err) != TB_OK)
        fprintf(d->request->out, "%s\n", mail_err.message);
    else if (!d->request->quiet)
        fprintf(d->request->out, _("sent: %s: %s\n"), parcel->title, parcel->recipient);
    return note_outcome(d, parcel, outcome, mail_err.message, err);
}

/* What is due now, read before anything is sent: sending changes the table. */
static enum tb_status collect_due(struct deliver *d, struct parcel **first, struct tb_err *err)
{
    struct tb_stmt *stmt;
    struct parcel **last = first;
    bool row;
    enum tb_status status = tb_db_prepare(d->db,
                                          "SELECT document, recipient, title, path, attempts FROM outbox"
                                          " WHERE state = 'queued' AND next_try_at <= ?1"
                                          " ORDER BY title, path, recipient",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, d->now);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        struct parcel *parcel = tb_arena_alloc(&d->arena, sizeof *parcel);
        if (!parcel) {
            status = tb_err_nomem(err);
            break;
        }
        parcel->document = tb_arena_strdup(&d->arena, tb_stmt_text(stmt, 0));
        parcel->recipient = tb_arena_strdup(&d->arena, tb_stmt_text(stmt, 1));
        parcel->title = tb_arena_strdup(&d->arena, tb_stmt_text(stmt, 2));
        parcel->path = tb_arena_strdup(&d->arena, tb_stmt_text(stmt, 3));
        parcel->attempts = tb_stmt_int(stmt, 4);
        if (!parcel->document || !parcel->recipient || !parcel->title || !parcel->path) {
            status = tb_err_nomem(err);
            break;
        }
        *last = parcel;
        last = &parcel->next;
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status tell_unknown(struct deliver *d, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(d->db,
                                          "SELECT title, recipient FROM outbox WHERE state = 'sending'"
                                          " ORDER BY title, recipient",
                                          &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        d->unknown++;
        fprintf(d->request->out, _("unknown whether it arrived (ask, then tb-deliver --resend if it did not): %s: %s\n"),
                tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status fill_outbox(struct deliver *d, struct tb_err *err)
{
    enum tb_status status = tb_db_begin(d->db, err);
    if (status == TB_OK && d->request->resend)
        status = tb_db_exec(d->db,
                            "UPDATE outbox SET state = 'queued', next_try_at = '', attempts = 0"
                            " WHERE state IN ('sending', 'failed')",
                            err);
    if (status == TB_OK)
        status = enqueue_issued(d, err);
    if (status == TB_OK && d->settings.drafts)
        status = enqueue_drafts(d, err);
    return status;
}

/* A ledger that was put back may not know of mails that went out since: the administrator decides. */
static enum tb_status look_for_hold(struct deliver *d, bool *held, struct tb_err *err)
{
    const char *ledger = tb_conf_path(d->request->conf, "paths", "ledger");
    struct tb_buf reason = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    if (d->request->release && !d->request->dry_run)
        status = tb_mail_hold_drop(ledger, err);
    if (status == TB_OK)
        status = tb_mail_hold_look(ledger, held, &reason, err);
    if (status == TB_OK && *held)
        fprintf(d->request->out, _("mail is held: nothing is sent until tb-deliver --release: %s"), tb_buf_str(&reason));
    tb_buf_free(&reason);
    return status;
}

static enum tb_status deliver_due(struct deliver *d, struct tb_err *err)
{
    struct parcel *parcel = NULL;
    bool held = false;
    enum tb_status status = tell_unknown(d, err);
    if (status == TB_OK)
        status = look_for_hold(d, &held, err);
    if (status == TB_OK)
        status = collect_due(d, &parcel, err);
    for (; parcel && status == TB_OK; parcel = parcel->next) {
        if (held || d->request->dry_run)
            fprintf(d->request->out, _("would send: %s: %s\n"), parcel->title, parcel->recipient);
        else
            status = send_one(d, parcel, err);
    }
    return status;
}

static enum tb_status deliver_locked(struct deliver *d, struct tb_err *err)
{
    enum tb_status status = tb_db_open(&d->db, tb_conf_path(d->request->conf, "paths", "ledger"), TB_DB_WRITE, err);
    int64_t waiting = 0, failed = 0;
    bool found;
    if (status == TB_OK)
        status = fill_outbox(d, err);
    if (status == TB_OK && !d->request->dry_run)
        status = tb_db_commit(d->db, err);
    if (status == TB_OK)
        status = deliver_due(d, err);
    if (status == TB_OK && !d->request->dry_run) {
        status = tb_db_one_int(d->db, "SELECT count(*) FROM outbox WHERE state = 'queued'", &waiting, &found, err);
        d->waiting = (long)waiting;
    }
    if (status == TB_OK && !d->request->dry_run) {
        status = tb_db_one_int(d->db, "SELECT count(*) FROM outbox WHERE state = 'failed'", &failed, &found, err);
        d->failed = (long)failed; /* those of earlier runs too: a refusal is told until somebody has dealt with it */
    }
    if (d->db)
        tb_db_rollback(d->db); /* a dry run changed nothing */
    if (status == TB_OK && !d->request->quiet)
        fprintf(d->request->out, _("mail: %ld sent, %ld waiting, %ld refused, %ld unknown\n"), d->sent, d->waiting, d->failed,
                d->unknown);
    if (status == TB_OK && d->waiting + d->failed + d->unknown > 0)
        status = TB_PARTIAL;
    return status;
}

enum tb_status deliver_run(const struct deliver_request *request, struct tb_err *err)
{
    struct tb_lock lock = TB_LOCK_INIT;
    struct deliver *d = calloc(1, sizeof *d);
    struct tb_buf lock_path = TB_BUF_INIT(MOST_PATH_BYTES);
    enum tb_status status;
    if (!d)
        return tb_err_nomem(err);
    d->request = request;
    tb_clock_format(&request->clock, request->clock.now_s, d->now);
    tb_buf_printf(&lock_path, "%s.deliver.lock", tb_conf_path(request->conf, "paths", "ledger"));
    status = deliver_settings_load(&d->settings, request->conf, &d->arena, err);
    if (status == TB_OK)
        status = tb_buf_check(&lock_path, "lock", err);
    if (status == TB_OK)
        status = tb_lock_take(&lock, tb_buf_str(&lock_path), "tb-deliver", err);
    if (status == TB_OK)
        status = deliver_locked(d, err);
    tb_lock_drop(&lock);
    tb_db_close(d->db);
    tb_buf_free(&lock_path);
    tb_arena_free(&d->arena);
    free(d);
    return status;
}
