/* Schedule, rate, gap, delta, rank, lights and escalation: exact, rounded once. A comment a row says what it is about. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tb_calendar.h"
#include "tb_escalation.h"
#include "tb_figure.h"

static tb_date day(const char *text)
{
    tb_date date = tb_date_parse(text, strlen(text));
    assert_int_not_equal(date, TB_DATE_NONE);
    return date;
}

static void monthly_schedule(void **state)
{
    static const struct {
        const char *first, *last, *date;
        int64_t part, whole;
    } cases[] = {
        {"2017-01-01", "2017-12-31", "2017-06-30", 1, 2},    /* six months */
        {"2017-01-01", "2017-12-31", "2017-12-31", 1, 1},    /* the year */
        {"2017-01-01", "2017-12-31", "2017-01-31", 1, 12},   /* */
        {"2016-01-01", "2016-12-31", "2016-02-29", 1, 6},    /* leap day ends the month */
        {"2017-01-01", "2017-12-31", "2017-02-28", 1, 6},    /* so does the 28th elsewhere */
        {"2016-01-01", "2016-12-31", "2016-02-28", 57, 348}, /* ((2-1) + 28/29) / 12 */
        {"2017-01-01", "2017-12-31", "2017-06-15", 11, 24},  /* 5.5 / 12 */
        {"2017-01-01", "2017-12-31", "2016-12-31", 0, 1},    /* before the plan's year */
        {"2017-01-01", "2017-12-31", "2018-01-31", 1, 1},    /* after it */
        {"2017-01-01", "2017-12-31", "2017-01-01", 1, 372},  /* the first day counts */
        {"2017-09-01", "2018-08-31", "2017-09-30", 1, 12},   /* a school year */
        {"2017-09-01", "2018-08-31", "2018-01-31", 5, 12},
        {"2017-09-01", "2018-08-31", "2018-02-14", 11, 24}, /* ((6-1) + 14/28) / 12 */
        {"2017-09-01", "2018-08-31", "2018-08-31", 1, 1},
        {"2017-09-01", "2018-08-31", "2017-08-31", 0, 1},
        {"2017-09-01", "2018-08-31", "2018-09-01", 1, 1},
        {"2017-10-01", "2017-12-31", "2017-10-31", 1, 3}, /* a quarter */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_share share = tb_schedule_monthly(day(cases[i].first), day(cases[i].last), day(cases[i].date));
        assert_true(share.part * cases[i].whole == cases[i].part * share.whole);
    }
}

static void table_schedule(void **state)
{
    const struct tb_schedule_point points[] = {{day("2017-03-01"), 2000}, {day("2017-06-30"), 6000}, {day("2017-10-31"), 10000}};
    static const struct {
        const char *date;
        int64_t part, whole;
    } cases[] = {
        {"2016-12-31", 0, 1},         /* the day before the year */
        {"2017-03-01", 1, 5},         /* a point */
        {"2017-01-30", 1, 10},        /* half of the way from 31 December to 1 March: 30 of 60 days */
        {"2017-04-30", 24200, 60500}, /* 60 of 121 days from 20% to 60%: 20% + 40% * 60/121 = (2420+2400)/12100 … */
        {"2017-10-31", 1, 1},         /* the last point */
        {"2017-12-31", 1, 1},         /* behind it */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_share share = tb_schedule_between(points, 3, day("2017-01-01"), day(cases[i].date));
        if (i == 3)
            assert_true(share.part * 12100 == (2420 + 2400) * share.whole);
        else
            assert_true(share.part * cases[i].whole == cases[i].part * share.whole);
    }
    assert_int_equal(tb_schedule_between(NULL, 0, day("2017-01-01"), day("2017-06-30")).part, 0);
}

static const struct tb_figure_rules rules = {1, 0, -1000};
static const struct tb_share half = {1, 2};

static struct tb_count count(int64_t done, int64_t target)
{
    const struct tb_count result = {.reported = true, .has_target = target >= 0, .done = done, .target = target >= 0 ? target : 0};
    return result;
}

