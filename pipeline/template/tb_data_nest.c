#include "tb_data_nest.h"
#include "tb_i18n.h"

#include <string.h>

/* The number of a column, key_count when there is none. */
static size_t find_column(const struct tb_data *list, const char *name)
{
    size_t i;
    for (i = 0; i < list->key_count && strcmp(list->keys[i], name) != 0; i++)
        continue;
    return i;
}

static bool is_same_text(const struct tb_data *left, const struct tb_data *right)
{
    return left->kind == TB_DATA_TEXT && right->kind == TB_DATA_TEXT && strcmp(left->text, right->text) == 0;
}

/* The children of one parent. */
static enum tb_status pick_children(struct tb_arena *arena, const struct tb_data *children, size_t column, const struct tb_data *id,
                                    struct tb_data *picked, struct tb_err *err)
{
    struct tb_data *rows;
    size_t i, n = 0;
    for (i = 0; id && i < children->count; i++)
        n += is_same_text(&children->items[i].items[column], id);
    rows = tb_arena_alloc(arena, (n + 1) * sizeof *rows);
    if (!rows)
        return tb_err_nomem(err);
    *picked = *children;
    picked->items = rows;
    picked->count = n;
    for (i = n = 0; id && i < children->count; i++)
        if (is_same_text(&children->items[i].items[column], id))
            rows[n++] = children->items[i];
    return TB_OK;
}

/* Fields of a row (or of a list's blank row) and one more. */
static struct tb_data *widen(struct tb_arena *arena, const struct tb_data *fields, size_t count)
{
    struct tb_data *wide = tb_arena_alloc(arena, (count + 1) * sizeof *wide);
    if (wide && fields && count > 0)
        memcpy(wide, fields, count * sizeof *wide);
    return wide;
}

static enum tb_status check_columns(const struct tb_data *parents, const char *name, const struct tb_data *children,
                                    struct tb_err *err)
{
    if (find_column(parents, "id") == parents->key_count)
        return tb_err_set(err, TB_CONFIG, _("rows that others belong to need a column \"id\""));
    if (find_column(children, "parent_id") == children->key_count)
        return tb_err_set(err, TB_CONFIG, _("rows that belong to others need a column \"parent_id\": %s"), name);
    if (find_column(parents, name) != parents->key_count)
        return tb_err_set(err, TB_CONFIG, _("two columns are called \"%s\""), name);
    return TB_OK;
}

enum tb_status tb_data_nest(struct tb_arena *arena, struct tb_data *parents, const char *name, const struct tb_data *children,
                            struct tb_err *err)
{
    size_t columns = parents->key_count, id = find_column(parents, "id"), column = find_column(children, "parent_id"), i;
    struct tb_data *rows, *blank;
    const char **keys;
    enum tb_status status = check_columns(parents, name, children, err);
    if (status != TB_OK)
        return status;
    keys = tb_arena_alloc(arena, (columns + 1) * sizeof *keys);
    rows = tb_arena_alloc(arena, (parents->count + 1) * sizeof *rows);
    blank = widen(arena, parents->blank, columns);
    if (!keys || !rows || !blank)
        return tb_err_nomem(err);
    memcpy(keys, parents->keys, columns * sizeof *keys);
    keys[columns] = name;
    status = pick_children(arena, children, column, NULL, &blank[columns], err);
    for (i = 0; i < parents->count && status == TB_OK; i++) {
        struct tb_data *fields = widen(arena, parents->items[i].items, columns);
        if (!fields)
            return tb_err_nomem(err);
        status = pick_children(arena, children, column, &fields[id], &fields[columns], err);
        rows[i] = parents->items[i];
        rows[i].items = fields;
        rows[i].keys = keys;
        rows[i].count = columns + 1;
    }
    parents->items = rows;
    parents->keys = keys;
    parents->key_count = columns + 1;
    parents->blank = blank;
    return status;
}
