#include "tb_ofd_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_BYTES = 64 };

/* A file of the container. */
struct ofd_part {
    char name[NAME_BYTES];
    struct tb_buf bytes;
};

struct ofd_book {
    const struct tb_display *display;
    const struct tb_ofd_info *info;
    struct tb_ofd_faces faces;
    struct tb_ofd_ids ids;
    struct ofd_part *parts; /* OFD.xml, Document.xml, PublicRes.xml, the pages, the faces */
    size_t part_count;
};

enum { ENTRY, DOCUMENT, RESOURCES, FIRST_PAGE };

static struct ofd_part *add_part(struct ofd_book *book, const char *name)
{
    struct ofd_part *part = &book->parts[book->part_count++];
    snprintf(part->name, sizeof part->name, "%s", name);
    part->bytes.most_bytes = 256 * TB_MEBIBYTE;
    return part;
}

static enum tb_status make_pages(struct ofd_book *book, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t p;
    for (p = 0; p < book->display->page_count && status == TB_OK; p++) {
        char name[NAME_BYTES];
        struct ofd_part *part;
        snprintf(name, sizeof name, "Doc_0/Pages/Page_%zu/Content.xml", p);
        part = add_part(book, name);
        tb_ofd_page(&part->bytes, book->display, &book->display->pages[p], book->info->metrics, &book->ids);
        status = tb_buf_check(&part->bytes, "OFD page", err);
    }
    return status;
}

static enum tb_status make_faces(struct ofd_book *book, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int f;
    for (f = 0; f < TB_OFD_MOST_FACES && status == TB_OK; f++) {
        const struct tb_ofd_face *face = &book->faces.faces[f];
        char name[NAME_BYTES];
        struct ofd_part *part;
        if (face->count == 0)
            continue;
        snprintf(name, sizeof name, "Doc_0/Res/%d.ttf", f);
        part = add_part(book, name);
        status = book->info->subset(book->info->context, f, face->code_points, face->count, &part->bytes, err);
    }
    return status;
}

static enum tb_status make_resources(struct ofd_book *book, struct tb_err *err)
{
    struct tb_buf *xml = &book->parts[RESOURCES].bytes;
    tb_ofd_resources(xml, &book->faces, book->info, &book->ids);
    return tb_buf_check(xml, "OFD resources", err);
}

static enum tb_status make_document(struct ofd_book *book, struct tb_err *err)
{
    struct tb_buf *xml = &book->parts[DOCUMENT].bytes;
    size_t p;
    tb_buf_printf(xml,
                  TB_OFD_XML "<ofd:Document" TB_OFD_NAMESPACE "><ofd:CommonData><ofd:MaxUnitID>%zu</ofd:MaxUnitID>"
                             "<ofd:PageArea><ofd:PhysicalBox>",
                  book->ids.last);
    tb_ofd_put_paper(xml, book->display);
    tb_buf_puts(xml,
                "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>\n<ofd:Pages>\n");
    for (p = 0; p < book->display->page_count; p++)
        tb_buf_printf(xml, "<ofd:Page ID=\"%zu\" BaseLoc=\"Pages/Page_%zu/Content.xml\"/>\n", TB_OFD_PAGE_ID(p), p);
    tb_buf_puts(xml, "</ofd:Pages>\n");
    tb_ofd_outline(xml, book->display);
    tb_buf_puts(xml, "</ofd:Document>\n");
    return tb_buf_check(xml, "OFD document", err);
}

/* FNV-1a over all other parts. */
static uint64_t digest(const struct ofd_book *book, uint64_t hash)
{
    size_t p, i;
    for (p = DOCUMENT; p < book->part_count; p++)
        for (i = 0; i < book->parts[p].bytes.length; i++)
            hash = (hash ^ (unsigned char)book->parts[p].bytes.bytes[i]) * UINT64_C(1099511628211);
    return hash;
}

static void put_element(struct tb_buf *xml, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    tb_buf_printf(xml, "<ofd:%s>", name);
    tb_ofd_put_text(xml, text, strlen(text));
    tb_buf_printf(xml, "</ofd:%s>", name);
}

/* The entry file. A document's identifier is 32 digits that no other document has: here they follow from its content, as
 * everything does. */
static enum tb_status make_entry(struct ofd_book *book, struct tb_err *err)
{
    struct tb_buf *xml = &book->parts[ENTRY].bytes;
    uint64_t one = digest(book, UINT64_C(14695981039346656037)), two = digest(book, one);
    char day[TB_DATE_TEXT_BYTES];
    tb_date_format(day, book->info->date);
    tb_buf_printf(xml,
                  TB_OFD_XML "<ofd:OFD" TB_OFD_NAMESPACE " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                             "<ofd:DocID>%016llx%016llx</ofd:DocID>",
                  (unsigned long long)one, (unsigned long long)two);
    put_element(xml, "Title", book->info->title);
    put_element(xml, "Author", book->info->author);
    put_element(xml, "Subject", book->info->subject);
    put_element(xml, "CreationDate", day);
    put_element(xml, "ModDate", day);
    put_element(xml, "Creator", "tongbao");
    tb_buf_puts(xml, "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>\n");
    return tb_buf_check(xml, "OFD", err);
}

static enum tb_status pack(const struct ofd_book *book, struct tb_buf *ofd, struct tb_err *err)
{
    struct tb_ofd_zip *zip;
    enum tb_status status = tb_ofd_zip_new(&zip, ofd, err);
    size_t p;
    for (p = 0; p < book->part_count && status == TB_OK; p++)
        status = tb_ofd_zip_add(zip, book->parts[p].name, &book->parts[p].bytes, err);
    if (status == TB_OK)
        status = tb_ofd_zip_finish(zip, err);
    tb_ofd_zip_free(zip);
    return status;
}

enum tb_status tb_ofd_write(const struct tb_display *display, const struct tb_ofd_info *info, struct tb_buf *ofd,
                            struct tb_err *err)
{
    struct ofd_book book = {
        .display = display, .info = info, .ids = {display->page_count, display->page_count + TB_OFD_MOST_FACES}};
    enum tb_status status;
    size_t p;
    book.parts = calloc(FIRST_PAGE + display->page_count + TB_OFD_MOST_FACES, sizeof *book.parts);
    if (!book.parts)
        return tb_err_nomem(err);
    add_part(&book, "OFD.xml");
    add_part(&book, "Doc_0/Document.xml");
    add_part(&book, "Doc_0/PublicRes.xml");
    status = tb_ofd_faces_collect(&book.faces, display, err);
    if (status == TB_OK)
        status = make_pages(&book, err);
    if (status == TB_OK)
        status = make_faces(&book, err);
    if (status == TB_OK)
        status = make_resources(&book, err);
    if (status == TB_OK)
        status = make_document(&book, err);
    if (status == TB_OK)
        status = make_entry(&book, err);
    if (status == TB_OK)
        status = pack(&book, ofd, err);
    for (p = 0; p < book.part_count; p++)
        tb_buf_free(&book.parts[p].bytes);
    free(book.parts);
    tb_ofd_faces_free(&book.faces);
    return status;
}
