#include "tb_biff.h"

#include "tb_utf8.h"

enum { IS_WIDE = 1, HAS_EXTENSION = 4, HAS_RUNS = 8 };

bool biff_record_at(const struct sheet_book *book, size_t at, struct biff_record *record)
{
    const unsigned char *bytes = (const unsigned char *)book->stream.bytes;
    const size_t length = book->stream.length;
    if (length < 4 || at > length - 4)
        return false;
    record->id = tb_ole_u16(bytes + at);
    record->length = tb_ole_u16(bytes + at + 2);
    record->at = at;
    record->data = bytes + at + 4;
    record->next = at + 4 + record->length;
    return record->next <= length;
}

/* True: there is a byte left; the next CONTINUE record is begun when need be. */
static bool has_more(struct biff_cursor *cursor)
{
    while (cursor->at == cursor->record.length) {
        struct biff_record next;
        if (!biff_record_at(cursor->book, cursor->record.next, &next) || next.id != BIFF_CONTINUE)
            return false;
        cursor->record = next;
        cursor->at = 0;
    }
    return true;
}

bool biff_take(struct biff_cursor *cursor, unsigned bytes, uint32_t *value)
{
    unsigned i;
    *value = 0;
    for (i = 0; i < bytes; i++) {
        if (!has_more(cursor))
            return false;
        *value |= (uint32_t)cursor->record.data[cursor->at++] << 8 * i;
    }
    return true;
}

static bool skip_bytes(struct biff_cursor *cursor, uint32_t bytes)
{
    while (bytes > 0) {
        size_t left;
        if (!has_more(cursor))
            return false;
        left = cursor->record.length - cursor->at;
        if (left > bytes)
            left = bytes;
        cursor->at += left;
        bytes -= (uint32_t)left;
    }
    return true;
}

/* UTF-16 units to UTF-8; *high: the first of a pair, waiting. Line ends become "\n". */
static void put_unit(struct tb_buf *out, uint32_t unit, uint32_t *high)
{
    char bytes[4];
    size_t n;
    if (unit >= 0xDC00 && unit < 0xE000 && *high != 0) {
        unit = 0x10000 + ((*high - 0xD800) << 10) + (unit - 0xDC00);
        *high = 0;
    } else if (*high != 0) {
        tb_buf_puts(out, "\xEF\xBF\xBD");
        *high = 0;
    }
    if (unit >= 0xD800 && unit < 0xDC00) {
        *high = unit;
        return;
    }
    if (unit == '\n' && out->length > 0 && out->bytes[out->length - 1] == '\r')
        out->length--;
    n = unit == 0 ? 0 : tb_utf8_encode(unit, bytes);
    if (n == 0)
        n = tb_utf8_encode(0xFFFD, bytes);
    tb_buf_append(out, bytes, n);
}

bool biff_take_text(struct biff_cursor *cursor, uint32_t characters, struct tb_buf *out)
{
    uint32_t flags, runs = 0, extension = 0, high = 0, i;
    if (!biff_take(cursor, 1, &flags) || (flags & HAS_RUNS && !biff_take(cursor, 2, &runs)) ||
        (flags & HAS_EXTENSION && !biff_take(cursor, 4, &extension)))
        return false;
    for (i = 0; i < characters; i++) {
        uint32_t unit;
        const bool was_at_end = cursor->at == cursor->record.length;
        if (was_at_end && (!has_more(cursor) || !biff_take(cursor, 1, &flags))) /* cut inside: the rest has a width of its own */
            return false;
        if (!biff_take(cursor, flags & IS_WIDE ? 2 : 1, &unit))
            return false;
        put_unit(out, unit, &high);
    }
    if (high != 0)
        tb_buf_puts(out, "\xEF\xBF\xBD");
    return skip_bytes(cursor, runs * 4) && skip_bytes(cursor, extension);
}
