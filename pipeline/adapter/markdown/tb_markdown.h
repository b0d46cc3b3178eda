/* tb_markdown: CommonMark (and pipe tables) as the blocks of a document. The only place that knows md4c.
 *
 * WHAT       Headings of one to four #, paragraphs, lists, **黑体**, *楷体*, hard line breaks, pipe tables; what a
 *            fenced block means (```table, ```chart, ```annex …) is decided by the caller. Lines of Chinese text are
 *            joined without a space.
 * USE        tb_markdown_blocks(text, length, &hooks, &arena, &blocks, &count, &err);
 * OWNERSHIP  the blocks live in the caller's arena and borrow nothing from text.
 * ERRORS     TB_CONFIG with the place: what an official document has no form for (links, images, quotes, code, rules,
 *            headings of five #, emphasis in a cell, items deeper than their numbers: tb_numbering.h), * that CommonMark
 *            took for emphasis behind a figure or did not take for it, and whatever it would leave out in silence.
 * LIMITS     numbered items 3 deep, others 1; tables of 64 columns.
 */
#ifndef TB_MARKDOWN_H
#define TB_MARKDOWN_H

#include "tb_buf.h"
#include "tb_arena.h"
#include "tb_doc.h"
#include "tb_err.h"

struct tb_markdown_hooks {
    /* A fenced block: the words behind ``` and the lines inside. Fill block; leave its .kind alone to drop it
     * (it comes as a page break with .level -1). */
    enum tb_status (*fence)(void *context, const char *info, const char *content, const char *place, struct tb_block *block,
                            struct tb_err *err);
    /* The place of an offset of text, for messages: "body.md:12". Lives as long as the document. */
    const char *(*place)(void *context, size_t offset);
    void *context;
};

enum tb_status tb_markdown_blocks(const char *text, size_t length, const struct tb_markdown_hooks *hooks, struct tb_arena *arena,
                                  const struct tb_block **blocks, size_t *count, struct tb_err *err) TB_MUST_CHECK;

/* Append what this room is loaded with: tb_loaded.h. */
void tb_markdown_libraries(struct tb_buf *out);

#endif
