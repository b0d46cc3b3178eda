#include "tb_identity_internal.h"

#include "tb_cell.h"
#include "tb_cell_period.h"
#include "tb_revision.h"

#include <stdio.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 600, MOST_TITLE_ROWS = 12 };

void tb_identity_start(struct tb_identity *id, const struct tb_catalog *catalog, int year, int grace_days)
{
    memset(id, 0, sizeof *id);
    id->catalog = catalog;
    id->year = year;
    id->grace_days = grace_days;
    id->filled.value = TB_DATE_NONE;
    id->form = id->county = TB_IDENTITY_NONE;
    id->cutoff = TB_DATE_NONE;
}

void tb_identity_claim(struct tb_claims *claims, const char *where, int value, struct tb_span raw, size_t line1, size_t col1)
{
    const struct tb_claim item = {where, value, raw, line1, col1};
    if (claims->count < TB_IDENTITY_MOST_CLAIMS)
        claims->items[claims->count++] = item;
}

/* The form whose longest name stands in the text; two with names of one length: several. */
int tb_identity_form_in(const struct tb_catalog *catalog, struct tb_span span)
{
    char text[MOST_TEXT_BYTES + 1], name[MOST_TEXT_BYTES + 1];
    size_t length, best_length = 0, i, a;
    int best = TB_IDENTITY_NONE;
    if (span.length > MOST_TEXT_BYTES)
        return TB_IDENTITY_NONE;
    length = tb_text_key(span.text, span.length, text);
    for (i = 0; i < catalog->forms.count; i++) {
        const struct tb_form *form = catalog->forms.items[i];
        for (a = 0; a < form->alias_count + 2; a++) {
            const char *alias = a == 0 ? form->name : a == 1 ? form->id : form->aliases[a - 2];
            size_t n = strlen(alias);
            if (n > MOST_TEXT_BYTES)
                continue;
            n = tb_text_key(alias, n, name);
            if (n == 0 || n < best_length || tb_text_find(text, length, name, n) == SIZE_MAX)
                continue;
            if (n == best_length && best != (int)i)
                best = TB_IDENTITY_SEVERAL;
            else if (n > best_length)
                best = (int)i;
            best_length = n;
        }
    }
    return best;
}

/* A county that is not on the list; the first one is reported. */
void tb_identity_unknown_place(struct tb_identity *id, const char *where, struct tb_span raw, size_t line1, size_t col1)
{
    const struct tb_claim item = {where, TB_IDENTITY_NONE, raw, line1, col1};
    if (!id->unknown_place[0] && tb_place_unknown(id->catalog, raw.text, raw.length, id->unknown_place))
        id->unknown_unit = item;
}

/* When the text gives no day or month, the year it is about; another year's file is not this one's. */
void tb_identity_claim_year(struct tb_identity *id, const char *where, struct tb_span raw, size_t line1, size_t col1)
{
    const int year = tb_period_year(raw.text, raw.length);
    if (year > 0)
        tb_identity_claim(&id->years, where, year, raw, line1, col1);
}

/* A folder may hold the months of a quarter, or of a year's end. */
static void path_part(struct tb_identity *id, const char *where, struct tb_span part, bool is_folder)
{
    int form = tb_identity_form_in(id->catalog, part);
    int county = tb_counties_find_in(&id->catalog->counties, part.text, part.length);
    tb_date date =
        is_folder ? tb_cell_find_date(part.text, part.length, id->year) : tb_cell_find_cutoff(part.text, part.length, id->year);
    if (form != TB_IDENTITY_NONE)
        tb_identity_claim(&id->forms, where, form, part, 0, 0);
    if (county != TB_COUNTIES_NONE)
        tb_identity_claim(&id->counties, where, county == TB_COUNTIES_SEVERAL ? TB_IDENTITY_SEVERAL : county, part, 0, 0);
    if (date != TB_DATE_NONE)
        tb_identity_claim(&id->cutoffs, where,
                          tb_cell_finds_several_dates(part.text, part.length, id->year) ? TB_IDENTITY_SEVERAL : date, part, 0, 0);
    else if (!is_folder)
        tb_identity_claim_year(id, where, part, 0, 0);
    tb_identity_unknown_place(id, where, part, 0, 0);
}

