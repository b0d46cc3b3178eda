/* tb_show: text from outside made fit to be shown: on a terminal, in a message, on the status page, in a sheet.
 *
 * WHAT    File names and cells may hold anything: escape sequences that repaint a terminal, line ends that fake a
 *         line, overrides that turn a name around, bytes that are no UTF-8. What is plain text passes as it is; the
 *         rest is written in ASCII: \x1B for a control character or a bad byte, \u{202E} for other code points.
 * ERRORS  none of its own; the buffer remembers that it failed.
 */
#ifndef TB_SHOW_H
#define TB_SHOW_H

#include "tb_buf.h"
#include <stdbool.h>
#include <stdint.h>

/* Append length bytes of text to out, in one line. */
void tb_show(struct tb_buf *out, const char *text, size_t length);

/* The same for text of several lines: line ends and tabs stay. */
void tb_show_lines(struct tb_buf *out, const char *text, size_t length);

/* Control characters, direction overrides and isolates, line and paragraph separators, tags, noncharacters. */
bool tb_show_is_odd(uint32_t code_point);

#endif
