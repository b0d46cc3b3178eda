#include "tb_conf.h"
#include "tb_arena.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct tb_conf {
    struct tb_arena arena;
    struct tb_ini *ini;
    char *folder;
    struct tb_kv *items; /* the effective entries: tongbao.ini's, then --set's new ones */
    struct tb_kv_list list;
};

static struct tb_kv *find(const struct tb_conf *conf, const char *section, const char *key)
{
    size_t i;
    for (i = 0; i < conf->list.count; i++)
        if (strcmp(conf->items[i].section, section) == 0 && strcmp(conf->items[i].key, key) == 0)
            return &conf->items[i];
    return NULL;
}

static enum tb_status check_entry(const char *file, const struct tb_kv *item, struct tb_err *err)
{
    const struct tb_setting *setting;
    char place[32];
    if (!item->key[0])
        return TB_OK;
    setting = tb_setting_find(item->section, item->key);
    snprintf(place, sizeof place, item->line1 ? ":%zu" : " (--set)", item->line1);
    if (!setting)
        return tb_err_set(err, TB_CONFIG, _("unknown setting: [%s] %s: %s%s"), item->section, item->key, file, place);
    if (!tb_setting_fits(setting->type, item->value))
        return tb_err_set(err, TB_CONFIG, _("not a value of type %s: \"%s\": [%s] %s: %s%s"), setting->type, item->value,
                          item->section, item->key, file, place);
    return TB_OK;
}

static enum tb_status apply_set(struct tb_conf *conf, const char *set, struct tb_err *err)
{
    const char *colon = strchr(set, ':'), *equals = strchr(set, '=');
    struct tb_kv item, *old;
    if (!colon || !equals || equals < colon || colon == set || equals == colon + 1)
        return tb_err_set(err, TB_USAGE, _("--set wants section:key=value, not \"%s\""), set);
    item.section = tb_arena_strndup(&conf->arena, set, (size_t)(colon - set));
    item.key = tb_arena_strndup(&conf->arena, colon + 1, (size_t)(equals - colon - 1));
    item.value = tb_arena_strdup(&conf->arena, equals + 1);
    item.line1 = 0;
    if (!item.section || !item.key || !item.value)
        return tb_err_nomem(err);
    old = find(conf, item.section, item.key);
    if (old)
        *old = item;
    else
        conf->items[conf->list.count++] = item;
    return TB_OK;
}

enum tb_status tb_conf_load(struct tb_conf **out, const char *path, const char *const *sets, int set_count, struct tb_err *err)
{
    struct tb_conf *conf = calloc(1, sizeof *conf);
    const struct tb_kv_list *entries;
    enum tb_status status;
    size_t i;
    int s;
    *out = NULL;
    if (!conf)
        return tb_err_nomem(err);
    path = tb_opt_config(path);
    if (!path) {
        tb_conf_free(conf);
        return tb_err_set(err, TB_CONFIG,
                          _("no configuration: name it with -c, or in $TONGBAO_CONFIG, or put it in "
                            "./tongbao.ini or /etc/tongbao/tongbao.ini"));
    }
    status = tb_ini_load(&conf->ini, path, err);
    if (status != TB_OK)
        goto out;
    entries = tb_ini_entries(conf->ini);
    conf->folder = tb_file_folder_of(path);
    conf->items = calloc(entries->count + (size_t)set_count + 1, sizeof *conf->items);
    if (!conf->folder || !conf->items) {
        status = tb_err_nomem(err);
        goto out;
    }
    if (entries->count > 0)
        memcpy(conf->items, entries->items, entries->count * sizeof *conf->items);
    conf->list.file = entries->file;
    conf->list.items = conf->items;
    conf->list.count = entries->count;
    for (s = 0; s < set_count && status == TB_OK; s++)
        status = apply_set(conf, sets[s], err);
    for (i = 0; i < conf->list.count && status == TB_OK; i++)
        status = check_entry(entries->file, &conf->items[i], err);
out:
    if (status != TB_OK) {
        tb_conf_free(conf);
        return status;
    }
    *out = conf;
    return TB_OK;
}

