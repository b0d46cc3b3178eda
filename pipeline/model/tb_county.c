#include "tb_county.h"

#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_config_csv.h"
#include "tb_text.h"

#include <stdlib.h>
#include <string.h>

/* A folded name. */
struct tb_name {
    const char *text;
    size_t length;
    int county;
};

enum { MOST_TEXT_BYTES = 4096, HAN = 3 /* bytes */, MOST_OFFICE = 14 };

static enum tb_status add_name(struct tb_counties *counties, const struct tb_config_row *row, const char *name, size_t length,
                               int county, struct tb_err *err)
{
    char *folded = tb_arena_alloc(&counties->arena, length + 1);
    size_t n;
    int was;
    if (!folded)
        return tb_err_nomem(err);
    n = tb_text_fold(name, length, folded);
    if (n == 0)
        return TB_OK;
    if (!tb_index_add(&counties->names, folded, n, county, &was))
        return tb_err_nomem(err);
    if (was >= 0 && was != county)
        return tb_err_set(err, TB_CONFIG, _("\"%.*s\" already names %s: %s:%zu"), (int)length, name, counties->items[was].name,
                          row->file, row->line1);
    if (was >= 0)
        return TB_OK;
    if (!TB_GROW(counties->all, counties->all_count, counties->all_room))
        return tb_err_nomem(err);
    counties->all[counties->all_count].text = folded;
    counties->all[counties->all_count].length = n;
    counties->all[counties->all_count++].county = county;
    return TB_OK;
}

static enum tb_status parse_order(const char *text, int *order, const struct tb_config_row *row, struct tb_err *err)
{
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end || value < 0 || value > 100000)
        return tb_err_set(err, TB_CONFIG, _("not an order \"%s\": %s:%zu"), text, row->file, row->line1);
    *order = (int)value;
    return TB_OK;
}

static enum tb_status on_row(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_counties *counties = context;
    const char *code = row->cells[0], *name = row->cells[1], *aliases = row->cells[2];
    struct tb_county *county;
    int place = (int)counties->count;
    enum tb_status status;

    if (!*code || !*name)
        return tb_err_set(err, TB_CONFIG, _("a unit needs a code and a name: %s:%zu"), row->file, row->line1);
    if (tb_counties_by_code(counties, code) >= 0)
        return tb_err_set(err, TB_CONFIG, _("duplicate code \"%s\": %s:%zu"), code, row->file, row->line1);
    if (!TB_GROW(counties->items, counties->count, counties->room))
        return tb_err_nomem(err);
    county = &counties->items[counties->count];
    county->code = tb_arena_strdup(&counties->arena, code);
    county->name = tb_arena_strdup(&counties->arena, name);
    county->kind = tb_arena_strdup(&counties->arena, row->cells[3]);
    if (!county->code || !county->name || !county->kind)
        return tb_err_nomem(err);
    counties->count++;
    status = parse_order(row->cells[4], &county->order, row, err);
    if (status == TB_OK)
        status = add_name(counties, row, name, strlen(name), place, err);
    if (status == TB_OK && strcmp(code, "*") != 0)
        status = add_name(counties, row, code, strlen(code), place, err);
    while (status == TB_OK && *aliases) {
        size_t length = strcspn(aliases, "|");
        status = add_name(counties, row, aliases, length, place, err);
        aliases += length + (aliases[length] == '|');
    }
    return status;
}

/* Whether unit a comes before unit b, which is after it in the file. */
static bool is_before(const struct tb_county *a, const struct tb_county *b)
{
    const bool a_is_city = strcmp(a->code, "*") == 0, b_is_city = strcmp(b->code, "*") == 0;
    return a_is_city != b_is_city ? b_is_city : a->order <= b->order;
}

/* Everything that goes through the units goes in their order: sheets, ranks of a tie, letters. */
static enum tb_status sort_units(struct tb_counties *counties, struct tb_err *err)
{
    struct tb_county *sorted = calloc(counties->room, sizeof *sorted);
    int *places = calloc(counties->count, sizeof *places);
    enum tb_status status = sorted && places ? TB_OK : tb_err_nomem(err);
    size_t i, k;
    for (i = 0; i < counties->count && status == TB_OK; i++) {
        for (k = 0; k < counties->count; k++)
            places[i] += k < i ? is_before(&counties->items[k], &counties->items[i])
                               : k > i && !is_before(&counties->items[i], &counties->items[k]);
        sorted[places[i]] = counties->items[i];
    }
    if (status == TB_OK) {
        free(counties->items);
        counties->items = sorted;
        sorted = NULL;
        tb_index_renumber(&counties->names, places);
        for (i = 0; i < counties->all_count; i++)
            counties->all[i].county = places[counties->all[i].county];
    }
    free(sorted);
    free(places);
    return status;
}

static int longest_first(const void *a, const void *b)
{
    const struct tb_name *x = a, *y = b;
    if (x->length != y->length)
        return x->length < y->length ? 1 : -1;
    return memcmp(x->text, y->text, x->length);
}

enum tb_status tb_counties_parse(struct tb_counties *counties, const char *file, const char *text, size_t length,
                                 struct tb_err *err)
{
    static const char *const columns[] = {"code", "name", "aliases", "kind", "order", NULL};
    enum tb_status status = tb_config_csv_read(file, text, length, columns, on_row, counties, err);
    if (status == TB_OK && counties->count == 0)
        status = tb_err_set(err, TB_CONFIG, _("no unit: %s"), file);
    if (status == TB_OK)
        status = sort_units(counties, err);
    if (status == TB_OK)
        qsort(counties->all, counties->all_count, sizeof *counties->all, longest_first);
    return status;
}

