#include "tb_measure.h"
#include "tb_num.h"
#include "tb_text.h"

#include <string.h>

enum { MOST_UNIT_BYTES = 64, MOST_LIST_BYTES = 600 };

static const struct {
    const char *name; /* folded */
    enum tb_measure_kind kind;
} names[] = {
    {"平方米", TB_MEASURE_AREA},    {"平米", TB_MEASURE_AREA},    {"平方", TB_MEASURE_AREA},  {"㎡", TB_MEASURE_AREA},
    {"m²", TB_MEASURE_AREA},        {"m2", TB_MEASURE_AREA},      {"m^2", TB_MEASURE_AREA},   {"元", TB_MEASURE_MONEY},
    {"人民币元", TB_MEASURE_MONEY}, {"块", TB_MEASURE_MONEY},     {"个", TB_MEASURE_COUNT},   {"所", TB_MEASURE_COUNT},
    {"处", TB_MEASURE_COUNT},       {"人", TB_MEASURE_COUNT},     {"项", TB_MEASURE_COUNT},   {"名", TB_MEASURE_COUNT},
    {"件", TB_MEASURE_COUNT},       {"座", TB_MEASURE_COUNT},     {"台", TB_MEASURE_COUNT},   {"套", TB_MEASURE_COUNT},
    {"台套", TB_MEASURE_COUNT},     {"台(套)", TB_MEASURE_COUNT}, {"次", TB_MEASURE_COUNT},   {"户", TB_MEASURE_COUNT},
    {"班", TB_MEASURE_COUNT},       {"位", TB_MEASURE_COUNT},     {"校", TB_MEASURE_COUNT},   {"园", TB_MEASURE_COUNT},
    {"县", TB_MEASURE_COUNT},       {"学位", TB_MEASURE_COUNT},   {"人次", TB_MEASURE_COUNT}, {"%", TB_MEASURE_PERCENT},
};

static const struct {
    const char *name;
    int64_t factor;
} multiples[] = {{"百万", 1000000}, {"千万", 10000000}, {"万", 10000}, {"亿", 100000000}, {"千", 1000}, {"百", 100}};

bool tb_measure_parse(const char *text, size_t length, struct tb_measure *measure)
{
    char folded[MOST_UNIT_BYTES + 1];
    const char *rest = folded;
    size_t i;
    if (length == 0 || length > MOST_UNIT_BYTES)
        return false;
    length = tb_text_fold(text, length, folded);
    measure->factor = 1;
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++)
        if (rest[0] == multiples[i].name[0] && tb_text_starts(rest, length, multiples[i].name)) {
            measure->factor = multiples[i].factor;
            rest += strlen(multiples[i].name);
            length -= strlen(multiples[i].name);
            break;
        }
    measure->kind = TB_MEASURE_NONE;
    if (length == 0)
        return measure->factor > 1;
    for (i = 0; i < sizeof names / sizeof *names; i++)
        if (rest[0] == names[i].name[0] && tb_text_same(rest, length, names[i].name)) {
            measure->kind = names[i].kind;
            return measure->kind != TB_MEASURE_PERCENT || measure->factor == 1;
        }
    return false;
}

/* "平方米", or what it is the unit of in front: "建筑面积平方米" "投资(万元)". Only areas and money: 县 and 校 end other words. */
static bool parse_part(const char *text, size_t length, struct tb_measure *measure)
{
    size_t from;
    while (length > 0 && (text[length - 1] == ')' || text[length - 1] == '.'))
        length--;
    if (tb_measure_parse(text, length, measure))
        return true;
    for (from = 1; from < length; from++)
        if (((unsigned char)text[from] & 0xC0) != 0x80 && tb_measure_parse(text + from, length - from, measure) &&
            (measure->kind == TB_MEASURE_AREA || measure->kind == TB_MEASURE_MONEY))
            return true;
    return false;
}

size_t tb_measure_list(const char *text, size_t length, struct tb_measure *measures, size_t most)
{
    static const char *const marks[] = {",", "/", ";", "、", "，", "；"};
    char folded[MOST_LIST_BYTES + 1];
    size_t at = 0, found = 0, end, i, mark;
    struct tb_measure measure;
    if (length > MOST_LIST_BYTES)
        return 0;
    length = tb_text_fold(text, length, folded);
    while (at < length) {
        for (end = at, mark = 0; end < length; end++) {
            for (i = 0; i < sizeof marks / sizeof *marks && mark == 0; i++)
                mark = tb_text_starts(folded + end, length - end, marks[i]) ? strlen(marks[i]) : 0;
            if (mark > 0)
                break;
        }
        if (!parse_part(folded + at, end - at, &measure))
            return 0;
        if (found < most)
            measures[found++] = measure;
        at = end + mark;
    }
    return found;
}

char *tb_measure_format(char *text, struct tb_measure measure, int64_t hundredths)
{
    int64_t scaled;
    if (measure.factor <= 1 || !tb_num_ratio(hundredths, measure.factor, 4, &scaled))
        return tb_num_format_hundredths(text, hundredths);
    return tb_num_format_short(text, scaled, 6); /* hundredths with four more decimals */
}

const char *tb_measure_name(struct tb_measure measure)
{
    static const char *const area[] = {"平方米", "万平方米", "亿平方米"}, *const money[] = {"元", "万元", "亿元"},
                             *const count[] = {"个", "万个", "亿个"};
    const char *const *set = measure.kind == TB_MEASURE_AREA ? area : measure.kind == TB_MEASURE_MONEY ? money : count;
    if (measure.kind == TB_MEASURE_PERCENT)
        return "%";
    if (measure.factor == 1)
        return set[0];
    if (measure.factor == 1000)
        return measure.kind == TB_MEASURE_MONEY ? "千元" : "千";
    return measure.factor == 10000 ? set[1] : measure.factor == 100000000 ? set[2] : "";
}
