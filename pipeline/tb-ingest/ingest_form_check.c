/* The checks that a form has of its own: SQL over the rows of a submission. */
#include "ingest_store.h"
#include "tb_db_row.h"
#include "tb_escape.h"
#include "tb_plan_names.h"

#include <stdio.h>
#include <string.h>

enum { MOST_CODE_BYTES = 96, MOST_SHOWN = 4 /* columns of a check */ };

/* A row for which a check's condition holds. */
static void add_check(struct ingest_storing *storing, const struct tb_form_check *check, size_t line1, struct tb_span raw,
                      const char *message)
{
    const struct tb_reading *reading = storing->reading;
    char code[MOST_CODE_BYTES];
    size_t col1 = check->column >= 0 && reading->header.file_column[check->column] >= 0
                      ? (size_t)reading->header.file_column[check->column] + 1
                      : 0;
    snprintf(code, sizeof code, "%s.%s", reading->form->id, check->id);
    tb_finding_add_check(&storing->reading->findings, code, check->is_error, line1, col1, raw.text, raw.length, message);
}

static struct tb_span text_of(struct tb_stmt *stmt, int column)
{
    const struct tb_span text = {tb_stmt_text(stmt, column), tb_stmt_bytes(stmt, column)};
    return text;
}

/* How the cell of a column stood in the file; own: the row. */
static void put_cell(struct tb_buf *sql, const struct tb_reading *reading, size_t column)
{
    const struct tb_form_column *own = &reading->form->columns[column];
    tb_db_row_cell(sql, "own", own->id, tb_db_row_has(reading->form, column), reading->header.file_column[column] + 1,
                   tb_db_row_decimals_in(own, reading->header.measure[column]));
}

/* What the row says in the columns that a check looks at: ：“累计竣工面积”填“9000”，“规划校舍面积”填“6000”. */
static void put_cells_of(struct tb_buf *sql, const struct tb_reading *reading, const struct tb_form_check *check)
{
    const struct tb_form *form = reading->form;
    struct tb_buf label = TB_BUF_INIT(TB_MEBIBYTE);
    size_t i, shown = 0;
    for (i = 0; i < form->column_count && shown < MOST_SHOWN; i++) {
        if (reading->header.file_column[i] < 0 || form->columns[i].type == TB_FORM_COUNTY ||
            !(tb_plan_mentions(check->sql, form->columns[i].id) ||
              ((int)i == form->stage && tb_plan_mentions(check->sql, "completed"))))
            continue;
        tb_buf_clear(&label);
        tb_buf_printf(&label, "%s“%s”填“", shown++ ? "，" : "：", form->columns[i].header);
        tb_buf_puts(sql, shown > 1 ? " || " : "");
        tb_escape_sql(sql, tb_buf_str(&label));
        tb_buf_puts(sql, " || ");
        put_cell(sql, reading, i);
        tb_buf_puts(sql, " || '”'");
    }
    if (shown > 0 && tb_plan_mentions(check->sql, "cutoff"))
        tb_buf_puts(sql, " || '，数据截至' || cutoff");
    if (shown == 0)
        tb_buf_puts(sql, "''");
    tb_buf_free(&label);
}

/* A cell as it was filled in, with its unit: 13000平方米; 空着 when it is blank. */
static void put_value(struct tb_buf *sql, const struct tb_reading *reading, size_t column)
{
    const struct tb_form_column *own = &reading->form->columns[column];
    if (reading->header.file_column[column] < 0) {
        tb_buf_puts(sql, "'空着'");
        return;
    }
    tb_buf_puts(sql, "ifnull(nullif(");
    put_cell(sql, reading, column);
    tb_buf_puts(sql, ", '')");
    if (own->type == TB_FORM_QUANTITY && own->unit_column < 0) {
        tb_buf_puts(sql, " || CASE WHEN substr(");
        put_cell(sql, reading, column);
        tb_buf_puts(sql, ", -1) BETWEEN '0' AND '9' THEN ");
        tb_escape_sql(sql, tb_measure_name(reading->header.measure[column]));
        tb_buf_puts(sql, " ELSE '' END");
    }
    tb_buf_puts(sql, ", '空着')");
}

