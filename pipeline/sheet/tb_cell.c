#include "tb_cell.h"

#include "tb_num.h"
#include "tb_text.h"
#include "tb_utf8.h"

#include <string.h>

enum { MOST_NUMBER_BYTES = 96, MOST_NIL_BYTES = 24 };

bool tb_cell_is_excel_error(const char *text, size_t length)
{
    char folded[MOST_NUMBER_BYTES + 1];
    size_t i = 0;
    if (length < 2 || length > MOST_NUMBER_BYTES || (text[0] != '#' && !tb_text_starts(text, length, "＃")))
        return false;
    length = tb_text_fold(text, length, folded);
    while (i < length && folded[i] == '#')
        i++;
    if (i == length)
        return length >= 2;
    if (i > 1 || !(folded[length - 1] == '!' || folded[length - 1] == '?' || folded[length - 1] == 'a'))
        return false;
    for (; i < length; i++)
        if (!((folded[i] >= 'a' && folded[i] <= 'z') || folded[i] == '/' || folded[i] == '0' || folded[i] == '!' ||
              folded[i] == '?'))
            return false;
    return true;
}

bool tb_cell_is_nil(const struct tb_form *form, const char *text, size_t length)
{
    char folded[MOST_NIL_BYTES + 1];
    size_t i;
    if (length == 0 || length > MOST_NIL_BYTES || tb_num_is_digit(text[0]))
        return false;
    length = tb_text_fold(text, length, folded);
    for (i = 0; i < form->nil_count; i++)
        if (tb_text_same(folded, length, form->nil_marks[i]))
            return true;
    return false;
}

/* Digits with at most one point, straight to hundredths; nearly every cell is such a one. False: take the long way. */
static bool quick_quantity(const char *text, size_t length, int64_t factor, int64_t *value, int64_t *last_digit)
{
    int64_t digits = 0, step = TB_HUNDREDTHS;
    size_t i;
    bool point = false;
    if (length == 0 || length > 12 || factor > 100000000)
        return false;
    for (i = 0; i < length; i++) {
        if (tb_num_is_digit(text[i])) {
            digits = digits * 10 + (text[i] - '0');
            if (point) {
                if (step == 1)
                    return false;
                step /= 10;
            }
        } else if (text[i] == '.' && !point && i > 0 && i + 1 < length) {
            point = true;
        } else {
            return false;
        }
    }
    if (digits > INT64_MAX / TB_HUNDREDTHS / factor)
        return false;
    *value = digits * step * factor;
    *last_digit = step * factor;
    return *value <= TB_CELL_MOST; /* the long way says that it is too large */
}

/* Also of full width. */
static bool begins_with_digit(const char *text, size_t length)
{
    return (length > 0 && tb_num_is_digit(text[0])) ||
           (length > 2 && memcmp(text, "\xEF\xBC", 2) == 0 && (unsigned char)text[2] >= 0x90 && (unsigned char)text[2] <= 0x99);
}

static bool is_between_digits(const char *before, size_t before_length, const char *behind, size_t length)
{
    return before_length > 0 && tb_num_is_digit(before[before_length - 1]) && begins_with_digit(behind, length);
}

/* 300 120, 300，120: two numbers, or one; nobody can tell. A blank or a comma of full width between digits of ASCII. */
static bool may_be_two(const char *text, size_t length)
{
    size_t at, used;
    for (at = 1; at < length; at += used) {
        const bool is_blank = text[at] == ' ' || (text[at] >= 9 && text[at] <= 13) || tb_text_starts(text + at, length - at, "　");
        const bool is_wide = tb_text_starts(text + at, length - at, "，") || tb_text_starts(text + at, length - at, "；") ||
                             tb_text_starts(text + at, length - at, "、");
        used = is_wide || tb_text_starts(text + at, length - at, "　") ? strlen("，") : 1;
        if (is_wide && tb_num_is_digit(text[at - 1]) && at + used < length && tb_num_is_digit(text[at + used]))
            return true;
        if (is_blank && is_between_digits(text, at, text + at + used, length - at - used))
            return true;
    }
    return false;
}

