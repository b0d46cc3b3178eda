#include "ingest_pair.h"
#include "tb_escape.h"
#include "tb_db_row.h"

#include <stdio.h>
#include <string.h>

/* Where each column stood under which header; its unit is said by the unit note. */
#define COLUMNS_OF(submission)                                                                                                     \
    "(SELECT group_concat(key || json_remove(value, '$.unit')) FROM json_each(nullif(" submission ".column_map, '')))"

static enum tb_status check_quantities(struct ingest_pair *pair, struct tb_err *err)
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
            status = ingest_pair_numbers(pair, TB_FINDING_FELL, condition, i, second, "上期", err);
        }
        snprintf(
            condition, sizeof condition,
            "now.\"%s\" > 0 AND before.\"%s\" > 0 AND (now.\"%s\" / %lld >= before.\"%s\" OR before.\"%s\" / %lld >= now.\"%s\")",
            id, id, id, (long long)pair->ingest->outlier_factor, id, id, (long long)pair->ingest->outlier_factor, id);
        if (status == TB_OK)
            status = ingest_pair_numbers(pair, TB_FINDING_OUTLIER, condition, i, second, "上期", err);
    }
    return status;
}

/* The sum of the last period and this one is the new cumulative figure; only when the last report is of the month before. */
static enum tb_status check_period(struct ingest_pair *pair, struct tb_err *err)
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
        status = ingest_pair_numbers(pair, TB_FINDING_PERIOD_MISMATCH, condition, i, second, "累计数比上期多", err);
    }
    return status;
}

/* Later is better: the order of the terms, for projects; for tasks and problems only what was done and no longer is. */
static void order_of(const struct ingest_pair *pair, const char *alias, struct tb_buf *sql)
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
        tb_escape_sql(sql, term->term);
        tb_buf_printf(sql, " THEN %d", form->kind == TB_FORM_PROJECT ? term->order : term->completed);
    }
    tb_buf_puts(sql, " END");
}

static enum tb_status check_stage(struct ingest_pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    struct tb_buf condition = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    char second[160];
    enum tb_status status;
    if (form->stage < 0)
        return TB_OK;
    order_of(pair, "now", &condition);
    tb_buf_puts(&condition, " < ");
    order_of(pair, "before", &condition);
    snprintf(second, sizeof second, "before.\"%s\"", form->columns[form->stage].id);
    if (ingest_pair_collect(pair, tb_buf_str(&condition))) {
        tb_buf_free(&condition);
        return TB_OK;
    }
    status = ingest_pair_compare(pair, tb_buf_str(&condition), (size_t)form->stage, second, &stmt, err);
    tb_buf_free(&condition);
    while (tb_stmt_next(stmt, &status, err))
        tb_finding_add(&pair->findings, TB_FINDING_STAGE_BACK, (size_t)tb_stmt_int(stmt, 0),
                       ingest_pair_col1(pair, (size_t)form->stage), tb_stmt_text(stmt, 3), tb_stmt_bytes(stmt, 3),
                       "：“%s”本期%s，上期%s", tb_stmt_text(stmt, 4), tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2));
    tb_stmt_free(stmt);
    return status;
}

/* A closed problem or a finished task may leave the list; a project or an indicator may not. */
enum tb_status ingest_pair_check_vanished(struct ingest_pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    tb_buf_printf(&sql, "SELECT before.\"%s\", before.line FROM row_%s AS before WHERE ", ingest_pair_key(pair), form->id);
    tb_db_row_of(&sql, "before", "?2");
    tb_buf_printf(&sql, " AND before.\"%s\" IS NOT NULL AND before.\"%s\" NOT IN (SELECT \"%s\" FROM row_%s WHERE ",
                  ingest_pair_key(pair), ingest_pair_key(pair), ingest_pair_key(pair), form->id);
    tb_db_row_of(&sql, "", "?1");
    tb_buf_printf(&sql, " AND \"%s\" IS NOT NULL)", ingest_pair_key(pair));
    if (form->stage >= 0 && form->kind != TB_FORM_PROJECT && form->kind != TB_FORM_INDICATOR)
        tb_buf_puts(&sql, " AND before.completed IS NOT 1");
    tb_buf_printf(&sql, " ORDER BY before.line LIMIT %d", TB_FINDING_MOST);
    status = ingest_pair_prepare(pair, &sql, &stmt, err);
    tb_buf_free(&sql);
    while (tb_stmt_next(stmt, &status, err))
        tb_finding_add(&pair->findings, TB_FINDING_VANISHED, 0, 0, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0),
                       "：“%s”（上期在第%lld行）", tb_stmt_text(stmt, 0), (long long)tb_stmt_int(stmt, 1));
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status check_form(struct ingest_pair *pair, struct tb_err *err)
{
    const struct tb_form *form = pair->form;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < form->check_count && status == TB_OK; i++) {
        const struct tb_form_check *check = &form->checks[i];
        struct tb_stmt *stmt = NULL;
        char code[96];
        if (check->scope != TB_FORM_SCOPE_PREVIOUS || ingest_pair_collect(pair, check->sql))
            continue;
        snprintf(code, sizeof code, "%s.%s", form->id, check->id);
        status =
            ingest_pair_compare(pair, check->sql, check->column >= 0 ? (size_t)check->column : (size_t)form->key, "1", &stmt, err);
        while (tb_stmt_next(stmt, &status, err)) {
            struct tb_buf message = TB_BUF_INIT(TB_MEBIBYTE);
            tb_buf_printf(&message, "%s：“%s”填“%s”", check->message,
                          form->columns[check->column >= 0 ? check->column : form->key].header, tb_stmt_text(stmt, 3));
            tb_finding_add_check(&pair->findings, code, false, (size_t)tb_stmt_int(stmt, 0),
                                 check->column >= 0 ? ingest_pair_col1(pair, (size_t)check->column) : 0, tb_stmt_text(stmt, 3),
                                 tb_stmt_bytes(stmt, 3), tb_buf_str(&message));
            tb_buf_free(&message);
        }
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
enum tb_status ingest_pair_check_guesses(struct ingest_pair *pair, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(
        pair->ingest->db,
        "SELECT b.encoding, n.encoding, replace(b.delimiter, char(10), ' '), replace(n.delimiter, char(10), ' '), b.header_lines, "
        "n.header_lines, b.unit_note, "
        "n.unit_note, " COLUMNS_OF("b") " IS " COLUMNS_OF(
            "n") ", (b.sheet = '') = (n.sheet = '') FROM submission n, submission b WHERE n.id = ?1 AND b.id = ?2",
        TB_DB_VALUES(TB_INT(pair->now), TB_INT(pair->before)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err)) {
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

enum tb_status ingest_pair_check_twins(struct ingest_pair *pair, struct tb_err *err)
{
    enum tb_status status = check_quantities(pair, err);
    if (status == TB_OK)
        status = check_period(pair, err);
    if (status == TB_OK)
        status = check_stage(pair, err);
    if (status == TB_OK)
        status = ingest_pair_check_attributes(pair, err);
    return status == TB_OK ? check_form(pair, err) : status;
}
