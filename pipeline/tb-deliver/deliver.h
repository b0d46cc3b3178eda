/* deliver: mail issued documents (and drafts, where that is set), each recipient once per document.
 *
 * WHAT    The outbox stands in the ledger: a row per document (by sha256) and recipient. A row is 'sending' on disk before
 *         the first byte goes out and 'sent' after the server took it; a row that a later run finds 'sending' is never
 *         sent again by itself, because nobody knows whether it arrived: it is told, and --resend decides.
 * ERRORS  TB_PARTIAL when a message is waiting, refused or unknown; TB_CONFIG for [mail] settings; TB_BUSY when another
 *         tb-deliver runs.
 */
#ifndef DELIVER_H
#define DELIVER_H

#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_err.h"
#include "tb_mail.h"
#include <stdbool.h>
#include <stdio.h>

enum { DELIVER_MOST_RECIPIENTS = 256 };

struct deliver_recipient {
    const char *role, *name, *address;
};

/* The [mail] section, checked. */
struct deliver_settings {
    struct tb_mail_server server;
    const char *from, *from_name;
    const char *pdf_roles, *xlsx_roles; /* roles that get each kind, separated by spaces */
    bool drafts;
    int64_t most_attempts;
    struct deliver_recipient recipients[DELIVER_MOST_RECIPIENTS];
    size_t recipient_count;
};

struct deliver_request {
    const struct tb_conf *conf;
    struct tb_clock clock;
    const char *as_of; /* drafts of this date only; NULL: all */
    bool dry_run, quiet;
    bool resend;  /* queue again what is 'sending' or 'failed' */
    bool release; /* the administrator says that mail may go out again: tb_mail_hold.h */
    FILE *out;
};

/* Read and check [mail]. Strings live in arena or conf. */
struct tb_arena;
enum tb_status deliver_settings_load(struct deliver_settings *settings, const struct tb_conf *conf, struct tb_arena *arena,
                                     struct tb_err *err) TB_MUST_CHECK;

/* Whether a role stands in a list of roles separated by spaces or commas. */
bool deliver_has_role(const char *roles, const char *role);

enum tb_status deliver_run(const struct deliver_request *request, struct tb_err *err) TB_MUST_CHECK;

#endif
