/* tb_db_function: the SQL functions of templates, registered on every connection. All are deterministic and take exact
 * numbers: quantities are INTEGER hundredths of the base unit, percentages are decimal text ('61.0').
 *
 *   pct(done, target [, decimals])   '61.0%'; '—' when target is NULL or 0, or done is NULL. Rounded once, half up,
 *                                    to [rounding] decimals when not told.
 *   pp(x)                            '3.2个百分点': the size of a difference without its sign; '—' for NULL
 *   above(x), below(x)               the same when x > 0, when x < 0; NULL otherwise: 超时序进度above, 欠时序进度below
 *   level(x)                         1 when x is zero, 0 when it is not
 *   signed(x)                        '+3.2', '-3.2', '0.0': a difference in a table
 *   wan(value [, decimals])          '68.32万': ten thousands, at most two decimals (exactly so many when told)
 *   yi(value [, decimals])           '2.5亿': hundred millions, the same
 *   area(value)                      '68.32万平方米' from 10000 平方米 on, '8500平方米' below
 *   amount(value, unit)              the same of any unit: '68.32万平方米', '2.5亿元'; of what is counted no digit is lost:
 *                                    '10万个', '12345人'
 *   exact(value, unit)               every digit: '683925平方米'
 *   table_unit(unit)                 the measure a column is printed in: 万平方米, 万元, else the unit itself
 *   table_number(value, unit)        the quantity in that measure: '68.32' (万平方米 and 万元 with two decimals), '56' (处)
 *   cn_date(d)                       '2017-06-30' -> '2017年6月30日', '2017-06' -> '2017年6月'
 *   cn_list(x [, joint [, order]])   aggregate: the values that are not NULL, joined by 、; in the order of a whole number
 *   cn_num(n)                        28 -> '二十八'
 *   cn_flags(flags)                  'fell,vanished' -> '累计数减少、项目减少': tb_flag.def
 *   cn_finding(code)                 'no_county' -> '认不出是哪个县（市、区）': tb_finding.def; NULL for a form's own check
 *   href(path)                       a relative address: '7月/甲.pdf' -> '7%E6%9C%88/%E7%94%B2.pdf'
 *
 * A NULL quantity is '—' within a sentence; a NULL in above, below, level, signed and table_number, and a NULL date, list,
 * number, flags or path are NULL. Anything of the wrong type is an SQL error that names the
 * function. */
#ifndef TB_DB_FUNCTION_H
#define TB_DB_FUNCTION_H

#include "tb_err.h"

struct tb_db;

enum tb_status tb_db_function_register(struct tb_db *db, struct tb_err *err) TB_MUST_CHECK;
/* From now on pct rounds as the figures of that date were rounded (NULL: of the current one); 1 while there are none. */
enum tb_status tb_db_function_decimals(struct tb_db *db, const char *as_of, struct tb_err *err) TB_MUST_CHECK;

#endif
