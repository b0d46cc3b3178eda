/* What a condition says of a row is what SQLite says of it, or unsure; what forms and plans ship with is never unsure. */
#include "tb_condition.h"
#include "tb_db.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { NAME, STAGE, NATURE, DONE, PLANNED, START, END, COLUMNS, ROWS = 400 };
static const char cutoff[] = "2017-06-30";

static const char *const sure[] = {
    "done > planned",
    "done > planned AND done < 1000 * planned",
    "done >= 1000 * planned AND planned > 0",
    "completed = 1 AND start > cutoff",
    "completed = 0 AND stage NOT IN ('未开工', '前期手续') AND start > cutoff",
    "finish < start AND substr(finish || '-31', 1, 10) < start",
    "substr(finish || '-31', 1, 10) < start",
    "completed = 1 AND done = 0",
    "stage = '未开工' AND done > 0",
    "stage IN ('未开工', '前期手续') AND substr(start || '-31', 1, 10) <= cutoff",
    "completed = 1 AND done * 1000 > planned AND done * 5 < planned * 3",
    "completed = 0 AND stage = '竣工' AND done > 0 AND done = planned",
    "start < '2000'",
    "finish > cutoff AND substr(finish, 1, 4) - substr(cutoff, 1, 4) > 10",
    "completed = 1 AND done >= 0 AND done * 5 < planned * 3 AND NOT (done > 0 AND done * 1000 <= planned)",
    "done > 0 AND planned IS NULL",
    "stage <> '竣工' AND finish IS NOT NULL",
    "1",
    "completed = 1",
    "completed = 1 AND nature IN ('改建', '扩建', '改扩建')",
    "\"name\" = '甲' AND (completed = 1\n)",
    "NAME == '甲' Or not done Between 200 and 700",
    "done IN (100, 300, NULL)",
    "done NOT IN (100, NULL)",
    "stage IS '竣工' OR stage IS NOT nature",
    "completed IS NOT 1",
    "county = '371403'",
    "done + planned - 5 <= 700",
    "done - planned",
    "(done > 100) = (planned > 100)",
    "NULL",
    "0 OR NULL",
    "nature BETWEEN '扩建' AND '改建'",
    "substr(start, 6, 2) > '06'",
    "substr(start, 20, 5) = ''",
    "1 < 2 < 3",
    "NOT NOT completed",
};

/* Never a wrong answer; here and there none. */
static const char *const partly[] = {
    "done > 100 AND length(name) < 2",
    "done > 100 OR abs(planned) = 100",
    "stage > 5",
    "done = '100'",
    "name LIKE '甲%'",
    "done / 2 > 100",
    "substr(name, 1, 1) = '甲'",
    "substr(start, -2, 2) = '01'",
    "substr(start, 6) = '01-01'",
    "done * 9223372036854775807 > 0",
    "done > 1.5",
    "name = 'it''s'",
    "CASE WHEN done > 1 AND planned > 1 THEN 1 ELSE 0 END",
    "done > (SELECT max(1, 2)) AND completed = 1",
    "name COLLATE NOCASE = 'a'",
    "done IS TRUE",
    "done ISNULL OR planned NOTNULL",
    "done & 4 = 4",
    "-done < 5",
    "name || done = '甲100'",
    "done IN (SELECT 100)",
    "done > 100 -- more\n",
    "name",
    "name + 1 > 0",
};

static struct tb_form_column columns[COLUMNS] = {
    [NAME] = {.id = "name", .type = TB_FORM_TEXT},           [STAGE] = {.id = "stage", .type = TB_FORM_VOCABULARY},
    [NATURE] = {.id = "nature", .type = TB_FORM_TEXT},       [DONE] = {.id = "done", .type = TB_FORM_QUANTITY},
    [PLANNED] = {.id = "planned", .type = TB_FORM_QUANTITY}, [START] = {.id = "start", .type = TB_FORM_DATE},
    [END] = {.id = "finish", .type = TB_FORM_DATE}};
static const struct tb_form form = {.columns = columns, .column_count = COLUMNS, .stage = STAGE};

static const char *const texts[COLUMNS][6] = {
    [NAME] = {"甲", "乙", "", "a", "12", "甲乙"},
    [STAGE] = {"未开工", "前期手续", "竣工", "主体施工", "", "竣"},
    [NATURE] = {"新建", "改建", "扩建", "改扩建", "竣工", ""},
    [START] = {"2017-01-01", "2017-06", "2017-06-30", "1999-12-31", "2018-03", "2017-07-01"},
    [END] = {"2017-01", "2017-06-30", "2029-01", "2017-12-31", "1999", ""},
};

struct row {
    struct tb_value values[COLUMNS];
    int completed;
};

static struct row rows[ROWS];

static unsigned next_random(unsigned *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 8;
}

