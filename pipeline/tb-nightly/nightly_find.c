#include "nightly.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Rejections that still matter at a date: those that a notice tells of. */
static const char rejected_sql[] =
    "SELECT s.file, s.form, s.county, s.cutoff, s.errors,"
    " (SELECT f.line FROM finding f WHERE f.submission = s.id AND f.severity = 'error' ORDER BY f.line, f.col LIMIT 1),"
    " (SELECT CASE WHEN s.sheet <> '' AND f.line > 0 THEN s.sheet || '：' ELSE '' END || f.message FROM finding f WHERE "
    "f.submission = s.id AND f.severity = 'error' ORDER BY f.line, f.col LIMIT 1)"
    ", o.is_loose FROM open_rejection o JOIN submission s ON s.id = o.id WHERE CASE WHEN o.is_loose THEN ifnull(o.since, '') <= ?1"
    " ELSE s.cutoff <= ?1 AND (o.settled_at IS NULL OR o.settled_at > ?1) END"
    " ORDER BY s.cutoff = '', s.cutoff DESC, s.file, s.county";

static const char silent_sql[] = "SELECT c.county, u.name,"
                                 " (SELECT group_concat(name, '、') FROM (SELECT f.name FROM completeness m JOIN form f USING(form)"
                                 "   WHERE m.as_of = c.as_of AND m.county = c.county AND m.status = 'missing' ORDER BY f.ord)),"
                                 " (SELECT group_concat(name, '、') FROM (SELECT f.name FROM completeness m JOIN form f USING(form)"
                                 "   WHERE m.as_of = c.as_of AND m.county = c.county AND m.status = 'carried' ORDER BY f.ord))"
                                 " FROM completeness c JOIN unit u ON u.code = c.county"
                                 " WHERE c.as_of = ?1 AND c.status IN ('missing', 'carried') GROUP BY c.county ORDER BY u.ord";

/* Of the documents to the whole city that no later one has corrected. */
static const char changed_sql[] = "SELECT c.number, c.as_of, count(*) FROM issue_changes c JOIN issue i ON i.number = c.number"
                                  " WHERE i.folder = 'issued/' || i.number"
                                  " AND NOT EXISTS (SELECT 1 FROM issue e WHERE e.erratum_of = i.number)"
                                  " GROUP BY c.number ORDER BY i.issued_at DESC, i.number";

static const char unread_sql[] =
    "SELECT file, coalesce((SELECT name FROM unit WHERE code = county), ''), reason FROM unread ORDER BY file";

static const char counts_sql[] = "SELECT (SELECT count(DISTINCT file) FROM submission WHERE cutoff <= ?1),"
                                 " (SELECT count(*) FROM finding f JOIN in_force i ON i.submission = f.submission"
                                 "   WHERE i.as_of = ?1 AND f.severity = 'warning' AND f.waived = '')";

static const char without_report_sql[] =
    "SELECT count(*), coalesce(sum(reported = 0), 0), (SELECT count(*) FROM in_force WHERE as_of = ?1)"
    " FROM (SELECT sum(status IN ('on_time', 'late')) AS reported FROM completeness WHERE as_of = ?1 GROUP BY county)";

static const char *keep(struct tb_nightly *night, const struct tb_stmt *stmt, int column)
{
    const char *copy = tb_arena_strdup(&night->arena, tb_stmt_text(stmt, column));
    return copy ? copy : "";
}

static bool is_in_inbox(struct tb_nightly *night, const char *file)
{
    char *path = tb_file_join(tb_conf_path(night->conf, "paths", "inbox"), file);
    bool is_there = path && access(path, F_OK) == 0;
    free(path);
    return is_there;
}

