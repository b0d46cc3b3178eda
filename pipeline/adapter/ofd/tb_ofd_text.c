/* Text objects: a run of the display as Unicode, each character where the typesetter put it. */
#include "tb_ofd_internal.h"
#include "tb_utf8.h"

#include <math.h>
#include <string.h>

/* Hanzi are drawn between these, in em; what is taller (brackets, other scripts) is measured. */
static const double EM_TOP = 0.88, EM_BOTTOM = -0.12;

/* A whole number of micrometres may come out this much beside itself. */
static const double NEARLY_UM = 1e-3;

/* A stretch of a text item that is one object. A character beyond the basic plane is an object of its own: readers do not
 * agree on whether it is one step of DeltaX or two. */
struct ofd_stretch {
    const char *text;
    size_t bytes, count;
    const double *gaps_pt; /* of its characters, or NULL */
    double start_pt;       /* along the baseline, from the item's start */
};

static double scale_of(const struct tb_item *item)
{
    return item->horizontal_scale > 0 ? item->horizontal_scale : 1;
}

/* From one character's origin to the next one's, in points. */
static double step_pt(const struct tb_item *item, const struct tb_metrics *metrics, uint32_t c, double gap_pt)
{
    double advance = metrics->advance(metrics->context, item->face, c) / 1000.0;
    return advance * item->size_pt * scale_of(item) + item->char_space_pt + gap_pt;
}

/* What the stretch covers, along and across the baseline: the em boxes of its characters and all their ink. */
static struct tb_ofd_box measure(const struct tb_item *item, const struct tb_metrics *metrics, const struct ofd_stretch *stretch)
{
    double at = 0, left = 0, right = 0, top = EM_TOP * item->size_pt, bottom = EM_BOTTOM * item->size_pt;
    size_t i, used, offset = 0;
    struct tb_ofd_box box;
    for (i = 0; i < stretch->count; i++, offset += used) {
        uint32_t c = tb_utf8_decode(stretch->text + offset, stretch->bytes - offset, &used);
        struct tb_ink ink = metrics->ink(metrics->context, item->face, c);
        double em = item->size_pt / 1000.0;
        left = fmin(left, at + ink.left * em * scale_of(item));
        right = fmax(right, at + fmax(ink.right, metrics->advance(metrics->context, item->face, c)) * em * scale_of(item));
        top = fmax(top, ink.top * em);
        bottom = fmin(bottom, ink.bottom * em);
        at += step_pt(item, metrics, c, stretch->gaps_pt ? stretch->gaps_pt[i] : 0);
    }
    box.left_um = (int64_t)floor(left * TB_OFD_UM_A_PT + NEARLY_UM);
    box.right_um = (int64_t)ceil(right * TB_OFD_UM_A_PT - NEARLY_UM);
    box.top_um = -(int64_t)ceil(top * TB_OFD_UM_A_PT - NEARLY_UM);
    box.bottom_um = -(int64_t)floor(bottom * TB_OFD_UM_A_PT + NEARLY_UM);
    return box;
}

/* Steps between origins: differences of rounded places, so that they never add up to an error. */
static void put_steps(struct tb_buf *xml, const struct tb_item *item, const struct tb_metrics *metrics,
                      const struct ofd_stretch *stretch)
{
    double at = 0;
    int64_t before_um = 0;
    size_t i, used, offset = 0;
    if (stretch->count < 2)
        return;
    tb_buf_puts(xml, " DeltaX=\"");
    for (i = 0; i + 1 < stretch->count; i++, offset += used) {
        uint32_t c = tb_utf8_decode(stretch->text + offset, stretch->bytes - offset, &used);
        int64_t at_um;
        at += step_pt(item, metrics, c, stretch->gaps_pt ? stretch->gaps_pt[i] : 0);
        at_um = llround(at / scale_of(item) * TB_OFD_UM_A_PT);
        if (i > 0)
            tb_buf_putc(xml, ' ');
        tb_ofd_put_mm(xml, at_um - before_um);
        before_um = at_um;
    }
    tb_buf_putc(xml, '"');
}

/* Squeezed or turned text has a matrix from its own baseline to the paper: unlike HScale it leaves no doubt about what it
 * does to the steps. */
