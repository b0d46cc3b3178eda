/* A preloaded library that makes the world fail at a chosen moment.
 *
 * TB_FAULT=kill:N            die by SIGKILL right after the N-th state-changing call of the process has returned
 * TB_FAULT=CALL:N:ERRNO      the N-th call of CALL fails with ERRNO (a number); CALL is write, fsync, rename, close, open,
 *                            mkdir, unlink, truncate, or "any" for the N-th of all of them
 * TB_FAULT=malloc:N          the N-th allocation fails (malloc, calloc, realloc, strdup, strndup)
 * TB_FAULT_FROM=NAME         count only in programs whose file name is NAME (children inherit the environment)
 * TB_FAULT_COUNT=FILE        at exit append "NAME calls allocations" to FILE
 * TB_FAULT_LOG=FILE          append a line to FILE for each of them that succeeded: NAME, CALL, path and, where there are two, the
 *                            other path, with tabs between
 *
 * TB_FAULT_CLOCK=SECONDS     the clock is so much ahead (or, with -, behind)
 *
 * State-changing: write pwrite open-for-writing rename unlink mkdir ftruncate fsync fdatasync syncfs symlink link chmod on anything
 * but a terminal or a pipe. One thread at a time counts (the counters are atomic).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls, of_kind, allocations;
static char kind[16];
static long fail_at = -1;
static int fail_errno;
static int active, started;
static const char *program = "";
static int log_fd = -1;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

static const char *own_name(void)
{
    static char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    const char *slash;
    if (length <= 0)
        return "";
    path[length] = '\0';
    slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

__attribute__((constructor)) static void start(void)
{
    const char *fault = getenv("TB_FAULT"), *from = getenv("TB_FAULT_FROM"), *log = getenv("TB_FAULT_LOG");
    program = own_name();
    if (log)
        log_fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    started = 1;
    if (from && strcmp(from, program) != 0)
        return;
    active = 1;
    if (fault)
        sscanf(fault, "%15[^:]:%ld:%d", kind, &fail_at, &fail_errno);
}

__attribute__((destructor)) static void finish(void)
{
    const char *count = getenv("TB_FAULT_COUNT");
    char line[256];
    int fd, length;
    if (!active || !count)
        return;
    active = 0;
    fd = open(count, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (fd < 0)
        return;
    length = snprintf(line, sizeof line, "%s %ld %ld\n", program, atomic_load(&calls), atomic_load(&allocations));
    if (write(fd, line, (size_t)length) != length)
        _exit(99);
    close(fd);
}

static int is_quiet_fd(int fd)
{
    struct stat st;
    return fstat(fd, &st) != 0 || !S_ISREG(st.st_mode);
}

/* Before the call: whether it must fail. */
static int must_fail(const char *what)
{
    if (!active)
        return 0;
    if (strcmp(kind, what) != 0 && strcmp(kind, "any") != 0)
        return 0;
    if (atomic_fetch_add(&of_kind, 1) + 1 != fail_at)
        return 0;
    errno = fail_errno ? fail_errno : EIO;
    return 1;
}

/* Absolute, as it was given otherwise: the reader of the log knows what ".." means. */
static void absolute(const char *path, char *to)
{
    size_t length = 0;
    if (path[0] != '/' && getcwd(to, 4096)) {
        length = strlen(to);
        to[length++] = '/';
    }
    snprintf(to + length, 8192 - length, "%s", path);
}

/* One line of the log. path NULL: that of fd. */
static void note(const char *call, int fd, const char *path, const char *other)
{
    char name[64], from[8192], to[8192] = "", line[20000];
    ssize_t length;
    if (log_fd < 0)
        return;
    if (path) {
        absolute(path, from);
    } else {
        snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
        length = readlink(name, from, sizeof from - 1);
        from[length > 0 ? length : 0] = '\0';
    }
    if (other)
        absolute(other, to);
    length = snprintf(line, sizeof line, "%s\t%s\t%s\t%s\n", program, call, from, to);
    if (REAL(write)(log_fd, line, (size_t)length) != length)
        _exit(99);
}

/* After the call: note it, count it, and die when it was the one. */
static void done(int succeeded, const char *call, int fd, const char *path, const char *other)
{
    int saved = errno;
    if (succeeded)
        note(call, fd, path, other);
    if (active && atomic_fetch_add(&calls, 1) + 1 == fail_at && strcmp(kind, "kill") == 0)
        raise(SIGKILL);
    errno = saved;
}

#define CHANGING(what, fd, path, other, call)                                                                                      \
    do {                                                                                                                           \
        if (must_fail(what))                                                                                                       \
            return -1;                                                                                                             \
        {                                                                                                                          \
            __typeof__(call) result = (call);                                                                                      \
            done(result >= 0, __func__, fd, path, other);                                                                          \
            return result;                                                                                                         \
        }                                                                                                                          \
    } while (0)

