/* nightly: one night.
 *
 * WHAT       Takes the lock, runs the stages as child processes (ingest; for every expected cut-off: aggregate,
 *            bulletins, workbooks, notices), puts every document in its place by rename, and writes status.json, the
 *            status page and a row of history. What is right for a bulletin is decided elsewhere: here are no figures.
 * USE        nightly_run(&night, &err): .conf, .common, .clock, .say are the caller's; the rest is filled.
 * OWNERSHIP  what is filled lives in night->arena until nightly_free.
 * ERRORS     TB_PARTIAL: done, some files were rejected or some counties have not reported. TB_BUSY: another night is
 *            running. Else the worst status of a stage; what could be done without that stage was done.
 * LIMITS     NIGHTLY_MOST_PERIODS cut-offs.
 */
#ifndef NIGHTLY_H
#define NIGHTLY_H

#include "tb_arena.h"
#include "tb_clock.h"
#include "tb_command.h"
#include "tb_conf.h"
#include "tb_db.h"
#include "tb_hash.h"
#include "tb_opt.h"
#include "tb_plans.h"
#include "tb_progress.h"

enum {
    NIGHTLY_MOST_PERIODS = 120,
    NIGHTLY_MOST_DOCUMENTS = 32,
    NIGHTLY_MOST_PROBLEMS = 64,
    NIGHTLY_MOST_NOTES = 16,
    NIGHTLY_MOST_LISTED = 100 /* of rejected files, silent counties … ; of more there is the number */
};

enum nightly_state { NIGHTLY_UNCHANGED, NIGHTLY_RENDERED, NIGHTLY_WITHHELD, NIGHTLY_FAILED };
const char *nightly_state_name(enum nightly_state state);

enum nightly_kind { NIGHTLY_BULLETIN, NIGHTLY_WORKBOOK, NIGHTLY_NOTICES, NIGHTLY_FORMS };
const char *nightly_kind_name(enum nightly_kind kind);

struct nightly_document {
    enum nightly_kind kind;
    bool is_folder; /* notices, forms, and bulletins of which there is one per county */
    bool is_ofd;    /* the twin of a bulletin that is no folder */
    enum nightly_state state;
    const char *name;                     /* "monthly" */
    const char *title_tags, *number_tags; /* of a bulletin, with the template's tags; "" */
    const char *title;                    /* filled in; "" until nightly_issued_find and when it cannot be */
    const char *file;                     /* below the output folder: "2017-06-30/monthly.pdf" */
    const char *reason;                   /* why it was withheld or failed; "" */
    const char *issued;                   /* the numbers under which that cut-off's was issued, "、"-joined; "" */
    char key[TB_HASH_TEXT_BYTES];         /* of all it is made from */
    char sha256[TB_HASH_TEXT_BYTES];      /* of what stands there */
    bool is_current;                      /* stood there, made from just that */
    bool is_new;                          /* to be recorded: made or withheld in this run */
};

struct nightly_period {
    char as_of[TB_DATE_TEXT_BYTES], figures_key[TB_HASH_TEXT_BYTES];
    size_t plan; /* of night->plans: whose date it is */
    struct nightly_document documents[NIGHTLY_MOST_DOCUMENTS];
    size_t document_count;
    bool worked_on;   /* figures or a document were made, or failed */
    bool has_figures; /* they were worked out in this run */
};

struct nightly_job {             /* one program to run */
    const char *program, *as_of; /* as_of NULL: none */
    const char *label;           /* for whoever watches */
    bool is_document;            /* counts among the documents that are done */
    struct tb_command command;   /* nightly_job_run frees it */
    const char *line;            /* for a program that does many jobs (--jobs): this one. NULL: a process of its own */
    enum tb_status status;
    struct tb_err err;
    int tries;
};

struct nightly_problem { /* a stage that failed; one that fails by the same cause again, for another cut-off, is the same problem */
    const char *stage, *as_of, *message;
    enum tb_status status;
    size_t times;
};

struct nightly_rejected {
    const char *file, *form, *county, *cutoff, *message;
    int64_t line1, errors;
};

struct nightly_silent {                                   /* a county with forms that are due and not there */
    const char *county, *county_name, *missing, *carried; /* names of forms, "、"-joined; "" */
};

