#include "nightly.h"
#include "tb_child.h"
#include "tb_i18n.h"
#include "tb_owner.h"
#include "tb_show.h"
#include "tb_settings.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_LISTED = 20 };

static const struct tb_program program = {"tb-nightly", "", N_("Run the whole night: read in, work out, typeset, put in place."),
                                          0};

struct voice {
    bool quiet, progress; /* progress: in lines */
    struct tb_progress *bar;
};

/* File names and counties' words must not reach the terminal as commands or lines of their own. */
static void print_plain(FILE *to, const char *text)
{
    struct tb_buf plain = TB_BUF_INIT(TB_MEBIBYTE);
    tb_show(&plain, text, strlen(text));
    fputs(tb_buf_str(&plain), to);
    tb_buf_free(&plain);
}

/* Errors and what is going on to stderr, as they happen. */
static void say(void *context, const char *line, bool progress)
{
    const struct voice *voice = context;
    if (progress && !voice->progress)
        return;
    tb_progress_pause(voice->bar);
    fprintf(stderr, "%s: ", program.name);
    print_plain(stderr, line);
    putc('\n', stderr);
    tb_progress_resume(voice->bar);
}

static void print_rejected(const struct nightly_found *found)
{
    size_t i;
    for (i = 0; i < found->rejected_count && i < MOST_LISTED; i++) {
        const struct nightly_rejected *item = &found->rejected[i];
        printf("  %s ", _("rejected:"));
        print_plain(stdout, item->file);
        if (item->line1 > 0)
            printf(":%lld", (long long)item->line1);
        fputs(": ", stdout);
        print_plain(stdout, item->message);
        if (item->errors > 1)
            printf(_(" (and %lld more errors)"), (long long)item->errors - 1);
        putchar('\n');
    }
    if ((int64_t)i < found->rejected_all)
        printf(_("  … and %lld more rejected files, see index.html\n"), (long long)found->rejected_all - (long long)i);
}

static void print_silent(const struct nightly_found *found)
{
    size_t i;
    for (i = 0; i < found->silent_count && i < MOST_LISTED; i++) {
        const struct nightly_silent *item = &found->silent[i];
        if (item->missing[0])
            printf("  %s %s: %s\n", _("never reported:"), item->county_name, item->missing);
        if (item->carried[0])
            printf("  %s %s: %s\n", _("not reported, the previous report counts:"), item->county_name, item->carried);
    }
    if ((int64_t)i < found->silent_all)
        printf(_("  … and %lld more, see index.html\n"), (long long)found->silent_all - (long long)i);
}

static void print_unread(const struct nightly_found *found)
{
    size_t i;
    for (i = 0; i < found->unread_count && i < MOST_LISTED; i++) {
        printf("  %s ", _("not read:"));
        print_plain(stdout, found->unread[i].file);
        printf(" (%s)\n", found->unread[i].reason);
    }
    if ((int64_t)i < found->unread_all)
        printf(_("  … and %lld more, see index.html\n"), (long long)found->unread_all - (long long)i);
}

static void print_changed(const struct nightly_found *found)
{
    size_t i;
    for (i = 0; i < found->changed_count; i++)
        printf(_("  issued as %s (%s): %lld figures are others now; tb-issue --erratum-of makes a correction\n"),
               found->changed[i].number, found->changed[i].as_of, (long long)found->changed[i].differences);
}

static void print_documents(struct tb_nightly *night)
{
    const struct nightly_period *last = &night->periods[night->period_count - 1];
    const char *const state[] = {_("unchanged"), _("made anew"), _("withheld"), _("failed")};
    size_t i;
    for (i = 0; i < last->document_count; i++) {
        const struct nightly_document *document = &last->documents[i];
        const char *reason = document->issued[0] ? document->issued : document->reason;
        if (i > 0 && strcmp(document->reason, last->documents[i - 1].reason) == 0 && !document->issued[0])
            reason = ""; /* as above */
        printf("  %s  (%s%s", nightly_out(night, document->file), document->issued[0] ? _("issued") : state[document->state],
               reason[0] ? ": " : "");
        print_plain(stdout, reason);
        puts(")");
    }
    printf("  %s\n", nightly_out(night, "index.html"));
}

