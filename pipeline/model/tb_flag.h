/* tb_flag: what is odd about a figure, in the words of a remark.
 *
 * WHAT    Codes of findings, ','-joined, give 累计数减少、项目减少: each once, in the order of tb_flag.def. A code that is not in it
 *         gives 数据待核实, at the end.
 * USE     tb_flag_words(flags, &out); */
#ifndef TB_FLAG_H
#define TB_FLAG_H

#include "tb_buf.h"

void tb_flag_words(const char *flags, struct tb_buf *out);

#endif
