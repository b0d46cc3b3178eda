#include "tb_opt.h"
#include "tb_buf.h"
#include "tb_date.h"
#include "tb_heap.h"
#include "tb_i18n.h"
#include "tb_show.h"
#include "tb_version.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Long options without a letter have values that no letter has; a program's own begin at OWN. */
enum { MOST_OPTIONS = 32, MOST_JOB_WORDS = 64, LONG_SET = 512, LONG_AS_OF, LONG_NOW, LONG_HELP, LONG_VERSION, OWN = 1024 };

static const char *const common_help[][2] = {
    {"-c, --config FILE", N_("configuration (default: $TONGBAO_CONFIG, ./tongbao.ini, /etc/tongbao/tongbao.ini)")},
    {"--set SECTION:KEY=VALUE", N_("override one setting; may be repeated")},
    {"--as-of YYYY-MM-DD", N_("the date the figures are for")},
    {"--now YYYY-MM-DDTHH:MM:SS", N_("use this time instead of the clock")},
    {"-q, --quiet", N_("say only what went wrong")},
    {"-v, --verbose", N_("say more")},
    {"--help", N_("print this")},
    {"--version", N_("print the version")},
};

static void print_help(const struct tb_program *program, const struct tb_opt *own)
{
    size_t i;
    printf(_("usage: %s [options] %s\n"), program->name, program->arguments);
    printf("%s\n\n", _(program->purpose));
    for (; own->name; own++) {
        char left[64];
        if (own->short_name)
            snprintf(left, sizeof left, "-%c, --%s %s", own->short_name, own->name, own->argument ? own->argument : "");
        else
            snprintf(left, sizeof left, "--%s %s", own->name, own->argument ? own->argument : "");
        printf("  %-28s %s\n", left, _(own->help));
    }
    for (i = 0; i < sizeof common_help / sizeof *common_help; i++)
        printf("  %-28s %s\n", common_help[i][0], _(common_help[i][1]));
    printf("\n%s", _("exit codes:"));
#define TB_STATUS(name, code, meaning) printf("\n  %3d  %s", code, _(meaning));
#include "tb_status.def"
#undef TB_STATUS
    printf("\n");
}

static bool take_own(const struct tb_opt *own, int chosen, const char *argument)
{
    const struct tb_opt *opt = own + (chosen - OWN);
    if (opt->argument)
        *opt->value = argument;
    else
        *opt->flag = true;
    return true;
}

/* Returns false for a value that cannot be. */
static enum tb_status take_common(struct tb_opt_common *common, int chosen, const char *argument, struct tb_err *err)
{
    switch (chosen) {
    case 'c':
        common->config = argument;
        break;
    case LONG_SET:
        if (common->set_count == TB_OPT_MOST_SETS)
            return tb_err_set(err, TB_USAGE, _("more than %d --set options"), TB_OPT_MOST_SETS);
        common->sets[common->set_count++] = argument;
        break;
    case LONG_AS_OF:
        if (tb_date_parse(argument, strlen(argument)) == TB_DATE_NONE)
            return tb_err_set(err, TB_USAGE, _("--as-of wants a date YYYY-MM-DD, not \"%s\""), argument);
        common->as_of = argument;
        break;
    case LONG_NOW:
        common->now = argument;
        break;
    case 'q':
        common->quiet = true;
        break;
    default:
        common->verbose = true;
        break;
    }
    return TB_OK;
}

static const struct option common_options[] = {
    {"config", required_argument, NULL, 'c'},
    {"set", required_argument, NULL, LONG_SET},
    {"as-of", required_argument, NULL, LONG_AS_OF},
    {"now", required_argument, NULL, LONG_NOW},
    {"quiet", no_argument, NULL, 'q'},
    {"verbose", no_argument, NULL, 'v'},
    {"help", no_argument, NULL, LONG_HELP},
    {"version", no_argument, NULL, LONG_VERSION},
};

static bool build_tables(const struct tb_opt *own, struct option *longs, char *shorts)
{
    size_t count = sizeof common_options / sizeof *common_options;
    int i;
    memcpy(longs, common_options, sizeof common_options);
    memcpy(shorts, ":c:qv", 5);
    shorts += 5;
    for (i = 0; own[i].name; i++) {
        if (count + 1 >= MOST_OPTIONS)
            return false;
        longs[count].name = own[i].name;
        longs[count].has_arg = own[i].argument ? required_argument : no_argument;
        longs[count].flag = NULL;
        longs[count++].val = OWN + i;
        if (own[i].short_name) {
            *shorts++ = own[i].short_name;
            if (own[i].argument)
                *shorts++ = ':';
        }
    }
    memset(&longs[count], 0, sizeof longs[count]);
    *shorts = '\0';
    return true;
}

