#include "tb_db_data.h"
#include "tb_grow.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

/* The rows of a query at hand; grown on the heap, kept in the arena at the end. */
struct growing {
    struct tb_data *rows;
    size_t count, room;
};

static enum tb_status bind(struct tb_stmt *stmt, const struct tb_db_parameter *parameters, size_t count, struct tb_err *err)
{
    int at, most = tb_stmt_parameters(stmt);
    for (at = 1; at <= most; at++) {
        const char *name = tb_stmt_parameter_name(stmt, at);
        size_t i;
        for (i = 0; i < count && (name[0] != ':' || strcmp(name + 1, parameters[i].name) != 0); i++)
            ;
        if (i == count)
            return tb_err_set(err, TB_CONFIG, _("unknown parameter %s"), name[0] ? name : "?");
        tb_stmt_bind_text(stmt, at, parameters[i].text);
    }
    return TB_OK;
}

static enum tb_status read_cell(struct tb_data *cell, const struct tb_stmt *stmt, int column, struct tb_arena *arena,
                                struct tb_err *err)
{
    const char *copy;
    if (tb_stmt_is_null(stmt, column))
        return TB_OK;
    if (tb_stmt_is_real(stmt, column))
        return tb_err_set(err, TB_CONFIG,
                          _("column \"%s\" is a floating-point number; use whole numbers or decimal text "
                            "(pct, wan, printf)"),
                          tb_stmt_column_name(stmt, column));
    copy = tb_arena_strdup(arena, tb_stmt_text(stmt, column));
    if (!copy)
        return tb_err_nomem(err);
    *cell = tb_data_text(copy);
    if (tb_stmt_is_int(stmt, column))
        cell->is_false = tb_stmt_int(stmt, column) == 0;
    return TB_OK;
}

static enum tb_status add_row(struct growing *growing, const struct tb_stmt *stmt, const char *const *names, struct tb_arena *arena,
                              struct tb_err *err)
{
    size_t columns = (size_t)tb_stmt_columns(stmt), i;
    struct tb_data *cells = tb_arena_alloc(arena, columns * sizeof *cells);
    enum tb_status status = TB_OK;
    if (growing->count == TB_DB_DATA_MOST_ROWS)
        return tb_err_set(err, TB_CONFIG, _("more than %d rows"), TB_DB_DATA_MOST_ROWS);
    if (!TB_GROW(growing->rows, growing->count, growing->room))
        return tb_err_nomem(err);
    if (!cells)
        return tb_err_nomem(err);
    for (i = 0; i < columns && status == TB_OK; i++)
        status = read_cell(&cells[i], stmt, (int)i, arena, err);
    memset(&growing->rows[growing->count], 0, sizeof *growing->rows);
    growing->rows[growing->count].kind = TB_DATA_OBJECT;
    growing->rows[growing->count].items = cells;
    growing->rows[growing->count].count = columns;
    growing->rows[growing->count].keys = names;
    growing->count++;
    return status;
}

static enum tb_status read_names(const struct tb_stmt *stmt, struct tb_arena *arena, const char *const **out, struct tb_err *err)
{
    size_t columns = (size_t)tb_stmt_columns(stmt), i, j;
    const char **names = tb_arena_alloc(arena, columns * sizeof *names);
    if (!names)
        return tb_err_nomem(err);
    for (i = 0; i < columns; i++) {
        names[i] = tb_arena_strdup(arena, tb_stmt_column_name(stmt, (int)i));
        if (!names[i])
            return tb_err_nomem(err);
        for (j = 0; j < i; j++)
            if (strcmp(names[i], names[j]) == 0)
                return tb_err_set(err, TB_CONFIG, _("two columns are called \"%s\""), names[i]);
    }
    *out = names;
    return TB_OK;
}

static enum tb_status read_rows(struct tb_stmt *stmt, struct tb_arena *arena, struct tb_data *rows, struct tb_err *err)
{
    struct growing growing = {NULL, 0, 0};
    const char *const *names = NULL;
    enum tb_status status = read_names(stmt, arena, &names, err);
    while (tb_stmt_next(stmt, &status, err))
        status = add_row(&growing, stmt, names, arena, err);
    memset(rows, 0, sizeof *rows);
    rows->kind = TB_DATA_LIST;
    rows->keys = names;
    rows->key_count = (size_t)tb_stmt_columns(stmt);
    rows->count = growing.count;
    if (status == TB_OK && growing.count > 0) {
        rows->items = tb_arena_copy(arena, growing.rows, growing.count, sizeof *growing.rows);
        if (!rows->items)
            status = tb_err_nomem(err);
    }
    free(growing.rows);
    return status;
}

enum tb_status tb_db_data_rows(struct tb_db *db, const struct tb_query *query, const struct tb_db_parameter *parameters,
                               size_t count, struct tb_arena *arena, struct tb_data *rows, struct tb_err *err)
{
    struct tb_stmt *stmt = NULL;
    enum tb_status status;
    tb_db_guard(db, true);
    status = tb_db_prepare(db, query->sql, &stmt, err);
    tb_db_guard(db, false);
    if (status == TB_OK)
        status = bind(stmt, parameters, count, err);
    if (status == TB_OK)
        status = read_rows(stmt, arena, rows, err);
    tb_stmt_free(stmt);
    if (status == TB_CONFIG || status == TB_BUG) { /* SQL of a template that is wrong is no fault of the program */
        err->status = TB_CONFIG;
        return tb_err_context(err, _("query \"%s\", %s:%zu"), query->name, query->file, query->line1);
    }
    return status;
}
