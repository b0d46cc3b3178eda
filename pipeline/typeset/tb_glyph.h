/* tb_glyph: text as the typesetter handles it: glyphs with widths and what may happen between them.
 *
 * WHAT       UTF-8 spans -> glyphs of one size: the face of each, its width, how far its blank side may be squeezed,
 *            and whether a line may end before it. Knows the line-start and line-end rules of GB/T 15834 and keeps
 *            numbers with their units and signs.
 *            Half-width brackets that hold or follow Chinese text become full-width, full-width digits half-width.
 * UNITS      1/1000 em.
 * OWNERSHIP  glyphs live in the arena given.
 * ERRORS     TB_CONFIG: a character that no face of its role has; TB_SYSTEM: memory.
 */
#ifndef TB_GLYPH_H
#define TB_GLYPH_H

#include "tb_arena.h"
#include "tb_doc.h"
#include "tb_err.h"
#include "tb_metrics.h"

enum tb_glyph_kind {
    TB_GLYPH_WIDE,   /* Hanzi and other full-width characters */
    TB_GLYPH_OPEN,   /* （《〔“: never ends a line */
    TB_GLYPH_CLOSE,  /* ）》〕”: never begins one */
    TB_GLYPH_STOP,   /* 。，、；：？！: never begins one */
    TB_GLYPH_JOINER, /* · ～ / and a single —: never begins one */
    TB_GLYPH_DASH,   /* —— */
    TB_GLYPH_DOTS,   /* …… */
    TB_GLYPH_DIGIT,
    TB_GLYPH_LATIN, /* letters and half-width signs */
    TB_GLYPH_SPACE
};

/* How a glyph hangs on the one before it. */
enum tb_join {
    TB_JOIN_FREE, /* a line may end between them */
    TB_JOIN_SOFT, /* inside 个百分点: only where a line would be pulled apart otherwise */
    TB_JOIN_WORD, /* inside a Latin word or a number: only when nothing else fits */
    TB_JOIN_NEVER /* the rules forbid it */
};

struct tb_glyph {
    uint32_t code_point;
    int16_t face; /* TB_FACE_NONE: a blank that is not drawn */
    uint8_t kind, join;
    bool stretch; /* the gap before it may grow when a line is justified */
    int16_t advance;
    int16_t squeeze_left, squeeze_right; /* taken off because the neighbour is a mark too */
    int16_t room_left, room_right;       /* blank sides in all, squeeze included; up to half an em */
    bool line_break;                     /* a new line begins here whatever the width */
};

struct tb_glyphs {
    struct tb_glyph *items;
    size_t count;
    const char *words; /* of the source */
};

struct tb_glyph_source {
    const struct tb_metrics *metrics;
    struct tb_arena *arena;
    struct tb_err *err;
    const char *words; /* of the bureau's trade, between blanks or commas: no line of a title is broken inside them; NULL: none */
};

/* Spans in the manner of role; strong and emphasis change it to heading and subheading. */
enum tb_status tb_glyphs_from_spans(struct tb_glyphs *glyphs, const struct tb_glyph_source *source, const struct tb_run *spans,
                                    size_t count, enum tb_role role, const char *place) TB_MUST_CHECK;
enum tb_status tb_glyphs_from_text(struct tb_glyphs *glyphs, const struct tb_glyph_source *source, const char *text,
                                   enum tb_role role, const char *place) TB_MUST_CHECK;

/* The width of glyphs [from, to) set without stretching: marks at both ends keep their blank sides. */
int32_t tb_glyphs_width(const struct tb_glyphs *glyphs, size_t from, size_t to);

/* How many glyphs the text (UTF-32) takes that is at glyph i; 0: it is not there. */
size_t tb_glyphs_match(const struct tb_glyphs *glyphs, size_t i, const uint32_t *text);

enum tb_glyph_kind tb_glyph_kind_of(uint32_t code_point);
/* The character that is set for this one: itself, most often; 0: none, as for what only directs other characters. */
uint32_t tb_glyph_plain(uint32_t code_point);

/* Used by tb_glyphs_from_*; here for the tests. Fill join, stretch and squeeze of glyphs that have code point, kind
 * and room. */
void tb_glyphs_join(struct tb_glyphs *glyphs);

#endif