static int own_index_of_short(const struct tb_opt *own, int chosen)
{
    int i;
    for (i = 0; own[i].name; i++)
        if (own[i].short_name && own[i].short_name == chosen)
            return OWN + i;
    return chosen;
}

/* A limit on the size of files is a failed write, with a message, not the end of the program. */
static void outlive_file_limits(void)
{
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigemptyset(&action.sa_mask);
    sigaction(SIGXFSZ, &action, NULL);
}

const char *tb_opt_config(const char *given)
{
    static const char *const places[] = {"tongbao.ini", "/etc/tongbao/tongbao.ini"};
    const char *named = getenv("TONGBAO_CONFIG");
    size_t i;
    if (given)
        return given;
    if (named && named[0])
        return named;
    for (i = 0; i < sizeof places / sizeof *places; i++)
        if (access(places[i], R_OK) == 0)
            return places[i];
    return NULL;
}

/* The value of an option before options are read: "-c x", "-cx", "--config x", "--config=x". */
static const char *peek_value(char **argv, int argc, int *at, const char *name, char letter)
{
    const char *word = argv[*at];
    const size_t length = strlen(name);
    if (strcmp(word, name) == 0 || (letter && word[0] == '-' && word[1] == letter && !word[2]))
        return *at + 1 < argc ? argv[++*at] : NULL;
    if (strncmp(word, name, length) == 0 && word[length] == '=')
        return word + length + 1;
    return letter && word[0] == '-' && word[1] == letter ? word + 2 : NULL;
}

/* "en" or "zh_CN" of [ui] language, as far as it can be read at a glance; the configuration itself is checked later. */
static const char *peek_language(const char *config)
{
    FILE *file = fopen(config, "re");
    char line[1024];
    static const char key[] = "language";
    const char *language = "zh_CN"; /* the setting's default */
    bool in_ui = false;
    if (!file)
        return NULL;
    while (fgets(line, sizeof line, file)) {
        const char *text = line + strspn(line, " \t");
        if (text[0] == '[')
            in_ui = strncmp(text, "[ui]", 4) == 0;
        else if (in_ui && strncmp(text, key, sizeof key - 1) == 0) {
            text += sizeof key - 1;
            text += strspn(text, " \t=");
            language = strncmp(text, "en", 2) == 0 ? "en" : "zh_CN";
        }
    }
    fclose(file);
    return language;
}

static void start_language(int argc, char **argv)
{
    static const char set[] = "ui:language=";
    const char *config = NULL, *language = NULL;
    int i;
    tb_i18n_start_environment();
    for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        int at = i;
        const char *given = peek_value(argv, argc, &at, "--config", 'c');
        if (given)
            config = given;
        else if ((given = peek_value(argv, argc, &at, "--set", '\0')) != NULL && strncmp(given, set, sizeof set - 1) == 0)
            language = given + sizeof set - 1;
        i = at;
    }
    config = tb_opt_config(config);
    if (!language && config)
        language = peek_language(config);
    if (language)
        tb_i18n_start(language);
}

