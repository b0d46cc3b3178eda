#include "bulletin_template.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_settings.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_TEMPLATE_BYTES = 4 << 20, MOST_DATE_DAYS = 366 };

static const struct {
    const char *key, *type, *standard; /* standard NULL: may be absent; "!": must be set */
} keys[KEY_COUNT] = {
    [KEY_FORM] = {"form", "text", "red_head"},
    [KEY_PER] = {"per", "text", "city"},
    [KEY_EACH] = {"each", "text", NULL},
    [KEY_FILE] = {"file", "text", "{{county}}-{{{county_name}}}.pdf"},
    [KEY_FORMATS] = {"formats", "words", "pdf"},
    [KEY_DATE_DAYS] = {"date_days", "int", "5"},
    [KEY_MARK] = {"mark", "text", "!"},
    [KEY_NUMBER] = {"number", "text", "!"},
    [KEY_ISSUE_LINE] = {"issue_line", "text", NULL},
    [KEY_HEAD_OFFICE] = {"head_office", "text", NULL},
    [KEY_COPY_NUMBER] = {"copy_number", "text", NULL},
    [KEY_SECRECY] = {"secrecy", "text", NULL},
    [KEY_URGENCY] = {"urgency", "text", NULL},
    [KEY_TITLE] = {"title", "text", "!"},
    [KEY_ADDRESSEE] = {"addressee", "text", NULL},
    [KEY_SIGNATURE] = {"signature", "text", NULL},
    [KEY_SEAL] = {"seal", "bool", "no"},
    [KEY_REMARK] = {"remark", "text", NULL},
    [KEY_COPIES_TO] = {"copies_to", "text", NULL},
    [KEY_PRINTER] = {"printer", "text", NULL},
    [KEY_EVEN_PAGES] = {"even_pages", "bool", "no"},
    [KEY_AUTHOR] = {"author", "text", NULL},
    [KEY_SUBJECT] = {"subject", "text", NULL},
};

/* The text of a file of the folder, in the template's arena; *path for messages. */
static enum tb_status read_part(struct bulletin_template *template, const char *file, const char **text, const char **path,
                                struct tb_err *err)
{
    struct tb_buf buf = TB_BUF_INIT(MOST_TEMPLATE_BYTES);
    char *joined = tb_file_join(template->folder, file);
    enum tb_status status = joined ? tb_file_read(joined, &buf, err) : tb_err_nomem(err);
    size_t from = 0, to = 0, valid;
    if (status == TB_INPUT)
        err->status = status = TB_CONFIG; /* a part of the template that is missing */
    if (status == TB_OK) {
        valid = tb_utf8_valid_up_to(tb_buf_str(&buf), buf.length);
        if (valid < buf.length || memchr(tb_buf_str(&buf), '\0', buf.length))
            status = tb_err_set(err, TB_CONFIG, _("not UTF-8 text at byte %zu: %s"), valid, joined);
    }
    if (status == TB_OK) {
        if (buf.length >= 3 && memcmp(buf.bytes, "\xEF\xBB\xBF", 3) == 0)
            from = 3;
        for (; from < buf.length; from++) /* CRLF from a Windows editor */
            if (!(buf.bytes[from] == '\r' && from + 1 < buf.length && buf.bytes[from + 1] == '\n'))
                buf.bytes[to++] = buf.bytes[from];
        *text = tb_arena_strndup(&template->arena, tb_buf_str(&buf), to);
        *path = tb_arena_strdup(&template->arena, joined);
        if (!*text || !*path)
            status = tb_err_nomem(err);
    }
    free(joined);
    tb_buf_free(&buf);
    return status;
}

static enum tb_status bad_key(const struct bulletin_template *template, const struct tb_kv *item, const char *what,
                              struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: [%s] %s = %s: %s:%zu", what, item->section, item->key, item->value,
                      template->entries->file, item->line1);
}

static enum tb_status take_entry(struct bulletin_template *template, const struct tb_kv *item, struct tb_err *err)
{
    size_t key;
    if (strcmp(item->section, "parameters") == 0) {
        if (item->key[0] && item->key[strspn(item->key, "abcdefghijklmnopqrstuvwxyz0123456789_")])
            return bad_key(template, item, _("a parameter's name is of letters, digits and _"), err);
        return TB_OK;
    }
    if (strcmp(item->section, "bulletin") != 0)
        return bad_key(template, item, _("unknown section"), err);
    if (!item->key[0])
        return TB_OK;
    for (key = 0; key < KEY_COUNT && strcmp(keys[key].key, item->key) != 0; key++)
        continue;
    if (key == KEY_COUNT)
        return bad_key(template, item, _("unknown key"), err);
    if (!tb_setting_fits(keys[key].type, item->value))
        return bad_key(template, item, _("not a value of that kind"), err);
    template->values[key].text = item->value[0] ? item->value : NULL;
    template->values[key].line1 = item->line1;
    return TB_OK;
}

