/* Charts: title, the drawing by kind, and what the drawings share. */
#include "tb_plot.h"

#include "tb_num.h"

#include <stdio.h>
#include <string.h>

static const double TITLE_PT = TB_LINE_PITCH_PT * 0.9, HAIR_PT = 0.5, HATCH_PT = 4, AIR_PT = 8;

void tb_plot_text(struct tb_plot *plot, const char *text, enum tb_role role, double size_pt, double x_pt, double down_pt,
                  enum tb_align align)
{
    struct tb_style style = tb_style_of(role, size_pt);
    if (plot->status == TB_OK && text && *text)
        plot->status =
            tb_set_text(plot->set, text, &style, x_pt, down_pt + (TB_EM_TOP + TB_EM_BOTTOM) / 2 * size_pt, align, plot->place);
}

double tb_plot_text_width(struct tb_plot *plot, const char *text, double size_pt)
{
    struct tb_style style = tb_style_of(TB_ROLE_BODY, size_pt);
    double width = 0;
    if (plot->status == TB_OK && text)
        plot->status = tb_set_text_width(plot->set, text, &style, plot->place, &width);
    return width;
}

void tb_plot_label(struct tb_plot *plot, const char *text, enum tb_role role, double size_pt, double x_pt, double down_pt,
                   enum tb_align align)
{
    double width = tb_plot_text_width(plot, text, size_pt);
    double left = align == TB_ALIGN_RIGHT ? x_pt - width : align == TB_ALIGN_CENTER ? x_pt - width / 2 : x_pt;
    if (plot->status == TB_OK)
        tb_set_box(plot->set, left - 1, down_pt - size_pt * 0.5, left + width + 1, down_pt + size_pt * 0.5, 0, true, TB_INK_WHITE);
    tb_plot_text(plot, text, role, size_pt, x_pt, down_pt, align);
}

/* Lines rising to the right, clipped to the box. */
static void hatch(struct tb_plot *plot, double x_pt, double down_pt, double x2_pt, double down2_pt)
{
    double height = down2_pt - down_pt, x;
    for (x = x_pt - height + HATCH_PT; x < x2_pt; x += HATCH_PT) {
        double from = x > x_pt ? x : x_pt, to = x + height < x2_pt ? x + height : x2_pt;
        tb_set_rule(plot->set, from, down2_pt - (from - x), to, down2_pt - (to - x), HAIR_PT, TB_INK_BLACK);
    }
}

void tb_plot_fill(struct tb_plot *plot, enum tb_fill fill, double x_pt, double down_pt, double x2_pt, double down2_pt)
{
    static const enum tb_ink_colour inks[TB_FILL_COUNT] = {TB_INK_WHITE, TB_INK_LIGHT, TB_INK_MIDDLE,
                                                           TB_INK_GREY,  TB_INK_BLACK, TB_INK_WHITE};
    if (plot->status != TB_OK)
        return;
    tb_set_box(plot->set, x_pt, down_pt, x2_pt, down2_pt, 0, true, inks[fill]);
    if (fill == TB_FILL_HATCHED)
        hatch(plot, x_pt, down_pt, x2_pt, down2_pt);
    tb_set_box(plot->set, x_pt, down_pt, x2_pt, down2_pt, HAIR_PT, false, TB_INK_BLACK);
}

static void legend_text(struct tb_plot *plot, double *x_pt, double down_pt, double sample_pt, const char *text)
{
    tb_plot_text(plot, text, TB_ROLE_BODY, TB_SIZE_SMALL_5_PT, *x_pt + sample_pt + 4, down_pt, TB_ALIGN_LEFT);
    *x_pt += sample_pt + 4 + tb_plot_text_width(plot, text, TB_SIZE_SMALL_5_PT) + 14;
}

void tb_plot_legend_fill(struct tb_plot *plot, double *x_pt, double down_pt, enum tb_fill fill, const char *text)
{
    tb_plot_fill(plot, fill, *x_pt, down_pt - 4, *x_pt + 16, down_pt + 4);
    legend_text(plot, x_pt, down_pt, 16, text);
}

void tb_plot_legend_line(struct tb_plot *plot, double *x_pt, double down_pt, double width_pt, double dash_pt, const char *text)
{
    tb_set_dashed(plot->set, *x_pt, down_pt, *x_pt + 18, down_pt, width_pt, dash_pt, TB_INK_BLACK);
    legend_text(plot, x_pt, down_pt, 18, text);
}

void tb_plot_legend_mark(struct tb_plot *plot, double *x_pt, double down_pt, bool filled, const char *text)
{
    tb_plot_mark(plot, *x_pt + 3, down_pt, filled);
    legend_text(plot, x_pt, down_pt, 6, text);
}

void tb_plot_mark(struct tb_plot *plot, double x, double y, bool filled)
{
    tb_set_box(plot->set, x - 1.8, y - 1.8, x + 1.8, y + 1.8, filled ? 0 : 0.6, true, filled ? TB_INK_BLACK : TB_INK_WHITE);
    if (!filled)
        tb_set_box(plot->set, x - 1.8, y - 1.8, x + 1.8, y + 1.8, 0.6, false, TB_INK_BLACK);
}

