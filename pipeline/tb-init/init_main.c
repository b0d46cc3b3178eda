#define _XOPEN_SOURCE 700 /* getline */
#include "init_bureau.h"
#include "tb_buf.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "tb_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct tb_program program = {"tb-init", "[DIR]",
                                          N_("Make a bureau's folder, or the next year's plan from the last one."), 1};

static void say(const char *line)
{
    puts(line);
}

/* The next line of the terminal, without its end; NULL at the end of input. Owns: the caller frees. */
static char *ask(const char *question)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    printf("%s ", question);
    fflush(stdout);
    length = getline(&line, &room, stdin);
    if (length < 0) {
        free(line);
        return NULL;
    }
    while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        line[--length] = '\0';
    return line;
}

/* What is asked of whom: the answers so far, and where they are kept until the end. */
struct asking {
    struct init_bureau_answers *answers;
    const char **year; /* as text */
    const struct tb_conf *source;
    const struct tb_clock *clock;
    char *kept[5];
    size_t kept_count;
};

static enum tb_status read_year(const struct asking *asking, struct tb_err *err)
{
    int64_t number = 0;
    if (!*asking->year)
        return TB_OK;
    if (!tb_setting_parse_int(*asking->year, &number) || number < 1 || number > 9999)
        return tb_err_set(err, TB_USAGE, _("--year wants a year, such as --year 2018"));
    asking->answers->year = (int)number;
    return TB_OK;
}

/* Is what was answered so far understood? When it is not, that is said, and it is asked again. */
static bool is_understood(const struct asking *asking, enum tb_status *status, struct tb_err *err)
{
    *status = read_year(asking, err);
    if (*status == TB_OK)
        *status = tb_init_check_answers(asking->answers, asking->source, asking->clock, err);
    if (*status != TB_USAGE)
        return true;
    puts(err->message);
    return false;
}

/* What is not given is asked on a terminal until it is understood; elsewhere it is missing. */
static enum tb_status complete(struct asking *asking, const char **value, const char *option, const char *question,
                               struct tb_err *err)
{
    enum tb_status status;
    if (*value)
        return TB_OK;
    if (!isatty(STDIN_FILENO))
        return tb_err_set(err, TB_USAGE, _("%s is missing (it is asked for on a terminal)"), option);
    for (;;) {
        char *line = ask(question);
        if (!line)
            return tb_err_set(err, TB_USAGE, _("no answer: %s"), option);
        *value = line;
        if (line[0] && is_understood(asking, &status, err)) {
            asking->kept[asking->kept_count++] = line;
            return status;
        }
        *value = NULL;
        free(line);
    }
}

/* Campaigns are asked line by line until an empty one; none at all is a sample. */
static enum tb_status ask_campaigns(struct asking *asking, struct tb_err *err)
{
    const char **campaigns = &asking->answers->campaigns;
    char *all = strdup(""), *line = NULL;
    enum tb_status status = TB_OK;
    if (*campaigns || !isatty(STDIN_FILENO)) {
        free(all);
        return TB_OK;
    }
    puts(
        _("Campaigns, one a line, such as 重点项目:竣工面积=30万平方米,完成投资=12亿元; an empty line ends them (none: a sample)"));
    while (all && status == TB_OK && (line = ask(">")) != NULL && line[0]) {
        struct tb_buf more = TB_BUF_INIT(TB_MEBIBYTE);
        char *tried;
        tb_buf_printf(&more, "%s%s;", all, line);
        free(line);
        line = NULL;
        tried = tb_buf_detach(&more);
        *campaigns = tried;
        if (tried && !is_understood(asking, &status, err)) {
            status = TB_OK;
            free(tried); /* the line is left out */
            continue;
        }
        free(all);
        all = tried;
    }
    free(line);
    *campaigns = all;
    asking->kept[asking->kept_count++] = all;
    return all ? status : tb_err_nomem(err);
}

