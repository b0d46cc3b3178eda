#define _XOPEN_SOURCE 700 /* realpath */
/* The installation's templates as they are, but for its plans and its forms; and tongbao.ini with the bureau in it. */
#include "init_bureau_internal.h"
#include "tb_file.h"
#include "tb_tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FILE_BYTES = 16 << 20 };

static bool is_below(const char *relative, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(relative, folder, length) == 0 && relative[length] == '/';
}

/* A form that the plan asks for, and what all forms share. */
static bool is_wanted_form(const struct init_bureau *work, const char *relative)
{
    const char *name = tb_file_name_of(relative);
    size_t length = strlen(name);
    if (length < 4 || strcmp(name + length - 4, ".ini") != 0)
        return true;
    return strcmp(name, tb_file_name_of(work->measured->file)) == 0 ||
           (work->tasked && strcmp(name, tb_file_name_of(work->tasked->file)) == 0);
}

static enum tb_status on_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    const struct init_bureau *work = context;
    if (is_below(info->relative, "plans") || is_below(info->relative, "init") || strcmp(info->relative, "tongbao.ini") == 0 ||
        (is_below(info->relative, "forms") && !is_wanted_form(work, info->relative)))
        return TB_OK;
    return tb_tree_copy_below(info->path, work->part, info->relative, err);
}

enum tb_status init_copy_templates(struct init_bureau *work, struct tb_err *err)
{
    char *folder = tb_file_folder_of(tb_conf_file(work->source));
    enum tb_status status = folder ? tb_file_walk_linked(folder, on_file, work, err) : tb_err_nomem(err);
    free(folder);
    return status;
}

/* -- tongbao.ini -- */

struct setting {
    const char *section, *key, *value;
};

/* The value that stands for a key in place of the installation's, NULL to leave the line. */
static const char *value_for(const struct setting *settings, const char *section, const char *key, size_t key_length)
{
    for (; settings->section; settings++)
        if (strcmp(settings->section, section) == 0 && strlen(settings->key) == key_length &&
            strncmp(settings->key, key, key_length) == 0)
            return settings->value;
    return NULL;
}

/* The installation's file line by line: comments and what is not the bureau's stay; [mail] is left out, it is another's. */
static void edit_config(const char *text, const struct setting *settings, struct tb_buf *out)
{
    char section[64] = "";
    while (*text) {
        size_t length = strcspn(text, "\n"), key = strcspn(text, " \t=\n");
        const char *value;
        if (text[0] == '[') {
            size_t name = strcspn(text + 1, "]\n");
            snprintf(section, sizeof section, "%.*s", (int)(name < sizeof section ? name : sizeof section - 1), text + 1);
        }
        value = value_for(settings, section, text, key);
        if (strcmp(section, "mail") == 0)
            value = NULL;
        else if (value)
            tb_buf_printf(out, "%.*s = %s\n", (int)key, text, value);
        else
            tb_buf_printf(out, "%.*s\n", (int)length, text);
        text += length + (text[length] == '\n');
    }
}

enum tb_status init_copy_config(struct init_bureau *work, struct tb_err *err)
{
    char first[TB_DATE_TEXT_BYTES], *fonts = realpath(tb_conf_path(work->source, "paths", "fonts"), NULL);
    const struct setting settings[] = {{"paths", "inbox", "input"},
                                       {"paths", "archive", "output/archive"},
                                       {"paths", "ledger", "output/ledger.db"},
                                       {"paths", "output", "output"},
                                       {"paths", "forms", "forms"},
                                       {"paths", "plan", "plans"},
                                       {"paths", "plans", "plans"},
                                       {"paths", "bulletins", "bulletins"},
                                       {"paths", "workbooks", "workbooks"},
                                       {"paths", "fonts", fonts ? fonts : tb_conf_path(work->source, "paths", "fonts")},
                                       {"bureau", "name", work->answers->name},
                                       {"bureau", "short", work->short_name},
                                       {"bureau", "code", work->code},
                                       {"bureau", "office", work->office},
                                       {"bureau", "contact", ""},
                                       {"bureau", "words", ""},
                                       {"escalation", "gap_below", ""}, /* for the bureau to decide */
                                       {"period", "first", tb_date_format(first, work->cutoffs[0])},
                                       {NULL, NULL, NULL}};
    struct tb_buf text = TB_BUF_INIT(MOST_FILE_BYTES), out = TB_BUF_INIT(MOST_FILE_BYTES);
    char *path = tb_file_join(work->part, "tongbao.ini");
    enum tb_status status = path ? tb_file_read(tb_conf_file(work->source), &text, err) : tb_err_nomem(err);
    if (status == TB_OK) {
        edit_config(tb_buf_str(&text), settings, &out);
        status = tb_buf_check(&out, "tongbao.ini", err);
    }
    if (status == TB_OK)
        status = tb_file_replace(path, tb_buf_str(&out), out.length, err);
    tb_buf_free(&text);
    tb_buf_free(&out);
    free(path);
    free(fonts);
    return status;
}
