/* SQL functions whose own cost is the product of two texts, in forms that are linear or charged for: SQLite asks about the limit
 * between steps of a query, never inside one call of LIKE, instr, replace or trim. They give what SQLite's own give; a pattern or a
 * set of characters over MOST_PATTERN_BYTES is refused, and every call is charged to the query's work. */
#define _GNU_SOURCE /* memmem, which is linear */
#include "tb_db_bounded.h"
#include "tb_db_internal.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_PATTERN_BYTES = 1000, BYTES_A_STEP = 16 };

struct text {
    const char *bytes;
    size_t length;
};

static struct text text_of(sqlite3_value *value)
{
    struct text text;
    text.bytes = (const char *)sqlite3_value_text(value);
    text.length = text.bytes ? (size_t)sqlite3_value_bytes(value) : 0;
    return text;
}

static bool any_null(int count, sqlite3_value **values)
{
    int i;
    for (i = 0; i < count; i++)
        if (sqlite3_value_type(values[i]) == SQLITE_NULL)
            return true;
    return false;
}

/* Whether the query may go on after this much work; else the call has failed. */
static bool charge(sqlite3_context *context, uint64_t bytes)
{
    const struct tb_db_function *function = sqlite3_user_data(context);
    function->db->work_steps += (int64_t)(bytes / BYTES_A_STEP);
    if (!tb_db_over_limit(function->db))
        return true;
    sqlite3_result_error_code(context, SQLITE_INTERRUPT);
    return false;
}

static bool short_enough(sqlite3_context *context, struct text pattern)
{
    if (pattern.length <= MOST_PATTERN_BYTES)
        return true;
    sqlite3_result_error(context, "a pattern over 1000 bytes", -1);
    return false;
}

static size_t character_bytes(const char *at, const char *end)
{
    size_t n = 1;
    while (at + n < end && ((unsigned char)at[n] & 0xC0) == 0x80)
        n++;
    return n;
}

static unsigned char folded(char c)
{
    const unsigned char byte = (unsigned char)c;
    return byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte + 32) : byte;
}

/* How a pattern is written: the sign for any text (-1: none), and one character or set of the pattern at p against one character
 * of the text at t; *next: after it in the pattern. */
struct style {
    int any;
    const char *escape; /* of LIKE; NULL: none */
    bool (*is_one)(const struct style *style, const char *p, const char *end, const char *t, size_t t_bytes, const char **next);
};

static bool is_like_one(const struct style *style, const char *p, const char *end, const char *t, size_t t_bytes, const char **next)
{
    const char *escape = style->escape;
    size_t n = character_bytes(p, end), i;
    const bool escaped = escape && n == strlen(escape) && memcmp(p, escape, n) == 0;
    if (escaped) {
        p += n;
        if (p >= end)
            return false;
        n = character_bytes(p, end);
    }
    *next = p + n;
    if (!escaped && n == 1 && *p == '_')
        return true;
    if (n != t_bytes)
        return false;
    for (i = 0; i < n; i++)
        if (n == 1 ? folded(p[i]) != folded(t[i]) : p[i] != t[i])
            return false;
    return true;
}

/* The set [...] of a GLOB pattern at p (after the bracket); *next: after it, NULL when it has no end. */
static bool in_set(const char *p, const char *end, const char *t, size_t t_bytes, const char **next)
{
    bool invert = p < end && *p == '^', found = false, first = true;
    const struct text none = {"", 0};
    struct text before = none;
    p += invert;
    for (; p < end && (first || *p != ']'); first = false) {
        size_t n = character_bytes(p, end);
        if (*p == '-' && before.length > 0 && p + 1 < end && p[1] != ']') {
            p++;
            n = character_bytes(p, end);
            /* UTF-8 keeps the order of code points */
            found = found || ((before.length < t_bytes || (before.length == t_bytes && memcmp(before.bytes, t, t_bytes) <= 0)) &&
                              (t_bytes < n || (t_bytes == n && memcmp(t, p, n) <= 0)));
            before = none;
        } else {
            found = found || (n == t_bytes && memcmp(p, t, n) == 0);
            before = (struct text){p, n};
        }
        p += n;
    }
    *next = p < end ? p + 1 : NULL;
    return *next && found != invert;
}

