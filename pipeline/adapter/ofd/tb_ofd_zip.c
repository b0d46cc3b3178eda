/* The container of an OFD file: its parts deflated by libdeflate, in the records of tb_zip. */
#include "tb_i18n.h"
#include "tb_loaded.h"
#include "tb_ofd_internal.h"
#include "tb_zip.h"

#include <libdeflate.h>
#include <stdlib.h>

/* 6 is where more work no longer makes pages of coordinates smaller. */
enum { LEVEL = 6 };

struct tb_ofd_zip {
    struct tb_zip zip;
    struct tb_buf squeezed;
    struct libdeflate_compressor *compressor;
};

enum tb_status tb_ofd_zip_new(struct tb_ofd_zip **zip, struct tb_buf *out, struct tb_err *err)
{
    struct tb_ofd_zip *made = calloc(1, sizeof *made);
    *zip = made;
    if (!made)
        return tb_err_nomem(err);
    tb_zip_begin(&made->zip, out);
    made->squeezed.most_bytes = 512 * TB_MEBIBYTE;
    made->compressor = libdeflate_alloc_compressor(LEVEL);
    return made->compressor ? TB_OK : tb_err_nomem(err);
}

void tb_ofd_zip_free(struct tb_ofd_zip *zip)
{
    if (!zip)
        return;
    libdeflate_free_compressor(zip->compressor);
    tb_zip_free(&zip->zip);
    tb_buf_free(&zip->squeezed);
    free(zip);
}

enum tb_status tb_ofd_zip_add(struct tb_ofd_zip *zip, const char *name, const struct tb_buf *bytes, struct tb_err *err)
{
    const size_t bound = libdeflate_deflate_compress_bound(zip->compressor, bytes->length);
    struct tb_zip_member member = {name, NULL, 0, (uint32_t)bytes->length, libdeflate_crc32(0, tb_buf_str(bytes), bytes->length)};
    char *room;
    tb_buf_clear(&zip->squeezed);
    room = tb_buf_reserve(&zip->squeezed, bound);
    if (room)
        member.packed_bytes = (uint32_t)libdeflate_deflate_compress(zip->compressor, tb_buf_str(bytes), bytes->length, room, bound);
    if (member.packed_bytes == 0)
        return tb_err_nomem(err);
    member.packed = room;
    tb_zip_put(&zip->zip, &member);
    return tb_buf_check(zip->zip.out, "OFD", err);
}

enum tb_status tb_ofd_zip_finish(struct tb_ofd_zip *zip, struct tb_err *err)
{
    if (!tb_zip_finish(&zip->zip))
        return tb_err_set(err, TB_SYSTEM, _("too large for an OFD file: %u parts, %zu bytes"), zip->zip.count,
                          zip->zip.out->length - zip->zip.start);
    return tb_buf_check(zip->zip.out, "OFD", err);
}

void tb_ofd_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libdeflate", ""); /* it has no version to ask for */
}
