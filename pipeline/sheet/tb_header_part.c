#include "tb_header_part.h"

#include <string.h>

/* Take a unit off the end of a header part: "面积(平方米)" "面积（单位：万元）" "面积/㎡" "投资,万元". */
static bool take_unit(char *text, size_t *length, struct tb_measure *measure)
{
    static const char *const openers[] = {"(", "/", ",", ":", "，", "、"};
    size_t end = *length, i, at;
    bool bracket = end > 0 && text[end - 1] == ')';
    if (bracket)
        end--;
    for (i = 0; i < sizeof openers / sizeof *openers; i++) {
        size_t n = strlen(openers[i]);
        if (bracket != (i == 0))
            continue;
        for (at = end; at-- > 0;) {
            size_t from = at + n;
            if (text[at] != openers[i][0] || at + n > end || memcmp(text + at, openers[i], n) != 0)
                continue;
            if (tb_text_starts(text + from, end - from, "计量单位"))
                from += strlen("计量单位");
            else if (tb_text_starts(text + from, end - from, "单位"))
                from += strlen("单位");
            if (from < end && text[from] == ':')
                from++;
            if (tb_measure_parse(text + from, end - from, measure) && measure->kind != TB_MEASURE_NONE && at > 0) {
                *length = at;
                text[at] = '\0';
                return true;
            }
            break;
        }
    }
    return false;
}

/* "万元", "(万元)": nothing but a unit. */
static bool is_unit(const char *text, size_t length, struct tb_measure *measure)
{
    if (!tb_measure_parse(text, length, measure) &&
        !(length > 2 && text[0] == '(' && text[length - 1] == ')' && tb_measure_parse(text + 1, length - 2, measure)))
        return false;
    return measure->kind != TB_MEASURE_NONE;
}

void tb_header_part_make(struct tb_header_part *part, struct tb_span cell, char *room)
{
    memset(part, 0, sizeof *part);
    part->text = part->key = "";
    if (cell.length == 0 || cell.length > TB_HEADER_PART_MOST)
        return;
    part->text = room;
    part->length = tb_text_fold(cell.text, cell.length, room);
    part->is_unit = is_unit(room, part->length, &part->unit);
    part->has_measure = take_unit(room, &part->length, &part->measure);
    part->key = room + cell.length + 1;
    part->key_length = tb_text_key(part->text, part->length, room + cell.length + 1);
}
