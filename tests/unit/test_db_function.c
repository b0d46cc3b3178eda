/* The SQL functions of templates, and what template SQL may not do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "tb_db.h"

static char folder[] = "/tmp/tb_db_function_XXXXXX";
static char path[128];

static const struct {
    const char *sql, *want; /* NULL: SQL NULL; "!": an error */
} cases[] = {
    {"pct(61, 100)", "61.0%"},
    {"pct(1, 3)", "33.3%"},
    {"pct(2, 3)", "66.7%"},
    {"pct(1, 8, 1)", "12.5%"},
    {"pct(1, 16, 1)", "6.3%"},   /* 6.25: half up */
    {"pct(-1, 16, 1)", "-6.3%"}, /* away from zero */
    {"pct(225, 100)", "225.0%"},
    {"pct(1, 3, 0)", "33%"},
    {"pct(0, 5)", "0.0%"},
    {"pct(5, 0)", "—"},
    {"pct(5, NULL)", "—"},
    {"pct(NULL, 5)", "—"},
    {"pct(5.5, 7)", "!"},
    {"pct('x', 7)", "!"},
    {"pct(1, 3, 99)", "!"},
    {"pp('-3.2')", "3.2个百分点"},
    {"pp('21.0')", "21.0个百分点"},
    {"pp('0.0')", "0.0个百分点"},
    {"pp(7)", "7个百分点"},
    {"pp(NULL)", "—"},
    {"pp('abc')", "!"},
    {"above('3.2')", "3.2个百分点"},
    {"above('+3.2')", "3.2个百分点"},
    {"above('-3.2')", NULL},
    {"above('0.0')", NULL},
    {"above('-0.0')", NULL},
    {"above(NULL)", NULL},
    {"above('x')", "!"},
    {"below('-3.20')", "3.20个百分点"},
    {"below('3.2')", NULL},
    {"below('0')", NULL},
    {"below(NULL)", NULL},
    {"level('0.0')", "1"},
    {"level('-0.0')", "1"},
    {"level('0.1')", "0"},
    {"level(NULL)", NULL},
    {"signed('3.2')", "+3.2"},
    {"signed('-3.2')", "-3.2"},
    {"signed('-0.0')", "0.0"},
    {"signed(NULL)", NULL},
    {"signed('')", "!"},
    {"exact(68392550, '平方米')", "683925.5平方米"},
    {"exact(1200, '张')", "12张"},
    {"exact(NULL, '张')", "—"},
    {"exact(1.5, '张')", "!"},
    {"table_unit('平方米')", "万平方米"},
    {"table_unit('元')", "万元"},
    {"table_unit('张')", "张"},
    {"table_number(112000000, '平方米')", "112.00"},
    {"table_number(0, '元')", "0.00"},
    {"table_number(1200, '张')", "12"},
    {"table_number(1250, '公里')", "12.5"},
    {"table_number(NULL, '张')", NULL},
    {"table_number('x', '张')", "!"},
    {"wan(112000000)", "112万"},
    {"wan(68325000)", "68.33万"}, /* 68.325: half up */
    {"wan(68300000)", "68.3万"},
    {"wan(68300000, 2)", "68.30万"},
    {"wan(0)", "0万"},
    {"wan(NULL)", "—"},
    {"wan(1.5)", "!"},
    {"yi(25000000000)", "2.5亿"},
    {"yi(25000000000, 0)", "3亿"},
    {"area(112000000)", "112万平方米"},
    {"area(1000000)", "1万平方米"},
    {"area(999950)", "9999.5平方米"},
    {"area(NULL)", "—"},
    {"amount(112000000, '平方米')", "112万平方米"},
    {"amount(68321499, '平方米')", "68.32万平方米"},
    {"amount(999950, '平方米')", "9999.5平方米"},
    {"amount(25000000000, '元')", "2.5亿元"},
    {"amount(300000000, '元')", "300万元"},
    {"amount(-300000000, '元')", "-300万元"},
    {"amount(10000000, '个')", "10万个"},
    {"amount(1234500, '人')", "12345人"},
    {"amount(1234550, '亩')", "12345.5亩"},
    {"amount(0, '处')", "0处"},
    {"amount(NULL, '处')", "—"},
    {"cn_date('2017-06-30')", "2017年6月30日"},
    {"cn_date('2017-12-01')", "2017年12月1日"},
    {"cn_date('2017-03')", "2017年3月"},
    {"cn_date(NULL)", NULL},
    {"cn_date('2017-02-30')", "!"},
    {"cn_date('30.6.2017')", "!"},
    {"cn_finding(NULL)", NULL},
    {"cn_finding('no_county')", "认不出是哪个县（市、区）"},
    {"cn_finding('dabane.of_next_year')", NULL},
    {"cn_flags(NULL)", NULL},
    {"href(NULL)", NULL},
    {"href('7月/a b.pdf')", "7%E6%9C%88/a%20b.pdf"},
    {"href('javascript:x(\"<')", "javascript%3Ax%28%22%3C"},
    {"cn_flags('vanished,fell,vanished')", "累计数减少、项目减少"},
    {"cn_flags('fell,of_next_year')", "累计数减少、数据待核实"},
    {"cn_num(0)", "零"},
    {"cn_num(1)", "一"},
    {"cn_num(10)", "十"},
    {"cn_num(13)", "十三"},
    {"cn_num(28)", "二十八"},
    {"cn_num(105)", "一百零五"},
    {"cn_num(110)", "一百一十"},
    {"cn_num(1010)", "一千零一十"},
    {"cn_num(10000)", "一万"},
    {"cn_num(100305)", "十万零三百零五"},
    {"cn_num(20170630)", "二千零一十七万零六百三十"},
    {"cn_num(100000001)", "一亿零一"},
    {"cn_num(-3)", "负三"},
    {"cn_num('3')", "!"},
    {"(SELECT cn_list(column1) FROM (VALUES ('德城区'), ('陵城区'), (NULL), ('乐陵市')))", "德城区、陵城区、乐陵市"},
    {"(SELECT cn_list(column1, '；') FROM (VALUES ('a'), ('b')))", "a；b"},
    {"(SELECT cn_list(column1) FROM (VALUES (NULL)))", NULL},
    {"(SELECT cn_list(1) WHERE 0)", NULL},
    {"(SELECT cn_list(column1, '、', column2) FROM (VALUES ('c', 3), ('a', 1), (NULL, 0), ('b', 1)))", "a、b、c"},
    {"(SELECT cn_list(column1, '；', column2) FILTER (WHERE column2 > 1) FROM (VALUES ('c', 3), ('a', 1), ('b', 2)))", "b；c"},
    {"(SELECT cn_list(column1, '、', column2) FROM (VALUES ('c', 'x')))", "!"},
    {"(SELECT cn_list(column1, '、', column2) FROM (VALUES (NULL, 1)))", NULL},
};

