#include "tb_identity.h"

#include "tb_cell.h"

#include <string.h>

enum { MOST_TEXT_BYTES = 600, MOST_TITLE_ROWS = 12 };

void tb_identity_start(struct tb_identity *id, const struct tb_catalog *catalog, int year, int grace_days)
{
    memset(id, 0, sizeof *id);
    id->catalog = catalog;
    id->year = year;
    id->grace_days = grace_days;
    id->filled.value = TB_DATE_NONE;
    id->form = id->unit = TB_IDENTITY_NONE;
    id->cutoff = TB_DATE_NONE;
}

static void claim(struct tb_claims *claims, const char *where, int value, struct tb_span raw, size_t line1, size_t col1)
{
    const struct tb_claim item = {where, value, raw, line1, col1};
    if (claims->count < TB_IDENTITY_MOST_CLAIMS)
        claims->items[claims->count++] = item;
}

/* The form whose longest name stands in the text; two with names of one length: several. */
static int form_in(const struct tb_catalog *catalog, struct tb_span span)
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

static int number_after(const char *text, size_t length, size_t at)
{
    int value = 0;
    if (at < length && (text[at] == '(' || text[at] == '_' || text[at] == '-'))
        at++;
    for (; at < length && text[at] >= '0' && text[at] <= '9' && value < 100; at++)
        value = value * 10 + (text[at] - '0');
    return value;
}

/* 更正 修改 修订 重报 (2) v2: the higher the later. */
static int revision_in(struct tb_span name)
{
    static const char *const words[] = {"更正", "修改", "修订", "订正", "重报", "最终"};
    char text[MOST_TEXT_BYTES + 1];
    size_t n, i, at;
    int best = 0, value;
    if (name.length > MOST_TEXT_BYTES)
        return 0;
    n = tb_text_fold(name.text, name.length, text);
    for (i = 0; i < sizeof words / sizeof *words; i++) {
        at = tb_text_find(text, n, words[i], strlen(words[i]));
        if (at == SIZE_MAX)
            continue;
        value = number_after(text, n, at + strlen(words[i]));
        best = value > best ? value : best > 0 ? best : 1;
    }
    for (at = 0; at + 1 < n; at++) {
        bool is_mark = (text[at] == '(' && at + 2 < n && (text[at + 2] == ')' || (at + 3 < n && text[at + 3] == ')'))) ||
                       (text[at] == 'v' && (at == 0 || !(text[at - 1] >= 'a' && text[at - 1] <= 'z')));
        value = is_mark ? number_after(text, n, at + 1) : 0;
        best = value > best ? value : best;
    }
    return best;
}

static void path_part(struct tb_identity *id, const char *where, struct tb_span part)
{
    int form = form_in(id->catalog, part);
    int unit = tb_units_find_in(&id->catalog->units, part.text, part.length);
    tb_date date = tb_cell_find_date(part.text, part.length, id->year);
    if (form != TB_IDENTITY_NONE)
        claim(&id->forms, where, form, part, 0, 0);
    if (unit != TB_UNITS_NONE)
        claim(&id->units, where, unit == TB_UNITS_SEVERAL ? TB_IDENTITY_SEVERAL : unit, part, 0, 0);
    if (date != TB_DATE_NONE)
        claim(&id->cutoffs, where, date, part, 0, 0);
}

void tb_identity_path(struct tb_identity *id, const char *relative)
{
    const char *slash;
    struct tb_span name;
    /* A year said by a folder ("2017") goes for the names below it. */
    while ((slash = strchr(relative, '/')) != NULL) {
        struct tb_span part = {relative, (size_t)(slash - relative)};
        path_part(id, "文件夹", part);
        relative = slash + 1;
    }
    name.text = relative;
    name.length = strlen(relative);
    if (name.length > 4 && relative[name.length - 4] == '.')
        name.length -= 4;
    path_part(id, "文件名", name);
    id->revision = revision_in(name);
}

static bool is_remark(struct tb_span cell)
{
    static const char *const words[] = {"注", "说明", "备注", "填表说明", "要求", "填表要求"};
    size_t i;
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (tb_text_starts(cell.text, cell.length, words[i]))
            return true;
    return false;
}

