/* deliver: who gets what by mail, each recipient each document once.
 *
 * WHAT       Queues, from the ledger and what is in the output folder: issued documents for leaders and staff, a county's
 *            letter, notice and next form in one mail, drafts for whom [mail] drafts names, receipts for what tb-collect took,
 *            messages for robots of chats; sends what is due; and tells the administrator what needs him.
 * OUTBOX     A row per document and recipient in the ledger; the rows of one message share its number (mail_out), where its words
 *            are kept as they were queued. A row is 'sending' on disk before the first byte goes out and 'sent' after the server
 *            took it; one that a later run finds 'sending' is never sent again by itself, because it is unknown whether it arrived:
 *            it is reported, and --resend decides.
 * HELD       After a restore nothing goes out until --release: tb_mail_hold.h, deliver_hold.c.
 * ERRORS     TB_PARTIAL when a message is waiting, refused, unknown or held; TB_CONFIG for [mail] settings and the words of mails;
 *            TB_BUSY when another tb-deliver runs.
 */
#ifndef DELIVER_H
#define DELIVER_H

#include "tb_arena.h"
#include "tb_catalog.h"
#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_contacts.h"
#include "tb_data.h"
#include "tb_db.h"
#include "tb_db_data.h"
#include "tb_err.h"
#include "tb_mail.h"
#include "tb_opt.h"
#include "tb_post.h"
#include <stdbool.h>
#include <stdio.h>

enum { DELIVER_MOST_RECIPIENTS = 1024, DELIVER_MOST_ROBOTS = 16, DELIVER_MOST_DOCUMENTS = 32 };

struct deliver_recipient {
    const char *role, *name, *address;
};

/* [robot] NAME = FILE; the file's first line is the address, the second a secret to sign with (钉钉), if there is one. */
struct deliver_robot {
    const char *name, *recipient; /* recipient: "robot:NAME" */
    const char *url, *secret;
};

/* The [mail] and [robot] sections, checked. */
struct deliver_settings {
    bool has_mail; /* a server is named */
    struct tb_mail_server server;
    const char *from, *from_name, *reply_to, *link;
    const char *pdf_roles, *xlsx_roles, *ofd_roles, *draft_roles; /* separated by spaces; draft_roles NULL: as for issued ones */
    bool drafts;
    int64_t most_attempts, days;
    struct deliver_recipient recipients[DELIVER_MOST_RECIPIENTS]; /* of roles that are no county */
    size_t recipient_count;
    struct tb_contacts contacts; /* of counties */
    struct deliver_robot robots[DELIVER_MOST_ROBOTS];
    size_t robot_count;
};

struct deliver_request {
    const struct tb_conf *conf;
    const struct tb_opt_common *common; /* for tb-bulletin, which is asked for a draft's first paragraph */
    struct tb_clock clock;
    const char *as_of; /* drafts, notices and forms of this date; NULL: of the current one */
    const char *test;  /* an address: send it a test message, and nothing else */
    int64_t limit_s;   /* no message is begun after so many seconds; 0: no limit */
    bool dry_run, check, quiet;
    bool resend;  /* queue again what is 'sending' or 'failed' */
    bool release; /* the administrator says that mail may go out again */
    bool discard; /* … but not what waits now: it counts as dealt with */
    FILE *out;
};

struct deliver {
    const struct deliver_request *request;
    struct deliver_settings settings;
    struct tb_catalog catalog;
    struct tb_arena arena;
    struct tb_db *db;
    const char *output, *as_of; /* as_of: "" when the ledger has no figures */
    char now[TB_CLOCK_TEXT_BYTES], today[TB_DATE_TEXT_BYTES];
    int64_t started_ms;
    bool held, no_server; /* no_server: it cannot be used, so nothing more is tried */
    long sent, waiting, failed, unknown;
};

enum tb_status deliver_run(const struct deliver_request *request, struct tb_err *err) TB_MUST_CHECK;

/* -- deliver_settings.c -- */

