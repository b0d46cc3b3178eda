#include "tb_plans.h"
#include "tb_catalog_load.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status fault_of(const struct tb_plan_entry *entry, struct tb_err *err)
{
    return tb_err_set(err, entry->fault.status, "%s", entry->fault.message);
}

/* Owns: folder. */
static enum tb_status add_folder(struct tb_plans *plans, char *folder, struct tb_err *err)
{
    static const struct tb_catalog fresh = TB_CATALOG_INIT;
    struct tb_plan_entry *grown =
        folder && plans->count < TB_PLANS_MOST ? realloc(plans->items, (plans->count + 1) * sizeof *grown) : NULL;
    if (!grown) {
        free(folder);
        return folder && plans->count == TB_PLANS_MOST ? tb_err_set(err, TB_CONFIG, _("more than %d plans"), TB_PLANS_MOST)
                                                       : tb_err_nomem(err);
    }
    plans->items = grown;
    grown += plans->count++;
    memset(grown, 0, sizeof *grown);
    grown->catalog = fresh;
    grown->folder = folder;
    return TB_OK;
}

/* A plan.ini in a folder of the folder of plans. */
static enum tb_status on_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct tb_plans *plans = context;
    const char *slash = strchr(info->relative, '/');
    if (!slash || strcmp(slash, "/plan.ini") != 0)
        return TB_OK;
    return add_folder(plans, tb_file_folder_of(info->path), err);
}

static enum tb_status find_folders(struct tb_plans *plans, const char *root, struct tb_err *err)
{
    enum tb_status status = tb_file_walk_linked(root, on_file, plans, err);
    if (status == TB_INPUT)
        status = tb_err_set(err, TB_CONFIG, _("cannot read the folder of plans: [paths] plans: %s"), root);
    if (status == TB_OK && plans->count == 0)
        status = tb_err_set(err, TB_CONFIG, _("no plan (a folder with a plan.ini) in %s: [paths] plans"), root);
    return status;
}

static int by_first(const void *left, const void *right)
{
    const struct tb_plan_entry *a = left, *b = right;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return strcmp(a->folder, b->folder);
}

static enum tb_status check_overlap(const struct tb_plans *plans, struct tb_err *err)
{
    char day[TB_DATE_TEXT_BYTES];
    size_t i;
    for (i = 1; i < plans->count; i++)
        if (plans->items[i].first <= plans->items[i - 1].last)
            return tb_err_set(err, TB_CONFIG, _("two plans hold the same day, %s: %s/plan.ini:%zu and %s/plan.ini:%zu"),
                              tb_date_format(day, plans->items[i].first), plans->items[i - 1].folder, plans->items[i - 1].line1,
                              plans->items[i].folder, plans->items[i].line1);
    return TB_OK;
}

enum tb_status tb_plans_list(struct tb_plans *plans, const struct tb_conf *conf, struct tb_err *err)
{
    const char *one = tb_conf_path(conf, "paths", "plan"), *root = NULL;
    enum tb_status status;
    size_t i;
    memset(plans, 0, sizeof *plans);
    if (one[0]) {
        status = add_folder(plans, tb_file_join(one, ""), err);
    } else {
        status = tb_conf_need_path(conf, "paths", "plans", &root, err);
        if (status == TB_OK)
            status = find_folders(plans, root, err);
    }
    for (i = 0; i < plans->count && status == TB_OK; i++) {
        char *folder = plans->items[i].folder;
        while (strlen(folder) > 1 && folder[strlen(folder) - 1] == '/')
            folder[strlen(folder) - 1] = '\0';
        status = tb_plan_load_dates(folder, &plans->items[i].first, &plans->items[i].last, &plans->items[i].line1, err);
    }
    if (plans->count > 0)
        qsort(plans->items, plans->count, sizeof *plans->items, by_first);
    return status == TB_OK ? check_overlap(plans, err) : status;
}