void tb_counties_free(struct tb_counties *counties)
{
    const struct tb_counties empty = TB_COUNTIES_INIT;
    free(counties->items);
    free(counties->all);
    free(counties->offices);
    tb_index_free(&counties->names);
    tb_arena_free(&counties->arena);
    *counties = empty;
}

static enum tb_status on_office(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_counties *counties = context;
    const size_t length = strlen(row->cells[0]);
    char *folded = tb_arena_alloc(&counties->arena, length + 1);
    if (length == 0)
        return tb_err_set(err, TB_CONFIG, _("an office without a name: %s:%zu"), row->file, row->line1);
    if (!folded || !TB_GROW(counties->offices, counties->office_count, counties->office_room))
        return tb_err_nomem(err);
    (void)tb_text_fold(row->cells[0], length, folded);
    counties->offices[counties->office_count++] = folded;
    return TB_OK;
}

enum tb_status tb_counties_parse_offices(struct tb_counties *counties, const char *file, const char *text, size_t length,
                                         struct tb_err *err)
{
    static const char *const columns[] = {"office", NULL};
    return tb_config_csv_read(file, text, length, columns, on_office, counties, err);
}

bool tb_counties_is_office(const struct tb_counties *counties, const char *folded, size_t length)
{
    static const char *const endings[] = {"局", "委", "办", "处", "厅", "署", "政府", "委员会", "办公室", "中心", "公司", "集团"};
    size_t i;
    for (i = 0; i < counties->office_count; i++)
        if (tb_text_same(folded, length, counties->offices[i]))
            return true;
    if (length < 2 * HAN || length > MOST_OFFICE * HAN || (unsigned char)folded[0] < 0xE4)
        return false;
    return tb_text_ends_any(folded, length, TB_TEXT_WORDS(endings)) > 0;
}

/* Folded text -> unit: the name itself, with the office after it, with the city in front. */
static int find_folded(const struct tb_counties *counties, const char *text, size_t length)
{
    int county = tb_index_find(&counties->names, text, length), city;
    size_t i;
    if (county >= 0)
        return county;
    city = tb_counties_by_code(counties, "*");
    for (i = 0; i < counties->all_count; i++) { /* the longest name first */
        const struct tb_name *name = &counties->all[i];
        if (length <= name->length || memcmp(text, name->text, name->length) != 0)
            continue;
        county = name->county == city ? find_folded(counties, text + name->length, length - name->length) : TB_COUNTIES_NONE;
        if (county >= 0)
            return county;
        if (tb_counties_is_office(counties, text + name->length, length - name->length))
            return name->county;
    }
    return TB_COUNTIES_NONE;
}

int tb_counties_find(const struct tb_counties *counties, const char *text, size_t length)
{
    char folded[MOST_TEXT_BYTES + 1];
    if (length == 0 || length > MOST_TEXT_BYTES)
        return TB_COUNTIES_NONE;
    length = tb_text_fold(text, length, folded);
    return find_folded(counties, folded, length);
}

void tb_counties_blank(const struct tb_counties *counties, char *folded, size_t length, char mark)
{
    size_t i, at;
    for (i = 0; i < counties->all_count; i++)
        while ((at = tb_text_find(folded, length, counties->all[i].text, counties->all[i].length)) != SIZE_MAX)
            memset(folded + at, mark, counties->all[i].length);
}

/* Whether another unit's name begins before this one and reaches into it: 乐陵 and 陵城区 in 乐陵城区. */
static bool is_overlapped(const struct tb_counties *counties, const char *text, size_t at, const struct tb_name *name)
{
    size_t i, from;
    for (i = 0; i < counties->all_count; i++) {
        const struct tb_name *other = &counties->all[i];
        if (other->county == name->county)
            continue;
        for (from = at > other->length ? at - other->length + 1 : 0; from < at; from++)
            if (from + other->length > at && from + other->length < at + name->length &&
                memcmp(text + from, other->text, other->length) == 0)
                return true;
    }
    return false;
}

int tb_counties_find_in(const struct tb_counties *counties, const char *text, size_t length)
{
    char whole[MOST_TEXT_BYTES + 1], folded[MOST_TEXT_BYTES + 1];
    const int city = tb_counties_by_code(counties, "*");
    int found = TB_COUNTIES_NONE;
    bool names_city = false;
    size_t i;
    if (length > MOST_TEXT_BYTES)
        length = MOST_TEXT_BYTES;
    length = tb_text_fold(text, length, whole);
    memcpy(folded, whole, length + 1);
    for (i = 0; i < counties->all_count; i++) {
        const struct tb_name *name = &counties->all[i];
        size_t at;
        while ((at = tb_text_find(folded, length, name->text, name->length)) != SIZE_MAX) {
            memset(folded + at, ' ', name->length); /* shorter names inside it no longer count */
            if (name->county == city)
                names_city = true;
            else if ((found != TB_COUNTIES_NONE && found != name->county) || is_overlapped(counties, whole, at, name))
                return TB_COUNTIES_SEVERAL;
            else
                found = name->county;
        }
    }
    return found == TB_COUNTIES_NONE && names_city ? city : found;
}

int tb_counties_by_code(const struct tb_counties *counties, const char *code)
{
    size_t i;
    for (i = 0; i < counties->count; i++)
        if (strcmp(counties->items[i].code, code) == 0)
            return (int)i;
    return TB_COUNTIES_NONE;
}
