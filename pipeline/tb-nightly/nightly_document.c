/* One document of the night: whether it stands there as it should, how it is made, and how it comes into its place. */
#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_tree.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* In `rendered`, where a digest would stand. */
static const char withheld_mark[] = "withheld";

const char *nightly_state_name(enum nightly_state state)
{
    static const char *const names[] = {"unchanged", "rendered", "withheld", "failed"};
    return names[state];
}

enum tb_status nightly_record_read(struct tb_nightly *night, const char *path, struct nightly_record *record, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(night->db, "SELECT input_key, sha256 FROM rendered WHERE path = ?1", TB_DB_VALUES(TB_TEXT(path)), &stmt, err);
    record->key[0] = record->sha256[0] = '\0';
    if (tb_stmt_next(stmt, &status, err)) {
        snprintf(record->key, sizeof record->key, "%s", tb_stmt_text(stmt, 0));
        snprintf(record->sha256, sizeof record->sha256, "%s", tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status nightly_record_write(struct tb_nightly *night, const char *path, const char *key, const char *sha256,
                                    struct tb_err *err)
{
    enum tb_status status = tb_db_run(night->db, "INSERT OR REPLACE INTO rendered(path, input_key, sha256) VALUES(?1, ?2, ?3)",
                                      TB_DB_VALUES(TB_TEXT(path), TB_TEXT(key), TB_TEXT(sha256)), err);
    return status;
}

/* The digest of what stands in the output folder; "" when nothing is there. */
static enum tb_status digest_of(const struct nightly_document *document, const char *path, char *sha256, struct tb_err *err)
{
    enum tb_status status = document->is_folder ? nightly_key_folder(path, true, sha256, err) : tb_hash_file(path, sha256, err);
    if (status == TB_INPUT) {
        sha256[0] = '\0';
        return TB_OK;
    }
    return status;
}

static const char *withheld_file(struct tb_nightly *night, const struct nightly_document *document)
{
    return nightly_text(night, "%s.txt", nightly_out(night, document->file));
}

/* Whether the document stands there, made from exactly what it would be made from now; or is not to be made any more. */
enum tb_status nightly_document_look(struct tb_nightly *night, const struct nightly_period *period,
                                     struct nightly_document *document, struct tb_err *err)
{
    struct nightly_record record = {"", ""};
    enum tb_status status;
    if (document->issued[0]) { /* its draft has served: it stays as it was, or gone */
        document->is_current = true;
        return digest_of(document, nightly_out(night, document->file), document->sha256, err);
    }
    status = nightly_key_document(night, period, document, document->key, err);
    document->is_current = false;
    if (status == TB_OK)
        status = nightly_record_read(night, document->file, &record, err);
    if (status != TB_OK || strcmp(record.key, document->key) != 0)
        return status;
    if (strcmp(record.sha256, withheld_mark) == 0) {
        struct tb_buf reason = TB_BUF_INIT(TB_MEBIBYTE);
        status = tb_file_read(withheld_file(night, document), &reason, err);
        document->is_current = status == TB_OK;
        document->state = NIGHTLY_WITHHELD;
        document->reason = nightly_text(night, "%.*s", (int)strcspn(tb_buf_str(&reason), "\n"), tb_buf_str(&reason));
        tb_buf_free(&reason);
        return status == TB_INPUT ? TB_OK : status;
    }
    status = digest_of(document, nightly_out(night, document->file), document->sha256, err);
    document->is_current = status == TB_OK && strcmp(document->sha256, record.sha256) == 0;
    return status;
}

void nightly_document_recall(struct tb_nightly *night, struct nightly_document *document)
{
    struct tb_err err = TB_ERR_INIT;
    if (digest_of(document, nightly_out(night, document->file), document->sha256, &err) != TB_OK || !document->sha256[0]) {
        document->state = NIGHTLY_FAILED;
        document->reason = night->inbox_files == 0 ? "收件箱是空的" : "报表入库没有完成";
    }
}

static const char *made_name(struct tb_nightly *night, const char *as_of, const struct nightly_document *document)
{
    static const char *const ending[] = {".pdf", ".xlsx", "", ""};
    const char *end = document->is_folder ? "" : document->is_ofd ? ".ofd" : ending[document->kind];
    return nightly_out(night, nightly_text(night, "%s/.new-%s%s", as_of, document->name, end));
}

enum tb_status nightly_document_prepare(struct tb_nightly *night, const char *as_of, const struct nightly_document *document,
                                        struct nightly_job *job, struct tb_err *err)
{
    static const char *const program[] = {"tb-bulletin", "tb-summary", "tb-notice", "tb-form"};
    static const char *const option[] = {"--template", "--workbook", NULL, NULL};
    const char *made = made_name(night, as_of, document), *extra[5];
    enum tb_status status = TB_OK;
    size_t n = 0;
    if (option[document->kind]) {
        extra[n++] = option[document->kind];
        extra[n++] =
            nightly_text(night, "%s/%s", document->kind == NIGHTLY_BULLETIN ? night->bulletins : night->workbooks, document->name);
    }
    extra[n++] = "--out";
    extra[n++] = made;
    extra[n] = NULL;
    if (document->is_folder) {
        status = tb_tree_remove(made, err); /* left by a night that was killed */
        if (status == TB_OK)
            status = tb_file_make_folder(made, err);
    }
    if (status != TB_OK)
        return status;
    nightly_job_prepare(night, job, program[document->kind], as_of, extra, option[document->kind] != NULL);
    job->label = nightly_text(night, _("making %s"), document->file);
    job->is_document = true;
    return TB_OK;
}

void nightly_document_drop(struct tb_nightly *night, const char *as_of, const struct nightly_document *document)
{
    const char *made = made_name(night, as_of, document);
    struct tb_err err = TB_ERR_INIT;
    if (document->is_folder ? tb_tree_remove(made, &err) != TB_OK : unlink(made) != 0 && errno != ENOENT)
        nightly_say(night, false, "%s: %s", _("warning"), document->is_folder ? err.message : made);
}

static enum tb_status put_folder(struct tb_nightly *night, const char *new_folder, const char *folder, struct tb_err *err)
{
    const char *old = nightly_text(night, "%s.old", new_folder);
    enum tb_status status = tb_tree_remove(old, err); /* left by a night that was killed */
    if (status != TB_OK)
        return status;
    if (rename(folder, old) != 0 && errno != ENOENT)
        return tb_err_errno(err, errno, _("cannot move aside: %s"), folder);
    if (rename(new_folder, folder) != 0)
        return tb_err_errno(err, errno, _("cannot rename into place: %s"), folder);
    return tb_tree_remove(old, err);
}

/* Rendered beside its place, then compared: the same bytes leave the old file, and its time, as they are. */
enum tb_status nightly_document_place(struct tb_nightly *night, const char *as_of, struct nightly_document *document,
                                      struct tb_err *err)
{
    const char *made = made_name(night, as_of, document);
    const char *place = nightly_out(night, document->file);
    char before[TB_HASH_TEXT_BYTES];
    enum tb_status status = digest_of(document, place, before, err);
    if (status == TB_OK)
        status = digest_of(document, made, document->sha256, err);
    if (status != TB_OK)
        return status;
    if (!document->sha256[0])
        return tb_err_set(err, TB_BUG, _("the program ended well, but wrote nothing: %s"), made);
    if (strcmp(before, document->sha256) == 0) {
        document->state = NIGHTLY_UNCHANGED;
        if (document->is_folder)
            status = tb_tree_remove(made, err);
        else if (unlink(made) != 0)
            status = tb_err_errno(err, errno, _("cannot remove: %s"), made);
    } else {
        document->state = NIGHTLY_RENDERED;
        /* The program has made it durable; a rename lost to a power cut shows as a digest that differs. */
        if (document->is_folder)
            status = put_folder(night, made, place, err);
        else if (rename(made, place) != 0)
            status = tb_err_errno(err, errno, _("cannot rename into place: %s"), place);
    }
    if (status == TB_OK && unlink(withheld_file(night, document)) != 0 && errno != ENOENT)
        status = tb_err_errno(err, errno, _("cannot remove: %s"), withheld_file(night, document));
    document->is_new = status == TB_OK;
    return status;
}

/* Why the bulletin of a cut-off is not made, in Chinese; NULL when it may be: there must be reports, and of the period as many as the
 * thresholds of tongbao.ini want. A bulletin over half the counties' silence helps nobody. */
static enum tb_status find_reason(struct tb_nightly *night, const char *as_of, const char **reason, const char **rule,
                                  struct tb_err *err)
{
    const int64_t most = tb_conf_int(night->conf, "nightly", "withhold_missing");
    struct nightly_found found;
    enum tb_status status;
    memset(&found, 0, sizeof found);
    *reason = NULL;
    status = nightly_find_without_report(night, as_of, &found, err);
    if (status != TB_OK)
        return status;
    if (found.accepted == 0) {
        *reason = nightly_text(night, "截至%s还没有可以采用的报表，本期通报暂不生成。", as_of);
        *rule = "收到报表后，下一次夜间运行会自动生成。";
    } else if (most > 0 && found.without_report > most) {
        *reason = nightly_text(
            night,
            "截至%s，%lld个报送单位中有%lld个没有本期的报表（沿用上期的不算），超过暂缓生成的限度（%lld个），本期通报暂不生成。",
            as_of, (long long)found.counties, (long long)found.without_report, (long long)most);
        *rule = "限度由 tongbao.ini 的 [nightly] withhold_missing 规定；报表补齐后，下一次夜间运行会自动生成。";
    }
    return TB_OK;
}

enum tb_status nightly_document_withhold(struct tb_nightly *night, const char *as_of, struct nightly_document *document,
                                         struct tb_err *err)
{
    const char *text, *reason, *rule;
    enum tb_status status;
    if (document->kind != NIGHTLY_BULLETIN)
        return TB_OK;
    status = find_reason(night, as_of, &reason, &rule, err);
    if (status != TB_OK || !reason)
        return status;
    document->reason = reason;
    text = nightly_text(night, "%s\n%s\n", reason, rule);
    document->state = NIGHTLY_WITHHELD;
    status = tb_file_replace(withheld_file(night, document), text, strlen(text), err);
    if (status == TB_OK && document->is_folder)
        status = tb_tree_remove(nightly_out(night, document->file), err);
    else if (status == TB_OK && unlink(nightly_out(night, document->file)) != 0 && errno != ENOENT)
        status = tb_err_errno(err, errno, _("cannot remove: %s"), nightly_out(night, document->file));
    if (status == TB_OK) {
        snprintf(document->sha256, sizeof document->sha256, "%s", withheld_mark);
        document->is_new = true;
    }
    return status;
}
