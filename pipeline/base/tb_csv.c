#include "tb_csv.h"

#include "tb_buf.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 16384 };
#define MOST_RECORD_BYTES ((size_t)16 << 20)

/* What a byte may mean outside quotes. */
enum byte_class { PLAIN, DELIMITER, CR, LF, RECORD_END, ESCAPE };

enum state {
    RECORD_START,
    CELL_START,
    IN_PLAIN,
    IN_QUOTED,
    AFTER_QUOTE,      /* a quote inside quotes: the end, or half of a doubled one */
    AFTER_QUOTE_SPACE /* and blanks after it */
};

/* A cell of the record being put together, by offset because the text may move. */
struct slot {
    size_t at, length;
    bool quoted;
};

/* Two ways through a record. The quick one reads records that lie whole in the chunk and have no quoted cell; its
 * cells point into the chunk. Everything else goes byte by byte through step(), which copies. */
struct tb_csv {
    struct tb_csv_dialect dialect;
    size_t delimiter_bytes;
    unsigned char class[256];
    tb_csv_on_record on_record;
    void *context;
    struct tb_csv_cell *cells;
    struct slot *slots;
    size_t cell_room, slot_room, slot_count;
    struct tb_buf text; /* cells without quotes and escapes */
    struct tb_buf raw;  /* the record as it is, to read it again */
    enum state state;
    bool is_last; /* what is delivered now ends without a line end */
    bool escaped, skip_lf, was_cr, quotes_are_odd, plain_after_quote;
    size_t blanks, matched; /* held back: behind a closing quote; of a delimiter of several bytes */
    size_t cell_at;
    size_t line1, record_line1, quote_line1;
};

static void classify(struct tb_csv *csv)
{
    const struct tb_csv_dialect *d = &csv->dialect;
    if (d->record_end) {
        csv->class[(unsigned char)d->record_end] = RECORD_END;
    } else {
        csv->class['\r'] = CR;
        csv->class['\n'] = LF;
    }
    if (d->escape)
        csv->class[(unsigned char)d->escape] = ESCAPE;
    if (csv->delimiter_bytes > 0)
        csv->class[(unsigned char)d->delimiter[0]] = DELIMITER;
}

enum tb_status tb_csv_new(struct tb_csv **out, const struct tb_csv_dialect *dialect, tb_csv_on_record on_record, void *context,
                          struct tb_err *err)
{
    struct tb_csv *csv = calloc(1, sizeof *csv);
    *out = NULL;
    if (!csv)
        return tb_err_nomem(err);
    csv->dialect = *dialect;
    csv->dialect.delimiter[sizeof csv->dialect.delimiter - 1] = '\0';
    if (csv->dialect.most_cells == 0)
        csv->dialect.most_cells = MOST_CELLS;
    if (csv->dialect.most_record_bytes == 0)
        csv->dialect.most_record_bytes = MOST_RECORD_BYTES;
    csv->delimiter_bytes = strlen(csv->dialect.delimiter);
    csv->on_record = on_record;
    csv->context = context;
    csv->text.most_bytes = csv->raw.most_bytes = csv->dialect.most_record_bytes + 64;
    csv->line1 = 1;
    classify(csv);
    *out = csv;
    return TB_OK;
}

void tb_csv_free(struct tb_csv *csv)
{
    if (!csv)
        return;
    tb_buf_free(&csv->text);
    tb_buf_free(&csv->raw);
    free(csv->cells);
    free(csv->slots);
    free(csv);
}

static enum tb_status too_long(const struct tb_csv *csv, size_t line1, struct tb_err *err)
{
    return tb_err_set(err, TB_INPUT, _("record is longer than %zu bytes: line %zu"), csv->dialect.most_record_bytes, line1);
}

/* Room for one more cell (cells and slots alike). */
static enum tb_status more_room(struct tb_csv *csv, void **items, size_t *room, size_t size, size_t line1, struct tb_err *err)
{
    size_t more = *room ? *room * 2 : 64;
    void *bigger;
    if (*room >= csv->dialect.most_cells)
        return tb_err_set(err, TB_INPUT, _("record has more than %zu cells: line %zu"), csv->dialect.most_cells, line1);
    if (more > csv->dialect.most_cells)
        more = csv->dialect.most_cells;
    bigger = realloc(*items, more * size);
    if (!bigger)
        return tb_err_nomem(err);
    *items = bigger;
    *room = more;
    return TB_OK;
}

