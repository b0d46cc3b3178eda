/* tb_mail_header: header values in ASCII (RFC 2047, RFC 2231, RFC 5322). No libcurl here, so that it can be tested alone.
 * ERRORS  a value with a control character sets buf->failed: it would end the header or forge another. */
#ifndef TB_MAIL_HEADER_H
#define TB_MAIL_HEADER_H

#include "tb_buf.h"
#include <stdint.h>

/* Append text, as it is when it is plain ASCII, else as =?UTF-8?B?…?= words of at most 75 characters that never cut a
 * character, folded by CRLF and a space. */
void tb_mail_header_text(struct tb_buf *buf, const char *text);

/* name <address>, or the bare address when name is "". */
void tb_mail_header_mailbox(struct tb_buf *buf, const char *name, const char *address);

/* ; filename*=UTF-8''… with everything but letters, digits and .-_ percent-encoded, in pieces of RFC 2231 (filename*0*= …) where it is
 * long, and after it the fallback of tb_mail_header_old_name. */
void tb_mail_header_file_name(struct tb_buf *buf, const char *name);

/* ; PARAMETER="…" for mail programs that know no RFC 2231: the name as it is when it is ASCII, else as encoded words inside the quotes,
 * which no standard has and most programs read. */
void tb_mail_header_old_name(struct tb_buf *buf, const char *parameter, const char *name);

/* Fri, 17 Mar 2017 08:30:00 +0800 */
void tb_mail_header_date(struct tb_buf *buf, int64_t date_s, int32_t offset_s);

#endif
