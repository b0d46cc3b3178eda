#include "tb_pdf_internal.h"

#include "srgb_icc.h"
#include "tb_escape.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

#define PRODUCER "tongbao, libharu " HPDF_VERSION_TEXT

enum { SHANGHAI_HOURS = 8 };

/* The one or two UTF-16 units of a character. */
static size_t make_units(uint32_t c, uint32_t *units)
{
    if (c == TB_UTF8_BAD)
        c = 0xFFFD;
    units[0] = c < 0x10000 ? c : 0xD7C0 + (c >> 10);
    units[1] = 0xDC00 + (c & 0x3FF);
    return c < 0x10000 ? 1 : 2;
}

void tb_pdf_put_utf16(struct tb_buf *out, uint32_t code_point)
{
    uint32_t units[2];
    size_t i, count = make_units(code_point, units);
    for (i = 0; i < count; i++)
        tb_buf_put_hex(out, units[i], 4);
}

static HPDF_Binary make_text(HPDF_Doc pdf, const char *text)
{
    struct tb_buf bytes = TB_BUF_INIT(TB_MEBIBYTE);
    HPDF_Binary binary = NULL;
    size_t left = strlen(text), used, i;
    tb_buf_append(&bytes, "\xFE\xFF", 2);
    for (; left > 0; text += used, left -= used) {
        uint32_t units[2];
        size_t count = make_units(tb_utf8_decode(text, left, &used), units);
        for (i = 0; i < count; i++) {
            tb_buf_putc(&bytes, (char)(units[i] >> 8));
            tb_buf_putc(&bytes, (char)(units[i] & 0xFF));
        }
    }
    if (!bytes.failed)
        binary = HPDF_Binary_New(pdf->mmgr, (HPDF_BYTE *)bytes.bytes, (HPDF_UINT)bytes.length);
    tb_buf_free(&bytes);
    return binary;
}

void tb_pdf_put_text(struct tb_buf *out, const char *text)
{
    size_t left = strlen(text), used;
    tb_buf_puts(out, "<FEFF");
    for (; left > 0; text += used, left -= used)
        tb_pdf_put_utf16(out, tb_utf8_decode(text, left, &used));
    tb_buf_putc(out, '>');
}

static void make_xmp(struct tb_buf *xmp, const struct tb_pdf_info *info, const char *day)
{
    tb_buf_puts(xmp, "<?xpacket begin='\xEF\xBB\xBF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
                     "<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n"
                     "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
                     "<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>\n"
                     "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
                     "</rdf:Description>\n"
                     "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>\n"
                     "<dc:format>application/pdf</dc:format>\n"
                     "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>\n");
    if (info->title) {
        tb_buf_puts(xmp, "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>");
        tb_escape_xml(xmp, info->title);
        tb_buf_puts(xmp, "</rdf:li></rdf:Alt></dc:title>\n");
    }
    if (info->author) {
        tb_buf_puts(xmp, "<dc:creator><rdf:Seq><rdf:li>");
        tb_escape_xml(xmp, info->author);
        tb_buf_puts(xmp, "</rdf:li></rdf:Seq></dc:creator>\n");
    }
    if (info->subject) {
        tb_buf_puts(xmp, "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>");
        tb_escape_xml(xmp, info->subject);
        tb_buf_puts(xmp, "</rdf:li></rdf:Alt></dc:description>\n");
    }
    tb_buf_printf(xmp,
                  "</rdf:Description>\n<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/'>\n"
                  "<xmp:CreatorTool>tongbao</xmp:CreatorTool>\n"
                  "<xmp:CreateDate>%sT00:00:00+%02d:00</xmp:CreateDate>\n"
                  "<xmp:ModifyDate>%sT00:00:00+%02d:00</xmp:ModifyDate>\n</rdf:Description>\n"
                  "<rdf:Description rdf:about='' xmlns:pdf='http://ns.adobe.com/pdf/1.3/'>\n"
                  "<pdf:Producer>" PRODUCER "</pdf:Producer>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                  "<?xpacket end='w'?>",
                  day, SHANGHAI_HOURS, day, SHANGHAI_HOURS);
}

static enum tb_status add_xmp(HPDF_Doc pdf, struct tb_pdf_press *press, const struct tb_pdf_info *info, const char *day,
                              struct tb_err *err)
{
    struct tb_buf xmp = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    HPDF_Dict stream;
    const char *kept = NULL;
    make_xmp(&xmp, info, day);
    status = tb_buf_check(&xmp, "XMP metadata", err);
    if (status == TB_OK) {
        /* PDF/A-1 wants it readable without a filter. */
        kept = tb_arena_copy(&press->arena, xmp.bytes, xmp.length, 1);
        stream = kept ? tb_pdf_stream(pdf, press, false, kept, xmp.length) : NULL;
        if (stream) {
            HPDF_Dict_AddName(stream, "Type", "Metadata");
            HPDF_Dict_AddName(stream, "Subtype", "XML");
            HPDF_Dict_Add(pdf->catalog, "Metadata", stream);
        }
        status = tb_pdf_check(pdf, "adding metadata", err);
    }
    tb_buf_free(&xmp);
    return status;
}

