#include "tb_unzip.h"
#include "tb_buf.h"
#include "tb_decode.h"
#include "tb_i18n.h"

#include <inttypes.h>
#include <minizip/unzip.h>
#include <string.h>

enum { NAME_BYTES = 1024, PIECE_BYTES = 65536, UTF8_FLAG = 1 << 11, ENCRYPTED_FLAG = 1 };

struct tb_unzip {
    unzFile file;
    const struct tb_unzip_limits *limits;
    uint64_t bytes; /* come out so far */
};

static enum tb_status visit_entry(struct tb_unzip *zip,
                                  enum tb_status (*visit)(void *context, const struct tb_unzip_entry *entry, struct tb_err *err),
                                  void *context, struct tb_err *err)
{
    char raw[NAME_BYTES + 1] = "";
    struct tb_buf name = TB_BUF_INIT(8 * NAME_BYTES);
    struct tb_unzip_entry entry = {"", false, false, 0, zip};
    unz_file_info64 info;
    enum tb_status status;
    size_t length;
    memset(&info, 0, sizeof info);
    if (unzGetCurrentFileInfo64(zip->file, &info, raw, NAME_BYTES, NULL, 0, NULL, 0) != UNZ_OK)
        return tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
    raw[NAME_BYTES] = '\0';
    length = strlen(raw);
    if (info.flag & UTF8_FLAG)
        tb_buf_puts(&name, raw);
    else /* Windows writes names in the code page of its language */
        tb_decode_text(&name, raw, strlen(raw));
    entry.name = tb_buf_str(&name);
    entry.is_folder = length > 0 && (raw[length - 1] == '/' || raw[length - 1] == '\\');
    entry.is_encrypted = (info.flag & ENCRYPTED_FLAG) != 0;
    entry.bytes = info.uncompressed_size;
    status = tb_buf_check(&name, _("name"), err);
    if (status == TB_OK)
        status = visit(context, &entry, err);
    tb_buf_free(&name);
    return status;
}

enum tb_status tb_unzip_walk(const char *path, const struct tb_unzip_limits *limits,
                             enum tb_status (*visit)(void *context, const struct tb_unzip_entry *entry, struct tb_err *err),
                             void *context, struct tb_err *err)
{
    struct tb_unzip zip = {unzOpen64(path), limits, 0};
    unz_global_info64 all;
    enum tb_status status = TB_OK;
    uint64_t i;
    int code;
    if (!zip.file)
        return tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
    memset(&all, 0, sizeof all);
    if (unzGetGlobalInfo64(zip.file, &all) != UNZ_OK)
        status = tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
    else if (all.number_entry > limits->most_entries)
        status = tb_err_set(err, TB_INPUT, _("the zip file has more than %" PRIu64 " entries"), limits->most_entries);
    for (i = 0; i < all.number_entry && status == TB_OK; i++) {
        code = i == 0 ? unzGoToFirstFile(zip.file) : unzGoToNextFile(zip.file);
        status = code == UNZ_OK ? visit_entry(&zip, visit, context, err) : tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
    }
    unzClose(zip.file);
    return status;
}

static enum tb_status read_open(struct tb_unzip *zip,
                                enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                                void *context, struct tb_err *err)
{
    char piece[PIECE_BYTES];
    for (;;) {
        int got = unzReadCurrentFile(zip->file, piece, sizeof piece);
        enum tb_status status;
        if (got == 0)
            return TB_OK;
        if (got < 0)
            return tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
        zip->bytes += (uint64_t)got;
        if (zip->bytes > zip->limits->most_bytes)
            return tb_err_set(err, TB_INPUT, _("the zip file holds more than %" PRIu64 " MiB"), zip->limits->most_bytes >> 20);
        status = take(context, piece, (size_t)got, err);
        if (status != TB_OK)
            return status;
    }
}

enum tb_status tb_unzip_read(const struct tb_unzip_entry *entry,
                             enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                             void *context, struct tb_err *err)
{
    enum tb_status status;
    if (entry->is_encrypted)
        return tb_err_set(err, TB_INPUT, _("the zip file wants a password"));
    if (unzOpenCurrentFile(entry->zip->file) != UNZ_OK)
        return tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
    status = read_open(entry->zip, take, context, err);
    if (unzCloseCurrentFile(entry->zip->file) == UNZ_CRCERROR && status == TB_OK)
        status = tb_err_set(err, TB_INPUT, _("the zip file is damaged"));
    return status;
}
