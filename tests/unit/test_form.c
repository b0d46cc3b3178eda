/* Units, vocabularies, measures and forms: how the configuration is read and refused. */
#include "tb_form.h"
#include "tb_place.h"
#include "tb_text.h"
#include "tb_county.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char units_csv[] = "\xEF\xBB\xBF"
                                "code,name,aliases,kind,order\n"
                                "371403,陵城区,陵城|陵县,区,2\n"
                                "371471,德州经济技术开发区,经开区|开发区,开发区,12\n"
                                "371472,德州运河经济开发区,运河区|运河开发区,开发区,13\n"
                                "371481,乐陵市,乐陵,县级市,14\n"
                                "*,全市,德州市,市,0\n";

static void test_units(void **state)
{
    static const struct {
        const char *text;
        int exact, inside;
    } cases[] = {
        {"陵城区", 0, 0},
        {" 陵 城　区", 0, 0},
        {"陵县", 0, 0},
        {"德州市陵城区教育局", 0, 0},
        {"３７１４０３", 0, 0},
        {"陵城区_大班额_20170630.csv", -1, 0},
        {"运河开发区", 2, 2}, /* not 开发区 of the other zone */
        {"德州市经开区", 1, 1},
        {"陵县、运河区", -1, TB_COUNTIES_SEVERAL},
        {"德州市大班额", -1, 4},
        {"乐陵市", 3, 3},
        {"乐陵城区", -1, TB_COUNTIES_SEVERAL}, /* 乐陵 or 陵城区 */
        {"某县", -1, -1},
        {"", -1, -1},
    };
    struct tb_counties counties = TB_COUNTIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    (void)state;
    assert_int_equal(tb_counties_parse(&counties, "units.csv", units_csv, sizeof units_csv - 1, &err), TB_OK);
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (tb_counties_find(&counties, cases[i].text, strlen(cases[i].text)) != cases[i].exact)
            fail_msg("find %s", cases[i].text);
        if (tb_counties_find_in(&counties, cases[i].text, strlen(cases[i].text)) != cases[i].inside)
            fail_msg("find_in %s", cases[i].text);
    }
    tb_counties_free(&counties);
}

/* A county that is not on the list, where names put counties; words of every day are none. */
static void test_places(void **state)
{
    static const struct {
        const char *text, *word;
    } cases[] = {
        {"西城区_大班额_20170630", "西城区"},
        {"历下区20170630", "历下区"},
        {"20170630（西城区）", "西城区"},
        {"2017年6月份西城区", "西城区"},
        {"商河县教育局", "商河县"},
        {"西城区上报", "西城区"},
        {"德州市西城区", "西城区"},
        {"滨州市滨城区", "滨州市滨城区"},
        {"济南市", "济南市"},
        {"莘县", "莘县"},
        {"孟村回族自治县", "孟村回族自治县"},
        {"天衢新区", "天衢新区"},
        {"滨州市陵城区", "滨州市"},
        {"陵城区", ""},
        {"陵县2017年6月", ""},
        {"新建文件夹", ""},
        {"汇总表(2)", ""},
        {"各县市区上报", ""},
        {"11县市区", ""},
        {"新校区", ""},
        {"城区学校", ""},
        {"主城区", ""},
        {"县城大班额", ""},
        {"李县长已审", ""},
        {"农村地区改薄", ""},
        {"示范区", ""},
        {"我县", ""},
        {"东区", ""},
        {"", ""},
    };
    struct tb_catalog catalog = TB_CATALOG_INIT;
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    (void)state;
    assert_int_equal(tb_counties_parse(&catalog.counties, "units.csv", units_csv, sizeof units_csv - 1, &err), TB_OK);
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        char word[TB_PLACE_BYTES] = "";
        bool found = tb_place_unknown(&catalog, cases[i].text, strlen(cases[i].text), word);
        if (found != (*cases[i].word != '\0') || strcmp(word, cases[i].word) != 0)
            fail_msg("%s: %s", cases[i].text, word);
    }
    tb_catalog_free(&catalog);
}

