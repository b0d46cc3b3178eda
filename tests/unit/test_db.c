/* The ledger: made, opened, transactions, statements, the SHA-256 of things. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <sqlite3.h>

#include "tb_db.h"
#include "tb_file.h"
#include "tb_hash.h"

#include <unistd.h>

static char folder[] = "/tmp/tb_db_XXXXXX";
static char path[128];

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/ledger.db", folder);
    return 0;
}

static int drop_folder(void **state)
{
    char command[64];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static int fresh(void **state)
{
    (void)state;
    unlink(path);
    return 0;
}

static int64_t count_of(struct tb_db *db, const char *sql)
{
    struct tb_err err = TB_ERR_INIT;
    int64_t value = -1;
    bool found = false;
    if (tb_db_one_int(db, sql, &value, &found, &err) != TB_OK)
        fail_msg("%s", err.message);
    return found ? value : -1;
}

static void makes_and_opens(void **state)
{
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_READ, &err), TB_INPUT); /* reading makes nothing */
    assert_int_equal(access(path, F_OK), -1);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_true(count_of(db, "SELECT count(*) FROM progress") == 0);
    tb_db_close(db);
    assert_int_equal(tb_db_open(&db, path, TB_DB_READ, &err), TB_OK);
    assert_int_equal(tb_db_exec(db, "DELETE FROM submission", &err), TB_SYSTEM);
    tb_db_close(db);
    tb_db_close(NULL);
}

static void refuses_what_is_no_ledger(void **state)
{
    static const char rubbish[] = "this is a text file, and long enough to have been a database header in other times.";
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_file_replace(path, rubbish, sizeof rubbish - 1, &err), TB_OK);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_SCHEMA);
    assert_null(db);
    assert_non_null(strstr(err.message, path));
    unlink(path);
    assert_int_equal(tb_file_replace(path, "", 0, &err), TB_OK);
    assert_int_equal(tb_db_open(&db, path, TB_DB_READ, &err), TB_SCHEMA);
    unlink(path);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_exec(db, "PRAGMA user_version = 99", &err), TB_OK);
    tb_db_close(db);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_SCHEMA);
    assert_non_null(strstr(err.message, "99"));
    assert_int_equal(tb_db_open(&db, "/nowhere/at/all.db", TB_DB_WRITE, &err), TB_SYSTEM);
}

static void commits_or_not(void **state)
{
    struct tb_db *db = NULL, *other = NULL;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_begin(db, &err), TB_OK);
    assert_int_equal(tb_db_exec(db, "INSERT INTO plan_unit VALUES('1', '', 'a', '区', 1, 0)", &err), TB_OK);
    tb_db_rollback(db);
    tb_db_rollback(db);
    assert_true(count_of(db, "SELECT count(*) FROM unit") == 0);
    assert_int_equal(tb_db_begin(db, &err), TB_OK);
    assert_int_equal(tb_db_exec(db, "INSERT INTO plan_unit VALUES('1', '', 'a', '区', 1, 0)", &err), TB_OK);
    assert_int_equal(tb_db_open(&other, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_begin(other, &err), TB_BUSY);
    assert_int_equal(tb_db_commit(db, &err), TB_OK);
    assert_true(count_of(other, "SELECT count(*) FROM unit") == 1);
    assert_int_equal(tb_db_begin(other, &err), TB_OK);
    tb_db_close(other); /* an open transaction goes with it */
    assert_int_equal(tb_db_begin(db, &err), TB_OK);
    tb_db_rollback(db);
    tb_db_close(db);
}

static void binds_and_steps(void **state)
{
    struct tb_db *db = NULL;
    struct tb_stmt *stmt = NULL;
    struct tb_err err = TB_ERR_INIT;
    bool row = false;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_prepare(db, "SELECT ?1 AS t, ?2 AS i, ?3 AS n, :x AS x, 0.5 AS r", &stmt, &err), TB_OK);
    tb_stmt_bind_bytes(stmt, 1, "通报之外", 6);
    tb_stmt_bind_int(stmt, 2, INT64_MIN);
    tb_stmt_bind_null(stmt, 3);
    assert_string_equal(tb_stmt_parameter_name(stmt, 4), ":x");
    tb_stmt_bind_text(stmt, 4, "named");
    assert_int_equal(tb_stmt_step(stmt, &row, &err), TB_OK);
    assert_true(row);
    assert_int_equal(tb_stmt_columns(stmt), 5);
    assert_string_equal(tb_stmt_column_name(stmt, 0), "t");
    assert_string_equal(tb_stmt_text(stmt, 0), "通报");
    assert_int_equal(tb_stmt_bytes(stmt, 0), 6);
    assert_true(tb_stmt_int(stmt, 1) == INT64_MIN && tb_stmt_is_int(stmt, 1));
    assert_true(tb_stmt_is_null(stmt, 2));
    assert_string_equal(tb_stmt_text(stmt, 2), "");
    assert_string_equal(tb_stmt_text(stmt, 3), "named");
    assert_true(tb_stmt_is_real(stmt, 4));
    assert_int_equal(tb_stmt_step(stmt, &row, &err), TB_OK);
    assert_false(row);
    tb_stmt_free(stmt);
    tb_stmt_free(NULL);
    assert_int_equal(tb_db_prepare(db, "SELECT * FROM nothing", &stmt, &err), TB_BUG); /* our own SQL is wrong */
    tb_db_close(db);
}

