#include "explain.h"

#include "ingest_internal.h"
#include "tb_i18n.h"
#include "tb_show.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024 };

/* --- the report --------------------------------------------------------------------------------------------- */

/* What stands in the file is shown in one line, and cannot steer a terminal. */
static void put_shown(struct tb_buf *out, const char *text)
{
    tb_show(out, text, strlen(text));
}

static void put_column(struct tb_buf *out, const struct tb_reading *reading, size_t i)
{
    const struct tb_form_column *column = &reading->form->columns[i];
    const struct tb_header *header = &reading->header;
    if (header->file_column[i] < 0) {
        tb_buf_printf(out, "  %-18s 没有这一列（%s%s）\n", column->id, column->header, column->required ? "，必填" : "");
        return;
    }
    tb_buf_printf(out, "  %-18s 第%d列 ", column->id, header->file_column[i] + 1);
    put_shown(out, header->texts[header->file_column[i]]);
    if (column->type == TB_FORM_QUANTITY && column->unit_column < 0)
        tb_buf_printf(out, "，%s（%s）", tb_measure_name(header->measure[i]), tb_measure_source_name(header->unit_source[i]));
    tb_buf_puts(out, "\n");
}

static void put_form(struct tb_buf *out, const struct tb_reading *reading)
{
    const struct tb_form *form = reading->form;
    const struct tb_identity *identity = &reading->identity;
    char date[TB_DATE_TEXT_BYTES];
    size_t i;
    tb_buf_printf(out, "表        %s %s\n", form->id, form->name);
    tb_buf_printf(out, "县        %s\n",
                  identity->county >= 0 ? reading->catalog->counties.items[identity->county].name : "认不出");
    tb_buf_printf(out, "截至      %s\n", identity->cutoff != TB_DATE_NONE ? tb_date_format(date, identity->cutoff) : "认不出");
    if (!reading->header.found) {
        tb_buf_puts(out, "列        找不到这张表的表头\n");
        return;
    }
    tb_buf_printf(out, "列对应    %zu/%zu\n", reading->header.matched, form->column_count);
    for (i = 0; i < form->column_count; i++)
        put_column(out, reading, i);
}

static void put_mark(struct tb_buf *out, const char *label, const char *mark)
{
    char name[32];
    tb_buf_puts(out, label);
    put_shown(out, tb_dialect_name(mark, name, sizeof name));
    tb_buf_putc(out, '\n');
}

static void put_dialect(struct tb_buf *out, const struct tb_dialect_guess *guess)
{
    const struct tb_csv_dialect *dialect = &guess->dialect;
    const char quote[2] = {dialect->quote, '\0'}, escape[2] = {dialect->escape, '\0'}, end[2] = {dialect->record_end, '\0'};
    put_mark(out, "分隔符    ", dialect->delimiter);
    put_mark(out, "引号      ", quote);
    if (dialect->escape)
        put_mark(out, "转义      ", escape);
    put_mark(out, "行结束    ", dialect->record_end ? end : "换行");
    tb_buf_printf(out, "列数      %zu（把握%d%%）\n", guess->width, guess->confidence);
}

static void put_table(struct tb_buf *out, const struct explain *explain, const struct tb_reading *reading)
{
    const struct tb_anatomy *anatomy = &reading->anatomy;
    const struct tb_grid *grid = &reading->grid;
    const size_t last = anatomy->first + anatomy->height - 1;
    if (anatomy->height > 0 && last < grid->count) {
        tb_buf_printf(out, "表头      第%zu行", grid->rows[anatomy->first].line1);
        if (anatomy->height > 1)
            tb_buf_printf(out, "至第%zu行", grid->rows[last].line1);
        tb_buf_printf(out, "（上面%zu行不属于表）\n", grid->rows[anatomy->first].line1 - 1);
    }
    tb_buf_printf(out, "数据      %zu行", explain->row_count);
    if (explain->ragged_rows > 0)
        tb_buf_printf(out, "，%zu行列数不一", explain->ragged_rows);
    if (reading->stray_records > 0)
        tb_buf_printf(out, "，%zu行用别的分隔符", reading->stray_records);
    if (explain->odd_quote_rows > 0)
        tb_buf_printf(out, "，%zu行引号不成对", explain->odd_quote_rows);
    tb_buf_printf(out, "；表下%zu行\n", explain->footer_rows);
}

/* Which sheet this is, and once which are not read. */
static void put_sheets(struct tb_buf *out, const struct ingest_source *source)
{
    const struct ingest_book *book = source->book;
    size_t i;
    if (*source->table->sheet) {
        tb_buf_puts(out, "工作表    ");
        put_shown(out, source->table->sheet);
        tb_buf_putc(out, '\n');
    }
    if (*tb_sheetfile_detail(book->file)) {
        tb_buf_puts(out, "细节      ");
        put_shown(out, tb_sheetfile_detail(book->file));
        tb_buf_putc(out, '\n');
    }
    for (i = 0; source->table == book->tables && i < book->passed_count; i++) {
        tb_buf_puts(out, "没有读    ");
        put_shown(out, book->passed[i].sheet);
        tb_buf_printf(out, "（%s）\n", book->passed[i].reason);
    }
}

