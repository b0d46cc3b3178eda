#include "nightly.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MOST_TEXT_BYTES = 65536, RETRY_PAUSE_MS = 500, MOST_OWN_WORDS = 12 };

void *nightly_grow(struct tb_nightly *night, void *items, size_t count, size_t size)
{
    void *bigger;
    if (count & (count - 1)) /* room is left up to the next power of two */
        return items;
    bigger = tb_arena_alloc(&night->arena, (count ? 2 * count : 1) * size);
    if (bigger && count)
        memcpy(bigger, items, count * size);
    return bigger;
}

const char *nightly_text(struct tb_nightly *night, const char *format, ...)
{
    const char *text;
    va_list args;
    va_start(args, format);
    text = tb_arena_vprintf(&night->arena, format, args);
    va_end(args);
    return text ? text : "";
}

void nightly_say(struct tb_nightly *night, bool progress, const char *format, ...)
{
    char line[TB_ERR_BYTES + 256];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    night->say(night->say_context, line, progress);
}

void nightly_show(struct tb_nightly *night, const char *what)
{
    struct tb_progress_state state = {what, (int64_t)night->documents_done, 0, 0, 0};
    size_t i;
    for (i = 0; i < night->period_count; i++)
        state.total += (int64_t)night->periods[i].document_count;
    tb_progress_set(night->progress, &state);
}

const char *nightly_out(struct tb_nightly *night, const char *file)
{
    return nightly_text(night, "%s/%s", night->output, file);
}

char *nightly_now(const struct tb_nightly *night, char *text)
{
    struct tb_clock clock = night->clock;
    struct tb_err err;
    if (!night->common->now && tb_clock_start(&clock, NULL, night->clock.offset_s, &err) != TB_OK)
        clock = night->clock;
    return tb_clock_format(&clock, clock.now_s, text);
}

bool nightly_has_program(struct tb_nightly *night, const char *program)
{
    return access(nightly_text(night, "%s/%s", night->programs, program), X_OK) == 0;
}

static void worsen(struct tb_nightly *night, enum tb_status status)
{
    if (status > night->worst)
        night->worst = status;
}

static struct nightly_problem *find_problem(struct tb_nightly *night, const char *stage, enum tb_status status, const char *message)
{
    size_t i;
    for (i = 0; i < night->problem_count; i++) {
        struct nightly_problem *problem = &night->problems[i];
        if (problem->status == status && strcmp(problem->stage, stage) == 0 && strcmp(problem->message, message) == 0)
            return problem;
    }
    return NULL;
}

void nightly_problem_add(struct tb_nightly *night, const char *stage, const char *as_of, enum tb_status status, const char *message)
{
    struct nightly_problem *problem = find_problem(night, stage, status, message);
    worsen(night, status);
    if (problem) {
        problem->times++;
        night->last_problem = problem;
        return;
    }
    problem = &night->problems[night->problem_count];
    nightly_say(night, false, "%s: %s", _("error"), message);
    if (night->problem_count == NIGHTLY_MOST_PROBLEMS)
        return;
    problem->stage = nightly_text(night, "%s", stage);
    problem->as_of = nightly_text(night, "%s", as_of ? as_of : "");
    problem->message = nightly_text(night, "%s", message);
    problem->status = status;
    problem->times = 1;
    night->last_problem = problem;
    night->problem_count++;
}

/* The words of a job as a line of --jobs; NULL when one of them does not fit into a line. */
static const char *make_line(struct tb_nightly *night, const char *const *words)
{
    const char *line = "";
    for (; *words; words++) {
        if (strpbrk(*words, "\t\n") || !**words)
            return NULL;
        line = nightly_text(night, "%s%s%s", line, *line ? "\t" : "", *words);
    }
    return line;
}

struct pool {
    struct tb_nightly *night;
    struct nightly_job *jobs;
    size_t count, next;
    int timeout_s;
    pthread_mutex_t lock;
};

/* Does one job, in the process that is kept for such jobs or in one of its own. */
static enum tb_status do_job(struct tb_child *child, struct nightly_job *job, int timeout_s)
{
    enum tb_status status = TB_OK;
    if (job->command.failed)
        return tb_err_nomem(&job->err);
    if (child->pid && (!job->line || strcmp(child->program, job->program) != 0))
        tb_child_end(child);
    if (!job->line)
        return tb_child_run(child, job->command.argv, timeout_s, &job->err);
    if (!child->pid)
        status = tb_child_start(child, job->command.argv, &job->err);
    return status == TB_OK ? tb_child_job(child, job->line, timeout_s, &job->err) : status;
}

