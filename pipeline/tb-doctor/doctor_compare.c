/* The same reports in two ledgers: row by row, figure by figure. `main` is the ledger (a copy of it), `sent` the one that was made
 * of the archive alone. Ids depend on the order in which files came; rows are known by file, sheet and line. */
#include "doctor_deep.h"
#include "tb_buf.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SQL_BYTES = 1 << 20, MOST_TOLD = 30, MOST_COLUMNS = 256 };

/* A kind of row: its SQL in a ledger (@: the schema), the columns that name it, and how it is named to the reader (SQL on alias a; @: the
 * column that differs). */
struct kind {
    const char *name, *select, *keys, *place;
    bool hangs_on_files; /* worked out of rows: a note where files are outgrown */
    int64_t *count;
};

enum tb_status doctor_compare_begin(struct doctor_deep *deep, struct tb_err *err)
{
    return tb_db_exec(deep->db,
                      "PRAGMA temp_store = MEMORY; CREATE TEMP TABLE dates(as_of PRIMARY KEY) WITHOUT ROWID;"
                      "CREATE TEMP TABLE without(sha256 PRIMARY KEY) WITHOUT ROWID;",
                      err);
}

enum tb_status doctor_compare_without(struct doctor_deep *deep, const char *sha256, struct tb_err *err)
{
    return tb_db_run(deep->db, "INSERT OR IGNORE INTO temp.without VALUES(?1)", TB_DB_VALUES(TB_TEXT(sha256)), err);
}

enum tb_status doctor_compare_date(struct doctor_deep *deep, const char *as_of, struct tb_err *err)
{
    deep->dates++;
    return tb_db_run(deep->db, "INSERT INTO temp.dates VALUES(?1)", TB_DB_VALUES(TB_TEXT(as_of)), err);
}

