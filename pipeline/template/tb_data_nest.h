/* tb_data_nest: rows that belong to rows of another list: the indicators of each campaign.
 *
 * WHAT       Each row of `parents` gets one more field, `name`: the list of those rows of `children` whose column parent_id is the
 *            row's column id, in their order. A child that belongs to no parent is in none of the lists.
 * USE        tb_data_nest(&arena, &campaigns, "measures", &measures, &err);   {{#campaigns}}…{{#measures}}…{{/measures}}…
 * OWNERSHIP  the new rows live in the arena; texts are borrowed as before.
 * ERRORS     TB_CONFIG: parents have no column id, children no column parent_id, parents have a column `name` already.
 * COST       rows of parents times rows of children.
 */
#ifndef TB_DATA_NEST_H
#define TB_DATA_NEST_H

#include "tb_arena.h"
#include "tb_data.h"
#include "tb_err.h"

enum tb_status tb_data_nest(struct tb_arena *arena, struct tb_data *parents, const char *name, const struct tb_data *children,
                            struct tb_err *err) TB_MUST_CHECK;

#endif
