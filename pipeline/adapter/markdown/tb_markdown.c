#include "tb_grow.h"
#include "tb_markdown_internal.h"
#include "tb_i18n.h"
#include "tb_loaded.h"

#include <md4c.h>
#include <stdlib.h>
#include <string.h>

/* md4c passes only negative results of a callback on through all its levels. */
enum { MOST_LIST_DEPTH = 4, MOST_COLUMNS = 64, MOST_TEXT_BYTES = 16 << 20, ABORTED = -1 };

struct list {
    bool ordered;
    int number;
};

/* A pipe table as it comes in. */
struct gathered {
    struct tb_table_column columns[MOST_COLUMNS];
    size_t column, column_count;
    struct tb_table_row *rows; /* malloc'd */
    size_t row_count, row_capacity;
    const char **cells; /* of the row at hand, in the arena */
    bool in_head;
};

struct reader {
    const char *text;
    size_t length;
    size_t offset; /* the last place seen in text */
    const struct tb_markdown_hooks *hooks;
    struct tb_arena *arena;
    struct tb_block *blocks; /* malloc'd */
    size_t count, capacity;
    struct tb_markdown_spans spans;
    size_t block_offset; /* where the block at hand begins, or SIZE_MAX: not known yet */
    struct list lists[MOST_LIST_DEPTH];
    int list_depth;
    bool item_open, item_named; /* inside an item; its first paragraph was put */
    int strong, emphasis;
    bool in_code;
    struct tb_buf code;
    const char *info;
    struct gathered *table; /* NULL outside a table */
    struct tb_err *err;
    enum tb_status status;
};

static int fail(struct reader *reader, enum tb_status status)
{
    reader->status = status;
    return ABORTED;
}

static const char *place_of(const struct reader *reader, size_t offset)
{
    return reader->hooks->place ? reader->hooks->place(reader->hooks->context, offset) : "";
}

static int refuse(struct reader *reader, const char *what)
{
    size_t at = reader->block_offset != SIZE_MAX ? reader->block_offset : reader->offset;
    return fail(reader, tb_err_set(reader->err, TB_CONFIG, "%s: %s", what, place_of(reader, at)));
}

static int no_memory(struct reader *reader)
{
    return fail(reader, tb_err_nomem(reader->err));
}

static struct tb_block *add_block(struct reader *reader, enum tb_block_kind kind)
{
    struct tb_block *block;
    if (!TB_GROW(reader->blocks, reader->count, reader->capacity))
        return NULL;
    block = &reader->blocks[reader->count++];
    memset(block, 0, sizeof *block);
    block->kind = kind;
    block->place = place_of(reader, reader->block_offset != SIZE_MAX ? reader->block_offset : reader->offset);
    return block;
}

static void start_block(struct reader *reader)
{
    tb_markdown_spans_start(&reader->spans);
    reader->block_offset = SIZE_MAX;
}

/* The spans gathered so far become a block; nothing is put when there are none. */
static int end_block(struct reader *reader, enum tb_block_kind kind, int level)
{
    struct tb_block *block;
    const struct tb_run *spans;
    size_t count;
    if (!tb_markdown_spans_take(&reader->spans, &spans, &count))
        return no_memory(reader);
    if (count == 0)
        return 0;
    if (kind == TB_BLOCK_PARAGRAPH && reader->item_open && !reader->item_named) {
        kind = TB_BLOCK_ITEM;
        level = reader->list_depth;
        reader->item_named = true;
    }
    block = add_block(reader, kind);
    if (!block)
        return no_memory(reader);
    block->level = level;
    block->spans = spans;
    block->span_count = count;
    if (kind == TB_BLOCK_ITEM) {
        struct list *list = &reader->lists[reader->list_depth - 1];
        block->ordered = list->ordered;
        block->number = list->number;
    }
    start_block(reader);
    return 0;
}

static int enter_list(struct reader *reader, bool ordered, int first)
{
    /* a list inside an item: the item's own text comes first */
    if (reader->item_open && end_block(reader, TB_BLOCK_PARAGRAPH, 0))
        return ABORTED;
    if (reader->list_depth == MOST_LIST_DEPTH)
        return refuse(reader, _("lists nested too deep"));
    reader->lists[reader->list_depth].ordered = ordered;
    reader->lists[reader->list_depth].number = first - 1;
    reader->list_depth++;
    reader->item_open = false;
    return 0;
}

