#include "tb_measure_scale.h"

#include "tb_num.h"
#include "tb_utf8.h"

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

static const char *const multiples[] = {"万", "千", "百", "亿", "十"};

/* Bytes of the multiples at the front: 万, 百万; 0 for 十 alone. */
static size_t multiple_bytes(const char *text, size_t length)
{
    size_t at = 0, n;
    while ((n = tb_text_starts_any(text + at, length - at, TB_TEXT_WORDS(multiples))) > 0)
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
        if (at < length && (tb_num_is_digit(text[at]) || text[at] == '.'))
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
    while ((n = tb_text_starts_any(text + at, length - at, TB_TEXT_WORDS(joints))) > 0)
        at += n;
    return at;
}

static bool has_number(struct tb_span text)
{
    size_t i;
    for (i = 0; i < text.length; i++)
        if (tb_num_is_digit(text.text[i]))
            return true;
    return tb_text_has_any(text.text, text.length, TB_TEXT_WORDS(multiples));
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
    if (at > 0 && tb_num_is_digit(text.text[at - 1])) /* 4×100米 */
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
           (at == 0 || !tb_num_is_digit(text.text[at - 1])) && !tb_text_has_any(text.text, text.length, TB_TEXT_WORDS(growth));
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
    if (used == 0 || tb_num_is_digit(text.text[end - 1]) || tb_text_ends(text.text, at, "数以") ||
        (at > 0 && tb_text_ends_any(text.text, at, TB_TEXT_WORDS(before)) == 0))
        return false;
    if (tb_text_ends(text.text, at, "到") || tb_text_ends(text.text, at, "至")) /* 投资达到百万 */
        return tb_text_has_any(text.text, text.length, TB_TEXT_WORDS(rounding)) &&
               (rest.length == 0 || tb_text_starts(rest.text, rest.length, "位"));
    return (rest.length == 0 && !has_one) || tb_text_starts_any(rest.text, rest.length, TB_TEXT_WORDS(behind)) > 0;
}

/* /10000, ×10K, 10000: nothing but a power of ten and marks. */
static bool is_only_power(struct tb_span text)
{
    static const char *const marks[] = {"/", "(", "×", "*", "x", ":", "="};
    size_t at = 0, n;
    while (at < text.length && (n = tb_text_starts_any(text.text + at, text.length - at, TB_TEXT_WORDS(marks))) > 0)
        at += n;
    n = power_bytes(text.text + at, text.length - at);
    at += n;
    return n > 0 && (at > n || !tb_num_is_digit(text.text[at - 1])) &&
           (at == text.length || (at + 1 == text.length && text.text[at] == ')'));
}

bool tb_measure_scale(struct tb_span folded)
{
    static const char *const addresses[] = {"@", "http", "www."};
    size_t at, i, used;
    if (is_only_power(folded))
        return true;
    if (tb_text_has_any(folded.text, folded.length, TB_TEXT_WORDS(addresses)))
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
        const uint32_t c = tb_utf8_ideograph(text.text + at, text.length - at);
        const unsigned char byte = (unsigned char)text.text[at];
        if (c == 0) {
            if (byte == '*' || byte == '/' || byte == ':' || byte == 0xC3 /* of × and ÷ */ || byte == '^' || (byte | 0x20) == 'x' ||
                (byte | 0x20) == 'k' || (byte | 0x20) == 'u')
                return true;
            continue;
        }
        for (i = 0; suspects[i]; i++)
            if (suspects[i] == c)
                return true;
        at += HAN - 1;
    }
    return false;
}