/* Without .csv, .xlsx, .et: a full stop and one to four letters. */
static size_t bare_length(const char *name)
{
    const char *dot = strrchr(name, '.');
    size_t i, length = strlen(name), letters = dot ? length - (size_t)(dot - name) - 1 : 0;
    if (!dot || dot == name || letters == 0 || letters > 4)
        return length;
    for (i = 1; i <= letters; i++)
        if (!((dot[i] | 32) >= 'a' && (dot[i] | 32) <= 'z'))
            return length;
    return length - letters - 1;
}

void tb_identity_sheet(struct tb_identity *id, const char *name)
{
    const struct tb_span part = {name, strlen(name)};
    path_part(id, "工作表名", part, false);
}

void tb_identity_header(struct tb_identity *id, int form, const char *sheet)
{
    const struct tb_span part = {sheet, strlen(sheet)};
    tb_identity_claim(&id->forms, "表头", form, part, 0, 0);
}

void tb_identity_county(struct tb_identity *id, int county)
{
    const char *name = id->catalog->counties.items[county].name;
    const struct tb_span part = {name, strlen(name)};
    tb_identity_claim(&id->counties, "填报单位", county, part, 0, 0);
}

void tb_identity_given(struct tb_identity *id, const char *county, const char *cutoff)
{
    static const char where[] = "下发时的记录";
    const int place = tb_counties_by_code(&id->catalog->counties, county);
    const tb_date date = tb_date_parse(cutoff, strlen(cutoff));
    if (place >= 0) {
        const char *name = id->catalog->counties.items[place].name;
        tb_identity_claim(&id->counties, where, place, (struct tb_span){name, strlen(name)}, 0, 0);
    }
    if (date != TB_DATE_NONE)
        tb_identity_claim(&id->cutoffs, where, date, (struct tb_span){cutoff, strlen(cutoff)}, 0, 0);
}

void tb_identity_drop_path_forms(struct tb_identity *id)
{
    size_t i, kept = 0;
    for (i = 0; i < id->forms.count; i++)
        if (strcmp(id->forms.items[i].where, "文件名") != 0 && strcmp(id->forms.items[i].where, "文件夹") != 0)
            id->forms.items[kept++] = id->forms.items[i];
    id->forms.count = kept;
}

void tb_identity_path(struct tb_identity *id, const char *relative)
{
    const char *slash;
    struct tb_span name;
    /* A year said by a folder ("2017") applies to the names below it. */
    while ((slash = strchr(relative, '/')) != NULL) {
        struct tb_span part = {relative, (size_t)(slash - relative)};
        path_part(id, "文件夹", part, true);
        relative = slash + 1;
    }
    name.text = relative;
    name.length = bare_length(relative);
    path_part(id, "文件名", name, false);
    id->revision = tb_revision_in(name.text, name.length);
}

bool tb_identity_is_remark(struct tb_span cell)
{
    static const char *const words[] = {"注", "说明", "备注", "填表说明", "要求", "填表要求"};
    return tb_text_starts_any(cell.text, cell.length, TB_TEXT_WORDS(words)) > 0;
}

/* A title beside something else in its row: headers are never called so. */
static bool ends_title(struct tb_span cell)
{
    return tb_text_ends(cell.text, cell.length, "表") || tb_text_ends(cell.text, cell.length, "台账") ||
           tb_text_ends(cell.text, cell.length, ")") || tb_text_ends(cell.text, cell.length, "）");
}

void tb_identity_titles(struct tb_identity *id, const struct tb_grid *grid)
{
    size_t row, column;
    for (row = 0; row < grid->count && row < MOST_TITLE_ROWS; row++) {
        struct tb_span cell = {"", 0};
        int form;
        if (grid->rows[row].filled > 3)
            break; /* the header, or preamble cells; never a title */
        for (column = 0; column < grid->rows[row].count && cell.length == 0; column++)
            cell = tb_grid_cell(grid, row, column);
        if (cell.length == 0 || tb_identity_is_remark(cell) || (grid->rows[row].filled > 1 && !ends_title(cell)))
            continue;
        form = tb_identity_form_in(id->catalog, cell);
        if (form != TB_IDENTITY_NONE)
            tb_identity_claim(&id->forms, "表标题", form, cell, grid->rows[row].line1, column);
    }
}

