#include "tb_child.h"
#include "tb_clock.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { KEEP_BYTES = 65536, READ_BYTES = 4096, GRACE_MS = 5000, TICK_MS = 200 };

extern char **environ;

static volatile sig_atomic_t stopped;

static void on_signal(int number)
{
    (void)number;
    stopped = 1;
}

enum tb_status tb_child_watch_signals(struct tb_err *err)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action;
    size_t i;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    for (i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (sigaction(numbers[i], &action, NULL) != 0)
            return tb_err_errno(err, errno, "sigaction");
    return TB_OK;
}

bool tb_child_stopped(void)
{
    return stopped != 0;
}

/* In the child, between fork and exec: only calls that are safe there. stdin from and stdout to nothing, stderr into the pipe, default
 * signals, a process group of its own. A parent that is killed takes it along: the next run would meet it at work. */
static void become(char *const *argv, int error_fd, pid_t parent)
{
    static const int defaults[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action;
    sigset_t none;
    size_t i;
    int in, out;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    sigemptyset(&none); /* what this thread has blocked is no business of the child */
    for (i = 0; i < sizeof defaults / sizeof *defaults; i++)
        if (sigaction(defaults[i], &action, NULL) != 0)
            return;
    if (setpgid(0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGTERM) != 0 || sigprocmask(SIG_SETMASK, &none, NULL) != 0)
        return;
    if (getppid() != parent) { /* killed before we asked to be told */
        errno = ESRCH;
        return;
    }
    in = open("/dev/null", O_RDONLY);
    out = open("/dev/null", O_WRONLY);
    if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(error_fd, 2) < 0)
        return;
    if (in > 2)
        close(in);
    if (out > 2)
        close(out);
    if (error_fd > 2)
        close(error_fd);
    execve(argv[0], argv, environ);
}

/* The child tells through a pipe that closes by itself when the program has begun. */
static enum tb_status spawn(pid_t *pid, char *const *argv, int error_fd, struct tb_err *err)
{
    const pid_t parent = getpid();
    int told[2], code = 0;
    ssize_t got;
    if (pipe(told) != 0)
        return tb_err_errno(err, errno, "pipe");
    if (fcntl(told[0], F_SETFD, FD_CLOEXEC) != 0 || fcntl(told[1], F_SETFD, FD_CLOEXEC) != 0 || (*pid = fork()) < 0) {
        code = errno;
        close(told[0]);
        close(told[1]);
        return tb_err_errno(err, code, "fork");
    }
    if (*pid == 0) {
        become(argv, error_fd, parent);
        code = errno;
        got = write(told[1], &code, sizeof code);
        _exit(got == (ssize_t)sizeof code ? TB_SYSTEM : TB_BUG);
    }
    close(told[1]);
    while ((got = read(told[0], &code, sizeof code)) < 0 && errno == EINTR)
        ;
    close(told[0]);
    if (got != (ssize_t)sizeof code)
        return TB_OK;
    while (waitpid(*pid, NULL, 0) < 0 && errno == EINTR)
        ;
    if (code == ENOENT)
        return tb_err_set(err, TB_BUG, _("program is not there: %s"), argv[0]);
    return tb_err_errno(err, code, _("cannot start: %s"), argv[0]);
}

/* Whoever started us may have ignored SIGCHLD, and then no child's end is reported. */
static void heed_children(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    sigaction(SIGCHLD, &action, NULL);
}

static void keep(struct tb_buf *said, const char *bytes, size_t length)
{
    if (said->length < KEEP_BYTES)
        tb_buf_append(said, bytes, length);
}

/* Collect what it says until it closes stderr or the deadline (0: none) passes. Returns whether time is left. */
static bool listen_until(struct tb_child *child, int fd, int64_t deadline_ms, bool heed_stop)
{
    char bytes[READ_BYTES];
    for (;;) {
        struct pollfd watched = {fd, POLLIN, 0};
        int64_t left = deadline_ms - tb_clock_monotonic_ms();
        ssize_t got;
        if (left <= 0 || (heed_stop && stopped))
            return false;
        if (poll(&watched, 1, left < TICK_MS ? (int)left : TICK_MS) <= 0)
            continue;
        got = read(fd, bytes, sizeof bytes);
        if (got > 0)
            keep(&child->said, bytes, (size_t)got);
        else if (got == 0 || errno != EINTR)
            return true;
    }
}

