#include "explain_internal.h"

#include "tb_i18n.h"
#include "tb_show.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024 };

/* Every byte is looked at for the encoding; then the file is read again. */
static enum tb_status sniff(struct explaining *explaining, int fd, char *chunk, struct tb_err *err)
{
    struct tb_sniff sniff = TB_SNIFF_INIT;
    ssize_t got;
    while ((got = read(fd, chunk, CHUNK_BYTES)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tb_err_errno(err, errno, _("cannot read: %s"), explaining->path);
        tb_sniff_feed(&sniff, chunk, (size_t)got);
    }
    explaining->encoding = tb_sniff_encoding(&sniff);
    explaining->bytes = sniff.bytes;
    if (explaining->encoding == TB_ENCODING_NONE)
        return tb_err_set(err, TB_INPUT, _("not a text file: %s"), explaining->path);
    return TB_OK;
}

/* GB18030 that is mostly a high byte before an ASCII letter is a Western text: é before t. Only here, for foreign files. */
static bool looks_western(const char *bytes, size_t length)
{
    size_t i, lone = 0, paired = 0;
    for (i = 0; i + 1 < length; i++) {
        if ((unsigned char)bytes[i] < 0x80)
            continue;
        if ((unsigned char)bytes[i + 1] >= 0x80) {
            paired++;
            i++;
        } else {
            lone++;
        }
    }
    return lone > paired;
}

static enum tb_status check_gb18030(struct explaining *explaining, int fd, char *chunk, struct tb_err *err)
{
    struct tb_decode *decode;
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    struct tb_err reason = TB_ERR_INIT;
    ssize_t got = 0;
    bool western = false;
    enum tb_status status = tb_decode_new(&decode, TB_ENCODING_GB18030, err);
    if (status != TB_OK)
        return status;
    while (status == TB_OK && (got = read(fd, chunk, CHUNK_BYTES)) > 0) {
        western = western || looks_western(chunk, (size_t)got);
        status = tb_decode_feed(decode, chunk, (size_t)got, &text, &reason);
        tb_buf_clear(&text);
    }
    if (status == TB_OK)
        status = tb_decode_finish(decode, &reason);
    tb_decode_free(decode);
    tb_buf_free(&text);
    if (status != TB_OK || western)
        explaining->encoding = TB_ENCODING_LATIN1;
    return lseek(fd, 0, SEEK_SET) == 0 ? TB_OK : tb_err_errno(err, errno, _("cannot read: %s"), explaining->path);
}

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct explaining *explaining = context;
    enum tb_status status;
    if (explaining->head_done)
        return explain_record(explaining, record, err);
    status = tb_grid_add(&explaining->head, record, err);
    return status == TB_OK && explaining->head.count == EXPLAIN_HEAD_RECORDS ? explain_begin(explaining, err) : status;
}

struct feeding {
    struct tb_decode *decode;
    struct tb_csv *csv;
    struct tb_buf text;
    bool ended;
};

/* The first text is held until there is enough of it to guess from. */
static enum tb_status feed(struct explaining *explaining, struct feeding *feeding, bool last, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    if (!feeding->csv) {
        if (!last && feeding->text.length < TB_DIALECT_SAMPLE_BYTES)
            return TB_OK;
        status = tb_dialect_guess(&explaining->guess, tb_buf_str(&feeding->text), feeding->text.length, err);
        explaining->guess.dialect.most_cells = 1000000;
        explaining->guess.dialect.most_record_bytes = (size_t)32 << 20;
        if (status == TB_OK)
            status = tb_csv_new(&feeding->csv, &explaining->guess.dialect, on_record, explaining, err);
    }
    if (status == TB_OK)
        status = tb_csv_feed(feeding->csv, tb_buf_str(&feeding->text), feeding->text.length, err);
    tb_buf_clear(&feeding->text);
    if (status == TB_OK && last)
        status = tb_csv_finish(feeding->csv, err);
    if (status == TB_INPUT && feeding->csv)
        explaining->open_quote_line1 = tb_csv_open_quote_line1(feeding->csv);
    return status;
}