int tb_identity_form(const struct tb_identity *id)
{
    size_t i;
    int form = TB_IDENTITY_NONE;
    for (i = 0; i < id->forms.count; i++) {
        if (form == TB_IDENTITY_NONE)
            form = id->forms.items[i].value;
        else if (form != id->forms.items[i].value)
            return TB_IDENTITY_SEVERAL;
    }
    return form;
}

/* All claims the same? A conflict names the two sources and what they say. */
static bool agree(const struct tb_claims *claims, int ignored, enum tb_finding_id conflict, int *value,
                  struct tb_findings *findings)
{
    const struct tb_claim *first = NULL;
    size_t i;
    for (i = 0; i < claims->count; i++) {
        const struct tb_claim *item = &claims->items[i];
        if (item->value == ignored)
            continue;
        if (item->value == TB_IDENTITY_SEVERAL) {
            tb_finding_add(findings, conflict, item->line1, item->col1, item->raw.text, item->raw.length,
                           "：%s“%.*s”里写了不止一个，不知以哪个为准", item->where, (int)item->raw.length, item->raw.text);
            return false;
        }
        if (first && first->value != item->value) {
            tb_finding_add(findings, conflict, item->line1, item->col1, item->raw.text, item->raw.length,
                           "：%s是“%.*s”，%s是“%.*s”", first->where, (int)first->raw.length, first->raw.text, item->where,
                           (int)item->raw.length, item->raw.text);
            return false;
        }
        if (!first)
            first = item;
    }
    if (first)
        *value = first->value;
    return true;
}

/* Nothing says the cut-off but the day of filling: the period end shortly before it, else the day itself. */
static tb_date cutoff_from_filled(const struct tb_identity *id)
{
    tb_date filled = id->filled.value, before;
    if (filled == TB_DATE_NONE || filled == tb_date_month_end(filled))
        return filled;
    before = tb_date_previous_month_end(filled);
    return filled - before <= id->grace_days ? before : filled;
}

/* A year that is said without a day is that of the cut-off. */
static void check_years(const struct tb_identity *id, struct tb_findings *findings)
{
    char text[TB_DATE_TEXT_BYTES];
    int year, month, day;
    size_t i;
    tb_date_to_ymd(id->cutoff, &year, &month, &day);
    for (i = 0; i < id->years.count; i++)
        if (id->years.items[i].value != year) {
            const struct tb_claim *item = &id->years.items[i];
            tb_finding_add(findings, TB_FINDING_CUTOFF_CONFLICT, item->line1, item->col1, item->raw.text, item->raw.length,
                           "：%s写的是%d年，截止日期是%s", item->where, item->value, tb_date_format(text, id->cutoff));
            return;
        }
}

static void settle_cutoff(struct tb_identity *id, struct tb_findings *findings)
{
    char text[TB_DATE_TEXT_BYTES];
    int value = TB_DATE_NONE;
    if (!agree(&id->cutoffs, TB_DATE_NONE, TB_FINDING_CUTOFF_CONFLICT, &value, findings))
        return;
    id->cutoff = value == TB_DATE_NONE ? cutoff_from_filled(id) : value;
    if (id->cutoff == TB_DATE_NONE)
        tb_finding_add(findings, TB_FINDING_NO_CUTOFF, 0, 0, "", 0, "%s", "");
    else if (id->filled.value != TB_DATE_NONE && id->filled.value < id->cutoff)
        tb_finding_add(findings, TB_FINDING_FILLED_EARLY, id->filled.line1, id->filled.col1, id->filled.raw.text,
                       id->filled.raw.length, "：截止日期是%s", tb_date_format(text, id->cutoff));
    if (id->cutoff != TB_DATE_NONE)
        check_years(id, findings);
}

