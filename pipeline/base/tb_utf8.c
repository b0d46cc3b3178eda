#include "tb_utf8.h"

uint32_t tb_utf8_decode(const char *text, size_t length, size_t *used)
{
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *bytes = (const unsigned char *)text;
    uint32_t code_point;
    size_t need, i;

    *used = 1;
    if (bytes[0] < 0x80)
        return bytes[0];
    if (bytes[0] >= 0xC2 && bytes[0] <= 0xDF)
        need = 2;
    else if ((bytes[0] & 0xF0) == 0xE0)
        need = 3;
    else if (bytes[0] >= 0xF0 && bytes[0] <= 0xF4)
        need = 4;
    else
        return TB_UTF8_BAD;
    if (need > length)
        return TB_UTF8_BAD;
    code_point = bytes[0] & (0x7Fu >> need);
    for (i = 1; i < need; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return TB_UTF8_BAD;
        code_point = code_point << 6 | (bytes[i] & 0x3Fu);
    }
    if (code_point < least[need] || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        return TB_UTF8_BAD;
    *used = need;
    return code_point;
}

size_t tb_utf8_encode(uint32_t code_point, char *text)
{
    if (code_point < 0x80) {
        text[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        text[0] = (char)(0xC0 | code_point >> 6);
        text[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point >= 0xD800 && code_point <= 0xDFFF)
        return 0;
    if (code_point < 0x10000) {
        text[0] = (char)(0xE0 | code_point >> 12);
        text[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        text[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    if (code_point <= 0x10FFFF) {
        text[0] = (char)(0xF0 | code_point >> 18);
        text[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
        text[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
        text[3] = (char)(0x80 | (code_point & 0x3F));
        return 4;
    }
    return 0;
}

size_t tb_utf8_valid_up_to(const char *text, size_t length)
{
    size_t at = 0, used;
    while (at < length) {
        if ((unsigned char)text[at] < 0x80) {
            at++;
            continue;
        }
        if (tb_utf8_decode(text + at, length - at, &used) == TB_UTF8_BAD)
            return at;
        at += used;
    }
    return length;
}

size_t tb_utf8_count(const char *text, size_t length)
{
    size_t count = 0, i;
    for (i = 0; i < length; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            count++;
    return count;
}

bool tb_utf8_is_han(uint32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}

int tb_utf8_width(uint32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F))
        return 0;
    if (tb_utf8_is_han(c) || (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0x33FF) ||
        (c >= 0xA000 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xFE30 && c <= 0xFE6F) ||
        (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) ||
        (c >= 0x1F900 && c <= 0x1F9FF))
        return 2;
    /* Ambiguous in Unicode, two cells wide in every Chinese face and in Excel's Chinese fonts. */
    if (c == 0x2014 || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2026 || c == 0xB7 ||
        (c >= 0x2460 && c <= 0x24FF) || (c >= 0x25A0 && c <= 0x25FF))
        return 2;
    return 1;
}

size_t tb_utf8_text_width(const char *text, size_t length)
{
    size_t width = 0, at = 0, used;
    while (at < length) {
        uint32_t c = tb_utf8_decode(text + at, length - at, &used);
        width += c == TB_UTF8_BAD ? 1 : (size_t)tb_utf8_width(c);
        at += used;
    }
    return width;
}
