#include "tb_cell.h"

#include "tb_text.h"

#include <string.h>

enum { MOST_DATE_BYTES = 64, MOST_TEXT_BYTES = 2048, EXCEL_FIRST = 32874, EXCEL_LAST = 54788 /* 1990 to 2049 */ };

struct found {
    int year, month, day; /* day 0: only a month */
    bool month_end;       /* 底 末 */
    bool unclear;         /* 2017.1 */
    size_t used;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t digits(const char *text, size_t length, size_t most, int *value)
{
    size_t i;
    *value = 0;
    for (i = 0; i < length && i < most && is_digit(text[i]); i++)
        *value = *value * 10 + (text[i] - '0');
    return i;
}

static bool skip(const char *text, size_t length, size_t *at, const char *word)
{
    if (!tb_text_starts(text + *at, length - *at, word))
        return false;
    *at += strlen(word);
    return true;
}

/* 6月30日 6月底 6月份 6月: from the month on, the year is known. */
static bool scan_month(const char *text, size_t length, size_t at, struct found *found)
{
    size_t n = digits(text + at, length - at, 2, &found->month);
    if (n == 0 || found->month < 1 || found->month > 12)
        return false;
    at += n;
    if (!skip(text, length, &at, "月"))
        return false;
    if (skip(text, length, &at, "底") || skip(text, length, &at, "末")) {
        found->month_end = true;
    } else if (!skip(text, length, &at, "份") && at < length && is_digit(text[at])) {
        size_t start = at;
        at += digits(text + at, length - at, 2, &found->day);
        if (!skip(text, length, &at, "日") && !skip(text, length, &at, "号") && at < length) {
            found->day = 0; /* 6月2所: the number belongs to something else */
            at = start;
        }
    }
    found->used = at;
    return true;
}

/* 20170630, 201706 */
static bool scan_packed(const char *text, size_t length, struct found *found)
{
    int value;
    size_t n = digits(text, length, 9, &value);
    if (n == 8) {
        found->year = value / 10000;
        found->month = value / 100 % 100;
        found->day = value % 100;
    } else if (n == 6 && value / 100 >= 1990 && value / 100 <= 2099) {
        found->year = value / 100;
        found->month = value % 100;
    } else {
        return false;
    }
    found->used = n;
    return found->month >= 1 && found->month <= 12;
}

/* Behind "2017年": a month, 底, or nothing that is a date. */
static bool scan_year_word(const char *text, size_t length, size_t at, struct found *found)
{
    if (skip(text, length, &at, "底") || skip(text, length, &at, "末")) {
        found->month = 12;
        found->day = 31;
        found->used = at;
        return true;
    }
    return scan_month(text, length, at, found);
}

/* A date at the beginning of folded text. year: known from before, or 0. */
static bool scan(const char *text, size_t length, int year, struct found *found)
{
    size_t at, n;
    char mark;
    memset(found, 0, sizeof *found);
    at = digits(text, length, 9, &found->year);
    if (at == 8 || at == 6)
        return scan_packed(text, length, found);
    if (at == 2 && found->year >= 10 && found->year <= 60 && tb_text_starts(text + 2, length - 2, "年")) {
        found->year += 2000;
        return scan_year_word(text, length, 2 + strlen("年"), found);
    }
    if (at == 4 && tb_text_starts(text + 4, length - 4, "年"))
        return found->year >= 1900 && scan_year_word(text, length, 4 + strlen("年"), found);
    if (at == 4 && at < length && (text[at] == '-' || text[at] == '/' || text[at] == '.') && found->year >= 1900) {
        mark = text[at++];
        n = digits(text + at, length - at, 2, &found->month);
        if (n == 0 || found->month < 1 || found->month > 12)
            return false;
        at += n;
        found->unclear = mark == '.' && n == 1 && found->month == 1;
        if (at + 1 < length && text[at] == mark && is_digit(text[at + 1])) {
            at++;
            at += digits(text + at, length - at, 2, &found->day);
            found->unclear = false;
            (void)(skip(text, length, &at, "日") || skip(text, length, &at, "号"));
        }
        found->used = at;
        return at == length || !is_digit(text[at]);
    }
    if (at >= 1 && at <= 2 && year > 0 && tb_text_starts(text + at, length - at, "月")) {
        found->year = year;
        return scan_month(text, length, 0, found);
    }
    if (at == 0 && year > 0 && (tb_text_starts(text, length, "年底") || tb_text_starts(text, length, "年末"))) {
        found->year = year;
        found->month = 12;
        found->day = 31;
        found->used = strlen("年底");
        return true;
    }
    return false;
}

static tb_date day_of(const struct found *found)
{
    int day = found->day ? found->day : tb_date_days_in_month(found->year, found->month);
    return tb_date_from_ymd(found->year, found->month, day);
}

/* "2017-03-07 0:00:00", "2017/3/7T08:00": the time of day says nothing here. */
static size_t without_time(const char *text, size_t length)
{
    size_t i, colon = 0;
    for (i = length; i > 0; i--) {
        char c = text[i - 1];
        if (c == ':')
            colon = i;
        else if ((c == ' ' || c == 'T') && colon)
            return i - 1;
        else if (!is_digit(c) && c != '.')
            break;
    }
    return length;
}

enum tb_cell_result tb_cell_date(const char *text, size_t length, int year, char *out)
{
    char folded[MOST_DATE_BYTES + 1];
    struct tb_span span = tb_text_trim(text, length);
    struct found found;
    int serial;
    tb_date date;
    size_t n;
    if (span.length == 0)
        return TB_CELL_BLANK;
    if (tb_cell_is_excel_error(span.text, span.length))
        return TB_CELL_EXCEL_ERROR;
    if (span.length > MOST_DATE_BYTES)
        return TB_CELL_BAD_DATE;
    date = tb_date_parse(span.text, span.length);
    if (date != TB_DATE_NONE) { /* as we write it ourselves */
        memcpy(out, span.text, span.length);
        out[span.length] = '\0';
        return TB_CELL_OK;
    }
    n = tb_text_fold(span.text, without_time(span.text, span.length), folded);
    if (n == 5 && digits(folded, n, 5, &serial) == 5 && serial >= EXCEL_FIRST && serial <= EXCEL_LAST) {
        tb_date_format(out, tb_date_from_excel(serial));
        return TB_CELL_OK;
    }
    if (!scan(folded, n, year, &found) || found.used != n)
        return TB_CELL_BAD_DATE;
    date = day_of(&found);
    if (date == TB_DATE_NONE)
        return TB_CELL_BAD_DATE;
    tb_date_format(out, date);
    if (found.day == 0 && !found.month_end)
        out[7] = '\0'; /* YYYY-MM */
    return found.unclear ? TB_CELL_UNCLEAR_DATE : TB_CELL_OK;
}

tb_date tb_cell_find_date(const char *text, size_t length, int year)
{
    char folded[MOST_TEXT_BYTES + 1];
    struct found found;
    size_t at, n;
    if (length > MOST_TEXT_BYTES)
        length = MOST_TEXT_BYTES;
    n = tb_text_fold(text, length, folded);
    for (at = 0; at < n; at++) {
        int value;
        if (at > 0 && is_digit(folded[at - 1]) && is_digit(folded[at]))
            continue;
        if (scan(folded + at, n - at, year, &found)) {
            tb_date date = day_of(&found);
            if (date != TB_DATE_NONE)
                return date;
        }
        /* "2017年…（6月）": a year said earlier goes for what follows. */
        if (digits(folded + at, n - at, 5, &value) == 4 && value >= 1990 && value <= 2099 &&
            tb_text_starts(folded + at + 4, n - at - 4, "年"))
            year = value;
    }
    return TB_DATE_NONE;
}
