#include "tb_db.h"
#include "tb_clock.h"
#include "tb_db_bounded.h"
#include "tb_db_function.h"
#include "tb_date.h"
#include "tb_db_internal.h"
#include "tb_file.h"

#include "ledger_sql.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { APPLICATION_ID = 0x54425442, BUSY_WAIT_MS = 2000, PROGRESS_STEPS = 10000, TEMPLATE_MOST_BYTES = 4 << 20 };
/* A limit is a number of steps, so that a slow machine does not refuse what a fast one does: a usual machine takes about this many
 * a millisecond. Only one that is SLOWEST times slower is stopped by the processor's time that it has used; that of other programs does
 * not count. */
enum { STEPS_A_MS = 20000, SLOWEST = 5 };
/* For one statement of a plan or a form, which may look at a million rows. */
enum { GUARDED_LIMIT_MS = 60000 };

static enum tb_status say_damaged(const char *what, const char *reason, const char *path, struct tb_err *err)
{
    return tb_err_set(
        err, TB_SCHEMA,
        _("%s (%s): nothing is made of it; restore the last backup (tb-doctor --restore FOLDER), tb-nightly then takes in "
          "again what has arrived since: %s"),
        what, reason, path);
}

enum tb_status tb_db_fail(struct tb_db *db, int code, const char *what, struct tb_err *err)
{
    const char *reason = db->handle ? sqlite3_errmsg(db->handle) : sqlite3_errstr(code);
    if (code == SQLITE_IOERR_DATA)
        reason = _("a page does not have its checksum");
    switch (code == SQLITE_IOERR_DATA ? SQLITE_CORRUPT : code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return tb_err_set(err, TB_BUSY, _("the ledger is in use by another program: %s"), db->path);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return say_damaged(_("not a ledger, or damaged"), reason, db->path, err);
    case SQLITE_INTERRUPT:
        return tb_err_set(err, TB_CONFIG, _("SQL took longer than %d ms: %.80s"), db->limit_ms, what);
    case SQLITE_AUTH:
        return tb_err_set(err, TB_CONFIG, _("SQL is not allowed in a template (%s): %s"), reason, what);
    case SQLITE_NOMEM:
        return tb_err_nomem(err);
    case SQLITE_TOOBIG:
    case SQLITE_ERROR:
        if (db->mode == TB_DB_TEMPLATE)
            return tb_err_set(err, TB_CONFIG, _("SQL error (%s): %.80s"), reason, what);
        return tb_err_set(err, TB_BUG, "SQL error (%s): %.200s", reason, what);
    default:
        return tb_err_set(err, TB_SYSTEM, _("ledger: %s (%d): %s"), reason, code, db->path);
    }
}

/* Functions that reach out of the ledger, or whose result is another one every time. */
static bool is_forbidden(const char *function)
{
    static const char *const names[] = {"load_extension", "fts3_tokenizer", "random",           "randomblob",
                                        "current_date",   "current_time",   "current_timestamp"};
    size_t i;
    for (i = 0; i < sizeof names / sizeof *names; i++)
        if (sqlite3_stricmp(function, names[i]) == 0)
            return true;
    return false;
}

