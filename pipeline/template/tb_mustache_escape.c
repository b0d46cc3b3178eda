#include "tb_mustache.h"

#include "tb_escape.h"

#include <string.h>

void tb_mustache_escape_html(struct tb_buf *out, const char *text)
{
    tb_escape_xml(out, text);
}

static bool at_line_start(const struct tb_buf *out)
{
    size_t i = out->length;
    while (i > 0 && out->bytes[i - 1] == ' ')
        i--;
    return i == 0 || out->bytes[i - 1] == '\n';
}

void tb_mustache_escape_markdown(struct tb_buf *out, const char *text)
{
    size_t blanks = 0;
    bool start = at_line_start(out);
    int digits = start ? 0 : -1; /* put so far at the start of the line, and nothing else: "3." would be a list mark */
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            blanks++;
            continue;
        }
        if (c < 0x20 || c == 0x7F)
            continue;
        if (blanks > 0 && digits > 0)
            digits = -1;
        /* blanks inside stay, as one line; blanks at the end would make a hard break with the newline after them */
        while (blanks > 0) {
            tb_buf_putc(out, ' ');
            blanks--;
        }
        if (strchr("\\`*_[]<>&|", c) || (start && strchr("#+-=~:", c)) || (digits > 0 && (c == '.' || c == ')')))
            tb_buf_putc(out, '\\');
        digits = digits >= 0 && c >= '0' && c <= '9' ? digits + 1 : -1;
        start = false;
        tb_buf_putc(out, (char)c);
    }
}
