#include "tb_measure_scale.h"

#include <string.h>

enum { HAN = 3 /* bytes */ };

/* What makes a word speak of a multiple: itself, a number in the same sentence, a power of ten right behind it. */
enum need { NOTHING, NUMBER, POWER, POWER_AT_END };

static const struct {
    const char *word; /* folded */
    enum need need;
} words[] = {{"次方", NOTHING},      {"个0", NOTHING},       {"个零", NOTHING},    {"零省略", NOTHING},    {"位省略", NOTHING},
             {"省略后", NOTHING},    {"省略末", NOTHING},    {"省略万", NOTHING},  {"省略千", NOTHING},    {"省略百", NOTHING},
             {"千分之", NOTHING},    {"万分之", NOTHING},    {"左移", NOTHING},    {"右移", NOTHING},      {"换算", NUMBER},
             {"折算", NUMBER},       {"系数", NUMBER},       {"倍数", NUMBER},     {"量级", NUMBER},       {"缩放", NUMBER},
             {"除以", NUMBER},       {"倍率", POWER},        {"乘数", POWER},      {"比率", POWER},        {"进率", POWER},
             {"1=", POWER},          {"增大", POWER_AT_END}, {"乘", POWER},        {"×", POWER},           {"*", POWER},
             {"x", POWER},           {"÷", POWER},           {"除", POWER_AT_END}, {"放大", POWER_AT_END}, {"缩小", POWER_AT_END},
             {"扩大", POWER_AT_END}, {"1/", POWER},          {"1:", POWER},        {"thousand", NOTHING},  {"kilo", NOTHING},
             {"million", NOTHING},   {"scale", NOTHING},     {"multipl", NOTHING}, {"unit:", NOTHING},     {"sqm", NOTHING},
             {"10^", NOTHING},       {"10⁴", NOTHING},       {"10³", NOTHING},     {"10²", NOTHING},       {"10⁶", NOTHING},
             {"e+", NOTHING}};

static size_t starts_any(const char *text, size_t length, const char *const *list, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (tb_text_starts(text, length, list[i]))
            return strlen(list[i]);
    return 0;
}

static bool ends_any(const char *text, size_t length, const char *const *list, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (tb_text_ends(text, length, list[i]))
            return true;
    return false;
}

