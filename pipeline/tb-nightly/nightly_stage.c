#include "nightly.h"
#include "tb_child.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { MOST_TEXT_BYTES = 65536, MOST_ARGUMENTS = 160, RETRY_PAUSE_MS = 500 };

const char *nightly_text(struct tb_nightly *night, const char *format, ...)
{
    struct tb_buf buf = TB_BUF_INIT(MOST_TEXT_BYTES);
    char line[1024];
    const char *copy;
    va_list args;
    int length;
    va_start(args, format);
    length = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (length >= (int)sizeof line) {
        char *room = tb_buf_reserve(&buf, (size_t)length + 1);
        va_start(args, format);
        if (room)
            vsnprintf(room, (size_t)length + 1, format, args);
        va_end(args);
        copy = room ? tb_arena_strndup(&night->arena, room, (size_t)length) : NULL;
        tb_buf_free(&buf);
    } else {
        copy = length < 0 ? NULL : tb_arena_strndup(&night->arena, line, (size_t)length);
    }
    return copy ? copy : "";
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

void nightly_problem_add(struct tb_nightly *night, const char *stage, const char *as_of, enum tb_status status, const char *message)
{
    struct nightly_problem *problem = &night->problems[night->problem_count];
    worsen(night, status);
    nightly_say(night, false, "%s: %s", _("error"), message);
    if (night->problem_count == NIGHTLY_MOST_PROBLEMS)
        return;
    problem->stage = nightly_text(night, "%s", stage);
    problem->as_of = nightly_text(night, "%s", as_of ? as_of : "");
    problem->message = nightly_text(night, "%s", message);
    problem->status = status;
    night->problem_count++;
}

/* The arguments every program takes, then its own. execve does not write to them. */
static size_t fill_arguments(struct tb_nightly *night, const char *program, const char *as_of, const char *const *extra,
                             const char **argv)
{
    const struct tb_opt_common *common = night->common;
    size_t n = 0;
    int i;
    argv[n++] = nightly_text(night, "%s/%s", night->programs, program);
    argv[n++] = "-c";
    argv[n++] = tb_conf_file(night->conf);
    for (i = 0; i < common->set_count; i++) {
        argv[n++] = "--set";
        argv[n++] = common->sets[i];
    }
    if (common->now) {
        argv[n++] = "--now";
        argv[n++] = common->now;
    }
    if (as_of) {
        argv[n++] = "--as-of";
        argv[n++] = as_of;
    }
    for (; extra && *extra; extra++)
        argv[n++] = *extra;
    argv[n] = NULL;
    return n;
}

enum tb_status nightly_stage(struct tb_nightly *night, const char *program, const char *as_of, const char *const *extra,
                             struct tb_err *err)
{
    const struct timespec pause = {0, RETRY_PAUSE_MS * 1000000L};
    struct tb_child child = TB_CHILD_INIT;
    union {
        const char *mine[MOST_ARGUMENTS];
        char *theirs[MOST_ARGUMENTS];
    } argv;
    int timeout_s = (int)tb_conf_int(night->conf, "nightly", "timeout_s");
    enum tb_status status;
    fill_arguments(night, program, as_of, extra, argv.mine);
    nightly_say(night, true, "%s%s%s", program, as_of ? " " : "", as_of ? as_of : "");
    status = tb_child_run(&child, argv.theirs, timeout_s, err);
    if ((status == TB_SYSTEM || status == TB_BUSY) && !tb_child_stopped()) {
        nightly_say(night, true, _("%s failed for now (%s); once more"), program, err->message);
        nanosleep(&pause, NULL);
        status = tb_child_run(&child, argv.theirs, timeout_s, err);
    }
    if (status != TB_OK && status != TB_PARTIAL)
        nightly_problem_add(night, program, as_of, status, err->message);
    tb_child_free(&child);
    return status;
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
