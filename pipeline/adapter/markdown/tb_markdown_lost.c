/* What Markdown takes in and gives nothing back for: a reference definition, a table cell too many. Every character of
 * the text that is no mark of Markdown must have come out again. */
#include "tb_markdown_internal.h"

#include <string.h>

/* Where a line's own text begins: behind blanks and the marks of headings, lists and quotations. */
static size_t behind_markers(const char *line, size_t length)
{
    size_t at = 0, digits;
    for (;;) {
        while (at < length && strchr(" \t#-+*>", line[at]))
            at++;
        digits = strspn(line + at, "0123456789");
        if (digits == 0 || at + digits >= length || (line[at + digits] != '.' && line[at + digits] != ')'))
            return at;
        at += digits + 1;
    }
}

bool tb_markdown_is_fence(const char *line, size_t length)
{
    size_t at = behind_markers(line, length);
    return length - at >= 3 && (strncmp(line + at, "```", 3) == 0 || strncmp(line + at, "~~~", 3) == 0);
}

bool tb_markdown_is_rule(const char *line, size_t length)
{
    size_t marks = 0, i, start = strspn(line, " \t");
    for (i = start; i < length; i++) {
        if (line[i] != line[start] && line[i] != ' ' && line[i] != '\t')
            return false;
        marks += line[i] == line[start];
    }
    return marks >= 3 && strchr("-*_", line[start]);
}

size_t tb_markdown_find_line(const char *text, size_t length, size_t from, bool (*is)(const char *line, size_t length))
{
    size_t at = from;
    while (at > 0 && text[at - 1] != '\n')
        at--;
    while (at < length) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t bytes = end ? (size_t)(end - text) - at : length - at;
        if (is(text + at, bytes))
            return at;
        at += bytes + 1;
    }
    return from;
}

size_t tb_markdown_find_lost(const char *text, const char *seen, size_t length, size_t *bytes)
{
    static const char marks[] = " \t\r#*_|-:>+\\.=`~";
    size_t at = 0, i;
    while (at < length) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t stop = end ? (size_t)(end - text) : length;
        for (i = at + behind_markers(text + at, stop - at); i < stop; i++)
            if (!seen[i] && !strchr(marks, text[i]) && !tb_markdown_is_fence(text + at, stop - at)) {
                *bytes = stop - i;
                return i;
            }
        at = stop + 1;
    }
    return SIZE_MAX;
}
