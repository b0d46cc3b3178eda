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

void tb_escape_sql(struct tb_buf *out, const char *text)
{
    tb_buf_putc(out, '\'');
    for (; *text; text++) {
        if (*text == '\'')
            tb_buf_putc(out, '\'');
        tb_buf_putc(out, *text);
    }
    tb_buf_putc(out, '\'');
}

void tb_escape_url(struct tb_buf *out, const char *text, const char *plain)
{
    for (; *text; text++) {
        const char c = *text;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr(plain, c))
            tb_buf_putc(out, c);
        else
            tb_buf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
    }
}
