/* tb_utf8: UTF-8 text, one code point at a time.
 *
 * WHAT    Strict decoding (no overlong forms, no surrogates, nothing above U+10FFFF), encoding, validation, and
 *         the width of a code point in half-width cells (a CJK character is 2) for column widths and messages.
 * LIMITS  none; nothing allocates.
 */
#ifndef TB_UTF8_H
#define TB_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TB_UTF8_BAD UINT32_MAX

/* The code point at text (length > 0 bytes left); *used is the bytes it takes (1 for a bad byte).
 * Returns TB_UTF8_BAD for anything that is not strict UTF-8. */
uint32_t tb_utf8_decode(const char *text, size_t length, size_t *used);

/* The ideograph (U+4000 to U+9FFF, three bytes) that valid text begins with; 0: anything else. Nearly every character of a sheet is
 * one, and tb_utf8_decode is slower. */
static inline uint32_t tb_utf8_ideograph(const char *text, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)text;
    if (length < 3 || bytes[0] < 0xE4 || bytes[0] > 0xE9)
        return 0;
    return ((uint32_t)bytes[0] & 15) << 12 | ((uint32_t)bytes[1] & 63) << 6 | ((uint32_t)bytes[2] & 63);
}

/* Write a code point into text (4 bytes of room). Returns the bytes written, 0 for no code point. */
size_t tb_utf8_encode(uint32_t code_point, char *text);

/* The offset of the first bad byte, or length when all is valid. */
size_t tb_utf8_valid_up_to(const char *text, size_t length);

/* Code points in valid UTF-8. */
size_t tb_utf8_count(const char *text, size_t length);

/* 0 (combining, control, zero width), 1, or 2 (East Asian wide and full-width) half-width cells. */
int tb_utf8_width(uint32_t code_point);

/* The sum of tb_utf8_width over a string. */
size_t tb_utf8_text_width(const char *text, size_t length);

/* A Chinese ideograph (Unified Ideographs, extensions, compatibility). */
bool tb_utf8_is_han(uint32_t code_point);

#endif
