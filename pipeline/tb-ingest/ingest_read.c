#include "ingest_internal.h"

#include "tb_i18n.h"

#include <stdio.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024, HEAD_RECORDS = 80, MOST_RECORD_BYTES = 1024 * 1024 /* a county's row has hundreds */ };

/* The reading of one file while it goes on. */
struct reader {
    struct ingest_reading *reading;
    struct ingest_batches *batches;
    struct ingest_shape shape;
    struct tb_decode *decode;
    struct tb_csv *csv;
    struct tb_buf text;
    bool head_done;
    size_t filled_records;
};

/* For each delimiter: how many of the first lines it cuts into three or more cells, then into how many. */
struct tally {
    size_t lines, cells;
};

static enum tb_status count_cells(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct tally *tally = context;
    size_t filled = 0, i;
    (void)err;
    for (i = 0; i < record->count; i++)
        filled += record->cells[i].length > 0;
    if (filled >= 3)
        tally->lines++;
    tally->cells += record->count;
    return TB_OK;
}

void ingest_choose_delimiter(const char *text, size_t length, struct tb_csv_dialect *dialect)
{
    static const char *const delimiters[] = {",", "\t", ";", "，"};
    const struct tb_csv_dialect standard = TB_CSV_RFC4180;
    struct tally best = {0, 0};
    size_t i;
    *dialect = standard;
    dialect->most_record_bytes = MOST_RECORD_BYTES;
    for (i = 0; i < sizeof delimiters / sizeof *delimiters; i++) {
        struct tb_csv_dialect other = standard;
        struct tb_err ignored = TB_ERR_INIT;
        struct tally tally = {0, 0};
        snprintf(other.delimiter, sizeof other.delimiter, "%s", delimiters[i]);
        if (tb_csv_read(&other, text, length, count_cells, &tally, &ignored) != TB_OK)
            ignored.status = TB_OK; /* an open quote at the cut: what was counted counts */
        if (tally.lines > best.lines || (tally.lines == best.lines && tally.lines > 0 && tally.cells > best.cells)) {
            best = tally;
            snprintf(dialect->delimiter, sizeof dialect->delimiter, "%s", delimiters[i]);
        }
    }
}

/* --- rows -------------------------------------------------------------------------------------------------- */

static enum tb_status on_row(void *context, const struct tb_sheet_row *row, struct tb_err *err)
{
    struct reader *reader = context;
    return ingest_batch_row(reader->batches, &reader->shape, row, err);
}

/* Nothing more can be learnt from the file: its form or header is unknown. */
static bool is_hopeless(const struct ingest_reading *reading)
{
    return !reading->has_rows;
}

static void find_identity(struct ingest_reading *reading)
{
    int form;
    tb_identity_titles(&reading->identity, &reading->grid);
    form = tb_identity_form(&reading->identity);
    reading->form = form >= 0 ? reading->ingest->catalog->forms.items[form] : NULL;
}

/* Without a header the preamble is what stands above the first row of many cells. */
static size_t preamble_end(const struct ingest_reading *reading)
{
    size_t row;
    if (reading->header.found)
        return reading->header.first;
    for (row = 0; row < reading->grid.count && row < 20; row++)
        if (reading->grid.rows[row].filled > 6)
            break;
    return row;
}