static int setup(void **state)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db;
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/ledger.db", folder);
    if (tb_db_open(&db, path, TB_DB_WRITE, &err) != TB_OK)
        return -1;
    tb_db_close(db);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    unlink(path);
    rmdir(folder);
    return 0;
}

static void functions_in_every_mode(void **state)
{
    static const enum tb_db_mode modes[] = {TB_DB_READ, TB_DB_WRITE, TB_DB_TEMPLATE};
    size_t m, i;
    (void)state;
    for (m = 0; m < 3; m++) {
        struct tb_err err = TB_ERR_INIT;
        struct tb_db *db;
        assert_int_equal(tb_db_open(&db, path, modes[m], &err), TB_OK);
        for (i = 0; i < sizeof cases / sizeof *cases; i++) {
            char sql[512];
            struct tb_stmt *stmt;
            bool row = false;
            enum tb_status status;
            snprintf(sql, sizeof sql, "SELECT %s", cases[i].sql);
            status = tb_db_prepare(db, sql, &stmt, &err);
            if (status == TB_OK)
                status = tb_stmt_step(stmt, &row, &err);
            if (cases[i].want && strcmp(cases[i].want, "!") == 0) {
                assert_int_not_equal(status, TB_OK);
            } else {
                if (status != TB_OK)
                    print_error("%s: %s\n", cases[i].sql, err.message);
                assert_int_equal(status, TB_OK);
                assert_true(row);
                if (cases[i].want)
                    assert_string_equal(tb_stmt_text(stmt, 0), cases[i].want);
                else
                    assert_true(tb_stmt_is_null(stmt, 0));
            }
            tb_stmt_free(stmt);
        }
        tb_db_close(db);
    }
}

static enum tb_status run(struct tb_db *db, const char *sql, struct tb_err *err)
{
    struct tb_stmt *stmt;
    bool row = true;
    enum tb_status status = tb_db_prepare(db, sql, &stmt, err);
    while (status == TB_OK && row)
        status = tb_stmt_step(stmt, &row, err);
    tb_stmt_free(stmt);
    return status;
}

