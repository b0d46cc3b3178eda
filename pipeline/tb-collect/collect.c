#include "collect.h"
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_lock.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_PATH_BYTES = 8192 };

/* -- what is said of a message -- */

static const char *verdict_words(enum collect_verdict verdict)
{
    static const char *const words[] = {N_("taken"),
                                        N_("no table in it"),
                                        N_("unknown sender, kept"),
                                        N_("the mail server does not vouch for the sender, kept"),
                                        N_("refused, kept in the box"),
                                        N_("sent by a program"),
                                        N_("could not be delivered"),
                                        N_("taken before")};
    return _(words[verdict]);
}

static const char *fate_words(enum collect_fate fate)
{
    static const char *const words[] = {N_("into the inbox"),  N_("in the inbox already"),  N_("came back as we sent it"),
                                        N_("no table"),        N_("a picture in the text"), N_("empty"),
                                        N_("cannot be opened")};
    return _(words[fate]);
}

/* Pictures beside a table are letterheads and logos; without any table they may be a photograph of one. */
static bool needs_somebody(const struct collect_message *message)
{
    size_t i;
    if (message->verdict != COLLECT_TAKEN && message->verdict != COLLECT_AUTOMATIC && message->verdict != COLLECT_AGAIN)
        return true;
    for (i = 0; i < message->file_count; i++)
        if (message->files[i].fate == FATE_OTHER || message->files[i].fate == FATE_DAMAGED)
            return message->verdict == COLLECT_TAKEN;
    return message->note[0] != '\0';
}

static void say_message(struct collect *collect)
{
    const struct collect_message *message = &collect->message;
    FILE *out = collect->request->out;
    size_t i;
    bool attention = needs_somebody(message);
    collect->messages++;
    collect->attention += attention;
    for (i = 0; i < message->file_count; i++)
        collect->files += message->files[i].fate == FATE_TAKEN;
    if (collect->request->quiet && !attention)
        return;
    fprintf(out, "%s%s%s: %s: %s%s%s\n", message->sender[0] ? message->sender : "?", message->county ? " " : "",
            message->county ? message->county->name : "", message->subject, verdict_words(message->verdict),
            message->note[0] ? ": " : "", message->note);
    for (i = 0; i < message->file_count; i++) {
        const struct collect_file *file = &message->files[i];
        fprintf(out, "    %s: %s%s%s%s%s\n", file->name, fate_words(file->fate), file->placed[0] ? " " : "", file->placed,
                file->note[0] ? ": " : "", file->note);
    }
}

/* -- one message -- */

static void begin_message(struct collect *collect)
{
    tb_arena_free(&collect->message_arena);
    memset(&collect->message_arena, 0, sizeof collect->message_arena);
    memset(&collect->message, 0, sizeof collect->message);
    collect->message.note = collect->message.sender = collect->message.subject = "";
}

struct taking {
    struct tb_file_writer writer;
    struct tb_hash *hash;
};

static enum tb_status take_bytes(void *context, const char *bytes, size_t length, struct tb_err *err)
{
    struct taking *taking = context;
    tb_hash_add(taking->hash, bytes, length);
    return tb_file_write(&taking->writer, bytes, length, err);
}

/* It stays in its box; who sent it is asked for, so that somebody can be called. */
static enum tb_status refuse_large(struct collect *collect, struct taking *taking, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    struct tb_buf note = TB_BUF_INIT(1024);
    enum tb_status status = tb_imap_fetch(collect->imap, message->box.uid, "HEADER", collect->most_bytes, take_bytes, taking, err);
    message->path = taking->writer.temporary_path;
    if (status == TB_OK)
        status = collect_message_head(collect, err);
    message->path = NULL;
    tb_buf_printf(&note, _("larger than %lld MiB: [collect] most_mib"), (long long)(collect->most_bytes >> 20));
    message->verdict = COLLECT_REFUSED;
    message->note = tb_arena_strdup(&collect->message_arena, tb_buf_str(&note));
    tb_buf_free(&note);
    return status == TB_OK && !message->note ? tb_err_nomem(err) : status;
}

/* The archive first: from here on nothing of the message can be lost. */
static enum tb_status archive(struct collect *collect, struct taking *taking, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    char *path;
    enum tb_status status = tb_hash_finish(taking->hash, message->sha256, err);
    taking->hash = NULL;
    path = status == TB_OK ? tb_file_join(collect->archive, message->sha256) : NULL;
    if (status == TB_OK && !path)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_file_commit_as(&taking->writer, path, err);
    if (status == TB_OK)
        message->path = tb_arena_strdup(&collect->message_arena, path);
    free(path);
    return status == TB_OK && !message->path ? tb_err_nomem(err) : status;
}

static enum tb_status fetch(struct collect *collect, struct taking *taking, struct tb_err *err)
{
    enum tb_status status = tb_hash_new(&taking->hash, err);
    if (status == TB_OK && collect->message.box.bytes > collect->most_bytes)
        status = refuse_large(collect, taking, err);
    else if (status == TB_OK && (status = tb_imap_fetch(collect->imap, collect->message.box.uid, "", collect->most_bytes,
                                                        take_bytes, taking, err)) == TB_OK) {
        if (collect->request->dry_run)
            collect->message.path = taking->writer.temporary_path;
        else
            status = archive(collect, taking, err);
        if (status == TB_OK)
            status = collect_message_read(collect, err);
    }
    tb_hash_drop(taking->hash);
    return status;
}

