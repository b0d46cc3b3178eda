#include "tb_delimited.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_RECORD_BYTES = 1024 * 1024 /* a county's row has hundreds */, MOST_FOREIGN_CELLS = 1000000 };

struct tb_delimited {
    struct tb_reading *reading;
    struct tb_decode *decode;
    struct tb_csv *csv;
    struct tb_buf text;
    bool is_broken;
    uint64_t bad_offset;
    char failure[TB_ERR_BYTES];
};

enum tb_status tb_delimited_new(struct tb_delimited **out, struct tb_reading *reading, enum tb_encoding encoding,
                                struct tb_err *err)
{
    struct tb_delimited *text = calloc(1, sizeof *text);
    enum tb_status status;
    *out = NULL;
    if (!text)
        return tb_err_nomem(err);
    text->reading = reading;
    text->bad_offset = UINT64_MAX;
    text->text.most_bytes = 64 * TB_MEBIBYTE;
    status = tb_decode_new(&text->decode, encoding, err);
    if (status != TB_OK)
        tb_delimited_free(text);
    else
        *out = text;
    return status;
}

void tb_delimited_free(struct tb_delimited *text)
{
    if (!text)
        return;
    tb_csv_free(text->csv);
    tb_decode_free(text->decode);
    tb_buf_free(&text->text);
    free(text);
}

bool tb_delimited_is_over(const struct tb_delimited *text)
{
    return text->is_broken || tb_reading_is_over(text->reading);
}

uint64_t tb_delimited_bad_offset(const struct tb_delimited *text)
{
    return text->bad_offset;
}

const char *tb_delimited_failure(const struct tb_delimited *text)
{
    return text->failure;
}

/* The text is what is wrong, not the world: it is read as far as it goes. */
static enum tb_status break_off(struct tb_delimited *text, const struct tb_err *reason)
{
    text->is_broken = true;
    snprintf(text->failure, sizeof text->failure, "%s", reason->message);
    return TB_OK;
}

/* The quote that is open, or the record without end. A table that cannot be read anyway is not told of its quotes. */
static enum tb_status break_record(struct tb_delimited *text, const struct tb_err *reason)
{
    const size_t line1 = tb_csv_open_quote_line1(text->csv);
    struct tb_reading *reading = text->reading;
    if (!reading->head_done || reading->has_rows)
        tb_finding_add(&reading->findings, line1 > 0 ? TB_FINDING_OPEN_QUOTE : TB_FINDING_TOO_LONG, line1,
                       tb_csv_open_quote_col1(text->csv), "", 0, "%s", "");
    return break_off(text, reason);
}

static enum tb_status start_records(struct tb_delimited *text, bool is_whole, struct tb_err *err)
{
    struct tb_dialect_sample sample = {.text = tb_buf_str(&text->text), .length = text->text.length, .is_whole = is_whole};
    struct tb_dialect_guess *guess = &text->reading->guess;
    enum tb_status status;
    sample.form_count = tb_reading_forms(text->reading, &sample.forms);
    status = tb_dialect_guess(guess, &sample, err);
    guess->dialect.most_record_bytes = MOST_RECORD_BYTES;
    if (!text->reading->catalog) {
        guess->dialect.most_record_bytes *= 32;
        guess->dialect.most_cells = MOST_FOREIGN_CELLS;
    }
    return status == TB_OK ? tb_csv_new(&text->csv, &guess->dialect, tb_reading_record, text->reading, err) : status;
}

/* The first text is held until there is enough of it to guess from. */
static enum tb_status cut_records(struct tb_delimited *text, bool is_last, struct tb_err *err)
{
    struct tb_err reason = TB_ERR_INIT;
    enum tb_status status = TB_OK;
    if (!text->csv) {
        if (!is_last && text->text.length < TB_DIALECT_SAMPLE_BYTES)
            return TB_OK;
        status = start_records(text, is_last, err);
        if (status != TB_OK)
            return status;
    }
    status = tb_csv_feed(text->csv, tb_buf_str(&text->text), text->text.length, &reason);
    tb_buf_clear(&text->text);
    if (status == TB_INPUT)
        return break_record(text, &reason);
    return status == TB_OK ? TB_OK : tb_err_set(err, status, "%s", reason.message);
}

/* A byte of no encoding: what was decoded before it is read. */
static enum tb_status break_bytes(struct tb_delimited *text, const struct tb_err *reason, struct tb_err *err)
{
    enum tb_status status = cut_records(text, true, err);
    text->bad_offset = tb_decode_bad_offset(text->decode);
    return status == TB_OK ? break_off(text, reason) : status;
}

enum tb_status tb_delimited_feed(struct tb_delimited *text, const char *bytes, size_t length, struct tb_err *err)
{
    struct tb_err reason = TB_ERR_INIT;
    enum tb_status status = tb_decode_feed(text->decode, bytes, length, &text->text, &reason);
    if (status == TB_INPUT)
        return break_bytes(text, &reason, err);
    return status == TB_OK ? cut_records(text, false, err) : tb_err_set(err, status, "%s", reason.message);
}

enum tb_status tb_delimited_finish(struct tb_delimited *text, struct tb_err *err)
{
    struct tb_err reason = TB_ERR_INIT;
    enum tb_status status;
    if (tb_delimited_is_over(text))
        return TB_OK;
    status = tb_decode_finish(text->decode, &reason);
    if (status == TB_INPUT)
        return break_bytes(text, &reason, err);
    if (status == TB_OK)
        status = cut_records(text, true, &reason);
    if (status == TB_OK && !text->is_broken)
        status = tb_csv_finish(text->csv, &reason);
    if (status == TB_INPUT)
        return break_record(text, &reason);
    return status == TB_OK ? TB_OK : tb_err_set(err, status, "%s", reason.message);
}
