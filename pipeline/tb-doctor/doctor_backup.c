#include "doctor_backup.h"
#include "tb_backup.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_lock.h"
#include "tb_mail_hold.h"
#include "tb_tree.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Copying a tree into another, except what is there already. */
struct copying {
    const char *to;
    long files;
    struct linked { /* files with several names, as far as they were copied: the letters of one date share their ledger */
        dev_t device;
        ino_t inode;
        char *copy;
    } * linked;
    size_t linked_count, linked_room;
};

/* Where the copy of the same file is already, or NULL. */
static const char *find_linked(const struct copying *copying, const struct stat *st)
{
    size_t i;
    for (i = copying->linked_count; i-- > 0;)
        if (copying->linked[i].device == st->st_dev && copying->linked[i].inode == st->st_ino)
            return copying->linked[i].copy;
    return NULL;
}

static enum tb_status note_linked(struct copying *copying, const struct stat *st, const char *path, struct tb_err *err)
{
    if (!TB_GROW(copying->linked, copying->linked_count, copying->linked_room))
        return tb_err_nomem(err);
    copying->linked[copying->linked_count] = (struct linked){st->st_dev, st->st_ino, strdup(path)};
    return copying->linked[copying->linked_count++].copy ? TB_OK : tb_err_nomem(err);
}

static enum tb_status copy_bytes(const char *from, const char *to, mode_t mode, struct tb_err *err)
{
    enum tb_status status = tb_tree_copy_file(from, to, err);
    if (status == TB_OK && chmod(to, mode & 0777) != 0)
        status = tb_err_errno(err, errno, _("cannot set the rights: %s"), to);
    return status;
}

static enum tb_status copy_missing(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct copying *copying = context;
    char *path = tb_file_join(copying->to, info->relative);
    char *folder = path ? tb_file_folder_of(path) : NULL;
    struct stat from, to;
    const char *twin = NULL;
    enum tb_status status = TB_OK;
    if (!folder)
        status = tb_err_nomem(err);
    else if (stat(info->path, &from) != 0)
        status = tb_err_errno(err, errno, _("cannot look at: %s"), info->path);
    else if (stat(path, &to) != 0 || (uint64_t)to.st_size != info->bytes) {
        twin = from.st_nlink > 1 ? find_linked(copying, &from) : NULL;
        status = tb_file_make_folder(folder, err);
        if (status == TB_OK && !(twin && access(path, F_OK) != 0 && link(twin, path) == 0))
            status = copy_bytes(info->path, path, from.st_mode, err);
        copying->files++;
    }
    if (status == TB_OK && from.st_nlink > 1 && !find_linked(copying, &from))
        status = note_linked(copying, &from, path, err);
    free(folder);
    free(path);
    return status;
}

static enum tb_status copy_tree(const char *from, const char *to, long *files, struct tb_err *err)
{
    struct copying copying = {to, 0, NULL, 0, 0};
    enum tb_status status;
    if (access(from, F_OK) != 0)
        return TB_OK;
    status = tb_file_walk(from, copy_missing, &copying, err);
    *files += copying.files;
    while (copying.linked_count > 0)
        free(copying.linked[--copying.linked_count].copy);
    free(copying.linked);
    return status;
}

/* Both trees, one way or the other: archive/ and the issued documents below output. */
static enum tb_status copy_trees(const struct doctor *doctor, const char *folder, bool back, long *files, struct tb_err *err)
{
    const char *archive = tb_conf_path(doctor->conf, "paths", "archive");
    char *issued = tb_file_join(tb_conf_path(doctor->conf, "paths", "output"), "issued");
    char *kept_archive = tb_file_join(folder, "archive"), *kept_issued = tb_file_join(folder, "issued");
    enum tb_status status = issued && kept_archive && kept_issued ? TB_OK : tb_err_nomem(err);
    if (status == TB_OK)
        status = back ? copy_tree(kept_archive, archive, files, err) : copy_tree(archive, kept_archive, files, err);
    if (status == TB_OK)
        status = back ? copy_tree(kept_issued, issued, files, err) : copy_tree(issued, kept_issued, files, err);
    free(issued);
    free(kept_archive);
    free(kept_issued);
    return status;
}

/* A copy of the ledger at `from` under the name `to`, checked page by page before it gets that name. */
static enum tb_status copy_ledger(const char *from, const char *to, struct tb_err *err)
{
    struct tb_file_writer writer;
    struct tb_db *db = NULL;
    enum tb_status status = tb_db_open(&db, from, TB_DB_READ, err);
    if (status == TB_OK)
        status = tb_db_check(db, false, err);
    if (status == TB_OK)
        status = tb_file_create(&writer, to, err);
    if (status != TB_OK) {
        tb_db_close(db);
        return status;
    }
    status = tb_db_copy(db, writer.temporary_path, err); /* an empty file may be the target */
    tb_db_close(db);
    if (status == TB_OK)
        return tb_file_commit(&writer, err);
    tb_file_discard(&writer);
    return status;
}

