/* Issued documents: PDF, workbook and OFD twin of a bulletin in one mail to everybody whose role gets one of them. */
#include "deliver.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <string.h>
#include <unistd.h>

struct issued {
    const char *number, *title, *as_of, *pdf_sha256, *xlsx_sha256, *folder, *erratum_of;
    const char *ofd_sha256; /* NULL: not looked at; "": there is none */
    struct issued *next;
};

/* -- which -- */

static const char issues_sql[] =
    "SELECT number, title, as_of, pdf_sha256, coalesce(xlsx_sha256, ''), folder, coalesce(erratum_of, '') FROM issue"
    " WHERE folder = 'issued/' || number AND substr(issued_at, 1, 10) >= date(?1, '-' || ?2 || ' days') ORDER BY issued_at, number";

/* All of them, before anything is queued. Letters are the counties' (deliver_county.c). */
static enum tb_status list_issues(struct deliver *d, struct issued **first, struct tb_err *err)
{
    struct issued **last = first;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(d->db, issues_sql, TB_DB_VALUES(TB_TEXT(d->today), TB_INT(d->settings.days)), &stmt, err);
    *first = NULL;
    while (tb_stmt_next(stmt, &status, err)) {
        struct issued *issue = tb_arena_alloc(&d->arena, sizeof *issue);
        if (!issue) {
            status = tb_err_nomem(err);
            break;
        }
        issue->number = deliver_text(d, "%s", tb_stmt_text(stmt, 0));
        issue->title = deliver_text(d, "%s", tb_stmt_text(stmt, 1));
        issue->as_of = deliver_text(d, "%s", tb_stmt_text(stmt, 2));
        issue->pdf_sha256 = deliver_text(d, "%s", tb_stmt_text(stmt, 3));
        issue->xlsx_sha256 = deliver_text(d, "%s", tb_stmt_text(stmt, 4));
        issue->folder = deliver_text(d, "%s", tb_stmt_text(stmt, 5));
        issue->erratum_of = deliver_text(d, "%s", tb_stmt_text(stmt, 6));
        *last = issue;
        last = &issue->next;
    }
    tb_stmt_free(stmt);
    return status;
}

/* -- to whom -- */

/* Roles of one address together; a person who has two roles is one recipient. */
static const char *roles_of(struct deliver *d, const char *address)
{
    const char *roles = "";
    size_t i;
    for (i = 0; i < d->settings.recipient_count; i++)
        if (strcmp(d->settings.recipients[i].address, address) == 0)
            roles = deliver_text(d, "%s %s", roles, d->settings.recipients[i].role);
    return roles;
}

bool deliver_is_first_of_address(const struct deliver *d, size_t at)
{
    size_t i;
    for (i = 0; i < at && strcmp(d->settings.recipients[i].address, d->settings.recipients[at].address) != 0; i++)
        ;
    return i == at;
}

/* -- what -- */

static void add(struct deliver *d, struct deliver_document *documents, size_t *count, const struct issued *issue, const char *file,
                const char *key)
{
    struct deliver_document *document = &documents[(*count)++];
    document->key = key;
    document->title = deliver_text(d, "%s（%s）", issue->title, issue->number);
    document->path = deliver_text(d, "%s/%s", issue->folder, file);
    document->name = deliver_text(d, "%s%s", issue->number, strrchr(file, '.'));
}

/* The register has no digest of the OFD twin; the sealed folder's own list does, but a file beside it is as it is. */
static enum tb_status look_at_ofd(struct deliver *d, struct issued *issue, struct tb_err *err)
{
    const char *path = deliver_text(d, "%s/%s/bulletin.ofd", d->output, issue->folder);
    char sha256[TB_HASH_TEXT_BYTES] = "";
    enum tb_status status = issue->ofd_sha256 || access(path, F_OK) != 0 ? TB_OK : tb_hash_file(path, sha256, err);
    if (!issue->ofd_sha256)
        issue->ofd_sha256 = deliver_text(d, "%s", sha256);
    return status;
}

static enum tb_status list_documents(struct deliver *d, struct issued *issue, const char *roles, struct deliver_document *documents,
                                     size_t *count, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    *count = 0;
    if (deliver_has_role(d->settings.pdf_roles, roles))
        add(d, documents, count, issue, "bulletin.pdf", issue->pdf_sha256);
    if (issue->xlsx_sha256[0] && deliver_has_role(d->settings.xlsx_roles, roles))
        add(d, documents, count, issue, "workbook.xlsx", issue->xlsx_sha256);
    if (deliver_has_role(d->settings.ofd_roles, roles)) {
        status = look_at_ofd(d, issue, err);
        if (status == TB_OK && issue->ofd_sha256[0])
            add(d, documents, count, issue, "bulletin.ofd", issue->ofd_sha256);
    }
    return status;
}

/* -- the words: from the ledger that was frozen with the issue, so that they are those of the document -- */

struct opened {
    struct issued *issue;
    struct deliver_lead lead;
    struct tb_db *db;
};

