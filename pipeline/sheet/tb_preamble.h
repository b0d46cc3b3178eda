/* tb_preamble: what the lines around a table say, cell by cell: 填报单位：… 截至：… 单位：… 填报日期：…
 *
 * WHAT       A cell is cut before each key word, so that "填报单位：陵城区　　截至：2017年6月30日　　单位：万元" gives three.
 *            A value that is missing stands in the next cell. One list of key words: what is known as a key at the front of a
 *            cell cuts it everywhere else.
 * USE        tb_preamble_cell(cell, next, on_value, context);
 * OWNERSHIP  words and values are borrowed from the cells.
 */
#ifndef TB_PREAMBLE_H
#define TB_PREAMBLE_H

#include "tb_text.h"

#include <stdbool.h>

enum tb_preamble_key {
    TB_PREAMBLE_NONE,
    TB_PREAMBLE_UNIT,    /* 填报单位 */
    TB_PREAMBLE_MEASURE, /* 计量单位, 面积单位 */
    TB_PREAMBLE_EITHER,  /* 单位: either of the two */
    TB_PREAMBLE_CUTOFF,  /* 截至 */
    TB_PREAMBLE_FILLED,  /* 填报日期 */
    TB_PREAMBLE_SIGNED   /* 填表人, 单位负责人, 联系电话 */
};

/* What a cell is about, and where its value begins (behind the colon). */
enum tb_preamble_key tb_preamble_key(struct tb_span cell, struct tb_span *value);

/* said: the key word as it stands with what is between it and the colon. */
typedef void (*tb_preamble_on_value)(void *context, enum tb_preamble_key key, struct tb_span said, struct tb_span value);

/* Each thing that the cell says. next: the cell to its right that is not empty. Returns how many bytes at its front belong to no
 * key (all of it, when there is none). */
size_t tb_preamble_cell(struct tb_span cell, struct tb_span next, tb_preamble_on_value on_value, void *context);

/* The key words one by one, NULL behind the last: so that a test can walk over them. */
const char *tb_preamble_word(size_t i, enum tb_preamble_key *key);

#endif
