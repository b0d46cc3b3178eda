#include "tb_set.h"
enum tb_status tb_set_table(struct tb_set *set, const struct tb_table *table, const char *place)
{ (void)set; (void)table; (void)place; return TB_OK; }
