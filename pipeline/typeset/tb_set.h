/* tb_set: the typesetter's own state and tools. Not for other rooms.
 *
 * COORDINATES  Inside the typesetter a page is measured as the reader sees it: x from the left edge, y downwards from
 *              the top of the type area ("down"). On landscape pages that is the turned page; tb_set_* turn it back.
 */
#ifndef TB_SET_H
#define TB_SET_H

#include "tb_break.h"
#include "tb_gbt9704.h"
#include "tb_typeset.h"

struct tb_style {
    enum tb_role role;
    double size_pt;
    double pitch_pt; /* what an em takes: 156/28 mm for 3号, else the size */
    enum tb_ink_colour colour;
};

/* A paragraph, broken but not yet on a page. */
struct tb_para {
    struct tb_glyphs glyphs;
    struct tb_lines lines;
    struct tb_style style;
    double first_indent_pt, indent_pt; /* from the left edge of the area */
    enum tb_tag_kind kind;             /* of its element; TB_TAG_P */
    size_t *tag;                       /* the element, once it is drawn */
    int annex;                         /* its lines lead to that annex; 0: none */
    int bookmark_level;                /* 0: none */
    const char *bookmark;
};

struct tb_set {
    const struct tb_doc *doc;
    const struct tb_metrics *metrics;
    struct tb_display *display;
    struct tb_err *err;
    struct tb_arena arena;
    size_t page;              /* 0-based; display->page_count - 1 */
    bool landscape;           /* this page */
    double left_pt, right_pt; /* of the area as the reader sees the page */
    double height_pt;         /* of the area */
    double pitch_pt;          /* of the lines of text: TB_LINE_PITCH_PT, most often */
    double down_pt;           /* first free place below the top of the area */
    double waste;             /* rows of the body left empty beyond what a page may have */
    bool addressee_below;     /* 主送 stands in the imprint: page 1 had no room for a line of text below it */
    bool exact;               /* mark what is drawn now as exact text */
    size_t tag;               /* the element of what is drawn now; TB_TAG_NONE: texts are paragraphs, the rest artefacts */
    bool artefact;            /* texts are none */
    bool linking;             /* 附件2 in what is drawn now leads there */
    int counters[5];          /* headings by level */
    int annex;                /* number of the annex being set; 0: none */
    int annex_count;
    struct tb_para *pending[8]; /* headings that wait for what follows them */
    size_t pending_count;
    const struct tb_block *charts[8]; /* charts that wait for a new page */
    size_t chart_count;
    size_t *unnumbered; /* pages without a page number */
    size_t unnumbered_count;
};

extern const struct tb_style tb_style_body, tb_style_heading, tb_style_subheading, tb_style_title;
struct tb_style tb_style_of(enum tb_role role, double size_pt);

struct tb_glyph_source tb_set_source(struct tb_set *set);

/* --- pages (tb_page.c) --- */
enum tb_status tb_set_new_page(struct tb_set *set, bool landscape) TB_MUST_CHECK;
/* The text goes on on a new page: charts that waited for one come first. */
enum tb_status tb_set_turn(struct tb_set *set) TB_MUST_CHECK;
/* Charts that wait are set here: those that fit, or all, on new pages where they do not. */
enum tb_status tb_set_waiting_charts(struct tb_set *set, bool all) TB_MUST_CHECK;
/* The line a place is on or the next below it, and the down of a line. */
int tb_set_line_at(const struct tb_set *set, double down_pt);
double tb_set_line_down(const struct tb_set *set, int line);
int tb_set_lines_a_page(const struct tb_set *set);
/* The baseline (down) of line n of the grid. */
double tb_set_baseline(const struct tb_set *set, int line);

/* --- drawing (tb_draw.c); x from the left paper edge, down from the top of the area, as the reader sees it --- */
void tb_set_rule(struct tb_set *set, double x_pt, double down_pt, double x2_pt, double down2_pt, double width_pt,
                 enum tb_ink_colour colour);
void tb_set_dashed(struct tb_set *set, double x_pt, double down_pt, double x2_pt, double down2_pt, double width_pt, double dash_pt,
                   enum tb_ink_colour colour);
void tb_set_box(struct tb_set *set, double x_pt, double down_pt, double x2_pt, double down2_pt, double width_pt, bool filled,
                enum tb_ink_colour colour);
void tb_set_polyline(struct tb_set *set, const double *points, size_t count, double width_pt, double dash_pt, bool filled,
                     enum tb_ink_colour colour);
/* Glyphs of one line with their gaps, baseline at down_pt. Returns the width. */
double tb_set_line(struct tb_set *set, const struct tb_glyphs *glyphs, const struct tb_line *line, const struct tb_style *style,
                   double x_pt, double down_pt);
