#include "tb_header_row.h"

#include "tb_header_part.h"
#include "tb_measure_line.h"

#include <string.h>

/* Nothing to say about the unit: blank, / or — in a unit row. */
bool tb_header_says_no_unit(struct tb_span cell)
{
    return cell.length == 0 || tb_text_same(cell.text, cell.length, "/") || tb_text_same(cell.text, cell.length, "—") ||
           tb_text_same(cell.text, cell.length, "-") || tb_text_same(cell.text, cell.length, "——");
}

/* 平方米 万元 个 under the headers. With one unit of area or money, other words may be units that are not known: neither digits nor
 * names stand there. */
bool tb_header_is_unit_row(const struct tb_grid *grid, size_t row, const struct tb_measures *words)
{
    size_t column, units = 0, others = 0, sure = 0;
    struct tb_measure measure;
    for (column = 0; row < grid->count && column < grid->rows[row].count; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        char folded[TB_MEASURE_MOST_BYTES + 1];
        struct tb_span bare;
        if (tb_header_says_no_unit(cell))
            continue;
        if (cell.length > TB_MEASURE_MOST_BYTES)
            return false;
        bare = (struct tb_span){folded, tb_text_fold(cell.text, cell.length, folded)};
        if (bare.length > 2 && bare.text[0] == '(' && bare.text[bare.length - 1] == ')')
            bare = (struct tb_span){bare.text + 1, bare.length - 2};
        if (tb_measure_parse_in(words, bare.text, bare.length, &measure)) {
            units++;
            sure += measure.kind == TB_MEASURE_AREA || measure.kind == TB_MEASURE_MONEY;
        } else if (tb_text_same(bare.text, bare.length, "年月") || tb_text_same(bare.text, bare.length, "年月日") ||
                   tb_text_same(bare.text, bare.length, "单位") || tb_text_same(bare.text, bare.length, "计量单位")) {
            units++;
        } else if (bare.length > 9 || (bare.text[0] >= '0' && bare.text[0] <= '9')) {
            return false;
        } else {
            others++;
        }
    }
    return units > 0 && (others == 0 || sure > 0);
}

/* 1 2 3 …, 01 02 …, 甲 乙 1 2 …, (1) (2) … */
bool tb_header_is_number_row(const struct tb_grid *grid, size_t row)
{
    static const char *const letters[] = {"甲", "乙", "丙", "丁", "戊"};
    size_t column, numbers = 0, words = 0;
    long previous = -1;
    for (column = 0; row < grid->count && column < grid->rows[row].count; column++) {
        struct tb_span cell = tb_grid_cell(grid, row, column);
        char key[33];
        long value = 0;
        size_t n, i;
        if (cell.length == 0)
            continue;
        if (cell.length > 32)
            return false;
        n = tb_text_key(cell.text, cell.length, key);
        if (numbers + words == 0 && (tb_text_same(key, n, "栏次") || tb_text_same(key, n, "栏号") || tb_text_same(key, n, "列次")))
            continue; /* what the row is called */
        if (words < 5 && tb_text_same(key, n, letters[words])) {
            words++;
            continue;
        }
        for (i = 0; i < n && n <= 3 && key[i] >= '0' && key[i] <= '9'; i++)
            value = value * 10 + (key[i] - '0');
        if (n == 0 || n > 3 || i < n || (previous >= 0 && value != previous + 1) || (previous < 0 && value > 2))
            return false;
        previous = value;
        numbers++;
    }
    return numbers + words >= 3 && numbers >= 2;
}

/* A unit as it stands in a header, a unit row or brackets. A bare 万 is 万 of what the column is counted in. */
bool tb_header_read_unit(const struct tb_form *form, size_t i, struct tb_span text, struct tb_measure *measure)
{
    char folded[TB_HEADER_PART_MOST + 1];
    struct tb_span bare;
    if (text.length > TB_HEADER_PART_MOST)
        return false;
    bare = tb_measure_bare((struct tb_span){folded, tb_text_fold(text.text, text.length, folded)});
    if (bare.length > 2 && bare.text[0] == '(' && bare.text[bare.length - 1] == ')')
        bare = tb_measure_bare((struct tb_span){bare.text + 1, bare.length - 2});
    if (!tb_measure_parse_in(form->measures, bare.text, bare.length, measure)) {
        const char *mark = memchr(bare.text, ',', bare.length); /* 万平方米，保留两位小数 */
        if (!mark || tb_text_find(mark, bare.length - (size_t)(mark - bare.text), "数", strlen("数")) == SIZE_MAX ||
            !tb_measure_parse_in(form->measures, bare.text, (size_t)(mark - bare.text), measure))
            return false;
    }
    if (measure->kind == TB_MEASURE_NONE && form->columns[i].unit_column < 0)
        measure->kind = form->columns[i].measure.kind;
    return measure->kind != TB_MEASURE_NONE;
}