/* The SQL of templates and plans reads tables and calls functions; everything else is refused. */
static int authorize(void *context, int action, const char *a, const char *b, const char *schema, const char *trigger)
{
    const struct tb_db *db = context;
    (void)schema;
    (void)trigger;
    if (!db->guarded)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ: /* a PRAGMA as a table tells of the machine */
        return a && sqlite3_strnicmp(a, "pragma_", 7) == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_FUNCTION:
        return b && is_forbidden(b) ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

void tb_db_guard(struct tb_db *db, bool on)
{
    struct tb_err ignored = TB_ERR_INIT;
    if (on && !db->bounded.db && tb_db_bound_functions(db, &ignored) != TB_OK)
        db->bounded.db = NULL; /* no memory: SQLite's own stay, and the next call tries again */
    db->guarded = on || db->mode == TB_DB_TEMPLATE;
}

bool tb_db_over_limit(const struct tb_db *db)
{
    return db->limit_ms > 0 && (db->work_steps > db->most_work_steps || tb_clock_used_ms() > db->deadline_ms);
}

static int count_work(void *context)
{
    struct tb_db *db = context;
    db->work_steps += PROGRESS_STEPS;
    return tb_db_over_limit(db);
}

void tb_db_start_limit(struct tb_db *db)
{
    db->work_steps = 0;
    if (db->limit_ms > 0)
        db->deadline_ms = tb_clock_used_ms() + (int64_t)db->limit_ms * SLOWEST;
}

void tb_db_wait_s(struct tb_db *db, int seconds)
{
    sqlite3_busy_timeout(db->handle, seconds * 1000);
}

void tb_db_limit_ms(struct tb_db *db, int milliseconds)
{
    if (db->mode != TB_DB_TEMPLATE) {
        db->guarded_limit_ms = milliseconds;
        return;
    }
    db->limit_ms = milliseconds;
    db->most_work_steps = (int64_t)milliseconds * STEPS_A_MS;
    sqlite3_progress_handler(db->handle, milliseconds > 0 ? PROGRESS_STEPS : 0, count_work, db);
    tb_db_start_limit(db);
}

void tb_db_guard_limit(struct tb_db *db, bool on)
{
    db->limit_ms = on ? db->guarded_limit_ms : 0;
    db->most_work_steps = (int64_t)db->guarded_limit_ms * STEPS_A_MS;
    sqlite3_progress_handler(db->handle, on ? PROGRESS_STEPS : 0, count_work, db);
}

/* Room for the checksum in each page of a ledger that is not made yet, or of the copies of one. */
static void ask_for_sums(struct tb_db *db)
{
    int bytes = TB_DB_PAGE_RESERVE;
    sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
}

static enum tb_status make_schema(struct tb_db *db, struct tb_err *err)
{
    int64_t version = 0;
    bool found;
    /* decided before the first page is written; smaller pages cost a million rows a fifth more time */
    enum tb_status status = tb_db_exec(db, "PRAGMA page_size = 16384", err);
    ask_for_sums(db);
    if (status == TB_OK)
        status = tb_db_begin(db, err);
    if (status != TB_OK)
        return status;
    status = tb_db_exec(db, ledger_sql, err);
    if (status == TB_OK)
        status = tb_db_one_int(db, "PRAGMA user_version", &version, &found, err);
    if (status == TB_OK && version != TB_DB_SCHEMA)
        status = tb_err_set(err, TB_BUG, "ledger.sql makes schema %lld, not %d", (long long)version, TB_DB_SCHEMA);
    if (status == TB_OK)
        status = tb_db_commit(db, err);
    if (status != TB_OK)
        tb_db_rollback(db);
    return status;
}

/* An empty file is a ledger still to be made; anything else must be ours and not newer than we are. */
static enum tb_status check_schema(struct tb_db *db, struct tb_err *err)
{
    int64_t application = 0, version = 0, tables = 0;
    bool found;
    enum tb_status status = tb_db_one_int(db, "PRAGMA application_id", &application, &found, err);
    if (status == TB_OK)
        status = tb_db_one_int(db, "PRAGMA user_version", &version, &found, err);
    if (status == TB_OK)
        status = tb_db_one_int(db, "SELECT count(*) FROM sqlite_schema", &tables, &found, err);
    if (status != TB_OK)
        return status;
    if (application == 0 && version == 0 && tables == 0) {
        if (db->mode != TB_DB_WRITE)
            return tb_err_set(err, TB_SCHEMA, _("the ledger is empty: run tb-ingest first: %s"), db->path);
        return make_schema(db, err);
    }
    if (application != APPLICATION_ID)
        return tb_err_set(err, TB_SCHEMA, _("a database, but not a ledger of tongbao: %s"), db->path);
    if (version > TB_DB_SCHEMA)
        return tb_err_set(err, TB_SCHEMA, _("the ledger has schema %lld, this program knows up to %d: %s"), (long long)version,
                          TB_DB_SCHEMA, db->path);
    if (version == TB_DB_SCHEMA)
        return TB_OK;
    if (db->mode != TB_DB_WRITE)
        return tb_err_set(err, TB_SCHEMA, _("the ledger has schema %lld, tb-ingest brings it to %d: run that first: %s"),
                          (long long)version, TB_DB_SCHEMA, db->path);
    return tb_db_migrate(db, version, err);
}

static enum tb_status open_handle(struct tb_db *db, struct tb_err *err)
{
    int flags = db->mode == TB_DB_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    int code;
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* no counting, no lock for it; refused without harm once SQLite runs */
    code = sqlite3_open_v2(db->path, &db->handle, flags | SQLITE_OPEN_NOMUTEX, tb_db_vfs());
    if (code == SQLITE_CANTOPEN)
        return tb_err_set(err, db->mode == TB_DB_WRITE ? TB_SYSTEM : TB_INPUT, _("cannot open the ledger (%s): %s"),
                          db->mode == TB_DB_WRITE ? _("is its folder there and writable?") : _("has tb-ingest run?"), db->path);
    if (code != SQLITE_OK)
        return tb_db_fail(db, code, "open", err);
    sqlite3_extended_result_codes(db->handle, 1);
    sqlite3_busy_timeout(db->handle, BUSY_WAIT_MS);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    return tb_db_function_register(db, err);
}

/* Roll back what a killed writer left half done: only a connection that may write can. */
static void heal(const char *path)
{
    sqlite3 *handle = NULL;
    if (sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, tb_db_vfs()) == SQLITE_OK) {
        sqlite3_busy_timeout(handle, BUSY_WAIT_MS);
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    }
    sqlite3_close(handle);
}