/* An .ini value is a template too; messages name bulletin.ini and the line. */
static enum tb_status parse_values(struct bulletin_template *template, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    char place[64];
    size_t key;
    for (key = 0; key < KEY_COUNT && status == TB_OK; key++) {
        struct bulletin_value *value = &template->values[key];
        if (!value->text && keys[key].standard && keys[key].standard[0] == '!')
            return tb_err_set(err, TB_CONFIG, _("setting is missing: [%s] %s: %s"), "bulletin", keys[key].key,
                              template->entries->file);
        if (!value->text && value->line1 == 0)
            value->text = keys[key].standard;
        snprintf(place, sizeof place, "bulletin.ini:%zu, %s", value->line1, keys[key].key);
        if (value->text)
            status = tb_mustache_parse(&value->mustache, &template->arena, place, value->text, strlen(value->text), err);
    }
    return status;
}

static enum tb_status choose(const struct bulletin_template *template, enum bulletin_key key, const char *const *choices,
                             int *chosen, struct tb_err *err)
{
    for (*chosen = 0; choices[*chosen]; ++*chosen)
        if (strcmp(template->values[key].text, choices[*chosen]) == 0)
            return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("no such value: %s = %s: %s:%zu"), keys[key].key, template->values[key].text,
                      template->entries->file, template->values[key].line1);
}

/* formats = pdf ofd. The PDF is what is read everywhere; OFD comes beside it. */
static enum tb_status choose_formats(struct bulletin_template *template, struct tb_err *err)
{
    const char *at = template->values[KEY_FORMATS].text ? template->values[KEY_FORMATS].text : "";
    while (*at) {
        size_t length = strcspn(at, " \t,");
        if (length == 3 && strncmp(at, "pdf", 3) == 0)
            template->formats |= BULLETIN_AS_PDF;
        else if (length == 3 && strncmp(at, "ofd", 3) == 0)
            template->formats |= BULLETIN_AS_OFD;
        else if (length > 0)
            template->formats = -1;
        if (template->formats < 0)
            break;
        at += length + (at[length] != '\0');
    }
    if (template->formats > 0 && template->formats & BULLETIN_AS_PDF)
        return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("formats is pdf, or pdf ofd: %s: %s:%zu"),
                      template->values[KEY_FORMATS].text ? template->values[KEY_FORMATS].text : "", template->entries->file,
                      template->values[KEY_FORMATS].line1);
}

static enum tb_status load_ini(struct bulletin_template *template, struct tb_err *err)
{
    static const char *const forms[] = {"red_head", "newsletter", "letter", NULL};
    static const char *const pers[] = {"city", "county", NULL};
    char *path = tb_file_join(template->folder, "bulletin.ini");
    enum tb_status status = path ? tb_ini_load(&template->ini, path, err) : tb_err_nomem(err);
    int chosen = 0;
    int64_t days = 0;
    size_t i;
    free(path);
    if (status != TB_OK)
        return status;
    template->entries = tb_ini_entries(template->ini);
    for (i = 0; i < template->entries->count && status == TB_OK; i++)
        status = take_entry(template, &template->entries->items[i], err);
    if (status == TB_OK)
        status = parse_values(template, err);
    if (status == TB_OK)
        status = choose(template, KEY_FORM, forms, &chosen, err);
    if (status != TB_OK)
        return status;
    template->form = (enum tb_doc_form)chosen;
    status = choose(template, KEY_PER, pers, &chosen, err);
    template->per_county = chosen == 1;
    if (status == TB_OK)
        status = choose_formats(template, err);
    if (status == TB_OK &&
        (!tb_setting_parse_int(template->values[KEY_DATE_DAYS].text, &days) || days < 0 || days > MOST_DATE_DAYS))
        status = tb_err_set(err, TB_CONFIG, _("not a number of days from 0 to %d: date_days: %s:%zu"), MOST_DATE_DAYS,
                            template->entries->file, template->values[KEY_DATE_DAYS].line1);
    template->date_days = (int)days;
    return status;
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

enum tb_status bulletin_template_load(struct bulletin_template *template, const char *name, const char *bulletins_folder,
                                      struct tb_err *err)
{
    const char *text, *path;
    enum tb_status status;
    memset(template, 0, sizeof *template);
    status = find_folder(template, name, bulletins_folder, err);
    if (status == TB_OK)
        status = load_ini(template, err);
    if (status == TB_OK)
        status = read_part(template, "queries.sql", &text, &path, err);
    if (status == TB_OK)
        status = tb_queries_parse(&template->queries, path, text, strlen(text), err);
    if (status == TB_OK)
        status = read_part(template, "body.md", &text, &path, err);
    if (status == TB_OK)
        status = tb_mustache_parse(&template->body, &template->arena, path, text, strlen(text), err);
    return status;
}

void bulletin_template_free(struct bulletin_template *template)
{
    tb_queries_free(&template->queries);
    tb_ini_free(template->ini);
    tb_arena_free(&template->arena);
}

enum tb_status bulletin_template_partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err)
{
    struct bulletin_template *template = context;
    char part[128];
    *text = *file = NULL;
    if (strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") != strlen(name) ||
        strlen(name) > sizeof part - 4)
        return tb_err_set(err, TB_CONFIG, _("a partial's name is of letters, digits, _ and -: \"%s\": %s"), name, template->folder);
    snprintf(part, sizeof part, "%s.md", name);
    return read_part(template, part, text, file, err);
}
