/* tb_break: choose the line ends of a paragraph over the whole of it (total fit).
 *
 * WHAT       Each line's cost is how far it must be stretched or squeezed; the set of breaks with the least sum wins.
 *            A mark at the line's end gives up its blank half first, marks inside then (挤进), then gaps grow evenly
 *            (推出). A gap over a quarter em costs more than any number of better lines.
 * UNITS      1/1000 em for glyph widths; measures in em as double.
 * OWNERSHIP  lines live in the arena given.
 * ERRORS     TB_SYSTEM: memory. Every text can be set: where the rules leave no way a word is parted, and as a last
 *            resort a rule broken.
 * COST       linear in the text times the glyphs of a line.
 */
#ifndef TB_BREAK_H
#define TB_BREAK_H

#include "tb_glyph.h"

struct tb_line {
    size_t from, to; /* glyphs, blanks at the end left out */
    double gap_em;   /* added to every gap that may grow */
    double squeeze;  /* part of the room of inner marks that is used, 0 to 1 */
    double end_em;   /* taken off the blank side of the mark at the end */
    double width_em; /* as set */
};

struct tb_lines {
    struct tb_line *items;
    size_t count;
};

struct tb_line_shape {
    double first_em; /* width of the first line */
    double other_em; /* of the others */
    bool justify;    /* else every line keeps its natural width */
    bool balance;    /* few lines, evenly filled, ended where the sense allows: titles, table headers */
};

enum tb_status tb_break_lines(struct tb_lines *lines, const struct tb_glyphs *glyphs, const struct tb_line_shape *measure,
                              struct tb_arena *arena, struct tb_err *err) TB_MUST_CHECK;

/* What it costs a title or header to end a line before glyph i: 0 good to 80 bad, by its words; -1: forbidden. */
int tb_sense_cost(const struct tb_glyphs *glyphs, size_t i);

#endif
