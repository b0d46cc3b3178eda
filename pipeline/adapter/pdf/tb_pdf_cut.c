/* A face cut to the characters of a document: its file, and what PDF repeats of it. The last few of each face are kept. */
#include "tb_pdf_internal.h"

#include <stdlib.h>
#include <string.h>

static void make_widths(struct tb_pdf_cut *cut)
{
    size_t i = 0;
    tb_buf_puts(&cut->widths, "/W [");
    /* 1000 is the default: only the others are listed, as runs. */
    while (i < cut->count) {
        bool any = false;
        for (; i < cut->count; i++) {
            int32_t width = tb_ttf_advance(&cut->ttf, tb_ttf_glyph(&cut->ttf, cut->code_points[i]));
            if (width == 1000)
                break;
            if (any)
                tb_buf_printf(&cut->widths, " %d", (int)width);
            else
                tb_buf_printf(&cut->widths, "%zu [%d", i + 1, (int)width);
            any = true;
        }
        if (any)
            tb_buf_puts(&cut->widths, "] ");
        i++;
    }
    tb_buf_puts(&cut->widths, "]\n");
}

static bool make_to_unicode(struct tb_pdf_cut *cut, struct tb_pdf_press *press)
{
    struct tb_buf cmap = TB_BUF_INIT(4 * TB_MEBIBYTE);
    bool good;
    size_t i;
    tb_buf_puts(&cmap, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
                       "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n"
                       "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (i = 0; i < cut->count; i++) {
        if (i % 100 == 0)
            tb_buf_printf(&cmap, "%zu beginbfchar\n", cut->count - i < 100 ? cut->count - i : 100);
        tb_buf_putc(&cmap, '<');
        tb_buf_put_hex(&cmap, (unsigned)i + 1, 4);
        tb_buf_puts(&cmap, "> <");
        tb_pdf_put_utf16(&cmap, cut->code_points[i]);
        tb_buf_puts(&cmap, ">\n");
        if (i % 100 == 99 || i + 1 == cut->count)
            tb_buf_puts(&cmap, "endbfchar\n");
    }
    tb_buf_puts(&cmap, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    good = !cmap.failed && tb_pdf_deflate(press, cmap.bytes, cmap.length, &cut->to_unicode);
    tb_buf_free(&cmap);
    return good;
}

/* CID -> glyph, and the set of CIDs there are (PDF/A-1 requires it of every subset). */
static bool make_map(struct tb_pdf_cut *cut, struct tb_pdf_press *press)
{
    size_t bytes = 2 * (cut->count + 1), i;
    unsigned char *map = calloc(1, bytes);
    bool good;
    if (!map)
        return false;
    for (i = 0; i < cut->count; i++) {
        unsigned glyph = tb_ttf_glyph(&cut->ttf, cut->code_points[i]);
        map[2 * i + 2] = (unsigned char)(glyph >> 8);
        map[2 * i + 3] = (unsigned char)glyph;
    }
    good = tb_pdf_deflate(press, map, bytes, &cut->map);
    memset(map, 0, bytes);
    for (i = 0; i <= cut->count; i++)
        map[i / 8] = (unsigned char)(map[i / 8] | 0x80 >> i % 8);
    good = good && tb_pdf_deflate(press, map, cut->count / 8 + 1, &cut->cid_set);
    free(map);
    return good;
}

/* "ABCDEF+FandolFang-Regular": six letters of what is in the subset. */
static void make_name(struct tb_pdf_cut *cut, const struct tb_buf *file)
{
    uint64_t hash = tb_pdf_hash(TB_PDF_HASH_START, file->bytes, file->length);
    int i;
    for (i = 0; i < 6; i++) {
        cut->name[i] = (char)('A' + hash % 26);
        hash /= 26;
    }
    cut->name[6] = '+';
    tb_ttf_name(&cut->ttf, cut->name + 7, sizeof cut->name - 7);
}

static bool start_cut(struct tb_pdf_cut *cut, const uint32_t *code_points, size_t count)
{
    struct tb_buf *const bufs[] = {&cut->file, &cut->map, &cut->cid_set, &cut->to_unicode, &cut->widths};
    size_t i;
    for (i = 0; i < sizeof bufs / sizeof *bufs; i++)
        bufs[i]->most_bytes = 64 * TB_MEBIBYTE;
    cut->code_points = malloc(count * sizeof *code_points + 1);
    if (cut->code_points)
        memcpy(cut->code_points, code_points, count * sizeof *code_points);
    cut->count = count;
    return cut->code_points != NULL;
}

static enum tb_status make_cut(struct tb_pdf_cut *cut, struct tb_pdf_press *press, int face, const uint32_t *code_points,
                               size_t count, struct tb_err *err)
{
    struct tb_buf file = TB_BUF_INIT(64 * TB_MEBIBYTE);
    enum tb_status status = start_cut(cut, code_points, count) ? TB_OK : tb_err_nomem(err);
    if (status == TB_OK)
        status = press->faces.subset(press->faces.context, face, code_points, count, &file, err);
    if (status == TB_OK && !tb_ttf_open(&cut->ttf, file.bytes, file.length))
        status = tb_err_set(err, TB_BUG, "the subset of face %d is no TrueType file", face);
    if (status == TB_OK) {
        make_name(cut, &file);
        make_widths(cut);
        cut->file_bytes = file.length;
        if (cut->widths.failed || !tb_pdf_deflate(press, file.bytes, file.length, &cut->file) || !make_map(cut, press) ||
            !make_to_unicode(cut, press))
            status = tb_err_nomem(err);
    }
    tb_buf_free(&file); /* from here on only the numbers of cut->ttf are good */
    return status;
}

enum tb_status tb_pdf_cut_find(const struct tb_pdf_cut **cut, struct tb_pdf_press *press, int face, const uint32_t *code_points,
                               size_t count, struct tb_err *err)
{
    struct tb_pdf_cut *kept = press->cuts[face], *oldest = kept;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < TB_PDF_KEPT_CUTS; i++) {
        if (kept[i].code_points && kept[i].count == count &&
            memcmp(kept[i].code_points, code_points, count * sizeof *code_points) == 0)
            break;
        if (kept[i].used < oldest->used)
            oldest = &kept[i];
    }
    if (i < TB_PDF_KEPT_CUTS) {
        oldest = &kept[i];
    } else {
        tb_pdf_cut_free(oldest);
        status = make_cut(oldest, press, face, code_points, count, err);
    }
    if (status != TB_OK)
        tb_pdf_cut_free(oldest);
    else
        oldest->used = ++press->cut_count;
    *cut = oldest;
    return status;
}

void tb_pdf_cut_free(struct tb_pdf_cut *cut)
{
    free(cut->code_points);
    tb_buf_free(&cut->file);
    tb_buf_free(&cut->map);
    tb_buf_free(&cut->cid_set);
    tb_buf_free(&cut->to_unicode);
    tb_buf_free(&cut->widths);
    memset(cut, 0, sizeof *cut);
}
