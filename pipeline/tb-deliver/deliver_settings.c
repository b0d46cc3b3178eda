#include "deliver.h"
#include "tb_i18n.h"
#include "tb_secret.h"
#include "tb_settings.h"

#include <string.h>

static enum tb_status wrong(const struct tb_conf *conf, const char *key, const char *what, struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: [mail] %s: %s", what, key, tb_conf_file(conf));
}

static bool is_recipient_key(const struct tb_kv *item)
{
    return strcmp(item->section, "mail") == 0 && strncmp(item->key, "to.", 3) == 0 && item->key[3];
}

/* [mail] takes any key for to.ROLE; any other is a slip of the pen. */
static enum tb_status check_keys(const struct tb_conf *conf, struct tb_err *err)
{
    const struct tb_kv_list *list = tb_conf_entries(conf);
    size_t i;
    for (i = 0; i < list->count; i++) {
        const struct tb_kv *item = &list->items[i];
        const struct tb_setting *setting;
        if (strcmp(item->section, "mail") != 0 || !item->key[0] || is_recipient_key(item))
            continue;
        setting = tb_setting_find("mail", item->key);
        if (!setting || setting->key[0] == '*')
            return tb_err_set(err, TB_CONFIG, _("unknown setting: [mail] %s: %s:%zu"), item->key, tb_conf_file(conf), item->line1);
    }
    return TB_OK;
}

/* Nobody but the program's own user may read the password. */
static enum tb_status load_password(struct deliver *d, struct tb_err *err)
{
    const char *path = tb_conf_path(d->request->conf, "mail", "password_file"), *lines[TB_SECRET_MOST_LINES];
    enum tb_status status;
    if (!path[0])
        return wrong(d->request->conf, "password_file", _("a user without a password file"), err);
    status = tb_secret_read(path, &d->arena, lines, err);
    d->settings.server.password = status == TB_OK ? lines[0] : "";
    return status;
}

struct adding {
    struct deliver_settings *settings;
    const char *role;
};

static enum tb_status add_recipient(void *context, const struct tb_address *one, struct tb_err *err)
{
    const struct adding *adding = context;
    struct deliver_recipient *to = &adding->settings->recipients[adding->settings->recipient_count];
    if (adding->settings->recipient_count == DELIVER_MOST_RECIPIENTS)
        return tb_err_set(err, TB_CONFIG, _("more than %d recipients"), DELIVER_MOST_RECIPIENTS);
    to->role = adding->role;
    to->name = one->name;
    to->address = one->address;
    adding->settings->recipient_count++;
    return TB_OK;
}

/* Roles that are no county; those are contacts. */
static enum tb_status load_recipients(struct deliver *d, struct tb_err *err)
{
    const struct tb_conf *conf = d->request->conf;
    const struct tb_kv_list *list = tb_conf_entries(conf);
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < list->count && status == TB_OK; i++) {
        const struct tb_kv *item = &list->items[i];
        struct adding adding = {&d->settings, item->key + 3};
        if (!is_recipient_key(item) || tb_contacts_county(&d->catalog.counties, item->key + 3))
            continue;
        status = tb_address_each(item->value, &d->arena, add_recipient, &adding, err);
        if (status == TB_CONFIG) {
            struct tb_err what = *err;
            status = tb_err_set(err, TB_CONFIG, "%s: [mail] %s: %s:%zu", what.message, item->key, tb_conf_file(conf), item->line1);
        }
    }
    return status;
}

