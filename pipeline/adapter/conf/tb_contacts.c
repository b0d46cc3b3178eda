#include "tb_contacts.h"
#include "tb_catalog_load.h"
#include "tb_config_csv.h"
#include "tb_file.h"
#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_plans.h"
#include "tb_settings.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FILE_BYTES = 1 << 20 };

struct loading {
    struct tb_contacts *contacts;
    const struct tb_counties *counties;
    const struct tb_county *county; /* of the row or setting at hand */
    bool gets;
};

const struct tb_county *tb_contacts_county(const struct tb_counties *counties, const char *key)
{
    int place = tb_counties_find(counties, key, strlen(key));
    return place < 0 ? NULL : &counties->items[place];
}

/* A message ends with its place. */
static enum tb_status name_place(struct tb_err *err, const char *key, const char *file, size_t line1)
{
    struct tb_err what = *err;
    return tb_err_set(err, TB_CONFIG, "%s: %s%s%s%s:%zu", what.message, key ? "[mail] " : "", key ? key : "", key ? ": " : "", file,
                      line1);
}

static enum tb_status add(void *context, const struct tb_address *one, struct tb_err *err)
{
    struct loading *loading = context;
    struct tb_contacts *contacts = loading->contacts;
    struct tb_contact *contact;
    size_t i;
    for (i = 0; i < contacts->count; i++)
        if (contacts->items[i].county == loading->county && strcmp(contacts->items[i].who.address, one->address) == 0) {
            contacts->items[i].gets = contacts->items[i].gets || loading->gets;
            return TB_OK;
        }
    if (!TB_GROW(contacts->items, contacts->count, contacts->room))
        return tb_err_nomem(err);
    contact = &contacts->items[contacts->count++];
    contact->who = *one;
    contact->county = loading->county;
    contact->gets = loading->gets;
    return TB_OK;
}

static enum tb_status on_row(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct loading *loading = context;
    const char *county = row->cells[0], *address = row->cells[1], *name = row->cells[2], *gets = row->cells[3];
    struct tb_address one;
    enum tb_status status = tb_address_parse(&one, address, strlen(address), &loading->contacts->arena, err);
    loading->county = *county ? tb_contacts_county(loading->counties, county) : NULL;
    if (status == TB_OK && *county && !loading->county)
        status = tb_err_set(err, TB_CONFIG, _("no such county in the plan: \"%s\""), county);
    loading->gets = *county != '\0';
    if (status == TB_OK && *gets && !tb_setting_parse_bool(gets, &loading->gets))
        status = tb_err_set(err, TB_CONFIG, _("must be yes or no: \"%s\""), gets);
    if (status == TB_OK && *name) {
        one.name = tb_arena_strdup(&loading->contacts->arena, name);
        if (!one.name)
            status = tb_err_nomem(err);
    }
    if (status == TB_OK)
        status = add(loading, &one, err);
    return status == TB_CONFIG ? name_place(err, NULL, row->file, row->line1) : status;
}

static enum tb_status load_file(struct loading *loading, const struct tb_conf *conf, struct tb_err *err)
{
    static const char *const columns[] = {"county", "address", "name?", "gets?", NULL};
    const struct tb_kv_list *list = tb_conf_entries(conf);
    const char *path = tb_conf_path(conf, "mail", "contacts");
    struct tb_buf text = TB_BUF_INIT(MOST_FILE_BYTES);
    bool is_named = false;
    size_t i;
    enum tb_status status = tb_file_read(path, &text, err);
    for (i = 0; i < list->count; i++)
        is_named = is_named || (strcmp(list->items[i].section, "mail") == 0 && strcmp(list->items[i].key, "contacts") == 0);
    if (status == TB_OK)
        status = tb_config_csv_read(path, tb_buf_str(&text), text.length, columns, on_row, loading, err);
    else if (status == TB_INPUT)
        status = is_named ? (err->status = TB_CONFIG) : TB_OK;
    tb_buf_free(&text);
    return status;
}

/* Roles that are no county (leaders, staff, …) are tb-deliver's. */
static enum tb_status load_settings(struct loading *loading, const struct tb_conf *conf, struct tb_err *err)
{
    const struct tb_kv_list *list = tb_conf_entries(conf);
    enum tb_status status = TB_OK;
    size_t i;
    loading->gets = true;
    for (i = 0; i < list->count && status == TB_OK; i++) {
        const struct tb_kv *item = &list->items[i];
        if (strcmp(item->section, "mail") != 0 || strncmp(item->key, "to.", 3) != 0)
            continue;
        loading->county = tb_contacts_county(loading->counties, item->key + 3);
        if (!loading->county)
            continue;
        status = tb_address_each(item->value, &loading->contacts->arena, add, loading, err);
        if (status == TB_CONFIG)
            status = name_place(err, item->key, tb_conf_file(conf), item->line1);
    }
    return status;
}

enum tb_status tb_contacts_load_counties(struct tb_catalog *catalog, const struct tb_conf *conf, tb_date today, struct tb_err *err)
{
    struct tb_plans plans = {NULL, 0};
    enum tb_status status = tb_plans_list(&plans, conf, err);
    const struct tb_plan_entry *entry = status == TB_OK ? tb_plans_find(&plans, today) : NULL;
    if (entry)
        status = tb_catalog_load_at(catalog, conf, entry->folder, err);
    else if (status == TB_OK)
        status = tb_catalog_load_units_at(catalog, tb_plans_newest(&plans)->folder, err);
    tb_plans_free(&plans);
    return status;
}

enum tb_status tb_contacts_load(struct tb_contacts *contacts, const struct tb_conf *conf, const struct tb_counties *counties,
                                struct tb_err *err)
{
    struct loading loading = {contacts, counties, NULL, true};
    enum tb_status status = load_file(&loading, conf, err);
    return status == TB_OK ? load_settings(&loading, conf, err) : status;
}

void tb_contacts_free(struct tb_contacts *contacts)
{
    free(contacts->items);
    tb_arena_free(&contacts->arena);
}

const struct tb_contact *tb_contacts_find(const struct tb_contacts *contacts, const char *address, const struct tb_county **county)
{
    const struct tb_contact *found = NULL;
    size_t i;
    *county = NULL;
    for (i = 0; i < contacts->count; i++) {
        if (strcmp(contacts->items[i].who.address, address) != 0)
            continue;
        *county = !found || found->county == contacts->items[i].county ? contacts->items[i].county : NULL;
        found = found ? found : &contacts->items[i];
        if (!*county)
            break;
    }
    return found;
}
