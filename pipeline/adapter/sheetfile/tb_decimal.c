#include "tb_decimal.h"

#include "tb_num.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DIGITS = 400, MOST_POINT = 400 };

static void set_zero(struct tb_decimal *decimal)
{
    decimal->is_negative = false;
    decimal->count = decimal->point = 0;
}

/* Digits that may begin and end with zeros; at most 15 of them count. */
static void set_digits(struct tb_decimal *decimal, bool negative, const char *digits, size_t count, int point)
{
    while (count > 0 && *digits == '0') {
        digits++;
        count--;
        point--;
    }
    while (count > 0 && digits[count - 1] == '0')
        count--;
    if (count == 0) {
        set_zero(decimal);
        return;
    }
    decimal->is_negative = negative;
    decimal->count = (int)count;
    decimal->point = point;
    memcpy(decimal->digits, digits, count);
}

/* "-1.23456789012345e+02" as printf wrote it. */
static void set_printed(struct tb_decimal *decimal, const char *text)
{
    char digits[TB_DECIMAL_DIGITS];
    const bool negative = *text == '-';
    int exponent = 0, count = 0, sign = 1;
    for (text += negative; *text && *text != 'e'; text++)
        if (tb_num_is_digit(*text) && count < TB_DECIMAL_DIGITS)
            digits[count++] = *text;
    if (*text == 'e') {
        text++;
        sign = *text == '-' ? -1 : 1;
        for (text++; tb_num_is_digit(*text); text++)
            exponent = exponent * 10 + (*text - '0');
    }
    set_digits(decimal, negative, digits, (size_t)count, sign * exponent + 1);
}

bool tb_decimal_from_bits(struct tb_decimal *decimal, uint64_t bits)
{
    char text[40];
    double number;
    if ((bits >> 52 & 0x7FF) == 0x7FF)
        return false;
    memcpy(&number, &bits, sizeof number);
    if (number >= -9.0e14 && number <= 9.0e14 && number == (double)(int64_t)number) { /* most are whole */
        tb_decimal_from_int(decimal, (int64_t)number);
        return true;
    }
    snprintf(text, sizeof text, "%.*e", TB_DECIMAL_DIGITS - 1, number);
    set_printed(decimal, text);
    return true;
}

/* Too many digits: the binary number that they stand for has 15 that count. The text for strtod has no point, so that no locale is in it. */
static bool parse_long(struct tb_decimal *decimal, bool negative, const char *digits, size_t count, int point)
{
    char text[MOST_DIGITS + 24];
    double number;
    uint64_t bits;
    snprintf(text, sizeof text, "%.*se%d", (int)count, digits, point - (int)count);
    number = strtod(text, NULL);
    memcpy(&bits, &number, sizeof bits);
    if (!tb_decimal_from_bits(decimal, bits))
        return false;
    decimal->is_negative = negative && decimal->count > 0;
    return true;
}

static bool parse_exponent(const char *text, size_t length, int *exponent)
{
    size_t i = 0;
    int sign = 1;
    *exponent = 0;
    if (i < length && (text[i] == '-' || text[i] == '+'))
        sign = text[i++] == '-' ? -1 : 1;
    if (i == length)
        return false;
    for (; i < length; i++) {
        if (!tb_num_is_digit(text[i]) || *exponent > MOST_POINT)
            return false;
        *exponent = *exponent * 10 + (text[i] - '0');
    }
    *exponent *= sign;
    return true;
}

bool tb_decimal_parse(struct tb_decimal *decimal, const char *text, size_t length)
{
    char digits[MOST_DIGITS];
    size_t i = 0, count = 0, first, last;
    bool negative = false, point_seen = false, any = false;
    int point = 0, exponent = 0;
    if (i < length && (text[i] == '-' || text[i] == '+'))
        negative = text[i++] == '-';
    for (; i < length && (tb_num_is_digit(text[i]) || (text[i] == '.' && !point_seen)); i++) {
        if (text[i] == '.') {
            point_seen = true;
            continue;
        }
        if (count == MOST_DIGITS)
            return false;
        digits[count++] = text[i];
        point += !point_seen;
        any = true;
    }
    if (!any)
        return false;
    if (i < length) {
        if ((text[i] != 'e' && text[i] != 'E') || !parse_exponent(text + i + 1, length - i - 1, &exponent))
            return false;
    }
    for (first = 0; first < count && digits[first] == '0'; first++)
        ;
    for (last = count; last > first && digits[last - 1] == '0'; last--)
        ;
    if (last - first > TB_DECIMAL_DIGITS)
        return parse_long(decimal, negative, digits, count, point + exponent);
    set_digits(decimal, negative, digits, count, point + exponent);
    return decimal->point <= MOST_POINT && decimal->point >= -MOST_POINT;
}

