#include "tb_set.h"
enum tb_status tb_set_chart(struct tb_set *set, const struct tb_chart *chart, const char *place)
{ (void)set; (void)chart; (void)place; return TB_OK; }
