#include "tb_grow.h"
#include "tb_markdown_internal.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

enum { IDEOGRAPHIC_SPACE = 0x3000, NO_BREAK_SPACE = 0xA0 };

void tb_markdown_spans_start(struct tb_markdown_spans *spans)
{
    spans->count = 0;
    tb_buf_clear(&spans->text);
    spans->soft = false;
    spans->last = 0;
}

static void flush(struct tb_markdown_spans *spans, bool line_break)
{
    struct tb_run *span;
    if (spans->text.length == 0 && !line_break)
        return;
    if (!TB_GROW(spans->items, spans->count, spans->capacity)) {
        spans->failed = true;
        return;
    }
    span = &spans->items[spans->count];
    memset(span, 0, sizeof *span);
    span->text = line_break ? "" : tb_arena_strndup(spans->arena, tb_buf_str(&spans->text), spans->text.length);
    span->strong = spans->strong;
    span->emphasis = spans->emphasis;
    span->line_break = line_break;
    spans->failed = spans->failed || !span->text || spans->text.failed;
    spans->count++;
    tb_buf_clear(&spans->text);
}

static void put(struct tb_markdown_spans *spans, uint32_t code_point)
{
    char bytes[4];
    /* paragraphs are indented by the typesetter, not by blanks in the text */
    if (spans->last == 0 && (code_point == IDEOGRAPHIC_SPACE || code_point == ' ' || code_point == NO_BREAK_SPACE))
        return;
    if (spans->soft) {
        spans->soft = false;
        if (spans->last && tb_utf8_width(spans->last) < 2 && tb_utf8_width(code_point) < 2)
            tb_buf_putc(&spans->text, ' ');
    }
    tb_buf_append(&spans->text, bytes, tb_utf8_encode(code_point, bytes));
    spans->last = code_point;
}

void tb_markdown_spans_text(struct tb_markdown_spans *spans, const char *text, size_t length)
{
    size_t used;
    for (; length > 0; text += used, length -= used) {
        uint32_t code_point = tb_utf8_decode(text, length, &used);
        if (code_point != TB_UTF8_BAD)
            put(spans, code_point);
    }
}

void tb_markdown_spans_entity(struct tb_markdown_spans *spans, const char *text, size_t length)
{
    static const struct {
        const char *name;
        uint32_t code_point;
    } known[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&nbsp;", NO_BREAK_SPACE}, {"&emsp;", IDEOGRAPHIC_SPACE}};
    size_t i;
    if (length > 3 && text[1] == '#') {
        bool hexadecimal = text[2] == 'x' || text[2] == 'X';
        uint32_t code_point = 0;
        for (i = hexadecimal ? 3 : 2; i + 1 < length; i++) {
            char c = text[i];
            uint32_t digit = (uint32_t)(c >= 'a' ? c - 'a' + 10 : c >= 'A' ? c - 'A' + 10 : c - '0');
            code_point = code_point * (hexadecimal ? 16 : 10) + digit;
        }
        put(spans, code_point);
        return;
    }
    for (i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].name) == length && memcmp(known[i].name, text, length) == 0) {
            put(spans, known[i].code_point);
            return;
        }
    tb_markdown_spans_text(spans, text, length);
}

void tb_markdown_spans_soft(struct tb_markdown_spans *spans)
{
    spans->soft = spans->last != 0;
}

void tb_markdown_spans_break(struct tb_markdown_spans *spans)
{
    flush(spans, false);
    flush(spans, true);
    spans->soft = false;
}

void tb_markdown_spans_manner(struct tb_markdown_spans *spans, bool strong, bool emphasis)
{
    flush(spans, false);
    spans->strong = strong;
    spans->emphasis = emphasis;
}

bool tb_markdown_spans_take(struct tb_markdown_spans *spans, const struct tb_run **items, size_t *count)
{
    flush(spans, false);
    *count = spans->count;
    *items = tb_arena_copy(spans->arena, spans->items, spans->count, sizeof *spans->items);
    return *items && !spans->failed;
}

const char *tb_markdown_spans_plain(struct tb_markdown_spans *spans)
{
    size_t i, length = 0;
    char *text, *to;
    flush(spans, false);
    for (i = 0; i < spans->count; i++)
        length += strlen(spans->items[i].text);
    text = to = tb_arena_alloc(spans->arena, length + 1);
    for (i = 0; text && i < spans->count; i++) {
        size_t bytes = strlen(spans->items[i].text);
        memcpy(to, spans->items[i].text, bytes);
        to += bytes;
    }
    return spans->failed ? NULL : text;
}

void tb_markdown_spans_free(struct tb_markdown_spans *spans)
{
    free(spans->items);
    tb_buf_free(&spans->text);
    spans->items = NULL;
    spans->count = spans->capacity = 0;
}
