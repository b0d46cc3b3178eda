/* The plan, read strictly: what is wrong is named with file and line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tb_plan.h"

static const char *const codes[] = {"1", "2", "3"};
static const char *const kinds[] = {"区", "县", "县"};
static const char *const forms[] = {"dabane", "renwu"};
static const struct tb_plan_names names = {codes, kinds, 3, forms, 2};

#define HEAD                                                                                                                       \
    {"plan", "", "", 1}, {"plan", "name", "计划", 2}, {"plan", "year", "2017", 3},                                                 \
    {                                                                                                                              \
        "plan", "city", "某市", 4                                                                                                  \
    }
#define AREA                                                                                                                       \
    {"indicator:area", "", "", 5}, {"indicator:area", "name", "面积", 6}, {"indicator:area", "form", "dabane", 7},                 \
        {"indicator:area", "expression", "sum(a)", 8}, {"indicator:area", "source", "a", 9},                                       \
    {                                                                                                                              \
        "indicator:area", "unit", "平方米", 10                                                                                     \
    }

enum { MOST_ITEMS = 20 };

static enum tb_status read_ini(struct tb_plan **plan, const struct tb_kv *items, size_t count, struct tb_err *err)
{
    struct tb_kv_list list = {"plan.ini", items, count};
    enum tb_status status = tb_plan_new(plan, &names, err);
    assert_int_equal(status, TB_OK);
    return tb_plan_read_ini(*plan, &list, err);
}

static void faults_of_plan_ini(void **state)
{
    static const struct {
        struct tb_kv items[MOST_ITEMS];
        const char *says; /* part of the message; NULL: it is right */
    } cases[] = {
        {{HEAD, AREA}, NULL},
        {{HEAD,
          AREA,
          {"task:1", "", "", 11},
          {"task:1", "name", "任务", 12},
          {"project:1.1", "", "", 13},
          {"project:1.1", "name", "项目", 14},
          {"project:1.1", "task", "1", 15}},
         NULL},
        {{HEAD,
          AREA,
          {"expect:renwu", "", "", 11},
          {"expect:renwu", "units", "区|2", 12},
          {"expect:renwu", "from", "2017-03-31", 13}},
         NULL},
        {{{"plan", "", "", 1}, {"plan", "name", "计划", 2}}, "[plan] wants"},
        {{HEAD, AREA, {"indicator:area", "color", "red", 11}}, "[indicator:area] color: plan.ini:11"},
        {{HEAD, AREA, {"plans", "", "", 11}}, "[plans]: plan.ini:11"},
        {{HEAD, {"indicator:Area 1", "", "", 5}}, "plan.ini:5"},
        {{HEAD, {"indicator:a", "", "", 5}, {"indicator:a", "name", "面积", 6}}, "form: [indicator:a]: plan.ini:5"},
        {{HEAD, {"indicator:a", "", "", 5}, {"indicator:a", "form", "nosuch", 6}}, "\"nosuch\": [indicator:a] form: plan.ini:6"},
        {{HEAD, AREA, {"indicator:area", "decimals", "3", 11}}, "plan.ini:11"},
        {{HEAD, {"task:1", "", "", 5}, {"task:1", "name", "任务", 6}, {"project:1", "", "", 7}}, "[project:1]: plan.ini:7"},
        {{HEAD, {"task:1", "", "", 5}}, "name: [task:1]: plan.ini:5"},
        {{HEAD, {"task:1", "", "", 5}, {"task:1", "due", "2017-02-30", 6}}, "\"2017-02-30\": [task:1] due: plan.ini:6"},
        {{HEAD, {"project:9.1", "", "", 5}, {"project:9.1", "name", "项目", 6}, {"project:9.1", "task", "9", 7}},
         "\"9\": [project:9.1]"},
        {{HEAD, {"expect:nosuch", "", "", 5}}, "plan.ini:5"},
        {{HEAD, {"expect:renwu", "", "", 5}, {"expect:renwu", "units", "9", 6}}, "\"9\": [expect:renwu] units: plan.ini:6"},
        {{{"plan", "", "", 1}, {"plan", "year", "17", 2}}, "\"17\": [plan] year: plan.ini:2"},
        {{HEAD, {"plan", "colour", "red", 5}}, "[plan] colour: plan.ini:5"},
        {{HEAD, {"plan", "from", "2017-09-01", 5}, {"plan", "until", "2018-08-31", 6}, AREA}, NULL},
        {{HEAD, {"plan", "from", "2017-09-02", 5}}, "\"2017-09-02\": [plan] from: plan.ini:5"},
        {{HEAD, {"plan", "until", "2017-12-30", 5}}, "\"2017-12-30\": [plan] until: plan.ini:5"},
        {{HEAD, {"plan", "until", "2016-12-31", 5}}, "2017-01-01 to 2016-12-31: [plan]: plan.ini:1"},
        {{HEAD, {"plan", "until", "2027-12-31", 5}}, "2017-01-01 to 2027-12-31: [plan]: plan.ini:1"},
        {{HEAD, {"task:1", "", "", 5}, {"task:1", "goal", "开工", 6}}, "known: name aliases campaign owner due"},
        {{HEAD, {"project:1", "", "", 5}, {"project:1", "goal", "完工", 6}}, "\"完工\": [project:1] goal: plan.ini:6"},
        {{HEAD,
          AREA,
          {"expect:renwu", "", "", 11},
          {"expect:renwu", "units", "*", 12},
          {"expect:renwu", "due_days", "10", 13},
          {"expect:renwu", "until", "2017-12-31", 14}},
         NULL},
        {{HEAD, AREA, {"expect:renwu", "", "", 11}, {"expect:renwu", "due_days", "367", 12}},
         "\"367\": [expect:renwu] due_days: plan.ini:12"},
        {{HEAD, AREA, {"expect:renwu", "", "", 11}, {"expect:renwu", "due_days", "soon", 12}},
         "\"soon\": [expect:renwu] due_days: plan.ini:12"},
        {{HEAD, AREA, {"expect:renwu", "", "", 11}, {"expect:renwu", "until", "2017-02-29", 12}},
         "\"2017-02-29\": [expect:renwu] until: plan.ini:12"},
        {{HEAD, AREA, {"expect:renwu", "", "", 11}, {"expect:renwu", "since", "2017-02-28", 12}},
         "[expect:renwu] since: plan.ini:12"},
        {{HEAD, AREA, {"task:a b", "", "", 11}}, "plan.ini:11"},
        {{HEAD, AREA, {"indicator:area", "task", "2", 11}, {"task:1", "", "", 12}, {"task:1", "name", "任务", 13}},
         "\"2\": [indicator:area] task: plan.ini:11"},
        {{HEAD, AREA, {"indicator:area", "task", "1", 11}, {"task:1", "", "", 12}, {"task:1", "name", "任务", 13}}, NULL},
        {{HEAD, AREA, {"task:1", "", "", 11}, {"task:1", "colour", "red", 12}}, "known: name aliases campaign owner due"},
        {{HEAD,
          AREA,
          {"task:1", "", "", 11},
          {"task:1", "name", "任务", 12},
          {"project:1.1", "", "", 13},
          {"project:1.1", "campaign", "x", 14}},
         "known: name aliases task owner due"},
        {{HEAD,
          AREA,
          {"task:1", "", "", 11},
          {"task:1", "name", "任务", 12},
          {"project:1.1", "", "", 13},
          {"project:1.1", "name", "甲", 14},
          {"project:1.1", "task", "1", 15},
          {"project:1.2", "", "", 16},
          {"project:1.2", "name", "乙", 17},
          {"project:1.2", "task", "1.1", 18}},
         "\"1.1\": [project:1.2]"},
        {{HEAD,
          {"indicator:a", "", "", 5},
          {"indicator:a", "form", "dabane", 6},
          {"indicator:a", "name", "x", 7},
          {"indicator:a", "expression", "sum(a)", 8},
          {"indicator:a", "source", "a", 9}},
         "unit: [indicator:a]: plan.ini:5"},
    };
    size_t i, count;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_err err = TB_ERR_INIT;
        struct tb_plan *plan;
        enum tb_status status;
        for (count = 0; count < MOST_ITEMS && cases[i].items[count].section; count++)
            ;
        status = read_ini(&plan, cases[i].items, count, &err);
        if (cases[i].says && (status != TB_CONFIG || !strstr(err.message, cases[i].says)))
            print_error("case %zu: %d %s\n", i, (int)status, err.message);
        if (cases[i].says) {
            assert_int_equal(status, TB_CONFIG);
            assert_non_null(strstr(err.message, cases[i].says));
        } else {
            assert_int_equal(status, TB_OK);
        }
        tb_plan_free(plan);
    }
}

