/* tb_num: exact quantities.
 *
 * WHAT    Every quantity is an int64_t in hundredths of its base unit (平方米, 元, or a count: 所 处 个 人 项):
 *         112万平方米 = 112000000. Ratios are rounded once, half away from zero (四舍五入), from exact integers.
 * ERRORS  overflow is reported, never wrapped.
 */
#ifndef TB_NUM_H
#define TB_NUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 tb_int128;

enum { TB_HUNDREDTHS = 100, TB_NUM_TEXT_BYTES = 64, TB_NUM_COLUMN_BYTES = 16 };

enum tb_num_result {
    TB_NUM_OK,
    TB_NUM_NOT_A_NUMBER, /* anything but [+-]digits[.digits][E[+-]digits] */
    TB_NUM_TOO_PRECISE,  /* not a whole number of hundredths after the factor */
    TB_NUM_OUT_OF_RANGE  /* does not fit int64_t */
};

static inline bool tb_num_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Parse ASCII decimal text (no spaces, no separators; exponent allowed) and multiply by factor (base units per
 * written unit: 1 for 平方米, 10000 for 万平方米). Units: *value is hundredths of the base unit.
 * *value is set only on TB_NUM_OK. Cost: linear in length. */
enum tb_num_result tb_num_parse(const char *text, size_t length, int64_t factor, int64_t *value);

/* numerator/denominator * 10^decimals, rounded half away from zero. False on denominator 0 or overflow. */
bool tb_num_ratio(tb_int128 numerator, tb_int128 denominator, int decimals, int64_t *scaled);

/* a value of 10^-decimals steps as text: (612, 1) -> "61.2", (-3, 1) -> "-0.3", (5, 0) -> "5".
 * Buffer of TB_NUM_TEXT_BYTES. Returns text. */
char *tb_num_format(char *text, int64_t scaled, int decimals);

/* The same without superfluous zeros: (12500, 3) -> "12.5". decimals > 0. Returns text. */
char *tb_num_format_short(char *text, int64_t scaled, int decimals);

/* Whether text is what tb_num_format_short(scaled, decimals) writes. Cost: one look at each byte. */
bool tb_num_is_short(const char *text, size_t length, int64_t scaled, int decimals);

/* Hundredths as text without superfluous zeros: 1200000 -> "12000", 1250 -> "12.5". Returns text. */
char *tb_num_format_hundredths(char *text, int64_t hundredths);

/* A column of a sheet by its letters: 1 -> "A", 28 -> "AB". Buffer of TB_NUM_COLUMN_BYTES. Returns text. */
char *tb_num_column(uint64_t col1, char *text);

/* a + b; false on overflow. */
bool tb_num_add(int64_t a, int64_t b, int64_t *sum);

#endif
