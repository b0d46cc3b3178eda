#include "nightly.h"
#include "tb_face_list.h"
#include "tb_file.h"
#include "tb_font.h"
#include "tb_loaded.h"
#include "tb_markdown.h"
#include "tb_ofd.h"
#include "tb_pdf.h"
#include "tb_xlsx.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { LARGE_BYTES = 1 << 20 };

/* What the ledger holds of one day: a digest of the rows. */
struct nightly_day {
    char day[TB_DATE_TEXT_BYTES];
    bool is_of_receipt; /* rows without a cut-off, by the day on which they were received */
    char digest[TB_HASH_TEXT_BYTES];
};

/* By day, then in a fixed order: findings by what they say, since those of a report are stored again when its neighbours change. Numbers
 * of submissions are part of it: the key is only ever compared within one ledger. */
static const char *const ledger_rows[] = {
    ("SELECT CASE cutoff WHEN '' THEN substr(received_at, 1, 10) ELSE cutoff END AS day, cutoff = '' AS is_of_receipt, * FROM "
     "submission"
     " ORDER BY 2, 1, id"),
    ("SELECT CASE s.cutoff WHEN '' THEN substr(s.received_at, 1, 10) ELSE s.cutoff END AS day, s.cutoff = '' AS is_of_receipt, f.*"
     " FROM finding f JOIN submission s ON s.id = f.submission ORDER BY 2, 1, f.submission, f.line, f.col, f.code, f.message"),
    "SELECT as_of, 0, * FROM issue ORDER BY as_of, number",
    "SELECT DISTINCT cutoff, 0, form, county FROM unread WHERE kind <> 'beyond' ORDER BY 1, 3, 4"};

static enum tb_status close_day(struct tb_nightly *night, struct tb_hash **hash, struct tb_err *err)
{
    struct tb_hash *open = *hash;
    *hash = NULL;
    return open ? tb_hash_finish(open, night->days[night->day_count - 1].digest, err) : TB_OK;
}

/* The row's day: the one that is open, or a new one. */
static enum tb_status open_day(struct tb_nightly *night, struct tb_hash **hash, struct tb_stmt *stmt, struct tb_err *err)
{
    const char *text = tb_stmt_text(stmt, 0);
    const bool is_of_receipt = tb_stmt_int(stmt, 1) != 0;
    struct nightly_day *day = night->day_count > 0 ? &night->days[night->day_count - 1] : NULL;
    enum tb_status status;
    if (*hash && strcmp(day->day, text) == 0 && day->is_of_receipt == is_of_receipt)
        return TB_OK;
    status = close_day(night, hash, err);
    if (status != TB_OK)
        return status;
    day = nightly_grow(night, night->days, night->day_count, sizeof *day);
    if (!day)
        return tb_err_nomem(err);
    night->days = day;
    day = &night->days[night->day_count++];
    snprintf(day->day, sizeof day->day, "%s", text);
    day->is_of_receipt = is_of_receipt;
    return tb_hash_new(hash, err);
}

static enum tb_status add_days(struct tb_nightly *night, const char *sql, struct tb_err *err)
{
    struct tb_hash *hash = NULL;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(night->db, sql, &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        int i;
        status = open_day(night, &hash, stmt, err);
        for (i = 2; i < tb_stmt_columns(stmt) && status == TB_OK; i++)
            tb_hash_add_field(hash, tb_stmt_text(stmt, i));
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        return close_day(night, &hash, err);
    tb_hash_drop(hash);
    return status;
}

struct folder_walk {
    struct tb_hash *hash;
};

static enum tb_status add_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct folder_walk *walk = context;
    char digest[TB_HASH_TEXT_BYTES];
    enum tb_status status = tb_hash_file(info->path, digest, err);
    if (status != TB_OK)
        return status;
    tb_hash_add_field(walk->hash, info->relative);
    tb_hash_add_field(walk->hash, digest);
    return TB_OK;
}

enum tb_status nightly_key_folder(const char *folder, bool is_ours, char *digest, struct tb_err *err)
{
    struct folder_walk walk;
    enum tb_status status = tb_hash_new(&walk.hash, err);
    if (status != TB_OK)
        return status;
    status = is_ours ? tb_file_walk(folder, add_file, &walk, err) : tb_file_walk_linked(folder, add_file, &walk, err);
    if (status != TB_OK) {
        tb_hash_drop(walk.hash);
        return status;
    }
    return tb_hash_finish(walk.hash, digest, err);
}

