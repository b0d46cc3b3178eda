#include "issue.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"
#include "tb_lock.h"
#include "tb_tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* {year} and {n} of the series, {n} without leading zeros (GB/T 9704: 不编虚位). */
static void write_number(struct issue *issue)
{
    const char *at = tb_buf_str(&issue->series);
    while (*at) {
        if (strncmp(at, "{year}", 6) == 0) {
            tb_buf_printf(&issue->number, "%d", issue->year);
            at += 6;
        } else if (strncmp(at, "{n}", 3) == 0) {
            tb_buf_printf(&issue->number, "%lld", (long long)issue->serial);
            at += 3;
        } else {
            tb_buf_putc(&issue->number, *at++);
        }
    }
}

/* What is allotted and registered, as the documents print it: tb-bulletin fills in the bureau and the plan. */
static enum tb_status read_series(struct issue *issue, struct tb_err *err)
{
    char *path = tb_file_join(issue->template_dir, "bulletin.ini");
    struct tb_ini *ini = NULL;
    enum tb_status status = path ? tb_ini_load(&ini, path, err) : tb_err_nomem(err);
    const char *per;
    if (status == TB_OK) {
        per = tb_ini_get(ini, "bulletin", "per");
        issue->per_county = per && strcmp(per, "county") == 0;
        status = issue_read_envelope(issue, err);
    }
    if (status == TB_OK && (!strstr(tb_buf_str(&issue->series), "{n}") || !strstr(tb_buf_str(&issue->series), "{year}")))
        status = tb_err_set(err, TB_CONFIG,
                            _("the number must hold {year} and {n}, such as 市办通〔{year}〕{n}号: [bulletin] number: %s"), path);
    tb_ini_free(ini);
    free(path);
    return status;
}

static enum tb_status name_folder(struct issue *issue, struct tb_err *err)
{
    tb_buf_clear(&issue->number);
    tb_buf_clear(&issue->folder);
    write_number(issue);
    tb_buf_printf(&issue->folder, "issued/%s%s%s", tb_buf_str(&issue->number), issue->county ? "-" : "",
                  issue->county ? issue->county : "");
    if (strchr(tb_buf_str(&issue->number), '/'))
        return tb_err_set(err, TB_CONFIG, _("the number must not hold a slash: %s"), tb_buf_str(&issue->number));
    return tb_buf_check(&issue->folder, _("number"), err);
}

/* The next serial of the series in this year; whoever holds the lock is the only one who asks. A number that is sealed on disk and not
 * in the register was given before the register was put back from a backup: somebody may have the document in hand. */