/* Rows of one form of all plans are in one table: a column that two of them have must be of one kind. */
static enum tb_status check_columns(const struct tb_plan_entry *old, const struct tb_plan_entry *entry, struct tb_err *err)
{
    size_t f, i;
    for (f = 0; f < entry->catalog.forms.count; f++) {
        const struct tb_form *form = entry->catalog.forms.items[f], *other = tb_forms_find(&old->catalog.forms, form->id);
        for (i = 0; other && i < form->column_count; i++) {
            const int place = tb_form_column(other, form->columns[i].id);
            if (place != TB_FORM_NO_COLUMN &&
                (other->columns[place].type == TB_FORM_QUANTITY) != (form->columns[i].type == TB_FORM_QUANTITY))
                return tb_err_set(
                    err, TB_CONFIG, _("column \"%s\" is a quantity in one plan's form and not in another's: %s:%zu and %s:%zu"),
                    form->columns[i].id, other->file, other->columns[place].line1, form->file, form->columns[i].line1);
        }
    }
    return TB_OK;
}

static enum tb_status load_entry(const struct tb_plans *plans, struct tb_plan_entry *entry, const struct tb_conf *conf,
                                 struct tb_err *err)
{
    enum tb_status status = tb_catalog_load_at(&entry->catalog, conf, entry->folder, err);
    const struct tb_plan_entry *old;
    if (status == TB_OK)
        status = tb_plan_load_at(&entry->files, conf, entry->folder, &entry->catalog, err);
    for (old = plans->items; old < entry && status == TB_OK; old++)
        if (!old->is_broken)
            status = check_columns(old, entry, err);
    return status;
}

enum tb_status tb_plans_load(struct tb_plans *plans, const struct tb_conf *conf, struct tb_err *err)
{
    enum tb_status status = tb_plans_list(plans, conf, err);
    size_t i;
    for (i = 0; i < plans->count && status == TB_OK; i++) {
        struct tb_plan_entry *entry = &plans->items[i];
        status = load_entry(plans, entry, conf, err);
        if (status == TB_CONFIG && plans->count > 1) {
            entry->is_broken = true;
            entry->fault = *err;
            status = err->status = TB_OK;
        }
    }
    if (status == TB_OK && !tb_plans_newest(plans))
        return fault_of(&plans->items[0], err);
    return status;
}

void tb_plans_free(struct tb_plans *plans)
{
    size_t i;
    for (i = 0; i < plans->count; i++) {
        tb_plan_unload(&plans->items[i].files);
        tb_catalog_free(&plans->items[i].catalog);
        free(plans->items[i].folder);
    }
    free(plans->items);
    memset(plans, 0, sizeof *plans);
}

const struct tb_plan_entry *tb_plans_find(const struct tb_plans *plans, tb_date date)
{
    size_t i;
    for (i = 0; i < plans->count; i++)
        if (date >= plans->items[i].first && date <= plans->items[i].last)
            return &plans->items[i];
    return NULL;
}

enum tb_status tb_plans_at(const struct tb_plans *plans, tb_date date, const struct tb_plan_entry **entry, struct tb_err *err)
{
    *entry = tb_plans_find(plans, date);
    return *entry && (*entry)->is_broken ? fault_of(*entry, err) : TB_OK;
}

const struct tb_plan_entry *tb_plans_newest(const struct tb_plans *plans)
{
    size_t i;
    for (i = plans->count; i > 0; i--)
        if (!plans->items[i - 1].is_broken)
            return &plans->items[i - 1];
    return NULL;
}

enum tb_status tb_plans_check(const struct tb_plans *plans, struct tb_err *err)
{
    char first[TB_DATE_TEXT_BYTES], last[TB_DATE_TEXT_BYTES];
    size_t i;
    for (i = 0; i < plans->count; i++) {
        if (plans->items[i].is_broken)
            return fault_of(&plans->items[i], err);
        if (i > 0 && plans->items[i].first != plans->items[i - 1].last + 1)
            return tb_err_set(err, TB_CONFIG, _("no plan holds %s to %s: between %s/plan.ini:%zu and %s/plan.ini:%zu"),
                              tb_date_format(first, plans->items[i - 1].last + 1), tb_date_format(last, plans->items[i].first - 1),
                              plans->items[i - 1].folder, plans->items[i - 1].line1, plans->items[i].folder, plans->items[i].line1);
    }
    return TB_OK;
}
