/* tb_err: status codes and the one error object.
 *
 * WHAT       Every function that can fail returns enum tb_status and fills a caller-owned struct tb_err with a
 *            message that is complete enough to print as it is. Libraries never print and never exit.
 * USE        struct tb_err err = TB_ERR_INIT;
 *            if (tb_thing_do(&thing, &err) != TB_OK) goto out;      (the message is in err.message)
 *            A message says what failed first, quotes the subject, and ends with the place:
 *            "cell is not a number \"约3000\": 陵城区_大班额_20170630.csv:17".
 * OWNERSHIP  fixed storage inside the struct; setting an error never allocates.
 * LIMITS     TB_ERR_BYTES; a longer message is cut at a character boundary and ends with "…".
 */
#ifndef TB_ERR_H
#define TB_ERR_H

#include <stdarg.h>
#include <stddef.h>

enum tb_status {
#define TB_STATUS(name, code, meaning) name = (code),
#include "tb_status.def"
#undef TB_STATUS
};

enum { TB_ERR_BYTES = 2048 };

struct tb_err {
    enum tb_status status;
    char message[TB_ERR_BYTES];
};

#define TB_ERR_INIT                                                                                                                \
    {                                                                                                                              \
        TB_OK, ""                                                                                                                  \
    }
#define TB_MUST_CHECK __attribute__((warn_unused_result))
#define TB_PRINTF(fmt_at, args_at) __attribute__((format(printf, fmt_at, args_at)))

/* Set status and message; err may be NULL. Returns status, so that `return tb_err_set(…)` reads well. */
enum tb_status tb_err_set(struct tb_err *err, enum tb_status status, const char *format, ...) TB_PRINTF(3, 4);

/* The same for a failed system call: appends ": " and the text of errno_value.
 * Returns TB_SYSTEM always: disk, memory, rights; a rerun is safe. */
enum tb_status tb_err_errno(struct tb_err *err, int errno_value, const char *format, ...) TB_PRINTF(3, 4);

/* Out of memory, without allocating. Returns TB_SYSTEM. */
enum tb_status tb_err_nomem(struct tb_err *err);

/* Put context in front of a message already set: "context: message". Returns err->status. */
enum tb_status tb_err_context(struct tb_err *err, const char *format, ...) TB_PRINTF(2, 3);

/* The meaning of a status, from tb_status.def (a static string). */
const char *tb_status_meaning(enum tb_status status);

#endif
