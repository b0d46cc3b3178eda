#include "tb_pdf_internal.h"

#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

static uint16_t *cid_slot(const struct tb_pdf_face *face, uint32_t code_point)
{
    uint16_t *page = code_point < 0x110000 ? face->cids[code_point >> TB_PDF_PAGE_SHIFT] : NULL;
    return page ? &page[code_point & (TB_PDF_PAGE_SIZE - 1)] : NULL;
}

unsigned tb_pdf_fonts_cid(const struct tb_pdf_fonts *fonts, int face, uint32_t code_point)
{
    const uint16_t *slot =
        face >= 0 && face < TB_PDF_MOST_FACES && fonts->faces[face] ? cid_slot(fonts->faces[face], code_point) : NULL;
    return slot ? *slot : 0;
}

static bool mark(struct tb_pdf_face *face, const char *text)
{
    size_t left = strlen(text), used;
    for (; left > 0; text += used, left -= used) {
        uint32_t code_point = tb_utf8_decode(text, left, &used);
        uint16_t **page, *slot;
        if (code_point >= 0x110000)
            return false;
        page = &face->cids[code_point >> TB_PDF_PAGE_SHIFT];
        if (face->page_end <= code_point >> TB_PDF_PAGE_SHIFT)
            face->page_end = (code_point >> TB_PDF_PAGE_SHIFT) + 1;
        if (!*page && !(*page = calloc(TB_PDF_PAGE_SIZE, sizeof **page)))
            return false;
        slot = &(*page)[code_point & (TB_PDF_PAGE_SIZE - 1)];
        face->count += *slot == 0;
        *slot = 1;
    }
    return true;
}

/* The characters in order, each with its CID. */
static bool number_face(struct tb_pdf_face *face)
{
    size_t page, i, at = 0;
    face->code_points = malloc((face->count ? face->count : 1) * sizeof *face->code_points);
    if (!face->code_points || face->count > UINT16_MAX - 1)
        return false;
    for (page = 0; page < face->page_end; page++) {
        if (!face->cids[page])
            continue;
        for (i = 0; i < TB_PDF_PAGE_SIZE; i++)
            if (face->cids[page][i]) {
                face->code_points[at++] = (uint32_t)(page << TB_PDF_PAGE_SHIFT | i);
                face->cids[page][i] = (uint16_t)at;
            }
    }
    return true;
}

enum tb_status tb_pdf_fonts_collect(struct tb_pdf_fonts *fonts, const struct tb_display *display, struct tb_err *err)
{
    size_t p, i;
    int f;
    for (p = 0; p < display->page_count; p++)
        for (i = 0; i < display->pages[p].item_count; i++) {
            const struct tb_item *item = &display->pages[p].items[i];
            if (item->kind != TB_ITEM_TEXT)
                continue;
            if (item->face < 0 || item->face >= TB_PDF_MOST_FACES)
                return tb_err_set(err, TB_BUG, "text in face %d on page %zu", item->face, p + 1);
            if (!fonts->faces[item->face] && !(fonts->faces[item->face] = calloc(1, sizeof **fonts->faces)))
                return tb_err_nomem(err);
            if (!mark(fonts->faces[item->face], item->text))
                return tb_err_nomem(err);
        }
    for (f = 0; f < TB_PDF_MOST_FACES; f++)
        if (fonts->faces[f] && !number_face(fonts->faces[f]))
            return tb_err_nomem(err);
    return TB_OK;
}

void tb_pdf_fonts_free(struct tb_pdf_fonts *fonts)
{
    int f;
    size_t page;
    for (f = 0; f < TB_PDF_MOST_FACES; f++) {
        struct tb_pdf_face *face = fonts->faces[f];
        if (!face)
            continue;
        for (page = 0; page < face->page_end; page++)
            free(face->cids[page]);
        free(face->code_points);
        free(face);
        fonts->faces[f] = NULL;
    }
}

/* Called by the library while it writes the dictionary: far cheaper than an object a number. */
static HPDF_STATUS write_widths(HPDF_Dict dict, HPDF_Stream stream)
{
    const struct tb_buf *widths = dict->attr;
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)widths->bytes, (HPDF_UINT)widths->length);
}

static HPDF_STATUS add_box(HPDF_Doc pdf, HPDF_Dict dict, const struct tb_ttf *ttf)
{
    HPDF_Array box = HPDF_Array_New(pdf->mmgr);
    if (!box)
        return HPDF_FAILD_TO_ALLOC_MEM;
    HPDF_Array_AddNumber(box, ttf->left);
    HPDF_Array_AddNumber(box, ttf->bottom);
    HPDF_Array_AddNumber(box, ttf->right);
    HPDF_Array_AddNumber(box, ttf->top);
    return HPDF_Dict_Add(dict, "FontBBox", box);
}

