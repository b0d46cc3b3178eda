/* collect: counties' mails become files of the inbox.
 *
 * WHAT       Takes the messages of an IMAP folder that the ledger does not know yet, keeps the bytes of each in archive/, and puts
 *            its tables into the inbox under the name of the sender's county, as they were attached or in a .zip. What cannot be
 *            taken is told and kept. The message stays in its box: read when all is well, flagged when somebody has to look.
 * STATES     A message is known once its rows are committed (mail_in, mail_in_file). Killed before that, it is read again by the
 *            next run, which finds the files that are there already and puts nothing twice.
 * ANSWERS    tb-deliver writes them, after tb-ingest has read the files: mail_in.receipt = 'due'.
 * ERRORS     TB_PARTIAL when a message needs somebody; TB_CONFIG for settings; TB_SYSTEM for the server, the disk; TB_BUSY when
 *            another tb-collect runs.
 */
#ifndef COLLECT_H
#define COLLECT_H

#include "tb_arena.h"
#include "tb_catalog.h"
#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_contacts.h"
#include "tb_db.h"
#include "tb_err.h"
#include "tb_hash.h"
#include "tb_imap.h"
#include "tb_mime.h"
#include <stdio.h>

struct collect_request {
    const struct tb_conf *conf;
    struct tb_clock clock;
    bool dry_run, check, quiet; /* check: only whether the box can be opened */
    FILE *out;
};

enum collect_verdict {
    COLLECT_TAKEN,     /* its tables are in the inbox */
    COLLECT_NOTHING,   /* from a county, without any table */
    COLLECT_STRANGER,  /* from an address that stands nowhere */
    COLLECT_UNPROVEN,  /* from a known address, but the mail server does not vouch for it */
    COLLECT_REFUSED,   /* too large, or nothing that people send */
    COLLECT_AUTOMATIC, /* an answering machine, a list */
    COLLECT_BOUNCE,    /* one of ours came back */
    COLLECT_AGAIN      /* the same message was taken before */
};

/* One attachment, or one file of a .zip. */
enum collect_fate {
    FATE_TAKEN,
    FATE_SAME,    /* it is in the inbox already */
    FATE_OURS,    /* we sent it, and it came back unchanged */
    FATE_OTHER,   /* no table */
    FATE_PICTURE, /* inside the text */
    FATE_EMPTY,
    FATE_DAMAGED /* a .zip that cannot be opened */
};

enum { COLLECT_MOST_FILES = 1000 };

struct collect_file {
    const char *name;   /* as the sender wrote it, fit to be shown */
    const char *placed; /* below the inbox; "" when it is not there */
    const char *note;   /* "" or why */
    enum collect_fate fate;
    uint64_t bytes;
    char sha256[TB_HASH_TEXT_BYTES];
};

struct collect_message {
    struct tb_imap_message box; /* uid 0: from the archive, read again */
    int64_t id;                 /* of its row when it is read again; 0: new */
    char sha256[TB_HASH_TEXT_BYTES];
    const char *path; /* in the archive */
    const struct tb_mime_head *head;
    const char *sender, *subject; /* fit to be shown */
    const struct tb_contact *contact;
    const struct tb_county *county; /* NULL: none, or several */
    int64_t received_s;
    enum collect_verdict verdict;
    const char *note; /* "" or what is to be told */
    struct collect_file files[COLLECT_MOST_FILES];
    size_t file_count;
};

struct collect {
    const struct collect_request *request;
    struct tb_catalog catalog;
    struct tb_contacts contacts;
    struct tb_mail_server server;
    const char *box; /* server and folder: whose uids these are */
    const char *inbox, *archive, *authserv;
    uint64_t most_bytes;
    struct tb_arena arena;         /* of the run */
    struct tb_arena message_arena; /* of the message at hand */
    struct tb_db *db;
    struct tb_imap *imap;
    struct collect_message message;
    long messages, files, attention;
};

enum tb_status collect_run(const struct collect_request *request, struct tb_err *err) TB_MUST_CHECK;

/* Parts of it, each in the file of its name. */

/* collect_settings.c: [collect], checked; contacts and counties. */
enum tb_status collect_settings_load(struct collect *collect, struct tb_err *err) TB_MUST_CHECK;

/* collect_message.c: the message of collect->message, whose bytes are at .path: who sent it, what is in it, where that goes. */
enum tb_status collect_message_read(struct collect *collect, struct tb_err *err) TB_MUST_CHECK;
/* Only who sent it, and what about. */
enum tb_status collect_message_head(struct collect *collect, struct tb_err *err) TB_MUST_CHECK;

/* collect_part.c: one attachment. read gives its bytes, as often as it is asked. */
struct collect_source {
    const char *name, *type;
    enum tb_status (*read)(void *source,
                           enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                           void *context, struct tb_err *err);
    void *source;
    bool in_zip;
};
enum tb_status collect_part_take(struct collect *collect, const struct collect_source *source, struct tb_err *err) TB_MUST_CHECK;
/* A `take` that writes into a struct tb_file_writer, its context. */
enum tb_status collect_part_write(void *context, const char *bytes, size_t length, struct tb_err *err) TB_MUST_CHECK;
/* One more file of the message; NULL: too many, or no memory (err is set). */
struct collect_file *collect_file_add(struct collect *collect, const char *name, enum collect_fate fate, struct tb_err *err);

/* collect_zip.c: the files of a .zip, each as an attachment. */
enum tb_status collect_zip_take(struct collect *collect, const struct collect_source *source, struct tb_err *err) TB_MUST_CHECK;

/* collect_name.c: what a file may be called in the inbox: the last part of the name, without what a path, a terminal or a hidden
 * file needs. fallback: for a name of which nothing is left. Lives in the message's arena; NULL: no memory. */
const char *collect_name_clean(struct collect *collect, const char *name, const char *fallback);
/* Whether a file of that name is a table: .csv .txt .xlsx .xlsm .xls .et, in any case of letters. */
bool collect_name_is_table(const char *name);
/* Fit to be shown, in the message's arena. "" when memory is out. */
const char *collect_name_show(struct collect *collect, const char *text);

/* collect_bounce.c: who did not get what, from a server's report; "" when it does not say. */
enum tb_status collect_bounce_read(struct collect *collect, const struct tb_mime *mime, struct tb_err *err) TB_MUST_CHECK;

/* collect_ledger.c */
enum tb_status collect_ledger_knows_uid(struct collect *collect, uint32_t uid, bool *known, struct tb_err *err) TB_MUST_CHECK;
enum tb_status collect_ledger_knows_message(struct collect *collect, bool *known, struct tb_err *err) TB_MUST_CHECK;
enum tb_status collect_ledger_sent(struct collect *collect, const char *sha256, bool *ours, struct tb_err *err) TB_MUST_CHECK;
enum tb_status collect_ledger_put(struct collect *collect, struct tb_err *err) TB_MUST_CHECK;
/* Messages of strangers that are none any more, and of senders nobody vouched for when nobody is asked any more. */
enum tb_status collect_ledger_each_waiting(struct collect *collect,
                                           enum tb_status (*visit)(struct collect *collect, struct tb_err *err),
                                           struct tb_err *err) TB_MUST_CHECK;

#endif