/* A reader cannot undo a write that was cut off; the ledger is whole all the same. */
static bool is_cut_off(const struct tb_db *db)
{
    int code = sqlite3_extended_errcode(db->handle);
    struct tb_buf journal = TB_BUF_INIT(TB_MEBIBYTE);
    bool there;
    tb_buf_printf(&journal, "%s-journal", db->path);
    there = access(tb_buf_str(&journal), F_OK) == 0;
    tb_buf_free(&journal);
    return there && (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY || (code & 0xFF) == SQLITE_CANTOPEN ||
                     (code & 0xFF) == SQLITE_READONLY);
}

/* Where a restore has set a ledger aside there was one: an empty one in its place would give every number and mail again. */
static enum tb_status refuse_to_begin_anew(const char *path, struct tb_err *err)
{
    struct tb_buf aside = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    tb_buf_printf(&aside, "%s.before-restore", path);
    if (strcmp(path, ":memory:") != 0 && access(path, F_OK) != 0 && access(tb_buf_str(&aside), F_OK) == 0)
        status = tb_err_set(
            err, TB_SCHEMA,
            _("there is no ledger, but one that was set aside: run tb-doctor --restore again, or give %s its name back: %s"),
            tb_buf_str(&aside), path);
    tb_buf_free(&aside);
    return status;
}

