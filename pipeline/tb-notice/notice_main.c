#include "notice.h"
#include "tb_conf.h"
#include "tb_i18n.h"
#include "tb_opt.h"

#include <stdio.h>

static const struct tb_program program = {"tb-notice", "",
                                          N_("write a correction workbook for each county and the list of missing reports"), 0};

static enum tb_status run(const struct tb_opt_common *common, struct notice_options *options, struct tb_err *err)
{
    struct notice_result result = {0, 0, 0, 0, "", NULL};
    struct tb_conf *conf = NULL;
    enum tb_status status = tb_conf_start(&conf, NULL, common, err);
    if (status != TB_OK)
        return status;
    if (!options->out)
        status = tb_err_set(err, TB_USAGE, _("where to? name it with --out (see %s --help)"), program.name);
    else
        status = tb_conf_need_path(conf, "paths", "ledger", &options->ledger, err);
    if (status == TB_OK)
        status = tb_conf_need_path(conf, "paths", "archive", &options->archive, err);
    if (status == TB_OK) {
        options->as_of = common->as_of;
        options->bureau =
            *tb_conf_text(conf, "bureau", "short") ? tb_conf_text(conf, "bureau", "short") : tb_conf_text(conf, "bureau", "name");
        options->contact = tb_conf_text(conf, "bureau", "contact");
        options->correct_days = (int)tb_conf_int(conf, "period", "correct_days");
        options->lock_days = (int)tb_conf_int(conf, "period", "lock_days");
        status = notice_write(options, &result, err);
    }
    if (status == TB_OK)
        tb_opt_warn(&program, result.warning);
    if (status == TB_OK && !common->quiet && options->file)
        printf(_("%s: %zu findings of %s\n"), options->out, result.findings, options->file);
    else if (status == TB_OK && !common->quiet)
        printf(_("%s: %zu notices (%zu findings, %zu missing reports, %zu files of unknown origin), as of %s\n"), options->out,
               result.counties, result.findings, result.owed, result.unknown, result.as_of);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_opt_common common;
    struct notice_options options = {.bureau = "", .contact = ""};
    const struct tb_opt own[] = {
        {"out", 'o', "DIR", N_("write the workbooks into this folder"), &options.out, NULL},
        {"file", 0, "NAME", N_("only the findings of this file of the inbox; --out names the workbook"), &options.file, NULL},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, &options, &err);
    return tb_opt_exit(&program, status, &err);
}
