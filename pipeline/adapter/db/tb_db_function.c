#include "tb_chinese.h"
#include "tb_db_function.h"
#include "tb_date.h"
#include "tb_escape.h"
#include "tb_db_internal.h"
#include "tb_finding.h"
#include "tb_flag.h"
#include "tb_num.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { QUANTITY_DECIMALS = 2, MOST_DECIMALS = 9, MOST_UNIT_BYTES = 40, OUT_BYTES = TB_NUM_TEXT_BYTES + 64 };

static const char nothing[] = "—";

static void put(sqlite3_context *context, const char *text)
{
    sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

/* A piece after what is there; OUT_BYTES and the bounds of every number leave room for it. */
static void add(char *text, size_t size, const char *piece)
{
    size_t used = strlen(text);
    snprintf(text + used, size - used, "%s", piece);
}

void tb_db_function_complain(sqlite3_context *context, const char *what)
{
    const struct tb_db_function *function = sqlite3_user_data(context);
    char text[160];
    snprintf(text, sizeof text, "%s: %s", function->name, what);
    sqlite3_result_error(context, text, -1);
}

/* The whole number in an argument; false (and an SQL error) when it is anything else. */
bool tb_db_function_whole(sqlite3_context *context, sqlite3_value *value, int64_t *number)
{
    if (sqlite3_value_type(value) == SQLITE_INTEGER) {
        *number = sqlite3_value_int64(value);
        return true;
    }
    tb_db_function_complain(context, "wants a whole number (quantities are integers in hundredths of the base unit)");
    return false;
}

static bool is_null(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

static bool take_decimals(sqlite3_context *context, int count, sqlite3_value **values, int at, int *decimals)
{
    int64_t number;
    if (count <= at)
        return true;
    if (!tb_db_function_whole(context, values[at], &number))
        return false;
    if (number < 0 || number > MOST_DECIMALS) {
        tb_db_function_complain(context, "wants 0 to 9 decimals");
        return false;
    }
    *decimals = (int)number;
    return true;
}

static void f_pct(sqlite3_context *context, int count, sqlite3_value **values)
{
    int64_t done, target, scaled;
    int decimals = ((const struct tb_db_function *)sqlite3_user_data(context))->db->decimals;
    char text[OUT_BYTES];
    if (!take_decimals(context, count, values, 2, &decimals) || !tb_db_function_whole(context, values[0], &done) ||
        !tb_db_function_whole(context, values[1], &target))
        return;
    if (target == 0) {
        put(context, nothing);
        return;
    }
    if (!tb_num_ratio((tb_int128)done * 100, target, decimals, &scaled)) {
        tb_db_function_complain(context, "the rate is too large");
        return;
    }
    tb_num_format(text, scaled, decimals);
    add(text, sizeof text, "%");
    put(context, text);
}

/* A decimal text such as a gap or a delta: its digits without sign, and the sign (-1, 0, 1). False: an SQL error. */
static bool decimal(sqlite3_context *context, sqlite3_value *value, const char **digits, int *sign)
{
    const char *given = (const char *)sqlite3_value_text(value);
    int64_t ignored;
    enum tb_num_result result = given ? tb_num_parse(given, strlen(given), 1, &ignored) : TB_NUM_NOT_A_NUMBER;
    bool negative;
    if (!given || result == TB_NUM_NOT_A_NUMBER || strlen(given) >= TB_NUM_TEXT_BYTES) {
        tb_db_function_complain(context, "wants a decimal number, such as a gap or a delta");
        return false;
    }
    negative = *given == '-';
    *digits = given + (*given == '-' || *given == '+');
    *sign = (*digits)[strspn(*digits, "0.")] == '\0' ? 0 : negative ? -1 : 1;
    return true;
}

static void put_points(sqlite3_context *context, const char *digits)
{
    char text[OUT_BYTES];
    snprintf(text, sizeof text, "%s个百分点", digits);
    put(context, text);
}

static void f_pp(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *digits;
    int sign;
    (void)count;
    if (decimal(context, values[0], &digits, &sign))
        put_points(context, digits);
}

/* The size of a difference of the wanted sign, NULL for one of another. */
static void points_of(sqlite3_context *context, sqlite3_value *value, int wanted)
{
    const char *digits;
    int sign;
    if (decimal(context, value, &digits, &sign) && sign == wanted)
        put_points(context, digits);
}

static void f_above(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    points_of(context, values[0], 1);
}

static void f_below(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    points_of(context, values[0], -1);
}

static void f_level(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *digits;
    int sign;
    (void)count;
    if (decimal(context, values[0], &digits, &sign))
        sqlite3_result_int(context, sign == 0);
}

static void f_signed(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *digits;
    int sign;
    char text[OUT_BYTES];
    (void)count;
    if (decimal(context, values[0], &digits, &sign)) {
        snprintf(text, sizeof text, "%s%s", sign > 0 ? "+" : sign < 0 ? "-" : "", digits);
        put(context, text);
    }
}

/* value / per and what follows it: exactly `decimals` of them, or at most two without superfluous zeros when it is -1. */
static void put_quotient(sqlite3_context *context, int64_t value, int64_t per, int decimals, const char *prefix, const char *unit)
{
    int64_t scaled;
    char text[OUT_BYTES];
    if (!tb_num_ratio(value, (tb_int128)per * TB_HUNDREDTHS, decimals < 0 ? QUANTITY_DECIMALS : decimals, &scaled)) {
        tb_db_function_complain(context, "the number is too large");
        return;
    }
    if (decimals < 0)
        tb_num_format_hundredths(text, scaled);
    else
        tb_num_format(text, scaled, decimals);
    add(text, sizeof text, prefix);
    add(text, sizeof text, unit);
    put(context, text);
}

static void put_large(sqlite3_context *context, int count, sqlite3_value **values, int64_t per, const char *suffix)
{
    int64_t value;
    int decimals = -1;
    if (take_decimals(context, count, values, 1, &decimals) && tb_db_function_whole(context, values[0], &value))
        put_quotient(context, value, per, decimals, suffix, "");
}

static void f_wan(sqlite3_context *context, int count, sqlite3_value **values)
{
    put_large(context, count, values, 10000, "万");
}

static void f_yi(sqlite3_context *context, int count, sqlite3_value **values)
{
    put_large(context, count, values, 100000000, "亿");
}

/* The measure in an argument, "" for NULL; NULL (and an SQL error) when it is none. */
static const char *unit_of(sqlite3_context *context, sqlite3_value *value)
{
    const char *unit = is_null(value) ? "" : (const char *)sqlite3_value_text(value);
    if (unit && strlen(unit) <= MOST_UNIT_BYTES)
        return unit;
    tb_db_function_complain(context, "wants a unit of measure");
    return NULL;
}

/* A measure whose large numbers are read in 万 with two decimals, whatever the digits that go by it. */
static bool is_rounded(const char *unit)
{
    return strcmp(unit, "平方米") == 0 || strcmp(unit, "元") == 0;
}

static void put_amount(sqlite3_context *context, sqlite3_value *quantity, const char *unit)
{
    static const struct {
        int64_t per;
        const char *prefix;
    } sizes[] = {{100000000, "亿"}, {10000, "万"}, {1, ""}};
    int64_t value, size;
    size_t i;
    if (!unit || !tb_db_function_whole(context, quantity, &value))
        return;
    size = value == INT64_MIN ? INT64_MAX : value < 0 ? -value : value;
    for (i = 0; sizes[i].per > 1; i++)
        if (size >= sizes[i].per * TB_HUNDREDTHS && (i > 0 || strcmp(unit, "元") == 0) &&
            (is_rounded(unit) || size % sizes[i].per == 0))
            break;
    put_quotient(context, value, sizes[i].per, -1, sizes[i].prefix, unit);
}

static void f_area(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    put_amount(context, values[0], "平方米");
}

static void f_amount(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    put_amount(context, values[0], unit_of(context, values[1]));
}

/* Every digit of a quantity, in its base unit. */
static void f_exact(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *unit = unit_of(context, values[1]);
    int64_t value;
    (void)count;
    if (unit && tb_db_function_whole(context, values[0], &value))
        put_quotient(context, value, 1, -1, "", unit);
}

/* The measure a table's column is printed in: 平方米 and 元 in ten thousands. */
static void f_table_unit(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *unit = unit_of(context, values[0]);
    char text[OUT_BYTES];
    (void)count;
    if (!unit)
        return;
    snprintf(text, sizeof text, "%s%s", is_rounded(unit) ? "万" : "", unit);
    put(context, text);
}

/* A quantity in that measure, without its name: two decimals for 万平方米 and 万元, else as many as it has. */
static void f_table_number(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *unit = unit_of(context, values[1]);
    const bool rounded = unit && is_rounded(unit);
    int64_t value;
    (void)count;
    if (unit && tb_db_function_whole(context, values[0], &value))
        put_quotient(context, value, rounded ? 10000 : 1, rounded ? QUANTITY_DECIMALS : -1, "", "");
}

static void f_cn_date(sqlite3_context *context, int count, sqlite3_value **values)
{
    const char *given;
    char text[OUT_BYTES], full[TB_DATE_TEXT_BYTES];
    int year, month, day;
    tb_date date;
    size_t length;
    (void)count;
    given = (const char *)sqlite3_value_text(values[0]);
    length = given ? strlen(given) : 0;
    snprintf(full, sizeof full, "%s%s", length == 7 || length == 10 ? given : "", length == 7 ? "-01" : "");
    date = tb_date_parse(full, strlen(full));
    if (date == TB_DATE_NONE) {
        tb_db_function_complain(context, "wants a date YYYY-MM-DD or a month YYYY-MM");
        return;
    }
    tb_date_to_ymd(date, &year, &month, &day);
    snprintf(text, sizeof text, "%d年%d月", year, month);
    put(context, length == 7 ? text : tb_chinese_date(date, text));
}

static void f_cn_num(sqlite3_context *context, int count, sqlite3_value **values)
{
    char text[TB_CHINESE_BYTES];
    int64_t number;
    (void)count;
    if (!tb_db_function_whole(context, values[0], &number))
        return;
    if (*tb_chinese_number(number, text))
        put(context, text);
    else
        tb_db_function_complain(context, "the number is too large");
}

static void f_cn_flags(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct tb_buf words = TB_BUF_INIT(TB_MEBIBYTE);
    (void)count;
    tb_flag_words((const char *)sqlite3_value_text(values[0]), &words);
    if (!words.failed)
        put(context, tb_buf_str(&words));
    else
        sqlite3_result_error_nomem(context);
    tb_buf_free(&words);
}

static void f_cn_finding(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct tb_finding_kind *kind = tb_finding_by_code((const char *)sqlite3_value_text(values[0]));
    (void)count;
    if (kind)
        put(context, kind->text);
    else
        sqlite3_result_null(context);
}

/* A name from outside is never more than a name. */
static void f_href(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct tb_buf address = TB_BUF_INIT(TB_MEBIBYTE);
    (void)count;
    tb_escape_url(&address, (const char *)sqlite3_value_text(values[0]), "-._/");
    if (!address.failed)
        put(context, tb_buf_str(&address));
    else
        sqlite3_result_error_nomem(context);
    tb_buf_free(&address);
}

/* What a function gives when one of its leading arguments is NULL. */
enum blank { GIVES_DASH, GIVES_NULL, READS_IT };

static const struct {
    const char *name;
    int arguments;
    void (*function)(sqlite3_context *, int, sqlite3_value **); /* NULL: the aggregate cn_list */
    enum blank blank;
    int leading;
} functions[] = {
    {"pct", 2, f_pct, GIVES_DASH, 2},
    {"pct", 3, f_pct, GIVES_DASH, 2},
    {"pp", 1, f_pp, GIVES_DASH, 1},
    {"wan", 1, f_wan, GIVES_DASH, 1},
    {"wan", 2, f_wan, GIVES_DASH, 1},
    {"yi", 1, f_yi, GIVES_DASH, 1},
    {"yi", 2, f_yi, GIVES_DASH, 1},
    {"area", 1, f_area, GIVES_DASH, 1},
    {"cn_date", 1, f_cn_date, GIVES_NULL, 1},
    {"cn_num", 1, f_cn_num, GIVES_NULL, 1},
    {"cn_flags", 1, f_cn_flags, GIVES_NULL, 1},
    {"cn_finding", 1, f_cn_finding, GIVES_NULL, 1},
    {"href", 1, f_href, GIVES_NULL, 1},
    {"cn_list", 1, NULL, READS_IT, 0},
    {"cn_list", 2, NULL, READS_IT, 0},
    {"cn_list", 3, NULL, READS_IT, 0},
    {"amount", 2, f_amount, GIVES_DASH, 1},
    {"above", 1, f_above, GIVES_NULL, 1},
    {"below", 1, f_below, GIVES_NULL, 1},
    {"level", 1, f_level, GIVES_NULL, 1},
    {"signed", 1, f_signed, GIVES_NULL, 1},
    {"exact", 2, f_exact, GIVES_DASH, 1},
    {"table_number", 2, f_table_number, GIVES_NULL, 1},
    {"table_unit", 1, f_table_unit, READS_IT, 0},
};

static void call_function(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct tb_db_function *user = sqlite3_user_data(context);
    const size_t at = (size_t)(user - user->db->functions);
    int i;
    for (i = 0; i < functions[at].leading; i++)
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) {
            if (functions[at].blank == GIVES_DASH)
                put(context, nothing);
            return;
        }
    functions[at].function(context, count, values);
}

enum tb_status tb_db_function_register(struct tb_db *db, struct tb_err *err)
{
    size_t i;
    db->decimals = 1;
    for (i = 0; i < sizeof functions / sizeof *functions && i < TB_DB_FUNCTIONS; i++) {
        struct tb_db_function *user = &db->functions[i];
        bool aggregate = functions[i].function == NULL;
        int code;
        user->name = functions[i].name;
        user->db = db;
        code = sqlite3_create_function_v2(
            db->handle, functions[i].name, functions[i].arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, user,
            aggregate ? NULL : call_function, aggregate ? tb_db_list_step : NULL, aggregate ? tb_db_list_final : NULL, NULL);
        if (code != SQLITE_OK)
            return tb_db_fail(db, code, functions[i].name, err);
    }
    return TB_OK;
}

enum tb_status tb_db_function_decimals(struct tb_db *db, const char *as_of, struct tb_err *err)
{
    struct tb_stmt *stmt;
    enum tb_status status =
        tb_db_query(db, "SELECT decimals FROM aggregated WHERE CASE WHEN ?1 IS NULL THEN is_current = 1 ELSE as_of = ?1 END",
                    TB_DB_VALUES(TB_TEXT(as_of)), &stmt, err);
    if (tb_stmt_next(stmt, &status, err))
        db->decimals = (int)tb_stmt_int(stmt, 0);
    tb_stmt_free(stmt);
    return status;
}
