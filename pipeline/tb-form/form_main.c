#include "form.h"
#include "tb_i18n.h"
#include "tb_opt.h"

#include <stdio.h>

static const struct tb_program program = {"tb-form", "", N_("write the workbooks that counties fill in for the next cut-off"), 0};

static enum tb_status run(const struct tb_opt_common *common, struct form_options *options, struct tb_err *err)
{
    struct form_result result;
    struct tb_conf *conf = NULL;
    enum tb_status status = tb_conf_start(&conf, &options->clock, common, err);
    if (status != TB_OK)
        return status;
    options->conf = conf;
    options->as_of = common->as_of;
    if (!options->out)
        status = tb_err_set(err, TB_USAGE, _("where to? name it with --out (see %s --help)"), program.name);
    if (status == TB_OK)
        status = form_write(options, &result, err);
    if (status == TB_OK)
        tb_opt_warn(&program, result.warning);
    if (status == TB_OK && !common->quiet)
        printf(_("%s: %zu workbooks with %zu forms (%zu rows filled in), for the cut-off %s\n"), options->out, result.books,
               result.sheets, result.rows, result.cutoff);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_opt_common common;
    struct form_options options = {.out = NULL};
    const struct tb_opt own[] = {
        {"county", 0, "CODE", N_("only this county's workbook; a code or a name"), &options.county, NULL},
        {"out", 'o', "DIR", N_("write the workbooks into this folder"), &options.out, NULL},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, &options, &err);
    return tb_opt_exit(&program, status, &err);
}
