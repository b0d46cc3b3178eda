/* tb_dialect: how a delimited text is written: delimiter, quote, escape, record end.
 *
 * WHAT       Every plausible dialect is tried on the first records. The one wins in which the header of a form is found best
 *            (a column more is worth more than any regularity: a tab behind every cell makes no table of tabs); among those
 *            that find none or the same, the one whose records are most alike in width and whose cells look most like values
 *            (numbers, dates, words), in the manner of van den Burg, Nazábal and Sutton (2019). Besides the usual delimiters
 *            those of several characters that stand in the text are tried. A trial never stops in the middle of a record.
 *            What is no delimiter: a mark that begins cells ("…,$5"), two commas (an empty cell), the colon of a time.
 * USE        const struct tb_dialect_sample sample = {text, n, true, forms, count};
 *            struct tb_dialect_guess guess; tb_dialect_guess(&guess, &sample, &err);
 * ERRORS     TB_SYSTEM when memory is out. A text without any delimiter is a table of one column.
 * LIMITS     looks at TB_DIALECT_SAMPLE_BYTES at most; TB_DIALECT_MOST_CANDIDATES dialects. A sheet whose header is found with
 *            "," is not tried further.
 */
#ifndef TB_DIALECT_H
#define TB_DIALECT_H

#include "tb_csv.h"
#include "tb_err.h"
#include "tb_form.h"
#include <stddef.h>

enum { TB_DIALECT_SAMPLE_BYTES = 256 * 1024, TB_DIALECT_MOST_CANDIDATES = 64 };

struct tb_dialect_sample {
    const char *text;
    size_t length;
    bool is_whole;                      /* nothing comes after it: else its last record may be cut and is not judged */
    const struct tb_form *const *forms; /* whose headers are looked for */
    size_t form_count;
};

struct tb_dialect_guess {
    struct tb_csv_dialect dialect;
    size_t width;      /* cells in most records */
    int confidence;    /* percent: how alike the records are */
    bool has_newlines; /* LF or CR ends records */
};

enum tb_status tb_dialect_guess(struct tb_dialect_guess *guess, const struct tb_dialect_sample *sample,
                                struct tb_err *err) TB_MUST_CHECK;

/* A dialect as the ledger keeps it (submission.delimiter): the delimiter; when quote, escape or record end are not those of RFC 4180
 * they follow, a line each. tb_dialect_take: the standard dialect when the text is empty or none. */
enum { TB_DIALECT_TEXT_BYTES = 24 };
const char *tb_dialect_put(const struct tb_csv_dialect *dialect, char text[TB_DIALECT_TEXT_BYTES]);
struct tb_csv_dialect tb_dialect_take(const char *text);

/* A delimiter or quote for people: "，" "TAB" "; (分号)". Writes into text. */
char *tb_dialect_name(const char *mark, char *text, size_t size);

/* A record that is narrower than the others but has `width` cells with another usual delimiter: that one, else NULL. For
 * sheets in which one row was written differently. */
const char *tb_dialect_of_line(const char *line, size_t length, size_t width, const struct tb_csv_dialect *dialect);

#endif