enum tb_status explain_report(struct explain *explain, const struct tb_reading *reading, const struct ingest_source *source,
                              struct tb_err *err)
{
    const char *format = ingest_format_name(source);
    struct tb_buf *out = &explain->out;
    enum tb_status status;
    tb_buf_puts(out, "文件      ");
    put_shown(out, source->path);
    tb_buf_printf(out, source->table ? "\n格式      %s\n" : "\n编码      %s\n", *format ? format : "不是文本");
    if (source->table)
        put_sheets(out, source);
    else if (*format)
        put_dialect(out, &reading->guess);
    if (source->table ? !source->table->is_problem : *format != '\0')
        put_table(out, explain, reading);
    if (reading->form)
        put_form(out, reading);
    status = tb_buf_check(out, source->path, err);
    if (status == TB_OK)
        explain->write(explain->context, tb_buf_str(out), out->length);
    tb_buf_clear(out);
    return status;
}

/* --- a file by itself --------------------------------------------------------------------------------------- */

/* Every byte is looked at for the encoding; then the file is read again. */
static enum tb_status sniff(struct ingest_source *source, struct tb_err *err)
{
    struct tb_sniff sniff = TB_SNIFF_INIT;
    char *chunk = malloc(CHUNK_BYTES);
    const int fd = open(source->path, O_RDONLY | O_CLOEXEC);
    enum tb_status status = chunk ? TB_OK : tb_err_nomem(err);
    ssize_t got;
    if (status == TB_OK && fd < 0)
        status = errno == ENOENT || errno == ENOTDIR ? tb_err_set(err, TB_INPUT, _("no such file: %s"), source->path)
                                                     : tb_err_errno(err, errno, _("cannot open: %s"), source->path);
    while (status == TB_OK && (got = read(fd, chunk, CHUNK_BYTES)) != 0) {
        if (got > 0)
            tb_sniff_feed(&sniff, chunk, (size_t)got);
        else if (errno != EINTR)
            status = tb_err_errno(err, errno, _("cannot read: %s"), source->path);
    }
    if (fd >= 0)
        close(fd);
    free(chunk);
    source->encoding = tb_sniff_encoding(&sniff);
    source->bytes = sniff.bytes;
    return status;
}

/* The file and its folder: further up the path says nothing about it. */
static const char *last_two(const char *path)
{
    const char *from = path + strlen(path);
    int slashes = 0;
    while (from > path && (from[-1] != '/' || ++slashes < 2))
        from--;
    return from;
}

static enum tb_status explain_table(const struct ingest_source *source, const struct tb_explain_options *options, char **failure,
                                    struct tb_err *err)
{
    struct explain explain;
    const struct tb_reading_sink sink = {.context = &explain, .head = explain_head, .record = explain_record};
    struct tb_reading reading;
    enum tb_status status;
    explain_start(&explain, options->rows, options->write, options->context);
    explain.raw = options->raw;
    tb_reading_start(&reading, options->catalog, options->year, options->grace_days, source->relative, &sink);
    if (source->table)
        ingest_book_start(source->book, source->table, &reading);
    status = ingest_read(&reading, source, NULL, NULL, failure, err);
    if (status == TB_OK)
        status = explain_end(&explain, err);
    if (status == TB_OK && !options->rows)
        status = explain_report(&explain, &reading, source, err);
    tb_reading_free(&reading);
    explain_free(&explain);
    return status;
}

/* Nothing else is judged here. */
static void say_problem(const struct ingest_table *table, const struct tb_explain_options *options)
{
    const struct tb_finding_kind *kind = tb_finding_by_id(table->problem);
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_printf(&line, "错误 %s%s [%s]\n", kind->text, table->detail, kind->code);
    if (!options->rows)
        options->write(options->context, tb_buf_str(&line), line.length);
    tb_buf_free(&line);
}

/* One table as CSV; every one in the report. */
static enum tb_status explain_tables(struct ingest_source *source, const struct tb_explain_options *options, struct tb_err *err)
{
    const struct ingest_book *book = source->book;
    const size_t count = options->rows ? 1 : book->table_count;
    enum tb_status status = TB_OK;
    size_t i;
    for (i = 0; i < count && status == TB_OK; i++) {
        char *failure = NULL;
        source->table = &book->tables[i];
        status = explain_table(source, options, &failure, err);
        free(failure);
    }
    if (status == TB_OK && book->table_count > 0 && book->tables[0].is_problem)
        say_problem(&book->tables[0], options);
    if (status == TB_OK && !tb_sheetfile_is_workbook(tb_sheetfile_kind(book->file)))
        status = tb_err_set(err, TB_INPUT, _("no table that can be read: %s"), source->path);
    return status;
}

static enum tb_status explain_text(struct ingest_source *source, const struct tb_explain_options *options, struct tb_err *err)
{
    char *failure = NULL;
    enum tb_status status = sniff(source, err);
    if (status == TB_OK && source->encoding == TB_ENCODING_NONE)
        status = tb_err_set(err, TB_INPUT, _("not a text file: %s"), source->path);
    if (status == TB_OK)
        status = explain_table(source, options, &failure, err);
    if (status == TB_OK && failure)
        status = tb_err_set(err, TB_INPUT, "%s", failure); /* the rows above it are good */
    free(failure);
    return status;
}

enum tb_status tb_explain(const char *path, const struct tb_explain_options *options, struct tb_err *err)
{
    struct ingest_source source = {.path = path, .relative = last_two(path), .archived = strdup(path)};
    enum tb_status status = source.archived ? TB_OK : tb_err_nomem(err);
    if (status == TB_OK)
        status = ingest_open_book(&source, options->catalog, options->year, options->grace_days, options->sheet, err);
    if (status == TB_OK)
        status = source.book ? explain_tables(&source, options, err) : explain_text(&source, options, err);
    ingest_book_close(source.book);
    free(source.archived);
    return status;
}
