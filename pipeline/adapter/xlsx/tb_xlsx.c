#include "tb_xlsx.h"
#include "tb_num.h"
#include "tb_i18n.h"
#include "tb_loaded.h"
#include "tb_utf8.h"
#include "tb_xlsx_internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SHEET_NAME_UNITS = 31, MOST_DEFINED_NAME = 120, MOST_CELL_BYTES = 4 * TB_XLSX_MOST_TEXT_UNITS + 16 };

static const char temporary_folder[] = "/tmp"; /* where tmpfile() makes its files, whatever $TMPDIR says */

static enum tb_status status_of(lxw_error error)
{
    switch (error) {
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
        return TB_SYSTEM;
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
    case LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED:
    case LXW_ERROR_ZIP_BAD_ZIP_FILE:
        return TB_INPUT;
    default:
        return TB_CONFIG;
    }
}

void tb_xlsx_note(struct tb_xlsx *book, lxw_error error, const char *sheet, uint32_t row, uint32_t column)
{
    char cell[TB_XLSX_CELL_BYTES];
    if (error == LXW_NO_ERROR || book->failure.status != TB_OK)
        return;
    tb_err_set(&book->failure, status_of(error), _("workbook: %s: %s, sheet \"%s\", cell %s"), lxw_strerror(error), book->path,
               sheet, tb_xlsx_cell_name(row, column, cell));
}

void tb_xlsx_refuse(struct tb_xlsx *book, enum tb_status status, const char *format, ...)
{
    char text[TB_ERR_BYTES];
    va_list args;
    if (book->failure.status != TB_OK)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    tb_err_set(&book->failure, status, "%s: %s", text, book->path);
}

enum tb_status tb_xlsx_new(struct tb_xlsx **out, const char *path, tb_date created, struct tb_err *err)
{
    struct tb_xlsx *book = calloc(1, sizeof *book);
    const struct tb_buf empty = TB_BUF_INIT(MOST_CELL_BYTES);
    lxw_workbook_options options = {.use_zip64 = LXW_TRUE}; /* Debian 13's has more fields than Debian 12's */
    enum tb_status status = TB_OK;
    *out = NULL;
    if (!book)
        return tb_err_nomem(err);
    book->scratch = empty;
    book->writer.fd = -1;
    book->created = created;
    book->path = strdup(path);
    if (!book->path) {
        status = tb_err_nomem(err);
        goto out;
    }
    /* Find out now, not after all the work, whether the folder takes files; libxlsxwriter opens it only at the end. */
    status = tb_file_create(&book->writer, path, err);
    if (status != TB_OK)
        goto out;
    tb_xlsx_temp_start();
    book->workbook = workbook_new_opt(book->writer.temporary_path, &options);
    if (!book->workbook)
        status = tb_err_nomem(err);
out:
    if (status != TB_OK) {
        tb_xlsx_free(book);
        return status;
    }
    *out = book;
    return TB_OK;
}

enum tb_status tb_xlsx_check(const struct tb_xlsx *book, struct tb_err *err)
{
    if (book->failure.status == TB_OK)
        return TB_OK;
    return tb_err_set(err, book->failure.status, "%s", book->failure.message);
}

/* Has libxlsxwriter write its file under the temporary name. */
static enum tb_status close_workbook(struct tb_xlsx *book, struct tb_err *err)
{
    const struct tb_xlsx_sheet *sheet;
    lxw_error error;
    int reason;
    errno = 0;
    error = workbook_close(book->workbook); /* frees it, whatever comes */
    reason = errno;
    book->workbook = NULL;
    if (tb_xlsx_temp_failure() == ENOMEM)
        return tb_err_nomem(err);
    if (tb_xlsx_temp_failure() != 0)
        return tb_err_errno(err, tb_xlsx_temp_failure(), _("cannot write temporary files in %s: %s"), temporary_folder, book->path);
    if (error != LXW_NO_ERROR && status_of(error) == TB_SYSTEM && reason != 0)
        return tb_err_errno(err, reason, _("cannot write: %s"), book->path);
    if (error != LXW_NO_ERROR)
        return tb_err_set(err, status_of(error), _("workbook: %s: %s"), lxw_strerror(error), book->path);
    for (sheet = book->sheets; sheet; sheet = sheet->next)
        if (sheet->rows && !tb_xlsx_rows_taken(sheet->rows))
            return tb_err_set(err, TB_BUG, "libxlsxwriter did not take the rows of sheet \"%s\": %s", sheet->name, book->path);
    return TB_OK;
}

