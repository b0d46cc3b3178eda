#include "tb_num.h"

#include <stdio.h>
#include <string.h>

enum { MOST_DIGITS = 36 }; /* of significance: 10^36 < 2^127 */

/* [E[+-]digits] at the end of a number; false when it is not one or is absurdly large. */
static bool parse_exponent(const char *text, size_t length, long *exponent)
{
    size_t i = 0;
    bool negative = false;
    long value = 0;
    if (i < length && (text[i] == '+' || text[i] == '-'))
        negative = text[i++] == '-';
    if (i == length)
        return false;
    for (; i < length; i++) {
        if (!tb_num_is_digit(text[i]))
            return false;
        if (value < 100000)
            value = value * 10 + (text[i] - '0');
    }
    *exponent = negative ? -value : value;
    return true;
}

/* digits * 10^scale * factor * 100 as an exact integer. */
static enum tb_num_result scale_to_hundredths(tb_int128 digits, long scale, int64_t factor, int64_t *value)
{
    tb_int128 product = digits;
    const tb_int128 most = (tb_int128)1 << 100;
    if (digits == 0) {
        *value = 0;
        return TB_NUM_OK;
    }
    if (product > most / 100 / factor || product < -(most / 100 / factor))
        return TB_NUM_OUT_OF_RANGE;
    product *= (tb_int128)factor * TB_HUNDREDTHS;
    for (; scale < 0; scale++) {
        if (product % 10 != 0)
            return TB_NUM_TOO_PRECISE;
        product /= 10;
    }
    for (; scale > 0; scale--) {
        if (product > INT64_MAX || product < INT64_MIN)
            return TB_NUM_OUT_OF_RANGE;
        product *= 10;
    }
    if (product > INT64_MAX || product < INT64_MIN)
        return TB_NUM_OUT_OF_RANGE;
    *value = (int64_t)product;
    return TB_NUM_OK;
}

enum tb_num_result tb_num_parse(const char *text, size_t length, int64_t factor, int64_t *value)
{
    size_t i = 0;
    bool negative = false, point = false, any = false;
    tb_int128 digits = 0;
    int significant = 0;
    long scale = 0, exponent = 0, zeros = 0;

    if (i < length && (text[i] == '+' || text[i] == '-'))
        negative = text[i++] == '-';
    for (; i < length; i++) {
        if (text[i] == '.' && !point) {
            point = true;
        } else if (tb_num_is_digit(text[i])) {
            any = true;
            if (text[i] == '0') {
                /* zeros count only when a digit other than 0 follows: "1.500000" is 1.5 */
                zeros++;
            } else {
                for (; zeros > 0 && digits != 0; zeros--) {
                    if (++significant > MOST_DIGITS)
                        return TB_NUM_OUT_OF_RANGE;
                    digits *= 10;
                }
                zeros = 0;
                if (++significant > MOST_DIGITS)
                    return TB_NUM_OUT_OF_RANGE;
                digits = digits * 10 + (text[i] - '0');
            }
            if (point)
                scale--;
        } else {
            break;
        }
    }
    if (!any)
        return TB_NUM_NOT_A_NUMBER;
    if (i < length && (text[i] == 'E' || text[i] == 'e')) {
        if (!parse_exponent(text + i + 1, length - i - 1, &exponent))
            return TB_NUM_NOT_A_NUMBER;
    } else if (i < length) {
        return TB_NUM_NOT_A_NUMBER;
    }
    return scale_to_hundredths(negative ? -digits : digits, digits == 0 ? 0 : scale + zeros + exponent, factor, value);
}

bool tb_num_ratio(tb_int128 numerator, tb_int128 denominator, int decimals, int64_t *scaled)
{
    const tb_int128 most = (tb_int128)1 << 120;
    tb_int128 quotient, rest;
    bool negative;
    if (denominator == 0)
        return false;
    negative = (numerator < 0) != (denominator < 0);
    if (numerator < 0)
        numerator = -numerator;
    if (denominator < 0)
        denominator = -denominator;
    for (; decimals > 0; decimals--) {
        if (numerator > most / 10)
            return false;
        numerator *= 10;
    }
    quotient = numerator / denominator;
    rest = numerator % denominator;
    if (rest >= denominator - rest)
        quotient++;
    if (quotient > INT64_MAX)
        return false;
    *scaled = negative ? -(int64_t)quotient : (int64_t)quotient;
    return true;
}

char *tb_num_format(char *text, int64_t scaled, int decimals)
{
    uint64_t magnitude = scaled < 0 ? 0 - (uint64_t)scaled : (uint64_t)scaled;
    uint64_t power = 1;
    const char *sign = scaled < 0 ? "-" : "";
    int i;
    if (decimals < 0)
        decimals = 0;
    if (decimals > 18)
        decimals = 18;
    for (i = 0; i < decimals; i++)
        power *= 10;
    if (decimals == 0)
        snprintf(text, TB_NUM_TEXT_BYTES, "%s%llu", sign, (unsigned long long)magnitude);
    else
        snprintf(text, TB_NUM_TEXT_BYTES, "%s%llu.%0*llu", sign, (unsigned long long)(magnitude / power), decimals,
                 (unsigned long long)(magnitude % power));
    return text;
}

char *tb_num_format_short(char *text, int64_t scaled, int decimals)
{
    size_t length;
    tb_num_format(text, scaled, decimals);
    length = strlen(text);
    while (text[length - 1] == '0')
        text[--length] = '\0';
    if (text[length - 1] == '.')
        text[length - 1] = '\0';
    return text;
}

bool tb_num_is_short(const char *text, size_t length, int64_t scaled, int decimals)
{
    const size_t start = length > 0 && text[0] == '-';
    int64_t number = 0;
    int behind = -1; /* digits after the point */
    size_t i;
    for (i = start; i < length; i++) {
        if (text[i] == '.' && behind < 0 && i > start)
            behind = 0;
        else if (text[i] < '0' || text[i] > '9' || number > INT64_MAX / 10 - 1)
            return false;
        else
            number = number * 10 + (text[i] - '0');
        behind += behind >= 0 && text[i] != '.';
    }
    if (i == start || behind == 0 || behind > decimals || (behind > 0 && text[length - 1] == '0'))
        return false;
    if (text[start] == '0' && length - start > 1 && text[start + 1] != '.')
        return false; /* 007 */
    for (i = behind < 0 ? 0 : (size_t)behind; i < (size_t)decimals; i++)
        if (number > INT64_MAX / 10)
            return false;
        else
            number *= 10;
    return (number != 0 || start == 0) && scaled == (start ? -number : number);
}

char *tb_num_format_hundredths(char *text, int64_t hundredths)
{
    return tb_num_format_short(text, hundredths, 2);
}

bool tb_num_add(int64_t a, int64_t b, int64_t *sum)
{
    return !__builtin_add_overflow(a, b, sum);
}

char *tb_num_column(uint64_t col1, char *text)
{
    char reversed[TB_NUM_COLUMN_BYTES];
    size_t n = 0, i;
    for (; col1 > 0; col1 = (col1 - 1) / 26)
        reversed[n++] = (char)('A' + (col1 - 1) % 26);
    for (i = 0; i < n; i++)
        text[i] = reversed[n - 1 - i];
    text[n] = '\0';
    return text;
}
