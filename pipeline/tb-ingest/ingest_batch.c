#include "ingest_batch.h"
#include "tb_db_row.h"
#include "tb_num.h"

#include <string.h>

enum { MOST_BATCH_BYTES = 40 * 1024 * 1024 };

void ingest_batches_start(struct ingest_batches *batches, bool side_by_side)
{
    size_t i;
    memset(batches, 0, sizeof *batches);
    batches->side_by_side = side_by_side;
    for (i = 0; i < INGEST_BATCHES; i++)
        batches->items[i].bytes.most_bytes = MOST_BATCH_BYTES;
    pthread_mutex_init(&batches->mutex, NULL);
    pthread_cond_init(&batches->changed, NULL);
}

void ingest_batches_free(struct ingest_batches *batches)
{
    size_t i;
    for (i = 0; i < INGEST_BATCHES; i++)
        tb_buf_free(&batches->items[i].bytes);
    pthread_cond_destroy(&batches->changed);
    pthread_mutex_destroy(&batches->mutex);
}

/* The batch the reader fills; NULL once rows are of no use. */
static struct ingest_batch *filling(struct ingest_batches *batches)
{
    struct ingest_batch *batch = &batches->items[batches->fill];
    if (batch->state == BATCH_FILLING)
        return batches->stopped ? NULL : batch;
    pthread_mutex_lock(&batches->mutex);
    while (batch->state != BATCH_FREE && !batches->stopped)
        pthread_cond_wait(&batches->changed, &batches->mutex);
    if (batches->stopped)
        batch = NULL;
    else
        batch->state = BATCH_FILLING;
    pthread_mutex_unlock(&batches->mutex);
    return batch;
}

static void hand_over(struct ingest_batches *batches)
{
    pthread_mutex_lock(&batches->mutex);
    if (batches->items[batches->fill].state == BATCH_FILLING) {
        batches->items[batches->fill].state = BATCH_FULL;
        batches->fill = (batches->fill + 1) % INGEST_BATCHES;
    }
    pthread_cond_broadcast(&batches->changed);
    pthread_mutex_unlock(&batches->mutex);
}

static void put_number(char **to, int64_t number)
{
    memcpy(*to, &number, sizeof number);
    *to += sizeof number;
}

static void put_text(char **to, struct tb_span text)
{
    put_number(to, (int64_t)text.length);
    memcpy(*to, text.text, text.length);
    *to += text.length;
}

static const unsigned char must_escape[256] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,         1,
                                               1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ['"'] = 1, ['\\'] = 1};

/* "text" as JSON writes it. Room: six bytes for one, and the quotes. */
static char *put_json(char *to, const char *text, size_t length)
{
    static const char hex[] = "0123456789abcdef";
    size_t k;
    *to++ = '"';
    for (k = 0; k < length; k++) {
        unsigned char c = (unsigned char)text[k];
        if (!must_escape[c]) {
            *to++ = (char)c;
        } else if (c >= 0x20) {
            *to++ = '\\';
            *to++ = (char)c;
        } else {
            memcpy(to, "\\u00", 4);
            to[4] = hex[c >> 4];
            to[5] = hex[c & 15];
            to += 6;
        }
    }
    *to++ = '"';
    return to;
}

void ingest_batch_shape(struct ingest_shape *shape, const struct tb_form *form, const struct tb_header *header,
                        const struct tb_counties *counties)
{
    size_t i;
    shape->form = form;
    shape->counties = counties;
    shape->least = 0;
    for (i = 0; i < INGEST_MOST_SHAPED; i++)
        shape->form_column[i] = TB_FORM_NO_COLUMN;
    for (i = 0; i < form->column_count; i++) {
        const int at = header->file_column[i];
        shape->decimals[i] = tb_db_row_decimals_in(&form->columns[i], header->measure[i]);
        shape->stored[i] = tb_db_row_has(form, i);
        if (at >= 0 && at < INGEST_MOST_SHAPED)
            shape->form_column[at] = (int)i;
        if (at >= 0 && at < INGEST_MOST_SHAPED && !shape->stored[i])
            shape->least = (size_t)at + 1; /* a county that is inherited is not what an empty cell says */
    }
}

/* Whether a cell can be told from what is stored, by the rule of tb_db_row.h. */
static bool is_as_stored(const struct ingest_shape *shape, const struct tb_sheet_row *row, size_t cell, const char *text,
                         size_t length)
{
    const int column = cell < INGEST_MOST_SHAPED ? shape->form_column[cell] : TB_FORM_NO_COLUMN;
    const struct tb_value *value;
    if (column == TB_FORM_NO_COLUMN)
        return length == 0;
    if (!shape->stored[column]) {
        const char *name = shape->counties->items[row->county].name;
        return strlen(name) == length && memcmp(name, text, length) == 0;
    }
    value = &row->values[column];
    switch (value->kind) {
    case TB_VALUE_INT:
        return tb_num_is_short(text, length, value->number, shape->decimals[column]);
    case TB_VALUE_TEXT:
        return value->text.length == length && memcmp(value->text.text, text, length) == 0;
    case TB_VALUE_NULL:
        break;
    }
    return length == 0;
}

/* "12": */
static char *put_key(char *to, size_t number)
{
    char digits[24];
    size_t n = 0;
    do
        digits[n++] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    *to++ = '"';
    while (n > 0)
        *to++ = digits[--n];
    *to++ = '"';
    *to++ = ':';
    return to;
}