void tb_identity_titles(struct tb_identity *id, const struct tb_grid *grid)
{
    size_t row, column;
    for (row = 0; row < grid->count && row < MOST_TITLE_ROWS; row++) {
        struct tb_span cell = {"", 0};
        int form;
        if (grid->rows[row].filled > 2)
            break; /* the header, or preamble cells; never a title */
        if (grid->rows[row].filled != 1)
            continue;
        for (column = 0; column < grid->rows[row].count && cell.length == 0; column++)
            cell = tb_grid_cell(grid, row, column);
        if (is_remark(cell))
            continue;
        form = form_in(id->catalog, cell);
        if (form != TB_IDENTITY_NONE)
            claim(&id->forms, "表标题", form, cell, grid->rows[row].line1, column);
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

/* 单位:平方米、万元 */
static bool measures_in(struct tb_identity *id, struct tb_span value)
{
    char text[MOST_TEXT_BYTES + 1];
    size_t n, at = 0, found = 0;
    struct tb_measure measure;
    if (value.length > MOST_TEXT_BYTES)
        return false;
    n = tb_text_fold(value.text, value.length, text);
    while (n > 0 && (text[n - 1] == ')' || text[n - 1] == '.'))
        n--;
    while (at < n) {
        size_t end = at, mark = 1;
        while (end < n && text[end] != ',' && text[end] != '/' && text[end] != ';' && !tb_text_starts(text + end, n - end, "、") &&
               !tb_text_starts(text + end, n - end, "，"))
            end++;
        if (end < n && (unsigned char)text[end] >= 0x80)
            mark = 3;
        if (!tb_measure_parse(text + at, end - at, &measure))
            return false;
        if (id->measure_count < sizeof id->measures / sizeof *id->measures)
            id->measures[id->measure_count++] = measure;
        found++;
        at = end + mark;
    }
    return found > 0;
}

static void unit_value(struct tb_identity *id, struct tb_span value, size_t line1, size_t col1, bool strict)
{
    int unit = tb_units_find(&id->catalog->units, value.text, value.length);
    if (unit == TB_UNITS_NONE)
        unit = tb_units_find_in(&id->catalog->units, value.text, value.length);
    if (unit >= 0 || unit == TB_UNITS_SEVERAL) {
        claim(&id->units, "填报单位", unit == TB_UNITS_SEVERAL ? TB_IDENTITY_SEVERAL : unit, value, line1, col1);
    } else if (strict && value.length > 0) {
        id->unknown_unit.where = "填报单位";
        id->unknown_unit.raw = value;
        id->unknown_unit.line1 = line1;
        id->unknown_unit.col1 = col1;
    }
}

enum key { KEY_NONE, KEY_UNIT, KEY_MEASURE, KEY_EITHER, KEY_CUTOFF, KEY_FILLED };

/* What a preamble cell is about, and where its value begins (behind the colon). */
static enum key key_of(struct tb_span cell, struct tb_span *value)
{
    static const struct {
        const char *word;
        enum key key;
    } words[] = {
        {"填报单位", KEY_UNIT},   {"上报单位", KEY_UNIT},   {"报送单位", KEY_UNIT},   {"填表单位", KEY_UNIT},
        {"单位名称", KEY_UNIT},   {"编报单位", KEY_UNIT},   {"县(市、区)", KEY_UNIT}, {"县市区", KEY_UNIT},
        {"计量单位", KEY_MEASURE}, {"金额单位", KEY_MEASURE}, {"面积单位", KEY_MEASURE}, {"单位", KEY_EITHER},
        {"填报日期", KEY_FILLED}, {"填报时间", KEY_FILLED}, {"填表日期", KEY_FILLED}, {"填表时间", KEY_FILLED},
        {"上报日期", KEY_FILLED}, {"上报时间", KEY_FILLED}, {"制表日期", KEY_FILLED}, {"报送日期", KEY_FILLED},
        {"日期", KEY_FILLED},     {"截至", KEY_CUTOFF},     {"截止", KEY_CUTOFF},     {"数据截至", KEY_CUTOFF},
        {"数据截止", KEY_CUTOFF}, {"统计截至", KEY_CUTOFF}, {"统计截止", KEY_CUTOFF}, {"报告期", KEY_CUTOFF},
    };
    size_t i, at, used, best = 0;
    enum key key = KEY_NONE;
    char head[MOST_TEXT_BYTES + 1];
    size_t n;
    if (cell.length == 0 || cell.length > MOST_TEXT_BYTES)
        return KEY_NONE;
    n = tb_text_fold(cell.text, cell.length, head);
    if (n > 0 && head[0] == '(')
        memmove(head, head + 1, n--);
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (tb_text_starts(head, n, words[i].word) && strlen(words[i].word) > best) {
            best = strlen(words[i].word);
            key = words[i].key;
        }
    if (key == KEY_NONE)
        return key;
    *value = cell;
    for (at = 0; at < cell.length; at += used) {
        used = 1;
        if (cell.text[at] == ':' || tb_text_starts(cell.text + at, cell.length - at, "：") ||
            tb_text_starts(cell.text + at, cell.length - at, "∶")) {
            used = cell.text[at] == ':' ? 1 : 3;
            *value = tb_text_trim(cell.text + at + used, cell.length - at - used);
            return key;
        }
    }
    if (key == KEY_CUTOFF)
        return key; /* 截至2017年6月30日: the whole cell holds the date */
    value->length = 0;
    return n <= best + strlen("(盖章)") ? key : KEY_NONE;
}

static void preamble_value(struct tb_identity *id, enum key key, struct tb_span value, size_t line1, size_t col1)
{
    tb_date date;
    switch (key) {
    case KEY_UNIT:
        unit_value(id, value, line1, col1, true);
        break;
    case KEY_MEASURE:
        (void)measures_in(id, value);
        break;
    case KEY_EITHER:
        if (!measures_in(id, value))
            unit_value(id, value, line1, col1, false);
        break;
    case KEY_CUTOFF:
        date = tb_cell_find_date(value.text, value.length, id->year);
        if (date != TB_DATE_NONE)
            claim(&id->cutoffs, "截至", date, value, line1, col1);
        break;
    case KEY_FILLED:
        date = tb_cell_find_date(value.text, value.length, id->year);
        if (date != TB_DATE_NONE && id->filled.value == TB_DATE_NONE) {
            id->filled.where = "填报日期";
            id->filled.value = date;
            id->filled.raw = value;
            id->filled.line1 = line1;
            id->filled.col1 = col1;
        }
        break;
    default:
        break;
    }
}

/* One cell may hold several things: "填报单位：陵城区教育局　　截至：2017年6月30日　　单位：万元". Cut it before each key. */
static void preamble_cell(struct tb_identity *id, struct tb_span cell, struct tb_span next, size_t line1, size_t col1)
{
    static const char *const keys[] = {"填报单位", "上报单位", "报送单位", "填表单位", "计量单位", "金额单位", "单位：",   "单位:",
                                       "填报日期", "填报时间", "填表日期", "上报日期", "制表日期", "报送日期", "截至",     "截止",
                                       "数据截至", "数据截止", "报告期"};
    size_t at = 0, i, step;
    while (at < cell.length) {
        struct tb_span piece = {cell.text + at, cell.length - at}, value = {"", 0};
        enum key key;
        size_t cut = piece.length, p;
        bool blank_before = false;
        for (p = 1; p < piece.length && cut == piece.length; p += step) {
            step = tb_text_starts(piece.text + p, piece.length - p, "　") ? strlen("　") : 1;
            if (step > 1 || piece.text[p] == ' ' || tb_text_starts(piece.text + p, piece.length - p, "（") ||
                piece.text[p] == '(') {
                blank_before = true;
                continue;
            }
            for (i = 0; blank_before && i < sizeof keys / sizeof *keys; i++)
                if (tb_text_starts(piece.text + p, piece.length - p, keys[i]))
                    cut = p;
            blank_before = false;
        }
        piece = tb_text_trim(piece.text, cut);
        key = key_of(piece, &value);
        if (key != KEY_NONE) {
            if (value.length == 0 && at + cut >= cell.length)
                value = next;
            preamble_value(id, key, value, line1, col1);
        }
        at += cut;
    }
}

/* A lone cell above the header: the title; its month is a claim, and a county (not the city) named in it. */
static void title_cell(struct tb_identity *id, struct tb_span cell, size_t line1, size_t col1)
{
    int unit;
    tb_date date;
    if (is_remark(cell))
        return;
    unit = tb_units_find_in(&id->catalog->units, cell.text, cell.length);
    if (unit >= 0 && strcmp(id->catalog->units.items[unit].code, "*") != 0)
        claim(&id->units, "表标题", unit, cell, line1, col1);
    date = tb_cell_find_date(cell.text, cell.length, id->year);
    if (date != TB_DATE_NONE)
        claim(&id->cutoffs, "表标题", date, cell, line1, col1);
}

void tb_identity_preamble(struct tb_identity *id, const struct tb_grid *grid, size_t header_row)
{
    size_t row, column, i;
    for (row = 0; row < header_row && row < grid->count; row++) {
        for (column = 0; column < grid->rows[row].count; column++) {
            struct tb_span cell = tb_grid_cell(grid, row, column), next = {"", 0}, value;
            if (cell.length == 0)
                continue;
            for (i = column + 1; i < grid->rows[row].count && next.length == 0; i++)
                next = tb_grid_cell(grid, row, i);
            if (grid->rows[row].filled == 1 && key_of(cell, &value) == KEY_NONE)
                title_cell(id, cell, grid->rows[row].line1, column + 1);
            preamble_cell(id, cell, next, grid->rows[row].line1, column + 1);
        }
    }
}

void tb_identity_footer(struct tb_identity *id, const struct tb_csv_record *record)
{
    /* Of the footer only the day of filling is wanted; it is no use keeping a span of a record that goes away. */
    size_t i;
    for (i = 0; i < record->count && id->filled.value == TB_DATE_NONE; i++) {
        struct tb_span cell = tb_text_trim(record->cells[i].text, record->cells[i].length), value = {"", 0};
        if (key_of(cell, &value) != KEY_FILLED)
            continue;
        if (value.length == 0 && i + 1 < record->count)
            value = tb_text_trim(record->cells[i + 1].text, record->cells[i + 1].length);
        id->filled.value = tb_cell_find_date(value.text, value.length, id->year);
        id->filled.where = "填报日期";
        id->filled.line1 = record->line1;
        id->filled.col1 = i + 1;
    }
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
                           "：%s“%.*s”里说了不止一个", item->where, (int)item->raw.length, item->raw.text);
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
}

/* The county all sources agree on; the city only when nobody named a county. False: they disagree. */
static bool settle_unit(struct tb_identity *id, struct tb_findings *findings)
{
    const int city = tb_units_by_code(&id->catalog->units, "*");
    size_t i;
    id->unit = TB_IDENTITY_NONE;
    if (!agree(&id->units, city, TB_FINDING_COUNTY_CONFLICT, &id->unit, findings)) {
        id->unit = TB_IDENTITY_NONE;
        return false;
    }
    for (i = 0; id->unit == TB_IDENTITY_NONE && i < id->units.count; i++)
        id->unit = id->units.items[i].value;
    id->is_city_wide = id->unit != TB_IDENTITY_NONE && id->unit == city;
    return true;
}

void tb_identity_foresee(struct tb_identity *id)
{
    struct tb_findings ignored = TB_FINDINGS_INIT;
    (void)settle_unit(id, &ignored);
    settle_cutoff(id, &ignored);
    tb_findings_free(&ignored);
}

void tb_identity_settle(struct tb_identity *id, struct tb_findings *findings)
{
    bool agreed;
    if (agree(&id->forms, TB_IDENTITY_NONE, TB_FINDING_FORM_CONFLICT, &id->form, findings) && id->form == TB_IDENTITY_NONE)
        tb_finding_add(findings, TB_FINDING_NO_FORM, 0, 0, "", 0, "%s", "");
    agreed = settle_unit(id, findings);
    if (agreed && id->unit == TB_IDENTITY_NONE)
        tb_finding_add(findings, TB_FINDING_NO_COUNTY, id->unknown_unit.line1, id->unknown_unit.col1, id->unknown_unit.raw.text,
                       id->unknown_unit.raw.length, id->unknown_unit.raw.length ? "：填报单位“%.*s”" : "%.*s",
                       (int)id->unknown_unit.raw.length, id->unknown_unit.raw.length ? id->unknown_unit.raw.text : "");
    else if (agreed && id->unknown_unit.raw.length > 0)
        tb_finding_add(findings, TB_FINDING_UNIT_LINE, id->unknown_unit.line1, id->unknown_unit.col1, id->unknown_unit.raw.text,
                       id->unknown_unit.raw.length, "：按%s算作%s", id->units.items[0].where,
                       id->catalog->units.items[id->unit].name);
    settle_cutoff(id, findings);
}

void tb_identity_apply_measures(const struct tb_identity *id, const struct tb_form *form, struct tb_header *header)
{
    size_t i, m;
    for (i = 0; i < form->column_count; i++) {
        if (form->columns[i].type != TB_FORM_QUANTITY || header->unit_source[i] == TB_UNIT_FROM_HEADER ||
            form->columns[i].unit_column >= 0)
            continue;
        for (m = 0; m < id->measure_count; m++)
            if (id->measures[m].kind == form->columns[i].measure.kind) {
                header->measure[i] = id->measures[m];
                header->unit_source[i] = TB_UNIT_FROM_PREAMBLE;
                break;
            }
    }
}
