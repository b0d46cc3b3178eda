#include "bulletin.h"
#include "tb_i18n.h"
#include "tb_opt.h"

#include <stdio.h>
#include <string.h>

static const struct tb_program program = {"tb-bulletin", "", N_("Make the bulletin of a template from the ledger's figures."), 0};

static enum tb_status check_flags(struct bulletin_request *request, bool text, bool markdown, bool lead, bool recipients,
                                  bool envelope, struct tb_err *err)
{
    if (!request->template_name)
        return tb_err_set(err, TB_USAGE, _("which template? --template DIR (see %s --help)"), program.name);
    if (text + markdown + lead + recipients + envelope > 1)
        return tb_err_set(err, TB_USAGE, _("one of --text, --markdown, --lead, --recipients and --envelope"));
    request->format = text         ? BULLETIN_TEXT
                      : markdown   ? BULLETIN_MARKDOWN
                      : lead       ? BULLETIN_LEAD
                      : recipients ? BULLETIN_RECIPIENTS
                      : envelope   ? BULLETIN_ENVELOPE
                                   : BULLETIN_PAGES;
    return TB_OK;
}

int main(int argc, char **argv)
{
    struct tb_opt_common common;
    struct bulletin_request request;
    struct tb_buf printed = TB_BUF_INIT(BULLETIN_MOST_BYTES);
    struct tb_buf warnings = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_conf *conf = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status;
    const char *line;
    bool text = false, markdown = false, lead = false, recipients = false, envelope = false, draft = false;
    const struct tb_opt own[] = {
        {"template", 't', "DIR", N_("the template: a folder, or the name of one in [paths] bulletins"), &request.template_name,
         NULL},
        {"county", 0, "CODE", N_("only this county's document (templates with per = county)"), &request.county, NULL},
        {"out", 'o', "FILE", N_("write here, FILE.pdf or FILE.ofd; a folder when there is one document per county"), &request.out,
         NULL},
        {"number", 0, "NUMBER", N_("the allotted number: not a draft"), &request.number, NULL},
        {"date", 0, "YYYY-MM-DD", N_("the date of the document (default: cut-off + date_days)"), &request.date, NULL},
        {"erratum-of", 0, "NUMBER", N_("the issue that is corrected"), &request.erratum_of, NULL},
        {"draft", 0, NULL, N_("leave the number open and mark it as a draft (the default)"), NULL, &draft},
        {"text", 0, NULL, N_("write plain text, not PDF"), NULL, &text},
        {"markdown", 0, NULL, N_("write the filled-in Markdown, not PDF"), NULL, &markdown},
        {"lead", 0, NULL, N_("write title and first paragraph as plain text, for a mail"), NULL, &lead},
        {"recipients", 0, NULL, N_("write no document, but whom the template makes one for: code, tab, name"), NULL, &recipients},
        {"envelope", 0, NULL, N_("write no document, but the pattern of its number and its title"), NULL, &envelope},
        {NULL, 0, NULL, NULL, NULL, NULL},
    };
    memset(&request, 0, sizeof request);
    status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status != TB_OK || common.done)
        return tb_opt_exit(&program, status, &err);
    status = tb_conf_start(&conf, NULL, &common, &err);
    if (status == TB_OK)
        status = check_flags(&request, text, markdown, lead, recipients, envelope, &err);
    if (status == TB_OK && draft && request.number)
        status = tb_err_set(&err, TB_USAGE, _("a draft has no number: --draft or --number"));
    if (status == TB_OK) {
        request.conf = conf;
        request.as_of = common.as_of;
        request.printed = &printed;
        request.warnings = &warnings;
        status = bulletin_run(&request, &err);
    }
    if (status == TB_OK && printed.length > 0)
        fwrite(printed.bytes, 1, printed.length, stdout);
    for (line = tb_buf_str(&warnings); *line; line += strcspn(line, "\n") + 1)
        fprintf(stderr, "%s: %s: %.*s\n", program.name, _("warning"), (int)strcspn(line, "\n"), line);
    tb_buf_free(&warnings);
    tb_buf_free(&printed);
    tb_conf_free(conf);
    return tb_opt_exit(&program, status, &err);
}
