/* Between submissions of one cut-off: the same bytes twice, the same project in two counties, what a resubmission changes, whom a corrected
 * sheet of all counties leaves out. All of it is taken out and worked out anew for the forms and cut-offs that a run touched. */
#include "ingest_pair.h"
#include "tb_db_row.h"

#include <stdio.h>
#include <string.h>

enum { ALIKE = 2 }; /* so many numbers of two projects of one name, not nought, are the same: one project */

/* Finding `id` of a submission. */
static enum tb_status put_one(struct tb_ingest *ingest, int64_t submission, size_t line1, const struct tb_stmt *raw, int raw_column,
                              enum tb_finding_id id, const char *county, const char *cutoff, const char *detail, struct tb_err *err)
{
    struct tb_findings findings = TB_FINDINGS_INIT;
    enum tb_status status = TB_OK;
    tb_finding_add(&findings, id, line1, 0, raw ? tb_stmt_text(raw, raw_column) : "", raw ? tb_stmt_bytes(raw, raw_column) : 0,
                   "：%s", detail);
    if (findings.count > 0)
        status = ingest_put_finding(ingest, submission, &findings.items[0],
                                    ingest_waived(ingest, findings.items[0].code, county, cutoff), "", err);
    else
        status = tb_err_nomem(err);
    tb_findings_free(&findings);
    return status;
}

/* The same bytes for another form, county or cut-off: all but the first say so. Parts of one city-wide file are one;
 * sheets of one workbook are not the same. */
static enum tb_status same_bytes(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
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
    while (tb_stmt_next(stmt, &status, err))
        status = put_one(ingest, tb_stmt_int(stmt, 0), 0, NULL, 0, TB_FINDING_SAME_BYTES, tb_stmt_text(stmt, 2),
                         tb_stmt_text(stmt, 3), tb_stmt_text(stmt, 1), err);
    tb_stmt_free(stmt);
    return status;
}

/* A condition on the submissions of form ?1 at cut-off ?2. */
static enum tb_status ask(struct tb_ingest *ingest, const char *sql, const struct tb_form *form, const char *cutoff, bool *is_true,
                          struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(ingest->db, sql, TB_DB_VALUES(TB_TEXT(form->id), TB_TEXT(cutoff)), &stmt, err);
    *is_true = tb_stmt_next(stmt, &status, err) && tb_stmt_int(stmt, 0) != 0;
    tb_stmt_free(stmt);
    return status;
}

/* --- one project in two counties ---------------------------------------------------------------------------------- */

/* How many of their numbers are the same and not nought. */
static void put_alike(struct tb_buf *sql, const struct tb_form *form)
{
    size_t i;
    tb_buf_puts(sql, "(0");
    for (i = 0; i < form->column_count; i++)
        if (form->columns[i].type == TB_FORM_QUANTITY)
            tb_buf_printf(sql, " + coalesce(a.\"%s\" = b.\"%s\" AND a.\"%s\" > 0, 0)", form->columns[i].id, form->columns[i].id,
                          form->columns[i].id);
    tb_buf_puts(sql, ")");
}

/* The name as it is compared: without blanks, and without what is in brackets behind it (育才小学（两县共建）). */
static void put_name(struct tb_buf *sql, const struct tb_form *form)
{
    const char *id = form->columns[form->key].id;
    tb_buf_printf(sql,
                  "substr(replace(replace(\"%s\", ' ', ''), '　', ''), 1, instr(replace(substr(replace(replace(\"%s\", ' ', ''),"
                  " '　', ''), 2), '（', '(') || '(', '('))",
                  id, id);
}

/* Whether several counties report at a cut-off. */
static enum tb_status are_several(struct tb_ingest *ingest, const struct tb_form *form, const char *cutoff, bool *several,
                                  struct tb_err *err)
{
    return ask(ingest, "SELECT min(county) < max(county) FROM submission WHERE form = ?1 AND cutoff = ?2 AND status = 'accepted'",
               form, cutoff, several, err);
}

/* The rows in force at cut-off ?2, of all counties. No table of the ledger's: making one has every statement parsed anew. The
 * places are asked for by form and cut-off, never all of them. */
