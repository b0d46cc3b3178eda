/* What is above the header: titles, 填报单位, 截至, measures; and what is none of these. */
#include "tb_identity_internal.h"

#include "tb_cell.h"
#include "tb_label.h"
#include "tb_preamble.h"

#include <string.h>

enum { MOST_TEXT_BYTES = 600 };

/* A text that is neither key nor measure, and yet no riddle: it names a form, a place, a time or an office, or reads like a title. */
static bool is_understood(const struct tb_identity *id, struct tb_span cell)
{
    static const char *const words[] = {"附件", "附表", "表",   "统计", "汇总", "进展", "情况", "台账", "清单", "名单",
                                        "明细", "报送", "上报", "盖章", "公章", "〔",   "页",   "计划", "方案", "通知",
                                        "任务", "项目", "工程", "领导", "截至", "截止", "数据", "为准", "资料"};
    char folded[MOST_TEXT_BYTES + 1];
    size_t n;
    if (cell.length > MOST_TEXT_BYTES)
        return true;
    n = tb_text_fold(cell.text, cell.length, folded);
    if (n == 0 || (folded[0] >= '0' && folded[0] <= '9') || tb_identity_form_in(id->catalog, cell) != TB_IDENTITY_NONE ||
        tb_counties_find_in(&id->catalog->counties, cell.text, cell.length) != TB_COUNTIES_NONE ||
        tb_cell_find_date(cell.text, cell.length, id->year) != TB_DATE_NONE || tb_place_is_office(id->catalog, folded, n) ||
        tb_label_of(&id->catalog->counties, NULL, TB_COUNTIES_NONE, cell) != TB_LABEL_NONE)
        return true;
    return tb_text_has_any(folded, n, TB_TEXT_WORDS(words));
}

/* Odd; but not when it may be a measure: ×10000平方米. */
static void keep_unknown(struct tb_identity *id, struct tb_span cell, const struct tb_measure_place *place)
{
    char folded[MOST_TEXT_BYTES + 1];
    struct tb_claim *item;
    const size_t n = cell.length <= MOST_TEXT_BYTES ? tb_text_fold(cell.text, cell.length, folded) : 0;
    if (tb_measure_is_hinted((struct tb_span){folded, n})) {
        tb_measure_said_unknown(&id->said, cell, place);
        return;
    }
    if (id->unknown_count == TB_IDENTITY_MOST_CLAIMS)
        return;
    item = &id->unknown_texts[id->unknown_count++];
    item->raw = cell;
    item->line1 = place->line1;
    item->col1 = place->col1;
}

static void unit_value(struct tb_identity *id, struct tb_span value, size_t line1, size_t col1, bool strict)
{
    const struct tb_claim item = {"填报单位", TB_IDENTITY_NONE, value, line1, col1};
    int county = tb_counties_find(&id->catalog->counties, value.text, value.length);
    if (county == TB_COUNTIES_NONE)
        county = tb_counties_find_in(&id->catalog->counties, value.text, value.length);
    if (county >= 0 || county == TB_COUNTIES_SEVERAL)
        tb_identity_claim(&id->counties, item.where, county == TB_COUNTIES_SEVERAL ? TB_IDENTITY_SEVERAL : county, value, line1,
                          col1);
    tb_identity_unknown_place(id, item.where, value, line1, col1);
    if (county == TB_COUNTIES_NONE && strict && value.length > 0 && !id->unknown_place[0])
        id->unknown_unit = item;
}