ssize_t write(int fd, const void *bytes, size_t length)
{
    if (!started || is_quiet_fd(fd))
        return REAL(write)(fd, bytes, length);
    CHANGING("write", fd, NULL, NULL, REAL(write)(fd, bytes, length));
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at)
{
    CHANGING("write", fd, NULL, NULL, REAL(pwrite)(fd, bytes, length, at));
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at)
{
    CHANGING("write", fd, NULL, NULL, REAL(pwrite64)(fd, bytes, length, at));
}

int fsync(int fd)
{
    CHANGING("fsync", fd, NULL, NULL, REAL(fsync)(fd));
}

int fdatasync(int fd)
{
    CHANGING("fsync", fd, NULL, NULL, REAL(fdatasync)(fd));
}

int syncfs(int fd)
{
    CHANGING("fsync", fd, NULL, NULL, REAL(syncfs)(fd));
}

int rename(const char *from, const char *to)
{
    CHANGING("rename", -1, from, to, REAL(rename)(from, to));
}

time_t time(time_t *to)
{
    const char *ahead = getenv("TB_FAULT_CLOCK");
    time_t now = REAL(time)(NULL) + (ahead ? (time_t)atol(ahead) : 0);
    if (to)
        *to = now;
    return now;
}

int unlink(const char *path)
{
    CHANGING("unlink", -1, path, NULL, REAL(unlink)(path));
}

int mkdir(const char *path, mode_t mode)
{
    CHANGING("mkdir", -1, path, NULL, REAL(mkdir)(path, mode));
}

int symlink(const char *to, const char *path)
{
    CHANGING("mkdir", -1, path, NULL, REAL(symlink)(to, path));
}

int link(const char *from, const char *to)
{
    CHANGING("rename", -1, from, to, REAL(link)(from, to));
}

int chmod(const char *path, mode_t mode)
{
    CHANGING("mkdir", -1, path, NULL, REAL(chmod)(path, mode));
}

int ftruncate(int fd, off_t length)
{
    CHANGING("truncate", fd, NULL, NULL, REAL(ftruncate)(fd, length));
}

int ftruncate64(int fd, off64_t length)
{
    CHANGING("truncate", fd, NULL, NULL, REAL(ftruncate64)(fd, length));
}

/* A failing close has still closed, as on Linux. */
int close(int fd)
{
    if (!started || is_quiet_fd(fd))
        return REAL(close)(fd);
    if (must_fail("close")) {
        int reason = errno;
        REAL(close)(fd);
        errno = reason;
        return -1;
    }
    return REAL(close)(fd);
}

/* What a build with counters writes when it ends (tests/coverage) is not the program's. */
static int is_counter(const char *path)
{
    const size_t length = strlen(path);
    return length > 5 && strcmp(path + length - 5, ".gcda") == 0;
}

#define OPENING(flags) (((flags) & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0 && !is_counter(path))

int open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, mode_t);
        va_end(args);
    }
    if (!started || !OPENING(flags)) {
        if (started && must_fail("read"))
            return -1;
        return REAL(open)(path, flags, mode);
    }
    CHANGING("open", -1, path, NULL, REAL(open)(path, flags, mode));
}

int open64(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, mode_t);
        va_end(args);
    }
    if (!started || !OPENING(flags))
        return REAL(open64)(path, flags, mode);
    CHANGING("open", -1, path, NULL, REAL(open64)(path, flags, mode));
}

/* glibc's fopen opens without asking open: a file that is written through it would not be seen. */
FILE *fopen(const char *path, const char *mode)
{
    FILE *file;
    if (!started || (mode[0] == 'r' && !strchr(mode, '+')))
        return REAL(fopen)(path, mode);
    if (must_fail("open"))
        return NULL;
    file = REAL(fopen)(path, mode);
    done(file != NULL, "open", -1, path, NULL);
    return file;
}

FILE *fopen64(const char *path, const char *mode)
{
    return fopen(path, mode);
}

static int no_memory(void)
{
    if (!active || strcmp(kind, "malloc") != 0) {
        if (active)
            atomic_fetch_add(&allocations, 1);
        return 0;
    }
    if (atomic_fetch_add(&allocations, 1) + 1 != fail_at)
        return 0;
    errno = ENOMEM;
    return 1;
}

/* glibc's own entry points: dlsym itself allocates, so these must not look anything up. */
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

void *malloc(size_t bytes)
{
    return no_memory() ? NULL : __libc_malloc(bytes);
}

void *calloc(size_t count, size_t size)
{
    return no_memory() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t bytes)
{
    return no_memory() ? NULL : __libc_realloc(old, bytes);
}
