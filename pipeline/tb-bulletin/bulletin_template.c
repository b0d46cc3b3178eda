#include "bulletin_template.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_TEMPLATE_BYTES = 4 << 20 };

struct bulletin_part {
    const char *name, *text, *path; /* text NULL: there is no such file */
    struct bulletin_part *next;
};

/* UTF-8 without NUL, a byte order mark and the carriage returns of a Windows editor left out; in the arena. */
static enum tb_status take_text(struct bulletin_template *template, struct tb_buf *buf, const char *path, const char **text,
                                struct tb_err *err)
{
    size_t from = 0, to = 0, valid = tb_utf8_valid_up_to(tb_buf_str(buf), buf->length);
    if (valid < buf->length || memchr(tb_buf_str(buf), '\0', buf->length))
        return tb_err_set(err, TB_CONFIG, _("not UTF-8 text at byte %zu: %s"), valid, path);
    if (buf->length >= 3 && memcmp(buf->bytes, "\xEF\xBB\xBF", 3) == 0)
        from = 3;
    for (; from < buf->length; from++)
        if (!(buf->bytes[from] == '\r' && from + 1 < buf->length && buf->bytes[from + 1] == '\n'))
            buf->bytes[to++] = buf->bytes[from];
    *text = tb_arena_strndup(&template->arena, tb_buf_str(buf), to);
    return *text ? TB_OK : tb_err_nomem(err);
}

/* The text of a file below a folder; *text NULL when there is no such file. *path for messages. */
static enum tb_status read_file(struct bulletin_template *template, const char *folder, const char *file, const char **text,
                                const char **path, struct tb_err *err)
{
    struct tb_buf buf = TB_BUF_INIT(MOST_TEMPLATE_BYTES);
    char *joined = tb_file_join(folder, file);
    enum tb_status status;
    *text = NULL;
    *path = joined ? tb_arena_strdup(&template->arena, joined) : NULL;
    if (!*path) {
        status = tb_err_nomem(err);
    } else if (access(joined, F_OK) != 0) {
        status = TB_OK;
    } else {
        status = tb_file_read(joined, &buf, err);
        if (status == TB_INPUT)
            err->status = status = TB_CONFIG; /* it is there, but cannot be read */
        if (status == TB_OK)
            status = take_text(template, &buf, *path, text, err);
    }
    free(joined);
    tb_buf_free(&buf);
    return status;
}

/* A file of the plan's own folder or else of the template's; each is looked for once. */
static enum tb_status find_part(struct bulletin_template *template, const char *file, const struct bulletin_part **found,
                                struct tb_err *err)
{
    struct bulletin_part *part = template->parts;
    enum tb_status status = TB_OK;
    while (part && strcmp(part->name, file) != 0)
        part = part->next;
    *found = part;
    if (part)
        return TB_OK;
    part = tb_arena_alloc(&template->arena, sizeof *part);
    if (!part)
        return tb_err_nomem(err);
    part->name = tb_arena_strdup(&template->arena, file);
    if (!part->name)
        return tb_err_nomem(err);
    if (template->own_folder)
        status = read_file(template, template->own_folder, file, &part->text, &part->path, err);
    if (status == TB_OK && !part->text)
        status = read_file(template, template->folder, file, &part->text, &part->path, err);
    if (status != TB_OK)
        return status;
    part->next = template->parts;
    template->parts = part;
    *found = part;
    return TB_OK;
}

static enum tb_status find_folder(struct bulletin_template *template, const char *name, const char *bulletins_folder,
                                  struct tb_err *err)
{
    char *folder = strdup(name), *ini = tb_file_join(name, "bulletin.ini");
    enum tb_status status = TB_OK;
    size_t length;
    if (ini && access(ini, F_OK) != 0 && !strchr(name, '/')) {
        free(folder);
        folder = tb_file_join(bulletins_folder, name);
    }
    if (folder && ini) {
        for (length = strlen(folder); length > 1 && folder[length - 1] == '/'; length--)
            folder[length - 1] = '\0';
        template->folder = tb_arena_strdup(&template->arena, folder);
    }
    if (!template->folder)
        status = tb_err_nomem(err);
    else if (access(template->folder, F_OK) != 0)
        status = tb_err_set(err, TB_CONFIG, _("no such template: %s"), template->folder);
    else
        template->name = tb_file_name_of(template->folder);
    free(folder);
    free(ini);
    return status;
}

