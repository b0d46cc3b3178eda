/* What the ledger knows about a period: open findings and owed reports. */
#include "notice_internal.h"
#include "tb_date.h"
#include "tb_grow.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is staff's business and no county's: what was guessed of a file's looks, and what another's sheet leaves out. A file whose county is
 * in dispute is reported to those it names (claims): to them it is theirs. */
#define STAFF_ONLY "'guess_changed', 'left_out'"

/* Of several reports for one form, county and cut-off the latest speaks, accepted or not: what an older one had wrong is
 * settled by it. A rejection of an earlier period stays until a report after it is accepted. */
#define FINDINGS                                                                                                                   \
    " SELECT ifnull(u.code, r.county), ifnull(u.name, ''), r.id, ifnull(m.name, ''), r.cutoff, r.file, r.sha256, r.delimiter,"     \
    "  r.status = 'rejected', f.line, f.col, f.severity = 'error', f.code, f.raw, f.message,"                                      \
    "  ifnull((SELECT max(json_extract(j.value, '$.header')) FROM json_each(nullif(r.column_map, '')) j"                           \
    "          WHERE json_extract(j.value, '$.col') = f.col AND f.line >= CAST(r.header_lines AS INTEGER)), ''), r.sheet, "        \
    "f.cure, r.county = '' AND r.claims <> '',"                                                                                    \
    "  max(ifnull((SELECT e.due FROM expectation e WHERE e.as_of = r.cutoff AND e.form = r.form AND e.county = r.county), ''),"    \
    "      substr(r.received_at, 1, 10)), r.cutoff,"                                                                               \
    "  EXISTS(SELECT 1 FROM in_force i WHERE i.as_of = r.cutoff AND i.form = r.form AND i.county = r.county)"                      \
    " FROM reports r JOIN finding f ON f.submission = r.id"                                                                        \
    " LEFT JOIN unit u ON u.code = r.county OR (r.county = '' AND ',' || r.claims || ',' LIKE '%,' || u.code || ',%')"             \
    " LEFT JOIN form m ON m.form = r.form WHERE f.waived = '' AND f.code NOT IN (" STAFF_ONLY ") AND "
#define IN_ORDER " ORDER BY u.ord IS NOT NULL, u.ord, m.ord, r.cutoff, r.file, r.sha256, f.line, f.col, f.code, f.raw, f.message"

static const char finding_sql[] = "WITH reports AS (SELECT s.* FROM submission s JOIN submission_place p ON p.id = s.id"
                                  " WHERE s.status = 'accepted' AND p.is_latest AND s.cutoff <= ?1 AND s.cutoff > ?2"
                                  " UNION ALL SELECT s.* FROM submission s JOIN open_rejection o ON o.id = s.id"
                                  " WHERE CASE WHEN o.is_loose THEN ifnull(o.since, '') <= ?1"
                                  " ELSE s.cutoff <= ?1 AND (o.settled_at IS NULL OR o.settled_at > ?1) END)" FINDINGS "1" IN_ORDER;

/* Of several contents under one name the one that was judged last. */
#define LAST_OF_FILE "FROM submission WHERE file = ?1 ORDER BY id DESC LIMIT 1"
static const char file_sql[] = "WITH reports AS (SELECT * FROM submission WHERE file = ?1 AND sha256 = (SELECT sha256 " LAST_OF_FILE
                               "))" FINDINGS "1" IN_ORDER;

static const char owed_sql[] =
    "SELECT e.county, u.name, f.name, e.due, e.status = 'carried', e.streak FROM expectation e JOIN unit u ON u.code = e.county"
    " JOIN form f ON f.form = e.form WHERE e.as_of = ?1 AND e.status IN ('missing', 'carried') ORDER BY u.ord, f.ord";

