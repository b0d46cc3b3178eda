/* What may happen between two glyphs: the rules for the ends of lines, numbers with their units, squeezed marks. */
#include "tb_glyph.h"

/* What follows a number and stays with it. Longer words come before their beginnings. */
static const uint32_t *const units[] = {
    U"个百分点", U"百分点", U"平方公里", U"平方米", U"立方米", U"公里", U"千米", U"厘米", U"毫米", U"公顷", U"公斤", U"千克",
    U"人次",     U"年级",   U"学年",     U"季度",   U"月份",   U"小时", U"分钟", U"周年", U"周岁", U"美元", U"个月", U"个班",
    U"个",       U"所",     U"处",       U"人",     U"名",     U"项",   U"家",   U"户",   U"间",   U"套",   U"台",   U"件",
    U"次",       U"年",     U"月",       U"日",     U"号",     U"期",   U"周",   U"天",   U"届",   U"级",   U"班",   U"轨",
    U"座",       U"栋",     U"幢",       U"条",     U"类",     U"岁",   U"倍",   U"成",   U"度",   U"页",   U"份",   U"批",
    U"轮",       U"位",     U"点",       U"时",     U"分",     U"秒",   U"本",   U"张",   U"门",   U"款",   U"县",   U"市",
    U"镇",       U"校",     U"米",       U"亩",     U"吨",     U"元",   U"克",
};

static uint32_t at(const struct tb_glyphs *glyphs, size_t i)
{
    return i < glyphs->count ? glyphs->items[i].code_point : 0;
}

static bool digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* The glyphs of the longest unit at i; 0: none. */
static size_t unit_at(const struct tb_glyphs *glyphs, size_t i)
{
    size_t u, n = 0;
    for (u = 0; u < sizeof units / sizeof *units && n == 0; u++)
        if (units[u][0] == at(glyphs, i))
            n = tb_glyphs_match(glyphs, i, units[u]);
    return n;
}

static bool sign(uint32_t c)
{
    return c == '+' || c == '-' || c == 0x2212 || c == 0xB1 || c == 0x2265 || c == 0x2264 || c == '<' || c == '>' || c == 0xA5 ||
           c == 0xFFE5 || c == '$' || c == 0x7B2C /* 第 */;
}

static bool multiplier(uint32_t c)
{
    return c == 0x5341 || c == 0x767E || c == 0x5343 || c == 0x4E07 || c == 0x4EBF; /* 十百千万亿 */
}

static bool percent(uint32_t c)
{
    return c == '%' || c == 0xFF05 || c == 0x2030 || c == 0x2103 || c == 0xB0;
}

static bool range(uint32_t c)
{
    return c == 0x2014 || c == 0x2013 || c == 0xFF5E || c == '~' || c == '-';
}

static bool part_of_date(uint32_t c)
{
    return c == 0x5E74 || c == 0x6708 || c == 0x65E5; /* 年月日 */
}

/* The end of digits with points and commas between them: 1,234.5 2017.6.30 8:30 */
static size_t digits_end(const struct tb_glyphs *glyphs, size_t i)
{
    while (digit(at(glyphs, i)) ||
           ((at(glyphs, i) == '.' || at(glyphs, i) == ',' || at(glyphs, i) == ':' || at(glyphs, i) == '/') &&
            digit(at(glyphs, i + 1))))
        i++;
    return i;
}

/* The end of a number that begins at i with its multiplier and unit. *dated: it ends with 年, 月 or 日. */
static size_t number_end(const struct tb_glyphs *glyphs, size_t i, bool *dated)
{
    size_t unit;
    i = digits_end(glyphs, i);
    *dated = false;
    if (percent(at(glyphs, i)))
        return i + 1;
    while (multiplier(at(glyphs, i)))
        i++;
    unit = unit_at(glyphs, i);
    *dated = unit > 0 && part_of_date(at(glyphs, i + unit - 1));
    return i + unit;
}

/* Keep a number whole: sign, digits, unit, the rest of a date, the other end of a range. Returns where it ends. */
static size_t join_number(struct tb_glyphs *glyphs, size_t i)
{
    size_t from = i, end, k;
    bool dated, more = true, long_date = false;
    end = number_end(glyphs, i, &dated);
    while (more && end < glyphs->count) {
        more = false;
        if (dated && digit(at(glyphs, end))) {
            long_date = true;
            end = number_end(glyphs, end, &dated);
            more = true;
        } else if (range(at(glyphs, end)) && digit(at(glyphs, end + 1)) && at(glyphs, end - 1) != at(glyphs, end)) {
            if (long_date) /* 2017年1月1日—2017年6月30日 is too long for one piece; it may part behind the dash */
                break;
            end = number_end(glyphs, end + 1, &dated);
            more = true;
        }
    }
    if (from > 0 && sign(at(glyphs, from - 1)) && !(at(glyphs, from - 1) == '-' && from > 1 && digit(at(glyphs, from - 2))))
        from--;
    for (k = from + 1; k < end; k++)
        if (glyphs->items[k].join == TB_JOIN_FREE)
            glyphs->items[k].join = TB_JOIN_WORD;
    if (end >= i + 5 && at(glyphs, end - 4) == 0x4E2A && at(glyphs, end - 3) == 0x767E) /* …个|百分点 */
        glyphs->items[end - 3].join = TB_JOIN_SOFT;
    return end > i ? end : i + 1;
}