/* The message of a check, with what its {…} stand for; a plain one with the cells that the check looks at. */
static void put_message(struct tb_buf *sql, const struct tb_reading *reading, const struct tb_form_check *check)
{
    const char *at = check->message, *open;
    char part[1024];
    if (!strchr(at, '{')) {
        tb_escape_sql(sql, at);
        tb_buf_puts(sql, " || ");
        put_cells_of(sql, reading, check);
        return;
    }
    tb_buf_puts(sql, "''");
    while ((open = strchr(at, '{')) != NULL) {
        const size_t length = strcspn(open + 1, "}");
        snprintf(part, sizeof part, "%.*s", (int)(open - at), at);
        tb_buf_puts(sql, " || ");
        tb_escape_sql(sql, part);
        tb_buf_puts(sql, " || ");
        snprintf(part, sizeof part, "%.*s", (int)length, open + 1);
        if (strcmp(part, "cutoff") == 0)
            tb_buf_puts(sql, "CAST(substr(?2, 1, 4) AS INTEGER) || '年' || CAST(substr(?2, 6, 2) AS INTEGER) || '月'"
                             " || CAST(substr(?2, 9, 2) AS INTEGER) || '日'");
        else
            put_value(sql, reading, (size_t)tb_form_column(reading->form, part));
        at = open + 1 + length + 1;
    }
    tb_buf_puts(sql, " || ");
    tb_escape_sql(sql, at);
}

/* ?1 is the submission of a unit, ?2 its cut-off. */
static enum tb_status prepare_for(struct ingest_storing *storing, int county, const struct tb_buf *sql, struct tb_stmt **stmt,
                                  struct tb_err *err)
{
    char cutoff[TB_DATE_TEXT_BYTES];
    return tb_db_query_guarded(storing->ingest->db, sql,
                               TB_DB_VALUES(TB_INT(storing->ids[county]), TB_TEXT(ingest_cutoff_text(storing->reading, cutoff))),
                               stmt, err);
}

/* FROM … WHERE: the rows of a submission for which any row check holds. False: the form has no such checks. */
static bool put_hits(struct tb_buf *sql, const struct tb_form *form)
{
    const char *separator = "";
    size_t i;
    tb_buf_printf(sql, " FROM (SELECT *, ?2 AS cutoff FROM row_%s WHERE ", form->id);
    tb_db_row_of(sql, "", "?1");
    tb_buf_puts(sql, ") AS own WHERE (");
    for (i = 0; i < form->check_count; i++)
        if (form->checks[i].scope == TB_FORM_SCOPE_ROW) {
            tb_buf_printf(sql, "%s(%s)", separator, form->checks[i].sql);
            separator = " OR ";
        }
    tb_buf_putc(sql, ')');
    return *separator != '\0';
}

/* Whether there is any: mostly there is none, and this is asked in the same words of each file, whatever its columns. */
static enum tb_status has_hits(struct ingest_storing *storing, int county, bool *any, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    enum tb_status status = TB_OK;
    *any = false;
    tb_buf_puts(&sql, "SELECT 1");
    if (put_hits(&sql, storing->reading->form)) {
        tb_buf_puts(&sql, " LIMIT 1");
        status = prepare_for(storing, county, &sql, &stmt, err);
        if (status == TB_OK)
            status = tb_stmt_step(stmt, any, err);
        if (status == TB_CONFIG)
            tb_err_context(err, "%s", storing->reading->form->file);
        tb_stmt_free(stmt);
    }
    tb_buf_free(&sql);
    return status;
}

