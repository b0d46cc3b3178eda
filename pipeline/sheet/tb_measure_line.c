#include "tb_measure_line.h"

#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

/* What may stand around a measure and says nothing itself. */
static const char *const fillers[] = {
    "计量单位", "计算单位", "度量单位", "量纲", "单位", "计量", "度量", "统一", "一律", "均为", "均以", "均按", "均",   "都",
    "全部",     "采用",     "使用",     "选用", "应",   "须",   "必须", "只",   "填报", "填写", "为准", "表示", "计算", "核算",
    "换算",     "表内",     "表中",     "本表", "各项", "所有", "数据", "数值", "指标", "数字", "分别", "下同", "如下", "其他",
    "其余",     "以",       "按",       "用",   "为",   "是",   "计",   "其",   "等",   "的",   "照",   "请",   "列",   "栏",
    "注",       "说明",     "备注",     ":",    "=",    "-",    "~",    "—",    "*",    "\"",   "“",    "”",    "'",    "_",
    "<",        ">",        "《",       "》",   "·",    "★",    "※",    "【",   "】",   "[",    "]",    "→",    "＝"};

enum { HAN = 3 /* bytes */ };

static const char *const separators[] = {" ",  ",",  "、", ";", "。", ".",  "/",  "|",  "和",
                                         "与", "及", "或", "+", "&",  "兼", "暨", "﹑", "､"};

struct tb_span tb_measure_bare(struct tb_span text)
{
    size_t n;
    do {
        n = tb_text_starts_any(text.text, text.length, TB_TEXT_WORDS(fillers));
        text.text += n;
        text.length -= n;
    } while (n > 0 && text.length > 0);
    while (text.length > 0 && (n = tb_text_ends_any(text.text, text.length, TB_TEXT_WORDS(fillers))) > 0)
        text.length -= n;
    return text;
}

