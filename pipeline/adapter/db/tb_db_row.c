#include "tb_db_row.h"

#include <stdio.h>
#include <string.h>

bool tb_db_row_has(const struct tb_form *form, size_t column)
{
    return form->columns[column].type != TB_FORM_COUNTY && strcmp(form->columns[column].id, "county") != 0;
}

static const char *type_of(const struct tb_form_column *column)
{
    return column->type == TB_FORM_QUANTITY ? "INTEGER" : "TEXT";
}

static void put_table(struct tb_buf *sql, const char *schema, const struct tb_form *form)
{
    size_t i;
    tb_buf_printf(sql,
                  "CREATE TABLE IF NOT EXISTS %s.row_%s(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32),"
                  " line INTEGER AS (row_id & 4294967295), county TEXT NOT NULL",
                  schema, form->id);
    for (i = 0; i < form->column_count; i++)
        if (tb_db_row_has(form, i))
            tb_buf_printf(sql, ", \"%s\" %s", form->columns[i].id, type_of(&form->columns[i]));
    tb_buf_puts(sql, form->stage == TB_FORM_NO_COLUMN ? ", raw TEXT)" : ", completed INTEGER, raw TEXT)");
}

static enum tb_status add_column(struct tb_db *db, const char *schema, const char *form, const char *id, const char *type,
                                 struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    int64_t there = 0;
    bool found;
    enum tb_status status;
    tb_buf_printf(&sql, "SELECT count(*) FROM pragma_table_info('row_%s', '%s') WHERE name = '%s'", form, schema, id);
    status = tb_db_one_int(db, tb_buf_str(&sql), &there, &found, err);
    if (status == TB_OK && there == 0) {
        tb_buf_clear(&sql);
        tb_buf_printf(&sql, "ALTER TABLE %s.row_%s ADD COLUMN \"%s\" %s", schema, form, id, type);
        status = tb_db_exec(db, tb_buf_str(&sql), err);
    }
    tb_buf_free(&sql);
    return status;
}

enum tb_status tb_db_row_make(struct tb_db *db, const char *schema, const struct tb_form *form, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    size_t i;
    put_table(&sql, schema, form);
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_exec(db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    for (i = 0; i < form->column_count && status == TB_OK; i++)
        if (tb_db_row_has(form, i))
            status = add_column(db, schema, form->id, form->columns[i].id, type_of(&form->columns[i]), err);
    if (status == TB_OK && form->stage != TB_FORM_NO_COLUMN)
        status = add_column(db, schema, form->id, "completed", "INTEGER", err);
    return status;
}

int64_t tb_db_row_id(int64_t submission, size_t line1)
{
    return submission * 4294967296 + (int64_t)line1;
}

void tb_db_row_of(struct tb_buf *sql, const char *alias, const char *submission)
{
    const char *dot = *alias ? "." : "";
    tb_buf_printf(sql, "%s%srow_id >= (%s) << 32 AND %s%srow_id < (%s + 1) << 32", alias, dot, submission, alias, dot, submission);
}

static const struct {
    const char *begin; /* of the unit */
    int decimals;
} multiples[] = {{"万", 6}, {"亿", 10}, {"千", 5}};

int tb_db_row_decimals(const char *unit)
{
    size_t i;
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        if (strncmp(unit, multiples[i].begin, strlen(multiples[i].begin)) == 0)
            return multiples[i].decimals;
    return 2;
}

int tb_db_row_decimals_in(const struct tb_form_column *column, struct tb_measure measure)
{
    return tb_db_row_decimals(column->type == TB_FORM_QUANTITY && column->unit_column < 0 ? tb_measure_name(measure) : "");
}

/* The stored value as it is written in the unit of its column in the shortest way. value, decimals: SQL. */
static void put_stored(struct tb_buf *sql, const char *value, const char *decimals)
{
    char power[640];
    snprintf(power, sizeof power, "CAST('1' || substr('0000000000', 1, %s) AS INTEGER)", decimals);
    tb_buf_printf(sql,
                  "CASE typeof(%s) WHEN 'integer' THEN rtrim(rtrim(printf('%%s%%d.%%0*d', CASE WHEN %s < 0 THEN '-' ELSE '' END,"
                  " abs(%s) / %s, %s, abs(%s) %% %s), '0'), '.') WHEN 'text' THEN %s ELSE '' END",
                  value, value, value, power, decimals, value, power, value);
}

/* What the table does not have is the county's name. */
static void put_county(struct tb_buf *sql, const char *alias)
{
    tb_buf_printf(sql, "(SELECT name FROM unit WHERE code = %s.county)", alias);
}

void tb_db_row_cell(struct tb_buf *sql, const char *alias, const char *id, bool stored, int col1, int decimals)
{
    char number[16], value[256];
    snprintf(number, sizeof number, "%d", decimals);
    snprintf(value, sizeof value, "%s.\"%s\"", alias, id);
    tb_buf_printf(sql, "coalesce(json_extract(%s.raw, '$.\"%d\"'), ", alias, col1);
    if (stored)
        put_stored(sql, value, number);
    else
        put_county(sql, alias);
    tb_buf_putc(sql, ')');
}

/* SIDEcell; what is stored comes after it, then put_unit. key: an SQL expression of the column's id. */
static void put_cell(struct tb_buf *sql, const char *alias, const char *submission, const char *key, const char *side)
{
    tb_buf_printf(sql, "json_extract(%s.raw, '$.\"' || json_extract(%s.column_map, '$.' || %s || '.col') || '\"') AS %scell, ",
                  alias, submission, key, side);
}

static void put_unit(struct tb_buf *sql, const char *submission, const char *key, const char *side)
{
    tb_buf_printf(sql, " AS %sstored, json_extract(%s.column_map, '$.' || %s || '.unit') AS %sunit", side, submission, key, side);
}

void tb_db_row_parts(struct tb_buf *sql, const char *alias, const char *submission, const char *id, bool stored, const char *side)
{
    char key[128];
    snprintf(key, sizeof key, "'%s'", id);
    put_cell(sql, alias, submission, key, side);
    if (stored) /* +: no affinity. SQLite puts the arms of a view into a query only where the affinities agree */
        tb_buf_printf(sql, "+%s.\"%s\"", alias, id);
    else
        put_county(sql, alias);
    put_unit(sql, submission, key, side);
}

void tb_db_row_parts_of_key(struct tb_buf *sql, const char *alias, const char *submission, const char *key, const char *const *ids,
                            size_t count, const char *side)
{
    size_t i;
    put_cell(sql, alias, submission, key, side);
    tb_buf_printf(sql, "CASE %s", key);
    for (i = 0; i < count; i++)
        tb_buf_printf(sql, " WHEN '%s' THEN %s.\"%s\"", ids[i], alias, ids[i]);
    tb_buf_puts(sql, " ELSE ");
    put_county(sql, alias);
    tb_buf_puts(sql, " END");
    put_unit(sql, submission, key, side);
}

void tb_db_row_text(struct tb_buf *sql, const char *side)
{
    char decimals[240], value[64];
    int length;
    size_t i;
    length = snprintf(decimals, sizeof decimals, "CASE substr(%sunit, 1, 1)", side);
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        length += snprintf(decimals + length, sizeof decimals - (size_t)length, " WHEN '%s' THEN %d", multiples[i].begin,
                           multiples[i].decimals);
    snprintf(decimals + length, sizeof decimals - (size_t)length, " ELSE 2 END");
    snprintf(value, sizeof value, "%sstored", side);
    tb_buf_printf(sql, "coalesce(%scell, ", side);
    put_stored(sql, value, decimals);
    tb_buf_putc(sql, ')');
}
