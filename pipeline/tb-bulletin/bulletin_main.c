#include "bulletin.h"
#include "bulletin_render.h"
#include "tb_db.h"
#include "tb_i18n.h"
#include "tb_opt.h"

#include <stdio.h>
#include <string.h>

static const struct tb_program program = {"tb-bulletin", "", N_("Make the bulletin of a template from the ledger's figures."), 0};

/* What the command line asks for, or the line of a job. */
struct ask {
    struct bulletin_request request;
    bool text, markdown, lead, recipients, envelope, draft, jobs;
    struct tb_conf *conf;
    struct tb_db *ledger;
    struct bulletin_render render;
    struct tb_opt_common common;
};

static enum tb_status check_flags(struct ask *ask, struct tb_err *err)
{
    struct bulletin_request *request = &ask->request;
    if (!request->template_name)
        return tb_err_set(err, TB_USAGE, _("which template? --template DIR (see %s --help)"), program.name);
    if (ask->text + ask->markdown + ask->lead + ask->recipients + ask->envelope > 1)
        return tb_err_set(err, TB_USAGE, _("one of --text, --markdown, --lead, --recipients and --envelope"));
    if (ask->draft && request->number)
        return tb_err_set(err, TB_USAGE, _("a draft has no number: --draft or --number"));
    request->format = ask->text         ? BULLETIN_TEXT
                      : ask->markdown   ? BULLETIN_MARKDOWN
                      : ask->lead       ? BULLETIN_LEAD
                      : ask->recipients ? BULLETIN_RECIPIENTS
                      : ask->envelope   ? BULLETIN_ENVELOPE
                                        : BULLETIN_PAGES;
    return TB_OK;
}

static enum tb_status run(void *context, struct tb_err *err)
{
    struct ask *ask = context;
    struct tb_buf printed = TB_BUF_INIT(BULLETIN_MOST_BYTES);
    struct tb_buf warnings = TB_BUF_INIT(TB_MEBIBYTE);
    const char *line;
    enum tb_status status = check_flags(ask, err);
    if (status == TB_OK) {
        ask->request.conf = ask->conf;
        ask->request.ledger = &ask->ledger;
        ask->request.render = &ask->render;
        ask->request.as_of = ask->common.as_of;
        ask->request.printed = &printed;
        ask->request.warnings = &warnings;
        status = bulletin_run(&ask->request, err);
    }
    if (status == TB_OK && printed.length > 0)
        fwrite(printed.bytes, 1, printed.length, stdout);
    for (line = tb_buf_str(&warnings); *line; line += strcspn(line, "\n") + 1)
        fprintf(stderr, "%s: %s: %.*s\n", program.name, _("warning"), (int)strcspn(line, "\n"), line);
    tb_buf_free(&warnings);
    tb_buf_free(&printed);
    return status;
}

/* Standard output has the exit codes. */
static enum tb_status run_job(void *context, struct tb_err *err)
{
    const struct ask *ask = context;
    if (!ask->request.out || strcmp(ask->request.out, "-") == 0)
        return tb_err_set(err, TB_USAGE, _("a job of --jobs names its file: --out FILE"));
    return run(context, err);
}

int main(int argc, char **argv)
{
    static struct ask ask;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    const struct tb_opt own[] = {
        {"template", 't', "DIR", N_("the template: a folder, or the name of one in [paths] bulletins"), &ask.request.template_name,
         NULL},
        {"county", 0, "CODE", N_("only this county's document (templates with per = county)"), &ask.request.county, NULL},
        {"out", 'o', "FILE", N_("write here, FILE.pdf or FILE.ofd; a folder when there is one document per county"),
         &ask.request.out, NULL},
        {"number", 0, "NUMBER", N_("the allotted number: not a draft"), &ask.request.number, NULL},
        {"date", 0, "YYYY-MM-DD", N_("the date of the document (default: cut-off + date_days)"), &ask.request.date, NULL},
        {"erratum-of", 0, "NUMBER", N_("the issue that is corrected"), &ask.request.erratum_of, NULL},
        {"draft", 0, NULL, N_("leave the number open and mark it as a draft (the default)"), NULL, &ask.draft},
        {"text", 0, NULL, N_("write plain text, not PDF"), NULL, &ask.text},
        {"markdown", 0, NULL, N_("write the filled-in Markdown, not PDF"), NULL, &ask.markdown},
        {"lead", 0, NULL, N_("write title and first paragraph as plain text, for a mail"), NULL, &ask.lead},
        {"recipients", 0, NULL, N_("write no document, but whom the template makes one for: code, tab, name"), NULL,
         &ask.recipients},
        {"envelope", 0, NULL, N_("write no document, but the pattern of its number and its title"), NULL, &ask.envelope},
        {"jobs", 0, NULL, N_("make what standard input asks for: a line a document, its options with a tab between words"), NULL,
         &ask.jobs},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    status = tb_opt_parse(&ask.common, &program, own, argc, argv, &err);
    if (status != TB_OK || ask.common.done)
        return tb_opt_exit(&program, status, &err);
    status = tb_conf_start(&ask.conf, NULL, &ask.common, &err);
    if (status == TB_OK)
        status = ask.jobs ? tb_opt_jobs(&ask.common, &program, own, run_job, &ask, &err) : run(&ask, &err);
    tb_db_close(ask.ledger);
    bulletin_render_close(&ask.render);
    tb_conf_free(ask.conf);
    return tb_opt_exit(&program, status, &err);
}
