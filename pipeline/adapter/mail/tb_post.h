/* tb_post: one JSON message to a robot of a chat (企业微信, 钉钉, any webhook) over HTTPS.
 *
 * WHAT       POST of a text as application/json; redirects are not followed. The answer is the caller's to read: robots say
 *            "200 OK" and put their refusal into the JSON.
 * ERRORS     TB_SYSTEM with *outcome as in tb_mail.h. Neither address nor text is in the message: the address is the secret.
 * LIMITS     64 KiB of answer.
 */
#ifndef TB_POST_H
#define TB_POST_H

#include "tb_buf.h"
#include "tb_mail.h"

struct tb_post {
    const char *url;     /* https://…; http://… only when plain_allowed */
    const char *ca_file; /* NULL or "": the system's */
    bool plain_allowed;  /* http, for a robot on this machine */
    long timeout_s;
};

enum { TB_POST_MOST_ANSWER = 65536 };

/* answer is appended to. */
enum tb_status tb_post_json(const struct tb_post *post, const char *json, struct tb_buf *answer, enum tb_mail_outcome *outcome,
                            struct tb_err *err) TB_MUST_CHECK;

#endif
