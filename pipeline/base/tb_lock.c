#define _DEFAULT_SOURCE /* flock: a POSIX record lock would be dropped by any close of the same file */
#include "tb_lock.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

const char *const tb_lock_ledger_endings[TB_LOCK_LEDGER_COUNT] = {".nightly.lock", ".lock",         ".aggregate.lock",
                                                                  ".issue.lock",   ".collect.lock", ".deliver.lock"};

/* Why flock failed, with the name of whoever holds the lock. */
static enum tb_status say_held(int fd, int reason, const char *path, struct tb_err *err)
{
    char holder[128];
    ssize_t length;
    if (reason != EWOULDBLOCK)
        return tb_err_errno(err, reason, _("cannot lock: %s"), path);
    length = read(fd, holder, sizeof holder - 1);
    holder[length > 0 ? length : 0] = '\0';
    holder[strcspn(holder, "\n")] = '\0';
    return tb_err_set(err, TB_BUSY, _("another run holds the lock (%s): %s"), holder[0] ? holder : _("starting"), path);
}

enum tb_status tb_lock_look(const char *path, struct tb_err *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    enum tb_status status = TB_OK;
    if (fd < 0)
        return errno == ENOENT ? TB_OK : tb_err_errno(err, errno, _("cannot open lock: %s"), path);
    if (flock(fd, LOCK_SH | LOCK_NB) != 0)
        status = say_held(fd, errno, path, err);
    close(fd);
    return status;
}

enum tb_status tb_lock_take(struct tb_lock *lock, const char *path, const char *program, struct tb_err *err)
{
    char holder[128];
    ssize_t length;
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0)
        return tb_err_errno(err, errno, _("cannot open lock: %s"), path);
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        enum tb_status status = say_held(fd, errno, path, err);
        close(fd);
        return status;
    }
    length = snprintf(holder, sizeof holder, "%s, process %ld\n", program, (long)getpid());
    if (ftruncate(fd, 0) != 0 || pwrite(fd, holder, (size_t)length, 0) != length) {
        enum tb_status status = tb_err_errno(err, errno, _("cannot write lock: %s"), path);
        close(fd);
        return status;
    }
    lock->fd = fd;
    return TB_OK;
}

enum tb_status tb_lock_take_beside(struct tb_lock *lock, const char *ledger, const char *ending, const char *program,
                                   struct tb_err *err)
{
    char *path = tb_file_beside(ledger, ending);
    const enum tb_status status = path ? tb_lock_take(lock, path, program, err) : tb_err_nomem(err);
    free(path);
    return status;
}

void tb_lock_drop(struct tb_lock *lock)
{
    if (lock->fd >= 0) {
        if (ftruncate(lock->fd, 0) != 0) {
            /* the name of a past holder stays in the file; the lock itself goes with the descriptor */
        }
        close(lock->fd);
        lock->fd = -1;
    }
}
