/* A ZIP file of a few deflated members. The format around the deflated bytes is three small records; libdeflate, which this
 * house compresses with anyway, gives the bytes and the checksums. Every member has the same date (ZIP's first day), no
 * extra fields and no rights, so that the same content makes the same file everywhere. */
#include "tb_i18n.h"
#include "tb_loaded.h"
#include "tb_ofd_internal.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

/* 6 is where more work no longer makes pages of coordinates smaller. */
enum { LEVEL = 6, VERSION = 20, UTF8_NAMES = 1 << 11, DEFLATED = 8, FIRST_DAY = 1 << 5 | 1 };

struct tb_ofd_zip {
    struct tb_buf *out;
    size_t start; /* of the file in out */
    struct tb_buf directory, squeezed;
    unsigned count;
    struct libdeflate_compressor *compressor;
};

/* What the local record and the directory both say of a member. */
struct ofd_member {
    const char *name;
    uint32_t crc, packed, bytes;
};

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

enum tb_status tb_ofd_zip_new(struct tb_ofd_zip **zip, struct tb_buf *out, struct tb_err *err)
{
    struct tb_ofd_zip *made = calloc(1, sizeof *made);
    *zip = made;
    if (!made)
        return tb_err_nomem(err);
    made->out = out;
    made->start = out->length;
    made->directory.most_bytes = 16 * TB_MEBIBYTE;
    made->squeezed.most_bytes = 512 * TB_MEBIBYTE;
    made->compressor = libdeflate_alloc_compressor(LEVEL);
    return made->compressor ? TB_OK : tb_err_nomem(err);
}

void tb_ofd_zip_free(struct tb_ofd_zip *zip)
{
    if (!zip)
        return;
    libdeflate_free_compressor(zip->compressor);
    tb_buf_free(&zip->directory);
    tb_buf_free(&zip->squeezed);
    free(zip);
}

static void put_member(struct tb_buf *out, const struct ofd_member *member)
{
    put16(out, VERSION);
    put16(out, UTF8_NAMES);
    put16(out, DEFLATED);
    put16(out, 0); /* midnight */
    put16(out, FIRST_DAY);
    put32(out, member->crc);
    put32(out, member->packed);
    put32(out, member->bytes);
    put16(out, (unsigned)strlen(member->name));
    put16(out, 0); /* no extra field */
}

enum tb_status tb_ofd_zip_add(struct tb_ofd_zip *zip, const char *name, const struct tb_buf *bytes, struct tb_err *err)
{
    size_t bound = libdeflate_deflate_compress_bound(zip->compressor, bytes->length), offset = zip->out->length - zip->start;
    struct ofd_member member = {name, libdeflate_crc32(0, tb_buf_str(bytes), bytes->length), 0, (uint32_t)bytes->length};
    char *room;
    tb_buf_clear(&zip->squeezed);
    room = tb_buf_reserve(&zip->squeezed, bound);
    if (room)
        member.packed = (uint32_t)libdeflate_deflate_compress(zip->compressor, tb_buf_str(bytes), bytes->length, room, bound);
    if (member.packed == 0)
        return tb_err_nomem(err);
    tb_buf_append(zip->out, "PK\3\4", 4);
    put_member(zip->out, &member);
    tb_buf_puts(zip->out, name);
    tb_buf_append(zip->out, room, member.packed);

    tb_buf_append(&zip->directory, "PK\1\2", 4);
    put16(&zip->directory, VERSION);
    put_member(&zip->directory, &member);
    put16(&zip->directory, 0); /* no comment */
    put16(&zip->directory, 0); /* disk */
    put16(&zip->directory, 0); /* attributes, of the content and of a system */
    put32(&zip->directory, 0);
    put32(&zip->directory, (uint32_t)offset);
    tb_buf_puts(&zip->directory, name);
    zip->count++;
    return tb_buf_check(zip->out, "OFD", err);
}

enum tb_status tb_ofd_zip_finish(struct tb_ofd_zip *zip, struct tb_err *err)
{
    size_t offset = zip->out->length - zip->start;
    enum tb_status status = tb_buf_check(&zip->directory, "OFD", err);
    if (status != TB_OK)
        return status;
    if (zip->count > UINT16_MAX || offset + zip->directory.length > UINT32_MAX)
        return tb_err_set(err, TB_SYSTEM, _("too large for an OFD file: %u parts, %zu bytes"), zip->count, offset);
    tb_buf_append(zip->out, zip->directory.bytes, zip->directory.length);
    tb_buf_append(zip->out, "PK\5\6\0\0\0\0", 8);
    put16(zip->out, zip->count);
    put16(zip->out, zip->count);
    put32(zip->out, (uint32_t)zip->directory.length);
    put32(zip->out, (uint32_t)offset);
    put16(zip->out, 0);
    return tb_buf_check(zip->out, "OFD", err);
}

void tb_ofd_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libdeflate", ""); /* it has no version to ask for */
}
