/* The plans a report may belong to: each with its units, forms, the names its rows may have and its waivers. One of them is in use at a
 * time: ingest->catalog, ->row_names, ->waivers and ->plan are its. */
#include "ingest_internal.h"

#include "tb_i18n.h"
#include "tb_plan_names.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status load_names(struct ingest_year *year, struct tb_err *err)
{
    const struct tb_forms *forms = &year->entry->catalog.forms;
    const struct tb_known none = TB_KNOWN_INIT;
    size_t i;
    enum tb_status status = TB_OK;
    year->row_names = calloc(forms->count + 1, sizeof *year->row_names);
    year->screens = calloc(forms->count + 1, sizeof *year->screens);
    if (!year->row_names || !year->screens)
        return tb_err_nomem(err);
    for (i = 0; i < forms->count && status == TB_OK; i++) {
        year->row_names[i] = none;
        status = tb_plan_known(year->entry->files.plan, i, forms->items[i], &year->row_names[i], err);
    }
    return status;
}

/* What decides how a file of this plan is read, besides its bytes. */
static enum tb_status make_key(const struct tb_ingest *ingest, struct ingest_year *year, const struct tb_buf *waivers,
                               struct tb_err *err)
{
    struct tb_hash *hash;
    enum tb_status status = tb_hash_new(&hash, err);
    if (status != TB_OK)
        return status;
    tb_hash_add_field(hash, "reading 4w"); /* raise when the same bytes come to be read differently */
    tb_hash_add_field(hash, tb_buf_str(&year->entry->catalog.text));
    tb_hash_add_field(hash, tb_buf_str(&year->entry->files.text));
    tb_hash_add_field(hash, tb_buf_str(waivers));
    tb_hash_add_field(hash, tb_conf_text(ingest->conf, "period", "grace_days"));
    tb_hash_add_field(hash, tb_conf_text(ingest->conf, "ingest", "outlier_factor"));
    return tb_hash_finish(hash, year->config_key, err);
}

/* Of a file that belongs to no plan: whatever changes may let it belong to one. */
static enum tb_status make_key_of_none(struct tb_ingest *ingest, struct tb_err *err)
{
    struct tb_hash *hash;
    char day[TB_DATE_TEXT_BYTES];
    size_t i;
    enum tb_status status = tb_hash_new(&hash, err);
    if (status != TB_OK)
        return status;
    for (i = 0; i < ingest->year_count; i++) {
        tb_hash_add_field(hash, ingest->years[i].config_key);
        tb_hash_add_field(hash, tb_date_format(day, ingest->years[i].entry->first));
        tb_hash_add_field(hash, tb_date_format(day, ingest->years[i].entry->last));
    }
    return tb_hash_finish(hash, ingest->none_key, err);
}

enum tb_status ingest_plan_load(struct tb_ingest *ingest, struct tb_err *err)
{
    const struct tb_plans *plans = ingest->plans;
    enum tb_status status = TB_OK;
    size_t i;
    ingest->years = calloc(plans->count + 1, sizeof *ingest->years);
    if (!ingest->years)
        return tb_err_nomem(err);
    for (i = 0; i < plans->count && status == TB_OK; i++) {
        struct ingest_year *year = &ingest->years[ingest->year_count];
        struct tb_buf waivers = TB_BUF_INIT(4 * TB_MEBIBYTE);
        if (plans->items[i].is_broken)
            continue;
        year->entry = &plans->items[i];
        ingest->year_count++;
        status = load_names(year, err);
        ingest_plan_use(ingest, year);
        if (status == TB_OK)
            status = ingest_waivers_load(ingest, &waivers, err);
        if (status == TB_OK)
            status = make_key(ingest, year, &waivers, err);
        tb_buf_free(&waivers);
    }
    return status == TB_OK ? make_key_of_none(ingest, err) : status;
}

void ingest_plan_free(struct tb_ingest *ingest)
{
    size_t y, i;
    for (y = 0; y < ingest->year_count; y++) {
        struct ingest_year *year = &ingest->years[y];
        for (i = 0; year->row_names && i < year->entry->catalog.forms.count; i++)
            tb_known_free(&year->row_names[i]);
        for (i = 0; year->screens && i < year->entry->catalog.forms.count; i++)
            ingest_screen_free(year->screens[i]);
        free(year->row_names);
        free(year->screens);
        free(year->waivers.items);
        tb_arena_free(&year->waivers.arena);
    }
    free(ingest->years);
}

void ingest_plan_use(struct tb_ingest *ingest, struct ingest_year *year)
{
    ingest->year = year;
    ingest->catalog = &year->entry->catalog;
}

struct ingest_year *ingest_plan_at(struct tb_ingest *ingest, tb_date date)
{
    size_t i;
    for (i = 0; i < ingest->year_count; i++)
        if (date >= ingest->years[i].entry->first && date <= ingest->years[i].entry->last)
            return &ingest->years[i];
    return NULL;
}

struct ingest_year *ingest_plan_of(struct tb_ingest *ingest, const struct tb_plan_entry *entry)
{
    size_t i = 0;
    while (i + 1 < ingest->year_count && ingest->years[i].entry != entry)
        i++;
    return &ingest->years[i];
}

enum tb_status ingest_plan_screen(struct tb_ingest *ingest, size_t form, const struct ingest_screen **screen, struct tb_err *err)
{
    struct ingest_screen **made = &ingest->year->screens[form];
    enum tb_status status = TB_OK;
    if (!*made)
        status = ingest_screen_new(made, ingest->catalog->forms.items[form], form, ingest->year->entry->files.plan, err);
    *screen = *made;
    return status;
}

const struct tb_known *ingest_plan_known(const struct tb_ingest *ingest, int form)
{
    return form >= 0 ? &ingest->year->row_names[form] : NULL;
}
