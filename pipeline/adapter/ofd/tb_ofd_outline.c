/* The outline: bookmarks as nested elements, each leading to its line. */
#include "tb_ofd_internal.h"

#include <limits.h>
#include <string.h>

enum { MOST_DEPTH = 16 };

/* The marks right below mark i: those that nothing between the two is a parent of. */
static size_t count_children(const struct tb_display *display, size_t i)
{
    size_t count = 0, j;
    int level = display->bookmarks[i].level, least = INT_MAX;
    for (j = i + 1; j < display->bookmark_count && display->bookmarks[j].level > level; j++)
        if (display->bookmarks[j].level <= least) {
            least = display->bookmarks[j].level;
            count++;
        }
    return count;
}

static void open_mark(struct tb_buf *xml, const struct tb_display *display, size_t i)
{
    const struct tb_bookmark *mark = &display->bookmarks[i];
    size_t children = count_children(display, i);
    tb_buf_puts(xml, "<ofd:OutlineElem Title=\"");
    tb_ofd_put_text(xml, mark->title, strlen(mark->title));
    if (children > 0)
        tb_buf_printf(xml, "\" Count=\"%zu", children);
    tb_buf_puts(xml, "\" Expanded=\"true\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"XYZ\"");
    tb_buf_printf(xml, " PageID=\"%zu\" Left=\"0\" Top=\"", TB_OFD_PAGE_ID(mark->page));
    tb_ofd_put_mm(xml, tb_ofd_um(display->height_pt - mark->y_pt));
    tb_buf_puts(xml, "\" Zoom=\"0\"/></ofd:Goto></ofd:Action></ofd:Actions>\n"); /* 0: as the reader has it */
}

void tb_ofd_outline(struct tb_buf *xml, const struct tb_display *display)
{
    int levels[MOST_DEPTH], depth = 0;
    size_t i;
    if (display->bookmark_count == 0)
        return;
    tb_buf_puts(xml, "<ofd:Outlines>\n");
    for (i = 0; i < display->bookmark_count; i++) {
        int level = display->bookmarks[i].level;
        for (; depth > 0 && (levels[depth - 1] >= level || depth == MOST_DEPTH); depth--)
            tb_buf_puts(xml, "</ofd:OutlineElem>\n");
        open_mark(xml, display, i);
        levels[depth++] = level;
    }
    for (; depth > 0; depth--)
        tb_buf_puts(xml, "</ofd:OutlineElem>\n");
    tb_buf_puts(xml, "</ofd:Outlines>\n");
}
