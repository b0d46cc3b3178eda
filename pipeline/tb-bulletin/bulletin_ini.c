/* bulletin.ini: the template's, and the plan's keys laid over it. */
#include "bulletin_template.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_DATE_DAYS = 366 };

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

static enum tb_status bad_key(const char *file, const struct tb_kv *item, const char *what, struct tb_err *err)
{
    return tb_err_set(err, TB_CONFIG, "%s: [%s] %s = %s: %s:%zu", what, item->section, item->key, item->value, file, item->line1);
}

/* The parameters have room for every entry of both files. */
static void take_parameter(struct bulletin_template *template, const struct tb_kv *item)
{
    size_t i;
    for (i = 0; i < template->parameter_count && strcmp(template->parameters[i].name, item->key) != 0; i++)
        continue;
    template->parameters[i].name = item->key;
    template->parameters[i].value = item->value;
    template->parameter_count += i == template->parameter_count;
}

static enum tb_status take_entry(struct bulletin_template *template, const char *file, const struct tb_kv *item, struct tb_err *err)
{
    size_t key;
    if (strcmp(item->section, "parameters") == 0) {
        if (item->key[0] && item->key[strspn(item->key, "abcdefghijklmnopqrstuvwxyz0123456789_")])
            return bad_key(file, item, _("a parameter's name is of letters, digits and _"), err);
        if (item->key[0])
            take_parameter(template, item);
        return TB_OK;
    }
    if (strcmp(item->section, "bulletin") != 0)
        return bad_key(file, item, _("unknown section"), err);
    if (!item->key[0])
        return TB_OK;
    for (key = 0; key < KEY_COUNT && strcmp(keys[key].key, item->key) != 0; key++)
        continue;
    if (key == KEY_COUNT)
        return bad_key(file, item, _("unknown key"), err);
    if (strcmp(file, template->ini_file) != 0 && (key == KEY_PER || key == KEY_FORMATS))
        return bad_key(file, item, _("only the template itself can say this"), err);
    if (!tb_setting_fits(keys[key].type, item->value))
        return bad_key(file, item, _("not a value of that kind"), err);
    template->values[key].text = item->value[0] ? item->value : NULL;
    template->values[key].file = file;
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
            return tb_err_set(err, TB_CONFIG, _("setting is missing: [%s] %s: %s"), "bulletin", keys[key].key, template->ini_file);
        if (!value->file) {
            value->text = keys[key].standard;
            value->file = template->ini_file;
        }
        snprintf(place, sizeof place, "bulletin.ini:%zu, %s", value->line1, keys[key].key);
        if (value->text)
            status = tb_mustache_parse(&value->mustache, &template->arena, place, value->text, strlen(value->text), err);
    }
    return status;
}

static enum tb_status choose(const struct bulletin_template *template, enum bulletin_key key, const char *const *choices,
                             int *chosen, struct tb_err *err)
{
    const char *text = template->values[key].text ? template->values[key].text : "";
    for (*chosen = 0; choices[*chosen]; ++*chosen)
        if (strcmp(text, choices[*chosen]) == 0)
            return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("no such value: %s = %s: %s:%zu"), keys[key].key, text, template->values[key].file,
                      template->values[key].line1);
}

/* formats = pdf ofd. The PDF is what is read everywhere; OFD comes beside it. */
static enum tb_status choose_formats(struct bulletin_template *template, struct tb_err *err)
{
    const struct bulletin_value *value = &template->values[KEY_FORMATS];
    const char *at = value->text ? value->text : "";
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
    return tb_err_set(err, TB_CONFIG, _("formats is pdf, or pdf ofd: %s: %s:%zu"), value->text ? value->text : "", value->file,
                      value->line1);
}

/* Both files into inis; *entries: how many lines they have. */
static enum tb_status read_inis(struct bulletin_template *template, size_t *entries, struct tb_err *err)
{
    const char *const folders[] = {template->folder, template->own_folder};
    enum tb_status status = TB_OK;
    int i;
    *entries = 0;
    for (i = 0; i < 2 && folders[i] && status == TB_OK; i++) {
        char *path = tb_file_join(folders[i], "bulletin.ini");
        if (!path)
            return tb_err_nomem(err);
        if (i == 0)
            template->ini_file = tb_arena_strdup(&template->arena, path);
        if (i == 0 || access(path, F_OK) == 0)
            status = tb_ini_load(&template->inis[i], path, err);
        if (status == TB_OK && template->inis[i])
            *entries += tb_ini_entries(template->inis[i])->count;
        free(path);
    }
    return status == TB_OK && !template->ini_file ? tb_err_nomem(err) : status;
}

static enum tb_status take_inis(struct bulletin_template *template, size_t entries, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i, k;
    template->parameters = tb_arena_alloc(&template->arena, (entries + 1) * sizeof *template->parameters);
    if (!template->parameters)
        return tb_err_nomem(err);
    for (k = 0; k < 2 && template->inis[k]; k++) {
        const struct tb_kv_list *list = tb_ini_entries(template->inis[k]);
        for (i = 0; i < list->count && status == TB_OK; i++)
            status = take_entry(template, list->file, &list->items[i], err);
    }
    return status == TB_OK ? parse_values(template, err) : status;
}

static enum tb_status take_days(struct bulletin_template *template, struct tb_err *err)
{
    const struct bulletin_value *value = &template->values[KEY_DATE_DAYS];
    int64_t days = 0;
    if (!value->text || !tb_setting_parse_int(value->text, &days) || days < 0 || days > MOST_DATE_DAYS)
        return tb_err_set(err, TB_CONFIG, _("not a number of days from 0 to %d: date_days: %s:%zu"), MOST_DATE_DAYS, value->file,
                          value->line1);
    template->date_days = (int)days;
    return TB_OK;
}

enum tb_status bulletin_ini_load(struct bulletin_template *template, struct tb_err *err)
{
    static const char *const forms[] = {"red_head", "newsletter", "letter", NULL};
    static const char *const pers[] = {"city", "county", NULL};
    size_t entries;
    int chosen = 0;
    enum tb_status status = read_inis(template, &entries, err);
    if (status == TB_OK)
        status = take_inis(template, entries, err);
    if (status == TB_OK)
        status = choose(template, KEY_FORM, forms, &chosen, err);
    if (status != TB_OK)
        return status;
    template->form = (enum tb_doc_form)chosen;
    status = choose(template, KEY_PER, pers, &chosen, err);
    template->per_county = chosen == 1;
    if (status == TB_OK)
        status = choose_formats(template, err);
    return status == TB_OK ? take_days(template, err) : status;
}

const char *bulletin_template_parameter(const struct bulletin_template *template, const char *name)
{
    size_t i;
    for (i = 0; i < template->parameter_count; i++)
        if (strcmp(template->parameters[i].name, name) == 0)
            return template->parameters[i].value;
    return NULL;
}
