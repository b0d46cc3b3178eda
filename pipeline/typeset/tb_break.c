#include "tb_break.h"

#include <math.h>
#include <string.h>

/* Costs. A line stretched by a quarter em a gap costs QUARTER; anything wider WIDE and more, so that one such line
 * outweighs any paragraph without. */
static const double QUARTER = 1000, SOFT = 600, WIDE = 1e7, WORD = 1e9, RULE = 1e12, MISFIT = 1e15;
static const double EPSILON = 1e-6;

struct fit {
    const struct tb_glyphs *glyphs;
    const struct tb_line_shape *measure;
    int32_t *width; /* sums of glyphs before i, squeezed by their neighbours */
    int32_t *room;  /* sums of what marks can still give */
    int32_t *gaps;  /* gaps before glyph i that may grow, i counted */
    double *cost;
    size_t *from;  /* where the line that ends at i begins */
    size_t *lines; /* lines so far, for the first line's measure */
    size_t since;  /* the last hard break */
    size_t sure;   /* lines from here on fit */
};

static bool fit_start(struct fit *fit, const struct tb_glyphs *glyphs, const struct tb_line_shape *measure, struct tb_arena *arena)
{
    size_t n = glyphs->count + 1, i;
    fit->glyphs = glyphs;
    fit->measure = measure;
    fit->width = tb_arena_alloc(arena, n * sizeof *fit->width);
    fit->room = tb_arena_alloc(arena, n * sizeof *fit->room);
    fit->gaps = tb_arena_alloc(arena, n * sizeof *fit->gaps);
    fit->cost = tb_arena_alloc(arena, n * sizeof *fit->cost);
    fit->from = tb_arena_alloc(arena, n * sizeof *fit->from);
    fit->lines = tb_arena_alloc(arena, n * sizeof *fit->lines);
    if (!fit->width || !fit->room || !fit->gaps || !fit->cost || !fit->from || !fit->lines)
        return false;
    for (i = 0; i < glyphs->count; i++) {
        const struct tb_glyph *glyph = &glyphs->items[i];
        fit->width[i + 1] = fit->width[i] + glyph->advance - glyph->squeeze_left - glyph->squeeze_right;
        fit->room[i + 1] = fit->room[i] + glyph->room_left - glyph->squeeze_left + glyph->room_right - glyph->squeeze_right;
        fit->gaps[i + 1] = fit->gaps[i] + (i > 0 && glyph->stretch);
    }
    return true;
}

/* Marks that give up half of what they can look like those of the next line; beyond that they do not. */
static double squeeze_cost(double squeeze)
{
    double beyond = squeeze > 0.5 ? squeeze - 0.5 : 0;
    return 5 + 140 * squeeze * squeeze + 600 * beyond * beyond;
}

/* 1/1000 em */
static int32_t natural_width(const struct fit *fit, const struct tb_line *line)
{
    const struct tb_glyph *items = fit->glyphs->items;
    return fit->width[line->to] - fit->width[line->from] + items[line->from].squeeze_left + items[line->to - 1].squeeze_right;
}

/* Set line [from, to) to width_em (em); returns its cost. */
static double line_fit(const struct fit *fit, struct tb_line *line, double width_em, bool last)
{
    const struct tb_glyph *first = &fit->glyphs->items[line->from], *end = &fit->glyphs->items[line->to - 1];
    double natural = natural_width(fit, line) / 1000.0;
    double end_room = end->room_right / 1000.0;
    /* a bracket at the start of a line keeps its blank side, so that those of neighbouring lines stand alike */
    double inner = (fit->room[line->to] - fit->room[line->from] - first->room_left + first->squeeze_left - end->room_right +
                    end->squeeze_right) /
                   1000.0;
    int32_t gaps = fit->gaps[line->to] - fit->gaps[line->from + 1];
    double over = natural - width_em;
    bool costs_a_line = !fit->measure->justify && (!last || (fit->measure->balance && fit->lines[line->from] > 0));
    line->gap_em = line->squeeze = line->end_em = 0;
    line->width_em = natural;
    if (over > EPSILON) {
        line->end_em = over < end_room ? over : end_room;
        over -= line->end_em;
        line->width_em = width_em;
        if (over <= EPSILON)
            return costs_a_line ? 1.2 * QUARTER : 2 * line->end_em;
        if (over > inner + EPSILON) {
            line->squeeze = inner > 0 ? 1 : 0;
            line->width_em = natural - line->end_em - inner;
            return MISFIT * (1 + over - inner);
        }
        line->squeeze = over / inner < 1 ? over / inner : 1;
        return squeeze_cost(line->squeeze) + (costs_a_line ? 1.2 * QUARTER : 0);
    }
    if (last || !fit->measure->justify) {
        if (costs_a_line)
            return QUARTER * (1 + over * over / (width_em * width_em)); /* few lines, evenly filled */
        return fit->lines[line->from] > 0 && natural < 2.0 ? 60 : 0;
    }
    if (over > -EPSILON)
        return 0;
    if (gaps == 0 || -over / gaps > 1)
        return WIDE * (4 - over); /* not worth pulling apart */
    line->gap_em = -over / gaps;
    line->width_em = width_em;
    if (line->gap_em > 0.25 + EPSILON)
        return WIDE * (1 + line->gap_em * line->gap_em);
    return QUARTER * line->gap_em * line->gap_em * 16;
}