static enum tb_status read_dates(struct notice *notice)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(notice->db,
                    "SELECT as_of, ifnull(previous, date(as_of, 'start of month', '-1 day')) FROM aggregated WHERE "
                    "CASE WHEN ?1 IS NULL THEN is_current = 1 ELSE as_of = ?1 END",
                    TB_DB_VALUES(TB_TEXT(notice->options->as_of)), &stmt, notice->err);
    if (!tb_stmt_next(stmt, &status, notice->err) && status == TB_OK)
        status = tb_err_set(notice->err, TB_INPUT, _("no figures for %s in the ledger: run tb-aggregate --as-of first: %s"),
                            notice->options->as_of ? notice->options->as_of : _("any date"), notice->options->ledger);
    if (status == TB_OK) {
        snprintf(notice->as_of, sizeof notice->as_of, "%s", tb_stmt_text(stmt, 0));
        snprintf(notice->previous, sizeof notice->previous, "%s", tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    return status;
}

static const char *copy(struct notice *notice, const struct tb_stmt *stmt, int column, bool *failed)
{
    const char *text = tb_arena_strndup(&notice->arena, tb_stmt_text(stmt, column), tb_stmt_bytes(stmt, column));
    *failed = *failed || !text;
    return text ? text : "";
}

/* Some days after a report was due or came in, but before the lock of its period; cutoff "": it is unknown which. */
static const char *deadline(struct notice *notice, const char *from, const char *cutoff, bool *failed)
{
    const tb_date received = tb_date_parse(from, strlen(from)), period = tb_date_parse(cutoff, strlen(cutoff));
    const bool has_lock = notice->options->lock_days > 0 && period != TB_DATE_NONE;
    const tb_date lock = has_lock ? period + notice->options->lock_days - 1 : TB_DATE_NONE;
    tb_date day = received + notice->options->correct_days;
    char text[TB_DATE_TEXT_BYTES];
    const char *kept;
    if (has_lock && lock < day && lock >= received)
        day = lock;
    kept = tb_arena_strdup(&notice->arena, tb_date_format(text, day));
    *failed = *failed || !kept;
    return kept ? kept : "";
}

static enum tb_status take_finding(struct notice *notice, const struct tb_stmt *stmt, size_t *room)
{
    struct notice_finding *finding;
    bool failed = false;
    if (!TB_GROW(notice->findings, notice->finding_count, *room))
        return tb_err_nomem(notice->err);
    finding = &notice->findings[notice->finding_count++];
    finding->county = copy(notice, stmt, 0, &failed);
    finding->county_name = copy(notice, stmt, 1, &failed);
    finding->submission = tb_stmt_int(stmt, 2);
    finding->form_name = copy(notice, stmt, 3, &failed);
    finding->cutoff = copy(notice, stmt, 4, &failed);
    finding->file = copy(notice, stmt, 5, &failed);
    finding->sha256 = copy(notice, stmt, 6, &failed);
    finding->delimiter = copy(notice, stmt, 7, &failed);
    finding->rejected = tb_stmt_int(stmt, 8) != 0;
    finding->line1 = tb_stmt_int(stmt, 9);
    finding->col1 = tb_stmt_int(stmt, 10);
    finding->error = tb_stmt_int(stmt, 11) != 0;
    finding->code = copy(notice, stmt, 12, &failed);
    finding->raw = copy(notice, stmt, 13, &failed);
    finding->message = copy(notice, stmt, 14, &failed);
    finding->header = copy(notice, stmt, 15, &failed);
    finding->sheet = copy(notice, stmt, 16, &failed);
    finding->cure = copy(notice, stmt, 17, &failed);
    finding->disputed = tb_stmt_int(stmt, 18) != 0;
    finding->until = deadline(notice, tb_stmt_text(stmt, 19), tb_stmt_text(stmt, 20), &failed);
    finding->is_replaced = tb_stmt_int(stmt, 21) != 0;
    return failed ? tb_err_nomem(notice->err) : TB_OK;
}

static enum tb_status take_owed(struct notice *notice, const struct tb_stmt *stmt, size_t *room)
{
    struct notice_owed *owed;
    bool failed = false;
    if (!TB_GROW(notice->owed, notice->owed_count, *room))
        return tb_err_nomem(notice->err);
    owed = &notice->owed[notice->owed_count++];
    owed->county = copy(notice, stmt, 0, &failed);
    owed->county_name = copy(notice, stmt, 1, &failed);
    owed->form_name = copy(notice, stmt, 2, &failed);
    owed->due = copy(notice, stmt, 3, &failed);
    owed->carried = tb_stmt_int(stmt, 4) != 0;
    owed->streak = tb_stmt_int(stmt, 5);
    return failed ? tb_err_nomem(notice->err) : TB_OK;
}

static enum tb_status load(struct notice *notice, const char *sql, const char *parameter,
                           enum tb_status (*take)(struct notice *notice, const struct tb_stmt *stmt, size_t *room))
{
    struct tb_stmt *stmt;
    size_t room = 0;
    const struct tb_db_value values[] = {TB_TEXT(parameter), TB_TEXT(notice->previous)};
    enum tb_status status = tb_db_query(notice->db, sql, values, sql == finding_sql ? 2 : 1, &stmt, notice->err);
    while (tb_stmt_next(stmt, &status, notice->err))
        status = take(notice, stmt, &room);
    tb_stmt_free(stmt);
    return status;
}

enum tb_status notice_load(struct notice *notice)
{
    /* One committed state for all three. */
    enum tb_status status = tb_db_exec(notice->db, "BEGIN", notice->err);
    if (status == TB_OK)
        status = read_dates(notice);
    if (status == TB_OK)
        status = load(notice, finding_sql, notice->as_of, take_finding);
    if (status == TB_OK)
        status = load(notice, owed_sql, notice->as_of, take_owed);
    tb_db_rollback(notice->db);
    return status;
}

/* The date of a file's notice: its cut-off, or the day it was received. */
static enum tb_status read_file_date(struct notice *notice)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(notice->db, "SELECT ifnull(nullif(cutoff, ''), substr(received_at, 1, 10)) " LAST_OF_FILE,
                                        TB_DB_VALUES(TB_TEXT(notice->options->file)), &stmt, notice->err);
    if (!tb_stmt_next(stmt, &status, notice->err) && status == TB_OK)
        status = tb_err_set(notice->err, TB_INPUT, _("no such file in the ledger: %s"), notice->options->file);
    if (status == TB_OK)
        snprintf(notice->as_of, sizeof notice->as_of, "%s", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

enum tb_status notice_load_file(struct notice *notice)
{
    enum tb_status status = tb_db_exec(notice->db, "BEGIN", notice->err);
    if (status == TB_OK)
        status = read_file_date(notice);
    if (status == TB_OK)
        status = load(notice, file_sql, notice->options->file, take_finding);
    tb_db_rollback(notice->db);
    return status;
}
