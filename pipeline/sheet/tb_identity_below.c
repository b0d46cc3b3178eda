/* What stands below the table: signatures, notes, and the preamble of a table that was pasted under it. */
#include "tb_identity.h"

#include "tb_cell.h"
#include "tb_preamble.h"

#include <stdio.h>
#include <string.h>

/* A row below, while its cells are taken apart. */
struct below {
    struct tb_identity *id;
    struct tb_findings *findings;
    const char *where;
    size_t line1, col1;
    int county; /* that is named */
    struct tb_measure_said said;
};

/* Of a file about one county another one is named, or an unknown one. */
static void check_unit(struct below *below, struct tb_span value, int county)
{
    const struct tb_identity *id = below->id;
    const int city = tb_counties_by_code(&id->catalog->counties, "*");
    char place[TB_PLACE_BYTES];
    const bool unknown = county == TB_COUNTIES_NONE && tb_place_unknown(id->catalog, value.text, value.length, place);
    if (county >= 0 && county != city)
        below->county = county;
    if (id->county < 0 || (id->is_city_wide && !unknown) ||
        (!unknown && (below->county < 0 || county == city || county == id->county)))
        return;
    tb_finding_add(below->findings, TB_FINDING_COUNTY_CONFLICT, below->line1, below->col1, value.text, value.length,
                   "：下面的%s是“%.*s”，本文件是%s的", below->where, (int)value.length, value.text,
                   id->catalog->counties.items[id->county].name);
}

static void check_cutoff(const struct below *below, struct tb_span value, tb_date date)
{
    char text[TB_DATE_TEXT_BYTES];
    if (date == TB_DATE_NONE || below->id->cutoff == TB_DATE_NONE || date == below->id->cutoff)
        return;
    tb_finding_add(below->findings, TB_FINDING_CUTOFF_CONFLICT, below->line1, below->col1, value.text, value.length,
                   "：下面的%s是“%.*s”，本文件截至%s", below->where, (int)value.length, value.text,
                   tb_date_format(text, below->id->cutoff));
}

/* 截至2017年6月30日 and nothing else: a note about the data of last year is no cut-off. */
static tb_date whole_date(const struct tb_identity *id, struct tb_span value)
{
    static const char *const words[] = {"截至", "截止"};
    char text[TB_DATE_TEXT_BYTES];
    size_t i, at;
    for (i = 0; i < sizeof words / sizeof *words; i++) {
        at = tb_text_find(value.text, value.length, words[i], strlen(words[i]));
        if (at != SIZE_MAX) {
            value.text += at + strlen(words[i]);
            value.length -= at + strlen(words[i]);
        }
    }
    return tb_cell_date(value.text, value.length, id->year, text) == TB_CELL_OK
               ? tb_cell_find_date(value.text, value.length, id->year)
               : TB_DATE_NONE;
}

/* It is no use keeping a span of a record that goes away: of the day of filling only the date stays. */
static void take_filled(struct tb_identity *id, struct tb_span value, size_t line1, size_t col1)
{
    const struct tb_claim filled = {"填报日期", tb_cell_find_date(value.text, value.length, id->year), {NULL, 0}, line1, col1};
    if (id->filled.value == TB_DATE_NONE && filled.value != TB_DATE_NONE)
        id->filled = filled;
}

static void name_unit(struct below *below, struct tb_span value)
{
    const int county = tb_counties_find_in(&below->id->catalog->counties, value.text, value.length);
    below->where = "填报单位";
    if (county != TB_COUNTIES_SEVERAL && value.length > 0)
        check_unit(below, value, county);
}

