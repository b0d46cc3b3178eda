#include "tb_ttf.h"

#include <string.h>

static unsigned u16(const struct tb_ttf *ttf, size_t at)
{
    if (at > ttf->length || ttf->length - at < 2)
        return 0;
    return (unsigned)ttf->bytes[at] << 8 | ttf->bytes[at + 1];
}

static int32_t i16(const struct tb_ttf *ttf, size_t at)
{
    unsigned value = u16(ttf, at);
    return value >= 0x8000 ? (int32_t)value - 0x10000 : (int32_t)value;
}

static uint32_t u32(const struct tb_ttf *ttf, size_t at)
{
    return (uint32_t)u16(ttf, at) << 16 | u16(ttf, at + 2);
}

static int32_t per_mille(const struct tb_ttf *ttf, int64_t units)
{
    int64_t upem = ttf->upem, twice = 2 * units * 1000;
    return (int32_t)((twice + (twice < 0 ? -upem : upem)) / (2 * upem));
}

static bool table(const struct tb_ttf *ttf, const char *tag, size_t *at, size_t *length)
{
    return tb_cmap_find_table(ttf->bytes, ttf->length, 0, tag, at, length) && *at <= ttf->length && *length <= ttf->length - *at;
}

bool tb_ttf_open(struct tb_ttf *ttf, const void *bytes, size_t length)
{
    size_t head, hhea, maxp, os2, cmap, n;
    memset(ttf, 0, sizeof *ttf);
    ttf->bytes = bytes;
    ttf->length = length;
    if (length < 12 || (u32(ttf, 0) != 0x00010000 && u32(ttf, 0) != 0x74727565))
        return false;
    if (!table(ttf, "head", &head, &n) || n < 54 || !table(ttf, "hhea", &hhea, &n) || n < 36 || !table(ttf, "maxp", &maxp, &n) ||
        n < 6 || !table(ttf, "hmtx", &ttf->hmtx_at, &ttf->hmtx_length) || !table(ttf, "cmap", &cmap, &n) ||
        !tb_cmap_open(&ttf->cmap, ttf->bytes + cmap, n))
        return false;
    ttf->upem = u16(ttf, head + 18);
    ttf->metric_count = u16(ttf, hhea + 34);
    ttf->glyph_count = u16(ttf, maxp + 4);
    if (ttf->upem == 0 || ttf->metric_count == 0 || ttf->hmtx_length < 4 * (size_t)ttf->metric_count)
        return false;
    ttf->left = per_mille(ttf, i16(ttf, head + 36));
    ttf->bottom = per_mille(ttf, i16(ttf, head + 38));
    ttf->right = per_mille(ttf, i16(ttf, head + 40));
    ttf->top = per_mille(ttf, i16(ttf, head + 42));
    ttf->ascent = per_mille(ttf, i16(ttf, hhea + 4));
    ttf->descent = per_mille(ttf, i16(ttf, hhea + 6));
    ttf->cap_height = ttf->ascent * 7 / 10;
    if (table(ttf, "OS/2", &os2, &n) && n >= 90 && u16(ttf, os2) >= 2 && i16(ttf, os2 + 88) > 0)
        ttf->cap_height = per_mille(ttf, i16(ttf, os2 + 88));
    return true;
}

unsigned tb_ttf_glyph(const struct tb_ttf *ttf, uint32_t code_point)
{
    unsigned glyph = tb_cmap_glyph(&ttf->cmap, code_point);
    return glyph < ttf->glyph_count ? glyph : 0;
}

int32_t tb_ttf_advance(const struct tb_ttf *ttf, unsigned glyph)
{
    unsigned metric = glyph < ttf->metric_count ? glyph : ttf->metric_count - 1;
    return per_mille(ttf, u16(ttf, ttf->hmtx_at + 4 * (size_t)metric));
}

void tb_ttf_name(const struct tb_ttf *ttf, char *text, size_t bytes)
{
    size_t at = 0, length = 0, used = 0;
    unsigned count, i;
    if (table(ttf, "name", &at, &length) && length >= 6) {
        count = u16(ttf, at + 2);
        for (i = 0; i < count && used == 0; i++) {
            size_t record = at + 6 + 12 * (size_t)i, from = at + u16(ttf, at + 4) + u16(ttf, record + 10), c;
            if (u16(ttf, record) != 3 || u16(ttf, record + 6) != 6)
                continue;
            for (c = 0; c + 1 < u16(ttf, record + 8) && used + 1 < bytes; c += 2) {
                unsigned letter = u16(ttf, from + c);
                if ((letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
                    letter == '-')
                    text[used++] = (char)letter;
            }
        }
    }
    if (used == 0 && bytes > 4) {
        memcpy(text, "Face", 4);
        used = 4;
    }
    text[used] = '\0';
}
