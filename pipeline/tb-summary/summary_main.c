#include "summary.h"
#include "tb_conf.h"
#include "tb_db.h"
#include "tb_i18n.h"
#include "tb_opt.h"

#include <stdio.h>
#include <stdlib.h>

static const struct tb_program program = {"tb-summary", "", N_("write a workbook (XLSX) from its definition and the figures"), 0};

/* What the command line asks for, or the line of a job. */
struct ask {
    struct summary_options options;
    struct tb_opt_common common;
    struct tb_conf *conf;
    struct tb_db *ledger;
    bool jobs;
};

static enum tb_status run(void *context, struct tb_err *err)
{
    struct ask *ask = context;
    struct summary_options options = ask->options;
    struct summary_result result = {0, 0, "", NULL};
    const struct tb_conf *conf = ask->conf;
    char *folder = NULL;
    enum tb_status status;
    if (!options.folder)
        return tb_err_set(err, TB_USAGE, _("which workbook? name it with --workbook (see %s --help)"), program.name);
    if (!options.out)
        return tb_err_set(err, TB_USAGE, _("where to? name the file with --out (see %s --help)"), program.name);
    status = tb_conf_need_path(conf, "paths", "ledger", &options.ledger, err);
    if (status == TB_OK)
        status = tb_conf_find_template(conf, "workbooks", options.folder, "workbook.ini", &folder, err);
    if (status == TB_OK) {
        options.folder = folder;
        options.kept = &ask->ledger;
        options.as_of = ask->common.as_of;
        options.bureau = tb_conf_text(conf, "bureau", "name");
        options.plan = tb_conf_path(conf, "paths", "plan");
        options.plans = tb_conf_path(conf, "paths", "plans");
        options.rate_decimals = (int)tb_conf_int(conf, "rounding", "decimals");
        options.limit_ms = (int)tb_conf_int(conf, "template", "limit_ms");
        options.sheet_cells = (int)tb_conf_int(conf, "template", "sheet_cells");
        status = summary_write(&options, &result, err);
    }
    if (status == TB_OK)
        tb_opt_warn(&program, result.warning);
    if (status == TB_OK && !ask->common.quiet && !ask->jobs)
        printf(_("%s: %zu sheets, %zu rows, as of %s\n"), options.out, result.sheets, result.rows, result.as_of);
    free(folder);
    return status;
}

int main(int argc, char **argv)
{
    static struct ask ask;
    struct tb_err err = TB_ERR_INIT;
    const struct tb_opt own[] = {
        {"workbook", 'w', "NAME|DIR", N_("the workbook, below [paths] workbooks; or its folder"), &ask.options.folder, NULL},
        {"out", 'o', "FILE", N_("write the workbook here"), &ask.options.out, NULL},
        {"county", 0, "CODE", N_("value of :county in the queries"), &ask.options.county, NULL},
        {"jobs", 0, NULL, N_("make what standard input asks for: a line a document, its options with a tab between words"), NULL,
         &ask.jobs},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    enum tb_status status = tb_opt_parse(&ask.common, &program, own, argc, argv, &err);
    if (status != TB_OK || ask.common.done)
        return tb_opt_exit(&program, status, &err);
    status = tb_conf_start(&ask.conf, NULL, &ask.common, &err);
    if (status == TB_OK)
        status = ask.jobs ? tb_opt_jobs(&ask.common, &program, own, run, &ask, &err) : run(&ask, &err);
    tb_db_close(ask.ledger);
    tb_conf_free(ask.conf);
    return tb_opt_exit(&program, status, &err);
}