static void on_value(void *context, enum tb_preamble_key key, struct tb_span said, struct tb_span value)
{
    struct below *below = context;
    struct tb_identity *id = below->id;
    const struct tb_measure_place place = {below->line1, below->col1, true};
    switch (key) {
    case TB_PREAMBLE_UNIT:
        name_unit(below, value);
        break;
    case TB_PREAMBLE_MEASURE:
        tb_identity_measure_value(&below->said, &id->catalog->measures, said, value, &place);
        return;
    case TB_PREAMBLE_EITHER:
        if (tb_identity_either(id->catalog, &below->said, value, &place) != TB_EITHER_UNIT)
            return;
        name_unit(below, value);
        break;
    case TB_PREAMBLE_CUTOFF:
        below->where = "截止日期";
        check_cutoff(below, value, whole_date(id, value));
        break;
    case TB_PREAMBLE_FILLED:
        take_filled(id, value, below->line1, below->col1);
        break;
    default:
        break;
    }
    (void)tb_identity_value_rest(&below->said, &id->catalog->measures, key, value, &place);
}

/* 德城区, 一、德城区, （二）德城区：a line that only names a county heads the rows below it. */
static int section_of(const struct tb_identity *id, struct tb_span cell)
{
    static const char *const marks[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "、", "(", ")", "."};
    char text[TB_IDENTITY_TITLE_BYTES];
    size_t n, at = 0, i = 0;
    if (cell.length >= sizeof text)
        return TB_COUNTIES_NONE;
    n = tb_text_fold(cell.text, cell.length, text);
    while (n > 0 && (text[n - 1] == ':' || (text[n - 1] >= '0' && text[n - 1] <= '9')))
        n--;
    while (i < sizeof marks / sizeof *marks) {
        const bool is_digit = at < n && text[at] >= '0' && text[at] <= '9';
        if (is_digit || tb_text_starts(text + at, n - at, marks[i])) {
            at += is_digit ? 1 : strlen(marks[i]);
            i = 0;
        } else {
            i++;
        }
    }
    return tb_counties_find(&id->catalog->counties, text + at, n - at);
}

int tb_identity_below(struct tb_identity *id, const struct tb_csv_record *record, bool is_lone, struct tb_findings *findings)
{
    struct below below = {id, findings, "", record->line1, 0, TB_IDENTITY_NONE, {.count = 0}};
    size_t i, k, front;
    for (i = 0; i < record->count; i++) {
        struct tb_span cell = tb_text_trim(record->cells[i].text, record->cells[i].length), next = {"", 0}, value;
        if (cell.length == 0)
            continue;
        for (k = i + 1; k < record->count && next.length == 0; k++)
            next = tb_text_trim(record->cells[k].text, record->cells[k].length);
        below.col1 = i + 1;
        if (is_lone && tb_preamble_key(cell, &value) == TB_PREAMBLE_NONE && cell.length < sizeof id->title_below.text) {
            snprintf(id->title_below.text, sizeof id->title_below.text, "%.*s", (int)cell.length, cell.text);
            id->title_below.line1 = record->line1;
            below.where = "一行";
            if (section_of(id, cell) >= 0)
                check_unit(&below, cell, section_of(id, cell));
        }
        front = tb_identity_is_remark(cell) ? cell.length : tb_preamble_cell(cell, next, on_value, &below);
        if (front > 0)
            tb_identity_measures(&below.said, &id->catalog->measures, (struct tb_span){cell.text, front}, false,
                                 &(struct tb_measure_place){record->line1, i + 1, true});
    }
    if (id->form_read)
        tb_measure_compare(&below.said, id->form_read, id->header_read, findings);
    return below.county;
}

int tb_identity_repeated(struct tb_identity *id, struct tb_findings *findings)
{
    struct below below = {id, findings, "表标题", id->title_below.line1, 1, TB_IDENTITY_NONE, {.count = 0}};
    const struct tb_span title = {id->title_below.text, strlen(id->title_below.text)};
    int county;
    if (id->title_below.line1 == 0)
        return TB_IDENTITY_NONE;
    id->title_below.line1 = 0;
    county = tb_counties_find_in(&id->catalog->counties, title.text, title.length);
    if (county != TB_COUNTIES_SEVERAL)
        check_unit(&below, title, county);
    check_cutoff(&below, title, tb_cell_find_cutoff(title.text, title.length, id->year));
    return below.county;
}
