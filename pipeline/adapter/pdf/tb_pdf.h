/* tb_pdf: a display list as a tagged PDF file, PDF/A-1a. The only place that knows libharu.
 *
 * WHAT    Draws a tb_display with subset faces. Faces come as bytes through a callback, so that this adapter knows no
 *         other one. Same display, same bytes: nothing of clock, locale or folder goes in.
 * ERRORS  TB_SYSTEM: memory; TB_BUG: libharu refused something we made.
 */
#ifndef TB_PDF_H
#define TB_PDF_H

#include "tb_buf.h"
#include "tb_date.h"
#include "tb_display.h"
#include "tb_err.h"

struct tb_pdf_info {
    const char *title, *author, *subject;
    tb_date date; /* creation and modification date */
    /* The TrueType bytes of a face cut to these characters (sorted, unique). */
    enum tb_status (*subset)(void *context, int face, const uint32_t *code_points, size_t count, struct tb_buf *bytes,
                             struct tb_err *err);
    void *context;
};

/* Append the whole file to pdf. Cost: a few ms a page. */
enum tb_status tb_pdf_write(const struct tb_display *display, const struct tb_pdf_info *info, struct tb_buf *pdf,
                            struct tb_err *err) TB_MUST_CHECK;

/* Append what this room is loaded with: tb_loaded.h. */
void tb_pdf_libraries(struct tb_buf *out);

#endif
