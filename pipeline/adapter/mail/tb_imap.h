/* tb_imap: what is in a mailbox, over IMAP.
 *
 * WHAT       Opens one folder of a mailbox, lists its messages, gives the bytes of one, sets and takes away marks. Nothing is
 *            ever removed from the box.
 * USE        tb_imap_open(&imap, &server, "INBOX", &err);  tb_imap_list(imap, on_message, context, &err);
 *            tb_imap_fetch(imap, uid, "", most_bytes, take, context, &err);  tb_imap_close(imap);
 * OWNERSHIP  the caller owns the object; the server's strings must outlive it.
 * ERRORS     TB_SYSTEM: no server, no TLS, login refused, no such folder, line broken. TB_INPUT: a message is larger than
 *            the limit (nothing is lost: it is still in the box). TB_CONFIG: a folder's name that IMAP cannot have.
 * LIMITS     TB_IMAP_MOST_MESSAGES in the folder; more are passed over and said by .left_out of the listing.
 */
#ifndef TB_IMAP_H
#define TB_IMAP_H

#include "tb_mail.h"

enum { TB_IMAP_MOST_MESSAGES = 100000 };

struct tb_imap;

struct tb_imap_message {
    uint32_t uid;
    uint64_t bytes;     /* as the server says */
    int64_t received_s; /* when the server got it, seconds since the epoch; -1: it does not say */
    bool seen;
};

/* Connect, login, open the folder. */
enum tb_status tb_imap_open(struct tb_imap **imap, const struct tb_mail_server *server, const char *folder,
                            struct tb_err *err) TB_MUST_CHECK;
void tb_imap_close(struct tb_imap *imap); /* NULL is fine */

/* A uid names the same message for as long as this number stays the same. */
uint32_t tb_imap_validity(const struct tb_imap *imap);

/* All messages, ascending uid, known before the first is visited: visit may fetch. */
enum tb_status tb_imap_list(struct tb_imap *imap,
                            enum tb_status (*visit)(void *context, const struct tb_imap_message *message, struct tb_err *err),
                            void *context, struct tb_err *err) TB_MUST_CHECK;

/* The message's bytes in pieces; section "HEADER": its header alone, "" all of it. The server marks it as seen. take's failure is
 * returned. */
enum tb_status tb_imap_fetch(struct tb_imap *imap, uint32_t uid, const char *section, uint64_t most_bytes,
                             enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                             void *context, struct tb_err *err) TB_MUST_CHECK;

/* change: "+FLAGS.SILENT (\\Seen)", "-FLAGS.SILENT (\\Seen)". */
enum tb_status tb_imap_mark(struct tb_imap *imap, uint32_t uid, const char *change, struct tb_err *err) TB_MUST_CHECK;

#endif
