/* tb_cmap: which glyph a TrueType face has for a character: its cmap table, read without a library.
 *
 * WHAT       Formats 4 (the basic plane) and 12 (all planes); the richer of the two when a face has both.
 * OWNERSHIP  borrows the table's bytes.
 * ERRORS     tb_cmap_open is false for a table that is none or has neither format; nothing is read outside the bytes.
 * SOURCE     the OpenType specification, "cmap".
 */
#ifndef TB_CMAP_H
#define TB_CMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tb_cmap {
    const unsigned char *bytes; /* the whole table */
    size_t length;
    size_t at;       /* of the subtable used */
    unsigned format; /* 4 or 12 */
};

bool tb_cmap_open(struct tb_cmap *cmap, const void *bytes, size_t length);
/* 0: none. */
unsigned tb_cmap_glyph(const struct tb_cmap *cmap, uint32_t code_point);

/* Where a table is in a TrueType file or collection, from the beginning of the file: bytes is at least its first 4 KiB, or all of
 * it. index: the face of a collection; 0 for a plain file. False: no such face or table. */
bool tb_cmap_find_table(const void *bytes, size_t length, unsigned index, const char *tag, size_t *at, size_t *table_length);

#endif
