#include "tb_header_part.h"

#include "tb_measure_line.h"

#include <string.h>

/* Take a unit off the end of a header part: "面积(平方米)" "面积（单位：万元）" "面积/㎡" "投资,万元". */
static bool take_unit(const struct tb_measures *words, char *text, size_t *length, struct tb_measure *measure)
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
            if (tb_measure_parse_in(words, text + from, end - from, measure) && measure->kind != TB_MEASURE_NONE && at > 0) {
                if (at > strlen("单位") && tb_text_ends(text, at, "单位")) /* 面积单位：万平方米 */
                    at -= strlen("单位");
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
static bool is_unit(const struct tb_measures *words, const char *text, size_t length, struct tb_measure *measure)
{
    if (!tb_measure_parse_in(words, text, length, measure) &&
        !(length > 2 && text[0] == '(' && text[length - 1] == ')' && tb_measure_parse_in(words, text + 1, length - 2, measure)))
        return false;
    return measure->kind != TB_MEASURE_NONE;
}

/* 面积(亩), 面积/亩, 面积平方米: where what may be taken off begins, and it; length: nowhere. */
static size_t find_tail(const struct tb_measures *words, const char *text, size_t length, struct tb_span *tail)
{
    static const char *const openers[] = {"/", ",", ":", "、", "-", "—"};
    struct tb_measure measure;
    size_t at, i;
    if (length > 0 && text[length - 1] == ')')
        for (at = length - 1; at-- > 1;)
            if (text[at] == '(') {
                *tail = (struct tb_span){text + at + 1, length - at - 2};
                return at;
            }
    for (at = length; at-- > 1;)
        for (i = 0; i < sizeof openers / sizeof *openers; i++)
            if (tb_text_starts(text + at, length - at, openers[i])) {
                *tail = (struct tb_span){text + at + strlen(openers[i]), length - at - strlen(openers[i])};
                return at;
            }
    if (!tb_measure_may_end(words, text, length) && !tb_measure_may_be_foreign(text, length))
        return length;
    for (at = 1; at < length; at++)
        if (((unsigned char)text[at] & 0xC0) != 0x80 && ((tb_measure_parse_in(words, text + at, length - at, &measure) &&
                                                          measure.kind != TB_MEASURE_NONE && measure.kind != TB_MEASURE_COUNT) ||
                                                         tb_measure_is_foreign(text + at, length - at))) {
            *tail = (struct tb_span){text + at, length - at};
            return at;
        }
    return length;
}

bool tb_header_part_tail_is_note(struct tb_span tail)
{
    static const char *const others[] = {"计划", "预计", "目标", "任务", "上月", "上期", "上年", "去年", "同期", "本月", "本期",
                                         "本年", "当年", "当月", "新增", "累计", "截至", "截止", "含",   "其中", "不",   "已",
                                         "未",   "拟",   "约",   "率",   "比",   "实际", "调整", "剩余", "尚"};
    return !tb_text_has_any(tail.text, tail.length, TB_TEXT_WORDS(others));
}

void tb_header_part_make(struct tb_header_part *part, struct tb_span cell, char *room, const struct tb_measures *words)
{
    char key[TB_HEADER_PART_MOST + 1];
    size_t bare;
    memset(part, 0, sizeof *part);
    part->text = part->key = part->tail.text = "";
    if (cell.length == 0 || cell.length > TB_HEADER_PART_MOST)
        return;
    part->text = room;
    part->length = tb_text_fold(cell.text, cell.length, room);
    part->is_unit = is_unit(words, room, part->length, &part->unit);
    part->has_measure = take_unit(words, room, &part->length, &part->measure);
    part->key = room + cell.length + 1;
    part->key_length = tb_text_key(part->text, part->length, room + cell.length + 1);
    bare = find_tail(words, part->text, part->length, &part->tail);
    if (bare < part->length)
        part->bare_key_length = tb_text_key(part->text, bare, key);
}
