/* tb_header_part: one cell as a part of a header, worked out once: a sheet's first rows are tried as headers some hundred times.
 * OWNERSHIP  text and key lie in the caller's room.
 */
#ifndef TB_HEADER_PART_H
#define TB_HEADER_PART_H

#include "tb_measure.h"
#include "tb_text.h"

enum { TB_HEADER_PART_MOST = 400 /* bytes; a longer cell is no header */ };

struct tb_header_part {
    const char *text, *key;    /* folded, without its unit; the same without brackets and marks. The key of parts in a row is
                                  their keys in a row. */
    size_t length, key_length; /* 0: nothing stands there */
    bool is_unit, has_measure; /* it is a unit and nothing else; a unit stood at its end */
    struct tb_measure unit, measure;
    /* When it is no header as a whole: without what is in brackets or behind a mark at its end, or a unit without either. */
    size_t bare_key_length; /* of .key; 0: there is nothing to take off */
    struct tb_span tail;    /* what was taken off */
};

/* room: TB_HEADER_PART_ROOM(cell.length) bytes. */
#define TB_HEADER_PART_ROOM(length) (2 * ((length) + 1))
void tb_header_part_make(struct tb_header_part *part, struct tb_span cell, char *room, const struct tb_measures *words);
/* The tail only says more about the same thing (全称); not what makes it another one (计划, 本月), nor a unit. */
bool tb_header_part_tail_is_note(struct tb_span tail);

#endif