/* The head of the file is there: who, what, when, which columns; then the rows that were waiting. */
static enum tb_status begin_rows(struct reader *reader, struct tb_err *err)
{
    struct ingest_reading *reading = reader->reading;
    enum tb_status status = TB_OK;
    size_t row;
    reader->head_done = true;
    find_identity(reading);
    if (reading->form)
        status = tb_header_find(&reading->header, &reading->grid, reading->form, err);
    if (status != TB_OK)
        return status;
    if (reader->filled_records == 0) {
        if (reading->findings.errors == 0) /* else not a line of it could be read */
            tb_finding_add(&reading->findings, TB_FINDING_EMPTY_FILE, 0, 0, "", 0, "%s", "");
        tb_identity_settle(&reading->identity, &reading->findings);
        return TB_OK;
    }
    tb_identity_preamble(&reading->identity, &reading->grid, preamble_end(reading));
    if (reading->form && !reading->header.found)
        tb_finding_add(&reading->findings, TB_FINDING_NO_HEADER, 0, 0, "", 0, "：《%s》", reading->form->name);
    if (!reading->form || !reading->header.found) {
        tb_identity_settle(&reading->identity, &reading->findings);
        return TB_OK;
    }
    /* The cut-off may still come from below the table; the county must be known now. */
    tb_identity_foresee(&reading->identity);
    if (reading->identity.is_city_wide && reading->form->county < 0)
        tb_finding_add(&reading->findings, TB_FINDING_NO_COUNTY, 0, 0, "", 0, "：这张表没有县（市、区）一列，不能全市合报");
    if (reading->identity.county < 0 || (reading->identity.is_city_wide && reading->form->county < 0)) {
        tb_identity_settle(&reading->identity, &reading->findings);
        return TB_OK;
    }
    tb_identity_apply_measures(&reading->identity, reading->form, &reading->header);
    status = tb_sheet_start(&reading->sheet, reading->ingest->catalog, reading->form, &reading->header, &reading->identity,
                            &reading->findings, on_row, reader, err);
    if (status != TB_OK)
        return status;
    reading->sheet.known = ingest_plan_known(reading->ingest, tb_identity_form(&reading->identity));
    ingest_batch_shape(&reader->shape, reading->form, &reading->header, &reading->ingest->catalog->counties);
    reading->has_rows = true;
    tb_sheet_header_findings(&reading->sheet);
    for (row = reading->header.data; row < reading->grid.count && status == TB_OK; row++)
        status = tb_sheet_record(&reading->sheet, &reading->grid.rows[row].record, err);
    return status;
}

static enum tb_status on_record(void *context, const struct tb_csv_record *record, struct tb_err *err)
{
    struct reader *reader = context;
    struct ingest_reading *reading = reader->reading;
    size_t i;
    if (reader->head_done) {
        enum tb_status status;
        if (is_hopeless(reading))
            return TB_OK;
        status = tb_sheet_record(&reading->sheet, record, err);
        if (reading->findings.errors > TB_FINDING_MOST && !reading->identity.is_city_wide)
            ingest_batches_stop(reader->batches); /* rejected for certain; until then the rows serve the form's checks */
        return status;
    }
    for (i = 0; i < record->count && tb_text_is_blank(record->cells[i].text, record->cells[i].length); i++)
        ;
    if (i < record->count)
        reader->filled_records++;
    else if (reading->grid.count == 0)
        return TB_OK;
    if (tb_grid_add(&reading->grid, record, err) != TB_OK)
        return err->status;
    return reading->grid.count >= HEAD_RECORDS ? begin_rows(reader, err) : TB_OK;
}

/* --- bytes ------------------------------------------------------------------------------------------------- */

/* The first byte that is in none of the encodings: a file that was UTF-8 nearly to its end is not told of its second character,
 * where GB18030 gave up. Also the line it is on (not of UTF-16). */
static uint64_t first_bad_byte(const struct reader *reader, size_t *line1)
{
    const struct ingest_source *source = reader->reading->source;
    uint64_t bad = tb_decode_bad_offset(reader->decode), utf8_bad, at;
    struct tb_sniff sniff = TB_SNIFF_INIT;
    struct tb_buf bytes = TB_BUF_INIT(64 * TB_MEBIBYTE);
    struct tb_err ignored = TB_ERR_INIT;
    if (source->encoding == TB_ENCODING_GB18030 && tb_file_read(source->archived, &bytes, &ignored) == TB_OK) {
        tb_sniff_feed(&sniff, tb_buf_str(&bytes), bytes.length);
        utf8_bad = tb_sniff_utf8_bad_offset(&sniff);
        if (utf8_bad != UINT64_MAX && utf8_bad > bad)
            bad = utf8_bad;
        for (*line1 = 1, at = 0; at < bad && at < bytes.length; at++)
            *line1 += tb_buf_str(&bytes)[at] == '\n';
    }
    tb_buf_free(&bytes);
    return bad;
}

/* A failure of the file, not of the world: it becomes a finding and the reading ends there. */
static enum tb_status file_failure(struct reader *reader, enum tb_finding_id id, struct tb_err *err)
{
    struct ingest_reading *reading = reader->reading;
    size_t line1 = 0;
    if (id == TB_FINDING_BAD_BYTES) {
        const uint64_t bad = first_bad_byte(reader, &line1);
        tb_finding_add(&reading->findings, id, line1, 0, "", 0, "：第%llu个字节", (unsigned long long)bad + 1);
    } else {
        line1 = tb_csv_open_quote_line1(reader->csv);
        tb_finding_add(&reading->findings, line1 > 0 ? TB_FINDING_OPEN_QUOTE : TB_FINDING_TOO_LONG, line1,
                       tb_csv_open_quote_col1(reader->csv), "", 0, "%s", "");
    }
    if (err)
        err->status = TB_OK;
    return TB_OK;
}

