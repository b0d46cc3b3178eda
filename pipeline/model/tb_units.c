#include "tb_units.h"

#include "tb_i18n.h"
#include "tb_table.h"
#include "tb_text.h"

#include <stdlib.h>
#include <string.h>

/* A folded name. */
struct tb_name {
    const char *text;
    size_t length;
    int unit;
};

enum { MOST_TEXT_BYTES = 4096 };

static enum tb_status add_name(struct tb_units *units, const struct tb_table_row *row, const char *name, size_t length,
                               int unit, struct tb_err *err)
{
    char *folded = tb_arena_alloc(&units->arena, length + 1);
    size_t n;
    int was;
    if (!folded)
        return tb_err_nomem(err);
    n = tb_text_fold(name, length, folded);
    if (n == 0)
        return TB_OK;
    if (!tb_index_add(&units->names, folded, n, unit, &was))
        return tb_err_nomem(err);
    if (was >= 0 && was != unit)
        return tb_err_set(err, TB_CONFIG, _("\"%.*s\" already names %s: %s:%zu"), (int)length, name,
                          units->items[was].name, row->file, row->line1);
    if (was >= 0)
        return TB_OK;
    if (units->all_count == units->all_room) {
        size_t room = units->all_room ? units->all_room * 2 : 64;
        struct tb_name *all = realloc(units->all, room * sizeof *all);
        if (!all)
            return tb_err_nomem(err);
        units->all = all;
        units->all_room = room;
    }
    units->all[units->all_count].text = folded;
    units->all[units->all_count].length = n;
    units->all[units->all_count++].unit = unit;
    return TB_OK;
}

static enum tb_status parse_order(const char *text, int *order, const struct tb_table_row *row, struct tb_err *err)
{
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end || value < 0 || value > 100000)
        return tb_err_set(err, TB_CONFIG, _("not an order \"%s\": %s:%zu"), text, row->file, row->line1);
    *order = (int)value;
    return TB_OK;
}

static enum tb_status on_row(void *context, const struct tb_table_row *row, struct tb_err *err)
{
    struct tb_units *units = context;
    const char *code = row->cells[0], *name = row->cells[1], *aliases = row->cells[2];
    struct tb_unit *unit;
    int place = (int)units->count;
    enum tb_status status;

    if (!*code || !*name)
        return tb_err_set(err, TB_CONFIG, _("a unit needs a code and a name: %s:%zu"), row->file, row->line1);
    if (tb_units_by_code(units, code) >= 0)
        return tb_err_set(err, TB_CONFIG, _("code \"%s\" stands twice: %s:%zu"), code, row->file, row->line1);
    if (units->count == units->room) {
        size_t room = units->room ? units->room * 2 : 32;
        struct tb_unit *items = realloc(units->items, room * sizeof *items);
        if (!items)
            return tb_err_nomem(err);
        units->items = items;
        units->room = room;
    }
    unit = &units->items[units->count];
    unit->code = tb_arena_strdup(&units->arena, code);
    unit->name = tb_arena_strdup(&units->arena, name);
    unit->kind = tb_arena_strdup(&units->arena, row->cells[3]);
    if (!unit->code || !unit->name || !unit->kind)
        return tb_err_nomem(err);
    units->count++;
    status = parse_order(row->cells[4], &unit->order, row, err);
    if (status == TB_OK)
        status = add_name(units, row, name, strlen(name), place, err);
    if (status == TB_OK && strcmp(code, "*") != 0)
        status = add_name(units, row, code, strlen(code), place, err);
    while (status == TB_OK && *aliases) {
        size_t length = strcspn(aliases, "|");
        status = add_name(units, row, aliases, length, place, err);
        aliases += length + (aliases[length] == '|');
    }
    return status;
}

static int longest_first(const void *a, const void *b)
{
    const struct tb_name *x = a, *y = b;
    if (x->length != y->length)
        return x->length < y->length ? 1 : -1;
    return memcmp(x->text, y->text, x->length);
}

