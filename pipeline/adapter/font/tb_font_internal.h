/* tb_font_internal: what the parts of the font adapter share. */
#ifndef TB_FONT_INTERNAL_H
#define TB_FONT_INTERNAL_H

#include "tb_font.h"

#include <hb.h>

enum {
    TB_FONT_MOST_FACES = 32,
    TB_FONT_MOST_CHAIN = 8,
    TB_FONT_PAGE_SHIFT = 8,
    TB_FONT_PAGE_SIZE = 1 << TB_FONT_PAGE_SHIFT,
    TB_FONT_PAGES = 0x110000 >> TB_FONT_PAGE_SHIFT
};

/* What is known of one character in one face; asked of the face once. */
struct tb_font_glyph {
    uint16_t known; /* bit 0: id and advance, bit 1: ink */
    uint16_t glyph; /* 0: the face does not have the character */
    int16_t advance;
    int16_t left, bottom, right, top;
};

struct tb_font_face {
    char *path;
    const char *name;   /* in path */
    char full_name[96]; /* of its name table, once asked for */
    unsigned index;
    hb_face_t *face;
    hb_font_t *font;
    bool plain_cmap; /* tb_font_cmap_is_plain */
    unsigned upem;
    struct tb_font_glyph *pages[TB_FONT_PAGES];
};

struct tb_font_set {
    struct tb_font_face *faces[TB_FONT_MOST_FACES];
    int face_count;
    int chain[TB_ROLE_COUNT][TB_FONT_MOST_CHAIN];
    int chain_length[TB_ROLE_COUNT];
    struct tb_font_glyph nothing; /* answers when memory is out */
};

/* Whether tb_font_cmap_make can make the cmap of a cut of this face. */
bool tb_font_cmap_is_plain(hb_face_t *face);
/* Append the cmap table of a cut with these characters (sorted, unique); new_glyphs: from the face's glyphs to the cut's. False: it
 * would need another format, or the face lacks one of them. */
bool tb_font_cmap_make(struct tb_buf *out, hb_font_t *font, const hb_map_t *new_glyphs, const uint32_t *code_points, size_t count);

#endif
