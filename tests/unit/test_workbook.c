/* Definitions of workbooks: how a line of [columns:…] is read, and the values and keys behind a cell. */
#include "workbook_def.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct tb_queries queries;

static int parse_queries(void **state)
{
    static const char text[] = "-- name: q\nSELECT 1;\n-- name: t\nSELECT 2;\n";
    const struct tb_queries empty = TB_QUERIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    queries = empty;
    return tb_queries_parse(&queries, "q.sql", text, sizeof text - 1, &err) == TB_OK ? 0 : -1;
}

static int free_queries(void **state)
{
    (void)state;
    tb_queries_free(&queries);
    return 0;
}

/* A workbook of one sheet whose one column is this line; more: a further entry. */
static enum tb_status parse(struct workbook_def **def, const char *column, const struct tb_kv *more, struct tb_err *err)
{
    struct tb_kv items[] = {
        {"workbook", "", "", 1},          {"workbook", "title", "T", 2},  {"formats", "", "", 3},
        {"formats", "three", "0.000", 4}, {"sheet:s", "", "", 5},         {"sheet:s", "name", "表", 6},
        {"sheet:s", "title", "题", 7},    {"sheet:s", "query", "q", 8},   {"sheet:s", "key", "a, b", 9},
        {"columns:s", "", "", 10},        {"columns:s", "c", column, 11}, {"columns:s", "d", "丁 | int", 12},
        {"sheet:s", "tab", "red", 13},
    };
    struct tb_kv_list list = {"w.ini", items, sizeof items / sizeof *items};
    if (more)
        items[12] = *more;
    return workbook_def_parse(def, &list, NULL, &queries, err);
}

static void a_column_has_header_type_and_options(void **state)
{
    struct workbook_def *def = NULL;
    struct tb_err err = TB_ERR_INIT;
    const struct workbook_column *column;
    (void)state;
    if (parse(&def,
              " 组 / 表头 |万平方米| width 12.5|max 40 | total =SUM({c:}) | bar 0 1.5 | mark 未 报 red | mark < -0.5 yellow "
              "| link s 'dabane.area', county | name 率 | format three | null （空） | center | bold",
              NULL, &err) != TB_OK)
        fail_msg("%s", err.message);
    column = &def->sheets[0].columns[0];
    assert_string_equal(column->group, "组");
    assert_string_equal(column->header, "表头");
    assert_int_equal(column->type, WORKBOOK_QUANTITY);
    assert_int_equal(column->factor, 10000);
    assert_true(column->width > 12.49 && column->width < 12.51);
    assert_int_equal(column->total, WORKBOOK_TOTAL_FORMULA);
    assert_string_equal(column->formula, "=SUM({c:})");
    assert_true(column->bar && column->bar_high > 1.49);
    assert_int_equal(column->mark_count, 2);
    assert_string_equal(column->marks[0].text, "未 报");
    assert_int_equal(column->marks[1].condition, TB_XLSX_LESS);
    assert_true(column->marks[1].number < -0.49 && column->marks[1].number > -0.51);
    assert_int_equal(column->key_count, 2);
    assert_string_equal(column->keys[0].literal, "dabane.area");
    assert_string_equal(column->keys[1].column, "county");
    assert_string_equal(column->format, "0.000");
    assert_true(def->sheets[0].grouped);
    assert_int_equal(def->sheets[0].key_count, 2);
    assert_string_equal(def->sheets[0].key_columns[1], "b");
    workbook_def_free(def);
}

static void refusals_name_the_line(void **state)
{
    static const struct {
        const char *column;
        struct tb_kv more;
        const char *part;
    } cases[] = {
        {"表头", {0}, "w.ini:11"},
        {"| int", {0}, "w.ini:11"},
        {"甲 | 里", {0}, "neither a type nor a unit: \"里\": w.ini:11"},
        {"甲 | % ", {0}, "w.ini:11"},
        {"甲 | int | width 0", {0}, "w.ini:11"},
        {"甲 | int | width 1e3", {0}, "w.ini:11"},
        {"甲 | int | colour red", {0}, "colour red"},
        {"甲 | int | mark red", {0}, "w.ini:11"},
        {"甲 | int | mark < x red", {0}, "not a number"},
        {"甲 | text | total sum", {0}, "a sum of what is no number"},
        {"甲 | by unit | total visible", {0}, "a sum of what is no number"},
        {"甲 | int | link s 'x'", {0}, "number of keys"},
        {"甲 | int | format two", {0}, "no such format"},
        {"甲 | light", {0}, "5 columns"},
        {"甲 | int", {"sheet:s", "colour", "red", 13}, "w.ini:13"},
        {"甲 | int", {"sheet:s", "pages", "two", 13}, "pages is one or many"},
        {"甲 | int", {"sheet:s", "freeze", "x", 13}, "freeze"},
        {"甲 | int", {"sheet:s", "tab", "pink", 13}, "pink"},
        {"甲 | int", {"sheet:s", "total", "u", 13}, "no such query"},
        {"甲 | int", {"chart:x", "", "", 13}, "a chart needs the id of a sheet"},
        {"甲 | int", {"columns:t", "", "", 13}, "w.ini:13"},
        {"甲 | int", {"sheets:t", "", "", 13}, "unknown section \"sheets:t\": w.ini:13"},
        {"甲 | int", {"workbook", "titel", "x", 13}, "titel"},
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct workbook_def *def = NULL;
        struct tb_err err = TB_ERR_INIT;
        if (parse(&def, cases[i].column, cases[i].more.section ? &cases[i].more : NULL, &err) != TB_CONFIG)
            fail_msg("case %zu is not refused: %s", i, err.message);
        assert_null(def);
        if (!strstr(err.message, cases[i].part))
            fail_msg("case %zu: \"%s\" does not say \"%s\"", i, err.message, cases[i].part);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_has_header_type_and_options),
        cmocka_unit_test(refusals_name_the_line),
    };
    return cmocka_run_group_tests(tests, parse_queries, free_queries);
}
