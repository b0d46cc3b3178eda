/* tb_numbering: the numbers that documents put before headings and items; one place for the pages and the text twin.
 * SOURCE     GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）; the third level of items ① and an item without a number —— by custom. */
#ifndef TB_NUMBERING_H
#define TB_NUMBERING_H

#include <stdbool.h>

enum { TB_NUMBERING_BYTES = 176, TB_NUMBERING_LEVELS = 3 };

/* Of heading n of level 1 to 4. Returns label. */
char *tb_numbering_heading(int level, int n, char label[TB_NUMBERING_BYTES]);
/* Of an item: level among the items of its kind, 1 to TB_NUMBERING_LEVELS with a number, 1 without. False: there is none. */
bool tb_numbering_item(bool ordered, int level, int n, char label[TB_NUMBERING_BYTES]);

#endif
