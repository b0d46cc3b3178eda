/* tb_db_function: the SQL functions of templates (design §7): pct pp wan yi area cn_date cn_list cn_num. */
#ifndef TB_DB_FUNCTION_H
#define TB_DB_FUNCTION_H

#include "tb_err.h"

struct tb_db;

enum tb_status tb_db_function_register(struct tb_db *db, struct tb_err *err) TB_MUST_CHECK;

#endif