char *tb_plot_value(const struct tb_plot *plot, int64_t value, bool unit, char *text)
{
    char number[TB_NUM_TEXT_BYTES];
    tb_num_format(number, value, plot->chart->decimals);
    snprintf(text, 96, "%s%.24s", number, unit && plot->chart->unit ? plot->chart->unit : "");
    return text;
}

bool tb_plot_missing(const struct tb_chart_series *series, size_t i)
{
    return series->missing && series->missing[i];
}

bool tb_plot_carried(const struct tb_chart_series *series, size_t i)
{
    return series->carried && series->carried[i];
}

int64_t tb_plot_step(int64_t range, int wanted)
{
    static const int64_t shapes[] = {1, 2, 5};
    int64_t power = 1;
    size_t i;
    for (; power < INT64_MAX / 100; power *= 10)
        for (i = 0; i < 3; i++)
            if (shapes[i] * power * wanted >= range)
                return shapes[i] * power;
    return power;
}

static const struct {
    const char *word;
    double (*height_pt)(const struct tb_plot *plot);
    void (*draw)(struct tb_plot *plot);
} kinds[] = {
#define TB_CHART(name, word, height, draw) {word, height, draw},
#include "tb_chart_kind.def"
#undef TB_CHART
};

enum tb_chart_kind tb_chart_kind_find(const char *word)
{
    int i;
    for (i = 0; i < TB_CHART_KINDS && strcmp(kinds[i].word, word) != 0; i++)
        ;
    return (enum tb_chart_kind)i;
}

const char *tb_chart_kind_words(void)
{
#define TB_CHART(name, word, height, draw) " " word
    static const char words[] =
#include "tb_chart_kind.def"
        ;
#undef TB_CHART
    return words + 1;
}

static bool is_titled(const struct tb_chart *chart)
{
    return chart->title && *chart->title;
}

static struct tb_plot plot_of(struct tb_set *set, const struct tb_block *block)
{
    struct tb_plot plot = {set, block->chart, block->place, set->left_pt, set->right_pt, set->down_pt, TB_OK};
    return plot;
}

static double wanted_pt(struct tb_set *set, const struct tb_block *block)
{
    struct tb_plot plot = plot_of(set, block);
    double wanted = kinds[block->chart->kind].height_pt(&plot) + (is_titled(block->chart) ? TITLE_PT : 0) + AIR_PT;
    return wanted < set->height_pt ? wanted : set->height_pt;
}

/* Where set->down_pt is; there is room. */
static enum tb_status draw_chart(struct tb_set *set, const struct tb_block *block)
{
    const struct tb_chart *chart = block->chart;
    struct tb_plot plot = plot_of(set, block);
    bool titled = is_titled(chart);
    double wanted = wanted_pt(set, block);
    tb_set_tag(set, TB_TAG_FIGURE, TB_TAG_ROOT);
    if (set->tag != TB_TAG_NONE)
        set->display->tags[set->tag].alt = tb_arena_strdup(&set->display->arena, chart->alt && *chart->alt ? chart->alt
                                                                                 : titled                  ? chart->title
                                                                                                           : "图");
    if (titled) {
        tb_plot_text(&plot, chart->title, TB_ROLE_HEADING, TB_SIZE_SMALL_4_PT, (plot.left_pt + plot.right_pt) / 2,
                     plot.down_pt + TITLE_PT * 0.55, TB_ALIGN_CENTER);
        plot.down_pt += TITLE_PT;
    }
    kinds[chart->kind].draw(&plot);
    set->tag = TB_TAG_NONE;
    set->down_pt += wanted;
    return plot.status;
}

enum tb_status tb_set_chart(struct tb_set *set, const struct tb_block *block)
{
    const struct tb_chart *chart = block->chart;
    enum tb_status status = TB_OK;
    double wanted;
    if (chart->kind >= TB_CHART_KINDS)
        return tb_err_set(set->err, TB_BUG, "no such kind of chart: %d: %s", (int)chart->kind, block->place);
    if (chart->label_count == 0 || chart->series_count == 0)
        return tb_set_room(set, 0);
    wanted = wanted_pt(set, block);
    if (set->chart_count == sizeof set->charts / sizeof *set->charts)
        status = tb_set_waiting_charts(set, true);
    if (status == TB_OK && (set->chart_count > 0 || wanted > tb_set_room_left(set) + 0.01) && set->down_pt > 0) {
        set->charts[set->chart_count++] = block;
        return TB_OK;
    }
    if (status == TB_OK)
        status = tb_set_room(set, wanted);
    return status == TB_OK ? draw_chart(set, block) : status;
}

enum tb_status tb_set_waiting_charts(struct tb_set *set, bool all)
{
    size_t done = 0, i;
    enum tb_status status = TB_OK;
    for (; done < set->chart_count && status == TB_OK; done++) {
        if (set->down_pt > 0 && wanted_pt(set, set->charts[done]) > set->height_pt - set->down_pt + 0.01) {
            if (!all)
                break;
            status = tb_set_new_page(set, set->landscape);
        }
        if (status == TB_OK)
            status = draw_chart(set, set->charts[done]);
    }
    for (i = done; i < set->chart_count; i++)
        set->charts[i - done] = set->charts[i];
    set->chart_count -= done;
    return status;
}
