/* tb_measure_scale: words that say by how much the numbers of a table are to be multiplied: 倍数：10000, 以万计, 少写四个0.
 *
 * WHAT    A sentence that is no measure (单位：万元 is one) and speaks of a multiple all the same. Nobody can tell what is meant
 *         for certain, so the caller reports it. Amounts (3000万), growth (比上年增长2倍) and percentages are no multiples.
 * USE     if (tb_measure_scale(folded)) … report it
 * LIMITS  One sentence, folded by tb_text_fold. Nothing allocates.
 */
#ifndef TB_MEASURE_SCALE_H
#define TB_MEASURE_SCALE_H

#include "tb_text.h"

#include <stdbool.h>

/* The sentence speaks of a multiple. */
bool tb_measure_scale(struct tb_span folded);

/* False: no text of these characters speaks of a multiple or a measure. For texts of many rows, before they are folded. */
bool tb_measure_scale_maybe(struct tb_span text);

#endif
