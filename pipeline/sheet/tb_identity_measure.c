/* What texts around a table say about measures. */
#include "tb_identity.h"

#include "tb_label.h"
#include "tb_preamble.h"

#include <stdio.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 600 };

enum tb_identity_either tb_identity_either(const struct tb_catalog *catalog, struct tb_measure_said *said, struct tb_span value,
                                           const struct tb_measure_place *place)
{
    char folded[MOST_TEXT_BYTES + 1];
    size_t n;
    if (value.length == 0)
        return TB_EITHER_NOTHING;
    if (tb_measure_said_maybe(said, &catalog->measures, value, place))
        return TB_EITHER_MEASURES;
    if (tb_counties_find_in(&catalog->counties, value.text, value.length) != TB_COUNTIES_NONE)
        return TB_EITHER_UNIT;
    n = value.length <= MOST_TEXT_BYTES ? tb_text_fold(value.text, value.length, folded) : 0;
    if (n > 0 && folded[0] == '(' && memchr(folded, ')', n) == folded + n - 1 &&
        (n == 2 || tb_text_find(folded, n, "章", strlen("章")) != SIZE_MAX ||
         tb_text_find(folded, n, "签", strlen("签")) != SIZE_MAX))
        return TB_EITHER_NOTHING; /* （盖章） */
    if (n == 0 || tb_place_is_office(catalog, folded, n))
        return TB_EITHER_UNIT;
    tb_measure_said_line(said, &catalog->measures, value, place);
    return TB_EITHER_MEASURES;
}

void tb_identity_measure_value(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span key,
                               struct tb_span value, const struct tb_measure_place *place)
{
    char text[2 * MOST_TEXT_BYTES + 4];
    const bool has_colon = tb_text_ends(key.text, key.length, ":") || tb_text_ends(key.text, key.length, "：");
    const int n = snprintf(text, sizeof text, "%.*s%s%.*s", (int)(key.length < MOST_TEXT_BYTES ? key.length : 0), key.text,
                           has_colon ? "" : "：", (int)(value.length < MOST_TEXT_BYTES ? value.length : 0), value.text);
    if (value.length > 0)
        tb_measure_said_line(said, words, (struct tb_span){text, (size_t)n}, place);
}

/* The next text in brackets from *at on; false: none. */
static bool next_bracket(struct tb_span text, size_t *at, struct tb_span *inside)
{
    size_t from, to;
    for (from = *at; from < text.length && text.text[from] != '(' && !tb_text_starts(text.text + from, text.length - from, "（");
         from++)
        ;
    if (from >= text.length)
        return false;
    from += text.text[from] == '(' ? 1 : strlen("（");
    for (to = from; to < text.length && text.text[to] != ')' && !tb_text_starts(text.text + to, text.length - to, "）"); to++)
        ;
    *inside = (struct tb_span){text.text + from, to - from};
    *at = to;
    return to < text.length;
}

void tb_identity_measures(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span cell, bool is_title,
                          const struct tb_measure_place *place)
{
    const size_t before = said->count;
    struct tb_span inside;
    size_t at = 0;
    if (!tb_identity_is_remark(cell) && tb_measure_said_maybe(said, words, cell, place))
        return;
    if (!is_title) {
        tb_measure_said_note(said, words, cell, place);
        return;
    }
    while (next_bracket(cell, &at, &inside))
        if (!tb_measure_said_maybe(said, words, inside, place))
            tb_measure_said_note(said, words, inside, place);
    if (said->count == before)
        tb_measure_said_odd(said, words, cell, place);
}

/* Bytes of a blank or a mark at the front, where a name or a day in a value ends; 0: none. */
static size_t gap_bytes(struct tb_span value, size_t at)
{
    static const char *const gaps[] = {" ", "\t", "\n", "\xC2\xA0", "　", "(", "（", ",", "，",
                                       ";", "；", "。", "、",       "/",  "|", "【", "["};
    return tb_text_starts_any(value.text + at, value.length - at, TB_TEXT_WORDS(gaps));
}

