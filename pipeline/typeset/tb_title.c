/* Titles of several lines: broken where the sense allows, lines of a trapezoid or diamond, none too short. */
#include "tb_set.h"

#include "tb_i18n.h"
#include "tb_utf8.h"

#include <math.h>
#include <string.h>

enum { MOST_LINES = 4, MOST_WORD = 8 };

/* A good place to end a line: before these words … */
static const struct {
    const uint32_t *text; /* UTF-32: each is compared at every place of the title */
    int cost;
} before[] = {
    {U"关于", 0}, {U"进展情况", 4}, {U"完成情况", 4}, {U"工作情况", 5}, {U"实施情况", 4}, {U"落实情况", 4},
    {U"贯彻", 4}, {U"推进", 6},     {U"工作", 8},     {U"建设", 11},    {U"项目", 8},     {U"情况", 9},
    {U"和", 5},   {U"与", 6},       {U"及", 6},       {U"暨", 4},
};

/* … and never inside these, nor inside the words of the bureau's trade. */
static const uint32_t *const words[] = {
    U"关于",   U"建设", U"攻坚", U"工作", U"进展", U"情况",   U"通报",   U"通知",   U"全市",   U"城镇",   U"全面",
    U"均衡",   U"发展", U"重点", U"任务", U"项目", U"解决",   U"进度",   U"更正",   U"专项",   U"督导",   U"检查",
    U"整改",   U"条件", U"县域", U"推进", U"年度", U"完成",   U"落实",   U"实施",   U"贯彻",   U"方案",   U"意见",
    U"办法",   U"计划", U"要点", U"问题", U"台账", U"未开工", U"统计表", U"一览表", U"情况表", U"清单",   U"明细",
    U"达标",   U"验收", U"评估", U"监测", U"报送", U"数据",   U"有关",   U"事项",   U"决定",   U"人民",   U"政府",
    U"办公室", U"管理", U"系统", U"单位", U"按时", U"截至",   U"面积",   U"投资",   U"规划",   U"竣工",   U"累计",
    U"性质",   U"名称", U"采购", U"设备", U"责任", U"时限",   U"状态",   U"措施",   U"百分点", U"平方米", U"万元",
    U"形象",   U"备注", U"位次", U"上期", U"完工", U"开工",   U"时间",   U"月份",   U"季度",   U"上半年", U"下半年",
};

/* Whether one of the trade's words goes over the place. */
static bool is_inside_own(const struct tb_glyphs *glyphs, size_t i)
{
    static const char between[] = " ,\t";
    const char *word = glyphs->words ? glyphs->words : "";
    size_t length, start, used;
    for (word += strspn(word, between); *word; word += length + strspn(word + length, between)) {
        length = strcspn(word, between);
        for (start = i > MOST_WORD ? i - MOST_WORD : 0; start < i; start++) {
            size_t at = 0, n = start;
            while (at < length && n < glyphs->count &&
                   tb_utf8_decode(word + at, length - at, &used) == glyphs->items[n].code_point) {
                at += used;
                n++;
            }
            if (at == length && n > i)
                return true;
        }
    }
    return false;
}

int tb_sense_cost(const struct tb_glyphs *glyphs, size_t i)
{
    size_t w, start;
    int cost = 12;
    if (glyphs->items[i].join != TB_JOIN_FREE)
        return -1;
    for (w = i; w-- > 0 && glyphs->items[w].kind != TB_GLYPH_CLOSE;)
        if (glyphs->items[w].kind == TB_GLYPH_OPEN && w + 1 < i)
            cost = 30; /* inside brackets */
    for (start = i > 3 ? i - 3 : 0; start < i; start++)
        for (w = 0; w < sizeof words / sizeof *words; w++)
            if (words[w][0] == glyphs->items[start].code_point && start + tb_glyphs_match(glyphs, start, words[w]) > i)
                return 60;
    if (is_inside_own(glyphs, i))
        return 60;
    if (glyphs->items[i].kind == TB_GLYPH_OPEN || glyphs->items[i - 1].kind == TB_GLYPH_CLOSE)
        return 0;
    if (glyphs->items[i - 1].code_point == 0x7684 /* 的 */ || glyphs->items[i - 1].kind == TB_GLYPH_STOP)
        cost = 5;
    if (glyphs->items[i].code_point == 0x7684)
        cost = 60;
    if (i > 1 && tb_glyphs_match(glyphs, i - 2, U"关于") == 2)
        return 80;
    for (w = 0; w < sizeof before / sizeof *before; w++)
        if (before[w].cost < cost && tb_glyphs_match(glyphs, i, before[w].text) > 0)
            cost = before[w].cost;
    return cost;
}

struct search {
    const struct tb_glyphs *glyphs;
    double most_em;
    int lines;
    size_t at[MOST_LINES + 1], best[MOST_LINES + 1];
    double best_cost;
};

