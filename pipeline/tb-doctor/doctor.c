#include "doctor.h"
#include "tb_i18n.h"

#include <stdarg.h>
#include <string.h>

void doctor_say(struct doctor *doctor, enum doctor_level level, const char *subject, const char *cure, const char *format, ...)
{
    static const char *const words[] = {N_("ok   "), N_("note "), N_("wrong")};
    va_list args;
    doctor->notes += level == DOCTOR_NOTE;
    doctor->wrongs += level == DOCTOR_WRONG;
    if (doctor->quiet && level == DOCTOR_GOOD)
        return;
    fprintf(doctor->out, "%s %s: ", _(words[level]), subject);
    va_start(args, format);
    vfprintf(doctor->out, format, args);
    va_end(args);
    if (cure && level != DOCTOR_GOOD) {
        const bool again = strcmp(cure, doctor->last_cure) == 0;
        fprintf(doctor->out, _(" -- do: %s"), again ? _("the same") : cure);
        snprintf(doctor->last_cure, sizeof doctor->last_cure, "%s", cure);
    }
    fputc('\n', doctor->out);
}

enum tb_status doctor_run(struct doctor *doctor, struct tb_err *err)
{
    doctor_say(doctor, DOCTOR_GOOD, _("configuration"), NULL, "%s", tb_conf_file(doctor->conf));
    doctor_check_user(doctor);
    doctor_check_programs(doctor);
    doctor_check_folders(doctor);
    doctor_check_owners(doctor);
    doctor_check_inbox(doctor);
    doctor_check_locks(doctor);
    doctor_check_templates(doctor);
    if (doctor_check_forms(doctor)) {
        const bool good = doctor_check_plan(doctor);
        doctor_check_plans(doctor);
        if (good && doctor_check_trial(doctor))
            doctor_check_bulletins(doctor);
    }
    doctor_check_mail(doctor);
    doctor_check_heartbeat(doctor);
    doctor_check_fonts(doctor);
    doctor_check_ledger(doctor);
    doctor_check_clock(doctor);
    fprintf(doctor->out, _("doctor: %d wrong, %d to note\n"), doctor->wrongs, doctor->notes);
    if (doctor->wrongs > 0)
        return tb_err_set(err, TB_PARTIAL, _("%d checks failed"), doctor->wrongs);
    return TB_OK;
}