/* The exponent of 8.3E+03 says more digits than the mantissa prints. */
static bool hides_digits(const char *number, size_t length)
{
    const char *e = memchr(number, 'e', length), *point;
    long decimals, exponent = 0;
    size_t i;
    bool any = false;
    if (!e)
        e = memchr(number, 'E', length);
    if (!e)
        return false;
    for (i = 0; i < (size_t)(e - number); i++)
        any = any || (number[i] > '0' && number[i] <= '9');
    point = memchr(number, '.', (size_t)(e - number));
    decimals = point ? (long)(e - point) - 1 : 0;
    i = (size_t)(e - number) + 1;
    if (!any || (i < length && number[i] == '-'))
        return false;
    for (i += i < length && number[i] == '+'; i < length && exponent < 1000; i++)
        exponent = exponent * 10 + (number[i] - '0');
    return exponent > decimals;
}

/* A number in its plain shape: ASCII, ' ' for every blank, '-' for every minus. 0: too long to be a number. */
static size_t plain_shape(const char *text, size_t length, char *out)
{
    size_t at = 0, n = 0, used;
    while (at < length) {
        uint32_t c = tb_utf8_decode(text + at, length - at, &used);
        at += used;
        if (n + 5 > MOST_NUMBER_BYTES || c == TB_UTF8_BAD)
            return 0;
        if (c >= 0xFF01 && c <= 0xFF5E)
            c -= 0xFF01 - '!';
        if ((c >= 9 && c <= 13) || c == 0x3000)
            c = ' '; /* two numbers in one cell, one above the other */
        if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F)
            c = is_between_digits(out, n, text + at, length - at) ? ',' : ' '; /* thousands as other languages part them */
        if (c == 0x2212 || c == 0x2013 || c == 0xFE63)
            c = '-';
        if ((c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF)
            continue;
        n += tb_utf8_encode(c, out + n);
    }
    while (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return n;
}

/* 1,234,567.8 and 1 234 567.8: groups of three behind the first. Takes the separators out; 0 when they are misplaced. */
static size_t drop_separators(char *text, size_t length)
{
    size_t from, n = 0, run = 0;
    bool separated = false, point = false;
    for (from = 0; from < length; from++) {
        char c = text[from];
        if (c == ',' || c == ' ') {
            if (point || run == 0 || run > 3 || (separated && run != 3))
                return 0;
            separated = true;
            run = 0;
            continue;
        }
        if (c == '.' || c == 'e' || c == 'E') {
            if (separated && !point && run != 3)
                return 0;
            point = true;
        }
        if (tb_num_is_digit(c))
            run++;
        text[n++] = c;
    }
    return separated && !point && run != 3 ? 0 : n;
}

/* How far the number reaches; what follows is a unit. */
static size_t number_end(const char *text, size_t length)
{
    size_t i = 0;
    if (i < length && (text[i] == '-' || text[i] == '+'))
        i++;
    while (i < length && (tb_num_is_digit(text[i]) || text[i] == '.' || text[i] == ',' || text[i] == ' '))
        i++;
    if (i + 1 < length && (text[i] == 'e' || text[i] == 'E') &&
        (tb_num_is_digit(text[i + 1]) ||
         ((text[i + 1] == '-' || text[i + 1] == '+') && i + 2 < length && tb_num_is_digit(text[i + 2])))) {
        i += 2;
        while (i < length && tb_num_is_digit(text[i]))
            i++;
    }
    return i;
}

/* The unit behind a number against the column's: 元 and 万元 overrule, a bare 万 in a column that is in 万 already cannot be
 * told from a slip. */
static enum tb_cell_result apply_suffix(const struct tb_measures *words, const char *text, size_t length,
                                        struct tb_measure *measure)
{
    struct tb_measure suffix = {TB_MEASURE_AREA, 1};
    if (length > 2 && text[0] == '(' && text[length - 1] == ')') { /* 1400(平方米) */
        text++;
        length -= 2;
    }
    if (!tb_text_same(text, length, "平") && !tb_measure_parse_in(words, text, length, &suffix))
        return TB_CELL_NOT_A_NUMBER;
    if (suffix.kind == TB_MEASURE_NONE) {
        if (measure->factor != 1)
            return TB_CELL_UNIT_CONFLICT;
    } else if (measure->kind != TB_MEASURE_NONE && suffix.kind != measure->kind) {
        return TB_CELL_UNIT_CONFLICT;
    }
    measure->factor = suffix.factor;
    return TB_CELL_OK;
}

static int64_t step_of(const char *number, size_t length, int64_t factor)
{
    const char *point = memchr(number, '.', length);
    int64_t step = TB_HUNDREDTHS * factor;
    size_t i;
    for (i = point ? (size_t)(point - number) + 1 : length; i < length && tb_num_is_digit(number[i]); i++)
        step /= 10;
    return step;
}

static enum tb_cell_result parse_number(const char *text, size_t length, int64_t factor, int64_t *value)
{
    switch (tb_num_parse(text, length, factor, value)) {
    case TB_NUM_OK:
        return *value > TB_CELL_MOST || *value < -TB_CELL_MOST ? TB_CELL_OUT_OF_RANGE : TB_CELL_OK;
    case TB_NUM_TOO_PRECISE:
        return TB_CELL_TOO_PRECISE;
    case TB_NUM_OUT_OF_RANGE:
        return TB_CELL_OUT_OF_RANGE;
    default:
        return TB_CELL_NOT_A_NUMBER;
    }
}

enum tb_cell_result tb_cell_quantity(const struct tb_measures *words, const char *text, size_t length, struct tb_measure measure,
                                     int64_t *value, int64_t *last_digit)
{
    char plain[MOST_NUMBER_BYTES + 1];
    char *number = plain;
    struct tb_span span;
    enum tb_cell_result result;
    bool negative = false;
    size_t n, end;

    if (measure.factor <= 0)
        measure.factor = 1; /* the unit is the row's, and the row has none */
    if (quick_quantity(text, length, measure.factor, value, last_digit))
        return TB_CELL_OK;
    span = tb_text_trim(text, length);
    if (span.length == 0)
        return TB_CELL_BLANK;
    if (tb_cell_is_excel_error(span.text, span.length))
        return TB_CELL_EXCEL_ERROR;
    if (may_be_two(span.text, span.length))
        return TB_CELL_TWO_NUMBERS;
    n = plain_shape(span.text, span.length, plain);
    if (n == 0)
        return TB_CELL_NOT_A_NUMBER;
    if (measure.kind == TB_MEASURE_MONEY && (tb_text_starts(number, n, "¥") || tb_text_starts(number, n, "￥"))) {
        size_t sign = strlen(number[0] == '\xC2' ? "¥" : "￥");
        number += sign;
        n -= sign;
    }
    if (n > 2 && number[0] == '(' && number[n - 1] == ')') { /* accountants' minus */
        negative = true;
        number++;
        n -= 2;
    }
    end = number_end(number, n);
    if (end < n) {
        result = apply_suffix(words, number + end, n - end, &measure);
        if (end == 0)
            return TB_CELL_NOT_A_NUMBER;
        if (result != TB_CELL_OK)
            return result;
    }
    while (end > 0 && number[end - 1] == ' ')
        end--;
    end = drop_separators(number, end);
    if (end == 0)
        return TB_CELL_NOT_A_NUMBER;
    if (hides_digits(number, end))
        return TB_CELL_LOST_DIGITS;
    result = parse_number(number, end, measure.factor, value);
    if (result != TB_CELL_OK)
        return result;
    *last_digit = step_of(number, end, measure.factor);
    if (negative) {
        if (*value < 0)
            return TB_CELL_NOT_A_NUMBER;
        *value = -*value;
    }
    return TB_CELL_OK;
}

bool tb_cell_is_about(const char *text, size_t length)
{
    static const char *const words[] = {"左右", "上下", "余", "多"};
    size_t i;
    for (i = 0; i < sizeof words / sizeof *words; i++)
        if (length == strlen(words[i]) && memcmp(text, words[i], length) == 0)
            return true;
    return false;
}

bool tb_cell_guess(const struct tb_measures *words, const char *text, size_t length, struct tb_measure measure, int64_t *value)
{
    char plain[MOST_NUMBER_BYTES + 1];
    struct tb_span span = tb_text_trim(text, length);
    size_t n = plain_shape(span.text, span.length, plain), from = 0, to, i;
    int64_t last_digit;
    while (from < n && !tb_num_is_digit(plain[from]))
        from++;
    to = from;
    while (to < n && (tb_num_is_digit(plain[to]) || plain[to] == '.' || plain[to] == ','))
        to++;
    for (i = to; i < n; i++)
        if (tb_num_is_digit(plain[i]))
            return false;
    /* with the unit behind it, when it is one */
    return from < to && (tb_cell_quantity(words, plain + from, n - from, measure, value, &last_digit) == TB_CELL_OK ||
                         tb_cell_quantity(words, plain + from, to - from, measure, value, &last_digit) == TB_CELL_OK);
}