static void put_across(struct tb_buf *sql, const struct tb_form *form)
{
    size_t i;
    tb_buf_printf(sql,
                  "WITH across AS MATERIALIZED (SELECT s.county AS at, s.file AS file, s.id AS owner, r.line AS line, r.\"%s\"",
                  form->columns[form->key].id);
    for (i = 0; i < form->column_count; i++)
        if (form->columns[i].type == TB_FORM_QUANTITY && (int)i != form->key)
            tb_buf_printf(sql, ", r.\"%s\"", form->columns[i].id);
    tb_buf_puts(sql, ", ");
    put_name(sql, form);
    tb_buf_printf(sql,
                  " AS same_name FROM (SELECT id, max(place) FROM submission_place WHERE form = ?1 AND cutoff = ?2"
                  " AND status = 'accepted' GROUP BY county) o CROSS JOIN submission s ON s.id = o.id CROSS JOIN row_%s r ON ",
                  form->id);
    tb_db_row_of(sql, "r", "s.id");
    tb_buf_puts(sql, ") ");
}

static enum tb_status tell_twice(struct tb_ingest *ingest, const struct tb_form *form, const char *cutoff, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    char detail[1024];
    enum tb_status status;
    put_across(&sql, form);
    tb_buf_printf(&sql,
                  "SELECT a.owner, a.line, a.\"%s\", a.at, min(u.ord), u.name, b.file, b.line, count(DISTINCT b.at) FROM across a"
                  " JOIN across b ON b.same_name = a.same_name AND b.at <> a.at JOIN unit u ON u.code = b.at WHERE ",
                  form->columns[form->key].id);
    put_alike(&sql, form);
    tb_buf_printf(&sql, " >= %d GROUP BY a.owner, a.line ORDER BY a.owner, a.line LIMIT %d", ALIKE, TB_FINDING_MOST);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_prepare(ingest->db, tb_buf_str(&sql), &stmt, err);
    tb_buf_free(&sql);
    if (status == TB_OK) {
        tb_stmt_bind_text(stmt, 1, form->id);
        tb_stmt_bind_text(stmt, 2, cutoff);
    }
    while (tb_stmt_next(stmt, &status, err)) {
        int n = snprintf(detail, sizeof detail, "“%s”，%s的“%s”第%lld行", tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 5),
                         tb_stmt_text(stmt, 6), (long long)tb_stmt_int(stmt, 7));
        if (tb_stmt_int(stmt, 8) > 1 && n > 0 && (size_t)n < sizeof detail)
            snprintf(detail + n, sizeof detail - (size_t)n, "，等%lld个单位", (long long)tb_stmt_int(stmt, 8));
        status = put_one(ingest, tb_stmt_int(stmt, 0), (size_t)tb_stmt_int(stmt, 1), stmt, 2, TB_FINDING_TWICE,
                         tb_stmt_text(stmt, 3), cutoff, detail, err);
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status find_twice(struct tb_ingest *ingest, const struct tb_form *form, const char *cutoff, struct tb_err *err)
{
    bool several;
    enum tb_status status;
    if (form->kind != TB_FORM_PROJECT)
        return TB_OK;
    status = are_several(ingest, form, cutoff, &several, err);
    return status == TB_OK && several ? tell_twice(ingest, form, cutoff, err) : status;
}

/* --- a report that takes the place of another --------------------------------------------------------------------- */

/* The sums of a cumulative column in both, where the later one is lower. */
static enum tb_status is_lower(struct tb_ingest *ingest, const struct tb_form *form, size_t column, int64_t now, int64_t before,
                               int64_t *sums, bool *lower, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    *lower = false;
    tb_buf_printf(&sql, "SELECT (SELECT coalesce(sum(\"%s\"), 0) FROM row_%s WHERE ", form->columns[column].id, form->id);
    tb_db_row_of(&sql, "", "?1");
    tb_buf_printf(&sql, "), (SELECT coalesce(sum(\"%s\"), 0) FROM row_%s WHERE ", form->columns[column].id, form->id);
    tb_db_row_of(&sql, "", "?2");
    tb_buf_puts(&sql, ")");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_query(ingest->db, tb_buf_str(&sql), TB_DB_VALUES(TB_INT(now), TB_INT(before)), &stmt, err);
    tb_buf_free(&sql);
    if (tb_stmt_next(stmt, &status, err)) {
        sums[0] = tb_stmt_int(stmt, 0);
        sums[1] = tb_stmt_int(stmt, 1);
        *lower = sums[0] < sums[1];
    }
    tb_stmt_free(stmt);
    return status;
}

/* What is lower than in the report that was replaced; "" when nothing is. Rows of indicators are no sum. */
static enum tb_status put_lower(struct tb_ingest *ingest, const struct tb_form *form, int64_t now, int64_t before,
                                struct tb_buf *text, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < form->column_count && status == TB_OK && form->kind != TB_FORM_INDICATOR; i++) {
        const struct tb_form_column *own = &form->columns[i];
        char a[TB_NUM_TEXT_BYTES], b[TB_NUM_TEXT_BYTES];
        int64_t sums[2];
        bool lower;
        if (own->type != TB_FORM_QUANTITY || !own->cumulative)
            continue;
        status = is_lower(ingest, form, i, now, before, sums, &lower, err);
        if (status == TB_OK && lower)
            tb_buf_printf(text, "，%s合计由%s%s减为%s%s", own->header, ingest_pair_written(own, sums[1], a), ingest_pair_unit(own),
                          ingest_pair_written(own, sums[0], b), ingest_pair_unit(own));
    }
    return status;
}