/* Each row is (place, what the ledger has, what the archive gives). */
static enum tb_status tell(struct doctor_deep *deep, const struct kind *kind, const char *sql, const char *column,
                           struct tb_err *err)
{
    const enum doctor_level level = kind->hangs_on_files && deep->is_outgrown ? DOCTOR_NOTE : DOCTOR_WRONG;
    struct tb_stmt *stmt;
    long told = 0;
    enum tb_status status = tb_db_prepare(deep->db, sql, &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        if (++told <= MOST_TOLD)
            doctor_say(deep->doctor, level, kind->name,
                       _("restore the last backup (tb-doctor --restore FOLDER), then run tb-nightly"),
                       _("%s: %s: the ledger has \"%s\", what was received gives \"%s\""), tb_stmt_text(stmt, 0), column,
                       tb_stmt_is_null(stmt, 1) ? "NULL" : tb_stmt_text(stmt, 1),
                       tb_stmt_is_null(stmt, 2) ? "NULL" : tb_stmt_text(stmt, 2));
    if (told > MOST_TOLD)
        doctor_say(deep->doctor, level, kind->name, NULL, _("%s: %ld more"), column, told - MOST_TOLD);
    tb_stmt_free(stmt);
    return status;
}

/* Columns of the kind that are no keys, in `columns`, ','-joined; how many. */
static enum tb_status list_columns(struct doctor_deep *deep, char (*columns)[64], size_t *count, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(deep->db, "SELECT name FROM pragma_table_info('then_rows')", &stmt, err);
    *count = 0;
    while (*count < MOST_COLUMNS && tb_stmt_next(stmt, &status, err))
        snprintf(columns[(*count)++], sizeof *columns, "%s", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    return status;
}

static bool is_key(const char *keys, const char *column)
{
    const size_t length = strlen(column);
    const char *at = strstr(keys, column);
    while (at && !((at == keys || at[-1] == ',') && (at[length] == ',' || at[length] == '\0')))
        at = strstr(at + 1, column);
    return at != NULL;
}

/* text, with a word for each @. */
static void put_with(struct tb_buf *sql, const char *text, const char *word)
{
    const char *mark;
    for (; (mark = strchr(text, '@')) != NULL; text = mark + 1)
        tb_buf_printf(sql, "%.*s%s", (int)(mark - text), text, word);
    tb_buf_puts(sql, text);
}

/* Rows that only one of the two has. */
static enum tb_status compare_presence(struct doctor_deep *deep, const struct kind *kind, const char *have, const char *lack,
                                       const char *columns, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(MOST_SQL_BYTES);
    enum tb_status status;
    tb_buf_puts(&sql, "SELECT ");
    put_with(&sql, kind->place, "");
    tb_buf_printf(&sql, ", %s FROM temp.%s a WHERE (%s) NOT IN (SELECT %s FROM temp.%s) ORDER BY 1", columns, have, kind->keys,
                  kind->keys, lack);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tell(deep, kind, tb_buf_str(&sql), _("the row"), err);
    tb_buf_free(&sql);
    return status;
}

/* Rows of both, of which a column differs. */
static enum tb_status compare_values(struct doctor_deep *deep, const struct kind *kind, struct tb_err *err)
{
    char(*columns)[64] = calloc(MOST_COLUMNS, sizeof *columns);
    struct tb_buf differ = TB_BUF_INIT(MOST_SQL_BYTES), sql = TB_BUF_INIT(MOST_SQL_BYTES);
    size_t count = 0, i;
    enum tb_status status = columns ? list_columns(deep, columns, &count, err) : tb_err_nomem(err);
    for (i = 0; i < count; i++)
        if (!is_key(kind->keys, columns[i]))
            tb_buf_printf(&differ, "%sa.\"%s\" IS NOT b.\"%s\"", differ.length > 0 ? " OR " : "", columns[i], columns[i]);
    tb_buf_printf(
        &sql,
        "DROP TABLE IF EXISTS temp.differ; CREATE TEMP TABLE differ AS SELECT %s FROM temp.then_rows a JOIN temp.sent_rows b"
        " USING(%s) WHERE %s",
        kind->keys, kind->keys, differ.length > 0 ? tb_buf_str(&differ) : "0");
    if (status == TB_OK)
        status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(deep->db, tb_buf_str(&sql), err);
    for (i = 0; i < count && status == TB_OK; i++) {
        if (is_key(kind->keys, columns[i]))
            continue;
        tb_buf_clear(&sql);
        tb_buf_puts(&sql, "SELECT ");
        put_with(&sql, kind->place, columns[i]);
        put_with(&sql, ", a.\"@\", b.\"@\" FROM temp.differ", columns[i]);
        tb_buf_printf(&sql, " JOIN temp.then_rows a USING(%s) JOIN temp.sent_rows b USING(%s)", kind->keys, kind->keys);
        put_with(&sql, " WHERE a.\"@\" IS NOT b.\"@\" ORDER BY 1", columns[i]);
        status = tb_buf_check(&sql, "SQL", err);
        if (status == TB_OK)
            status = tell(deep, kind, tb_buf_str(&sql), columns[i], err);
    }
    tb_buf_free(&differ);
    tb_buf_free(&sql);
    free(columns);
    return status;
}

/* temp.NAME: the kind's rows of a ledger, indexed by its keys. */
static enum tb_status take(struct doctor_deep *deep, const struct kind *kind, const char *name, const char *schema,
                           struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(MOST_SQL_BYTES);
    enum tb_status status;
    tb_buf_printf(&sql, "DROP TABLE IF EXISTS temp.%s; CREATE TEMP TABLE %s AS ", name, name);
    put_with(&sql, kind->select, schema);
    tb_buf_printf(&sql, "; CREATE INDEX temp.%s_key ON %s(%s)", name, name, kind->keys);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(deep->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status compare_kind(struct doctor_deep *deep, const struct kind *kind, struct tb_err *err)
{
    int64_t rows = 0;
    bool found;
    enum tb_status status = take(deep, kind, "then_rows", "main", err);
    if (status == TB_OK)
        status = take(deep, kind, "sent_rows", "sent", err);
    if (status == TB_OK)
        status = tb_db_one_int(deep->db, "SELECT count(*) FROM temp.then_rows", &rows, &found, err);
    if (status == TB_OK && kind->count)
        *kind->count += rows;
    if (status == TB_OK)
        status = compare_presence(deep, kind, "then_rows", "sent_rows", "'yes', NULL", err);
    if (status == TB_OK)
        status = compare_presence(deep, kind, "sent_rows", "then_rows", "NULL, 'yes'", err);
    return status == TB_OK ? compare_values(deep, kind, err) : status;
}

#define OF_FILE "a.file || CASE a.sheet WHEN '' THEN '' ELSE '!' || a.sheet END"
#define IDENTITY "sha256,sheet,form,county,cutoff"

/* What was accepted and rejected, and how it was read. What would be rejected by now is told by the night. */
static enum tb_status compare_files(struct doctor_deep *deep, struct tb_err *err)
{
    const struct kind kind = {_("report"),
                              "SELECT " IDENTITY
                              ", file, received_at, revision, column_map, status, rows FROM @.submission WHERE sha256"
                              " NOT IN (SELECT sha256 FROM temp.without) AND sha256 NOT IN (SELECT sha256 FROM main.outgrown)",
                              IDENTITY,
                              OF_FILE " || ' ' || a.form || ' ' || a.county || ' ' || a.cutoff",
                              false,
                              NULL};
    return compare_kind(deep, &kind, err);
}

/* The accepted rows of a form, its cells by their columns in the file. */
static enum tb_status compare_rows(struct doctor_deep *deep, const char *table, struct tb_err *err)
{
    struct tb_buf select = TB_BUF_INIT(MOST_SQL_BYTES);
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(deep->db, "SELECT name FROM pragma_table_info(?1) WHERE name <> 'row_id'",
                                        TB_DB_VALUES(TB_TEXT(table)), &stmt, err);
    tb_buf_puts(&select, "SELECT s.sha256, s.sheet, s.form, s.county, s.cutoff, r.line, s.file, s.column_map");
    while (tb_stmt_next(stmt, &status, err))
        tb_buf_printf(&select, ", r.\"%s\" AS \"%s%s\"", tb_stmt_text(stmt, 0),
                      strcmp(tb_stmt_text(stmt, 0), "county") == 0 ? "unit_" : "", tb_stmt_text(stmt, 0));
    tb_stmt_free(stmt);
    tb_buf_printf(&select,
                  " FROM @.%s r JOIN @.submission s ON s.id = r.submission WHERE s.status = 'accepted' AND s.sha256 NOT IN"
                  " (SELECT sha256 FROM temp.without) AND s.sha256 NOT IN (SELECT sha256 FROM main.outgrown)",
                  table);
    if (status == TB_OK)
        status = tb_buf_check(&select, "SQL", err);
    if (status == TB_OK) {
        const struct kind kind = {_("cell"),
                                  tb_buf_str(&select),
                                  IDENTITY ",line",
                                  OF_FILE " || ':' || a.line || ifnull(':' || json_extract(a.column_map, '$.\"@\".col'), '')",
                                  false,
                                  &deep->rows};
        status = compare_kind(deep, &kind, err);
    }
    tb_buf_free(&select);
    return status;
}

static enum tb_status compare_forms(struct doctor_deep *deep, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t tables;
    enum tb_status status = tb_db_prepare(deep->db,
                                          "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name GLOB 'row_*'"
                                          " AND name IN (SELECT name FROM sent.sqlite_schema) ORDER BY name",
                                          &stmt, err);
    if (status == TB_OK)
        status = tb_stmt_fetch(stmt, SIZE_MAX, &tables, err);
    while (tb_stmt_next(stmt, &status, err))
        status = compare_rows(deep, tb_stmt_text(stmt, 0), err);
    tb_stmt_free(stmt);
    return status;
}

#define OF_DATE " WHERE as_of IN (SELECT as_of FROM temp.dates)"

/* The year before may have no plan any more: then its figures are only in the ledger. */
static enum tb_status compare_figures(struct doctor_deep *deep, struct tb_err *err)
{
    const struct kind kinds[] = {
        {_("figure"),
         "SELECT as_of, indicator, county, target, done, rate, schedule, gap, prev_done, delta, rank, prev_rank, light, carried,"
         " escalation, flags, CASE WHEN EXISTS (SELECT 1 FROM temp.dates d WHERE substr(d.as_of, 1, 4) = substr(f.as_of, 1, 4) - 1)"
         " THEN last_year_done END AS last_year_done FROM @.figure f" OF_DATE,
         "as_of,indicator,county", "a.as_of || ' ' || a.indicator || ' ' || a.county", true, &deep->figures},
        {_("in force"),
         "SELECT i.as_of, i.form, i.county, i.carried, s.sha256, s.sheet FROM @.in_force i JOIN @.submission s ON s.id = "
         "i.submission" OF_DATE,
         "as_of,form,county", "a.as_of || ' ' || a.form || ' ' || a.county", true, NULL},
        {_("task"), "SELECT * FROM @.task" OF_DATE, "as_of,task,county", "a.as_of || ' ' || a.task || ' ' || a.county", true, NULL},
        {_("problem"), "SELECT * FROM @.problem" OF_DATE, "as_of,county,number", "a.as_of || ' ' || a.county || ' ' || a.number",
         true, NULL},
        {_("report due"), "SELECT * FROM @.expectation" OF_DATE, "as_of,form,county", "a.as_of || ' ' || a.form || ' ' || a.county",
         true, NULL},
    };
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < sizeof kinds / sizeof *kinds && status == TB_OK; i++)
        status = compare_kind(deep, &kinds[i], err);
    return status;
}

enum tb_status doctor_compare(struct doctor_deep *deep, const char *sent, struct tb_err *err)
{
    int64_t outgrown = 0;
    bool found;
    enum tb_status status = tb_db_run(deep->db, "ATTACH ?1 AS sent", TB_DB_VALUES(TB_TEXT(sent)), err);
    if (status == TB_OK)
        status = tb_db_one_int(
            deep->db, "SELECT count(*) FROM main.outgrown g JOIN main.submission s USING(sha256) WHERE s.status = 'accepted'",
            &outgrown, &found, err);
    deep->is_outgrown = outgrown > 0;
    if (status == TB_OK && deep->is_outgrown)
        doctor_say(deep->doctor, DOCTOR_NOTE, _("report"), _("tb-ingest --again judges them by the new form or plan"),
                   _("%lld tables are accepted and would be rejected by now: they are not compared"), (long long)outgrown);
    if (status == TB_OK)
        status = compare_files(deep, err);
    if (status == TB_OK)
        status = compare_forms(deep, err);
    return status == TB_OK ? compare_figures(deep, err) : status;
}