/* Touches nothing but the job. */
static void run_job(struct tb_child *child, struct nightly_job *job, int timeout_s)
{
    const struct timespec pause = {0, RETRY_PAUSE_MS * 1000000L};
    job->status = do_job(child, job, timeout_s);
    if ((job->status == TB_SYSTEM || job->status == TB_BUSY) && !tb_child_stopped()) {
        tb_child_end(child);
        nanosleep(&pause, NULL);
        job->status = do_job(child, job, timeout_s);
        job->tries = 2;
    }
}

static void *work(void *context)
{
    struct pool *pool = context;
    struct tb_child child = TB_CHILD_INIT;
    for (;;) {
        size_t mine;
        pthread_mutex_lock(&pool->lock);
        mine = pool->next < pool->count ? pool->next++ : pool->count;
        if (mine < pool->count)
            nightly_show(pool->night, pool->jobs[mine].label);
        pthread_mutex_unlock(&pool->lock);
        if (mine == pool->count)
            break;
        run_job(&child, &pool->jobs[mine], pool->timeout_s);
        if (pool->jobs[mine].is_document) {
            pthread_mutex_lock(&pool->lock);
            pool->night->documents_done++;
            nightly_show(pool->night, pool->jobs[mine].label);
            pthread_mutex_unlock(&pool->lock);
        }
    }
    tb_child_free(&child);
    return NULL;
}

void nightly_job_prepare(struct tb_nightly *night, struct nightly_job *job, const char *program, const char *as_of,
                         const char *const *extra, bool takes_jobs)
{
    const char *words[MOST_OWN_WORDS] = {NULL};
    size_t n = 0;
    memset(job, 0, sizeof *job);
    job->program = program;
    job->as_of = as_of;
    job->tries = 1;
    job->label = as_of ? nightly_text(night, _("working out the figures of %s"), as_of) : _("reading what has arrived");
    if (as_of) {
        words[n++] = "--as-of";
        words[n++] = as_of;
    }
    for (; extra && *extra; extra++)
        words[n++] = *extra;
    job->line = takes_jobs ? make_line(night, words) : NULL;
    tb_command_begin(&job->command, program, tb_conf_file(night->conf), night->common);
    tb_command_option(&job->command, "--now", night->common->now);
    if (job->line)
        tb_command_add(&job->command, "--jobs");
    for (n = 0; !job->line && words[n]; n++)
        tb_command_add(&job->command, words[n]);
}

void nightly_job_run(struct tb_nightly *night, struct nightly_job *jobs, size_t count)
{
    struct pool pool = {night, jobs, count, 0, (int)tb_conf_int(night->conf, "nightly", "timeout_s"), PTHREAD_MUTEX_INITIALIZER};
    pthread_t helpers[NIGHTLY_MOST_DOCUMENTS];
    size_t helper_count = 0, i;
    for (i = 0; i < count; i++)
        nightly_say(night, true, "%s%s%s", jobs[i].program, jobs[i].as_of ? " " : "", jobs[i].as_of ? jobs[i].as_of : "");
    while (helper_count + 1 < count && helper_count + 1 < (size_t)night->jobs && helper_count < NIGHTLY_MOST_DOCUMENTS &&
           pthread_create(&helpers[helper_count], NULL, work, &pool) == 0)
        helper_count++;
    work(&pool);
    for (i = 0; i < helper_count; i++)
        pthread_join(helpers[i], NULL);
    for (i = 0; i < count; i++) {
        tb_arena_free(&jobs[i].command.arena);
        if (jobs[i].tries > 1)
            nightly_say(night, true, _("%s failed for now and was tried once more"), jobs[i].program);
        if (jobs[i].status != TB_OK && jobs[i].status != TB_PARTIAL)
            nightly_problem_add(night, jobs[i].program, jobs[i].as_of, jobs[i].status, jobs[i].err.message);
    }
}

enum tb_status nightly_stage(struct tb_nightly *night, const char *program, const char *as_of)
{
    static const char *const quiet[] = {"-q", NULL}; /* nobody reads what it would say of each file */
    struct nightly_job job;
    nightly_job_prepare(night, &job, program, as_of, quiet, false);
    nightly_job_run(night, &job, 1);
    return job.status;
}

enum tb_status nightly_find_programs(struct tb_nightly *night, struct tb_err *err)
{
    char *folder = tb_child_folder();
    if (!folder)
        return tb_err_errno(err, errno, "/proc/self/exe");
    night->programs = nightly_text(night, "%s", folder);
    free(folder);
    return TB_OK;
}
