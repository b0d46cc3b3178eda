#include "ingest_pair.h"

#include <stdio.h>
#include <string.h>

/* Findings of this kind depend on what else is in the ledger. They are taken out and worked out anew for every form and county
 * that a run touched, so that the order in which files came does not matter: from the earliest cut-off on that was touched, as a
 * report is only ever compared with earlier ones. */
static const char history_codes[] = "'fell','vanished','stage_back','outlier','period_mismatch','guess_changed','shrunk','changed',"
                                    "'moved_back','other_problem'";

/* Whether any row meets any of the conditions; mostly none does. */
static enum tb_status ask_twins(struct ingest_pair *pair, bool *any, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    pair->collecting = true;
    status = ingest_pair_check_twins(pair, err);
    pair->collecting = *any = false;
    if (status != TB_OK || pair->any.length == 0)
        return status;
    tb_buf_puts(&sql, "SELECT 1");
    ingest_pair_put_twins(pair, &sql);
    tb_buf_printf(&sql, " AND (%s) LIMIT 1", tb_buf_str(&pair->any));
    status = tb_buf_check(&pair->any, "SQL", err);
    if (status == TB_OK)
        status = ingest_pair_prepare(pair, &sql, &stmt, err);
    tb_buf_free(&sql);
    *any = tb_stmt_next(stmt, &status, err);
    tb_stmt_free(stmt);
    return status;
}

static bool is_one_plan(const struct ingest_pair *pair)
{
    const tb_date before = tb_date_parse(pair->before_cutoff, strlen(pair->before_cutoff));
    return before != TB_DATE_NONE && ingest_plan_at(pair->ingest, before) == pair->ingest->year;
}

static enum tb_status check_pair(struct ingest_pair *pair, struct tb_err *err)
{
    bool any = false;
    enum tb_status status = ingest_pair_load(pair, err);
    if (status == TB_OK && pair->before != 0)
        status = ingest_pair_check_guesses(pair, err);
    if (status == TB_OK && pair->before != 0 && is_one_plan(pair)) {
        /* the next plan begins anew */
        status = ask_twins(pair, &any, err);
        if (status == TB_OK && any)
            status = ingest_pair_check_twins(pair, err);
        if (status == TB_OK)
            status = ingest_pair_check_problems(pair, err);
        if (status == TB_OK)
            status = ingest_pair_check_vanished(pair, err);
    }
    if (status == TB_OK)
        status = ingest_pair_store(pair, err);
    tb_findings_free(&pair->findings);
    tb_buf_free(&pair->any);
    return status;
}

