#include "tb_display.h"

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

/* Room for one more in a growing array; NULL when memory is out (the old array stays). */
static void *grow(void *items, size_t count, size_t *capacity, size_t size)
{
    size_t wanted;
    void *more;
    if (count < *capacity)
        return items;
    wanted = *capacity < 16 ? 16 : *capacity * 2;
    if (wanted > SIZE_MAX / size)
        return NULL;
    more = realloc(items, wanted * size);
    if (more)
        *capacity = wanted;
    return more;
}

struct tb_page *tb_display_add_page(struct tb_display *display)
{
    struct tb_page *pages = grow(display->pages, display->page_count, &display->page_capacity, sizeof *pages);
    if (!pages) {
        display->failed = true;
        return NULL;
    }
    display->pages = pages;
    memset(&pages[display->page_count], 0, sizeof *pages);
    return &pages[display->page_count++];
}

void tb_display_add(struct tb_display *display, size_t page_index, const struct tb_item *item)
{
    struct tb_page *page;
    struct tb_item *items, *copy;
    if (display->failed || page_index >= display->page_count)
        return;
    page = &display->pages[page_index];
    items = grow(page->items, page->item_count, &page->item_capacity, sizeof *items);
    if (!items) {
        display->failed = true;
        return;
    }
    page->items = items;
    copy = &items[page->item_count];
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
    struct tb_bookmark *marks = grow(display->bookmarks, display->bookmark_count, &display->bookmark_capacity, sizeof *marks);
    const char *copy = tb_arena_strdup(&display->arena, title);
    if (!marks || !copy) {
        if (marks)
            display->bookmarks = marks;
        display->failed = true;
        return;
    }
    display->bookmarks = marks;
    marks[display->bookmark_count].title = copy;
    marks[display->bookmark_count].level = level;
    marks[display->bookmark_count].page = page;
    marks[display->bookmark_count].y_pt = y_pt;
    display->bookmark_count++;
}

size_t tb_display_tag(struct tb_display *display, enum tb_tag_kind kind, size_t parent)
{
    struct tb_tag *tags;
    if (display->tag_count == 0 && kind != TB_TAG_DOCUMENT && tb_display_tag(display, TB_TAG_DOCUMENT, TB_TAG_NONE) == TB_TAG_NONE)
        return TB_TAG_NONE;
    if (display->tag_count == 0)
        display->tag_count = TB_TAG_ROOT; /* the place of TB_TAG_NONE stays empty */
    tags = grow(display->tags, display->tag_count, &display->tag_capacity, sizeof *tags);
    if (!tags) {
        display->tag_count -= display->tag_count == TB_TAG_ROOT;
        display->failed = true;
        return TB_TAG_NONE;
    }
    display->tags = tags;
    if (display->tag_count == TB_TAG_ROOT)
        memset(&tags[TB_TAG_NONE], 0, sizeof *tags);
    tags[display->tag_count] = (struct tb_tag){kind, parent, NULL, 1, 1};
    return display->tag_count++;
}

void tb_display_link(struct tb_display *display, const struct tb_link *link)
{
    struct tb_link *links = grow(display->links, display->link_count, &display->link_capacity, sizeof *links);
    if (!links) {
        display->failed = true;
        return;
    }
    display->links = links;
    links[display->link_count++] = *link;
}

void tb_display_annex(struct tb_display *display, size_t page, double y_pt)
{
    struct tb_anchor *annexes = grow(display->annexes, display->annex_count, &display->annex_capacity, sizeof *annexes);
    if (!annexes) {
        display->failed = true;
        return;
    }
    display->annexes = annexes;
    annexes[display->annex_count].page = page;
    annexes[display->annex_count++].y_pt = y_pt;
}