static enum tb_status load_robots(struct deliver *d, struct tb_err *err)
{
    const struct tb_conf *conf = d->request->conf;
    const struct tb_kv_list *list = tb_conf_entries(conf);
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < list->count && status == TB_OK; i++) {
        const char *lines[TB_SECRET_MOST_LINES];
        struct deliver_robot *robot = &d->settings.robots[d->settings.robot_count];
        if (strcmp(list->items[i].section, "robot") != 0 || !list->items[i].key[0])
            continue;
        if (d->settings.robot_count == DELIVER_MOST_ROBOTS)
            return tb_err_set(err, TB_CONFIG, _("more than %d robots: %s"), DELIVER_MOST_ROBOTS, tb_conf_file(conf));
        status = tb_secret_read(tb_conf_path(conf, "robot", list->items[i].key), &d->arena, lines, err);
        if (status != TB_OK)
            break;
        robot->name = list->items[i].key;
        robot->recipient = deliver_text(d, "robot:%s", robot->name);
        robot->url = lines[0];
        robot->secret = lines[1];
        if (strncmp(robot->url, "https://", 8) != 0 && strncmp(robot->url, "http://", 7) != 0)
            return tb_err_set(err, TB_CONFIG, _("the file's first line is no address https://…: [robot] %s: %s"), robot->name,
                              tb_conf_path(conf, "robot", robot->name));
        d->settings.robot_count++;
    }
    return status;
}

bool deliver_has_role(const char *roles, const char *others)
{
    static const char between[] = " ,\t";
    const char *role;
    size_t length;
    for (; *others; others += length) {
        others += strspn(others, between);
        length = strcspn(others, between);
        for (role = roles + strspn(roles, between); length > 0 && *role; role += strspn(role, between)) {
            const size_t here = strcspn(role, between);
            if (here == length && strncmp(role, others, length) == 0)
                return true;
            role += here;
        }
    }
    return false;
}

void deliver_settings_tell_idle(const struct deliver *d)
{
    const struct deliver_settings *s = &d->settings;
    size_t i;
    for (i = 0; i < s->recipient_count; i++) {
        const char *role = s->recipients[i].role;
        if ((i > 0 && strcmp(role, s->recipients[i - 1].role) == 0) || strcmp(role, "admin") == 0 ||
            deliver_has_role(s->pdf_roles, role) || deliver_has_role(s->xlsx_roles, role) || deliver_has_role(s->ofd_roles, role) ||
            (s->draft_roles && deliver_has_role(s->draft_roles, role)))
            continue;
        fprintf(d->request->out,
                _("nothing is sent to %s: it is no county of the plan, and neither pdf, xlsx, ofd nor drafts names"
                  " it: [mail] to.%s: %s\n"),
                role, role, tb_conf_file(d->request->conf));
    }
}

static enum tb_status load_drafts(struct deliver *d, struct tb_err *err)
{
    const char *text = tb_conf_text(d->request->conf, "mail", "drafts");
    struct deliver_settings *s = &d->settings;
    if (tb_setting_parse_bool(text, &s->drafts))
        return TB_OK;
    s->drafts = true;
    s->draft_roles = text;
    for (; *text; text += strcspn(text, " ,\t"), text += strspn(text, " ,\t")) {
        const char *role = deliver_text(d, "%.*s", (int)strcspn(text, " ,\t"), text);
        size_t i;
        for (i = 0; i < s->recipient_count && strcmp(s->recipients[i].role, role) != 0; i++)
            ;
        if (i == s->recipient_count)
            return tb_err_set(err, TB_CONFIG, _("must be yes or no, or roles that have a to.ROLE: \"%s\": [mail] drafts: %s"), role,
                              tb_conf_file(d->request->conf));
    }
    return TB_OK;
}

static enum tb_status load_server(struct deliver *d, struct tb_err *err)
{
    const struct tb_conf *conf = d->request->conf;
    struct deliver_settings *s = &d->settings;
    const char *tls = tb_conf_text(conf, "mail", "tls");
    int64_t timeout_s = tb_conf_int(conf, "mail", "timeout_s");
    s->server.url = tb_conf_text(conf, "mail", "server");
    s->server.user = tb_conf_text(conf, "mail", "user");
    s->server.ca_file = tb_conf_path(conf, "mail", "ca_file");
    s->server.require_tls = strcmp(tls, "required") == 0;
    s->server.timeout_s = (long)timeout_s;
    s->from = tb_conf_text(conf, "mail", "from");
    s->from_name = tb_conf_text(conf, "mail", "from_name");
    s->reply_to = tb_conf_text(conf, "mail", "reply_to");
    if (strcmp(tls, "required") != 0 && strcmp(tls, "optional") != 0)
        return wrong(conf, "tls", _("must be required or optional"), err);
    if (timeout_s < 1 || timeout_s > 3600)
        return wrong(conf, "timeout_s", _("must be 1 to 3600"), err);
    s->has_mail = s->server.url[0] != '\0';
    if (!s->has_mail && s->robot_count > 0)
        return TB_OK; /* robots alone */
    if (strncmp(s->server.url, "smtp://", 7) != 0 && strncmp(s->server.url, "smtps://", 8) != 0)
        return wrong(conf, "server", _("must be smtp://HOST:PORT or smtps://HOST:PORT"), err);
    if (!tb_address_is(s->from))
        return wrong(conf, "from", _("not a mail address"), err);
    if (s->reply_to[0] && !tb_address_is(s->reply_to))
        return wrong(conf, "reply_to", _("not a mail address"), err);
    return s->server.user[0] ? load_password(d, err) : TB_OK;
}

