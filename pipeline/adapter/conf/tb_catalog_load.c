#include "tb_catalog_load.h"

#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_plans.h"
#include "tb_text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum tb_status tb_catalog_read(struct tb_buf *text, const char *path, size_t *from, struct tb_err *err)
{
    enum tb_status status;
    *from = text->length;
    status = tb_file_read(path, text, err);
    if (status == TB_INPUT && err)
        status = err->status = TB_CONFIG; /* to the administrator it is the configuration that is wrong */
    return status;
}

enum tb_status tb_catalog_load_units_at(struct tb_catalog *catalog, const char *plan, struct tb_err *err)
{
    char *path = tb_file_join(plan, "units.csv");
    size_t from;
    enum tb_status status;
    if (!path)
        return tb_err_nomem(err);
    snprintf(catalog->plan, sizeof catalog->plan, "%s", tb_file_name_of(plan));
    status = tb_catalog_read(&catalog->text, path, &from, err);
    if (status == TB_OK)
        status = tb_counties_parse(&catalog->counties, path, catalog->text.bytes + from, catalog->text.length - from, err);
    free(path);
    return status;
}

static enum tb_status load_vocabulary(struct tb_catalog *catalog, const char *forms, struct tb_err *err)
{
    char *path = tb_file_join(forms, "vocabulary.csv");
    size_t from;
    enum tb_status status;
    if (!path)
        return tb_err_nomem(err);
    status = tb_catalog_read(&catalog->text, path, &from, err);
    if (status == TB_OK)
        status = tb_vocabulary_parse(&catalog->vocabulary, path, catalog->text.bytes + from, catalog->text.length - from, err);
    free(path);
    return status;
}

/* measures.csv, offices.csv: a bureau that needs no words of its own needs no such file. */
static enum tb_status load_words(struct tb_catalog *catalog, const char *forms, struct tb_err *err)
{
    static const char *const names[] = {"measures.csv", "offices.csv"};
    enum tb_status status = TB_OK;
    size_t i, from;
    tb_measures_make_ready(&catalog->measures);
    for (i = 0; i < sizeof names / sizeof *names && status == TB_OK; i++) {
        char *path = tb_file_join(forms, names[i]);
        if (!path)
            return tb_err_nomem(err);
        if (access(path, F_OK) == 0)
            status = tb_catalog_read(&catalog->text, path, &from, err);
        else
            from = SIZE_MAX;
        if (status == TB_OK && from != SIZE_MAX)
            status = i == 0
                         ? tb_measures_parse(&catalog->measures, path, catalog->text.bytes + from, catalog->text.length - from, err)
                         : tb_counties_parse_offices(&catalog->counties, path, catalog->text.bytes + from,
                                                     catalog->text.length - from, err);
        free(path);
    }
    return status;
}

/* Forms of the plan's own folder, then those that every plan shares. */
struct form_reader {
    struct tb_catalog *catalog;
    size_t own; /* forms of the plan's folder, in catalog->forms in any place */
    char (*own_ids)[64];
};

static bool is_replaced(const struct form_reader *reader, const char *id)
{
    size_t i;
    for (i = 0; i < reader->own; i++)
        if (strcmp(reader->own_ids[i], id) == 0)
            return true;
    return false;
}

static enum tb_status on_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct form_reader *reader = context;
    struct tb_catalog *catalog = reader->catalog;
    struct tb_form *form;
    struct tb_ini *ini;
    size_t from;
    enum tb_status status;
    if (strchr(info->relative, '/') || !tb_text_ends(info->relative, strlen(info->relative), ".ini"))
        return TB_OK;
    status = tb_catalog_read(&catalog->text, info->path, &from, err);
    if (status != TB_OK)
        return status;
    status = tb_ini_load(&ini, info->path, err);
    if (status != TB_OK)
        return status;
    status = tb_form_parse(&form, tb_ini_entries(ini), &catalog->vocabulary, &catalog->measures, err);
    tb_ini_free(ini);
    if (status == TB_OK && is_replaced(reader, form->id)) {
        tb_form_free(form);
        catalog->text.length = from; /* it is not this plan's */
        catalog->text.bytes[from] = '\0';
        return TB_OK;
    }
    return status == TB_OK ? tb_forms_add(&catalog->forms, form, err) : status;
}

static enum tb_status walk_forms(struct form_reader *reader, const char *folder, struct tb_err *err)
{
    enum tb_status status = tb_file_walk_linked(folder, on_file, reader, err);
    if (status == TB_INPUT && err)
        status = err->status = TB_CONFIG;
    return status;
}

static enum tb_status load_forms(struct tb_catalog *catalog, const char *plan, const char *forms, struct tb_err *err)
{
    struct form_reader reader = {catalog, 0, NULL};
    char *own = tb_file_join(plan, "forms");
    enum tb_status status = own ? TB_OK : tb_err_nomem(err);
    size_t i;
    if (status == TB_OK && access(own, F_OK) == 0)
        status = walk_forms(&reader, own, err);
    if (status == TB_OK) {
        reader.own_ids = calloc(catalog->forms.count + 1, sizeof *reader.own_ids);
        for (i = 0; i < catalog->forms.count && reader.own_ids; i++)
            snprintf(reader.own_ids[i], sizeof *reader.own_ids, "%s", catalog->forms.items[i]->id);
        reader.own = catalog->forms.count;
        status = reader.own_ids ? walk_forms(&reader, forms, err) : tb_err_nomem(err);
    }
    free(reader.own_ids);
    free(own);
    if (status == TB_OK && catalog->forms.count == 0)
        status = tb_err_set(err, TB_CONFIG, _("no form (*.ini) in %s"), forms);
    return status;
}

enum tb_status tb_catalog_load_at(struct tb_catalog *catalog, const struct tb_conf *conf, const char *plan, struct tb_err *err)
{
    const char *forms;
    enum tb_status status = tb_conf_need_path(conf, "paths", "forms", &forms, err);
    if (status == TB_OK)
        status = tb_catalog_load_units_at(catalog, plan, err);
    if (status == TB_OK)
        status = load_vocabulary(catalog, forms, err);
    if (status == TB_OK)
        status = load_words(catalog, forms, err);
    return status == TB_OK ? load_forms(catalog, plan, forms, err) : status;
}

enum tb_status tb_catalog_load(struct tb_catalog *catalog, const struct tb_conf *conf, bool units_only, struct tb_err *err)
{
    struct tb_plans plans;
    enum tb_status status = tb_plans_list(&plans, conf, err);
    const char *folder = status == TB_OK ? tb_plans_newest(&plans)->folder : NULL;
    if (folder)
        status = units_only ? tb_catalog_load_units_at(catalog, folder, err) : tb_catalog_load_at(catalog, conf, folder, err);
    tb_plans_free(&plans);
    return status;
}
