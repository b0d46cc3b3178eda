/* tb_db_bounded: LIKE, GLOB, instr, replace and trim for SQL that a bureau wrote, so that its limit holds inside one call, too.
 * Not for anybody outside of this adapter.
 *
 * WHAT    Replaces SQLite's own functions of one connection by ones that are linear in their texts, or at worst a text times a
 *         pattern of at most 1000 bytes, and charges each call to the work of the statement (tb_db_limit_ms).
 * ERRORS  of a call: SQL error for a longer pattern; interrupted when the limit is reached.
 */
#ifndef TB_DB_BOUNDED_H
#define TB_DB_BOUNDED_H

#include "tb_db.h"

enum tb_status tb_db_bound_functions(struct tb_db *db, struct tb_err *err) TB_MUST_CHECK;

#endif
