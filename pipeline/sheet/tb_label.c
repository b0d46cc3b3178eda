#include "tb_label.h"

#include "tb_utf8.h"

#include <string.h>

enum { HAN = 3 /* bytes */, MOST_WORD = 5 };

enum piece { STEM, SUBSTEM, HINT, AROUND };

/* HINT: no stem, but no name of a school or a project consists of it and what may stand around. */
static const struct {
    const char *word; /* folded */
    enum piece piece;
} pieces[] = {
    {"合计", STEM},     {"总计", STEM},       {"共计", STEM},    {"累计", STEM},    {"汇总", STEM},        {"总汇", STEM},
    {"总数", STEM},     {"总和", STEM},       {"总额", STEM},    {"总量", STEM},    {"总合", STEM},        {"总共", STEM},
    {"合共", STEM},     {"共合", STEM},       {"加总", STEM},    {"求和", STEM},    {"综合计", STEM},      {"统共", STEM},
    {"一共", STEM},     {"grandtotal", STEM}, {"total", STEM},   {"totals", STEM},  {"sum", STEM},         {"∑", STEM},
    {"Σ", STEM},        {"小计", SUBSTEM},    {"小结", SUBSTEM}, {"分计", SUBSTEM}, {"subtotal", SUBSTEM}, {"本页计", SUBSTEM},
    {"计", HINT},       {"总", HINT},         {"统计", HINT},    {"合", HINT},      {"共", HINT},          {"共有", HINT},
    {"全县", HINT},     {"全区", HINT},       {"全市", HINT},    {"全镇", HINT},    {"全乡", HINT},        {"全部", HINT},
    {"全体", HINT},     {"各县", HINT},       {"各区", HINT},    {"各乡镇", HINT},  {"各镇", HINT},        {"各校", HINT},
    {"各园", HINT},     {"所有", HINT},       {"以上", HINT},    {"上述", HINT},    {"上列", HINT},        {"以下", HINT},
    {"本县", HINT},     {"本区", HINT},       {"本市", HINT},    {"我县", HINT},    {"我区", HINT},        {"我市", HINT},
    {"县级", AROUND},   {"本页", AROUND},     {"本表", AROUND},  {"本期", AROUND},  {"本月", AROUND},      {"截至", AROUND},
    {"目前", AROUND},   {"项目", AROUND},     {"工程", AROUND},  {"乡镇", AROUND},  {"县", AROUND},        {"区", AROUND},
    {"市", AROUND},     {"数额", AROUND},     {"数量", AROUND},  {"数字", AROUND},  {"数据", AROUND},      {"金额", AROUND},
    {"面积", AROUND},   {"投资", AROUND},     {"情况", AROUND},  {"结果", AROUND},  {"单位", AROUND},      {"名称", AROUND},
    {"平方米", AROUND}, {"万元", AROUND},     {"数", AROUND},    {"额", AROUND},    {"值", AROUND},        {"量", AROUND},
    {"栏", AROUND},     {"行", AROUND},       {"列", AROUND},    {"为", AROUND},    {"是", AROUND},        {"的", AROUND},
    {"有", AROUND},     {"算", AROUND},       {"所", AROUND},    {"个", AROUND},    {"处", AROUND},        {"项", AROUND},
    {"人", AROUND},     {"名", AROUND},       {"家", AROUND},    {"座", AROUND},    {"件", AROUND},        {"条", AROUND},
    {"户", AROUND},     {"班", AROUND},       {"栋", AROUND},    {"页", AROUND},    {"第", AROUND},        {"一", AROUND},
    {"二", AROUND},     {"两", AROUND},       {"三", AROUND},    {"四", AROUND},    {"五", AROUND},        {"六", AROUND},
    {"七", AROUND},     {"八", AROUND},       {"九", AROUND},    {"十", AROUND},    {"百", AROUND},        {"千", AROUND},
    {"万", AROUND},
};

static const char *const footers[] = {
    "注",       "备注",     "说明",     "填表",     "填报",      "制表",     "审核", "复核", "负责人", "单位负责", "分管",
    "主要领导", "主管",     "联系电话", "联系人",   "联系方式",  "电话",     "手机", "传真", "报送人", "报送时间", "报送日期",
    "上报人",   "上报时间", "上报日期", "经办",     "统计人",    "统计负责", "盖章", "公章", "签字",   "签章",     "局长",
    "科长",     "校长签",   "单位公章", "单位盖章", "单位(盖章", "日期",     "打印", "第",   "共"};

