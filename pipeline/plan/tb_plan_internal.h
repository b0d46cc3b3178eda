/* tb_plan_internal: what the files of tb_plan share. */
#ifndef TB_PLAN_INTERNAL_H
#define TB_PLAN_INTERNAL_H

#include "tb_plan.h"
#include "tb_config_csv.h"

/* Rows of a table while it is read; free(rows) at the end. */
struct tb_plan_rows {
    struct tb_plan *plan;
    void *rows;
    size_t count, capacity;
    void *kept; /* the plan's own copy, once they are all there */
};

/* Room for one more, zeroed; NULL when memory is out or TB_PLAN_MOST_TARGETS is reached. */
void *tb_plan_rows_more(struct tb_plan_rows *rows, size_t size);

/* All of them in the order of compare (NULL: of the file), in the plan's arena: .kept. */
enum tb_status tb_plan_rows_keep(struct tb_plan_rows *rows, size_t size, int (*compare)(const void *, const void *),
                                 struct tb_err *err) TB_MUST_CHECK;

/* A date, or a month, whose last day counts. */
bool tb_plan_is_due(const char *text);

/* TB_CONFIG: what: "subject": file:line. */
enum tb_status tb_plan_wrong(const struct tb_config_row *row, const char *what, const char *subject,
                             struct tb_err *err) TB_MUST_CHECK;

#endif
