/* What stands below the body: the list of annexes, signature and date, the remark. */
#include "tb_set.h"

#include <stdio.h>
#include <string.h>

enum { MOST_ANNEXES = 64, LONELY_LINES = 2 /* of text that take a page for the signature */ };

struct tail {
    struct tb_para *annexes[MOST_ANNEXES];
    size_t annex_count;
    struct tb_para *remark;
    int lines;
};

static char *annex_line(struct tb_set *set, const struct tb_block *block, int number)
{
    char label[16] = "";
    if (set->annex_count > 1)
        snprintf(label, sizeof label, "%d.", number);
    return tb_set_concat(set, number == 1 ? "附件：" : "", label, tb_set_join_spans(set, block->spans, block->span_count), NULL);
}

static enum tb_status annex_list(struct tb_set *set, struct tail *tail)
{
    const struct tb_doc *doc = set->doc;
    double em = TB_CHARACTER_PITCH_PT, number_pt;
    char number[16];
    size_t i;
    enum tb_status status = TB_OK;
    for (i = 0; i < doc->block_count && status == TB_OK && tail->annex_count < MOST_ANNEXES; i++) {
        int n = (int)tail->annex_count + 1;
        char *text;
        if (doc->blocks[i].kind != TB_BLOCK_ANNEX)
            continue;
        text = annex_line(set, &doc->blocks[i], n);
        if (!text)
            return tb_err_nomem(set->err);
        number_pt = 0;
        snprintf(number, sizeof number, "%d.", n);
        if (set->annex_count > 1)
            status = tb_set_text_width(set, number, &tb_style_body, "附件说明", &number_pt);
        /* 2 characters in, then 附件：; names align behind their numbers */
        if (status == TB_OK)
            status = tb_para_from_text(set, &tail->annexes[tail->annex_count], text, &tb_style_body, (n == 1 ? 2 : 5) * em,
                                       5 * em + number_pt, 0, doc->blocks[i].place);
        if (status == TB_OK)
            status = tb_para_ragged(set, tail->annexes[tail->annex_count], 0);
        if (status == TB_OK)
            tail->annexes[tail->annex_count]->annex = n;
        if (status == TB_OK)
            tail->lines += (int)tail->annexes[tail->annex_count++]->lines.count;
    }
    if (tail->annex_count > 0)
        tail->lines++; /* the blank line above */
    return status;
}

static enum tb_status make(struct tb_set *set, struct tail *tail)
{
    const struct tb_doc *doc = set->doc;
    enum tb_status status;
    memset(tail, 0, sizeof *tail);
    status = annex_list(set, tail);
    if (doc->signature || doc->signature_date)
        tail->lines += doc->seal ? 5 : 1 + (doc->signature != NULL) + (doc->signature_date != NULL);
    if (status == TB_OK && doc->remark && *doc->remark) {
        char *text = tb_set_concat(set, "（", doc->remark, "）", NULL);
        if (!text)
            return tb_err_nomem(set->err);
        status = tb_para_from_text(set, &tail->remark, text, &tb_style_body, 2 * TB_CHARACTER_PITCH_PT, 0, 0, "附注");
        if (status == TB_OK)
            tail->lines += (int)tail->remark->lines.count - (doc->seal ? 1 : 0);
    }
    return status;
}

int tb_set_tail_lines(struct tb_set *set)
{
    struct tail tail;
    return make(set, &tail) == TB_OK ? tail.lines : -1;
}

/* With a seal: the date 4 characters in from the right, the signature centred over it, two blank lines above so
 * that the top of a 42 mm seal reaches to within a line of the text. */
