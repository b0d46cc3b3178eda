/* What an .xls says before its first sheet. */
#include "tb_biff.h"
#include "tb_ole.h"

#include "tb_i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { VERSION_8 = 0x0600, GLOBALS = 0x0005, WORKSHEET = 0, MOST_FIRST_BYTES = 1 << 16 };

static enum tb_status broken(struct tb_sheetfile *file, const struct biff_record *record, struct tb_err *err)
{
    return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "record %x at %zu", record->id, record->at);
}

static enum tb_status add_sheet(struct tb_sheetfile *file, const struct biff_record *record, struct tb_err *err)
{
    struct biff_cursor cursor = {.book = file->book, .record = *record, .at = 6};
    struct tb_buf name = TB_BUF_INIT(TB_MEBIBYTE);
    struct sheet_entry *entry;
    uint32_t length = 0;
    enum tb_status status = TB_OK;
    if (record->length < 8 || !biff_take(&cursor, 1, &length) || !biff_take_text(&cursor, length, &name))
        status = broken(file, record, err);
    else if (record->data[5] == WORKSHEET) {
        status = sheet_add_entry(file, tb_buf_str(&name), name.length, (record->data[4] & 3) != 0, &entry, err);
        if (status == TB_OK)
            entry->offset = tb_ole_u32(record->data);
    }
    tb_buf_free(&name);
    return status;
}

static enum tb_status add_format(struct tb_sheetfile *file, const struct biff_record *record, struct tb_err *err)
{
    struct biff_cursor cursor = {.book = file->book, .record = *record};
    struct tb_buf code = TB_BUF_INIT(TB_MEBIBYTE);
    uint32_t id = 0, length = 0;
    enum tb_status status;
    if (!biff_take(&cursor, 2, &id) || !biff_take(&cursor, 2, &length) || !biff_take_text(&cursor, length, &code))
        status = broken(file, record, err);
    else
        status = sheet_add_format(file, id, tb_buf_str(&code), code.length, err);
    tb_buf_free(&code);
    return status;
}

static enum tb_status add_strings(struct tb_sheetfile *file, const struct biff_record *record, struct tb_err *err)
{
    struct biff_cursor cursor = {.book = file->book, .record = *record};
    uint32_t all = 0, different = 0, i, length = 0;
    enum tb_status status = TB_OK;
    if (!biff_take(&cursor, 4, &all) || !biff_take(&cursor, 4, &different))
        return broken(file, record, err);
    for (i = 0; i < different && status == TB_OK; i++) {
        if (!biff_take(&cursor, 2, &length) || !biff_take_text(&cursor, length, &file->strings))
            return broken(file, record, err);
        status = sheet_end_string(file, err);
    }
    return status;
}

static enum tb_status on_global(struct tb_sheetfile *file, const struct biff_record *record, struct tb_err *err)
{
    switch (record->id) {
    case BIFF_FILEPASS:
        return sheet_fault(file, TB_SHEETFILE_PASSWORD, err, "FILEPASS");
    case BIFF_DATEMODE:
        file->date1904 = record->length >= 2 && tb_ole_u16(record->data) == 1;
        return TB_OK;
    case BIFF_RECALCID:
        file->book->is_calculated = true;
        return TB_OK;
    case BIFF_FORMAT:
        return add_format(file, record, err);
    case BIFF_XF:
        return record->length < 4 ? broken(file, record, err) : sheet_add_style(file, tb_ole_u16(record->data + 2), err);
    case BIFF_BOUNDSHEET:
        return add_sheet(file, record, err);
    case BIFF_SST:
        return add_strings(file, record, err);
    default:
        return TB_OK;
    }
}

static enum tb_status read_globals(struct tb_sheetfile *file, struct tb_err *err)
{
    struct biff_record record;
    size_t at = 0;
    enum tb_status status = TB_OK;
    if (!biff_record_at(file->book, 0, &record) || (record.id & 0xFF) != 0x09 || record.length < 4)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "no BOF");
    if (record.id != BIFF_BOF || tb_ole_u16(record.data) != VERSION_8)
        return sheet_fault(file, TB_SHEETFILE_OLD_XLS, err, "BIFF version %x", tb_ole_u16(record.data));
    if (tb_ole_u16(record.data + 2) != GLOBALS)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "a stream of type %x", tb_ole_u16(record.data + 2));
    for (at = record.next; status == TB_OK; at = record.next) {
        if (!biff_record_at(file->book, at, &record))
            return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "cut at %zu", at);
        if (record.id == BIFF_EOF)
            break;
        status = on_global(file, &record, err);
    }
    return status;
}