static bool take_rejected(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    struct nightly_rejected *item;
    /* A file that nobody could identify can only be replaced by taking it away. */
    if (tb_stmt_int(stmt, 7) && !is_in_inbox(night, tb_stmt_text(stmt, 0)))
        return true;
    if (found->rejected_all++ >= NIGHTLY_MOST_LISTED)
        return true;
    item = nightly_grow(night, found->rejected, found->rejected_count, sizeof *item);
    if (!item)
        return false;
    found->rejected = item;
    item += found->rejected_count++;
    item->file = keep(night, stmt, 0);
    item->form = keep(night, stmt, 1);
    item->county = keep(night, stmt, 2);
    item->cutoff = keep(night, stmt, 3);
    item->errors = tb_stmt_int(stmt, 4);
    item->line1 = tb_stmt_int(stmt, 5);
    item->message = keep(night, stmt, 6);
    return true;
}

static bool take_silent(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    struct nightly_silent *item;
    if (found->silent_all++ >= NIGHTLY_MOST_LISTED)
        return true;
    item = nightly_grow(night, found->silent, found->silent_count, sizeof *item);
    if (!item)
        return false;
    found->silent = item;
    item += found->silent_count++;
    item->county = keep(night, stmt, 0);
    item->county_name = keep(night, stmt, 1);
    item->missing = keep(night, stmt, 2);
    item->carried = keep(night, stmt, 3);
    return true;
}

static bool take_changed(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    struct nightly_changed *item;
    if (found->changed_all++ >= NIGHTLY_MOST_LISTED)
        return true;
    item = nightly_grow(night, found->changed, found->changed_count, sizeof *item);
    if (!item)
        return false;
    found->changed = item;
    item += found->changed_count++;
    item->number = keep(night, stmt, 0);
    item->as_of = keep(night, stmt, 1);
    item->differences = tb_stmt_int(stmt, 2);
    return true;
}

static bool take_unread(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    struct nightly_unread *item;
    if (found->unread_all++ >= NIGHTLY_MOST_LISTED)
        return true;
    item = nightly_grow(night, found->unread, found->unread_count, sizeof *item);
    if (!item)
        return false;
    found->unread = item;
    item += found->unread_count++;
    item->file = keep(night, stmt, 0);
    item->county_name = keep(night, stmt, 1);
    item->reason = keep(night, stmt, 2);
    return true;
}

static bool take_counts(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    (void)night;
    found->files = tb_stmt_int(stmt, 0);
    found->warnings = tb_stmt_int(stmt, 1);
    return true;
}

static bool take_without_report(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    (void)night;
    found->counties = tb_stmt_int(stmt, 0);
    found->without_report = tb_stmt_int(stmt, 1);
    found->accepted = tb_stmt_int(stmt, 2);
    return true;
}

static enum tb_status each(struct tb_nightly *night, const char *sql, const char *as_of,
                           bool (*take)(struct tb_nightly *, const struct tb_stmt *, struct nightly_found *),
                           struct nightly_found *found, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(night->db, sql, &stmt, err);
    if (status != TB_OK)
        return status;
    if (strstr(sql, "?1"))
        tb_stmt_bind_text(stmt, 1, as_of);
    while (tb_stmt_next(stmt, &status, err))
        if (!take(night, stmt, found)) {
            status = tb_err_nomem(err);
            break;
        }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status nightly_find_without_report(struct tb_nightly *night, const char *as_of, struct nightly_found *found,
                                           struct tb_err *err)
{
    return each(night, without_report_sql, as_of, take_without_report, found, err);
}

enum tb_status nightly_find(struct tb_nightly *night, const char *as_of, struct nightly_found *found, struct tb_err *err)
{
    enum tb_status status;
    memset(found, 0, sizeof *found);
    if ((status = each(night, rejected_sql, as_of, take_rejected, found, err)) == TB_OK &&
        (status = each(night, silent_sql, as_of, take_silent, found, err)) == TB_OK &&
        (status = each(night, changed_sql, as_of, take_changed, found, err)) == TB_OK &&
        (status = each(night, unread_sql, as_of, take_unread, found, err)) == TB_OK &&
        (status = each(night, counts_sql, as_of, take_counts, found, err)) == TB_OK)
        status = nightly_find_without_report(night, as_of, found, err);
    return status;
}