/* Read and check. Strings live in the arena or conf. */
enum tb_status deliver_settings_load(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;
/* Whether two lists of roles, separated by blanks or commas, have one in common. */
bool deliver_has_role(const char *roles, const char *others);
/* Roles in tongbao.ini that get nothing: they are reported. */
void deliver_settings_tell_idle(const struct deliver *d);

/* -- deliver_text.c: text in the run's arena; "" when memory is out -- */
const char *deliver_text(struct deliver *d, const char *format, ...) TB_PRINTF(2, 3);
/* '2017-06-30' -> "2017年6月30日", "6月30日", "6"; "" for what is no date. */
const char *deliver_cn_date(struct deliver *d, const char *iso);
const char *deliver_cn_day(struct deliver *d, const char *iso);
const char *deliver_month(struct deliver *d, const char *iso);

/* -- deliver_words.c: the words of a message, from templates/mail -- */

struct deliver_words {
    const char *subject, *text, *html; /* html "" where the template has none */
};

/* fields: what a template sees besides its queries. */
struct deliver_subject {
    const char *template_name;            /* "bulletin": bulletin.txt, bulletin.html, bulletin.sql */
    struct tb_db *db;                     /* where its queries run */
    const char *as_of;                    /* "" for none */
    const struct tb_db_parameter *fields; /* for tags and, by the same names, for SQL */
    size_t field_count;
    const struct tb_data *documents; /* a list of name and title */
};
enum tb_status deliver_words_make(struct deliver *d, const struct deliver_subject *subject, struct deliver_words *words,
                                  struct tb_err *err) TB_MUST_CHECK;
/* Of an issued document, for a robot: NAME.json, text only, escaped as JSON; the queries are bulletin.sql. */
enum tb_status deliver_words_make_json(struct deliver *d, const struct deliver_subject *subject, const char **json,
                                       struct tb_err *err) TB_MUST_CHECK;
/* *needed: a query of NAME.sql whose name begins with "need" has a row; only then there are words. *json NULL: no robot, or no words for
 * it. */
enum tb_status deliver_words_digest(struct deliver *d, const struct deliver_subject *subject, bool *needed,
                                    struct deliver_words *words, const char **json, struct tb_err *err) TB_MUST_CHECK;

/* -- deliver_queue.c: one message to one recipient -- */

struct deliver_document {
    const char *key;   /* sha256 of the file; KIND:… for none */
    const char *title; /* of the outbox row */
    const char *path;  /* below the output folder; "" for none */
    const char *name;  /* of the attachment */
};
struct deliver_mail {
    const char *kind, *recipient, *recipient_name, *county, *as_of, *in_reply_to;
    const struct deliver_document *documents;
    size_t document_count;
};
/* Which of the documents the recipient does not have and is not to get already. */
enum tb_status deliver_queue_fresh(struct deliver *d, const struct deliver_mail *mail, struct deliver_document *fresh,
                                   size_t *count, struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_queue_put(struct deliver *d, const struct deliver_mail *mail, const struct deliver_words *words,
                                 struct tb_err *err) TB_MUST_CHECK;
/* The same, once what waits for the recipient of that kind and county and is not among the documents any more, or would go out beside
 * newer ones, is taken back, so that it is queued anew in one message. */
enum tb_status deliver_queue_renew(struct deliver *d, const struct deliver_mail *mail, struct deliver_document *fresh,
                                   size_t *count, struct tb_err *err) TB_MUST_CHECK;
/* Whether no recipient before that one has the same address: a person who has two roles is one recipient. */
bool deliver_is_first_of_address(const struct deliver *d, size_t at);
/* The documents as a template sees them. */
const struct tb_data *deliver_queue_list(struct deliver *d, const struct deliver_document *documents, size_t count);

/* -- what is queued -- */
enum tb_status deliver_issued(struct deliver *d, struct tb_err *err) TB_MUST_CHECK; /* bulletins; robots hear of them too */
enum tb_status deliver_drafts(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_counties(struct deliver *d, struct tb_err *err) TB_MUST_CHECK; /* letters, notices, forms */
/* The county's notice that is in the output folder, behind the documents, unless the recipient has it already. */
enum tb_status deliver_county_notice(struct deliver *d, const struct tb_county *county, const char *recipient,
                                     struct deliver_document *documents, size_t *count, struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_receipts(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_digest(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;

/* deliver_lead.c: title and first paragraph of a document, as tb-bulletin --lead writes them. "" where they cannot be read. */
struct deliver_lead {
    const char *title, *paragraph;
    bool figures; /* [parameters] mail_figures of its bulletin.ini: the mail shows the plan's key figures */
};
enum tb_status deliver_lead_issued(struct deliver *d, const char *folder, struct deliver_lead *lead,
                                   struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_lead_draft(struct deliver *d, const char *name, struct deliver_lead *lead, struct tb_err *err) TB_MUST_CHECK;

/* -- deliver_send.c -- */
/* Tell what is unknown from earlier runs. */
enum tb_status deliver_tell_unknown(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;
/* Send what is due; kind NULL: of every kind. */
enum tb_status deliver_send_due(struct deliver *d, const char *kind, struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_test(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;

/* deliver_robot.c */
const struct deliver_robot *deliver_robot_find(const struct deliver *d, const char *recipient);
enum tb_status deliver_robot_send(struct deliver *d, const struct deliver_robot *robot, const char *json,
                                  enum tb_mail_outcome *outcome, struct tb_err *err) TB_MUST_CHECK;

/* deliver_hold.c */
enum tb_status deliver_hold_look(struct deliver *d, struct tb_err *err) TB_MUST_CHECK; /* fills d->held, releases when asked */
/* A message is about to be begun: count it in the ledger's transaction at hand, and, after its commit, in the file. */
enum tb_status deliver_hold_count(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;
enum tb_status deliver_hold_note(struct deliver *d, struct tb_err *err) TB_MUST_CHECK;

#endif
