/* The Markdown adapter: what becomes of each construct, and what is refused, with its place. */
#include "tb_buf.h"
#include "tb_markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static char last_place[64];

static const char *place(void *context, size_t offset)
{
    const char *text = context;
    size_t line = 1, i;
    for (i = 0; i < offset; i++)
        line += text[i] == '\n';
    snprintf(last_place, sizeof last_place, "t:%zu", line);
    return last_place;
}

static enum tb_status fence(void *context, const char *info, const char *content, const char *where, struct tb_block *block,
                            struct tb_err *err)
{
    static struct tb_run span;
    static char text[256];
    (void)context;
    if (strcmp(info, "bad") == 0)
        return tb_err_set(err, TB_CONFIG, "bad block: %s", where);
    if (!info[0])
        return tb_err_set(err, TB_CONFIG, "'%s' is no block", where);
    if (strcmp(info, "drop") == 0)
        return TB_OK;
    snprintf(text, sizeof text, "%s=%s", info, content);
    memset(&span, 0, sizeof span);
    span.text = text;
    block->kind = TB_BLOCK_ANNEX;
    block->level = 0;
    block->spans = &span;
    block->span_count = 1;
    return TB_OK;
}

static void put_block(struct tb_buf *out, const struct tb_block *block)
{
    static const char *const kinds[] = {"H", "P", "I", "T", "C", "B", "F"};
    size_t i, j;
    tb_buf_puts(out, kinds[block->kind]);
    if (block->level)
        tb_buf_printf(out, "%d", block->level);
    if (block->ordered)
        tb_buf_printf(out, "#%d", block->number);
    tb_buf_putc(out, '[');
    for (i = 0; i < block->span_count; i++) {
        const struct tb_run *span = &block->spans[i];
        tb_buf_printf(out, "%s%s%s",
                      span->strong     ? "<"
                      : span->emphasis ? "{"
                                       : "",
                      span->line_break ? "/" : span->text,
                      span->strong     ? ">"
                      : span->emphasis ? "}"
                                       : "");
    }
    if (block->table) {
        for (j = 0; j < block->table->column_count; j++)
            tb_buf_printf(out, "%s%s:%d", j ? "," : "", block->table->columns[j].header, (int)block->table->columns[j].align);
        for (i = 0; i < block->table->row_count; i++)
            for (j = 0; j < block->table->column_count; j++)
                tb_buf_printf(out, "%c%s", j ? ',' : ';',
                              block->table->rows[i].cells[j] ? block->table->rows[i].cells[j] : "(null)");
    }
    tb_buf_putc(out, ']');
}

static void check(const char *text, const char *expected)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_markdown_hooks hooks = {fence, place, NULL};
    struct tb_buf out = TB_BUF_INIT(TB_MEBIBYTE);
    const struct tb_block *blocks;
    struct tb_err err = TB_ERR_INIT;
    size_t count, i;
    union {
        const char *lent;
        void *context;
    } source = {text};
    hooks.context = source.context;
    if (tb_markdown_blocks(text, strlen(text), &hooks, &arena, &blocks, &count, &err) != TB_OK)
        tb_buf_printf(&out, "! %s", err.message);
    else
        for (i = 0; i < count; i++)
            put_block(&out, &blocks[i]);
    assert_string_equal(tb_buf_str(&out), expected);
    tb_buf_free(&out);
    tb_arena_free(&arena);
}

