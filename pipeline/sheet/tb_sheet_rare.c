/* Characters of a sheet that no document can be set with. */
#include "tb_sheet.h"
#include "tb_utf8.h"

static void say_rare(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell, const char *character, size_t bytes,
                     uint32_t code_point)
{
    tb_finding_add(sheet->findings, TB_FINDING_RARE_CHARACTER, line1, (size_t)sheet->header->file_column[i] + 1, cell.text,
                   cell.length, "：列“%s”的“%.*s”（U+%04X）", sheet->form->columns[i].header, (int)bytes, character,
                   (unsigned)code_point);
}

/* Once a sheet: whoever can cure it needs to hear of a character, not of all its places. */
static bool is_news(struct tb_sheet *sheet, uint32_t c)
{
    size_t i;
    if (c < 0x10000) {
        unsigned char *asked = &sheet->asked[c / 8], bit = (unsigned char)(1u << c % 8);
        bool news = !(*asked & bit);
        *asked |= bit;
        return news;
    }
    for (i = 0; i < sheet->beyond_count; i++)
        if (sheet->beyond[i] == c)
            return false;
    if (sheet->beyond_count < TB_SHEET_MOST_BEYOND)
        sheet->beyond[sheet->beyond_count++] = c;
    return true;
}

void tb_sheet_check_rare(struct tb_sheet *sheet, size_t line1, size_t i, struct tb_span cell)
{
    size_t at, used;
    if (!sheet->can_set)
        return;
    for (at = 0; at < cell.length; at += used) {
        uint32_t c;
        used = 1;
        if ((unsigned char)cell.text[at] < 0x80)
            continue;
        c = tb_utf8_ideograph(cell.text + at, cell.length - at);
        if (c != 0) {
            used = 3;
            if (sheet->asked[c / 8] & 1u << c % 8)
                continue;
        } else {
            c = tb_utf8_decode(cell.text + at, cell.length - at, &used);
        }
        if (c != TB_UTF8_BAD && is_news(sheet, c) && !sheet->can_set(sheet->can_set_context, c))
            say_rare(sheet, line1, i, cell, cell.text + at, used, c);
    }
}