/* own_folder: inside the template (of an issued document), or beside the plan. */
static enum tb_status find_own_folder(struct bulletin_template *template, const char *plan_folder, struct tb_err *err)
{
    char *inside = tb_file_join(template->folder, "plan"), *beside = NULL, *folder = NULL;
    enum tb_status status = inside ? TB_OK : tb_err_nomem(err);
    if (status == TB_OK && access(inside, F_OK) == 0)
        folder = inside;
    if (status == TB_OK && !folder && plan_folder && plan_folder[0]) {
        char *bulletins = tb_file_join(plan_folder, "bulletins");
        beside = bulletins ? tb_file_join(bulletins, template->name) : NULL;
        free(bulletins);
        if (!beside)
            status = tb_err_nomem(err);
        else if (access(beside, F_OK) == 0)
            folder = beside;
    }
    if (folder) {
        template->own_folder = tb_arena_strdup(&template->arena, folder);
        if (!template->own_folder)
            status = tb_err_nomem(err);
    }
    free(inside);
    free(beside);
    return status;
}

/* The template's queries, then the plan's. */
static enum tb_status load_queries(struct bulletin_template *template, struct tb_err *err)
{
    const char *const folders[] = {template->folder, template->own_folder};
    enum tb_status status = TB_OK;
    const char *text, *path;
    int i;
    for (i = 0; i < 2 && folders[i] && status == TB_OK; i++) {
        status = read_file(template, folders[i], "queries.sql", &text, &path, err);
        if (status == TB_OK && text)
            status = tb_queries_parse(&template->queries, path, text, strlen(text), err);
        else if (status == TB_OK && i == 0)
            status = tb_err_set(err, TB_CONFIG, _("the template lacks a file: %s"), path);
    }
    return status;
}

static enum tb_status load_body(struct bulletin_template *template, struct tb_err *err)
{
    const struct bulletin_part *body;
    enum tb_status status = find_part(template, "body.md", &body, err);
    if (status == TB_OK && !body->text)
        return tb_err_set(err, TB_CONFIG, _("the template lacks a file: %s"), body->path);
    return status == TB_OK ? tb_mustache_parse(&template->body, &template->arena, body->path, body->text, strlen(body->text), err)
                           : status;
}

enum tb_status bulletin_template_load(struct bulletin_template *template, const char *name, const char *bulletins_folder,
                                      const char *plan_folder, struct tb_err *err)
{
    enum tb_status status;
    memset(template, 0, sizeof *template);
    status = find_folder(template, name, bulletins_folder, err);
    if (status == TB_OK)
        status = find_own_folder(template, plan_folder, err);
    if (status == TB_OK)
        status = bulletin_ini_load(template, err);
    if (status == TB_OK)
        status = load_queries(template, err);
    return status == TB_OK ? load_body(template, err) : status;
}

void bulletin_template_free(struct bulletin_template *template)
{
    tb_queries_free(&template->queries);
    tb_ini_free(template->inis[0]);
    tb_ini_free(template->inis[1]);
    tb_arena_free(&template->arena);
}

enum tb_status bulletin_template_partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err)
{
    struct bulletin_template *template = context;
    const struct bulletin_part *part;
    enum tb_status status;
    char own[128];
    size_t used = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");
    *text = *file = NULL;
    if (name[used] || name[0] == '.' || strstr(name, "..") || strlen(name) > sizeof own - 4)
        return tb_err_set(err, TB_CONFIG, _("a partial's name is of letters, digits, _ and -: \"%s\": %s"), name, template->folder);
    snprintf(own, sizeof own, "%s.md", name);
    status = find_part(template, own, &part, err);
    if (status == TB_OK) {
        *text = part->text;
        *file = part->path;
    }
    return status;
}
