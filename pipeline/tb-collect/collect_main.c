#include "collect.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "tb_owner.h"

int main(int argc, char **argv)
{
    static const struct tb_program program = {"tb-collect", "", N_("Take counties' mails from a mailbox into the inbox."), 0};
    struct tb_opt_common common;
    struct collect_request request = {.out = stdout};
    struct tb_conf *conf = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    const struct tb_opt own[] = {
        {"dry-run", 'n', NULL, N_("say what would be taken, take and write nothing"), NULL, &request.dry_run},
        {"check", 0, NULL, N_("only try whether the mailbox can be opened"), NULL, &request.check},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status != TB_OK || common.done)
        return tb_opt_exit(&program, status, &err);
    status = tb_conf_start(&conf, &request.clock, &common, &err);
    if (status == TB_OK)
        status = tb_owner_become(tb_conf_path(conf, "paths", "ledger"), NULL, &err);
    if (status == TB_OK) {
        request.conf = conf;
        request.quiet = common.quiet;
        status = collect_run(&request, &err);
    }
    tb_conf_free(conf);
    return tb_opt_exit(&program, status, &err);
}
