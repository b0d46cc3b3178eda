/* tb_measure_line: what a text above or below a table says about measures: 单位：万平方米（校舍、运动场），万元（设备）.
 *
 * WHAT       The text is cut at marks, blanks, 和 与 及; each piece is a measure, what it is the measure of (in front, or behind in
 *            brackets), or both: 面积：万平方米; 金额以万元计; 计量单位（亩）. What is none of these is .unknown: nothing is passed over.
 * USE        struct tb_measure_line line; tb_measure_line_read(&line, words, text, n);
 *            if (line.count > 0 && !line.unknown[0]) … line.items[0].measure, .subject …
 * LIMITS     TB_MEASURE_LINE_MOST measures; TB_MEASURE_LINE_MOST_BYTES of text, what is longer is unknown. Nothing allocates.
 */
#ifndef TB_MEASURE_LINE_H
#define TB_MEASURE_LINE_H

#include "tb_measure.h"
#include "tb_text.h"

enum { TB_MEASURE_LINE_MOST = 8, TB_MEASURE_LINE_MOST_BYTES = 600, TB_MEASURE_SUBJECT_BYTES = 96 };

struct tb_measure_claim {
    struct tb_measure measure;
    char subject[TB_MEASURE_SUBJECT_BYTES]; /* folded: 面积, 校舍、运动场; "" for all of that kind */
};

struct tb_measure_line {
    struct tb_measure_claim items[TB_MEASURE_LINE_MOST];
    size_t count;
    char unknown[TB_MEASURE_SUBJECT_BYTES]; /* the first piece that is neither; "" none */
};

void tb_measure_line_read(struct tb_measure_line *line, const struct tb_measures *words, const char *text, size_t length);

/* Folded, but blanks stay as one blank each. Room as for folding, and as many bytes more as there are blanks. */
size_t tb_measure_fold(const char *text, size_t length, char *out);

/* A measure of area or money that a sentence mentions, not counting amounts (500万元): where it stands, or length. Goes on behind *at. */
bool tb_measure_mentioned(const struct tb_measures *words, const char *folded, size_t length, size_t *at,
                          struct tb_measure *measure);
/* A measure that cannot be converted here (亩, 美元): its word, or NULL. Amounts do not count. */
const char *tb_measure_foreign(const char *folded, size_t length);
/* False: nothing that ends like this text is one. */
bool tb_measure_may_be_foreign(const char *folded, size_t length);
/* The whole text is such a measure. */
bool tb_measure_is_foreign(const char *folded, size_t length);

/* Where a sentence says what something is counted in (面积按…填写, 投资以…计), what stands there and is no measure: 万方, W㎡; or "". */
struct tb_span tb_measure_odd(const struct tb_measures *words, struct tb_span folded);

/* Some word of it is about measures: when nobody understands the text, it is not harmless. */
bool tb_measure_is_hinted(struct tb_span folded);

/* Without 单位, 以, 为, 计, colons … at both ends. */
struct tb_span tb_measure_bare(struct tb_span folded);

#endif
