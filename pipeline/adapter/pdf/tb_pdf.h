/* tb_pdf: a display list as a tagged PDF file, PDF/A-1a. The only place that knows libharu.
 *
 * WHAT    Draws a tb_display with subset faces. Faces come as bytes through a callback, so that this adapter knows no
 *         other one. Same display, same bytes: nothing of clock, locale or folder goes in.
 * USE     tb_pdf_open(&press, &faces, &err); tb_pdf_write(press, &display, &info, &buf, &err); … tb_pdf_close(press);
 *         A press remembers the last cuts of each face: of a hundred letters most have the same headings and page numbers.
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
};

/* The TrueType bytes of a face cut to these characters (sorted, unique); the same bytes for the same characters. */
struct tb_pdf_faces {
    enum tb_status (*subset)(void *context, int face, const uint32_t *code_points, size_t count, struct tb_buf *bytes,
                             struct tb_err *err);
    void *context;
};

struct tb_pdf_press;

enum tb_status tb_pdf_open(struct tb_pdf_press **press, const struct tb_pdf_faces *faces, struct tb_err *err) TB_MUST_CHECK;
/* Append the whole file to pdf. Cost: a few ms a page. */
enum tb_status tb_pdf_write(struct tb_pdf_press *press, const struct tb_display *display, const struct tb_pdf_info *info,
                            struct tb_buf *pdf, struct tb_err *err) TB_MUST_CHECK;
void tb_pdf_close(struct tb_pdf_press *press);

/* Append what this room is loaded with: tb_loaded.h. */
void tb_pdf_libraries(struct tb_buf *out);

#endif
