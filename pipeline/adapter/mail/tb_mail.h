/* tb_mail: one message to one recipient over SMTP. libcurl is known in this room only.
 *
 * WHAT       A message as plain text and, where there is one, as HTML, with attachments; Chinese in subject, names and file
 *            names (RFC 2047, RFC 2231, and encoded words for mail programs that know no RFC 2231), sent with TLS (smtps://,
 *            or STARTTLS that is required, not hoped for).
 * USE        status = tb_mail_send(&server, &message, &outcome, &err);
 * OWNERSHIP  everything is borrowed during the call.
 * ERRORS     TB_SYSTEM with *outcome telling whether trying again can help; TB_CONFIG for addresses, header values or a
 *            server address that cannot be used. The password is never part of a message.
 * LIMITS     64 attachments; a header value has no line breaks (they are refused, so that nobody can add headers).
 */
#ifndef TB_MAIL_H
#define TB_MAIL_H

#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* For IMAP too: tb_imap.h. */
struct tb_mail_server {
    const char *url;  /* smtps://host:465 or smtp://host:587; imaps://host:993 or imap://host:143 */
    const char *user; /* NULL or "": no login */
    const char *password;
    const char *ca_file; /* NULL or "": the system's */
    bool require_tls;    /* false only for a server on this machine */
    long timeout_s;
};

struct tb_mail_attachment {
    const char *path; /* read when it is sent */
    const char *name; /* as the recipient sees it */
    const char *type; /* MIME type */
};

struct tb_mail_message {
    const char *from_name, *from; /* name may be "" */
    const char *reply_to;         /* an address; NULL or "": none */
    const char *to_name, *to;
    const char *subject, *text; /* UTF-8; text with \n */
    const char *html;           /* the same for who reads HTML; NULL or "": none */
    const char *message_id;     /* without <> */
    const char *in_reply_to;    /* the id of the message that is answered, without <>; NULL or "": none */
    int64_t date_s;             /* seconds since the epoch */
    int32_t offset_s;           /* local time − UTC, for the Date header */
    const struct tb_mail_attachment *attachments;
    size_t attachment_count;
};

enum tb_mail_outcome {
    TB_MAIL_SENT,     /* the server has taken it */
    TB_MAIL_NOT_SENT, /* surely not taken; trying again later may help (4xx) */
    TB_MAIL_REFUSED,  /* surely not taken; trying again will not help (5xx) */
    TB_MAIL_UNKNOWN,  /* the line broke after the message went out: nobody knows */
    TB_MAIL_NO_SERVER /* surely not taken, and no other message would be: nobody there, no TLS, a login that is refused */
};

enum tb_status tb_mail_send(const struct tb_mail_server *server, const struct tb_mail_message *message,
                            enum tb_mail_outcome *outcome, struct tb_err *err) TB_MUST_CHECK;

/* Connect, TLS, login, and nothing more: whether the server can be used. */
enum tb_status tb_mail_try(const struct tb_mail_server *server, struct tb_err *err) TB_MUST_CHECK;

#endif
