/* The command line all programs share. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_opt.h"

static const char *out_value;
static bool all_flag;
static const struct tb_opt own[] = {
    {"out", 'o', "FILE", "write here", &out_value, NULL},
    {"all", 0, NULL, "everything", NULL, &all_flag},
    {NULL, 0, NULL, NULL, NULL, NULL},
};
static const struct tb_program program = {"tb-test", "[FILE]", "test", 1};

static enum tb_status parse(struct tb_opt_common *common, struct tb_err *err, const char *a, const char *b, const char *c,
                            const char *d)
{
    static char words[5][64];
    char *argv[6];
    const char *given[] = {"tb-test", a, b, c, d};
    int argc = 0, i;
    for (i = 0; i < 5 && given[i]; i++) {
        snprintf(words[i], sizeof words[i], "%s", given[i]);
        argv[argc++] = words[i];
    }
    argv[argc] = NULL;
    out_value = NULL;
    all_flag = false;
    return tb_opt_parse(common, &program, own, argc, argv, err);
}

static void takes_what_is_known(void **state)
{
    struct tb_opt_common common;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(parse(&common, &err, "-c", "x.ini", "--set", "a:b=c"), TB_OK);
    assert_string_equal(common.config, "x.ini");
    assert_int_equal(common.set_count, 1);
    assert_string_equal(common.sets[0], "a:b=c");
    assert_int_equal(parse(&common, &err, "--as-of", "2017-06-30", "-o", "f"), TB_OK);
    assert_string_equal(common.as_of, "2017-06-30");
    assert_string_equal(out_value, "f");
    assert_int_equal(parse(&common, &err, "--out=g", "--all", "-qv", "input"), TB_OK);
    assert_string_equal(out_value, "g");
    assert_true(all_flag && common.quiet && common.verbose && !common.done);
    assert_int_equal(common.argument_count, 1);
    assert_string_equal(common.arguments[0], "input");
    assert_int_equal(parse(&common, &err, "--", "-c", NULL, NULL), TB_OK);
    assert_string_equal(common.arguments[0], "-c");
}

static void refuses_what_is_not(void **state)
{
    struct tb_opt_common common;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(parse(&common, &err, "--nonsense", NULL, NULL, NULL), TB_USAGE);
    assert_non_null(strstr(err.message, "--nonsense"));
    assert_int_equal(parse(&common, &err, "-x", NULL, NULL, NULL), TB_USAGE);
    assert_int_equal(parse(&common, &err, "-c", NULL, NULL, NULL), TB_USAGE);
    assert_int_equal(parse(&common, &err, "--as-of", "2017-02-30", NULL, NULL), TB_USAGE);
    assert_non_null(strstr(err.message, "2017-02-30"));
    assert_int_equal(parse(&common, &err, "one", "two", NULL, NULL), TB_USAGE);
    assert_non_null(strstr(err.message, "two"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(takes_what_is_known), cmocka_unit_test(refuses_what_is_not)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
