/* ingest_screen: what a form's row checks and a plan's indicators say of rows, worked out while these are stored.
 *
 * WHAT       Whether any row check may hold, and of each indicator how many rows count and their sum: what is sure here need not be asked
 *            of the ledger once more, row by row. A condition or an expression that only SQLite understands is unsure, and asked then.
 * USE        ingest_screen_start(&screening, …) before the rows; ingest_screen_row(&screening, …) for each that is stored;
 *            ingest_screen_hits, ingest_screen_sum behind the last; ingest_screen_end(&screening).
 * OWNERSHIP  the conditions belong to the plan in use (ingest_plan_screen); a screening to its file.
 */
#ifndef INGEST_SCREEN_H
#define INGEST_SCREEN_H

#include "ingest_batch.h"
#include "tb_condition.h"
#include "tb_plan.h"

/* An indicator whose expression is sum(COLUMN) or N * count(*). */
struct ingest_screen_rule {
    size_t indicator; /* in the plan */
    struct tb_condition condition;
    int column; /* to be summed up; TB_FORM_NO_COLUMN: rows are counted */
    int64_t factor;
};

/* Of a form in a plan. */
struct ingest_screen {
    const struct tb_form *form;
    const struct tb_plan *plan;
    struct tb_condition *checks; /* of scope row, as many as there are */
    size_t check_count;
    struct ingest_screen_rule *rules;
    size_t rule_count;
};

enum tb_status ingest_screen_new(struct ingest_screen **screen, const struct tb_form *form, size_t place,
                                 const struct tb_plan *plan, struct tb_err *err) TB_MUST_CHECK;
void ingest_screen_free(struct ingest_screen *screen); /* NULL is fine */

/* What there is of an indicator in a county's rows. */
struct ingest_sum {
    int64_t rows, undecided, of_task; /* rows that count; whose condition is NULL; of the indicator's task */
    int64_t line1;                    /* of the first that counts */
    int64_t value, target;            /* target: what the last of them that has one says in the column of that name */
    bool is_known, has_target;        /* there is a value, a target */
    bool is_unsure;                   /* only the ledger knows */
};

struct ingest_tally {
    int64_t rows;
    uint64_t blank; /* a bit for each column that is blank in some row */
    bool has_hit, may_have_hit;
};

struct ingest_screening {
    const struct ingest_screen *screen; /* NULL: nothing is screened */
    bool by_county;                     /* a sheet of all counties: a tally for each */
    struct ingest_tally *tallies;
    struct ingest_sum *sums; /* of each tally as many as there are rules */
    int target_column;
    char cutoff[TB_DATE_TEXT_BYTES]; /* by which it was screened; "": nobody knew it */
};

/* counties: of the catalogue, for a sheet of all of them; else 1. */
enum tb_status ingest_screen_start(struct ingest_screening *screening, const struct ingest_screen *screen, size_t counties,
                                   struct tb_err *err) TB_MUST_CHECK;
void ingest_screen_row(struct ingest_screening *screening, const struct ingest_packed_row *row, const char *code);
/* Whether any row of a county meets any row check. cutoff: as it is known in the end. */
enum ingest_hits { INGEST_NO_HIT, INGEST_A_HIT, INGEST_UNSURE_HIT };
enum ingest_hits ingest_screen_hits(const struct ingest_screening *screening, int county, const char *cutoff);
/* NULL: only the ledger knows. */
const struct ingest_tally *ingest_screen_tally(const struct ingest_screening *screening, int county);
const struct ingest_sum *ingest_screen_sum(const struct ingest_screening *screening, int county, size_t indicator);
void ingest_screen_end(struct ingest_screening *screening);

#endif