/* False: it was about measures. */
static bool preamble_value(struct tb_identity *id, enum tb_preamble_key key, struct tb_span value, size_t line1, size_t col1)
{
    tb_date date;
    switch (key) {
    case TB_PREAMBLE_UNIT:
        unit_value(id, value, line1, col1, true);
        break;
    case TB_PREAMBLE_EITHER:
        if (tb_identity_either(id->catalog, &id->said, value, &(struct tb_measure_place){line1, col1, false}) != TB_EITHER_UNIT)
            return false;
        unit_value(id, value, line1, col1, false);
        break;
    case TB_PREAMBLE_CUTOFF:
        date = tb_cell_find_cutoff(value.text, value.length, id->year);
        if (date != TB_DATE_NONE)
            tb_identity_claim(&id->cutoffs, "截至", date, value, line1, col1);
        break;
    case TB_PREAMBLE_FILLED:
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
    return true;
}

/* 填报单位：陵城区教育局 （2017年上半年）: a period is the table's; a day or a month may be that of filling. */
static void claim_period(struct tb_identity *id, struct tb_span rest, const struct tb_measure_place *place)
{
    static const char where[] = "填报单位后面";
    const tb_date date = tb_cell_find_cutoff(rest.text, rest.length, id->year);
    if (tb_text_find(rest.text, rest.length, "半年", strlen("半年")) == SIZE_MAX &&
        tb_text_find(rest.text, rest.length, "季", strlen("季")) == SIZE_MAX)
        return;
    if (date != TB_DATE_NONE)
        tb_identity_claim(&id->cutoffs, where, date, rest, place->line1, place->col1);
    else
        tb_identity_claim_year(id, where, rest, place->line1, place->col1);
}

/* A cell above the table, while it is taken apart. */
struct above {
    struct tb_identity *id;
    struct tb_measure_place place;
    bool took_next; /* the cell to the right is the value */
    const char *next;
};

static void on_value(void *context, enum tb_preamble_key key, struct tb_span said, struct tb_span value)
{
    struct above *above = context;
    struct tb_identity *id = above->id;
    struct tb_span rest;
    above->took_next = above->took_next || (value.length > 0 && value.text == above->next);
    if (key == TB_PREAMBLE_MEASURE) {
        tb_identity_measure_value(&id->said, &id->catalog->measures, said, value, &above->place);
        return;
    }
    if (!preamble_value(id, key, value, above->place.line1, above->place.col1))
        return;
    rest = tb_identity_value_rest(&id->said, &id->catalog->measures, key, value, &above->place);
    if (key != TB_PREAMBLE_UNIT || rest.length == 0)
        return;
    claim_period(id, rest, &above->place);
    if (!is_understood(id, rest))
        keep_unknown(id, rest, &above->place);
}

/* A lone cell above the header: the title; its month is a claim, and a county (not the city) named in it. */
static void title_cell(struct tb_identity *id, struct tb_span cell, size_t line1, size_t col1)
{
    int county;
    tb_date date;
    if (tb_identity_is_remark(cell))
        return;
    county = tb_counties_find_in(&id->catalog->counties, cell.text, cell.length);
    if (county >= 0 && strcmp(id->catalog->counties.items[county].code, "*") != 0)
        tb_identity_claim(&id->counties, "表标题", county, cell, line1, col1);
    tb_identity_unknown_place(id, "表标题", cell, line1, col1);
    date = tb_cell_find_cutoff(cell.text, cell.length, id->year);
    if (date != TB_DATE_NONE)
        tb_identity_claim(&id->cutoffs, "表标题", date, cell, line1, col1);
    else
        tb_identity_claim_year(id, "表标题", cell, line1, col1);
}

/* A cell above the header. True: its key took the next one as its value. */
static bool read_cell(struct tb_identity *id, const struct tb_grid *grid, size_t row, size_t column)
{
    struct tb_span cell = tb_grid_cell(grid, row, column), next = {"", 0}, value;
    struct above above = {id, {grid->rows[row].line1, column + 1, false}, false, NULL};
    const bool is_lone = grid->rows[row].filled == 1, is_remark = tb_identity_is_remark(cell);
    const bool is_title = !is_remark && tb_preamble_key(cell, &value) == TB_PREAMBLE_NONE &&
                          (is_lone || tb_identity_form_in(id->catalog, cell) != TB_IDENTITY_NONE);
    const size_t said = id->said.count;
    size_t i, front;
    for (i = column + 1; i < grid->rows[row].count && next.length == 0; i++)
        next = tb_grid_cell(grid, row, i);
    if (is_title)
        title_cell(id, cell, grid->rows[row].line1, column + 1);
    above.next = next.text;
    front = is_remark ? cell.length : tb_preamble_cell(cell, next, on_value, &above);
    if (front > 0)
        tb_identity_measures(&id->said, &id->catalog->measures, (struct tb_span){cell.text, front}, is_title, &above.place);
    if (front == cell.length && !is_remark && id->said.count == said && !is_understood(id, cell))
        keep_unknown(id, cell, &above.place);
    return above.took_next;
}

void tb_identity_preamble(struct tb_identity *id, const struct tb_grid *grid, size_t header_row, bool is_whole)
{
    size_t row, column;
    for (row = 0; row < header_row && row < grid->count; row++) {
        bool is_value = false;
        for (column = 0; column < grid->rows[row].count; column++)
            if (tb_grid_cell(grid, row, column).length > 0)
                is_value = !is_value && read_cell(id, grid, row, column);
    }
    if (is_whole)
        tb_identity_foot(id, grid, header_row);
}
