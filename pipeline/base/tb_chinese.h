/* tb_chinese: numbers and dates as documents write them in Chinese.
 * USE        char text[TB_CHINESE_BYTES]; tb_chinese_number(1205, text) is 一千二百零五; tb_chinese_date(date, text) 2017年6月30日.
 * LIMITS     numbers up to TB_CHINESE_MOST; every function returns text. */
#ifndef TB_CHINESE_H
#define TB_CHINESE_H

#include "tb_date.h"

enum { TB_CHINESE_BYTES = 160, TB_CHINESE_DATE_BYTES = 48 };
#define TB_CHINESE_MOST INT64_C(9999999999999999)

/* Beyond ±TB_CHINESE_MOST: "". */
char *tb_chinese_number(int64_t number, char text[TB_CHINESE_BYTES]);
/* "" for TB_DATE_NONE. */
char *tb_chinese_date(tb_date date, char text[TB_CHINESE_DATE_BYTES]);
/* 6月30日 */
char *tb_chinese_day(tb_date date, char text[TB_CHINESE_DATE_BYTES]);

#endif
