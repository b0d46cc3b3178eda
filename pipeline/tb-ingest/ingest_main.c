#include "explain.h"
#include "ingest.h"
#include "ingest_check.h"
#include "ingest_internal.h"
#include "tb_date.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "tb_owner.h"
#include "tb_show.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

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
    struct tb_ingest_options options = {.quiet = common->quiet, .say = say, .anew = again};
    struct tb_progress *progress;
    struct tb_ingest *ingest = NULL;
    struct tb_clock clock;
    enum tb_status status = tb_owner_become(tb_conf_path(conf, "paths", "ledger"), NULL, err);
    if (status != TB_OK)
        return status;
    progress = tb_progress_start(!common->quiet, TB_PROGRESS_TAKE_SIGNALS);
    options.context = options.progress = progress;
    status = tb_conf_clock(conf, &clock, common, err);
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

/* --- without the ledger ------------------------------------------------------------------------------------- */

static void write_out(void *context, const char *bytes, size_t length)
{
    (void)context;
    fwrite(bytes, 1, length, stdout);
}

struct wishes {
    bool explain, rows, raw, check, again;
    const char *notice, *sheet;
};

/* The plan that a file most likely belongs to, by the time it has. */
static void choose_plan(const char *path, const struct tb_plans *plans, struct tb_explain_options *options)
{
    enum { DAY_S = 24 * 60 * 60 };
    struct ingest_attempt attempt;
    struct stat st;
    ingest_attempt_start(&attempt, plans, stat(path, &st) == 0 ? (tb_date)(st.st_mtime / DAY_S) : plans->items[0].first);
    options->catalog = &attempt.entry->catalog;
    options->year = attempt.calendar_year;
}

/* Any file can be looked at, also where no configuration is. */
static enum tb_status explain_all(const struct tb_opt_common *common, const struct tb_conf *conf, const struct tb_plans *plans,
                                  const struct wishes *wishes, struct tb_err *err)
{
    struct tb_explain_options options = {.rows = wishes->rows, .raw = wishes->raw, .sheet = wishes->sheet, .write = write_out};
    enum tb_status status = TB_OK;
    int i;
    if (conf)
        options.grace_days = (int)tb_conf_int(conf, "period", "grace_days");
    for (i = 0; i < common->argument_count && status == TB_OK; i++) {
        if (plans)
            choose_plan(common->arguments[i], plans, &options);
        status = tb_explain(common->arguments[i], &options, err);
    }
    return status;
}

/* What the night would make of each file, and with --explain how it understands it; the worst verdict is the exit code. */
static enum tb_status check_all(const struct tb_opt_common *common, const struct tb_conf *conf, const struct tb_plans *plans,
                                const struct wishes *wishes, struct tb_err *err)
{
    const struct tb_check_wish wish = {wishes->explain ? write_out : NULL, wishes->notice, wishes->sheet, common};
    struct tb_check *check = NULL;
    struct tb_clock clock;
    bool rejected = false;
    enum tb_status status = tb_conf_clock(conf, &clock, common, err);
    int i;
    if (status == TB_OK)
        status = tb_check_new(&check, conf, plans, &clock, say, err);
    for (i = 0; i < common->argument_count && status == TB_OK; i++) {
        status = tb_check_file(check, common->arguments[i], &wish, err);
        rejected = rejected || status == TB_PARTIAL;
        if (status == TB_PARTIAL)
            status = TB_OK;
    }
    tb_check_free(check);
    return status == TB_OK && rejected ? TB_PARTIAL : status;
}

static enum tb_status check_wishes(const struct tb_opt_common *common, const struct wishes *wishes, struct tb_err *err)
{
    if (wishes->rows && !wishes->explain)
        return tb_err_set(err, TB_USAGE, _("--rows goes with --explain"));
    if (wishes->raw && !wishes->rows)
        return tb_err_set(err, TB_USAGE, _("--raw goes with --rows"));
    if (wishes->notice && !wishes->check)
        return tb_err_set(err, TB_USAGE, _("--notice goes with --check"));
    if (wishes->again && (wishes->explain || wishes->check))
        return tb_err_set(err, TB_USAGE, _("--again goes alone"));
    if (wishes->rows && wishes->check)
        return tb_err_set(err, TB_USAGE, _("--rows does not go with --check"));
    if ((wishes->explain || wishes->check) && common->argument_count == 0)
        return tb_err_set(err, TB_USAGE, _("%s needs a file"), wishes->check ? "--check" : "--explain");
    if (wishes->sheet && !wishes->explain && !wishes->check)
        return tb_err_set(err, TB_USAGE, _("--sheet goes with --explain or --check"));
    if (wishes->notice && common->argument_count > 1)
        return tb_err_set(err, TB_USAGE, _("--notice goes with one file"));
    return TB_OK;
}

static enum tb_status run(const struct tb_opt_common *common, const struct wishes *wishes, struct tb_err *err)
{
    struct tb_plans plans = {NULL, 0};
    struct tb_conf *conf = NULL;
    enum tb_status status = check_wishes(common, wishes, err);
    if (status == TB_OK)
        status = tb_conf_start(&conf, NULL, common, err);
    if (status == TB_CONFIG && wishes->explain && !wishes->check && !common->config && !conf)
        return explain_all(common, NULL, NULL, wishes, err);
    if (status != TB_OK)
        return status;
    status = tb_plans_load(&plans, conf, err);
    if (status == TB_OK && wishes->rows)
        status = explain_all(common, conf, &plans, wishes, err);
    else if (status == TB_OK && (wishes->check || wishes->explain))
        status = check_all(common, conf, &plans, wishes, err);
    else if (status == TB_OK)
        status = ingest_all(common, conf, &plans, wishes->again, err);
    tb_plans_free(&plans);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct wishes wishes = {false, false, false, false, false, NULL, NULL};
    const struct tb_opt own[] = {
        {"check", 0, NULL, N_("say what would be found of the files and whether they would be accepted; write nothing"), NULL,
         &wishes.check},
        {"notice", 0, "FILE", N_("with --check: write the correction workbook here"), &wishes.notice, NULL},
        {"explain", 0, NULL, N_("the same, and how each file is understood"), NULL, &wishes.explain},
        {"rows", 0, NULL, N_("with --explain: print the table as CSV (UTF-8, RFC 4180), nothing else"), NULL, &wishes.rows},
        {"raw", 0, NULL, N_("with --rows: cells as they are, for programs; a spreadsheet program may run formulas in them"), NULL,
         &wishes.raw},
        {"again", 0, NULL, N_("judge what was accepted anew, by today's forms and plans: a cut-off, a file, or all"), NULL,
         &wishes.again},
        {"sheet", 0, "NAME", N_("with --explain or --check: this sheet of a workbook"), &wishes.sheet, NULL},
        {0},
    };
    struct tb_opt_common common;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, &wishes, &err);
    if (fflush(stdout) != 0 && status == TB_OK)
        status = tb_err_set(&err, TB_SYSTEM, _("cannot write the results"));
    return tb_opt_exit(&program, status, &err);
}
