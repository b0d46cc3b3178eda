/* Queries of the definition, the dates they are run for, and the variables of titles. */
#include "summary_internal.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum tb_status in_query(struct summary *summary, const struct tb_query *query)
{
    return tb_err_context(summary->err, _("query \"%s\" (%s:%zu)"), query->name, query->file, query->sql_line1);
}

static enum tb_status bind(struct summary *summary, const struct tb_query *query, struct tb_stmt *stmt)
{
    int count = tb_stmt_parameters(stmt), i;
    for (i = 1; i <= count; i++) {
        const char *name = tb_stmt_parameter_name(stmt, i);
        if (strcmp(name, ":as_of") == 0)
            tb_stmt_bind_text(stmt, i, summary->as_of);
        else if (strcmp(name, ":prev") == 0)
            tb_stmt_bind_text(stmt, i, summary->previous[0] ? summary->previous : NULL);
        else if (strcmp(name, ":county") == 0)
            tb_stmt_bind_text(stmt, i, summary->options->county);
        else
            return tb_err_set(summary->err, TB_CONFIG,
                              _("unknown parameter \"%s\" (there are :as_of, :prev, :county): query "
                                "\"%s\" (%s:%zu)"),
                              name, query->name, query->file, query->sql_line1);
    }
    return TB_OK;
}

/* Behind a quoted piece or comment that begins at `at`, or `at` itself when none does. */
static const char *skip_quoted(const char *at)
{
    static const char opening[] = "'\"`[", closing[] = "'\"`]";
    const char *kind = *at ? strchr(opening, *at) : NULL, *end;
    if (kind) {
        end = strchr(at + 1, closing[kind - opening]);
        return end ? end + 1 : at + strlen(at);
    }
    if (at[0] == '-' && at[1] == '-')
        return at + strcspn(at, "\n");
    if (at[0] == '/' && at[1] == '*') {
        end = strstr(at + 2, "*/");
        return end ? end + 2 : at + strlen(at);
    }
    return at;
}

/* The length of the statement without its semicolon and what comments stand behind it. */
static size_t statement_length(const char *sql)
{
    const char *at = sql, *end = sql;
    while (*at) {
        const char *next = skip_quoted(at);
        bool comment = next != at && (*at == '-' || *at == '/');
        if (next == at)
            next = at + 1;
        if (!comment && !strchr("; \t\r\n", *at))
            end = next;
        at = next;
    }
    return (size_t)(end - sql);
}

enum tb_status summary_prepare(struct summary *summary, const struct tb_query *query, bool count, struct tb_stmt **stmt)
{
    struct tb_buf sql = TB_BUF_INIT(4 * TB_MEBIBYTE);
    enum tb_status status;
    tb_buf_puts(&sql, count ? "SELECT count(*) FROM (" : "");
    tb_buf_append(&sql, query->sql, statement_length(query->sql));
    tb_buf_puts(&sql, count ? ")" : "");
    status = tb_buf_check(&sql, query->name, summary->err);
    if (status == TB_OK)
        status = tb_db_prepare(summary->db, sql.bytes, stmt, summary->err);
    tb_buf_free(&sql);
    if (status != TB_OK)
        return in_query(summary, query);
    status = bind(summary, query, *stmt);
    if (status != TB_OK) {
        tb_stmt_free(*stmt);
        *stmt = NULL;
    }
    return status;
}

enum tb_status summary_step(struct summary *summary, const struct tb_query *query, struct tb_stmt *stmt, bool *row)
{
    enum tb_status status = tb_stmt_step(stmt, row, summary->err);
    return status == TB_OK ? TB_OK : in_query(summary, query);
}

enum tb_status summary_fetch(struct summary *summary, const struct tb_query *query, struct tb_stmt *stmt, size_t most_cells,
                             size_t *rows)
{
    enum tb_status status = tb_stmt_fetch(stmt, most_cells, rows, summary->err);
    return status == TB_OK ? TB_OK : in_query(summary, query);
}

int summary_find(const struct tb_stmt *stmt, const char *name)
{
    int count = tb_stmt_columns(stmt), i;
    for (i = 0; i < count; i++)
        if (strcmp(tb_stmt_column_name(stmt, i), name) == 0)
            return i;
    return -1;
}