/* Units in whatever order they are in the file: they come by their number, of one number as they stand, the city last. */
static void test_order_of_units(void **state)
{
    static const char csv[] =
        "code,name,aliases,kind,order\n*,全市,,市,0\n3,丙县,丙,县,3\n1,甲县,甲,县,1\n5,戊县,,县,3\n2,乙县,乙,县,2\n4,丁县,,县,3\n";
    static const char *const codes[] = {"1", "2", "3", "5", "4", "*"};
    struct tb_counties counties = TB_COUNTIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    (void)state;
    assert_int_equal(tb_counties_parse(&counties, "units.csv", csv, sizeof csv - 1, &err), TB_OK);
    assert_int_equal(counties.count, sizeof codes / sizeof *codes);
    for (i = 0; i < counties.count; i++) {
        const struct tb_county *county = &counties.items[i];
        assert_string_equal(county->code, codes[i]);
        assert_int_equal(tb_counties_by_code(&counties, county->code), (int)i);
        assert_int_equal(tb_counties_find(&counties, county->name, strlen(county->name)), (int)i);
        assert_int_equal(tb_counties_find_in(&counties, county->name, strlen(county->name)), (int)i);
    }
    assert_int_equal(tb_counties_find(&counties, "乙", strlen("乙")), 1); /* an alias */
    tb_counties_free(&counties);
}

static void test_bad_units(void **state)
{
    static const char *const cases[] = {
        "code,name,aliases,kind\n1,a,,县\n",                        /* a column is missing */
        "code,name,aliases,kind,order\n1,甲,,县,1\n1,乙,,县,2\n",   /* code twice */
        "code,name,aliases,kind,order\n1,甲,x,县,1\n2,乙,x,县,2\n", /* a name of two units */
        "code,name,aliases,kind,order\n1,甲,,县,one\n",             /* order */
        "code,name,aliases,kind,order\n",                           /* nothing */
        "code,name,aliases,kind,order\n1,\xFF,,县,1\n",             /* no UTF-8 */
        "code,name,aliases,kind,order\n,甲,,县,1\n",                /* no code */
        "code,name,aliases,kind,order\n1,,,县,1\n",                 /* no name */
        "code,name,aliases,kind,order,colour\n1,甲,,县,1,red\n",    /* a column that nobody knows */
        "code,name,aliases,kind,order,code\n1,甲,,县,1,2\n",        /* a column twice */
        "code,name,aliases,kind,order\n1,甲,,县,100001\n",          /* order too large */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_counties counties = TB_COUNTIES_INIT;
        struct tb_err err = TB_ERR_INIT;
        if (tb_counties_parse(&counties, "units.csv", cases[i], strlen(cases[i]), &err) != TB_CONFIG)
            fail_msg("accepted: %s", cases[i]);
        assert_non_null(strstr(err.message, "units.csv"));
        tb_counties_free(&counties);
    }
}

static void test_measures(void **state)
{
    static const struct {
        const char *text;
        enum tb_measure_kind kind;
        long long factor;
    } cases[] = {
        {"平方米", TB_MEASURE_AREA, 1},
        {"万平方米", TB_MEASURE_AREA, 10000},
        {"㎡", TB_MEASURE_AREA, 1},
        {"万元", TB_MEASURE_MONEY, 10000},
        {"亿元", TB_MEASURE_MONEY, 100000000},
        {"个", TB_MEASURE_COUNT, 1},
        {"万个", TB_MEASURE_COUNT, 10000},
        {"万", TB_MEASURE_NONE, 10000},
        {"％", TB_MEASURE_PERCENT, 1},
        {"Ｍ２", TB_MEASURE_AREA, 1},
        {"公顷", TB_MEASURE_AREA, 10000},
        {"平方公里", TB_MEASURE_AREA, 1000000},
        {"千元", TB_MEASURE_MONEY, 1000},
        {"百万元", TB_MEASURE_MONEY, 1000000},
        {"万人民币元", TB_MEASURE_MONEY, 10000},
        {"平方米（㎡）", TB_MEASURE_AREA, 1},
        {"万元（人民币）", TB_MEASURE_MONEY, 10000},
    };
    struct tb_measure measure;
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(tb_measure_parse(cases[i].text, strlen(cases[i].text), &measure));
        assert_int_equal(measure.kind, cases[i].kind);
        assert_true(measure.factor == cases[i].factor);
    }
    assert_false(tb_measure_parse("米", 3, &measure));
    assert_false(tb_measure_parse("", 0, &measure));
}

static const char vocabulary_csv[] = "vocabulary,term,aliases,order,started,completed\n"
                                     "stage,未开工,未动工,1,0,0\nstage,竣工,已竣工|完工,8,1,1\nnature,新建,,1,,\n";