/* --- the container ----------------------------------------------------------------------------------------- */

static enum tb_status ole_failure(struct tb_sheetfile *file, enum tb_ole_result result, struct tb_err *err)
{
    return result == TB_OLE_NO_MEMORY ? tb_err_nomem(err) : sheet_fault(file, TB_SHEETFILE_BROKEN, err, "compound file");
}

static enum tb_status find_book(struct tb_sheetfile *file, const struct tb_ole *ole, struct tb_err *err)
{
    struct tb_ole_entry entry;
    enum tb_ole_result result;
    if (tb_ole_find(ole, "EncryptedPackage", &entry))
        return sheet_fault(file, TB_SHEETFILE_PASSWORD, err, "EncryptedPackage");
    if (!tb_ole_find(ole, "Workbook", &entry) && !tb_ole_find(ole, "Book", &entry)) {
        if (tb_ole_find(ole, "WordDocument", &entry))
            return sheet_fault(file, TB_SHEETFILE_WORD, err, "WordDocument");
        if (tb_ole_find(ole, "PowerPoint Document", &entry))
            return sheet_fault(file, TB_SHEETFILE_SLIDES, err, "PowerPoint Document");
        return sheet_fault(file, TB_SHEETFILE_OTHER, err, "no Workbook");
    }
    result = tb_ole_read(ole, &entry, &file->book->stream);
    return result == TB_OLE_OK ? TB_OK : ole_failure(file, result, err);
}

static enum tb_status read_file(struct tb_sheetfile *file, struct tb_buf *bytes, struct tb_err *err)
{
    rewind(file->stream);
    for (;;) {
        char *to = tb_buf_reserve(bytes, MOST_FIRST_BYTES);
        size_t got;
        if (!to)
            return bytes->length + MOST_FIRST_BYTES > bytes->most_bytes
                       ? sheet_fault(file, TB_SHEETFILE_TOO_LARGE, err, "more than %d MiB", SHEETFILE_MOST_FILE_BYTES >> 20)
                       : tb_err_nomem(err);
        got = fread(to, 1, MOST_FIRST_BYTES, file->stream);
        bytes->length += got;
        if (got == 0)
            break;
    }
    return ferror(file->stream) ? tb_err_errno(err, errno, _("cannot read: %s"), file->path) : TB_OK;
}

enum tb_status sheet_biff_open(struct tb_sheetfile *file, struct tb_err *err)
{
    struct tb_buf bytes = TB_BUF_INIT(SHEETFILE_MOST_FILE_BYTES + MOST_FIRST_BYTES);
    struct tb_ole ole;
    enum tb_status status;
    file->book = calloc(1, sizeof *file->book);
    if (!file->book)
        return tb_err_nomem(err);
    file->book->stream = (struct tb_buf)TB_BUF_INIT(SHEETFILE_MOST_FILE_BYTES + MOST_FIRST_BYTES);
    status = read_file(file, &bytes, err);
    if (status == TB_OK && bytes.length > 2 && (unsigned char)bytes.bytes[0] == 0x09) { /* the stream without a container */
        file->book->stream = bytes;
        return read_globals(file, err);
    }
    if (status == TB_OK) {
        const enum tb_ole_result result = tb_ole_open(&ole, (const unsigned char *)bytes.bytes, bytes.length);
        status = result == TB_OLE_OK ? find_book(file, &ole, err) : ole_failure(file, result, err);
        tb_ole_close(&ole);
    }
    tb_buf_free(&bytes);
    return status == TB_OK ? read_globals(file, err) : status;
}

void sheet_biff_close(struct tb_sheetfile *file)
{
    if (!file->book)
        return;
    tb_buf_free(&file->book->stream);
    free(file->book);
    file->book = NULL;
}
