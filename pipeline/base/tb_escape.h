/* tb_escape: text inside of something that gives marks a meaning. CSV: tb_csv_put_cell; HTML of templates: the same as XML.
 * USE        tb_escape_xml(&out, text); tb_escape_json(&out, text); tb_escape_json_string(&out, text) with its quotes.
 * ERRORS     those of the buffer.
 * LIMITS     control characters that XML does not have are the caller's: tb_show takes them out. */
#ifndef TB_ESCAPE_H
#define TB_ESCAPE_H

#include "tb_buf.h"

/* & < > ": in elements, and in attributes with double quotes. */
void tb_escape_xml(struct tb_buf *out, const char *text);
void tb_escape_json(struct tb_buf *out, const char *text);
void tb_escape_json_string(struct tb_buf *out, const char *text);

#endif
