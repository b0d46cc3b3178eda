#include "tb_cell_period.h"

#include "tb_num.h"
#include "tb_text.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 2048, MOST_RUN = 8, NUMERAL_BYTES = 3 };

/* 0 … 9, 10 for 十; -1: no numeral. All of them are three bytes long. */
static int numeral_at(const char *text, size_t length)
{
    static const char *const numerals[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "零", "○", "Ｏ"};
    size_t i;
    for (i = 0; i < sizeof numerals / sizeof *numerals; i++)
        if (tb_text_starts(text, length, numerals[i]))
            return i > 10 ? 0 : (int)i;
    return -1;
}

/* 六 三十 二十一 are a number, 二〇一七 digits. -1: neither. */
static int run_value(const int *numerals, size_t count)
{
    int value = 0, digit = -1;
    bool ten = false;
    size_t i;
    for (i = 0; i < count; i++)
        ten = ten || numerals[i] == 10;
    if (!ten && count != 1 && count != 4)
        return -1;
    for (i = 0; i < count; i++) {
        if (!ten)
            value = value * 10 + numerals[i];
        else if (numerals[i] == 10)
            value = (digit < 0 ? 1 : digit) * 10;
        else
            digit = numerals[i];
    }
    return ten && count > 0 && numerals[count - 1] != 10 ? value + digit : value;
}

static bool is_part_of_date(const char *text, size_t length)
{
    static const char *const words[] = {"年", "月", "日", "号", "季"};
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(words)) > 0;
}

size_t tb_period_plain(char *folded, size_t length)
{
    size_t at = 0, n = 0;
    while (at < length) {
        int numerals[MOST_RUN];
        size_t count = 0, end = at;
        int value;
        while (count < MOST_RUN && end < length && (value = numeral_at(folded + end, length - end)) >= 0) {
            numerals[count++] = value;
            end += NUMERAL_BYTES;
        }
        value = count > 0 && is_part_of_date(folded + end, length - end) ? run_value(numerals, count) : -1;
        if (value >= 0) { /* never longer than it was: a numeral is three bytes, its value at most four digits of four numerals */
            char digits[16];
            const int bytes = snprintf(digits, sizeof digits, "%d", value);
            memcpy(folded + n, digits, (size_t)bytes);
            n += (size_t)bytes;
            at = end;
        } else if (count > 0) {
            memmove(folded + n, folded + at, end - at);
            n += end - at;
            at = end;
        } else {
            folded[n++] = folded[at++];
        }
    }
    folded[n] = '\0';
    return n;
}

tb_date tb_period_end(const char *text, size_t length, int year, size_t *used)
{
    static const struct {
        const char *word;
        int month;
    } halves[] = {{"上半年", 6}, {"下半年", 12}, {"前半年", 6}, {"后半年", 12}, {"半年报", 6}, {"半年度", 6}};
    size_t at = 0, i;
    *used = 0;
    for (i = 0; i < sizeof halves / sizeof *halves; i++)
        if (tb_text_starts(text, length, halves[i].word)) {
            *used = strlen(halves[i].word);
            return year > 0 ? tb_date_from_ymd(year, halves[i].month, tb_date_days_in_month(year, halves[i].month)) : TB_DATE_NONE;
        }
    if (at < length && text[at] == 'q')
        at++;
    if (at >= length || text[at] < '1' || text[at] > '4')
        return TB_DATE_NONE;
    if (at == 0 && !tb_text_starts(text + 1, length - 1, "季度") && !tb_text_starts(text + 1, length - 1, "季报"))
        return TB_DATE_NONE;
    if (at == 1 && length > 2 && tb_num_is_digit(text[2]))
        return TB_DATE_NONE;
    *used = at + 1 + (at == 0 ? strlen("季度") : 0);
    i = (size_t)(text[at] - '0') * 3;
    return year > 0 ? tb_date_from_ymd(year, (int)i, tb_date_days_in_month(year, (int)i)) : TB_DATE_NONE;
}

/* Whether a year at that place is the end of a range: 2014-2018年, 2014年至2018年. */
static bool ends_range(const char *text, size_t at)
{
    static const char *const marks[] = {"-", "~", "至", "到", "—"};
    size_t i;
    for (i = 0; i < sizeof marks / sizeof *marks; i++)
        if (at > strlen(marks[i]) && tb_text_ends(text, at, marks[i])) {
            at -= strlen(marks[i]);
            while (tb_text_ends(text, at, "—"))
                at -= strlen("—");
            return tb_num_is_digit(text[at - 1]) || tb_text_ends(text, at, "年");
        }
    return false;
}

static bool begins_range(const char *text, size_t length)
{
    static const char *const marks[] = {"-", "~", "至", "到", "—"};
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(marks)) > 0;
}

int tb_period_year(const char *text, size_t length)
{
    char folded[MOST_TEXT_BYTES + 1];
    size_t n, at;
    int year = 0;
    if (length > MOST_TEXT_BYTES)
        length = MOST_TEXT_BYTES;
    n = tb_period_plain(folded, tb_text_fold(text, length, folded));
    for (at = 0; at + 4 + strlen("年") <= n; at++) {
        int value;
        if (!(tb_num_is_digit(folded[at]) && tb_num_is_digit(folded[at + 1]) && tb_num_is_digit(folded[at + 2]) &&
              tb_num_is_digit(folded[at + 3])) ||
            (at > 0 && tb_num_is_digit(folded[at - 1])) || !tb_text_starts(folded + at + 4, n - at - 4, "年"))
            continue;
        value = (folded[at] - '0') * 1000 + (folded[at + 1] - '0') * 100 + (folded[at + 2] - '0') * 10 + (folded[at + 3] - '0');
        if (value < 1990 || value > 2099 || ends_range(folded, at) ||
            begins_range(folded + at + 4 + strlen("年"), n - at - 4 - strlen("年")))
            continue;
        if (year != 0 && year != value)
            return 0;
        year = value;
    }
    return year;
}
