/* The definition of a workbook, put together: the template's, the plan's own sheets, and columns that a query names. */
#include "summary_internal.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_ENTRIES = 20000, MOST_EACH = 60 };

/* The template's own/FILE (of an issued document), or PLAN/workbooks/NAME/FILE. *found NULL: the plan has no sheets of its own. */
static enum tb_status find_own(const struct summary *summary, const char *file, char **found)
{
    struct tb_buf path = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    *found = NULL;
    tb_buf_printf(&path, "%s/plan/%s", summary->options->folder, file);
    if (access(tb_buf_str(&path), F_OK) != 0) {
        tb_buf_clear(&path);
        if (summary->plan_folder[0])
            tb_buf_printf(&path, "%s/workbooks/%s/%s", summary->plan_folder, tb_file_name_of(summary->options->folder), file);
    }
    status = tb_buf_check(&path, file, summary->err);
    if (status == TB_OK && path.length > 0 && access(tb_buf_str(&path), F_OK) == 0)
        *found = tb_buf_detach(&path);
    tb_buf_free(&path);
    return status;
}

static enum tb_status read_queries(struct summary *summary, const char *path)
{
    struct tb_buf text = TB_BUF_INIT(4 * TB_MEBIBYTE);
    enum tb_status status = tb_file_read(path, &text, summary->err);
    if (status == TB_INPUT)
        status = tb_err_set(summary->err, TB_CONFIG, _("a workbook needs its queries: %s"), path);
    if (status == TB_OK)
        status = tb_queries_parse(&summary->queries, path, tb_buf_str(&text), text.length, summary->err);
    tb_buf_free(&text);
    return status;
}

static struct tb_kv *add_entry(struct summary *summary, const struct tb_kv *entry, size_t more_lines)
{
    struct tb_kv *added;
    if (summary->entry_count == MOST_ENTRIES) {
        (void)tb_err_set(summary->err, TB_CONFIG, _("more than %d lines in a workbook: %s"), MOST_ENTRIES,
                         summary->options->folder);
        return NULL; /* the message says why */
    }
    added = &summary->entries[summary->entry_count++];
    *added = *entry;
    added->line1 += more_lines;
    return added;
}

/* {name} in text: the row's column of that name; what is no column stays. */
static const char *fill_in(struct summary *summary, struct tb_stmt *stmt, const char *text)
{
    struct tb_buf out = TB_BUF_INIT(TB_MEBIBYTE);
    const char *kept;
    while (*text) {
        const char *end = *text == '{' ? strchr(text, '}') : NULL;
        char name[64];
        int column = -1;
        if (end && (size_t)(end - text) <= sizeof name) {
            memcpy(name, text + 1, (size_t)(end - text - 1));
            name[end - text - 1] = '\0';
            column = summary_find(stmt, name);
        }
        if (column >= 0) {
            tb_buf_puts(&out, tb_stmt_text(stmt, column));
            text = end + 1;
        } else {
            tb_buf_putc(&out, *text++);
        }
    }
    kept = out.failed ? NULL : tb_arena_strdup(&summary->arena, tb_buf_str(&out));
    tb_buf_free(&out);
    return kept;
}

/* "each.QUERY = {group}/{header} | …": a column for each row of the query, called by the row's `column`. */
static enum tb_status expand_each(struct summary *summary, const struct tb_kv *entry, size_t more_lines)
{
    const struct tb_query *query = tb_queries_find(&summary->queries, entry->key + strlen("each."));
    struct tb_stmt *stmt = NULL;
    bool row = true;
    size_t rows = 0;
    enum tb_status status;
    if (!query)
        return tb_err_set(summary->err, TB_CONFIG, _("no such query in queries.sql: %s: %s:%zu"), entry->key,
                          summary->options->folder, entry->line1);
    status = summary_prepare(summary, query, false, &stmt);
    while (status == TB_OK && (status = summary_step(summary, query, stmt, &row)) == TB_OK && row) {
        const int column = summary_find(stmt, "column");
        struct tb_kv one = *entry;
        if (column < 0 || rows++ == MOST_EACH) {
            status =
                tb_err_set(summary->err, TB_CONFIG, _("each wants a query with a column \"column\" and at most %d rows: %s:%zu"),
                           MOST_EACH, query->file, query->line1);
            break;
        }
        one.key = tb_arena_strdup(&summary->arena, tb_stmt_text(stmt, column));
        one.value = fill_in(summary, stmt, entry->value);
        if (!one.key || !one.value)
            status = tb_err_nomem(summary->err);
        else if (!add_entry(summary, &one, more_lines))
            status = summary->err->status;
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status add_entries(struct summary *summary, const struct tb_kv_list *list, size_t more_lines)
{
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < list->count && status == TB_OK; i++) {
        const struct tb_kv *entry = &list->items[i];
        if (strncmp(entry->section, "columns:", 8) == 0 && strncmp(entry->key, "each.", 5) == 0)
            status = expand_each(summary, entry, more_lines);
        else if (!add_entry(summary, entry, more_lines))
            status = summary->err->status;
    }
    return status;
}

enum tb_status summary_define(struct summary *summary)
{
    char *ini = tb_file_join(summary->options->folder, "workbook.ini"),
         *sql = tb_file_join(summary->options->folder, "queries.sql");
    char *own_ini = NULL, *own_sql = NULL;
    struct tb_kv_list list;
    enum tb_status status = ini && sql ? TB_OK : tb_err_nomem(summary->err);
    summary->entries = tb_arena_alloc(&summary->arena, MOST_ENTRIES * sizeof *summary->entries);
    if (status == TB_OK && !summary->entries)
        status = tb_err_nomem(summary->err);
    if (status == TB_OK)
        status = find_own(summary, "workbook.ini", &own_ini);
    if (status == TB_OK)
        status = find_own(summary, "queries.sql", &own_sql);
    if (status == TB_OK)
        status = tb_ini_load(&summary->ini, ini, summary->err);
    if (status == TB_OK)
        status = read_queries(summary, sql);
    if (status == TB_OK && own_sql)
        status = read_queries(summary, own_sql);
    if (status == TB_OK)
        status = add_entries(summary, tb_ini_entries(summary->ini), 0);
    if (status == TB_OK && own_ini)
        status = tb_ini_load(&summary->own_ini, own_ini, summary->err);
    if (status == TB_OK && own_ini)
        status = add_entries(summary, tb_ini_entries(summary->own_ini), WORKBOOK_OWN_LINES);
    if (status == TB_OK) {
        list = (struct tb_kv_list){tb_ini_entries(summary->ini)->file, summary->entries, summary->entry_count};
        status = workbook_def_parse(&summary->def, &list, summary->own_ini ? tb_ini_entries(summary->own_ini)->file : NULL,
                                    &summary->queries, summary->err);
    }
    free(ini);
    free(sql);
    free(own_ini);
    free(own_sql);
    return status;
}
