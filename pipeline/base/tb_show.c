#include "tb_show.h"

#include "tb_utf8.h"

bool tb_show_is_odd(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x206F) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

static void show(struct tb_buf *out, const char *text, size_t length, bool lines)
{
    size_t from = 0, at = 0, used;
    while (at < length) {
        const unsigned char first = (unsigned char)text[at];
        uint32_t c;
        if ((first >= 0x20 && first < 0x7F) || (lines && (first == '\n' || first == '\t'))) {
            at++;
            continue;
        }
        c = tb_utf8_decode(text + at, length - at, &used);
        if (c == TB_UTF8_BAD || tb_show_is_odd(c)) {
            tb_buf_append(out, text + from, at - from);
            if (c == TB_UTF8_BAD || c < 0x80)
                tb_buf_printf(out, "\\x%02X", first);
            else
                tb_buf_printf(out, "\\u{%04X}", (unsigned)c);
            from = at + used;
        }
        at += used;
    }
    tb_buf_append(out, text + from, length - from);
}

void tb_show(struct tb_buf *out, const char *text, size_t length)
{
    show(out, text, length, false);
}

void tb_show_lines(struct tb_buf *out, const char *text, size_t length)
{
    show(out, text, length, true);
}
