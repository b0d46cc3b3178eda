/* tb_units: the reporting units (counties, zones, the bureau's own schools), and the whole city as "*".
 *
 * WHAT       units.csv: code,name,aliases,kind,order; aliases separated by '|'. Every name a county may use stands there.
 * USE        struct tb_units units = TB_UNITS_INIT; tb_units_parse(&units, file, text, n, &err);
 *            i = tb_units_find(&units, cell, n);  tb_units_free(&units);
 * OWNERSHIP  strings are borrowed from the object.
 * ERRORS     TB_CONFIG with file and line: duplicate code, name claimed by two units, order that is no number.
 */
#ifndef TB_UNITS_H
#define TB_UNITS_H

#include "tb_arena.h"
#include "tb_err.h"
#include "tb_index.h"

struct tb_unit {
    const char *code, *name, *kind;
    int order;
};

struct tb_units {
    struct tb_unit *items; /* in file order */
    size_t count, room;
    struct tb_index names; /* folded names, aliases and codes -> place in items */
    struct tb_name *all;    /* every folded name, longest first */
    size_t all_count, all_room;
    struct tb_arena arena;
};

#define TB_UNITS_INIT {NULL, 0, 0, {NULL, 0, 0}, NULL, 0, 0, TB_ARENA_INIT}

enum { TB_UNITS_NONE = -1, TB_UNITS_SEVERAL = -2 };

enum tb_status tb_units_parse(struct tb_units *units, const char *file, const char *text, size_t length,
                              struct tb_err *err) TB_MUST_CHECK;
void tb_units_free(struct tb_units *units);

/* The unit that is called exactly so (folded: width, blanks, brackets), also with 教育局, 教体局, 教育和体育局 behind or
 * the city in front. TB_UNITS_NONE when there is none. Returns its place in items. */
int tb_units_find(const struct tb_units *units, const char *text, size_t length);

/* The unit named somewhere in the text, longest names first; the city counts only when no other is named.
 * TB_UNITS_NONE, or TB_UNITS_SEVERAL when two different units are named, also by names that overlap (乐陵城区). */
int tb_units_find_in(const struct tb_units *units, const char *text, size_t length);

/* Put `mark` over every unit's name in folded text. */
void tb_units_blank(const struct tb_units *units, char *folded, size_t length, char mark);

/* The unit of that code, or TB_UNITS_NONE. */
int tb_units_by_code(const struct tb_units *units, const char *code);

#endif