static bool narrow(const struct tb_glyph *glyph)
{
    return glyph->kind == TB_GLYPH_DIGIT || glyph->kind == TB_GLYPH_LATIN;
}

static bool never_begins(const struct tb_glyph *glyph)
{
    uint32_t c = glyph->code_point;
    if (glyph->kind == TB_GLYPH_CLOSE || glyph->kind == TB_GLYPH_STOP || glyph->kind == TB_GLYPH_JOINER)
        return true;
    return c == ')' || c == ']' || c == '}' || c == ',' || c == '.' || c == ':' || c == ';' || c == '!' || c == '?' || c == '%';
}

static bool never_ends(const struct tb_glyph *glyph)
{
    uint32_t c = glyph->code_point;
    return glyph->kind == TB_GLYPH_OPEN || c == '(' || c == '[' || c == '{' || c == 0xFF0F /* ／ */;
}

static bool lone_dash(const struct tb_glyphs *glyphs, size_t i)
{
    return at(glyphs, i) == 0x2014 && at(glyphs, i + 1) != 0x2014 && (i == 0 || at(glyphs, i - 1) != 0x2014);
}

static enum tb_join join_of(const struct tb_glyphs *glyphs, size_t i)
{
    const struct tb_glyph *before = &glyphs->items[i - 1], *glyph = &glyphs->items[i];
    if (glyph->line_break)
        return TB_JOIN_FREE;
    if ((before->kind == TB_GLYPH_DASH && glyph->kind == TB_GLYPH_DASH) ||
        (before->kind == TB_GLYPH_DOTS && glyph->kind == TB_GLYPH_DOTS))
        return TB_JOIN_NEVER;
    if (never_begins(glyph) || never_ends(before) || lone_dash(glyphs, i))
        return TB_JOIN_NEVER;
    if (glyph->kind == TB_GLYPH_SPACE)
        return TB_JOIN_NEVER; /* blanks stay at the end of a line and vanish there */
    if (before->kind == TB_GLYPH_SPACE)
        return before->code_point == 0xA0 ? TB_JOIN_NEVER : TB_JOIN_FREE;
    if (narrow(before) && narrow(glyph)) {
        uint32_t c = before->code_point;
        bool hyphen =
            (c == '-' || c == '/') && i > 1 && glyphs->items[i - 2].kind == TB_GLYPH_LATIN && glyph->kind == TB_GLYPH_LATIN;
        return hyphen ? TB_JOIN_FREE : TB_JOIN_WORD;
    }
    if (before->code_point == 0x3015 && glyph->kind == TB_GLYPH_DIGIT)
        return TB_JOIN_WORD; /* 〔2017〕5号 */
    return TB_JOIN_FREE;
}

static bool stretches(const struct tb_glyph *before, const struct tb_glyph *glyph)
{
    if (narrow(before) && narrow(glyph))
        return false;
    if (before->kind == TB_GLYPH_DIGIT && percent(glyph->code_point))
        return false;
    return !(before->kind == glyph->kind && (glyph->kind == TB_GLYPH_DASH || glyph->kind == TB_GLYPH_DOTS));
}

static bool closes(const struct tb_glyph *glyph)
{
    return glyph->kind == TB_GLYPH_CLOSE || glyph->kind == TB_GLYPH_STOP;
}

/* Of two marks next to each other one gives up its blank half. */
static void squeeze(struct tb_glyph *before, struct tb_glyph *glyph)
{
    if (closes(before) && (closes(glyph) || glyph->kind == TB_GLYPH_OPEN))
        before->squeeze_right = before->room_right;
    else if (before->kind == TB_GLYPH_OPEN && glyph->kind == TB_GLYPH_OPEN)
        glyph->squeeze_left = glyph->room_left;
}

void tb_glyphs_join(struct tb_glyphs *glyphs)
{
    size_t i;
    for (i = 0; i < glyphs->count; i++) {
        struct tb_glyph *glyph = &glyphs->items[i];
        glyph->join = (uint8_t)(i == 0 ? TB_JOIN_FREE : join_of(glyphs, i));
        glyph->stretch = i > 0 && stretches(&glyphs->items[i - 1], glyph);
        if (i > 0 && !glyph->line_break)
            squeeze(&glyphs->items[i - 1], glyph);
    }
    for (i = 0; i < glyphs->count;)
        i = digit(at(glyphs, i)) &&
                    (i == 0 || glyphs->items[i - 1].kind != TB_GLYPH_LATIN || sign(at(glyphs, i - 1)) || at(glyphs, i - 1) == '(')
                ? join_number(glyphs, i)
                : i + 1;
}
