/* Mail out and in: settings, the servers themselves, and what waits for the administrator. */
#include "doctor.h"
#include "tb_i18n.h"
#include "tb_mail_hold.h"

#include <string.h>

static bool is_set_up(const struct doctor *doctor, const char *section)
{
    return tb_conf_text(doctor->conf, section, "server")[0] != '\0';
}

/* What the program reports of its settings, then of the server. A server that is down now may be up tonight: the night tries again. */
static void ask_program(struct doctor *doctor, const char *program, const char *section, const char *subject, bool dry_run)
{
    static const char *const check[] = {"--check", "-q", NULL}, *const dry[] = {"--dry-run", "-q", NULL};
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = dry_run ? doctor_ask(doctor, program, dry, &err) : TB_OK;
    if (status == TB_OK || status == TB_PARTIAL)
        status = doctor_ask(doctor, program, check, &err);
    if (status == TB_OK || status == TB_PARTIAL)
        doctor_say(doctor, DOCTOR_GOOD, subject, NULL, "%s", tb_conf_text(doctor->conf, section, "server"));
    else if (status == TB_BUSY)
        doctor_say(doctor, DOCTOR_NOTE, subject, _("wait for that run"), "%s", err.message);
    else
        doctor_say(doctor, DOCTOR_WRONG, subject,
                   _("correct the setting named, or ask who runs the server; see tb-deliver(1), tb-collect(1)"), "%s", err.message);
}

static bool has_robots(const struct doctor *doctor)
{
    const struct tb_kv_list *list = tb_conf_entries(doctor->conf);
    size_t i;
    for (i = 0; i < list->count; i++)
        if (strcmp(list->items[i].section, "robot") == 0 && list->items[i].key[0])
            return true;
    return false;
}

static void tell_outbox(struct doctor *doctor)
{
    int64_t refused = doctor_count(doctor, "SELECT count(*) FROM mails WHERE state = 'failed'");
    int64_t unknown = doctor_count(doctor, "SELECT count(*) FROM mails WHERE state = 'sending'");
    struct tb_err err = TB_ERR_INIT;
    bool held = false;
    if (tb_mail_hold_look(tb_conf_path(doctor->conf, "paths", "ledger"), &held, NULL, &err) == TB_OK && held)
        doctor_say(doctor, DOCTOR_NOTE, _("mail"), _("look at tb-deliver --dry-run, then tb-deliver --release"),
                   _("held after a restore"));
    if (refused > 0)
        doctor_say(doctor, DOCTOR_NOTE, _("mail"), _("correct the addresses, then tb-deliver --resend"),
                   _("%lld messages were refused"), (long long)refused);
    if (unknown > 0)
        doctor_say(doctor, DOCTOR_NOTE, _("mail"), _("ask the recipients, then tb-deliver --resend if they have nothing"),
                   _("%lld messages of which it is unknown whether they arrived"), (long long)unknown);
}

void doctor_check_mail(struct doctor *doctor)
{
    bool out = is_set_up(doctor, "mail"), in = is_set_up(doctor, "collect");
    if (out && doctor_has_ledger(doctor)) { /* without one there is nothing to try it on; already reported */
        ask_program(doctor, "tb-deliver", "mail", _("mail"), true);
        tell_outbox(doctor);
    }
    if (in)
        ask_program(doctor, "tb-collect", "collect", _("mailbox"), false);
    if (out && !tb_conf_bool(doctor->conf, "nightly", "deliver"))
        doctor_say(doctor, DOCTOR_NOTE, "[nightly] deliver", _("set it to yes, or run tb-deliver from cron"),
                   _("mail is set up, and the night sends none"));
    if (in && !tb_conf_bool(doctor->conf, "nightly", "collect"))
        doctor_say(doctor, DOCTOR_NOTE, "[nightly] collect", _("set it to yes, or run tb-collect from cron"),
                   _("a mailbox is set up, and the night does not look into it"));
    if (!out && !has_robots(doctor) && tb_conf_bool(doctor->conf, "nightly", "deliver"))
        doctor_say(doctor, DOCTOR_WRONG, "[nightly] deliver", _("set [mail] server, or deliver to no"),
                   _("there is no mail server"));
    if (!in && tb_conf_bool(doctor->conf, "nightly", "collect"))
        doctor_say(doctor, DOCTOR_WRONG, "[nightly] collect", _("set [collect] server, or collect to no"),
                   _("there is no mailbox"));
}
