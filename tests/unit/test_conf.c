/* .ini files read strictly, and tongbao.ini: known settings, --set, paths. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tb_conf.h"
#include "tb_file.h"
#include "tb_settings.h"

#include <unistd.h>

static char folder[] = "/tmp/tb_conf_XXXXXX";
static char path[128];

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/tongbao.ini", folder);
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    unlink(path);
    return rmdir(folder);
}

static void write_ini(const char *text)
{
    struct tb_err err = TB_ERR_INIT;
    assert_int_equal(tb_file_replace(path, text, strlen(text), &err), TB_OK);
}

static const struct {
    const char *text, *want; /* part of the message; NULL: it is fine */
} ini_cases[] = {
    {"[a]\nb = c\n", NULL},
    {"", NULL},
    {"# nothing\n; nothing\n\n", NULL},
    {"[a]\r\nb = c\r\n", NULL},
    {"[a]\nb =\n", NULL},
    {"[a]\nb = one \\\n two\n", NULL},
    {"b = c\n", "key before the first [section]: "},
    {"[a\nb = c\n", "section without \"]\": "},
    {"[]\nb = c\n", "section without a name: "},
    {"[a]\nb = 1\nb = 2\n", "duplicate key: [a] b: "},
    {"[a]\nB = 1\nb = 2\n", "duplicate key: [a] b: "},
    {"[a]\nx=1\n[b]\n[a]\ny=2\n", "duplicate section: "},
    {"[a]\njust words\n", "neither [section] nor key = value: "},
    {"[a]\n= c\n", "neither [section] nor key = value: "},
    {"[a]\nb = x # y \\\n two\n", "in a value that goes on in the next line"},
    {"[a]\nb = one#two \\\n three\n", NULL},
    {"[a]\nb:c = d\n", "a key without \":\" is wanted: "},
    {"[a]\nb = \xB5\xC2\n", "not UTF-8 at byte "},
    {"\xEF\xBB\xBF[a]\nb = c\n", "begins with a byte order mark"}, /* a Windows editor */
};

static void reads_strictly(void **state)
{
    size_t i;
    (void)state;
    for (i = 0; i < sizeof ini_cases / sizeof *ini_cases; i++) {
        struct tb_ini *ini = NULL;
        struct tb_err err = TB_ERR_INIT;
        enum tb_status status;
        write_ini(ini_cases[i].text);
        status = tb_ini_load(&ini, path, &err);
        if (status != (ini_cases[i].want ? TB_CONFIG : TB_OK) || (ini_cases[i].want && !strstr(err.message, ini_cases[i].want)))
            fail_msg("row %zu: %d %s", i, (int)status, err.message);
        if (ini_cases[i].want)
            assert_non_null(strstr(err.message, path));
        tb_ini_free(ini);
    }
}

static void says_the_line(void **state)
{
    struct tb_ini *ini = NULL;
    struct tb_err err = TB_ERR_INIT;
    char *text = malloc(2000);
    (void)state;
    assert_non_null(text);
    write_ini("[a]\n\n# x\nb = c\nrubbish\n");
    assert_int_equal(tb_ini_load(&ini, path, &err), TB_CONFIG);
    assert_string_equal(err.message + strlen(err.message) - 2, ":5");
    snprintf(text, 2000, "[a]\nb = %01200d\n", 0);
    write_ini(text);
    assert_int_equal(tb_ini_load(&ini, path, &err), TB_CONFIG);
    assert_string_equal(err.message + strlen(err.message) - 2, ":2");
    free(text);
}

static void keeps_order_lines_and_text(void **state)
{
    struct tb_ini *ini = NULL;
    struct tb_err err = TB_ERR_INIT;
    const struct tb_kv_list *entries;
    (void)state;
    write_ini(
        "[One]\nKey = 数据 01\n[two]\nhash = a.ttc#1 b.ttc#2\nquoted = \"a;b\"\nsql = sum(x) / 2  # why\nlong = 1 \\\n "
        "2\n[indicator:a.b]\nname = N\n[quotes]\nblanks = \" a 'b' \"  ; c\nsingle = 'say \"x\"' # d\nopen = \"a b\nempty = \"\"\n"
        "in = a \"b\" c\nlong = \"a # b \\\n  c; d\"\nlast = x \\\n");
    assert_int_equal(tb_ini_load(&ini, path, &err), TB_OK);
    entries = tb_ini_entries(ini);
    assert_int_equal(entries->count, 17);
    assert_string_equal(entries->items[0].section, "one");
    assert_string_equal(entries->items[0].key, "");
    assert_string_equal(entries->items[1].value, "数据 01");
    assert_int_equal(entries->items[1].line1, 2);
    assert_string_equal(tb_ini_get(ini, "two", "hash"), "a.ttc#1 b.ttc#2"); /* no comment: no blank before it */
    assert_string_equal(tb_ini_get(ini, "two", "quoted"), "a;b");
    assert_string_equal(tb_ini_get(ini, "two", "sql"), "sum(x) / 2");
    assert_string_equal(tb_ini_get(ini, "two", "long"), "1  2");
    assert_string_equal(tb_ini_get(ini, "indicator:a.b", "name"), "N");
    assert_null(tb_ini_get(ini, "two", "none"));
    assert_string_equal(tb_ini_get(ini, "quotes", "blanks"), " a 'b' ");
    assert_string_equal(tb_ini_get(ini, "quotes", "single"), "say \"x\"");
    assert_string_equal(tb_ini_get(ini, "quotes", "open"), "a b");
    assert_string_equal(tb_ini_get(ini, "quotes", "empty"), "");
    assert_string_equal(tb_ini_get(ini, "quotes", "in"), "a \"b\" c");
    assert_string_equal(tb_ini_get(ini, "quotes", "long"), "a # b   c; d");
    assert_string_equal(tb_ini_get(ini, "quotes", "last"), "x");
    assert_int_equal(entries->items[entries->count - 1].line1, 19);
    tb_ini_free(ini);
}

