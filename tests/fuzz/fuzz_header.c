/* A whole sheet, read as tb-ingest reads it: encoding, dialect, header, identity, rows, totals; in chunks and at once. */
#include "fuzz.h"
#include "fuzz_catalog.h"
#include "tb_delimited.h"

/* What came of a reading. */
struct result {
    size_t rows, records, findings, errors;
    char delimiter[8];
};

static enum tb_status on_row(void *context, const struct tb_sheet_row *row, struct tb_err *err)
{
    struct result *result = context;
    (void)err;
    if (row->county < 0)
        abort();
    result->rows++;
    return TB_OK;
}

static enum tb_status on_head(void *context, const struct tb_csv_record *header, struct tb_err *err)
{
    size_t i;
    (void)context;
    (void)err;
    for (i = 0; i < header->count; i++)
        if (strlen(header->cells[i].text) > header->cells[i].length)
            abort();
    return TB_OK;
}

static enum tb_status on_record(void *context, const struct tb_csv_record *record, enum tb_row_kind kind, struct tb_err *err)
{
    struct result *result = context;
    (void)err;
    if (record->line1 == 0 || kind > TB_ROW_TITLE)
        abort();
    result->records++;
    return TB_OK;
}

static enum tb_encoding encoding_of(const char *bytes, size_t length)
{
    struct tb_sniff sniff = TB_SNIFF_INIT;
    tb_sniff_feed(&sniff, bytes, length);
    return tb_sniff_encoding(&sniff);
}

static struct result read_bytes(const struct tb_catalog *catalog, const char *bytes, size_t length, size_t chunk)
{
    struct result result = {.rows = 0};
    const struct tb_reading_sink sink = {&result, NULL, on_row, on_head, on_record};
    struct tb_err err = TB_ERR_INIT;
    struct tb_reading reading;
    struct tb_delimited *text;
    size_t at, n;
    tb_reading_start(&reading, catalog, 2017, 10, "陵城区_大班额_20170630.csv", &sink);
    if (tb_delimited_new(&text, &reading, encoding_of(bytes, length), &err) != TB_OK)
        abort();
    for (at = 0; at < length && !tb_delimited_is_over(text); at += n) {
        n = length - at < chunk ? length - at : chunk;
        if (tb_delimited_feed(text, bytes + at, n, &err) != TB_OK)
            abort();
    }
    if (tb_delimited_finish(text, &err) != TB_OK || tb_reading_end(&reading, !*tb_delimited_failure(text), &err) != TB_OK)
        abort();
    tb_findings_close(&reading.findings);
    tb_findings_sort(&reading.findings);
    result.findings = reading.findings.count;
    result.errors = reading.findings.errors;
    memcpy(result.delimiter, reading.guess.dialect.delimiter, sizeof result.delimiter);
    tb_delimited_free(text);
    tb_reading_free(&reading);
    return result;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    struct result whole, parts;
    if (size > 20000 || encoding_of(bytes, size) == TB_ENCODING_NONE)
        return 0;
    whole = read_bytes(fuzz_catalog(), bytes, size, size ? size : 1);
    parts = read_bytes(fuzz_catalog(), bytes, size, 7);
    if (memcmp(&whole, &parts, sizeof whole) != 0)
        abort();
    return 0;
}