/* Whatever a template tries, it fails as a fault of the template, and the ledger stays as it was. */
static void templates_cannot(void **state)
{
    static const char *const forbidden[] = {
        "ATTACH '/tmp/other.db' AS other",
        "DETACH main",
        "PRAGMA query_only = 0",
        "PRAGMA journal_mode = WAL",
        "PRAGMA user_version",
        "SELECT * FROM pragma_table_info('unit')",
        "INSERT INTO plan_unit VALUES('x', '', 'x', 'x', 1, 0)",
        "UPDATE plan_unit SET name = 'x'",
        "DELETE FROM plan_unit",
        "CREATE TABLE t(a)",
        "CREATE TEMP TABLE t(a)",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON unit BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE t USING fts5(a)",
        "DROP TABLE unit",
        "ALTER TABLE unit RENAME TO x",
        "VACUUM INTO '/tmp/copy.db'",
        "REINDEX",
        "ANALYZE",
        "BEGIN",
        "SAVEPOINT a",
        "SELECT load_extension('/tmp/x.so')",
        "SELECT readfile('/etc/passwd')",
        "SELECT writefile('/tmp/x', 'x')",
        "SELECT edit('x')",
        "SELECT fts3_tokenizer('simple')",
        "SELECT random()",
        "SELECT current_timestamp",
        "SELECT zeroblob(100000000)",
        "SELECT 1; DELETE FROM plan_unit",
        "WITH d AS (SELECT 1) DELETE FROM plan_unit",
        "EXPLAIN DELETE FROM plan_unit",
        "SELECT no_such_column FROM progress",
        "",
        "-- nothing",
    };
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db;
    int64_t count = -1;
    bool found;
    size_t i;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_TEMPLATE, &err), TB_OK);
    for (i = 0; i < sizeof forbidden / sizeof *forbidden; i++) {
        enum tb_status status = run(db, forbidden[i], &err);
        if (status != TB_CONFIG)
            print_error("%s: status %d: %s\n", forbidden[i], (int)status, err.message);
        assert_int_equal(status, TB_CONFIG);
    }
    assert_int_equal(tb_db_one_int(db, "SELECT count(*) FROM unit", &count, &found, &err), TB_OK);
    assert_int_equal(count, 0);
    assert_int_equal(access("/tmp/copy.db", F_OK), -1);
    tb_db_close(db);
}

static void templates_are_stopped_in_time(void **state)
{
    static const char *const endless[] = {
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) SELECT count(*) FROM n a, n b, n c, n d",
    };
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db;
    int64_t one = 0;
    bool found;
    size_t i;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_TEMPLATE, &err), TB_OK);
    tb_db_limit_ms(db, 50);
    for (i = 0; i < sizeof endless / sizeof *endless; i++) {
        assert_int_equal(run(db, endless[i], &err), TB_CONFIG);
        assert_non_null(strstr(err.message, "50 ms"));
    }
    /* The next query has its own time. */
    assert_int_equal(tb_db_one_int(db, "SELECT 1", &one, &found, &err), TB_OK);
    assert_int_equal(one, 1);
    tb_db_close(db);
}

/* pct follows the decimals of the figures it stands beside. */
static void decimals_of_the_figures(void **state)
{
    static const struct {
        const char *as_of, *want;
    } rows[] = {{NULL, "33.33%"}, {"2017-05-31", "33%"}, {"2017-06-30", "33.33%"}};
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db;
    size_t i;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_exec(db,
                                "INSERT INTO aggregated(as_of, period_end, decimals, data_key, is_current) VALUES"
                                " ('2017-05-31', '2017-05-31', 0, '', 0), ('2017-06-30', '2017-06-30', 2, '', 1)",
                                &err),
                     TB_OK);
    tb_db_close(db);
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct tb_stmt *stmt;
        bool row;
        assert_int_equal(tb_db_open(&db, path, TB_DB_TEMPLATE, &err), TB_OK);
        if (rows[i].as_of)
            assert_int_equal(tb_db_read_as_of(db, rows[i].as_of, &err), TB_OK);
        assert_int_equal(tb_db_prepare(db, "SELECT pct(1, 3)", &stmt, &err), TB_OK);
        assert_int_equal(tb_stmt_step(stmt, &row, &err), TB_OK);
        assert_string_equal(tb_stmt_text(stmt, 0), rows[i].want);
        tb_stmt_free(stmt);
        tb_db_close(db);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(functions_in_every_mode),
        cmocka_unit_test(templates_cannot),
        cmocka_unit_test(templates_are_stopped_in_time),
        cmocka_unit_test(decimals_of_the_figures),
    };
    return cmocka_run_group_tests_name("db_function", tests, setup, teardown);
}
