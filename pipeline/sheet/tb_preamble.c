#include "tb_preamble.h"

#include <stdbool.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 600 };

/* The longest word that the folded text begins with. */
static enum tb_preamble_key word_of(const char *text, size_t length, size_t *word_bytes)
{
    static const struct {
        const char *word;
        enum tb_preamble_key key;
    } words[] = {
        {"填报单位", TB_PREAMBLE_UNIT},    {"上报单位", TB_PREAMBLE_UNIT},    {"报送单位", TB_PREAMBLE_UNIT},
        {"填表单位", TB_PREAMBLE_UNIT},    {"单位名称", TB_PREAMBLE_UNIT},    {"编报单位", TB_PREAMBLE_UNIT},
        {"县(市、区)", TB_PREAMBLE_UNIT},  {"县市区", TB_PREAMBLE_UNIT},      {"计量单位", TB_PREAMBLE_MEASURE},
        {"金额单位", TB_PREAMBLE_MEASURE}, {"面积单位", TB_PREAMBLE_MEASURE}, {"单位", TB_PREAMBLE_EITHER},
        {"填报日期", TB_PREAMBLE_FILLED},  {"填报时间", TB_PREAMBLE_FILLED},  {"填表日期", TB_PREAMBLE_FILLED},
        {"填表时间", TB_PREAMBLE_FILLED},  {"上报日期", TB_PREAMBLE_FILLED},  {"上报时间", TB_PREAMBLE_FILLED},
        {"制表日期", TB_PREAMBLE_FILLED},  {"报送日期", TB_PREAMBLE_FILLED},  {"日期", TB_PREAMBLE_FILLED},
        {"截至", TB_PREAMBLE_CUTOFF},      {"截止", TB_PREAMBLE_CUTOFF},      {"数据截至", TB_PREAMBLE_CUTOFF},
        {"数据截止", TB_PREAMBLE_CUTOFF},  {"统计截至", TB_PREAMBLE_CUTOFF},  {"统计截止", TB_PREAMBLE_CUTOFF},
        {"报告期", TB_PREAMBLE_CUTOFF},
    };
    enum tb_preamble_key key = TB_PREAMBLE_NONE;
    size_t i;
    *word_bytes = 0;
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i].word) > *word_bytes && tb_text_starts(text, length, words[i].word)) {
            *word_bytes = strlen(words[i].word);
            key = words[i].key;
        }
    return key;
}

enum tb_preamble_key tb_preamble_key(struct tb_span cell, struct tb_span *value)
{
    char head[MOST_TEXT_BYTES + 1];
    size_t n, at, used, word_bytes;
    enum tb_preamble_key key;
    if (cell.length == 0 || cell.length > MOST_TEXT_BYTES)
        return TB_PREAMBLE_NONE;
    n = tb_text_fold(cell.text, cell.length, head);
    if (n > 0 && head[0] == '(')
        memmove(head, head + 1, n--);
    key = word_of(head, n, &word_bytes);
    if (key == TB_PREAMBLE_NONE)
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
    if (key == TB_PREAMBLE_CUTOFF)
        return key; /* 截至2017年6月30日: the whole cell holds the date */
    value->length = 0;
    return n <= word_bytes + strlen("(盖章)") ? key : TB_PREAMBLE_NONE;
}

/* Bytes of what may stand before a key inside a cell: a blank, U+3000, an opening bracket; else 0. */
static size_t gap_bytes(const char *text, size_t length)
{
    if (*text == ' ' || *text == '(')
        return 1;
    return tb_text_starts(text, length, "　") || tb_text_starts(text, length, "（") ? strlen("　") : 0;
}

/* Where the next key begins, behind a gap; the length when there is none. */
static size_t next_key(const char *text, size_t length)
{
    static const char *const keys[] = {"填报单位", "上报单位", "报送单位", "填表单位", "计量单位", "金额单位", "单位：",
                                       "单位:",    "填报日期", "填报时间", "填表日期", "上报日期", "制表日期", "报送日期",
                                       "截至",     "截止",     "数据截至", "数据截止", "报告期"};
    size_t at = gap_bytes(text, length), i, gap;
    bool behind_gap = false;
    for (at = at > 0 ? at : 1; at<length; at += gap> 0 ? gap : 1) {
        gap = gap_bytes(text + at, length - at);
        for (i = 0; behind_gap && gap == 0 && i < sizeof keys / sizeof *keys; i++)
            if (tb_text_starts(text + at, length - at, keys[i]))
                return at;
        behind_gap = gap > 0;
    }
    return length;
}

void tb_preamble_cell(struct tb_span cell, struct tb_span next, tb_preamble_on_value on_value, void *context)
{
    size_t at = 0;
    while (at < cell.length) {
        const size_t cut = next_key(cell.text + at, cell.length - at);
        struct tb_span value = {"", 0};
        enum tb_preamble_key key = tb_preamble_key(tb_text_trim(cell.text + at, cut), &value);
        if (key != TB_PREAMBLE_NONE) {
            if (value.length == 0 && at + cut >= cell.length)
                value = next;
            on_value(context, key, value);
        }
        at += cut;
    }
}
