/* bulletin_render: a document as a file: set once, then drawn as PDF, as its OFD twin, or as both.
 *
 * USE        bulletin_render_open(&render, conf, &err); bulletin_render_make(&render, doc, &pdf, NULL, &err); …
 *            bulletin_render_close(&render); all documents of a process share one: the faces are opened once.
 * OWNERSHIP  the struct owns the faces; the bytes belong to the caller's buffers.
 * ERRORS     TB_CONFIG a face is missing, or lacks a character; TB_SYSTEM memory.
 */
#ifndef BULLETIN_RENDER_H
#define BULLETIN_RENDER_H

#include "tb_buf.h"
#include "tb_conf.h"
#include "tb_doc.h"
#include "tb_font.h"
#include "tb_pdf.h"

/* The faces of [fonts], with what the typesetter asks of them. */
struct bulletin_render {
    struct tb_font_set *fonts;
    struct tb_metrics metrics;
    struct tb_pdf_press *press;
};

/* Nothing when it is open. */
enum tb_status bulletin_render_open(struct bulletin_render *render, const struct tb_conf *conf, struct tb_err *err) TB_MUST_CHECK;
/* Append the document to pdf and to ofd; NULL: not wanted. */
enum tb_status bulletin_render_make(const struct bulletin_render *render, const struct tb_doc *doc, struct tb_buf *pdf,
                                    struct tb_buf *ofd, struct tb_err *err) TB_MUST_CHECK;
void bulletin_render_close(struct bulletin_render *render);

#endif