static enum tb_status deliver(struct tb_csv *csv, size_t count, size_t line1, struct tb_err *err)
{
    struct tb_csv_record record = {csv->cells, count, line1, csv->quotes_are_odd, csv->is_last};
    return csv->on_record(csv->context, &record, err);
}

/* The place of the quote that closes a cell opened at bytes[at - 1], where nothing but a delimiter or the end of the record follows; 0:
 * it must be read step by step, because a line end, an escape, a doubled quote or further text is there, or the chunk ends. */
static size_t quick_quoted_end(const struct tb_csv *csv, const char *bytes, size_t length, size_t at)
{
    const unsigned char *class = csv->class;
    const char quote = csv->dialect.quote;
    unsigned char next;
    while (at < length && bytes[at] != quote && class[(unsigned char)bytes[at]] <= DELIMITER)
        at++;
    if (at + 1 >= length || bytes[at] != quote)
        return 0;
    next = class[(unsigned char)bytes[at + 1]];
    return next == PLAIN || next == ESCAPE || (next == DELIMITER && csv->delimiter_bytes != 1) ? 0 : at;
}

/* The place of the delimiter or record end behind a plain cell; length: it must be read step by step. */
static size_t quick_plain_end(const struct tb_csv *csv, const char *bytes, size_t length, size_t at)
{
    const unsigned char *class = csv->class;
    for (;; at++) {
        while (at < length && class[(unsigned char)bytes[at]] == PLAIN)
            at++;
        if (at == length || class[(unsigned char)bytes[at]] == ESCAPE)
            return length;
        if (class[(unsigned char)bytes[at]] != DELIMITER || csv->delimiter_bytes == 1)
            return at;
        if (length - at < csv->delimiter_bytes)
            return length;
        if (memcmp(bytes + at, csv->dialect.delimiter, csv->delimiter_bytes) == 0)
            return at;
    }
}

/* The quick way. *used = 0: the record must be read step by step. */
static enum tb_status quick_record(struct tb_csv *csv, const char *bytes, size_t length, size_t *used, struct tb_err *err)
{
    const char quote = csv->dialect.quote;
    size_t at = 0, count = 0;
    enum tb_status status;

    *used = 0;
    for (;;) {
        const bool quoted = at < length && quote && bytes[at] == quote;
        const size_t from = at + quoted;
        size_t to;
        if (quoted) {
            to = quick_quoted_end(csv, bytes, length, from);
            if (to == 0)
                return TB_OK;
            at = to + 1;
        } else {
            at = to = quick_plain_end(csv, bytes, length, at);
            if (at == length)
                return TB_OK;
        }
        if (count == csv->cell_room) {
            status = more_room(csv, (void **)&csv->cells, &csv->cell_room, sizeof *csv->cells, csv->line1, err);
            if (status != TB_OK)
                return status;
        }
        csv->cells[count].text = bytes + from;
        csv->cells[count].length = to - from;
        csv->cells[count++].quoted = quoted;
        if (csv->class[(unsigned char)bytes[at]] != DELIMITER)
            break;
        at += csv->delimiter_bytes;
    }
    if (at > csv->dialect.most_record_bytes)
        return too_long(csv, csv->line1, err);
    csv->skip_lf = csv->class[(unsigned char)bytes[at]] == CR;
    *used = at + 1;
    return deliver(csv, count, csv->line1++, err);
}

static enum tb_status end_cell(struct tb_csv *csv, bool quoted, struct tb_err *err)
{
    if (csv->slot_count == csv->slot_room) {
        enum tb_status status = more_room(csv, (void **)&csv->slots, &csv->slot_room, sizeof *csv->slots, csv->record_line1, err);
        if (status != TB_OK)
            return status;
    }
    csv->slots[csv->slot_count].at = csv->cell_at;
    csv->slots[csv->slot_count].length = csv->text.length - csv->cell_at;
    csv->slots[csv->slot_count++].quoted = quoted;
    csv->cell_at = csv->text.length;
    csv->state = CELL_START;
    return TB_OK;
}

static void forget_record(struct tb_csv *csv)
{
    tb_buf_clear(&csv->text);
    csv->slot_count = csv->cell_at = csv->matched = csv->blanks = 0;
    csv->escaped = false;
}

