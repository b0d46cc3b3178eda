#include "ingest_internal.h"
#include "tb_db_catalog.h"
#include "tb_db_row.h"

#include "tb_escape.h"
#include "tb_i18n.h"

#include <string.h>

/* A form as the newest plan has it, and the columns of its table that any plan's form of that id has. */
struct diff_form {
    const struct tb_form *form;
    const char *ids[4 * TB_FORM_MOST_COLUMNS];
    size_t id_count;
};

static void take_columns(struct diff_form *diff, const struct tb_form *form)
{
    size_t i, k;
    for (i = 0; i < form->column_count; i++) {
        for (k = 0; k < diff->id_count && strcmp(diff->ids[k], form->columns[i].id) != 0; k++)
            ;
        if (k == diff->id_count && k < sizeof diff->ids / sizeof *diff->ids && tb_db_row_has(form, i))
            diff->ids[diff->id_count++] = form->columns[i].id;
    }
}

/* What the text of the cell in the column that m.key names is made of. */
static void parts_of_key(struct tb_buf *sql, const struct diff_form *diff, const char *row, const char *submission,
                         const char *side)
{
    tb_db_row_parts_of_key(sql, row, submission, "m.key", diff->ids, diff->id_count, side);
}

/* Rows of one submission of a pair that the other has not. */
static void rows_without_twin(struct tb_buf *sql, const struct tb_form *form, const char *own, const char *other, bool came)
{
    const char *key = form->columns[form->key].id;
    tb_buf_printf(sql, "UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r.\"%s\", r.line, 0, ''", key);
    tb_buf_printf(sql, came ? ", NULL, NULL, NULL, r.\"%s\", NULL, NULL" : ", r.\"%s\", NULL, NULL, NULL, NULL, NULL", key);
    tb_buf_printf(sql,
                  " FROM pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_%s r ON ",
                  form->id);
    tb_db_row_of(sql, "r", own);
    tb_buf_printf(sql, " WHERE s.form = '%s' AND r.\"%s\" NOT IN (SELECT \"%s\" FROM row_%s WHERE ", form->id, key, key, form->id);
    tb_db_row_of(sql, "", other);
    tb_buf_puts(sql, ") ");
}

/* The cells of a resubmission that differ from the submission it took the place of, and rows that came or went. */
static void diff_of_form(const struct diff_form *diff, struct tb_buf *sql)
{
    const struct tb_form *form = diff->form;
    const char *key = form->columns[form->key].id, *id = form->id;
    const char *serial = form->key != 0 && strcmp(form->columns[0].header, "序号") == 0 ? form->columns[0].id : "";
    tb_buf_printf(sql,
                  "SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n.\"%s\" AS name, n.line,"
                  " json_extract(m.value, '$.col') AS col, m.key AS field, ",
                  key);
    parts_of_key(sql, diff, "b", "p", "old_");
    tb_buf_puts(sql, ", ");
    parts_of_key(sql, diff, "n", "s", "new_");
    tb_buf_printf(sql,
                  " FROM pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before "
                  "CROSS JOIN row_%s n ON ",
                  id);
    tb_db_row_of(sql, "n", "q.now");
    tb_buf_printf(sql, " CROSS JOIN row_%s b ON b.\"%s\" = n.\"%s\" AND ", id, key, key);
    tb_db_row_of(sql, "b", "q.before");
    tb_buf_printf(sql, " JOIN json_each(s.column_map) m WHERE s.form = '%s' AND m.key <> '%s' ", id, serial);
    rows_without_twin(sql, form, "q.now", "q.before", true);
    rows_without_twin(sql, form, "q.before", "q.now", false);
}

/* A row that came has no old text, one that went no new one. */
static void text_of_side(struct tb_buf *sql, const char *side)
{
    tb_buf_printf(sql, "CASE field WHEN '' THEN %scell ELSE ", side);
    tb_db_row_text(sql, side);
    tb_buf_puts(sql, " END");
}

/* Every form of every plan once. */
static void diff_of_forms(const struct tb_ingest *ingest, struct tb_buf *sql)
{
    const char *joint = "";
    size_t y, z, i;
    for (y = ingest->year_count; y > 0; y--) {
        const struct tb_forms *forms = &ingest->years[y - 1].entry->catalog.forms;
        for (i = 0; i < forms->count; i++) {
            struct diff_form diff = {.form = forms->items[i]};
            bool is_newest = true;
            for (z = y; z < ingest->year_count; z++)
                is_newest = is_newest && !tb_forms_find(&ingest->years[z].entry->catalog.forms, diff.form->id);
            for (z = y; is_newest && z > 0; z--) {
                const struct tb_form *form = tb_forms_find(&ingest->years[z - 1].entry->catalog.forms, diff.form->id);
                if (form)
                    take_columns(&diff, form);
            }
            if (!is_newest)
                continue;
            tb_buf_puts(sql, joint);
            diff_of_form(&diff, sql);
            joint = "UNION ALL ";
        }
    }
}

