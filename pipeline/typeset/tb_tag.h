/* tb_tag: what the things on the pages are to whoever does not see them: headings, paragraphs, tables, figures.
 *
 * WHAT    A tree of elements, in the order of reading. Each item of a page names its element; the items of one element may
 *         stand on several pages. What belongs to none (rules, page numbers, heads repeated on a table's next pages) is an
 *         artefact.
 * LIMITS  a table of many cells is tagged by rows: a cell of its own would cost more than the text in it (tb_table.c).
 * SOURCE  the structure types of PDF 1.4, ISO 19005-1 6.8.
 */
#ifndef TB_TAG_H
#define TB_TAG_H

#include <stddef.h>

enum tb_tag_kind {
    TB_TAG_DOCUMENT,
    TB_TAG_H1, /* the title, titles of annexes; then the headings by level */
    TB_TAG_H2,
    TB_TAG_H3,
    TB_TAG_H4,
    TB_TAG_H5,
    TB_TAG_P,
    TB_TAG_TABLE,
    TB_TAG_CAPTION,
    TB_TAG_ROW,
    TB_TAG_HEAD_CELL,
    TB_TAG_CELL,
    TB_TAG_FIGURE
};

/* Places in tb_display.tags. */
enum { TB_TAG_NONE, TB_TAG_ROOT };

struct tb_tag {
    enum tb_tag_kind kind;
    size_t parent;
    const char *alt;             /* of a figure: what it shows; else NULL */
    int columns_over, rows_over; /* of cells: how many they cover */
};

#endif
