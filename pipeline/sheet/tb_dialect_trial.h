/* tb_dialect_trial: one dialect, tried on a sample: how the records look, and whether the header of a form is among them.
 * USE        struct tb_dialect_trial trial; tb_dialect_try(&trial, &dialect, &sample, &err); */
#ifndef TB_DIALECT_TRIAL_H
#define TB_DIALECT_TRIAL_H

#include "tb_dialect.h"

enum { TB_DIALECT_MOST_WIDTHS = 512, TB_DIALECT_TRIAL_BYTES = 48 * 1024 };

struct tb_dialect_trial {
    size_t widths[TB_DIALECT_MOST_WIDTHS]; /* records of each width */
    size_t records, cells, known;
    size_t odd;       /* records with quotes where none should be */
    size_t fit;       /* how many columns of one form its header names, the required ones first; 0: no header */
    bool is_complete; /* it names all the required ones, no record has cells beyond it, no quote is odd */
    long long score;  /* likelihood without a header, in millionths */
};

enum tb_status tb_dialect_try(struct tb_dialect_trial *trial, const struct tb_csv_dialect *dialect,
                              const struct tb_dialect_sample *sample, struct tb_err *err) TB_MUST_CHECK;

/* One width, at least three, in at least so many records. */
bool tb_dialect_is_regular(const struct tb_dialect_trial *trial, size_t records);

#endif
