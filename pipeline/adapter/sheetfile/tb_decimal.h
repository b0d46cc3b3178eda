/* tb_decimal: a cell's stored number as decimal digits.
 *
 * WHAT    At most 15 significant digits, as spreadsheet programs show them; shifted, rounded and printed without any binary fraction.
 *         The value is 0.DIGITS * 10^point; no leading, no trailing zeros; zero has no digits and no sign.
 * ERRORS  a result, never a status.
 */
#ifndef TB_DECIMAL_H
#define TB_DECIMAL_H

#include "tb_buf.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TB_DECIMAL_DIGITS = 15 };

struct tb_decimal {
    bool is_negative;
    int count, point;
    char digits[TB_DECIMAL_DIGITS + 1];
};

/* [+-]digits[.digits][E[+-]digits]; false: anything else. More than 15 digits are rounded as the binary number that they stand for. */
bool tb_decimal_parse(struct tb_decimal *decimal, const char *text, size_t length);
/* An IEEE 754 number by its bits; false: not a number, infinite. */
bool tb_decimal_from_bits(struct tb_decimal *decimal, uint64_t bits);
void tb_decimal_from_int(struct tb_decimal *decimal, int64_t value);

/* Half away from zero to so many decimals (0 and above). True: digits were lost. */
bool tb_decimal_round(struct tb_decimal *decimal, int decimals);
/* -1, 0, 1 */
int tb_decimal_compare(const struct tb_decimal *a, const struct tb_decimal *b);
/* The whole part when it is below 10^15 in size, and the part below one in 10^-15 steps; false: too large. */
bool tb_decimal_split(const struct tb_decimal *decimal, int64_t *whole, int64_t *fraction);

/* "-12.5"; at least `places` digits before the point and `least_decimals` after it. */
void tb_decimal_put(struct tb_buf *out, const struct tb_decimal *decimal, int places, int least_decimals);

#endif
