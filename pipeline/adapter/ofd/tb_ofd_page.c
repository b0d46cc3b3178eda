/* A page: each item of the display as an object of one layer; lines and areas as path objects. */
#include "tb_ofd_internal.h"

static void widen(struct tb_ofd_box *box, int64_t x_um, int64_t y_um)
{
    box->left_um = x_um < box->left_um ? x_um : box->left_um;
    box->right_um = x_um > box->right_um ? x_um : box->right_um;
    box->top_um = y_um < box->top_um ? y_um : box->top_um;
    box->bottom_um = y_um > box->bottom_um ? y_um : box->bottom_um;
}

/* Corner i of the item's outline, on the paper. */
static void corner(const struct tb_display *display, const struct tb_item *item, size_t i, int64_t *x_um, int64_t *y_um)
{
    double x_pt, y_pt;
    if (item->kind == TB_ITEM_POLYLINE) {
        x_pt = item->points[2 * i];
        y_pt = item->points[2 * i + 1];
    } else if (item->kind == TB_ITEM_LINE) {
        x_pt = i == 0 ? item->x_pt : item->x2_pt;
        y_pt = i == 0 ? item->y_pt : item->y2_pt;
    } else {
        x_pt = i == 1 || i == 2 ? item->x2_pt : item->x_pt;
        y_pt = i >= 2 ? item->y2_pt : item->y_pt;
    }
    *x_um = tb_ofd_um(x_pt);
    *y_um = tb_ofd_um(display->height_pt - y_pt);
}

static void put_path(struct tb_buf *xml, const struct tb_display *display, const struct tb_item *item, size_t corners,
                     const struct tb_ofd_box *box)
{
    size_t i;
    tb_buf_puts(xml, "<ofd:AbbreviatedData>");
    for (i = 0; i < corners; i++) {
        int64_t at_um[2];
        corner(display, item, i, &at_um[0], &at_um[1]);
        at_um[0] -= box->left_um;
        at_um[1] -= box->top_um;
        tb_buf_puts(xml, i == 0 ? "M " : " L ");
        tb_ofd_put_mms(xml, at_um, 2);
    }
    if (item->kind == TB_ITEM_RECT)
        tb_buf_puts(xml, " C");
    tb_buf_puts(xml, "</ofd:AbbreviatedData></ofd:PathObject>\n");
}

static void draw_shape(struct tb_buf *xml, const struct tb_display *display, const struct tb_item *item, struct tb_ofd_ids *ids)
{
    size_t corners = item->kind == TB_ITEM_POLYLINE ? item->point_count : item->kind == TB_ITEM_LINE ? 2 : 4, i;
    bool stroke = item->width_pt > 0, fill = item->kind != TB_ITEM_LINE && item->filled;
    /* The ink of the line, with room for a mitre. */
    int64_t x_um, y_um, around_um = stroke ? tb_ofd_um(2 * item->width_pt) : 0;
    struct tb_ofd_box box;
    if (corners < 2 || (!stroke && !fill))
        return;
    corner(display, item, 0, &x_um, &y_um);
    box = (struct tb_ofd_box){x_um, y_um, x_um, y_um};
    for (i = 1; i < corners; i++) {
        corner(display, item, i, &x_um, &y_um);
        widen(&box, x_um, y_um);
    }
    box = (struct tb_ofd_box){box.left_um - around_um, box.top_um - around_um, box.right_um + around_um, box.bottom_um + around_um};
    tb_ofd_begin(xml, "PathObject", ids, &box);
    if (stroke) {
        tb_buf_puts(xml, " LineWidth=\"");
        tb_ofd_put_mm(xml, tb_ofd_um(item->width_pt));
        tb_buf_putc(xml, '"');
        if (item->dash_pt > 0) {
            const int64_t dash_um[] = {tb_ofd_um(item->dash_pt), tb_ofd_um(item->dash_pt)};
            tb_buf_puts(xml, " DashPattern=\"");
            tb_ofd_put_mms(xml, dash_um, 2);
            tb_buf_putc(xml, '"');
        }
    }
    tb_buf_printf(xml, " Stroke=\"%s\" Fill=\"%s\">", stroke ? "true" : "false", fill ? "true" : "false");
    if (fill)
        tb_buf_printf(xml, "<ofd:FillColor Value=\"%s\"/>", tb_ofd_ink(item->colour));
    if (stroke)
        tb_buf_printf(xml, "<ofd:StrokeColor Value=\"%s\"/>", tb_ofd_ink(item->colour));
    put_path(xml, display, item, corners, &box);
}

void tb_ofd_page(struct tb_buf *xml, const struct tb_display *display, const struct tb_page *page, const struct tb_metrics *metrics,
                 struct tb_ofd_ids *ids)
{
    size_t i;
    tb_buf_puts(xml, TB_OFD_XML "<ofd:Page" TB_OFD_NAMESPACE "><ofd:Area><ofd:PhysicalBox>");
    tb_ofd_put_paper(xml, display);
    tb_buf_printf(xml, "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"%zu\" Type=\"Body\">\n", ++ids->last);
    for (i = 0; i < page->item_count; i++) {
        const struct tb_item *item = &page->items[i];
        if (item->kind == TB_ITEM_TEXT)
            tb_ofd_text(xml, display, item, metrics, ids);
        else
            draw_shape(xml, display, item, ids);
    }
    tb_buf_puts(xml, "</ofd:Layer></ofd:Content></ofd:Page>\n");
}