static void test_bad_vocabularies(void **state)
{
    static const struct {
        const char *text, *want; /* want: in the message */
    } cases[] = {
        {"stage,未开工,,1,2,0\n", "neither 0 nor 1: \"2\": v.csv:2"},
        {"stage,未开工,,1,0,yes\n", "neither 0 nor 1: \"yes\": v.csv:2"},
        {",未开工,,1,0,0\n", "a term needs its vocabulary: v.csv:2"},
        {"stage,,,1,0,0\n", "a term needs its vocabulary: v.csv:2"},
        {"stage,未开工,,first,0,0\n", "not an order \"first\": v.csv:2"},
        {"stage,未开工,停,1,0,0\nstage,停工,停,2,0,0\n", "\"停\" already means 未开工: v.csv:3"},
        {"stage,未开工,,1,0,0,more\n", "more cells than the header has: v.csv:2"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_vocabulary vocabulary = TB_VOCABULARY_INIT;
        struct tb_err err = TB_ERR_INIT;
        char text[256];
        snprintf(text, sizeof text, "vocabulary,term,aliases,order,started,completed\n%s", cases[i].text);
        if (tb_vocabulary_parse(&vocabulary, "v.csv", text, strlen(text), &err) != TB_CONFIG || !strstr(err.message, cases[i].want))
            fail_msg("%s: \"%s\"", cases[i].text, err.message);
        tb_vocabulary_free(&vocabulary);
    }
}

static const struct tb_kv good_form[] = {
    {"form", "", "", 1},
    {"form", "id", "dabane", 2},
    {"form", "name", "大班额", 3},
    {"form", "kind", "project", 4},
    {"form", "key", "name", 5},
    {"column:name", "", "", 6},
    {"column:name", "header", "学校名称", 7},
    {"column:name", "type", "text", 8},
    {"column:stage", "", "", 9},
    {"column:stage", "header", "形象进度", 10},
    {"column:stage", "type", "vocabulary:stage", 11},
    {"column:area", "", "", 12},
    {"column:area", "header", "面积", 13},
    {"column:area", "type", "quantity", 14},
    {"column:area", "unit", "万平方米", 15},
    {"column:area", "min", "0.5", 16},
    {"column:area", "max", "20", 17},
    {"check:x", "", "", 18},
    {"check:x", "sql", "area < 0", 19},
    {"check:x", "message", "小于零", 20},
    {"check:x", "column", "area", 21},
};

/* good_form with entry `at` changed. */
static enum tb_status parse_with(size_t at, const char *section, const char *key, const char *value, struct tb_err *err)
{
    struct tb_kv items[sizeof good_form / sizeof *good_form];
    struct tb_kv_list list = {"x.ini", items, sizeof items / sizeof *items};
    struct tb_vocabulary vocabulary = TB_VOCABULARY_INIT;
    struct tb_form *form;
    enum tb_status status;
    memcpy(items, good_form, sizeof items);
    if (section)
        items[at].section = section;
    if (key)
        items[at].key = key;
    if (value)
        items[at].value = value;
    assert_int_equal(tb_vocabulary_parse(&vocabulary, "v.csv", vocabulary_csv, sizeof vocabulary_csv - 1, err), TB_OK);
    status = tb_form_parse(&form, &list, &vocabulary, NULL, err);
    if (status == TB_OK) {
        assert_int_equal(form->key, 0);
        assert_int_equal(form->stage, 1);
        assert_int_equal(form->columns[2].measure.factor, 10000);
        assert_true(form->nil_count > 3);
    }
    tb_form_free(form);
    tb_vocabulary_free(&vocabulary);
    return status;
}

static void test_forms(void **state)
{
    static const struct {
        size_t at;
        const char *section, *key, *value, *want; /* want: in the message */
    } cases[] = {
        {1, NULL, "idd", NULL, "x.ini:2"},
        {1, NULL, NULL, "Dabane", "x.ini:2"},
        {3, NULL, NULL, "thing", "x.ini:4"},
        {4, NULL, NULL, "nam", "x.ini:5"},
        {8, "column:name", NULL, NULL, "x.ini:9"},
        {8, "row:stage", NULL, NULL, "x.ini:9"},
        {10, NULL, NULL, "vocabulary:x", "x.ini:11"},
        {13, NULL, NULL, "number", "x.ini:14"},
        {14, NULL, NULL, "斤", "x.ini:15"},
        {20, NULL, NULL, "x", "x.ini:18"},
        {18, NULL, "message", NULL, "x.ini:18"},
        {8, "column:line", NULL, NULL, "x.ini:9"},
        {8, "column:", NULL, NULL, "not an id"},
        {8, "column:a-b", NULL, NULL, "not an id"},
        {17, "check:it's", NULL, NULL, "not an id"},
        {6, NULL, NULL, "", "column without header"},
        {14, NULL, "required", "yes", "quantity without unit"},
        {14, NULL, NULL, "row:nothing", "no such column \"nothing\""},
        {7, NULL, NULL, "words", "x.ini:8"},
        {7, NULL, "tpye", NULL, "unknown key"},
        {20, NULL, "severity", "fatal", "neither error nor warning"},
        {20, NULL, "scope", "file", "unknown scope"},
        {20, NULL, "colum", NULL, "unknown key"},
        {17, "form", "order", "first", "not an order"},
        {17, "form", "order", "-1", "not an order"},
        {4, NULL, "order", "7", "needs id, name, key and columns"},
        {7, NULL, "required", "maybe", "neither yes nor no"},
        {15, NULL, NULL, "few", "not a number \"few\": x.ini:16"},
        {15, NULL, NULL, "21", "max is below min \"20\": x.ini:17"},
        {15, NULL, "signed", "perhaps", "neither yes nor no"},
        {10, NULL, "max", "3", "min and max are for quantities \"stage\": x.ini:11"},
    };
    static const struct {
        size_t at;
        const char *section, *key, *value;
    } right[] = {
        {20, NULL, "severity", "warning"}, {20, NULL, "scope", "previous"}, {20, NULL, "scope", "row"},
        {7, NULL, "required", "yes"},      {4, "form", "key", "name"},      {15, NULL, "signed", "yes"},
    };
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    (void)state;
    assert_int_equal(parse_with(0, NULL, NULL, NULL, &err), TB_OK);
    for (i = 0; i < sizeof right / sizeof *right; i++)
        assert_int_equal(parse_with(right[i].at, right[i].section, right[i].key, right[i].value, &err), TB_OK);
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(parse_with(cases[i].at, cases[i].section, cases[i].key, cases[i].value, &err), TB_CONFIG);
        if (!strstr(err.message, cases[i].want))
            fail_msg("\"%s\" lacks %s", err.message, cases[i].want);
    }
}