/* The installation whose templates are taken: that of -c, or the one the program belongs to. */
static enum tb_status load_source(const struct tb_opt_common *common, struct tb_conf **conf, struct tb_clock *clock,
                                  struct tb_err *err)
{
    char beside[4200];
    struct tb_opt_common with_source = *common;
    tb_init_find_source(beside, sizeof beside);
    if (!common->config && beside[0])
        with_source.config = beside;
    return tb_conf_start(conf, clock, &with_source, err);
}

static enum tb_status make_bureau(const struct tb_opt_common *common, struct init_bureau_answers *answers, const char *year,
                                  struct tb_err *err)
{
    struct tb_conf *conf = NULL;
    struct tb_clock clock;
    size_t i;
    enum tb_status status = load_source(common, &conf, &clock, err);
    struct asking asking = {.answers = answers, .year = &year, .source = conf, .clock = &clock};
    answers->folder = common->arguments[0];
    if (status == TB_OK)
        status = read_year(&asking, err);
    if (status == TB_OK)
        status = complete(&asking, &answers->name, "--name", _("The bureau's name, such as 青州市卫生健康委员会:"), err);
    if (status == TB_OK)
        status = complete(&asking, &answers->city, "--city", _("Its city, such as 青州市:"), err);
    if (status == TB_OK)
        status = complete(&asking, &answers->counties, "--counties",
                          _("Its counties, in their order, such as 东湖区,西山区,南岭县:"), err);
    if (status == TB_OK)
        status = complete(&asking, &year, "--year", _("The plan's year:"), err);
    if (status == TB_OK)
        status = ask_campaigns(&asking, err);
    if (status == TB_OK)
        status = tb_init_bureau(answers, conf, &clock, say, err);
    for (i = 0; i < asking.kept_count; i++)
        free(asking.kept[i]);
    tb_conf_free(conf);
    return status;
}

static enum tb_status make_year(const struct tb_opt_common *common, const struct init_bureau_answers *answers, const char *text,
                                struct tb_err *err)
{
    struct tb_conf *conf = NULL;
    int64_t year = 0;
    enum tb_status status;
    if (answers->name || answers->city || answers->counties || answers->campaigns)
        return tb_err_set(err, TB_USAGE, _("where to? name the bureau's folder: %s DIR"), program.name);
    if (!text || !tb_setting_parse_int(text, &year) || year < 1900 || year > 2998)
        return tb_err_set(err, TB_USAGE, _("--year wants a year, such as --year 2018"));
    status = tb_conf_start(&conf, NULL, common, err);
    if (status == TB_OK)
        status = tb_init_year(conf, (int)year, say, err);
    tb_conf_free(conf);
    return status;
}

int main(int argc, char **argv)
{
    struct init_bureau_answers answers = {NULL, NULL, NULL, NULL, NULL, 0};
    const char *year = NULL;
    const struct tb_opt own[] = {
        {"name", 0, "BUREAU", N_("the bureau's name, as letterheads print it"), &answers.name, NULL},
        {"city", 0, "CITY", N_("its city"), &answers.city, NULL},
        {"counties", 0, "A,B,C", N_("its counties, in their order"), &answers.counties, NULL},
        {"campaigns", 0, "LIST", N_("CAMPAIGN:INDICATOR=TARGET,…;CAMPAIGN:… (default: a sample)"), &answers.campaigns, NULL},
        {"year", 0, "YEAR", N_("the plan of this year; without DIR the one that follows the last"), &year, NULL},
        {NULL, 0, NULL, NULL, NULL, NULL}};
    struct tb_opt_common common;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = common.argument_count > 0 ? make_bureau(&common, &answers, year, &err) : make_year(&common, &answers, year, &err);
    if (fflush(stdout) != 0 && status == TB_OK)
        status = tb_err_set(&err, TB_SYSTEM, _("cannot write the results"));
    return tb_opt_exit(&program, status, &err);
}
