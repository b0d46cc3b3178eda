/* A document's title and first paragraph: the document's own, so that mail and document say the same. */
#include "deliver.h"
#include "tb_buf.h"
#include "tb_command.h"
#include "tb_file.h"
#include "tb_settings.h"

#include <string.h>
#include <unistd.h>

enum { MOST_LEAD_BYTES = 1 << 20, MOST_SECONDS = 120 };

static const struct deliver_lead none = {"", "", true};

/* The title's line, an empty one, the paragraph. */
static enum tb_status read_lead(struct deliver *d, const char *path, struct deliver_lead *lead, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(MOST_LEAD_BYTES);
    enum tb_status status = tb_file_read(path, &text, err);
    const char *at = tb_buf_str(&text);
    if (status == TB_OK) {
        size_t length = strcspn(at, "\n");
        lead->title = deliver_text(d, "%.*s", (int)length, at);
        at += length;
        at += strspn(at, "\n");
        lead->paragraph = deliver_text(d, "%.*s", (int)strcspn(at, "\n"), at);
    }
    tb_buf_free(&text);
    return status;
}

/* A template may say that the plan's key figures are not its subject. */
static bool wants_figures(const char *ini_path)
{
    struct tb_ini *ini = NULL;
    struct tb_err ignored = TB_ERR_INIT;
    const char *text;
    bool wants = true;
    if (tb_ini_load(&ini, ini_path, &ignored) == TB_OK && (text = tb_ini_get(ini, "parameters", "mail_figures")) != NULL &&
        !tb_setting_parse_bool(text, &wants))
        wants = true;
    tb_ini_free(ini);
    return wants;
}

enum tb_status deliver_lead_issued(struct deliver *d, const char *folder, struct deliver_lead *lead, struct tb_err *err)
{
    enum tb_status status = read_lead(d, deliver_text(d, "%s/%s/lead.txt", d->output, folder), lead, err);
    if (status == TB_INPUT) { /* issued before there were such files */
        *lead = none;
        status = TB_OK;
    }
    lead->figures = wants_figures(deliver_text(d, "%s/%s/bulletin/bulletin.ini", d->output, folder));
    return status;
}

/* tb-bulletin with the arguments of this run. */
static enum tb_status make_lead(struct deliver *d, const char *name, const char *out, struct tb_err *err)
{
    struct tb_command command;
    tb_command_begin(&command, "tb-bulletin", tb_conf_file(d->request->conf), d->request->common);
    tb_command_option(&command, "--as-of", d->as_of);
    tb_command_option(&command, "--template", name);
    tb_command_add(&command, "--lead");
    tb_command_option(&command, "--out", out);
    return tb_command_run(&command, MOST_SECONDS, err);
}

enum tb_status deliver_lead_draft(struct deliver *d, const char *name, struct deliver_lead *lead, struct tb_err *err)
{
    const char *out = deliver_text(d, "%s/.tb-deliver-lead.txt", d->output);
    enum tb_status status = make_lead(d, name, out, err);
    *lead = none;
    if (status == TB_OK)
        status = read_lead(d, out, lead, err);
    unlink(out); /* may not be there */
    lead->figures =
        wants_figures(deliver_text(d, "%s/%s/bulletin.ini", tb_conf_path(d->request->conf, "paths", "bulletins"), name));
    return status == TB_SYSTEM ? status : TB_OK; /* a template that cannot be filled in is the night's problem, told there */
}
