/* tb_dialect: how a delimited text is written: delimiter, quote, escape, record end, and where its table stands.
 *
 * WHAT       Every plausible dialect is tried on a sample. The one wins whose records are most alike in width and whose cells
 *            look most like values (numbers, dates, words), in the manner of van den Burg, Nazábal and Sutton (2019).
 *            Besides the usual delimiters those of several characters that stand in the text are tried.
 * USE        struct tb_dialect_guess guess; tb_dialect_guess(&guess, sample, n, &err);
 * ERRORS     TB_SYSTEM when memory is out. A text without any delimiter is a table of one column.
 * LIMITS     looks at TB_DIALECT_SAMPLE_BYTES at most; TB_DIALECT_MOST_CANDIDATES dialects.
 */
#ifndef TB_DIALECT_H
#define TB_DIALECT_H

#include "tb_csv.h"
#include "tb_err.h"
#include <stddef.h>

enum { TB_DIALECT_SAMPLE_BYTES = 256 * 1024, TB_DIALECT_MOST_CANDIDATES = 64 };

struct tb_dialect_guess {
    struct tb_csv_dialect dialect;
    size_t width;      /* cells in most records */
    int confidence;    /* percent: how alike the records are */
    bool has_newlines; /* LF or CR ends records */
};

enum tb_status tb_dialect_guess(struct tb_dialect_guess *guess, const char *sample, size_t length,
                                struct tb_err *err) TB_MUST_CHECK;

/* A delimiter or quote for people: "，" "TAB" "; (分号)". Writes into text. */
char *tb_dialect_name(const char *mark, char *text, size_t size);

/* A record that is one cell in its dialect (or too narrow) but has `width` cells with another usual delimiter: that one, else
 * NULL. For sheets in which one row was written differently. */
const char *tb_dialect_of_line(const char *line, size_t length, size_t width, const struct tb_csv_dialect *dialect);

#endif