static HPDF_Dict descriptor(HPDF_Doc pdf, const char *name, const struct tb_ttf *ttf, HPDF_Dict file, HPDF_Dict cid_set)
{
    HPDF_Dict dict = HPDF_Dict_New(pdf->mmgr);
    HPDF_STATUS bad = HPDF_OK;
    if (!dict || HPDF_Xref_Add(pdf->xref, dict) != HPDF_OK)
        return NULL;
    bad |= HPDF_Dict_AddName(dict, "Type", "FontDescriptor");
    bad |= HPDF_Dict_AddName(dict, "FontName", name);
    bad |= HPDF_Dict_AddNumber(dict, "Flags", 4);
    bad |= add_box(pdf, dict, ttf);
    bad |= HPDF_Dict_AddNumber(dict, "ItalicAngle", 0);
    bad |= HPDF_Dict_AddNumber(dict, "Ascent", ttf->ascent);
    bad |= HPDF_Dict_AddNumber(dict, "Descent", ttf->descent);
    bad |= HPDF_Dict_AddNumber(dict, "CapHeight", ttf->cap_height);
    bad |= HPDF_Dict_AddNumber(dict, "StemV", 80);
    bad |= HPDF_Dict_Add(dict, "FontFile2", file);
    bad |= HPDF_Dict_Add(dict, "CIDSet", cid_set);
    return bad == HPDF_OK ? dict : NULL;
}

static HPDF_Dict descendant(HPDF_Doc pdf, const struct tb_pdf_cut *cut, HPDF_Dict about, HPDF_Dict map)
{
    HPDF_Dict dict = HPDF_Dict_New(pdf->mmgr), system = HPDF_Dict_New(pdf->mmgr);
    HPDF_STATUS bad = HPDF_OK;
    if (!dict || !system || HPDF_Xref_Add(pdf->xref, dict) != HPDF_OK)
        return NULL;
    bad |= HPDF_Dict_Add(system, "Registry", HPDF_String_New(pdf->mmgr, "Adobe", NULL));
    bad |= HPDF_Dict_Add(system, "Ordering", HPDF_String_New(pdf->mmgr, "Identity", NULL));
    bad |= HPDF_Dict_AddNumber(system, "Supplement", 0);
    bad |= HPDF_Dict_AddName(dict, "Type", "Font");
    bad |= HPDF_Dict_AddName(dict, "Subtype", "CIDFontType2");
    bad |= HPDF_Dict_AddName(dict, "BaseFont", cut->name);
    bad |= HPDF_Dict_Add(dict, "CIDSystemInfo", system);
    bad |= HPDF_Dict_Add(dict, "FontDescriptor", about);
    bad |= HPDF_Dict_Add(dict, "CIDToGIDMap", map);
    bad |= HPDF_Dict_AddNumber(dict, "DW", 1000);
    dict->attr = (void *)(uintptr_t)&cut->widths; /* only read */
    dict->write_fn = write_widths;
    return bad == HPDF_OK ? dict : NULL;
}

static HPDF_Dict type0(HPDF_Doc pdf, const char *name, HPDF_Dict below, HPDF_Dict unicode)
{
    HPDF_Dict dict = HPDF_Dict_New(pdf->mmgr);
    HPDF_Array array = HPDF_Array_New(pdf->mmgr);
    HPDF_STATUS bad = HPDF_OK;
    if (!dict || !array || HPDF_Xref_Add(pdf->xref, dict) != HPDF_OK)
        return NULL;
    bad |= HPDF_Array_Add(array, below);
    bad |= HPDF_Dict_AddName(dict, "Type", "Font");
    bad |= HPDF_Dict_AddName(dict, "Subtype", "Type0");
    bad |= HPDF_Dict_AddName(dict, "BaseFont", name);
    bad |= HPDF_Dict_AddName(dict, "Encoding", "Identity-H");
    bad |= HPDF_Dict_Add(dict, "DescendantFonts", array);
    bad |= HPDF_Dict_Add(dict, "ToUnicode", unicode);
    return bad == HPDF_OK ? dict : NULL;
}

static HPDF_Dict make_stream(HPDF_Doc pdf, struct tb_pdf_press *press, const struct tb_buf *deflated)
{
    return tb_pdf_stream(pdf, press, true, deflated->bytes, deflated->length);
}

static enum tb_status embed(struct tb_pdf_face *face, int number, HPDF_Doc pdf, struct tb_pdf_press *press, struct tb_err *err)
{
    const struct tb_pdf_cut *cut;
    HPDF_Dict file, map, cid_set, unicode, about = NULL, below = NULL;
    enum tb_status status = tb_pdf_cut_find(&cut, press, number, face->code_points, face->count, err);
    if (status != TB_OK)
        return status;
    file = make_stream(pdf, press, &cut->file);
    map = make_stream(pdf, press, &cut->map);
    cid_set = make_stream(pdf, press, &cut->cid_set);
    unicode = make_stream(pdf, press, &cut->to_unicode);
    if (file && map && cid_set && unicode && HPDF_Dict_AddNumber(file, "Length1", (HPDF_INT32)cut->file_bytes) == HPDF_OK)
        about = descriptor(pdf, cut->name, &cut->ttf, file, cid_set);
    if (about)
        below = descendant(pdf, cut, about, map);
    if (below)
        face->font = type0(pdf, cut->name, below, unicode);
    status = tb_pdf_check(pdf, "embedding a font", err);
    return status == TB_OK && !face->font ? tb_err_nomem(err) : status;
}

enum tb_status tb_pdf_fonts_embed(struct tb_pdf_fonts *fonts, HPDF_Doc pdf, struct tb_pdf_press *press, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int f;
    for (f = 0; f < TB_PDF_MOST_FACES && status == TB_OK; f++)
        if (fonts->faces[f])
            status = embed(fonts->faces[f], f, pdf, press, err);
    return status;
}
