#include "tb_escape.h"

#include <string.h>

void tb_escape_xml(struct tb_buf *out, const char *text)
{
    for (; *text; text++) {
        const size_t plain = strcspn(text, "&<>\"");
        tb_buf_append(out, text, plain);
        text += plain;
        switch (*text) {
        case '&':
            tb_buf_puts(out, "&amp;");
            break;
        case '<':
            tb_buf_puts(out, "&lt;");
            break;
        case '>':
            tb_buf_puts(out, "&gt;");
            break;
        case '"':
            tb_buf_puts(out, "&quot;");
            break;
        default:
            return;
        }
    }
}

void tb_escape_json(struct tb_buf *out, const char *text)
{
    for (; *text; text++) {
        const unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            tb_buf_printf(out, "\\%c", c);
        else if (c == '\n')
            tb_buf_puts(out, "\\n");
        else if (c < 0x20)
            tb_buf_printf(out, "\\u%04x", c);
        else
            tb_buf_putc(out, *text);
    }
}

void tb_escape_json_string(struct tb_buf *out, const char *text)
{
    tb_buf_putc(out, '"');
    tb_escape_json(out, text);
    tb_buf_putc(out, '"');
}
