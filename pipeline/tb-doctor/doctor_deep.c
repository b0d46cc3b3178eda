/* The ledger against what counties sent: everything in the archive is read again, by tb-ingest and tb-aggregate, into a separate ledger,
 * and every row and figure is compared (doctor_compare.c). Works on a copy of the ledger, so that a night may go on meanwhile. */
#include "doctor_deep.h"
#include "tb_command.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"
#include "tb_lock.h"
#include "tb_plans.h"
#include "tb_tree.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LIMIT_S = 6 * 3600 };

static const char *path_in(struct doctor_deep *deep, const char *name, char *path)
{
    snprintf(path, PATH_MAX, "%s/%s", deep->folder, name);
    return path;
}

/* A program of the chain on the ledger of that name in our folder. as_of: NULL for none. */
static enum tb_status ask(struct doctor_deep *deep, const char *program, const char *ledger, const char *as_of, struct tb_err *err)
{
    static const char *const folders[] = {"inbox", "archive", "output"};
    const struct doctor *doctor = deep->doctor;
    struct tb_command command;
    size_t i;
    tb_command_begin(&command, program, tb_conf_file(doctor->conf), doctor->common);
    tb_command_add(&command, "-q");
    tb_command_printf(&command, "--set", "paths:ledger=%s/%s", deep->folder, ledger);
    for (i = 0; i < sizeof folders / sizeof *folders; i++)
        tb_command_printf(&command, "--set", "paths:%s=%s/%s", folders[i], deep->folder, folders[i]);
    tb_command_option(&command, "--now", doctor->common->now);
    tb_command_option(&command, "--as-of", as_of);
    return tb_command_run(&command, LIMIT_S, err);
}

static bool has_digest(const char *path, const char *sha256)
{
    char found[TB_HASH_TEXT_BYTES];
    struct tb_err ignored = TB_ERR_INIT;
    struct stat st;
    return lstat(path, &st) == 0 && S_ISREG(st.st_mode) && tb_hash_file(path, found, &ignored) == TB_OK &&
           strcmp(found, sha256) == 0;
}

/* The copy in the archive, or the file of the inbox that has its name and these bytes; that one replaces an altered copy. */
static enum tb_status find_bytes(struct doctor_deep *deep, const char *file, const char *sha256, char **found, struct tb_err *err)
{
    const struct tb_conf *conf = deep->doctor->conf;
    char *copy = tb_file_join(tb_conf_path(conf, "paths", "archive"), sha256);
    char *sent = file[0] == '/' ? NULL : tb_file_join(tb_conf_path(conf, "paths", "inbox"), file);
    enum tb_status status = copy ? TB_OK : tb_err_nomem(err);
    *found = NULL;
    if (status == TB_OK && has_digest(copy, sha256)) {
        *found = copy;
        copy = NULL;
    } else if (status == TB_OK && sent && has_digest(sent, sha256)) {
        status = tb_tree_copy_file(sent, copy, err);
        if (status == TB_OK) {
            doctor_say(deep->doctor, DOCTOR_NOTE, _("archive"), _("look at the disk: something has altered or removed it"),
                       _("the copy was not what was received and has been replaced from the inbox: %s (%s)"), file, sha256);
            *found = copy;
            copy = NULL;
        }
    } else if (status == TB_OK) {
        doctor_say(deep->doctor, DOCTOR_WRONG, _("archive"), _("restore the file from a backup, or put it back into the inbox"),
                   _("the copy is not what was received, or is missing: %s (%s)"), file, sha256);
    }
    free(copy);
    free(sent);
    return status;
}

/* A name of the ledger as a path below a folder of ours. */
static bool leads_out(const char *file)
{
    const char *at = file;
    bool out = file[0] == '/' || file[0] == '\0';
    for (; !out && at; at = strchr(at, '/') ? strchr(at, '/') + 1 : NULL)
        out = strncmp(at, "../", 3) == 0 || strcmp(at, "..") == 0;
    return out;
}