static size_t character_bytes(char c)
{
    const unsigned char first = (unsigned char)c;
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static void set_text(char *to, struct tb_span text)
{
    size_t n = text.length < TB_MEASURE_SUBJECT_BYTES ? text.length : TB_MEASURE_SUBJECT_BYTES - 1;
    memcpy(to, text.text, n);
    to[tb_utf8_valid_up_to(to, n)] = '\0';
}

static void set_unknown(struct tb_measure_line *line, struct tb_span text)
{
    if (line->unknown[0] == '\0')
        set_text(line->unknown, text);
}

/* A number is in front: it is an amount, no unit. */
static bool is_amount(const char *text, size_t at)
{
    static const char *const numbers[] = {"几", "数", "两", "一", "二", "三", "四", "五", "六", "七",
                                          "八", "九", "十", "每", "万", "亿", "千", "百", "多", "余"};
    if (at > 0 && ((text[at - 1] >= '0' && text[at - 1] <= '9') || text[at - 1] == '.'))
        return true;
    return tb_text_ends_any(text, at, TB_TEXT_WORDS(numbers)) > 0;
}

/* 投资元, 金额元 */
static bool ends_in_money(const char *text, size_t length, struct tb_measure measure)
{
    static const char *const things[] = {"投资", "金额", "资金", "经费", "款", "额", "价", "费"};
    return measure.kind == TB_MEASURE_MONEY && tb_text_ends_any(text, length, TB_TEXT_WORDS(things)) > 0;
}

/* Inside a word a unit must be one that is in no other: 平方米, 万元; not 元 (单元), 校, 人. */
static bool is_plain_inside(struct tb_span unit, struct tb_measure measure)
{
    if (measure.kind == TB_MEASURE_AREA)
        return unit.length > HAN;
    return measure.kind == TB_MEASURE_MONEY && unit.length > HAN;
}

/* A piece without brackets: 万元, 资金万元, 面积:平方米, 万元为资金单位. False: no measure in it. */
static bool read_piece(const struct tb_measures *words, struct tb_span piece, struct tb_measure *measure, struct tb_span *subject)
{
    size_t at;
    bool may_end;
    *subject = (struct tb_span){"", 0};
    if (tb_measure_parse_in(words, piece.text, piece.length, measure) && measure->kind != TB_MEASURE_NONE)
        return true;
    /* where nothing can be taken off the end, each of the rests ends as the piece does */
    may_end = tb_measure_may_end(words, piece.text, piece.length) ||
              tb_text_ends_any(piece.text, piece.length, TB_TEXT_WORDS(fillers)) > 0;
    for (at = character_bytes(*piece.text); may_end && at < piece.length; at += character_bytes(piece.text[at])) {
        const struct tb_span rest = {piece.text + at, piece.length - at}, part = tb_measure_bare(rest);
        if (part.length == 0 || !tb_measure_parse_in(words, part.text, part.length, measure) || measure->kind == TB_MEASURE_NONE)
            continue;
        if (part.text == rest.text && !is_plain_inside(part, *measure) && !ends_in_money(piece.text, at, *measure))
            continue;
        if (part.text == rest.text && is_amount(piece.text, at))
            return false; /* 10000平方米 */
        *subject = tb_measure_bare((struct tb_span){piece.text, at});
        return true;
    }
    for (at = piece.length - 1; at > HAN; at--) { /* 万元为资金单位: something between them */
        const struct tb_span rest = {piece.text + at, piece.length - at};
        struct tb_span bare;
        if (((unsigned char)piece.text[at] & 0xC0) == 0x80 || !tb_measure_parse_in(words, piece.text, at, measure) ||
            !is_plain_inside((struct tb_span){piece.text, at}, *measure))
            continue;
        bare = tb_measure_bare(rest);
        if (bare.text == rest.text)
            continue;
        *subject = bare;
        return true;
    }
    return false;
}

/* The pieces one after the other: what waits for its measure, the last measure. */
struct reading {
    struct tb_measure_line *line;
    const struct tb_measures *words;
    char waiting[TB_MEASURE_SUBJECT_BYTES]; /* subjects whose measure comes behind: 校舍和运动场：万平方米 */
};

static void add_subject(char *to, struct tb_span subject)
{
    const size_t n = strlen(to);
    if (subject.length > 0)
        snprintf(to + n, TB_MEASURE_SUBJECT_BYTES - n, "%s%.*s", n > 0 ? "、" : "", (int)subject.length, subject.text);
}

static void add_measure(struct reading *reading, struct tb_measure measure, struct tb_span subject)
{
    struct tb_measure_line *line = reading->line;
    struct tb_measure_claim *item;
    if (line->count == TB_MEASURE_LINE_MOST) {
        set_unknown(line, subject);
        return;
    }
    item = &line->items[line->count++];
    item->measure = measure;
    memcpy(item->subject, reading->waiting, sizeof item->subject);
    add_subject(item->subject, subject);
    reading->waiting[0] = '\0';
}

static void read_pieces(struct reading *reading, struct tb_span text);

/* A piece and what is in the brackets behind it. */
static void read_bracketed(struct reading *reading, struct tb_span piece, struct tb_span inside)
{
    struct tb_span bare = tb_measure_bare(piece), inner = tb_measure_bare(inside), subject, whole;
    struct tb_measure measure, again;
    if (bare.length == 0) {
        read_pieces(reading, inside);
        return;
    }
    if (read_piece(reading->words, bare, &measure, &subject)) {
        if (inner.length > 0 && measure.factor == 1 && tb_measure_parse_in(reading->words, inner.text, inner.length, &again) &&
            again.kind == TB_MEASURE_NONE) {
            measure.factor = again.factor; /* 平方米（万） */
            inner.length = 0;
        }
        add_measure(reading, measure, subject);
        if (inner.length > 0 &&
            !(tb_measure_parse_in(reading->words, inner.text, inner.length, &again) && again.kind == measure.kind &&
              again.factor == measure.factor) &&
            reading->line->count > 0)
            add_subject(reading->line->items[reading->line->count - 1].subject, inner);
        return;
    }
    whole = (struct tb_span){piece.text, (size_t)(inside.text + inside.length - piece.text) + 1};
    if (inner.length > 0 && tb_measure_parse_in(reading->words, inner.text, inner.length, &measure) &&
        measure.kind != TB_MEASURE_NONE)
        add_measure(reading, measure, bare); /* 面积（万平方米） */
    else
        set_unknown(reading->line, whole);
}

static void read_one(struct reading *reading, struct tb_span piece)
{
    struct tb_span bare = tb_measure_bare(piece), subject;
    struct tb_measure measure;
    if (bare.length == 0)
        return;
    if (read_piece(reading->words, bare, &measure, &subject))
        add_measure(reading, measure, subject);
    else
        add_subject(reading->waiting, bare);
}

static void read_pieces(struct reading *reading, struct tb_span text)
{
    size_t at = 0, from = 0, n;
    while (at <= text.length) {
        const bool is_end = at == text.length;
        if (!is_end && text.text[at] == '(') {
            const char *close = memchr(text.text + at, ')', text.length - at);
            const size_t end = close ? (size_t)(close - text.text) : text.length;
            read_bracketed(reading, (struct tb_span){text.text + from, at - from},
                           (struct tb_span){text.text + at + 1, end - at - 1});
            from = at = end < text.length ? end + 1 : end;
            if (at == text.length)
                return;
            continue;
        }
        n = is_end ? 1 : tb_text_starts_any(text.text + at, text.length - at, TB_TEXT_WORDS(separators));
        if (!is_end && text.text[at] == ')')
            n = 1;
        if (n > 0) {
            read_one(reading, (struct tb_span){text.text + from, at - from});
            from = at + n;
            at += n;
            continue;
        }
        at += character_bytes(text.text[at]);
    }
}

static void read_folded(struct tb_measure_line *line, const struct tb_measures *words, struct tb_span folded)
{
    struct reading reading = {line, words, ""};
    memset(line, 0, sizeof *line);
    read_pieces(&reading, folded);
    if (reading.waiting[0])
        set_unknown(line, (struct tb_span){reading.waiting, strlen(reading.waiting)});
}

size_t tb_measure_fold(const char *text, size_t length, char *out)
{
    size_t n = 0, at = 0, used, folded;
    while (at < length) {
        (void)tb_utf8_decode(text + at, length - at, &used);
        folded = tb_text_fold(text + at, used, out + n);
        if (folded == 0 && n > 0 && out[n - 1] != ' ')
            out[n++] = ' ';
        n += folded;
        at += used;
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return n;
}

static size_t subject_bytes(const struct tb_measure_line *line)
{
    size_t i, n = 0;
    for (i = 0; i < line->count; i++)
        n += strlen(line->items[i].subject);
    return n;
}

void tb_measure_line_read(struct tb_measure_line *line, const struct tb_measures *words, const char *text, size_t length)
{
    char folded[2 * TB_MEASURE_LINE_MOST_BYTES + 2];
    struct tb_measure_line joined;
    bool understood;
    memset(line, 0, sizeof *line);
    if (length > TB_MEASURE_LINE_MOST_BYTES) {
        set_unknown(line, (struct tb_span){text, length});
        return;
    }
    read_folded(line, words, (struct tb_span){folded, tb_measure_fold(text, length, folded)});
    understood = line->count > 0 && line->unknown[0] == '\0';
    if (!understood || subject_bytes(line) > 0) { /* 单 位：万 元 */
        read_folded(&joined, words, (struct tb_span){folded, tb_text_fold(text, length, folded)});
        if (joined.count > 0 && joined.unknown[0] == '\0' && (!understood || subject_bytes(&joined) < subject_bytes(line)))
            *line = joined;
    }
}

/* --- sentences -------------------------------------------------------------------------------------------------- */

bool tb_measure_mentioned(const struct tb_measures *words, const char *folded, size_t length, size_t *at,
                          struct tb_measure *measure)
{
    while (*at < length) {
        size_t end = length - *at < 24 ? length : *at + 24;
        for (; end > *at + 1; end--) {
            if (end < length && ((unsigned char)folded[end] & 0xC0) == 0x80)
                continue;
            if (!tb_measure_parse_in(words, folded + *at, end - *at, measure) || is_amount(folded, *at))
                continue;
            /* 元 and 平 are in many words (单元, 平安) */
            if ((measure->kind == TB_MEASURE_AREA && end - *at > strlen("平方")) ||
                (measure->kind == TB_MEASURE_MONEY && measure->factor > 1)) {
                *at = end;
                return true;
            }
        }
        *at += character_bytes(folded[*at]);
    }
    return false;
}

static const char *const foreign[] = {"亩", "公亩", "市亩", "英亩", "顷",   "平方尺", "平方丈", "平方英尺",
                                      "坪", "美元", "欧元", "港元", "日元", "英镑",   "美金"};

bool tb_measure_may_be_foreign(const char *folded, size_t length)
{
    return tb_text_ends_any(folded, length, TB_TEXT_WORDS(foreign)) > 0;
}

bool tb_measure_is_foreign(const char *folded, size_t length)
{
    size_t i;
    if (tb_text_starts(folded, length, "万")) {
        folded += strlen("万");
        length -= strlen("万");
    }
    for (i = 0; i < sizeof foreign / sizeof *foreign; i++)
        if (tb_text_same(folded, length, foreign[i]))
            return true;
    return false;
}

const char *tb_measure_foreign(const char *folded, size_t length)
{
    size_t i;
    for (i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        const size_t n = strlen(foreign[i]);
        size_t at = 0, hit;
        while (at < length && (hit = tb_text_find(folded + at, length - at, foreign[i], n)) != SIZE_MAX) {
            at += hit;
            if (!is_amount(folded, at) && !tb_text_ends(folded, at, "公"))
                return foreign[i];
            at += n;
        }
    }
    return NULL;
}

/* --- what should be a measure and is none ------------------------------------------------------------------------- */

/* 万 alone, 万方, W㎡, 10000m2, sqm: it reads like a measure, and none is called so. */
static bool is_odd(const struct tb_measures *words, struct tb_span bare)
{
    static const char *const letters[] = {"sq", "km", "m2", "w", "mu", "hm", "rmb", "cny", "usd", "yuan", "$", "¥", "￥"};
    struct tb_measure measure;
    size_t at;
    if (bare.length == 0 || bare.length > 8 * HAN)
        return false;
    if (tb_measure_parse_in(words, bare.text, bare.length, &measure))
        return measure.kind == TB_MEASURE_NONE;
    for (at = 0; at < bare.length; at += character_bytes(bare.text[at])) {
        const struct tb_span head = {bare.text, at}, tail = {bare.text + at, bare.length - at};
        if (at > 0 && tail.length <= 2 * HAN && tb_measure_parse_in(words, head.text, head.length, &measure) &&
            measure.kind == TB_MEASURE_NONE)
            return tail.length == HAN; /* 万方 */
        if (at > 0 && at <= 2 * HAN && tb_measure_parse_in(words, tail.text, tail.length, &measure) &&
            (measure.kind == TB_MEASURE_AREA || (measure.kind == TB_MEASURE_MONEY && measure.factor > 1)))
            return true;
    }
    return tb_text_starts_any(bare.text, bare.length, TB_TEXT_WORDS(letters)) > 0;
}

struct tb_span tb_measure_odd(const struct tb_measures *words, struct tb_span folded)
{
    static const char *const things[] = {"面积", "投资", "金额", "资金", "经费", "款", "额", "单位", "量级"};
    static const char *const verbs[] = {"按", "以", "用", "为", "是", ":"}, *const ends[] = {"计",     "填",   "表示",
                                                                                             "为单位", "统计", "折"};
    size_t at, used, to;
    bool has_thing = false;
    for (at = 0; at < sizeof things / sizeof *things; at++)
        has_thing = has_thing || tb_text_find(folded.text, folded.length, things[at], strlen(things[at])) != SIZE_MAX;
    for (at = 0; at < folded.length; at += character_bytes(folded.text[at])) {
        struct tb_span rest, bare;
        bool has_end = false;
        size_t i;
        used = tb_text_starts_any(folded.text + at, folded.length - at, TB_TEXT_WORDS(verbs));
        if (used == 0 || at == 0)
            continue;
        for (to = at + used; to < folded.length; to += character_bytes(folded.text[to]))
            if (tb_text_starts_any(folded.text + to, folded.length - to, TB_TEXT_WORDS(separators)) > 0)
                break;
        rest = (struct tb_span){folded.text + at + used, to - at - used};
        bare = tb_measure_bare(rest);
        for (i = 0; i < sizeof ends / sizeof *ends && rest.length > 0; i++)
            has_end = has_end ||
                      tb_text_find(bare.text, (size_t)(rest.text + rest.length - bare.text), ends[i], strlen(ends[i])) != SIZE_MAX;
        /* an area of 300平方米 is no measure: a number counts only where it is said how to fill in */
        if (!has_end && bare.length > 0 && bare.text[0] >= '0' && bare.text[0] <= '9')
            continue;
        if ((has_thing || has_end || folded.text[at] == ':') && is_odd(words, bare))
            return bare;
    }
    return (struct tb_span){"", 0};
}

bool tb_measure_is_hinted(struct tb_span folded)
{
    static const char *const words[] = {"单位", "计量", "量级", "平方", "㎡",   "m2",   "公顷",
                                        "顷",   "亩",   "万元", "亿元", "换算", "倍数", "缩放"};
    return tb_text_has_any(folded.text, folded.length, TB_TEXT_WORDS(words));
}