void tb_decimal_from_int(struct tb_decimal *decimal, int64_t value)
{
    char text[24];
    const int length = snprintf(text, sizeof text, "%lld", (long long)value);
    const int sign = value < 0;
    if (length - sign <= TB_DECIMAL_DIGITS)
        set_digits(decimal, sign != 0, text + sign, (size_t)(length - sign), length - sign);
    else if (!parse_long(decimal, sign != 0, text + sign, (size_t)(length - sign), length - sign))
        set_zero(decimal);
}

bool tb_decimal_round(struct tb_decimal *decimal, int decimals)
{
    const int keep = decimal->point + decimals; /* digits that stay */
    int i;
    bool up;
    if (keep >= decimal->count)
        return false;
    if (keep < 0) {
        set_zero(decimal);
        return true;
    }
    up = decimal->digits[keep] >= '5';
    decimal->count = keep;
    for (i = keep - 1; up && i >= 0; i--) {
        if (decimal->digits[i] != '9') {
            decimal->digits[i]++;
            up = false;
        } else {
            decimal->count = i;
        }
    }
    if (up) { /* 9.99 -> 10 */
        decimal->digits[0] = '1';
        decimal->count = 1;
        decimal->point++;
    }
    while (decimal->count > 0 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
    if (decimal->count == 0)
        set_zero(decimal);
    return true;
}

static int compare_size(const struct tb_decimal *a, const struct tb_decimal *b)
{
    int i;
    if (a->count == 0 || b->count == 0)
        return (a->count > 0) - (b->count > 0);
    if (a->point != b->point)
        return a->point < b->point ? -1 : 1;
    for (i = 0; i < a->count || i < b->count; i++) {
        const int x = i < a->count ? a->digits[i] : '0', y = i < b->count ? b->digits[i] : '0';
        if (x != y)
            return x < y ? -1 : 1;
    }
    return 0;
}

int tb_decimal_compare(const struct tb_decimal *a, const struct tb_decimal *b)
{
    if (a->is_negative != b->is_negative)
        return a->is_negative ? -1 : 1;
    return a->is_negative ? compare_size(b, a) : compare_size(a, b);
}

bool tb_decimal_split(const struct tb_decimal *decimal, int64_t *whole, int64_t *fraction)
{
    int i;
    *whole = *fraction = 0;
    if (decimal->count > 0 && decimal->point > TB_DECIMAL_DIGITS)
        return false;
    for (i = 0; i < decimal->point; i++)
        *whole = *whole * 10 + (i < decimal->count ? decimal->digits[i] - '0' : 0);
    for (i = 0; i < TB_DECIMAL_DIGITS; i++) {
        const int at = decimal->point + i;
        *fraction = *fraction * 10 + (decimal->count > 0 && at >= 0 && at < decimal->count ? decimal->digits[at] - '0' : 0);
    }
    if (decimal->is_negative) {
        *whole = -*whole;
        *fraction = -*fraction;
    }
    return true;
}

void tb_decimal_put(struct tb_buf *out, const struct tb_decimal *decimal, int places, int least_decimals)
{
    const int before = decimal->point > 0 ? decimal->point : 0;
    const int decimals = decimal->count > decimal->point ? decimal->count - decimal->point : 0;
    const int behind = decimal->count == 0 || decimals < least_decimals ? least_decimals : decimals;
    int i;
    if (decimal->is_negative)
        tb_buf_putc(out, '-');
    if (places < 1)
        places = 1;
    for (i = before; i < places; i++)
        tb_buf_putc(out, '0');
    for (i = 0; i < before; i++)
        tb_buf_putc(out, (char)(i < decimal->count ? decimal->digits[i] : '0'));
    if (behind > 0)
        tb_buf_putc(out, '.');
    for (i = 0; i < behind; i++) {
        const int at = decimal->point + i;
        tb_buf_putc(out, (char)(at >= 0 && at < decimal->count ? decimal->digits[at] : '0'));
    }
}
