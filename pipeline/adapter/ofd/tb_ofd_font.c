/* The faces a document is drawn with: which characters of each, and how readers are told of them. */
#include "tb_ofd_internal.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

enum { PAGE_SHIFT = 8, PAGE_SIZE = 1 << PAGE_SHIFT, PAGES = 0x110000 >> PAGE_SHIFT, CELL_BITS = 8 };

/* A set of code points: a bit each, in pages that are there only when something is in them. */
struct ofd_seen {
    unsigned char *pages[PAGES];
    size_t count;
};

static bool note_text(struct ofd_seen *seen, const char *text)
{
    size_t left = strlen(text), used;
    for (; left > 0; text += used, left -= used) {
        uint32_t c = tb_utf8_decode(text, left, &used);
        unsigned char **page, bit = (unsigned char)(1u << c % CELL_BITS);
        if (c >= 0x110000)
            return false;
        page = &seen->pages[c >> PAGE_SHIFT];
        if (!*page && !(*page = calloc(PAGE_SIZE / CELL_BITS, 1)))
            return false;
        seen->count += !((*page)[c % PAGE_SIZE / CELL_BITS] & bit);
        (*page)[c % PAGE_SIZE / CELL_BITS] |= bit;
    }
    return true;
}

static bool list_seen(struct tb_ofd_face *face, const struct ofd_seen *seen)
{
    size_t p, i;
    if (seen->count == 0)
        return true;
    face->code_points = malloc(seen->count * sizeof *face->code_points);
    if (!face->code_points)
        return false;
    for (p = 0; p < PAGES; p++)
        for (i = 0; seen->pages[p] && i < PAGE_SIZE; i++)
            if (seen->pages[p][i / CELL_BITS] & 1u << i % CELL_BITS)
                face->code_points[face->count++] = (uint32_t)(p << PAGE_SHIFT | i);
    return true;
}

static void free_seen(struct ofd_seen *seen)
{
    size_t p;
    for (p = 0; p < PAGES; p++)
        free(seen->pages[p]);
    free(seen);
}

static enum tb_status collect_page(struct ofd_seen **seen, const struct tb_page *page, struct tb_err *err)
{
    size_t i;
    for (i = 0; i < page->item_count; i++) {
        const struct tb_item *item = &page->items[i];
        if (item->kind != TB_ITEM_TEXT)
            continue;
        if (item->face < 0 || item->face >= TB_OFD_MOST_FACES)
            return tb_err_set(err, TB_BUG, "text in face %d: \"%s\"", item->face, item->text);
        if (!seen[item->face] && !(seen[item->face] = calloc(1, sizeof **seen)))
            return tb_err_nomem(err);
        if (!note_text(seen[item->face], item->text))
            return tb_err_nomem(err);
    }
    return TB_OK;
}

enum tb_status tb_ofd_faces_collect(struct tb_ofd_faces *faces, const struct tb_display *display, struct tb_err *err)
{
    struct ofd_seen *seen[TB_OFD_MOST_FACES] = {NULL};
    enum tb_status status = TB_OK;
    size_t p;
    int f;
    for (p = 0; p < display->page_count && status == TB_OK; p++)
        status = collect_page(seen, &display->pages[p], err);
    for (f = 0; f < TB_OFD_MOST_FACES; f++)
        if (seen[f]) {
            if (status == TB_OK && !list_seen(&faces->faces[f], seen[f]))
                status = tb_err_nomem(err);
            free_seen(seen[f]);
        }
    return status;
}

void tb_ofd_faces_free(struct tb_ofd_faces *faces)
{
    int f;
    for (f = 0; f < TB_OFD_MOST_FACES; f++)
        free(faces->faces[f].code_points);
    memset(faces, 0, sizeof *faces);
}

static void put_name(struct tb_buf *xml, const char *attribute, const char *name)
{
    tb_buf_printf(xml, " %s=\"", attribute);
    tb_ofd_put_text(xml, name, strlen(name));
    tb_buf_putc(xml, '"');
}

void tb_ofd_resources(struct tb_buf *xml, const struct tb_ofd_faces *faces, const struct tb_ofd_info *info,
                      const struct tb_ofd_ids *ids)
{
    int f;
    tb_buf_puts(xml, TB_OFD_XML "<ofd:Res" TB_OFD_NAMESPACE " BaseLoc=\"Res\"><ofd:Fonts>\n");
    for (f = 0; f < TB_OFD_MOST_FACES; f++) {
        const char *name, *stands_for;
        if (faces->faces[f].count == 0)
            continue;
        name = info->full_name(info->context, f);
        stands_for = info->stands_for(info->context, f);
        tb_buf_printf(xml, "<ofd:Font ID=\"%zu\"", TB_OFD_FACE_ID(ids, f));
        put_name(xml, "FontName", *name ? name : "Face");
        put_name(xml, "FamilyName", *stands_for ? stands_for : *name ? name : "Face");
        tb_buf_printf(xml, " Charset=\"unicode\"><ofd:FontFile>%d.ttf</ofd:FontFile></ofd:Font>\n", f);
    }
    tb_buf_puts(xml, "</ofd:Fonts></ofd:Res>\n");
}