static void test_header_units(void **state)
{
    static const struct {
        const char *header, *bare;
    } cases[] = {
        {"面积", "面积"},         {"面积(平方米)", "面积"},       {"面积（万平方米）", "面积"}, {"名称（全称）", "名称（全称）"},
        {"(平方米)", "(平方米)"}, {"面积(平方米", "面积(平方米"}, {"面积()", "面积()"},         {"", ""}};
    const struct tb_form form = {.measures = NULL};
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(tb_form_header_length(&form, cases[i].header), strlen(cases[i].bare));
}

/* What tells cells from headers must never deny a header, nor one under which more is written; and it must deny data. */
static void test_beginnings(void **state)
{
    static const struct {
        const char *key;
        bool may;
    } cases[] = {{"面积", true},     {"面积亩", true}, {"面", true},   {"学校", true},    {"学校名称全称", true},
                 {"形象进度", true}, {"面前", false},  {"1", false},   {"德城区", false}, {"新建", false},
                 {"", false},        {"学区", false},  {"积面", false}};
    struct tb_vocabulary vocabulary = TB_VOCABULARY_INIT;
    const struct tb_kv_list list = {"x.ini", good_form, sizeof good_form / sizeof *good_form};
    struct tb_err err = TB_ERR_INIT;
    struct tb_form *form;
    size_t i;
    (void)state;
    assert_int_equal(tb_vocabulary_parse(&vocabulary, "v.csv", vocabulary_csv, sizeof vocabulary_csv - 1, &err), TB_OK);
    assert_int_equal(tb_form_parse(&form, &list, &vocabulary, NULL, &err), TB_OK);
    for (i = 0; i < sizeof cases / sizeof *cases; i++)
        if (tb_form_may_begin(form, cases[i].key, strlen(cases[i].key)) != cases[i].may)
            fail_msg("%s: not %d", cases[i].key, cases[i].may);
    tb_form_free(form);
    tb_vocabulary_free(&vocabulary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_units),          cmocka_unit_test(test_places),       cmocka_unit_test(test_bad_units),
        cmocka_unit_test(test_order_of_units), cmocka_unit_test(test_measures),     cmocka_unit_test(test_bad_vocabularies),
        cmocka_unit_test(test_forms),          cmocka_unit_test(test_header_units), cmocka_unit_test(test_beginnings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
