#include "tb_display.h"
#include "tb_grow.h"

#include <stdlib.h>
#include <string.h>

void tb_display_init(struct tb_display *display, double width_pt, double height_pt)
{
    memset(display, 0, sizeof *display);
    display->width_pt = width_pt;
    display->height_pt = height_pt;
}

void tb_display_free(struct tb_display *display)
{
    size_t i;
    for (i = 0; i < display->page_count; i++)
        free(display->pages[i].items);
    free(display->pages);
    free(display->bookmarks);
    free(display->tags);
    free(display->links);
    free(display->annexes);
    tb_arena_free(&display->arena);
    memset(display, 0, sizeof *display);
}

struct tb_page *tb_display_add_page(struct tb_display *display)
{
    struct tb_page *page;
    if (!TB_GROW(display->pages, display->page_count, display->page_capacity)) {
        display->failed = true;
        return NULL;
    }
    page = &display->pages[display->page_count++];
    memset(page, 0, sizeof *page);
    return page;
}

void tb_display_add(struct tb_display *display, size_t page_index, const struct tb_item *item)
{
    struct tb_page *page;
    struct tb_item *copy;
    if (display->failed || page_index >= display->page_count)
        return;
    page = &display->pages[page_index];
    if (!TB_GROW(page->items, page->item_count, page->item_capacity)) {
        display->failed = true;
        return;
    }
    copy = &page->items[page->item_count];
    *copy = *item;
    if (item->text && !(copy->text = tb_arena_strdup(&display->arena, item->text)))
        display->failed = true;
    if (item->gaps_pt && !(copy->gaps_pt = tb_arena_copy(&display->arena, item->gaps_pt, item->gap_count, sizeof *item->gaps_pt)))
        display->failed = true;
    if (item->points && !(copy->points = tb_arena_copy(&display->arena, item->points, item->point_count, 2 * sizeof *item->points)))
        display->failed = true;
    if (!display->failed)
        page->item_count++;
}

void tb_display_bookmark(struct tb_display *display, const char *title, int level, size_t page, double y_pt)
{
    const char *copy = tb_arena_strdup(&display->arena, title);
    if (!copy || !TB_GROW(display->bookmarks, display->bookmark_count, display->bookmark_capacity)) {
        display->failed = true;
        return;
    }
    display->bookmarks[display->bookmark_count++] = (struct tb_bookmark){.title = copy, .level = level, .page = page, .y_pt = y_pt};
}

size_t tb_display_tag(struct tb_display *display, enum tb_tag_kind kind, size_t parent)
{
    struct tb_tag *tags;
    if (display->tag_count == 0 && kind != TB_TAG_DOCUMENT && tb_display_tag(display, TB_TAG_DOCUMENT, TB_TAG_NONE) == TB_TAG_NONE)
        return TB_TAG_NONE;
    if (display->tag_count == 0)
        display->tag_count = TB_TAG_ROOT; /* the place of TB_TAG_NONE stays empty */
    if (!TB_GROW(display->tags, display->tag_count, display->tag_capacity)) {
        display->tag_count -= display->tag_count == TB_TAG_ROOT;
        display->failed = true;
        return TB_TAG_NONE;
    }
    tags = display->tags;
    if (display->tag_count == TB_TAG_ROOT)
        memset(&tags[TB_TAG_NONE], 0, sizeof *tags);
    tags[display->tag_count] = (struct tb_tag){kind, parent, NULL, 1, 1};
    return display->tag_count++;
}

void tb_display_link(struct tb_display *display, const struct tb_link *link)
{
    if (TB_GROW(display->links, display->link_count, display->link_capacity))
        display->links[display->link_count++] = *link;
    else
        display->failed = true;
}

void tb_display_annex(struct tb_display *display, size_t page, double y_pt)
{
    if (TB_GROW(display->annexes, display->annex_count, display->annex_capacity))
        display->annexes[display->annex_count++] = (struct tb_anchor){page, y_pt};
    else
        display->failed = true;
}