static bool is_mark(char c)
{
    return strchr("()-_=*#.,:;/\\|+~!'\"<>&@", c) != NULL || (c >= '0' && c <= '9');
}

/* Bytes of punctuation or a digit at the front; 0: none. */
static size_t mark_bytes(const char *text, size_t length)
{
    static const char *const wide[] = {"、", "，", "。", "；", "：", "“",  "”",  "·",  "…", "—", "－", "★", "☆",  "※", "●",
                                       "《", "》", "〈", "〉", "『", "』", "「", "」", "→", "↓", "↑",  "=", "＝", "﹕"};
    if (length > 0 && (unsigned char)text[0] < 0x80)
        return is_mark(text[0]);
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(wide));
}

/* The longest piece at the front; its place in pieces, or -1. */
static int piece_at(const char *text, size_t length)
{
    size_t i, best_bytes = 0;
    int best = -1;
    for (i = 0; i < sizeof pieces / sizeof *pieces; i++)
        if (pieces[i].word[0] == text[0] && strlen(pieces[i].word) > best_bytes && tb_text_starts(text, length, pieces[i].word)) {
            best = (int)i;
            best_bytes = strlen(pieces[i].word);
        }
    return best;
}

/* What a label was taken apart into. */
struct taken {
    bool stem, substem, hint, rest, rest_behind; /* rest_behind: behind the last stem */
};

/* Bytes of a word at the front that the form uses itself (学校 of 学校名称), or that counts its things (校); 0: none. */
static size_t own_word(const struct tb_form *form, const char *text, size_t length)
{
    size_t n, i, a;
    struct tb_measure measure;
    if (!form)
        return 0;
    for (n = MOST_WORD * HAN; n >= HAN; n -= HAN) {
        if (n > length || (unsigned char)text[0] < 0xE4)
            continue;
        if (tb_measure_parse_in(form->measures, text, n, &measure) && measure.kind == TB_MEASURE_COUNT)
            return n;
        if (n == HAN)
            break;
        if (tb_text_find(form->name, strlen(form->name), text, n) != SIZE_MAX)
            return n;
        for (i = 0; i < form->column_count; i++) {
            if (tb_text_find(form->columns[i].header, strlen(form->columns[i].header), text, n) != SIZE_MAX)
                return n;
            for (a = 0; a < form->columns[i].alias_count; a++)
                if (tb_text_find(form->columns[i].aliases[a], strlen(form->columns[i].aliases[a]), text, n) != SIZE_MAX)
                    return n;
        }
    }
    return 0;
}

static void take_apart(const struct tb_form *form, const char *text, size_t length, struct taken *taken)
{
    size_t at = 0, n;
    memset(taken, 0, sizeof *taken);
    while (at < length) {
        int piece;
        if ((n = mark_bytes(text + at, length - at)) > 0) {
            at += n;
            continue;
        }
        piece = piece_at(text + at, length - at);
        n = piece < 0 || pieces[piece].piece == AROUND || pieces[piece].piece == HINT ? own_word(form, text + at, length - at) : 0;
        if (n > 0 && (piece < 0 || n > strlen(pieces[piece].word))) {
            at += n;
            continue;
        }
        if (piece < 0) {
            taken->rest = taken->rest_behind = true;
            do
                at++;
            while (at < length && ((unsigned char)text[at] & 0xC0) == 0x80);
            continue;
        }
        if (pieces[piece].piece == STEM || pieces[piece].piece == SUBSTEM) {
            taken->stem = true;
            taken->substem = taken->substem || pieces[piece].piece == SUBSTEM;
            taken->rest_behind = false;
        }
        taken->hint = taken->hint || pieces[piece].piece == HINT;
        at += strlen(pieces[piece].word);
    }
}

