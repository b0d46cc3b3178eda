#include "tb_known.h"

#include "tb_grow.h"
#include "tb_likeness.h"
#include "tb_number_text.h"
#include "tb_text.h"

#include <stdlib.h>
#include <string.h>

void tb_known_free(struct tb_known *known)
{
    const struct tb_known empty = TB_KNOWN_INIT;
    free(known->items);
    tb_index_free(&known->names);
    tb_index_free(&known->ids);
    tb_arena_free(&known->arena);
    *known = empty;
}

/* Put a key of an item into an index. */
static int index_key(struct tb_known *known, struct tb_index *index, const char *key, size_t length, int item)
{
    int was = -1;
    const char *kept = tb_arena_strndup(&known->arena, key, length);
    if (!kept || !tb_index_add(index, kept, length, item, &was))
        return TB_KNOWN_FAILED;
    return was >= 0 && was != item ? TB_KNOWN_TAKEN : item;
}

int tb_known_alias(struct tb_known *known, int item, const char *name)
{
    char key[TB_KNOWN_MOST_BYTES + 1];
    size_t length = strlen(name);
    if (length > TB_KNOWN_MOST_BYTES)
        return TB_KNOWN_TAKEN;
    length = tb_text_key(name, length, key);
    return length == 0 ? item : index_key(known, &known->names, key, length, item);
}

int tb_known_add(struct tb_known *known, const char *id, const char *title, const char *unit)
{
    char number[TB_KNOWN_MOST_BYTES + 1];
    struct tb_known_item *item;
    int at, place = (int)known->count;
    size_t length;
    if (strlen(id) > TB_KNOWN_MOST_BYTES)
        return TB_KNOWN_TAKEN;
    if (!TB_GROW(known->items, known->count, known->room))
        return TB_KNOWN_FAILED;
    item = &known->items[known->count];
    item->id = tb_arena_strdup(&known->arena, id);
    item->title = tb_arena_strdup(&known->arena, title);
    item->unit = tb_arena_strdup(&known->arena, unit);
    if (!item->id || !item->title || !item->unit)
        return TB_KNOWN_FAILED;
    known->count++;
    length = tb_number_text(id, strlen(id), number);
    if ((at = index_key(known, &known->ids, number, length, place)) < 0)
        return at;
    return tb_known_alias(known, place, title);
}

static int find_key(const struct tb_known *known, const char *text, size_t length)
{
    char key[TB_KNOWN_MOST_BYTES + 1];
    if (length == 0 || length > TB_KNOWN_MOST_BYTES)
        return TB_KNOWN_NONE;
    length = tb_text_key(text, length, key);
    return length > 0 ? tb_index_find(&known->names, key, length) : TB_KNOWN_NONE;
}

/* With its numbering, and without one piece of it after another. */
static int find_numbered(const struct tb_known *known, const char *text, size_t length)
{
    int item = find_key(known, text, length);
    size_t step;
    while (item < 0 && (step = tb_number_in_front(text, length)) > 0) {
        text += step;
        length -= step;
        item = find_key(known, text, length);
    }
    return item;
}

/* Where the last brackets of a folded text begin, when it ends with them; 0: it does not. */
static size_t remark_start(const char *text, size_t length)
{
    size_t depth = 0, at = length;
    if (length == 0 || text[length - 1] != ')')
        return 0;
    while (at > 0) {
        at--;
        if (text[at] == ')')
            depth++;
        else if (text[at] == '(' && --depth == 0)
            return at;
    }
    return 0;
}

/* The name ends with what it is counted in: 新招聘教师（人）. */
static bool is_own_unit(const struct tb_known *known, int item, const char *text, size_t length)
{
    const char *unit = known->items[item].unit;
    struct tb_measure own, other;
    return unit[0] && tb_measure_parse(text, length, &other) && tb_measure_parse(unit, strlen(unit), &own) &&
           own.factor == other.factor && tb_known_unit_fits(unit, text, length);
}

/* What is counted is then another thing. */
static bool changes_the_meaning(const char *text, size_t length)
{
    static const char *const words[] = {"不含", "不包括", "不计", "除",   "其中", "计划", "目标", "任务",
                                        "拟",   "预计",   "扣除", "上年", "去年", "往年", "非"};
    return tb_text_has_any(text, length, TB_TEXT_WORDS(words));
}

