/* tb_condition: an SQL condition on a row of a form, decided without the database as far as that goes.
 *
 * WHAT       Checks of forms and conditions of plans are SQL that a bureau wrote, and nearly all are comparisons of columns. They are
 *            asked of every row of every report; here a row takes a tenth of what it takes in SQLite.
 *            Understood: the form's columns, completed, county, cutoff; whole numbers, texts, NULL; = == <> != < <= > >= IS, IS NOT,
 *            BETWEEN, IN of a list, NOT, AND, OR, brackets, + - *, ||, substr with three arguments. The answer is SQLite's, NULL too.
 *            Anything else is TB_CONDITION_UNSURE, and only as far as it matters: `done > 9 AND date(x) < 5` is false where done is 3.
 *            So is a comparison of a number with a text, a number beyond 64 bits, letters beyond ASCII in substr.
 * USE        struct tb_condition condition; tb_condition_parse(&condition, form, sql); … tb_condition_decide(&condition, &row)
 * OWNERSHIP  form and sql are borrowed.
 * LIMITS     TB_CONDITION_MOST_NODES; what is longer is unsure.
 */
#ifndef TB_CONDITION_H
#define TB_CONDITION_H

#include "tb_form.h"
#include "tb_value.h"

enum { TB_CONDITION_MOST_NODES = 96, TB_CONDITION_MOST_PARTS = 8, TB_CONDITION_JOINED_BYTES = 256 };

enum tb_condition_answer { TB_CONDITION_FALSE, TB_CONDITION_TRUE, TB_CONDITION_NULL, TB_CONDITION_UNSURE };

struct tb_condition_node {
    int kind, a, b, c;     /* enum node_kind; places of other nodes, -1 for none; of a column its place in the form */
    struct tb_value value; /* of a constant */
};

struct tb_condition {
    struct tb_condition_node nodes[TB_CONDITION_MOST_NODES];
    int count, root;                    /* root -1: nothing of it is understood */
    int parts[TB_CONDITION_MOST_PARTS]; /* all of which must hold: a AND b AND c … */
    int part_count, ready_count;        /* the first of them compare columns and constants */
};

struct tb_condition_row {
    const struct tb_value *values; /* one per form column */
    struct tb_value completed, county, cutoff;
    bool no_cutoff; /* nobody knows it yet: what asks for it is unsure */
};

void tb_condition_parse(struct tb_condition *condition, const struct tb_form *form, const char *sql);
enum tb_condition_answer tb_condition_decide(const struct tb_condition *condition, const struct tb_condition_row *row);

#endif