enum tb_status tb_conf_clock(const struct tb_conf *conf, struct tb_clock *clock, const struct tb_opt_common *common,
                             struct tb_err *err)
{
    int32_t offset_s = 0;
    tb_clock_parse_offset(tb_conf_text(conf, "period", "utc_offset"), &offset_s); /* a value of its type: checked when loaded */
    return tb_clock_start(clock, common->now, offset_s, err);
}

enum tb_status tb_conf_start(struct tb_conf **conf, struct tb_clock *clock, const struct tb_opt_common *common, struct tb_err *err)
{
    enum tb_status status = tb_conf_load(conf, common->config, common->sets, common->set_count, err);
    if (status != TB_OK)
        return status;
    tb_i18n_start(tb_conf_text(*conf, "ui", "language"));
    return clock ? tb_conf_clock(*conf, clock, common, err) : TB_OK;
}

void tb_conf_free(struct tb_conf *conf)
{
    if (!conf)
        return;
    tb_ini_free(conf->ini);
    free(conf->folder);
    free(conf->items);
    tb_arena_free(&conf->arena);
    free(conf);
}

const char *tb_conf_file(const struct tb_conf *conf)
{
    return conf->list.file;
}

const struct tb_kv_list *tb_conf_entries(const struct tb_conf *conf)
{
    return &conf->list;
}

const char *tb_conf_text(const struct tb_conf *conf, const char *section, const char *key)
{
    const struct tb_kv *item = find(conf, section, key);
    const struct tb_setting *setting;
    if (item)
        return item->value;
    setting = tb_setting_find(section, key);
    return setting && setting->standard ? setting->standard : "";
}

char *tb_conf_place(const struct tb_conf *conf, const char *section, const char *key, char *text, size_t size)
{
    const struct tb_kv *item = find(conf, section, key);
    if (item && item->line1 > 0)
        snprintf(text, size, "%s:%zu", tb_conf_file(conf), item->line1);
    else
        snprintf(text, size, "%s", tb_conf_file(conf));
    return text;
}

int64_t tb_conf_int(const struct tb_conf *conf, const char *section, const char *key)
{
    int64_t value = 0;
    if (!tb_setting_parse_int(tb_conf_text(conf, section, key), &value))
        value = 0; /* cannot be: values were checked when they were loaded */
    return value;
}

bool tb_conf_bool(const struct tb_conf *conf, const char *section, const char *key)
{
    bool value = false;
    if (!tb_setting_parse_bool(tb_conf_text(conf, section, key), &value))
        value = false;
    return value;
}

const char *tb_conf_path(const struct tb_conf *conf, const char *section, const char *key)
{
    const struct tb_kv *item = find(conf, section, key);
    const char *text = tb_conf_text(conf, section, key);
    char *path, *copy;
    if (text[0] == '\0' || text[0] == '/' || (item && item->line1 == 0))
        return text;
    path = tb_file_join(conf->folder, text);
    /* The arena only grows here; a conf that is const to its reader may still lend new strings. */
    copy = path ? tb_arena_strdup(&((struct tb_conf *)(uintptr_t)conf)->arena, path) : NULL;
    free(path);
    return copy ? copy : "";
}

enum tb_status tb_conf_need_path(const struct tb_conf *conf, const char *section, const char *key, const char **path,
                                 struct tb_err *err)
{
    *path = tb_conf_path(conf, section, key);
    if ((*path)[0])
        return TB_OK;
    return tb_err_set(err, TB_CONFIG, _("setting is missing: [%s] %s: %s"), section, key, tb_conf_file(conf));
}

enum tb_status tb_conf_find_template(const struct tb_conf *conf, const char *kind, const char *name, const char *file,
                                     char **folder, struct tb_err *err)
{
    char *beside = tb_file_join(name, file);
    const bool is_name = beside && !strchr(name, '/') && access(beside, F_OK) != 0;
    *folder = is_name ? tb_file_join(tb_conf_path(conf, "paths", kind), name) : strdup(name);
    free(beside);
    return *folder ? TB_OK : tb_err_nomem(err);
}
