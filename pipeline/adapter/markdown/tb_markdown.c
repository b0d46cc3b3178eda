#include "tb_grow.h"
#include "tb_markdown_internal.h"
#include "tb_i18n.h"
#include "tb_loaded.h"
#include "tb_numbering.h"
#include "tb_show.h"

#include <md4c.h>
#include <stdlib.h>
#include <string.h>

/* md4c passes only negative results of a callback on through all its levels. */
enum { MOST_LIST_DEPTH = 4, MOST_COLUMNS = 64, MOST_TEXT_BYTES = 16 << 20, MOST_QUOTED_BYTES = 60, ABORTED = -1 };

struct list {
    bool ordered;
    int level; /* among the lists of its kind that hold it */
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
    size_t offset;       /* the last place seen in text */
    size_t end;          /* after the last text that came out */
    char *seen;          /* malloc'd: a byte of text that came out */
    const char *refusal; /* of something whose text, and so its place, is still to come; or NULL */
    size_t stars;        /* in the block at hand: * that were set as text */
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

static int refuse_at(struct reader *reader, const char *what, size_t offset)
{
    return fail(reader, tb_err_set(reader->err, TB_CONFIG, "%s: %s", what, place_of(reader, offset)));
}

static bool is_filled(const char *line, size_t length)
{
    return length > strspn(line, " \t");
}

/* The line after the last text that came out. */
static size_t next_line(const struct reader *reader)
{
    const char *end = reader->end > 0 ? memchr(reader->text + reader->end, '\n', reader->length - reader->end) : reader->text;
    return end ? tb_markdown_find_line(reader->text, reader->length, (size_t)(end - reader->text) + (reader->end > 0), is_filled)
               : reader->end;
}

/* md4c says where texts are, not where a block or a span begins: the place is that of the text inside, if there is any. */
static int refuse(struct reader *reader, const char *what)
{
    if (!reader->refusal)
        reader->refusal = what;
    return 0;
}

static int refuse_now(struct reader *reader)
{
    return reader->refusal ? refuse_at(reader, reader->refusal, next_line(reader)) : 0;
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
    reader->stars = 0;
    reader->block_offset = SIZE_MAX;
}

/* The spans gathered so far become a block; nothing is put when there are none. */
static int end_block(struct reader *reader, enum tb_block_kind kind, int level)
{
    struct tb_block *block;
    const struct tb_run *spans;
    char label[TB_NUMBERING_BYTES];
    size_t count;
    if (!tb_markdown_spans_take(&reader->spans, &spans, &count))
        return no_memory(reader);
    if (count == 0)
        return 0;
    if (kind == TB_BLOCK_PARAGRAPH && reader->item_open && !reader->item_named) {
        kind = TB_BLOCK_ITEM;
        level = reader->lists[reader->list_depth - 1].level;
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
        if (!tb_numbering_item(block->ordered, block->level, block->number, label))
            return refuse_at(reader, _("a document has no number for so many items of the third level"),
                             reader->block_offset != SIZE_MAX ? reader->block_offset : reader->offset);
    }
    start_block(reader);
    return 0;
}

static int enter_list(struct reader *reader, bool ordered, int first)
{
    struct list *list;
    int i;
    /* a list inside an item: the item's own text comes first */
    if (reader->item_open && end_block(reader, TB_BLOCK_PARAGRAPH, 0))
        return ABORTED;
    if (reader->list_depth == MOST_LIST_DEPTH)
        return refuse_at(reader, _("lists nested too deep"), next_line(reader));
    list = &reader->lists[reader->list_depth++];
    list->ordered = ordered;
    list->number = first - 1;
    list->level = 1;
    for (i = 0; i + 1 < reader->list_depth; i++)
        list->level += reader->lists[i].ordered == ordered;
    if (list->level > (ordered ? TB_NUMBERING_LEVELS : 1))
        refuse(reader, ordered ? _("a document numbers three levels of items, not four")
                               : _("a document has one level of items without a number; number those inside"));
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
    else
        reader->block_offset = tb_markdown_find_line(reader->text, reader->length, next_line(reader), tb_markdown_is_fence);
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
        return refuse_at(reader, _("table with too many columns"), next_line(reader));
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
    reader->stars = 0;
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
        return refuse_at(reader, _("a rule (---) has no form in a document; a new page is ```pagebreak"),
                         tb_markdown_find_line(reader->text, reader->length, next_line(reader), tb_markdown_is_rule));
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
    if (refuse_now(reader))
        return ABORTED;
    switch (type) {
    case MD_BLOCK_H:
        level = ((MD_BLOCK_H_DETAIL *)detail)->level;
        if (level > 4)
            return refuse_at(reader, _("a document has four levels of headings, not five"),
                             reader->block_offset != SIZE_MAX ? reader->block_offset : next_line(reader));
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

static bool is_ascii_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* 3*4*5: CommonMark takes the 4 for emphasis, its author for a product. */
static bool is_product(const struct reader *reader, MD_SPANTYPE type)
{
    const char *at = reader->text + reader->end;
    if (reader->block_offset == SIZE_MAX || reader->end == 0 || *at != '*' || !is_ascii_word(at[-1]))
        return false;
    return type == MD_SPAN_EM || is_ascii_word(at[strspn(at, "*")]);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct reader *reader = context;
    (void)detail;
    if (type != MD_SPAN_STRONG && type != MD_SPAN_EM)
        return refuse(reader, _("links, images and code have no form in a document"));
    if (reader->table)
        return refuse(reader, _("a cell of a table has no emphasis"));
    if (is_product(reader, type))
        return refuse(reader, _("* behind a figure is taken for emphasis; write × or \\*"));
    reader->strong += type == MD_SPAN_STRONG;
    reader->emphasis += type == MD_SPAN_EM;
    tb_markdown_spans_manner(&reader->spans, reader->strong > 0, reader->emphasis > 0);
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct reader *reader = context;
    (void)detail;
    if (reader->refusal) /* nothing inside: an image without a text */
        return refuse_at(reader, reader->refusal, reader->block_offset != SIZE_MAX ? reader->end : next_line(reader));
    reader->strong -= type == MD_SPAN_STRONG;
    reader->emphasis -= type == MD_SPAN_EM;
    tb_markdown_spans_manner(&reader->spans, reader->strong > 0, reader->emphasis > 0);
    return 0;
}

/* ** or two * of a block that came out as text: they were meant for emphasis. */
static bool has_stray_emphasis(struct reader *reader, const char *text, size_t size)
{
    size_t i;
    for (i = 0; i < size; i++) {
        const char *at = text + i;
        if (*at != '*' || (at > reader->text && at[-1] == '\\'))
            continue;
        if (++reader->stars > 1)
            return true;
    }
    return false;
}

/* Where the text is, and that it came out. A break of lines has no place of its own. */
static void see_text(struct reader *reader, MD_TEXTTYPE type, const char *text, size_t size)
{
    const char *line;
    if (text >= reader->text && text < reader->text + reader->length) {
        reader->offset = (size_t)(text - reader->text);
        reader->end = reader->offset + size;
        memset(reader->seen + reader->offset, 1, size);
        if (reader->block_offset == SIZE_MAX)
            reader->block_offset = reader->offset;
    } else if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
        line = memchr(reader->text + reader->end, '\n', reader->length - reader->end);
        reader->end = line ? (size_t)(line - reader->text) + 1 : reader->end;
    }
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
    struct reader *reader = context;
    see_text(reader, type, text, size);
    if (reader->refusal)
        return refuse_at(reader, reader->refusal, reader->offset);
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
        if (reader->block_offset == reader->offset && !reader->table && text[0] == '|' &&
            (text == reader->text || text[-1] != '\\'))
            return refuse_at(reader, _("no table: below its first line a table has |---|---|; \\| is a bar of the text"),
                             reader->offset);
        if (has_stray_emphasis(reader, text, size))
            return refuse_at(reader,
                             _("* is not taken for emphasis here (put the marks outside brackets and quotes, or write \\*)"),
                             reader->offset);
        tb_markdown_spans_text(&reader->spans, text, size);
        break;
    }
    return 0;
}

/* Nothing of the text may be lost without a word. */
static int check_lost(struct reader *reader)
{
    size_t bytes, at = tb_markdown_find_lost(reader->text, reader->seen, reader->length, &bytes);
    struct tb_buf what = TB_BUF_INIT(TB_MEBIBYTE);
    if (at == SIZE_MAX)
        return 0;
    while (bytes > MOST_QUOTED_BYTES || (reader->text[at + bytes] & 0xC0) == 0x80)
        bytes--;
    tb_buf_puts(&what, _("Markdown leaves this out (a cell too many, or [x]: …; \\[ is a bracket of the text): \""));
    tb_show(&what, reader->text + at, bytes);
    tb_buf_puts(&what, "\"");
    refuse_at(reader, tb_buf_str(&what), at);
    tb_buf_free(&what);
    return ABORTED;
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
    reader.seen = calloc(length + 1, 1);
    if (!reader.seen)
        return tb_err_nomem(err);
    result = md_parse(text, (MD_SIZE)length, &parser, &reader);
    if (result == 0 && reader.status == TB_OK)
        check_lost(&reader);
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
    free(reader.seen);
    free(reader.blocks);
    tb_buf_free(&reader.code);
    tb_markdown_spans_free(&reader.spans);
    return reader.status;
}

void tb_markdown_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libmd4c", ""); /* it has no version to ask for */
}