static bool is_glob_one(const struct style *style, const char *p, const char *end, const char *t, size_t t_bytes, const char **next)
{
    const size_t n = character_bytes(p, end);
    (void)style; /* GLOB has no ESCAPE */
    *next = p + n;
    return *p == '?' || (*p == '[' ? in_set(p + 1, end, t, t_bytes, next) : n == t_bytes && memcmp(p, t, n) == 0);
}

/* The last sign for any text is the only one that is gone back to: at most text times pattern. */
static bool is_match(const struct style *style, struct text pattern, struct text text)
{
    const char *p = pattern.bytes, *p_end = p + pattern.length, *t = text.bytes, *t_end = t + text.length;
    const char *star = NULL, *retry = NULL, *next = NULL;
    while (t < t_end) {
        const size_t n = character_bytes(t, t_end);
        if (p < p_end && *p == style->any) {
            star = ++p;
            retry = t;
        } else if (p < p_end && style->is_one(style, p, p_end, t, n, &next)) {
            p = next;
            t += n;
        } else if (star) {
            p = star;
            retry += character_bytes(retry, t_end);
            t = retry;
        } else {
            return false;
        }
    }
    while (p < p_end && *p == style->any)
        p++;
    return p == p_end;
}

static void put_match(sqlite3_context *context, const struct style *style, struct text pattern, struct text text)
{
    if (short_enough(context, pattern) && charge(context, (uint64_t)text.length * (pattern.length + 1) / 8 + 1))
        sqlite3_result_int(context, is_match(style, pattern, text));
}

static void f_like(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct style style = {'%', NULL, is_like_one};
    if (any_null(count, values))
        return;
    if (count > 2) {
        const char *escape = style.escape = (const char *)sqlite3_value_text(values[2]);
        if (!escape || !*escape || character_bytes(escape, escape + strlen(escape)) != strlen(escape)) {
            sqlite3_result_error(context, "ESCAPE expression must be a single character", -1);
            return;
        }
        if (*escape == '%')
            style.any = -1;
    }
    put_match(context, &style, text_of(values[0]), text_of(values[1]));
}

static void f_glob(sqlite3_context *context, int count, sqlite3_value **values)
{
    static const struct style style = {'*', NULL, is_glob_one};
    if (!any_null(count, values))
        put_match(context, &style, text_of(values[0]), text_of(values[1]));
}

static int64_t count_characters(const char *from, const char *to)
{
    int64_t n = 0;
    for (; from < to; from++)
        n += ((unsigned char)*from & 0xC0) != 0x80;
    return n;
}

static void f_instr(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct text text, wanted;
    const bool blobs = sqlite3_value_type(values[0]) == SQLITE_BLOB && sqlite3_value_type(values[1]) == SQLITE_BLOB;
    const char *found;
    if (any_null(count, values))
        return;
    if (blobs) {
        text = (struct text){sqlite3_value_blob(values[0]), (size_t)sqlite3_value_bytes(values[0])};
        wanted = (struct text){sqlite3_value_blob(values[1]), (size_t)sqlite3_value_bytes(values[1])};
    } else {
        text = text_of(values[0]);
        wanted = text_of(values[1]);
    }
    if (!charge(context, (uint64_t)text.length + wanted.length))
        return;
    found = wanted.length == 0 ? text.bytes : text.length ? memmem(text.bytes, text.length, wanted.bytes, wanted.length) : NULL;
    if (wanted.length == 0)
        sqlite3_result_int(context, 1);
    else if (!found)
        sqlite3_result_int(context, 0);
    else
        sqlite3_result_int64(context, (blobs ? found - text.bytes : count_characters(text.bytes, found)) + 1);
}