enum tb_status doctor_backup(const struct doctor *doctor, const char *folder, struct tb_err *err)
{
    char *ledger = tb_file_join(folder, "ledger.db"), moment[TB_CLOCK_TEXT_BYTES];
    long files = 0;
    enum tb_status status = ledger ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    /* Twice: what arrives between the trees and the ledger's copy must be there too. */
    if (status == TB_OK)
        status = copy_trees(doctor, folder, false, &files, err);
    if (status == TB_OK)
        status = copy_ledger(tb_conf_path(doctor->conf, "paths", "ledger"), ledger, err);
    if (status == TB_OK)
        status = copy_trees(doctor, folder, false, &files, err);
    if (status == TB_OK)
        status = tb_backup_note(tb_conf_path(doctor->conf, "paths", "ledger"),
                                tb_clock_format(&doctor->clock, doctor->clock.now_s, moment), folder, err);
    if (status == TB_OK && !doctor->quiet)
        fprintf(doctor->out, _("backed up: the ledger and %ld new files: %s\n"), files, folder);
    free(ledger);
    return status;
}

/* LEDGER.before-restore, and -2, -3 … when that is taken. */
static void name_aside(const char *ledger, char *aside, size_t size)
{
    int n;
    snprintf(aside, size, "%s.before-restore", ledger);
    for (n = 2; access(aside, F_OK) == 0; n++)
        snprintf(aside, size, "%s.before-restore-%d", ledger, n);
}

/* A second name for a file; a copy where the file system has no links. A file that is not there is fine. */
static enum tb_status link_or_copy(const char *from, const char *to, struct tb_err *err)
{
    return link(from, to) == 0 || errno == ENOENT ? TB_OK : tb_tree_copy_file(from, to, err);
}

/* The present ledger gets a second name, and its journal with it, if one is left: what a killed writer left half done is undone first,
 * where it can be. The name of the ledger is never free: a program that found none would begin an empty one. */
static enum tb_status keep_aside(const char *ledger, char *aside, size_t size, struct tb_err *err)
{
    struct tb_err ignored = TB_ERR_INIT;
    struct tb_db *db = NULL;
    char *journal, *kept;
    enum tb_status status;
    if (access(ledger, F_OK) != 0) {
        aside[0] = '\0';
        return TB_OK;
    }
    if (tb_db_open(&db, ledger, TB_DB_READ, &ignored) == TB_OK) /* undoes; a damaged ledger is kept as it is */
        tb_db_close(db);
    name_aside(ledger, aside, size);
    journal = tb_file_beside(ledger, "-journal");
    kept = tb_file_beside(aside, "-journal");
    status = journal && kept ? link_or_copy(ledger, aside, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = link_or_copy(journal, kept, err);
    if (status == TB_OK)
        status = tb_file_sync_folder_of(aside, err);
    if (status == TB_OK && unlink(journal) != 0 && errno != ENOENT) /* it is not the restored ledger's */
        status = tb_err_errno(err, errno, _("cannot remove: %s"), journal);
    free(journal);
    free(kept);
    return status;
}

static enum tb_status restore_locked(const struct doctor *doctor, const char *folder, struct tb_err *err)
{
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger");
    char aside[PATH_MAX], *fresh = tb_file_join(folder, "ledger.db"), *making = tb_file_beside(ledger, ".restoring");
    long files = 0;
    enum tb_status status = fresh && making ? copy_ledger(fresh, making, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = copy_trees(doctor, folder, true, &files, err);
    /* What the ledger of the backup takes for unsent may have gone out since. */
    if (status == TB_OK)
        status = tb_mail_hold_put(ledger, folder, err);
    if (status == TB_OK)
        status = keep_aside(ledger, aside, sizeof aside, err);
    if (status == TB_OK)
        status = tb_file_put_in_place(making, ledger, err);
    if (status == TB_OK && !doctor->quiet)
        fprintf(doctor->out, _("restored: the ledger and %ld files from %s; what was there is kept as %s; run tb-nightly now\n"),
                files, folder, aside[0] ? aside : "-");
    if (status == TB_OK)
        doctor_name_lost(doctor, aside[0] ? aside : NULL);
    free(making);
    free(fresh);
    return status;
}

enum tb_status doctor_restore(const struct doctor *doctor, const char *folder, struct tb_err *err)
{
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger");
    /* A program that writes into the ledger would go on with the one that was moved aside. */
    struct tb_lock locks[TB_LOCK_LEDGER_COUNT];
    char path[PATH_MAX];
    char *place = tb_file_folder_of(ledger);
    enum tb_status status = place ? tb_file_make_folder(place, err) : tb_err_nomem(err);
    size_t i;
    snprintf(path, sizeof path, "%s/ledger.db", folder);
    if (status == TB_OK && access(path, R_OK) != 0)
        status = tb_err_set(err, TB_INPUT, _("no backup here (there is no ledger.db): %s"), folder);
    for (i = 0; i < TB_LOCK_LEDGER_COUNT; i++)
        locks[i] = (struct tb_lock)TB_LOCK_INIT;
    for (i = 0; i < TB_LOCK_LEDGER_COUNT && status == TB_OK; i++)
        status = tb_lock_take_beside(&locks[i], ledger, tb_lock_ledger_endings[i], "tb-doctor", err);
    if (status == TB_OK)
        status = restore_locked(doctor, folder, err);
    for (i = TB_LOCK_LEDGER_COUNT; i-- > 0;)
        tb_lock_drop(&locks[i]);
    free(place);
    return status;
}
