#include "tb_zip.h"

#include <string.h>

enum { VERSION = 20, UTF8_NAMES = 1 << 11, DEFLATED = 8, FIRST_DAY = 1 << 5 | 1 };

static void put16(struct tb_buf *out, unsigned value)
{
    tb_buf_putc(out, (char)(value & 0xFF));
    tb_buf_putc(out, (char)(value >> 8 & 0xFF));
}

static void put32(struct tb_buf *out, uint32_t value)
{
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

/* What the local header and the directory both say of a member. */
static void put_member(struct tb_buf *out, const struct tb_zip_member *member)
{
    put16(out, VERSION);
    put16(out, UTF8_NAMES);
    put16(out, DEFLATED);
    put16(out, 0); /* midnight */
    put16(out, FIRST_DAY);
    put32(out, member->crc);
    put32(out, member->packed_bytes);
    put32(out, member->bytes);
    put16(out, (unsigned)strlen(member->name));
    put16(out, 0); /* no extra field */
}

void tb_zip_begin(struct tb_zip *zip, struct tb_buf *out)
{
    memset(zip, 0, sizeof *zip);
    zip->out = out;
    zip->start = out->length;
    zip->directory.most_bytes = 16 * TB_MEBIBYTE;
}

void tb_zip_put(struct tb_zip *zip, const struct tb_zip_member *member)
{
    const size_t offset = zip->out->length - zip->start;
    tb_buf_append(zip->out, "PK\3\4", 4);
    put_member(zip->out, member);
    tb_buf_puts(zip->out, member->name);
    tb_buf_append(zip->out, member->packed, member->packed_bytes);

    tb_buf_append(&zip->directory, "PK\1\2", 4);
    put16(&zip->directory, VERSION);
    put_member(&zip->directory, member);
    put16(&zip->directory, 0); /* no comment */
    put16(&zip->directory, 0); /* disk */
    put16(&zip->directory, 0); /* attributes, of the content and of a system */
    put32(&zip->directory, 0);
    put32(&zip->directory, (uint32_t)offset);
    tb_buf_puts(&zip->directory, member->name);
    zip->count++;
}

bool tb_zip_finish(struct tb_zip *zip)
{
    const size_t offset = zip->out->length - zip->start;
    if (zip->directory.failed)
        zip->out->failed = true;
    if (zip->out->failed)
        return true;
    if (zip->count > UINT16_MAX || offset + zip->directory.length > UINT32_MAX)
        return false;
    tb_buf_append(zip->out, tb_buf_str(&zip->directory), zip->directory.length);
    tb_buf_append(zip->out, "PK\5\6\0\0\0\0", 8);
    put16(zip->out, zip->count);
    put16(zip->out, zip->count);
    put32(zip->out, (uint32_t)zip->directory.length);
    put32(zip->out, (uint32_t)offset);
    put16(zip->out, 0);
    return true;
}

void tb_zip_free(struct tb_zip *zip)
{
    tb_buf_free(&zip->directory);
}
