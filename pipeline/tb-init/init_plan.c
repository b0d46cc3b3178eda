/* The plan's files: templates/init with what was answered filled in. */
#include "init_bureau_internal.h"
#include "tb_file.h"
#include "tb_mustache.h"
#include "tb_num.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 4 << 20 };

/* A list of rows of so many texts each, filled one by one; in the arena. */
struct table {
    struct tb_arena *arena;
    const char *const *keys;
    size_t key_count;
    struct tb_data *rows;
    size_t count;
    bool failed;
};

static void begin_table(struct table *table, struct tb_arena *arena, const char *const *keys, size_t key_count, size_t most)
{
    memset(table, 0, sizeof *table);
    table->arena = arena;
    table->keys = keys;
    table->key_count = key_count;
    table->rows = tb_arena_alloc(arena, (most + 1) * sizeof *table->rows);
    table->failed = !table->rows;
}

static void add_row(struct table *table, const char *const *texts)
{
    struct tb_data *cells = table->failed ? NULL : tb_arena_alloc(table->arena, table->key_count * sizeof *cells);
    size_t i;
    if (!cells) {
        table->failed = true;
        return;
    }
    for (i = 0; i < table->key_count; i++) {
        const char *copy = tb_arena_strdup(table->arena, texts[i]);
        table->failed = table->failed || !copy;
        cells[i] = tb_data_text(copy ? copy : "");
    }
    table->rows[table->count++] = tb_data_object(table->keys, cells, table->key_count);
}

static struct tb_data list_of(const struct table *table)
{
    return tb_data_list(table->keys, table->key_count, table->rows, table->count);
}

static bool make_counties(struct init_bureau *work, struct tb_data *list)
{
    static const char *const keys[] = {"code", "name", "aliases", "kind", "order"};
    struct table table;
    char order[24];
    size_t i;
    begin_table(&table, &work->arena, keys, 5, work->county_count);
    for (i = 0; i < work->county_count; i++) {
        const struct init_county *county = &work->counties[i];
        const char *const texts[] = {county->code, county->name, county->aliases, county->kind, order};
        snprintf(order, sizeof order, "%zu", i + 1);
        add_row(&table, texts);
    }
    *list = list_of(&table);
    return !table.failed;
}

static bool make_indicators(struct init_bureau *work, struct tb_data *list)
{
    static const char *const keys[] = {"id", "name", "campaign", "form", "base", "decimals"};
    struct table table;
    size_t i;
    begin_table(&table, &work->arena, keys, 6, work->indicator_count);
    for (i = 0; i < work->indicator_count; i++) {
        const struct init_indicator *indicator = &work->indicators[i];
        const char *const texts[] = {indicator->id,      indicator->name, indicator->campaign,
                                     work->measured->id, indicator->base, indicator->decimals ? "2" : "0"};
        add_row(&table, texts);
    }
    *list = list_of(&table);
    return !table.failed;
}

/* A task a campaign: what it is called is the bureau's to say. */
static bool make_tasks(struct init_bureau *work, struct tb_data *list)
{
    static const char *const keys[] = {"number", "name", "campaign", "owner", "due"};
    struct table table;
    char number[24], name[512], due[TB_DATE_TEXT_BYTES];
    size_t i;
    begin_table(&table, &work->arena, keys, 5, work->campaign_count);
    tb_date_format(due, tb_date_from_ymd(work->answers->year, 12, 31));
    for (i = 0; i < work->campaign_count && work->tasked; i++) {
        const char *const texts[] = {number, name, work->campaigns[i], work->answers->name, due};
        snprintf(number, sizeof number, "%zu", i + 1);
        snprintf(name, sizeof name, "完成%s年度任务", work->campaigns[i]);
        add_row(&table, texts);
    }
    *list = list_of(&table);
    return !table.failed;
}

static void add_target(struct table *table, const struct init_bureau *work, const struct init_indicator *indicator,
                       const char *county, int64_t target)
{
    char number[TB_NUM_TEXT_BYTES], from[TB_DATE_TEXT_BYTES];
    const char *const texts[] = {indicator->id, county, number, indicator->base, from};
    tb_num_format_hundredths(number, target);
    tb_date_format(from, tb_date_from_ymd(work->answers->year, 1, 1));
    add_row(table, texts);
}

