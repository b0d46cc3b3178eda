/* tb_ttf: read what a PDF must repeat of a TrueType file: glyph numbers, widths, box.
 *
 * OWNERSHIP  borrows the bytes.
 * ERRORS     tb_ttf_open is false for anything that is not whole; nothing is read outside the bytes.
 */
#ifndef TB_TTF_H
#define TB_TTF_H

#include "tb_cmap.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tb_ttf {
    const unsigned char *bytes;
    size_t length;
    struct tb_cmap cmap;
    size_t hmtx_at, hmtx_length;
    unsigned metric_count, glyph_count, upem;
    /* 1/1000 em: */
    int32_t left, bottom, right, top, ascent, descent, cap_height;
};

bool tb_ttf_open(struct tb_ttf *ttf, const void *bytes, size_t length);
/* 0: none. */
unsigned tb_ttf_glyph(const struct tb_ttf *ttf, uint32_t code_point);
/* Units: 1/1000 em, rounded to the nearest. */
int32_t tb_ttf_advance(const struct tb_ttf *ttf, unsigned glyph);

/* The PostScript name into text (bytes of room), only its letters, digits and '-'; "Face" when there is none. */
void tb_ttf_name(const struct tb_ttf *ttf, char *text, size_t bytes);

#endif