static enum tb_status hand_rows_over(struct tb_xlsx *book, struct tb_err *err)
{
    struct tb_xlsx_sheet *sheet;
    for (sheet = book->sheets; sheet; sheet = sheet->next)
        if (sheet->rows && !tb_xlsx_rows_hand_over(sheet))
            return tb_err_nomem(err);
    return TB_OK;
}

enum tb_status tb_xlsx_save(struct tb_xlsx *book, struct tb_err *err)
{
    enum tb_status status = tb_xlsx_check(book, err);
    if (status != TB_OK)
        return status;
    if (!book->workbook)
        return tb_err_set(err, TB_BUG, "workbook saved twice: %s", book->path);
    status = hand_rows_over(book, err);
    if (status == TB_OK && !book->has_streamed)
        status = tb_xlsx_pack_start(err);
    if (status == TB_OK)
        status = close_workbook(book, err);
    if (status == TB_OK && tb_xlsx_pack_is_on())
        status = tb_xlsx_pack_write(&book->writer, err);
    tb_xlsx_pack_end();
    return status == TB_OK ? tb_file_commit(&book->writer, err) : status;
}

void tb_xlsx_free(struct tb_xlsx *book)
{
    const struct tb_xlsx_sheet *sheet;
    if (!book)
        return;
    if (book->workbook)
        lxw_workbook_free(book->workbook);
    for (sheet = book->sheets; sheet; sheet = sheet->next)
        tb_xlsx_rows_free(sheet->rows);
    tb_file_discard(&book->writer);
    tb_buf_free(&book->scratch);
    tb_arena_free(&book->arena);
    free(book->path);
    free(book);
}

/* libxlsxwriter copies the strings but takes them as char *. */
static char *borrowed(const char *text)
{
    return text ? (char *)(uintptr_t)text : NULL;
}

void tb_xlsx_set_properties(struct tb_xlsx *book, const struct tb_xlsx_properties *properties)
{
    lxw_doc_properties all;
    if (book->failure.status != TB_OK || !book->workbook)
        return;
    memset(&all, 0, sizeof all);
    all.title = borrowed(properties->title);
    all.subject = borrowed(properties->subject);
    all.author = borrowed(properties->author);
    all.company = borrowed(properties->company);
    all.category = borrowed(properties->category);
    all.keywords = borrowed(properties->keywords);
    all.comments = borrowed(properties->comments);
    all.created = (time_t)book->created * 86400;
    if (all.created == 0)
        all.created = 86400; /* 0 means the clock there */
    tb_xlsx_note(book, workbook_set_properties(book->workbook, &all), "", 0, 0);
}

void tb_xlsx_set_custom_property(struct tb_xlsx *book, const char *name, const char *value)
{
    if (book->failure.status == TB_OK && book->workbook)
        tb_xlsx_note(book, workbook_set_custom_property_string(book->workbook, name, value), "", 0, 0);
}

static size_t utf16_units(const char *text)
{
    size_t units = 0;
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x80 || c >= 0xC0)
            units += c >= 0xF0 ? 2 : 1;
    }
    return units;
}

