#include "tb_plan_load.h"
#include "tb_catalog_load.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_plan_names.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int by_order(const void *left, const void *right)
{
    const struct tb_county *a = *(const struct tb_county *const *)left, *b = *(const struct tb_county *const *)right;
    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    return strcmp(a->code, b->code);
}

/* The names a plan may use. The arrays belong to files. */
static enum tb_status take_names(struct tb_plan_files *files, const struct tb_catalog *catalog, struct tb_err *err)
{
    size_t n = catalog->counties.count, f = catalog->forms.count, i, kept = 0;
    const char **codes = calloc(n + 1, sizeof *codes), **kinds = calloc(n + 1, sizeof *kinds), **ids = calloc(f + 1, sizeof *ids);
    files->counties = calloc(n + 1, sizeof(const struct tb_county *));
    files->names.county_codes = codes;
    files->names.county_kinds = kinds;
    files->names.form_ids = ids;
    if (!codes || !kinds || !ids || !files->counties)
        return tb_err_nomem(err);
    for (i = 0; i < n; i++) {
        const struct tb_county *county = &catalog->counties.items[i];
        if (strcmp(county->code, "*") == 0)
            files->city = county;
        else
            files->counties[kept++] = county;
    }
    if (!files->city)
        return tb_err_set(err, TB_CONFIG, _("units.csv has no row for the whole city (code *)"));
    qsort(files->counties, kept, sizeof(const struct tb_county *), by_order);
    for (i = 0; i < kept; i++) {
        codes[i] = files->counties[i]->code;
        kinds[i] = files->counties[i]->kind;
    }
    for (i = 0; i < f; i++)
        ids[i] = catalog->forms.items[i]->id;
    files->names.county_count = kept;
    files->names.form_count = f;
    return TB_OK;
}

typedef enum tb_status (*reader)(struct tb_plan *plan, const char *file, const char *bytes, size_t length, struct tb_err *err);

/* One table; `needed` false: it may be missing. */
static enum tb_status read_table(struct tb_plan_files *files, const char *folder, const char *name, bool needed, reader read,
                                 struct tb_err *err)
{
    char *path = tb_file_join(folder, name);
    enum tb_status status = TB_OK;
    size_t from;
    if (!path)
        return tb_err_nomem(err);
    if (needed || access(path, F_OK) == 0) {
        status = tb_catalog_read(&files->text, path, &from, err);
        if (status == TB_OK)
            status = read(files->plan, path, tb_buf_str(&files->text) + from, files->text.length - from, err);
    }
    free(path);
    return status;
}

static enum tb_status read_ini(struct tb_plan_files *files, const char *folder, struct tb_err *err)
{
    char *path = tb_file_join(folder, "plan.ini");
    struct tb_ini *ini = NULL;
    size_t from;
    enum tb_status status;
    if (!path)
        return tb_err_nomem(err);
    status = tb_catalog_read(&files->text, path, &from, err);
    if (status == TB_OK)
        status = tb_ini_load(&ini, path, err);
    if (status == TB_OK)
        status = tb_plan_read_ini(files->plan, tb_ini_entries(ini), err);
    tb_ini_free(ini);
    free(path);
    return status;
}

enum tb_status tb_plan_load_dates(const char *folder, tb_date *first, tb_date *last, size_t *line1, struct tb_err *err)
{
    static const struct tb_plan_names nothing = {NULL, NULL, 0, NULL, 0};
    char *path = tb_file_join(folder, "plan.ini");
    struct tb_plan *plan = NULL;
    struct tb_ini *ini = NULL;
    enum tb_status status = path ? tb_ini_load(&ini, path, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_plan_new(&plan, &nothing, err);
    if (status == TB_OK)
        status = tb_plan_read_dates(plan, tb_ini_entries(ini), err);
    if (status == TB_OK) {
        *first = plan->first;
        *last = plan->last;
        *line1 = plan->plan_line1;
    }
    tb_plan_free(plan);
    tb_ini_free(ini);
    free(path);
    return status;
}

/* Sheets are read in base units: an indicator in 万元 or 公里 would be compared with a figure that is many times too large. */
static enum tb_status check_measures(const struct tb_plan *plan, const char *folder, const struct tb_catalog *catalog,
                                     struct tb_err *err)
{
    struct tb_measure measure;
    size_t i;
    for (i = 0; i < plan->indicator_count; i++) {
        const struct tb_indicator *indicator = &plan->indicators[i];
        const char *unit = indicator->unit;
        if (!tb_measure_parse_in(&catalog->measures, unit, strlen(unit), &measure) || measure.factor == 1)
            continue;
        return tb_err_set(
            err, TB_CONFIG,
            _("an indicator is counted in its base unit (%s; in targets.csv 万 and 亿 may stand before it), not in \"%s\": "
              "%s/plan.ini:%zu"),
            tb_measure_base(&catalog->measures, measure), unit, folder, indicator->line1);
    }
    return TB_OK;
}

enum tb_status tb_plan_load_at(struct tb_plan_files *files, const struct tb_conf *conf, const char *folder,
                               const struct tb_catalog *catalog, struct tb_err *err)
{
    const struct tb_buf empty = TB_BUF_INIT(64 * TB_MEBIBYTE);
    const char *method = tb_conf_text(conf, "schedule", "method");
    bool table = strcmp(method, "table") == 0;
    enum tb_status status;
    memset(files, 0, sizeof *files);
    files->text = empty;
    if (!table && strcmp(method, "monthly") != 0)
        return tb_err_set(err, TB_CONFIG, _("[schedule] method is monthly or table, not \"%s\": %s"), method, tb_conf_file(conf));
    status = take_names(files, catalog, err);
    if (status == TB_OK)
        status = tb_plan_new(&files->plan, &files->names, err);
    if (status == TB_OK)
        status = read_ini(files, folder, err);
    if (status == TB_OK)
        status = tb_plan_complete(files->plan, &catalog->forms, err);
    if (status == TB_OK)
        status = check_measures(files->plan, folder, catalog, err);
    if (status == TB_OK)
        status = read_table(files, folder, "targets.csv", true, tb_plan_read_targets, err);
    if (status == TB_OK)
        status = read_table(files, folder, "schedule.csv", table, tb_plan_read_schedule, err);
    if (status == TB_OK)
        status = read_table(files, folder, "calendar.csv", false, tb_plan_read_calendar, err);
    if (status == TB_OK)
        status = read_table(files, folder, "documents.csv", false, tb_plan_read_documents, err);
    return status == TB_OK ? tb_plan_check(files->plan, err) : status;
}

void tb_plan_unload(struct tb_plan_files *files)
{
    union {
        const void *borrowed;
        void *owned;
    } arrays[4] = {{files->names.county_codes}, {files->names.county_kinds}, {files->names.form_ids}, {files->counties}};
    size_t i;
    for (i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free(arrays[i].owned);
    tb_plan_free(files->plan);
    tb_buf_free(&files->text);
    memset(files, 0, sizeof *files);
}
