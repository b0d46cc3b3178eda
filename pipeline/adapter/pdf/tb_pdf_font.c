#include "tb_pdf_internal.h"

#include "tb_ttf.h"
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
    for (page = 0; page < TB_PDF_PAGES; page++) {
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
            fonts->faces[item->face]->widths.most_bytes = TB_MEBIBYTE;
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
        for (page = 0; page < TB_PDF_PAGES; page++)
            free(face->cids[page]);
        free(face->code_points);
        tb_buf_free(&face->widths);
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

static void make_widths(struct tb_pdf_face *face, const struct tb_ttf *ttf)
{
    size_t i = 0;
    tb_buf_puts(&face->widths, "/W [");
    /* 1000 is the default: only the others are listed, as runs. */
    while (i < face->count) {
        bool any = false;
        for (; i < face->count; i++) {
            int32_t width = tb_ttf_advance(ttf, tb_ttf_glyph(ttf, face->code_points[i]));
            if (width == 1000)
                break;
            if (any)
                tb_buf_printf(&face->widths, " %d", (int)width);
            else
                tb_buf_printf(&face->widths, "%zu [%d", i + 1, (int)width);
            any = true;
        }
        if (any)
            tb_buf_puts(&face->widths, "] ");
        i++;
    }
    tb_buf_puts(&face->widths, "]\n");
}

static HPDF_Dict to_unicode(HPDF_Doc pdf, struct tb_pdf_squeeze *squeeze, const struct tb_pdf_face *face, struct tb_err *err)
{
    struct tb_buf cmap = TB_BUF_INIT(4 * TB_MEBIBYTE);
    HPDF_Dict stream = NULL;
    size_t i;
    tb_buf_puts(&cmap, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
                       "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n"
                       "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (i = 0; i < face->count; i++) {
        uint32_t c = face->code_points[i];
        if (i % 100 == 0)
            tb_buf_printf(&cmap, "%zu beginbfchar\n", face->count - i < 100 ? face->count - i : 100);
        tb_buf_putc(&cmap, '<');
        tb_buf_put_hex(&cmap, (unsigned)i + 1, 4);
        tb_buf_puts(&cmap, "> <");
        tb_pdf_put_utf16(&cmap, c);
        tb_buf_puts(&cmap, ">\n");
        if (i % 100 == 99 || i + 1 == face->count)
            tb_buf_puts(&cmap, "endbfchar\n");
    }
    tb_buf_puts(&cmap, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    if (tb_buf_check(&cmap, "ToUnicode", err) == TB_OK)
        stream = tb_pdf_stream(pdf, squeeze, true, cmap.bytes, cmap.length);
    tb_buf_free(&cmap);
    return stream;
}

/* CID -> glyph, and the set of CIDs there are (PDF/A-1 wants it of every subset). */
static HPDF_Dict cid_map(HPDF_Doc pdf, struct tb_pdf_squeeze *squeeze, const struct tb_pdf_face *face, const struct tb_ttf *ttf,
                         HPDF_Dict *cid_set)
{
    size_t bytes = 2 * (face->count + 1), i;
    unsigned char *map = calloc(1, bytes);
    HPDF_Dict stream = NULL;
    if (!map)
        return NULL;
    for (i = 0; i < face->count; i++) {
        unsigned glyph = tb_ttf_glyph(ttf, face->code_points[i]);
        map[2 * i + 2] = (unsigned char)(glyph >> 8);
        map[2 * i + 3] = (unsigned char)glyph;
    }
    stream = tb_pdf_stream(pdf, squeeze, true, map, bytes);
    memset(map, 0, bytes);
    for (i = 0; i <= face->count; i++)
        map[i / 8] = (unsigned char)(map[i / 8] | 0x80 >> i % 8);
    *cid_set = tb_pdf_stream(pdf, squeeze, true, map, face->count / 8 + 1);
    free(map);
    return stream;
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

static HPDF_Dict descendant(HPDF_Doc pdf, struct tb_pdf_face *face, const char *name, HPDF_Dict about, HPDF_Dict map)
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
    bad |= HPDF_Dict_AddName(dict, "BaseFont", name);
    bad |= HPDF_Dict_Add(dict, "CIDSystemInfo", system);
    bad |= HPDF_Dict_Add(dict, "FontDescriptor", about);
    bad |= HPDF_Dict_Add(dict, "CIDToGIDMap", map);
    bad |= HPDF_Dict_AddNumber(dict, "DW", 1000);
    dict->attr = &face->widths;
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

/* "ABCDEF+FandolFang-Regular": six letters of what is in the subset. */
static void subset_name(char *name, size_t bytes, const struct tb_ttf *ttf, const struct tb_buf *file)
{
    uint64_t hash = tb_pdf_hash(TB_PDF_HASH_START, file->bytes, file->length);
    int i;
    for (i = 0; i < 6; i++) {
        name[i] = (char)('A' + hash % 26);
        hash /= 26;
    }
    name[6] = '+';
    tb_ttf_name(ttf, name + 7, bytes - 7);
}

static enum tb_status embed(struct tb_pdf_face *face, int number, HPDF_Doc pdf, struct tb_pdf_squeeze *squeeze,
                            const struct tb_pdf_info *info, struct tb_err *err)
{
    struct tb_buf file = TB_BUF_INIT(64 * TB_MEBIBYTE);
    struct tb_ttf ttf;
    char name[64];
    HPDF_Dict bytes, map, cid_set = NULL, about = NULL, below = NULL, unicode;
    enum tb_status status = info->subset(info->context, number, face->code_points, face->count, &file, err);
    if (status != TB_OK)
        goto out;
    if (!tb_ttf_open(&ttf, file.bytes, file.length)) {
        status = tb_err_set(err, TB_BUG, "the subset of face %d is no TrueType file", number);
        goto out;
    }
    subset_name(name, sizeof name, &ttf, &file);
    make_widths(face, &ttf);
    status = tb_buf_check(&face->widths, "font widths", err);
    if (status != TB_OK)
        goto out;
    bytes = tb_pdf_stream(pdf, squeeze, true, file.bytes, file.length);
    map = cid_map(pdf, squeeze, face, &ttf, &cid_set);
    unicode = to_unicode(pdf, squeeze, face, err);
    if (bytes && map && cid_set && unicode && HPDF_Dict_AddNumber(bytes, "Length1", (HPDF_INT32)file.length) == HPDF_OK)
        about = descriptor(pdf, name, &ttf, bytes, cid_set);
    if (about)
        below = descendant(pdf, face, name, about, map);
    if (below)
        face->font = type0(pdf, name, below, unicode);
    status = tb_pdf_check(pdf, "embedding a font", err);
    if (status == TB_OK && !face->font)
        status = tb_err_nomem(err);
out:
    tb_buf_free(&file);
    return status;
}

enum tb_status tb_pdf_fonts_embed(struct tb_pdf_fonts *fonts, HPDF_Doc pdf, struct tb_pdf_squeeze *squeeze,
                                  const struct tb_pdf_info *info, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int f;
    for (f = 0; f < TB_PDF_MOST_FACES && status == TB_OK; f++)
        if (fonts->faces[f])
            status = embed(fonts->faces[f], f, pdf, squeeze, info, err);
    return status;
}
