#include "doctor_backup.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_lock.h"
#include "tb_mail_hold.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILE_BYTES = 1 << 30 };

/* Copying a tree into another, passing over what is there already. */
struct copying {
    const char *to;
    long files;
};

static enum tb_status copy_missing(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct copying *copying = context;
    struct tb_buf bytes = TB_BUF_INIT(MOST_FILE_BYTES);
    char *path = tb_file_join(copying->to, info->relative);
    char *folder = path ? tb_file_folder_of(path) : NULL;
    struct stat st;
    enum tb_status status = TB_OK;
    if (!folder)
        status = tb_err_nomem(err);
    else if (stat(path, &st) != 0 || (uint64_t)st.st_size != info->bytes) {
        status = tb_file_make_folder(folder, err);
        if (status == TB_OK)
            status = tb_file_read(info->path, &bytes, err);
        if (status == TB_OK)
            status = tb_file_replace(path, tb_buf_str(&bytes), bytes.length, err);
        if (status == TB_OK && stat(info->path, &st) == 0 && chmod(path, st.st_mode & 0777) != 0)
            status = tb_err_errno(err, errno, _("cannot set the rights: %s"), path);
        copying->files++;
    }
    tb_buf_free(&bytes);
    free(folder);
    free(path);
    return status;
}

static enum tb_status copy_tree(const char *from, const char *to, long *files, struct tb_err *err)
{
    struct copying copying = {to, 0};
    enum tb_status status;
    if (access(from, F_OK) != 0)
        return TB_OK;
    status = tb_file_walk(from, copy_missing, &copying, err);
    *files += copying.files;
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
        status = tb_db_check(db, err);
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
    char *ledger = tb_file_join(folder, "ledger.db");
    long files = 0;
    enum tb_status status = ledger ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    /* Twice: what arrives between the trees and the ledger's copy must be there too. */
    if (status == TB_OK)
        status = copy_trees(doctor, folder, false, &files, err);
    if (status == TB_OK)
        status = copy_ledger(tb_conf_path(doctor->conf, "paths", "ledger"), ledger, err);
    if (status == TB_OK)
        status = copy_trees(doctor, folder, false, &files, err);
    if (status == TB_OK && !doctor->quiet)
        fprintf(doctor->out, _("backed up: the ledger and %ld new files: %s\n"), files, folder);
    free(ledger);
    return status;
}

/* The present ledger steps aside: LEDGER.before-restore, and -2, -3 … when that is taken. */
static enum tb_status set_aside(const char *ledger, char *aside, size_t size, struct tb_err *err)
{
    int n;
    if (access(ledger, F_OK) != 0) {
        aside[0] = '\0';
        return TB_OK;
    }
    snprintf(aside, size, "%s.before-restore", ledger);
    for (n = 2; access(aside, F_OK) == 0; n++)
        snprintf(aside, size, "%s.before-restore-%d", ledger, n);
    return rename(ledger, aside) == 0 ? TB_OK : tb_err_errno(err, errno, _("cannot set the ledger aside: %s"), ledger);
}

static enum tb_status restore_locked(const struct doctor *doctor, const char *folder, struct tb_err *err)
{
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger");
    char aside[PATH_MAX], *fresh = tb_file_join(folder, "ledger.db");
    char *making = NULL;
    long files = 0;
    struct tb_buf name = TB_BUF_INIT(PATH_MAX);
    enum tb_status status = fresh ? TB_OK : tb_err_nomem(err);
    tb_buf_printf(&name, "%s.restoring", ledger);
    making = tb_buf_detach(&name);
    if (!making)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = copy_ledger(fresh, making, err);
    if (status == TB_OK)
        status = copy_trees(doctor, folder, true, &files, err);
    /* What the ledger of the backup takes for unsent may have gone out since. */
    if (status == TB_OK)
        status = tb_mail_hold_put(ledger, folder, err);
    if (status == TB_OK)
        status = set_aside(ledger, aside, sizeof aside, err);
    if (status == TB_OK && rename(making, ledger) != 0)
        status = tb_err_errno(err, errno, _("cannot rename into place: %s"), ledger);
    if (status == TB_OK && !doctor->quiet)
        fprintf(doctor->out, _("restored: the ledger and %ld files from %s; what was there is kept as %s; run tb-nightly now\n"),
                files, folder, aside[0] ? aside : "-");
    free(making);
    free(fresh);
    return status;
}

enum tb_status doctor_restore(const struct doctor *doctor, const char *folder, struct tb_err *err)
{
    /* Whoever writes into the ledger, or would go on writing into the one that stepped aside. */
    static const char *const endings[] = {".nightly.lock", ".lock", ".issue.lock", ".deliver.lock"};
    enum { LOCKS = sizeof endings / sizeof *endings };
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger");
    struct tb_lock locks[LOCKS] = {TB_LOCK_INIT, TB_LOCK_INIT, TB_LOCK_INIT, TB_LOCK_INIT};
    char path[PATH_MAX];
    char *place = tb_file_folder_of(ledger);
    enum tb_status status = place ? tb_file_make_folder(place, err) : tb_err_nomem(err);
    size_t i;
    snprintf(path, sizeof path, "%s/ledger.db", folder);
    if (status == TB_OK && access(path, R_OK) != 0)
        status = tb_err_set(err, TB_INPUT, _("no backup here (there is no ledger.db): %s"), folder);
    for (i = 0; i < LOCKS && status == TB_OK; i++) {
        snprintf(path, sizeof path, "%s%s", ledger, endings[i]);
        status = tb_lock_take(&locks[i], path, "tb-doctor", err);
    }
    if (status == TB_OK)
        status = restore_locked(doctor, folder, err);
    for (i = LOCKS; i-- > 0;)
        tb_lock_drop(&locks[i]);
    free(place);
    return status;
}