static void one_figure(void **state)
{
    static const struct {
        int64_t done, target, old_done, old_target;
        bool has_rate;
        int64_t rate, gap, delta;
        enum tb_light light;
    } cases[] = {
        {6100, 10000, 4000, 10000, true, 610, 110, 210, TB_LIGHT_GREEN},
        {5000, 10000, 5000, 10000, true, 500, 0, 0, TB_LIGHT_GREEN},    /* on schedule is green */
        {4999, 10000, 5000, 10000, true, 500, 0, 0, TB_LIGHT_YELLOW},   /* prints 50.0% and gap 0.0 (-0.01), yet behind */
        {4000, 10000, 0, 10000, true, 400, -100, 400, TB_LIGHT_YELLOW}, /* ten points behind is not below -10 */
        {3999, 10000, 0, 10000, true, 400, -100, 400, TB_LIGHT_RED},
        {1, 3, 0, 3, true, 333, -167, 333, TB_LIGHT_RED},               /* gap -16.667: rounded once, not 33.3 - 50 */
        {1225, 1000, 1000, 1000, true, 1225, 725, 225, TB_LIGHT_GREEN}, /* above 100% */
        {6125, 10000, 0, 10000, true, 613, 113, 613, TB_LIGHT_GREEN},   /* 61.25: half up */
        {-25, 10000, 0, 10000, true, -3, -503, -3, TB_LIGHT_RED},       /* -0.25: away from zero */
        {5, 0, 1, 0, false, 0, 0, 0, TB_LIGHT_NONE},                    /* target 0 */
        {5, -1, 1, -1, false, 0, 0, 0, TB_LIGHT_NONE},                  /* no target */
        {1000, 2000, 1000, 1000, true, 500, 0, -500, TB_LIGHT_GREEN},   /* the target was raised: each date has its own */
        {1000000000000000, 999999999999999, 1, 999999999999998, true, 1000, 500, 1000, TB_LIGHT_GREEN}, /* large */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_count now[2] = {count(cases[i].done, cases[i].target), {0}};
        struct tb_count before[2] = {count(cases[i].old_done, cases[i].old_target), {0}};
        struct tb_figure figures[2];
        struct tb_err err = TB_ERR_INIT;
        assert_int_equal(tb_figure_derive(now, before, 1, half, &rules, figures, &err), TB_OK);
        assert_int_equal(figures[0].schedule, 500);
        assert_int_equal(figures[0].has_rate, cases[i].has_rate);
        assert_int_equal(figures[0].light, cases[i].light);
        if (cases[i].has_rate) {
            assert_int_equal(figures[0].rate, cases[i].rate);
            assert_int_equal(figures[0].gap, cases[i].gap);
            assert_true(figures[0].has_delta);
            assert_int_equal(figures[0].delta, cases[i].delta);
        }
    }
}

/* A schedule that is no round number: the gap is not the difference of what is printed beside it. */
static void gap_is_rounded_once(void **state)
{
    static const struct tb_share five_months = {5, 12};                         /* 41.666…, printed 41.7 */
    struct tb_count now[2] = {count(5004, 10000), {0}}, before[2] = {{0}, {0}}; /* 50.04, printed 50.0 */
    struct tb_figure figures[2];
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_figure_derive(now, before, 1, five_months, &rules, figures, &err), TB_OK);
    assert_int_equal(figures[0].rate, 500);
    assert_int_equal(figures[0].schedule, 417);
    assert_int_equal(figures[0].gap, 84); /* 8.373…, not 50.0 - 41.7 */
}

static void ranks_with_ties(void **state)
{
    /* 2/3 and 4/6 tie exactly, and so do 0/5 and 0/7; one has no target, one has not reported */
    struct tb_count now[8] = {
        count(2, 3), count(4, 6), count(9, 10), count(0, 5), count(0, 7), count(3, -1), {.has_target = true, .target = 9}, {0}};
    struct tb_count before[8] = {{0}};
    struct tb_figure figures[8];
    static const int wanted[8] = {2, 2, 1, 4, 4, 0, 0, 0};
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    (void)state;
    before[0] = count(1, 3);
    before[2] = count(0, 10);
    assert_int_equal(tb_figure_city(now, 7, &err), TB_OK);
    assert_int_equal(now[7].done, 15); /* without the one that has no target, where others have one */
    assert_int_equal(tb_figure_derive(now, before, 7, half, &rules, figures, &err), TB_OK);
    for (i = 0; i < 8; i++)
        assert_int_equal(figures[i].rank, wanted[i]);
    assert_int_equal(figures[0].previous_rank, 1);
    assert_int_equal(figures[2].previous_rank, 2);
    assert_int_equal(figures[1].previous_rank, 0);
}

static void city_sums_what_is_there(void **state)
{
    struct tb_count counts[4] = {{0}};
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_figure_city(counts, 3, &err), TB_OK);
    assert_false(counts[3].reported); /* nobody reported: the city neither */
    counts[1] = count(700, 1000);
    counts[1].carried = true;
    assert_int_equal(tb_figure_city(counts, 3, &err), TB_OK);
    assert_true(counts[3].reported && counts[3].carried);
    assert_int_equal(counts[3].done, 700);
    counts[0] = count(TB_FIGURE_MOST, 1);
    assert_int_equal(tb_figure_city(counts, 3, &err), TB_INPUT); /* too large is said, not wrapped */
}

