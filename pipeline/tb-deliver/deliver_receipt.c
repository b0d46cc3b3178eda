/* Answers to counties' mails: what became of each file, once tb-ingest has read it. */
#include "deliver.h"
#include "tb_file.h"

#include <string.h>

enum { MOST_FIELDS = 8, MOST_CELLS = 500000 };

/* Every file that went into the inbox has been read, or was taken away from it. */
static const char due_sql[] =
    "SELECT m.id, m.sha256, m.sender, m.sender_name, m.subject, m.county, m.message_id, m.received_at FROM mail_in m"
    " WHERE m.receipt = 'due' AND NOT EXISTS(SELECT 1 FROM mail_in_file f WHERE f.mail_in = m.id AND f.fate IN ('taken', 'same')"
    "  AND NOT EXISTS(SELECT 1 FROM received r WHERE r.sha256 = f.sha256)"
    "  AND NOT EXISTS(SELECT 1 FROM submission s WHERE s.sha256 = f.sha256))"
    " ORDER BY m.id";

/* The county's notice of this period, when one of the files was rejected or has something to be looked at. */
static const char notice_sql[] =
    "SELECT 1 FROM mail_in_file f JOIN submission s ON s.sha256 = f.sha256 WHERE f.mail_in = ?1 AND s.errors + s.warnings > 0";

static const struct tb_county *county_of(const struct deliver *d, const char *code)
{
    int place = code[0] ? tb_counties_by_code(&d->catalog.counties, code) : TB_COUNTIES_NONE;
    return place < 0 ? NULL : &d->catalog.counties.items[place];
}

/* '2017-07-03T08:00:00' -> "2017年7月3日 08:00" */
static const char *received_cn(struct deliver *d, const char *moment)
{
    return deliver_text(d, "%s %.5s", deliver_cn_date(d, deliver_text(d, "%.10s", moment)), strlen(moment) > 15 ? moment + 11 : "");
}

static enum tb_status queue_receipt(struct deliver *d, const struct tb_stmt *stmt, struct tb_err *err)
{
    int64_t id = tb_stmt_int(stmt, 0);
    const struct tb_county *county = county_of(d, tb_stmt_text(stmt, 5));
    struct deliver_document documents[DELIVER_MOST_DOCUMENTS] = {
        {deliver_text(d, "receipt:%s", tb_stmt_text(stmt, 1)), deliver_text(d, "回执：%s", tb_stmt_text(stmt, 4)), "", ""}};
    struct deliver_mail mail = {.kind = "receipt",
                                .recipient = deliver_text(d, "%s", tb_stmt_text(stmt, 2)),
                                .recipient_name = deliver_text(d, "%s", tb_stmt_text(stmt, 3)),
                                .county = county ? county->code : "",
                                .as_of = d->as_of,
                                .in_reply_to = deliver_text(d, "%s", tb_stmt_text(stmt, 6)),
                                .documents = documents,
                                .document_count = 1};
    const struct tb_db_parameter fields[MOST_FIELDS] = {{"mail", deliver_text(d, "%lld", (long long)id)},
                                                        {"county", county ? county->code : ""},
                                                        {"county_name", county ? county->name : ""},
                                                        {"about", deliver_text(d, "%s", tb_stmt_text(stmt, 4))},
                                                        {"received_at", deliver_text(d, "%s", tb_stmt_text(stmt, 7))},
                                                        {"received_cn", received_cn(d, tb_stmt_text(stmt, 7))},
                                                        {"sender_name", mail.recipient_name}};
    struct deliver_subject subject = {"receipt", d->db, d->as_of, fields, 7, NULL};
    struct deliver_words words;
    bool wants = false;
    enum tb_status status = tb_db_has(d->db, notice_sql, TB_DB_VALUES(TB_INT(id)), &wants, err);
    if (status == TB_OK && wants && county)
        status = deliver_county_notice(d, county, mail.recipient, documents, &mail.document_count, err);
    if (status == TB_OK && mail.document_count > 1)
        subject.documents = deliver_queue_list(d, documents + 1, mail.document_count - 1);
    if (status == TB_OK)
        status = deliver_words_make(d, &subject, &words, err);
    if (status == TB_OK)
        status = deliver_queue_put(d, &mail, &words, err);
    return status == TB_OK ? tb_db_run(d->db, "UPDATE mail_in SET receipt = 'done' WHERE id = ?1", TB_DB_VALUES(TB_INT(id)), err)
                           : status;
}

enum tb_status deliver_receipts(struct deliver *d, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t rows = 0;
    enum tb_status status = tb_db_prepare(d->db, due_sql, &stmt, err);
    if (status == TB_OK)
        status = tb_stmt_fetch(stmt, MOST_CELLS, &rows, err); /* queueing changes the table */
    while (tb_stmt_next(stmt, &status, err))
        status = queue_receipt(d, stmt, err);
    tb_stmt_free(stmt);
    return status;
}
