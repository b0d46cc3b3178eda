/* tb_typeset: set a document to GB/T 9704-2012.
 *
 * USE     tb_typeset(&doc, &metrics, &display, &err); … tb_display_free(&display);
 * ERRORS  TB_CONFIG: a glyph that no face of the role's chain has (the character, its code point and place), a
 *         table too wide for the page; TB_SYSTEM: memory. On failure the display is empty but freeable.
 * SOURCE  gbt9704 numbers stand in tb_gbt9704.h.
 */
#ifndef TB_TYPESET_H
#define TB_TYPESET_H

#include "tb_display.h"
#include "tb_doc.h"
#include "tb_err.h"

enum tb_status tb_typeset(const struct tb_doc *doc, const struct tb_metrics *metrics, struct tb_display *display,
                          struct tb_err *err) TB_MUST_CHECK;

#endif
