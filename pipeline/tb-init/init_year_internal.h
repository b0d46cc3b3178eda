/* init_year_internal: the files of a plan, each made new from the old one's text. */
#ifndef INIT_YEAR_INTERNAL_H
#define INIT_YEAR_INTERNAL_H

#include "tb_buf.h"
#include "tb_plans.h"

struct init_year {
    const struct tb_plan_entry *from; /* the last plan */
    int old_year, new_year;
    tb_date first; /* of the new plan */
};

/* A date, or a month, so many years later; the text as it is when it is neither. Returns text (TB_DATE_TEXT_BYTES). */
char *init_year_move(const struct init_year *work, const char *date, char *text);

/* plan.ini: [plan] and every date moved on; comments and all else as they are, but for the year in names. */
void init_year_plan(const struct init_year *work, const char *text, struct tb_buf *out);
/* targets.csv: what had a target on the last day, 待填. *rows: how many. */
void init_year_targets(const struct init_year *work, struct tb_buf *out, size_t *rows);
/* documents.csv: those not issued; *rows: how many. schedule.csv: dates moved on. */
void init_year_documents(const struct init_year *work, struct tb_buf *out, size_t *rows);
void init_year_schedule(const struct init_year *work, struct tb_buf *out);

#endif