typedef enum tb_status (*reader)(struct tb_plan *, const char *, const char *, size_t, struct tb_err *);

static void faults_of_tables(void **state)
{
    static const char targets[] = "indicator,county,target,unit,effective_from\n";
    static const struct {
        reader read;
        const char *text, *says;
    } cases[] = {
        {tb_plan_read_targets, "area,*,3,平方米,2017-01-01\narea,1,1,平方米,\narea,2,2,平方米,2017-01-01\n", NULL},
        {tb_plan_read_targets, "area,*,1.5,万平方米,\narea,1,15000,平方米,\n", NULL},
        {tb_plan_read_targets, "area,*,3,平方米,\narea,1,1,平方米,\narea,2,1,平方米,\n",
         "sum to 2平方米, the city's target is 3平方米"},
        {tb_plan_read_targets, "area,*,3,平方米,\narea,1,3,平方米,\narea,1,4,平方米,2017-07-01\n", "from 2017-07-01: t.csv:2"},
        {tb_plan_read_targets, "nosuch,*,3,平方米,\n", "\"nosuch\": t.csv:2"},
        {tb_plan_read_targets, "area,9,3,平方米,\n", "\"9\": t.csv:2"},
        {tb_plan_read_targets, "area,*,3,元,\n", "\"元\": t.csv:2"},
        {tb_plan_read_targets, "area,*,3.001,平方米,\n", "\"3.001\": t.csv:2"},
        {tb_plan_read_targets, "area,*,-3,平方米,\n", "\"-3\": t.csv:2"},
        {tb_plan_read_targets, "area,*,,平方米,\n", "t.csv:2"},
        {tb_plan_read_targets, "area,*,3,平方米,2017-13-01\n", "\"2017-13-01\": t.csv:2"},
        {tb_plan_read_targets, "area,1,3,平方米,\narea,1,4,平方米,2017-01-01\n", "(also in line 2): t.csv:3"},
        {tb_plan_read_targets, "area,1,—,平方米,\n", NULL},
        {tb_plan_read_targets, "area,1,/,平方米,\n", NULL},
        {tb_plan_read_targets, "area,1,90000000000001,平方米,\n", "\"90000000000001\": t.csv:2"},
        {tb_plan_read_schedule, "indicator,date,percent\naera,2017-06-30,40\n", "\"aera\": t.csv:2"},
        {tb_plan_read_schedule, "date,percent\n2017-06-31,40\n", "\"2017-06-31\": t.csv:2"},
        {tb_plan_read_calendar, "date,kind\n2017-10-32,休\n", "\"2017-10-32\": t.csv:2"},
        {tb_plan_read_schedule, "date,percent\n2017-06-30,40\n2017-10-31,100%\n", NULL},
        {tb_plan_read_schedule, "indicator,date,percent\narea,2017-06-30,40\n*,2017-10-31,100\n", NULL},
        {tb_plan_read_schedule, "date,percent\n2017-06-30,40\n2017-10-31,30\n", "t.csv:3"},
        {tb_plan_read_schedule, "date,percent\n2017-06-30,140\n", "\"140\": t.csv:2"},
        {tb_plan_read_schedule, "date\n2017-06-30\n", "percent"},
        {tb_plan_read_calendar, "date,kind\n2017-10-01,holiday\n2017-09-30,班\n", NULL},
        {tb_plan_read_calendar, "date,kind\n2017-10-01,off\n", "\"off\": t.csv:2"},
        {tb_plan_read_calendar, "date,kind\n2017-10-01,休\n2017-10-01,班\n", "2017-10-01"},
    };
    static const struct tb_kv items[] = {HEAD, AREA};
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_err err = TB_ERR_INIT;
        struct tb_plan *plan;
        char text[1024];
        enum tb_status status = read_ini(&plan, items, sizeof items / sizeof *items, &err);
        assert_int_equal(status, TB_OK);
        snprintf(text, sizeof text, "%s%s", cases[i].read == tb_plan_read_targets ? targets : "", cases[i].text);
        status = cases[i].read(plan, "t.csv", text, strlen(text), &err);
        if (status == TB_OK)
            status = tb_plan_check(plan, &err);
        if (cases[i].says ? status != TB_CONFIG || !strstr(err.message, cases[i].says) : status != TB_OK)
            print_error("case %zu: %d %s\n", i, (int)status, err.message);
        assert_int_equal(status, cases[i].says ? TB_CONFIG : TB_OK);
        if (cases[i].says)
            assert_non_null(strstr(err.message, cases[i].says));
        tb_plan_free(plan);
    }
}

