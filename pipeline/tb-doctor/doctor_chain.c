/* Checks that other programs make: the plan, the templates; and the inbox. Each program is run in a mode that writes nothing, and its
 * message is printed. */
#include "doctor.h"
#include "tb_command.h"
#include "tb_db.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CLOCKS_APART_S = 300 };

enum tb_status doctor_ask(const struct doctor *doctor, const char *program, const char *const *extra, struct tb_err *err)
{
    struct tb_command command;
    tb_command_begin(&command, program, tb_conf_file(doctor->conf), doctor->common);
    while (*extra)
        tb_command_add(&command, *extra++);
    return tb_command_run(&command, DOCTOR_LIMIT_S, err);
}

static bool is_done(enum tb_status status)
{
    return status == TB_OK || status == TB_PARTIAL;
}

bool doctor_has_ledger(const struct doctor *doctor)
{
    return access(tb_conf_path(doctor->conf, "paths", "ledger"), R_OK) == 0;
}

int64_t doctor_count(const struct doctor *doctor, const char *sql)
{
    struct tb_err ignored = TB_ERR_INIT;
    struct tb_db *db = NULL;
    int64_t count = 0;
    bool found = false;
    if (!doctor_has_ledger(doctor) ||
        tb_db_open(&db, tb_conf_path(doctor->conf, "paths", "ledger"), TB_DB_READ, &ignored) != TB_OK ||
        tb_db_one_int(db, sql, &count, &found, &ignored) != TB_OK)
        count = 0;
    tb_db_close(db);
    return count;
}

bool doctor_check_plan(struct doctor *doctor)
{
    static const char *const extra[] = {"--check", "-q", NULL};
    const char *one = tb_conf_text(doctor->conf, "paths", "plan");
    struct tb_err err = TB_ERR_INIT;
    const bool good = is_done(doctor_ask(doctor, "tb-aggregate", extra, &err));
    if (good)
        doctor_say(doctor, DOCTOR_GOOD, _("plan"), NULL, "%s", tb_conf_path(doctor->conf, "paths", one[0] ? "plan" : "plans"));
    else
        doctor_say(doctor, DOCTOR_WRONG, _("plan"), _("correct the place named"), "%s", err.message);
    return good;
}

/* A template shows its mistakes only on figures; without any there is nothing to try it on. */
void doctor_check_bulletins(struct doctor *doctor)
{
    const char *names = tb_conf_text(doctor->conf, "nightly", "bulletins");
    char name[DOCTOR_NAME_BYTES];
    while (doctor_has_ledger(doctor) && doctor_next_name(&names, name)) {
        const char *const extra[] = {"--template", name, "--markdown", "-q", NULL};
        struct tb_err err = TB_ERR_INIT;
        enum tb_status status;
        status = doctor_ask(doctor, "tb-bulletin", extra, &err);
        if (is_done(status))
            doctor_say(doctor, DOCTOR_GOOD, _("bulletin"), NULL, "%s", name);
        else if (status != TB_INPUT) /* no figures yet */
            doctor_say(doctor, DOCTOR_WRONG, _("bulletin"), _("correct the place named"), "%s: %s", name, err.message);
    }
}

void doctor_check_heartbeat(struct doctor *doctor)
{
    const char *path = tb_conf_path(doctor->conf, "nightly", "heartbeat");
    const char *url = tb_conf_text(doctor->conf, "nightly", "heartbeat_url");
    char *folder = path[0] ? tb_file_folder_of(path) : NULL;
    if (folder && access(folder, W_OK | X_OK) != 0)
        doctor_say(doctor, DOCTOR_WRONG, "[nightly] heartbeat", _("make the folder, let the user that runs the night write there"),
                   "%s: %s", strerror(errno), folder);
    if (url[0] && strncmp(url, "http://", 7) != 0 && strncmp(url, "https://", 8) != 0)
        doctor_say(doctor, DOCTOR_WRONG, "[nightly] heartbeat_url", _("correct the address"), _("not http:// or https://: %s"),
                   url);
    free(folder);
}

struct inbox_look {
    struct doctor *doctor;
    long files, unreadable, early;
    char first_unreadable[512], first_early[512];
};

static enum tb_status look_at_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct inbox_look *look = context;
    (void)err;
    look->files++;
    if (access(info->path, R_OK) != 0 && look->unreadable++ == 0)
        snprintf(look->first_unreadable, sizeof look->first_unreadable, "%s", info->relative);
    if (info->modified_s > look->doctor->clock.now_s + CLOCKS_APART_S && look->early++ == 0)
        snprintf(look->first_early, sizeof look->first_early, "%s", info->relative);
    return TB_OK;
}

void doctor_check_inbox(struct doctor *doctor)
{
    struct inbox_look look = {doctor, 0, 0, 0, "", ""};
    struct tb_err err = TB_ERR_INIT;
    const char *inbox = tb_conf_path(doctor->conf, "paths", "inbox");
    if (access(inbox, R_OK | X_OK) != 0)
        return; /* already reported */
    if (tb_file_walk(inbox, look_at_file, &look, &err) != TB_OK)
        doctor_say(doctor, DOCTOR_WRONG, "[paths] inbox", _("let the user that runs the night read it"), "%s", err.message);
    if (look.files == 0 && doctor_count(doctor, "SELECT EXISTS(SELECT 1 FROM submission)") > 0)
        doctor_say(doctor, DOCTOR_WRONG, "[paths] inbox", _("mount it, or correct the path"),
                   _("empty, though files were received from it: %s"), inbox);
    if (look.unreadable > 0)
        doctor_say(doctor, DOCTOR_WRONG, "[paths] inbox",
                   _("let the user that runs the night read them (chmod, chgrp, or setgid on the folder)"),
                   _("%ld files cannot be read, the first: %s"), look.unreadable, look.first_unreadable);
    if (look.early > 0)
        doctor_say(doctor, DOCTOR_NOTE, "[paths] inbox", _("set the clocks, here or where the files come from"),
                   _("%ld files are from the future and count as received when they are first read; the first: %s"), look.early,
                   look.first_early);
}

/* What root may read and write does not show what the user of the night may. */
void doctor_check_user(struct doctor *doctor)
{
    struct stat st;
    if (geteuid() == 0 && stat(tb_conf_path(doctor->conf, "paths", "ledger"), &st) == 0 && st.st_uid != 0)
        doctor_say(doctor, DOCTOR_NOTE, _("user"), _("run tb-doctor as the user that runs the night (sudo -u tongbao tb-doctor)"),
                   "%s", _("root may do everything, but the ledger belongs to another user: rights are not really tried"));
}
