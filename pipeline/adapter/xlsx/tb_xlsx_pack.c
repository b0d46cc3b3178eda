/* The parts of a workbook, deflated here.
 *
 * libxlsxwriter hands each part to minizip, whose zlib takes a quarter of the time of a workbook, at a level that cannot be chosen. So while
 * it makes its file, the parts stay here: it asks for a file for each (lxw_tmpfile, tb_xlsx_temp.c), writes it, reads it back to put it
 * into its archive, and finds nothing in it. Its archive then has the names of the parts in their order, all empty; under the same names
 * the parts are written again, deflated by libdeflate. What is assumed of the library is checked: one part at a time, each read back once
 * it is written, and as many empty members as parts. */
#define _GNU_SOURCE /* fopencookie */
#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_xlsx_internal.h"
#include "tb_zip.h"

#include <errno.h>
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Level 1 is twice as fast as 4, and the files are a tenth larger than zlib's. */
enum { LEVEL = 1, MOST_NAME = 256, END_RECORD = 22, MEMBER_RECORD = 46 };

static struct {
    struct libdeflate_compressor *compressor; /* NULL: parts go to temporary files */
    struct tb_buf part;                       /* the one that is written */
    bool is_open, is_read;
    struct tb_buf packed; /* those before it, one after the other */
    struct tb_zip_member *members;
    size_t count, room;
} pack;

enum tb_status tb_xlsx_pack_start(struct tb_err *err)
{
    const struct tb_buf most = TB_BUF_INIT(1024 * TB_MEBIBYTE);
    memset(&pack, 0, sizeof pack);
    pack.part = pack.packed = most;
    pack.compressor = libdeflate_alloc_compressor(LEVEL);
    return pack.compressor ? TB_OK : tb_err_nomem(err);
}

void tb_xlsx_pack_end(void)
{
    libdeflate_free_compressor(pack.compressor);
    tb_buf_free(&pack.part);
    tb_buf_free(&pack.packed);
    free(pack.members);
    memset(&pack, 0, sizeof pack);
}

bool tb_xlsx_pack_is_on(void)
{
    return pack.compressor != NULL;
}

static ssize_t write_part(void *cookie, const char *bytes, size_t size)
{
    (void)cookie;
    if (pack.is_read)
        tb_xlsx_temp_note(ESPIPE);
    tb_buf_append(&pack.part, bytes, size);
    if (!pack.part.failed)
        return (ssize_t)size;
    tb_xlsx_temp_note(ENOMEM);
    return 0;
}

static ssize_t read_part(void *cookie, char *bytes, size_t size)
{
    (void)cookie;
    (void)bytes;
    (void)size;
    pack.is_read = true;
    return 0;
}

static int seek_part(void *cookie, off64_t *offset, int whence)
{
    (void)cookie;
    if (whence == SEEK_SET && *offset == 0)
        return 0;
    if (*offset == 0) {
        *offset = (off64_t)pack.part.length;
        return 0;
    }
    tb_xlsx_temp_note(ESPIPE);
    return -1;
}

/* Deflates the part; its name is known later. */
static int close_part(void *cookie)
{
    const size_t length = pack.part.length, bound = libdeflate_deflate_compress_bound(pack.compressor, length);
    struct tb_zip_member member = {NULL, NULL, 0, (uint32_t)length, 0};
    char *room = tb_buf_reserve(&pack.packed, bound);
    (void)cookie;
    pack.is_open = false;
    if (!pack.is_read)
        tb_xlsx_temp_note(ESPIPE);
    if (room)
        member.packed_bytes = (uint32_t)libdeflate_deflate_compress(pack.compressor, tb_buf_str(&pack.part), length, room, bound);
    if (member.packed_bytes == 0 || !TB_GROW(pack.members, pack.count, pack.room)) {
        tb_xlsx_temp_note(ENOMEM);
        return EOF;
    }
    pack.packed.length += member.packed_bytes;
    member.crc = libdeflate_crc32(0, tb_buf_str(&pack.part), length);
    pack.members[pack.count++] = member;
    tb_buf_clear(&pack.part);
    return 0;
}

FILE *tb_xlsx_pack_open(void)
{
    const cookie_io_functions_t calls = {read_part, write_part, seek_part, close_part};
    FILE *file = pack.is_open ? NULL : fopencookie(&pack, "w+", calls);
    if (!file)
        tb_xlsx_temp_note(pack.is_open ? EBUSY : errno);
    pack.is_open = file != NULL;
    pack.is_read = false;
    return file;
}

static size_t read_number(const char *at, size_t bytes)
{
    size_t number = 0;
    while (bytes-- > 0)
        number = number << 8 | (unsigned char)at[bytes];
    return number;
}

/* The name of the member whose record is *at in the directory of the library's archive, *at then the next one. False: not a directory of
 * empty members. */
static bool read_name(const struct tb_buf *archive, size_t *at, char *name)
{
    const char *record;
    size_t length;
    if (*at > archive->length || archive->length - *at < MEMBER_RECORD)
        return false;
    record = archive->bytes + *at;
    if (memcmp(record, "PK\1\2", 4) != 0 || read_number(record + 24, 4) != 0)
        return false;
    length = read_number(record + 28, 2);
    if (length >= MOST_NAME || archive->length - *at - MEMBER_RECORD < length)
        return false;
    memcpy(name, record + MEMBER_RECORD, length);
    name[length] = '\0';
    *at += MEMBER_RECORD + length + read_number(record + 30, 2) + read_number(record + 32, 2);
    return true;
}

/* The parts under the names of the archive's members. False: they do not fit each other. */
static bool put_parts(const struct tb_buf *archive, struct tb_zip *zip)
{
    char name[MOST_NAME];
    const char *end;
    size_t at, from = 0, i;
    if (archive->length < END_RECORD)
        return false;
    end = archive->bytes + archive->length - END_RECORD;
    if (memcmp(end, "PK\5\6", 4) != 0 || read_number(end + 10, 2) != pack.count)
        return false;
    at = read_number(end + 16, 4);
    for (i = 0; i < pack.count; i++) {
        struct tb_zip_member member = pack.members[i];
        if (!read_name(archive, &at, name))
            return false;
        member.name = name;
        member.packed = pack.packed.bytes + from;
        from += member.packed_bytes;
        tb_zip_put(zip, &member);
    }
    return tb_zip_finish(zip);
}

enum tb_status tb_xlsx_pack_write(struct tb_file_writer *writer, struct tb_err *err)
{
    struct tb_buf archive = TB_BUF_INIT(16 * TB_MEBIBYTE), file = TB_BUF_INIT(2048 * TB_MEBIBYTE);
    struct tb_zip zip;
    enum tb_status status = tb_file_read(writer->temporary_path, &archive, err);
    tb_zip_begin(&zip, &file);
    if (status == TB_OK && !put_parts(&archive, &zip))
        status = tb_err_set(err, TB_BUG, "libxlsxwriter wrote other parts than it asked for: %s", writer->path);
    if (status == TB_OK)
        status = tb_buf_check(&file, writer->path, err);
    if (status == TB_OK && ftruncate(writer->fd, 0) != 0)
        status = tb_err_errno(err, errno, _("cannot write: %s"), writer->path);
    if (status == TB_OK)
        status = tb_file_write(writer, file.bytes, file.length, err);
    tb_zip_free(&zip);
    tb_buf_free(&archive);
    tb_buf_free(&file);
    return status;
}
