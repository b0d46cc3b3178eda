/* tb_pdf_internal: what the parts of the PDF adapter share. Not for other rooms. */
#ifndef TB_PDF_INTERNAL_H
#define TB_PDF_INTERNAL_H

#include "tb_arena.h"
#include "tb_pdf.h"
#include "tb_ttf.h"

#include <hpdf.h>
#include <libdeflate.h>

enum {
    TB_PDF_MOST_FACES = 32,
    TB_PDF_KEPT_CUTS = 4, /* of each face */
    TB_PDF_PAGE_SHIFT = 8,
    TB_PDF_PAGE_SIZE = 1 << TB_PDF_PAGE_SHIFT,
    TB_PDF_PAGES = 0x110000 >> TB_PDF_PAGE_SHIFT
};

/* A face cut to characters, as documents have it. A CID is the place of the character among those, from 1: so two characters that
 * share a glyph still come out as themselves when text is copied. */
struct tb_pdf_cut {
    uint32_t *code_points; /* sorted */
    size_t count;
    uint64_t used; /* when, counted in cuts */
    struct tb_ttf ttf;
    size_t file_bytes;                            /* before it was deflated */
    struct tb_buf file, map, cid_set, to_unicode; /* deflated */
    struct tb_buf widths;                         /* the W array, as text */
    char name[64];
};

/* What documents share. */
struct tb_pdf_press {
    struct tb_pdf_faces faces;
    struct libdeflate_compressor *compressor; /* two to three times as fast as the one inside libharu */
    struct tb_pdf_cut cuts[TB_PDF_MOST_FACES][TB_PDF_KEPT_CUTS];
    uint64_t cut_count;
    struct tb_buf scratch, profile; /* the colour profile, deflated */
    struct tb_arena arena;          /* what the streams of the document read, until it is written */
};

/* A face in use. */
struct tb_pdf_face {
    uint16_t *cids[TB_PDF_PAGES]; /* by code point; 0: not used */
    size_t page_end;              /* no CIDs from here on */
    uint32_t *code_points;        /* sorted */
    size_t count;
    HPDF_Dict font; /* the Type0 dictionary */
};

struct tb_pdf_fonts {
    struct tb_pdf_face *faces[TB_PDF_MOST_FACES];
};

/* Note every character the display draws; give each its CID. */
enum tb_status tb_pdf_fonts_collect(struct tb_pdf_fonts *fonts, const struct tb_display *display, struct tb_err *err) TB_MUST_CHECK;
/* Cut the faces and make their objects. */
enum tb_status tb_pdf_fonts_embed(struct tb_pdf_fonts *fonts, HPDF_Doc pdf, struct tb_pdf_press *press,
                                  struct tb_err *err) TB_MUST_CHECK;
void tb_pdf_fonts_free(struct tb_pdf_fonts *fonts);
unsigned tb_pdf_fonts_cid(const struct tb_pdf_fonts *fonts, int face, uint32_t code_point);

/* The cut of a face to these characters, made or kept: the press's; at least until the next cut of that face. */
enum tb_status tb_pdf_cut_find(const struct tb_pdf_cut **cut, struct tb_pdf_press *press, int face, const uint32_t *code_points,
                               size_t count, struct tb_err *err) TB_MUST_CHECK;
void tb_pdf_cut_free(struct tb_pdf_cut *cut);

/* A stretch of a page's content that belongs to one element. */
struct tb_pdf_span {
    size_t page, tag;
    unsigned mcid; /* its number on the page */
    size_t next;   /* of the same element */
};

/* An element of the structure tree. */
struct tb_pdf_element {
    struct tb_pdf_tags *tags;
    HPDF_Dict dict;
    size_t first_span, last_span, span_count;
    size_t first_child, next; /* places among the elements; 0: none */
    bool used;
};

struct tb_pdf_tags {
    const struct tb_display *display;
    struct tb_pdf_element *elements; /* one for each tag of the display */
    unsigned *page_counts;           /* spans of each page */
    struct tb_pdf_span *spans;
    size_t span_count, span_capacity;
    HPDF_Dict root;
    HPDF_Page *pages;
    struct tb_buf scratch;
    bool failed;
};

/* tb_pdf_tag.c: start before the pages are drawn, finish when they are; the tags live until the document is written. */
enum tb_status tb_pdf_tags_start(struct tb_pdf_tags *tags, const struct tb_display *display, struct tb_err *err) TB_MUST_CHECK;
/* Note that content of the element begins on the page. Returns its number there. */
unsigned tb_pdf_tags_span(struct tb_pdf_tags *tags, size_t page, size_t tag);
/* P, TD … Static. */
const char *tb_pdf_tag_type(const struct tb_pdf_tags *tags, size_t tag);
enum tb_status tb_pdf_tags_finish(struct tb_pdf_tags *tags, HPDF_Doc pdf, HPDF_Page *pages, struct tb_err *err) TB_MUST_CHECK;
void tb_pdf_tags_free(struct tb_pdf_tags *tags);

/* Draw a page's items as content operators. */
void tb_pdf_page_draw(struct tb_buf *content, const struct tb_page *page, size_t number, const struct tb_pdf_fonts *fonts,
                      struct tb_pdf_tags *tags);

/* value with at most `decimals` (up to 4) digits after the point, as PDF wants numbers: no exponent, no locale. */
void tb_pdf_number(struct tb_buf *buf, double value, int decimals);

/* Metadata, info dictionary, output intent, language, identity. */
enum tb_status tb_pdf_meta(HPDF_Doc pdf, struct tb_pdf_press *press, const struct tb_pdf_info *info, uint64_t content_hash,
                           struct tb_err *err) TB_MUST_CHECK;
/* Links to the annexes, and the numbers of the pages. */
enum tb_status tb_pdf_links(HPDF_Doc pdf, const struct tb_display *display, HPDF_Page *pages, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_pdf_outline(HPDF_Doc pdf, const struct tb_display *display, HPDF_Page *pages, struct tb_err *err) TB_MUST_CHECK;
/* UTF-8 as a PDF text string (UTF-16BE with its mark) in hexadecimal: <FEFF…>; one character of it. */
void tb_pdf_put_text(struct tb_buf *out, const char *text);
void tb_pdf_put_utf16(struct tb_buf *out, uint32_t code_point);

uint64_t tb_pdf_hash(uint64_t hash, const void *bytes, size_t length);
#define TB_PDF_HASH_START UINT64_C(14695981039346656037)

/* The library's sticky error as ours. TB_OK when there is none. */
enum tb_status tb_pdf_check(HPDF_Doc pdf, const char *doing, struct tb_err *err) TB_MUST_CHECK;
/* Append the bytes deflated. False: no memory. */
bool tb_pdf_deflate(struct tb_pdf_press *press, const void *bytes, size_t length, struct tb_buf *deflated);
/* A stream object that reads these bytes, deflated or not, when the document is written: until then they are borrowed. NULL on failure. */
HPDF_Dict tb_pdf_stream(HPDF_Doc pdf, struct tb_pdf_press *press, bool deflated, const void *bytes, size_t length);

#endif