/* One received file into our inbox, with the time at which it was received. */
static enum tb_status lay_file(struct doctor_deep *deep, const char *file, const char *sha256, const char *received_at,
                               struct tb_err *err)
{
    char inbox[PATH_MAX];
    char *from = NULL, *to = NULL, *folder = NULL;
    struct tb_clock then;
    enum tb_status status = find_bytes(deep, file, sha256, &from, err);
    if (status == TB_OK && (!from || leads_out(file))) {
        status = doctor_compare_without(deep, sha256, err);
        free(from);
        return status;
    }
    if (status == TB_OK) {
        to = tb_file_join(path_in(deep, "inbox", inbox), file);
        folder = to ? tb_file_folder_of(to) : NULL;
        status = folder ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    }
    if (status == TB_OK)
        status = tb_tree_copy_file(from, to, err);
    if (status == TB_OK)
        status = tb_clock_start(&then, received_at, deep->doctor->clock.offset_s, err);
    if (status == TB_OK) {
        const struct timespec times[2] = {{(time_t)then.now_s, 0}, {(time_t)then.now_s, 0}};
        if (utimensat(AT_FDCWD, to, times, 0) != 0)
            status = tb_err_errno(err, errno, _("cannot write: %s"), to);
    }
    deep->files++;
    free(folder);
    free(to);
    free(from);
    return status;
}

static enum tb_status read_round(struct doctor_deep *deep, struct tb_err *err)
{
    char inbox[PATH_MAX];
    enum tb_status status = ask(deep, "tb-ingest", "sent.db", NULL, err);
    if (status == TB_OK || status == TB_PARTIAL)
        status = tb_tree_remove(path_in(deep, "inbox", inbox), err);
    return status == TB_OK ? tb_file_make_folder(inbox, err) : status;
}

/* A file that came again with other bytes is read in another round, under the same name. */
static enum tb_status read_archive(struct doctor_deep *deep, struct tb_err *err)
{
    struct tb_stmt *stmt;
    int64_t round = 1;
    enum tb_status status = tb_db_prepare(
        deep->db,
        "SELECT file, sha256, received_at, row_number() OVER (PARTITION BY file ORDER BY received_at, sha256) AS round"
        " FROM (SELECT DISTINCT file, sha256, received_at FROM submission) ORDER BY round, file",
        &stmt, err);
    while (tb_stmt_next(stmt, &status, err)) {
        if (tb_stmt_int(stmt, 3) != round) {
            round = tb_stmt_int(stmt, 3);
            status = read_round(deep, err);
        }
        if (status == TB_OK)
            status = lay_file(deep, tb_stmt_text(stmt, 0), tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 2), err);
    }
    tb_stmt_free(stmt);
    return status == TB_OK ? read_round(deep, err) : status;
}

/* Both ledgers, so that a date that has become stale since is not called a difference. */
static enum tb_status work_out(struct doctor_deep *deep, const struct tb_plans *plans, struct tb_err *err)
{
    struct tb_stmt *stmt;
    size_t dates;
    enum tb_status status = tb_db_prepare(deep->db, "SELECT as_of FROM aggregated ORDER BY as_of", &stmt, err);
    if (status == TB_OK)
        status = tb_stmt_fetch(stmt, SIZE_MAX, &dates, err); /* the other program writes */
    while (tb_stmt_next(stmt, &status, err)) {
        const char *as_of = tb_stmt_text(stmt, 0);
        if (!tb_plans_find(plans, tb_date_parse(as_of, strlen(as_of))))
            continue;
        status = ask(deep, "tb-aggregate", "then.db", as_of, err);
        if (status == TB_OK || status == TB_PARTIAL)
            status = ask(deep, "tb-aggregate", "sent.db", as_of, err);
        if (status == TB_OK || status == TB_PARTIAL)
            status = doctor_compare_date(deep, as_of, err);
    }
    tb_stmt_free(stmt);
    return status;
}

static enum tb_status read_and_compare(struct doctor_deep *deep, struct tb_err *err)
{
    struct tb_plans plans = {NULL, 0};
    char path[PATH_MAX];
    enum tb_status status = tb_plans_list(&plans, deep->doctor->conf, err);
    if (status == TB_OK)
        status = tb_db_open(&deep->db, path_in(deep, "then.db", path), TB_DB_READ, err);
    if (status == TB_OK)
        status = doctor_compare_begin(deep, err);
    if (status == TB_OK)
        status = read_archive(deep, err);
    if (status == TB_OK)
        status = work_out(deep, &plans, err);
    if (status == TB_OK)
        status = doctor_compare(deep, path_in(deep, "sent.db", path), err);
    tb_db_close(deep->db);
    tb_plans_free(&plans);
    return status;
}

