#include "summary.h"
#include "tb_conf.h"
#include "tb_i18n.h"
#include "tb_opt.h"

#include <stdio.h>
#include <stdlib.h>

static const struct tb_program program = {"tb-summary", "", N_("write a workbook (XLSX) from its definition and the figures"), 0};

static enum tb_status run(const struct tb_opt_common *common, struct summary_options *options, struct tb_err *err)
{
    struct summary_result result = {0, 0, "", NULL};
    struct tb_conf *conf = NULL;
    char *folder = NULL;
    enum tb_status status = tb_conf_start(&conf, NULL, common, err);
    if (status != TB_OK)
        return status;
    if (!options->folder)
        status = tb_err_set(err, TB_USAGE, _("which workbook? name it with --workbook (see %s --help)"), program.name);
    else if (!options->out)
        status = tb_err_set(err, TB_USAGE, _("where to? name the file with --out (see %s --help)"), program.name);
    else
        status = tb_conf_need_path(conf, "paths", "ledger", &options->ledger, err);
    if (status == TB_OK)
        status = tb_conf_find_template(conf, "workbooks", options->folder, "workbook.ini", &folder, err);
    if (status == TB_OK) {
        options->folder = folder;
        options->as_of = common->as_of;
        options->bureau = tb_conf_text(conf, "bureau", "name");
        options->plan = tb_conf_path(conf, "paths", "plan");
        options->plans = tb_conf_path(conf, "paths", "plans");
        options->rate_decimals = (int)tb_conf_int(conf, "rounding", "decimals");
        options->limit_ms = (int)tb_conf_int(conf, "template", "limit_ms");
        options->sheet_cells = (int)tb_conf_int(conf, "template", "sheet_cells");
        status = summary_write(options, &result, err);
    }
    if (status == TB_OK && result.warning)
        fprintf(stderr, "%s: %s: %s\n", program.name, _("warning"), result.warning);
    if (status == TB_OK && !common->quiet)
        printf(_("%s: %zu sheets, %zu rows, as of %s\n"), options->out, result.sheets, result.rows, result.as_of);
    free(folder);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_opt_common common;
    struct summary_options options = {.rate_decimals = 1};
    const struct tb_opt own[] = {
        {"workbook", 'w', "NAME|DIR", N_("the workbook, below [paths] workbooks; or its folder"), &options.folder, NULL},
        {"out", 'o', "FILE", N_("write the workbook here"), &options.out, NULL},
        {"county", 0, "CODE", N_("value of :county in the queries"), &options.county, NULL},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, &options, &err);
    return tb_opt_exit(&program, status, &err);
}
