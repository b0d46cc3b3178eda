/* The plan's tables: the first byte says which, the rest is the file. A target that was read is found again, a share of
 * the year lies between nothing and all of it. */
#include "fuzz.h"
#include "fuzz_catalog.h"
#include "tb_plan.h"

#include <stdlib.h>
#include <string.h>

static struct tb_plan *new_plan(void)
{
    static const char *const codes[] = {"1", "2", "3"}, *const kinds[] = {"区", "县", "县"}, *const forms[] = {"dabane"};
    static const struct tb_plan_names names = {codes, kinds, 3, forms, 1};
    static const struct tb_kv items[] = {{"plan", "", "", 1},
                                         {"plan", "name", "计划", 2},
                                         {"plan", "year", "2017", 3},
                                         {"plan", "city", "某市", 4},
                                         {"indicator:area", "", "", 5},
                                         {"indicator:area", "name", "面积", 6},
                                         {"indicator:area", "form", "dabane", 7},
                                         {"indicator:area", "expression", "sum(a)", 8},
                                         {"indicator:area", "source", "a", 9},
                                         {"indicator:area", "unit", "平方米", 10},
                                         {"indicator:n", "", "", 11},
                                         {"indicator:n", "name", "个数", 12},
                                         {"indicator:n", "form", "dabane", 13},
                                         {"indicator:n", "expression", "count(*)", 14},
                                         {"indicator:n", "source", "a", 15},
                                         {"indicator:n", "unit", "个", 16}};
    static const struct tb_kv_list list = {"plan.ini", items, sizeof items / sizeof *items};
    struct tb_err err = TB_ERR_INIT;
    struct tb_plan *plan;
    if (tb_plan_new(&plan, &names, &err) != TB_OK || tb_plan_read_ini(plan, &list, &err) != TB_OK)
        abort();
    return plan;
}

static void use_plan(const struct tb_plan *plan)
{
    struct tb_err err = TB_ERR_INIT;
    size_t indicator, unit, i;
    const tb_date days[] = {tb_date_from_ymd(2017, 1, 1), tb_date_from_ymd(2017, 6, 30), tb_date_from_ymd(2017, 12, 31)};
    if (tb_plan_check(plan, &err) != TB_OK && err.message[0] == '\0')
        abort();
    for (i = 0; i < sizeof days / sizeof *days; i++)
        for (indicator = 0; indicator < plan->indicator_count; indicator++) {
            for (unit = 0; unit <= plan->names->county_count; unit++) {
                const struct tb_target *target = tb_plan_target(plan, indicator, unit, days[i]);
                if (target && (target->from > days[i] || target->county != unit || target->indicator != indicator))
                    abort();
            }
            (void)tb_plan_schedule(plan, indicator, true, days[i]);
            (void)tb_calendar_due(&plan->calendar, days[i], 5, true);
        }
}

static void read_lists(int which, const char *text, size_t length, struct tb_err *err)
{
    struct tb_counties counties = TB_COUNTIES_INIT;
    struct tb_vocabulary words = TB_VOCABULARY_INIT;
    enum tb_status status =
        which == 3 ? tb_counties_parse(&counties, "u", text, length, err) : tb_vocabulary_parse(&words, "v", text, length, err);
    if (status != TB_OK && err->message[0] == '\0')
        abort();
    if (which == 3 && status == TB_OK)
        (void)tb_counties_find(&counties, text, length);
    tb_counties_free(&counties);
    tb_vocabulary_free(&words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = TB_OK;
    struct tb_plan *plan;
    const char *text = (const char *)data + 1;
    if (size == 0 || size > 1 << 14)
        return 0;
    if (data[0] % 5 >= 3) {
        read_lists(data[0] % 5, text, size - 1, &err);
        return 0;
    }
    plan = new_plan();
    if (data[0] % 5 == 0)
        status = tb_plan_read_targets(plan, "t", text, size - 1, &err);
    else if (data[0] % 5 == 1)
        status = tb_plan_read_schedule(plan, "s", text, size - 1, &err);
    else
        status = tb_plan_read_calendar(plan, "c", text, size - 1, &err);
    if (status == TB_OK)
        use_plan(plan);
    else if (status != TB_CONFIG || err.message[0] == '\0')
        abort();
    tb_plan_free(plan);
    return 0;
}
