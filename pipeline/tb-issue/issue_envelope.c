/* The series and the title under which documents of a template are registered, asked of tb-bulletin. */
#include "issue.h"
#include "tb_file.h"
#include "tb_tree.h"

#include <stdlib.h>
#include <string.h>

/* "number\tPATTERN\ntitle\tTITLE\n" */
static void take_lines(struct issue *issue, const char *text)
{
    static const char number[] = "number\t", title[] = "title\t";
    tb_buf_clear(&issue->series);
    tb_buf_clear(&issue->title);
    while (*text) {
        size_t length = strcspn(text, "\n");
        if (strncmp(text, number, sizeof number - 1) == 0)
            tb_buf_append(&issue->series, text + sizeof number - 1, length - (sizeof number - 1));
        else if (strncmp(text, title, sizeof title - 1) == 0)
            tb_buf_append(&issue->title, text + sizeof title - 1, length - (sizeof title - 1));
        text += length + (text[length] == '\n');
    }
}

enum tb_status issue_read_envelope(struct issue *issue, struct tb_err *err)
{
    char *parent = tb_file_join(tb_conf_path(issue->request->conf, "paths", "output"), "issued");
    char *asking = parent ? tb_file_join(parent, ".asking") : NULL;
    char *file = asking ? tb_file_join(asking, "envelope") : NULL;
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status = file ? tb_file_make_folder(parent, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_tree_remove(asking, err);
    if (status == TB_OK)
        status = tb_file_make_folder(asking, err);
    if (status == TB_OK)
        status = issue_write_config(issue->request->conf, asking, err);
    if (status == TB_OK)
        status = issue_ask_envelope(issue, asking, file, err);
    if (status == TB_OK)
        status = tb_file_read(file, &text, err);
    if (status == TB_OK)
        take_lines(issue, tb_buf_str(&text));
    if (asking && tb_tree_remove(asking, &ignored) != TB_OK && status == TB_OK)
        status = tb_err_set(err, ignored.status, "%s", ignored.message);
    tb_buf_free(&text);
    free(file);
    free(asking);
    free(parent);
    return status;
}