static void targets_by_date(void **state)
{
    static const char text[] = "indicator,county,target,unit,effective_from\narea,1,1,万平方米,2017-01-01\n"
                               "area,1,2,万平方米,2017-07-01\narea,1,—,平方米,2017-10-01\n";
    static const struct tb_kv items[] = {HEAD, AREA};
    static const struct {
        const char *date;
        int64_t value; /* -1: none */
    } cases[] = {{"2016-12-31", -1}, {"2017-01-01", 1000000}, {"2017-06-30", 1000000}, {"2017-07-01", 2000000}, {"2017-12-31", -1}};
    struct tb_err err = TB_ERR_INIT;
    struct tb_plan *plan;
    size_t i;
    (void)state;
    assert_int_equal(read_ini(&plan, items, sizeof items / sizeof *items, &err), TB_OK);
    assert_int_equal(tb_plan_read_targets(plan, "t.csv", text, strlen(text), &err), TB_OK);
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct tb_target *target = tb_plan_target(plan, 0, 0, tb_date_parse(cases[i].date, 10));
        assert_int_equal(target ? target->value : -1, cases[i].value);
        assert_null(tb_plan_target(plan, 0, 1, tb_date_parse(cases[i].date, 10)));
    }
    tb_plan_free(plan);
}

static void units_of_targets(void **state)
{
    (void)state;
    assert_int_equal(tb_plan_unit_factor("平方米", "平方米"), 1);
    assert_int_equal(tb_plan_unit_factor("万平方米", "平方米"), 10000);
    assert_int_equal(tb_plan_unit_factor("亿元", "元"), 100000000);
    assert_int_equal(tb_plan_unit_factor("处", "所"), 0);
    assert_int_equal(tb_plan_unit_factor("万", "元"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_of_plan_ini),
        cmocka_unit_test(faults_of_tables),
        cmocka_unit_test(targets_by_date),
        cmocka_unit_test(units_of_targets),
    };
    return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
