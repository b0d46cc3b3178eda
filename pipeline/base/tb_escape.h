/* tb_escape: text inside of something that gives marks a meaning. CSV: tb_csv_put_cell; HTML of templates: the same as XML.
 * USE        tb_escape_xml(&out, text); tb_escape_json(&out, text); tb_escape_json_string(&out, text) with its quotes;
 *            tb_escape_sql(&sql, text) with its quotes; tb_escape_url(&url, text, "/-._").
 * ERRORS     those of the buffer.
 * LIMITS     control characters that XML does not have are the caller's: tb_show takes them out. */
#ifndef TB_ESCAPE_H
#define TB_ESCAPE_H

#include "tb_buf.h"

/* & < > ": in elements, and in attributes with double quotes. */
void tb_escape_xml(struct tb_buf *out, const char *text);
void tb_escape_json(struct tb_buf *out, const char *text);
void tb_escape_json_string(struct tb_buf *out, const char *text);
/* A text of SQL: quotes around it, quotes in it doubled. */
void tb_escape_sql(struct tb_buf *out, const char *text);
/* Every byte in hexadecimal (%E5) but ASCII letters, digits and those of `plain`. */
void tb_escape_url(struct tb_buf *out, const char *text, const char *plain);

#endif
