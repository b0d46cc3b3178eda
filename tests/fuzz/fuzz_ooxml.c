/* An .xlsx. A zip file has checksums that no fuzzer finds: an input that does not begin with "PK" is a list of parts, NAME, newline, content,
 * NUL, and becomes a zip file with all of them stored. */
#include "fuzz.h"
#include "fuzz_file.h"
#include "fuzz_sheets.h"

#include <string.h>

enum { MOST_PARTS = 16 };

struct part {
    const char *name, *content;
    size_t name_length, length, at;
    uint32_t crc;
};

static uint32_t crc_of(const char *bytes, size_t length)
{
    uint32_t crc = 0xFFFFFFFFu;
    size_t i;
    int bit;
    for (i = 0; i < length; i++) {
        crc ^= (unsigned char)bytes[i];
        for (bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

static void put_number(struct tb_buf *out, uint32_t value, int bytes)
{
    for (; bytes > 0; bytes--, value >>= 8)
        tb_buf_putc(out, (char)(unsigned char)(value & 0xFF));
}

static void put_head(struct tb_buf *out, const struct part *part, bool directory)
{
    tb_buf_append(out, directory ? "PK\x01\x02" : "PK\x03\x04", 4);
    if (directory)
        put_number(out, 20, 2);
    put_number(out, 20, 2);
    put_number(out, 0, 4); /* flags, stored */
    put_number(out, 0x4AE10000, 4);
    put_number(out, part->crc, 4);
    put_number(out, (uint32_t)part->length, 4);
    put_number(out, (uint32_t)part->length, 4);
    put_number(out, (uint32_t)part->name_length, 2);
    put_number(out, 0, 2);
    if (directory) {
        put_number(out, 0, 6 - 2);
        put_number(out, 0, 6);
        put_number(out, (uint32_t)part->at, 4);
    }
    tb_buf_append(out, part->name, part->name_length);
}

static void put_zip(struct tb_buf *out, struct part *parts, size_t count)
{
    size_t i, start;
    for (i = 0; i < count; i++) {
        parts[i].at = out->length;
        parts[i].crc = crc_of(parts[i].content, parts[i].length);
        put_head(out, &parts[i], false);
        tb_buf_append(out, parts[i].content, parts[i].length);
    }
    start = out->length;
    for (i = 0; i < count; i++)
        put_head(out, &parts[i], true);
    i = out->length - start;
    tb_buf_append(out, "PK\x05\x06\0\0\0\0", 8);
    put_number(out, (uint32_t)count, 2);
    put_number(out, (uint32_t)count, 2);
    put_number(out, (uint32_t)i, 4);
    put_number(out, (uint32_t)start, 4);
    put_number(out, 0, 2);
}

static size_t split(const char *text, size_t size, struct part *parts)
{
    size_t count = 0;
    while (size > 0 && count < MOST_PARTS) {
        const char *end = memchr(text, '\0', size), *line;
        const size_t length = end ? (size_t)(end - text) : size;
        line = memchr(text, '\n', length);
        if (line) {
            parts[count] = (struct part){.name = text, .name_length = (size_t)(line - text), .content = line + 1};
            parts[count].length = length - parts[count].name_length - 1;
            count++;
        }
        text += length + (end != NULL);
        size -= length + (end != NULL);
    }
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tb_buf zip = TB_BUF_INIT(16 * TB_MEBIBYTE);
    struct part parts[MOST_PARTS];
    if (size >= 2 && data[0] == 'P' && data[1] == 'K') {
        fuzz_read_book(fuzz_file(data, size));
        return 0;
    }
    put_zip(&zip, parts, split((const char *)data, size, parts));
    fuzz_read_book(fuzz_file((const uint8_t *)tb_buf_str(&zip), zip.length));
    tb_buf_free(&zip);
    return 0;
}
