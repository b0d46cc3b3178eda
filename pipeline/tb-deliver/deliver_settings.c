#include "deliver.h"
#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const known_keys[] = {"server",    "user",      "password_file", "ca_file", "tls", "from",
                                         "from_name", "timeout_s", "attempts",      "drafts",  "pdf", "xlsx"};

static enum tb_status wrong(const struct tb_conf *conf, const char *key, const char *what, struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: [mail] %s: %s", what, key, tb_conf_file(conf));
}

static enum tb_status check_keys(const struct tb_conf *conf, struct tb_err *err)
{
    const struct tb_kv_list *list = tb_conf_entries(conf);
    size_t i, k;
    for (i = 0; i < list->count; i++) {
        const struct tb_kv *item = &list->items[i];
        bool known = strncmp(item->key, "to.", 3) == 0 && item->key[3];
        if (strcmp(item->section, "mail") != 0 || !item->key[0])
            continue;
        for (k = 0; k < sizeof known_keys / sizeof *known_keys && !known; k++)
            known = strcmp(item->key, known_keys[k]) == 0;
        if (!known)
            return tb_err_set(err, TB_CONFIG, _("unknown setting: [mail] %s: %s:%zu"), item->key, tb_conf_file(conf), item->line1);
    }
    return TB_OK;
}

/* Nobody but the program's own user may read the password. */
static enum tb_status load_password(struct deliver_settings *settings, const struct tb_conf *conf, struct tb_arena *arena,
                                    struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(4096);
    const char *path = tb_conf_path(conf, "mail", "password_file");
    struct stat st;
    enum tb_status status;
    if (!path[0])
        return wrong(conf, "password_file", _("a user without a password file"), err);
    if (stat(path, &st) != 0)
        return tb_err_set(err, TB_CONFIG, _("password file cannot be looked at (%s): %s"), strerror(errno), path);
    if ((st.st_mode & 077) != 0 || (st.st_uid != geteuid() && st.st_uid != 0))
        return tb_err_set(err, TB_CONFIG, _("password file can be read by others (chmod 600, own it): %s"), path);
    status = tb_file_read(path, &text, err);
    if (status == TB_OK) {
        settings->server.password = tb_arena_strndup(arena, tb_buf_str(&text), strcspn(tb_buf_str(&text), "\r\n"));
        if (!settings->server.password)
            status = tb_err_nomem(err);
    }
    if (text.bytes)
        memset(text.bytes, 0, text.capacity);
    tb_buf_free(&text);
    return status;
}

static void trim(const char **from, size_t *length)
{
    while (*length > 0 && (**from == ' ' || **from == '\t')) {
        (*from)++;
        (*length)--;
    }
    while (*length > 0 && ((*from)[*length - 1] == ' ' || (*from)[*length - 1] == '\t'))
        (*length)--;
}

/* "王局长 <wang@x.cn>" or "wang@x.cn"; the address in lower case, so that one person is one recipient. */
static enum tb_status add_recipient(struct deliver_settings *settings, const struct tb_conf *conf, struct tb_arena *arena,
                                    const struct tb_kv *item, const char *text, size_t length, struct tb_err *err)
{
    struct deliver_recipient *to = &settings->recipients[settings->recipient_count];
    const char *open = memchr(text, '<', length);
    const char *name = "", *address = text;
    size_t name_length = 0, i;
    char *copy;
    if (settings->recipient_count == DELIVER_MOST_RECIPIENTS)
        return wrong(conf, item->key, _("more than 256 recipients"), err);
    if (open) {
        if (text[length - 1] != '>')
            return wrong(conf, item->key, _("mail address without \">\""), err);
        name = text;
        name_length = (size_t)(open - text);
        trim(&name, &name_length);
        address = open + 1;
        length = (size_t)(text + length - 1 - address);
    }
    copy = tb_arena_strndup(arena, address, length);
    to->name = tb_arena_strndup(arena, name, name_length);
    to->role = item->key + 3;
    to->address = copy;
    if (!copy || !to->name)
        return tb_err_nomem(err);
    if (!tb_mail_is_address(copy))
        return tb_err_set(err, TB_CONFIG, _("not a mail address: \"%s\": [mail] %s: %s:%zu"), copy, item->key, tb_conf_file(conf),
                          item->line1);
    for (i = 0; i < length; i++)
        if (copy[i] >= 'A' && copy[i] <= 'Z')
            copy[i] = (char)(copy[i] + ('a' - 'A'));
    settings->recipient_count++;
    return TB_OK;
}