static void print_note(const char *text)
{
    printf("  %s: ", _("note"));
    print_plain(stdout, text);
    putchar('\n');
}

static void report(struct tb_nightly *night)
{
    size_t i;
    printf("%s\n", nightly_summary(night));
    for (i = 0; i < night->note_count; i++)
        print_note(night->notes[i]);
    print_unread(&night->found);
    print_changed(&night->found);
    print_rejected(&night->found);
    print_silent(&night->found);
    print_documents(night);
    if (night->mail.is_used)
        printf(_("  mail: %lld sent, %lld waiting, %lld refused, %lld unknown%s; in: %lld taken, %lld need attention\n"),
               (long long)night->mail.sent, (long long)night->mail.waiting, (long long)night->mail.refused,
               (long long)night->mail.unknown, night->mail.is_held ? _(", held after a restore") : "", (long long)night->mail.taken,
               (long long)night->mail.attention);
}

/* As many as there are processors: what is made does not depend on it. */
static int64_t usual_jobs(void)
{
    enum { MOST_USUAL_JOBS = 4 };
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > MOST_USUAL_JOBS ? MOST_USUAL_JOBS : processors;
}

int main(int argc, char **argv)
{
    const char *jobs = NULL;
    const struct tb_opt own[] = {{"jobs", 'j', "N", N_("make so many documents at the same time"), &jobs, NULL},
                                 {NULL, 0, NULL, NULL, NULL, NULL}};
    int64_t job_count = usual_jobs();
    struct tb_opt_common common;
    struct tb_nightly night;
    struct tb_conf *conf = NULL;
    struct tb_err err = TB_ERR_INIT;
    struct voice voice;
    bool became = false;
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);

    memset(&night, 0, sizeof night);
    if (status != TB_OK || common.done)
        return tb_opt_exit(&program, status, &err);
    if (jobs && (!tb_setting_parse_int(jobs, &job_count) || job_count < 1 || job_count > NIGHTLY_MOST_DOCUMENTS)) {
        status = tb_err_set(&err, TB_USAGE, _("-j wants a number from 1 to %d, not \"%s\""), NIGHTLY_MOST_DOCUMENTS, jobs);
        return tb_opt_exit(&program, status, &err);
    }
    status = tb_conf_start(&conf, NULL, &common, &err);
    if (status == TB_OK)
        status = tb_owner_become(tb_conf_path(conf, "paths", "ledger"), &became, &err);
    if (status != TB_OK) {
        tb_conf_free(conf);
        return tb_opt_exit(&program, status, &err);
    }
    if (became)
        fprintf(stderr, _("%s: started as root, goes on as the owner of %s\n"), program.name,
                tb_conf_path(conf, "paths", "ledger"));
    voice.quiet = common.quiet;
    voice.bar = NULL;
    voice.progress = common.verbose;
    night.jobs = (int)job_count;
    night.conf = conf;
    night.common = &common;
    night.say = say;
    night.say_context = &voice;
    status = tb_conf_clock(conf, &night.clock, &common, &err);
    if (status == TB_OK)
        status = tb_child_watch_signals(&err);
    if (status == TB_OK) {
        voice.bar = night.progress = tb_progress_start(!common.quiet, TB_PROGRESS_LEAVE_SIGNALS);
        voice.progress = voice.progress || (!voice.bar && isatty(STDERR_FILENO) && !common.quiet); /* a terminal that has no bar */
        status = nightly_run(&night, &err);
        tb_progress_end(night.progress);
        voice.bar = night.progress = NULL;
    }
    if (night.run_id != 0 && !voice.quiet)
        report(&night);
    nightly_free(&night);
    tb_conf_free(conf);
    return tb_opt_exit(&program, status, &err);
}
