#include "tb_sheetfile_internal.h"

#include "tb_i18n.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BYTES = 4096 };

const char *tb_sheetfile_kind_name(enum tb_sheetfile_kind kind)
{
    static const char *const names[] = {"",    "XLSX", "XLS", "XLSX/XLS", "XLS",     "XLSB", "ODS", "HTML", "XML",
                                        "PDF", "DOC",  "PPT", "",         "ZIP/RAR", "",     "",    "",     ""};
    return names[kind];
}

enum tb_status sheet_fault(struct tb_sheetfile *file, enum tb_sheetfile_kind kind, struct tb_err *err, const char *format, ...)
{
    va_list args;
    if (tb_sheetfile_is_workbook(file->kind)) {
        file->kind = kind;
        va_start(args, format);
        vsnprintf(file->detail, sizeof file->detail, format, args);
        va_end(args);
    }
    return tb_err_set(err, TB_INPUT, _("not a workbook that can be read (%s): %s"), file->detail, file->path);
}

enum tb_status sheet_make_room(struct tb_sheetfile *file, void *items, size_t count, size_t *room, size_t size, size_t most,
                               const char *what, struct tb_err *err)
{
    void *grown, *old;
    size_t more;
    if (count < *room)
        return TB_OK;
    if (count >= most)
        return sheet_fault(file, TB_SHEETFILE_TOO_LARGE, err, "more than %zu %s", most, what);
    more = *room < 16 ? 16 : *room * 2;
    more = more > most ? most : more;
    memcpy(&old, items, sizeof old); /* items is the address of a pointer of any type */
    grown = realloc(old, more * size);
    if (!grown)
        return tb_err_nomem(err);
    memcpy(items, &grown, sizeof grown);
    *room = more;
    return TB_OK;
}

enum tb_status sheet_add_entry(struct tb_sheetfile *file, const char *name, size_t length, bool is_hidden,
                               struct sheet_entry **entry, struct tb_err *err)
{
    enum tb_status status = sheet_make_room(file, &file->sheets, file->sheet_count, &file->sheet_room, sizeof *file->sheets,
                                            SHEETFILE_MOST_SHEETS, "sheets", err);
    const char *copy = status == TB_OK ? tb_arena_strndup(&file->arena, name, length) : NULL;
    if (status != TB_OK)
        return status;
    if (!copy)
        return tb_err_nomem(err);
    *entry = &file->sheets[file->sheet_count++];
    **entry = (struct sheet_entry){.name = copy, .is_hidden = is_hidden};
    return TB_OK;
}

enum tb_status sheet_end_string(struct tb_sheetfile *file, struct tb_err *err)
{
    enum tb_status status = sheet_make_room(file, &file->string_ends, file->string_count, &file->string_room,
                                            sizeof *file->string_ends, SHEETFILE_MOST_STRINGS, "shared strings", err);
    if (status != TB_OK)
        return status;
    if (file->strings.failed)
        return file->strings.length < file->strings.most_bytes / 2
                   ? tb_err_nomem(err)
                   : sheet_fault(file, TB_SHEETFILE_TOO_LARGE, err, "shared strings");
    file->string_ends[file->string_count++] = (uint32_t)file->strings.length;
    return TB_OK;
}

const char *sheet_string(const struct tb_sheetfile *file, uint32_t index, size_t *length)
{
    const uint32_t from = index > 0 ? file->string_ends[index - 1] : 0;
    *length = file->string_ends[index] - from;
    return tb_buf_str(&file->strings) + from;
}

/* What the file is; the workbook's list of sheets, styles and strings are read. */
static enum tb_status look_inside(struct tb_sheetfile *file, struct tb_err *err)
{
    unsigned char first[FIRST_BYTES];
    const size_t got = fread(first, 1, sizeof first, file->stream);
    enum tb_status status = TB_OK;
    if (ferror(file->stream))
        return tb_err_errno(err, errno, _("cannot read: %s"), file->path);
    file->kind = tb_sheetfile_kind_of_bytes(first, got);
    if (file->kind == TB_SHEETFILE_XLSX)
        status = sheet_ooxml_open(file, err);
    else if (file->kind == TB_SHEETFILE_XLS)
        status = sheet_biff_open(file, err);
    if (status == TB_INPUT) /* file->kind says how */
        status = TB_OK;
    return status;
}

enum tb_status tb_sheetfile_open(struct tb_sheetfile **file, const char *path, struct tb_err *err)
{
    struct tb_sheetfile *made = calloc(1, sizeof *made);
    enum tb_status status;
    *file = NULL;
    if (!made || (made->path = malloc(strlen(path) + 1)) == NULL) {
        free(made);
        return tb_err_nomem(err);
    }
    memcpy(made->path, path, strlen(path) + 1);
    made->strings = (struct tb_buf)TB_BUF_INIT(SHEETFILE_MOST_STRING_BYTES);
    made->stream = fopen(path, "rbe");
    if (!made->stream)
        status = errno == ENOENT || errno == ENOTDIR ? tb_err_set(err, TB_INPUT, _("no such file: %s"), path)
                                                     : tb_err_errno(err, errno, _("cannot open: %s"), path);
    else
        status = look_inside(made, err);
    if (status != TB_OK) {
        tb_sheetfile_close(made);
        return status;
    }
    if (err)
        err->status = TB_OK;
    *file = made;
    return TB_OK;
}

void tb_sheetfile_close(struct tb_sheetfile *file)
{
    if (!file)
        return;
    sheet_ooxml_close(file);
    sheet_biff_close(file);
    if (file->stream)
        fclose(file->stream);
    sheet_free_styles(&file->styles);
    tb_buf_free(&file->strings);
    free(file->string_ends);
    free(file->sheets);
    tb_arena_free(&file->arena);
    free(file->path);
    free(file);
}

enum tb_sheetfile_kind tb_sheetfile_kind(const struct tb_sheetfile *file)
{
    return file->kind;
}

const char *tb_sheetfile_detail(const struct tb_sheetfile *file)
{
    return file->detail;
}

size_t tb_sheetfile_sheets(const struct tb_sheetfile *file)
{
    return tb_sheetfile_is_workbook(file->kind) ? file->sheet_count : 0;
}

const char *tb_sheetfile_sheet_name(const struct tb_sheetfile *file, size_t sheet)
{
    return file->sheets[sheet].name;
}

bool tb_sheetfile_sheet_is_hidden(const struct tb_sheetfile *file, size_t sheet)
{
    return file->sheets[sheet].is_hidden;
}

enum tb_status tb_sheetfile_read(struct tb_sheetfile *file, size_t sheet, const struct tb_sheetfile_sink *sink, struct tb_err *err)
{
    struct sheet_rows rows;
    enum tb_status status;
    if (!tb_sheetfile_is_workbook(file->kind) || sheet >= file->sheet_count)
        return tb_err_set(err, TB_BUG, "tb_sheetfile_read: no sheet %zu", sheet);
    status = sheet_rows_start(&rows, file, sink, err);
    if (status == TB_OK)
        status = file->kind == TB_SHEETFILE_XLSX ? sheet_ooxml_read(file, &file->sheets[sheet], &rows, err)
                                                 : sheet_biff_read(file, &file->sheets[sheet], &rows, err);
    if (status == TB_OK)
        status = sheet_rows_finish(&rows, err);
    sheet_rows_free(&rows);
    return status;
}
