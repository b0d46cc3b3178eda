/* The structure tree: every element of the display as an object, what it has on each page, and the way back from the pages.
 *
 * The library writes what is said here as it is: an element made of its objects would cost many times as much. */
#include "tb_grow.h"
#include "tb_pdf_internal.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

static const char *const types[] = {
    [TB_TAG_DOCUMENT] = "Document",
    [TB_TAG_H1] = "H1",
    [TB_TAG_H2] = "H2",
    [TB_TAG_H3] = "H3",
    [TB_TAG_H4] = "H4",
    [TB_TAG_H5] = "H5",
    [TB_TAG_P] = "P",
    [TB_TAG_TABLE] = "Table",
    [TB_TAG_CAPTION] = "Caption",
    [TB_TAG_ROW] = "TR",
    [TB_TAG_HEAD_CELL] = "TH",
    [TB_TAG_CELL] = "TD",
    [TB_TAG_FIGURE] = "Figure",
};

const char *tb_pdf_tag_type(const struct tb_pdf_tags *tags, size_t tag)
{
    return types[tags->display->tags[tag].kind];
}

enum tb_status tb_pdf_tags_start(struct tb_pdf_tags *tags, const struct tb_display *display, struct tb_err *err)
{
    tags->display = display;
    tags->elements = calloc(display->tag_count + 1, sizeof *tags->elements);
    tags->page_counts = calloc(display->page_count + 1, sizeof *tags->page_counts);
    tags->spans = NULL;
    return tags->elements && tags->page_counts ? TB_OK : tb_err_nomem(err);
}

void tb_pdf_tags_free(struct tb_pdf_tags *tags)
{
    free(tags->elements);
    free(tags->page_counts);
    free(tags->spans);
    tb_buf_free(&tags->scratch);
}

unsigned tb_pdf_tags_span(struct tb_pdf_tags *tags, size_t page, size_t tag)
{
    struct tb_pdf_element *element = &tags->elements[tag];
    size_t at = tags->span_count;
    if (!TB_GROW(tags->spans, at, tags->span_capacity)) {
        tags->failed = true;
        return 0;
    }
    tags->spans[at] = (struct tb_pdf_span){page, tag, tags->page_counts[page]++, SIZE_MAX};
    if (element->span_count++ == 0)
        element->first_span = at;
    else
        tags->spans[element->last_span].next = at;
    element->last_span = at;
    tags->span_count++;
    return tags->spans[at].mcid;
}

/* "12 0 R" */
static void put_reference(struct tb_buf *out, HPDF_Dict dict)
{
    tb_buf_put_number(out, dict->header.obj_id & 0x00FFFFFF);
    tb_buf_puts(out, " 0 R");
}

/* -- an element, when the library writes it -- */

/* What it has on the pages: numbers for those on its own page (/Pg), references for the others. */
static void put_spans(struct tb_buf *out, const struct tb_pdf_tags *tags, const struct tb_pdf_element *element)
{
    const struct tb_pdf_span *first = &tags->spans[element->first_span], *span = first;
    size_t i;
    tb_buf_puts(out, "/Pg ");
    put_reference(out, tags->pages[first->page]);
    tb_buf_puts(out, element->span_count > 1 ? "/K[" : "/K ");
    for (i = 0; i < element->span_count; i++, span = i < element->span_count ? &tags->spans[span->next] : NULL) {
        if (span->page != first->page) {
            tb_buf_puts(out, "<</Type/MCR/Pg ");
            put_reference(out, tags->pages[span->page]);
            tb_buf_puts(out, "/MCID ");
        } else if (i > 0) {
            tb_buf_putc(out, ' ');
        }
        tb_buf_put_number(out, span->mcid);
        if (span->page != first->page)
            tb_buf_puts(out, ">>");
    }
    if (element->span_count > 1)
        tb_buf_putc(out, ']');
}

static void put_children(struct tb_buf *out, const struct tb_pdf_tags *tags, const struct tb_pdf_element *element)
{
    size_t child;
    tb_buf_puts(out, "/K[");
    for (child = element->first_child; child; child = tags->elements[child].next)
        if (tags->elements[child].dict) {
            put_reference(out, tags->elements[child].dict);
            tb_buf_putc(out, ' ');
        }
    tb_buf_putc(out, ']');
}

static void put_element(struct tb_buf *out, const struct tb_pdf_tags *tags, size_t at)
{
    const struct tb_tag *tag = &tags->display->tags[at];
    const struct tb_pdf_element *element = &tags->elements[at];
    HPDF_Dict parent = at == TB_TAG_ROOT ? tags->root : tags->elements[tag->parent].dict;
    tb_buf_puts(out, "/S/");
    tb_buf_puts(out, types[tag->kind]);
    tb_buf_puts(out, "/P ");
    put_reference(out, parent);
    if (element->span_count > 0)
        put_spans(out, tags, element);
    else if (element->first_child)
        put_children(out, tags, element);
    if (tag->alt) {
        tb_buf_puts(out, "/Alt");
        tb_pdf_put_text(out, tag->alt);
    }
    if (tag->columns_over > 1 || tag->rows_over > 1)
        tb_buf_printf(out, "/A<</O/Table/ColSpan %d/RowSpan %d>>", tag->columns_over, tag->rows_over);
}

