#include "tb_set.h"

#include <string.h>

enum tb_status tb_typeset(const struct tb_doc *doc, const struct tb_metrics *metrics, struct tb_display *display,
                          struct tb_err *err)
{
    struct tb_err own = TB_ERR_INIT;
    struct tb_set set;
    enum tb_status status;
    memset(&set, 0, sizeof set);
    set.doc = doc;
    set.metrics = metrics;
    set.display = display;
    set.err = err ? err : &own;
    tb_display_init(display, TB_PAPER_WIDTH_PT, TB_PAPER_HEIGHT_PT);
    status = tb_set_new_page(&set, false);
    if (status == TB_OK)
        status = tb_set_head(&set);
    if (status == TB_OK)
        status = tb_set_body(&set);
    if (status == TB_OK)
        status = tb_set_imprint(&set);
    if (status == TB_OK)
        status = tb_set_page_numbers(&set);
    if (status == TB_OK && display->failed)
        status = tb_err_nomem(set.err);
    tb_arena_free(&set.arena);
    if (status != TB_OK) {
        tb_display_free(display);
        tb_display_init(display, TB_PAPER_WIDTH_PT, TB_PAPER_HEIGHT_PT);
    }
    return status;
}