struct tb_span tb_identity_value_rest(struct tb_measure_said *said, const struct tb_measures *words, enum tb_preamble_key key,
                                      struct tb_span value, const struct tb_measure_place *place)
{
    const size_t before = said->count;
    struct tb_span rest;
    size_t at = 0;
    while (at < value.length && gap_bytes(value, at) == 0)
        at++;
    while (at < value.length && gap_bytes(value, at) > 0)
        at += gap_bytes(value, at);
    rest = (struct tb_span){value.text + at, value.length - at};
    if (rest.length > 0 || key != TB_PREAMBLE_SIGNED) /* somebody may be called 万元 */
        tb_identity_measures(said, words, rest.length > 0 ? rest : value, false, place);
    if (said->count == before && key == TB_PREAMBLE_UNIT && tb_measure_is_hinted(rest))
        tb_measure_said_unknown(said, rest, place);
    if (said->count > before)
        rest.length = 0;
    return rest;
}

/* A cell of the foot. */
struct foot_cell {
    struct tb_identity *id;
    struct tb_measure_place place;
};

static void on_value(void *context, enum tb_preamble_key key, struct tb_span word, struct tb_span value)
{
    struct foot_cell *cell = context;
    struct tb_identity *id = cell->id;
    if (key == TB_PREAMBLE_MEASURE)
        tb_identity_measure_value(&id->said, &id->catalog->measures, word, value, &cell->place);
    else if (key != TB_PREAMBLE_EITHER || tb_identity_either(id->catalog, &id->said, value, &cell->place) == TB_EITHER_UNIT)
        (void)tb_identity_value_rest(&id->said, &id->catalog->measures, key, value, &cell->place);
}

static void read_foot_cell(struct tb_identity *id, const struct tb_grid *grid, size_t row, size_t column)
{
    struct foot_cell context = {id, {grid->rows[row].line1, column + 1, true}};
    struct tb_span cell = tb_grid_cell(grid, row, column), next = {"", 0};
    size_t i, front;
    if (cell.length == 0)
        return;
    for (i = column + 1; i < grid->rows[row].count && next.length == 0; i++)
        next = tb_grid_cell(grid, row, i);
    front = tb_identity_is_remark(cell) ? cell.length : tb_preamble_cell(cell, next, on_value, &context);
    if (front > 0)
        tb_identity_measures(&id->said, &id->catalog->measures, (struct tb_span){cell.text, front}, false, &context.place);
}

/* Notes and signatures: the first cell is one, or the only one. */
static bool is_foot_row(const struct tb_identity *id, const struct tb_grid *grid, size_t row)
{
    struct tb_span first = {"", 0}, value;
    size_t column;
    for (column = 0; column < grid->rows[row].count && first.length == 0; column++)
        first = tb_grid_cell(grid, row, column);
    return first.length == 0 || tb_identity_is_remark(first) || tb_preamble_key(first, &value) != TB_PREAMBLE_NONE ||
           tb_label_of(&id->catalog->counties, NULL, TB_COUNTIES_NONE, first) == TB_LABEL_FOOTER ||
           (grid->rows[row].filled == 1 && !(first.text[0] >= '0' && first.text[0] <= '9'));
}

void tb_identity_foot(struct tb_identity *id, const struct tb_grid *grid, size_t header_row)
{
    const size_t kept = id->said.count;
    size_t row = grid->count, column, i, n = kept;
    while (row > header_row + 1 && is_foot_row(id, grid, row - 1))
        row--;
    for (; row < grid->count; row++)
        for (column = 0; column < grid->rows[row].count; column++)
            read_foot_cell(id, grid, row, column);
    for (i = kept; i < id->said.count; i++)
        if (!id->said.items[i].is_unknown && !id->said.items[i].is_mention)
            id->said.items[n++] = id->said.items[i];
    id->said.count = n;
}