static enum tb_status load_recipients(struct deliver_settings *settings, const struct tb_conf *conf, struct tb_arena *arena,
                                      struct tb_err *err)
{
    const struct tb_kv_list *list = tb_conf_entries(conf);
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < list->count && status == TB_OK; i++) {
        const struct tb_kv *item = &list->items[i];
        const char *at = item->value;
        if (strcmp(item->section, "mail") != 0 || strncmp(item->key, "to.", 3) != 0)
            continue;
        while (*at && status == TB_OK) {
            size_t length = strcspn(at, ",");
            const char *text = at;
            size_t rest = length;
            trim(&text, &rest);
            if (rest > 0)
                status = add_recipient(settings, conf, arena, item, text, rest, err);
            at += length + (at[length] == ',');
        }
    }
    return status;
}

bool deliver_has_role(const char *roles, const char *role)
{
    size_t wanted = strlen(role);
    while (*roles) {
        size_t length = strcspn(roles, " ,\t");
        if (length == wanted && strncmp(roles, role, length) == 0)
            return true;
        roles += length + (roles[length] != '\0');
    }
    return false;
}

static const char *text_or(const struct tb_conf *conf, const char *key, const char *standard)
{
    const char *text = tb_conf_text(conf, "mail", key);
    return text[0] ? text : standard;
}

enum tb_status deliver_settings_load(struct deliver_settings *settings, const struct tb_conf *conf, struct tb_arena *arena,
                                     struct tb_err *err)
{
    const char *tls = text_or(conf, "tls", "required");
    int64_t timeout_s = 0;
    enum tb_status status;
    memset(settings, 0, sizeof *settings);
    status = check_keys(conf, err);
    if (status != TB_OK)
        return status;
    settings->server.url = tb_conf_text(conf, "mail", "server");
    settings->server.user = tb_conf_text(conf, "mail", "user");
    settings->server.ca_file = tb_conf_path(conf, "mail", "ca_file");
    settings->from = tb_conf_text(conf, "mail", "from");
    settings->from_name = tb_conf_text(conf, "mail", "from_name");
    settings->pdf_roles = text_or(conf, "pdf", "leaders staff");
    settings->xlsx_roles = text_or(conf, "xlsx", "staff");
    if (strncmp(settings->server.url, "smtp://", 7) != 0 && strncmp(settings->server.url, "smtps://", 8) != 0)
        return wrong(conf, "server", _("must be smtp://HOST:PORT or smtps://HOST:PORT"), err);
    if (!tb_mail_is_address(settings->from))
        return wrong(conf, "from", _("not a mail address"), err);
    if (strcmp(tls, "required") != 0 && strcmp(tls, "optional") != 0)
        return wrong(conf, "tls", _("must be required or optional"), err);
    settings->server.require_tls = strcmp(tls, "required") == 0;
    if (!tb_setting_parse_int(text_or(conf, "timeout_s", "120"), &timeout_s) || timeout_s < 1 || timeout_s > 3600)
        return wrong(conf, "timeout_s", _("must be 1 to 3600"), err);
    settings->server.timeout_s = (long)timeout_s;
    if (!tb_setting_parse_int(text_or(conf, "attempts", "8"), &settings->most_attempts) || settings->most_attempts < 1)
        return wrong(conf, "attempts", _("must be a whole number above 0"), err);
    if (!tb_setting_parse_bool(text_or(conf, "drafts", "no"), &settings->drafts))
        return wrong(conf, "drafts", _("must be yes or no"), err);
    if (settings->server.user[0])
        status = load_password(settings, conf, arena, err);
    if (status == TB_OK)
        status = load_recipients(settings, conf, arena, err);
    return status;
}
