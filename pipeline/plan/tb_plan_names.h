/* tb_plan_names: what a plan says about the rows of a form: which names they may have, which of them an indicator counts.
 *
 * WHAT       The names of a form of one row an indicator, the tasks of a form of one row a task; an indicator's whole condition;
 *            which columns it looks at.
 * ERRORS     TB_CONFIG with file and line: one alias for two indicators, two tasks whose numbers read alike.
 */
#ifndef TB_PLAN_NAMES_H
#define TB_PLAN_NAMES_H

#include "tb_buf.h"
#include "tb_form.h"
#include "tb_known.h"
#include "tb_plan.h"

/* Once the forms are known: put into each indicator's condition that its rows are of its task, or (a form of one row an indicator, no
 * condition given) of its name. forms: as the plan's names have them. */
enum tb_status tb_plan_complete(struct tb_plan *plan, const struct tb_forms *forms, struct tb_err *err) TB_MUST_CHECK;

/* Fill an empty list with the names the plan counts in the form at that place (names->form_ids). It stays empty for a form whose rows
 * the plan does not name. */
enum tb_status tb_plan_known(const struct tb_plan *plan, size_t place, const struct tb_form *form, struct tb_known *known,
                             struct tb_err *err) TB_MUST_CHECK;

/* The name is in the SQL as a word; not in a text or a comment. */
bool tb_plan_mentions(const char *sql, const char *name);
/* Whether an indicator's expression or condition looks at a column; `completed` looks at the stage. */
bool tb_plan_looks_at(const struct tb_indicator *indicator, const struct tb_form *form, size_t column);

/* Rows of a sheet none of which an indicator counts: is its figure nought, or not known? */
struct tb_plan_nought {
    bool any;       /* the sheet has rows; without any it said 无: a report of zero */
    bool undecided; /* of some row the condition cannot be decided: what it asks for is blank */
    bool of_task;   /* a row of the task that is counted is there */
};

/* SELECT how many rows, of how many the condition cannot be decided, how many are of the task: three numbers that tb_plan_nought_of takes. */
void tb_plan_put_nought(struct tb_buf *sql, const struct tb_indicator *indicator, const struct tb_form *form);
struct tb_plan_nought tb_plan_nought_of(int64_t rows, int64_t undecided, int64_t of_task);
bool tb_plan_is_nought(const struct tb_indicator *indicator, const struct tb_form *form, const struct tb_plan_nought *nought);

#endif
