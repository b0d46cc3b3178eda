/* County text in a bulletin: whatever it is, escaped and put at the start, inside and at the end of a line and into a table
 * cell, it stays one piece of plain text and says the same. */
#include "fuzz.h"
#include "tb_markdown.h"
#include "tb_mustache.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

/* What must be left of text: everything but blanks and control characters. */
static void keep(struct tb_buf *out, const char *text)
{
    size_t length = strlen(text), used;
    for (; length > 0; text += used, length -= used) {
        uint32_t c = tb_utf8_decode(text, length, &used);
        if (c > ' ' && c != 0x7F && c != 0xA0 && c != 0x3000)
            tb_buf_append(out, text, used);
    }
}

static void check(const char *before, const char *value, const char *after, enum tb_block_kind kind)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_buf markdown = TB_BUF_INIT(TB_MEBIBYTE), want = TB_BUF_INIT(TB_MEBIBYTE), got = TB_BUF_INIT(TB_MEBIBYTE);
    const struct tb_markdown_hooks hooks = {NULL, NULL, NULL};
    const struct tb_block *blocks;
    struct tb_err err = TB_ERR_INIT;
    size_t count, i;
    tb_buf_puts(&markdown, before);
    tb_mustache_escape_markdown(&markdown, value);
    tb_buf_puts(&markdown, after);
    keep(&want, value);
    if (tb_markdown_blocks(tb_buf_str(&markdown), markdown.length, &hooks, &arena, &blocks, &count, &err) != TB_OK)
        abort();
    if (kind == TB_BLOCK_TABLE) {
        if (count != 1 || blocks[0].kind != TB_BLOCK_TABLE || blocks[0].table->row_count != 1 ||
            strcmp(blocks[0].table->rows[0].cells[1], "z") != 0)
            abort();
        keep(&got, blocks[0].table->rows[0].cells[0]);
    } else if (count == 1) {
        if (blocks[0].kind != kind)
            abort();
        for (i = 0; i < blocks[0].span_count; i++) {
            if (blocks[0].spans[i].strong || blocks[0].spans[i].emphasis || blocks[0].spans[i].line_break)
                abort();
            keep(&got, blocks[0].spans[i].text);
        }
    } else if (count > 1) {
        abort();
    }
    if (kind == TB_BLOCK_PARAGRAPH && before[0]) { /* 甲…乙 */
        if (got.length < 6 || memcmp(got.bytes, "甲", 3) != 0 || memcmp(got.bytes + got.length - 3, "乙", 3) != 0)
            abort();
        if (want.length != got.length - 6 || memcmp(tb_buf_str(&want), got.bytes + 3, want.length) != 0)
            abort();
    } else if (strcmp(tb_buf_str(&want), tb_buf_str(&got)) != 0) {
        abort();
    }
    tb_buf_free(&markdown);
    tb_buf_free(&want);
    tb_buf_free(&got);
    tb_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *value;
    if (size > 2048 || tb_utf8_valid_up_to((const char *)data, size) < size || memchr(data, '\0', size))
        return 0;
    value = malloc(size + 1);
    if (!value)
        return 0;
    memcpy(value, data, size);
    value[size] = '\0';
    check("甲", value, "乙\n", TB_BLOCK_PARAGRAPH);
    check("", value, "\n", TB_BLOCK_PARAGRAPH);
    check("|a|b|\n|---|---|\n| ", value, " | z |\n", TB_BLOCK_TABLE);
    free(value);
    return 0;
}
