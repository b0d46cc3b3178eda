/* queries.sql: any bytes; every block that was read has a name, SQL and ascending lines, and is found by its name. */
#include "fuzz.h"
#include "tb_queries.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tb_queries queries = TB_QUERIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = tb_queries_parse(&queries, "q", (const char *)data, size, &err);
    size_t i;
    if (status != TB_OK && (status != TB_CONFIG || err.message[0] == '\0'))
        abort();
    for (i = 0; status == TB_OK && i < queries.count; i++) {
        const struct tb_query *query = &queries.items[i];
        if (query->name[0] == '\0' || query->sql[0] == '\0' || query->sql_line1 <= query->line1 ||
            (i > 0 && query->line1 <= queries.items[i - 1].line1) || tb_queries_find(&queries, query->name) != query)
            abort();
    }
    tb_queries_free(&queries);
    return 0;
}
