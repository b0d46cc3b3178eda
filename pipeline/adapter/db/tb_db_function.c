#include "tb_db_function.h"
#include "tb_db_internal.h"

enum tb_status tb_db_function_register(struct tb_db *db, struct tb_err *err)
{
    (void)db;
    (void)err;
    return TB_OK;
}
