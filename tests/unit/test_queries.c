/* Named queries: what is taken, where it stands, and that everything else is refused with file and line. */
#include "tb_queries.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void blocks_have_names_sql_and_lines(void **state)
{
    static const char text[] = "\xEF\xBB\xBF-- 说明\r\n\n-- name: first\r\nSELECT 1;\r\n\n  -- name:  second.b \n\n-- why\n"
                               "SELECT '-- name: x'\n  FROM t  \n\n";
    struct tb_queries queries = TB_QUERIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_queries_parse(&queries, "q.sql", text, sizeof text - 1, &err), TB_OK);
    assert_int_equal(queries.count, 2);
    assert_string_equal(queries.items[0].sql, "SELECT 1;");
    assert_int_equal(queries.items[0].line1, 3);
    assert_int_equal(queries.items[0].sql_line1, 4);
    assert_string_equal(queries.items[1].name, "second.b");
    assert_string_equal(queries.items[1].sql, "-- why\nSELECT '-- name: x'\n  FROM t");
    assert_int_equal(queries.items[1].line1, 6);
    assert_int_equal(queries.items[1].sql_line1, 8);
    assert_ptr_equal(tb_queries_find(&queries, "first"), &queries.items[0]);
    assert_null(tb_queries_find(&queries, "First"));
    tb_queries_free(&queries);
}

static void a_second_file_is_laid_over_the_first(void **state)
{
    static const char base[] = "-- name: a\nSELECT 1\n-- name: b in a\nSELECT 2",
                      plan[] = "-- name: c\nSELECT 3\n-- name: a\nSELECT 4";
    struct tb_queries queries = TB_QUERIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_queries_parse(&queries, "base.sql", base, sizeof base - 1, &err), TB_OK);
    assert_int_equal(tb_queries_parse(&queries, "plan.sql", plan, sizeof plan - 1, &err), TB_OK);
    assert_int_equal(queries.count, 3);
    assert_string_equal(queries.items[0].name, "a");
    assert_string_equal(queries.items[0].sql, "SELECT 4");
    assert_string_equal(queries.items[0].file, "plan.sql");
    assert_null(queries.items[0].parent);
    assert_string_equal(queries.items[1].name, "b");
    assert_string_equal(queries.items[1].parent, "a");
    assert_string_equal(queries.items[1].file, "base.sql");
    assert_string_equal(queries.items[2].name, "c");
    tb_queries_free(&queries);
}

static void refusals_name_the_line(void **state)
{
    static const struct {
        const char *text, *part; /* of the message */
    } cases[] = {
        {"SELECT 1;\n", "q.sql:1"},                                       /* SQL before any name */
        {"-- name:\nSELECT 1;\n", "q.sql:1"},                             /* no name */
        {"-- name: 1a\nSELECT 1;\n", "q.sql:1"},                          /* begins with a digit */
        {"-- name: a b\nSELECT 1;\n", "q.sql:1"},                         /* two words */
        {"-- name: a in\nSELECT 1;\n", "q.sql:1"},                        /* in what? */
        {"-- name: a of b\nSELECT 1;\n", "q.sql:1"},                      /* no such relation */
        {"-- name: a in b c\nSELECT 1;\n", "q.sql:1"},                    /* in one only */
        {"\n-- name: a\n-- only words\n-- name: b\nSELECT 1", "q.sql:2"}, /* no SQL in it */
        {"-- name: a\nSELECT 1\n-- name: a\nSELECT 2", "q.sql:1 and 3"},  /* twice */
        {"-- name: a\nSELECT 1\n-- name: b\n", "q.sql:3"},                /* empty at the end */
        {"-- name: a\nSELECT '\xFF'", "byte 19"},                         /* not UTF-8 */
    };
    size_t i;
    (void)state;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tb_queries queries = TB_QUERIES_INIT;
        struct tb_err err = TB_ERR_INIT;
        assert_int_equal(tb_queries_parse(&queries, "q.sql", cases[i].text, strlen(cases[i].text), &err), TB_CONFIG);
        if (!strstr(err.message, cases[i].part))
            fail_msg("case %zu: \"%s\" does not say \"%s\"", i, err.message, cases[i].part);
        tb_queries_free(&queries);
    }
}

static void nothing_is_no_query(void **state)
{
    struct tb_queries queries = TB_QUERIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_queries_parse(&queries, "q.sql", "", 0, &err), TB_OK);
    assert_int_equal(queries.count, 0);
    tb_queries_free(&queries);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_have_names_sql_and_lines),
        cmocka_unit_test(a_second_file_is_laid_over_the_first),
        cmocka_unit_test(refusals_name_the_line),
        cmocka_unit_test(nothing_is_no_query),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