enum tb_status tb_db_open(struct tb_db **out, const char *path, enum tb_db_mode mode, struct tb_err *err)
{
    struct tb_db *db = calloc(1, sizeof *db);
    enum tb_status status = TB_OK;
    struct stat file;
    *out = NULL;
    if (!db || !(db->path = strdup(path))) {
        free(db);
        return tb_err_nomem(err);
    }
    db->mode = mode;
    if (mode == TB_DB_WRITE)
        status = refuse_to_begin_anew(path, err);
    if (status != TB_OK) {
        tb_db_close(db);
        return status;
    }
    db->guarded_limit_ms = GUARDED_LIMIT_MS;
    status = open_handle(db, err);
    if (status == TB_OK)
        status = check_schema(db, err);
    if (status != TB_OK && mode != TB_DB_WRITE && db->handle && is_cut_off(db)) {
        tb_db_drop_kept(db);
        sqlite3_close_v2(db->handle);
        db->handle = NULL;
        heal(path);
        if (err)
            *err = (struct tb_err)TB_ERR_INIT;
        status = open_handle(db, err);
        if (status == TB_OK)
            status = check_schema(db, err);
        if (status != TB_OK && db->handle && is_cut_off(db))
            status =
                tb_err_set(err, TB_SYSTEM,
                           _("a write into the ledger was cut off and cannot be undone with the rights of this user: run tb-ingest"
                             " as the user that owns it: %s"),
                           path);
    }
    if (status == TB_OK)
        status = tb_db_function_decimals(db, NULL, err);
    if (status == TB_OK) /* once: SQLite parses every statement anew when it is set */
        sqlite3_set_authorizer(db->handle, authorize, db);
    if (status == TB_OK && mode == TB_DB_WRITE)
        status = tb_db_exec(db, "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF;", err);
    if (status == TB_OK && stat(path, &file) == 0) {
        db->device = file.st_dev;
        db->inode = file.st_ino;
    }
    if (status == TB_OK && mode == TB_DB_TEMPLATE) {
        status = tb_db_exec(db, "PRAGMA query_only = 1;", err);
        sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, TEMPLATE_MOST_BYTES);
        if (status == TB_OK)
            status = tb_db_bound_functions(db, err);
        tb_db_guard(db, true);
    }
    if (status != TB_OK) {
        tb_db_close(db);
        return status;
    }
    *out = db;
    return TB_OK;
}

/* What the plan of a date calls things, under the names that else stand for all plans. */
static const struct {
    const char *name, *columns, *from;
} plan_views[] = {
    {"unit", "code, name, kind, ord", "plan_unit WHERE NOT gone"},
    {"form", "form, name, kind, ord, key", "plan_form WHERE NOT gone"},
    {"indicator", "indicator, name, unit, decimals, campaign, ord", "plan_indicator WHERE NOT gone"},
    {"plan_task", "task, plan, parent, name, campaign, owner, due, goal, ord", "plan_task WHERE NOT gone"},
    {"plan_units", "*", "plan_units WHERE 1"},
    {"plan_indicators", "*", "plan_indicators WHERE 1"},
    {"plan_tasks", "*", "plan_tasks WHERE 1"},
    {"plans", "*", "plans WHERE 1"},
};

/* On a connection for templates, what they may not do themselves. */
static enum tb_status exec_unguarded(struct tb_db *db, const struct tb_buf *sql, struct tb_err *err)
{
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status = tb_buf_check(sql, "SQL", err), back;
    db->guarded = false;
    if (status == TB_OK)
        status = tb_db_exec(db, "PRAGMA query_only = 0", err);
    if (status == TB_OK)
        status = tb_db_exec(db, sql->bytes, err);
    back = tb_db_exec(db, "PRAGMA query_only = 1", status == TB_OK ? err : &ignored);
    tb_db_guard(db, false);
    return status == TB_OK ? back : status;
}

