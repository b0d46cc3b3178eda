/* tb_delimited: the bytes of a text file -> records for a reading.
 *
 * WHAT       Decodes, guesses the dialect from the first text, cuts records. Where the text breaks off (a byte of no encoding,
 *            a quote that nothing closes, a record without end) the reading gets what came before, and the finding.
 * USE        tb_delimited_new(&text, &reading, encoding, &err); tb_delimited_feed(text, bytes, n, &err) … until
 *            tb_delimited_is_over(text); tb_delimited_finish(text, &err);
 *            tb_reading_end(&reading, !*tb_delimited_failure(text), &err); tb_delimited_free(text);
 * OWNERSHIP  the reading is borrowed until tb_delimited_free.
 * ERRORS     TB_SYSTEM; what the reading returns. A text that breaks off is no error.
 * LIMITS     a record of a form has 1 MiB and 16384 cells at most; where only the records are wanted 32 MiB and a million.
 */
#ifndef TB_DELIMITED_H
#define TB_DELIMITED_H

#include "tb_decode.h"
#include "tb_reading.h"

struct tb_delimited;

enum tb_status tb_delimited_new(struct tb_delimited **text, struct tb_reading *reading, enum tb_encoding encoding,
                                struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_delimited_feed(struct tb_delimited *text, const char *bytes, size_t length, struct tb_err *err) TB_MUST_CHECK;
/* Nothing more will be learnt from further bytes. */
bool tb_delimited_is_over(const struct tb_delimited *text);
enum tb_status tb_delimited_finish(struct tb_delimited *text, struct tb_err *err) TB_MUST_CHECK;
void tb_delimited_free(struct tb_delimited *text); /* NULL is fine */

/* The offset of the byte at which decoding stopped; UINT64_MAX: none. Its finding (TB_FINDING_BAD_BYTES) is the caller's, who has
 * the bytes and knows the line; it comes before tb_reading_end. */
uint64_t tb_delimited_bad_offset(const struct tb_delimited *text);
/* Why the text breaks off, to be printed; "": it does not. */
const char *tb_delimited_failure(const struct tb_delimited *text);

#endif