static bool names_plan(const struct tb_conf *conf)
{
    const struct tb_kv_list *list = tb_conf_entries(conf);
    size_t i;
    for (i = 0; i < list->count; i++)
        if (strcmp(list->items[i].section, "paths") == 0 && strncmp(list->items[i].key, "plan", 4) == 0)
            return true;
    return false;
}

/* Where only mail is set up, without a plan, every role that gets no documents of the city is taken for a county's code. */
static enum tb_status invent_counties(struct deliver *d, struct tb_err *err)
{
    const struct tb_kv_list *list = tb_conf_entries(d->request->conf);
    const struct deliver_settings *s = &d->settings;
    const char *drafts = tb_conf_text(d->request->conf, "mail", "drafts");
    const char *text = "code,name,aliases,kind,order\n*,*,,,0\n";
    size_t i;
    for (i = 0; i < list->count; i++) {
        const char *role = list->items[i].key + 3;
        if (is_recipient_key(&list->items[i]) && !deliver_has_role("leaders staff admin", role) &&
            !deliver_has_role(s->pdf_roles, role) && !deliver_has_role(s->xlsx_roles, role) &&
            !deliver_has_role(s->ofd_roles, role) && !deliver_has_role(drafts, role))
            text = deliver_text(d, "%s%s,%s,,,1\n", text, role, role);
    }
    return tb_counties_parse(&d->catalog.counties, tb_conf_file(d->request->conf), text, strlen(text), err);
}

static enum tb_status load_counties(struct deliver *d, struct tb_err *err)
{
    const struct tb_clock *clock = &d->request->clock;
    return names_plan(d->request->conf)
               ? tb_contacts_load_counties(&d->catalog, d->request->conf, tb_clock_date(clock, clock->now_s), err)
               : invent_counties(d, err);
}

enum tb_status deliver_settings_load(struct deliver *d, struct tb_err *err)
{
    const struct tb_conf *conf = d->request->conf;
    struct deliver_settings *s = &d->settings;
    enum tb_status status = check_keys(conf, err);
    s->link = tb_conf_text(conf, "mail", "link");
    s->pdf_roles = tb_conf_text(conf, "mail", "pdf");
    s->xlsx_roles = tb_conf_text(conf, "mail", "xlsx");
    s->ofd_roles = tb_conf_text(conf, "mail", "ofd");
    s->most_attempts = tb_conf_int(conf, "mail", "attempts");
    s->days = tb_conf_int(conf, "mail", "days");
    if (status == TB_OK && s->most_attempts < 1)
        status = wrong(conf, "attempts", _("must be a whole number above 0"), err);
    if (status == TB_OK && s->days < 1)
        status = wrong(conf, "days", _("must be a whole number above 0"), err);
    if (status == TB_OK)
        status = load_robots(d, err);
    if (status == TB_OK)
        status = load_server(d, err);
    if (status == TB_OK)
        status = load_counties(d, err);
    if (status == TB_OK)
        status = load_recipients(d, err);
    if (status == TB_OK)
        status = tb_contacts_load(&s->contacts, conf, &d->catalog.counties, err);
    return status == TB_OK ? load_drafts(d, err) : status;
}
