#include "tb_mustache.h"

#include <string.h>

void tb_mustache_escape_html(struct tb_buf *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&':
            tb_buf_puts(out, "&amp;");
            break;
        case '"':
            tb_buf_puts(out, "&quot;");
            break;
        case '<':
            tb_buf_puts(out, "&lt;");
            break;
        case '>':
            tb_buf_puts(out, "&gt;");
            break;
        default:
            tb_buf_putc(out, *text);
        }
    }
}

static bool at_line_start(const struct tb_buf *out)
{
    size_t i = out->length;
    while (i > 0 && out->bytes[i - 1] == ' ')
        i--;
    return i == 0 || out->bytes[i - 1] == '\n';
}

/* A list mark such as "3." or "3)": where its last character stands, or 0. */
static size_t list_mark_end(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    return digits > 0 && digits < 10 && (text[digits] == '.' || text[digits] == ')') ? digits : 0;
}

void tb_mustache_escape_markdown(struct tb_buf *out, const char *text)
{
    size_t blanks = 0, i, mark_at = 0;
    bool start = at_line_start(out);
    for (i = 0; text[i]; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            blanks++;
            continue;
        }
        if (c < 0x20 || c == 0x7F)
            continue;
        /* blanks inside stay, as one line; blanks at the end would make a hard break with the newline behind them */
        while (blanks > 0) {
            tb_buf_putc(out, ' ');
            blanks--;
        }
        if (start) {
            mark_at = list_mark_end(text + i) ? i + list_mark_end(text + i) : 0;
            if (strchr("#+-=~:", c))
                tb_buf_putc(out, '\\');
            start = false;
        }
        if (strchr("\\`*_[]<>&|", c) || (mark_at > 0 && i == mark_at))
            tb_buf_putc(out, '\\');
        tb_buf_putc(out, (char)c);
    }
}
