/* A trial night without files, in a folder below /tmp: forms, plan, templates and workbooks are tried there, so that wrong SQL and names are
 * found before the night. */
#include "doctor.h"
#include "tb_command.h"
#include "tb_i18n.h"
#include "tb_plans.h"
#include "tb_tree.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct trial {
    struct doctor *doctor;
    char folder[64], as_of[TB_DATE_TEXT_BYTES];
    int tried; /* templates and workbooks */
};

static enum tb_status try_program(const struct trial *trial, const char *program, const char *const *extra, struct tb_err *err)
{
    static const char *const folders[] = {"inbox", "archive", "output"};
    struct tb_command command;
    size_t i;
    tb_command_begin(&command, program, tb_conf_file(trial->doctor->conf), trial->doctor->common);
    tb_command_printf(&command, "--set", "paths:ledger=%s/ledger.db", trial->folder); /* everything that is written goes there */
    for (i = 0; i < sizeof folders / sizeof *folders; i++)
        tb_command_printf(&command, "--set", "paths:%s=%s/%s", folders[i], trial->folder, folders[i]);
    tb_command_add(&command, "-q");
    while (*extra)
        tb_command_add(&command, *extra++);
    return tb_command_run(&command, DOCTOR_LIMIT_S, err);
}

/* The first period's end of the newest plan that can be used. */
static bool choose_date(struct trial *trial)
{
    const char *first = tb_conf_text(trial->doctor->conf, "period", "first");
    const tb_date wanted = tb_date_parse(first, strlen(first));
    struct tb_err ignored = TB_ERR_INIT;
    const struct tb_plan_entry *entry;
    struct tb_plans plans;
    bool found = tb_plans_load(&plans, trial->doctor->conf, &ignored) == TB_OK;
    if (found) {
        tb_date date;
        entry = tb_plans_newest(&plans);
        date = tb_date_month_end(entry->first);
        if (wanted != TB_DATE_NONE && wanted > date && wanted <= entry->last)
            date = wanted;
        tb_date_format(trial->as_of, date);
    }
    tb_plans_free(&plans);
    return found;
}

static bool make_folder(struct trial *trial)
{
    char inbox[96];
    snprintf(trial->folder, sizeof trial->folder, "/tmp/tongbao-doctor-XXXXXX");
    if (!mkdtemp(trial->folder)) {
        doctor_say(trial->doctor, DOCTOR_WRONG, _("trial"), _("let the user that runs the night write to /tmp"), "%s: /tmp",
                   strerror(errno));
        return false;
    }
    snprintf(inbox, sizeof inbox, "%s/inbox", trial->folder);
    return mkdir(inbox, 0700) == 0;
}

/* Each template of the list whose folder exists; a missing one is already reported. */
static void try_templates(struct trial *trial, const char *key, const char *program, const char *option, const char *const *more)
{
    const char *names = tb_conf_text(trial->doctor->conf, "nightly", key);
    char name[DOCTOR_NAME_BYTES];
    while (doctor_next_name(&names, name)) {
        const char *extra[12] = {option, NULL, "--as-of", trial->as_of};
        char path[PATH_MAX];
        struct tb_err err = TB_ERR_INIT;
        size_t n = 4;
        enum tb_status status;
        snprintf(path, sizeof path, "%s/%s", tb_conf_path(trial->doctor->conf, "paths", key), name);
        extra[1] = path;
        for (; more[n - 4]; n++)
            extra[n] = more[n - 4];
        extra[n] = NULL;
        if (access(path, R_OK | X_OK) != 0)
            continue;
        status = try_program(trial, program, extra, &err);
        trial->tried++;
        if (status == TB_CONFIG || status == TB_BUG) /* an empty ledger may be too little for anything else */
            doctor_say(trial->doctor, DOCTOR_WRONG, key, _("correct the place named"), "%s", err.message);
    }
}

static void try_all(struct trial *trial)
{
    static const char *const nothing[] = {NULL}, *const markdown[] = {"--markdown", NULL};
    const char *const date[] = {"--as-of", trial->as_of, NULL};
    char out[96];
    const char *const workbook[] = {"--out", out, NULL};
    struct tb_err err = TB_ERR_INIT;
    if (try_program(trial, "tb-ingest", nothing, &err) != TB_OK) {
        doctor_say(trial->doctor, DOCTOR_WRONG, _("forms and units"), _("correct the place named"), "%s", err.message);
        return;
    }
    if (try_program(trial, "tb-aggregate", date, &err) != TB_OK)
        return; /* already reported */
    snprintf(out, sizeof out, "%s/trial.xlsx", trial->folder);
    try_templates(trial, "bulletins", "tb-bulletin", "--template", markdown);
    try_templates(trial, "workbooks", "tb-summary", "--workbook", workbook);
}

bool doctor_check_trial(struct doctor *doctor)
{
    struct trial trial = {.doctor = doctor};
    struct tb_err ignored = TB_ERR_INIT;
    const int wrongs = doctor->wrongs;
    if (!choose_date(&trial))
        return false; /* already reported */
    if (make_folder(&trial))
        try_all(&trial);
    if (trial.folder[0] && tb_tree_remove(trial.folder, &ignored) != TB_OK)
        ignored.status = TB_OK; /* it is below /tmp */
    if (doctor->wrongs == wrongs)
        doctor_say(doctor, DOCTOR_GOOD, _("trial"), NULL, _("a night without files as of %s, %d templates"), trial.as_of,
                   trial.tried);
    return doctor->wrongs == wrongs;
}
