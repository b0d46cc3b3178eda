/* tb_measure_said: what all texts around a table say about measures, and which of it is whose.
 *
 * WHAT       Each measure that is named above the table, or below it in a note, with what it is named for; each word that should
 *            have been one and is none. Binding gives it to the columns whose header names no measure: to those that its
 *            subject names (校舍 to 规划校舍面积), else to all of its kind. What names nothing, two measures for one column, a
 *            measure of another kind than what it is named for, a column without one beside others that have theirs: told.
 * USE        tb_measure_said_line(&said, words, text, where) …; tb_measure_bind(&said, form, &header, findings);
 * OWNERSHIP  said holds copies of all texts.
 * LIMITS     TB_MEASURE_MOST_SAID; further ones are reported as not understood.
 */
#ifndef TB_MEASURE_SAID_H
#define TB_MEASURE_SAID_H

#include "tb_finding.h"
#include "tb_form.h"
#include "tb_header.h"
#include "tb_measure_line.h"

enum { TB_MEASURE_MOST_SAID = 16, TB_MEASURE_RAW_BYTES = 160 };

struct tb_measure_said_item {
    struct tb_measure_claim claim;
    bool is_unknown; /* claim.subject is a word that is no measure */
    bool is_mention; /* a sentence only mentions it: it must be what is in force */
    bool is_below;   /* it is said below the table: what is said above comes first */
    size_t line1, col1;
    char raw[TB_MEASURE_RAW_BYTES];
};

struct tb_measure_said {
    struct tb_measure_said_item items[TB_MEASURE_MOST_SAID];
    size_t count;
};

/* Where a text is. */
struct tb_measure_place {
    size_t line1, col1;
    bool is_below;
};

/* A text that is about measures (behind 单位：). Every part that is none is kept as unknown. */
void tb_measure_said_line(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                          const struct tb_measure_place *place);
/* A text that is about measures, and that nobody understands. */
void tb_measure_said_unknown(struct tb_measure_said *said, struct tb_span text, const struct tb_measure_place *place);
/* A text that may be: 面积：万平方米 金额：万元. False, and nothing kept: there is no measure in it. */
bool tb_measure_said_maybe(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                           const struct tb_measure_place *place);
/* A title: only what counts figures in no measure, or says that they stand for others, is kept. */
void tb_measure_said_odd(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                         const struct tb_measure_place *place);
/* A note: its sentences that speak of measures. */
void tb_measure_said_note(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                          const struct tb_measure_place *place);

/* A remark in a row: its sentences that say how the numbers are to be read. */
void tb_measure_said_remark(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span text,
                            const struct tb_measure_place *place);

void tb_measure_bind(const struct tb_measure_said *said, const struct tb_form *form, struct tb_header *header,
                     struct tb_findings *findings);
/* What is said when the rows are read already (said below them) must be what they were read in. */
void tb_measure_compare(const struct tb_measure_said *said, const struct tb_form *form, const struct tb_header *header,
                        struct tb_findings *findings);

#endif
