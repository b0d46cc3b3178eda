#include "collect.h"
#include "tb_file.h"

#include <string.h>

enum { MOST_WAITING_CELLS = 500000 };

/* By their enum. */
static const char *const verdict_names[] = {"taken", "nothing", "stranger", "unproven", "refused", "automatic", "bounce", "again"};
static const char *const fate_names[] = {"taken", "same", "ours", "other", "picture", "empty", "damaged"};

/* One yes or no. */
static enum tb_status ask(struct collect *collect, const char *sql, const char *first, const char *second, int64_t number,
                          bool *yes, struct tb_err *err)
{
    return tb_db_has(collect->db, sql, TB_DB_VALUES(TB_TEXT(first), TB_TEXT(second), TB_INT(number)), yes, err);
}

enum tb_status collect_ledger_knows_uid(struct collect *collect, uint32_t uid, bool *known, struct tb_err *err)
{
    char validity[24];
    snprintf(validity, sizeof validity, "%lu", (unsigned long)tb_imap_validity(collect->imap));
    return ask(collect, "SELECT 1 FROM mail_in WHERE box = ?1 AND validity = CAST(?2 AS INTEGER) AND uid = ?3", collect->box,
               validity, uid, known, err);
}

enum tb_status collect_ledger_knows_message(struct collect *collect, bool *known, struct tb_err *err)
{
    *known = false;
    if (!collect->message.head->id[0])
        return TB_OK;
    return ask(collect, "SELECT 1 FROM mail_in WHERE message_id = ?1 AND sender = ?2 AND verdict = 'taken' AND id <> ?3",
               collect->message.head->id, collect->message.sender, collect->message.id, known, err);
}

enum tb_status collect_ledger_sent(struct collect *collect, const char *sha256, bool *ours, struct tb_err *err)
{
    return ask(collect, "SELECT 1 FROM outbox WHERE document = ?1 AND ?2 IS NULL AND ?3 = 0", sha256, NULL, 0, ours, err);
}

static enum tb_status put_file(struct collect *collect, const struct collect_file *file, size_t place, struct tb_err *err)
{
    return tb_db_run(collect->db,
                     "INSERT INTO mail_in_file(mail_in, place, name, sha256, bytes, file, fate, note)"
                     " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                     TB_DB_VALUES(TB_INT(collect->message.id), TB_INT((int64_t)place), TB_TEXT(file->name), TB_TEXT(file->sha256),
                                  TB_INT((int64_t)file->bytes), TB_TEXT(file->placed), TB_TEXT(fate_names[file->fate]),
                                  TB_TEXT(file->note)),
                     err);
}

/* Whether the sender is to have an answer: people who report, not programs. */
static bool is_to_be_answered(const struct collect_message *message)
{
    return message->contact && !message->head->automatic &&
           (message->verdict == COLLECT_TAKEN || message->verdict == COLLECT_NOTHING);
}

static enum tb_status put_message(struct collect *collect, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    char received[TB_CLOCK_TEXT_BYTES], now[TB_CLOCK_TEXT_BYTES];
    const struct tb_clock *clock = &collect->request->clock;
    const struct tb_db_value null = TB_TEXT(NULL), known = TB_INT(message->id);
    enum tb_status status = tb_db_run(
        collect->db,
        "INSERT INTO mail_in(id, box, validity, uid, sha256, message_id, sender, sender_name, subject, county, received_at, "
        "taken_at,"
        " verdict, note, receipt) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
        " ON CONFLICT(id) DO UPDATE SET county = ?10, verdict = ?13, note = ?14, receipt = ?15, taken_at = ?12",
        TB_DB_VALUES(
            message->id ? known : null, TB_TEXT(collect->box), TB_INT(collect->imap ? tb_imap_validity(collect->imap) : 0),
            TB_INT(message->box.uid), TB_TEXT(message->sha256), TB_TEXT(message->head->id), TB_TEXT(message->sender),
            TB_TEXT(message->head->from_name), TB_TEXT(message->subject), TB_TEXT(message->county ? message->county->code : ""),
            TB_TEXT(tb_clock_format(clock, message->received_s, received)), TB_TEXT(tb_clock_format(clock, clock->now_s, now)),
            TB_TEXT(verdict_names[message->verdict]), TB_TEXT(message->note), TB_TEXT(is_to_be_answered(message) ? "due" : "")),
        err);
    if (status == TB_OK && !message->id)
        message->id = tb_db_last_id(collect->db);
    return status;
}

enum tb_status collect_ledger_put(struct collect *collect, struct tb_err *err)
{
    enum tb_status status = tb_db_begin(collect->db, err);
    size_t i;
    if (status != TB_OK)
        return status;
    status = put_message(collect, err);
    for (i = 0; i < collect->message.file_count && status == TB_OK; i++)
        status = put_file(collect, &collect->message.files[i], i, err);
    if (status == TB_OK)
        status = tb_db_commit(collect->db, err);
    if (status != TB_OK)
        tb_db_rollback(collect->db);
    return status;
}

static const char waiting_sql[] =
    "SELECT id, sha256, sender, received_at, verdict FROM mail_in WHERE verdict IN ('stranger', 'unproven') ORDER BY id";

/* A stranger who is in the contacts by now; an unproven one when nobody is asked to vouch any more. */
static bool is_ready(const struct collect *collect, const struct tb_stmt *stmt)
{
    const struct tb_county *county;
    if (!tb_contacts_find(&collect->contacts, tb_stmt_text(stmt, 2), &county))
        return false;
    return strcmp(tb_stmt_text(stmt, 4), "stranger") == 0 || !collect->authserv[0];
}

enum tb_status collect_ledger_each_waiting(struct collect *collect,
                                           enum tb_status (*visit)(struct collect *collect, struct tb_err *err), struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t rows = 0;
    enum tb_status status = tb_db_prepare(collect->db, waiting_sql, &stmt, err);
    if (status == TB_OK)
        status = tb_stmt_fetch(stmt, MOST_WAITING_CELLS, &rows, err); /* visiting changes the table */
    while (tb_stmt_next(stmt, &status, err)) {
        struct collect_message *message = &collect->message;
        struct tb_clock received;
        if (!is_ready(collect, stmt))
            continue;
        memset(message, 0, sizeof *message);
        message->id = tb_stmt_int(stmt, 0);
        snprintf(message->sha256, sizeof message->sha256, "%s", tb_stmt_text(stmt, 1));
        status = tb_clock_start(&received, tb_stmt_text(stmt, 3), collect->request->clock.offset_s, err);
        message->received_s = received.now_s;
        if (status == TB_OK)
            status = visit(collect, err);
    }
    tb_stmt_free(stmt);
    return status;
}