/* Issued, and the figures are others now. */
struct nightly_changed {
    const char *number, *as_of;
    int64_t differences;
};

/* In the inbox, and could not be read. */
struct nightly_unread {
    const char *file, *county_name, *reason; /* county_name "": the name does not say whose */
};

/* What the night found for the last cut-off; all from the ledger's views. */
struct nightly_found {
    struct nightly_rejected *rejected;
    struct nightly_silent *silent;
    struct nightly_changed *changed;
    struct nightly_unread *unread;
    size_t rejected_count, silent_count, changed_count, unread_count; /* listed, at most NIGHTLY_MOST_LISTED */
    int64_t rejected_all, silent_all, changed_all, unread_all;
    int64_t files, accepted, warnings;
    int64_t counties, without_report; /* counties that are to report; those without a report of the period */
};

/* How mail stands, from the ledger's views. */
struct nightly_mail {
    bool is_used; /* set up, or there has been some */
    bool is_held; /* after a restore */
    int64_t sent, waiting, refused, unknown;
    int64_t taken, attention;         /* messages in: taken; of the last week those that need somebody */
    const char *last_sent_at, *error; /* "" for none */
};

struct tb_nightly {
    const struct tb_conf *conf;
    const struct tb_opt_common *common;
    struct tb_clock clock;
    int jobs; /* documents made at the same time */
    /* A line for the administrator, as it happens. progress: only of interest while somebody watches. */
    void (*say)(void *context, const char *line, bool progress);
    void *say_context;
    struct tb_progress *progress; /* the caller's; NULL: nobody watches */

    struct tb_arena arena;
    struct nightly_digest *digests; /* files hashed in this run: nightly_key.c */
    struct nightly_day *days;       /* the ledger's rows by day: nightly_key.c */
    size_t day_count;
    struct tb_db *db; /* the ledger; an empty one in memory when that cannot be opened */
    const char *programs, *ledger, *output, *bulletins, *workbooks, *forms; /* folders; the ledger's file */
    struct tb_plans plans;                                                  /* only listed: which folders, which dates */
    tb_date last;     /* the day up to which cut-offs are expected: as_of, or yesterday */
    tb_date next;     /* the cut-off behind the last one; TB_DATE_NONE when no plan holds it */
    tb_date next_due; /* when reports for it are due; of forms with a date of their own that may be another */
    struct nightly_period *periods;
    size_t period_count;
    struct nightly_problem problems[NIGHTLY_MOST_PROBLEMS]; /* the first ones; what comes after is only said */
    size_t problem_count;
    const struct nightly_problem *last_problem; /* the one that was met last */
    const char *notes[NIGHTLY_MOST_NOTES];      /* for the administrator: nothing failed, but somebody must act */
    size_t note_count;
    const char *clock_note;                            /* NULL: the clock may be right */
    struct nightly_found found;                        /* for the last cut-off */
    char base_keys[TB_PLANS_MOST][TB_HASH_TEXT_BYTES]; /* by plan */
    struct nightly_mail mail;
    char started_at[TB_CLOCK_TEXT_BYTES];
    int64_t run_id;
    size_t documents_done; /* of all cut-offs; those that were current too */
    bool changed;          /* something was rendered, withheld or failed */
    bool is_first;         /* no night before this one */
    bool was_read;         /* the inbox was gone through, to its end */
    int64_t inbox_files;   /* in the inbox; -1: it could not be looked into */
    const char *backup_at; /* the last backup; "" for none */
    const char *status;    /* status.json of the last cut-off */
    enum tb_status worst;
};

