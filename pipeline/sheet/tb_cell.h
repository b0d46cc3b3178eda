/* tb_cell: the text of one cell -> a value.
 *
 * WHAT    Quantities: full-width digits, thousands separators, (1,234) and −, scientific notation that shows all digits, a
 *         unit behind the number. Dates: 2017/3/7 2017.3.7 2017-03-07 20170307 2017年3月7日 2017年3月 3月底 年底 42811, with or without a time
 *         of day. Words of a vocabulary. Excel's error values are told apart.
 * ERRORS  a result, never a status: a bad cell is a finding.
 * LIMITS  nothing allocates. Cost: linear in the cell.
 */
#ifndef TB_CELL_H
#define TB_CELL_H

#include "tb_date.h"
#include "tb_form.h"
#include "tb_measure.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Hundredths: a cell beyond 9000亿 平方米 or 元 is no slip of 万 any more (those are warnings), and must not stop the figures of
 * all others. */
#define TB_CELL_MOST INT64_C(90000000000000)

enum tb_cell_result {
    TB_CELL_OK,
    TB_CELL_BLANK,
    TB_CELL_NIL, /* "/" "—" "无": does not apply */
    TB_CELL_NOT_A_NUMBER,
    TB_CELL_EXCEL_ERROR,
    TB_CELL_TOO_PRECISE,
    TB_CELL_OUT_OF_RANGE,
    TB_CELL_UNIT_CONFLICT,
    TB_CELL_TWO_NUMBERS, /* 300 120: or one, with a blank between its thousands */
    TB_CELL_LOST_DIGITS, /* 8.3E+03: shows fewer digits than the number has; 8.274E+03 shows all */
    TB_CELL_BAD_DATE,
    TB_CELL_UNCLEAR_DATE /* a value is there, but "2017.1" may be 2017.10 */
};

/* #REF! #DIV/0! ####### and so on. */
bool tb_cell_is_excel_error(const char *text, size_t length);

/* Whether the trimmed text is one of the form's nil marks. */
bool tb_cell_is_nil(const struct tb_form *form, const char *text, size_t length);

/* words: the bureau's own, or NULL. measure: the unit in force for the column. Units: *value and *last_digit are hundredths of the base unit;
 * *last_digit is what one step of the last printed digit is worth. */
enum tb_cell_result tb_cell_quantity(const struct tb_measures *words, const char *text, size_t length, struct tb_measure measure,
                                     int64_t *value, int64_t *last_digit);

/* The only number in a text that is none (约3000): what it would be if the rest were taken away. False: none, or several. */
/* What comes after a number and only says that it is not exact: 左右, 余, 多. */
bool tb_cell_is_about(const char *text, size_t length);
bool tb_cell_guess(const struct tb_measures *words, const char *text, size_t length, struct tb_measure measure, int64_t *value);

/* Writes 'YYYY-MM-DD', or 'YYYY-MM' for a month, into out (TB_DATE_TEXT_BYTES). year: for dates that give none. */
enum tb_cell_result tb_cell_date(const char *text, size_t length, int year, char *out);

/* The first date found anywhere in a text (file name, title): full dates, months ("2017年6月", "201706"), "6月底", "6月30日".
 * The day, of a month its last one; TB_DATE_NONE: none. year: for dates that give none, 0: such are none. */
tb_date tb_cell_find_date(const char *text, size_t length, int year);
/* The same, and a quarter or half is its last day: "2017年四季度" "上半年". For what a file says of itself: name, title, 截至. */
tb_date tb_cell_find_cutoff(const char *text, size_t length, int year);
/* Whether it names two dates that differ, a range aside. */
bool tb_cell_finds_several_dates(const char *text, size_t length, int year);

#endif
