/* The reader of delimited text and the decoder in front of it: any bytes, any dialect, any chunks; whole and in pieces give the
 * same records. */
#include "fuzz.h"
#include "tb_csv.h"
#include "tb_decode.h"
#include "tb_text.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    uint64_t *hash = context;
    size_t i;
    (void)err;
    *hash = tb_text_hash(*hash + record->line1 + record->odd_quotes, "", 0);
    for (i = 0; i < record->count; i++)
        *hash = tb_text_hash(*hash + record->cells[i].quoted, record->cells[i].text, record->cells[i].length);
    return TB_OK;
}

static uint64_t read_in(const struct tb_csv_dialect *dialect, const char *text, size_t length, size_t chunk)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_csv *csv;
    uint64_t hash = 0;
    size_t at;
    enum tb_status status = tb_csv_new(&csv, dialect, on_record, &hash, &err);
    for (at = 0; at < length && status == TB_OK; at += chunk) {
        size_t n = length - at < chunk ? length - at : chunk;
        char *piece = malloc(n);
        if (!piece)
            abort();
        memcpy(piece, text + at, n);
        status = tb_csv_feed(csv, piece, n, &err);
        free(piece);
    }
    if (status == TB_OK)
        status = tb_csv_finish(csv, &err);
    hash = hash * 31 + (status == TB_OK);
    tb_csv_free(csv);
    return hash;
}

static void decode_all(const char *bytes, size_t length, size_t chunk, struct tb_buf *out)
{
    struct tb_sniff sniff = TB_SNIFF_INIT;
    struct tb_err err = TB_ERR_INIT;
    struct tb_decode *decode;
    enum tb_status status;
    size_t at;
    tb_sniff_feed(&sniff, bytes, length);
    if (tb_sniff_encoding(&sniff) == TB_ENCODING_NONE)
        return;
    status = tb_decode_new(&decode, tb_sniff_encoding(&sniff), &err);
    for (at = 0; at < length && status == TB_OK; at += chunk)
        status = tb_decode_feed(decode, bytes + at, length - at < chunk ? length - at : chunk, out, &err);
    if (status == TB_OK && tb_decode_finish(decode, &err) != TB_OK)
        tb_buf_putc(out, '!');
    tb_decode_free(decode);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const delimiters[] = {",", ";", "\t", "，", "||", "aab", "", "::"};
    struct tb_csv_dialect dialect = TB_CSV_RFC4180;
    struct tb_buf whole = TB_BUF_INIT(16 * TB_MEBIBYTE), pieces = TB_BUF_INIT(16 * TB_MEBIBYTE);
    const char *text = (const char *)data + 2;
    size_t chunk;
    if (size < 2)
        return 0;
    strcpy(dialect.delimiter, delimiters[data[0] & 7]);
    dialect.quote = "\"'\0\""[data[0] >> 3 & 3];
    dialect.escape = data[0] & 32 ? '\\' : 0;
    dialect.record_end = data[0] & 64 ? '$' : 0;
    dialect.most_record_bytes = data[0] & 128 ? 20 : 0;
    chunk = (size_t)(data[1] % 17) + 1;
    size -= 2;
    if (dialect.most_record_bytes == 0 && read_in(&dialect, text, size, size + 1) != read_in(&dialect, text, size, chunk))
        abort();
    (void)read_in(&dialect, text, size, chunk);
    decode_all(text, size, size + 1, &whole);
    decode_all(text, size, chunk, &pieces);
    if (strcmp(tb_buf_str(&whole), tb_buf_str(&pieces)) != 0)
        abort();
    tb_buf_free(&whole);
    tb_buf_free(&pieces);
    return 0;
}