enum tb_status nightly_run(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;
/* The night in one line. Borrowed until nightly_free. */
const char *nightly_summary(struct tb_nightly *night);
void nightly_free(struct tb_nightly *night);

/* Parts of it, each in the file of its name. */

/* nightly_stage.c: room for one more item at the end of an arena array that doubles, of which there are count. NULL: no memory. */
void *nightly_grow(struct tb_nightly *night, void *items, size_t count, size_t size);
/* nightly_stage.c: formatted text in the arena; "" when memory is out. */
const char *nightly_text(struct tb_nightly *night, const char *format, ...) TB_PRINTF(2, 3);
/* The same as a line for the administrator. */
void nightly_say(struct tb_nightly *night, bool progress, const char *format, ...) TB_PRINTF(3, 4);

/* nightly_stage.c: show what is being done and how many documents there are by now. The figures of a cut-off are no document. */
void nightly_show(struct tb_nightly *night, const char *what);

/* nightly_stage.c: the local time; with --now always that one. */
char *nightly_now(const struct tb_nightly *night, char *text);
/* nightly_stage.c: a file below the output folder. */
const char *nightly_out(struct tb_nightly *night, const char *file);

/* nightly_stage.c: run programs with the common options, up to night->jobs at a time; a temporary failure is tried once
 * more. A failure is kept in night->problems and said. extra: NULL-terminated arguments, at most 8. takes_jobs: one process of the program
 * may do many of its jobs. */
void nightly_job_prepare(struct tb_nightly *night, struct nightly_job *job, const char *program, const char *as_of,
                         const char *const *extra, bool takes_jobs);
void nightly_job_run(struct tb_nightly *night, struct nightly_job *jobs, size_t count);
/* The two in one. Returns the program's status. */
enum tb_status nightly_stage(struct tb_nightly *night, const char *program, const char *as_of);
bool nightly_has_program(struct tb_nightly *night, const char *program);
void nightly_problem_add(struct tb_nightly *night, const char *stage, const char *as_of, enum tb_status status,
                         const char *message);

/* nightly_note.c: what the administrator must know though nothing failed: a plan that is over, files that are in no document, accepted
 * files that would be rejected now. Before the results are written. */
enum tb_status nightly_notes(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;

/* The folder this program stands in; the other programs are beside it. */
enum tb_status nightly_find_programs(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;

/* nightly_period.c: every cut-off that is expected up to as_of (or, TB_DATE_NONE, that lies before now). */
enum tb_status nightly_periods(struct tb_nightly *night, tb_date as_of, struct tb_err *err) TB_MUST_CHECK;

/* nightly_clock.c: whether the clock can be right; what is wrong becomes a note. *as_of, when nobody gave one (TB_DATE_NONE): that of the
 * last night, where the clock is behind it and the reports bear it out. */
void nightly_clock_look(struct tb_nightly *night, tb_date *as_of);

/* nightly_key.c: what a document is made from, as one digest. */
enum tb_status nightly_key_base(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;
enum tb_status nightly_key_document(struct tb_nightly *night, const struct nightly_period *period,
                                    const struct nightly_document *document, char *key, struct tb_err *err) TB_MUST_CHECK;
/* is_ours: made by the night; else the administrator's, whose links are followed. */
enum tb_status nightly_key_folder(const char *folder, bool is_ours, char *digest, struct tb_err *err) TB_MUST_CHECK;

/* nightly_render.c: the documents of all cut-offs. */
enum tb_status nightly_render_list(struct tb_nightly *night, struct nightly_period *period, struct tb_err *err) TB_MUST_CHECK;
/* Works out the figures of each cut-off that something is stale of, then makes all that is stale. */
enum tb_status nightly_render(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;

/* nightly_document.c: one document. */
/* Fills key and is_current; one that is withheld is current too. */
enum tb_status nightly_document_look(struct tb_nightly *night, const struct nightly_period *period,
                                     struct nightly_document *document, struct tb_err *err) TB_MUST_CHECK;
/* Only says what stands there: nothing is made. */
void nightly_document_recall(struct tb_nightly *night, struct nightly_document *document);
/* The job that makes it beside its place. */
enum tb_status nightly_document_prepare(struct tb_nightly *night, const char *as_of, const struct nightly_document *document,
                                        struct nightly_job *job, struct tb_err *err) TB_MUST_CHECK;
/* State NIGHTLY_WITHHELD when too many counties are silent; else nothing. */
enum tb_status nightly_document_withhold(struct tb_nightly *night, const char *as_of, struct nightly_document *document,
                                         struct tb_err *err) TB_MUST_CHECK;
/* From beside its place into it; the same bytes leave the old file. */
enum tb_status nightly_document_place(struct tb_nightly *night, const char *as_of, struct nightly_document *document,
                                      struct tb_err *err) TB_MUST_CHECK;
/* Remove what a job that failed left. */
void nightly_document_drop(struct tb_nightly *night, const char *as_of, const struct nightly_document *document);

/* nightly_issued.c: what the documents are called, and under which numbers they were issued. Before they are made, since what was issued
 * is not drafted again; and after, when the plan is in the ledger in any case. */
enum tb_status nightly_issued_find(struct tb_nightly *night, struct nightly_period *period, struct tb_err *err) TB_MUST_CHECK;

/* nightly_document.c: a row of `rendered`: what a document was made from and its digest; "" when there is none. */
struct nightly_record {
    char key[TB_HASH_TEXT_BYTES], sha256[TB_HASH_TEXT_BYTES];
};
enum tb_status nightly_record_read(struct tb_nightly *night, const char *path, struct nightly_record *record,
                                   struct tb_err *err) TB_MUST_CHECK;
enum tb_status nightly_record_write(struct tb_nightly *night, const char *path, const char *key, const char *sha256,
                                    struct tb_err *err) TB_MUST_CHECK;

/* nightly_folder.c: let the symbolic link `path` name `target`, by rename; untouched when it does already. */
enum tb_status nightly_link(const char *path, const char *target, struct tb_err *err) TB_MUST_CHECK;

/* nightly_find.c */
enum tb_status nightly_find(struct tb_nightly *night, const char *as_of, struct nightly_found *found,
                            struct tb_err *err) TB_MUST_CHECK;
enum tb_status nightly_find_without_report(struct tb_nightly *night, const char *as_of, struct nightly_found *found,
                                           struct tb_err *err) TB_MUST_CHECK;

/* nightly_mail.c: the first and the last stage, where they are switched on; a failure is kept as a problem of the night. */
void nightly_mail_collect(struct tb_nightly *night);
void nightly_mail_deliver(struct tb_nightly *night);
/* Fills night->mail. */
enum tb_status nightly_mail_find(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;

/* nightly_deep.c: once a month, the ledger against everything that was received: tb-doctor --deep. What differs is a note of the night. */
enum tb_status nightly_deep(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;
/* nightly_note.c: a line for the administrator. acts: somebody must act, so that the night is no full success. */
void nightly_note_add(struct tb_nightly *night, bool acts, const char *text);

/* nightly_heartbeat.c: tell [nightly] heartbeat and heartbeat_url: "start", or at the end the exit code. */
void nightly_heartbeat(struct tb_nightly *night, const char *event);

/* nightly_inbox.c: counts what lies in the inbox. True when it is empty though reports came by it before: then it is not the inbox, and
 * nothing is made of what is missing. */
enum tb_status nightly_inbox_look(struct tb_nightly *night, bool *is_lost, struct tb_err *err) TB_MUST_CHECK;
/* What could not be read is a failure of the machine, kept as a problem of the night. */
enum tb_status nightly_inbox_unread(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;

/* nightly_status.c: output/DATE/status.json, and as night->status. */
enum tb_status nightly_status_write(struct tb_nightly *night, const struct nightly_period *period,
                                    const struct nightly_found *found, struct tb_err *err) TB_MUST_CHECK;
/* An array of the documents of a cut-off, as in status.json. */
void nightly_status_documents(struct tb_buf *json, struct tb_nightly *night, const struct nightly_period *period);
/* Text from files and counties as a JSON string in plain characters. */
void nightly_status_string(struct tb_buf *json, const char *text);
/* nightly_own.c: the files of the documents that are folders, by unit. In the arena. */
struct nightly_own {
    struct own_file *items;
    size_t count;
};
enum tb_status nightly_own_collect(struct tb_nightly *night, struct nightly_own *own, struct tb_err *err) TB_MUST_CHECK;
/* Those of one unit into json, the latest cut-off first, at most NIGHTLY_MOST_LISTED: [{"as_of", "kind", "title", "file"}, …]. */
void nightly_own_list(struct tb_nightly *night, const struct nightly_own *own, const char *county, const char *name,
                      struct tb_buf *json);
/* nightly_page.c: output/index.html and output/counties/CODE.html, from [paths] status, the ledger and night->status. */
enum tb_status nightly_page_write(struct tb_nightly *night, struct tb_err *err) TB_MUST_CHECK;
/* nightly_rare.c: the rare characters that no font has, and how many, as fields of status.json. */
void nightly_rare_put(struct tb_buf *json, struct tb_nightly *night);

#endif
