#include "tb_pdf_internal.h"
#include "tb_loaded.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEVEL = 1, PAGE_BYTES = 24 * 1024, MOST_BYTES = 256 << 20 };

uint64_t tb_pdf_hash(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    size_t i;
    for (i = 0; i < length; i++)
        hash = (hash ^ at[i]) * UINT64_C(1099511628211);
    return hash;
}

enum tb_status tb_pdf_check(HPDF_Doc pdf, const char *doing, struct tb_err *err)
{
    HPDF_STATUS code = HPDF_GetError(pdf);
    if (code == HPDF_OK)
        return TB_OK;
    if (code == HPDF_FAILD_TO_ALLOC_MEM)
        return tb_err_nomem(err);
    return tb_err_set(err, TB_BUG, "libharu error 0x%04lX while %s", (unsigned long)code, doing);
}

/* The bytes are deflated before the library sees them, so it must not name a filter of its own. */
static HPDF_STATUS write_filter(HPDF_Dict dict, HPDF_Stream stream)
{
    (void)dict;
    return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

/* A stream of the library whose bytes are ours: its own would copy them one by one, three times. */
struct pdf_bytes {
    const char *bytes;
    size_t length, at;
};

static HPDF_STATUS read_bytes(HPDF_Stream stream, HPDF_BYTE *to, HPDF_UINT *size)
{
    struct pdf_bytes *from = stream->attr;
    size_t left = from->length - from->at, count = left < *size ? left : *size;
    memcpy(to, from->bytes + from->at, count);
    from->at += count;
    *size = (HPDF_UINT)count;
    return count == left ? HPDF_STREAM_EOF : HPDF_OK;
}

/* The library goes back to the start, nowhere else. */
static HPDF_STATUS seek_bytes(HPDF_Stream stream, HPDF_INT place, HPDF_WhenceMode mode)
{
    struct pdf_bytes *from = stream->attr;
    if (place != 0 || mode != HPDF_SEEK_SET)
        return HPDF_INVALID_PARAMETER;
    from->at = 0;
    return HPDF_OK;
}

static HPDF_INT32 tell_bytes(HPDF_Stream stream)
{
    const struct pdf_bytes *from = stream->attr;
    return (HPDF_INT32)from->at;
}

static HPDF_UINT32 count_bytes(HPDF_Stream stream)
{
    const struct pdf_bytes *from = stream->attr;
    return (HPDF_UINT32)from->length;
}

static HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size)
{
    struct tb_buf *out = stream->attr;
    tb_buf_append(out, bytes, size);
    return out->failed ? HPDF_FAILD_TO_ALLOC_MEM : HPDF_OK;
}

bool tb_pdf_deflate(struct tb_pdf_press *press, const void *bytes, size_t length, struct tb_buf *deflated)
{
    size_t bound = libdeflate_zlib_compress_bound(press->compressor, length), used;
    char *room;
    tb_buf_clear(&press->scratch);
    room = tb_buf_reserve(&press->scratch, bound);
    used = room ? libdeflate_zlib_compress(press->compressor, bytes, length, room, bound) : 0;
    if (used > 0)
        tb_buf_append(deflated, room, used);
    return used > 0 && !deflated->failed;
}

static bool fill_stream(HPDF_Dict dict, struct tb_pdf_press *press, bool deflated, const void *bytes, size_t length)
{
    HPDF_MMgr memory = dict->stream->mmgr;
    const struct pdf_bytes own = {bytes, length, 0};
    struct pdf_bytes *kept = tb_arena_copy(&press->arena, &own, 1, sizeof own);
    if (!kept)
        return false;
    dict->filter = HPDF_STREAM_FILTER_NONE;
    if (deflated)
        dict->write_fn = write_filter;
    HPDF_Stream_Free(dict->stream);
    dict->stream = HPDF_CallbackReader_New(memory, read_bytes, seek_bytes, tell_bytes, count_bytes, kept);
    return dict->stream != NULL;
}

HPDF_Dict tb_pdf_stream(HPDF_Doc pdf, struct tb_pdf_press *press, bool deflated, const void *bytes, size_t length)
{
    HPDF_Dict dict = HPDF_DictStream_New(pdf->mmgr, pdf->xref);
    return dict && fill_stream(dict, press, deflated, bytes, length) ? dict : NULL;
}

static bool fill_content(HPDF_Page page, struct tb_pdf_press *press, const struct tb_buf *content)
{
    HPDF_PageAttr attr = page->attr;
    struct tb_buf deflated = TB_BUF_INIT(MOST_BYTES);
    bool good = tb_pdf_deflate(press, content->bytes, content->length, &deflated);
    const char *kept = good ? tb_arena_copy(&press->arena, deflated.bytes, deflated.length, 1) : NULL;
    good = kept && fill_stream(attr->contents, press, true, kept, deflated.length);
    attr->stream = attr->contents->stream;
    tb_buf_free(&deflated);
    return good;
}

static enum tb_status fill_page(HPDF_Page page, const struct tb_page *drawn, size_t number, const struct tb_pdf_fonts *fonts,
                                struct tb_pdf_tags *tags, struct tb_pdf_press *press, uint64_t *hash, struct tb_err *err)
{
    struct tb_buf content = TB_BUF_INIT(64 * TB_MEBIBYTE);
    enum tb_status status;
    tb_buf_reserve(&content, PAGE_BYTES);
    tb_pdf_page_draw(&content, drawn, number, fonts, tags);
    tb_buf_putc(&content, '\n');
    status = tb_buf_check(&content, "page content", err);
    if (status == TB_OK && !fill_content(page, press, &content))
        status = tb_err_nomem(err);
    if (status == TB_OK)
        *hash = tb_pdf_hash(*hash, content.bytes, content.length);
    tb_buf_free(&content);
    return status;
}