static enum tb_status end_record(struct tb_csv *csv, bool quoted, struct tb_err *err)
{
    const char *text;
    size_t i, count;
    enum tb_status status = end_cell(csv, quoted, err);
    if (status != TB_OK)
        return status;
    status = tb_buf_check(&csv->text, "record", err);
    count = csv->slot_count;
    while (status == TB_OK && csv->cell_room < count)
        status = more_room(csv, (void **)&csv->cells, &csv->cell_room, sizeof *csv->cells, csv->record_line1, err);
    if (status != TB_OK)
        return status;
    text = tb_buf_str(&csv->text);
    for (i = 0; i < count; i++) {
        csv->cells[i].text = text + csv->slots[i].at;
        csv->cells[i].length = csv->slots[i].length;
        csv->cells[i].quoted = csv->slots[i].quoted;
    }
    status = deliver(csv, count, csv->record_line1, err);
    forget_record(csv);
    tb_buf_clear(&csv->raw);
    csv->quotes_are_odd = csv->plain_after_quote = false;
    csv->state = RECORD_START;
    return status;
}

static void count_line(struct tb_csv *csv, char byte)
{
    if (csv->dialect.record_end ? byte == csv->dialect.record_end : byte == '\r' || (byte == '\n' && !csv->was_cr))
        csv->line1++;
    csv->was_cr = byte == '\r' && !csv->dialect.record_end;
}

static enum tb_status step(struct tb_csv *csv, char byte, struct tb_err *err);

/* The cell did not close where it should have: read the record again, a cell ending at its first lone quote. */
static enum tb_status read_again(struct tb_csv *csv, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    struct tb_buf raw = csv->raw;
    const struct tb_buf empty = TB_BUF_INIT(raw.most_bytes);
    size_t i;
    csv->raw = empty;
    forget_record(csv);
    csv->plain_after_quote = true;
    csv->was_cr = false;
    csv->line1 = csv->record_line1;
    csv->state = CELL_START;
    for (i = 0; i < raw.length && status == TB_OK; i++) {
        tb_buf_putc(&csv->raw, raw.bytes[i]);
        status = step(csv, raw.bytes[i], err);
    }
    tb_buf_free(&raw);
    return status;
}

/* A byte inside quotes. */
static enum tb_status step_quoted(struct tb_csv *csv, char byte, struct tb_err *err)
{
    const bool is_line_end = csv->dialect.record_end ? byte == csv->dialect.record_end : byte == '\r' || byte == '\n';
    if (csv->quotes_are_odd && !csv->plain_after_quote && is_line_end)
        return read_again(csv, err);
    if (csv->dialect.escape && byte == csv->dialect.escape && byte != csv->dialect.quote) {
        csv->escaped = true;
    } else if (byte == csv->dialect.quote) {
        csv->state = AFTER_QUOTE;
        csv->blanks = 0;
    } else {
        count_line(csv, byte);
        tb_buf_putc(&csv->text, byte);
    }
    return TB_OK;
}

/* The delimiter or record end that follows a cell, else the byte is text. Returns true when it was a record end. */
static enum tb_status step_outside(struct tb_csv *csv, char byte, bool *is_text, struct tb_err *err)
{
    const bool quoted = csv->state == AFTER_QUOTE || csv->state == AFTER_QUOTE_SPACE;
    *is_text = false;
    switch (csv->class[(unsigned char)byte]) {
    case DELIMITER:
        if (csv->delimiter_bytes == 1)
            return end_cell(csv, quoted, err);
        csv->matched = 1;
        return TB_OK;
    case CR:
    case LF:
    case RECORD_END:
        csv->was_cr = false;
        count_line(csv, byte);
        csv->skip_lf = byte == '\r' && !csv->dialect.record_end;
        csv->was_cr = false;
        return end_record(csv, quoted, err);
    default:
        *is_text = true;
        return TB_OK;
    }
}

/* Text behind what looked like a closing quote: the quote was part of the text. */
static void reopen(struct tb_csv *csv, char byte)
{
    csv->quotes_are_odd = true;
    if (!csv->plain_after_quote)
        tb_buf_putc(&csv->text, csv->dialect.quote);
    for (; csv->blanks > 0; csv->blanks--)
        tb_buf_putc(&csv->text, ' ');
    csv->state = csv->plain_after_quote ? IN_PLAIN : IN_QUOTED;
    tb_buf_putc(&csv->text, byte);
}

