/* ingest_internal: what the files of this program share. */
#ifndef INGEST_INTERNAL_H
#define INGEST_INTERNAL_H

#include "ingest_stamp.h"
#include "ingest.h"
#include "explain.h"
#include "ingest_batch.h"
#include "ingest_book.h"
#include "ingest_screen.h"
#include "tb_cover.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_decode.h"
#include "tb_file_batch.h"
#include "tb_hash.h"
#include "tb_known.h"
#include "tb_lock.h"
#include "tb_plans.h"
#include "tb_reading.h"

/* What is known of a file before it is read. */
struct ingest_source {
    const char *path;     /* to open */
    const char *relative; /* as the ledger names it */
    char *archived;       /* the copy that is read, in the archive or waiting for its name there */
    char sha256[TB_HASH_TEXT_BYTES];
    char received_at[TB_CLOCK_TEXT_BYTES];
    uint64_t bytes;
    enum tb_encoding encoding;
    struct ingest_book *book;         /* NULL: text */
    const struct ingest_table *table; /* of the book: the one that is read */
    int64_t modified_s;
    uint64_t device, inode;         /* of the file that the walk saw; 0: any */
    char stamp[INGEST_STAMP_BYTES]; /* of it; "": none, or no proof that it was not changed */
    bool is_known;                  /* these bytes under this name were read before, with this configuration */
    bool is_moving;                 /* somebody writes into it: not read */
};

/* A written waiver: a rule is not held against a county until a date. */
struct ingest_waiver {
    const char *rule, *county, *reason, *until;
};

struct ingest_waivers {
    struct ingest_waiver *items;
    size_t count, room;
    struct tb_arena arena;
};

/* A plan as ingest needs it. */
struct ingest_year {
    const struct tb_plan_entry *entry;
    struct tb_known *row_names;     /* by form: the names its rows may have */
    struct ingest_screen **screens; /* by form; NULL: of this one no row has come yet */
    struct ingest_waivers waivers;
    char config_key[TB_HASH_TEXT_BYTES]; /* of all that decides how a file of this plan is read */
};

struct ingest_counts {
    size_t accepted, rejected, unchanged, skipped, unreadable, moving, rows;
    size_t from_tomorrow; /* files whose time is after our clock's */
    size_t kept;          /* accepted before; what is asked for now would reject them */
    size_t waiting;       /* their plan is not ready */
};

/* For whoever watches: files and bytes, seen and of all. */
struct ingest_watch {
    int64_t files, all_files, bytes, all_bytes;
    const char *file; /* that is being read */
};

struct tb_ingest {
    const struct tb_conf *conf;
    const struct tb_plans *plans;
    struct ingest_year *years; /* plans that are not broken, by their first day */
    size_t year_count;
    struct ingest_year *year;          /* in use */
    const struct tb_catalog *catalog;  /* its catalogue */
    char none_key[TB_HASH_TEXT_BYTES]; /* the config_key of a file of no plan */
    struct tb_clock clock;
    struct tb_ingest_options options;
    struct tb_db *db;
    struct tb_lock lock;
    char *lock_path;
    const char *archive, *inbox;
    struct tb_file_batch received; /* copies that get their names in the archive before the ledger is committed */
    struct tb_cover *cover;        /* which characters documents can be set with */
    struct ingest_counts counts;
    struct ingest_watch watch;
    int grace_days;
    int64_t outlier_factor;
    struct tb_stmt *known, *known_by_stamp, *keep_stamp, *remember, *add_submission, *add_finding;
    struct explain *explain; /* sees the table of each file, too; NULL: nobody explains */
    int naps;                /* waits for files that were written to just now */
    bool walking;            /* below a folder: a file that cannot be opened does not stop the others */
    bool history_due;        /* something changed: compare again */
    bool stood;              /* the present file was accepted before, and nobody asked to judge it anew: its verdict is not said */
};

