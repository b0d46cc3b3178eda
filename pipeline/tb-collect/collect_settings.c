#include "collect.h"
#include "tb_buf.h"
#include "tb_i18n.h"
#include "tb_secret.h"

#include <string.h>

enum { MOST_BOX_BYTES = 4096, MOST_MIB = 1024, MOST_TIMEOUT_S = 3600 };

static enum tb_status wrong(const struct tb_conf *conf, const char *key, const char *what, struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: [collect] %s: %s", what, key, tb_conf_file(conf));
}

static enum tb_status load_server(struct collect *collect, struct tb_err *err)
{
    const struct tb_conf *conf = collect->request->conf;
    const char *tls = tb_conf_text(conf, "collect", "tls"), *lines[TB_SECRET_MOST_LINES];
    struct tb_mail_server *server = &collect->server;
    int64_t timeout_s = tb_conf_int(conf, "collect", "timeout_s");
    enum tb_status status;
    server->url = tb_conf_text(conf, "collect", "server");
    server->user = tb_conf_text(conf, "collect", "user");
    server->ca_file = tb_conf_path(conf, "collect", "ca_file");
    server->require_tls = strcmp(tls, "required") == 0;
    server->timeout_s = (long)timeout_s;
    if (strncmp(server->url, "imaps://", 8) != 0 && strncmp(server->url, "imap://", 7) != 0)
        return wrong(conf, "server", _("must be imaps://HOST:PORT or imap://HOST:PORT"), err);
    if (strcmp(tls, "required") != 0 && strcmp(tls, "optional") != 0)
        return wrong(conf, "tls", _("must be required or optional"), err);
    if (timeout_s < 1 || timeout_s > MOST_TIMEOUT_S)
        return wrong(conf, "timeout_s", _("must be 1 to 3600"), err);
    if (!server->user[0])
        return wrong(conf, "user", _("a mailbox has a user"), err);
    if (!tb_conf_path(conf, "collect", "password_file")[0])
        return wrong(conf, "password_file", _("a user without a password file"), err);
    status = tb_secret_read(tb_conf_path(conf, "collect", "password_file"), &collect->arena, lines, err);
    server->password = status == TB_OK ? lines[0] : "";
    return status;
}

enum tb_status collect_settings_load(struct collect *collect, struct tb_err *err)
{
    const struct tb_conf *conf = collect->request->conf;
    int64_t most_mib = tb_conf_int(conf, "collect", "most_mib");
    struct tb_buf box = TB_BUF_INIT(MOST_BOX_BYTES);
    enum tb_status status = load_server(collect, err);
    if (status == TB_OK && (most_mib < 1 || most_mib > MOST_MIB))
        status = wrong(conf, "most_mib", _("must be 1 to 1024"), err);
    if (status != TB_OK)
        return status;
    collect->most_bytes = (uint64_t)most_mib << 20;
    collect->inbox = tb_conf_path(conf, "paths", "inbox");
    collect->archive = tb_conf_path(conf, "paths", "archive");
    collect->authserv = tb_conf_text(conf, "collect", "authserv");
    tb_buf_printf(&box, "%s %s %s", collect->server.url, collect->server.user, tb_conf_text(conf, "collect", "folder"));
    status = tb_buf_check(&box, "[collect] server", err);
    collect->box = status == TB_OK ? tb_arena_strdup(&collect->arena, tb_buf_str(&box)) : NULL;
    tb_buf_free(&box);
    if (status == TB_OK && !collect->box)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_contacts_load_counties(&collect->catalog, conf,
                                           tb_clock_date(&collect->request->clock, collect->request->clock.now_s), err);
    if (status == TB_OK)
        status = tb_contacts_load(&collect->contacts, conf, &collect->catalog.counties, err);
    return status;
}