enum tb_status tb_units_parse(struct tb_units *units, const char *file, const char *text, size_t length, struct tb_err *err)
{
    static const char *const columns[] = {"code", "name", "aliases", "kind", "order", NULL};
    enum tb_status status = tb_table_read(file, text, length, columns, on_row, units, err);
    if (status == TB_OK && units->count == 0)
        status = tb_err_set(err, TB_CONFIG, _("no unit: %s"), file);
    if (status == TB_OK)
        qsort(units->all, units->all_count, sizeof *units->all, longest_first);
    return status;
}

void tb_units_free(struct tb_units *units)
{
    const struct tb_units empty = TB_UNITS_INIT;
    free(units->items);
    free(units->all);
    tb_index_free(&units->names);
    tb_arena_free(&units->arena);
    *units = empty;
}

/* Folded text -> unit: the name itself, without the office behind it, without the city in front. */
static int find_folded(const struct tb_units *units, const char *text, size_t length)
{
    static const char *const offices[] = {"教育和体育局", "教育体育局", "教育局", "教体局", "社会事业发展局", "人民政府", "县政府", "区政府", "市政府"};
    int unit = tb_index_find(&units->names, text, length), city;
    size_t i;
    if (unit >= 0)
        return unit;
    for (i = 0; i < sizeof offices / sizeof *offices; i++)
        if (length > strlen(offices[i]) && tb_text_ends(text, length, offices[i]))
            return find_folded(units, text, length - strlen(offices[i]));
    city = tb_units_by_code(units, "*");
    for (i = 0; i < units->all_count; i++) {
        const struct tb_name *name = &units->all[i];
        if (name->unit == city && length > name->length && memcmp(text, name->text, name->length) == 0)
            return tb_index_find(&units->names, text + name->length, length - name->length);
    }
    return TB_UNITS_NONE;
}

int tb_units_find(const struct tb_units *units, const char *text, size_t length)
{
    char folded[MOST_TEXT_BYTES + 1];
    if (length == 0 || length > MOST_TEXT_BYTES)
        return TB_UNITS_NONE;
    length = tb_text_fold(text, length, folded);
    return find_folded(units, folded, length);
}

void tb_units_blank(const struct tb_units *units, char *folded, size_t length, char mark)
{
    size_t i, at;
    for (i = 0; i < units->all_count; i++)
        while ((at = tb_text_find(folded, length, units->all[i].text, units->all[i].length)) != SIZE_MAX)
            memset(folded + at, mark, units->all[i].length);
}

/* Whether another unit's name begins before this one and reaches into it: 乐陵 and 陵城区 in 乐陵城区. */
static bool is_overlapped(const struct tb_units *units, const char *text, size_t at, const struct tb_name *name)
{
    size_t i, from;
    for (i = 0; i < units->all_count; i++) {
        const struct tb_name *other = &units->all[i];
        if (other->unit == name->unit)
            continue;
        for (from = at > other->length ? at - other->length + 1 : 0; from < at; from++)
            if (from + other->length > at && from + other->length < at + name->length &&
                memcmp(text + from, other->text, other->length) == 0)
                return true;
    }
    return false;
}

int tb_units_find_in(const struct tb_units *units, const char *text, size_t length)
{
    char whole[MOST_TEXT_BYTES + 1], folded[MOST_TEXT_BYTES + 1];
    const int city = tb_units_by_code(units, "*");
    int found = TB_UNITS_NONE;
    bool names_city = false;
    size_t i;
    if (length > MOST_TEXT_BYTES)
        length = MOST_TEXT_BYTES;
    length = tb_text_fold(text, length, whole);
    memcpy(folded, whole, length + 1);
    for (i = 0; i < units->all_count; i++) {
        const struct tb_name *name = &units->all[i];
        size_t at;
        while ((at = tb_text_find(folded, length, name->text, name->length)) != SIZE_MAX) {
            memset(folded + at, ' ', name->length); /* shorter names inside it no longer count */
            if (name->unit == city)
                names_city = true;
            else if ((found != TB_UNITS_NONE && found != name->unit) || is_overlapped(units, whole, at, name))
                return TB_UNITS_SEVERAL;
            else
                found = name->unit;
        }
    }
    return found == TB_UNITS_NONE && names_city ? city : found;
}

int tb_units_by_code(const struct tb_units *units, const char *code)
{
    size_t i;
    for (i = 0; i < units->count; i++)
        if (strcmp(units->items[i].code, code) == 0)
            return (int)i;
    return TB_UNITS_NONE;
}
