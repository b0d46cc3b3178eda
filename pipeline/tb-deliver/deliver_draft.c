/* Drafts (送审稿) of the current period, for whom [mail] drafts says. What has been issued is drafted no more. */
#include "deliver.h"

#include <string.h>

struct draft {
    const char *path, *sha256, *name; /* "2017-06-30/monthly.pdf"; "monthly" */
    bool is_pdf;
    struct deliver_lead lead;
    struct deliver_document document;
};

enum { MOST_FIELDS = 6 };

static const char *ending_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    return dot ? dot : "";
}

/* Of a bulletin that is withheld there is a row, and no digest in it; a folder has no ending. */
static enum tb_status list_drafts(struct deliver *d, struct draft *drafts, size_t *count, struct tb_err *err)
{
    const char *folder = deliver_text(d, "%s/", d->as_of);
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(d->db,
                                        "SELECT path, sha256 FROM rendered WHERE length(sha256) = 64"
                                        " AND substr(path, 1, length(?1)) = ?1 ORDER BY path",
                                        TB_DB_VALUES(TB_TEXT(folder)), &stmt, err);
    *count = 0;
    while (tb_stmt_next(stmt, &status, err) && *count < DELIVER_MOST_DOCUMENTS) {
        const char *path = tb_stmt_text(stmt, 0), *file = path + strlen(folder), *ending = ending_of(file);
        struct draft *draft = &drafts[*count];
        if (strchr(file, '/') || (strcmp(ending, ".pdf") != 0 && strcmp(ending, ".xlsx") != 0))
            continue;
        draft->path = deliver_text(d, "%s", path);
        draft->sha256 = deliver_text(d, "%s", tb_stmt_text(stmt, 1));
        draft->is_pdf = strcmp(ending, ".pdf") == 0;
        draft->name = deliver_text(d, "%.*s", (int)(strlen(file) - strlen(ending)), file);
        ++*count;
    }
    tb_stmt_free(stmt);
    return status;
}

/* The bulletin of that title, or, for a workbook, any bulletin that was issued with one. */
static enum tb_status is_issued(struct deliver *d, const struct draft *draft, bool *issued, struct tb_err *err)
{
    return tb_db_has(d->db,
                     "SELECT 1 FROM issue WHERE as_of = ?1 AND folder = 'issued/' || number"
                     " AND CASE WHEN ?2 IS NULL THEN xlsx_sha256 IS NOT NULL ELSE title = ?2 END",
                     TB_DB_VALUES(TB_TEXT(d->as_of), TB_TEXT(draft->is_pdf ? draft->lead.title : NULL)), issued, err);
}

/* Characters that a file name cannot have on somebody's machine. */
static const char *file_name(struct deliver *d, const char *title, const char *ending)
{
    const char *name = deliver_text(d, "%s（送审稿）%s", title, ending), *at;
    for (at = name; *at; at++)
        if (strchr("/\\:*?\"<>|", *at) || (unsigned char)*at < 0x20)
            return deliver_text(d, "%s%s", d->as_of, ending);
    return name;
}

static enum tb_status describe(struct deliver *d, struct draft *draft, bool *issued, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    draft->lead.title = draft->lead.paragraph = "";
    if (draft->is_pdf)
        status = deliver_lead_draft(d, draft->name, &draft->lead, err);
    else
        draft->lead.title = deliver_text(d, "进展汇总表（截至%s）", deliver_cn_date(d, d->as_of));
    if (status == TB_OK && !draft->lead.title[0])
        draft->lead.title = draft->name;
    if (status == TB_OK)
        status = is_issued(d, draft, issued, err);
    draft->document.key = draft->sha256;
    draft->document.path = draft->path;
    draft->document.title = deliver_text(d, "%s（送审稿）", draft->lead.title);
    draft->document.name = file_name(d, draft->lead.title, draft->is_pdf ? ".pdf" : ".xlsx");
    return status;
}

/* Whether a role gets drafts of that kind. */
static bool is_for(const struct deliver *d, const struct draft *draft, const char *role)
{
    if (d->settings.draft_roles)
        return deliver_has_role(d->settings.draft_roles, role);
    return deliver_has_role(draft->is_pdf ? d->settings.pdf_roles : d->settings.xlsx_roles, role);
}

static enum tb_status make_words(struct deliver *d, const struct draft *first, const struct deliver_mail *mail,
                                 struct deliver_words *words, struct tb_err *err)
{
    const struct tb_db_parameter fields[MOST_FIELDS] = {{"title", first->lead.title},
                                                        {"number", ""},
                                                        {"erratum_of", ""},
                                                        {"paragraph", first->lead.paragraph},
                                                        {"figures_shown", first->lead.figures ? "1" : ""},
                                                        {"draft", "1"}};
    struct deliver_subject subject = {"bulletin", d->db,       d->as_of,
                                      fields,     MOST_FIELDS, deliver_queue_list(d, mail->documents, mail->document_count)};
    return deliver_words_make(d, &subject, words, err);
}

static enum tb_status queue_for(struct deliver *d, struct draft *drafts, size_t count, const struct deliver_recipient *to,
                                struct tb_err *err)
{
    struct deliver_document documents[DELIVER_MOST_DOCUMENTS], fresh[DELIVER_MOST_DOCUMENTS];
    struct deliver_mail mail = {"draft", to->address, to->name, "", d->as_of, "", documents, 0};
    struct deliver_words words;
    const struct draft *first = NULL;
    size_t i, r, fresh_count = 0;
    enum tb_status status;
    for (i = 0; i < count; i++)
        for (r = 0; r < d->settings.recipient_count; r++)
            if (strcmp(d->settings.recipients[r].address, to->address) == 0 &&
                is_for(d, &drafts[i], d->settings.recipients[r].role)) {
                documents[mail.document_count++] = drafts[i].document;
                break;
            }
    status = deliver_queue_renew(d, &mail, fresh, &fresh_count, err);
    if (status != TB_OK || fresh_count == 0)
        return status;
    mail.documents = fresh;
    mail.document_count = fresh_count;
    for (i = 0; i < count && !first; i++)
        if (strcmp(drafts[i].document.key, fresh[0].key) == 0)
            first = &drafts[i];
    status = make_words(d, first ? first : &drafts[0], &mail, &words, err);
    return status == TB_OK ? deliver_queue_put(d, &mail, &words, err) : status;
}

enum tb_status deliver_drafts(struct deliver *d, struct tb_err *err)
{
    struct draft *drafts = tb_arena_alloc(&d->arena, DELIVER_MOST_DOCUMENTS * sizeof *drafts);
    size_t listed = 0, count = 0, i;
    enum tb_status status = drafts ? list_drafts(d, drafts, &listed, err) : tb_err_nomem(err);
    for (i = 0; i < listed && status == TB_OK; i++) {
        bool issued = false;
        status = describe(d, &drafts[i], &issued, err);
        if (status == TB_OK && !issued)
            drafts[count++] = drafts[i];
    }
    for (i = 0; i < d->settings.recipient_count && status == TB_OK; i++)
        if (deliver_is_first_of_address(d, i))
            status = queue_for(d, drafts, count, &d->settings.recipients[i], err);
    return status;
}