/* ingest_archive: whether the file is known by its stamp, and its copy is there: then source->sha256 and .is_known are filled in, and nothing is read. */
enum tb_status ingest_archive_known(struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err) TB_MUST_CHECK;
/* ingest_archive: the copy in the archive, its hash and encoding. */
enum tb_status ingest_archive_put(struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err) TB_MUST_CHECK;

/* ingest_read: the bytes of source->archived -> the reading, to its end. on_read: how far it is; NULL: nobody asks. *failure
 * (NULL: not asked for; free it) says why the text breaks off, or is NULL. */
typedef void (*ingest_on_read)(void *context, int64_t read_bytes);
enum tb_status ingest_read(struct tb_reading *reading, const struct ingest_source *source, ingest_on_read on_read, void *context,
                           char **failure, struct tb_err *err) TB_MUST_CHECK;

/* The file as a workbook, when it is one: source->book, to be closed by the caller. sheet: as in struct ingest_book_wish. */
enum tb_status ingest_open_book(struct ingest_source *source, const struct tb_catalog *catalog, int year, int grace_days,
                                const char *sheet, struct tb_err *err) TB_MUST_CHECK;
/* How the bytes are read: "GB18030" "XLSX" …; "" when it is unknown. */
const char *ingest_format_name(const struct ingest_source *source);
/* ingest_layout: row tables, and the texts that say what was guessed. */
enum tb_status ingest_layout_prepare(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
void ingest_layout_column_map(const struct tb_reading *reading, struct tb_buf *text);
void ingest_layout_unit_note(const struct tb_reading *reading, struct tb_buf *text);

/* ingest_store: one file into the ledger. */
enum tb_status ingest_store_file(struct tb_ingest *ingest, const struct ingest_source *source, struct tb_err *err) TB_MUST_CHECK;
/* The run's own tables. Before its transaction: after a change of the schema within it each ROLLBACK TO, that is each rejected file,
 * reads the whole schema again. */
enum tb_status ingest_store_make_tables(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_store_prepare(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
void ingest_store_free(struct tb_ingest *ingest);
/* A finding of a submission into the ledger. waived, cure: "" for none. */
enum tb_status ingest_put_finding(struct tb_ingest *ingest, int64_t submission, const struct tb_finding *finding,
                                  const char *waived, const char *cure, struct tb_err *err) TB_MUST_CHECK;
/* ingest_cure: what the county is to do about a finding, as it fits the column; "" when the catalogue's word is all there is. */
void ingest_cure(const struct tb_reading *reading, const struct tb_finding *finding, struct tb_buf *cure);

/* ingest_wanted: below a folder, whether a file is to be read: a table by its name, or by its bytes anything that somebody may have meant
 * to report. What of it cannot be read is reported to the county. Only text of another name is passed over. */
bool ingest_is_wanted(const struct tb_file_info *info);

/* ingest_file: one file that is described but for .archived, .sha256, .bytes and .encoding. */
enum tb_status ingest_source(struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err) TB_MUST_CHECK;
/* ingest_file: one path. */
enum tb_status ingest_file(struct tb_ingest *ingest, const struct tb_file_info *info, const char *relative,
                           struct tb_err *err) TB_MUST_CHECK;

/* ingest_unread: what a run over the inbox could not read. reason: in Chinese, for the administrator; kind: as in the
 * ledger. */
enum tb_status ingest_unread_clear(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
enum tb_status ingest_unread_note(struct tb_ingest *ingest, const char *relative, const char *reason, const char *kind,
                                  struct tb_err *err) TB_MUST_CHECK;

/* ingest_report: show how far the run is; read_bytes: of the present file. Any thread. */
void ingest_show(const struct tb_ingest *ingest, int64_t read_bytes);

/* ingest_history: against the submissions before. */
enum tb_status ingest_history(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;

/* ingest_plan: the plans, and what the one in use says about a report. */
enum tb_status ingest_plan_load(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
void ingest_plan_free(struct tb_ingest *ingest);
void ingest_plan_use(struct tb_ingest *ingest, struct ingest_year *year);
/* The plan that holds a date; NULL for none. */
struct ingest_year *ingest_plan_at(struct tb_ingest *ingest, tb_date date);
/* Of an entry that is not broken. */
struct ingest_year *ingest_plan_of(struct tb_ingest *ingest, const struct tb_plan_entry *entry);
/* What is asked of each row of the form at that place. */
enum tb_status ingest_plan_screen(struct tb_ingest *ingest, size_t form, const struct ingest_screen **screen,
                                  struct tb_err *err) TB_MUST_CHECK;
/* The names that rows of the form at that place may have. */
const struct tb_known *ingest_plan_known(const struct tb_ingest *ingest, int form);

/* ingest_attempt: how a file is read. Start with what is likely for a file received that day; when a table has been read, `next` says
 * whether its cut-off asks for another attempt. Ends after a few. */
struct ingest_attempt {
    const struct tb_plan_entry *entry;
    int calendar_year; /* of dates without one */
    bool year_before;  /* calendar_year was later than the file */
    bool waits;        /* the plan of its cut-off is broken */
    int changes;       /* of the plan */
};
void ingest_attempt_start(struct ingest_attempt *attempt, const struct tb_plans *plans, tb_date received);
bool ingest_attempt_next(struct ingest_attempt *attempt, const struct tb_plans *plans, tb_date received, tb_date cutoff);

/* ingest_cutoff: errors about a cut-off that cannot be. used: the plan the table was read by. */
void ingest_cutoff_check(struct tb_reading *reading, const struct tb_plans *plans, const struct tb_plan_entry *used,
                         tb_date received);

/* ingest_waiver: waivers.csv of the plan in use, into it; a file that is not there means none. */
enum tb_status ingest_waivers_load(struct tb_ingest *ingest, struct tb_buf *text, struct tb_err *err) TB_MUST_CHECK;
/* The reason, or "" when the rule holds. */
const char *ingest_waived(const struct tb_ingest *ingest, const char *code, const char *county, const char *cutoff);

/* ingest_report: what the run says. */
struct ingest_summary {
    const char *file, *county_name, *form, *cutoff; /* "" for what is unknown */
    bool accepted;
    int64_t rows;
    size_t errors, warnings, waived;
};
void ingest_say_summary(struct tb_ingest *ingest, const struct ingest_summary *summary);
/* The columns of a statement over submission s and unit u that ingest_say_stored prints, from the first on. */
#define INGEST_STORED                                                                                                              \
    "s.id, s.file, ifnull(u.name, ''), s.form, s.cutoff, s.status = 'accepted', s.rows, s.errors, s.warnings,"                     \
    " (SELECT count(*) FROM finding f WHERE f.submission = s.id AND f.waived <> '')"
void ingest_say_stored(struct tb_ingest *ingest, const struct tb_stmt *stmt);
/* What the run accepted, in its order, with what the comparison with earlier reports has found. */
enum tb_status ingest_say_accepted(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
/* All that is said of submission s but how its file looks, as one text. */
#define INGEST_SAID                                                                                                                \
    "(SELECT ifnull(group_concat(line || '|' || col || '|' || code || '|' || raw || '|' || message, char(10)), '')"                \
    " FROM (SELECT * FROM finding f WHERE f.submission = s.id AND f.code <> 'guess_changed' ORDER BY line, col, code, raw, "       \
    "message))"
/* Later reports of which other things are said than before this run, as an earlier one was corrected: what is new. */
enum tb_status ingest_say_changed(struct tb_ingest *ingest, struct tb_err *err) TB_MUST_CHECK;
void ingest_say_file(struct tb_ingest *ingest, const char *what, const char *relative, const char *more);
/* sheet: "" for a text. */
void ingest_say_finding(struct tb_ingest *ingest, const char *sheet, size_t line1, size_t col1, const char *code, bool is_error,
                        const char *raw, const char *message, const char *waived);
/* What the ledger knows of a submission. */
enum tb_status ingest_say_findings(struct tb_ingest *ingest, int64_t id, struct tb_err *err) TB_MUST_CHECK;

#endif
