/* tb_progress: how far long work is, in one line of a terminal that is drawn over and over.
 *
 * WHAT       "read in 德城区/…csv  [=====>      ]  37/159  0:04" on stderr, with the time that has gone by, drawn by a thread
 *            of its own five times a second when it has changed. There is none, and tb_progress_start returns NULL, when
 *            stderr is no terminal, when the terminal cannot go back in its line (TERM empty or "dumb"), or when it is not
 *            wanted; nothing is drawn in the first moments either, or while the program is in the background.
 * USE        progress = tb_progress_start(!quiet, TB_PROGRESS_TAKE_SIGNALS);
 *            tb_progress_set(progress, &state) …          from any thread
 *            tb_progress_pause(progress); fprintf(…); tb_progress_resume(progress);      around whatever else is said
 *            tb_progress_end(progress);                    the line is gone
 *            All of them take NULL.
 * SIGNALS    A program that is ended takes its half-drawn line away first. TAKE_SIGNALS: SIGINT, SIGTERM, SIGHUP and SIGQUIT
 *            are blocked in the caller and in threads it starts later, and taken by the drawing thread, which clears the line
 *            and lets them do what they would have done. LEAVE_SIGNALS: the caller has handlers, and calls tb_progress_end.
 *            SIGTSTP clears the line in both.
 * DRAWN IN   ASCII: blocks and ellipses are one cell wide on one terminal and two on another. The text is measured in cells
 *            (a Chinese character is two) and cut, and the last column stays free, so that no terminal wraps the line.
 * OWNERSHIP  texts are copied.
 */
#ifndef TB_PROGRESS_H
#define TB_PROGRESS_H

#include "tb_buf.h"
#include <stdbool.h>
#include <stdint.h>

struct tb_progress;

enum tb_progress_signals { TB_PROGRESS_LEAVE_SIGNALS, TB_PROGRESS_TAKE_SIGNALS };

struct tb_progress_state {
    const char *what;    /* what is being done */
    int64_t done, total; /* printed; total 0: not known yet */
    int64_t part, whole; /* of the bar, such as bytes; whole 0: done of total */
};

struct tb_progress *tb_progress_start(bool wanted, enum tb_progress_signals signals);
void tb_progress_set(struct tb_progress *progress, const struct tb_progress_state *state);
/* Take the line away and keep it away until tb_progress_resume. */
void tb_progress_pause(struct tb_progress *progress);
void tb_progress_resume(struct tb_progress *progress);
void tb_progress_end(struct tb_progress *progress);

/* The line itself, at most columns - 1 cells wide. */
void tb_progress_line(struct tb_buf *line, const struct tb_progress_state *state, int64_t elapsed_s, size_t columns);

#endif