/* A folder that is missing is a key of its own: whoever needs the folder says that it is missing. */
static enum tb_status add_folder(struct tb_hash *hash, const char *folder, struct tb_err *err)
{
    char digest[TB_HASH_TEXT_BYTES];
    enum tb_status status = nightly_key_folder(folder, false, digest, err);
    if (status == TB_INPUT) {
        tb_hash_add_field(hash, "missing");
        return TB_OK;
    }
    if (status == TB_OK)
        tb_hash_add_field(hash, digest);
    return status;
}

/* A font of many megabytes serves several roles and every document: each file is read once a run. */
struct nightly_digest {
    const char *path;
    char text[TB_HASH_TEXT_BYTES];
    struct nightly_digest *next;
};

/* A large file is known by what the file system says of it, as git does: size, times and inode unchanged, content unchanged. When
 * only these change (a font package installed again), documents are made once more, with the same bytes. */
static enum tb_status file_digest(struct tb_nightly *night, const char *path, char *digest, struct tb_err *err)
{
    struct stat st;
    struct tb_hash *hash;
    enum tb_status status;
    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size < LARGE_BYTES)
        return tb_hash_file(path, digest, err);
    status = tb_hash_new(&hash, err);
    if (status != TB_OK)
        return status;
    tb_hash_add_field(hash, nightly_text(night, "%lld %lld.%ld %lld.%ld %llu", (long long)st.st_size, (long long)st.st_mtim.tv_sec,
                                         st.st_mtim.tv_nsec, (long long)st.st_ctim.tv_sec, st.st_ctim.tv_nsec,
                                         (unsigned long long)st.st_ino));
    return tb_hash_finish(hash, digest, err);
}

static enum tb_status add_one(struct tb_nightly *night, struct tb_hash *hash, const char *path, struct tb_err *err)
{
    struct nightly_digest *known = night->digests;
    enum tb_status status = TB_OK;
    while (known && strcmp(known->path, path) != 0)
        known = known->next;
    if (!known) {
        known = tb_arena_alloc(&night->arena, sizeof *known);
        if (!known)
            return tb_err_nomem(err);
        known->path = path;
        snprintf(known->text, sizeof known->text, "missing");
        status = file_digest(night, path, known->text, err);
        if (status != TB_OK && status != TB_INPUT)
            return status;
        known->next = night->digests;
        night->digests = known;
    }
    tb_hash_add_field(hash, known->text);
    return TB_OK;
}

static enum tb_status add_program(struct tb_nightly *night, struct tb_hash *hash, const char *program, struct tb_err *err)
{
    return add_one(night, hash, nightly_text(night, "%s/%s", night->programs, program), err);
}

/* What the settings say, not where things are: a moved installation renders nothing anew. */
static void add_settings(struct tb_nightly *night, struct tb_hash *hash)
{
    static const char *const passed_over[] = {"paths", "nightly", "mail", "robot", "collect", "ui"};
    const struct tb_kv_list *entries = tb_conf_entries(night->conf);
    size_t i, p;
    for (i = 0; i < entries->count; i++) {
        const struct tb_kv *item = &entries->items[i];
        for (p = 0; p < sizeof passed_over / sizeof *passed_over; p++)
            if (strcmp(item->section, passed_over[p]) == 0)
                break;
        if (!item->key[0] || p < sizeof passed_over / sizeof *passed_over)
            continue;
        tb_hash_add_field(hash, item->section);
        tb_hash_add_field(hash, item->key);
        tb_hash_add_field(hash, item->value);
    }
}

/* The faces of every role. */
static enum tb_status add_fonts(struct tb_nightly *night, struct tb_hash *hash, struct tb_err *err)
{
    const struct tb_kv_list *entries = tb_conf_entries(night->conf);
    const char *folder = tb_conf_path(night->conf, "paths", "fonts");
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < entries->count && status == TB_OK; i++) {
        const char *at = entries->items[i].value;
        struct tb_face_word word;
        if (strcmp(entries->items[i].section, "fonts") != 0 || !entries->items[i].key[0])
            continue;
        while (status == TB_OK && tb_face_list_next(&at, &word)) {
            bool absolute = word.length > 0 && word.file[0] == '/';
            const char *file =
                nightly_text(night, "%s%s%.*s", absolute ? "" : folder, absolute ? "" : "/", (int)word.length, word.file);
            status = add_one(night, hash, file, err);
        }
    }
    return status;
}

/* An upgraded library may make other bytes of the same data. The programs stand beside this one and are loaded with the
 * same libraries, so it is enough to ask here, which costs no process. document NULL: what computes the figures. */
