/* tb_markdown_internal: the spans of the block at hand and the places of lines, shared by the files of this adapter. */
#ifndef TB_MARKDOWN_INTERNAL_H
#define TB_MARKDOWN_INTERNAL_H

#include "tb_buf.h"
#include "tb_markdown.h"

struct tb_markdown_spans {
    struct tb_arena *arena;
    struct tb_run *items; /* malloc'd */
    size_t count, capacity;
    struct tb_buf text;    /* of the span being gathered */
    bool strong, emphasis; /* of that span */
    bool soft;             /* a line ended; a space may be due */
    uint32_t last;         /* the last code point put, 0 at the start */
    bool failed;
};

void tb_markdown_spans_start(struct tb_markdown_spans *spans);
void tb_markdown_spans_text(struct tb_markdown_spans *spans, const char *text, size_t length);
void tb_markdown_spans_entity(struct tb_markdown_spans *spans, const char *text, size_t length);
void tb_markdown_spans_soft(struct tb_markdown_spans *spans);
void tb_markdown_spans_break(struct tb_markdown_spans *spans);
/* Text that follows is in this manner. */
void tb_markdown_spans_manner(struct tb_markdown_spans *spans, bool strong, bool emphasis);
/* Hand over what was gathered (in the arena). */
bool tb_markdown_spans_take(struct tb_markdown_spans *spans, const struct tb_run **items, size_t *count);
/* The same as one string without manners, "" for nothing. NULL: no memory. */
const char *tb_markdown_spans_plain(struct tb_markdown_spans *spans);
void tb_markdown_spans_free(struct tb_markdown_spans *spans);

/* What a line of the text is, marks of lists and quotations before it put aside; without its newline. */
bool tb_markdown_is_fence(const char *line, size_t length);
bool tb_markdown_is_rule(const char *line, size_t length);
/* Where the first such line begins from the line of `from` on; `from` when there is none. */
size_t tb_markdown_find_line(const char *text, size_t length, size_t from, bool (*is)(const char *line, size_t length));
/* The first character that is no mark of Markdown and did not come out (seen: a byte of text each); SIZE_MAX: none. bytes: to its line's end. */
size_t tb_markdown_find_lost(const char *text, const char *seen, size_t length, size_t *bytes);

#endif