static bool has_any(struct tb_span text, const char *const *list, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (tb_text_find(text.text, text.length, list[i], strlen(list[i])) != SIZE_MAX)
            return true;
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *const multiples[] = {"万", "千", "百", "亿", "十"};

/* Bytes of the multiples at the front: 万, 百万; 0 for 十 alone. */
static size_t multiple_bytes(const char *text, size_t length)
{
    size_t at = 0, n;
    while ((n = starts_any(text + at, length - at, multiples, sizeof multiples / sizeof *multiples)) > 0)
        at += n;
    return at == HAN && tb_text_starts(text, length, "十") ? 0 : at;
}

/* Bytes of a power of ten at the front: 10000, 1万, 一万, 万, 10k; 0: none. */
static size_t power_bytes(const char *text, size_t length)
{
    size_t at = 0, noughts = 0, multiple;
    if (length > 0 && text[0] == '1') {
        for (at = 1; at < length && text[at] == '0'; at++)
            noughts++;
        if (at < length && (is_digit(text[at]) || text[at] == '.'))
            return 0;
    } else if (tb_text_starts(text, length, "一")) {
        at = HAN;
    }
    multiple = multiple_bytes(text + at, length - at);
    if (multiple == 0 && at > 0 && at < length && (text[at] == 'w' || text[at] == 'k'))
        multiple = 1;
    return multiple > 0 || noughts > 0 ? at + multiple : 0;
}

/* Behind 乘, 除以, 缩小: 乘以, 缩小了, 缩小为. */
static size_t skip_joints(const char *text, size_t length)
{
    static const char *const joints[] = {"以", "上", "了", "到", "为", "成", "个", ":", "=", "是"};
    size_t at = 0, n;
    while ((n = starts_any(text + at, length - at, joints, sizeof joints / sizeof *joints)) > 0)
        at += n;
    return at;
}

static bool has_number(struct tb_span text)
{
    size_t i;
    for (i = 0; i < text.length; i++)
        if (is_digit(text.text[i]))
            return true;
    return has_any(text, multiples, sizeof multiples / sizeof *multiples);
}

static bool is_met(struct tb_span text, size_t at, size_t end, enum need need)
{
    size_t power;
    switch (need) {
    case NOTHING:
        return true;
    case NUMBER:
        return has_number(text);
    default:
        break;
    }
    if (at > 0 && is_digit(text.text[at - 1])) /* 4×100米 */
        return false;
    end += skip_joints(text.text + end, text.length - end);
    power = power_bytes(text.text + end, text.length - end);
    end += power;
    return power > 0 && (need == POWER || end == text.length || tb_text_starts(text.text + end, text.length - end, "倍"));
}

/* 10000倍, 万倍; how much more than last year is no multiple of the numbers. */
static bool is_times(struct tb_span text, size_t at)
{
    static const char *const growth[] = {"增", "同比", "环比", "提高", "翻", "去年", "上年", "上期", "上月"};
    const size_t power = power_bytes(text.text + at, text.length - at);
    return power > 0 && tb_text_starts(text.text + at + power, text.length - at - power, "倍") &&
           (at == 0 || !is_digit(text.text[at - 1])) && !has_any(text, growth, sizeof growth / sizeof *growth);
}

/* 以万计, 均为万字, 精确到百位, （万）: a multiple that is no amount. */
static bool is_bare_multiple(struct tb_span text, size_t at)
{
    static const char *const before[] = {"以", "按", "为", "是", "到",   "至",   "用", "加", "填", "均",
                                         "都", "照", "个", "成", "单位", "统一", ":",  "(",  "["};
    static const char *const behind[] = {"计",     "级",     "位",   "字",   "的", "填", "为单位",
                                         "作单位", "做单位", "统计", "表示", "折", ")",  "]"};
    static const char *const rounding[] = {"精确", "保留", "取整", "舍", "凑整", "近似", "统一"};
    const bool has_one = tb_text_starts(text.text + at, text.length - at, "一") || text.text[at] == '1';
    const size_t used = power_bytes(text.text + at, text.length - at), end = at + used;
    const struct tb_span rest = {text.text + end, text.length - end};
    if (used == 0 || is_digit(text.text[end - 1]) || tb_text_ends(text.text, at, "数以") ||
        (at > 0 && !ends_any(text.text, at, before, sizeof before / sizeof *before)))
        return false;
    if (tb_text_ends(text.text, at, "到") || tb_text_ends(text.text, at, "至")) /* 投资达到百万 */
        return has_any(text, rounding, sizeof rounding / sizeof *rounding) &&
               (rest.length == 0 || tb_text_starts(rest.text, rest.length, "位"));
    return (rest.length == 0 && !has_one) || starts_any(rest.text, rest.length, behind, sizeof behind / sizeof *behind) > 0;
}

/* /10000, ×10K, 10000: nothing but a power of ten and marks. */
static bool is_only_power(struct tb_span text)
{
    static const char *const marks[] = {"/", "(", "×", "*", "x", ":", "="};
    size_t at = 0, n;
    while (at < text.length && (n = starts_any(text.text + at, text.length - at, marks, sizeof marks / sizeof *marks)) > 0)
        at += n;
    n = power_bytes(text.text + at, text.length - at);
    at += n;
    return n > 0 && (at > n || !is_digit(text.text[at - 1])) &&
           (at == text.length || (at + 1 == text.length && text.text[at] == ')'));
}

bool tb_measure_scale(struct tb_span folded)
{
    static const char *const addresses[] = {"@", "http", "www."};
    size_t at, i, used;
    if (is_only_power(folded))
        return true;
    if (has_any(folded, addresses, sizeof addresses / sizeof *addresses))
        return false;
    for (at = 0; at < folded.length; at++) {
        if (((unsigned char)folded.text[at] & 0xC0) == 0x80)
            continue;
        for (i = 0; i < sizeof words / sizeof *words; i++) {
            used = strlen(words[i].word);
            if (tb_text_starts(folded.text + at, folded.length - at, words[i].word) && is_met(folded, at, at + used, words[i].need))
                return true;
        }
        if (is_times(folded, at) || is_bare_multiple(folded, at))
            return true;
    }
    return false;
}

bool tb_measure_scale_maybe(struct tb_span text)
{
    static const uint_least16_t suspects[] = u"万千百亿倍乘除系换折缩放扩量级位零单计亩次移分平元个";
    size_t at, i;
    for (at = 0; at < text.length; at++) {
        const unsigned char *bytes = (const unsigned char *)text.text + at;
        uint32_t c;
        if (bytes[0] < 0xE4 || bytes[0] > 0xE9 || text.length - at < HAN) {
            if (bytes[0] == '*' || bytes[0] == '/' || bytes[0] == ':' || bytes[0] == 0xC3 /* of × and ÷ */ || bytes[0] == '^' ||
                (bytes[0] | 0x20) == 'x' || (bytes[0] | 0x20) == 'k' || (bytes[0] | 0x20) == 'u')
                return true;
            continue;
        }
        c = ((uint32_t)bytes[0] & 15) << 12 | ((uint32_t)bytes[1] & 63) << 6 | ((uint32_t)bytes[2] & 63);
        for (i = 0; suspects[i]; i++)
            if (suspects[i] == c)
                return true;
        at += HAN - 1;
    }
    return false;
}