/* *lost: it is gone, and how it ended nobody knows. */
static bool gone_within(pid_t pid, int *wait_status, bool *lost, int64_t deadline_ms)
{
    const struct timespec nap = {0, 2000000};
    for (;;) {
        pid_t reaped = waitpid(pid, wait_status, WNOHANG);
        *lost = reaped < 0 && errno != EINTR;
        if (reaped == pid || *lost)
            return true;
        if (tb_clock_monotonic_ms() >= deadline_ms)
            return false;
        nanosleep(&nap, NULL);
    }
}

/* TB_BUG for anything that is not in the table of statuses. */
static enum tb_status status_of_code(int code)
{
    switch (code) {
#define TB_STATUS(name, number, meaning, cure)                                                                                     \
    case number:                                                                                                                   \
        return name;
#include "tb_status.def"
#undef TB_STATUS
    default:
        return TB_BUG;
    }
}

/* "tb-ingest: error: no such file …": the last line that names an error, without the program's name. */
static enum tb_status explain(const struct tb_child *child, const char *program, int wait_status, struct tb_err *err)
{
    const char *text = tb_buf_str(&child->said), *last = NULL, *at;
    enum tb_status status;
    if (WIFSIGNALED(wait_status))
        return tb_err_set(err, TB_BUG, _("%s was ended by signal %d"), program, WTERMSIG(wait_status));
    status = status_of_code(WEXITSTATUS(wait_status));
    if (status == TB_OK || status == TB_PARTIAL)
        return status;
    for (at = text; *at; at += strcspn(at, "\n"), at += *at == '\n')
        if (strncmp(at, program, strlen(program)) == 0)
            last = at + strlen(program);
    if (last && strncmp(last, ": ", 2) == 0)
        last += 2;
    if (last)
        return tb_err_set(err, status, "%s: %.*s", program, (int)strcspn(last, "\n"), last);
    return tb_err_set(err, status, _("%s ended with code %d (%s) and said nothing"), program, WEXITSTATUS(wait_status),
                      _(tb_status_meaning(status)));
}

enum tb_status tb_child_run(struct tb_child *child, char *const *argv, int timeout_s, struct tb_err *err)
{
    const char *program = tb_file_name_of(argv[0]);
    int64_t deadline_ms = tb_clock_monotonic_ms() + (int64_t)timeout_s * 1000;
    enum tb_status status;
    int ends[2], wait_status = 0;
    bool in_time, lost = false;
    pid_t pid = 0;
    tb_buf_clear(&child->said);
    heed_children();
    if (pipe(ends) != 0)
        return tb_err_errno(err, errno, "pipe");
    if (fcntl(ends[0], F_SETFD, FD_CLOEXEC) != 0 || fcntl(ends[1], F_SETFD, FD_CLOEXEC) != 0)
        status = tb_err_errno(err, errno, "fcntl");
    else
        status = spawn(&pid, argv, ends[1], err);
    close(ends[1]);
    if (status != TB_OK) {
        close(ends[0]);
        return status;
    }
    in_time = listen_until(child, ends[0], deadline_ms, true) && gone_within(pid, &wait_status, &lost, deadline_ms);
    if (!in_time) {
        kill(-pid, SIGTERM);
        if (!gone_within(pid, &wait_status, &lost, tb_clock_monotonic_ms() + GRACE_MS)) {
            kill(-pid, SIGKILL);
            waitpid(pid, &wait_status, 0);
        }
        listen_until(child, ends[0], tb_clock_monotonic_ms() + TICK_MS, false);
        status = stopped ? tb_err_set(err, TB_SYSTEM, _("%s was stopped, because this run was told to stop"), program)
                         : tb_err_set(err, TB_SYSTEM, _("%s took longer than %d s and was stopped"), program, timeout_s);
    } else if (lost) {
        status = tb_err_set(err, TB_SYSTEM, _("how %s ended is not known"), program);
    } else {
        status = explain(child, program, wait_status, err);
    }
    close(ends[0]);
    return status;
}

void tb_child_free(struct tb_child *child)
{
    tb_buf_free(&child->said);
}

char *tb_child_folder(void)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0)
        return NULL;
    path[length] = '\0';
    return tb_file_folder_of(path);
}

char *tb_child_beside(const char *name)
{
    char *folder = tb_child_folder();
    char *path = folder ? tb_file_join(folder, name) : NULL;
    free(folder);
    return path;
}