static void constructs(void **state)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"", ""},
        {"甲\n乙\n", "P[甲乙]"},            /* lines of Hanzi join without a space */
        {"甲\nabc\ndef\n", "P[甲abc def]"}, /* words keep theirs */
        {"（一）\n12\n", "P[（一）12]"},
        {"甲\n\n\n乙", "P[甲]P[乙]"},
        {"　　甲\n", "P[甲]"}, /* indented by hand: the typesetter indents */
        {"    甲\n", "P[甲]"}, /* no indented code */
        {"# 一\n## 二\n### 三\n#### 四\n", "H1[一]H2[二]H3[三]H4[四]"},
        {"甲**重**乙*楷*丙\n", "P[甲<重>乙{楷}丙]"},
        {"甲\\\n乙\n", "P[甲/乙]"},
        {"甲  \n乙\n", "P[甲/乙]"},
        {"a\\*b\\_c\\|d\n", "P[a*b_c|d]"},
        {"甲&amp;乙&#20;&#x4E2D;&nosuch;\n", "P[甲&乙\x14中&nosuch;]"},
        {"<b>x</b>\n", "P[<b>x</b>]"}, /* no HTML: it is text */
        {"- 甲\n- 乙\n", "I1[甲]I1[乙]"},
        {"3. 甲\n4. 乙\n", "I1#3[甲]I1#4[乙]"},
        {"1. 甲\n   1. 乙\n      1. 丙\n   2. 丁\n2. 戊\n", "I1#1[甲]I2#1[乙]I3#1[丙]I2#2[丁]I1#2[戊]"},
        {"- 甲\n\n  续\n", "I1[甲]P[续]"},
        {"1. 甲\n   - 乙\n2. 丙\n", "I1#1[甲]I1[乙]I1#2[丙]"}, /* the first level of its kind */
        {"- 甲\n  1. 乙\n", "I1[甲]I1#1[乙]"},
        {"|县|率|\n|:---|---:|\n|甲|61.0|\n|乙\\|丙||\n", "T[县:1,率:3;甲,61.0;乙|丙,]"},
        {"```table\nquery: x\n```\n", "F[table=query: x\n]"},
        {"```drop\nx\n```\n乙\n", "P[乙]"},
        {"```x\n```\n", "F[x=]"},
        {"长3\\*宽4\\*高5，3×4，3*4\n", "P[长3*宽4*高5，3×4，3*4]"},
        {"\\[注]: 甲\n", "P[[注]: 甲]"},
        {"[注]：甲\n", "P[[注]：甲]"}, /* a colon of full width defines nothing */
        {"\\|甲\\|\n", "P[|甲|]"},
        {"# 甲 #\n", "H1[甲]"},
        {"|县|率|\n|---|---|\n|甲|\n", "T[县:0,率:0;甲,]"},
        {"|县|率|\n|---|---|\n|甲|1| |\n", "T[县:0,率:0;甲,1]"},
        {"|县*|率|\n|---|---|\n|甲*|1|\n", "T[县*:0,率:0;甲*,1]"},
        {"1) 甲\n2) 乙\n", "I1#1[甲]I1#2[乙]"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        check(cases[i].text, cases[i].expected);
}

static void refused(void **state)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"甲\n\n[x](y)\n", "! links, images and code have no form in a document: t:3"},
        {"![x](y)\n", "! links, images and code have no form in a document: t:1"},
        {"甲\n\n乙\n![](y)\n", "! links, images and code have no form in a document: t:4"},
        {"甲\n乙`x`\n", "! links, images and code have no form in a document: t:2"},
        {"甲\n\n> 乙\n", "! a quotation (>) has no form in a document: t:3"},
        {"甲\n\n>\n\n乙\n", "! a quotation (>) has no form in a document: t:3"},
        {"甲\n\n---\n", "! a rule (---) has no form in a document; a new page is ```pagebreak: t:3"},
        {"```drop\nx\n```\n\n* * *\n", "! a rule (---) has no form in a document; a new page is ```pagebreak: t:5"},
        {"甲\n\n##### 五\n", "! a document has four levels of headings, not five: t:3"},
        {"甲\n乙**“重”**丙\n", "! * is not taken for emphasis here (put the marks outside brackets and quotes, or write \\*): t:2"},
        {"甲*“重”*乙\n", "! * is not taken for emphasis here (put the marks outside brackets and quotes, or write \\*): t:1"},
        {"甲\n\n3*4*5\n", "! * behind a figure is taken for emphasis; write × or \\*: t:3"},
        {"长3*宽4*高5\n", "! * behind a figure is taken for emphasis; write × or \\*: t:1"},
        {"2**3**4\n", "! * behind a figure is taken for emphasis; write × or \\*: t:1"},
        {"甲\n\n```bad\n```\n", "! bad block: t:3"},
        {"甲\n\n```\n```\n", "! 't:3' is no block"},
        {"1. a\n   1. b\n      1. c\n         1. d\n", "! a document numbers three levels of items, not four: t:4"},
        {"- a\n  - b\n", "! a document has one level of items without a number; number those inside: t:2"},
        {"1. a\n   1. b\n\n      10. c\n      11. d\n", "! a document has no number for so many items of the third level: t:5"},
        {"甲\n\n[注]: 乙\n",
         "! Markdown leaves this out (a cell too many, or [x]: …; \\[ is a bracket of the text): \"[注]: 乙\": t:3"},
        {"甲\n\n[注]: 乙\n丙\n",
         "! Markdown leaves this out (a cell too many, or [x]: …; \\[ is a bracket of the text): \"[注]: 乙\": t:3"},
        {"|县|率|\n|---|---|\n|甲|1|\n|乙|2|3.5|\n",
         "! Markdown leaves this out (a cell too many, or [x]: …; \\[ is a bracket of the text): \"3.5|\": t:4"},
        {"甲\n\n|县|率|\n|甲|1|\n", "! no table: below its first line a table has |---|---|; \\| is a bar of the text: t:3"},
        {"|县|\n|---|\n|**甲**|\n", "! a cell of a table has no emphasis: t:3"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        check(cases[i].text, cases[i].expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(constructs), cmocka_unit_test(refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
