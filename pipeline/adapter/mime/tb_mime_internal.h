/* tb_mime_internal: what the files of this adapter share. */
#ifndef TB_MIME_INTERNAL_H
#define TB_MIME_INTERNAL_H

#include "tb_mime.h"

/* Read the message once, line by line, before GMime builds a tree of it: TB_INPUT when that tree, or one of its headers,
 * would be larger than any message of people is. */
enum tb_status tb_mime_scan(int fd, struct tb_err *err) TB_MUST_CHECK;

#endif
