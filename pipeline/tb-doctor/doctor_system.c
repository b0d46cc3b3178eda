/* Folders, programs, locks: everything around the data. */
#include "doctor.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_lock.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { LEAST_FREE_MIB = 200, MOST_DEPTH = 32 };

static bool is_below(const char *path, const char *folder)
{
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

static bool nearest_folder(const char *path, char *found, size_t size)
{
    struct stat st;
    snprintf(found, size, "%s", path);
    while (stat(found, &st) != 0) {
        char *slash = strrchr(found, '/');
        if (!slash || slash == found)
            return false;
        *slash = '\0';
    }
    return true;
}

static void check_room(struct doctor *doctor, const char *subject, const char *path)
{
    char folder[PATH_MAX];
    struct statvfs disk;
    unsigned long long free_mib;
    if (!nearest_folder(path, folder, sizeof folder) || statvfs(folder, &disk) != 0)
        return;
    free_mib = (unsigned long long)disk.f_bavail * disk.f_frsize >> 20;
    if (free_mib < LEAST_FREE_MIB)
        doctor_say(doctor, DOCTOR_WRONG, subject, _("make room on the disk"), _("only %llu MiB left: %s"), free_mib, folder);
}

static void check_writable(struct doctor *doctor, const char *key)
{
    const char *path = tb_conf_path(doctor->conf, "paths", key);
    char subject[64], folder[PATH_MAX];
    struct tb_err err = TB_ERR_INIT;
    struct tb_file_writer writer;
    char *probe;
    snprintf(subject, sizeof subject, "[paths] %s", key);
    if (!nearest_folder(path, folder, sizeof folder)) {
        doctor_say(doctor, DOCTOR_WRONG, subject, _("correct the path"), _("no folder of this path exists: %s"), path);
        return;
    }
    probe = tb_file_join(folder, "tb-doctor-probe");
    if (!probe || tb_file_create(&writer, probe, &err) != TB_OK) {
        doctor_say(doctor, DOCTOR_WRONG, subject, _("give the folder to the user that runs the night (chown, chmod u+rwx)"), "%s",
                   err.message);
        free(probe);
        return;
    }
    if (tb_file_write(&writer, "tongbao", 7, &err) != TB_OK || fsync(writer.fd) != 0)
        doctor_say(doctor, DOCTOR_WRONG, subject, _("make room, or use a local disk"), _("writing does not hold: %s"), folder);
    else
        doctor_say(doctor, DOCTOR_GOOD, subject, NULL, "%s%s", path, strcmp(path, folder) == 0 ? "" : _(" (will be made)"));
    tb_file_discard(&writer);
    free(probe);
    check_room(doctor, subject, folder);
}

void doctor_check_folders(struct doctor *doctor)
{
    static const char *const written[] = {"archive", "output"};
    const char *inbox = tb_conf_path(doctor->conf, "paths", "inbox");
    char *ledger_folder;
    size_t i;
    if (access(inbox, R_OK | X_OK) != 0)
        doctor_say(doctor, DOCTOR_WRONG, "[paths] inbox", _("make the folder, let the user that runs the night read it"), "%s: %s",
                   strerror(errno), inbox);
    else
        doctor_say(doctor, DOCTOR_GOOD, "[paths] inbox", NULL, "%s", inbox);
    for (i = 0; i < sizeof written / sizeof *written; i++)
        check_writable(doctor, written[i]);
    ledger_folder = tb_file_folder_of(tb_conf_path(doctor->conf, "paths", "ledger"));
    if (ledger_folder && access(ledger_folder, W_OK | X_OK) != 0 && errno != ENOENT)
        doctor_say(doctor, DOCTOR_WRONG, "[paths] ledger", _("the ledger's folder must be writable: its journal is beside it"),
                   "%s: %s", strerror(errno), ledger_folder);
    free(ledger_folder);
}

/* What root has left behind. A folder, what waits for its name and what belongs to the ledger end a night of another user; a document is
 * only replaced. */
struct left {
    const char *ledger_name;
    long count;
    bool ends_night;
    char first[PATH_MAX];
};

static void look_for_root(struct left *left, const char *path, int depth)
{
    const char *name = tb_file_name_of(path);
    struct dirent **entries = NULL;
    struct stat st;
    int count, i;
    if (lstat(path, &st) != 0)
        return;
    if (st.st_uid == 0) {
        if (left->count++ == 0)
            snprintf(left->first, sizeof left->first, "%s", path);
        left->ends_night = left->ends_night || S_ISDIR(st.st_mode) || name[0] == '.' ||
                           strncmp(name, left->ledger_name, strlen(left->ledger_name)) == 0;
    }
    count = S_ISDIR(st.st_mode) && depth < MOST_DEPTH ? scandir(path, &entries, NULL, tb_file_by_bytes) : 0;
    for (i = 0; i < count; i++) {
        char *below = tb_file_join(path, entries[i]->d_name);
        if (below && strcmp(entries[i]->d_name, ".") != 0 && strcmp(entries[i]->d_name, "..") != 0)
            look_for_root(left, below, depth + 1);
        free(below);
        free(entries[i]);
    }
    free(entries);
}

void doctor_check_owners(struct doctor *doctor)
{
    static const char *const beside[] = {"", "-journal", ".backup", ".compared", ".mail-count", ".mail-hold"};
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger"), *output = tb_conf_path(doctor->conf, "paths", "output");
    const char *archive = tb_conf_path(doctor->conf, "paths", "archive");
    struct left left = {.ledger_name = tb_file_name_of(ledger)};
    struct stat st;
    size_t i;
    if (geteuid() == 0 && (stat(ledger, &st) != 0 || st.st_uid == 0))
        return; /* the night is root's */
    look_for_root(&left, output, 0);
    if (!is_below(archive, output))
        look_for_root(&left, archive, 0);
    for (i = 0; !is_below(ledger, output) && i < sizeof beside / sizeof *beside; i++) {
        char *path = tb_file_beside(ledger, beside[i]);
        if (path)
            look_for_root(&left, path, MOST_DEPTH);
        free(path);
    }
    if (left.count > 0)
        doctor_say(doctor, left.ends_night ? DOCTOR_WRONG : DOCTOR_NOTE, _("user"),
                   _("give them to the user that runs the night (chown -R)"),
                   _("%ld files and folders belong to root, the first: %s"), left.count, left.first);
}

void doctor_check_programs(struct doctor *doctor)
{
    static const char *const names[] = {"tb-ingest", "tb-aggregate", "tb-bulletin", "tb-summary", "tb-notice",
                                        "tb-issue",  "tb-collect",   "tb-deliver",  "tb-trace",   "tb-nightly"};
    char *folder = tb_child_folder();
    size_t i;
    int missing = 0;
    if (!folder) {
        doctor_say(doctor, DOCTOR_WRONG, _("programs"), _("mount /proc"), "/proc/self/exe: %s", strerror(errno));
        return;
    }
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = tb_file_join(folder, names[i]);
        if (path && access(path, X_OK) != 0) {
            doctor_say(doctor, DOCTOR_WRONG, _("programs"), _("install tongbao again"), "%s: %s", strerror(errno), path);
            missing++;
        }
        free(path);
    }
    if (missing == 0)
        doctor_say(doctor, DOCTOR_GOOD, _("programs"), NULL, "%s", folder);
    free(folder);
}

void doctor_check_locks(struct doctor *doctor)
{
    const char *ledger = tb_conf_path(doctor->conf, "paths", "ledger");
    size_t i;
    for (i = 0; i < TB_LOCK_LEDGER_COUNT; i++) {
        struct tb_err err = TB_ERR_INIT;
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s%s", ledger, tb_lock_ledger_endings[i]);
        if (access(path, F_OK) != 0)
            continue;
        if (access(path, R_OK | W_OK) != 0)
            doctor_say(doctor, DOCTOR_WRONG, _("lock"),
                       _("give the file to the user that runs the night (chown): another user has run a program here"), "%s: %s",
                       strerror(errno), path);
        else if (tb_lock_look(path, &err) == TB_BUSY)
            doctor_say(doctor, DOCTOR_NOTE, _("lock"), _("wait for that run; if it hangs, end that process: the lock goes with it"),
                       "%s", err.message);
    }
}
