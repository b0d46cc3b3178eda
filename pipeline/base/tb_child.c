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
#include <sys/socket.h>
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
    struct sigaction action = {.sa_handler = on_signal};
    size_t i;
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

/* In the child, between fork and exec: only calls that are safe there. stdin from and stdout to nothing (or both the parent's end to talk
 * to), stderr into the pipe, default signals, a process group of its own. A parent that is killed takes it along: the next run would meet
 * it at work. */
static void become(char *const *argv, int talk_fd, int error_fd, pid_t parent)
{
    static const int defaults[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t none;
    size_t i;
    int in, out;
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
    in = talk_fd >= 0 ? talk_fd : open("/dev/null", O_RDONLY);
    out = talk_fd >= 0 ? talk_fd : open("/dev/null", O_WRONLY);
    if (in < 0 || out < 0 || dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(error_fd, 2) < 0)
        return;
    if (in > 2)
        close(in);
    if (out > 2 && out != in)
        close(out);
    if (error_fd > 2)
        close(error_fd);
    execve(argv[0], argv, environ);
}

/* Two ends that no other program inherits: not even one that another thread starts just now, as with a pipe that is marked later. */
static enum tb_status make_ends(int ends[2], struct tb_err *err)
{
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 ? TB_OK : tb_err_errno(err, errno, "socketpair");
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void close_ends(struct tb_child *child)
{
    close_end(&child->talk_fd);
    close_end(&child->error_fd);
    child->pid = 0;
}

/* The child tells through a pipe that closes by itself when the program has begun. */
static enum tb_status spawn(pid_t *pid, char *const *argv, int talk_fd, int error_fd, struct tb_err *err)
{
    const pid_t parent = getpid();
    int told[2], code = 0;
    ssize_t got;
    enum tb_status status = make_ends(told, err);
    if (status != TB_OK)
        return status;
    if ((*pid = fork()) < 0) {
        code = errno;
        close(told[0]);
        close(told[1]);
        *pid = 0;
        return tb_err_errno(err, code, "fork");
    }
    if (*pid == 0) {
        become(argv, talk_fd, error_fd, parent);
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
    *pid = 0;
    if (code == ENOENT)
        return tb_err_set(err, TB_BUG, _("program is not there: %s"), argv[0]);
    return tb_err_errno(err, code, _("cannot start: %s"), argv[0]);
}

/* Whoever started us may have ignored SIGCHLD, and then no child's end is reported. */
static void heed_children(void)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(SIGCHLD, &action, NULL);
}

static void keep(struct tb_buf *said, const char *bytes, size_t length)
{
    if (said->length < KEEP_BYTES)
        tb_buf_append(said, bytes, length);
}

/* What listening to the child gave: nothing in time, the exit code of a job, or it has closed what we listen to. */
enum heard { HEARD_NOTHING, HEARD_CODE, HEARD_END };

/* Keeps what there is to read of stderr; false when there will be no more. */
static bool read_said(struct tb_child *child)
{
    char bytes[READ_BYTES];
    ssize_t got;
    while ((got = recv(child->error_fd, bytes, sizeof bytes, MSG_DONTWAIT)) > 0)
        keep(&child->said, bytes, (size_t)got);
    return got < 0 && (errno == EINTR || errno == EAGAIN);
}

/* A line with the exit code of a job: short enough to come in one piece. */
static enum heard read_code(const struct tb_child *child, int *code)
{
    char bytes[8];
    const ssize_t got = recv(child->talk_fd, bytes, sizeof bytes, MSG_DONTWAIT);
    ssize_t i;
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return HEARD_NOTHING;
    *code = 0;
    for (i = 0; i + 1 < got && bytes[i] >= '0' && bytes[i] <= '9'; i++)
        *code = 10 * *code + (bytes[i] - '0');
    if (i < 1 || i + 1 != got || bytes[i] != '\n')
        return HEARD_END;
    return HEARD_CODE;
}

/* Collect what it says until it is done with a job, has closed stderr, or the deadline passes. */
static enum heard listen_until(struct tb_child *child, int64_t deadline_ms, bool heed_stop, int *code)
{
    for (;;) {
        struct pollfd watched[2] = {{child->error_fd, POLLIN, 0}, {child->talk_fd, POLLIN, 0}}; /* poll passes over a -1 */
        int64_t left = deadline_ms - tb_clock_monotonic_ms();
        enum heard heard = HEARD_NOTHING;
        if (left <= 0 || (heed_stop && stopped))
            return HEARD_NOTHING;
        if (poll(watched, 2, left < TICK_MS ? (int)left : TICK_MS) <= 0)
            continue;
        if (watched[1].revents)
            heard = read_code(child, code);
        if (!read_said(child) && heard == HEARD_NOTHING) /* after the code: what was said before it is there by now */
            heard = HEARD_END;
        if (heard != HEARD_NOTHING)
            return heard;
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
#define TB_STATUS(name, number, meaning)                                                                                           \
    case number:                                                                                                                   \
        return name;
#include "tb_status.def"
#undef TB_STATUS
    default:
        return TB_BUG;
    }
}

static enum tb_status say_nothing_said(const struct tb_child *child, int code, enum tb_status status, struct tb_err *err)
{
    return tb_err_set(err, status, _("%s ended with code %d (%s) and said nothing"), child->program, code,
                      _(tb_status_meaning(status)));
}

/* "tb-ingest: error: no such file …": the last line that names an error, without the program's name. */
static enum tb_status explain_code(const struct tb_child *child, int code, struct tb_err *err)
{
    const char *program = child->program, *last = NULL, *at;
    enum tb_status status = status_of_code(code);
    if (status == TB_OK || status == TB_PARTIAL)
        return status;
    for (at = tb_buf_str(&child->said); *at; at += strcspn(at, "\n"), at += *at == '\n')
        if (strncmp(at, program, strlen(program)) == 0)
            last = at + strlen(program);
    if (last && strncmp(last, ": ", 2) == 0)
        last += 2;
    if (last)
        return tb_err_set(err, status, "%s: %.*s", program, (int)strcspn(last, "\n"), last);
    return say_nothing_said(child, code, status, err);
}

static enum tb_status explain(const struct tb_child *child, int wait_status, struct tb_err *err)
{
    if (WIFSIGNALED(wait_status))
        return tb_err_set(err, TB_BUG, _("%s was ended by signal %d"), child->program, WTERMSIG(wait_status));
    return explain_code(child, WEXITSTATUS(wait_status), err);
}

static enum tb_status start(struct tb_child *child, char *const *argv, bool is_kept, struct tb_err *err)
{
    int said[2] = {-1, -1}, talk[2] = {-1, -1};
    enum tb_status status = make_ends(said, err);
    tb_buf_clear(&child->said);
    child->program = tb_file_name_of(argv[0]);
    heed_children();
    if (status == TB_OK && is_kept)
        status = make_ends(talk, err);
    if (status == TB_OK)
        status = spawn(&child->pid, argv, talk[1], said[1], err);
    child->error_fd = said[0];
    child->talk_fd = talk[0];
    close_end(&said[1]);
    close_end(&talk[1]);
    if (status != TB_OK)
        close_ends(child);
    return status;
}

/* Asked first, forced when it does not heed that. */
static void stop(const struct tb_child *child, int *wait_status)
{
    bool lost;
    kill(-child->pid, SIGTERM);
    if (!gone_within(child->pid, wait_status, &lost, tb_clock_monotonic_ms() + GRACE_MS)) {
        kill(-child->pid, SIGKILL);
        waitpid(child->pid, wait_status, 0);
    }
}

/* It has closed its stderr, or the time it had is over: the end, and its status. */
static enum tb_status see_off(struct tb_child *child, enum heard heard, int64_t deadline_ms, int timeout_s, struct tb_err *err)
{
    const char *program = child->program;
    enum tb_status status;
    int wait_status = 0, code;
    bool lost = false;
    if (heard == HEARD_NOTHING || !gone_within(child->pid, &wait_status, &lost, deadline_ms)) {
        stop(child, &wait_status);
        listen_until(child, tb_clock_monotonic_ms() + TICK_MS, false, &code);
        status = stopped ? tb_err_set(err, TB_SYSTEM, _("%s was stopped, because this run was told to stop"), program)
                         : tb_err_set(err, TB_SYSTEM, _("%s took longer than %d s and was stopped"), program, timeout_s);
    } else if (lost) {
        status = tb_err_set(err, TB_SYSTEM, _("how %s ended is not known"), program);
    } else {
        read_said(child);
        status = explain(child, wait_status, err);
    }
    close_ends(child);
    return status;
}

enum tb_status tb_child_run(struct tb_child *child, char *const *argv, int timeout_s, struct tb_err *err)
{
    const int64_t deadline_ms = tb_clock_monotonic_ms() + (int64_t)timeout_s * 1000;
    enum tb_status status = start(child, argv, false, err);
    int code;
    return status == TB_OK ? see_off(child, listen_until(child, deadline_ms, true, &code), deadline_ms, timeout_s, err) : status;
}

enum tb_status tb_child_start(struct tb_child *child, char *const *argv, struct tb_err *err)
{
    return start(child, argv, true, err);
}

enum tb_status tb_child_job(struct tb_child *child, const char *line, int timeout_s, struct tb_err *err)
{
    const int64_t deadline_ms = tb_clock_monotonic_ms() + (int64_t)timeout_s * 1000;
    enum tb_status status;
    int code = 0;
    enum heard heard;
    tb_buf_clear(&child->said);
    /* One that is gone is met below: by the end of its stderr. */
    if (send(child->talk_fd, line, strlen(line), MSG_NOSIGNAL) > 0)
        send(child->talk_fd, "\n", 1, MSG_NOSIGNAL);
    heard = listen_until(child, deadline_ms, true, &code);
    if (heard == HEARD_CODE)
        return explain_code(child, code, err);
    status = see_off(child, heard, deadline_ms, timeout_s, err);
    return status == TB_OK || status == TB_PARTIAL ? say_nothing_said(child, (int)status, TB_BUG, err) : status;
}

void tb_child_end(struct tb_child *child)
{
    const int64_t deadline_ms = tb_clock_monotonic_ms() + GRACE_MS;
    int code, wait_status;
    bool lost;
    if (child->pid == 0)
        return;
    close_end(&child->talk_fd);
    if (listen_until(child, deadline_ms, true, &code) != HEARD_END || !gone_within(child->pid, &wait_status, &lost, deadline_ms))
        stop(child, &wait_status);
    close_ends(child);
}

void tb_child_free(struct tb_child *child)
{
    tb_child_end(child);
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