static void add_info(HPDF_Doc pdf, const struct tb_pdf_info *info, const char *day)
{
    char date[40];
    HPDF_Date epoch = {2000, 1, 1, 0, 0, 0, ' ', 0, 0};
    /* Makes the dictionary when it is not there yet. */
    HPDF_SetInfoDateAttr(pdf, HPDF_INFO_CREATION_DATE, epoch);
    if (!pdf->info)
        return;
    snprintf(date, sizeof date, "D:%.4s%.2s%.2s000000+%02d'00'", day, day + 5, day + 8, SHANGHAI_HOURS);
    if (info->title)
        HPDF_Dict_Add(pdf->info, "Title", make_text(pdf, info->title));
    if (info->author)
        HPDF_Dict_Add(pdf->info, "Author", make_text(pdf, info->author));
    if (info->subject)
        HPDF_Dict_Add(pdf->info, "Subject", make_text(pdf, info->subject));
    HPDF_Dict_Add(pdf->info, "Creator", HPDF_String_New(pdf->mmgr, "tongbao", NULL));
    HPDF_Dict_Add(pdf->info, "Producer", HPDF_String_New(pdf->mmgr, PRODUCER, NULL));
    HPDF_Dict_Add(pdf->info, "CreationDate", HPDF_String_New(pdf->mmgr, date, NULL));
    HPDF_Dict_Add(pdf->info, "ModDate", HPDF_String_New(pdf->mmgr, date, NULL));
}

/* Written here and not by the library, whose key has a blank at its end. */
static void add_intent(HPDF_Doc pdf, struct tb_pdf_press *press)
{
    bool ready = press->profile.length > 0 || tb_pdf_deflate(press, srgb_icc, sizeof srgb_icc - 1, &press->profile);
    HPDF_Dict profile = ready ? tb_pdf_stream(pdf, press, true, press->profile.bytes, press->profile.length) : NULL;
    HPDF_Dict intent = HPDF_Dict_New(pdf->mmgr);
    HPDF_Array intents = HPDF_Array_New(pdf->mmgr);
    if (!profile || !intent || !intents)
        return;
    HPDF_Dict_AddNumber(profile, "N", 3);
    HPDF_Dict_AddName(intent, "Type", "OutputIntent");
    HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
    HPDF_Dict_Add(intent, "OutputConditionIdentifier", HPDF_String_New(pdf->mmgr, "sRGB", NULL));
    HPDF_Dict_Add(intent, "Info", HPDF_String_New(pdf->mmgr, "sRGB IEC61966-2.1", NULL));
    HPDF_Dict_Add(intent, "DestOutputProfile", profile);
    HPDF_Array_Add(intents, intent);
    HPDF_Dict_Add(pdf->catalog, "OutputIntents", intents);
}

/* The file's identity is that of its content. */
static void add_id(HPDF_Doc pdf, uint64_t hash)
{
    HPDF_Array id = HPDF_Array_New(pdf->mmgr);
    HPDF_BYTE key[16];
    int i;
    for (i = 0; i < 8; i++) {
        key[i] = (HPDF_BYTE)(hash >> (8 * i));
        key[i + 8] = (HPDF_BYTE)(hash * UINT64_C(0x9E3779B97F4A7C15) >> (8 * i));
    }
    if (!id)
        return;
    HPDF_Array_Add(id, HPDF_Binary_New(pdf->mmgr, key, sizeof key));
    HPDF_Array_Add(id, HPDF_Binary_New(pdf->mmgr, key, sizeof key));
    HPDF_Dict_Add(pdf->trailer, "ID", id);
}

enum tb_status tb_pdf_meta(HPDF_Doc pdf, struct tb_pdf_press *press, const struct tb_pdf_info *info, uint64_t content_hash,
                           struct tb_err *err)
{
    char day[TB_DATE_TEXT_BYTES];
    enum tb_status status;
    HPDF_Dict preferences = HPDF_Dict_New(pdf->mmgr);
    tb_date_format(day, info->date == TB_DATE_NONE ? 0 : info->date);
    content_hash = tb_pdf_hash(content_hash, day, strlen(day));
    if (info->title)
        content_hash = tb_pdf_hash(content_hash, info->title, strlen(info->title));
    pdf->pdf_version = HPDF_VER_14;
    add_info(pdf, info, day);
    add_intent(pdf, press);
    add_id(pdf, content_hash);
    HPDF_Dict_Add(pdf->catalog, "Lang", HPDF_String_New(pdf->mmgr, "zh-CN", NULL));
    if (preferences) {
        HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
        HPDF_Dict_Add(pdf->catalog, "ViewerPreferences", preferences);
    }
    status = tb_pdf_check(pdf, "adding the document's particulars", err);
    return status == TB_OK ? add_xmp(pdf, press, info, day, err) : status;
}

