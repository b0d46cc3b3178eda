/* tb_mime: a message that somebody has sent, taken apart. The only place that knows GMime.
 *
 * WHAT       A message in a file: who sent it, its subject and id, whether a program sent it, and its parts that are no
 *            multipart, in order: name, type, how it is attached, and its decoded bytes as a stream.
 *            Names and subjects in every way that mail programs write them: RFC 2231, encoded words, also inside quotes and
 *            labelled gb2312 when they are GBK, bare GB18030 or UTF-8. Forwarded messages are entered, four deep.
 * USE        tb_mime_open(&mime, path, &err);  head = tb_mime_head(mime);
 *            for (i = 0; i < tb_mime_count(mime); i++) … tb_mime_part(mime, i) … tb_mime_read(mime, i, take, context, &err)
 *            tb_mime_close(mime);
 * OWNERSHIP  strings are borrowed from the object.
 * ERRORS     TB_INPUT: more parts, deeper, or more header than a message of people has: it has a head, as far as one can be read, and
 *            no parts. TB_SYSTEM: the file.
 * LIMITS     TB_MIME_MOST_PARTS parts, 8 MiB of header lines in all. Memory does not grow with the size of the parts.
 */
#ifndef TB_MIME_H
#define TB_MIME_H

#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>

enum { TB_MIME_MOST_PARTS = 500 };

struct tb_mime;

struct tb_mime_head {
    const char *from;      /* the sender's address, lower case; "" when there is none or more than one */
    const char *from_name; /* "" for none */
    const char *subject;   /* "" for none */
    const char *id;        /* Message-ID without <>; "" for none */
    const char *results;   /* the first Authentication-Results, as the receiving server wrote it; "" for none */
    bool automatic;        /* a program sent it: an answering machine, a list, a server that could not deliver */
    bool report;           /* the last of these */
};

struct tb_mime_part {
    const char *name; /* UTF-8; "" for none; may hold anything, also paths */
    const char *type; /* "application/pdf", lower case */
    const char *id;   /* of an enclosed message: its Message-ID; "" for other parts */
    bool attached;    /* has a name or says it is an attachment */
    bool embedded;    /* shown inside the text: a picture with a Content-ID or without a name of its own */
};

enum tb_status tb_mime_open(struct tb_mime **mime, const char *path, struct tb_err *err) TB_MUST_CHECK;
void tb_mime_close(struct tb_mime *mime); /* NULL is fine */

const struct tb_mime_head *tb_mime_head(const struct tb_mime *mime);
size_t tb_mime_count(const struct tb_mime *mime);
const struct tb_mime_part *tb_mime_part(const struct tb_mime *mime, size_t at);

/* The part's bytes, decoded, in pieces. take's failure is returned. */
enum tb_status tb_mime_read(const struct tb_mime *mime, size_t at,
                            enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                            void *context, struct tb_err *err) TB_MUST_CHECK;

#endif