static enum tb_status read_all(struct explaining *explaining, int fd, char *chunk, struct tb_err *err)
{
    struct feeding feeding = {.text = TB_BUF_INIT(4 * TB_MEBIBYTE)};
    enum tb_status status = tb_decode_new(&feeding.decode, explaining->encoding, err);
    while (status == TB_OK) {
        ssize_t got = read(fd, chunk, CHUNK_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            status = tb_err_errno(err, errno, _("cannot read: %s"), explaining->path);
        if (got <= 0)
            break;
        status = tb_decode_feed(feeding.decode, chunk, (size_t)got, &feeding.text, err);
        if (status == TB_OK)
            status = feed(explaining, &feeding, false, err);
    }
    if (status == TB_OK)
        status = tb_decode_finish(feeding.decode, err);
    if (status == TB_OK)
        status = feed(explaining, &feeding, true, err);
    if (status == TB_OK && !explaining->head_done)
        status = explain_begin(explaining, err);
    tb_csv_free(feeding.csv);
    tb_decode_free(feeding.decode);
    tb_buf_free(&feeding.text);
    return status;
}

/* --- the report --------------------------------------------------------------------------------------------- */

/* What stands in the file is shown in one line, and cannot steer a terminal. */
static void put_shown(struct tb_buf *out, const char *text)
{
    tb_show(out, text, strlen(text));
}

static void say_form(struct explaining *explaining)
{
    static const char *const sources[] = {"表样", "表头上方", "表头"};
    const struct tb_form *form = explaining->form;
    const struct tb_header *header = &explaining->header;
    const struct tb_identity *identity = &explaining->identity;
    struct tb_buf *out = &explaining->out;
    char date[TB_DATE_TEXT_BYTES] = "认不出";
    size_t i;
    if (identity->cutoff != TB_DATE_NONE)
        tb_date_format(date, identity->cutoff);
    tb_buf_printf(out, "表        %s %s\n", form->id, form->name);
    tb_buf_printf(out, "县        %s\n",
                  identity->county >= 0 ? explaining->options->catalog->counties.items[identity->county].name : "认不出");
    tb_buf_printf(out, "截至      %s\n", date);
    if (!header->found) {
        tb_buf_puts(out, "列        找不到这张表的表头\n");
        return;
    }
    tb_buf_printf(out, "列对应    %zu/%zu\n", header->matched, form->column_count);
    for (i = 0; i < form->column_count; i++) {
        const struct tb_form_column *column = &form->columns[i];
        if (header->file_column[i] < 0) {
            tb_buf_printf(out, "  %-18s 没有这一列（%s%s）\n", column->id, column->header, column->required ? "，必填" : "");
            continue;
        }
        tb_buf_printf(out, "  %-18s 第%d列 ", column->id, header->file_column[i] + 1);
        put_shown(out, header->texts[header->file_column[i]]);
        if (column->type == TB_FORM_QUANTITY && column->unit_column < 0)
            tb_buf_printf(out, "，%s（%s）", tb_measure_name(header->measure[i]), sources[header->unit_source[i]]);
        tb_buf_puts(out, "\n");
    }
    for (i = 0; i < explaining->findings.count; i++) {
        const struct tb_finding *finding = &explaining->findings.items[i];
        tb_buf_puts(out, finding->is_error ? "错误 " : "提示 ");
        put_shown(out, finding->message);
        tb_buf_printf(out, " [%s]\n", finding->code);
    }
}

static void say_mark(struct tb_buf *out, const char *label, const char *mark)
{
    char name[32];
    tb_buf_puts(out, label);
    put_shown(out, tb_dialect_name(mark, name, sizeof name));
    tb_buf_putc(out, '\n');
}

static void say_guess(struct explaining *explaining)
{
    struct tb_buf *out = &explaining->out;
    const struct tb_grid *head = &explaining->head;
    const struct tb_csv_dialect *dialect = &explaining->guess.dialect;
    const char quote[2] = {dialect->quote, '\0'}, escape[2] = {dialect->escape, '\0'}, end[2] = {dialect->record_end, '\0'};
    tb_buf_puts(out, "文件      ");
    put_shown(out, explaining->path);
    tb_buf_printf(out, "\n编码      %s\n", tb_encoding_name(explaining->encoding));
    say_mark(out, "分隔符    ", dialect->delimiter);
    say_mark(out, "引号      ", quote);
    if (dialect->escape)
        say_mark(out, "转义      ", escape);
    say_mark(out, "行结束    ", dialect->record_end ? end : "换行");
    tb_buf_printf(out, "列数      %zu（把握%d%%）\n", explaining->guess.width, explaining->guess.confidence);
    if (head->count > 0 && explaining->first < head->count) {
        size_t last = explaining->first + explaining->height - 1;
        tb_buf_printf(out, "表头      第%zu行", head->rows[explaining->first].line1);
        if (explaining->height > 1 && last < head->count)
            tb_buf_printf(out, "至第%zu行", head->rows[last].line1);
        tb_buf_printf(out, "（上面%zu行不属于表）\n", explaining->first);
    }
    tb_buf_printf(out, "数据      %zu行", explaining->rows);
    if (explaining->ragged_rows > 0)
        tb_buf_printf(out, "，%zu行列数不一", explaining->ragged_rows);
    if (explaining->other_delimiter_rows > 0)
        tb_buf_printf(out, "，%zu行用别的分隔符", explaining->other_delimiter_rows);
    if (explaining->odd_quote_rows > 0)
        tb_buf_printf(out, "，%zu行引号不成对", explaining->odd_quote_rows);
    tb_buf_printf(out, "；表下%zu行\n", explaining->footer_rows);
    if (explaining->form)
        say_form(explaining);
    explain_flush(explaining);
}

enum tb_status tb_explain(const char *path, const struct tb_explain_options *options, struct tb_err *err)
{
    struct explaining explaining = {.options = options,
                                    .path = path,
                                    .head = TB_GRID_INIT,
                                    .pending = TB_GRID_INIT,
                                    .findings = TB_FINDINGS_INIT,
                                    .out = TB_BUF_INIT(64 * TB_MEBIBYTE),
                                    .line = TB_BUF_INIT(64 * TB_MEBIBYTE)};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    char *chunk = malloc(CHUNK_BYTES);
    enum tb_status status = TB_OK;
    if (fd < 0)
        status = errno == ENOENT || errno == ENOTDIR ? tb_err_set(err, TB_INPUT, _("no such file: %s"), path)
                                                     : tb_err_errno(err, errno, _("cannot open: %s"), path);
    else if (!chunk)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = sniff(&explaining, fd, chunk, err);
    if (status == TB_OK && lseek(fd, 0, SEEK_SET) != 0)
        status = tb_err_errno(err, errno, _("cannot read: %s"), path);
    if (status == TB_OK && explaining.encoding == TB_ENCODING_GB18030)
        status = check_gb18030(&explaining, fd, chunk, err);
    if (status == TB_OK)
        status = read_all(&explaining, fd, chunk, err);
    if (status == TB_OK) {
        explain_end(&explaining);
        if (!options->rows)
            say_guess(&explaining);
        status = tb_buf_check(&explaining.out, path, err);
    }
    if (status == TB_INPUT && explaining.open_quote_line1 > 0)
        explain_flush(&explaining); /* the rows above it are good */
    tb_findings_free(&explaining.findings);
    tb_header_free(&explaining.header);
    tb_grid_free(&explaining.head);
    tb_grid_free(&explaining.pending);
    tb_buf_free(&explaining.out);
    tb_buf_free(&explaining.line);
    free(chunk);
    if (fd >= 0)
        close(fd);
    return status;
}
