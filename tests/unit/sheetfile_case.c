/* sheetfile_case FILE [SHEET]: what the reader of workbooks makes of a file, for tests that write their files by script.
 *   kind XLSX | XLS | TEXT | PASSWORD …        sheet NAME [hidden]
 *   row LINE [hidden]: TEXT|TEXT|…             note KIND LINE COLUMN TEXT
 * With [marks] behind a cell's text when it has any: v no value, e error, n number, d date, f formula. */
#include "tb_num.h"
#include "tb_sheetfile.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const KINDS[] = {"TEXT", "XLSX", "XLS",    "PASSWORD", "OLD_XLS", "XLSB",  "ODS",    "HTML",   "XML2003",
                                    "PDF",  "WORD", "SLIDES", "PICTURE",  "ARCHIVE", "OTHER", "BROKEN", "UNSAFE", "TOO_LARGE"};
static const char *const NOTES[] = {"no_value", "stale", "covered", "rounded", "unseen", "hidden_rows", "hidden_columns"};

static void put_text(const char *text, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++) {
        if (text[i] == '\n')
            fputs("\\n", stdout);
        else if (text[i] == '|' || text[i] == '\\')
            printf("\\%c", text[i]);
        else
            putchar(text[i]);
    }
}

static enum tb_status on_record(void *context, const struct tb_sheetfile_record *record, bool *enough, struct tb_err *err)
{
    size_t i, bit;
    (void)context;
    (void)enough;
    (void)err;
    printf("row %zu%s: ", record->record.line1, record->is_hidden ? " hidden" : "");
    for (i = 0; i < record->record.count; i++) {
        if (i > 0)
            putchar('|');
        put_text(record->record.cells[i].text, record->record.cells[i].length);
        if (record->marks[i]) {
            putchar('[');
            for (bit = 0; bit < 5; bit++)
                if (record->marks[i] >> bit & 1)
                    putchar("vendf"[bit]);
            putchar(']');
        }
    }
    putchar('\n');
    return TB_OK;
}

static enum tb_status on_note(void *context, const struct tb_sheetfile_note *note, struct tb_err *err)
{
    char column[TB_NUM_COLUMN_BYTES];
    (void)context;
    (void)err;
    printf("note %s %zu %s ", NOTES[note->kind], note->line1, tb_num_column(note->col1, column));
    put_text(note->text, note->length);
    putchar('\n');
    return TB_OK;
}

int main(int argc, char **argv)
{
    const struct tb_sheetfile_sink sink = {.on_record = on_record, .on_note = on_note};
    struct tb_err err = TB_ERR_INIT;
    struct tb_sheetfile *file;
    size_t i;
    enum tb_status status;
    if (argc < 2)
        return 100;
    status = tb_sheetfile_open(&file, argv[1], &err);
    if (status != TB_OK) {
        fprintf(stderr, "%s\n", err.message);
        return (int)status;
    }
    printf("kind %s\n", KINDS[tb_sheetfile_kind(file)]);
    for (i = 0; status == TB_OK && i < tb_sheetfile_sheets(file); i++) {
        printf("sheet %s%s\n", tb_sheetfile_sheet_name(file, i), tb_sheetfile_sheet_is_hidden(file, i) ? " hidden" : "");
        status = tb_sheetfile_read(file, i, &sink, &err);
    }
    if (status != TB_OK)
        printf("then %s\n", KINDS[tb_sheetfile_kind(file)]);
    if (*tb_sheetfile_detail(file))
        fprintf(stderr, "%s\n", tb_sheetfile_detail(file));
    tb_sheetfile_close(file);
    return status == TB_OK || status == TB_INPUT ? 0 : (int)status;
}
