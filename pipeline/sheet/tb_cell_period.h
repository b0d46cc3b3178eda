/* tb_cell_period: quarters, halves and years in a title or a file name, and Chinese numerals in dates.
 *
 * LIMITS  nothing allocates. Cost: linear. */
#ifndef TB_CELL_PERIOD_H
#define TB_CELL_PERIOD_H

#include "tb_date.h"
#include <stddef.h>

/* Numerals in front of 年 月 日 号 季 as digits: "二〇一七年六月三十日" is "2017年6月30日". In place; returns the bytes. */
size_t tb_period_plain(char *folded, size_t length);

/* "四季度" "第4季度" "Q4" "上半年" "半年报" at the beginning of a text in its plain shape: the last day of that period of the year (0:
 * TB_DATE_NONE). *used: the bytes it takes. */
tb_date tb_period_end(const char *text, size_t length, int year, size_t *used);

/* The year a title is about, "（2014年）" "2016年度进展表"; 0: none, several, a range of years (2014-2018年), a 学年. */
int tb_period_year(const char *text, size_t length);

#endif
