/* What the administrator must know though nothing failed: the plan is over, files are in no document, accepted files would be rejected by
 * what is asked for now. */
#include "nightly.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <string.h>

void nightly_note_add(struct tb_nightly *night, bool acts, const char *text)
{
    if (night->note_count < NIGHTLY_MOST_NOTES)
        night->notes[night->note_count++] = text;
    if (night->common->quiet) /* else it stands in the report */
        nightly_say(night, false, "%s: %s", _("note"), text);
    if (acts && night->worst == TB_OK)
        night->worst = TB_PARTIAL;
}

/* One number from SQL that asks for one date. */
static enum tb_status count(struct tb_nightly *night, const char *sql, const char *date, int64_t *number, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(night->db, sql, TB_DB_VALUES(TB_TEXT(date)), &stmt, err);
    *number = 0;
    if (tb_stmt_next(stmt, &status, err))
        *number = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    return status;
}

/* The last plan is over: whatever comes now is in no document. */
static enum tb_status note_end(struct tb_nightly *night, struct tb_err *err)
{
    static const char later_sql[] = "SELECT count(DISTINCT s.file) FROM submission s JOIN finding f ON f.submission = s.id"
                                    " WHERE f.code = 'no_plan' AND s.cutoff > ?1";
    const struct tb_plan_entry *last = &night->plans.items[night->plans.count - 1];
    char day[TB_DATE_TEXT_BYTES];
    int64_t files;
    int year, month, ignored;
    enum tb_status status;
    if (last->last >= night->last)
        return TB_OK;
    tb_date_to_ymd(last->last + 1, &year, &month, &ignored);
    status = count(night, later_sql, tb_date_format(day, last->last), &files, err);
    if (status == TB_OK)
        nightly_note_add(
            night, true,
            files > 0
                ? nightly_text(night,
                               _("the plan ends on %s; %lld files of later cut-offs are in no document: make the next "
                                 "plan with tb-init --year %d and fill in its targets"),
                               day, (long long)files, year)
                : nightly_text(night, _("the plan ends on %s: make the next one with tb-init --year %d and fill in its targets"),
                               day, year));
    return status;
}

/* Whether a stage has already failed for that reason. */
static bool is_told(const struct tb_nightly *night, const char *reason)
{
    size_t i;
    for (i = 0; i < night->problem_count; i++)
        if (strstr(night->problems[i].message, reason))
            return true;
    return false;
}

/* A plan that cannot be used: next year's that is being written, or a mistake in one that counts no more. */
static enum tb_status note_broken(struct tb_nightly *night, struct tb_err *err)
{
    struct tb_plans plans;
    size_t i;
    enum tb_status status;
    if (night->plans.count < 2)
        return TB_OK; /* the only one is needed, and whoever needs it complains */
    status = tb_plans_load(&plans, night->conf, err);
    for (i = 0; i < plans.count && status == TB_OK; i++)
        if (plans.items[i].is_broken && !is_told(night, plans.items[i].fault.message))
            nightly_note_add(
                night, plans.items[i].first <= night->last + 1,
                nightly_text(night, _("the plan %s is not ready: %s"), plans.items[i].folder, plans.items[i].fault.message));
    tb_plans_free(&plans);
    return status;
}

static enum tb_status note_early(struct tb_nightly *night, struct tb_err *err)
{
    static const char early_sql[] =
        "SELECT count(DISTINCT s.file) FROM submission s JOIN submission_order o ON o.id = s.id AND o.is_last"
        " JOIN plan p ON s.cutoff BETWEEN p.first_day AND p.last_day WHERE s.cutoff < ?1"
        " AND NOT EXISTS (SELECT 1 FROM in_force i WHERE i.submission = s.id) AND EXISTS (SELECT 1 FROM aggregated a WHERE a.plan "
        "= p.plan)";
    const char *first = tb_conf_text(night->conf, "period", "first");
    int64_t files;
    enum tb_status status = count(night, early_sql, first, &files, err);
    if (status == TB_OK && files > 0)
        nightly_note_add(night, true,
                         nightly_text(night,
                                      _("%lld files of cut-offs before the first one ([period] first = %s) are in no document"),
                                      (long long)files, first));
    return status;
}

static enum tb_status note_outgrown(struct tb_nightly *night, struct tb_err *err)
{
    static const char outgrown_sql[] =
        "SELECT count(*) FROM outgrown g WHERE EXISTS (SELECT 1 FROM submission s WHERE s.file = g.file"
        " AND s.sha256 = g.sha256 AND s.status = 'accepted' AND s.cutoff >= ?1)";
    const struct nightly_period *last = &night->periods[night->period_count - 1];
    char first[TB_DATE_TEXT_BYTES];
    int64_t files;
    enum tb_status status = count(night, outgrown_sql, tb_date_format(first, night->plans.items[last->plan].first), &files, err);
    if (status == TB_OK && files > 0)
        nightly_note_add(night, false,
                         nightly_text(night,
                                      _("%lld accepted files would be rejected under the new form or plan; they stay in force "
                                        "(tb-ingest --again judges them by it)"),
                                      (long long)files));
    return status;
}

enum tb_status nightly_notes(struct tb_nightly *night, struct tb_err *err)
{
    enum tb_status status;
    if (night->clock_note)
        nightly_note_add(night, true, night->clock_note);
    status = note_end(night, err);
    if (status == TB_OK)
        status = note_broken(night, err);
    if (status == TB_OK)
        status = note_early(night, err);
    return status == TB_OK ? note_outgrown(night, err) : status;
}