static enum tb_status add_libraries(struct tb_hash *hash, const struct nightly_document *document, struct tb_err *err)
{
    struct tb_buf list = TB_BUF_INIT(65536);
    enum tb_status status;
    if (!document) {
        tb_loaded_put(&list, "libsqlite3", "");
    } else if (document->kind == NIGHTLY_BULLETIN) {
        tb_pdf_libraries(&list);
        tb_ofd_libraries(&list);
        tb_font_libraries(&list);
        tb_markdown_libraries(&list);
    } else {
        tb_xlsx_libraries(&list);
    }
    status = tb_buf_check(&list, "libraries", err);
    tb_hash_add_field(hash, tb_buf_str(&list));
    tb_buf_free(&list);
    return status;
}

/* The plan of the same day a year before: its figures stand beside. */
static const struct tb_plan_entry *plan_before(const struct tb_plans *plans, const struct tb_plan_entry *entry)
{
    int year, month, day;
    tb_date_to_ymd(entry->first, &year, &month, &day);
    return tb_plans_find(plans, tb_date_from_ymd(year - 1, month, 1));
}

/* What all documents of a plan are made from, but for the ledger. */
static enum tb_status key_of_plan(struct tb_nightly *night, const struct tb_plan_entry *entry, char *key, struct tb_err *err)
{
    const struct tb_plan_entry *before = plan_before(&night->plans, entry);
    struct tb_hash *hash;
    enum tb_status status = tb_hash_new(&hash, err);
    if (status == TB_OK)
        status = add_folder(hash, entry->folder, err);
    if (status == TB_OK && before)
        status = add_folder(hash, before->folder, err);
    if (status == TB_OK)
        status = add_folder(hash, night->forms, err);
    if (status == TB_OK)
        status = add_program(night, hash, "tb-aggregate", err);
    if (status == TB_OK)
        status = add_libraries(hash, NULL, err);
    if (status != TB_OK) {
        tb_hash_drop(hash);
        return status;
    }
    add_settings(night, hash);
    return tb_hash_finish(hash, key, err);
}

enum tb_status nightly_key_base(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < sizeof ledger_rows / sizeof *ledger_rows && status == TB_OK; i++)
        status = add_days(night, ledger_rows[i], err);
    for (i = 0; i < night->plans.count && status == TB_OK; i++)
        status = key_of_plan(night, &night->plans.items[i], night->base_keys[i], err);
    return status;
}

/* Of the ledger a document is made from what has a cut-off up to its own, so that a new month does not make the old ones again; and,
 * without a cut-off, from what had been received by the plan's last day, so that the next plan does not. */
static void add_ledger(const struct tb_nightly *night, struct tb_hash *hash, const struct nightly_period *period)
{
    char last[TB_DATE_TEXT_BYTES];
    size_t i;
    tb_date_format(last, night->plans.items[period->plan].last);
    for (i = 0; i < night->day_count; i++) {
        const struct nightly_day *day = &night->days[i];
        if (strcmp(day->day, day->is_of_receipt ? last : period->as_of) <= 0)
            tb_hash_add_field(hash, day->digest);
    }
}

enum tb_status nightly_key_document(struct tb_nightly *night, const struct nightly_period *period,
                                    const struct nightly_document *document, char *key, struct tb_err *err)
{
    static const char *const program[] = {"tb-bulletin", "tb-summary", "tb-notice", "tb-form"};
    struct tb_hash *hash;
    enum tb_status status = tb_hash_new(&hash, err);
    if (status != TB_OK)
        return status;
    tb_hash_add_field(hash, night->base_keys[period->plan]);
    tb_hash_add_field(hash, period->as_of);
    add_ledger(night, hash, period);
    if (document) {
        tb_hash_add_field(hash, document->file);
        status = add_program(night, hash, program[document->kind], err);
        if (status == TB_OK)
            status = add_libraries(hash, document, err);
    }
    if (status == TB_OK && document && document->kind == NIGHTLY_BULLETIN) {
        tb_hash_add_field(hash, tb_conf_text(night->conf, "nightly", "withhold_missing"));
        status = add_folder(hash, nightly_text(night, "%s/%s", night->bulletins, document->name), err);
        if (status == TB_OK)
            status = add_fonts(night, hash, err);
    }
    if (status == TB_OK && document && document->kind == NIGHTLY_WORKBOOK)
        status = add_folder(hash, nightly_text(night, "%s/%s", night->workbooks, document->name), err);
    if (status != TB_OK) {
        tb_hash_drop(hash);
        return status;
    }
    return tb_hash_finish(hash, key, err);
}