/* The county all sources agree on; the city only when nobody named a county. False: they disagree. */
static bool settle_unit(struct tb_identity *id, struct tb_findings *findings)
{
    const int city = tb_counties_by_code(&id->catalog->counties, "*");
    size_t i;
    id->county = TB_IDENTITY_NONE;
    if (!agree(&id->counties, city, TB_FINDING_COUNTY_CONFLICT, &id->county, findings)) {
        id->county = TB_IDENTITY_NONE;
        return false;
    }
    for (i = 0; id->county == TB_IDENTITY_NONE && i < id->counties.count; i++)
        id->county = id->counties.items[i].value;
    id->is_city_wide = id->county != TB_IDENTITY_NONE && id->county == city;
    return true;
}

void tb_identity_foresee(struct tb_identity *id)
{
    struct tb_findings ignored = TB_FINDINGS_INIT;
    (void)settle_unit(id, &ignored);
    settle_cutoff(id, &ignored);
    tb_findings_free(&ignored);
}

/* What is said about a unit that is not on the list, when the others agree. An unknown county rejects; an office or
 * a school in its place is odd. */
static void settle_unknown(struct tb_identity *id, struct tb_findings *findings)
{
    const struct tb_claim *unknown = &id->unknown_unit;
    const bool is_known = id->county != TB_IDENTITY_NONE && !id->is_city_wide;
    const int length = (int)unknown->raw.length;
    const char *raw = unknown->raw.text ? unknown->raw.text : "";
    const struct tb_claim *known = id->counties.items;
    size_t i;
    for (i = 0; i < id->counties.count; i++)
        if (id->counties.items[i].value == id->county)
            known = &id->counties.items[i];
    if (id->unknown_place[0] && is_known)
        tb_finding_add(findings, TB_FINDING_COUNTY_CONFLICT, unknown->line1, unknown->col1, raw, unknown->raw.length,
                       "：%s里的“%s”不在单位名单上，%s是“%.*s”", unknown->where, id->unknown_place, known->where,
                       (int)known->raw.length, known->raw.text);
    else if (id->unknown_place[0])
        tb_finding_add(findings, TB_FINDING_NO_COUNTY, unknown->line1, unknown->col1, raw, unknown->raw.length,
                       "：%s里的“%s”不在单位名单上", unknown->where, id->unknown_place);
    else if (id->county == TB_IDENTITY_NONE)
        tb_finding_add(findings, TB_FINDING_NO_COUNTY, unknown->line1, unknown->col1, raw, unknown->raw.length,
                       length > 0 ? "：填报单位“%.*s”" : "%.*s", length, raw);
    else if (length > 0)
        tb_finding_add(findings, TB_FINDING_UNIT_LINE, unknown->line1, unknown->col1, raw, unknown->raw.length, "：按%s算作%s",
                       known->where, id->catalog->counties.items[id->county].name);
    if (id->unknown_place[0])
        id->county = TB_IDENTITY_NONE;
}

void tb_identity_settle(struct tb_identity *id, struct tb_findings *findings)
{
    if (agree(&id->forms, TB_IDENTITY_NONE, TB_FINDING_FORM_CONFLICT, &id->form, findings) && id->form == TB_IDENTITY_NONE)
        tb_finding_add(findings, TB_FINDING_NO_FORM, 0, 0, "", 0, "%s", "");
    if (settle_unit(id, findings))
        settle_unknown(id, findings);
    settle_cutoff(id, findings);
}

void tb_identity_apply_measures(struct tb_identity *id, const struct tb_form *form, struct tb_header *header,
                                struct tb_findings *findings)
{
    size_t i;
    for (i = 0; i < id->unknown_count; i++)
        tb_finding_add(findings, TB_FINDING_UNKNOWN_TEXT, id->unknown_texts[i].line1, id->unknown_texts[i].col1,
                       id->unknown_texts[i].raw.text, id->unknown_texts[i].raw.length, "%s", "");
    id->form_read = form;
    id->header_read = header;
    tb_measure_bind(&id->said, form, header, findings);
}