/* Behind 一、 (1) * and opening brackets. */
static size_t skip_number(const char *text, size_t length)
{
    static const char *const numbers[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    size_t at = 0, n, i;
    for (;;) {
        n = at < length ? mark_bytes(text + at, length - at) : 0;
        for (i = 0; n == 0 && i < sizeof numbers / sizeof *numbers; i++)
            if (tb_text_starts(text + at, length - at, numbers[i]) && mark_bytes(text + at + 3, length - at - 3) > 0)
                n = 3;
        if (n == 0)
            return at;
        at += n;
    }
}

/* 填表人：王敏, 填表人王敏, 审核人(签字) 李刚; 制表局家属院小学 is a school. */
static bool ends_footer_word(const char *rest, size_t length)
{
    return length <= 15 || rest[0] == ':' || rest[0] == '(' || (rest[0] >= '0' && rest[0] <= '9') ||
           memchr(rest, ':', length) != NULL;
}

static bool is_footer(const char *text, size_t length)
{
    size_t i;
    for (i = 0; i < sizeof footers / sizeof *footers; i++) {
        const size_t n = strlen(footers[i]);
        const bool is_page = i + 2 >= sizeof footers / sizeof *footers; /* 第1页, 共2页 */
        if (!tb_text_starts(text, length, footers[i]))
            continue;
        if (is_page ? length > n && text[n] >= '0' && text[n] <= '9' && tb_text_find(text, length, "页", strlen("页")) != SIZE_MAX
                    : ends_footer_word(text + n, length - n))
            return true;
    }
    return false;
}

static bool is_in(uint32_t c, const uint_least16_t *set)
{
    while (*set && *set != c)
        set++;
    return c != 0 && *set == c;
}

/* The first character of each stem, hint and 其中, and those that may be the second; "": any. What only stands around them is in every
 * name. */
#define BEGINNINGS(X)                                                                                                              \
    X(u'合', u"")                                                                                                                  \
    X(u'总', u"")                                                                                                                  \
    X(u'共', u"")                                                                                                                  \
    X(u'累', u"")                                                                                                                  \
    X(u'汇', u"")                                                                                                                  \
    X(u'计', u"")                                                                                                                  \
    X(u'∑', u"")                                                                                                                   \
    X(u'Σ', u"")                                                                                                                   \
    X(u'小', u"计结")                                                                                                              \
    X(u'分', u"计")                                                                                                                \
    X(u'加', u"总")                                                                                                                \
    X(u'求', u"和")                                                                                                                \
    X(u'综', u"合")                                                                                                                \
    X(u'统', u"计共")                                                                                                              \
    X(u'一', u"共")                                                                                                                \
    X(u'其', u"中")                                                                                                                \
    X(u'包', u"括")                                                                                                                \
    X(u'内', u"含")                                                                                                                \
    X(u'含', u":")                                                                                                                 \
    X(u'所', u"有")                                                                                                                \
    X(u'全', u"县区市镇乡部体")                                                                                                    \
    X(u'各', u"县区乡镇校园")                                                                                                      \
    X(u'以', u"上下")                                                                                                              \
    X(u'上', u"述列")                                                                                                              \
    X(u'本', u"县区市页")                                                                                                          \
    X(u'我', u"县区市")                                                                                                            \
    X('t', u"o")                                                                                                                   \
    X('s', u"u")                                                                                                                   \
    X('g', u"r")

static bool begins_label(uint32_t c, uint32_t next)
{
#define CASE(first, seconds)                                                                                                       \
    case first:                                                                                                                    \
        return *(seconds) == 0 || is_in(next, seconds);
    switch (c) {
        BEGINNINGS(CASE)
    default:
        return false;
    }
#undef CASE
}

/* False: it is the first of none. By its last byte; nearly all characters fail there. */
static inline bool may_begin_label(uint32_t c)
{
#define BIT_OF(first, quarter) | (((first) >> 6 & 3) == (quarter) ? (uint64_t)1 << ((first)&63) : 0)
#define BIT_OF_0(first, seconds) BIT_OF(first, 0)
#define BIT_OF_1(first, seconds) BIT_OF(first, 1)
#define BIT_OF_2(first, seconds) BIT_OF(first, 2)
#define BIT_OF_3(first, seconds) BIT_OF(first, 3)
    static const uint64_t bits[] = {0 BEGINNINGS(BIT_OF_0), 0 BEGINNINGS(BIT_OF_1), 0 BEGINNINGS(BIT_OF_2), 0 BEGINNINGS(BIT_OF_3)};
    return bits[c >> 6 & 3] >> (c & 63) & 1;
}

/* One character, quickly; folded where that matters here. *used: its bytes. */
static uint32_t character(const unsigned char *at, size_t left, size_t *used)
{
    uint32_t c;
    if (*at >= 0xE0 && *at < 0xF0 && left >= 3) {
        *used = 3;
        c = ((uint32_t)at[0] & 15) << 12 | ((uint32_t)at[1] & 63) << 6 | ((uint32_t)at[2] & 63);
        if (c >= 0xFF01 && c <= 0xFF5E)
            c -= 0xFF01 - '!';
    } else if (*at >= 0xC0 && *at < 0xE0 && left >= 2) {
        *used = 2;
        c = ((uint32_t)at[0] & 31) << 6 | ((uint32_t)at[1] & 63);
    } else {
        *used = 1;
        c = *at;
    }
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

bool tb_label_is_worth(struct tb_span text)
{
    const unsigned char *bytes = (const unsigned char *)text.text;
    size_t at = 0, used;
    uint32_t last = 0, c;
    bool may_begin = false; /* with `last` */
    while (at < text.length) {
        c = tb_utf8_ideograph(text.text + at, text.length - at);
        if (c != 0) { /* as nearly all are */
            used = 3;
        } else if (bytes[at] >= '0' && bytes[at] <= '9') {
            c = bytes[at];
            used = 1;
        } else {
            c = character(bytes + at, text.length - at, &used);
            if (c == ' ' || c == 0x3000 || c == 0xA0 || c == '\n' || c == '\r' || c == '\t' || (c >= 0x2000 && c <= 0x200F)) {
                at += used;
                continue; /* 小　计 */
            }
        }
        at += used;
        if (may_begin && begins_label(last, c))
            return true;
        last = c;
        may_begin = may_begin_label(c);
    }
    return may_begin && begins_label(last, 0);
}

/* Bytes of 其中 or a word like it at the front; 0: none. */
static size_t part_bytes(const char *text, size_t length)
{
    static const char *const words[] = {"其中", "包括", "内含", "含:"};
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(words));
}

enum tb_label tb_label_of(const struct tb_counties *counties, const struct tb_form *form, int own_county, struct tb_span label)
{
    char text[TB_LABEL_MOST_BYTES + 1];
    struct taken taken;
    size_t n, from;
    int county;
    if (label.length == 0 || label.length > TB_LABEL_MOST_BYTES)
        return tb_text_starts(label.text, label.length, "注") || tb_text_starts(label.text, label.length, "说明") ||
                       tb_text_starts(label.text, label.length, "备注")
                   ? TB_LABEL_FOOTER
                   : TB_LABEL_NONE;
    n = tb_text_key(label.text, label.length, text);
    if (form && tb_index_find(&form->headers, text, n) >= 0)
        return TB_LABEL_NONE; /* 累计完成投资: the header comes again */
    n = tb_text_fold(label.text, label.length, text);
    from = skip_number(text, n);
    if (part_bytes(text + from, n - from) > 0)
        return TB_LABEL_PART;
    if (is_footer(text + from, n - from))
        return TB_LABEL_FOOTER;
    if (!tb_label_is_worth(label))
        return TB_LABEL_NONE;
    take_apart(NULL, text, n, &taken);
    if (!taken.stem && !taken.hint)
        return TB_LABEL_NONE; /* as nearly every cell: the words of the form need not be looked for */
    take_apart(form, text, n, &taken);
    if (taken.rest) { /* without the names of counties: 陵城区合计; 汇总 stays, though the city may be called 市汇总 */
        struct taken nameless;
        tb_counties_blank(counties, text, n, '.');
        take_apart(form, text, n, &nameless);
        if (nameless.stem || !taken.stem)
            taken = nameless;
    }
    if (!taken.stem)
        return taken.hint && !taken.rest ? TB_LABEL_MAYBE : TB_LABEL_NONE;
    if (taken.rest)
        return taken.rest_behind ? TB_LABEL_MAYBE : TB_LABEL_GROUP;
    county = tb_counties_find_in(counties, label.text, label.length);
    if (taken.substem || (county >= 0 && county != own_county && strcmp(counties->items[county].code, "*") != 0))
        return TB_LABEL_GROUP;
    return TB_LABEL_GRAND;
}

const char *tb_label_word(size_t i, bool *makes_label)
{
    if (i >= sizeof pieces / sizeof *pieces)
        return NULL;
    *makes_label = pieces[i].piece != AROUND;
    return pieces[i].word;
}

size_t tb_label_part_word(struct tb_span label, char *out)
{
    size_t n = tb_text_fold(label.text, label.length, out), from = skip_number(out, n), used;
    used = part_bytes(out + from, n - from);
    if (used == 0) {
        from = 0;
    } else {
        from += used;
        while (from < n && (used = mark_bytes(out + from, n - from)) > 0)
            from += used;
    }
    memmove(out, out + from, n - from + 1);
    return n - from;
}
