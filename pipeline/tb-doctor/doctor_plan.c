/* The plans as a whole: which days they hold, when they end, what they lack; and what settings and letterheads say beside them. */
#include "doctor.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_plans.h"

#include <string.h>
#include <unistd.h>

static void check_first(struct doctor *doctor, const struct tb_plans *plans)
{
    const char *text = tb_conf_text(doctor->conf, "period", "first");
    const tb_date first = tb_date_parse(text, strlen(text));
    char place[1024], from[TB_DATE_TEXT_BYTES], until[TB_DATE_TEXT_BYTES];
    if (text[0] && !tb_plans_find(plans, first))
        doctor_say(doctor, DOCTOR_WRONG, "[period] first", _("write the first cut-off of a plan"),
                   _("no plan holds %s, the plans go from %s to %s: %s"), text, tb_date_format(from, plans->items[0].first),
                   tb_date_format(until, plans->items[plans->count - 1].last),
                   tb_conf_place(doctor->conf, "period", "first", place, sizeof place));
}

static void check_end(struct doctor *doctor, const struct tb_plans *plans)
{
    const struct tb_plan_entry *last = &plans->items[plans->count - 1];
    char day[TB_DATE_TEXT_BYTES];
    int year, month, ignored;
    if (last->last >= tb_clock_date(&doctor->clock, doctor->clock.now_s))
        return;
    tb_date_to_ymd(last->last + 1, &year, &month, &ignored);
    doctor_say(doctor, DOCTOR_NOTE, _("plan"), _("tb-init --year, then fill in its targets"),
               _("the plan ends on %s; no plan holds today; the next one is that of %d"), tb_date_format(day, last->last), year);
}

/* Without the year's holidays a report falls due on a day off. */
static void check_calendar(struct doctor *doctor, const struct tb_plan_entry *entry)
{
    const struct tb_calendar *calendar = &entry->files.plan->calendar;
    size_t i;
    for (i = 0; i < calendar->count && (calendar->days[i].date < entry->first || calendar->days[i].date > entry->last); i++)
        ;
    if (!calendar->known)
        doctor_say(doctor, DOCTOR_NOTE, _("calendar"), _("write the year's holidays and make-up days there"),
                   _("missing, every day is a working day: %s/calendar.csv"), entry->folder);
    else if (i == calendar->count)
        doctor_say(doctor, DOCTOR_NOTE, _("calendar"), _("write the year's holidays and make-up days there"),
                   _("has no day of this plan: %s/calendar.csv:1"), entry->folder);
}

/* "德州市" in "德州市教育局": up to the first 市 after two characters or more. Length 0: no city. */
static size_t city_length(const char *text)
{
    static const char mark[] = "市";
    const char *at = strstr(text, mark);
    return at && at - text >= 6 ? (size_t)(at - text) + strlen(mark) : 0;
}

/* The letterhead of the sample, or of the bureau whose folder was copied. */
static void check_name(struct doctor *doctor, const char *subject, const char *name, const char *city, const char *place)
{
    const size_t length = city_length(name);
    if (length > 0 && strstr(name, city) == NULL)
        doctor_say(doctor, DOCTOR_WRONG, subject, _("write your own bureau's name"),
                   _("\"%s\" names another city than the plan, %s: %s"), name, city, place);
}

static void check_letterheads(struct doctor *doctor, const char *city)
{
    static const char *const keys[] = {"mark", "signature", "printer"};
    const char *names = tb_conf_text(doctor->conf, "nightly", "bulletins");
    const char *folder = tb_conf_path(doctor->conf, "paths", "bulletins");
    char place[1200], name[DOCTOR_NAME_BYTES], path[1024];
    check_name(doctor, "[bureau] name", tb_conf_text(doctor->conf, "bureau", "name"), city,
               tb_conf_place(doctor->conf, "bureau", "name", place, sizeof place));
    while (doctor_next_name(&names, name)) {
        struct tb_err unread = TB_ERR_INIT;
        struct tb_ini *ini = NULL;
        size_t i, k;
        snprintf(path, sizeof path, "%s/%s/bulletin.ini", folder, name);
        if (tb_ini_load(&ini, path, &unread) == TB_OK) {
            const struct tb_kv_list *list = tb_ini_entries(ini);
            for (i = 0; i < list->count; i++)
                for (k = 0; k < sizeof keys / sizeof *keys; k++)
                    if (strcmp(list->items[i].section, "bulletin") == 0 && strcmp(list->items[i].key, keys[k]) == 0) {
                        snprintf(place, sizeof place, "%s:%zu", path, list->items[i].line1);
                        check_name(doctor, keys[k], list->items[i].value, city, place);
                    }
        }
        tb_ini_free(ini);
    }
}

void doctor_check_plans(struct doctor *doctor)
{
    struct tb_err ignored = TB_ERR_INIT;
    const struct tb_plan_entry *entry;
    struct tb_plans plans;
    if (tb_plans_load(&plans, doctor->conf, &ignored) == TB_OK) {
        entry = tb_plans_newest(&plans);
        check_first(doctor, &plans);
        check_end(doctor, &plans);
        check_calendar(doctor, entry);
        check_letterheads(doctor, entry->files.plan->city);
        doctor_check_names(doctor, entry->files.plan, &entry->catalog);
    } /* else already reported */
    tb_plans_free(&plans);
}
