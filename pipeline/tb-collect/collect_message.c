#include "collect.h"

#include <string.h>

struct part_source {
    const struct tb_mime *mime;
    size_t at;
};

static enum tb_status read_part(void *source,
                                enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                                void *context, struct tb_err *err)
{
    const struct part_source *part = source;
    return tb_mime_read(part->mime, part->at, take, context, err);
}

/* One that cannot be read is reported, and the next one has its turn. TB_INPUT: there is no room to report it. */
static enum tb_status take_one(struct collect *collect, const struct collect_source *source, struct tb_err *err)
{
    size_t before = collect->message.file_count;
    enum tb_status status = collect_part_take(collect, source, err);
    struct collect_file *file;
    const char *why;
    if (status != TB_INPUT || before == COLLECT_MOST_FILES)
        return status;
    why = collect_name_show(collect, err->message);
    collect->message.file_count = before;
    file = collect_file_add(collect, source->name, FATE_DAMAGED, err);
    if (!file)
        return err->status;
    file->note = why;
    return TB_OK;
}

/* What a mail program adds by itself. */
static bool is_signature(const struct tb_mime_part *part)
{
    return strcmp(part->type, "application/pkcs7-signature") == 0 || strcmp(part->type, "application/x-pkcs7-signature") == 0 ||
           strcmp(part->type, "application/pgp-signature") == 0;
}

/* What the sender wrote is no attachment; nor is what is in the text as a picture, but that is reported: some send a
 * photograph of a sheet. */
static enum tb_status take_parts(struct collect *collect, const struct tb_mime *mime, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < tb_mime_count(mime) && status == TB_OK; i++) {
        const struct tb_mime_part *part = tb_mime_part(mime, i);
        struct part_source here = {mime, i};
        struct collect_source source = {part->name, part->type, read_part, &here, false};
        if (part->embedded) {
            if (!collect_file_add(collect, part->name[0] ? part->name : part->type, FATE_PICTURE, err))
                status = err->status;
        } else if (part->attached && strcmp(part->type, "message/rfc822") != 0 && !is_signature(part)) {
            status = take_one(collect, &source, err);
        }
    }
    if (status != TB_INPUT)
        return status;
    collect->message.note = collect_name_show(collect, err->message); /* more files than anybody sends: those before it are taken */
    return TB_OK;
}

static size_t count_fate(const struct collect_message *message, enum collect_fate fate)
{
    size_t i, n = 0;
    for (i = 0; i < message->file_count; i++)
        n += message->files[i].fate == fate;
    return n;
}

/* "authserv; dmarc=pass (…) header.from=x; spf=pass …": the server must be ours, and vouch for the From that people see. */
static bool is_vouched_for(const struct collect *collect)
{
    const char *results = collect->message.head->results;
    size_t length = strlen(collect->authserv);
    if (length == 0)
        return true;
    results += strspn(results, " \t");
    if (strncmp(results, collect->authserv, length) != 0 || !strchr("; \t", results[length]))
        return false;
    return strstr(results, "dmarc=pass") != NULL; /* a signature of some other domain (dkim=pass) proves nothing about this one */
}

static enum tb_status read_known(struct collect *collect, const struct tb_mime *mime, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    bool known = false;
    enum tb_status status = take_parts(collect, mime, err);
    if (status != TB_OK)
        return status;
    message->verdict = count_fate(message, FATE_TAKEN) + count_fate(message, FATE_SAME) > 0 ? COLLECT_TAKEN
                       : message->head->automatic                                           ? COLLECT_AUTOMATIC
                                                                                            : COLLECT_NOTHING;
    /* The same message delivered twice has two sets of Received lines, so that its bytes differ; its tables do not. */
    if (message->verdict == COLLECT_TAKEN && count_fate(message, FATE_TAKEN) == 0)
        status = collect_ledger_knows_message(collect, &known, err);
    if (known)
        message->verdict = COLLECT_AGAIN;
    return status;
}

static enum tb_status judge(struct collect *collect, const struct tb_mime *mime, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    message->head = tb_mime_head(mime);
    message->sender = collect_name_show(collect, message->head->from);
    message->subject = collect_name_show(collect, message->head->subject);
    if (message->head->report) {
        message->verdict = COLLECT_BOUNCE;
        return collect_bounce_read(collect, mime, err);
    }
    message->contact = tb_contacts_find(&collect->contacts, message->head->from, &message->county);
    if (!message->contact) {
        message->verdict = message->head->automatic ? COLLECT_AUTOMATIC : COLLECT_STRANGER;
        return TB_OK;
    }
    if (!is_vouched_for(collect)) {
        message->verdict = COLLECT_UNPROVEN;
        message->note = message->head->results[0] ? collect_name_show(collect, message->head->results) : "";
        return TB_OK;
    }
    return read_known(collect, mime, err);
}

/* The head's strings outlive the message's tree. */
static enum tb_status keep_head(struct collect *collect, const struct tb_mime_head *head, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    struct tb_mime_head *kept = tb_arena_copy(&collect->message_arena, head, 1, sizeof *head);
    if (!kept)
        return tb_err_nomem(err);
    message->sender = kept->from = collect_name_show(collect, head->from);
    message->subject = kept->subject = collect_name_show(collect, head->subject);
    kept->from_name = collect_name_show(collect, head->from_name);
    kept->id = collect_name_show(collect, head->id);
    kept->results = "";
    message->head = kept;
    return TB_OK;
}

static const struct tb_mime_head nobody = {"", "", "", "", "", false, false};

enum tb_status collect_message_head(struct collect *collect, struct tb_err *err)
{
    struct tb_mime *mime = NULL;
    enum tb_status status = tb_mime_open(&mime, collect->message.path, err);
    if (status == TB_OK || status == TB_INPUT)
        status = keep_head(collect, mime ? tb_mime_head(mime) : &nobody, err);
    tb_mime_close(mime);
    return status;
}

enum tb_status collect_message_read(struct collect *collect, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    struct tb_mime *mime = NULL;
    enum tb_status status = tb_mime_open(&mime, message->path, err);
    message->head = mime ? tb_mime_head(mime) : &nobody;
    if (status == TB_OK)
        status = judge(collect, mime, err);
    if (status == TB_INPUT) { /* nothing that people send: kept, told, and the next one has its turn */
        message->verdict = COLLECT_REFUSED;
        message->note = collect_name_show(collect, err->message);
        status = TB_OK;
    }
    if (status == TB_OK)
        status = keep_head(collect, message->head, err);
    tb_mime_close(mime);
    return status;
}
