#include "tb_conf.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "trace.h"

#include <stdio.h>

static const struct tb_program program = {
    "tb-trace", "[INDICATOR [COUNTY]]",
    N_("Show the county cells behind a figure, the figures a file is part of, or what moved a figure."), 2};

static enum tb_status run(const struct tb_opt_common *common, struct tb_trace_request *request, struct tb_err *err)
{
    struct tb_conf *conf = NULL;
    enum tb_status status = tb_conf_start(&conf, NULL, common, err);
    if (status != TB_OK)
        return status;
    request->as_of = common->as_of;
    request->indicator = common->argument_count > 0 ? common->arguments[0] : NULL;
    request->county = common->argument_count > 1 ? common->arguments[1] : NULL;
    if (request->counties && (request->indicator || request->file))
        status = tb_err_set(err, TB_USAGE, _("--counties goes alone"));
    else if (request->raw && !request->csv)
        status = tb_err_set(err, TB_USAGE, _("--raw goes with --csv"));
    else if (request->diff && !request->indicator && !request->file)
        status = tb_err_set(err, TB_USAGE, _("--diff wants an INDICATOR, or --file"));
    if (status == TB_OK)
        status = tb_db_open(&request->db, tb_conf_path(conf, "paths", "ledger"), TB_DB_READ, err);
    request->conf = conf;
    if (status == TB_OK)
        status = tb_trace_run(request, err);
    if (status == TB_PARTIAL)
        fprintf(stderr, "%s: %s: %s\n", program.name, _("warning"), err->message);
    tb_db_close(request->db);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_opt_common common;
    struct tb_trace_request request = {.out = stdout};
    const struct tb_opt own[] = {
        {"csv", 0, NULL, N_("print CSV instead of a table"), NULL, &request.csv},
        {"counties", 0, NULL, N_("list the counties"), NULL, &request.counties},
        {"raw", 0, NULL, N_("with --csv: cells as they are, for programs; a spreadsheet program may run formulas in them"), NULL,
         &request.raw},
        {"file", 'f', "FILE", N_("the figures this file is part of (a path, its end, or the beginning of its sha256)"),
         &request.file, NULL},
        {"diff", 'd', "WHAT", N_("what moved since WHAT: \"previous\", a date, or with --file an older file"), &request.diff, NULL},
        {0},
    };
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, &request, &err);
    return tb_opt_exit(&program, status, &err);
}
