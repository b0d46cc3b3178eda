/* Ledger and clock. */
#include "doctor.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_hash.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NIGHT_S = 36 * 3600 };

static struct tb_db *open_ledger(struct doctor *doctor)
{
    const char *path = tb_conf_path(doctor->conf, "paths", "ledger");
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db;
    if (access(path, F_OK) != 0) {
        doctor_say(doctor, DOCTOR_NOTE, _("ledger"), _("run tb-nightly once"), _("not there yet: %s"), path);
        return NULL;
    }
    if (tb_db_open(&db, path, TB_DB_READ, &err) == TB_OK)
        return db;
    doctor_say(doctor, DOCTOR_WRONG, _("ledger"),
               _("restore the last backup; what arrived since is in the archive and is taken in again by tb-ingest"), "%s",
               err.message);
    return NULL;
}

static void check_archive(struct doctor *doctor, struct tb_db *db)
{
    const char *archive = tb_conf_path(doctor->conf, "paths", "archive");
    struct tb_err err = TB_ERR_INIT;
    struct tb_stmt *stmt;
    long count = 0;
    enum tb_status status = tb_db_prepare(db, "SELECT DISTINCT sha256, min(file) FROM submission GROUP BY sha256", &stmt, &err);
    while (tb_stmt_next(stmt, &status, &err)) {
        char sha256[TB_HASH_TEXT_BYTES], *path = tb_file_join(archive, tb_stmt_text(stmt, 0));
        count++;
        if (!path || access(path, R_OK) != 0)
            doctor_say(doctor, DOCTOR_WRONG, _("archive"), _("put the file back into the inbox and run tb-ingest"),
                       _("a received file is missing: %s (%s)"), tb_stmt_text(stmt, 1), tb_stmt_text(stmt, 0));
        else if (tb_hash_file(path, sha256, &err) != TB_OK || strcmp(sha256, tb_stmt_text(stmt, 0)) != 0)
            doctor_say(doctor, DOCTOR_WRONG, _("archive"), _("the disk may be failing: restore the file from a backup"),
                       _("a received file has changed: %s (%s)"), tb_stmt_text(stmt, 1), path);
        free(path);
    }
    tb_stmt_free(stmt);
    if (status == TB_OK)
        doctor_say(doctor, DOCTOR_GOOD, _("archive"), NULL, _("%ld received files"), count);
    else
        doctor_say(doctor, DOCTOR_WRONG, _("archive"), _("restore the last backup"), "%s", err.message);
}

static void check_last_run(struct doctor *doctor, struct tb_db *db)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_stmt *stmt;
    bool row = false;
    char limit[TB_CLOCK_TEXT_BYTES];
    tb_clock_format(&doctor->clock, doctor->clock.now_s - NIGHT_S, limit);
    if (tb_db_prepare(db, "SELECT started_at, finished_at, exit_code FROM run ORDER BY id DESC LIMIT 1", &stmt, &err) != TB_OK)
        return;
    if (tb_stmt_step(stmt, &row, &err) != TB_OK || !row)
        doctor_say(doctor, DOCTOR_NOTE, _("last night"), _("make -f Makefile.dist cron, or install the timer"),
                   _("tb-nightly has never run"));
    else if (tb_stmt_is_null(stmt, 1))
        doctor_say(doctor, DOCTOR_NOTE, _("last night"), _("run tb-nightly again: it takes up where it was cut off"),
                   _("the run of %s did not finish"), tb_stmt_text(stmt, 0));
    else if (strcmp(tb_stmt_text(stmt, 0), limit) < 0)
        doctor_say(doctor, DOCTOR_NOTE, _("last night"), _("look at cron or the timer"), _("the last run was at %s"),
                   tb_stmt_text(stmt, 0));
    else
        doctor_say(doctor, tb_stmt_int(stmt, 2) > 1 ? DOCTOR_WRONG : DOCTOR_GOOD, _("last night"), _("read the log of that run"),
                   _("%s, exit code %lld"), tb_stmt_text(stmt, 0), (long long)tb_stmt_int(stmt, 2));
    tb_stmt_free(stmt);
}

static void check_sums(struct doctor *doctor, struct tb_db *db)
{
    struct tb_err err = TB_ERR_INIT;
    enum tb_db_sums sums;
    if (tb_db_sums(db, &sums, &err) != TB_OK)
        doctor_say(doctor, DOCTOR_WRONG, _("ledger"), _("restore the last backup"), "%s", err.message);
    else if (sums == TB_DB_FOREIGN)
        doctor_say(doctor, DOCTOR_NOTE, _("ledger"), _("tb-doctor --deep compares it with what counties sent, and seals it again"),
                   _("another program (sqlite3?) has written into it: its pages are not compared with their checksums"));
    else if (sums == TB_DB_UNSEALED)
        doctor_say(doctor, DOCTOR_NOTE, _("ledger"),
                   _("tb-doctor --backup FOLDER, then tb-doctor --restore FOLDER: the copy has them"),
                   _("its pages have no checksums: it was made by an older version"));
}

void doctor_check_ledger(struct doctor *doctor)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db = open_ledger(doctor);
    if (!db)
        return;
    if (tb_db_check(db, false, &err) != TB_OK)
        doctor_say(doctor, DOCTOR_WRONG, _("ledger"), _("restore the last backup"), "%s", err.message);
    else
        doctor_say(doctor, DOCTOR_GOOD, _("ledger"), NULL, "%s", tb_conf_path(doctor->conf, "paths", "ledger"));
    check_sums(doctor, db);
    check_archive(doctor, db);
    check_last_run(doctor, db);
    tb_db_close(db);
}

void doctor_check_clock(struct doctor *doctor)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_stmt *stmt = NULL;
    struct tb_db *db = NULL;
    char now[TB_CLOCK_TEXT_BYTES];
    bool row = false;
    tb_clock_format(&doctor->clock, doctor->clock.now_s, now);
    if (access(tb_conf_path(doctor->conf, "paths", "ledger"), F_OK) == 0 &&
        tb_db_open(&db, tb_conf_path(doctor->conf, "paths", "ledger"), TB_DB_READ, &err) == TB_OK &&
        tb_db_prepare(db,
                      "SELECT max(t), is_ours FROM (SELECT max(received_at) AS t, 0 AS is_ours FROM submission"
                      " UNION ALL SELECT * FROM (SELECT started_at, 1 FROM run ORDER BY id DESC LIMIT 1))",
                      &stmt, &err) == TB_OK &&
        tb_stmt_step(stmt, &row, &err) == TB_OK && row && strcmp(tb_stmt_text(stmt, 0), now) > 0)
        doctor_say(doctor, DOCTOR_WRONG, _("clock"), _("set the clock (timedatectl set-ntp true)"),
                   tb_stmt_int(stmt, 1) ? _("it is %s here, but a night has run at %s")
                                        : _("it is %s here, but a file was received at %s"),
                   now, tb_stmt_text(stmt, 0));
    else
        doctor_say(doctor, DOCTOR_GOOD, _("clock"), NULL, _("%s (UTC %s)"), now,
                   tb_conf_text(doctor->conf, "period", "utc_offset"));
    tb_stmt_free(stmt);
    tb_db_close(db);
}
