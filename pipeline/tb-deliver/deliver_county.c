/* A county's mail: its letter, its 报表更正通知 with what it owes, and its form for the next period, in one message. */
#include "deliver.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <string.h>
#include <unistd.h>

enum { MOST_FIELDS = 12 };

/* What one county is to have. */
struct county_mail {
    struct deliver *d;
    const struct tb_county *county;
    struct deliver_document documents[DELIVER_MOST_DOCUMENTS];
    size_t count;
    const char *letter_number, *letter_title, *letter_folder, *notice_key, *form_key, *form_cutoff; /* "" for none */
};

/* -- its letters -- */

static enum tb_status add_letters(struct county_mail *mail, struct tb_err *err)
{
    struct deliver *d = mail->d;
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(d->db,
                    "SELECT number, title, pdf_sha256, folder FROM issue WHERE folder = 'issued/' || number || '-' || ?1"
                    " AND substr(issued_at, 1, 10) >= date(?2, '-' || ?3 || ' days') ORDER BY issued_at, number",
                    TB_DB_VALUES(TB_TEXT(mail->county->code), TB_TEXT(d->today), TB_INT(d->settings.days)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err) && mail->count < DELIVER_MOST_DOCUMENTS - 2) {
        struct deliver_document *document = &mail->documents[mail->count++];
        mail->letter_number = deliver_text(d, "%s", tb_stmt_text(stmt, 0));
        mail->letter_title = deliver_text(d, "%s", tb_stmt_text(stmt, 1));
        mail->letter_folder = deliver_text(d, "%s", tb_stmt_text(stmt, 3));
        document->key = deliver_text(d, "%s", tb_stmt_text(stmt, 2));
        document->title = deliver_text(d, "%s（%s）", tb_stmt_text(stmt, 1), mail->letter_number);
        document->path = deliver_text(d, "%s/bulletin.pdf", mail->letter_folder);
        document->name = deliver_text(d, "%s（%s）.pdf", mail->letter_number, mail->county->name);
    }
    tb_stmt_free(stmt);
    return status;
}

/* -- its notice and its form -- */

/* "陵城区_报表更正通知_20170630.xlsx" is 陵城区's: a part between _ and the ending is its name or its code. */
static bool is_of_county(const char *file, const struct tb_county *county)
{
    const char *end = strrchr(file, '.'), *at = file;
    if (!end)
        return false;
    while (at < end) {
        size_t length = strcspn(at, "_");
        if (at + length > end)
            length = (size_t)(end - at);
        if ((strlen(county->name) == length && strncmp(at, county->name, length) == 0) ||
            (strlen(county->code) == length && strncmp(at, county->code, length) == 0))
            return true;
        at += length + 1;
    }
    return false;
}

/* The date YYYYMMDD or YYYY-MM-DD in a form's name; "" when there is none. */
static const char *cutoff_in(struct deliver *d, const char *file)
{
    for (; *file; file++) {
        char digits[9] = "";
        const char *at = file;
        size_t n = 0;
        for (; n < 8 && ((*at >= '0' && *at <= '9') || (*at == '-' && n >= 4)); at++)
            if (*at != '-')
                digits[n++] = *at;
        if (n == 8) {
            const char *iso = deliver_text(d, "%.4s-%.2s-%.2s", digits, digits + 4, digits + 6);
            if (tb_date_parse(iso, strlen(iso)) != TB_DATE_NONE)
                return iso;
        }
    }
    return "";
}

struct searching {
    struct county_mail *mail;
    const char *folder; /* "2017-06-30/forms" */
    bool forms;
};

static enum tb_status visit_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    const struct searching *searching = context;
    struct county_mail *mail = searching->mail;
    struct deliver_document *document = &mail->documents[mail->count];
    char sha256[TB_HASH_TEXT_BYTES];
    enum tb_status status;
    if (!is_of_county(tb_file_name_of(info->relative), mail->county) || mail->count == DELIVER_MOST_DOCUMENTS)
        return TB_OK;
    status = tb_hash_file(info->path, sha256, err);
    if (status != TB_OK)
        return status;
    mail->count++;
    document->key = deliver_text(mail->d, "%s", sha256);
    document->name = deliver_text(mail->d, "%s", tb_file_name_of(info->relative));
    document->title = document->name;
    document->path = deliver_text(mail->d, "%s/%s", searching->folder, info->relative);
    if (searching->forms) {
        mail->form_key = document->key;
        mail->form_cutoff = cutoff_in(mail->d, document->name);
    } else {
        mail->notice_key = document->key;
    }
    return TB_OK;
}

static enum tb_status add_files(struct county_mail *mail, const char *folder, bool forms, struct tb_err *err)
{
    struct searching searching = {mail, deliver_text(mail->d, "%s/%s", mail->d->as_of, folder), forms};
    const char *path = deliver_text(mail->d, "%s/%s", mail->d->output, searching.folder);
    return access(path, F_OK) == 0 ? tb_file_walk(path, visit_file, &searching, err) : TB_OK;
}

enum tb_status deliver_county_notice(struct deliver *d, const struct tb_county *county, const char *recipient,
                                     struct deliver_document *documents, size_t *count, struct tb_err *err)
{
    struct county_mail *mail = tb_arena_alloc(&d->arena, sizeof *mail);
    struct deliver_document fresh[DELIVER_MOST_DOCUMENTS];
    struct deliver_mail out = {.recipient = recipient};
    size_t fresh_count = 0, i;
    enum tb_status status;
    if (!mail)
        return tb_err_nomem(err);
    mail->d = d;
    mail->county = county;
    status = d->as_of[0] ? add_files(mail, "notices", false, err) : TB_OK;
    out.documents = mail->documents;
    out.document_count = mail->count;
    if (status == TB_OK)
        status = deliver_queue_fresh(d, &out, fresh, &fresh_count, err);
    for (i = 0; i < fresh_count && *count < DELIVER_MOST_DOCUMENTS && status == TB_OK; i++)
        documents[(*count)++] = fresh[i];
    return status;
}

