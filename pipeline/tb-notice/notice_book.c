/* The table of a county that sent a workbook. */
#include "notice_internal.h"
#include "tb_file.h"
#include "tb_sheetfile.h"

#include <stdlib.h>
#include <string.h>

struct copying {
    tb_csv_on_record on_record;
    void *context;
};

static enum tb_status on_record(void *context, const struct tb_sheetfile_record *record, bool *enough, struct tb_err *err)
{
    const struct copying *copying = context;
    (void)enough;
    return copying->on_record(copying->context, &record->record, err);
}

/* The sheet that the findings are about. A broken one is shown as far as it goes. */
static enum tb_status copy_sheet(struct tb_sheetfile *file, struct notice_table *table, const struct tb_sheetfile_sink *sink,
                                 struct tb_err *err)
{
    const char *name = table->findings[0].sheet;
    enum tb_status status;
    size_t i;
    for (i = 0; *name && i < tb_sheetfile_sheets(file) && strcmp(tb_sheetfile_sheet_name(file, i), name) != 0; i++)
        ;
    if (!*name || i == tb_sheetfile_sheets(file)) {
        table->left_out = "没有能照原样列出的表格";
        return TB_OK;
    }
    status = tb_sheetfile_read(file, i, sink, err);
    return status == TB_INPUT ? TB_OK : status;
}

enum tb_status notice_read_book(struct notice *notice, struct notice_table *table, tb_csv_on_record on_row, void *context)
{
    struct copying copying = {on_row, context};
    const struct tb_sheetfile_sink sink = {.on_record = on_record, .context = &copying};
    struct tb_sheetfile *file = NULL;
    char *path = tb_file_join(notice->options->archive, table->findings[0].sha256);
    enum tb_status status = path ? tb_sheetfile_open(&file, path, notice->err) : tb_err_nomem(notice->err);
    if (status == TB_INPUT) {
        table->left_out = "存档中没有这个文件";
        status = TB_OK;
    } else if (status == TB_OK) {
        status = copy_sheet(file, table, &sink, notice->err);
    }
    tb_sheetfile_close(file);
    free(path);
    return status;
}
