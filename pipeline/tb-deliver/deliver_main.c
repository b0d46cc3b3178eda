#include "deliver.h"
#include "tb_i18n.h"
#include "tb_owner.h"
#include "tb_settings.h"

static enum tb_status check_options(struct deliver_request *request, const char *limit, struct tb_err *err)
{
    if (limit && (!tb_setting_parse_int(limit, &request->limit_s) || request->limit_s < 1))
        return tb_err_set(err, TB_USAGE, _("--limit wants seconds, not \"%s\""), limit);
    if (request->discard && !request->release)
        return tb_err_set(err, TB_USAGE, _("--discard goes with --release"));
    return TB_OK;
}

int main(int argc, char **argv)
{
    static const struct tb_program program = {
        "tb-deliver", "", N_("Mail documents, notices, forms and receipts, each recipient each of them once."), 0};
    struct tb_opt_common common;
    struct deliver_request request = {.out = stdout};
    struct tb_conf *conf = NULL;
    struct tb_err err = TB_ERR_INIT;
    const char *limit = NULL;
    enum tb_status status;
    const struct tb_opt own[] = {
        {"dry-run", 'n', NULL, N_("say what would be sent, send and write nothing"), NULL, &request.dry_run},
        {"test", 0, "ADDRESS", N_("send a test message there, and nothing else"), &request.test, NULL},
        {"check", 0, NULL, N_("only try whether the mail server can be used"), NULL, &request.check},
        {"resend", 0, NULL, N_("queue again what was refused or is unknown to have arrived"), NULL, &request.resend},
        {"release", 0, NULL, N_("send again after a restore has held the mail"), NULL, &request.release},
        {"discard", 0, NULL, N_("with --release: what waits now counts as sent"), NULL, &request.discard},
        {"limit", 0, "SECONDS", N_("begin no message after so many seconds"), &limit, NULL},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status != TB_OK || common.done)
        return tb_opt_exit(&program, status, &err);
    status = check_options(&request, limit, &err);
    if (status == TB_OK)
        status = tb_conf_start(&conf, &request.clock, &common, &err);
    if (status == TB_OK)
        status = tb_owner_become(tb_conf_path(conf, "paths", "ledger"), NULL, &err);
    if (status == TB_OK) {
        request.conf = conf;
        request.common = &common;
        request.as_of = common.as_of;
        request.quiet = common.quiet;
        status = deliver_run(&request, &err);
    }
    tb_conf_free(conf);
    return tb_opt_exit(&program, status, &err);
}
