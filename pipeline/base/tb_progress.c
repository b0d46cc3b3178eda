#define _DEFAULT_SOURCE /* TIOCGWINSZ */
#include "tb_progress.h"
#include "tb_clock.h"
#include "tb_show.h"
#include "tb_utf8.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { TICK_MS = 200, FIRST_MS = 300, PATIENCE_MS = 500, MOST_BAR = 40, LEAST_BAR = 10, LEAST_WHAT = 8, MOST_LINE_BYTES = 65536 };

struct tb_progress {
    pthread_t thread;
    pthread_mutex_t lock; /* all below; held between pause and resume */
    struct tb_buf what, drawn;
    struct tb_progress_state state;
    int64_t began_ms;
    bool ended;
    enum tb_progress_signals signals;
    sigset_t awaited, before;
};

/* --- the line ---------------------------------------------------------------------------------------------- */

/* As much of a text as fits into so many cells; ".." says that it goes on. */
static void put_cut(struct tb_buf *line, const char *text, size_t cells)
{
    size_t length = strlen(text), at = 0, used, width = 0;
    if (tb_utf8_text_width(text, length) <= cells) {
        tb_buf_append(line, text, length);
        return;
    }
    while (at < length) {
        size_t wide = (size_t)tb_utf8_width(tb_utf8_decode(text + at, length - at, &used));
        if (width + wide + 2 > cells)
            break;
        width += wide;
        at += used;
    }
    tb_buf_append(line, text, at);
    if (cells >= 2)
        tb_buf_puts(line, "..");
}

static void put_bar(struct tb_buf *line, const struct tb_progress_state *state, size_t cells)
{
    int64_t part = state->whole > 0 ? state->part : state->done, whole = state->whole > 0 ? state->whole : state->total;
    size_t inside = cells - 2, filled = 0, i;
    if (whole > 0 && part > 0)
        filled = part >= whole ? inside : (size_t)(part * (int64_t)inside / whole);
    tb_buf_putc(line, '[');
    for (i = 0; i < inside; i++)
        tb_buf_puts(line, i < filled ? "=" : i == filled ? ">" : " ");
    tb_buf_putc(line, ']');
}

static void put_numbers(struct tb_buf *text, const struct tb_progress_state *state, int64_t elapsed_s)
{
    if (state->total > 0)
        tb_buf_printf(text, "  %lld/%lld", (long long)state->done, (long long)state->total);
    if (elapsed_s >= 3600)
        tb_buf_printf(text, "  %lld:%02d:%02d", (long long)(elapsed_s / 3600), (int)(elapsed_s / 60 % 60), (int)(elapsed_s % 60));
    else
        tb_buf_printf(text, "  %d:%02d", (int)(elapsed_s / 60), (int)(elapsed_s % 60));
}

void tb_progress_line(struct tb_buf *line, const struct tb_progress_state *state, int64_t elapsed_s, size_t columns)
{
    struct tb_buf numbers = TB_BUF_INIT(256);
    size_t room = columns > 0 ? columns - 1 : 0, left, wide, bar = 0;
    put_numbers(&numbers, state, elapsed_s);
    left = room > numbers.length ? room - numbers.length : 0;
    wide = tb_utf8_text_width(state->what, strlen(state->what));
    if (state->total > 0 && left >= LEAST_WHAT + 2 + LEAST_BAR) {
        /* The bar takes what the text leaves, and at least its least. */
        bar = left > wide + 2 + LEAST_BAR ? left - wide - 2 : LEAST_BAR;
        bar = bar < MOST_BAR ? bar : MOST_BAR;
        left -= bar + 2;
    }
    if (bar > 0 || left >= LEAST_WHAT)
        put_cut(line, state->what, left);
    if (bar > 0) {
        tb_buf_puts(line, "  ");
        put_bar(line, state, bar);
    }
    put_cut(line, tb_buf_str(&numbers), room);
    tb_buf_free(&numbers);
}

/* --- the terminal ------------------------------------------------------------------------------------------ */

static bool is_fit(void)
{
    const char *term = getenv("TERM");
    return isatty(STDERR_FILENO) && term && term[0] && strcmp(term, "dumb") != 0;
}

/* What a terminal does not take is lost: a bar is no result. */
static void send(const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t sent = write(STDERR_FILENO, bytes, length);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return;
        bytes += sent;
        length -= (size_t)sent;
    }
}

static void wipe(struct tb_progress *progress)
{
    if (progress->drawn.length > 0)
        send("\r\033[K", 4);
    tb_buf_clear(&progress->drawn);
}