/* Takes the options of argv on top of what is in common and in what the program's own table points to. */
static enum tb_status take_options(struct tb_opt_common *common, const struct tb_program *program, const struct tb_opt *own,
                                   int argc, char **argv, struct tb_err *err)
{
    struct option longs[MOST_OPTIONS];
    char shorts[3 * MOST_OPTIONS];
    int chosen;
    if (!build_tables(own, longs, shorts))
        return tb_err_set(err, TB_BUG, "option table too long: %s", program->name);
    opterr = 0;
    optind = 0; /* from the beginning, whatever was parsed before */
    while ((chosen = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        enum tb_status status = TB_OK;
        chosen = own_index_of_short(own, chosen);
        if (chosen == LONG_HELP || chosen == LONG_VERSION) {
            common->done = true;
            if (chosen == LONG_HELP)
                print_help(program, own);
            else
                printf("%s (tongbao) %s\n", program->name, TB_VERSION);
            return TB_OK;
        }
        if (chosen == '?' || chosen == ':')
            return tb_err_set(err, TB_USAGE,
                              chosen == '?' ? _("unknown option: %s (see %s --help)")
                                            : _("option wants a value: %s (see %s --help)"),
                              argv[optind - 1], program->name);
        if (chosen >= OWN)
            take_own(own, chosen, optarg);
        else
            status = take_common(common, chosen, optarg, err);
        if (status != TB_OK)
            return status;
    }
    common->arguments = argv + optind;
    common->argument_count = argc - optind;
    if (program->most_arguments >= 0 && common->argument_count > program->most_arguments)
        return tb_err_set(err, TB_USAGE, _("unexpected argument: %s (see %s --help)"), argv[optind + program->most_arguments],
                          program->name);
    return TB_OK;
}

enum tb_status tb_opt_parse(struct tb_opt_common *common, const struct tb_program *program, const struct tb_opt *own, int argc,
                            char **argv, struct tb_err *err)
{
    tb_heap_prepare();
    outlive_file_limits();
    start_language(argc, argv);
    memset(common, 0, sizeof *common);
    return take_options(common, program, own, argc, argv, err);
}

/* The options of one job. What the process has as a whole, its configuration and its clock, is not a job's. */
static enum tb_status take_job(struct tb_opt_common *common, const struct tb_program *program, const struct tb_opt *own, char *line,
                               struct tb_err *err)
{
    struct tb_opt_common given = *common;
    char *argv[MOST_JOB_WORDS + 1];
    int argc = 0, i;
    enum tb_status status;
    for (i = 0; own[i].name; i++)
        if (own[i].argument)
            *own[i].value = NULL;
        else if (strcmp(own[i].name, "jobs") != 0)
            *own[i].flag = false;
    argv[argc++] = line + strlen(line); /* where the program's name would be */
    while (*line && argc < MOST_JOB_WORDS) {
        argv[argc++] = line;
        line += strcspn(line, "\t");
        if (*line)
            *line++ = '\0';
    }
    argv[argc] = NULL;
    given.as_of = NULL;
    status = take_options(&given, program, own, argc, argv, err);
    if (status == TB_OK &&
        (*line || given.done || given.config != common->config || given.now != common->now || given.set_count != common->set_count))
        status = tb_err_set(err, TB_USAGE, _("a job of --jobs has %s's own options and --as-of, nothing else"), program->name);
    common->as_of = given.as_of;
    return status;
}

static void tell_error(const struct tb_program *program, enum tb_status status, const struct tb_err *err)
{
    struct tb_buf plain = TB_BUF_INIT(TB_MEBIBYTE); /* it may quote a file name or a cell */
    if (status == TB_OK || status == TB_PARTIAL)
        return;
    tb_show_lines(&plain, err->message, strlen(err->message));
    fprintf(stderr, "%s: %s: %s\n", program->name, _("error"), plain.failed ? "?" : tb_buf_str(&plain));
    tb_buf_free(&plain);
}

enum tb_status tb_opt_jobs(struct tb_opt_common *common, const struct tb_program *program, const struct tb_opt *own,
                           enum tb_status (*job)(void *context, struct tb_err *err), void *context, struct tb_err *err)
{
    enum tb_status worst = TB_OK;
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, stdin) > 0) {
        struct tb_err own_err = TB_ERR_INIT;
        enum tb_status status;
        line[strcspn(line, "\n")] = '\0';
        status = take_job(common, program, own, line, &own_err);
        if (status == TB_OK)
            status = job(context, &own_err);
        tell_error(program, status, &own_err);
        printf("%d\n", (int)status);
        if (fflush(stdout) != 0)
            break; /* nobody waits for the rest: tb_opt_exit says so */
        worst = status > worst ? status : worst;
    }
    free(line);
    if (ferror(stdin))
        return tb_err_set(err, TB_SYSTEM, _("cannot read the jobs from standard input"));
    return worst == TB_OK ? TB_OK : TB_PARTIAL;
}

void tb_opt_warn(const struct tb_program *program, const char *warning)
{
    if (warning)
        fprintf(stderr, "%s: %s: %s\n", program->name, _("warning"), warning);
}

int tb_opt_exit(const struct tb_program *program, enum tb_status status, const struct tb_err *err)
{
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "%s: %s\n", program->name, _("error: cannot write to standard output"));
        if (status == TB_OK || status == TB_PARTIAL)
            return TB_SYSTEM;
    }
    tell_error(program, status, err);
    return (int)status;
}
