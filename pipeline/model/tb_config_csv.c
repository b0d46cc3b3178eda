#include "tb_config_csv.h"

#include "tb_buf.h"
#include "tb_csv.h"
#include "tb_i18n.h"
#include "tb_text.h"
#include "tb_utf8.h"

#include <string.h>

enum { MOST_COLUMNS = 32 };

struct reading {
    const char *file;
    const char *const *columns;
    size_t column_count;
    size_t place[MOST_COLUMNS]; /* of the wanted column i in the file; SIZE_MAX: not there */
    size_t width;               /* columns of the header */
    bool has_header;
    struct tb_buf text;
    tb_config_on_row on_row;
    void *context;
};

static bool is_named(const char *wanted, struct tb_span name)
{
    size_t length = strlen(wanted);
    if (length > 0 && wanted[length - 1] == '?')
        length--;
    return name.length == length && memcmp(wanted, name.text, length) == 0;
}

static enum tb_status read_header(struct reading *reading, const struct tb_csv_record *record, struct tb_err *err)
{
    size_t i, k;
    for (k = 0; k < reading->column_count; k++)
        reading->place[k] = SIZE_MAX;
    for (i = 0; i < record->count; i++) {
        struct tb_span name = tb_text_trim(record->cells[i].text, record->cells[i].length);
        for (k = 0; k < reading->column_count && !is_named(reading->columns[k], name); k++)
            ;
        if (k == reading->column_count)
            return tb_err_set(err, TB_CONFIG, _("unknown column \"%.*s\": %s:%zu"), (int)name.length, name.text, reading->file,
                              record->line1);
        if (reading->place[k] != SIZE_MAX)
            return tb_err_set(err, TB_CONFIG, _("duplicate column \"%.*s\": %s:%zu"), (int)name.length, name.text, reading->file,
                              record->line1);
        reading->place[k] = i;
    }
    for (k = 0; k < reading->column_count; k++)
        if (reading->place[k] == SIZE_MAX && reading->columns[k][strlen(reading->columns[k]) - 1] != '?')
            return tb_err_set(err, TB_CONFIG, _("column \"%s\" is missing: %s:%zu"), reading->columns[k], reading->file,
                              record->line1);
    reading->width = record->count;
    reading->has_header = true;
    return TB_OK;
}

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct reading *reading = context;
    const char *cells[MOST_COLUMNS];
    size_t offsets[MOST_COLUMNS], i, k;
    struct tb_config_row row = {reading->file, record->line1, cells};
    enum tb_status status;

    for (i = 0; i < record->count && tb_text_is_blank(record->cells[i].text, record->cells[i].length); i++)
        ;
    if (i == record->count || (!record->cells[0].quoted && record->cells[0].length > 0 && record->cells[0].text[0] == '#'))
        return TB_OK;
    if (!reading->has_header)
        return read_header(reading, record, err);
    for (i = reading->width; i < record->count; i++)
        if (!tb_text_is_blank(record->cells[i].text, record->cells[i].length))
            return tb_err_set(err, TB_CONFIG, _("more cells than the header has: %s:%zu"), reading->file, record->line1);
    tb_buf_clear(&reading->text);
    for (k = 0; k < reading->column_count; k++) {
        struct tb_span cell = {"", 0};
        if (reading->place[k] < record->count)
            cell = tb_text_trim(record->cells[reading->place[k]].text, record->cells[reading->place[k]].length);
        offsets[k] = reading->text.length;
        tb_buf_append(&reading->text, cell.text, cell.length);
        tb_buf_putc(&reading->text, '\0');
    }
    status = tb_buf_check(&reading->text, reading->file, err);
    if (status != TB_OK)
        return status;
    for (k = 0; k < reading->column_count; k++)
        cells[k] = reading->text.bytes + offsets[k];
    return reading->on_row(reading->context, &row, err);
}

enum tb_status tb_config_csv_read(const char *file, const char *text, size_t length, const char *const *columns,
                                  tb_config_on_row on_row, void *context, struct tb_err *err)
{
    const struct tb_csv_dialect dialect = TB_CSV_RFC4180;
    struct reading reading = {.file = file, .columns = columns, .on_row = on_row, .context = context};
    size_t bad = tb_utf8_valid_up_to(text, length);
    enum tb_status status;
    reading.text.most_bytes = TB_MEBIBYTE;
    while (columns[reading.column_count])
        reading.column_count++;
    if (reading.column_count > MOST_COLUMNS)
        return tb_err_set(err, TB_BUG, "more than %d columns wanted: %s", MOST_COLUMNS, file);
    if (bad < length)
        return tb_err_set(err, TB_CONFIG, _("not UTF-8 at byte %zu: %s"), bad, file);
    if (tb_text_starts(text, length, "\xEF\xBB\xBF")) {
        text += 3;
        length -= 3;
    }
    status = tb_csv_read(&dialect, text, length, on_record, &reading, err);
    if (status == TB_INPUT) {
        status = TB_CONFIG;
        if (err) {
            err->status = TB_CONFIG;
            tb_err_context(err, "%s", file);
        }
    }
    if (status == TB_OK && !reading.has_header)
        status = tb_err_set(err, TB_CONFIG, _("no header: %s"), file);
    tb_buf_free(&reading.text);
    return status;
}
