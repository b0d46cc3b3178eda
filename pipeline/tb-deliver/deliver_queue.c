#include "deliver.h"
#include "tb_hash.h"

#include <string.h>

/* Whoever had a draft gets what is issued, also when the bytes are the same (a workbook's are). */
enum tb_status deliver_queue_fresh(struct deliver *d, const struct deliver_mail *mail, struct deliver_document *fresh,
                                   size_t *count, struct tb_err *err)
{
    static const char sql[] = "SELECT 1 FROM outbox o WHERE document = ?1 AND recipient = ?2 AND NOT"
                              " (?3 = 'issued' AND EXISTS(SELECT 1 FROM mail_out m WHERE m.id = o.mail AND m.kind = 'draft'))";
    enum tb_status status = TB_OK;
    size_t i;
    *count = 0;
    for (i = 0; i < mail->document_count && status == TB_OK; i++) {
        bool known = false;
        status = tb_db_has(d->db, sql, TB_DB_VALUES(TB_TEXT(mail->documents[i].key), TB_TEXT(mail->recipient), TB_TEXT(mail->kind)),
                           &known, err);
        if (status == TB_OK && !known)
            fresh[(*count)++] = mail->documents[i];
    }
    return status;
}

/* The same documents to the same person have the same id, so that a mailbox can drop a second copy. */
static enum tb_status make_id(struct deliver *d, const struct deliver_mail *mail, const char **id, struct tb_err *err)
{
    const char *at = strchr(d->settings.from ? d->settings.from : "", '@');
    char sha256[TB_HASH_TEXT_BYTES];
    struct tb_hash *hash;
    enum tb_status status = tb_hash_new(&hash, err);
    size_t i;
    if (status != TB_OK)
        return status;
    tb_hash_add_field(hash, mail->kind);
    tb_hash_add_field(hash, mail->recipient);
    for (i = 0; i < mail->document_count; i++)
        tb_hash_add_field(hash, mail->documents[i].key);
    status = tb_hash_finish(hash, sha256, err);
    if (status == TB_OK)
        *id = deliver_text(d, "%.48s@%s", sha256, at ? at + 1 : "tongbao.invalid");
    return status;
}

static enum tb_status put_mail(struct deliver *d, const struct deliver_mail *mail, const struct deliver_words *words,
                               struct tb_err *err)
{
    const char *id = "";
    enum tb_status status = make_id(d, mail, &id, err);
    if (status == TB_OK)
        status = tb_db_run(d->db,
                           "INSERT INTO mail_out(kind, recipient, recipient_name, county, as_of, subject, body, html, message_id,"
                           " in_reply_to, queued_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                           TB_DB_VALUES(TB_TEXT(mail->kind), TB_TEXT(mail->recipient), TB_TEXT(mail->recipient_name),
                                        TB_TEXT(mail->county), TB_TEXT(mail->as_of), TB_TEXT(words->subject), TB_TEXT(words->text),
                                        TB_TEXT(words->html), TB_TEXT(id), TB_TEXT(mail->in_reply_to ? mail->in_reply_to : ""),
                                        TB_TEXT(d->now)),
                           err);
    return status;
}

enum tb_status deliver_queue_put(struct deliver *d, const struct deliver_mail *mail, const struct deliver_words *words,
                                 struct tb_err *err)
{
    enum tb_status status = put_mail(d, mail, words, err);
    const int64_t id = tb_db_last_id(d->db);
    size_t i;
    for (i = 0; i < mail->document_count && status == TB_OK; i++) {
        const struct deliver_document *document = &mail->documents[i];
        status = tb_db_run(d->db,
                           "INSERT OR REPLACE INTO outbox(document, recipient, title, path, state, mail, name, place)"
                           " VALUES(?1, ?2, ?3, ?4, 'queued', ?5, ?6, ?7)",
                           TB_DB_VALUES(TB_TEXT(document->key), TB_TEXT(mail->recipient), TB_TEXT(document->title),
                                        TB_TEXT(document->path), TB_INT(id), TB_TEXT(document->name), TB_INT((int64_t)i)),
                           err);
    }
    return status;
}

static bool is_among(const struct deliver_mail *mail, const char *key)
{
    size_t i;
    for (i = 0; i < mail->document_count; i++)
        if (strcmp(mail->documents[i].key, key) == 0)
            return true;
    return false;
}

static enum tb_status delete_waiting(struct deliver *d, const struct deliver_mail *mail, struct tb_err *err)
{
    static const char *const sql[] = {"DELETE FROM outbox WHERE state = 'queued' AND recipient = ?1 AND mail IN"
                                      " (SELECT id FROM mail_out WHERE kind = ?2 AND recipient = ?1 AND county = ?3)",
                                      "DELETE FROM mail_out WHERE kind = ?2 AND recipient = ?1 AND county = ?3 AND id NOT IN "
                                      "(SELECT mail FROM outbox WHERE mail IS NOT NULL)"};
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < 2 && status == TB_OK; i++)
        status = tb_db_run(d->db, sql[i], TB_DB_VALUES(TB_TEXT(mail->recipient), TB_TEXT(mail->kind), TB_TEXT(mail->county)), err);
    return status;
}

/* What waits for the recipient and is overtaken, or would go out beside newer ones. */
static enum tb_status take_back(struct deliver *d, const struct deliver_mail *mail, bool with_all, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool overtaken = false, waiting = false;
    enum tb_status status =
        tb_db_query(d->db,
                    "SELECT o.document FROM outbox o JOIN mail_out m ON m.id = o.mail WHERE o.state = 'queued'"
                    " AND m.kind = ?2 AND m.recipient = ?1 AND m.county = ?3",
                    TB_DB_VALUES(TB_TEXT(mail->recipient), TB_TEXT(mail->kind), TB_TEXT(mail->county)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        waiting = true;
        overtaken = overtaken || !is_among(mail, tb_stmt_text(stmt, 0));
    }
    tb_stmt_free(stmt);
    return status == TB_OK && (overtaken || (waiting && with_all)) ? delete_waiting(d, mail, err) : status;
}

enum tb_status deliver_queue_renew(struct deliver *d, const struct deliver_mail *mail, struct deliver_document *fresh,
                                   size_t *count, struct tb_err *err)
{
    enum tb_status status = deliver_queue_fresh(d, mail, fresh, count, err);
    if (status == TB_OK)
        status = take_back(d, mail, *count > 0, err);
    return status == TB_OK ? deliver_queue_fresh(d, mail, fresh, count, err) : status;
}

const struct tb_data *deliver_queue_list(struct deliver *d, const struct deliver_document *documents, size_t count)
{
    static const char *const keys[] = {"name", "title"};
    struct tb_data *list = tb_arena_alloc(&d->arena, sizeof *list), *rows = tb_arena_alloc(&d->arena, (count + 1) * sizeof *rows);
    size_t i;
    if (!list || !rows)
        return NULL;
    for (i = 0; i < count; i++) {
        struct tb_data *cells = tb_arena_alloc(&d->arena, 2 * sizeof *cells);
        if (!cells)
            return NULL;
        cells[0] = tb_data_text(documents[i].name);
        cells[1] = tb_data_text(documents[i].title);
        rows[i] = tb_data_object(keys, cells, 2);
    }
    *list = tb_data_list(keys, 2, rows, count);
    return list;
}