static enum tb_status find_replaced(struct tb_ingest *ingest, const struct tb_form *form, const char *cutoff, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(ingest->db,
                    "SELECT p.now, p.before, n.county, n.file, b.file, n.city_wide <> b.city_wide, n.city_wide FROM"
                    " (SELECT id AS now, lag(id) OVER (PARTITION BY county ORDER BY place) AS before FROM submission_place"
                    "  WHERE form = ?1 AND cutoff = ?2 AND status = 'accepted') p"
                    " JOIN submission n ON n.id = p.now JOIN submission b ON b.id = p.before ORDER BY n.id",
                    TB_DB_VALUES(TB_TEXT(form->id), TB_TEXT(cutoff)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        const bool other_sender = tb_stmt_int(stmt, 5) != 0;
        struct tb_buf text = TB_BUF_INIT(4096);
        tb_buf_printf(&text, "“%s”%s", tb_stmt_text(stmt, 4),
                      !other_sender               ? ""
                      : tb_stmt_int(stmt, 6) != 0 ? "是本单位自己报的，现以市汇总为准"
                                                  : "是市汇总，现以本单位自己报的为准");
        {
            const size_t before = text.length;
            status = put_lower(ingest, form, tb_stmt_int(stmt, 0), tb_stmt_int(stmt, 1), &text, err);
            if (status == TB_OK && (other_sender || text.length > before))
                status = put_one(ingest, tb_stmt_int(stmt, 0), 0, NULL, 0, TB_FINDING_REPLACED, tb_stmt_text(stmt, 2), cutoff,
                                 tb_buf_str(&text), err);
        }
        tb_buf_free(&text);
    }
    tb_stmt_free(stmt);
    return status;
}

/* Whether there is more than one sheet of all counties; mostly there is none. */
static enum tb_status are_city_wide(struct tb_ingest *ingest, const struct tb_form *form, const char *cutoff, bool *several,
                                    struct tb_err *err)
{
    return ask(ingest, "SELECT min(sha256) < max(sha256) FROM submission WHERE form = ?1 AND cutoff = ?2 AND city_wide", form,
               cutoff, several, err);
}

/* Of two sheets of all counties the later one has no row for a county of the earlier one: that county's old rows still count. */
static enum tb_status find_left_out(struct tb_ingest *ingest, const struct tb_form *form, const char *cutoff, struct tb_err *err)
{
    struct tb_stmt *stmt;
    char detail[1024];
    enum tb_status status = tb_db_query(
        ingest->db,
        "WITH o AS MATERIALIZED (SELECT id, max(place) FROM submission_place WHERE form = ?1 AND cutoff = ?2 AND status = "
        "'accepted'"
        "  GROUP BY county), w AS MATERIALIZED (SELECT s.*, s.id IN (SELECT id FROM o) AS last, (substr(received_at, 1, 10) || ' ' "
        "||"
        "  printf('%06d', revision) || ' ' || received_at || ' ' || s.sha256) AS moment"
        "  FROM submission s"
        "  WHERE s.form = ?1 AND s.cutoff = ?2 AND s.city_wide)"
        " SELECT min(b.id), a.file, (SELECT group_concat(name, '、') FROM (SELECT DISTINCT u.name, u.ord FROM w x JOIN unit u ON"
        "   u.code = x.county WHERE x.sha256 = a.sha256 AND x.last AND x.county NOT IN"
        "   (SELECT county FROM w c WHERE c.sha256 = b.sha256) ORDER BY u.ord)) AS names, min(b.county)"
        " FROM w a JOIN w b ON b.moment > a.moment AND b.sha256 <> a.sha256 AND b.status = 'accepted'"
        " WHERE a.status = 'accepted' AND EXISTS (SELECT 1 FROM w c WHERE c.sha256 = b.sha256 AND c.county IN"
        "   (SELECT county FROM w d WHERE d.sha256 = a.sha256))"
        " GROUP BY a.sha256, b.sha256 HAVING names IS NOT NULL ORDER BY 1, 2",
        TB_DB_VALUES(TB_TEXT(form->id), TB_TEXT(cutoff)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        snprintf(detail, sizeof detail, "%s，仍按“%s”统计", tb_stmt_text(stmt, 2), tb_stmt_text(stmt, 1));
        status = put_one(ingest, tb_stmt_int(stmt, 0), 0, NULL, 0, TB_FINDING_LEFT_OUT, tb_stmt_text(stmt, 3), cutoff, detail, err);
    }
    tb_stmt_free(stmt);
    return status;
}

/* ------------------------------------------------------------------------------------------------------------------ */

static enum tb_status look(struct tb_ingest *ingest, const char *form_id, const char *cutoff, struct tb_err *err)
{
    struct ingest_year *year = ingest_plan_at(ingest, tb_date_parse(cutoff, strlen(cutoff)));
    const struct tb_form *form;
    bool several = false;
    enum tb_status status = TB_OK;
    if (!year)
        return TB_OK;
    ingest_plan_use(ingest, year);
    form = tb_forms_find(&ingest->catalog->forms, form_id);
    if (!form)
        return TB_OK;
    status = find_twice(ingest, form, cutoff, err);
    if (status == TB_OK)
        status = find_replaced(ingest, form, cutoff, err);
    if (status == TB_OK)
        status = are_city_wide(ingest, form, cutoff, &several, err);
    return status == TB_OK && several ? find_left_out(ingest, form, cutoff, err) : status;
}

/* form NUL cutoff NUL …: no table is made or dropped while they are being listed. */
static enum tb_status list_touched(struct tb_ingest *ingest, struct tb_buf *pairs, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    enum tb_status status = tb_db_prepare(
        ingest->db, "SELECT form, cutoff FROM run_cutoff WHERE form <> '' AND cutoff <> '' ORDER BY 1, 2", &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        tb_buf_append(pairs, tb_stmt_text(stmt, 0), tb_stmt_bytes(stmt, 0) + 1);
        tb_buf_append(pairs, tb_stmt_text(stmt, 1), tb_stmt_bytes(stmt, 1) + 1);
    }
    tb_stmt_free(stmt);
    return status == TB_OK ? tb_buf_check(pairs, "list", err) : status;
}

enum tb_status ingest_across(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_buf pairs = TB_BUF_INIT(TB_MEBIBYTE);
    const char *at, *cutoff;
    enum tb_status status = same_bytes(ingest, err);
    if (status == TB_OK)
        status = tb_db_exec(ingest->db,
                            "DELETE FROM finding WHERE code IN ('twice', 'replaced', 'left_out') AND submission IN"
                            " (SELECT s.id FROM submission s JOIN run_cutoff USING(form, cutoff))",
                            err);
    if (status == TB_OK)
        status = list_touched(ingest, &pairs, err);
    for (at = pairs.bytes; status == TB_OK && pairs.length > 0 && at < pairs.bytes + pairs.length;
         at = cutoff + strlen(cutoff) + 1) {
        cutoff = at + strlen(at) + 1;
        status = look(ingest, at, cutoff, err);
    }
    tb_buf_free(&pairs);
    return status;
}