/* {"5":"27380.80"}: the cells that are not as stored; nothing when there is none. Room: see raw_room. */
static size_t put_raw(char *to, const struct ingest_shape *shape, const struct tb_sheet_row *row)
{
    const struct tb_csv_record *record = row->record;
    const size_t count = record->count > shape->least ? record->count : shape->least;
    char *start = to;
    size_t i;
    for (i = 0; i < count; i++) {
        const char *text = i < record->count ? record->cells[i].text : "";
        const size_t length = i < record->count ? record->cells[i].length : 0;
        if (is_as_stored(shape, row, i, text, length))
            continue;
        *to = to == start ? '{' : ',';
        to++;
        to = put_key(to, i + 1);
        to = put_json(to, text, length);
    }
    if (to > start)
        *to++ = '}';
    return (size_t)(to - start);
}

static size_t raw_room(const struct ingest_shape *shape, const struct tb_csv_record *record)
{
    enum { MOST_KEY_BYTES = 28 }; /* ,"": and as many digits as a size has, quotes of the text */
    size_t room = 2 + MOST_KEY_BYTES * (record->count + shape->least), i;
    for (i = 0; i < record->count; i++)
        room += 6 * record->cells[i].length;
    return room;
}

/* line, unit, completed, the values (kind, then number or text), the raw cells: numbers as eight bytes. */
enum tb_status ingest_batch_row(struct ingest_batches *batches, const struct ingest_shape *shape, const struct tb_sheet_row *row,
                                struct tb_err *err)
{
    struct ingest_batch *batch = filling(batches);
    const size_t columns = shape->form->column_count;
    size_t need = 5 * sizeof(int64_t) + raw_room(shape, row->record), i;
    char *to, *start;
    if (!batch)
        return TB_OK;
    for (i = 0; i < columns; i++)
        need += 2 * sizeof(int64_t) + (row->values[i].kind == TB_VALUE_TEXT ? row->values[i].text.length : 0);
    to = tb_buf_reserve(&batch->bytes, need);
    if (!to)
        return tb_buf_check(&batch->bytes, "rows", err);
    start = to;
    put_number(&to, (int64_t)row->line1);
    put_number(&to, (int64_t)row->county);
    put_number(&to, (int64_t)row->completed);
    for (i = 0; i < columns; i++) {
        *to++ = (char)row->values[i].kind;
        if (row->values[i].kind == TB_VALUE_INT)
            put_number(&to, row->values[i].number);
        else if (row->values[i].kind == TB_VALUE_TEXT)
            put_text(&to, row->values[i].text);
    }
    i = put_raw(to + sizeof(int64_t), shape, row);
    put_number(&to, (int64_t)i);
    to += i;
    batch->bytes.length += (size_t)(to - start);
    if (batch->bytes.length >= INGEST_BATCH_BYTES && batches->side_by_side)
        hand_over(batches);
    return TB_OK;
}

void ingest_batches_close(struct ingest_batches *batches)
{
    hand_over(batches);
    pthread_mutex_lock(&batches->mutex);
    batches->closed = true;
    pthread_cond_broadcast(&batches->changed);
    pthread_mutex_unlock(&batches->mutex);
}

void ingest_batches_stop(struct ingest_batches *batches)
{
    pthread_mutex_lock(&batches->mutex);
    batches->stopped = true;
    pthread_cond_broadcast(&batches->changed);
    pthread_mutex_unlock(&batches->mutex);
}

struct ingest_batch *ingest_batches_take(struct ingest_batches *batches)
{
    struct ingest_batch *batch = &batches->items[batches->take];
    pthread_mutex_lock(&batches->mutex);
    while (batch->state != BATCH_FULL && !batches->closed)
        pthread_cond_wait(&batches->changed, &batches->mutex);
    if (batch->state == BATCH_FULL) {
        batch->state = BATCH_TAKEN;
        batch->at = 0;
        batches->take = (batches->take + 1) % INGEST_BATCHES;
    } else {
        batch = NULL;
    }
    pthread_mutex_unlock(&batches->mutex);
    return batch;
}

void ingest_batches_give(struct ingest_batches *batches, struct ingest_batch *batch)
{
    tb_buf_clear(&batch->bytes);
    pthread_mutex_lock(&batches->mutex);
    batch->state = BATCH_FREE;
    pthread_cond_broadcast(&batches->changed);
    pthread_mutex_unlock(&batches->mutex);
}

static int64_t get_number(const char **from)
{
    int64_t number;
    memcpy(&number, *from, sizeof number);
    *from += sizeof number;
    return number;
}

static struct tb_span get_text(const char **from)
{
    struct tb_span text;
    text.length = (size_t)get_number(from);
    text.text = *from;
    *from += text.length;
    return text;
}

bool ingest_batch_next(struct ingest_batch *batch, struct ingest_packed_row *row)
{
    const char *from = batch->bytes.bytes + batch->at;
    size_t i;
    if (batch->at >= batch->bytes.length)
        return false;
    row->line1 = (size_t)get_number(&from);
    row->county = (int)get_number(&from);
    row->completed = (int)get_number(&from);
    row->blank = 0;
    for (i = 0; i < row->count; i++) {
        row->values[i].kind = (enum tb_value_kind) * from++;
        if (row->values[i].kind == TB_VALUE_INT)
            row->values[i].number = get_number(&from);
        else if (row->values[i].kind == TB_VALUE_TEXT)
            row->values[i].text = get_text(&from);
        else
            row->blank |= (uint64_t)1 << i;
    }
    row->raw = get_text(&from);
    batch->at = (size_t)(from - batch->bytes.bytes);
    return true;
}