static enum tb_status step_text(struct tb_csv *csv, char byte, struct tb_err *err)
{
    enum tb_status status;
    bool is_text;
    if (csv->state == CELL_START && csv->dialect.quote && byte == csv->dialect.quote) {
        csv->state = IN_QUOTED;
        csv->quote_line1 = csv->line1;
        return TB_OK;
    }
    if (csv->state == AFTER_QUOTE && byte == csv->dialect.quote) {
        tb_buf_putc(&csv->text, byte);
        csv->state = IN_QUOTED;
        return TB_OK;
    }
    status = step_outside(csv, byte, &is_text, err);
    if (status != TB_OK || !is_text)
        return status;
    if (csv->state == AFTER_QUOTE || csv->state == AFTER_QUOTE_SPACE) {
        if (byte == ' ') {
            csv->blanks++;
            csv->state = AFTER_QUOTE_SPACE;
        } else {
            reopen(csv, byte);
        }
        return TB_OK;
    }
    csv->state = IN_PLAIN;
    if (csv->class[(unsigned char)byte] == ESCAPE)
        csv->escaped = true;
    else
        tb_buf_putc(&csv->text, byte);
    return TB_OK;
}

/* One byte of a delimiter of several: complete, go on, or give back what was held. */
static enum tb_status step_delimiter(struct tb_csv *csv, char byte, struct tb_err *err)
{
    const char *delimiter = csv->dialect.delimiter;
    size_t held = csv->matched, i;
    enum tb_status status = TB_OK;
    if (byte == delimiter[held]) {
        if (++csv->matched < csv->delimiter_bytes)
            return TB_OK;
        csv->matched = 0;
        return end_cell(csv, csv->state == AFTER_QUOTE || csv->state == AFTER_QUOTE_SPACE, err);
    }
    /* Not the delimiter: its first byte was text; the others may begin one. */
    csv->matched = 0;
    if (csv->state == AFTER_QUOTE || csv->state == AFTER_QUOTE_SPACE) {
        reopen(csv, delimiter[0]);
    } else {
        csv->state = IN_PLAIN;
        tb_buf_putc(&csv->text, delimiter[0]);
    }
    for (i = 1; i < held && status == TB_OK; i++)
        status = step(csv, delimiter[i], err);
    return status == TB_OK ? step(csv, byte, err) : status;
}

static enum tb_status step(struct tb_csv *csv, char byte, struct tb_err *err)
{
    if (csv->escaped) {
        csv->escaped = false;
        count_line(csv, byte);
        tb_buf_putc(&csv->text, byte);
        return TB_OK;
    }
    if (csv->state == IN_QUOTED)
        return step_quoted(csv, byte, err);
    if (csv->matched > 0)
        return step_delimiter(csv, byte, err);
    return step_text(csv, byte, err);
}

enum tb_status tb_csv_feed(struct tb_csv *csv, const char *bytes, size_t length, struct tb_err *err)
{
    size_t at = 0, used;
    enum tb_status status;
    while (at < length) {
        if (csv->skip_lf && csv->state == RECORD_START) {
            csv->skip_lf = false;
            if (bytes[at] == '\n') {
                at++;
                continue;
            }
        }
        if (csv->state == RECORD_START) {
            status = quick_record(csv, bytes + at, length - at, &used, err);
            if (status != TB_OK)
                return status;
            at += used;
            if (used > 0)
                continue;
            csv->record_line1 = csv->line1;
            csv->state = CELL_START;
        }
        while (at < length && csv->state != RECORD_START) {
            tb_buf_putc(&csv->raw, bytes[at]);
            status = step(csv, bytes[at++], err);
            if (status != TB_OK)
                return status;
            if (csv->raw.length > csv->dialect.most_record_bytes)
                return too_long(csv, csv->state == IN_QUOTED ? csv->quote_line1 : csv->record_line1, err);
        }
        if (csv->text.failed || csv->raw.failed)
            return tb_buf_check(csv->text.failed ? &csv->text : &csv->raw, "record", err);
    }
    return TB_OK;
}

enum tb_status tb_csv_finish(struct tb_csv *csv, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t i;
    if (csv->state == IN_QUOTED && csv->quotes_are_odd && !csv->plain_after_quote)
        status = read_again(csv, err);
    if (status != TB_OK || csv->state == RECORD_START)
        return status;
    if (csv->state == IN_QUOTED)
        return tb_err_set(err, TB_INPUT, _("quote is never closed: line %zu"), csv->quote_line1);
    if (csv->matched > 0 && (csv->state == AFTER_QUOTE || csv->state == AFTER_QUOTE_SPACE))
        reopen(csv, csv->dialect.delimiter[0]);
    else if (csv->matched > 0)
        tb_buf_putc(&csv->text, csv->dialect.delimiter[0]);
    for (i = 1; i < csv->matched; i++)
        tb_buf_putc(&csv->text, csv->dialect.delimiter[i]);
    if (csv->escaped)
        tb_buf_putc(&csv->text, csv->dialect.escape);
    csv->is_last = true;
    return end_record(csv, csv->state == AFTER_QUOTE || csv->state == AFTER_QUOTE_SPACE, err);
}