static int enter_code(struct reader *reader, const MD_BLOCK_CODE_DETAIL *detail)
{
    reader->in_code = true;
    tb_buf_clear(&reader->code);
    start_block(reader);
    if (detail->info.text >= reader->text && detail->info.text < reader->text + reader->length)
        reader->block_offset = (size_t)(detail->info.text - reader->text);
    reader->info = tb_arena_strndup(reader->arena, detail->info.text ? detail->info.text : "", detail->info.size);
    return reader->info ? 0 : no_memory(reader);
}

static int leave_code(struct reader *reader)
{
    struct tb_block *block = add_block(reader, TB_BLOCK_PAGE_BREAK), made;
    enum tb_status status;
    if (!block || reader->code.failed)
        return no_memory(reader);
    reader->in_code = false;
    made = *block;
    made.level = -1;
    status = reader->hooks->fence(reader->hooks->context, reader->info, tb_buf_str(&reader->code), made.place, &made, reader->err);
    if (status != TB_OK)
        return fail(reader, status);
    if (made.level == -1)
        reader->count--;
    else
        *block = made;
    start_block(reader);
    return 0;
}

static int enter_table(struct reader *reader, const MD_BLOCK_TABLE_DETAIL *detail)
{
    if (detail->col_count > MOST_COLUMNS)
        return refuse(reader, _("table with too many columns"));
    reader->table = calloc(1, sizeof *reader->table);
    if (!reader->table)
        return no_memory(reader);
    reader->table->column_count = detail->col_count;
    start_block(reader);
    return 0;
}

static int leave_cell(struct reader *reader, MD_ALIGN align, bool head)
{
    static const enum tb_align aligns[] = {TB_ALIGN_AUTO, TB_ALIGN_LEFT, TB_ALIGN_CENTER, TB_ALIGN_RIGHT};
    struct gathered *table = reader->table;
    const char *text = tb_markdown_spans_plain(&reader->spans);
    if (!text)
        return no_memory(reader);
    if (table->column < table->column_count) {
        if (head) {
            table->columns[table->column].header = text;
            table->columns[table->column].align = aligns[align];
        } else {
            table->cells[table->column] = text;
        }
        table->column++;
    }
    tb_markdown_spans_start(&reader->spans);
    return 0;
}

static int enter_row(struct reader *reader)
{
    struct gathered *table = reader->table;
    table->column = 0;
    tb_markdown_spans_start(&reader->spans);
    if (table->in_head)
        return 0;
    if (!TB_GROW(table->rows, table->row_count, table->row_capacity))
        return no_memory(reader);
    table->cells = tb_arena_alloc(reader->arena, table->column_count * sizeof *table->cells);
    if (!table->cells)
        return no_memory(reader);
    table->rows[table->row_count].cells = table->cells;
    table->rows[table->row_count++].total = false;
    return 0;
}

