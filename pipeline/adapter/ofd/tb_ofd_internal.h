/* tb_ofd_internal: what the parts of the OFD adapter share. Not for other rooms. */
#ifndef TB_OFD_INTERNAL_H
#define TB_OFD_INTERNAL_H

#include "tb_ofd.h"

#define TB_OFD_XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define TB_OFD_NAMESPACE " xmlns:ofd=\"http://www.ofdspec.org/2016\""

/* Pages have the identifiers from 1, faces those after them, then come the objects of the pages in order. */
struct tb_ofd_ids {
    size_t pages; /* how many pages there are */
    size_t last;  /* the largest identifier given so far */
};
#define TB_OFD_PAGE_ID(page) ((page) + 1)
#define TB_OFD_FACE_ID(ids, face) ((ids)->pages + 1 + (size_t)(face))

/* -- tb_ofd_xml.c -- */

#define TB_OFD_UM_A_PT (25400.0 / 72.0)

/* On the paper, from its upper left corner, y downwards. */
struct tb_ofd_box {
    int64_t left_um, top_um, right_um, bottom_um;
};

/* A length in points as micrometres, and micrometres as OFD writes lengths: millimetres, no exponent, no locale. */
int64_t tb_ofd_um(double length_pt);
void tb_ofd_put_mm(struct tb_buf *xml, int64_t length_um);
void tb_ofd_put_mms(struct tb_buf *xml, const int64_t *lengths_um, size_t count);
/* Text of an element, or of an attribute in double quotes. */
void tb_ofd_put_text(struct tb_buf *xml, const char *text, size_t length);
/* The paper as a box: "0 0 210 297". */
void tb_ofd_put_paper(struct tb_buf *xml, const struct tb_display *display);
/* <ofd:KIND ID="…" Boundary="…" with a new identifier. */
void tb_ofd_begin(struct tb_buf *xml, const char *kind, struct tb_ofd_ids *ids, const struct tb_ofd_box *box);
/* The Value of a colour. Static. */
const char *tb_ofd_ink(enum tb_ink_colour colour);

/* -- tb_ofd_text.c, tb_ofd_page.c -- */

/* A text item as objects: most often one. */
void tb_ofd_text(struct tb_buf *xml, const struct tb_display *display, const struct tb_item *item, const struct tb_metrics *metrics,
                 struct tb_ofd_ids *ids);
/* Content.xml of one page. */
void tb_ofd_page(struct tb_buf *xml, const struct tb_display *display, const struct tb_page *page, const struct tb_metrics *metrics,
                 struct tb_ofd_ids *ids);

/* -- tb_ofd_outline.c -- */

/* Outlines of Document.xml; nothing when there are no bookmarks. */
void tb_ofd_outline(struct tb_buf *xml, const struct tb_display *display);

/* -- tb_ofd_font.c -- */

/* The characters of a face that the display draws, sorted; count 0: the face is not used. */
struct tb_ofd_face {
    uint32_t *code_points;
    size_t count;
};
struct tb_ofd_faces {
    struct tb_ofd_face faces[TB_OFD_MOST_FACES];
};
enum tb_status tb_ofd_faces_collect(struct tb_ofd_faces *faces, const struct tb_display *display, struct tb_err *err) TB_MUST_CHECK;
void tb_ofd_faces_free(struct tb_ofd_faces *faces);
/* PublicRes.xml: the faces in use, each in the file Res/FACE.ttf. */
void tb_ofd_resources(struct tb_buf *xml, const struct tb_ofd_faces *faces, const struct tb_ofd_info *info,
                      const struct tb_ofd_ids *ids);

/* -- tb_ofd_zip.c -- */

/* The container: files are appended, then the directory. */
struct tb_ofd_zip;
enum tb_status tb_ofd_zip_new(struct tb_ofd_zip **zip, struct tb_buf *out, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_ofd_zip_add(struct tb_ofd_zip *zip, const char *name, const struct tb_buf *bytes,
                              struct tb_err *err) TB_MUST_CHECK;
/* Write the directory. */
enum tb_status tb_ofd_zip_finish(struct tb_ofd_zip *zip, struct tb_err *err) TB_MUST_CHECK;
void tb_ofd_zip_free(struct tb_ofd_zip *zip);

#endif
