/* tb_totals_internal: what the files of tb_totals share. */
#ifndef TB_TOTALS_INTERNAL_H
#define TB_TOTALS_INTERNAL_H

#include "tb_totals.h"

/* A value as the county would write it in that column; text: TB_NUM_TEXT_BYTES. Returns text. */
char *tb_totals_written(const struct tb_totals *totals, size_t i, int64_t hundredths, char *text);
size_t tb_totals_file_column1(const struct tb_totals *totals, size_t i);
const char *tb_totals_header(const struct tb_totals *totals, size_t i);
/* Keep the beginning of a name, whole characters; into: TB_TOTALS_NAME_BYTES. Returns the bytes. */
size_t tb_totals_keep_name(char *into, struct tb_span name);
/* Whether have may stand for want: digits is the sum of the last digits of what makes up want. */
bool tb_totals_is_near(const struct tb_totals *totals, size_t i, int64_t have, int64_t want, int64_t digits);

/* tb_totals_part.c: the 其中 rows of one row are over; at the end those of totals against the rows of their words. */
void tb_totals_part_end(struct tb_totals *totals, struct tb_findings *findings);
void tb_totals_part_check(struct tb_totals *totals, struct tb_findings *findings);

/* tb_totals_net.c: rows of data that add others up. */
enum { TB_NET_ROWS = 512 }; /* how far a row is compared with its neighbours, up and down */
struct tb_net *tb_net_new(size_t columns);
void tb_net_free(struct tb_net *net);
void tb_net_row(struct tb_totals *totals, const struct tb_totals_row *row, const struct tb_quantity *values,
                struct tb_findings *findings);
/* A total or another table: sums from here are tried, too. */
void tb_net_mark(struct tb_totals *totals, struct tb_findings *findings);
/* The one row among those it keeps whose figures are these, in the columns that are there: 0 when there is none, or more than one. */
size_t tb_net_find_line1(const struct tb_net *net, const struct tb_quantity *values);
void tb_net_finish(struct tb_totals *totals, struct tb_findings *findings);

#endif
