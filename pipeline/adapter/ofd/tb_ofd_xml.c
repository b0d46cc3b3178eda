/* What all parts are written with: lengths, text, the beginning of an object. */
#include "tb_ofd_internal.h"
#include "tb_utf8.h"

#include <math.h>

int64_t tb_ofd_um(double length_pt)
{
    return llround(length_pt * TB_OFD_UM_A_PT);
}

void tb_ofd_put_mm(struct tb_buf *xml, int64_t length_um)
{
    char text[24];
    size_t at = sizeof text;
    uint64_t whole = length_um < 0 ? 0 - (uint64_t)length_um : (uint64_t)length_um, part = whole % 1000;
    int digits = 3;
    for (; digits > 0 && part % 10 == 0; digits--)
        part /= 10;
    if (digits > 0) {
        for (; digits > 0; digits--, part /= 10)
            text[--at] = (char)('0' + part % 10);
        text[--at] = '.';
    }
    for (whole /= 1000; whole > 0 || at == sizeof text || text[at] == '.'; whole /= 10)
        text[--at] = (char)('0' + whole % 10);
    if (length_um < 0)
        text[--at] = '-';
    tb_buf_append(xml, text + at, sizeof text - at);
}

void tb_ofd_put_text(struct tb_buf *xml, const char *text, size_t length)
{
    size_t used;
    for (; length > 0; text += used, length -= used) {
        uint32_t c = tb_utf8_decode(text, length, &used);
        if (c == '&')
            tb_buf_puts(xml, "&amp;");
        else if (c == '<')
            tb_buf_puts(xml, "&lt;");
        else if (c == '>')
            tb_buf_puts(xml, "&gt;");
        else if (c == '"')
            tb_buf_puts(xml, "&quot;");
        else if (c == TB_UTF8_BAD || (c < ' ' && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF)
            tb_buf_puts(xml, "\xEF\xBF\xBD"); /* U+FFFD: XML has no such character */
        else
            tb_buf_append(xml, text, used);
    }
}

void tb_ofd_put_mms(struct tb_buf *xml, const int64_t *lengths_um, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++) {
        if (i > 0)
            tb_buf_putc(xml, ' ');
        tb_ofd_put_mm(xml, lengths_um[i]);
    }
}

void tb_ofd_put_paper(struct tb_buf *xml, const struct tb_display *display)
{
    const int64_t box[] = {0, 0, tb_ofd_um(display->width_pt), tb_ofd_um(display->height_pt)};
    tb_ofd_put_mms(xml, box, 4);
}

/* <ofd:KIND ID="…" Boundary="…" */
void tb_ofd_begin(struct tb_buf *xml, const char *kind, struct tb_ofd_ids *ids, const struct tb_ofd_box *box)
{
    const int64_t boundary[] = {box->left_um, box->top_um, box->right_um - box->left_um, box->bottom_um - box->top_um};
    tb_buf_printf(xml, "<ofd:%s ID=\"%zu\" Boundary=\"", kind, ++ids->last);
    tb_ofd_put_mms(xml, boundary, 4);
    tb_buf_putc(xml, '"');
}

const char *tb_ofd_ink(enum tb_ink_colour colour)
{
    static const char *const inks[] = {"0 0 0", "255 0 0", "102 102 102", "166 166 166", "217 217 217", "255 255 255"};
    return inks[colour];
}
