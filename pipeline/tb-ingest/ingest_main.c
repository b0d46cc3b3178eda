#include "explain.h"
#include "ingest.h"
#include "tb_date.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "tb_show.h"

#include <stdio.h>
#include <string.h>

static const struct tb_program program = {"tb-ingest", "[FILE|DIR …]", N_("Read county files into the ledger."), -1};

static void say(void *context, const char *line)
{
    struct tb_buf plain = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_progress *progress = context;
    tb_show(&plain, line, strlen(line));
    tb_progress_pause(progress);
    printf("%s\n", tb_buf_str(&plain));
    if (progress)
        fflush(stdout); /* it may be the same terminal; a failure shows at the end */
    tb_progress_resume(progress);
    tb_buf_free(&plain);
}

/* --again: each argument a cut-off of the ledger or a file; without one the whole ledger. */
static enum tb_status judge_again(struct tb_ingest *ingest, const struct tb_opt_common *common, struct tb_err *err)
{
    enum tb_status status = common->argument_count == 0 ? tb_ingest_again(ingest, TB_DATE_NONE, err) : TB_OK;
    int i;
    for (i = 0; i < common->argument_count && status == TB_OK; i++) {
        const tb_date cutoff = tb_date_parse(common->arguments[i], strlen(common->arguments[i]));
        status = cutoff != TB_DATE_NONE ? tb_ingest_again(ingest, cutoff, err) : tb_ingest_path(ingest, common->arguments[i], err);
    }
    return status;
}

static enum tb_status read_paths(struct tb_ingest *ingest, const struct tb_opt_common *common, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int i;
    if (common->argument_count == 0)
        tb_ingest_survey(ingest, NULL);
    for (i = 0; i < common->argument_count; i++)
        tb_ingest_survey(ingest, common->arguments[i]);
    if (common->argument_count == 0)
        status = tb_ingest_path(ingest, NULL, err);
    for (i = 0; i < common->argument_count && status == TB_OK; i++)
        status = tb_ingest_path(ingest, common->arguments[i], err);
    return status;
}

static enum tb_status ingest_all(const struct tb_opt_common *common, const struct tb_conf *conf, const struct tb_plans *plans,
                                 bool again, struct tb_err *err)
{
    struct tb_progress *progress = tb_progress_start(!common->quiet, TB_PROGRESS_TAKE_SIGNALS);
    const struct tb_ingest_options options = {common->quiet, again, say, progress, progress};
    struct tb_ingest *ingest = NULL;
    struct tb_clock clock;
    enum tb_status status = tb_conf_clock(conf, &clock, common, err);
    if (status == TB_OK)
        status = tb_ingest_new(&ingest, conf, plans, &clock, &options, err);
    if (status == TB_OK)
        status = again ? judge_again(ingest, common, err) : read_paths(ingest, common, err);
    if (status == TB_OK)
        status = tb_ingest_finish(ingest, err);
    tb_ingest_free(ingest);
    tb_progress_end(progress);
    return status;
}

static void write_out(void *context, const char *bytes, size_t length)
{
    (void)context;
    fwrite(bytes, 1, length, stdout);
}

/* Any file can be looked at, also where no configuration is. */
static enum tb_status explain_all(const struct tb_opt_common *common, const struct tb_conf *conf, const struct tb_plans *plans,
                                  bool rows, struct tb_err *err)
{
    struct tb_explain_options options = {.plans = plans, .rows = rows, .write = write_out};
    enum tb_status status = TB_OK;
    int i;
    if (common->argument_count == 0)
        return tb_err_set(err, TB_USAGE, _("--explain needs a file"));
    if (conf)
        options.grace_days = (int)tb_conf_int(conf, "period", "grace_days");
    for (i = 0; i < common->argument_count && status == TB_OK; i++)
        status = tb_explain(common->arguments[i], &options, err);
    return status;
}

static enum tb_status run(const struct tb_opt_common *common, bool explain, bool rows, bool again, struct tb_err *err)
{
    struct tb_plans plans = {NULL, 0};
    struct tb_conf *conf = NULL;
    enum tb_status status = rows && !explain ? tb_err_set(err, TB_USAGE, _("--rows goes with --explain")) : TB_OK;
    if (status == TB_OK)
        status = tb_conf_start(&conf, NULL, common, err);
    if (status == TB_CONFIG && explain && !common->config && !conf)
        return explain_all(common, NULL, NULL, rows, err);
    if (status != TB_OK)
        return status;
    status = tb_plans_load(&plans, conf, err);
    if (status == TB_OK)
        status = explain ? explain_all(common, conf, &plans, rows, err) : ingest_all(common, conf, &plans, again, err);
    tb_plans_free(&plans);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    bool explain = false, rows = false, again = false;
    const struct tb_opt own[] = {
        {"explain", 0, NULL, N_("say what would be guessed of the files; write nothing"), NULL, &explain},
        {"rows", 0, NULL, N_("with --explain: print the table as CSV (UTF-8, RFC 4180)"), NULL, &rows},
        {"again", 0, NULL, N_("judge what was accepted anew, by today's forms and plans: a cut-off, a file, or all"), NULL, &again},
        {0},
    };
    struct tb_opt_common common;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, explain, rows, again, &err);
    if (fflush(stdout) != 0 && status == TB_OK)
        status = tb_err_set(&err, TB_SYSTEM, _("cannot write the results"));
    return tb_opt_exit(&program, status, &err);
}