/* -- when -- */

/* ?1 as_of, ?2 county, ?3 today. A notice that only says what is owed waits until it is: the reports were due. */
static const char notice_sql[] =
    "SELECT 1 FROM completeness WHERE as_of = ?1 AND county = ?2 AND status IN ('missing', 'carried', 'rejected') AND due < ?3"
    " UNION ALL SELECT 1 FROM submissions WHERE county = ?2 AND errors + warnings > 0 AND cutoff <= ?1"
    " AND cutoff > coalesce((SELECT previous FROM aggregated WHERE as_of = ?1), '')";

/* The next form is filled in with what the county has reported: it goes when that is complete, or late. */
static const char form_sql[] = "SELECT 1 WHERE NOT EXISTS(SELECT 1 FROM completeness WHERE as_of = ?1 AND county = ?2"
                               " AND status IN ('missing', 'carried', 'rejected') AND due >= ?3)";

static enum tb_status holds(struct county_mail *mail, const char *sql, bool *yes, struct tb_err *err)
{
    return tb_db_has(mail->d->db, sql, TB_DB_VALUES(TB_TEXT(mail->d->as_of), TB_TEXT(mail->county->code), TB_TEXT(mail->d->today)),
                     yes, err);
}

static enum tb_status gather(struct county_mail *mail, struct tb_err *err)
{
    bool notice = false, form = false;
    enum tb_status status = add_letters(mail, err);
    if (status != TB_OK || !mail->d->as_of[0])
        return status;
    status = holds(mail, notice_sql, &notice, err);
    if (status == TB_OK)
        status = holds(mail, form_sql, &form, err);
    if (status == TB_OK && notice)
        status = add_files(mail, "notices", false, err);
    if (status == TB_OK && form)
        status = add_files(mail, "forms", true, err);
    return status;
}

/* -- to whom, and in which words -- */

static bool has_key(const struct deliver_document *documents, size_t count, const char *key)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (strcmp(documents[i].key, key) == 0)
            return true;
    return false;
}

static bool has_letter(const struct deliver_document *documents, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (strncmp(documents[i].path, "issued/", 7) == 0)
            return true;
    return false;
}

static enum tb_status make_words(struct county_mail *mail, const struct deliver_document *fresh, size_t count,
                                 struct deliver_words *words, struct tb_err *err)
{
    struct deliver *d = mail->d;
    struct deliver_lead lead = {"", "", true};
    bool letter = has_letter(fresh, count), form = has_key(fresh, count, mail->form_key);
    enum tb_status status = letter ? deliver_lead_issued(d, mail->letter_folder, &lead, err) : TB_OK;
    const struct tb_db_parameter fields[MOST_FIELDS] = {{"county", mail->county->code},
                                                        {"county_name", mail->county->name},
                                                        {"letter", letter ? mail->letter_number : ""},
                                                        {"title", letter ? lead.title[0] ? lead.title : mail->letter_title : ""},
                                                        {"paragraph", lead.paragraph},
                                                        {"notice", has_key(fresh, count, mail->notice_key) ? "1" : ""},
                                                        {"form", form ? "1" : ""},
                                                        {"form_cutoff", form ? mail->form_cutoff : ""},
                                                        {"form_month", form ? deliver_month(d, mail->form_cutoff) : ""},
                                                        {"form_cutoff_cn", form ? deliver_cn_day(d, mail->form_cutoff) : ""}};
    struct deliver_subject subject = {"county", d->db, d->as_of, fields, 10, deliver_queue_list(d, fresh, count)};
    return status == TB_OK ? deliver_words_make(d, &subject, words, err) : status;
}

static enum tb_status queue_for(struct county_mail *mail, const struct tb_address *to, struct tb_err *err)
{
    struct deliver_document fresh[DELIVER_MOST_DOCUMENTS];
    struct deliver_mail out = {"county",       to->address, to->name,        mail->county->code,
                               mail->d->as_of, "",          mail->documents, mail->count};
    struct deliver_words words;
    size_t count = 0;
    enum tb_status status = deliver_queue_renew(mail->d, &out, fresh, &count, err);
    if (status != TB_OK || count == 0)
        return status;
    out.documents = fresh;
    out.document_count = count;
    status = make_words(mail, fresh, count, &words, err);
    return status == TB_OK ? deliver_queue_put(mail->d, &out, &words, err) : status;
}

static enum tb_status queue_county(struct deliver *d, const struct tb_county *county, struct tb_err *err)
{
    struct county_mail *mail = NULL;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < d->settings.contacts.count && status == TB_OK; i++) {
        const struct tb_contact *contact = &d->settings.contacts.items[i];
        if (contact->county != county || !contact->gets)
            continue;
        if (!mail) {
            mail = tb_arena_alloc(&d->arena, sizeof *mail);
            if (!mail)
                return tb_err_nomem(err);
            mail->d = d;
            mail->county = county;
            mail->letter_number = mail->letter_title = mail->letter_folder = mail->notice_key = mail->form_key = mail->form_cutoff =
                "";
            status = gather(mail, err);
        }
        if (status == TB_OK)
            status = queue_for(mail, &contact->who, err);
    }
    return status;
}

enum tb_status deliver_counties(struct deliver *d, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < d->catalog.counties.count && status == TB_OK; i++)
        status = queue_county(d, &d->catalog.counties.items[i], err);
    return status;
}