static void f_replace(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct text text = text_of(values[0]), old = text_of(values[1]), fresh = text_of(values[2]);
    const int most = sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1);
    struct tb_buf out = {.most_bytes = (size_t)most};
    const char *at = text.bytes, *end = at + text.length, *found;
    if (any_null(count, values))
        return;
    if (old.length == 0 || text.length == 0) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    while ((found = memmem(at, (size_t)(end - at), old.bytes, old.length)) != NULL && !out.failed) {
        tb_buf_append(&out, at, (size_t)(found - at));
        tb_buf_append(&out, fresh.bytes, fresh.length);
        at = found + old.length;
    }
    tb_buf_append(&out, at, (size_t)(end - at));
    if (out.failed)
        sqlite3_result_error_toobig(context);
    else if (charge(context, (uint64_t)text.length + out.length))
        sqlite3_result_text64(context, tb_buf_str(&out), out.length, SQLITE_TRANSIENT, SQLITE_UTF8);
    tb_buf_free(&out);
}

static bool in_characters(const char *at, size_t bytes, struct text set)
{
    const char *s = set.bytes, *end = s + set.length;
    size_t n;
    for (; s < end; s += n) {
        n = character_bytes(s, end);
        if (n == bytes && memcmp(s, at, n) == 0)
            return true;
    }
    return false;
}

static void trim(sqlite3_context *context, int count, sqlite3_value **values, bool left, bool right)
{
    const struct text text = text_of(values[0]), set = count > 1 ? text_of(values[1]) : (struct text){" ", 1};
    const char *from = text.bytes, *to = from + text.length;
    if (any_null(count, values))
        return;
    if (!short_enough(context, set) || !charge(context, (uint64_t)text.length * (set.length / 8 + 1)))
        return;
    while (left && from < to && in_characters(from, character_bytes(from, to), set))
        from += character_bytes(from, to);
    while (right && from < to) {
        const char *last = to - 1;
        while (last > from && ((unsigned char)*last & 0xC0) == 0x80)
            last--;
        if (!in_characters(last, (size_t)(to - last), set))
            break;
        to = last;
    }
    sqlite3_result_text64(context, from ? from : "", (sqlite3_uint64)(to - from), SQLITE_TRANSIENT, SQLITE_UTF8);
}

static void f_trim(sqlite3_context *context, int count, sqlite3_value **values)
{
    trim(context, count, values, true, true);
}

static void f_ltrim(sqlite3_context *context, int count, sqlite3_value **values)
{
    trim(context, count, values, true, false);
}

static void f_rtrim(sqlite3_context *context, int count, sqlite3_value **values)
{
    trim(context, count, values, false, true);
}

enum tb_status tb_db_bound_functions(struct tb_db *db, struct tb_err *err)
{
    static const struct {
        const char *name;
        int arguments;
        void (*function)(sqlite3_context *, int, sqlite3_value **);
    } functions[] = {
        {"like", 2, f_like},       {"like", 3, f_like},   {"glob", 2, f_glob},   {"instr", 2, f_instr},
        {"replace", 3, f_replace}, {"trim", 1, f_trim},   {"trim", 2, f_trim},   {"ltrim", 1, f_ltrim},
        {"ltrim", 2, f_ltrim},     {"rtrim", 1, f_rtrim}, {"rtrim", 2, f_rtrim},
    };
    size_t i;
    db->bounded.name = "";
    db->bounded.db = db;
    for (i = 0; i < sizeof functions / sizeof *functions; i++) {
        const int code = sqlite3_create_function_v2(db->handle, functions[i].name, functions[i].arguments,
                                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, &db->bounded,
                                                    functions[i].function, NULL, NULL, NULL);
        if (code != SQLITE_OK)
            return tb_db_fail(db, code, functions[i].name, err);
    }
    return TB_OK;
}