static void knows_its_settings(void **state)
{
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"[rounding]\ndecimals = 2\n", NULL},
        {"[fonts]\nanything = x.ttf\n", NULL},
        {"[rounding]\ndecimal = 2\n", "unknown setting: [rounding] decimal: "},
        {"[roundings]\ndecimals = 2\n", "unknown setting: [roundings] decimals: "},
        {"[rounding]\ndecimals = one\n", "not a value of type int: \"one\": [rounding] decimals: "},
        {"[rounding]\ndecimals = 0x1\n", "not a value of type int"},
        {"[period]\nfirst = 2017-02-29\n", "not a value of type date"},
        {"[period]\nutc_offset = 8\n", "not a value of type offset"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_conf *conf = NULL;
        struct tb_err err = TB_ERR_INIT;
        enum tb_status status;
        write_ini(cases[i].text);
        status = tb_conf_load(&conf, path, NULL, 0, &err);
        if (status != (cases[i].want ? TB_CONFIG : TB_OK) || (cases[i].want && !strstr(err.message, cases[i].want)))
            fail_msg("row %zu: %d %s", i, (int)status, err.message);
        tb_conf_free(conf);
    }
}

static void takes_sets_and_paths(void **state)
{
    static const char *const sets[] = {"rounding:decimals=3", "paths:ledger=here.db"};
    static const char *const wrong[][1] = {{"rounding"}, {"rounding:decimals"}, {":x=y"}, {"rounding:=3"}};
    struct tb_conf *conf = NULL;
    struct tb_err err = TB_ERR_INIT;
    const char *found = NULL;
    char want[160];
    size_t i;
    (void)state;
    write_ini("[rounding]\ndecimals = 08\n[paths]\ninbox = ../in\noutput = /abs\nledger = x.db\n");
    assert_int_equal(tb_conf_load(&conf, path, NULL, 0, &err), TB_OK);
    assert_int_equal(tb_conf_int(conf, "rounding", "decimals"), 8); /* never octal */
    snprintf(want, sizeof want, "%s/../in", folder);
    assert_string_equal(tb_conf_path(conf, "paths", "inbox"), want);
    assert_string_equal(tb_conf_path(conf, "paths", "output"), "/abs");
    assert_string_equal(tb_conf_text(conf, "period", "grace_days"), "10"); /* the default */
    assert_int_equal(tb_conf_need_path(conf, "paths", "plan", &found, &err), TB_CONFIG);
    assert_non_null(strstr(err.message, "[paths] plan"));
    tb_conf_free(conf);
    assert_int_equal(tb_conf_load(&conf, path, sets, 2, &err), TB_OK);
    assert_int_equal(tb_conf_int(conf, "rounding", "decimals"), 3);
    assert_string_equal(tb_conf_path(conf, "paths", "ledger"), "here.db"); /* relative to where it was typed */
    tb_conf_free(conf);
    for (i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        conf = NULL;
        assert_int_equal(tb_conf_load(&conf, path, wrong[i], 1, &err), TB_USAGE);
        assert_null(conf);
    }
    assert_int_equal(tb_conf_load(&conf, "/nowhere/tongbao.ini", NULL, 0, &err), TB_CONFIG);
}

static void reads_values(void **state)
{
    int64_t value = 0;
    bool flag = false;
    (void)state;
    assert_true(tb_setting_parse_int("-12", &value));
    assert_true(value == -12);
    assert_true(tb_setting_parse_int("9223372036854775807", &value) || value != 0);
    assert_false(tb_setting_parse_int("99999999999999999999", &value));
    assert_false(tb_setting_parse_int("", &value));
    assert_false(tb_setting_parse_int("1 ", &value));
    assert_true(tb_setting_parse_bool("no", &flag));
    assert_false(flag);
    assert_false(tb_setting_parse_bool("yellow", &flag));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_strictly),     cmocka_unit_test(says_the_line),        cmocka_unit_test(keeps_order_lines_and_text),
        cmocka_unit_test(knows_its_settings), cmocka_unit_test(takes_sets_and_paths), cmocka_unit_test(reads_values),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
