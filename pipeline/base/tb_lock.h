/* tb_lock: one run at a time.
 *
 * WHAT    An advisory lock on a file (flock), which the kernel drops when the holder dies, and who holds it.
 * USE     struct tb_lock lock = TB_LOCK_INIT;  tb_lock_take(&lock, path, "tb-nightly", &err);  tb_lock_drop(&lock);
 * ERRORS  TB_BUSY names the holder (program and process) when another process has it; never waits.
 */
#ifndef TB_LOCK_H
#define TB_LOCK_H

#include "tb_err.h"

struct tb_lock {
    int fd; /* -1: not held */
};

/* Whoever writes into the ledger holds one of these, named LEDGER and this ending: tb-nightly, tb-ingest, tb-aggregate, tb-issue,
 * tb-collect, tb-deliver. A restore takes all of them. */
enum { TB_LOCK_LEDGER_COUNT = 6 };
extern const char *const tb_lock_ledger_endings[TB_LOCK_LEDGER_COUNT];

#define TB_LOCK_INIT                                                                                                               \
    {                                                                                                                              \
        -1                                                                                                                         \
    }

/* Makes the file when it is missing; it stays there for ever, empty or naming the last holder. */
enum tb_status tb_lock_take(struct tb_lock *lock, const char *path, const char *program, struct tb_err *err) TB_MUST_CHECK;
/* The same for LEDGER and an ending, as above. */
enum tb_status tb_lock_take_beside(struct tb_lock *lock, const char *ledger, const char *ending, const char *program,
                                   struct tb_err *err) TB_MUST_CHECK;
/* Whether somebody has it, without taking it and without a trace in the file. TB_BUSY: somebody has. */
enum tb_status tb_lock_look(const char *path, struct tb_err *err) TB_MUST_CHECK;
void tb_lock_drop(struct tb_lock *lock);

#endif
