#include "ingest_pair.h"
#include "tb_db_row.h"

#include <string.h>

const char *ingest_pair_key(const struct ingest_pair *pair)
{
    return pair->form->columns[pair->form->key].id;
}

size_t ingest_pair_col1(const struct ingest_pair *pair, size_t column)
{
    return (size_t)(pair->file_column[column] + 1);
}

/* A figure in the form's unit, as counties know it. */
const char *ingest_pair_written(const struct tb_form_column *column, int64_t hundredths, char *text)
{
    return column->unit_column >= 0 ? tb_num_format_hundredths(text, hundredths)
                                    : tb_measure_format(text, column->measure, hundredths);
}

const char *ingest_pair_unit(const struct tb_form_column *column)
{
    return column->unit_column >= 0 ? "" : tb_measure_name(column->measure);
}

/* ?1 is the submission, ?2 the one before. */
enum tb_status ingest_pair_prepare(struct ingest_pair *pair, const struct tb_buf *sql, struct tb_stmt **stmt, struct tb_err *err)
{
    return tb_db_query_guarded(pair->ingest->db, sql, TB_DB_VALUES(TB_INT(pair->now), TB_INT(pair->before)), stmt, err);
}

/* FROM … WHERE: the rows of both submissions with the same key. */
void ingest_pair_put_twins(const struct ingest_pair *pair, struct tb_buf *sql)
{
    /* LIMIT -1 keeps the rows before in a table of their own: an index is made over them alone, not over all that ever came */
    tb_buf_printf(sql, " FROM row_%s AS now JOIN (SELECT * FROM row_%s AS b WHERE ", pair->form->id, pair->form->id);
    tb_db_row_of(sql, "b", "?2");
    tb_buf_printf(sql, " LIMIT -1) AS before ON before.\"%s\" = now.\"%s\" WHERE ", ingest_pair_key(pair), ingest_pair_key(pair));
    tb_db_row_of(sql, "now", "?1");
}

/* True while the conditions are being put together. */
bool ingest_pair_collect(struct ingest_pair *pair, const char *condition)
{
    if (pair->collecting)
        tb_buf_printf(&pair->any, "%s(%s)", pair->any.length ? " OR " : "", condition);
    return pair->collecting;
}

/* Rows of both submissions with the same key; the statement gives line, now, before, the raw cell and the key. */
enum tb_status ingest_pair_compare(struct ingest_pair *pair, const char *condition, size_t column, const char *second,
                                   struct tb_stmt **stmt, struct tb_err *err)
{
    const char *id = pair->form->columns[column].id;
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    tb_buf_printf(&sql, "SELECT now.line, now.\"%s\", %s, ", id, second);
    if (pair->file_column[column] >= 0)
        tb_db_row_cell(&sql, "now", id, tb_db_row_has(pair->form, column), pair->file_column[column] + 1, pair->decimals[column]);
    else
        tb_buf_puts(&sql, "''");
    tb_buf_printf(&sql, ", now.\"%s\"", ingest_pair_key(pair));
    ingest_pair_put_twins(pair, &sql);
    tb_buf_printf(&sql, " AND (%s) ORDER BY now.line LIMIT %d", condition, TB_FINDING_MOST);
    status = ingest_pair_prepare(pair, &sql, stmt, err);
    tb_buf_free(&sql);
    return status;
}

/* Each row the condition holds for becomes a finding: “column”: before …, now …. */
enum tb_status ingest_pair_numbers(struct ingest_pair *pair, enum tb_finding_id id, const char *condition, size_t column,
                                   const char *second, const char *said, struct tb_err *err)
{
    const struct tb_form_column *own = &pair->form->columns[column];
    struct tb_stmt *stmt;
    enum tb_status status;
    if (ingest_pair_collect(pair, condition))
        return TB_OK;
    status = ingest_pair_compare(pair, condition, column, second, &stmt, err);
    if (status != TB_OK)
        return status;
    while (tb_stmt_next(stmt, &status, err)) {
        char now[TB_NUM_TEXT_BYTES], before[TB_NUM_TEXT_BYTES];
        ingest_pair_written(own, tb_stmt_int(stmt, 1), now);
        ingest_pair_written(own, tb_stmt_int(stmt, 2), before);
        tb_finding_add(&pair->findings, id, (size_t)tb_stmt_int(stmt, 0), ingest_pair_col1(pair, column), tb_stmt_text(stmt, 3),
                       tb_stmt_bytes(stmt, 3), "：“%s”的%s本期%s%s，%s%s%s", tb_stmt_text(stmt, 4), own->header, now,
                       ingest_pair_unit(own), said, before, ingest_pair_unit(own));
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_pair_load(struct ingest_pair *pair, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t i;
    enum tb_status status = tb_db_query(pair->ingest->db,
                                        "SELECT m.key, json_extract(m.value, '$.col'), json_extract(m.value, '$.unit') FROM "
                                        "submission s, json_each(s.column_map) m WHERE s.id = ?1 AND "
                                        "s.column_map <> ''",
                                        TB_DB_VALUES(TB_INT(pair->now)), &stmt, err);
    for (i = 0; i < TB_FORM_MOST_COLUMNS; i++)
        pair->file_column[i] = -1;
    while (tb_stmt_next(stmt, &status, err)) {
        int column = tb_form_column(pair->form, tb_stmt_text(stmt, 0));
        if (column < 0)
            continue;
        pair->file_column[column] = (int)tb_stmt_int(stmt, 1) - 1;
        pair->decimals[column] = tb_db_row_decimals(tb_stmt_text(stmt, 2));
    }
    tb_stmt_free(stmt);
    return status;
}

enum tb_status ingest_pair_store(struct ingest_pair *pair, struct tb_err *err)
{
    struct tb_ingest *ingest = pair->ingest;
    enum tb_status status = TB_OK;
    size_t i;
    tb_findings_sort(&pair->findings);
    for (i = 0; i < pair->findings.count && status == TB_OK; i++) {
        const struct tb_finding *finding = &pair->findings.items[i];
        status = ingest_put_finding(ingest, pair->now, finding, ingest_waived(ingest, finding->code, pair->county, pair->cutoff),
                                    "", err);
    }
    return status;
}