static double shape_cost(const struct search *search)
{
    double widths[MOST_LINES], longest = 0, cost = 0;
    int l, turns = 0;
    for (l = 0; l < search->lines; l++) {
        widths[l] = tb_glyphs_width(search->glyphs, search->at[l], search->at[l + 1]) / 1000.0;
        longest = widths[l] > longest ? widths[l] : longest;
    }
    for (l = 0; l < search->lines; l++) {
        if (widths[l] < 4)
            cost += 40;
        cost += (longest - widths[l]) * (longest - widths[l]) * 0.04;
    }
    for (l = 1; l + 1 < search->lines; l++)
        turns += widths[l] < widths[l - 1] && widths[l] < widths[l + 1]; /* an hourglass */
    return cost + 25 * turns;
}

static void try_line(struct search *search, int line, size_t from, double cost)
{
    const struct tb_glyphs *glyphs = search->glyphs;
    size_t to;
    search->at[line] = from;
    if (line == search->lines - 1) {
        search->at[line + 1] = glyphs->count;
        if (tb_glyphs_width(glyphs, from, glyphs->count) / 1000.0 > search->most_em + 1e-6)
            return;
        cost += shape_cost(search);
        if (cost < search->best_cost) {
            search->best_cost = cost;
            memcpy(search->best, search->at, sizeof search->best);
        }
        return;
    }
    for (to = from + 1; to < glyphs->count; to++) {
        int here = tb_sense_cost(glyphs, to);
        if (tb_glyphs_width(glyphs, from, to) / 1000.0 > search->most_em + 1e-6)
            break;
        if (here >= 0)
            try_line(search, line + 1, to, cost + here);
    }
}

void tb_title_break(struct tb_glyphs *glyphs, double most_em)
{
    struct search search = {.glyphs = glyphs, .most_em = most_em, .best_cost = INFINITY};
    double width = tb_glyphs_width(glyphs, 0, glyphs->count) / 1000.0;
    size_t i;
    int l;
    for (i = 0; i < glyphs->count; i++)
        if (glyphs->items[i].line_break)
            return; /* the template has said where */
    if (width <= most_em || glyphs->count < 2)
        return;
    for (l = 2; l <= MOST_LINES && search.best_cost > 1e6; l++) {
        if (width / l > most_em)
            continue;
        search.lines = l;
        try_line(&search, 0, 0, 0);
    }
    if (search.best_cost > 1e6)
        return; /* longer than four lines: plain breaking */
    for (l = 1; l < search.lines; l++) {
        glyphs->items[search.best[l]].line_break = true;
        glyphs->items[search.best[l]].squeeze_left = 0;
    }
}

/* Spans out of a text with '\n' where a break is asked for. */
static enum tb_status title_glyphs(struct tb_set *set, struct tb_glyphs *glyphs, const char *title, enum tb_role role,
                                   const char *place)
{
    struct tb_glyph_source source = tb_set_source(set);
    struct tb_run spans[8] = {{NULL, false, false, false}};
    size_t count = 0;
    while (count < sizeof spans / sizeof *spans) {
        const char *end = count + 1 < sizeof spans / sizeof *spans ? strchr(title, '\n') : NULL;
        spans[count].text = end ? tb_arena_strndup(&set->arena, title, (size_t)(end - title)) : title;
        spans[count].line_break = count > 0;
        if (!spans[count].text)
            return tb_err_nomem(set->err);
        count++;
        if (!end)
            break;
        title = end + 1;
    }
    return tb_glyphs_from_spans(glyphs, &source, spans, count, role, place);
}

enum tb_status tb_set_title(struct tb_set *set, const char *title, int line, const char *place)
{
    const struct tb_style *style = &tb_style_title;
    double width_pt = set->right_pt - set->left_pt;
    struct tb_line_shape measure = {width_pt / style->pitch_pt, width_pt / style->pitch_pt, false, false};
    struct tb_glyphs glyphs;
    struct tb_lines lines;
    enum tb_status status = title_glyphs(set, &glyphs, title, style->role, place);
    size_t i;
    if (status != TB_OK)
        return status;
    /* One character of air on both sides when it takes more than one line. */
    tb_title_break(&glyphs, measure.first_em);
    status = tb_break_lines(&lines, &glyphs, &measure, &set->arena, set->err);
    if (status != TB_OK)
        return status;
    if (line + (int)lines.count > tb_set_lines_a_page(set))
        return tb_err_set(set->err, TB_CONFIG, _("the title is too long for the page (%zu lines): %s"), lines.count,
                          place ? place : "?");
    tb_set_tag(set, TB_TAG_H1, TB_TAG_ROOT);
    for (i = 0; i < lines.count; i++)
        tb_set_line(set, &glyphs, &lines.items[i], style, set->left_pt + (width_pt - lines.items[i].width_em * style->pitch_pt) / 2,
                    tb_set_baseline(set, line + (int)i));
    set->tag = TB_TAG_NONE;
    set->down_pt = tb_set_line_down(set, line + (int)lines.count);
    return TB_OK;
}
