#include "ingest_internal.h"
#include "tb_db_row.h"

#include "tb_num.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Findings of this kind depend on what else is in the ledger. They are taken out and worked out anew for every form and county
 * that a run touched, so that the order in which files came does not matter. */

/* A submission and the one in force at the cut-off before it. */
struct pair {
    struct tb_ingest *ingest;
    const struct tb_form *form;
    int64_t now, before;
    char county[32], cutoff[TB_DATE_TEXT_BYTES], before_cutoff[TB_DATE_TEXT_BYTES];
    int file_column[TB_FORM_MOST_COLUMNS]; /* in the sheet of now, 0-based; -1 */
    int decimals[TB_FORM_MOST_COLUMNS];    /* of its numbers there */
    struct tb_findings findings;
    bool collecting; /* first the conditions are only put together, to ask once whether any row meets any of them */
    struct tb_buf any;
};

/* Where each column stood under which header; its unit is said by the unit note. */
#define COLUMNS_OF(submission)                                                                                                     \
    "(SELECT group_concat(key || json_remove(value, '$.unit')) FROM json_each(nullif(" submission ".column_map, '')))"

static const char history_codes[] = "'fell','vanished','stage_back','outlier','period_mismatch','guess_changed'";

static const char *key_id(const struct pair *pair)
{
    return pair->form->columns[pair->form->key].id;
}

static size_t col1(const struct pair *pair, size_t column)
{
    return (size_t)(pair->file_column[column] + 1);
}

/* A figure in the form's unit, as counties know it. */
static const char *written(const struct tb_form_column *column, int64_t hundredths, char *text)
{
    return column->unit_column >= 0 ? tb_num_format_hundredths(text, hundredths)
                                    : tb_measure_format(text, column->measure, hundredths);
}

static const char *unit_name(const struct tb_form_column *column)
{
    return column->unit_column >= 0 ? "" : tb_measure_name(column->measure);
}

/* ?1 is the submission, ?2 the one before. */
static enum tb_status prepare(struct pair *pair, const struct tb_buf *sql, struct tb_stmt **stmt, struct tb_err *err)
{
    enum tb_status status = tb_buf_check(sql, "SQL", err);
    tb_db_guard(pair->ingest->db, true); /* it may hold a form's own condition */
    if (status == TB_OK)
        status = tb_db_prepare(pair->ingest->db, tb_buf_str(sql), stmt, err);
    tb_db_guard(pair->ingest->db, false);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_int(*stmt, 1, pair->now);
    tb_stmt_bind_int(*stmt, 2, pair->before);
    return TB_OK;
}

/* FROM … WHERE: the rows of both submissions with the same key. */
static void put_twins(const struct pair *pair, struct tb_buf *sql)
{
    tb_buf_printf(sql, " FROM row_%s AS now JOIN row_%s AS before ON ", pair->form->id, pair->form->id);
    tb_db_row_of(sql, "before", "?2");
    tb_buf_printf(sql, " AND before.\"%s\" = now.\"%s\" WHERE ", key_id(pair), key_id(pair));
    tb_db_row_of(sql, "now", "?1");
}

/* True while the conditions are being put together. */
static bool collect(struct pair *pair, const char *condition)
{
    if (pair->collecting)
        tb_buf_printf(&pair->any, "%s(%s)", pair->any.length ? " OR " : "", condition);
    return pair->collecting;
}

/* Rows of both submissions with the same key; the statement gives line, now, before, the raw cell and the key. */
static enum tb_status compare(struct pair *pair, const char *condition, size_t column, const char *second, struct tb_stmt **stmt,
                              struct tb_err *err)
{
    const char *id = pair->form->columns[column].id;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    tb_buf_printf(&sql, "SELECT now.line, now.\"%s\", %s, ", id, second);
    if (pair->file_column[column] >= 0)
        tb_db_row_cell(&sql, "now", id, tb_db_row_has(pair->form, column), pair->file_column[column] + 1, pair->decimals[column]);
    else
        tb_buf_puts(&sql, "''");
    tb_buf_printf(&sql, ", now.\"%s\"", key_id(pair));
    put_twins(pair, &sql);
    tb_buf_printf(&sql, " AND (%s) ORDER BY now.line LIMIT %d", condition, TB_FINDING_MOST);
    status = prepare(pair, &sql, stmt, err);
    tb_buf_free(&sql);
    return status;
}

