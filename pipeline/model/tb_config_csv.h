/* tb_config_csv: the small CSV files of the configuration (units.csv, vocabulary.csv, waivers.csv, …), read strictly.
 *
 * WHAT       Text -> rows under named columns: the header must name the wanted columns, in any order; further columns,
 *            a row with too many cells and a missing column are errors. Blank rows and rows that begin with '#' are
 *            passed over; cells are trimmed; a byte order mark is ignored.
 * USE        static const char *const columns[] = {"code", "name", NULL};
 *            tb_config_csv_read(file, text, n, columns, on_row, context, &err);      on_row: cells[0] is code, cells[1] name
 * OWNERSHIP  cells are NUL-terminated and live until on_row returns.
 * ERRORS     TB_CONFIG with file and line.
 */
#ifndef TB_CONFIG_CSV_H
#define TB_CONFIG_CSV_H

#include "tb_err.h"
#include <stddef.h>

struct tb_config_row {
    const char *file;
    size_t line1;
    const char *const *cells; /* as many as columns were named; "" where the row is short */
};

typedef enum tb_status (*tb_config_on_row)(void *context, const struct tb_config_row *row, struct tb_err *err);

/* A column whose name ends in '?' need not be there. */
enum tb_status tb_config_csv_read(const char *file, const char *text, size_t length, const char *const *columns,
                                  tb_config_on_row on_row, void *context, struct tb_err *err) TB_MUST_CHECK;

#endif