static enum tb_status sealed(struct tb_set *set, int line)
{
    const struct tb_doc *doc = set->doc;
    double date_pt = 0, x_pt, name_pt = 0, em = TB_CHARACTER_PITCH_PT;
    enum tb_status status = TB_OK;
    if (doc->signature_date)
        status = tb_set_text_width(set, doc->signature_date, &tb_style_body, "成文日期", &date_pt);
    if (status == TB_OK && doc->signature)
        status = tb_set_text_width(set, doc->signature, &tb_style_body, "发文机关署名", &name_pt);
    x_pt = set->right_pt - 4 * em - date_pt / 2;
    if (name_pt / 2 > set->right_pt - x_pt) /* a long name would leave the area: it ends at its edge */
        x_pt = set->right_pt - name_pt / 2;
    if (status == TB_OK && doc->signature)
        status =
            tb_set_text(set, doc->signature, &tb_style_body, x_pt, tb_set_baseline(set, line + 2), TB_ALIGN_CENTER, "发文机关署名");
    if (status == TB_OK && doc->signature_date)
        status = tb_set_text(set, doc->signature_date, &tb_style_body, set->right_pt - 4 * em, tb_set_baseline(set, line + 3),
                             TB_ALIGN_RIGHT, "成文日期");
    set->down_pt = tb_set_line_down(set, line + 4);
    return status;
}

/* Without: the signature 2 characters in from the right, the date begins 2 characters right of it. */
static enum tb_status unsealed(struct tb_set *set, int line)
{
    const struct tb_doc *doc = set->doc;
    double name_pt = 0, date_pt = 0, em = TB_CHARACTER_PITCH_PT, name_x, date_x;
    enum tb_status status = TB_OK;
    if (doc->signature)
        status = tb_set_text_width(set, doc->signature, &tb_style_body, "发文机关署名", &name_pt);
    if (status == TB_OK && doc->signature_date)
        status = tb_set_text_width(set, doc->signature_date, &tb_style_body, "成文日期", &date_pt);
    if (status != TB_OK)
        return status;
    name_x = set->right_pt - 2 * em - name_pt;
    date_x = doc->signature ? name_x + 2 * em : set->right_pt - 2 * em - date_pt;
    if (date_x + date_pt > set->right_pt - 2 * em) {
        /* the date is the longer one: it stands 2 characters in and the signature moves left with it */
        date_x = set->right_pt - 2 * em - date_pt;
        name_x = date_x - 2 * em;
    }
    line++;
    if (doc->signature)
        status =
            tb_set_text(set, doc->signature, &tb_style_body, name_x, tb_set_baseline(set, line++), TB_ALIGN_LEFT, "发文机关署名");
    if (status == TB_OK && doc->signature_date)
        status =
            tb_set_text(set, doc->signature_date, &tb_style_body, date_x, tb_set_baseline(set, line++), TB_ALIGN_LEFT, "成文日期");
    set->down_pt = tb_set_line_down(set, line);
    return status;
}

enum tb_status tb_set_tail(struct tb_set *set)
{
    const struct tb_doc *doc = set->doc;
    bool signed_by = doc->signature || doc->signature_date;
    int sign_lines = !signed_by ? 0 : doc->seal ? 5 : 3;
    struct tail tail;
    enum tb_status status = make(set, &tail);
    size_t i;
    if (status != TB_OK)
        return status;
    /* a heading without text under it waits for this; what is longer than a page flows */
    if (tail.lines > 0 && tail.lines <= tb_set_lines_a_page(set))
        status = tb_set_room(set, tb_set_line_down(set, tb_set_line_at(set, set->down_pt) + tail.lines) - set->down_pt);
    else
        status = tb_set_room(set, 0);
    if (set->page > 0 && tail.lines > 0 && tb_set_line_at(set, set->down_pt) <= LONELY_LINES)
        set->waste += 1;
    if (tail.annex_count > 0)
        set->down_pt = tb_set_line_down(set, tb_set_line_at(set, set->down_pt) + 1);
    for (i = 0; i < tail.annex_count && status == TB_OK; i++)
        status = tb_para_place(set, tail.annexes[i], 0);
    if (status == TB_OK && signed_by) {
        status = tb_set_room(set, tb_set_line_down(set, tb_set_line_at(set, set->down_pt) + sign_lines - 1) - set->down_pt);
        if (status == TB_OK)
            status = doc->seal ? sealed(set, tb_set_line_at(set, set->down_pt)) : unsealed(set, tb_set_line_at(set, set->down_pt));
    }
    return status == TB_OK && tail.remark ? tb_para_place(set, tail.remark, 0) : status;
}
