/* Titles of several lines: broken where the sense allows, lines of a trapezoid or diamond, none too short. */
#include "tb_set.h"

#include "tb_i18n.h"
#include "tb_utf8.h"

#include <math.h>
#include <string.h>

enum { MOST_LINES = 4 };

/* A good place to end a line: before these words … */
static const struct {
    const char *text;
    int cost;
} before[] = {
    {"关于", 0}, {"进展情况", 4}, {"完成情况", 4}, {"工作情况", 5}, {"实施情况", 4}, {"落实情况", 4}, {"贯彻", 4}, {"推进", 6},
    {"工作", 8}, {"建设", 11},    {"项目", 8},     {"情况", 9},     {"和", 5},       {"与", 6},       {"及", 6},   {"暨", 4},
};

/* … and never inside these. */
static const char *const words[] = {
    "关于",   "学校",   "建设",   "攻坚",   "工作",   "进展",   "情况", "通报",   "通知",   "教育", "全市",   "城镇",
    "中小学", "大班额", "全面",   "改薄",   "学前",   "幼儿园", "均衡", "发展",   "重点",   "任务", "项目",   "解决",
    "进度",   "更正",   "专项",   "督导",   "检查",   "整改",   "办学", "条件",   "招生",   "教师", "义务",   "县域",
    "推进",   "年度",   "完成",   "落实",   "实施",   "贯彻",   "方案", "意见",   "办法",   "计划", "要点",   "问题",
    "台账",   "未开工", "统计表", "一览表", "情况表", "清单",   "明细", "校舍",   "运动场", "达标", "验收",   "评估",
    "监测",   "报送",   "数据",   "有关",   "事项",   "决定",   "函",   "教育局", "人民",   "政府", "办公室", "管理",
    "系统",   "单位",   "按时",   "截至",   "面积",   "投资",   "规划", "竣工",   "累计",   "性质", "名称",   "学位",
    "采购",   "设备",   "单位",   "责任",   "时限",   "状态",   "措施", "百分点", "平方米", "万元", "形象",   "备注",
    "位次",   "上期",   "完工",   "开工",   "时间",   "月份",   "季度", "上半年", "下半年",
};

static size_t match(const struct tb_glyphs *glyphs, size_t i, const char *text)
{
    size_t left = strlen(text), used, n = 0;
    while (left > 0) {
        if (i + n >= glyphs->count || tb_utf8_decode(text, left, &used) != glyphs->items[i + n].code_point)
            return 0;
        text += used;
        left -= used;
        n++;
    }
    return n;
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
    for (w = 0; w < sizeof words / sizeof *words; w++)
        for (start = i > 3 ? i - 3 : 0; start < i; start++)
            if (start + match(glyphs, start, words[w]) > i)
                return 60;
    if (glyphs->items[i].kind == TB_GLYPH_OPEN || glyphs->items[i - 1].kind == TB_GLYPH_CLOSE)
        return 0;
    if (glyphs->items[i - 1].code_point == 0x7684 /* 的 */ || glyphs->items[i - 1].kind == TB_GLYPH_STOP)
        cost = 5;
    if (glyphs->items[i].code_point == 0x7684)
        cost = 60;
    if (i > 1 && match(glyphs, i - 2, "关于") == 2)
        return 80;
    for (w = 0; w < sizeof before / sizeof *before; w++)
        if (match(glyphs, i, before[w].text) > 0 && before[w].cost < cost)
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
                    tb_set_baseline(line + (int)i));
    set->tag = TB_TAG_NONE;
    set->down_pt = tb_set_line_down(line + (int)lines.count);
    return TB_OK;
}
