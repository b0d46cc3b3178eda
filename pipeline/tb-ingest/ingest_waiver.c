#include "ingest_internal.h"

#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_config_csv.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status on_row(void *context, const struct tb_config_row *row, struct tb_err *err)
{
    struct tb_ingest *ingest = context;
    struct ingest_waivers *waivers = &ingest->year->waivers;
    struct ingest_waiver *waiver;
    const char *rule = row->cells[0], *county = row->cells[1];
    const struct tb_finding_kind *kind = tb_finding_by_code(rule);
    int place = strcmp(county, "*") == 0 ? tb_counties_by_code(&ingest->catalog->counties, "*")
                                         : tb_counties_find(&ingest->catalog->counties, county, strlen(county));
    if (kind ? !kind->waivable : strchr(rule, '.') == NULL)
        return tb_err_set(err, TB_CONFIG, kind ? _("\"%s\" cannot be waived: %s:%zu") : _("unknown rule \"%s\": %s:%zu"), rule,
                          row->file, row->line1);
    if (strcmp(county, "*") != 0 && place < 0)
        return tb_err_set(err, TB_CONFIG, _("unknown county \"%s\": %s:%zu"), county, row->file, row->line1);
    if (!*row->cells[2] || !*row->cells[3])
        return tb_err_set(err, TB_CONFIG, _("a waiver needs a reason and a name: %s:%zu"), row->file, row->line1);
    if (*row->cells[4] && tb_date_parse(row->cells[4], strlen(row->cells[4])) == TB_DATE_NONE)
        return tb_err_set(err, TB_CONFIG, _("not a date \"%s\": %s:%zu"), row->cells[4], row->file, row->line1);
    if (!TB_GROW(waivers->items, waivers->count, waivers->room))
        return tb_err_nomem(err);
    waiver = &waivers->items[waivers->count++];
    waiver->rule = tb_arena_strdup(&waivers->arena, rule);
    waiver->county = tb_arena_strdup(&waivers->arena, place < 0 ? "*" : ingest->catalog->counties.items[place].code);
    waiver->until = tb_arena_strdup(&waivers->arena, row->cells[4]);
    {
        struct tb_buf reason = TB_BUF_INIT(TB_MEBIBYTE);
        tb_buf_printf(&reason, "%s（%s）", row->cells[2], row->cells[3]);
        waiver->reason = tb_arena_strdup(&waivers->arena, tb_buf_str(&reason));
        tb_buf_free(&reason);
    }
    return waiver->rule && waiver->county && waiver->until && waiver->reason ? TB_OK : tb_err_nomem(err);
}

enum tb_status ingest_waivers_load(struct tb_ingest *ingest, struct tb_buf *text, struct tb_err *err)
{
    static const char *const columns[] = {"rule", "county", "reason", "who", "until", NULL};
    char *path = tb_file_join(ingest->year->entry->folder, "waivers.csv");
    struct tb_err none = TB_ERR_INIT;
    size_t from = text->length;
    enum tb_status status;
    if (!path)
        return tb_err_nomem(err);
    status = tb_file_read(path, text, &none);
    if (status == TB_OK)
        status = tb_config_csv_read(path, text->bytes + from, text->length - from, columns, on_row, ingest, err);
    else
        status = status == TB_INPUT ? TB_OK : tb_err_set(err, status, "%s", none.message);
    free(path);
    return status;
}

const char *ingest_waived(const struct tb_ingest *ingest, const char *code, const char *county, const char *cutoff)
{
    size_t i;
    for (i = 0; i < ingest->year->waivers.count; i++) {
        const struct ingest_waiver *waiver = &ingest->year->waivers.items[i];
        if (strcmp(waiver->rule, code) == 0 && (strcmp(waiver->county, "*") == 0 || strcmp(waiver->county, county) == 0) &&
            (!*waiver->until || strcmp(cutoff, waiver->until) <= 0))
            return waiver->reason;
    }
    return "";
}
