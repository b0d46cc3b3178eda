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

static const char lights_sql[] = "SELECT p.county, p.county_name, sum(p.light = 'red'), sum(p.light = 'yellow'), sum(p.light = "
                                 "'green'), cn_flags(group_concat(p.flags))"
                                 " FROM progress p JOIN unit u ON u.code = p.county"
                                 " WHERE p.as_of = ?1 AND p.county <> '*' GROUP BY p.county ORDER BY u.ord";

static const char issues_sql[] =
    "SELECT number, title, as_of, issued_at, folder, pdf_sha256, coalesce(xlsx_sha256, ''), coalesce(erratum_of, ''),"
    " folder <> 'issued/' || number, coalesce((SELECT group_concat(number, '、') FROM (SELECT e.number FROM issue e WHERE "
    "e.erratum_of = i.number ORDER BY e.issued_at)), '')"
    " FROM issue i ORDER BY issued_at DESC, series, serial DESC";

static const char counts_sql[] = "SELECT (SELECT count(DISTINCT file) FROM submission WHERE cutoff <= ?1),"
                                 " (SELECT count(*) FROM in_force WHERE as_of = ?1),"
                                 " (SELECT count(*) FROM finding f JOIN in_force i ON i.submission = f.submission"
                                 "   WHERE i.as_of = ?1 AND f.severity = 'warning' AND f.waived = '')";

static const char without_report_sql[] =
    "SELECT count(*), coalesce(sum(reported = 0), 0)"
    " FROM (SELECT sum(status NOT IN ('missing', 'rejected')) AS reported FROM completeness WHERE as_of = ?1 GROUP BY county)";

/* One more item at the end of an arena array that doubles. NULL: no memory. */
static void *grow(struct tb_nightly *night, void *items, size_t count, size_t size)
{
    void *bigger;
    if (count & (count - 1)) /* room is left up to the next power of two */
        return items;
    bigger = tb_arena_alloc(&night->arena, (count ? 2 * count : 1) * size);
    if (bigger && count)
        memcpy(bigger, items, count * size);
    return bigger;
}

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
    item = grow(night, found->rejected, found->rejected_count, sizeof *item);
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
    struct nightly_silent *item = grow(night, found->silent, found->silent_count, sizeof *item);
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

static bool take_light(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    struct nightly_light *item = grow(night, found->lights, found->light_count, sizeof *item);
    if (!item)
        return false;
    found->lights = item;
    item += found->light_count++;
    item->county = keep(night, stmt, 0);
    item->county_name = keep(night, stmt, 1);
    item->red = tb_stmt_int(stmt, 2);
    item->yellow = tb_stmt_int(stmt, 3);
    item->green = tb_stmt_int(stmt, 4);
    item->remark = keep(night, stmt, 5);
    return true;
}

static bool take_issue(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    struct nightly_issue *item = grow(night, found->issues, found->issue_count, sizeof *item);
    if (!item)
        return false;
    found->issues = item;
    item += found->issue_count++;
    item->number = keep(night, stmt, 0);
    item->title = keep(night, stmt, 1);
    item->as_of = keep(night, stmt, 2);
    item->issued_at = keep(night, stmt, 3);
    item->folder = keep(night, stmt, 4);
    item->pdf_sha256 = keep(night, stmt, 5);
    item->xlsx_sha256 = keep(night, stmt, 6);
    item->erratum_of = keep(night, stmt, 7);
    item->is_letter = tb_stmt_int(stmt, 8) != 0;
    item->corrected_by = keep(night, stmt, 9);
    return true;
}

static bool take_counts(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    (void)night;
    found->files = tb_stmt_int(stmt, 0);
    found->accepted = tb_stmt_int(stmt, 1);
    found->warnings = tb_stmt_int(stmt, 2);
    return true;
}

static bool take_without_report(struct tb_nightly *night, const struct tb_stmt *stmt, struct nightly_found *found)
{
    (void)night;
    found->counties = tb_stmt_int(stmt, 0);
    found->without_report = tb_stmt_int(stmt, 1);
    return true;
}

static enum tb_status each(struct tb_nightly *night, const char *sql, const char *as_of,
                           bool (*take)(struct tb_nightly *, const struct tb_stmt *, struct nightly_found *),
                           struct nightly_found *found, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = false;
    enum tb_status status = tb_db_prepare(night->db, sql, &stmt, err);
    if (status != TB_OK)
        return status;
    if (strstr(sql, "?1"))
        tb_stmt_bind_text(stmt, 1, as_of);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
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
        (status = each(night, lights_sql, as_of, take_light, found, err)) == TB_OK &&
        (status = each(night, issues_sql, as_of, take_issue, found, err)) == TB_OK &&
        (status = each(night, counts_sql, as_of, take_counts, found, err)) == TB_OK)
        status = nightly_find_without_report(night, as_of, found, err);
    return status;
}
