/* File names, folders, titles and preamble cells. The first line is the path, the rest cells separated by tabs. */
#include "fuzz.h"
#include "fuzz_catalog.h"
#include "tb_identity.h"
#include "tb_utf8.h"

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    return tb_grid_add(context, record, err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct tb_csv_dialect dialect = {"\t", 0, 0, 0, 0, 0};
    const char *text = (const char *)data, *line = size > 0 ? memchr(text, '\n', size) : NULL;
    struct tb_findings findings = TB_FINDINGS_INIT;
    struct tb_grid grid = TB_GRID_INIT;
    struct tb_err err = TB_ERR_INIT;
    struct tb_identity identity;
    char *path;
    if (!line || size > 5000 || tb_utf8_valid_up_to(text, size) < size || memchr(text, 0, size))
        return 0;
    path = strndup(text, (size_t)(line - text));
    if (!path || tb_csv_read(&dialect, line + 1, size - (size_t)(line + 1 - text), on_record, &grid, &err) != TB_OK)
        abort();
    tb_identity_start(&identity, fuzz_catalog(), 2017, 10);
    tb_identity_path(&identity, path);
    tb_identity_titles(&identity, &grid);
    (void)tb_identity_form(&identity);
    tb_identity_preamble(&identity, &grid, grid.count, true);
    tb_identity_settle(&identity, &findings);
    if (findings.errors == 0 && (identity.form < 0 || identity.county < 0 || identity.cutoff == TB_DATE_NONE))
        abort(); /* what is not known must be said */
    tb_findings_free(&findings);
    tb_grid_free(&grid);
    free(path);
    return 0;
}