/* Read marks say to people that there is nothing for them to do; a flag, that there is. A dry run leaves no trace. */
static enum tb_status mark(struct collect *collect, struct tb_err *err)
{
    const struct tb_imap_message *box = &collect->message.box;
    if (collect->request->dry_run)
        return box->seen ? TB_OK : tb_imap_mark(collect->imap, box->uid, "-FLAGS.SILENT (\\Seen)", err);
    if (needs_somebody(&collect->message))
        return tb_imap_mark(collect->imap, box->uid, "+FLAGS.SILENT (\\Flagged)", err);
    return tb_imap_mark(collect->imap, box->uid, "+FLAGS.SILENT (\\Seen)", err);
}

static enum tb_status read_message(struct collect *collect, struct tb_err *err)
{
    struct taking taking = {{-1, NULL, NULL}, NULL};
    char *path = tb_file_join(collect->archive, "collect-message");
    enum tb_status status = path ? tb_file_create(&taking.writer, path, err) : tb_err_nomem(err);
    if (status == TB_OK) {
        status = fetch(collect, &taking, err);
        tb_file_discard(&taking.writer);
    }
    free(path);
    return status;
}

static enum tb_status on_message(void *context, const struct tb_imap_message *box, struct tb_err *err)
{
    struct collect *collect = context;
    bool known = false;
    enum tb_status status = collect_ledger_knows_uid(collect, box->uid, &known, err);
    if (status != TB_OK || known)
        return status;
    begin_message(collect);
    collect->message.box = *box;
    collect->message.received_s =
        box->received_s >= 0 && box->received_s < collect->request->clock.now_s ? box->received_s : collect->request->clock.now_s;
    status = read_message(collect, err);
    if (status == TB_OK && !collect->request->dry_run)
        status = collect_ledger_put(collect, err);
    if (status == TB_OK)
        status = mark(collect, err);
    if (status == TB_OK)
        say_message(collect);
    return status;
}

/* A message whose sender was unknown when it came. */
static enum tb_status on_waiting(struct collect *collect, struct tb_err *err)
{
    char *path = tb_file_join(collect->archive, collect->message.sha256);
    enum tb_status status = TB_OK;
    collect->message.note = collect->message.sender = collect->message.subject = "";
    collect->message.path = path;
    status = path ? collect_message_read(collect, err) : tb_err_nomem(err);
    if (status == TB_OK && !collect->request->dry_run)
        status = collect_ledger_put(collect, err);
    if (status == TB_OK)
        say_message(collect);
    free(path);
    return status;
}

/* -- a run -- */

static enum tb_status collect_box(struct collect *collect, struct tb_err *err)
{
    enum tb_status status = collect_ledger_each_waiting(collect, on_waiting, err);
    if (status == TB_OK)
        status = tb_imap_open(&collect->imap, &collect->server, tb_conf_text(collect->request->conf, "collect", "folder"), err);
    if (status == TB_OK)
        status = tb_imap_list(collect->imap, on_message, collect, err);
    return status;
}

static enum tb_status make_folders(struct collect *collect, struct tb_err *err)
{
    char *folder = tb_file_folder_of(tb_conf_path(collect->request->conf, "paths", "ledger"));
    enum tb_status status = folder ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_file_make_folder(collect->archive, err);
    free(folder);
    return status;
}

static enum tb_status run_locked(struct collect *collect, struct tb_err *err)
{
    enum tb_status status = tb_db_open_ledger(&collect->db, tb_conf_path(collect->request->conf, "paths", "ledger"),
                                              tb_conf_path(collect->request->conf, "paths", "output"), err);
    if (status == TB_OK)
        tb_db_wait_s(collect->db, (int)tb_conf_int(collect->request->conf, "nightly", "wait_s"));
    if (status == TB_OK && access(collect->inbox, W_OK | X_OK) != 0)
        status = tb_err_errno(err, errno, _("cannot write into the inbox: %s"), collect->inbox);
    if (status == TB_OK)
        status = collect_box(collect, err);
    if (status == TB_OK && !collect->request->quiet)
        fprintf(collect->request->out, _("mail in: %ld messages, %ld files into the inbox, %ld messages need attention\n"),
                collect->messages, collect->files, collect->attention);
    return status == TB_OK && collect->attention > 0 ? TB_PARTIAL : status;
}

static enum tb_status check_box(struct collect *collect, struct tb_err *err)
{
    enum tb_status status =
        tb_imap_open(&collect->imap, &collect->server, tb_conf_text(collect->request->conf, "collect", "folder"), err);
    if (status == TB_OK && !collect->request->quiet)
        fprintf(collect->request->out, _("the mailbox can be opened: %s\n"), collect->server.url);
    return status;
}

enum tb_status collect_run(const struct collect_request *request, struct tb_err *err)
{
    struct collect *collect = calloc(1, sizeof *collect);
    struct tb_lock lock = TB_LOCK_INIT;
    static const struct tb_catalog empty = TB_CATALOG_INIT;
    enum tb_status status;
    if (!collect)
        return tb_err_nomem(err);
    collect->request = request;
    collect->catalog = empty;
    status = collect_settings_load(collect, err);
    if (status == TB_OK && request->check)
        status = check_box(collect, err);
    else if (status == TB_OK && (status = make_folders(collect, err)) == TB_OK &&
             (status = tb_lock_take_beside(&lock, tb_conf_path(request->conf, "paths", "ledger"), ".collect.lock", "tb-collect",
                                           err)) == TB_OK)
        status = run_locked(collect, err);
    tb_lock_drop(&lock);
    tb_imap_close(collect->imap);
    tb_db_close(collect->db);
    tb_contacts_free(&collect->contacts);
    tb_catalog_free(&collect->catalog);
    tb_arena_free(&collect->message_arena);
    tb_arena_free(&collect->arena);
    free(collect);
    return status;
}
