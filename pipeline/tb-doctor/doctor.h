/* doctor: check everything an administrator can get wrong, and print how to fix it.
 *
 * WHAT    A list of checks, one file a subject; each writes lines of the form
 *             好   项目：what was found
 *             注意 项目：what was found —— what to do
 *             错误 项目：what was found —— what to do
 *         A check never stops the others and changes nothing (it tries writing with a file that it removes).
 * ERRORS  TB_PARTIAL when a line says 错误; a check that cannot be made is 错误.
 */
#ifndef DOCTOR_H
#define DOCTOR_H

#include "tb_clock.h"
#include "tb_conf.h"
#include "tb_err.h"
#include "tb_opt.h"
#include "tb_catalog.h"
#include "tb_plan.h"
#include <stdbool.h>
#include <stdio.h>

enum doctor_level { DOCTOR_GOOD, DOCTOR_NOTE, DOCTOR_WRONG };

struct doctor {
    const struct tb_conf *conf;
    const struct tb_opt_common *common; /* for the programs that are asked */
    struct tb_clock clock;
    bool quiet; /* only notes and wrongs */
    FILE *out;
    int notes, wrongs;
    char last_cure[2048]; /* of the line before: said once */
};

/* One line. cure may be NULL for DOCTOR_GOOD. */
void doctor_say(struct doctor *doctor, enum doctor_level level, const char *subject, const char *cure, const char *format, ...)
    TB_PRINTF(5, 6);

void doctor_check_folders(struct doctor *doctor);   /* there, readable, writable, room on the disk, fsync works */
void doctor_check_programs(struct doctor *doctor);  /* all programs of the chain beside this one */
void doctor_check_clock(struct doctor *doctor);     /* not before the newest file received */
void doctor_check_ledger(struct doctor *doctor);    /* opens, whole, every received file in the archive; last run */
void doctor_check_locks(struct doctor *doctor);     /* which are held */
bool doctor_check_forms(struct doctor *doctor);     /* forms, vocabulary, units */
void doctor_check_templates(struct doctor *doctor); /* templates named for the night */
void doctor_check_fonts(struct doctor *doctor);     /* every role, every character of the plan */
bool doctor_check_plan(struct doctor *doctor);      /* every plan, its tables and SQL: tb-aggregate --check */
void doctor_check_plans(struct doctor *doctor);     /* days without a plan, holidays, letterheads, names in templates */
bool doctor_check_trial(struct doctor *doctor);     /* forms, bulletins and workbooks in a trial night without files */
void doctor_check_bulletins(struct doctor *doctor); /* every bulletin of the night filled in: tb-bulletin --markdown */
void doctor_check_mail(struct doctor *doctor);      /* settings, password file, the servers themselves: tb-deliver, tb-collect */
void doctor_check_heartbeat(struct doctor *doctor); /* can be written; is an address */
void doctor_check_inbox(struct doctor *doctor);     /* every file readable, none from the future */
void doctor_check_user(struct doctor *doctor);      /* who asks is who runs the night */
void doctor_check_owners(struct doctor *doctor);    /* what root has left where another user runs the night */

/* doctor_names.c: indicators and forms that templates name and the plan lacks; a line for each place. */
void doctor_check_names(struct doctor *doctor, const struct tb_plan *plan, const struct tb_catalog *catalog);

/* doctor_chain.c: run a program with our own configuration; extra ends with NULL. Its message is in err. */
enum { DOCTOR_LIMIT_S = 120 };
enum tb_status doctor_ask(const struct doctor *doctor, const char *program, const char *const *extra,
                          struct tb_err *err) TB_MUST_CHECK;
/* doctor_chain.c: whether there is a ledger to ask; one number of it, 0 when it cannot be read: another check reports that. */
bool doctor_has_ledger(const struct doctor *doctor);
int64_t doctor_count(const struct doctor *doctor, const char *sql);
/* doctor_template.c: the next name of a setting's list of templates, in a buffer of DOCTOR_NAME_BYTES. */
enum { DOCTOR_NAME_BYTES = 256 };
bool doctor_next_name(const char **names, char *name);

/* All of them, and a closing line. */
enum tb_status doctor_run(struct doctor *doctor, struct tb_err *err) TB_MUST_CHECK;

#endif
