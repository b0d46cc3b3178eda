#include "tb_glyph.h"

#include "tb_i18n.h"
#include "tb_show.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

enum { HALF_EM = 500, LEAST_BLANK = 20, FULL_WIDTH = 900, MINUS = 0x2212 };

/* Sets are UTF-32: every character of a document is looked for in them. */
static bool among(uint32_t code_point, const uint32_t *set)
{
    for (; *set; set++)
        if (*set == code_point)
            return true;
    return false;
}

enum tb_glyph_kind tb_glyph_kind_of(uint32_t c)
{
    if (c < 0x80) {
        if (c >= '0' && c <= '9')
            return TB_GLYPH_DIGIT;
        if (c == ' ')
            return TB_GLYPH_SPACE;
        return TB_GLYPH_LATIN;
    }
    if (tb_utf8_is_han(c))
        return TB_GLYPH_WIDE;
    if (c == MINUS)
        return TB_GLYPH_LATIN;
    if (c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A))
        return TB_GLYPH_SPACE;
    if (c == 0x2014)
        return TB_GLYPH_DASH;
    if (c == 0x2026 || c == 0x22EF)
        return TB_GLYPH_DOTS;
    if (among(c, U"（《〈〔【〖「『“‘［｛＜￥＄＃"))
        return TB_GLYPH_OPEN;
    if (among(c, U"）》〉〕】〗」』”’］｝＞％‰℃′″°"))
        return TB_GLYPH_CLOSE;
    if (among(c, U"。，、；：？！．"))
        return TB_GLYPH_STOP;
    if (among(c, U"·•・～–‐‑／"))
        return TB_GLYPH_JOINER;
    if (tb_utf8_width(c) == 2)
        return TB_GLYPH_WIDE;
    return c < 0x2000 ? TB_GLYPH_LATIN : TB_GLYPH_WIDE;
}

/* --- text to code points ------------------------------------------------------------------------------------- */

struct draft {
    uint32_t *code_points;
    uint8_t *roles;
    bool *breaks; /* a hard break stands before */
    size_t count;
};

