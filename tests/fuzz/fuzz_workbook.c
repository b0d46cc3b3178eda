/* workbook.ini: any bytes as the definition of a workbook. What is refused is refused with words and a place; what is accepted keeps
 * to its limits and is accepted again. */
#include "fuzz.h"
#include "fuzz_file.h"
#include "tb_conf.h"
#include "workbook_def.h"

#include <stdlib.h>
#include <string.h>

static const struct tb_queries *queries(void)
{
    static const char text[] = "-- name: q\nSELECT 1;\n-- name: t\nSELECT 2;\n";
    static struct tb_queries made = TB_QUERIES_INIT;
    struct tb_err err = TB_ERR_INIT;
    if (made.count == 0 && tb_queries_parse(&made, "q.sql", text, sizeof text - 1, &err) != TB_OK)
        abort();
    return &made;
}

static void keeps_to_limits(const struct workbook_def *def)
{
    size_t s, c;
    for (s = 0; s < def->sheet_count; s++)
        for (c = 0; c < def->sheets[s].column_count; c++) {
            const struct workbook_column *column = &def->sheets[s].columns[c];
            if (!column->header || column->mark_count > WORKBOOK_MOST_MARKS || column->key_count > WORKBOOK_MOST_KEYS ||
                column->factor < 0)
                abort();
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_ini *ini = NULL;
    const char *path;
    int pass;
    if (size > 1 << 16)
        return 0;
    path = fuzz_file(data, size);
    if (tb_ini_load(&ini, path, &err) == TB_OK)
        for (pass = 0; pass < 2; pass++) {
            struct workbook_def *def = NULL;
            enum tb_status status = workbook_def_parse(&def, tb_ini_entries(ini), NULL, queries(), &err);
            if (status == TB_OK)
                keeps_to_limits(def);
            else if (status != TB_CONFIG || err.message[0] == '\0' || pass > 0)
                abort();
            workbook_def_free(def);
            if (status != TB_OK)
                break;
        }
    tb_ini_free(ini);
    return 0;
}
