/* A whole sheet, decoded: dialect, header, identity, rows, totals. */
#include "fuzz.h"
#include "fuzz_catalog.h"
#include "tb_dialect.h"
#include "tb_sheet.h"
#include "tb_utf8.h"

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tb_grid *grid = context;
    return grid->count < 200 ? tb_grid_add(grid, record, err) : TB_OK;
}

static enum tb_status on_row(void *context, const struct tb_sheet_row *row, struct tb_err *err)
{
    size_t *rows = context;
    (void)err;
    if (row->county < 0)
        abort();
    ++*rows;
    return TB_OK;
}

static void read_sheet(const struct tb_catalog *catalog, const struct tb_grid *grid)
{
    const struct tb_form *form = catalog->forms.items[0];
    struct tb_findings findings = TB_FINDINGS_INIT;
    struct tb_err err = TB_ERR_INIT;
    struct tb_identity identity;
    struct tb_header header;
    struct tb_sheet sheet;
    size_t row, rows = 0;
    tb_identity_start(&identity, catalog, 2017, 10);
    tb_identity_path(&identity, "陵城区_大班额_20170630.csv");
    tb_identity_titles(&identity, grid);
    if (tb_header_find(&header, grid, form, &err) != TB_OK)
        abort();
    if (header.found) {
        tb_identity_preamble(&identity, grid, header.first);
        tb_identity_foresee(&identity);
        if (identity.county >= 0) {
            tb_identity_apply_measures(&identity, form, &header);
            if (tb_sheet_start(&sheet, catalog, form, &header, &identity, &findings, on_row, &rows, &err) != TB_OK)
                abort();
            tb_sheet_header_findings(&sheet);
            for (row = header.data; row < grid->count; row++)
                if (tb_sheet_record(&sheet, &grid->rows[row].record, &err) != TB_OK)
                    abort();
            if (tb_sheet_finish(&sheet, &err) != TB_OK)
                abort();
            tb_sheet_free(&sheet);
        }
    }
    tb_identity_settle(&identity, &findings);
    tb_findings_close(&findings);
    tb_findings_sort(&findings);
    tb_findings_free(&findings);
    tb_header_free(&header);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct tb_catalog *catalog = fuzz_catalog();
    struct tb_csv_dialect dialect = TB_CSV_RFC4180;
    struct tb_dialect_guess guess;
    struct tb_grid grid = TB_GRID_INIT;
    struct tb_err err = TB_ERR_INIT;
    const char *text = (const char *)data;
    if (size > 20000 || tb_utf8_valid_up_to(text, size) < size)
        return 0;
    if (tb_dialect_guess(&guess, text, size, &err) != TB_OK)
        abort();
    if (tb_csv_read(&dialect, text, size, on_record, &grid, &err) != TB_OK)
        err.status = TB_OK;
    read_sheet(catalog, &grid);
    tb_grid_free(&grid);
    return 0;
}