/* Called by the library. Which element: the place of the attribute among the elements. */
static HPDF_STATUS write_element(HPDF_Dict dict, HPDF_Stream stream)
{
    const struct tb_pdf_element *element = dict->attr;
    struct tb_pdf_tags *tags = element->tags;
    tb_buf_clear(&tags->scratch);
    put_element(&tags->scratch, tags, (size_t)(element - tags->elements));
    if (tags->scratch.failed)
        return HPDF_FAILD_TO_ALLOC_MEM;
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)tags->scratch.bytes, (HPDF_UINT)tags->scratch.length);
}

/* -- the tree -- */

/* Whether somebody would miss it: it has something on a page, below it is something, or it keeps a row's cells in step. */
static void find_used(struct tb_pdf_tags *tags)
{
    const struct tb_tag *all = tags->display->tags;
    size_t i;
    for (i = tags->display->tag_count; i-- > TB_TAG_ROOT;) {
        struct tb_pdf_element *element = &tags->elements[i];
        element->used = element->used || element->span_count > 0 || all[i].kind == TB_TAG_CELL || all[i].kind == TB_TAG_HEAD_CELL;
        if (element->used && i > TB_TAG_ROOT) {
            tags->elements[all[i].parent].used = true;
            element->next = tags->elements[all[i].parent].first_child; /* backwards: the first comes out first */
            tags->elements[all[i].parent].first_child = i;
        }
    }
}

static HPDF_Dict new_object(HPDF_Doc pdf)
{
    HPDF_Dict dict = HPDF_Dict_New(pdf->mmgr);
    return dict && HPDF_Xref_Add(pdf->xref, dict) == HPDF_OK ? dict : NULL;
}

/* For each page its elements by the number of the span. */
static HPDF_STATUS write_parents(HPDF_Dict dict, HPDF_Stream stream)
{
    struct tb_pdf_tags *tags = dict->attr;
    size_t i;
    tb_buf_clear(&tags->scratch);
    tb_buf_puts(&tags->scratch, "/Nums[");
    for (i = 0; i < tags->span_count; i++) { /* pages come one after the other, spans in their order */
        const struct tb_pdf_span *span = &tags->spans[i];
        if (span->mcid == 0)
            tb_buf_printf(&tags->scratch, "%s%zu[", i > 0 ? "]" : "", span->page);
        put_reference(&tags->scratch, tags->elements[span->tag].dict);
        tb_buf_putc(&tags->scratch, ' ');
    }
    tb_buf_puts(&tags->scratch, tags->span_count > 0 ? "]]" : "]");
    if (tags->scratch.failed)
        return HPDF_FAILD_TO_ALLOC_MEM;
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)tags->scratch.bytes, (HPDF_UINT)tags->scratch.length);
}

static bool make_elements(struct tb_pdf_tags *tags, HPDF_Doc pdf)
{
    size_t i;
    for (i = TB_TAG_ROOT; i < tags->display->tag_count; i++) {
        struct tb_pdf_element *element = &tags->elements[i];
        if (!element->used && i != TB_TAG_ROOT)
            continue;
        element->tags = tags;
        element->dict = new_object(pdf);
        if (!element->dict)
            return false;
        element->dict->attr = element;
        element->dict->write_fn = write_element;
    }
    return true;
}

enum tb_status tb_pdf_tags_finish(struct tb_pdf_tags *tags, HPDF_Doc pdf, HPDF_Page *pages, struct tb_err *err)
{
    HPDF_Dict parents, marked = HPDF_Dict_New(pdf->mmgr);
    size_t p;
    if (tags->failed)
        return tb_err_nomem(err);
    tags->pages = pages;
    tags->scratch.most_bytes = 64 * TB_MEBIBYTE;
    tags->root = new_object(pdf);
    parents = new_object(pdf);
    if (tags->display->tag_count > 0)
        find_used(tags);
    if (!marked || !tags->root || !parents || !make_elements(tags, pdf))
        return tb_err_nomem(err);
    parents->attr = tags;
    parents->write_fn = write_parents;
    for (p = 0; p < tags->display->page_count; p++)
        if (tags->page_counts[p] > 0)
            HPDF_Dict_AddNumber(pages[p], "StructParents", (HPDF_INT32)p);
    HPDF_Dict_AddName(tags->root, "Type", "StructTreeRoot");
    if (tags->display->tag_count > 0)
        HPDF_Dict_Add(tags->root, "K", tags->elements[TB_TAG_ROOT].dict);
    HPDF_Dict_Add(tags->root, "ParentTree", parents);
    HPDF_Dict_AddNumber(tags->root, "ParentTreeNextKey", (HPDF_INT32)tags->display->page_count);
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);
    HPDF_Dict_Add(pdf->catalog, "MarkInfo", marked);
    HPDF_Dict_Add(pdf->catalog, "StructTreeRoot", tags->root);
    return tb_pdf_check(pdf, "adding the structure", err);
}
