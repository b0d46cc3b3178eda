/* fake_metrics: faces whose glyphs are easy to reckon with: a full-width character is 1000 wide, ASCII 500; marks have
 * a blank half, as in real Chinese faces; U+33A1 and U+FFFD are in no face. One face a role, none for
 * Latin. */
#ifndef FAKE_METRICS_H
#define FAKE_METRICS_H

#include "tb_glyph.h"

static int fake_face_for(void *context, enum tb_role role, uint32_t code_point)
{
    (void)context;
    return code_point == 0x33A1 || code_point == 0xFFFD || role == TB_ROLE_LATIN ? TB_FACE_NONE : (int)role;
}

static int32_t fake_advance(void *context, int face, uint32_t code_point)
{
    (void)context;
    (void)face;
    return code_point < 0x80 || code_point == 0x2212 ? 500 : 1000;
}

static struct tb_ink fake_ink(void *context, int face, uint32_t code_point)
{
    struct tb_ink ink = {40, -80, 960, 840};
    (void)context;
    (void)face;
    if (code_point == ' ' || code_point == 0x3000)
        ink = (struct tb_ink){0, 0, 0, 0};
    else if (code_point == 0x2014)
        ink = (struct tb_ink){0, 320, 1000, 380};
    else if (tb_glyph_kind_of(code_point) == TB_GLYPH_OPEN)
        ink.left = 560;
    else if (tb_glyph_kind_of(code_point) == TB_GLYPH_CLOSE || tb_glyph_kind_of(code_point) == TB_GLYPH_STOP)
        ink.right = 440;
    return ink;
}

static const struct tb_metrics fake_metrics = {NULL, fake_face_for, fake_advance, fake_ink};

#endif