static bool make_targets(struct init_bureau *work, struct tb_data *list)
{
    static const char *const keys[] = {"indicator", "county", "target", "unit", "from"};
    struct table table;
    size_t i, county;
    begin_table(&table, &work->arena, keys, 5, work->indicator_count * (work->county_count + 1));
    for (i = 0; i < work->indicator_count; i++) {
        add_target(&table, work, &work->indicators[i], "*", work->indicators[i].target);
        for (county = 0; county < work->county_count; county++)
            add_target(&table, work, &work->indicators[i], work->counties[county].code,
                       init_answer_share(work, &work->indicators[i], county));
    }
    *list = list_of(&table);
    return !table.failed;
}

/* One file of templates/init into a folder of the bureau's. */
static enum tb_status fill_file(struct init_bureau *work, const struct tb_data *root, const char *into, const char *name,
                                struct tb_err *err)
{
    const struct tb_mustache_options options = {NULL, NULL, NULL, true, NULL};
    const struct tb_mustache *template;
    struct tb_buf text = TB_BUF_INIT(MOST_BYTES), out = TB_BUF_INIT(MOST_BYTES), path = TB_BUF_INIT(MOST_BYTES);
    char *folder = tb_file_folder_of(tb_conf_file(work->source)), *init = folder ? tb_file_join(folder, "init") : NULL,
         *from = init ? tb_file_join(init, name) : NULL;
    enum tb_status status = from ? tb_file_read(from, &text, err) : tb_err_nomem(err);
    if (status == TB_INPUT)
        err->status = status = TB_CONFIG;
    if (status == TB_OK)
        status = tb_mustache_parse(&template, &work->arena, from, tb_buf_str(&text), text.length, err);
    if (status == TB_OK)
        status = tb_mustache_render(template, root, &options, &out, err);
    tb_buf_printf(&path, "%s/%s", into, name);
    if (status == TB_OK)
        status = tb_buf_check(&path, name, err);
    if (status == TB_OK)
        status = tb_file_replace(tb_buf_str(&path), tb_buf_str(&out), out.length, err);
    tb_buf_free(&text);
    tb_buf_free(&out);
    tb_buf_free(&path);
    free(from);
    free(init);
    free(folder);
    return status;
}

enum tb_status init_plan_write(struct init_bureau *work, struct tb_err *err)
{
    static const char *const files[] = {"plan.ini", "units.csv", "targets.csv"};
    static const char *const keys[] = {"plan_name", "year", "city", "office", "counties", "indicators", "tasks", "targets"};
    struct tb_data items[8], root;
    struct tb_buf folder = TB_BUF_INIT(MOST_BYTES);
    char year[16];
    enum tb_status status;
    size_t i;
    snprintf(year, sizeof year, "%d", work->answers->year);
    items[0] = tb_data_text(work->plan_name);
    items[1] = tb_data_text(year);
    items[2] = tb_data_text(work->answers->city);
    items[3] = tb_data_text(work->office);
    if (!make_counties(work, &items[4]) || !make_indicators(work, &items[5]) || !make_tasks(work, &items[6]) ||
        !make_targets(work, &items[7]))
        return tb_err_nomem(err);
    root = tb_data_object(keys, items, 8);
    tb_buf_printf(&folder, "%s/plans/%s", work->part, year);
    status = tb_buf_check(&folder, year, err);
    if (status == TB_OK)
        status = tb_file_make_folder(tb_buf_str(&folder), err);
    for (i = 0; i < sizeof files / sizeof *files && status == TB_OK; i++)
        status = fill_file(work, &root, tb_buf_str(&folder), files[i], err);
    tb_buf_clear(&folder);
    tb_buf_printf(&folder, "%s/forms", work->part);
    if (status == TB_OK)
        status = fill_file(work, &root, tb_buf_str(&folder), "offices.csv", err);
    tb_buf_free(&folder);
    return status;
}
