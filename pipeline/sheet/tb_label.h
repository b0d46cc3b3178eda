/* tb_label: what a cell says about its row: 合计 小计 其中 填表人 …, or nothing.
 *
 * WHAT       A label is taken apart into known pieces: the stem of a total (合计 总计 小计 汇总 total …), what may stand around it
 *            (全县, 3所, 数额, brackets, names of counties) and a rest. A stem and no rest is a total for certain; a stem at the end
 *            behind a rest is a subtotal (城区小计); a stem anywhere else, or only what stands around one (全县, 3所), may be a total: the
 *            row's figures decide.
 * USE        if (tb_label_is_worth(text)) label = tb_label_of(&counties, form, own_county, text);
 * LIMITS     TB_LABEL_MOST_BYTES; what is longer is a note or nothing. Nothing allocates.
 */
#ifndef TB_LABEL_H
#define TB_LABEL_H

#include "tb_county.h"
#include "tb_form.h"
#include "tb_text.h"

enum { TB_LABEL_MOST_BYTES = 96 };

enum tb_label {
    TB_LABEL_NONE,
    TB_LABEL_GRAND, /* 合计 */
    TB_LABEL_GROUP, /* 小计, 城区合计 */
    TB_LABEL_MAYBE, /* 合计数若干, 全县: no name of a thing either */
    TB_LABEL_PART,  /* 其中：新建 */
    TB_LABEL_FOOTER /* 填表人：… */
};

/* A cheap look that never misses a label: whether the text has a piece of one. */
bool tb_label_is_worth(struct tb_span text);

/* form: whose own words (学校 of 学校名称) stand around a total, too; NULL: unknown. own_county: of the file, or TB_COUNTIES_NONE when it is about all of them: there the total of one county is a subtotal. */
enum tb_label tb_label_of(const struct tb_counties *counties, const struct tb_form *form, int own_county, struct tb_span text);

/* The pieces one by one, NULL behind the last: so that a test can walk over them. makes_label: not only what stands around one. */
const char *tb_label_word(size_t i, bool *makes_label);

/* What stands behind 其中: the word of a part; empty when it stands in another cell. Folded into out (length + 1 bytes). */
size_t tb_label_part_word(struct tb_span text, char *out);

#endif
