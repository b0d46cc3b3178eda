#include "init_year.h"
#include "tb_i18n.h"
#include "tb_opt.h"
#include "tb_settings.h"

#include <stdio.h>

static const struct tb_program program = {"tb-init", "", N_("Make the next year's plan from the last one."), 0};

static void say(const char *line)
{
    puts(line);
}

static enum tb_status run(const struct tb_opt_common *common, const char *text, struct tb_err *err)
{
    struct tb_conf *conf = NULL;
    int64_t year = 0;
    enum tb_status status;
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
    const char *year = NULL;
    const struct tb_opt own[] = {{"year", 0, "YEAR", N_("the plan of this year, which follows the last one"), &year, NULL},
                                 {NULL, 0, NULL, NULL, NULL, NULL}};
    struct tb_opt_common common;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = tb_opt_parse(&common, &program, own, argc, argv, &err);
    if (status == TB_OK && !common.done)
        status = run(&common, year, &err);
    if (fflush(stdout) != 0 && status == TB_OK)
        status = tb_err_set(&err, TB_SYSTEM, _("cannot write the results"));
    return tb_opt_exit(&program, status, &err);
}