size_t tb_csv_open_quote_line1(const struct tb_csv *csv)
{
    return csv->state == IN_QUOTED ? csv->quote_line1 : 0;
}

size_t tb_csv_open_quote_col1(const struct tb_csv *csv)
{
    return csv->state == IN_QUOTED ? csv->slot_count + 1 : 0;
}

enum tb_status tb_csv_read(const struct tb_csv_dialect *dialect, const char *text, size_t length, tb_csv_on_record on_record,
                           void *context, struct tb_err *err)
{
    struct tb_csv *csv;
    enum tb_status status = tb_csv_new(&csv, dialect, on_record, context, err);
    if (status == TB_OK)
        status = tb_csv_feed(csv, text, length, err);
    if (status == TB_OK)
        status = tb_csv_finish(csv, err);
    tb_csv_free(csv);
    return status;
}

/* The length of the blank at text: ASCII's up to space, U+00A0, U+3000, U+FEFF; 0 for none. */
static size_t blank_length(const char *text, size_t length)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    size_t i;
    if (length > 0 && (unsigned char)text[0] <= ' ')
        return 1;
    for (i = 0; i < sizeof wide / sizeof *wide; i++)
        if (length >= strlen(wide[i]) && memcmp(text, wide[i], strlen(wide[i])) == 0)
            return strlen(wide[i]);
    return 0;
}

static size_t count_digits(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length && ((text[i] >= '0' && text[i] <= '9') || text[i] == ','))
        i++;
    return i;
}

/* Digits, with a point, an exponent, a per cent sign; nothing after them. */
static bool is_unsigned_number(const char *text, size_t length)
{
    size_t at = count_digits(text, length), digits = at;
    if (at < length && text[at] == '.') {
        const size_t more = count_digits(text + at + 1, length - at - 1);
        digits += more;
        at += 1 + more;
    }
    if (digits > 0 && at < length && (text[at] == 'e' || text[at] == 'E')) {
        const size_t sign = at + 1 < length && (text[at + 1] == '+' || text[at + 1] == '-') ? 1 : 0;
        const size_t power = count_digits(text + at + 1 + sign, length - at - 1 - sign);
        if (power == 0)
            return false;
        at += 1 + sign + power;
    }
    if (at < length && text[at] == '%')
        at++;
    return digits > 0 && at == length;
}

/* Whether a spreadsheet program that opens the CSV would calculate the cell. */
static bool runs_as_formula(const char *text, size_t length)
{
    static const char *const wide[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}; /* ＝＋－＠ */
    size_t blank, i;
    while ((blank = blank_length(text, length)) > 0) {
        text += blank;
        length -= blank;
    }
    for (i = 0; i < sizeof wide / sizeof *wide; i++)
        if (length > 3 && memcmp(text, wide[i], 3) == 0)
            return true;
    if (length < 2 || !memchr("=+-@", text[0], 4))
        return false;
    for (i = 0; i < length && (text[i] == '-' || text[i] == '+'); i++)
        ;
    if (i == length) /* a nil mark */
        return false;
    return text[0] == '=' || text[0] == '@' || !is_unsigned_number(text + 1, length - 1);
}

void tb_csv_put_shown(struct tb_buf *out, const char *text, size_t length, bool raw)
{
    struct tb_buf guarded = TB_BUF_INIT(out->most_bytes);
    if (raw || !runs_as_formula(text, length)) {
        tb_csv_put_cell(out, text, length);
        return;
    }
    tb_buf_putc(&guarded, '\'');
    tb_buf_append(&guarded, text, length);
    if (guarded.failed)
        out->failed = true;
    else
        tb_csv_put_cell(out, guarded.bytes, guarded.length);
    tb_buf_free(&guarded);
}

void tb_csv_put_cell(struct tb_buf *out, const char *text, size_t length)
{
    size_t i;
    bool quote = false;
    for (i = 0; i < length && !quote; i++)
        quote = text[i] == '"' || text[i] == ',' || text[i] == '\r' || text[i] == '\n';
    if (!quote) {
        tb_buf_append(out, text, length);
        return;
    }
    tb_buf_putc(out, '"');
    for (i = 0; i < length; i++) {
        if (text[i] == '"')
            tb_buf_putc(out, '"');
        tb_buf_putc(out, text[i]);
    }
    tb_buf_putc(out, '"');
}
