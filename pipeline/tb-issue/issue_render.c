#include "issue.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ARGUMENTS = 48, MOST_OWNED = 16 };

static const char lead_name[] = "lead.txt";

/* An argument list; some of its strings are made here and given back at the end. */
struct command {
    const char *argv[MOST_ARGUMENTS + 1];
    char *owned[MOST_OWNED];
    int count, owned_count;
    bool failed;
};

static void add(struct command *command, const char *argument)
{
    if (command->count == MOST_ARGUMENTS || !argument)
        command->failed = true;
    else
        command->argv[command->count++] = argument;
}

static void add_owned(struct command *command, char *argument)
{
    if (command->owned_count == MOST_OWNED || !argument) {
        free(argument);
        command->failed = true;
        return;
    }
    command->owned[command->owned_count++] = argument;
    add(command, argument);
}

/* --set paths:KEY=PATH */
static void add_path(struct command *command, const char *key, const char *folder, const char *name)
{
    struct tb_buf text = TB_BUF_INIT(ISSUE_MOST_PATH_BYTES);
    tb_buf_printf(&text, "paths:%s=%s%s%s", key, folder, name[0] ? "/" : "", name);
    add(command, "--set");
    add_owned(command, tb_buf_detach(&text));
}

static void release(struct command *command)
{
    while (command->owned_count > 0)
        free(command->owned[--command->owned_count]);
}

/* What both programs get: the frozen ledger, plan and forms; the fonts of today (their names and bytes are in the
 * content key that --verify compares by the result). */
static void begin(struct command *command, const struct issue_render *render, const char *program)
{
    memset(command, 0, sizeof *command);
    add_owned(command, tb_child_beside(program));
    add(command, "-c");
    add_owned(command, tb_file_join(render->folder, "tongbao.ini"));
    add_path(command, "ledger", render->folder, "ledger.db");
    add_path(command, "forms", render->folder, "forms");
    add_path(command, "plan", render->folder, "plan");
    add_path(command, "fonts", tb_conf_path(render->request->conf, "paths", "fonts"), "");
    add_path(command, "output", render->out_dir, "");
    add(command, "--as-of");
    add(command, render->as_of);
}

/* TB_PARTIAL: the document is there, but; err has the first thing that was said about it. */
static enum tb_status run(struct command *command, struct tb_err *err)
{
    struct tb_child child = TB_CHILD_INIT;
    enum tb_status status;
    if (command->failed)
        return tb_err_nomem(err);
    command->argv[command->count] = NULL;
    status = tb_child_run(&child, (char *const *)(uintptr_t)command->argv, 600, err);
    if (status == TB_PARTIAL)
        tb_err_set(err, TB_PARTIAL, "%.*s", (int)strcspn(tb_buf_str(&child.said), "\n"), tb_buf_str(&child.said));
    tb_child_free(&child);
    return status;
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
    struct command command;
    enum tb_status status;
    begin(&command, render, "tb-bulletin");
    add(&command, "--template");
    add_owned(&command, tb_file_join(render->folder, "bulletin"));
    add(&command, "--number");
    add(&command, render->number);
    add(&command, "--date");
    add(&command, render->date);
    if (render->erratum_of) {
        add(&command, "--erratum-of");
        add(&command, render->erratum_of);
    }
    if (render->county) {
        add(&command, "--county");
        add(&command, render->county);
    }
    if (strcmp(name, lead_name) == 0)
        add(&command, "--lead");
    add(&command, "--out");
    add_owned(&command, tb_file_join(render->out_dir, name));
    status = judge_partial(render, run(&command, err), err);
    release(&command);
    return status;
}

static enum tb_status render_workbook(const struct issue_render *render, struct tb_err *err)
{
    struct command command;
    enum tb_status status;
    begin(&command, render, "tb-summary");
    add(&command, "--workbook");
    add_owned(&command, tb_file_join(render->folder, "workbook"));
    add(&command, "--out");
    add_owned(&command, tb_file_join(render->out_dir, "workbook.xlsx"));
    status = run(&command, err);
    release(&command);
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
    struct command command;
    enum tb_status status;
    size_t i;
    memset(&command, 0, sizeof command);
    add_owned(&command, tb_child_beside("tb-bulletin"));
    add(&command, "-c");
    add_owned(&command, tb_file_join(folder, "tongbao.ini"));
    for (i = 0; i < sizeof keys / sizeof *keys; i++)
        if (tb_conf_path(issue->request->conf, "paths", keys[i])[0])
            add_path(&command, keys[i], tb_conf_path(issue->request->conf, "paths", keys[i]), "");
    add(&command, "--as-of");
    add(&command, issue->as_of);
    add(&command, "--template");
    add(&command, issue->template_dir);
    if (issue->request->erratum_of) {
        add(&command, "--erratum-of");
        add(&command, issue->request->erratum_of);
    }
    if (issue->request->county && issue->per_county) {
        add(&command, "--county");
        add(&command, issue->request->county);
    }
    add(&command, "--envelope");
    add(&command, "--out");
    add(&command, file);
    status = run(&command, err);
    release(&command);
    return status;
}

enum tb_status issue_list_recipients(const struct issue_render *render, const char *file, struct tb_err *err)
{
    struct command command;
    enum tb_status status;
    begin(&command, render, "tb-bulletin");
    add(&command, "--template");
    add_owned(&command, tb_file_join(render->folder, "bulletin"));
    add(&command, "--recipients");
    add(&command, "--out");
    add(&command, file);
    status = run(&command, err);
    release(&command);
    return status == TB_PARTIAL ? TB_OK : status;
}