/* [page /XYZ null y null]: the zoom stays as the reader has it. */
static HPDF_Array destination(HPDF_Doc pdf, HPDF_Page page, double y_pt)
{
    HPDF_Array array = HPDF_Array_New(pdf->mmgr);
    if (!array)
        return NULL;
    HPDF_Array_Add(array, page);
    HPDF_Array_AddName(array, "XYZ");
    HPDF_Array_Add(array, HPDF_Null_New(pdf->mmgr));
    HPDF_Array_AddReal(array, (HPDF_REAL)y_pt);
    HPDF_Array_Add(array, HPDF_Null_New(pdf->mmgr));
    return array;
}

static void add_link(HPDF_Doc pdf, HPDF_Page page, const struct tb_link *link, HPDF_Array target)
{
    HPDF_Dict annotation = HPDF_Dict_New(pdf->mmgr);
    HPDF_Array rect = HPDF_Array_New(pdf->mmgr), border = HPDF_Array_New(pdf->mmgr),
               all = HPDF_Dict_GetItem(page, "Annots", HPDF_OCLASS_ARRAY);
    int i;
    if (!annotation || !rect || !border || !target || HPDF_Xref_Add(pdf->xref, annotation) != HPDF_OK)
        return;
    HPDF_Array_AddReal(rect, (HPDF_REAL)link->x_pt);
    HPDF_Array_AddReal(rect, (HPDF_REAL)link->y_pt);
    HPDF_Array_AddReal(rect, (HPDF_REAL)link->x2_pt);
    HPDF_Array_AddReal(rect, (HPDF_REAL)link->y2_pt);
    for (i = 0; i < 3; i++)
        HPDF_Array_AddNumber(border, 0); /* nothing of it is seen */
    HPDF_Dict_AddName(annotation, "Type", "Annot");
    HPDF_Dict_AddName(annotation, "Subtype", "Link");
    HPDF_Dict_Add(annotation, "Rect", rect);
    HPDF_Dict_Add(annotation, "Border", border);
    HPDF_Dict_AddNumber(annotation, "F", 4); /* PDF/A: it would be printed */
    HPDF_Dict_Add(annotation, "Dest", target);
    if (!all) {
        all = HPDF_Array_New(pdf->mmgr);
        if (all)
            HPDF_Dict_Add(page, "Annots", all);
    }
    if (all)
        HPDF_Array_Add(all, annotation);
}

static void add_labels(HPDF_Doc pdf)
{
    HPDF_Dict labels = HPDF_Dict_New(pdf->mmgr), style = HPDF_Dict_New(pdf->mmgr);
    HPDF_Array numbers = HPDF_Array_New(pdf->mmgr);
    if (!labels || !style || !numbers)
        return;
    HPDF_Dict_AddName(style, "S", "D");
    HPDF_Array_AddNumber(numbers, 0);
    HPDF_Array_Add(numbers, style);
    HPDF_Dict_Add(labels, "Nums", numbers);
    HPDF_Dict_Add(pdf->catalog, "PageLabels", labels);
}

enum tb_status tb_pdf_links(HPDF_Doc pdf, const struct tb_display *display, HPDF_Page *pages, struct tb_err *err)
{
    size_t i;
    add_labels(pdf);
    for (i = 0; i < display->link_count; i++) {
        const struct tb_link *link = &display->links[i];
        const struct tb_anchor *annex = &display->annexes[link->annex - 1];
        if (link->annex >= 1 && (size_t)link->annex <= display->annex_count)
            add_link(pdf, pages[link->page], link, destination(pdf, pages[annex->page], annex->y_pt));
    }
    return tb_pdf_check(pdf, "adding links", err);
}

enum tb_status tb_pdf_outline(HPDF_Doc pdf, const struct tb_display *display, HPDF_Page *pages, struct tb_err *err)
{
    enum { DEEPEST = 6 };
    HPDF_Outline parents[DEEPEST + 1] = {NULL};
    size_t i;
    for (i = 0; i < display->bookmark_count; i++) {
        const struct tb_bookmark *mark = &display->bookmarks[i];
        int level = mark->level < 1 ? 1 : mark->level > DEEPEST ? DEEPEST : mark->level, l;
        HPDF_Outline parent = NULL, outline;
        for (l = level - 1; l > 0 && !parent; l--)
            parent = parents[l];
        outline = HPDF_CreateOutline(pdf, parent, "-", NULL);
        if (!outline)
            break;
        HPDF_Dict_RemoveElement(outline, "Type");
        HPDF_Dict_Add(outline, "Title", make_text(pdf, mark->title));
        HPDF_Dict_Add(outline, "Dest", destination(pdf, pages[mark->page], mark->y_pt));
        for (l = level; l <= DEEPEST; l++)
            parents[l] = NULL;
        parents[level] = outline;
    }
    if (display->bookmark_count > 0)
        HPDF_SetPageMode(pdf, HPDF_PAGE_MODE_USE_OUTLINE);
    return tb_pdf_check(pdf, "adding bookmarks", err);
}