static int leave_table(struct reader *reader)
{
    struct gathered *gathered = reader->table;
    struct tb_table *table = tb_arena_alloc(reader->arena, sizeof *table);
    struct tb_block *block = add_block(reader, TB_BLOCK_TABLE);
    if (table) {
        table->columns = tb_arena_copy(reader->arena, gathered->columns, gathered->column_count, sizeof *gathered->columns);
        table->column_count = gathered->column_count;
        table->rows = tb_arena_copy(reader->arena, gathered->rows, gathered->row_count, sizeof *gathered->rows);
        table->row_count = gathered->row_count;
    }
    free(gathered->rows);
    free(gathered);
    reader->table = NULL;
    if (!table || !block || !table->columns || !table->rows)
        return no_memory(reader);
    block->table = table;
    start_block(reader);
    return 0;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct reader *reader = context;
    switch (type) {
    case MD_BLOCK_QUOTE:
        return refuse(reader, _("a quotation (>) has no form in a document"));
    case MD_BLOCK_HR:
        return refuse(reader, _("a rule (---) has no form in a document; a new page is ```pagebreak"));
    case MD_BLOCK_UL:
        return enter_list(reader, false, 1);
    case MD_BLOCK_OL:
        return enter_list(reader, true, (int)((MD_BLOCK_OL_DETAIL *)detail)->start);
    case MD_BLOCK_LI:
        reader->lists[reader->list_depth - 1].number++;
        reader->item_open = true;
        reader->item_named = false;
        start_block(reader);
        return 0;
    case MD_BLOCK_H:
    case MD_BLOCK_P:
        start_block(reader);
        return 0;
    case MD_BLOCK_CODE:
        return enter_code(reader, detail);
    case MD_BLOCK_TABLE:
        return enter_table(reader, detail);
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        reader->table->in_head = type == MD_BLOCK_THEAD;
        return 0;
    case MD_BLOCK_TR:
        return enter_row(reader);
    case MD_BLOCK_HTML: /* it is text: MD_FLAG_NOHTML */
    case MD_BLOCK_DOC:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        break;
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct reader *reader = context;
    unsigned level;
    switch (type) {
    case MD_BLOCK_H:
        level = ((MD_BLOCK_H_DETAIL *)detail)->level;
        if (level > 4)
            return refuse(reader, _("a document has four levels of headings, not five"));
        return end_block(reader, TB_BLOCK_HEADING, (int)level);
    case MD_BLOCK_P:
        return end_block(reader, TB_BLOCK_PARAGRAPH, 0);
    case MD_BLOCK_LI:
        if (end_block(reader, TB_BLOCK_PARAGRAPH, 0))
            return ABORTED;
        reader->item_open = false;
        return 0;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        reader->list_depth--;
        reader->item_open = reader->list_depth > 0;
        reader->item_named = true;
        return 0;
    case MD_BLOCK_CODE:
        return leave_code(reader);
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return leave_cell(reader, ((MD_BLOCK_TD_DETAIL *)detail)->align, type == MD_BLOCK_TH);
    case MD_BLOCK_TABLE:
        return leave_table(reader);
    default:
        return 0;
    }
}

static int change_manner(struct reader *reader, MD_SPANTYPE type, int by)
{
    if (type == MD_SPAN_STRONG)
        reader->strong += by;
    else if (type == MD_SPAN_EM)
        reader->emphasis += by;
    else
        return refuse(reader, _("links, images and code have no form in a document"));
    tb_markdown_spans_manner(&reader->spans, reader->strong > 0, reader->emphasis > 0);
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    return change_manner(context, type, 1);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    return change_manner(context, type, -1);
}

static bool has_stray_emphasis(const char *text, size_t size)
{
    size_t i;
    for (i = 0; i + 1 < size; i++)
        if (text[i] == '*' && text[i + 1] == '*')
            return true;
    return false;
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
    struct reader *reader = context;
    if (text >= reader->text && text < reader->text + reader->length) {
        reader->offset = (size_t)(text - reader->text);
        if (reader->block_offset == SIZE_MAX)
            reader->block_offset = reader->offset;
    }
    if (reader->in_code) {
        tb_buf_append(&reader->code, text, size);
        return 0;
    }
    switch (type) {
    case MD_TEXT_BR:
        tb_markdown_spans_break(&reader->spans);
        break;
    case MD_TEXT_SOFTBR:
        tb_markdown_spans_soft(&reader->spans);
        break;
    case MD_TEXT_ENTITY:
        tb_markdown_spans_entity(&reader->spans, text, size);
        break;
    default:
        if (has_stray_emphasis(text, size))
            return refuse(reader, _("** is not taken for emphasis here (put the marks outside brackets and quotes)"));
        tb_markdown_spans_text(&reader->spans, text, size);
        break;
    }
    return 0;
}

enum tb_status tb_markdown_blocks(const char *text, size_t length, const struct tb_markdown_hooks *hooks, struct tb_arena *arena,
                                  const struct tb_block **blocks, size_t *count, struct tb_err *err)
{
    const MD_PARSER parser = {0,           MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
                              enter_block, leave_block,
                              enter_span,  leave_span,
                              take_text,   NULL,
                              NULL};
    struct reader reader = {0};
    int result;
    *blocks = NULL;
    *count = 0;
    if (length > MOST_TEXT_BYTES)
        return tb_err_set(err, TB_CONFIG, _("a document of more than %d bytes"), MOST_TEXT_BYTES);
    reader.text = text;
    reader.length = length;
    reader.hooks = hooks;
    reader.arena = arena;
    reader.spans.arena = arena;
    reader.spans.text.most_bytes = MOST_TEXT_BYTES;
    reader.code.most_bytes = MOST_TEXT_BYTES;
    reader.block_offset = SIZE_MAX;
    reader.err = err;
    result = md_parse(text, (MD_SIZE)length, &parser, &reader);
    if (result == 0 && reader.status == TB_OK) {
        *blocks = tb_arena_copy(arena, reader.blocks, reader.count, sizeof *reader.blocks);
        *count = reader.count;
        reader.status = *blocks ? TB_OK : tb_err_nomem(err);
    } else if (reader.status == TB_OK) {
        reader.status = tb_err_nomem(err);
    }
    if (reader.table)
        free(reader.table->rows);
    free(reader.table);
    free(reader.blocks);
    tb_buf_free(&reader.code);
    tb_markdown_spans_free(&reader.spans);
    return reader.status;
}

void tb_markdown_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libmd4c", ""); /* it has no version to ask for */
}
