/* tb_counties: the reporting units (counties, zones, the bureau's own schools), and the whole city as "*".
 *
 * WHAT       units.csv: code,name,aliases,kind,order; aliases separated by '|'. Every name a county may use is there.
 * USE        struct tb_counties units = TB_COUNTIES_INIT; tb_counties_parse(&units, file, text, n, &err);
 *            i = tb_counties_find(&units, cell, n);  tb_counties_free(&units);
 * OWNERSHIP  strings are borrowed from the object.
 * ERRORS     TB_CONFIG with file and line: duplicate code, name claimed by two units, order that is no number.
 */
#ifndef TB_COUNTY_H
#define TB_COUNTY_H

#include "tb_arena.h"
#include "tb_err.h"
#include "tb_index.h"

#include <stdbool.h>

struct tb_county {
    const char *code, *name, *kind;
    int order;
};

struct tb_counties {
    struct tb_county *items; /* by .order, of one order as in the file; the city (*) last */
    size_t count, room;
    struct tb_index names; /* folded names, aliases and codes -> place in items */
    struct tb_name *all;   /* every folded name, longest first */
    size_t all_count, all_room;
    const char **offices; /* folded: 教育局, 教委 … that may follow a name */
    size_t office_count, office_room;
    struct tb_arena arena;
};

#define TB_COUNTIES_INIT                                                                                                           \
    {                                                                                                                              \
        NULL, 0, 0, {NULL, 0, 0}, NULL, 0, 0, NULL, 0, 0, TB_ARENA_INIT                                                            \
    }

enum { TB_COUNTIES_NONE = -1, TB_COUNTIES_SEVERAL = -2 };

enum tb_status tb_counties_parse(struct tb_counties *counties, const char *file, const char *text, size_t length,
                                 struct tb_err *err) TB_MUST_CHECK;
void tb_counties_free(struct tb_counties *counties);

/* offices.csv: office. The offices of the bureau's trade in the counties; whatever ends in 局 委 办 … is one all the same. */
enum tb_status tb_counties_parse_offices(struct tb_counties *counties, const char *file, const char *text, size_t length,
                                         struct tb_err *err) TB_MUST_CHECK;
/* Whether folded text is the name of an office, without a county's in front. */
bool tb_counties_is_office(const struct tb_counties *counties, const char *folded, size_t length);

/* The unit that is called exactly so (folded: width, blanks, brackets), also with an office behind or the city in front. TB_COUNTIES_NONE when there is none. Returns its place in items. */
int tb_counties_find(const struct tb_counties *counties, const char *text, size_t length);

/* The unit named somewhere in the text, longest names first; the city counts only when no other is named.
 * TB_COUNTIES_NONE, or TB_COUNTIES_SEVERAL when two different units are named, also by names that overlap (乐陵城区). */
int tb_counties_find_in(const struct tb_counties *counties, const char *text, size_t length);

/* Put `mark` over every unit's name in folded text. */
void tb_counties_blank(const struct tb_counties *counties, char *folded, size_t length, char mark);

/* The unit of that code, or TB_COUNTIES_NONE. */
int tb_counties_by_code(const struct tb_counties *counties, const char *code);

#endif
