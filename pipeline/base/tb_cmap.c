#include "tb_cmap.h"

#include <string.h>

enum { MOST_TABLES = 256 };

static unsigned u16_at(const unsigned char *bytes, size_t length, size_t at)
{
    return at > length || length - at < 2 ? 0 : (unsigned)bytes[at] << 8 | bytes[at + 1];
}

static uint32_t u32_at(const unsigned char *bytes, size_t length, size_t at)
{
    return (uint32_t)u16_at(bytes, length, at) << 16 | u16_at(bytes, length, at + 2);
}

static unsigned u16(const struct tb_cmap *cmap, size_t at)
{
    return u16_at(cmap->bytes, cmap->length, at);
}

static uint32_t u32(const struct tb_cmap *cmap, size_t at)
{
    return u32_at(cmap->bytes, cmap->length, at);
}

bool tb_cmap_open(struct tb_cmap *cmap, const void *bytes, size_t length)
{
    unsigned count, i;
    memset(cmap, 0, sizeof *cmap);
    cmap->bytes = bytes;
    cmap->length = length;
    count = u16(cmap, 2);
    for (i = 0; i < count && 4 + 8 * ((size_t)i + 1) <= length; i++) {
        size_t record = 4 + 8 * (size_t)i;
        unsigned platform = u16(cmap, record), encoding = u16(cmap, record + 2), format;
        uint32_t offset = u32(cmap, record + 4);
        if (offset >= length || !(platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10))))
            continue;
        format = u16(cmap, offset);
        if ((format == 4 || format == 12) && format > cmap->format) {
            cmap->format = format;
            cmap->at = offset;
        }
    }
    return cmap->format != 0;
}

static unsigned glyph_format4(const struct tb_cmap *cmap, uint32_t code_point)
{
    size_t at = cmap->at;
    unsigned twice = u16(cmap, at + 6), low = 0, high = twice / 2;
    size_t ends = at + 14, starts = ends + twice + 2, deltas = starts + twice, offsets = deltas + twice;
    unsigned offset, start, glyph;
    if (code_point > 0xFFFF)
        return 0;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (u16(cmap, ends + 2 * (size_t)middle) < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    if (low >= twice / 2 || (start = u16(cmap, starts + 2 * (size_t)low)) > code_point)
        return 0;
    offset = u16(cmap, offsets + 2 * (size_t)low);
    if (offset == 0)
        return (code_point + u16(cmap, deltas + 2 * (size_t)low)) & 0xFFFF;
    glyph = u16(cmap, offsets + 2 * (size_t)low + offset + 2 * (size_t)(code_point - start));
    return glyph ? (glyph + u16(cmap, deltas + 2 * (size_t)low)) & 0xFFFF : 0;
}

static unsigned glyph_format12(const struct tb_cmap *cmap, uint32_t code_point)
{
    size_t at = cmap->at;
    uint32_t low = 0, high = u32(cmap, at + 12);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        size_t group = at + 16 + 12 * (size_t)middle;
        if (u32(cmap, group + 4) < code_point)
            low = middle + 1;
        else if (u32(cmap, group) > code_point)
            high = middle;
        else
            return u32(cmap, group + 8) + (code_point - u32(cmap, group));
    }
    return 0;
}

unsigned tb_cmap_glyph(const struct tb_cmap *cmap, uint32_t code_point)
{
    return cmap->format == 12 ? glyph_format12(cmap, code_point) : cmap->format == 4 ? glyph_format4(cmap, code_point) : 0;
}

bool tb_cmap_find_table(const void *bytes, size_t length, unsigned index, const char *tag, size_t *at, size_t *table_length)
{
    size_t face = 0, entry;
    unsigned count, i;
    if (length >= 12 && memcmp(bytes, "ttcf", 4) == 0) {
        if (index >= u32_at(bytes, length, 8))
            return false;
        face = u32_at(bytes, length, 12 + 4 * (size_t)index);
    } else if (index > 0) {
        return false;
    }
    count = u16_at(bytes, length, face + 4);
    for (i = 0; i < count && i < MOST_TABLES; i++) {
        entry = face + 12 + 16 * (size_t)i;
        if (entry > length || length - entry < 16)
            return false;
        if (memcmp((const char *)bytes + entry, tag, 4) == 0) {
            *at = u32_at(bytes, length, entry + 8);
            *table_length = u32_at(bytes, length, entry + 12);
            return true;
        }
    }
    return false;
}
