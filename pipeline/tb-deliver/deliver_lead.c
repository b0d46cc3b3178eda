/* A document's title and first paragraph: the document's own, so that mail and document say the same. */
#include "deliver.h"
#include "tb_buf.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_settings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_LEAD_BYTES = 1 << 20, MOST_ARGUMENTS = 2 * TB_OPT_MOST_SETS + 24, MOST_SECONDS = 120 };

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
    const struct tb_opt_common *common = d->request->common;
    const char *argv[MOST_ARGUMENTS];
    struct tb_child child = TB_CHILD_INIT;
    char *program = tb_child_beside("tb-bulletin");
    enum tb_status status;
    size_t n = 0;
    int i;
    if (!program)
        return tb_err_nomem(err);
    argv[n++] = program;
    argv[n++] = "-c";
    argv[n++] = tb_conf_file(d->request->conf);
    for (i = 0; common && i < common->set_count; i++) {
        argv[n++] = "--set";
        argv[n++] = common->sets[i];
    }
    argv[n++] = "--as-of";
    argv[n++] = d->as_of;
    argv[n++] = "--template";
    argv[n++] = name;
    argv[n++] = "--lead";
    argv[n++] = "--out";
    argv[n++] = out;
    argv[n] = NULL;
    status = tb_child_run(&child, (char *const *)(uintptr_t)argv, MOST_SECONDS, err); /* execve does not write to them */
    tb_child_free(&child);
    free(program);
    return status;
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
