/* tb_buf: a growable byte buffer with a written maximum.
 *
 * WHAT       Bytes that grow by appending; always followed by a NUL that is not counted, so that .bytes can be
 *            used as a C string when the content has no NUL of its own.
 * USE        struct tb_buf buf = TB_BUF_INIT(TB_MEBIBYTE);  tb_buf_puts(&buf, "…");  tb_buf_free(&buf);
 * OWNERSHIP  the struct owns .bytes; tb_buf_detach hands it to the caller, who frees it with free().
 * ERRORS     appending beyond .most_bytes or out of memory sets .failed and drops this and every later append, so
 *            that a long sequence needs one check at its end: tb_buf_check.
 */
#ifndef TB_BUF_H
#define TB_BUF_H

#include "tb_err.h"
#include <stdbool.h>
#include <stdint.h>

#define TB_MEBIBYTE ((size_t)1 << 20)

struct tb_buf {
    char *bytes;
    size_t length;     /* bytes used, without the final NUL */
    size_t capacity;   /* bytes allocated */
    size_t most_bytes; /* never grows beyond this */
    bool failed;
};

#define TB_BUF_INIT(most)                                                                                                          \
    {                                                                                                                              \
        NULL, 0, 0, (most), false                                                                                                  \
    }

void tb_buf_append(struct tb_buf *buf, const void *bytes, size_t length);
void tb_buf_puts(struct tb_buf *buf, const char *text);
void tb_buf_putc(struct tb_buf *buf, char c);
void tb_buf_printf(struct tb_buf *buf, const char *format, ...) TB_PRINTF(2, 3);
/* In decimal; in so many (up to 8) upper-case hexadecimal digits. Where there are thousands, a tenth of the time of tb_buf_printf. */
void tb_buf_put_number(struct tb_buf *buf, uint64_t number);
void tb_buf_put_hex(struct tb_buf *buf, unsigned value, int digits);

/* Make room for `more` bytes behind .length and return where they go (NULL on failure); the caller writes
 * there and adds to .length itself. */
char *tb_buf_reserve(struct tb_buf *buf, size_t more);

/* Keep the first length bytes. */
void tb_buf_cut(struct tb_buf *buf, size_t length);
/* Empty it, keep the memory, forget a failure. */
void tb_buf_clear(struct tb_buf *buf);
void tb_buf_free(struct tb_buf *buf);

/* The bytes, owned by the caller; "" (allocated) when nothing was appended; NULL when .failed. */
char *tb_buf_detach(struct tb_buf *buf);

/* The content as a string, never NULL. Borrowed until the next append. */
const char *tb_buf_str(const struct tb_buf *buf);

/* TB_OK, or TB_SYSTEM with the reason when an append failed; `what` names the content in the message. */
enum tb_status tb_buf_check(const struct tb_buf *buf, const char *what, struct tb_err *err) TB_MUST_CHECK;

#endif