enum tb_status summary_read_dates(struct summary *summary)
{
    const char *wanted = summary->options->as_of;
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_query(summary->db,
                                        "SELECT as_of, ifnull(previous, '') FROM aggregated "
                                        "WHERE CASE WHEN ?1 IS NULL THEN is_current = 1 ELSE as_of = ?1 END",
                                        TB_DB_VALUES(TB_TEXT(wanted)), &stmt, summary->err);
    if (!tb_stmt_next(stmt, &status, summary->err) && status == TB_OK)
        status = tb_err_set(summary->err, TB_INPUT, _("no figures for %s in the ledger: run tb-aggregate --as-of first: %s"),
                            wanted ? wanted : _("any date"), summary->options->ledger);
    if (status == TB_OK) {
        snprintf(summary->as_of, sizeof summary->as_of, "%s", tb_stmt_text(stmt, 0));
        snprintf(summary->previous, sizeof summary->previous, "%s", tb_stmt_text(stmt, 1));
        if (tb_date_parse(summary->as_of, strlen(summary->as_of)) == TB_DATE_NONE)
            status = tb_err_set(summary->err, TB_SCHEMA, _("not a date in the ledger: \"%s\": %s"), summary->as_of,
                                summary->options->ledger);
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status add_var(struct summary *summary, const char *name, const char *value)
{
    struct summary_var *var = &summary->vars[summary->var_count++];
    var->name = tb_arena_strdup(&summary->arena, name);
    var->value = tb_arena_strdup(&summary->arena, value);
    return var->name && var->value ? TB_OK : tb_err_nomem(summary->err);
}

enum tb_status summary_read_vars(struct summary *summary)
{
    const struct tb_query *query = summary->def->vars;
    struct tb_stmt *stmt = NULL;
    char places[TB_NUM_TEXT_BYTES];
    bool row = false;
    enum tb_status status = TB_OK;
    int i, columns = 0;
    if (query)
        status = summary_prepare(summary, query, false, &stmt);
    if (status == TB_OK && stmt) {
        columns = tb_stmt_columns(stmt);
        status = summary_step(summary, query, stmt, &row);
    }
    if (status == TB_OK && query && !row)
        status = tb_err_set(summary->err, TB_CONFIG, _("the query of variables gives no row: query \"%s\" (%s:%zu)"), query->name,
                            query->file, query->sql_line1);
    if (status == TB_OK && !(summary->vars = tb_arena_alloc(&summary->arena, ((size_t)columns + 4) * sizeof *summary->vars)))
        status = tb_err_nomem(summary->err);
    for (i = 0; i < columns && status == TB_OK; i++)
        status = add_var(summary, tb_stmt_column_name(stmt, i), tb_stmt_text(stmt, i));
    tb_stmt_free(stmt);
    snprintf(places, sizeof places, "%d", summary->options->rate_decimals + 2);
    if (status == TB_OK)
        status = add_var(summary, "as_of", summary->as_of);
    if (status == TB_OK)
        status = add_var(summary, "prev", summary->previous);
    if (status == TB_OK)
        status = add_var(summary, "bureau", summary->options->bureau ? summary->options->bureau : "");
    return status == TB_OK ? add_var(summary, "rate_places", places) : status;
}

static const char *find_var(const struct summary *summary, const char *name, size_t length)
{
    size_t i;
    for (i = 0; i < summary->var_count; i++)
        if (strlen(summary->vars[i].name) == length && memcmp(summary->vars[i].name, name, length) == 0)
            return summary->vars[i].value;
    return NULL;
}

enum tb_status summary_expand(struct summary *summary, const char *text, bool for_header, const char **expanded)
{
    struct tb_buf buf = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    *expanded = "";
    while (*text && status == TB_OK) {
        size_t length = strcspn(text, "{");
        const char *close;
        tb_buf_append(&buf, text, length);
        text += length;
        if (!*text)
            break;
        close = strchr(text, '}');
        if (close) {
            const char *value = find_var(summary, text + 1, (size_t)(close - text - 1));
            if (!value) {
                status = tb_err_set(summary->err, TB_CONFIG, _("unknown variable \"%.*s\" in \"%s\": %s"), (int)(close - text + 1),
                                    text, text, summary->def->file);
                break;
            }
            for (; *value; value++) {
                if (for_header && *value == '&')
                    tb_buf_putc(&buf, '&');
                tb_buf_putc(&buf, *value);
            }
            text = close + 1;
        } else {
            tb_buf_putc(&buf, *text++);
        }
    }
    if (status == TB_OK)
        status = tb_buf_check(&buf, summary->def->file, summary->err);
    if (status == TB_OK && !(*expanded = tb_arena_strdup(&summary->arena, tb_buf_str(&buf))))
        status = tb_err_nomem(summary->err);
    tb_buf_free(&buf);
    return status;
}
