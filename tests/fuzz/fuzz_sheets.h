/* Read every sheet of a workbook, hidden ones too, and hold the reader to what its header says. */
#ifndef FUZZ_SHEETS_H
#define FUZZ_SHEETS_H

#include "tb_sheetfile.h"
#include "tb_utf8.h"

#include <stdlib.h>

struct fuzz_seen {
    size_t line1;
};

static enum tb_status fuzz_record(void *context, const struct tb_sheetfile_record *record, bool *enough, struct tb_err *err)
{
    struct fuzz_seen *seen = context;
    size_t i, filled = 0;
    (void)enough;
    (void)err;
    if (record->record.line1 <= seen->line1 || record->record.line1 > 1048576 || record->record.count == 0 ||
        record->record.count > 16384)
        abort();
    seen->line1 = record->record.line1;
    for (i = 0; i < record->record.count; i++) {
        const struct tb_csv_cell *cell = &record->record.cells[i];
        if (tb_utf8_valid_up_to(cell->text, cell->length) != cell->length)
            abort();
        filled += cell->length > 0;
    }
    if (filled == 0) /* rows without content are not delivered */
        abort();
    return TB_OK;
}

static enum tb_status fuzz_note(void *context, const struct tb_sheetfile_note *note, struct tb_err *err)
{
    (void)context;
    (void)err;
    if (note->kind >= TB_SHEETFILE_NOTE_COUNT || note->col1 > 16384 ||
        tb_utf8_valid_up_to(note->text, note->length) != note->length)
        abort();
    return TB_OK;
}

static void fuzz_read_book(const char *path)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_sheetfile *file;
    size_t i;
    if (tb_sheetfile_open(&file, path, &err) != TB_OK)
        abort();
    for (i = 0; i < tb_sheetfile_sheets(file); i++) {
        struct fuzz_seen seen = {0};
        const struct tb_sheetfile_sink sink = {.on_record = fuzz_record, .on_note = fuzz_note, .context = &seen};
        enum tb_status status = tb_sheetfile_read(file, i, &sink, &err);
        if (status != TB_OK && (status != TB_INPUT || tb_sheetfile_is_workbook(tb_sheetfile_kind(file)) || !*err.message))
            abort();
    }
    tb_sheetfile_close(file);
}

#endif
