#include "tb_cell.h"
#include "tb_cell_period.h"

#include "tb_num.h"
#include "tb_text.h"

#include <string.h>

enum { MOST_DATE_BYTES = 64, MOST_TEXT_BYTES = 2048, EXCEL_FIRST = 32874, EXCEL_LAST = 54788 /* 1990 to 2049 */ };

struct found {
    int year, month, day; /* day 0: only a month */
    bool month_end;       /* 底 末 */
    bool unclear;         /* 2017.1 */
    size_t used;
};

static size_t digits(const char *text, size_t length, size_t most, int *value)
{
    size_t i;
    *value = 0;
    for (i = 0; i < length && i < most && tb_num_is_digit(text[i]); i++)
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
    } else if (!skip(text, length, &at, "份") && at < length && tb_num_is_digit(text[at])) {
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
    return found->month >= 1 && found->month <= 12 && (n == 6 || found->day > 0);
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
        if (at + 1 < length && text[at] == mark && tb_num_is_digit(text[at + 1])) {
            at++;
            at += digits(text + at, length - at, 2, &found->day);
            found->unclear = false;
            if (found->day == 0) /* 1900/1/0 is how Excel shows nothing */
                return false;
            (void)(skip(text, length, &at, "日") || skip(text, length, &at, "号"));
        }
        found->used = at;
        return at == length || !tb_num_is_digit(text[at]);
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
        else if (!tb_num_is_digit(c) && c != '.')
            break;
    }
    return length;
}

/* ".5" behind a serial number: noon. */
static bool is_fraction(const char *text, size_t length)
{
    size_t i;
    for (i = 1; i < length && tb_num_is_digit(text[i]); i++)
        ;
    return length == 0 || (text[0] == '.' && length > 1 && i == length);
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
    if (digits(folded, n, 6, &serial) == 5 && is_fraction(folded + 5, n - 5) && serial >= EXCEL_FIRST && serial <= EXCEL_LAST) {
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

/* Behind the first day of a range, "-6.30" "至6月30日" "~30日": its last day. A hyphen between two whole dates joins them only when
 * the first begins a month; else it is unknown what the second is. */
static bool scan_range_end(const char *text, size_t length, const struct found *first, struct found *last)
{
    static const char *const marks[] = {"-", "至", "到", "~", "—", "——"};
    size_t i, at = 0, n;
    for (i = 0; i < sizeof marks / sizeof *marks && at == 0; i++)
        (void)skip(text, length, &at, marks[i]);
    if (at == 0)
        return false;
    *last = *first;
    last->month_end = last->unclear = false;
    n = digits(text + at, length - at, 2, &last->month);
    if (n > 0 && at + n < length && text[at + n] == '.' && last->month >= 1 && last->month <= 12) { /* 6.30 */
        last->used = at + n + 1;
        last->used += digits(text + last->used, length - last->used, 2, &last->day);
        return last->day > 0 && (last->used == length || !tb_num_is_digit(text[last->used]));
    }
    if (n > 0 && tb_text_starts(text + at + n, length - at - n, "日") && first->day > 0) { /* 30日 */
        last->day = last->month;
        last->month = first->month;
        last->used = at + n + strlen("日");
        return true;
    }
    if (!scan(text + at, length - at, first->year, last))
        return false;
    last->used += at;
    return text[0] != '-' || first->day <= 1 || !tb_num_is_digit(text[at + 3]);
}

/* The first date at or behind *at; *at goes behind it. A year said earlier ("2017年…（6月）") applies to what follows. */
static tb_date next_date(const char *text, size_t length, size_t *at, int *year, bool with_periods)
{
    struct found found, last;
    tb_date date;
    size_t used;
    for (; *at < length; ++*at) {
        int value;
        if (*at > 0 && tb_num_is_digit(text[*at - 1]) && tb_num_is_digit(text[*at]))
            continue;
        if (with_periods && (date = tb_period_end(text + *at, length - *at, *year, &used)) != TB_DATE_NONE) {
            *at += used;
            return date;
        }
        if (scan(text + *at, length - *at, *year, &found) && (date = day_of(&found)) != TB_DATE_NONE) {
            *at += found.used;
            if (scan_range_end(text + *at, length - *at, &found, &last) && day_of(&last) > date) {
                *at += last.used;
                date = day_of(&last);
            }
            return date;
        }
        if (digits(text + *at, length - *at, 5, &value) == 4 && value >= 1990 && value <= 2099 &&
            tb_text_starts(text + *at + 4, length - *at - 4, "年"))
            *year = value;
    }
    return TB_DATE_NONE;
}

/* Folded, and its numerals as digits. Returns the bytes. */
static size_t plain_text(const char *text, size_t length, char *plain)
{
    if (length > MOST_TEXT_BYTES)
        length = MOST_TEXT_BYTES;
    return tb_period_plain(plain, tb_text_fold(text, length, plain));
}

static tb_date find_first(const char *text, size_t length, int year, bool with_periods)
{
    char plain[MOST_TEXT_BYTES + 1];
    size_t at = 0, n = plain_text(text, length, plain);
    return next_date(plain, n, &at, &year, with_periods);
}

tb_date tb_cell_find_date(const char *text, size_t length, int year)
{
    return find_first(text, length, year, false);
}

tb_date tb_cell_find_cutoff(const char *text, size_t length, int year)
{
    return find_first(text, length, year, true);
}

bool tb_cell_finds_several_dates(const char *text, size_t length, int year)
{
    char plain[MOST_TEXT_BYTES + 1];
    size_t at = 0, n = plain_text(text, length, plain);
    tb_date first = next_date(plain, n, &at, &year, true), other;
    while ((other = next_date(plain, n, &at, &year, true)) != TB_DATE_NONE)
        if (other != first)
            return true;
    return false;
}