uint32_t tb_glyph_plain(uint32_t c)
{
    if (c >= 0xFF10 && c <= 0xFF19)
        return c - 0xFF10 + '0';
    if (c == 0xFF05)
        return '%';
    if (c == '\t' || c == '\n' || c == '\r' || (c >= 0x2000 && c <= 0x200A) || c == 0x202F)
        return ' ';
    if ((c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD || (c >= 0xFE00 && c <= 0xFE0F) ||
        tb_show_is_odd(c))
        return 0;
    return c;
}

static bool draft_fill(struct draft *draft, struct tb_arena *arena, const struct tb_run *spans, size_t count, enum tb_role role)
{
    size_t i, bytes = 0;
    bool line_break = false;
    for (i = 0; i < count; i++)
        bytes += spans[i].text ? strlen(spans[i].text) : 0;
    draft->count = 0;
    draft->code_points = tb_arena_alloc(arena, (bytes + 1) * sizeof *draft->code_points);
    draft->roles = tb_arena_alloc(arena, bytes + 1);
    draft->breaks = tb_arena_alloc(arena, (bytes + 1) * sizeof *draft->breaks);
    if (!draft->code_points || !draft->roles || !draft->breaks)
        return false;
    for (i = 0; i < count; i++) {
        const char *text = spans[i].text ? spans[i].text : "";
        size_t left = strlen(text), used;
        enum tb_role own = spans[i].strong ? TB_ROLE_HEADING : spans[i].emphasis ? TB_ROLE_SUBHEADING : role;
        line_break = line_break || spans[i].line_break;
        for (; left > 0; text += used, left -= used) {
            uint32_t c = tb_utf8_decode(text, left, &used);
            c = c == TB_UTF8_BAD ? 0xFFFD : tb_glyph_plain(c);
            if (c == 0)
                continue;
            draft->code_points[draft->count] = c;
            draft->roles[draft->count] = (uint8_t)own;
            draft->breaks[draft->count] = line_break && draft->count > 0;
            line_break = false;
            draft->count++;
        }
    }
    return true;
}

static bool chinese(uint32_t c)
{
    return tb_utf8_is_han(c) || among(c, U"，。、；：？！《》“”");
}

/* A pair of half-width brackets that follows or holds Chinese text becomes full-width; also one left alone. */
static void widen_brackets(struct draft *draft)
{
    size_t i, j;
    for (i = 0; i < draft->count; i++) {
        bool wide = i > 0 && chinese(draft->code_points[i - 1]);
        size_t depth = 1;
        if (draft->code_points[i] == ')' && wide) {
            draft->code_points[i] = 0xFF09;
            continue;
        }
        if (draft->code_points[i] != '(')
            continue;
        for (j = i + 1; j < draft->count && depth > 0; j++) {
            uint32_t c = draft->code_points[j];
            depth += c == '(';
            depth -= c == ')';
            wide = wide || chinese(c);
        }
        if (!wide)
            continue;
        draft->code_points[i] = 0xFF08;
        if (depth == 0)
            draft->code_points[j - 1] = 0xFF09;
    }
}

static bool ascii_word(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A hyphen before a figure is a minus, as wide as the plus; in 2017-06-30 it is none. */
static void make_minus(struct draft *draft)
{
    size_t i;
    for (i = 0; i + 1 < draft->count; i++) {
        uint32_t before = i > 0 ? draft->code_points[i - 1] : ' ', after = draft->code_points[i + 1];
        if (draft->code_points[i] == '-' && after >= '0' && after <= '9' && !ascii_word(before) && before != '-' && before != ')' &&
            before != 0xFF09)
            draft->code_points[i] = MINUS;
    }
}

/* --- code points to glyphs ----------------------------------------------------------------------------------- */

static enum tb_status missing(const struct tb_glyph_source *source, uint32_t c, enum tb_role role, const char *place)
{
    static const char *const keys[] = {"title", "body", "heading", "subheading", "page_number", "latin"};
    char text[5];
    const char *hint = NULL;
    text[tb_utf8_encode(c, text)] = '\0';
    if (c == 0x33A1 || c == 0xB2)
        hint = "平方米";
    else if (c == 0x33A5 || c == 0xB3)
        hint = "立方米";
    if (hint)
        return tb_err_set(source->err, TB_CONFIG,
                          _("no font has the character \"%s\" (U+%04X); write \"%s\", or add a font to [fonts] %s: %s"), text,
                          (unsigned)c, hint, keys[role], place ? place : "?");
    return tb_err_set(source->err, TB_CONFIG,
                      _("no font has the character \"%s\" (U+%04X); write it another way, or add a font that has it to "
                        "[fonts] %s: %s"),
                      text, (unsigned)c, keys[role], place ? place : "?");
}

static int16_t clamp(int32_t value, int32_t most)
{
    return (int16_t)(value < 0 ? 0 : value > most ? most : value);
}

/* Digits and Latin letters have a face of their own beside 仿宋, 楷体 and 宋体; those of 黑体 and 小标宋 are as heavy as their Hanzi. */
static int face_of(const struct tb_metrics *metrics, uint32_t *c, uint8_t kind, enum tb_role role)
{
    bool latin = role == TB_ROLE_BODY || role == TB_ROLE_SUBHEADING || role == TB_ROLE_PAGE_NUMBER;
    int face = TB_FACE_NONE;
    if (latin && (kind == TB_GLYPH_DIGIT || kind == TB_GLYPH_LATIN))
        face = metrics->face_for(metrics->context, TB_ROLE_LATIN, *c);
    if (face == TB_FACE_NONE)
        face = metrics->face_for(metrics->context, role, *c);
    if (face == TB_FACE_NONE && *c == MINUS) {
        *c = '-';
        return face_of(metrics, c, kind, role);
    }
    return face;
}

static enum tb_status glyph_make(struct tb_glyph *glyph, const struct tb_glyph_source *source, uint32_t c, enum tb_role role,
                                 const char *place)
{
    const struct tb_metrics *metrics = source->metrics;
    glyph->kind = (uint8_t)tb_glyph_kind_of(c);
    if (c == 0xA0)
        c = ' ';
    glyph->face = (int16_t)face_of(metrics, &c, glyph->kind, role);
    glyph->code_point = c;
    if (glyph->face == TB_FACE_NONE) {
        if (glyph->kind != TB_GLYPH_SPACE)
            return missing(source, c, role, place);
        glyph->advance = c == 0x3000 ? 1000 : 500;
        return TB_OK;
    }
    glyph->advance = (int16_t)metrics->advance(metrics->context, glyph->face, c);
    if (glyph->advance >= FULL_WIDTH && glyph->kind >= TB_GLYPH_OPEN && glyph->kind <= TB_GLYPH_STOP) {
        struct tb_ink ink = metrics->ink(metrics->context, glyph->face, c);
        if (glyph->kind == TB_GLYPH_OPEN)
            glyph->room_left = clamp(ink.left - LEAST_BLANK, HALF_EM);
        else
            glyph->room_right = clamp(glyph->advance - ink.right - LEAST_BLANK, HALF_EM);
    }
    return TB_OK;
}

enum tb_status tb_glyphs_from_spans(struct tb_glyphs *glyphs, const struct tb_glyph_source *source, const struct tb_run *spans,
                                    size_t count, enum tb_role role, const char *place)
{
    struct draft draft;
    size_t i;
    glyphs->count = 0;
    glyphs->words = source->words;
    if (!draft_fill(&draft, source->arena, spans, count, role))
        return tb_err_nomem(source->err);
    glyphs->items = tb_arena_alloc(source->arena, (draft.count + 1) * sizeof *glyphs->items);
    if (!glyphs->items)
        return tb_err_nomem(source->err);
    widen_brackets(&draft);
    make_minus(&draft);
    for (i = 0; i < draft.count; i++) {
        struct tb_glyph *glyph = &glyphs->items[i];
        enum tb_status status = glyph_make(glyph, source, draft.code_points[i], (enum tb_role)draft.roles[i], place);
        if (status != TB_OK)
            return status;
        glyph->line_break = draft.breaks[i];
    }
    glyphs->count = draft.count;
    tb_glyphs_join(glyphs);
    return TB_OK;
}

enum tb_status tb_glyphs_from_text(struct tb_glyphs *glyphs, const struct tb_glyph_source *source, const char *text,
                                   enum tb_role role, const char *place)
{
    struct tb_run span = {text, false, false, false};
    return tb_glyphs_from_spans(glyphs, source, &span, 1, role, place);
}

int32_t tb_glyphs_width(const struct tb_glyphs *glyphs, size_t from, size_t to)
{
    int32_t width = 0;
    size_t i;
    for (i = from; i < to; i++) {
        const struct tb_glyph *glyph = &glyphs->items[i];
        width += glyph->advance;
        if (i > from)
            width -= glyph->squeeze_left;
        if (i + 1 < to)
            width -= glyph->squeeze_right;
    }
    return width;
}

size_t tb_glyphs_match(const struct tb_glyphs *glyphs, size_t i, const uint32_t *text)
{
    size_t n;
    for (n = 0; text[n]; n++)
        if (i + n >= glyphs->count || text[n] != glyphs->items[i + n].code_point)
            return 0;
    return n;
}
