/* tb_value: a typed cell of an accepted row, as the ledger stores it. */
#ifndef TB_VALUE_H
#define TB_VALUE_H

#include "tb_text.h"

#include <stdint.h>

enum tb_value_kind { TB_VALUE_NULL, TB_VALUE_INT, TB_VALUE_TEXT };

struct tb_value {
    enum tb_value_kind kind;
    int64_t number;
    struct tb_span text;
};

#endif