static enum tb_status feed_text(struct reader *reader, bool *ended, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    if (!reader->csv) {
        ingest_choose_delimiter(tb_buf_str(&reader->text), reader->text.length, &reader->reading->dialect);
        status = tb_csv_new(&reader->csv, &reader->reading->dialect, on_record, reader, err);
    }
    if (status == TB_OK)
        status = tb_csv_feed(reader->csv, tb_buf_str(&reader->text), reader->text.length, err);
    tb_buf_clear(&reader->text);
    if (status == TB_INPUT) {
        *ended = true;
        status = file_failure(reader, TB_FINDING_OPEN_QUOTE, err);
    }
    return status;
}

static enum tb_status read_all(struct reader *reader, int fd, char *chunk, bool *ended, struct tb_err *err)
{
    const char *path = reader->reading->source->archived;
    enum tb_status status = TB_OK;
    int64_t read_bytes = 0;
    while (status == TB_OK && !*ended) {
        ssize_t got = read(fd, chunk, CHUNK_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tb_err_errno(err, errno, _("cannot read: %s"), path);
        read_bytes += got;
        ingest_show(reader->reading->ingest, read_bytes);
        status = got == 0 ? tb_decode_finish(reader->decode, err)
                          : tb_decode_feed(reader->decode, chunk, (size_t)got, &reader->text, err);
        if (status == TB_INPUT) {
            *ended = true;
            status = file_failure(reader, TB_FINDING_BAD_BYTES, err);
            if (status == TB_OK && reader->text.length > 0)
                status = feed_text(reader, ended, err);
            break;
        }
        if (status != TB_OK || got == 0)
            break;
        status = feed_text(reader, ended, err);
        if (status == TB_OK && reader->head_done && is_hopeless(reader->reading))
            *ended = true;
    }
    return status;
}

static enum tb_status end_file(struct reader *reader, bool ended, struct tb_err *err)
{
    struct ingest_reading *reading = reader->reading;
    enum tb_status status = TB_OK;
    if (!ended && reader->csv) {
        status = tb_csv_finish(reader->csv, err);
        if (status == TB_INPUT) {
            ended = true;
            status = file_failure(reader, TB_FINDING_OPEN_QUOTE, err);
        }
    }
    if (status == TB_OK && !reader->head_done)
        status = begin_rows(reader, err);
    if (status == TB_OK && reading->has_rows) {
        if (!ended) /* of half a file nothing adds up */
            status = tb_sheet_finish(&reading->sheet, err);
        tb_identity_settle(&reading->identity, &reading->findings);
    }
    return status;
}

enum tb_status ingest_read(struct ingest_reading *reading, struct ingest_batches *batches, struct tb_err *err)
{
    struct reader reader = {.reading = reading, .batches = batches, .text = TB_BUF_INIT(64 * TB_MEBIBYTE)};
    enum tb_status status = TB_OK;
    bool ended = false;
    char *chunk;
    int fd;
    if (reading->source->encoding == TB_ENCODING_NONE) {
        tb_finding_add(&reading->findings, TB_FINDING_NOT_TEXT, 0, 0, "", 0, "%s", "");
        tb_identity_settle(&reading->identity, &reading->findings);
        return TB_OK;
    }
    fd = open(reading->source->archived, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return tb_err_errno(err, errno, _("cannot open: %s"), reading->source->archived);
    chunk = malloc(CHUNK_BYTES);
    if (!chunk)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_decode_new(&reader.decode, reading->source->encoding, err);
    if (status == TB_OK)
        status = read_all(&reader, fd, chunk, &ended, err);
    if (status == TB_OK)
        status = end_file(&reader, ended, err);
    if (status == TB_OK && reading->findings.failed)
        status = tb_err_nomem(err);
    tb_csv_free(reader.csv);
    tb_decode_free(reader.decode);
    tb_buf_free(&reader.text);
    free(chunk);
    close(fd);
    return status;
}

void ingest_reading_free(struct ingest_reading *reading)
{
    if (reading->has_rows)
        tb_sheet_free(&reading->sheet);
    tb_header_free(&reading->header);
    tb_grid_free(&reading->grid);
    tb_findings_free(&reading->findings);
}
