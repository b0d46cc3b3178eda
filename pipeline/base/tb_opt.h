/* tb_opt: the command line all programs share, and the program's own options.
 *
 * WHAT   Every program takes -c FILE, --set section:key=value, --as-of, --now, -q, -v, --help, --version; what it
 *        takes besides is in a table of struct tb_opt, from which --help is made too.
 * USE    const struct tb_opt own[] = {{"out", 'o', "FILE", N_("write the PDF here"), &out, NULL}, {0}};
 *        status = tb_opt_parse(&common, &program, own, argc, argv, &err);
 *        if (common.done) return status;       (--help or --version was printed)
 * LANGUAGE  that of --set ui:language=… or of the configuration's [ui], so that --help and a wrong command line speak it too; where
 *        there is no configuration, the environment's.
 * OWNERSHIP  strings are borrowed from argv.
 */
#ifndef TB_OPT_H
#define TB_OPT_H

#include "tb_err.h"
#include <stdbool.h>

enum { TB_OPT_MOST_SETS = 64 };

struct tb_opt {
    const char *name;     /* long option; NULL ends the table */
    char short_name;      /* or 0 */
    const char *argument; /* its name in --help; NULL for a flag */
    const char *help;     /* msgid */
    const char **value;   /* set for an option with argument */
    bool *flag;           /* set to true for a flag */
};

struct tb_program {
    const char *name;      /* "tb-ingest" */
    const char *arguments; /* "[FILE|DIR …]" for the usage line, "" for none */
    const char *purpose;   /* msgid, one line */
    int most_arguments;    /* positional arguments allowed; -1 for any number */
};

struct tb_opt_common {
    const char *config; /* -c, or NULL */
    const char *sets[TB_OPT_MOST_SETS];
    int set_count;
    const char *as_of; /* --as-of text, checked to be a date; or NULL */
    const char *now;   /* --now text, or NULL */
    bool quiet, verbose, done;
    char **arguments; /* positional */
    int argument_count;
};

enum tb_status tb_opt_parse(struct tb_opt_common *common, const struct tb_program *program, const struct tb_opt *own, int argc,
                            char **argv, struct tb_err *err) TB_MUST_CHECK;

/* For a program that does many jobs in one process (its own flag --jobs). Each line of standard input has the options of one job, a tab
 * between two words: the program's own and --as-of, none of the line before. job(context, err) does it, with what the table of options
 * points to. When it is done its exit code goes to standard output, a line of its own; what went wrong to stderr, before that.
 * TB_PARTIAL when one of them did not end with 0. */
enum tb_status tb_opt_jobs(struct tb_opt_common *common, const struct tb_program *program, const struct tb_opt *own,
                           enum tb_status (*job)(void *context, struct tb_err *err), void *context,
                           struct tb_err *err) TB_MUST_CHECK;

/* The configuration a program reads: given (of -c) or, for NULL, $TONGBAO_CONFIG, ./tongbao.ini, /etc/tongbao/tongbao.ini; NULL: none. */
const char *tb_opt_config(const char *given);

/* Print "tb-x: warning: text" on stderr; NULL: nothing. */
void tb_opt_warn(const struct tb_program *program, const char *warning);

/* Print "tb-x: error: message" on stderr when status is an error; returns the exit code. For the end of main. */
int tb_opt_exit(const struct tb_program *program, enum tb_status status, const struct tb_err *err);

#endif
