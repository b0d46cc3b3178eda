/* init_year: the next year's plan, made from the last one.
 *
 * WHAT       A folder beside the last plan's: its units, indicators, tasks and forms; dates moved on by a year; every target to be filled in,
 *            so that the plan is not used before it is; documents that were not issued. No calendar and no waivers: both are of one year.
 * USE        tb_init_year(conf, 2018, say, &err);  say: what was made and what is left to do, line by line.
 * ERRORS     TB_USAGE: a year that does not follow the last plan's, or is there already. TB_CONFIG: the last plan is not right.
 *            On failure nothing is made.
 */
#ifndef INIT_YEAR_H
#define INIT_YEAR_H

#include "tb_conf.h"

typedef void (*tb_init_say)(const char *line);
/* One line. */
void tb_init_tell(tb_init_say say, const char *format, ...) TB_PRINTF(2, 3);

enum tb_status tb_init_year(const struct tb_conf *conf, int year, tb_init_say say, struct tb_err *err) TB_MUST_CHECK;

#endif