static void draw(struct tb_progress *progress)
{
    struct tb_buf line = TB_BUF_INIT(MOST_LINE_BYTES);
    struct winsize size;
    size_t columns = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
    int64_t elapsed_ms = tb_clock_monotonic_ms() - progress->began_ms;
    if (progress->what.length == 0 || elapsed_ms < FIRST_MS || tcgetpgrp(STDERR_FILENO) != getpgrp())
        return;
    progress->state.what = tb_buf_str(&progress->what);
    tb_progress_line(&line, &progress->state, elapsed_ms / 1000, columns);
    if (!line.failed && strcmp(tb_buf_str(&line), tb_buf_str(&progress->drawn)) != 0) {
        tb_buf_clear(&progress->drawn);
        tb_buf_append(&progress->drawn, line.bytes, line.length);
        tb_buf_puts(&line, "\033[K"); /* after the text, so that it does not flicker */
        send("\r", 1);
        send(tb_buf_str(&line), line.length);
    }
    tb_buf_free(&line);
}

/* A signal came: the line goes, then the signal does what it does to this program. When that was not the end (it is ignored,
 * or the program was stopped and goes on), the drawing goes on. */
static void pass_on(struct tb_progress *progress, int number)
{
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    wipe(progress);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &one, NULL);
    pthread_sigmask(SIG_BLOCK, &one, NULL);
}

/* Whoever prints between pause and resume may hang in it, on a terminal that was stopped: a signal does not wait for that. */
static bool lock_for(struct tb_progress *progress, int number)
{
    const struct timespec nap = {0, PATIENCE_MS / 10 * 1000000L};
    int tries;
    if (number <= 0 || number == SIGWINCH)
        return pthread_mutex_lock(&progress->lock) == 0;
    for (tries = 0; tries < 10; tries++) {
        if (pthread_mutex_trylock(&progress->lock) == 0)
            return true;
        nanosleep(&nap, NULL);
    }
    return false;
}

static void *keep_drawing(void *context)
{
    struct tb_progress *progress = context;
    const struct timespec tick = {0, TICK_MS * 1000000L};
    bool ended = false;
    while (!ended) {
        int number = sigtimedwait(&progress->awaited, NULL, &tick);
        bool locked = lock_for(progress, number);
        ended = locked && progress->ended;
        if (number > 0 && number != SIGWINCH)
            pass_on(progress, number);
        else if (!ended)
            draw(progress);
        if (locked)
            pthread_mutex_unlock(&progress->lock);
    }
    return NULL;
}

static bool start_thread(struct tb_progress *progress)
{
    sigset_t all;
    bool started;
    sigemptyset(&progress->awaited);
    sigaddset(&progress->awaited, SIGTSTP);
    sigaddset(&progress->awaited, SIGWINCH); /* another width; and tb_progress_end wakes the thread with it */
    if (progress->signals == TB_PROGRESS_TAKE_SIGNALS) {
        sigaddset(&progress->awaited, SIGINT);
        sigaddset(&progress->awaited, SIGTERM);
        sigaddset(&progress->awaited, SIGHUP);
        sigaddset(&progress->awaited, SIGQUIT);
    }
    sigfillset(&all); /* a handler of the caller's is to run in a thread of the caller's */
    pthread_sigmask(SIG_SETMASK, &all, &progress->before);
    started = pthread_create(&progress->thread, NULL, keep_drawing, progress) == 0;
    pthread_sigmask(SIG_SETMASK, &progress->before, NULL);
    if (started)
        pthread_sigmask(SIG_BLOCK, &progress->awaited, NULL);
    return started;
}

struct tb_progress *tb_progress_start(bool wanted, enum tb_progress_signals signals)
{
    struct tb_progress *progress = wanted && is_fit() ? calloc(1, sizeof *progress) : NULL;
    if (!progress)
        return NULL;
    progress->what.most_bytes = progress->drawn.most_bytes = MOST_LINE_BYTES;
    progress->began_ms = tb_clock_monotonic_ms();
    progress->signals = signals;
    pthread_mutex_init(&progress->lock, NULL);
    if (start_thread(progress))
        return progress;
    pthread_mutex_destroy(&progress->lock);
    free(progress);
    return NULL;
}

void tb_progress_set(struct tb_progress *progress, const struct tb_progress_state *state)
{
    if (!progress)
        return;
    pthread_mutex_lock(&progress->lock);
    progress->state = *state;
    tb_buf_clear(&progress->what);
    tb_show(&progress->what, state->what, strlen(state->what)); /* it may hold a file's name */
    pthread_mutex_unlock(&progress->lock);
}

void tb_progress_pause(struct tb_progress *progress)
{
    if (!progress)
        return;
    pthread_mutex_lock(&progress->lock);
    wipe(progress);
}

void tb_progress_resume(struct tb_progress *progress)
{
    if (progress)
        pthread_mutex_unlock(&progress->lock);
}

void tb_progress_end(struct tb_progress *progress)
{
    if (!progress)
        return;
    pthread_mutex_lock(&progress->lock);
    wipe(progress);
    progress->ended = true;
    pthread_mutex_unlock(&progress->lock);
    pthread_kill(progress->thread, SIGWINCH);
    pthread_join(progress->thread, NULL);
    pthread_sigmask(SIG_SETMASK, &progress->before, NULL);
    pthread_mutex_destroy(&progress->lock);
    tb_buf_free(&progress->what);
    tb_buf_free(&progress->drawn);
    free(progress);
}
