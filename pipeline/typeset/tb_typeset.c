#include "tb_set.h"

/* GB/T 9704 lets the pitch of the lines change where a page would be left with a hole, or take two lines and the signature alone:
 * rows of a page in the order they are tried. */
static const int rows_a_page[] = {TB_LINES_A_PAGE, TB_LINES_A_PAGE + 1, TB_LINES_A_PAGE - 1, TB_LINES_A_PAGE + 2};
enum { TRIALS = sizeof rows_a_page / sizeof *rows_a_page };

static enum tb_status set_body(struct tb_set *set, int rows)
{
    enum tb_status status;
    struct tb_arena arena = set->arena;
    const struct tb_set fresh = {
        .doc = set->doc, .metrics = set->metrics, .display = set->display, .err = set->err, .pitch_pt = TB_AREA_HEIGHT_PT / rows};
    *set = fresh;
    set->arena = arena;
    tb_display_free(set->display);
    tb_display_init(set->display, TB_PAPER_WIDTH_PT, TB_PAPER_HEIGHT_PT);
    status = tb_set_new_page(set, false);
    if (status == TB_OK)
        status = tb_set_head(set);
    return status == TB_OK ? tb_set_body(set) : status;
}

/* With the first of rows_a_page that wastes nothing, else the one that wastes least. */
static enum tb_status set_best_body(struct tb_set *set)
{
    int best = 0, t;
    double least = 0;
    enum tb_status status = TB_OK;
    for (t = 0; t < TRIALS && status == TB_OK; t++) {
        status = set_body(set, rows_a_page[t]);
        if (t == 0 || set->waste < least) {
            least = set->waste;
            best = t;
        }
        if (least <= 0)
            return status;
    }
    return status == TB_OK ? set_body(set, rows_a_page[best]) : status;
}

enum tb_status tb_typeset(const struct tb_doc *doc, const struct tb_metrics *metrics, struct tb_display *display,
                          struct tb_err *err)
{
    struct tb_err own = TB_ERR_INIT;
    struct tb_set set = {.doc = doc, .metrics = metrics, .display = display, .err = err ? err : &own};
    enum tb_status status;
    tb_display_init(display, TB_PAPER_WIDTH_PT, TB_PAPER_HEIGHT_PT);
    status = set_best_body(&set);
    if (status == TB_OK)
        status = tb_set_annexes(&set);
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
