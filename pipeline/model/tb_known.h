/* tb_known: the names that rows of a form may have, because the plan counts by them.
 *
 * WHAT       An indicator is found by its name or an alias, a task by its number; both as people write them: full width, blanks,
 *            brackets, numbering in front (1. 2- （三） ①). A number is written 1 01 1. １ 第1项 第3条 2.0 一 ①. A remark in
 *            brackets after a name is taken off, unless it changes what is counted (不含… 其中… 计划…).
 * USE        struct tb_known known = TB_KNOWN_INIT; at = tb_known_add(&known, "2", "均衡发展国家评估", "");
 *            tb_known_alias(&known, at, "均衡评估"); … tb_known_number(&known, cell, n); tb_known_free(&known);
 * OWNERSHIP  the list owns its texts.
 * ERRORS     add and alias return TB_KNOWN_FAILED when memory is out, TB_KNOWN_TAKEN when another item has that name.
 * LIMITS     names of at most TB_KNOWN_MOST_BYTES.
 */
#ifndef TB_KNOWN_H
#define TB_KNOWN_H

#include "tb_arena.h"
#include "tb_index.h"
#include "tb_measure.h"
#include <stdbool.h>
#include <stddef.h>

enum { TB_KNOWN_MOST_BYTES = 600, TB_KNOWN_NONE = -1, TB_KNOWN_TAKEN = -2, TB_KNOWN_FAILED = -3 };

struct tb_known_item {
    const char *id;    /* what a row stores in its key column */
    const char *title; /* as people call it */
    const char *unit;  /* an indicator's unit of measure, "" for none */
};

struct tb_known {
    struct tb_known_item *items;
    size_t count, room;
    struct tb_index names, ids; /* of names and aliases; of ids as numbers */
    struct tb_arena arena;
};

#define TB_KNOWN_INIT                                                                                                              \
    {                                                                                                                              \
        NULL, 0, 0, {0}, {0}, TB_ARENA_INIT                                                                                        \
    }

/* The new item's place. */
int tb_known_add(struct tb_known *known, const char *id, const char *title, const char *unit);
/* One more name of an item. */
int tb_known_alias(struct tb_known *known, int item, const char *name);
void tb_known_free(struct tb_known *known);

/* The item of that name, or TB_KNOWN_NONE. *remark: a remark in brackets was left out of account. */
int tb_known_name(const struct tb_known *known, const char *text, size_t length, bool *remark);
/* The item of that number, or TB_KNOWN_NONE. */
int tb_known_number(const struct tb_known *known, const char *text, size_t length);
/* The item whose name is most like the text, and how much (0 … 100); TB_KNOWN_NONE in an empty list. */
int tb_known_nearest(const struct tb_known *known, const char *text, size_t length, int *likeness);
/* How much an item's name is like the text, 0 … 100. */
int tb_known_likeness(const struct tb_known *known, int item, const char *text, size_t length);

/* Whether a row's unit of measure can be that of an item: the same kind, and of things the same or a word for any (个). */
bool tb_known_unit_fits(const char *unit, const char *text, size_t length);

#endif