static void make_rows(struct tb_db *db)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_stmt *stmt;
    unsigned state = 20170630;
    size_t r, i;
    assert_int_equal(tb_db_exec(db,
                                "CREATE TEMP TABLE t(name TEXT, stage TEXT, nature TEXT, done INTEGER, planned INTEGER, start TEXT,"
                                " finish TEXT, completed INTEGER, county TEXT)",
                                &err),
                     TB_OK);
    assert_int_equal(tb_db_prepare(db, "INSERT INTO t VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '371403')", &stmt, &err), TB_OK);
    for (r = 0; r < ROWS; r++) {
        for (i = 0; i < COLUMNS; i++) {
            struct tb_value *value = &rows[r].values[i];
            const char *text = texts[i][next_random(&state) % 6];
            value->kind = next_random(&state) % 5 == 0 ? TB_VALUE_NULL : text ? TB_VALUE_TEXT : TB_VALUE_INT;
            value->number = 100 * (int64_t)(next_random(&state) % 12) - 200;
            if (next_random(&state) % 9 == 0)
                value->number *= 1000;
            if (value->kind == TB_VALUE_TEXT) {
                value->text = (struct tb_span){text, strlen(text)};
                tb_stmt_bind_text(stmt, (int)i + 1, text);
            } else if (value->kind == TB_VALUE_INT) {
                tb_stmt_bind_int(stmt, (int)i + 1, value->number);
            } else {
                tb_stmt_bind_null(stmt, (int)i + 1);
            }
        }
        rows[r].completed = (int)(next_random(&state) % 3) - 1;
        if (rows[r].completed < 0)
            tb_stmt_bind_null(stmt, COLUMNS + 1);
        else
            tb_stmt_bind_int(stmt, COLUMNS + 1, rows[r].completed);
        assert_int_equal(tb_stmt_run(stmt, &err), TB_OK);
    }
    tb_stmt_free(stmt);
}

static enum tb_condition_answer decide(const struct tb_condition *condition, const struct row *row, bool no_cutoff)
{
    const struct tb_condition_row given = {row->values,
                                           {row->completed < 0 ? TB_VALUE_NULL : TB_VALUE_INT, row->completed, {"", 0}},
                                           {TB_VALUE_TEXT, 0, {"371403", 6}},
                                           {TB_VALUE_TEXT, 0, {cutoff, sizeof cutoff - 1}},
                                           no_cutoff};
    return tb_condition_decide(condition, &given);
}

/* Each row by both. *unsure: of how many only SQLite says something. */
static void compare(struct tb_db *db, const char *sql, size_t *unsure)
{
    struct tb_condition *condition = malloc(sizeof *condition);
    struct tb_err err = TB_ERR_INIT;
    struct tb_stmt *stmt;
    char query[512];
    size_t r = 0;
    enum tb_status status;
    *unsure = 0;
    assert_non_null(condition);
    tb_condition_parse(condition, &form, sql);
    snprintf(query, sizeof query, "SELECT (%s\n) IS NULL, CASE WHEN (%s\n) THEN 1 ELSE 0 END FROM (SELECT *, ?1 AS cutoff FROM t)",
             sql, sql);
    status = tb_db_query(db, query, TB_DB_VALUES(TB_TEXT(cutoff)), &stmt, &err);
    while (tb_stmt_next(stmt, &status, &err)) {
        const enum tb_condition_answer answer = decide(condition, &rows[r], false);
        const enum tb_condition_answer wanted = tb_stmt_int(stmt, 0)   ? TB_CONDITION_NULL
                                                : tb_stmt_int(stmt, 1) ? TB_CONDITION_TRUE
                                                                       : TB_CONDITION_FALSE;
        *unsure += answer == TB_CONDITION_UNSURE;
        if (answer != wanted && answer != TB_CONDITION_UNSURE)
            fail_msg("%s: row %zu: %d, not %d", sql, r, (int)answer, (int)wanted);
        if (strstr(sql, "cutoff") && decide(condition, &rows[r], true) != TB_CONDITION_UNSURE &&
            decide(condition, &rows[r], true) != wanted)
            fail_msg("%s: row %zu, without a cut-off", sql, r);
        r++;
    }
    assert_int_equal(status, TB_OK);
    assert_int_equal(r, ROWS);
    tb_stmt_free(stmt);
    free(condition);
}

static void test_rows(void **state)
{
    char folder[] = "/tmp/tb_condition_XXXXXX", path[64], command[96];
    struct tb_err err = TB_ERR_INIT;
    struct tb_db *db;
    size_t i, unsure;
    (void)state;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/l.db", folder);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    make_rows(db);
    for (i = 0; i < sizeof sure / sizeof *sure; i++) {
        compare(db, sure[i], &unsure);
        if (unsure > 0)
            fail_msg("%s: unsure of %zu rows", sure[i], unsure);
    }
    for (i = 0; i < sizeof partly / sizeof *partly; i++) {
        compare(db, partly[i], &unsure);
        if (unsure == 0)
            fail_msg("%s: belongs to those that are sure", partly[i]);
    }
    tb_db_close(db);
    snprintf(command, sizeof command, "rm -rf %s", folder);
    assert_int_equal(system(command), 0);
}

/* Longer or deeper than there is room for, or no SQL at all: unsure, never a crash. */
static void test_limits(void **state)
{
    static const char *const pieces[] = {"(",     "NOT ", "done + ", "substr(", "done IN (1, ",
                                         "1 OR ", "'",    "\"",      ")",       "done BETWEEN 1 AND "};
    struct tb_condition *condition = malloc(sizeof *condition);
    char sql[2048];
    size_t i, k;
    (void)state;
    assert_non_null(condition);
    for (i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        sql[0] = '\0';
        for (k = 0; k < 100; k++)
            memcpy(sql + k * strlen(pieces[i]), pieces[i], strlen(pieces[i]) + 1);
        strcat(sql, "done > 1");
        tb_condition_parse(condition, &form, sql);
        (void)decide(condition, &rows[0], false); /* that it comes back is all */
    }
    tb_condition_parse(condition, &form, "");
    assert_int_equal(decide(condition, &rows[0], false), TB_CONDITION_UNSURE);
    free(condition);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
