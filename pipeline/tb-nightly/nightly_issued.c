/* What a cut-off's documents are called, and under which numbers they were issued: the series that the template's number names. */
#include "nightly.h"
#include "tb_file.h"

#include <string.h>

/* "{{NAME}}" becomes `value` wherever it stands. */
static const char *fill_tag(struct tb_nightly *night, const char *text, const char *tag, const char *value)
{
    const char *at = strstr(text, tag);
    if (!at || !value[0])
        return text;
    return nightly_text(night, "%.*s%s%s", (int)(at - text), text, value, fill_tag(night, at + strlen(tag), tag, value));
}

/* A title or number as tb-bulletin prints it, as far as the bureau and the plan say it; "" when other tags are left in it. */
static const char *fill_line(struct tb_nightly *night, const char *text, const char *year, const char *plan)
{
    const struct tb_conf *conf = night->conf;
    const char *name = tb_conf_text(conf, "bureau", "name"), *given = tb_conf_text(conf, "bureau", "short");
    text = fill_tag(night, text, "{{bureau.name}}", name);
    text = fill_tag(night, text, "{{bureau.short}}", given[0] ? given : name);
    text = fill_tag(night, text, "{{bureau.code}}", tb_conf_text(conf, "bureau", "code"));
    text = fill_tag(night, text, "{{plan.year}}", year);
    text = fill_tag(night, text, "{{plan.name}}", plan);
    return strstr(text, "{{") ? "" : text;
}

static enum tb_status find_plan(struct tb_nightly *night, const struct nightly_period *period, const char **year, const char **name,
                                struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(night->db, "SELECT year, name FROM plan WHERE plan = ?1",
                    TB_DB_VALUES(TB_TEXT(tb_file_name_of(night->plans.items[period->plan].folder))), &stmt, err);
    *year = *name = "";
    if (tb_stmt_next(stmt, &status, err)) {
        *year = nightly_text(night, "%s", tb_stmt_text(stmt, 0));
        *name = nightly_text(night, "%s", tb_stmt_text(stmt, 1));
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status find_numbers(struct tb_nightly *night, struct tb_stmt *stmt, const char *as_of, const char *series,
                                   const char **numbers, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    *numbers = "";
    if (!series[0])
        return TB_OK;
    tb_stmt_bind_text(stmt, 1, as_of);
    tb_stmt_bind_text(stmt, 2, series);
    if (tb_stmt_next(stmt, &status, err))
        *numbers = nightly_text(night, "%s", tb_stmt_text(stmt, 0));
    tb_stmt_reset(stmt);
    return status;
}

enum tb_status nightly_issued_find(struct tb_nightly *night, struct nightly_period *period, struct tb_err *err)
{
    const char *year, *plan;
    struct tb_stmt *stmt = NULL;
    size_t i;
    enum tb_status status = find_plan(night, period, &year, &plan, err);
    if (status == TB_OK)
        status = tb_db_prepare(night->db,
                               "SELECT group_concat(number, '、') FROM (SELECT number FROM issue WHERE as_of = ?1 AND series = ?2 "
                               "AND erratum_of IS NULL"
                               " AND folder = 'issued/' || number ORDER BY issued_at, serial)",
                               &stmt, err);
    for (i = 0; i < period->document_count && status == TB_OK; i++) {
        struct nightly_document *document = &period->documents[i];
        document->title = fill_line(night, document->title_tags, year, plan);
        status =
            find_numbers(night, stmt, period->as_of, document->is_folder ? "" : fill_line(night, document->number_tags, year, plan),
                         &document->issued, err);
    }
    tb_stmt_free(stmt);
    return status;
}