static enum tb_status try(struct tb_db *db, const char *sql)
{
    struct tb_stmt *stmt = NULL;
    struct tb_err err = TB_ERR_INIT;
    bool row = false;
    enum tb_status status = tb_db_prepare(db, sql, &stmt, &err);
    if (status == TB_OK)
        status = tb_stmt_step(stmt, &row, &err);
    tb_stmt_free(stmt);
    return status;
}

/* What e2e/81-template-sql.sh tries through the programs, here without their help. */
static void lets_a_template_read(void **state)
{
    static const char *const refused[] = {
        "DELETE FROM unit",           "CREATE TEMP TABLE t(x)",   "ATTACH ':memory:' AS other",
        "PRAGMA query_only = 0",      "PRAGMA database_list",     "BEGIN",
        "SELECT load_extension('x')", "SELECT random()",          "SELECT hex(randomblob(4))",
        "SELECT current_date",        "SELECT current_timestamp", "SELECT 1; SELECT 2",
    };
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    size_t i, pass;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    tb_db_close(db);
    assert_int_equal(tb_db_open(&db, path, TB_DB_TEMPLATE, &err), TB_OK);
    for (pass = 0; pass < 2; pass++) {
        for (i = 0; i < sizeof refused / sizeof *refused; i++)
            assert_int_equal(try(db, refused[i]), TB_CONFIG);
        assert_int_equal(try(db, "SELECT count(*) FROM progress"), TB_OK);
        assert_true(count_of(db,
                             "SELECT count(*) FROM (SELECT 1 WHERE coalesce(date('now'), time('now'), datetime('now', 'localtime'),"
                             " strftime('%s', 'now'), julianday(), unixepoch()) IS NULL)") == 1); /* no clock either */
        assert_true(count_of(db, "SELECT strftime('%d', '2017-06-30', '+1 day')") == 1);
        /* our own view in between lifts the guard for a moment, not for good */
        assert_int_equal(tb_db_read_as_of(db, "2017-06-30", &err), pass == 0 ? TB_OK : TB_CONFIG);
    }
    tb_db_close(db);
}

/* Rows that were fetched answer as those that are stepped through, whatever is asked first. */
static void fetches_what_it_steps_through(void **state)
{
    static const char sql[] = "SELECT 7, -9223372036854775807 - 1, '县', '', NULL, 1.5, '12a', x'00ff41', 0 UNION ALL "
                              "SELECT NULL, 'x', 3, 4.0, x'', 'y', '', 5, 'z'";
    struct tb_db *db = NULL;
    struct tb_stmt *stepped, *fetched;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = TB_OK;
    size_t rows = 0;
    int pass, i, seen;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_prepare(db, sql, &stepped, &err), TB_OK);
    assert_int_equal(tb_db_prepare(db, sql, &fetched, &err), TB_OK);
    assert_int_equal(tb_stmt_fetch(fetched, SIZE_MAX, &rows, &err), TB_OK);
    assert_int_equal(rows, 2);
    for (pass = 0; pass < 2; pass++) {
        for (seen = 0; tb_stmt_next(stepped, &status, &err); seen++) {
            assert_true(tb_stmt_next(fetched, &status, &err));
            for (i = 0; i < tb_stmt_columns(stepped); i++) {
                assert_int_equal(tb_stmt_is_null(fetched, i), tb_stmt_is_null(stepped, i));
                assert_int_equal(tb_stmt_is_int(fetched, i), tb_stmt_is_int(stepped, i));
                assert_int_equal(tb_stmt_is_real(fetched, i), tb_stmt_is_real(stepped, i));
                assert_int_equal(tb_stmt_int(fetched, i), tb_stmt_int(stepped, i));
                if (pass == 0)
                    assert_string_equal(tb_stmt_text(fetched, i), tb_stmt_text(stepped, i));
                assert_int_equal(tb_stmt_bytes(fetched, i), tb_stmt_bytes(stepped, i));
                assert_memory_equal(tb_stmt_text(fetched, i), tb_stmt_text(stepped, i), tb_stmt_bytes(stepped, i));
            }
        }
        assert_int_equal(seen, 2);
        assert_false(tb_stmt_next(fetched, &status, &err));
        assert_int_equal(status, TB_OK);
        tb_stmt_reset(stepped);
        tb_stmt_reset(fetched);
    }
    tb_stmt_free(stepped);
    tb_stmt_free(fetched);
    tb_db_close(db);
}