/* A field by its header, as people know it: that of the newest plan. */
static void headers_of_forms(const struct tb_ingest *ingest, struct tb_buf *sql)
{
    size_t y, i, c;
    tb_buf_puts(sql, "CASE form || '.' || field");
    for (y = ingest->year_count; y > 0; y--) {
        const struct tb_forms *forms = &ingest->years[y - 1].entry->catalog.forms;
        for (i = 0; i < forms->count; i++)
            for (c = 0; c < forms->items[i]->column_count; c++) {
                tb_buf_printf(sql, " WHEN '%s.%s' THEN ", forms->items[i]->id, forms->items[i]->columns[c].id);
                tb_escape_sql(sql, forms->items[i]->columns[c].header);
            }
    }
    tb_buf_puts(sql, " ELSE field END");
}

/* The view follows the forms; it is only made again when it would read differently. */
static enum tb_status make_diff_view(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_stmt *stmt;
    bool same = false;
    enum tb_status status;
    tb_buf_puts(&sql, "CREATE VIEW submission_diff AS SELECT file, superseded, form, county, cutoff, name, line, col, field, ");
    text_of_side(&sql, "old_");
    tb_buf_puts(&sql, " AS old, ");
    text_of_side(&sql, "new_");
    tb_buf_puts(&sql, " AS new, ");
    headers_of_forms(ingest, &sql);
    tb_buf_puts(&sql, " AS header FROM (WITH pair AS MATERIALIZED (SELECT now, before FROM submission_pair) ");
    diff_of_forms(ingest, &sql);
    tb_buf_puts(&sql, ") WHERE coalesce(old, '') <> coalesce(new, '')");
    status = tb_buf_check(&sql, "SQL", err);
    if (status == TB_OK)
        status = tb_db_query(ingest->db, "SELECT 1 FROM sqlite_schema WHERE name = 'submission_diff' AND sql = ?1",
                             TB_DB_VALUES(TB_TEXT(tb_buf_str(&sql))), &stmt, err);
    if (status == TB_OK) {
        status = tb_stmt_step(stmt, &same, err);
        tb_stmt_free(stmt);
    }
    if (status == TB_OK && !same)
        status = tb_db_exec(ingest->db, "DROP VIEW IF EXISTS submission_diff", err);
    if (status == TB_OK && !same)
        status = tb_db_exec(ingest->db, tb_buf_str(&sql), err);
    tb_buf_free(&sql);
    return status;
}

static enum tb_status prepare_plan(struct tb_ingest *ingest, const struct tb_catalog *catalog, struct tb_err *err)
{
    enum tb_status status = tb_db_write_catalog(ingest->db, catalog, err);
    size_t i;
    for (i = 0; i < catalog->forms.count && status == TB_OK; i++)
        status = tb_db_row_make(ingest->db, "main", catalog->forms.items[i], err);
    for (i = 0; i < catalog->forms.count && status == TB_OK; i++)
        status = tb_db_row_try_checks(ingest->db, catalog->forms.items[i], err);
    return status;
}

enum tb_status ingest_layout_prepare(struct tb_ingest *ingest, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < ingest->year_count && status == TB_OK; i++)
        status = prepare_plan(ingest, &ingest->years[i].entry->catalog, err);
    return status == TB_OK ? make_diff_view(ingest, err) : status;
}

void ingest_layout_column_map(const struct tb_reading *reading, struct tb_buf *text)
{
    const struct tb_header *header = &reading->header;
    const char *separator = "";
    size_t i;
    if (!reading->form || !header->found)
        return;
    tb_buf_putc(text, '{');
    for (i = 0; i < reading->form->column_count; i++) {
        const struct tb_form_column *column = &reading->form->columns[i];
        if (header->file_column[i] < 0)
            continue;
        tb_buf_printf(text, "%s\"%s\":{\"col\":%d,\"header\":", separator, column->id, header->file_column[i] + 1);
        tb_escape_json_string(text, header->texts[header->file_column[i]]);
        if (column->type == TB_FORM_QUANTITY && column->unit_column < 0) {
            tb_buf_puts(text, ",\"unit\":");
            tb_escape_json_string(text, tb_measure_name(header->measure[i]));
        }
        tb_buf_putc(text, '}');
        separator = ",";
    }
    tb_buf_putc(text, '}');
}

void ingest_layout_unit_note(const struct tb_reading *reading, struct tb_buf *text)
{
    const struct tb_header *header = &reading->header;
    const char *separator = "";
    size_t i;
    if (!reading->form || !header->found)
        return;
    for (i = 0; i < reading->form->column_count; i++) {
        const struct tb_form_column *column = &reading->form->columns[i];
        if (header->file_column[i] < 0 || column->type != TB_FORM_QUANTITY || column->unit_column >= 0)
            continue;
        tb_buf_printf(text, "%s%s:%s(%s)", separator, column->header, tb_measure_name(header->measure[i]),
                      tb_measure_source_name(header->unit_source[i]));
        separator = " ";
    }
}
