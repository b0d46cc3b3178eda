/* tb_twins: one project that is twice in a sheet under two names.
 *
 * WHAT       All quantities of two rows are the same, and their names are near: 实验小学, 县实验小学, 实验小学教学楼. A name is near when
 *            its characters are all in the other one, in their order, and its numerals are the other one's (第1小学 is not 第11小学).
 *            Names that are the same are reported elsewhere (duplicate_key).
 * USE        struct tb_twins twins = TB_TWINS_INIT; status = tb_twins_add(&twins, figures, name, line1, &earlier, &name_there, &err) …
 * OWNERSHIP  the object owns its memory: tb_twins_free.
 * LIMITS     the first TB_TWINS_MOST rows are compared, more than any county fills in by hand.
 */
#ifndef TB_TWINS_H
#define TB_TWINS_H

#include "tb_err.h"
#include "tb_text.h"

enum { TB_TWINS_MOST = 8192 };

struct tb_twin;

struct tb_twins {
    struct tb_twin *items;
    size_t count, room;
    int32_t *places; /* by a row's figures: its place in items, or -1 */
    size_t place_count;
};

#define TB_TWINS_INIT                                                                                                              \
    {                                                                                                                              \
        NULL, 0, 0, NULL, 0                                                                                                        \
    }

/* figures: a hash of county and quantities. name: as it stands. *earlier: the line of the first row that may be the same project, and
 * *name_there its name, the object's; 0: none. */
enum tb_status tb_twins_add(struct tb_twins *twins, uint64_t figures, struct tb_span name, size_t line1, size_t *earlier,
                            struct tb_span *name_there, struct tb_err *err) TB_MUST_CHECK;
void tb_twins_free(struct tb_twins *twins);

/* Whether two names may be of one project. */
bool tb_twins_are_near(struct tb_span a, struct tb_span b);

#endif