/* One connection for many documents: each reads what is committed when it begins, under its own date; a file that was put in the place of
 * the ledger is opened; in between nobody is kept from writing. */
static void keeps_a_ledger_open(void **state)
{
    static const char other[] = "other.db";
    struct tb_db *kept = NULL, *writer = NULL, *first;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_db_open(&writer, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_open_kept(&kept, path, &err), TB_OK);
    first = kept;
    assert_int_equal(tb_db_read_as_of(kept, "2017-05-31", &err), TB_OK);
    assert_int_equal(count_of(kept, "SELECT count(*) FROM sqlite_temp_schema"), 9);
    assert_int_equal(count_of(kept, "SELECT count(*) FROM nights"), 0);
    tb_db_end_reading(&kept);
    assert_ptr_equal(kept, first);
    assert_int_equal(tb_db_exec(writer, "INSERT INTO run(started_at, as_of) VALUES('x', 'y')", &err), TB_OK);
    assert_int_equal(tb_db_open_kept(&kept, path, &err), TB_OK);
    assert_ptr_equal(kept, first);
    assert_int_equal(count_of(kept, "SELECT count(*) FROM sqlite_temp_schema"), 0);
    assert_int_equal(try(kept, "DELETE FROM run"), TB_CONFIG); /* as guarded as before */
    assert_int_equal(tb_db_read_as_of(kept, "2017-06-30", &err), TB_OK);
    assert_int_equal(count_of(kept, "SELECT count(*) FROM nights"), 1);
    tb_db_end_reading(&kept);
    tb_db_close(writer);

    remove(other);
    assert_int_equal(tb_db_open(&writer, other, TB_DB_WRITE, &err), TB_OK);
    tb_db_close(writer);
    assert_int_equal(rename(other, path), 0);
    assert_int_equal(tb_db_open_kept(&kept, path, &err), TB_OK);
    assert_int_equal(count_of(kept, "SELECT count(*) FROM nights"), 0);
    tb_db_close(kept);
}

/* Ends by itself in about a second, so that a limit that is not kept is seen and not waited for. */
static void limits_a_template(void **state)
{
    static const char slow[] =
        "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 3000000) SELECT count(*) FROM r";
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    tb_db_limit_ms(db, 20);
    assert_int_equal(try(db, slow), TB_OK); /* the program's own */
    tb_db_guard(db, true);
    assert_int_equal(try(db, slow), TB_CONFIG); /* a bureau's, as the words of a mail are */
    tb_db_close(db);
    assert_int_equal(tb_db_open(&db, path, TB_DB_TEMPLATE, &err), TB_OK);
    tb_db_limit_ms(db, 20);
    assert_int_equal(try(db, slow), TB_CONFIG);
    assert_int_equal(try(db, "SELECT 1"), TB_OK);                                     /* each statement has the whole of it */
    assert_int_equal(try(db, "SELECT length(zeroblob(20000000) || 'x')"), TB_CONFIG); /* far below SQLite's own limit */
    tb_db_close(db);
}

/* One value as text, or "" for NULL; "?" when it fails. */
static void value_of(struct tb_db *db, const char *sql, char *text, size_t size)
{
    struct tb_stmt *stmt = NULL;
    struct tb_err err = TB_ERR_INIT;
    bool row = false;
    snprintf(text, size, "?");
    if (tb_db_prepare(db, sql, &stmt, &err) == TB_OK && tb_stmt_step(stmt, &row, &err) == TB_OK && row)
        snprintf(text, size, "%s%s", tb_stmt_text(stmt, 0), tb_stmt_is_null(stmt, 0) ? "(null)" : "");
    tb_stmt_free(stmt);
}