static void what_is_not_known_is_no_nought(void **state)
{
    struct tb_count now[4] = {count(700, 1000), count(0, 1000), count(0, 1000), {.has_target = true, .target = 3000}};
    struct tb_count before[4] = {count(600, 1000), count(100, 1000), count(0, 1000), {.has_target = true, .target = 3000}};
    struct tb_figure figures[4];
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    now[1].unknown = true;                      /* its column is blank */
    now[2].carried = now[2].all_carried = true; /* the figure of last month */
    assert_int_equal(tb_figure_city(now, 3, &err), TB_OK);
    assert_int_equal(tb_figure_city(before, 3, &err), TB_OK);
    assert_true(tb_figure_has_done(&now[3]) && !now[3].all_carried && now[3].carried);
    assert_int_equal(tb_figure_derive(now, before, 3, half, &rules, figures, &err), TB_OK);
    assert_false(tb_figure_has_done(&now[1]));
    assert_false(figures[1].has_rate || figures[1].has_delta);
    assert_int_equal(figures[1].rank, 0);
    assert_int_equal(figures[1].light, TB_LIGHT_NONE);
    assert_true(figures[2].has_rate && !figures[2].has_delta); /* no news of this month */
    assert_true(figures[3].has_delta);                         /* of the city there is */
    now[0].unknown = now[2].unknown = true;
    assert_int_equal(tb_figure_city(now, 3, &err), TB_OK);
    assert_true(now[3].reported && now[3].unknown); /* of nobody anything is known */
    now[0].unknown = false;
    now[0].all_carried = now[0].carried = true;
    assert_int_equal(tb_figure_city(now, 3, &err), TB_OK);
    assert_int_equal(tb_figure_derive(now, before, 3, half, &rules, figures, &err), TB_OK);
    assert_false(figures[3].has_delta); /* all that is known is carried */
}

static void due_days(void **state)
{
    static struct tb_calendar_day days[3];
    struct tb_calendar calendar = {true, days, 3}, none = {false, NULL, 0};
    (void)state;
    days[0].date = day("2017-10-02"); /* a Monday off */
    days[1].date = day("2017-10-03");
    days[2].date = day("2017-10-14"); /* a Saturday of work */
    days[2].working = true;
    assert_int_equal(tb_calendar_due(&calendar, day("2017-06-30"), 5, false), day("2017-07-05")); /* Wednesday */
    assert_int_equal(tb_calendar_due(&calendar, day("2017-07-31"), 5, false), day("2017-08-07")); /* Saturday -> Monday */
    assert_int_equal(tb_calendar_due(&none, day("2017-07-31"), 5, false), day("2017-08-05"));     /* no table: every day works */
    assert_int_equal(tb_calendar_due(&calendar, day("2017-09-30"), 1, false), day("2017-10-04")); /* Sunday, two days off */
    assert_int_equal(tb_calendar_due(&calendar, day("2017-09-30"), 1, true), day("2017-10-04"));  /* one working day */
    assert_int_equal(tb_calendar_due(&calendar, day("2017-10-13"), 1, true), day("2017-10-14"));  /* make-up Saturday */
    assert_int_equal(tb_calendar_due(&calendar, day("2017-06-30"), 0, false), day("2017-06-30"));
}

static void escalation_rises(void **state)
{
    struct tb_escalation_rules on = {
        .gap_on = true, .gap_hundredths = -500, .gap_periods = 2, .bottom = 1, .name_after = 2, .talk_after = 3};
    static const struct {
        unsigned char history[5]; /* newest first */
        unsigned rules;
        int periods;
        const char *measure;
    } cases[] = {
        {{0, 0, 0, 0, 0}, 0, 0, NULL},
        {{TB_RULE_GAP, 0, 0, 0, 0}, 0, 0, NULL}, /* one period is not two */
        {{TB_RULE_GAP, TB_RULE_GAP, 0, 0, 0}, TB_RULE_GAP, 1, "提醒"},
        {{TB_RULE_GAP, TB_RULE_GAP, TB_RULE_GAP, 0, 0}, TB_RULE_GAP, 2, "通报点名"},
        {{TB_RULE_BOTTOM, TB_RULE_GAP, TB_RULE_GAP, 0, 0}, TB_RULE_BOTTOM, 2, "通报点名"}, /* another rule goes on */
        {{TB_RULE_BOTTOM, TB_RULE_BOTTOM, TB_RULE_BOTTOM, TB_RULE_BOTTOM, 0}, TB_RULE_BOTTOM, 4, "约谈建议"},
        {{0, TB_RULE_BOTTOM, TB_RULE_BOTTOM, TB_RULE_BOTTOM, 0}, 0, 0, NULL},                    /* over: nothing is left of it */
        {{TB_RULE_SILENT, TB_RULE_BOTTOM, TB_RULE_SILENT, 0, 0}, TB_RULE_SILENT, 3, "约谈建议"}, /* silence is no way out */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_escalation found = tb_escalation_judge(cases[i].history, 5, &on);
        assert_int_equal(found.rules, cases[i].rules);
        assert_int_equal(found.periods, cases[i].periods);
        if (cases[i].measure)
            assert_string_equal(found.measure, cases[i].measure);
        else
            assert_null(found.measure);
    }
}