enum tb_status tb_db_read_as_of(struct tb_db *db, const char *as_of, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(64 * 1024);
    enum tb_status status;
    size_t i;
    if (tb_date_parse(as_of, strlen(as_of)) == TB_DATE_NONE)
        return tb_err_set(err, TB_BUG, "not a date: \"%s\"", as_of);
    tb_buf_printf(&sql,
                  "PRAGMA temp_store = MEMORY; BEGIN; CREATE TEMP VIEW projects AS "
                  "SELECT form, county, county_name, name, nature, stage, planned_area, done_area, invest_planned, invest_done, "
                  "seats, start_date, planned_end, completed, note, file, line FROM main.projects_at WHERE as_of = '%s'; ",
                  as_of);
    for (i = 0; i < sizeof plan_views / sizeof *plan_views; i++)
        tb_buf_printf(&sql,
                      "CREATE TEMP VIEW %s AS SELECT %s FROM main.%s"
                      " AND plan = (SELECT plan FROM main.aggregated WHERE as_of = '%s'); ",
                      plan_views[i].name, plan_views[i].columns, plan_views[i].from, as_of);
    status = exec_unguarded(db, &sql, err);
    tb_buf_free(&sql);
    if (status == TB_OK)
        status = tb_db_function_decimals(db, as_of, err);
    return status;
}

/* As it was after tb_db_open: no transaction, and the names stand for all plans. */
static enum tb_status end_reading(struct tb_db *db, struct tb_err *err)
{
    struct tb_buf sql = TB_BUF_INIT(64 * 1024);
    enum tb_status status;
    size_t i;
    tb_buf_puts(&sql, "DROP VIEW IF EXISTS temp.projects;");
    for (i = 0; i < sizeof plan_views / sizeof *plan_views; i++)
        tb_buf_printf(&sql, "DROP VIEW IF EXISTS temp.%s;", plan_views[i].name);
    if (!sqlite3_get_autocommit(db->handle))
        tb_buf_puts(&sql, "COMMIT;"); /* SQLite would parse the whole schema again after a ROLLBACK */
    status = exec_unguarded(db, &sql, err);
    tb_buf_free(&sql);
    return status == TB_OK ? tb_db_function_decimals(db, NULL, err) : status;
}

/* Whether the path still leads to the file that is open: a restore puts another one in its place. */
static bool is_same_file(const struct tb_db *db)
{
    struct stat now;
    return stat(db->path, &now) == 0 && now.st_dev == db->device && now.st_ino == db->inode;
}

enum tb_status tb_db_open_kept(struct tb_db **kept, const char *path, struct tb_err *err)
{
    if (*kept && strcmp((*kept)->path, path) == 0 && is_same_file(*kept))
        return TB_OK;
    tb_db_close(*kept);
    return tb_db_open(kept, path, TB_DB_TEMPLATE, err);
}

void tb_db_end_reading(struct tb_db **kept)
{
    struct tb_err ignored = TB_ERR_INIT; /* the next one opens it anew */
    if (!*kept || end_reading(*kept, &ignored) == TB_OK)
        return;
    tb_db_close(*kept);
    *kept = NULL;
}

static enum tb_status any_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    (void)info;
    return tb_err_set(
        err, TB_SCHEMA,
        _("there are issued documents, but no ledger with their register: restore a backup (tb-doctor --restore), or move "
          "them away to begin anew: %s"),
        (const char *)context);
}

enum tb_status tb_db_open_ledger(struct tb_db **out, const char *path, const char *output, struct tb_err *err)
{
    char *issued = tb_file_join(output, "issued");
    enum tb_status status = issued ? TB_OK : tb_err_nomem(err);
    *out = NULL;
    if (status == TB_OK && access(path, F_OK) != 0 && access(issued, F_OK) == 0)
        status = tb_file_walk(issued, any_file, issued, err);
    free(issued);
    return status == TB_OK ? tb_db_open(out, path, TB_DB_WRITE, err) : status;
}

void tb_db_close(struct tb_db *db)
{
    if (!db)
        return;
    tb_db_drop_kept(db);
    sqlite3_close_v2(db->handle);
    free(db->path);
    free(db);
}

enum tb_status tb_db_exec(struct tb_db *db, const char *sql, struct tb_err *err)
{
    int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? TB_OK : tb_db_fail(db, code, sql, err);
}

enum tb_status tb_db_begin(struct tb_db *db, struct tb_err *err)
{
    return tb_db_exec(db, "BEGIN IMMEDIATE", err);
}

