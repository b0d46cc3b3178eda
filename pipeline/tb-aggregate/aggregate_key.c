/* The content key of a date: whatever can change its figures, or what documents show about the same data. */
#include "aggregate_internal.h"
#include "tb_hash.h"
#include "tb_settings.h"
#include "tb_version.h"

#include <string.h>

/* Rises when the same input would give other figures. */
static const char rules_version[] = "2";

static enum tb_status add_rows(struct tb_aggregate *work, struct tb_hash *hash, const char *sql, const char *as_of,
                               struct tb_err *err)
{
    struct tb_stmt *stmt;
    int c;
    enum tb_status status = tb_db_query(work->db, sql, TB_DB_VALUES(TB_TEXT(as_of)), &stmt, err);
    while (tb_stmt_next(stmt, &status, err))
        for (c = 0; c < tb_stmt_columns(stmt); c++)
            tb_hash_add_field(hash, tb_stmt_text(stmt, c));
    tb_stmt_free(stmt);
    return status;
}

static void add_settings(const struct tb_aggregate *work, struct tb_hash *hash)
{
    const struct tb_setting *setting;
    size_t i;
    for (i = 0; (setting = tb_setting_at(i)) != NULL; i++)
        if (strcmp(setting->section, "period") == 0 || strcmp(setting->section, "rounding") == 0 ||
            strcmp(setting->section, "schedule") == 0 || strcmp(setting->section, "lights") == 0 ||
            strcmp(setting->section, "escalation") == 0) {
            tb_hash_add_field(hash, setting->key);
            tb_hash_add_field(hash, tb_conf_text(work->conf, setting->section, setting->key));
        }
}

/* The plan of the same day a year before: its figures are beside this date's. */
static void add_year_before(const struct tb_aggregate *work, tb_date date, struct tb_hash *hash)
{
    const struct tb_plan_entry *then = tb_plans_find(work->all->plans, aggregate_year_before(date));
    if (then && !then->is_broken) {
        tb_hash_add_field(hash, tb_buf_str(&then->catalog.text));
        tb_hash_add_field(hash, tb_buf_str(&then->files.text));
    }
}

enum tb_status aggregate_key(struct tb_aggregate *work, tb_date date, char *key, struct tb_err *err)
{
    struct tb_hash *hash;
    char as_of[TB_DATE_TEXT_BYTES], before[TB_DATE_TEXT_BYTES];
    enum tb_status status = tb_hash_new(&hash, err);
    if (status != TB_OK)
        return status;
    tb_date_format(as_of, date);
    tb_hash_add_field(hash, TB_VERSION);
    tb_hash_add_field(hash, rules_version);
    add_settings(work, hash);
    tb_hash_add_field(hash, tb_buf_str(&work->catalog->text));
    tb_hash_add_field(hash, tb_buf_str(&work->files->text));
    add_year_before(work, date, hash);
    status = add_rows(work, hash,
                      "SELECT form, county, cutoff, sha256, file, received_at, revision, encoding, header_lines, unit_note,"
                      " column_map, status, rows, errors, warnings FROM submission WHERE cutoff <= ?1"
                      " ORDER BY form, county, cutoff, sha256",
                      as_of, err);
    if (status == TB_OK)
        status = add_rows(work, hash,
                          "SELECT s.sha256, s.form, s.county, s.cutoff, f.line, f.col, f.code, f.severity, f.waived FROM finding f"
                          " JOIN submission s ON s.id = f.submission WHERE s.cutoff <= ?1"
                          " ORDER BY s.form, s.county, s.cutoff, s.sha256, f.line, f.col, f.code, f.raw",
                          as_of, err);
    if (status == TB_OK)
        status = add_rows(work, hash,
                          "SELECT DISTINCT form, county, cutoff FROM unread WHERE kind <> 'beyond' AND cutoff <= ?1 ORDER BY form, "
                          "county, cutoff",
                          as_of, err);
    if (status == TB_OK && !tb_plans_find(work->all->plans, aggregate_year_before(date)))
        status =
            add_rows(work, hash, "SELECT indicator, county, done, rate FROM figure WHERE as_of = ?1 ORDER BY indicator, county",
                     tb_date_format(before, aggregate_year_before(date)), err);
    if (status != TB_OK) {
        tb_hash_drop(hash);
        return status;
    }
    return tb_hash_finish(hash, key, err);
}