/* The copy that is compared; whether the ledger itself is to be sealed again. */
static enum tb_status copy_ledger(struct doctor_deep *deep, const char *ledger, enum tb_db_sums *sums, struct tb_err *err)
{
    char path[PATH_MAX];
    struct tb_db *db;
    enum tb_status status = tb_db_open(&db, ledger, TB_DB_READ, err);
    if (status == TB_OK)
        status = tb_db_check(db, false, err);
    if (status == TB_OK)
        status = tb_db_sums(db, sums, err);
    if (status == TB_OK)
        status = tb_db_copy(db, path_in(deep, "then.db", path), err);
    tb_db_close(db);
    return status;
}

static enum tb_status seal(struct doctor *doctor, const char *ledger, struct tb_err *err)
{
    struct tb_db *db;
    enum tb_status status = tb_db_open(&db, ledger, TB_DB_WRITE, err);
    if (status == TB_OK)
        status = tb_db_seal(db, err);
    tb_db_close(db);
    if (status == TB_OK)
        doctor_say(doctor, DOCTOR_GOOD, _("ledger"), NULL, _("sealed again: its pages have their checksums"));
    return status;
}

/* LEDGER.compared: the day on which nothing differed. */
static enum tb_status note_day(const struct doctor *doctor, const char *ledger, struct tb_err *err)
{
    char path[PATH_MAX], day[TB_CLOCK_TEXT_BYTES];
    snprintf(path, sizeof path, "%s.compared", ledger);
    tb_clock_format(&doctor->clock, doctor->clock.now_s, day);
    return tb_file_replace(path, day, strlen(day), err);
}

static enum tb_status deep_locked(struct doctor *doctor, const char *ledger, struct tb_err *err)
{
    struct doctor_deep deep = {.doctor = doctor};
    enum tb_db_sums sums = TB_DB_SEALED;
    const int wrongs = doctor->wrongs;
    struct tb_err ignored = TB_ERR_INIT;
    char inbox[PATH_MAX], *place = tb_file_folder_of(ledger);
    enum tb_status status = place ? TB_OK : tb_err_nomem(err);
    if (status == TB_OK &&
        snprintf(deep.folder, sizeof deep.folder, "%s/.%s.deep", place, tb_file_name_of(ledger)) >= (int)sizeof deep.folder)
        status = tb_err_set(err, TB_CONFIG, _("the path is too long: [paths] ledger: %s"), ledger);
    if (status == TB_OK)
        status = tb_tree_remove(deep.folder, err);
    if (status == TB_OK)
        status = tb_file_make_folder(path_in(&deep, "inbox", inbox), err);
    if (status == TB_OK)
        status = copy_ledger(&deep, ledger, &sums, err);
    if (status == TB_OK)
        status = read_and_compare(&deep, err);
    if (deep.folder[0] && tb_tree_remove(deep.folder, &ignored) != TB_OK)
        doctor_say(doctor, DOCTOR_NOTE, _("ledger"), _("remove it"), "%s", ignored.message);
    if (status == TB_OK && doctor->wrongs == wrongs) {
        doctor_say(doctor, DOCTOR_GOOD, _("ledger"), NULL,
                   _("%ld received files read again: %lld rows and %lld figures of %lld dates are those of the ledger"), deep.files,
                   (long long)deep.rows, (long long)deep.figures, (long long)deep.dates);
        if (sums == TB_DB_FOREIGN)
            status = seal(doctor, ledger, err);
    }
    if (status == TB_OK && doctor->wrongs == wrongs)
        status = note_day(doctor, ledger, err);
    if (status == TB_OK && doctor->wrongs > wrongs)
        status = tb_err_set(err, TB_PARTIAL, _("%d differences between the ledger and what was received"), doctor->wrongs - wrongs);
    free(place);
    return status;
}

enum tb_status doctor_deep(struct doctor *doctor, struct tb_err *err)
{
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger");
    struct tb_lock lock = TB_LOCK_INIT;
    enum tb_status status;
    if (access(ledger, F_OK) != 0)
        return tb_err_set(err, TB_INPUT, _("there is no ledger to compare: %s"), ledger);
    status = tb_lock_take_beside(&lock, ledger, ".deep.lock", "tb-doctor", err);
    if (status == TB_OK)
        status = deep_locked(doctor, ledger, err);
    tb_lock_drop(&lock);
    return status;
}
