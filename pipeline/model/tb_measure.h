/* tb_measure: units of quantities as they are written (平方米 万平方米 ㎡ 元 万元 亿元 个 所 人 …).
 *
 * WHAT    A written unit -> its kind and how many base units one of it is. Base units: 平方米, 元, one thing, a percent.
 * LIMITS  the table in tb_measure.c; 万 in front multiplies by ten thousand, 亿 by a hundred million, 千 and 百 likewise.
 */
#ifndef TB_MEASURE_H
#define TB_MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum tb_measure_kind { TB_MEASURE_NONE, TB_MEASURE_AREA, TB_MEASURE_MONEY, TB_MEASURE_COUNT, TB_MEASURE_PERCENT };

struct tb_measure {
    enum tb_measure_kind kind;
    int64_t factor; /* base units in one written unit */
};

/* The whole (folded or not) text is a unit. A bare 万 or 亿 is a unit of kind NONE with its factor. */
bool tb_measure_parse(const char *text, size_t length, struct tb_measure *measure);

/* Several units as a line above a table has them: "平方米、万元" "面积：平方米，投资：万元" … Returns how many were put
 * into measures (at most `most`); 0 when a part of the text is no unit. */
size_t tb_measure_list(const char *text, size_t length, struct tb_measure *measures, size_t most);

/* Hundredths of base units as a number in that unit: 300000000 in 万元 is "300". text: TB_NUM_TEXT_BYTES. */
char *tb_measure_format(char *text, struct tb_measure measure, int64_t hundredths);

/* "平方米" "万元" … : the usual name; "个" for counts. Static. */
const char *tb_measure_name(struct tb_measure measure);

#endif