/* Take out what was said about the touched ones before. */
static enum tb_status forget(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    size_t y, i, k;
    tb_buf_printf(&sql, "DELETE FROM finding WHERE code IN (%s", history_codes);
    for (y = 0; y < ingest->year_count; y++) {
        const struct tb_forms *forms = &ingest->years[y].entry->catalog.forms;
        for (i = 0; i < forms->count; i++)
            for (k = 0; k < forms->items[i]->check_count; k++)
                if (forms->items[i]->checks[k].scope == TB_FORM_SCOPE_PREVIOUS)
                    tb_buf_printf(&sql, ",'%s.%s'", forms->items[i]->id, forms->items[i]->checks[k].id);
    }
    tb_buf_puts(&sql, ") AND submission IN (SELECT s.id FROM run_touched t JOIN submission s ON"
                      " s.form = t.form AND s.county = t.county AND s.cutoff >= t.cutoff)");
    status = tb_db_exec(ingest->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    return status;
}

/* What is said of the later reports that this run did not read: a correction of May may change it. */
static enum tb_status remember(struct tb_ingest *ingest, struct tb_err *err)
{
    return tb_db_exec(ingest->db,
                      "INSERT OR IGNORE INTO run_said SELECT s.id, " INGEST_SAID
                      " FROM run_touched t JOIN submission s ON s.form = t.form"
                      " AND s.county = t.county AND s.cutoff > t.cutoff WHERE s.status = 'accepted'"
                      " AND s.id NOT IN (SELECT id FROM run_accepted) AND s.id = (SELECT p.id FROM submission_place p"
                      " WHERE p.form = s.form AND p.county = s.county AND p.cutoff = s.cutoff AND p.status = 'accepted'"
                      " ORDER BY p.place DESC LIMIT 1)",
                      err);
}

/* The one in force at the cut-off before. Mostly it is the only one; else the places are asked for by form, county and cut-off, never all
 * of them. */
static enum tb_status find_before(struct ingest_pair *pair, struct tb_err *err)
{
    struct tb_stmt *stmt;
    int64_t count = 0;
    enum tb_status status =
        tb_db_query(pair->ingest->db,
                    "SELECT cutoff, count(*), max(id) FROM submission WHERE form = ?1 AND county = ?2"
                    " AND cutoff < ?3 AND status = 'accepted' GROUP BY cutoff ORDER BY cutoff DESC LIMIT 1",
                    TB_DB_VALUES(TB_TEXT(pair->form->id), TB_TEXT(pair->county), TB_TEXT(pair->cutoff)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        snprintf(pair->before_cutoff, sizeof pair->before_cutoff, "%s", tb_stmt_text(stmt, 0));
        count = tb_stmt_int(stmt, 1);
        pair->before = tb_stmt_int(stmt, 2);
    }
    tb_stmt_free(stmt);
    if (status != TB_OK || count <= 1)
        return status;
    status = tb_db_query(pair->ingest->db,
                         "SELECT id FROM submission_place WHERE form = ?1 AND county = ?2 AND cutoff = ?3 AND status = 'accepted'"
                         " ORDER BY place DESC LIMIT 1",
                         TB_DB_VALUES(TB_TEXT(pair->form->id), TB_TEXT(pair->county), TB_TEXT(pair->before_cutoff)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        pair->before = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status check_touched(struct tb_ingest *ingest, struct tb_err *err)
{
    struct ingest_year *year;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(
        ingest->db,
        "SELECT s.id, s.form, s.county, s.cutoff FROM run_touched t JOIN submission s ON s.form = t.form AND s.county = t.county"
        " AND s.cutoff >= t.cutoff WHERE s.status = 'accepted' ORDER BY s.form, s.county, s.cutoff, s.id",
        &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        struct ingest_pair pair = {.ingest = ingest, .findings = TB_FINDINGS_INIT, .any = TB_BUF_INIT(TB_MEBIBYTE)};
        year = ingest_plan_at(ingest, tb_date_parse(tb_stmt_text(stmt, 3), tb_stmt_bytes(stmt, 3)));
        if (!year)
            continue;
        ingest_plan_use(ingest, year);
        pair.form = tb_forms_find(&ingest->catalog->forms, tb_stmt_text(stmt, 1));
        pair.now = tb_stmt_int(stmt, 0);
        snprintf(pair.county, sizeof pair.county, "%s", tb_stmt_text(stmt, 2));
        snprintf(pair.cutoff, sizeof pair.cutoff, "%s", tb_stmt_text(stmt, 3));
        if (!pair.form)
            continue;
        status = find_before(&pair, err);
        if (status == TB_OK)
            status = check_pair(&pair, err);
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_history(struct tb_ingest *ingest, struct tb_err *err)
{
    enum tb_status status = remember(ingest, err);
    if (status == TB_OK)
        status = forget(ingest, err);
    if (status == TB_OK)
        status = check_touched(ingest, err);
    if (status == TB_OK)
        status = ingest_across(ingest, err);
    if (status == TB_OK)
        status = tb_db_exec(
            ingest->db,
            "UPDATE submission SET warnings = (SELECT count(*) FROM finding f WHERE f.submission = submission.id AND f.severity = "
            "'warning') "
            "WHERE warnings <> (SELECT count(*) FROM finding f WHERE f.submission = submission.id AND f.severity = 'warning')",
            err);
    return status;
}