int tb_known_name(const struct tb_known *known, const char *text, size_t length, bool *remark)
{
    char folded[TB_KNOWN_MOST_BYTES + 1];
    size_t n, start;
    int item = TB_KNOWN_NONE;
    *remark = false;
    if (length > TB_KNOWN_MOST_BYTES)
        return TB_KNOWN_NONE;
    n = tb_text_fold(text, length, folded);
    item = find_numbered(known, folded, n);
    while (item < 0 && (start = remark_start(folded, n)) > 0 && !changes_the_meaning(folded + start, n - start)) {
        const char *inside = folded + start + 1;
        const size_t inside_length = n - start - 2;
        struct tb_measure measure;
        n = start;
        item = find_numbered(known, folded, n);
        if (item >= 0 && tb_measure_parse(inside, inside_length, &measure) && known->items[item].unit[0]) {
            if (!is_own_unit(known, item, inside, inside_length))
                return TB_KNOWN_NONE;
        } else {
            *remark = *remark || item < 0 || inside_length > 0;
        }
    }
    return item;
}

int tb_known_number(const struct tb_known *known, const char *text, size_t length)
{
    char number[TB_KNOWN_MOST_BYTES + 1];
    size_t n;
    int item;
    if (length == 0 || length > TB_KNOWN_MOST_BYTES)
        return TB_KNOWN_NONE;
    n = tb_number_text(text, length, number);
    item = tb_index_find(&known->ids, number, n);
    if (item < 0 && tb_number_without_noughts(number, &n)) /* 2.0, 4.10 */
        item = tb_index_find(&known->ids, number, n);
    return item;
}

int tb_known_likeness(const struct tb_known *known, int item, const char *text, size_t length)
{
    const char *title = known->items[item].title;
    return tb_likeness(text, length, title, strlen(title));
}

int tb_known_nearest(const struct tb_known *known, const char *text, size_t length, int *likeness)
{
    int best = TB_KNOWN_NONE;
    size_t i;
    *likeness = 0;
    for (i = 0; i < known->count; i++) {
        const int like = tb_known_likeness(known, (int)i, text, length);
        if (best == TB_KNOWN_NONE || like > *likeness) {
            best = (int)i;
            *likeness = like;
        }
    }
    return best;
}

/* Words that count the same things; 个 is a word for anything. */
static bool counts_the_same(const char *a, const char *b)
{
    static const char *const people[] = {"人", "名", "位", NULL}, *const places[] = {"所", "处", "座", "校", "园", NULL},
                             *const matters[] = {"项", "件", "条", NULL}, *const *const groups[] = {people, places, matters};
    size_t g, i;
    if (strcmp(a, b) == 0 || strcmp(a, "个") == 0 || strcmp(b, "个") == 0)
        return true;
    for (g = 0; g < sizeof groups / sizeof *groups; g++) {
        bool has_a = false, has_b = false;
        for (i = 0; groups[g][i]; i++) {
            has_a = has_a || strcmp(a, groups[g][i]) == 0;
            has_b = has_b || strcmp(b, groups[g][i]) == 0;
        }
        if (has_a && has_b)
            return true;
    }
    return false;
}

/* The word behind 万, 千 and so on. */
static const char *without_multiple(const char *unit)
{
    static const char *const multiples[] = {"百万", "千万", "亿", "万", "千", "百"};
    size_t i;
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        if (tb_text_starts(unit, strlen(unit), multiples[i]) && unit[strlen(multiples[i])])
            return unit + strlen(multiples[i]);
    return unit;
}

bool tb_known_unit_fits(const char *unit, const char *text, size_t length)
{
    struct tb_measure own, other;
    char folded[TB_KNOWN_MOST_BYTES + 1];
    bool own_known = tb_measure_parse(unit, strlen(unit), &own);
    if (length == 0 || !unit[0])
        return true;
    if (length > TB_KNOWN_MOST_BYTES)
        return false;
    length = tb_text_fold(text, length, folded);
    if (length > 2 && folded[0] == '(' && folded[length - 1] == ')') { /* （人） */
        memmove(folded, folded + 1, length - 2);
        folded[length - 2] = '\0';
    }
    if (!own_known) /* a word of the bureau's own: it is that word, or one for anything */
        return strcmp(unit, folded) == 0 || strcmp(folded, "个") == 0;
    if (!tb_measure_parse(folded, strlen(folded), &other))
        return false;
    if (other.kind == TB_MEASURE_NONE) /* 万: times what the indicator counts */
        return true;
    return own.kind == other.kind &&
           (own.kind != TB_MEASURE_COUNT || counts_the_same(without_multiple(unit), without_multiple(folded)));
}
