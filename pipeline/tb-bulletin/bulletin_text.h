/* bulletin_text: a document as plain text: what it says, line by line, without the layout. For mails, chats and tests. */
#ifndef BULLETIN_TEXT_H
#define BULLETIN_TEXT_H

#include "tb_buf.h"
#include "tb_doc.h"

void bulletin_text_write(const struct tb_doc *doc, struct tb_buf *out);

/* Its title in one line, an empty line, and its first paragraph in one line; the paragraph is empty when there is none. */
void bulletin_text_lead(const struct tb_doc *doc, struct tb_buf *out);

#endif