static double break_cost(const struct fit *fit, size_t i)
{
    const struct tb_glyphs *glyphs = fit->glyphs;
    if (i >= glyphs->count || glyphs->items[i].line_break)
        return 0;
    if (glyphs->items[i].join == TB_JOIN_FREE)
        return fit->measure->justify ? 0 : (fit->measure->balance ? 15 : 4) * tb_sense_cost(glyphs, i);
    if (glyphs->items[i].join == TB_JOIN_SOFT)
        return SOFT;
    return glyphs->items[i].join == TB_JOIN_WORD ? WORD : RULE;
}

/* Leave blanks at the end of a line out. */
static size_t trim(const struct tb_glyphs *glyphs, size_t from, size_t to)
{
    while (to > from + 1 && glyphs->items[to - 1].kind == TB_GLYPH_SPACE && glyphs->items[to - 1].code_point != 0x3000)
        to--;
    return to;
}

static double measure_of(const struct fit *fit, size_t from)
{
    return from == 0 ? fit->measure->first_em : fit->measure->other_em;
}

/* Whether line [from, end) is narrow enough without a look at its ends, which give up at most half an em each. */
static bool surely_fits(const struct fit *fit, size_t from, size_t end)
{
    return fit->width[end] - fit->width[from] + 1000 <= (int32_t)(1000 * fmin(measure_of(fit, from), fit->measure->other_em));
}

/* The longest line that ends before glyph i and is looked at: the first one that does not fit, or all since the last hard break. *first:
 * line 0 is looked at, too. */
static size_t longest_to(struct fit *fit, size_t i, size_t end, bool last, bool *first)
{
    size_t from;
    *first = false;
    if (fit->glyphs->items[i - 1].line_break)
        fit->since = fit->sure = i - 1;
    while (fit->sure + 1 < i && !surely_fits(fit, fit->sure, end))
        fit->sure++;
    for (from = fit->sure; from > fit->since; from--) {
        struct tb_line line = {from, end > from ? end : from + 1, 0, 0, 0, 0};
        if (line_fit(fit, &line, measure_of(fit, from), last) >=
            MISFIT) { /* longer lines fit even less; but the first may be wider */
            *first = from >= 2 && fit->measure->first_em > fit->measure->other_em && fit->since == 0;
            break;
        }
    }
    return from;
}

/* The best line that ends before glyph i, whatever it costs; of two that cost the same the shorter. Long lines are tried first: most
 * others then cost more before they are looked at. */
static void best_to(struct fit *fit, size_t i)
{
    bool last = i == fit->glyphs->count || fit->glyphs->items[i].line_break, first;
    size_t end = trim(fit->glyphs, 0, i), longest = longest_to(fit, i, end, last, &first), from;
    double best = INFINITY, here = break_cost(fit, i);
    for (from = first ? 0 : longest; from < i; from = first && from == 0 ? longest : from + 1) {
        struct tb_line line = {from, end > from ? end : from + 1, 0, 0, 0, 0};
        double sum;
        if (fit->cost[from] + here > best)
            continue;
        sum = fit->cost[from] + line_fit(fit, &line, measure_of(fit, from), last) + here;
        if (sum <= best) {
            best = sum;
            fit->from[i] = from;
            fit->lines[i] = fit->lines[from] + 1;
        }
    }
    fit->cost[i] = best;
}

/* Most cells and headings: one line that fits as it is. */
static bool one_line(const struct tb_glyphs *glyphs, const struct tb_line_shape *measure, struct tb_line *line)
{
    size_t i, end = trim(glyphs, 0, glyphs->count);
    for (i = 1; i < glyphs->count; i++)
        if (glyphs->items[i].line_break)
            return false;
    memset(line, 0, sizeof *line);
    line->to = end;
    line->width_em = tb_glyphs_width(glyphs, 0, end) / 1000.0;
    return line->width_em <= measure->first_em + EPSILON;
}

enum tb_status tb_break_lines(struct tb_lines *lines, const struct tb_glyphs *glyphs, const struct tb_line_shape *measure,
                              struct tb_arena *arena, struct tb_err *err)
{
    struct fit fit = {.since = 0};
    struct tb_line single;
    size_t i, end, n;
    lines->count = 0;
    lines->items = NULL;
    if (glyphs->count == 0)
        return TB_OK;
    if (one_line(glyphs, measure, &single)) {
        lines->items = tb_arena_copy(arena, &single, 1, sizeof single);
        lines->count = lines->items != NULL;
        return lines->items ? TB_OK : tb_err_nomem(err);
    }
    if (!fit_start(&fit, glyphs, measure, arena))
        return tb_err_nomem(err);
    for (i = 1; i <= glyphs->count; i++)
        best_to(&fit, i);
    lines->count = fit.lines[glyphs->count];
    lines->items = tb_arena_alloc(arena, lines->count * sizeof *lines->items);
    if (!lines->items)
        return tb_err_nomem(err);
    for (end = glyphs->count, n = lines->count; n > 0; end = fit.from[end]) {
        struct tb_line *line = &lines->items[--n];
        line->from = fit.from[end];
        line->to = trim(glyphs, line->from, end);
        line_fit(&fit, line, measure_of(&fit, line->from), end == glyphs->count || glyphs->items[end].line_break);
    }
    return TB_OK;
}
