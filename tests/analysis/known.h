/* For analysers only, which look at one source file at a time: what tb_err_set and its kin return is never TB_OK. */
#if !defined(KNOWN_H) && __has_include("tb_err.h") /* not where CMake tries the compiler */
#define KNOWN_H

#include "tb_err.h"

static inline enum tb_status tb_known(enum tb_status ignored, enum tb_status status)
{
    (void)ignored;
    return status == TB_OK ? TB_BUG : status;
}

#define tb_err_set(err, status, ...) tb_known((tb_err_set)((err), (status), __VA_ARGS__), (status))
#define tb_err_errno(...) tb_known((tb_err_errno)(__VA_ARGS__), TB_SYSTEM)
#define tb_err_nomem(err) tb_known((tb_err_nomem)(err), TB_SYSTEM)

#endif