static enum tb_status allot(struct issue *issue, struct tb_err *err)
{
    char *parent = tb_file_join(tb_conf_path(issue->request->conf, "paths", "output"), "issued");
    bool sealed = true;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(issue->db,
                                        "SELECT coalesce(max(serial), 0) + 1 FROM issue"
                                        " WHERE series = ?1 AND year = ?2",
                                        TB_DB_VALUES(TB_TEXT(tb_buf_str(&issue->series)), TB_INT(issue->year)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        issue->serial = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    while (status == TB_OK && sealed) {
        status = name_folder(issue, err);
        if (status == TB_OK)
            status = parent ? issue_is_sealed(parent, tb_buf_str(&issue->number), &sealed, err) : tb_err_nomem(err);
        if (status == TB_OK && sealed) {
            fprintf(issue->request->out,
                    _("%s is on disk and not in the register (restored from an older backup?): not given again\n"),
                    tb_buf_str(&issue->number));
            issue->serial++;
        }
    }
    free(parent);
    return status;
}

static enum tb_status choose_date(struct issue *issue, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(issue->db, "SELECT as_of FROM aggregated WHERE as_of = ?1 OR (?1 IS NULL AND is_current)",
                                        TB_DB_VALUES(TB_TEXT(issue->request->as_of)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        snprintf(issue->as_of, sizeof issue->as_of, "%s", tb_stmt_text(stmt, 0));
    else if (status == TB_OK)
        status = tb_err_set(err, TB_INPUT, _("no figures for %s: run tb-aggregate first"),
                            issue->request->as_of ? issue->request->as_of : _("any date"));
    tb_stmt_free(stmt);
    return status;
}

/* Whether the corrected issue went to the county that the correction goes to. */
static bool is_letter_to(const struct issue *issue, const char *folder)
{
    const char *county = issue_county_of(folder, issue->request->erratum_of);
    return !issue->county || (county && strcmp(county, issue->county) == 0);
}

static enum tb_status check_erratum(struct issue *issue, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status;
    if (!issue->request->erratum_of)
        return TB_OK;
    status = tb_db_query(issue->db,
                         "SELECT as_of, (SELECT count(*) FROM issue_changes c WHERE c.number = i.number"
                         "   AND (?2 IS NULL OR c.county = ?2)), folder FROM issue i WHERE number = ?1",
                         TB_DB_VALUES(TB_TEXT(issue->request->erratum_of), TB_TEXT(issue->county)), &stmt, err);
    row = tb_stmt_next(stmt, &status, err);
    if (status == TB_OK && !row)
        status = tb_err_set(err, TB_INPUT, _("no such issue: %s (tb-issue --list shows all)"), issue->request->erratum_of);
    else if (status == TB_OK && strcmp(tb_stmt_text(stmt, 0), issue->as_of) != 0)
        status = tb_err_set(err, TB_INPUT, _("%s is of %s: aggregate that date and give it with --as-of"),
                            issue->request->erratum_of, tb_stmt_text(stmt, 0));
    else if (status == TB_OK && !is_letter_to(issue, tb_stmt_text(stmt, 2)))
        status = tb_err_set(err, TB_INPUT, _("%s is not a letter to %s"), issue->request->erratum_of, issue->county_name);
    else if (status == TB_OK && tb_stmt_int(stmt, 1) == 0)
        status = tb_err_set(err, TB_INPUT, _("nothing has changed since it was issued: %s"), issue->request->erratum_of);
    tb_stmt_free(stmt);
    return status;
}

/* The number under which the same figures of this series and date were issued, or "" when there is none. For a letter only
 * the county's own figures count, its ranks among them. */
static enum tb_status find_same(struct issue *issue, char *number, size_t size, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(issue->db,
                                        "SELECT number FROM issue i WHERE series = ?1 AND as_of = ?2 AND erratum_of IS ?3"
                                        " AND (?4 IS NULL OR folder = 'issued/' || number || '-' || ?4)"
                                        " AND NOT EXISTS (SELECT 1 FROM issue_changes c WHERE c.number = i.number"
                                        "   AND (?4 IS NULL OR c.county = ?4))"
                                        " ORDER BY issued_at DESC LIMIT 1",
                                        TB_DB_VALUES(TB_TEXT(tb_buf_str(&issue->series)), TB_TEXT(issue->as_of),
                                                     TB_TEXT(issue->request->erratum_of), TB_TEXT(issue->county)),
                                        &stmt, err);
    number[0] = '\0';
    if (tb_stmt_next(stmt, &status, err))
        snprintf(number, size, "%s", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status hash_beside(const char *folder, const char *name, char *sha256, struct tb_err *err)
{
    char *path = tb_file_join(folder, name);
    enum tb_status status = path ? tb_hash_file(path, sha256, err) : tb_err_nomem(err);
    free(path);
    return status;
}

static enum tb_status render(struct issue *issue, const char *folder, struct tb_err *err)
{
    struct issue_render render;
    char date[TB_DATE_TEXT_BYTES];
    enum tb_status status;
    memset(&render, 0, sizeof render);
    snprintf(date, sizeof date, "%.10s", issue->issued_at);
    render.request = issue->request;
    render.folder = render.out_dir = folder;
    render.as_of = issue->as_of;
    render.number = tb_buf_str(&issue->number);
    render.date = date;
    render.erratum_of = issue->request->erratum_of;
    render.county = issue->county;
    render.workbook = issue->request->workbook_dir != NULL;
    render.lead = true;
    render.refuse_rare = !issue->request->missing_characters;
    status = issue_render(&render, err);
    if (status == TB_OK)
        status = hash_beside(folder, "bulletin.pdf", issue->pdf_sha256, err);
    if (status == TB_OK && render.workbook)
        status = hash_beside(folder, "workbook.xlsx", issue->xlsx_sha256, err);
    return status;
}

/* The row of the register, first among those that are being sealed. A rename that never came left one of the same number. */
static enum tb_status note_sealing(struct issue *issue, struct tb_err *err)
{
    struct tb_buf title = TB_BUF_INIT(8192);
    enum tb_status status;
    tb_buf_puts(&title, tb_buf_str(&issue->title));
    if (issue->county)
        tb_buf_printf(&title, "（%s）", issue->county_name);
    status = tb_db_run(issue->db,
                       "INSERT OR REPLACE INTO issue_sealing(number, series, year, serial, title, as_of, issued_at,"
                       " pdf_sha256, xlsx_sha256, erratum_of, folder, sums_sha256)"
                       " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)",
                       TB_DB_VALUES(TB_TEXT(tb_buf_str(&issue->number)), TB_TEXT(tb_buf_str(&issue->series)), TB_INT(issue->year),
                                    TB_INT(issue->serial), TB_TEXT(tb_buf_str(&title)), TB_TEXT(issue->as_of),
                                    TB_TEXT(issue->issued_at), TB_TEXT(issue->pdf_sha256),
                                    TB_TEXT(issue->xlsx_sha256[0] ? issue->xlsx_sha256 : NULL), TB_TEXT(issue->request->erratum_of),
                                    TB_TEXT(tb_buf_str(&issue->folder)), TB_TEXT(issue->sums_sha256)),
                       err);
    tb_buf_free(&title);
    return status;
}

static enum tb_status run_with(struct tb_db *db, const char *sql, const char *first, struct tb_err *err)
{
    return tb_db_run(db, sql, TB_DB_VALUES(TB_TEXT(first)), err);
}

/* What is being sealed goes into the register with its figures, in one transaction: the moment of issue. The figures are those of the
 * frozen ledger, which the document shows; a night may have worked out others since. */
static enum tb_status enter_in_register(struct tb_db *db, const char *number, const char *folder, struct tb_err *err)
{
    char *frozen = tb_file_join(folder, "ledger.db");
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status = frozen ? run_with(db, "ATTACH ?1 AS frozen", frozen, err) : tb_err_nomem(err);
    if (status == TB_OK) {
        status = tb_db_begin(db, err);
        if (status == TB_OK)
            status = run_with(db,
                              "INSERT INTO issue(number, series, year, serial, title, as_of, issued_at, pdf_sha256, xlsx_sha256,"
                              " erratum_of, folder, sums_sha256) SELECT number, series, year, serial, title, as_of, issued_at,"
                              " pdf_sha256, xlsx_sha256, erratum_of, folder, sums_sha256 FROM issue_sealing WHERE number = ?1",
                              number, err);
        if (status == TB_OK)
            status = run_with(db,
                              "INSERT INTO issued_figure SELECT ?1, as_of, indicator, county, target, done, rate, gap, rank, light"
                              " FROM frozen.figure WHERE as_of = (SELECT as_of FROM main.issue WHERE number = ?1)",
                              number, err);
        if (status == TB_OK)
            status = run_with(db, "DELETE FROM issue_sealing WHERE number = ?1", number, err);
        if (status == TB_OK)
            status = tb_db_commit(db, err);
        if (status != TB_OK)
            tb_db_rollback(db);
        if (tb_db_exec(db, "DETACH frozen", &ignored) != TB_OK && status == TB_OK)
            status = tb_err_set(err, ignored.status, "%s", ignored.message);
    }
    free(frozen);
    return status;
}

/* Everything between the lock and the register: see STATES in the header. */
static enum tb_status freeze(struct issue *issue, struct tb_err *err)
{
    const char *output = tb_conf_path(issue->request->conf, "paths", "output");
    char *parent = tb_file_join(output, "issued");
    char *making = parent ? tb_file_join(parent, ".making") : NULL;
    char *final = tb_file_join(output, tb_buf_str(&issue->folder));
    enum tb_status status = making && final ? tb_file_make_folder(parent, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_tree_remove(making, err);
    if (status == TB_OK)
        status = issue_gather(issue, making, err);
    if (status == TB_OK)
        status = render(issue, making, err);
    if (status == TB_OK)
        status = issue_seal_folder(making, err);
    if (status == TB_OK)
        status = hash_beside(making, "SHA256SUMS", issue->sums_sha256, err);
    if (status == TB_OK)
        status = note_sealing(issue, err);
    if (status == TB_OK)
        status = tb_file_put_in_place(making, final, err); /* a folder that is there is never written over */
    if (status == TB_OK)
        status = enter_in_register(issue->db, tb_buf_str(&issue->number), final, err);
    else if (making) {
        struct tb_err ignored = TB_ERR_INIT;
        if (tb_tree_remove(making, &ignored) != TB_OK)
            ignored.message[0] = '\0'; /* the next run removes it; the reason it failed is what counts */
    }
    free(final);
    free(making);
    free(parent);
    return status;
}

enum tb_status issue_one(struct issue *issue, struct tb_err *err)
{
    const struct issue_request *request = issue->request;
    char same[256];
    enum tb_status status = find_same(issue, same, sizeof same, err);
    if (status == TB_OK && same[0] && !request->again) {
        fprintf(request->out, _("issued already, the figures have not changed since: %s\n"), same);
        return TB_OK;
    }
    if (status == TB_OK)
        status = check_erratum(issue, err);
    if (status == TB_OK)
        status = allot(issue, err);
    if (status == TB_OK)
        status = freeze(issue, err);
    if (status == TB_OK && !request->quiet)
        fprintf(request->out, _("issued %s (figures of %s): %s/%s\n"), tb_buf_str(&issue->number), issue->as_of,
                tb_conf_path(request->conf, "paths", "output"), tb_buf_str(&issue->folder));
    return status;
}

static enum tb_status check_letters(const struct issue *issue, struct tb_err *err)
{
    const struct issue_request *request = issue->request;
    if (request->county && !issue->per_county)
        return tb_err_set(err, TB_USAGE, _("--county does not suit a template for the whole city: %s"), issue->template_dir);
    if (request->workbook_dir && issue->per_county)
        return tb_err_set(err, TB_USAGE, _("a letter to one county carries no workbook of all: leave out --workbook"));
    if (request->erratum_of && issue->per_county && !request->county)
        return tb_err_set(err, TB_USAGE, _("a correction of one letter: say whose with --county"));
    return TB_OK;
}

/* Issues whose folder got its name, and whose row did not come any more: they are put into the register as they are. */
static enum tb_status finish_sealing(struct issue *issue, struct tb_err *err)
{
    struct tb_stmt *stmt;
    struct tb_buf number = TB_BUF_INIT(4096), folder = TB_BUF_INIT(ISSUE_MOST_PATH_BYTES);
    enum tb_status status = TB_OK;
    bool row = true;
    while (status == TB_OK && row) {
        status = tb_db_prepare(issue->db, "SELECT number, folder FROM issue_sealing ORDER BY number LIMIT 1", &stmt, err);
        row = tb_stmt_next(stmt, &status, err);
        if (row) {
            tb_buf_clear(&number);
            tb_buf_clear(&folder);
            tb_buf_puts(&number, tb_stmt_text(stmt, 0));
            tb_buf_printf(&folder, "%s/%s", tb_conf_path(issue->request->conf, "paths", "output"), tb_stmt_text(stmt, 1));
            status = tb_buf_check(&folder, _("folder"), err);
        }
        tb_stmt_free(stmt);
        if (status != TB_OK || !row)
            break;
        if (access(tb_buf_str(&folder), F_OK) != 0) { /* cut off before the rename: the number was never given out */
            status = run_with(issue->db, "DELETE FROM issue_sealing WHERE number = ?1", tb_buf_str(&number), err);
            continue;
        }
        status = issue_check_sums(tb_buf_str(&folder), NULL, err);
        if (status == TB_OK)
            status = enter_in_register(issue->db, tb_buf_str(&number), tb_buf_str(&folder), err);
        if (status == TB_OK && !issue->request->quiet)
            fprintf(issue->request->out, _("completed what a run that was cut off had issued: %s\n"), tb_buf_str(&number));
    }
    tb_buf_free(&number);
    tb_buf_free(&folder);
    return status;
}

/* The date that is printed and the year of the number are our clock's: one that is behind what the ledger has seen gives neither. */
static enum tb_status check_clock(const struct issue *issue, struct tb_err *err)
{
    enum { CLOCKS_DIFFER_S = 3600 };
    static const char sql[] = "SELECT max(t) FROM (SELECT * FROM (SELECT started_at AS t FROM run ORDER BY id DESC LIMIT 1) UNION "
                              "ALL SELECT max(issued_at) FROM issue)";
    const struct issue_request *request = issue->request;
    char soon[TB_CLOCK_TEXT_BYTES];
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(issue->db, sql, &stmt, err);
    tb_clock_format(&request->clock, request->clock.now_s + CLOCKS_DIFFER_S, soon);
    if (tb_stmt_next(stmt, &status, err) && !request->is_given && strcmp(tb_stmt_text(stmt, 0), soon) > 0)
        status =
            tb_err_set(err, TB_SYSTEM,
                       _("it is %s here, but the ledger knows of %s: nothing is issued, as date and number would be wrong; set the "
                         "clock (timedatectl set-ntp true), or say the time with --now"),
                       issue->issued_at, tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status make_locked(struct issue *issue, struct tb_err *err)
{
    const struct issue_request *request = issue->request;
    int month, day;
    enum tb_status status = tb_db_open_ledger(&issue->db, tb_conf_path(request->conf, "paths", "ledger"),
                                              tb_conf_path(request->conf, "paths", "output"), err);
    tb_date_to_ymd(tb_clock_date(&request->clock, request->clock.now_s), &issue->year, &month, &day);
    tb_clock_format(&request->clock, request->clock.now_s, issue->issued_at);
    if (status == TB_OK)
        tb_db_wait_s(issue->db, (int)tb_conf_int(request->conf, "nightly", "wait_s"));
    if (status == TB_OK)
        status = check_clock(issue, err);
    if (status == TB_OK)
        status = finish_sealing(issue, err);
    if (status == TB_OK)
        status =
            tb_conf_find_template(request->conf, "bulletins", request->template_dir, "bulletin.ini", &issue->template_dir, err);
    if (status == TB_OK)
        status = choose_date(issue, err);
    if (status == TB_OK)
        status = read_series(issue, err);
    if (status == TB_OK)
        status = check_letters(issue, err);
    if (status != TB_OK)
        return status;
    if (tb_db_sums_warning(issue->db))
        fprintf(request->out, "%s: %s\n", _("warning"), tb_db_sums_warning(issue->db));
    return issue->per_county ? issue_letters(issue, err) : issue_one(issue, err);
}

enum tb_status issue_make(const struct issue_request *request, struct tb_err *err)
{
    struct issue *issue = calloc(1, sizeof *issue);
    struct tb_lock lock = TB_LOCK_INIT;
    enum tb_status status;
    if (!issue)
        return tb_err_nomem(err);
    issue->request = request;
    issue->series.most_bytes = issue->number.most_bytes = issue->title.most_bytes = 4096;
    issue->folder.most_bytes = ISSUE_MOST_PATH_BYTES;
    issue->fonts.most_bytes = TB_MEBIBYTE;
    status = tb_lock_take_beside(&lock, tb_conf_path(request->conf, "paths", "ledger"), ".issue.lock", "tb-issue", err);
    if (status == TB_OK)
        status = make_locked(issue, err);
    tb_lock_drop(&lock);
    tb_db_close(issue->db);
    tb_buf_free(&issue->series);
    tb_buf_free(&issue->number);
    tb_buf_free(&issue->title);
    tb_buf_free(&issue->folder);
    tb_buf_free(&issue->fonts);
    free(issue->template_dir);
    free(issue->first_ledger);
    free(issue);
    return status;
}
