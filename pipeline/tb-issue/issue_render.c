#include "issue.h"
#include "tb_command.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIMIT_S = 600 };

static const char lead_name[] = "lead.txt";

/* What both programs get: the frozen ledger, plan and forms; the fonts of today (their names and bytes are in the
 * content key that --verify compares by the result). */
static void begin(struct tb_command *command, const struct issue_render *render, const char *program)
{
    char *config = tb_file_join(render->folder, "tongbao.ini");
    tb_command_begin(command, program, config, NULL);
    command->failed = command->failed || !config;
    free(config);
    tb_command_printf(command, "--set", "paths:ledger=%s/ledger.db", render->folder);
    tb_command_printf(command, "--set", "paths:forms=%s/forms", render->folder);
    tb_command_printf(command, "--set", "paths:plan=%s/plan", render->folder);
    tb_command_printf(command, "--set", "paths:fonts=%s", tb_conf_path(render->request->conf, "paths", "fonts"));
    tb_command_printf(command, "--set", "paths:output=%s", render->out_dir);
    tb_command_option(command, "--as-of", render->as_of);
}

/* What is issued stays for ever: 〓 only when somebody has said so. */
static enum tb_status judge_partial(const struct issue_render *render, enum tb_status status, struct tb_err *err)
{
    char said[TB_ERR_BYTES];
    if (status != TB_PARTIAL)
        return status;
    if (!render->refuse_rare)
        return TB_OK;
    snprintf(said, sizeof said, "%s", err->message);
    return tb_err_set(err, TB_CONFIG, _("%s; issue it with 〓 by --missing-characters"), said);
}

enum tb_status issue_wants_ofd(const char *folder, bool *wants, struct tb_err *err)
{
    struct tb_buf path = TB_BUF_INIT(ISSUE_MOST_PATH_BYTES);
    struct tb_ini *ini = NULL;
    enum tb_status status;
    tb_buf_printf(&path, "%s/bulletin/bulletin.ini", folder);
    status = tb_buf_check(&path, _("folder"), err);
    if (status == TB_OK)
        status = tb_ini_load(&ini, tb_buf_str(&path), err);
    *wants = status == TB_OK && tb_ini_has_word(ini, "bulletin", "formats", "ofd");
    tb_ini_free(ini);
    tb_buf_free(&path);
    return status;
}

/* The pages as a file of that name; its ending says which kind. */
static enum tb_status render_pages(const struct issue_render *render, const char *name, struct tb_err *err)
{
    struct tb_command command;
    begin(&command, render, "tb-bulletin");
    tb_command_printf(&command, "--template", "%s/bulletin", render->folder);
    tb_command_option(&command, "--number", render->number);
    tb_command_option(&command, "--date", render->date);
    tb_command_option(&command, "--erratum-of", render->erratum_of);
    tb_command_option(&command, "--county", render->county);
    if (strcmp(name, lead_name) == 0)
        tb_command_add(&command, "--lead");
    tb_command_printf(&command, "--out", "%s/%s", render->out_dir, name);
    return judge_partial(render, tb_command_run(&command, LIMIT_S, err), err);
}

static enum tb_status render_workbook(const struct issue_render *render, struct tb_err *err)
{
    struct tb_command command;
    enum tb_status status;
    begin(&command, render, "tb-summary");
    tb_command_printf(&command, "--workbook", "%s/workbook", render->folder);
    tb_command_printf(&command, "--out", "%s/workbook.xlsx", render->out_dir);
    status = tb_command_run(&command, LIMIT_S, err);
    return status == TB_PARTIAL ? TB_OK : status;
}

enum tb_status issue_render(const struct issue_render *render, struct tb_err *err)
{
    bool ofd = false;
    enum tb_status status = issue_wants_ofd(render->folder, &ofd, err);
    if (status == TB_OK)
        status = render_pages(render, "bulletin.pdf", err);
    if (status == TB_OK && ofd)
        status = render_pages(render, "bulletin.ofd", err);
    if (status == TB_OK && render->lead)
        status = render_pages(render, lead_name, err);
    if (status == TB_OK && render->workbook)
        status = render_workbook(render, err);
    return status;
}

enum tb_status issue_ask_envelope(const struct issue *issue, const char *folder, const char *file, struct tb_err *err)
{
    static const char *const keys[] = {"ledger", "forms", "plan", "plans", "bulletins", "fonts", "output"};
    const struct tb_conf *conf = issue->request->conf;
    char *config = tb_file_join(folder, "tongbao.ini");
    struct tb_command command;
    size_t i;
    tb_command_begin(&command, "tb-bulletin", config, NULL);
    command.failed = command.failed || !config;
    free(config);
    for (i = 0; i < sizeof keys / sizeof *keys; i++)
        if (tb_conf_path(conf, "paths", keys[i])[0])
            tb_command_printf(&command, "--set", "paths:%s=%s", keys[i], tb_conf_path(conf, "paths", keys[i]));
    tb_command_option(&command, "--as-of", issue->as_of);
    tb_command_option(&command, "--template", issue->template_dir);
    tb_command_option(&command, "--erratum-of", issue->request->erratum_of);
    tb_command_option(&command, "--county", issue->per_county ? issue->request->county : NULL);
    tb_command_add(&command, "--envelope");
    tb_command_option(&command, "--out", file);
    return tb_command_run(&command, LIMIT_S, err);
}

enum tb_status issue_list_recipients(const struct issue_render *render, const char *file, struct tb_err *err)
{
    struct tb_command command;
    enum tb_status status;
    begin(&command, render, "tb-bulletin");
    tb_command_printf(&command, "--template", "%s/bulletin", render->folder);
    tb_command_add(&command, "--recipients");
    tb_command_option(&command, "--out", file);
    status = tb_command_run(&command, LIMIT_S, err);
    return status == TB_PARTIAL ? TB_OK : status;
}
