/* Markdown to pages: any bytes as the filled-in text of a bulletin, set with faces whose glyphs are easy to reckon with. A
 * fenced block becomes a table of its lines or an annex. Whatever comes out lies on the paper. */
#include "fuzz.h"
#include "../unit/fake_metrics.h"
#include "tb_buf.h"
#include "tb_markdown.h"
#include "tb_typeset.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

static const char *place(void *context, size_t offset)
{
    (void)context;
    (void)offset;
    return "t:1";
}

enum { MOST_ROWS = 60 };

static void *zeroed(struct tb_arena *arena, size_t bytes)
{
    void *fresh = tb_arena_alloc(arena, bytes);
    if (!fresh)
        abort();
    return memset(fresh, 0, bytes);
}

/* "table": each line a row of as many cells as columns, cut at '|'. */
static enum tb_status make_table(struct tb_arena *arena, const char *content, struct tb_block *block)
{
    struct tb_table *table = zeroed(arena, sizeof *table);
    struct tb_table_column *columns = zeroed(arena, 3 * sizeof *columns);
    struct tb_table_row *rows = zeroed(arena, MOST_ROWS * sizeof *rows);
    size_t i, length;
    columns[0].header = "甲";
    columns[1].header = "乙";
    columns[1].group = columns[2].group = "组";
    columns[2].header = "";
    columns[2].align = TB_ALIGN_DECIMAL;
    for (; *content && table->row_count < MOST_ROWS; content += length + (content[length] == '\n')) {
        const char **cells = zeroed(arena, 3 * sizeof *cells);
        size_t at = 0;
        length = strcspn(content, "\n");
        for (i = 0; i < 3 && at <= length; i++) {
            size_t n = strcspn(content + at, "|\n");
            cells[i] = tb_arena_strndup(arena, content + at, n);
            at += n + 1;
        }
        rows[table->row_count].total = length % 7 == 0;
        rows[table->row_count++].cells = cells;
    }
    table->columns = columns;
    table->column_count = 3;
    table->rows = rows;
    table->title = table->note = table->row_count % 2 ? "题" : NULL;
    block->kind = TB_BLOCK_TABLE;
    block->table = table;
    block->level = 0;
    return TB_OK;
}

static enum tb_status fence(void *context, const char *info, const char *content, const char *where, struct tb_block *block,
                            struct tb_err *err)
{
    struct tb_arena *arena = context;
    struct tb_run *span;
    if (strncmp(info, "t", 1) == 0)
        return make_table(arena, content, block);
    if (strncmp(info, "a", 1) != 0)
        return tb_err_set(err, TB_CONFIG, "no such block: %s", where);
    span = zeroed(arena, sizeof *span);
    span->text = tb_arena_strndup(arena, content, strcspn(content, "\n"));
    block->kind = TB_BLOCK_ANNEX;
    block->level = 0;
    block->landscape = info[1] == 'l';
    block->spans = span;
    block->span_count = 1;
    return TB_OK;
}

static void check_page(const struct tb_display *display, const struct tb_page *page)
{
    size_t i;
    for (i = 0; i < page->item_count; i++) {
        const struct tb_item *item = &page->items[i];
        if (!(item->x_pt > -1 && item->x_pt < display->width_pt + 1 && item->y_pt > -1 && item->y_pt < display->height_pt + 1))
            abort();
        if (item->kind == TB_ITEM_TEXT && tb_utf8_valid_up_to(item->text, strlen(item->text)) != strlen(item->text))
            abort();
    }
}

static void set_pages(const struct tb_block *blocks, size_t count, unsigned flags)
{
    struct tb_doc doc;
    struct tb_display display;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    size_t i;
    memset(&doc, 0, sizeof doc);
    doc.form = (enum tb_doc_form)(flags % 3);
    doc.mark = "某市教育局文件";
    doc.number = "某教通〔2017〕5号";
    doc.issue_line = "第5期";
    doc.head_office = doc.signature = doc.printer = "某市教育局";
    doc.head_date = doc.signature_date = doc.print_date = "2017年7月3日";
    doc.title = "关于进展情况的通报";
    doc.addressee = "各县（市、区）教育局";
    doc.blocks = blocks;
    doc.block_count = count;
    doc.draft = (flags & 8) != 0;
    doc.even_pages = (flags & 16) != 0;
    status = tb_typeset(&doc, &fake_metrics, &display, &err);
    if (status != TB_OK && (status != TB_CONFIG || err.message[0] == '\0'))
        abort();
    for (i = 0; status == TB_OK && i < display.page_count; i++)
        check_page(&display, &display.pages[i]);
    tb_display_free(&display);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tb_arena arena = TB_ARENA_INIT;
    const struct tb_markdown_hooks hooks = {fence, place, &arena};
    const struct tb_block *blocks;
    struct tb_err err = TB_ERR_INIT;
    size_t count;
    char *text;
    if (size < 1 || size > 8192 || memchr(data, 0, size) || tb_utf8_valid_up_to((const char *)data + 1, size - 1) != size - 1)
        return 0; /* the template's reader sees to that */
    text = malloc(size);
    if (!text)
        abort();
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';
    if (tb_markdown_blocks(text, size - 1, &hooks, &arena, &blocks, &count, &err) == TB_OK)
        set_pages(blocks, count, data[0]);
    else if (err.message[0] == '\0')
        abort();
    free(text);
    tb_arena_free(&arena);
    return 0;
}