static void put_matrix(struct tb_buf *xml, const struct tb_item *item, const int64_t *origin_um)
{
    int64_t along = llround(scale_of(item) * 1000);
    const int64_t turned[] = {0, -along, 1000, 0, origin_um[0], origin_um[1]};
    const int64_t upright[] = {along, 0, 0, 1000, origin_um[0], origin_um[1]};
    tb_buf_puts(xml, " CTM=\"");
    tb_ofd_put_mms(xml, item->turn == 90 ? turned : upright, 6);
    tb_buf_putc(xml, '"');
}

static void draw_stretch(struct tb_buf *xml, const struct tb_display *display, const struct tb_item *item,
                         const struct tb_metrics *metrics, const struct ofd_stretch *stretch, struct tb_ofd_ids *ids)
{
    bool turned = item->turn == 90, matrix = turned || scale_of(item) != 1;
    int64_t x_um = tb_ofd_um(item->x_pt + (turned ? 0 : stretch->start_pt));
    int64_t y_um = tb_ofd_um(display->height_pt - item->y_pt - (turned ? stretch->start_pt : 0));
    struct tb_ofd_box own = measure(item, metrics, stretch), box;
    int64_t origin_um[2];
    box.left_um = x_um + (turned ? own.top_um : own.left_um);
    box.right_um = x_um + (turned ? own.bottom_um : own.right_um);
    box.top_um = y_um + (turned ? -own.right_um : own.top_um);
    box.bottom_um = y_um + (turned ? -own.left_um : own.bottom_um);
    origin_um[0] = x_um - box.left_um;
    origin_um[1] = y_um - box.top_um;
    tb_ofd_begin(xml, "TextObject", ids, &box);
    if (matrix)
        put_matrix(xml, item, origin_um);
    tb_buf_printf(xml, " Font=\"%zu\" Size=\"", TB_OFD_FACE_ID(ids, item->face));
    tb_ofd_put_mm(xml, tb_ofd_um(item->size_pt));
    tb_buf_printf(xml, "\" Fill=\"true\"><ofd:FillColor Value=\"%s\"/><ofd:TextCode X=\"", tb_ofd_ink(item->colour));
    tb_ofd_put_mm(xml, matrix ? 0 : origin_um[0]);
    tb_buf_puts(xml, "\" Y=\"");
    tb_ofd_put_mm(xml, matrix ? 0 : origin_um[1]);
    tb_buf_putc(xml, '"');
    put_steps(xml, item, metrics, stretch);
    tb_buf_putc(xml, '>');
    tb_ofd_put_text(xml, stretch->text, stretch->bytes);
    tb_buf_puts(xml, "</ofd:TextCode></ofd:TextObject>\n");
}

/* Blanks at either end are left out: XML readers may drop them, and then the steps no longer fit. */
static void draw_trimmed(struct tb_buf *xml, const struct tb_display *display, const struct tb_item *item,
                         const struct tb_metrics *metrics, struct ofd_stretch *stretch, struct tb_ofd_ids *ids)
{
    while (stretch->count > 0 && stretch->text[stretch->bytes - 1] == ' ') {
        stretch->bytes--;
        stretch->count--;
    }
    while (stretch->count > 0 && stretch->text[0] == ' ') {
        stretch->start_pt += step_pt(item, metrics, ' ', stretch->gaps_pt ? stretch->gaps_pt[0] : 0);
        stretch->gaps_pt += stretch->gaps_pt ? 1 : 0;
        stretch->text++;
        stretch->bytes--;
        stretch->count--;
    }
    if (stretch->count > 0)
        draw_stretch(xml, display, item, metrics, stretch, ids);
}

void tb_ofd_text(struct tb_buf *xml, const struct tb_display *display, const struct tb_item *item, const struct tb_metrics *metrics,
                 struct tb_ofd_ids *ids)
{
    size_t left = strlen(item->text), index = 0, used;
    const char *text = item->text;
    double at = 0;
    while (left > 0) {
        struct ofd_stretch stretch = {text, 0, 0, item->gaps_pt ? item->gaps_pt + index : NULL, at};
        bool beyond = false;
        while (left > 0 && !beyond) {
            uint32_t c = tb_utf8_decode(text, left, &used);
            beyond = c >= 0x10000;
            if (beyond && stretch.count > 0)
                break;
            at += step_pt(item, metrics, c, index < item->gap_count ? item->gaps_pt[index] : 0);
            text += used;
            left -= used;
            stretch.bytes += used;
            stretch.count++;
            index++;
        }
        draw_trimmed(xml, display, item, metrics, &stretch, ids);
    }
}
