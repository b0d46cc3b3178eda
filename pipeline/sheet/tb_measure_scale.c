/* Texts that say that the printed figures stand for others: 倍数：10000, ×10000, 扩大一万倍, 1=10000平方米, （万）. */
#include "tb_measure_line.h"

#include <string.h>

/* 10, 100 … 1万, 一万, 千, 10^4: bytes of a power of ten, more than one; 0: none. */
static size_t power_bytes(struct tb_span text)
{
    static const char *const hans[] = {"十", "百", "千", "万", "亿"};
    size_t at = 0, one = 0, i, n;
    if (text.length > 0 && text.text[0] == '1')
        for (at = one = 1; at < text.length && (text.text[at] == '0' || text.text[at] == ','); at++)
            ;
    else if (tb_text_starts(text.text, text.length, "一"))
        at = one = strlen("一");
    if (at < text.length && ((text.text[at] >= '0' && text.text[at] <= '9') || text.text[at] == '.'))
        return 0;
    do {
        for (i = 0, n = 0; i < sizeof hans / sizeof *hans && n == 0; i++)
            n = tb_text_starts(text.text + at, text.length - at, hans[i]) ? strlen(hans[i]) : 0;
        at += n;
    } while (n > 0);
    return at > one ? at : 0;
}

static size_t starts_any(struct tb_span text, const char *const *words, size_t count)
{
    size_t i, best = 0;
    for (i = 0; i < count; i++)
        if (strlen(words[i]) > best && tb_text_starts(text.text, text.length, words[i]))
            best = strlen(words[i]);
    return best;
}

static size_t skip_any(struct tb_span text, const char *const *words, size_t count)
{
    size_t at = 0, n;
    while ((n = starts_any((struct tb_span){text.text + at, text.length - at}, words, count)) > 0)
        at += n;
    return at;
}

/* From a word on: does a factor follow? Its end; 0: no. */
static size_t factor_end(struct tb_span text)
{
    static const char *const names[] = {"倍数", "倍率", "乘数", "系数", "数量级", "量级", "缩放", "换算", "比率", "进率"};
    static const char *const times[] = {"×", "✕", "╳", "乘以", "乘", "除以", "除", "÷", "*", "x"};
    static const char *const grows[] = {"扩大", "放大", "缩小", "缩减", "增大"};
    static const char *const around[] = {":",    "=",  "为", "是", "均", "按", "以", "系数", "比例",
                                         "关系", "率", "了", "至", "到", "(",  "\"", "“",    "的"};
    const size_t fillers = sizeof around / sizeof *around;
    size_t at, n, power;
    bool needs_times = false;
    if ((at = starts_any(text, names, sizeof names / sizeof *names)) == 0 &&
        (at = starts_any(text, times, sizeof times / sizeof *times)) == 0) {
        at = starts_any(text, grows, sizeof grows / sizeof *grows);
        needs_times = at > 0;
    }
    if (at == 0)
        return 0;
    n = at + skip_any((struct tb_span){text.text + at, text.length - at}, around, fillers);
    power = power_bytes((struct tb_span){text.text + n, text.length - n});
    if (power == 0 || (needs_times && !tb_text_starts(text.text + n + power, text.length - n - power, "倍")))
        return 0;
    return n + power;
}

/* 1=10000, 1:10000 at the front; 0: no. */
static size_t ratio_end(struct tb_span text)
{
    size_t power;
    if (text.length < 4 || text.text[0] != '1' || (text.text[1] != '=' && text.text[1] != ':'))
        return 0;
    power = power_bytes((struct tb_span){text.text + 2, text.length - 2});
    return power > strlen("100") ? 2 + power : 0;
}

struct tb_span tb_measure_scale(const struct tb_measures *words, struct tb_span folded)
{
    const struct tb_span bare = tb_measure_bare(folded);
    struct tb_measure measure;
    struct tb_span inner = bare;
    size_t at, n;
    for (at = 0; at < folded.length; at++) {
        const struct tb_span rest = {folded.text + at, folded.length - at};
        const bool in_number = at > 0 && folded.text[at - 1] >= '0' && folded.text[at - 1] <= '9';
        if (((unsigned char)folded.text[at] & 0xC0) == 0x80)
            continue;
        n = factor_end(rest);
        if (n == 0 && !in_number)
            n = ratio_end(rest);
        if (n > 0)
            return (struct tb_span){rest.text, n};
    }
    while (inner.length > 1 && inner.text[0] == '(' && inner.text[inner.length - 1] == ')')
        inner = tb_measure_bare((struct tb_span){inner.text + 1, inner.length - 2});
    if (inner.length > 0 && tb_measure_parse_in(words, inner.text, inner.length, &measure) && measure.kind == TB_MEASURE_NONE)
        return bare; /* （万） */
    return (struct tb_span){"", 0};
}
