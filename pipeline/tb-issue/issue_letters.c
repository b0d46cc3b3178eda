/* Letters: a template with per = county, each county's document with a number of its own. */
#include "issue.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_tree.h"

#include <stdlib.h>
#include <string.h>

const char *issue_county_of(const char *folder, const char *number)
{
    static const char place[] = "issued/";
    size_t length = strlen(number);
    if (strncmp(folder, place, sizeof place - 1) != 0)
        return NULL;
    folder += sizeof place - 1;
    return strncmp(folder, number, length) == 0 && folder[length] == '-' ? folder + length + 1 : NULL;
}

/* The recipients are the frozen template's, asked of the frozen ledger: "CODE\tNAME\n" each. */
static enum tb_status read_recipients(struct issue *issue, struct tb_buf *list, struct tb_err *err)
{
    char *parent = tb_file_join(tb_conf_path(issue->request->conf, "paths", "output"), "issued");
    char *making = parent ? tb_file_join(parent, ".making") : NULL;
    char *file = making ? tb_file_join(making, "recipients") : NULL;
    struct issue_render render;
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status = file ? tb_file_make_folder(parent, err) : tb_err_nomem(err);
    memset(&render, 0, sizeof render);
    render.request = issue->request;
    render.folder = render.out_dir = making;
    render.as_of = issue->as_of;
    if (status == TB_OK)
        status = tb_tree_remove(making, err);
    if (status == TB_OK)
        status = issue_gather(issue, making, err);
    if (status == TB_OK)
        status = issue_list_recipients(&render, file, err);
    if (status == TB_OK)
        status = tb_file_read(file, list, err);
    if (making && tb_tree_remove(making, &ignored) != TB_OK && status == TB_OK)
        status = tb_err_set(err, ignored.status, "%s", ignored.message);
    free(file);
    free(making);
    free(parent);
    return status;
}

/* What the run's first letter has frozen is what the others are made from too. */
static enum tb_status keep_ledger(struct issue *issue, struct tb_err *err)
{
    struct tb_buf path = TB_BUF_INIT(ISSUE_MOST_PATH_BYTES);
    if (issue->first_ledger || issue->folder.length == 0)
        return TB_OK;
    tb_buf_printf(&path, "%s/%s/ledger.db", tb_conf_path(issue->request->conf, "paths", "output"), tb_buf_str(&issue->folder));
    issue->first_ledger = tb_buf_detach(&path);
    return issue->first_ledger ? TB_OK : tb_err_nomem(err);
}

enum tb_status issue_letters(struct issue *issue, struct tb_err *err)
{
    const char *wanted = issue->request->county;
    struct tb_buf list = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = read_recipients(issue, &list, err);
    char *line = list.bytes;
    bool any = false;
    while (status == TB_OK && line && *line) {
        char *end = strchr(line, '\n'), *tab = strchr(line, '\t');
        if (!end || !tab || tab > end)
            break;
        *end = *tab = '\0';
        issue->county = line;
        issue->county_name = tab + 1;
        if (!wanted || strcmp(wanted, line) == 0) {
            any = true;
            status =
                strchr(line, '/') ? tb_err_set(err, TB_CONFIG, _("not the code of a county: \"%s\""), line) : issue_one(issue, err);
            if (status == TB_OK)
                status = keep_ledger(issue, err);
        }
        line = end + 1;
    }
    if (status == TB_OK && !any)
        status = tb_err_set(err, TB_INPUT, _("no letter for county \"%s\" from this template: %s"), wanted ? wanted : "",
                            issue->template_dir);
    issue->county = issue->county_name = NULL;
    tb_buf_free(&list);
    return status;
}
