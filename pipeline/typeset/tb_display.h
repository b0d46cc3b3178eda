/* tb_display: a set document: things drawn on pages, in points. Knows no PDF library.
 *
 * WHAT       Pages of items with absolute coordinates, origin bottom left, y upwards. adapter/pdf draws it; tests
 *            read it.
 * OWNERSHIP  tb_display_free gives all back; strings live in the display's arena.
 */
#ifndef TB_DISPLAY_H
#define TB_DISPLAY_H

#include "tb_arena.h"
#include "tb_metrics.h"
#include "tb_tag.h"
#include <stddef.h>

enum tb_ink_colour { TB_INK_BLACK, TB_INK_RED, TB_INK_GREY, TB_INK_MIDDLE, TB_INK_LIGHT, TB_INK_WHITE };

enum tb_item_kind { TB_ITEM_TEXT, TB_ITEM_LINE, TB_ITEM_RECT, TB_ITEM_POLYLINE };

struct tb_item {
    enum tb_item_kind kind;
    enum tb_ink_colour colour;
    size_t tag; /* the element it belongs to; TB_TAG_NONE: an artefact */
    /* text: baseline start; line: from; rect: lower left */
    double x_pt, y_pt;
    /* text: */
    int face; /* as struct tb_metrics numbers them */
    double size_pt;
    double char_space_pt;    /* added after each character */
    double horizontal_scale; /* 1.0 normal; squeezed letterheads */
    const char *text;        /* UTF-8 */
    const double *gaps_pt;   /* one per character, added after it besides char_space_pt; NULL: none */
    size_t gap_count;        /* characters in text when gaps_pt is there */
    bool exact;              /* wide gaps: readers would copy blanks that are not there, or lose some; say what it reads */
    int turn;                /* 0, or 90: the text runs upwards (landscape pages) */
    /* line: to; rect: upper right */
    double x2_pt, y2_pt;
    double width_pt;      /* of lines; 0 for a filled rect */
    double dash_pt;       /* 0: solid */
    bool filled;          /* rect, polyline */
    const double *points; /* polyline: x, y, x, y … */
    size_t point_count;   /* pairs */
};

struct tb_page {
    struct tb_item *items;
    size_t item_count, item_capacity;
    int rotate; /* /Rotate for screens: 0 or 90; coordinates are those of the portrait page */
};

struct tb_bookmark {
    const char *title;
    int level; /* 1 is the top */
    size_t page;
    double y_pt;
};

/* A place that leads to an annex. */
struct tb_link {
    size_t page;
    double x_pt, y_pt, x2_pt, y2_pt; /* on the paper */
    int annex;                       /* from 1 */
};

/* Where an annex begins. */
struct tb_anchor {
    size_t page;
    double y_pt;
};

struct tb_display {
    struct tb_arena arena;
    double width_pt, height_pt;
    struct tb_page *pages;
    size_t page_count, page_capacity;
    struct tb_bookmark *bookmarks;
    size_t bookmark_count, bookmark_capacity;
    struct tb_tag *tags; /* from TB_TAG_ROOT on; parents before their children */
    size_t tag_count, tag_capacity;
    struct tb_link *links;
    size_t link_count, link_capacity;
    struct tb_anchor *annexes;
    size_t annex_count, annex_capacity;
    bool failed; /* memory was out while items were added */
};

void tb_display_init(struct tb_display *display, double width_pt, double height_pt);
void tb_display_free(struct tb_display *display);

/* A new last page. NULL: no memory (.failed is set). */
struct tb_page *tb_display_add_page(struct tb_display *display);
/* Add a copy of item to the page (0-based); text, gaps and points are copied. */
void tb_display_add(struct tb_display *display, size_t page, const struct tb_item *item);
/* A new last child of parent. Returns its place; TB_TAG_NONE: no memory (.failed is set). */
size_t tb_display_tag(struct tb_display *display, enum tb_tag_kind kind, size_t parent);
void tb_display_link(struct tb_display *display, const struct tb_link *link);
/* The next annex begins here. */
void tb_display_annex(struct tb_display *display, size_t page, double y_pt);
void tb_display_bookmark(struct tb_display *display, const char *title, int level, size_t page, double y_pt);

#endif
