#include "ingest_internal.h"

void ingest_say_file(struct tb_ingest *ingest, const char *what, const char *relative, const char *more)
{
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_printf(&line, "%s  %s%s%s", what, relative, *more ? "  " : "", more);
    ingest->options.say(ingest->options.context, tb_buf_str(&line));
    tb_buf_free(&line);
}

/* 第12行第8列; of a workbook 进展表!H12, as its program names the cell. */
static void put_place(struct tb_buf *out, const char *sheet, size_t line1, size_t col1)
{
    char letters[8];
    if (line1 == 0 && col1 == 0)
        return;
    if (*sheet && line1 > 0 && col1 > 0) {
        tb_buf_printf(out, "%s!%s%zu ", sheet, tb_sheetfile_column_name(col1, letters), line1);
        return;
    }
    if (*sheet)
        tb_buf_printf(out, "%s!", sheet);
    if (line1 > 0)
        tb_buf_printf(out, "第%zu行", line1);
    if (col1 > 0)
        tb_buf_printf(out, "第%zu列", col1);
    tb_buf_putc(out, ' ');
}

void ingest_say_finding(struct tb_ingest *ingest, const char *sheet, size_t line1, size_t col1, const char *code, bool is_error,
                        const char *raw, const char *message, const char *waived)
{
    struct tb_buf line = TB_BUF_INIT(TB_MEBIBYTE);
    tb_buf_puts(&line, "    ");
    put_place(&line, sheet, line1, col1);
    tb_buf_printf(&line, "%s %s", is_error ? "错误" : "提示", message);
    if (*raw)
        tb_buf_printf(&line, "（原文“%s”）", raw);
    tb_buf_printf(&line, " [%s]", code);
    if (*waived)
        tb_buf_printf(&line, " 已豁免：%s", waived);
    ingest->options.say(ingest->options.context, tb_buf_str(&line));
    tb_buf_free(&line);
}

void ingest_show(const struct tb_ingest *ingest, int64_t read_bytes)
{
    const struct ingest_watch *watch = &ingest->watch;
    const struct tb_progress_state state = {watch->file, watch->files, watch->all_files, watch->bytes + read_bytes,
                                            watch->all_bytes};
    tb_progress_set(ingest->options.progress, &state);
}