/* Each row the condition holds for becomes a finding: “column”: before …, now …. */
static enum tb_status numbers(struct pair *pair, enum tb_finding_id id, const char *condition, size_t column, const char *second,
                              const char *said, struct tb_err *err)
{
    const struct tb_form_column *own = &pair->form->columns[column];
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status;
    if (collect(pair, condition))
        return TB_OK;
    status = compare(pair, condition, column, second, &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        char now[TB_NUM_TEXT_BYTES], before[TB_NUM_TEXT_BYTES];
        written(own, tb_stmt_int(stmt, 1), now);
        written(own, tb_stmt_int(stmt, 2), before);
        tb_finding_add(&pair->findings, id, (size_t)tb_stmt_int(stmt, 0), col1(pair, column), tb_stmt_text(stmt, 3),
                       tb_stmt_bytes(stmt, 3), "：“%s”的%s本期%s%s，%s%s%s", tb_stmt_text(stmt, 4), own->header, now,
                       unit_name(own), said, before, unit_name(own));
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status check_quantities(struct pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    enum tb_status status = TB_OK;
    char condition[640], second[160];
    size_t i;
    for (i = 0; i < form->column_count && status == TB_OK; i++) {
        const char *id = form->columns[i].id;
        if (form->columns[i].type != TB_FORM_QUANTITY)
            continue;
        snprintf(second, sizeof second, "before.\"%s\"", id);
        if (form->columns[i].cumulative) {
            snprintf(condition, sizeof condition, "now.\"%s\" < before.\"%s\"", id, id);
            status = numbers(pair, TB_FINDING_FELL, condition, i, second, "上期", err);
        }
        snprintf(
            condition, sizeof condition,
            "now.\"%s\" > 0 AND before.\"%s\" > 0 AND (now.\"%s\" / %lld >= before.\"%s\" OR before.\"%s\" / %lld >= now.\"%s\")",
            id, id, id, (long long)pair->ingest->outlier_factor, id, id, (long long)pair->ingest->outlier_factor, id);
        if (status == TB_OK)
            status = numbers(pair, TB_FINDING_OUTLIER, condition, i, second, "上期", err);
    }
    return status;
}

/* The sum of the last period and this one is the new cumulative figure; only when the last report is of the month before. */
static enum tb_status check_period(struct pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    tb_date now = tb_date_parse(pair->cutoff, strlen(pair->cutoff));
    tb_date before = tb_date_parse(pair->before_cutoff, strlen(pair->before_cutoff));
    enum tb_status status = TB_OK;
    char condition[320], second[160];
    size_t i;
    if (now == TB_DATE_NONE || before != tb_date_previous_month_end(now))
        return TB_OK;
    for (i = 0; i < form->column_count && status == TB_OK; i++) {
        const char *id = form->columns[i].id, *of;
        if (form->columns[i].period_of < 0)
            continue;
        of = form->columns[form->columns[i].period_of].id;
        snprintf(condition, sizeof condition, "before.\"%s\" + now.\"%s\" <> now.\"%s\"", of, id, of);
        snprintf(second, sizeof second, "now.\"%s\" - before.\"%s\"", of, of);
        status = numbers(pair, TB_FINDING_PERIOD_MISMATCH, condition, i, second, "累计数比上期多", err);
    }
    return status;
}

/* Later is better: the order of the terms, for projects; for tasks and problems only what was done and no longer is. */
static void order_of(const struct pair *pair, const char *alias, struct tb_buf *sql)
{
    const struct tb_form *form = pair->form;
    const struct tb_vocabulary *vocabulary = &pair->ingest->catalog->vocabulary;
    size_t i;
    tb_buf_printf(sql, "CASE %s.\"%s\"", alias, form->columns[form->stage].id);
    for (i = 0; i < vocabulary->count; i++) {
        const struct tb_term *term = &vocabulary->items[i];
        if (strcmp(term->vocabulary, form->columns[form->stage].vocabulary) != 0)
            continue;
        tb_buf_puts(sql, " WHEN ");
        tb_db_put_text(sql, term->term);
        tb_buf_printf(sql, " THEN %d", form->kind == TB_FORM_PROJECT ? term->order : term->completed);
    }
    tb_buf_puts(sql, " END");
}

static enum tb_status check_stage(struct pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    struct tb_buf condition = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    char second[160];
    bool row;
    enum tb_status status;
    if (form->stage < 0)
        return TB_OK;
    order_of(pair, "now", &condition);
    tb_buf_puts(&condition, " < ");
    order_of(pair, "before", &condition);
    snprintf(second, sizeof second, "before.\"%s\"", form->columns[form->stage].id);
    if (collect(pair, tb_buf_str(&condition))) {
        tb_buf_free(&condition);
        return TB_OK;
    }
    status = compare(pair, tb_buf_str(&condition), (size_t)form->stage, second, &stmt, err);
    tb_buf_free(&condition);
    while (status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        tb_finding_add(&pair->findings, TB_FINDING_STAGE_BACK, (size_t)tb_stmt_int(stmt, 0), col1(pair, (size_t)form->stage),
                       tb_stmt_text(stmt, 3), tb_stmt_bytes(stmt, 3), "：“%s”本期%s，上期%s", tb_stmt_text(stmt, 4),
                       tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2));
    tb_stmt_free(stmt);
    return status;
}

/* A closed problem or a finished task may leave the list; a project or an indicator may not. */
static enum tb_status check_vanished(struct pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    bool row;
    enum tb_status status;
    tb_buf_printf(&sql, "SELECT before.\"%s\", before.line FROM row_%s AS before WHERE ", key_id(pair), form->id);
    tb_db_row_of(&sql, "before", "?2");
    tb_buf_printf(&sql, " AND before.\"%s\" IS NOT NULL AND before.\"%s\" NOT IN (SELECT \"%s\" FROM row_%s WHERE ", key_id(pair),
                  key_id(pair), key_id(pair), form->id);
    tb_db_row_of(&sql, "", "?1");
    tb_buf_printf(&sql, " AND \"%s\" IS NOT NULL)", key_id(pair));
    if (form->stage >= 0 && form->kind != TB_FORM_PROJECT && form->kind != TB_FORM_INDICATOR)
        tb_buf_puts(&sql, " AND before.completed IS NOT 1");
    tb_buf_printf(&sql, " ORDER BY before.line LIMIT %d", TB_FINDING_MOST);
    status = prepare(pair, &sql, &stmt, err);
    tb_buf_free(&sql);
    while (status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        tb_finding_add(&pair->findings, TB_FINDING_VANISHED, 0, 0, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0),
                       "：“%s”（上期在第%lld行）", tb_stmt_text(stmt, 0), (long long)tb_stmt_int(stmt, 1));
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status check_form(struct pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < form->check_count && status == TB_OK; i++) {
        const struct tb_form_check *check = &form->checks[i];
        struct tb_stmt *stmt = NULL;
        char code[96];
        bool row;
        if (check->scope != TB_FORM_SCOPE_PREVIOUS || collect(pair, check->sql))
            continue;
        snprintf(code, sizeof code, "%s.%s", form->id, check->id);
        status = compare(pair, check->sql, check->column >= 0 ? (size_t)check->column : (size_t)form->key, "1", &stmt, err);
        while (status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
            tb_finding_add_check(&pair->findings, code, false, (size_t)tb_stmt_int(stmt, 0),
                                 check->column >= 0 ? col1(pair, (size_t)check->column) : 0, tb_stmt_text(stmt, 3),
                                 tb_stmt_bytes(stmt, 3), check->message);
        if (status == TB_OK || stmt)
            tb_stmt_free(stmt);
    }
    return status;
}

static void changed(struct tb_buf *text, const char *what, const char *before, const char *now)
{
    if (strcmp(before, now) != 0 && *before && *now)
        tb_buf_printf(text, "%s%s由“%s”变为“%s”", text->length ? "；" : "：", what, strcmp(before, "\t") == 0 ? "制表符" : before,
                      strcmp(now, "\t") == 0 ? "制表符" : now);
}

/* What was guessed of the file's looks, against the last time. */
static enum tb_status check_guesses(struct pair *pair, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(
        pair->ingest->db,
        "SELECT b.encoding, n.encoding, replace(b.delimiter, char(10), ' '), replace(n.delimiter, char(10), ' '), b.header_lines, "
        "n.header_lines, b.unit_note, "
        "n.unit_note, " COLUMNS_OF("b") " IS " COLUMNS_OF(
            "n") ", (b.sheet = '') = (n.sheet = '') FROM submission n, submission b WHERE n.id = ?1 AND b.id = ?2",
        &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_int(stmt, 1, pair->now);
    tb_stmt_bind_int(stmt, 2, pair->before);
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && row) {
        const bool comparable = tb_stmt_int(stmt, 9) != 0; /* a workbook instead of a text is a choice, not a guess */
        if (comparable) {
            changed(&text, "编码", tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1));
            changed(&text, "分隔符", tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3));
            changed(&text, "表头行", tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 5));
        }
        changed(&text, "计量单位", tb_stmt_text(stmt, 6), tb_stmt_text(stmt, 7));
        if (comparable && tb_stmt_int(stmt, 8) == 0)
            tb_buf_printf(&text, "%s列的位置或名称有变化", text.length ? "；" : "：");
        if (text.length > 0)
            tb_finding_add(&pair->findings, TB_FINDING_GUESS_CHANGED, 0, 0, "", 0, "%s", tb_buf_str(&text));
    }
    tb_stmt_free(stmt);
    tb_buf_free(&text);
    return status;
}

