#include "ingest_batch.h"

#include <string.h>

enum { MOST_BATCH_BYTES = 40 * 1024 * 1024 };

void ingest_batches_start(struct ingest_batches *batches)
{
    size_t i;
    memset(batches, 0, sizeof *batches);
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

static const unsigned char must_escape[256] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                               ['"'] = 1, ['\\'] = 1};

/* The cells as a JSON array, without the empty ones at the end. Room: see raw_room. */
static size_t put_json(char *to, const struct tb_csv_record *record)
{
    static const char hex[] = "0123456789abcdef";
    char *start = to;
    size_t count = record->count, i, k;
    while (count > 0 && record->cells[count - 1].length == 0)
        count--;
    *to++ = '[';
    for (i = 0; i < count; i++) {
        const char *text = record->cells[i].text;
        size_t length = record->cells[i].length;
        unsigned odd = 0;
        if (i > 0)
            *to++ = ',';
        *to++ = '"';
        for (k = 0; k < length; k++)
            odd |= must_escape[(unsigned char)text[k]];
        if (!odd) {
            memcpy(to, text, length);
            to += length;
        }
        for (k = 0; odd && k < length; k++) {
            unsigned char c = (unsigned char)text[k];
            if (c == '"' || c == '\\') {
                *to++ = '\\';
                *to++ = (char)c;
            } else if (c < 0x20) {
                memcpy(to, "\\u00", 4);
                to[4] = hex[c >> 4];
                to[5] = hex[c & 15];
                to += 6;
            } else {
                *to++ = (char)c;
            }
        }
        *to++ = '"';
    }
    *to++ = ']';
    return (size_t)(to - start);
}

static size_t raw_room(const struct tb_csv_record *record)
{
    size_t room = 2, i;
    for (i = 0; i < record->count; i++)
        room += 3 + 6 * record->cells[i].length;
    return room;
}

/* line, unit, completed, the values (kind, then number or text), the raw record: numbers as eight bytes. */
enum tb_status ingest_batch_row(struct ingest_batches *batches, const struct tb_sheet_row *row, size_t columns, struct tb_err *err)
{
    struct ingest_batch *batch = filling(batches);
    size_t need = 5 * sizeof(int64_t) + raw_room(row->record), i;
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
    put_number(&to, (int64_t)row->unit);
    put_number(&to, (int64_t)row->completed);
    for (i = 0; i < columns; i++) {
        *to++ = (char)row->values[i].kind;
        if (row->values[i].kind == TB_VALUE_INT)
            put_number(&to, row->values[i].number);
        else if (row->values[i].kind == TB_VALUE_TEXT)
            put_text(&to, row->values[i].text);
    }
    i = put_json(to + sizeof(int64_t), row->record);
    put_number(&to, (int64_t)i);
    to += i;
    batch->bytes.length += (size_t)(to - start);
    if (batch->bytes.length >= INGEST_BATCH_BYTES)
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
    row->unit = (int)get_number(&from);
    row->completed = (int)get_number(&from);
    for (i = 0; i < row->count; i++) {
        row->values[i].kind = (enum tb_value_kind)*from++;
        if (row->values[i].kind == TB_VALUE_INT)
            row->values[i].number = get_number(&from);
        else if (row->values[i].kind == TB_VALUE_TEXT)
            row->values[i].text = get_text(&from);
    }
    row->raw = get_text(&from);
    batch->at = (size_t)(from - batch->bytes.bytes);
    return true;
}