/* What a template calls is ours, and gives what SQLite's own gives. */
static void bounded_functions_are_as_sqlites_own(void **state)
{
    static const char *const pieces[] = {"a", "b", "A",  "%",  "_",       "*", "?",  "[a-b]", "[^a]",
                                         "[", "]", "县", "城", "[一-龥]", "",  "ab", "-",     "\\"};
    static const char *const calls[] = {"'%s' LIKE '%s'",    "'%s' LIKE '%s' ESCAPE '\\'", "'%s' GLOB '%s'",
                                        "instr('%s', '%s')", "trim('%s', '%s')",           "ltrim('%s', '%s')",
                                        "rtrim('%s', '%s')", "replace('%s', '%s', '城b')", "trim(' %s ') || '%s'"};
    struct tb_db *own = NULL, *sqlites = NULL;
    struct tb_err err = TB_ERR_INIT;
    uint32_t seed = 1;
    int round;
    (void)state;
    assert_int_equal(tb_db_open(&sqlites, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_open(&own, path, TB_DB_TEMPLATE, &err), TB_OK);
    for (round = 0; round < 6000; round++) {
        char text[64] = "", pattern[64] = "", sql[256], a[256], b[256];
        int i, n;
        for (i = 0, n = round % 7; i < n; i++) {
            seed = seed * 1664525 + 1013904223;
            strcat(text, pieces[(seed >> 16) % 13]);
        }
        for (i = 0, n = round % 5; i < n; i++) {
            seed = seed * 1664525 + 1013904223;
            strcat(pattern, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        strcpy(sql, "SELECT ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        snprintf(sql + 7, sizeof sql - 7, calls[round % 9], text, pattern);
#pragma GCC diagnostic pop
        value_of(own, sql, a, sizeof a);
        value_of(sqlites, sql, b, sizeof b);
        if (strcmp(a, b) != 0)
            fail_msg("%s: %s, SQLite's own says %s", sql, a, b);
    }
    tb_db_close(own);
    tb_db_close(sqlites);
}

/* The limit is work, and holds inside one call: each of these takes minutes with SQLite's own functions. */
static void limits_one_call(void **state)
{
    static const char *const slow[] = {
        "SELECT printf('%.*c', 3000000, 'a') LIKE '%a' || printf('%.*c', 49000, '_') || 'b'",
        "SELECT trim(printf('%.*c', 3000000, 'a'), printf('%.*c', 900000, 'b') || 'a')",
        "SELECT count(*) FROM (WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 4000)"
        " SELECT x FROM r WHERE instr(printf('%.*c', 2000000, 'a'), printf('%.*c', 1000000, 'a') || x) > 0)",
        "SELECT count(*) FROM (WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < 4000)"
        " SELECT x FROM r WHERE length(replace(printf('%.*c', 2000000, 'a'), printf('%.*c', 1000000, 'a') || x, '')) < x)",
    };
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    size_t i;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    tb_db_close(db);
    assert_int_equal(tb_db_open(&db, path, TB_DB_TEMPLATE, &err), TB_OK);
    tb_db_limit_ms(db, 50);
    for (i = 0; i < sizeof slow / sizeof *slow; i++)
        if (try(db, slow[i]) != TB_CONFIG)
            fail_msg("not stopped: %s", slow[i]);
    tb_db_limit_ms(db, 2000); /* on a busy machine too */
    assert_int_equal(try(db, "SELECT printf('%.*c', 100000, 'a') LIKE '%b'"), TB_OK);
    assert_int_equal(try(db, "SELECT printf('%.*c', 3000000, 'a') LIKE '%a%a%a%a%a%a%a%a%b'"), TB_OK); /* linear */
    assert_int_equal(try(db, "SELECT printf('%.*c', 3000000, 'a') GLOB '*a*a*a*a*a*a*a*a*b'"), TB_OK);
    tb_db_close(db);
}

/* Change one byte of the ledger. */
static void flip(long at)
{
    FILE *file = fopen(path, "r+b");
    int byte;
    assert_non_null(file);
    assert_int_equal(fseek(file, at, SEEK_SET), 0);
    byte = fgetc(file);
    assert_int_equal(fseek(file, at, SEEK_SET), 0);
    fputc(byte ^ 0x10, file);
    fclose(file);
}

static enum tb_db_sums sums_of(const char *file)
{
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_db_sums sums = TB_DB_UNSEALED;
    assert_int_equal(tb_db_open(&db, file, TB_DB_READ, &err), TB_OK);
    assert_int_equal(tb_db_sums(db, &sums, &err), TB_OK);
    tb_db_close(db);
    return sums;
}

/* A page that is not what was written is no page; what another program wrote is told, until the ledger is sealed again. */
static void compares_pages_with_their_sums(void **state)
{
    struct tb_db *db = NULL;
    struct tb_err err = TB_ERR_INIT;
    sqlite3 *other = NULL;
    char copy[512];
    int64_t number = 0;
    bool found;
    (void)state;
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_exec(db, "CREATE TABLE t(x); INSERT INTO t VALUES(7)", &err), TB_OK);
    tb_db_close(db);
    assert_int_equal(sums_of(path), TB_DB_SEALED);
    flip(16384 + 8000);
    assert_int_equal(tb_db_open(&db, path, TB_DB_READ, &err), TB_OK);
    assert_int_equal(tb_db_check(db, true, &err), TB_SCHEMA);
    assert_non_null(strstr(err.message, "tb-doctor --restore"));
    tb_db_close(db);
    flip(16384 + 8000);
    assert_int_equal(tb_db_open(&db, path, TB_DB_READ, &err), TB_OK);
    assert_int_equal(tb_db_check(db, true, &err), TB_OK);
    tb_db_close(db);
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK); /* as any other program opens it */
    assert_int_equal(sqlite3_exec(other, "UPDATE t SET x = 8", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    assert_int_equal(sums_of(path), TB_DB_FOREIGN);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_exec(db, "INSERT INTO t VALUES(9)", &err), TB_OK); /* does not vouch for the rest */
    tb_db_close(db);
    assert_int_equal(sums_of(path), TB_DB_FOREIGN);
    assert_int_equal(tb_db_open(&db, path, TB_DB_WRITE, &err), TB_OK);
    assert_int_equal(tb_db_seal(db, &err), TB_OK);
    assert_int_equal(tb_db_one_int(db, "SELECT sum(x) FROM t", &number, &found, &err), TB_OK);
    assert_int_equal(number, 17);
    snprintf(copy, sizeof copy, "%s-copy", path);
    unlink(copy);
    assert_int_equal(tb_db_copy(db, copy, &err), TB_OK);
    tb_db_close(db);
    assert_int_equal(sums_of(path), TB_DB_SEALED);
    assert_int_equal(sums_of(copy), TB_DB_SEALED);
    assert_int_equal(tb_db_open(&db, copy, TB_DB_READ, &err), TB_OK);
    assert_int_equal(tb_db_check(db, false, &err), TB_OK);
    tb_db_close(db);
    unlink(copy);
}

static void knows_sha256(void **state)
{
    char text[TB_HASH_TEXT_BYTES], other[TB_HASH_TEXT_BYTES];
    struct tb_hash *hash = NULL;
    struct tb_err err = TB_ERR_INIT;
    (void)state;
    assert_int_equal(tb_file_replace(path, "abc", 3, &err), TB_OK);
    assert_int_equal(tb_hash_file(path, text, &err), TB_OK);
    assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_int_equal(tb_hash_file("/nowhere", text, &err), TB_INPUT);
    assert_int_equal(tb_hash_new(&hash, &err), TB_OK);
    tb_hash_add_field(hash, "a");
    tb_hash_add_field(hash, "bc");
    assert_int_equal(tb_hash_finish(hash, text, &err), TB_OK);
    assert_int_equal(tb_hash_new(&hash, &err), TB_OK);
    tb_hash_add_field(hash, "ab");
    tb_hash_add_field(hash, "c");
    assert_int_equal(tb_hash_finish(hash, other, &err), TB_OK);
    assert_string_not_equal(text, other);
    assert_int_equal(tb_hash_new(&hash, &err), TB_OK);
    tb_hash_drop(hash);
    tb_hash_drop(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(makes_and_opens, fresh),
        cmocka_unit_test_setup(refuses_what_is_no_ledger, fresh),
        cmocka_unit_test_setup(commits_or_not, fresh),
        cmocka_unit_test_setup(binds_and_steps, fresh),
        cmocka_unit_test_setup(fetches_what_it_steps_through, fresh),
        cmocka_unit_test_setup(lets_a_template_read, fresh),
        cmocka_unit_test_setup(keeps_a_ledger_open, fresh),
        cmocka_unit_test_setup(limits_a_template, fresh),
        cmocka_unit_test_setup(bounded_functions_are_as_sqlites_own, fresh),
        cmocka_unit_test_setup(limits_one_call, fresh),
        cmocka_unit_test_setup(compares_pages_with_their_sums, fresh),
        cmocka_unit_test_setup(knows_sha256, fresh),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