/* One pass over the rows of a submission for all row checks. */
static enum tb_status row_checks(struct ingest_storing *storing, int county, struct tb_err *err)
{
    const struct tb_reading *reading = storing->reading;
    const struct tb_form *form = reading->form;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt = NULL;
    bool row, any;
    char cutoff[TB_DATE_TEXT_BYTES];
    size_t i;
    const enum ingest_hits hits = ingest_screen_hits(&storing->screening, county, ingest_cutoff_text(reading, cutoff));
    enum tb_status status = TB_OK;
    any = hits == INGEST_A_HIT;
    if (hits == INGEST_UNSURE_HIT)
        status = has_hits(storing, county, &any, err);
    if (status != TB_OK || !any)
        return status;
    tb_buf_puts(&sql, "SELECT line");
    for (i = 0; i < form->check_count; i++) {
        const struct tb_form_check *check = &form->checks[i];
        if (check->scope != TB_FORM_SCOPE_ROW)
            tb_buf_puts(&sql, ", 0, '', ''");
        else {
            tb_buf_printf(&sql, ", (%s), ", check->sql);
            if (check->column < 0 || reading->header.file_column[check->column] < 0) {
                tb_buf_puts(&sql, "''");
            } else { /* cells are put together only where they are reported */
                tb_buf_printf(&sql, "CASE WHEN (%s) THEN ", check->sql);
                put_cell(&sql, reading, (size_t)check->column);
                tb_buf_puts(&sql, " END");
            }
            tb_buf_printf(&sql, ", CASE WHEN (%s) THEN ", check->sql);
            put_message(&sql, reading, check);
            tb_buf_puts(&sql, " END");
        }
    }
    (void)put_hits(&sql, form); /* there are: any was found */
    tb_buf_printf(&sql, " ORDER BY line LIMIT %d", TB_FINDING_MOST);
    status = prepare_for(storing, county, &sql, &stmt, err);
    storing->reading->findings.county = reading->identity.is_city_wide ? county : TB_FINDING_ANY_COUNTY;
    while (stmt && status == TB_OK && (status = tb_stmt_step(stmt, &row, err)) == TB_OK && row)
        for (i = 0; i < form->check_count; i++)
            if (tb_stmt_int(stmt, 1 + 3 * (int)i) != 0)
                add_check(storing, &form->checks[i], (size_t)tb_stmt_int(stmt, 0), text_of(stmt, 2 + 3 * (int)i),
                          tb_stmt_text(stmt, 3 + 3 * (int)i));
    storing->reading->findings.county = TB_FINDING_ANY_COUNTY;
    if (status == TB_CONFIG)
        tb_err_context(err, "%s", form->file);
    tb_stmt_free(stmt);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status table_checks(struct ingest_storing *storing, int county, struct tb_err *err)
{
    const struct tb_form *form = storing->reading->form;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    size_t i;
    storing->reading->findings.county = storing->reading->identity.is_city_wide ? county : TB_FINDING_ANY_COUNTY;
    for (i = 0; i < form->check_count && status == TB_OK; i++) {
        struct tb_stmt *stmt = NULL;
        bool row;
        if (form->checks[i].scope != TB_FORM_SCOPE_TABLE)
            continue;
        tb_buf_clear(&sql);
        tb_buf_printf(&sql, "WITH rows AS (SELECT *, ?2 AS cutoff FROM row_%s WHERE ", form->id);
        tb_db_row_of(&sql, "", "?1");
        tb_buf_printf(&sql, ") SELECT (%s), ''", form->checks[i].sql);
        status = prepare_for(storing, county, &sql, &stmt, err);
        if (status == TB_OK)
            status = tb_stmt_step(stmt, &row, err);
        if (status == TB_CONFIG)
            tb_err_context(err, "[check:%s]: %s:%zu", form->checks[i].id, form->file, form->checks[i].line1);
        if (status == TB_OK && row && tb_stmt_int(stmt, 0) != 0)
            add_check(storing, &form->checks[i], 0, text_of(stmt, 1), form->checks[i].message);
        tb_stmt_free(stmt);
    }
    storing->reading->findings.county = TB_FINDING_ANY_COUNTY;
    tb_buf_free(&sql);
    return status;
}

enum tb_status ingest_form_check(struct ingest_storing *storing, int county, struct tb_err *err)
{
    enum tb_status status = row_checks(storing, county, err);
    return status == TB_OK ? table_checks(storing, county, err) : status;
}