static enum tb_status open_issue(struct deliver *d, struct issued *issue, struct opened *opened, struct tb_err *err)
{
    const char *ledger = deliver_text(d, "%s/%s/ledger.db", d->output, issue->folder);
    enum tb_status status = deliver_lead_issued(d, issue->folder, &opened->lead, err);
    opened->issue = issue;
    if (status == TB_OK && opened->lead.figures && access(ledger, F_OK) == 0) {
        status = tb_db_open(&opened->db, ledger, TB_DB_TEMPLATE, err);
        if (status == TB_OK)
            status = tb_db_read_as_of(opened->db, issue->as_of, err);
    }
    if (status == TB_SCHEMA) { /* of an earlier version: the mail goes without its figures */
        tb_db_close(opened->db);
        opened->db = NULL;
        status = TB_OK;
    }
    return status;
}

static struct deliver_subject subject_of(struct deliver *d, const struct opened *opened, struct tb_db_parameter *fields,
                                         size_t most)
{
    const struct issued *issue = opened->issue;
    const struct tb_db_parameter own[] = {
        {"title", opened->lead.title[0] ? opened->lead.title : issue->title},
        {"number", issue->number},
        {"erratum_of", issue->erratum_of},
        {"paragraph", opened->lead.paragraph},
        {"figures_shown", opened->lead.figures && opened->db ? "1" : ""},
        {"draft", ""},
    };
    struct deliver_subject subject = {"bulletin", opened->db ? opened->db : d->db, issue->as_of,
                                      fields,     sizeof own / sizeof *own,        NULL};
    memcpy(fields, own, sizeof own < most * sizeof *fields ? sizeof own : most * sizeof *fields);
    return subject;
}

enum { MOST_FIELDS = 8 };

static enum tb_status queue_mail(struct deliver *d, struct opened *opened, const struct deliver_recipient *to, const char *roles,
                                 struct tb_err *err)
{
    struct deliver_document documents[DELIVER_MOST_DOCUMENTS], fresh[DELIVER_MOST_DOCUMENTS];
    struct deliver_mail mail = {"issued", to->address, to->name, "", opened->issue->as_of, "", documents, 0};
    struct tb_db_parameter fields[MOST_FIELDS];
    struct deliver_words words;
    size_t count = 0;
    enum tb_status status = list_documents(d, opened->issue, roles, documents, &mail.document_count, err);
    if (status == TB_OK)
        status = deliver_queue_fresh(d, &mail, fresh, &count, err);
    if (status != TB_OK || count == 0)
        return status;
    mail.documents = fresh;
    mail.document_count = count;
    if (!opened->lead.title)
        status = open_issue(d, opened->issue, opened, err);
    if (status == TB_OK) {
        struct deliver_subject subject = subject_of(d, opened, fields, MOST_FIELDS);
        subject.documents = deliver_queue_list(d, fresh, count);
        status = deliver_words_make(d, &subject, &words, err);
    }
    return status == TB_OK ? deliver_queue_put(d, &mail, &words, err) : status;
}

static enum tb_status queue_robot(struct deliver *d, struct opened *opened, const struct deliver_robot *robot, struct tb_err *err)
{
    struct deliver_document document = {opened->issue->pdf_sha256, opened->issue->title, "", ""}, fresh;
    struct deliver_mail mail = {"robot", robot->recipient, robot->name, "", opened->issue->as_of, "", &document, 1};
    struct tb_db_parameter fields[MOST_FIELDS];
    struct deliver_words words = {opened->issue->title, NULL, ""};
    size_t count = 0;
    enum tb_status status = deliver_queue_fresh(d, &mail, &fresh, &count, err);
    if (status != TB_OK || count == 0 || strcmp(robot->name, "admin") == 0)
        return status;
    if (!opened->lead.title)
        status = open_issue(d, opened->issue, opened, err);
    if (status == TB_OK) {
        struct deliver_subject subject = subject_of(d, opened, fields, MOST_FIELDS);
        subject.template_name = deliver_text(d, "robot-%s", robot->name);
        status = deliver_words_make_json(d, &subject, &words.text, err);
        subject.template_name = "robot";
        if (status == TB_OK && !words.text)
            status = deliver_words_make_json(d, &subject, &words.text, err);
    }
    if (status == TB_OK && !words.text)
        status = tb_err_set(err, TB_CONFIG, _("no words for robots: robot.json"));
    return status == TB_OK ? deliver_queue_put(d, &mail, &words, err) : status;
}

static enum tb_status queue_issue(struct deliver *d, struct issued *issue, struct tb_err *err)
{
    struct opened opened = {issue, {NULL, NULL, false}, NULL};
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < d->settings.recipient_count && status == TB_OK && d->settings.has_mail; i++)
        if (deliver_is_first_of_address(d, i))
            status = queue_mail(d, &opened, &d->settings.recipients[i], roles_of(d, d->settings.recipients[i].address), err);
    for (i = 0; i < d->settings.robot_count && status == TB_OK; i++)
        status = queue_robot(d, &opened, &d->settings.robots[i], err);
    tb_db_close(opened.db);
    return status;
}

enum tb_status deliver_issued(struct deliver *d, struct tb_err *err)
{
    struct issued *issue = NULL;
    enum tb_status status = list_issues(d, &issue, err);
    for (; issue && status == TB_OK; issue = issue->next)
        status = queue_issue(d, issue, err);
    return status;
}
