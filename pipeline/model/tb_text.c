#include "tb_text.h"

#include "tb_utf8.h"

#include <string.h>

static bool is_blank(uint32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F ||
           c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0x2060 || c == 0;
}

/* One code point in its plain shape; 0 when it disappears. */
static uint32_t fold(uint32_t c)
{
    if (is_blank(c))
        return 0;
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFF01 - '!';
    if (c >= 'A' && c <= 'Z')
        return c + ('a' - 'A');
    switch (c) {
    case 0x3010: /* 【 */
    case 0x3014: /* 〔 */
    case '[':
    case '{':
        return '(';
    case 0x3011:
    case 0x3015:
    case ']':
    case '}':
        return ')';
    case 0x2236: /* ∶ */
        return ':';
    case 0x2013:
    case 0x2212:
        return '-';
    case 0xFE63:
        return '-';
    default:
        return c;
    }
}

size_t tb_text_fold(const char *text, size_t length, char *out)
{
    size_t at = 0, n = 0, used;
    while (at < length) {
        const unsigned char first = (unsigned char)text[at];
        uint32_t c;
        if (first > ' ' && first < 0x7F && first != '[' && first != ']' && first != '{' && first != '}') {
            out[n++] = (char)(first >= 'A' && first <= 'Z' ? first + ('a' - 'A') : first);
            at++;
            continue;
        }
        if (first >= 0xE4 && first <= 0xE9 && length - at >= 3) { /* ideographs stay as they are */
            out[n] = text[at];
            out[n + 1] = text[at + 1];
            out[n + 2] = text[at + 2]; /* out may be text itself */
            n += 3;
            at += 3;
            continue;
        }
        c = tb_utf8_decode(text + at, length - at, &used);
        if (c == TB_UTF8_BAD) {
            out[n++] = text[at];
        } else {
            c = fold(c);
            if (c)
                n += tb_utf8_encode(c, out + n);
        }
        at += used;
    }
    out[n] = '\0';
    return n;
}

size_t tb_text_key(const char *text, size_t length, char *out)
{
    static const char *const dropped[] = {"(", ")",  "、", "_", "-", "/", "·", ",",  ";",
                                          ":", "\"", ".",  "*", "★", "“", "”", "\\", "'"};
    size_t n = tb_text_fold(text, length, out), at = 0, kept = 0, i;
    while (at < n) {
        const unsigned char first = (unsigned char)out[at];
        bool drop = false;
        if ((first >= '0' && first <= '9') || (first >= 'a' && first <= 'z')) {
            out[kept++] = out[at++];
            continue;
        }
        if (first >= 0xE4 && first <= 0xE9 && n - at >= 3) { /* ideographs: no mark among them, and nearly all of a header */
            out[kept] = out[at];
            out[kept + 1] = out[at + 1];
            out[kept + 2] = out[at + 2];
            kept += 3;
            at += 3;
            continue;
        }
        for (i = 0; i < sizeof dropped / sizeof *dropped && !drop; i++)
            if (tb_text_starts(out + at, n - at, dropped[i])) {
                drop = true;
                at += strlen(dropped[i]);
            }
        if (!drop)
            out[kept++] = out[at++];
    }
    out[kept] = '\0';
    return kept;
}

static bool is_plain(unsigned char c)
{
    return c > ' ' && c < 0x7F;
}

/* E4 to E9: U+4000 to U+9FFF, no blank among them. */
static bool is_ideograph_lead(unsigned char c)
{
    return c >= 0xE4 && c <= 0xE9;
}

static bool is_solid(unsigned char c)
{
    return is_plain(c) || is_ideograph_lead(c);
}

struct tb_span tb_text_trim(const char *text, size_t length)
{
    struct tb_span span = {text, length};
    size_t used;
    /* nearly always nothing is to be done: plain letters or ideographs at both ends */
    if (length > 0 && is_solid((unsigned char)text[0]) &&
        (is_plain((unsigned char)text[length - 1]) || (length >= 3 && is_ideograph_lead((unsigned char)text[length - 3]))))
        return span;
    while (span.length > 0) {
        unsigned char first = (unsigned char)span.text[0];
        if (first < 0x80 ? !is_blank(first) : !is_blank(tb_utf8_decode(span.text, span.length, &used)))
            break;
        if (first < 0x80)
            used = 1;
        span.text += used;
        span.length -= used;
    }
    while (span.length > 0) {
        size_t start = span.length - 1;
        if ((unsigned char)span.text[start] < 0x80) {
            if (!is_blank((unsigned char)span.text[start]))
                break;
        } else {
            while (start > 0 && span.length - start < 4 && ((unsigned char)span.text[start] & 0xC0) == 0x80)
                start--;
            if (!is_blank(tb_utf8_decode(span.text + start, span.length - start, &used)))
                break;
        }
        span.length = start;
    }
    return span;
}

bool tb_text_is_blank(const char *text, size_t length)
{
    return tb_text_trim(text, length).length == 0;
}

size_t tb_text_find(const char *text, size_t length, const char *needle, size_t needle_length)
{
    size_t at = 0;
    if (needle_length == 0)
        return 0;
    while (length - at >= needle_length) {
        const char *hit = memchr(text + at, needle[0], length - at - needle_length + 1);
        if (!hit)
            break;
        at = (size_t)(hit - text);
        if (memcmp(hit, needle, needle_length) == 0)
            return at;
        at++;
    }
    return SIZE_MAX;
}

size_t tb_text_starts_any(const char *text, size_t length, const char *const *words, size_t count)
{
    size_t i, best = 0;
    for (i = 0; i < count; i++)
        if (tb_text_starts(text, length, words[i]) && strlen(words[i]) > best)
            best = strlen(words[i]);
    return best;
}

size_t tb_text_ends_any(const char *text, size_t length, const char *const *words, size_t count)
{
    size_t i, best = 0;
    for (i = 0; i < count; i++)
        if (tb_text_ends(text, length, words[i]) && strlen(words[i]) > best)
            best = strlen(words[i]);
    return best;
}

bool tb_text_has_any(const char *text, size_t length, const char *const *words, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (tb_text_find(text, length, words[i], strlen(words[i])) != SIZE_MAX)
            return true;
    return false;
}

uint64_t tb_text_hash(uint64_t seed, const char *text, size_t length)
{
    /* Multiply and fold, eight bytes at a time; the length goes in last so that ("a","bc") differs from ("ab","c"). */
    const uint64_t k1 = 0x9E3779B97F4A7C15u, k2 = 0xD6E8FEB86659FD93u;
    uint64_t h = (seed ^ k1) * k2, piece; /* spread: seeds 1 and 2 differ like the letters a and b */
    size_t at;
    h ^= h >> 32;
    for (at = 0; at < length; at += 8) {
        size_t i, n = length - at < 8 ? length - at : 8;
        const unsigned char *from = (const unsigned char *)text + at;
        if (n == 8) /* compilers make one load of it */
            piece = (uint64_t)from[0] | (uint64_t)from[1] << 8 | (uint64_t)from[2] << 16 | (uint64_t)from[3] << 24 |
                    (uint64_t)from[4] << 32 | (uint64_t)from[5] << 40 | (uint64_t)from[6] << 48 | (uint64_t)from[7] << 56;
        else
            for (piece = 0, i = 0; i < n; i++)
                piece |= (uint64_t)from[i] << (8 * i);
        h = (h ^ piece) * k2;
        h ^= h >> 32;
        h *= k1;
        h ^= h >> 29;
    }
    h = (h ^ length) * k2;
    return h ^ h >> 32;
}
