/* tb_child: run another program of the chain.
 *
 * WHAT       Runs a program with a time limit, keeps the end of what it says on stderr, and turns its exit into a
 *            status. The child has a process group of its own; when time is up, or the caller itself is told to stop
 *            (SIGINT, SIGTERM, SIGHUP), the whole group is ended: first asked, five seconds later forced. A caller that is
 *            killed takes the child with it (Linux: PR_SET_PDEATHSIG).
 *            A program with --jobs (tb_opt_jobs) can be kept for several jobs; the time limit is then a job's.
 * USE        tb_child_watch_signals() once in main; tb_child_run(&child, argv, timeout_s, &err). Or, for jobs: tb_child_start; then
 *            tb_child_job as often as wanted, while .pid is not 0; tb_child_end.
 * OWNERSHIP  .said is owned by the struct: tb_child_free, which ends a program that is still there. argv of tb_child_start is borrowed.
 * ERRORS     the status of the program itself; TB_SYSTEM when time was up or the run was stopped; TB_BUG when it is
 *            not there, was ended by a signal, or ended with a code that is not in the table.
 */
#ifndef TB_CHILD_H
#define TB_CHILD_H

#include "tb_buf.h"
#include "tb_err.h"
#include <stdbool.h>
#include <sys/types.h>

struct tb_child {
    struct tb_buf said; /* stderr, the first 64 KiB (of a job: since it was given) */
    const char *program;
    pid_t pid;    /* 0: none runs */
    int talk_fd;  /* its standard input and output, when it is kept for jobs; else -1 */
    int error_fd; /* its stderr */
};

#define TB_CHILD_INIT                                                                                                              \
    {                                                                                                                              \
        TB_BUF_INIT(TB_MEBIBYTE), NULL, 0, -1, -1                                                                                  \
    }

enum tb_status tb_child_watch_signals(struct tb_err *err) TB_MUST_CHECK;
/* Whether one of the signals came. */
bool tb_child_stopped(void);

/* argv[0] is the path of the program. Its stdout goes to nothing. */
enum tb_status tb_child_run(struct tb_child *child, char *const *argv, int timeout_s, struct tb_err *err) TB_MUST_CHECK;

/* The same, for a program that waits for jobs. */
enum tb_status tb_child_start(struct tb_child *child, char *const *argv, struct tb_err *err) TB_MUST_CHECK;
/* One job: a line without its end. The status of the job; when the program is gone with it (.pid 0), that of a program that was run. */
enum tb_status tb_child_job(struct tb_child *child, const char *line, int timeout_s, struct tb_err *err) TB_MUST_CHECK;
/* There are no more jobs. What the program says of its own end is nobody's: each job has had its status. */
void tb_child_end(struct tb_child *child);

/* The folder the running program is in: the other programs of the chain are beside it. NULL: no memory, or no /proc.
 * tb_child_beside: folder + "/" + name. Owns: the caller frees. */
char *tb_child_folder(void);
char *tb_child_beside(const char *name);
void tb_child_free(struct tb_child *child);

#endif