const char *tb_xlsx_bad_sheet_name(const char *name)
{
    size_t length = strlen(name);
    if (length == 0)
        return N_("a sheet needs a name");
    if (utf16_units(name) > MOST_SHEET_NAME_UNITS)
        return N_("a sheet name has at most 31 characters");
    if (strpbrk(name, "[]:*?/\\"))
        return N_("a sheet name has none of [ ] : * ? / \\");
    if (name[0] == '\'' || name[length - 1] == '\'')
        return N_("a sheet name neither begins nor ends with an apostrophe");
    if (tb_utf8_valid_up_to(name, length) < length)
        return N_("a sheet name is UTF-8");
    for (; *name; name++)
        if ((unsigned char)*name < 0x20 || *name == 0x7F)
            return N_("a sheet name has no control characters");
    return NULL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A1, XFD1048576, R, C, R1C1: what a formula reads as a cell. */
static bool reads_as_cell(const char *name)
{
    const char *at = name;
    if (strspn(name, "RCrc0123456789") == strlen(name))
        return true;
    while (is_letter(*at))
        at++;
    return at - name <= 3 && *at && strspn(at, "0123456789") == strlen(at);
}

const char *tb_xlsx_bad_defined_name(const char *name)
{
    const char *at;
    size_t length = strlen(name);
    if (length == 0 || length > MOST_DEFINED_NAME)
        return N_("a defined name has 1 to 120 bytes");
    if (tb_utf8_valid_up_to(name, length) < length)
        return N_("a defined name is UTF-8");
    if (!is_letter(name[0]) && name[0] != '_' && (unsigned char)name[0] < 0x80)
        return N_("a defined name begins with a letter");
    for (at = name; *at;) {
        size_t used;
        uint32_t code_point = tb_utf8_decode(at, length - (size_t)(at - name), &used);
        bool plain = is_letter(*at) || (*at >= '0' && *at <= '9') || *at == '_' || *at == '.';
        if (!plain && !tb_utf8_is_han(code_point))
            return N_("a defined name has letters, digits, Chinese characters, _ and . only");
        at += used;
    }
    return reads_as_cell(name) ? N_("a defined name must not read as a cell") : NULL;
}

struct tb_xlsx_sheet *tb_xlsx_add_sheet(struct tb_xlsx *book, const char *name, enum tb_xlsx_order order)
{
    const bool streamed = order == TB_XLSX_STREAMED;
    struct tb_xlsx_sheet *sheet;
    const char *wrong = tb_xlsx_bad_sheet_name(name);
    if (book->failure.status != TB_OK || !book->workbook)
        return NULL;
    if (wrong) {
        tb_xlsx_refuse(book, TB_CONFIG, "%s: \"%s\"", _(wrong), name);
        return NULL;
    }
    if (workbook_validate_sheet_name(book->workbook, name) != LXW_NO_ERROR) {
        tb_xlsx_refuse(book, TB_CONFIG, _("two sheets have the name \"%s\""), name);
        return NULL;
    }
    sheet = tb_arena_alloc(&book->arena, sizeof *sheet);
    if (sheet)
        sheet->name = tb_arena_strdup(&book->arena, name);
    /* libxlsxwriter asks this option whenever a sheet is added, so each sheet can have its own. */
    book->workbook->options.constant_memory = streamed ? LXW_TRUE : LXW_FALSE;
    if (sheet && sheet->name)
        sheet->sheet = workbook_add_worksheet(book->workbook, name);
    if (!sheet || !sheet->sheet) {
        tb_err_nomem(&book->failure);
        return NULL;
    }
    /* Texts that look like numbers are meant: no green corner in every cell. */
    tb_xlsx_note(book, worksheet_ignore_errors(sheet->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"), name, 0, 0);
    sheet->book = book;
    sheet->streamed = streamed;
    if (order == TB_XLSX_IN_ORDER && !tb_xlsx_rows_begin(sheet)) {
        tb_err_nomem(&book->failure);
        return NULL;
    }
    book->has_streamed = book->has_streamed || streamed;
    sheet->next = book->sheets;
    book->sheets = sheet;
    return sheet;
}

char *tb_xlsx_cell_name(uint32_t row, uint32_t column, char *text)
{
    size_t n;
    n = strlen(tb_num_column((uint64_t)column + 1, text));
    snprintf(text + n, TB_XLSX_CELL_BYTES - n, "%llu", (unsigned long long)row + 1);
    return text;
}

void tb_xlsx_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libxlsxwriter", lxw_version());
    tb_loaded_put(out, "libminizip", ""); /* these pack what libxlsxwriter writes */
    tb_loaded_put(out, "libz", "");
    tb_loaded_put(out, "libdeflate", "");
}