static enum tb_status add_page(HPDF_Doc pdf, const struct tb_display *display, const struct tb_page *page,
                               const struct tb_pdf_fonts *fonts, HPDF_Page *made, struct tb_err *err)
{
    HPDF_Dict resources, used = HPDF_Dict_New(pdf->mmgr);
    char name[8];
    int f;
    *made = HPDF_AddPage(pdf);
    if (!*made || !used)
        return tb_pdf_check(pdf, "adding a page", err) == TB_OK ? tb_err_nomem(err) : err->status;
    HPDF_Page_SetWidth(*made, (HPDF_REAL)display->width_pt);
    HPDF_Page_SetHeight(*made, (HPDF_REAL)display->height_pt);
    if (page->rotate != 0)
        HPDF_Page_SetRotate(*made, (HPDF_UINT16)page->rotate);
    for (f = 0; f < TB_PDF_MOST_FACES; f++)
        if (fonts->faces[f]) {
            snprintf(name, sizeof name, "F%d", f);
            HPDF_Dict_Add(used, name, fonts->faces[f]->font);
        }
    resources = HPDF_Page_GetInheritableItem(*made, "Resources", HPDF_OCLASS_DICT);
    if (resources)
        HPDF_Dict_Add(resources, "Font", used);
    return tb_pdf_check(pdf, "adding a page", err);
}

/* The library writes into the caller's memory; the caller writes the file, with checks. */
static enum tb_status save(HPDF_Doc pdf, struct tb_buf *out, struct tb_err *err)
{
    enum tb_status status;
    pdf->stream = HPDF_CallbackWriter_New(pdf->mmgr, append_bytes, out);
    if (!pdf->stream)
        return tb_err_nomem(err);
    HPDF_SaveToStream(pdf);
    status = tb_buf_check(out, "PDF", err);
    return status == TB_OK ? tb_pdf_check(pdf, "writing the document", err) : status;
}

enum tb_status tb_pdf_write(struct tb_pdf_press *press, const struct tb_display *display, const struct tb_pdf_info *info,
                            struct tb_buf *out, struct tb_err *err)
{
    struct tb_pdf_fonts *fonts = calloc(1, sizeof *fonts);
    HPDF_Page *pages = calloc(display->page_count ? display->page_count : 1, sizeof *pages);
    HPDF_Doc pdf = HPDF_New(NULL, NULL);
    struct tb_pdf_tags tags = {.elements = NULL};
    uint64_t hash = TB_PDF_HASH_START;
    enum tb_status status;
    size_t p;
    if (!fonts || !pages || !pdf) {
        status = tb_err_nomem(err);
        goto out;
    }
    status = tb_pdf_tags_start(&tags, display, err);
    if (status == TB_OK)
        status = tb_pdf_fonts_collect(fonts, display, err);
    if (status == TB_OK)
        status = tb_pdf_fonts_embed(fonts, pdf, press, err);
    for (p = 0; p < display->page_count && status == TB_OK; p++) {
        status = add_page(pdf, display, &display->pages[p], fonts, &pages[p], err);
        if (status == TB_OK)
            status = fill_page(pages[p], &display->pages[p], p, fonts, &tags, press, &hash, err);
    }
    if (status == TB_OK)
        status = tb_pdf_tags_finish(&tags, pdf, pages, err);
    if (status == TB_OK)
        status = tb_pdf_links(pdf, display, pages, err);
    if (status == TB_OK)
        status = tb_pdf_outline(pdf, display, pages, err);
    if (status == TB_OK)
        status = tb_pdf_meta(pdf, press, info, hash, err);
    if (status == TB_OK)
        status = save(pdf, out, err);
out:
    if (pdf)
        HPDF_Free(pdf);
    if (fonts)
        tb_pdf_fonts_free(fonts);
    tb_pdf_tags_free(&tags);
    tb_arena_free(&press->arena);
    free(fonts);
    free(pages);
    return status;
}

enum tb_status tb_pdf_open(struct tb_pdf_press **press, const struct tb_pdf_faces *faces, struct tb_err *err)
{
    struct tb_pdf_press *made = calloc(1, sizeof *made);
    *press = made;
    if (!made || !(made->compressor = libdeflate_alloc_compressor(LEVEL)))
        return tb_err_nomem(err);
    made->faces = *faces;
    made->scratch.most_bytes = made->profile.most_bytes = MOST_BYTES;
    return TB_OK;
}

void tb_pdf_close(struct tb_pdf_press *press)
{
    int f, c;
    if (!press)
        return;
    for (f = 0; f < TB_PDF_MOST_FACES; f++)
        for (c = 0; c < TB_PDF_KEPT_CUTS; c++)
            tb_pdf_cut_free(&press->cuts[f][c]);
    libdeflate_free_compressor(press->compressor);
    tb_buf_free(&press->scratch);
    tb_buf_free(&press->profile);
    free(press);
}

void tb_pdf_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libhpdf", HPDF_GetVersion());
    tb_loaded_put(out, "libdeflate", ""); /* it has no version to ask for */
}