static void escalation_conditions(void **state)
{
    struct tb_count counts[5] = {count(60, 100), count(20, 100), count(0, 100), count(20, 100), {0}};
    const bool not_started[5] = {false, false, true, false, false}, expected[4] = {true, false, true, true};
    struct tb_escalation_rules on = {.mean_on = true,
                                     .mean_hundredths = 50,
                                     .zero_on = true,
                                     .bottom = 2,
                                     .gap_on = true,
                                     .gap_hundredths = -3000,
                                     .gap_periods = 1,
                                     .name_after = 2,
                                     .talk_after = 3};
    struct tb_escalation_rules off = {.gap_periods = 1, .name_after = 2, .talk_after = 3};
    unsigned char masks[4];
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    on.zero_after = day("2017-06-01");
    assert_false(tb_escalation_is_on(&off));
    assert_true(tb_escalation_is_on(&on));
    counts[4].has_target = true;
    counts[4].target = 400;
    assert_int_equal(tb_figure_city(counts, 4, &err), TB_OK); /* 25%; half of it 12.5% */
    assert_int_equal(tb_escalation_conditions(counts, 4, half, day("2017-06-30"), not_started, NULL, &on, masks, &err), TB_OK);
    assert_int_equal(masks[0], 0);
    assert_int_equal(masks[1], TB_RULE_BOTTOM); /* one behind: among the last two; gap is -30, not below */
    assert_int_equal(masks[2], TB_RULE_BOTTOM | TB_RULE_MEAN | TB_RULE_ZERO | TB_RULE_GAP);
    assert_int_equal(masks[3], TB_RULE_BOTTOM); /* ties with the second */
    assert_int_equal(tb_escalation_conditions(counts, 4, half, day("2017-05-31"), not_started, NULL, &on, masks, &err), TB_OK);
    assert_false(masks[2] & TB_RULE_ZERO); /* too early */
    counts[0] = counts[1] = counts[2] = counts[3];
    assert_int_equal(tb_escalation_conditions(counts, 4, half, day("2017-05-31"), not_started, NULL, &on, masks, &err), TB_OK);
    assert_int_equal(masks[0] & TB_RULE_BOTTOM, 0); /* all equal: nobody is last */
    counts[0].carried = true;
    counts[1].reported = false;
    counts[2].unknown = true;
    assert_int_equal(tb_escalation_conditions(counts, 4, half, day("2017-05-31"), not_started, NULL, &on, masks, &err), TB_OK);
    assert_true(masks[0] & TB_RULE_SILENT); /* of an earlier report */
    assert_int_equal(masks[1], TB_RULE_SILENT);
    assert_int_equal(masks[2], TB_RULE_SILENT); /* reported, and not what is counted */
    assert_false(masks[3] & TB_RULE_SILENT);
    assert_int_equal(tb_escalation_conditions(counts, 4, half, day("2017-05-31"), not_started, expected, &on, masks, &err), TB_OK);
    assert_int_equal(masks[1], 0); /* it has nothing to report */
    assert_int_equal(tb_escalation_conditions(counts, 4, half, day("2017-05-31"), not_started, NULL, &off, masks, &err), TB_OK);
    assert_int_equal(masks[0] | masks[1] | masks[2] | masks[3], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(monthly_schedule),
        cmocka_unit_test(table_schedule),
        cmocka_unit_test(one_figure),
        cmocka_unit_test(gap_is_rounded_once),
        cmocka_unit_test(ranks_with_ties),
        cmocka_unit_test(city_sums_what_is_there),
        cmocka_unit_test(what_is_not_known_is_no_nought),
        cmocka_unit_test(due_days),
        cmocka_unit_test(escalation_rises),
        cmocka_unit_test(escalation_conditions),
    };
    return cmocka_run_group_tests_name("figure", tests, NULL, NULL);
}