/* What stands there leads to an annex. */
void tb_set_link(struct tb_set *set, int annex, const struct tb_style *style, double x_pt, double down_pt, double width_pt);
/* A short text in one line; align as said at x. */
enum tb_status tb_set_text(struct tb_set *set, const char *text, const struct tb_style *style, double x_pt, double down_pt,
                           enum tb_align align, const char *place) TB_MUST_CHECK;
enum tb_status tb_set_text_width(struct tb_set *set, const char *text, const struct tb_style *style, const char *place,
                                 double *width_pt) TB_MUST_CHECK;
/* The glyphs' ink: highest and lowest, 1/1000 em. */
void tb_set_ink(const struct tb_set *set, const struct tb_glyphs *glyphs, int32_t *top, int32_t *bottom);

/* What is drawn from here on belongs to a new element. Put set->tag back to what it was before, TB_TAG_NONE most often. */
void tb_set_tag(struct tb_set *set, enum tb_tag_kind kind, size_t parent);

/* --- paragraphs (tb_para.c) --- */
/* Break spans into a paragraph as wide as the area less indents. */
enum tb_status tb_para_make(struct tb_set *set, struct tb_para **para, const struct tb_run *spans, size_t count,
                            const struct tb_style *style, double first_indent_pt, double indent_pt, double right_pt,
                            const char *place) TB_MUST_CHECK;
enum tb_status tb_para_from_text(struct tb_set *set, struct tb_para **para, const char *text, const struct tb_style *style,
                                 double first_indent_pt, double indent_pt, double right_pt, const char *place) TB_MUST_CHECK;
/* Break it again without stretching its lines. */
enum tb_status tb_para_ragged(struct tb_set *set, struct tb_para *para, double right_pt) TB_MUST_CHECK;
/* Draw lines [from, to) on the grid from the first free line. */
void tb_para_draw(struct tb_set *set, const struct tb_para *para, size_t from, size_t to);
/* Put a paragraph on this page and the next ones: headings that wait go with it, no single line is left at a page's
 * end or top. at_least: lines that must go along when the page turns (for a signature below); 0: none. */
enum tb_status tb_para_place(struct tb_set *set, const struct tb_para *para, int after_lines) TB_MUST_CHECK;
/* What is left of this page below the headings that wait. */
double tb_set_room_left(const struct tb_set *set);
/* A heading waits until it is known what follows. */
enum tb_status tb_para_wait(struct tb_set *set, struct tb_para *para) TB_MUST_CHECK;
/* Make room for height_pt below the waiting headings (a new page when there is none), then draw them. */
enum tb_status tb_set_room(struct tb_set *set, double height_pt) TB_MUST_CHECK;

/* --- parts of the document --- */
enum tb_status tb_set_head(struct tb_set *set) TB_MUST_CHECK; /* tb_head.c: letterhead to addressee */
enum tb_status tb_set_title(struct tb_set *set, const char *title, int line, const char *place) TB_MUST_CHECK;
enum tb_status tb_set_body(struct tb_set *set) TB_MUST_CHECK;    /* tb_body.c: blocks up to the first annex, tail */
enum tb_status tb_set_annexes(struct tb_set *set) TB_MUST_CHECK; /* tb_body.c: the rest */
enum tb_status tb_set_tail(struct tb_set *set) TB_MUST_CHECK;    /* tb_tail.c: annex list, signature, remark */
int tb_set_tail_lines(struct tb_set *set);                       /* lines the tail takes; -1: failed */
enum tb_status tb_set_imprint(struct tb_set *set) TB_MUST_CHECK; /* tb_imprint.c */
enum tb_status tb_set_page_numbers(struct tb_set *set) TB_MUST_CHECK;
enum tb_status tb_set_table(struct tb_set *set, const struct tb_table *table, const char *place) TB_MUST_CHECK;
/* A chart that does not fit waits for the next page; the text that follows comes before it. */
enum tb_status tb_set_chart(struct tb_set *set, const struct tb_block *block) TB_MUST_CHECK;

/* One string out of up to four (NULL: left out), in the set's arena. NULL: no memory. */
char *tb_set_concat(struct tb_set *set, const char *a, const char *b, const char *c, const char *d);
/* The text of spans in one string. */
char *tb_set_join_spans(struct tb_set *set, const struct tb_run *spans, size_t count);

/* Break a title by sense: up to four lines, widest `most` ems. Sets .line_break of the glyphs. */
void tb_title_break(struct tb_glyphs *glyphs, double most_em);

#endif