static enum tb_status load_columns(struct pair *pair, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    size_t i;
    enum tb_status status = tb_db_prepare(pair->ingest->db,
                                          "SELECT m.key, json_extract(m.value, '$.col'), json_extract(m.value, '$.unit') FROM "
                                          "submission s, json_each(s.column_map) m WHERE s.id = ?1 AND "
                                          "s.column_map <> ''",
                                          &stmt, err);
    for (i = 0; i < TB_FORM_MOST_COLUMNS; i++)
        pair->file_column[i] = -1;
    if (status != TB_OK)
        return status;
    tb_stmt_bind_int(stmt, 1, pair->now);
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        int column = tb_form_column(pair->form, tb_stmt_text(stmt, 0));
        if (column < 0)
            continue;
        pair->file_column[column] = (int)tb_stmt_int(stmt, 1) - 1;
        pair->decimals[column] = tb_db_row_decimals(tb_stmt_text(stmt, 2));
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status store(struct pair *pair, struct tb_err *err)
{
    struct tb_ingest *ingest = pair->ingest;
    enum tb_status status = TB_OK;
    size_t i;
    tb_findings_sort(&pair->findings);
    for (i = 0; i < pair->findings.count && status == TB_OK; i++) {
        const struct tb_finding *finding = &pair->findings.items[i];
        tb_stmt_bind_int(ingest->add_finding, 1, pair->now);
        tb_stmt_bind_int(ingest->add_finding, 2, (int64_t)finding->line1);
        tb_stmt_bind_int(ingest->add_finding, 3, (int64_t)finding->col1);
        tb_stmt_bind_text(ingest->add_finding, 4, finding->code);
        tb_stmt_bind_text(ingest->add_finding, 5, "warning");
        tb_stmt_bind_text(ingest->add_finding, 6, finding->raw);
        tb_stmt_bind_text(ingest->add_finding, 7, finding->message);
        tb_stmt_bind_text(ingest->add_finding, 8, ingest_waived(ingest, finding->code, pair->county, pair->cutoff));
        status = tb_stmt_run(ingest->add_finding, err);
    }
    return status;
}

static enum tb_status check_twins(struct pair *pair, struct tb_err *err)
{
    enum tb_status status = check_quantities(pair, err);
    if (status == TB_OK)
        status = check_period(pair, err);
    if (status == TB_OK)
        status = check_stage(pair, err);
    return status == TB_OK ? check_form(pair, err) : status;
}

/* Whether any row meets any of the conditions; mostly none does. */
static enum tb_status ask_twins(struct pair *pair, bool *any, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    enum tb_status status;
    pair->collecting = true;
    status = check_twins(pair, err);
    pair->collecting = *any = false;
    if (status != TB_OK || pair->any.length == 0)
        return status;
    tb_buf_puts(&sql, "SELECT 1");
    put_twins(pair, &sql);
    tb_buf_printf(&sql, " AND (%s) LIMIT 1", tb_buf_str(&pair->any));
    status = tb_buf_check(&pair->any, "SQL", err);
    if (status == TB_OK)
        status = prepare(pair, &sql, &stmt, err);
    tb_buf_free(&sql);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, any, err);
    tb_stmt_free(stmt);
    return status;
}

