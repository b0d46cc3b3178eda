/* tb_ofd: a display list as an OFD file (GB/T 33190-2016), the format in which offices exchange and seal documents.
 *
 * WHAT       Writes a tb_display as pages of text and path objects with subset TrueType faces, an outline and the document's
 *            particulars: the twin of the PDF that adapter/pdf draws from the same display. Text is Unicode, each character
 *            where the typesetter put it. Faces come as bytes through a callback, so that this adapter knows no other one.
 *            Same display, same bytes: nothing of clock, locale or folder goes in.
 * USE        struct tb_ofd_info info = {…};  tb_ofd_write(&display, &info, &buf, &err);
 * OWNERSHIP  everything is borrowed; the bytes belong to the caller's buffer.
 * ERRORS     TB_SYSTEM: memory, or a file beyond the limits; TB_BUG: the display names a face that there is none of; what the
 *            subset callback answers.
 * LIMITS     TB_OFD_MOST_FACES faces, 256 MiB a part, 4 GiB a file.
 * SOURCE     GB/T 33190-2016. A page has no rotation in OFD: landscape pages stay portrait with turned text, as on paper.
 */
#ifndef TB_OFD_H
#define TB_OFD_H

#include "tb_buf.h"
#include "tb_date.h"
#include "tb_display.h"
#include "tb_err.h"

enum { TB_OFD_MOST_FACES = 32 };

struct tb_ofd_info {
    const char *title, *author, *subject; /* NULL: none */
    tb_date date;                         /* creation and modification date */
    const struct tb_metrics *metrics;     /* what the display was set with */
    /* The TrueType bytes of a face cut to these characters (sorted, unique), with cmap, OS/2, name and hmtx. */
    enum tb_status (*subset)(void *context, int face, const uint32_t *code_points, size_t count, struct tb_buf *bytes,
                             struct tb_err *err);
    /* The face's own name, and the family that a reader may use in its place (仿宋); "" for none. */
    const char *(*full_name)(void *context, int face);
    const char *(*stands_for)(void *context, int face);
    void *context;
};

/* Append the whole file to ofd. Cost: a few ms a page. */
enum tb_status tb_ofd_write(const struct tb_display *display, const struct tb_ofd_info *info, struct tb_buf *ofd,
                            struct tb_err *err) TB_MUST_CHECK;

/* Append what this room is loaded with: tb_loaded.h. */
void tb_ofd_libraries(struct tb_buf *out);

#endif