enum tb_status tb_db_commit(struct tb_db *db, struct tb_err *err)
{
    return tb_db_exec(db, "COMMIT", err);
}

void tb_db_rollback(struct tb_db *db)
{
    if (!sqlite3_get_autocommit(db->handle))
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
}

enum tb_status tb_db_one_int(struct tb_db *db, const char *sql, int64_t *value, bool *found, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(db, sql, &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, found, err);
    if (status == TB_OK && *found)
        *value = tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    return status;
}

enum tb_status tb_db_copy(struct tb_db *db, const char *path, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status = tb_db_prepare(db, "VACUUM INTO ?1", &stmt, err);
    if (status != TB_OK)
        return status;
    tb_stmt_bind_text(stmt, 1, path);
    ask_for_sums(db);
    tb_db_vfs_next_has_sums(true);
    status = tb_stmt_run(stmt, err);
    tb_db_vfs_next_has_sums(false);
    tb_stmt_free(stmt);
    return status;
}

enum tb_status tb_db_clone(struct tb_db *db, const char *path, struct tb_err *err)
{
    sqlite3 *other = NULL;
    sqlite3_backup *backup = NULL;
    int code = sqlite3_open_v2(path, &other, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, tb_db_vfs());
    enum tb_status status;
    if (code == SQLITE_OK)
        code = sqlite3_exec(other, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
    if (code == SQLITE_OK && !(backup = sqlite3_backup_init(other, "main", db->handle, "main")))
        code = sqlite3_errcode(other);
    if (backup) {
        code = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
    }
    status = code == SQLITE_DONE ? TB_OK : tb_db_fail(db, code, "clone", err);
    sqlite3_close_v2(other);
    return status;
}

enum tb_status tb_db_sums(struct tb_db *db, enum tb_db_sums *sums, struct tb_err *err)
{
    int state = TB_DB_UNSEALED;
    int64_t ignored = 0;
    bool found;
    enum tb_status status =
        tb_db_one_int(db, "SELECT count(*) FROM sqlite_schema", &ignored, &found, err); /* page 1 has been read */
    sqlite3_file_control(db->handle, "main", TB_DB_CONTROL_STATE, &state);
    *sums = (enum tb_db_sums)state;
    return status;
}

const char *tb_db_sums_warning(struct tb_db *db)
{
    struct tb_err ignored = TB_ERR_INIT; /* whoever reads next says so */
    enum tb_db_sums sums = TB_DB_SEALED;
    return tb_db_sums(db, &sums, &ignored) == TB_OK && sums == TB_DB_FOREIGN
               ? _("another program has written into the ledger, so that nothing vouches for its figures: tb-doctor --deep "
                   "compares "
                   "them with what was received, and seals it again")
               : NULL;
}

enum tb_status tb_db_seal(struct tb_db *db, struct tb_err *err)
{
    int on = 1, off = 0;
    enum tb_status status;
    sqlite3_file_control(db->handle, "main", TB_DB_CONTROL_SEALING, &on);
    status = tb_db_exec(db, "VACUUM", err);
    sqlite3_file_control(db->handle, "main", TB_DB_CONTROL_SEALING, &off);
    return status;
}

enum tb_status tb_db_check(struct tb_db *db, bool quick, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row;
    enum tb_status status = tb_db_prepare(db, quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)", &stmt, err);
    if (status != TB_OK)
        return status;
    status = tb_stmt_step(stmt, &row, err);
    if (status == TB_OK && (!row || strcmp(tb_stmt_text(stmt, 0), "ok") != 0))
        status = say_damaged(_("the ledger is damaged"), tb_stmt_text(stmt, 0), db->path, err);
    tb_stmt_free(stmt);
    return status;
}

int64_t tb_db_last_id(const struct tb_db *db)
{
    return sqlite3_last_insert_rowid(db->handle);
}

int64_t tb_db_changes(const struct tb_db *db)
{
    return sqlite3_changes64(db->handle);
}