static bool is_one_plan(const struct pair *pair)
{
    const tb_date before = tb_date_parse(pair->before_cutoff, strlen(pair->before_cutoff));
    return before != TB_DATE_NONE && ingest_plan_at(pair->ingest, before) == pair->ingest->year;
}

static enum tb_status check_pair(struct pair *pair, struct tb_err *err)
{
    bool any = false;
    enum tb_status status = load_columns(pair, err);
    if (status == TB_OK && pair->before != 0)
        status = check_guesses(pair, err);
    if (status == TB_OK && pair->before != 0 && is_one_plan(pair)) {
        /* the next plan begins anew */
        status = ask_twins(pair, &any, err);
        if (status == TB_OK && any)
            status = check_twins(pair, err);
        if (status == TB_OK)
            status = check_vanished(pair, err);
    }
    if (status == TB_OK)
        status = store(pair, err);
    tb_findings_free(&pair->findings);
    tb_buf_free(&pair->any);
    return status;
}

/* The same bytes for another form, county or cut-off: all but the first say so. Parts of one city-wide file are one;
 * sheets of one workbook are not the same. */
static enum tb_status same_bytes(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_stmt *stmt;
    struct tb_findings findings = TB_FINDINGS_INIT;
    bool row;
    enum tb_status status = tb_db_exec(ingest->db, "DELETE FROM finding WHERE code = 'same_bytes'", err);
    if (status == TB_OK)
        status = tb_db_prepare(
            ingest->db,
            "SELECT id, first_file, county, cutoff FROM (SELECT id, file, county, cutoff, first_value(file) OVER w AS first_file, "
            "first_value(form || cutoff) OVER w AS first_identity, form || cutoff AS identity FROM submission "
            "WHERE form <> '' AND cutoff <> '' WINDOW w AS (PARTITION BY sha256, sheet ORDER BY cutoff, form, received_at, file, "
            "county)) "
            "WHERE identity <> first_identity OR file <> first_file ORDER BY id",
            &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        const struct tb_finding *finding;
        tb_finding_add(&findings, TB_FINDING_SAME_BYTES, 0, 0, "", 0, "：%s", tb_stmt_text(stmt, 1));
        if (findings.count == 0)
            break;
        finding = &findings.items[findings.count - 1];
        tb_stmt_bind_int(ingest->add_finding, 1, tb_stmt_int(stmt, 0));
        tb_stmt_bind_int(ingest->add_finding, 2, 0);
        tb_stmt_bind_int(ingest->add_finding, 3, 0);
        tb_stmt_bind_text(ingest->add_finding, 4, finding->code);
        tb_stmt_bind_text(ingest->add_finding, 5, "warning");
        tb_stmt_bind_text(ingest->add_finding, 6, "");
        tb_stmt_bind_text(ingest->add_finding, 7, finding->message);
        tb_stmt_bind_text(ingest->add_finding, 8,
                          ingest_waived(ingest, finding->code, tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 3)));
        status = tb_stmt_run(ingest->add_finding, err);
        if (status != TB_OK)
            break;
    }
    tb_stmt_free(stmt);
    tb_findings_free(&findings);
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
    tb_buf_puts(&sql, ") AND submission IN (SELECT s.id FROM submission s JOIN run_touched USING(form, county))");
    status = tb_db_exec(ingest->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status check_touched(struct tb_ingest *ingest, struct tb_err *err)
{
    struct ingest_year *year;
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(
        ingest->db,
        "SELECT s.id, s.form, s.county, s.cutoff, (SELECT b.id FROM submission b JOIN submission_order o ON o.id = b.id "
        "WHERE b.form = s.form AND b.county = s.county AND b.cutoff < s.cutoff AND b.status = 'accepted' "
        "ORDER BY b.cutoff DESC, o.place DESC LIMIT 1) AS before, "
        "(SELECT max(b.cutoff) FROM submission b WHERE b.form = s.form AND b.county = s.county AND b.cutoff < s.cutoff "
        "AND b.status = 'accepted') "
        "FROM submission s JOIN run_touched USING(form, county) WHERE s.status = 'accepted' "
        "ORDER BY s.form, s.county, s.cutoff, s.id",
        &stmt, err);
    if (status != TB_OK)
        return status;
    while ((status = tb_stmt_step(stmt, &row, err)) == TB_OK && row) {
        struct pair pair = {.ingest = ingest, .findings = TB_FINDINGS_INIT, .any = TB_BUF_INIT(TB_MEBIBYTE)};
        year = ingest_plan_at(ingest, tb_date_parse(tb_stmt_text(stmt, 3), tb_stmt_bytes(stmt, 3)));
        if (!year)
            continue;
        ingest_plan_use(ingest, year);
        pair.form = tb_forms_find(&ingest->catalog->forms, tb_stmt_text(stmt, 1));
        pair.now = tb_stmt_int(stmt, 0);
        pair.before = tb_stmt_int(stmt, 4);
        snprintf(pair.county, sizeof pair.county, "%s", tb_stmt_text(stmt, 2));
        snprintf(pair.cutoff, sizeof pair.cutoff, "%s", tb_stmt_text(stmt, 3));
        snprintf(pair.before_cutoff, sizeof pair.before_cutoff, "%s", tb_stmt_text(stmt, 5));
        if (!pair.form)
            continue;
        status = check_pair(&pair, err);
        if (status != TB_OK)
            break;
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_history(struct tb_ingest *ingest, struct tb_err *err)
{
    enum tb_status status = forget(ingest, err);
    if (status == TB_OK)
        status = check_touched(ingest, err);
    if (status == TB_OK)
        status = same_bytes(ingest, err);
    if (status == TB_OK)
        status = tb_db_exec(
            ingest->db,
            "UPDATE submission SET warnings = (SELECT count(*) FROM finding f WHERE f.submission = submission.id AND f.severity = "
            "'warning') "
            "WHERE warnings <> (SELECT count(*) FROM finding f WHERE f.submission = submission.id AND f.severity = 'warning')",
            err);
    return status;
}
