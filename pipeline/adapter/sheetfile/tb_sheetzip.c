#include "tb_sheetzip.h"

#include "tb_i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <minizip/unzip.h>

enum { CHUNK_BYTES = 64 * 1024, IS_ENCRYPTED = 1 };

struct zip_part {
    const char *name;
    unz64_file_pos at;
    uint64_t bytes; /* unpacked, as the directory has it: compared with what came out */
    bool is_encrypted;
};

struct sheet_zip {
    unzFile unzip;
    struct zip_part *parts; /* by name */
    size_t count, room;
    uint64_t all_bytes; /* unpacked until now */
    char *chunk;
    int failed_errno; /* of our own reading: no fault of the file */
};

/* --- minizip reads through these, from the stream that is open already ------------------------------------- */

static voidpf open_stream(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static uLong read_stream(voidpf opaque, voidpf stream, void *bytes, uLong size)
{
    struct tb_sheetfile *file = opaque;
    const size_t got = fread(bytes, 1, size, file->stream);
    (void)stream;
    if (got < size && ferror(file->stream) && file->zip)
        file->zip->failed_errno = errno;
    return (uLong)got;
}

static uLong write_nothing(voidpf opaque, voidpf stream, const void *bytes, uLong size)
{
    (void)opaque;
    (void)stream;
    (void)bytes;
    (void)size;
    return 0;
}

static ZPOS64_T tell_stream(voidpf opaque, voidpf stream)
{
    struct tb_sheetfile *file = opaque;
    const off_t at = ftello(file->stream);
    (void)stream;
    return at < 0 ? 0 : (ZPOS64_T)at;
}

static long seek_stream(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct tb_sheetfile *file = opaque;
    const int whence = origin == ZLIB_FILEFUNC_SEEK_CUR ? SEEK_CUR : origin == ZLIB_FILEFUNC_SEEK_END ? SEEK_END : SEEK_SET;
    (void)stream;
    return offset <= INT64_MAX && fseeko(file->stream, (off_t)offset, whence) == 0 ? 0 : -1;
}

static int close_nothing(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

/* --- the list of parts ------------------------------------------------------------------------------------- */

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct zip_part *)a)->name, ((const struct zip_part *)b)->name);
}

static void plain_name(char *name)
{
    for (; *name; name++) {
        if (*name >= 'A' && *name <= 'Z')
            *name = (char)(*name - 'A' + 'a');
        else if (*name == '\\')
            *name = '/';
    }
}

static enum tb_status add_part(struct tb_sheetfile *file, struct tb_err *err)
{
    struct sheet_zip *zip = file->zip;
    unz_file_info64 info;
    char name[SHEETFILE_MOST_PART_NAME + 1];
    struct zip_part *part;
    size_t length;
    enum tb_status status =
        sheet_make_room(file, &zip->parts, zip->count, &zip->room, sizeof *zip->parts, SHEETFILE_MOST_PARTS, "parts", err);
    if (status != TB_OK)
        return status;
    if (unzGetCurrentFileInfo64(zip->unzip, &info, name, sizeof name - 1, NULL, 0, NULL, 0) != UNZ_OK)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "zip directory");
    if (info.size_filename >= sizeof name)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "zip directory: a name of %lu bytes", (unsigned long)info.size_filename);
    name[info.size_filename] = '\0';
    length = strlen(name);
    if (length == 0 || name[length - 1] == '/' || name[length - 1] == '\\')
        return TB_OK; /* a folder */
    plain_name(name);
    part = &zip->parts[zip->count];
    part->bytes = info.uncompressed_size;
    part->is_encrypted = (info.flag & IS_ENCRYPTED) != 0;
    part->name = tb_arena_strdup(&file->arena, name);
    if (!part->name)
        return tb_err_nomem(err);
    if (unzGetFilePos64(zip->unzip, &part->at) != UNZ_OK)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "zip directory");
    zip->count++;
    return TB_OK;
}

static enum tb_status list_parts(struct tb_sheetfile *file, struct tb_err *err)
{
    struct sheet_zip *zip = file->zip;
    enum tb_status status = TB_OK;
    size_t i;
    int code = unzGoToFirstFile(zip->unzip);
    while (code == UNZ_OK && status == TB_OK) {
        status = add_part(file, err);
        code = unzGoToNextFile(zip->unzip);
    }
    if (status == TB_OK && code != UNZ_END_OF_LIST_OF_FILE && !(code != UNZ_OK && zip->count == 0))
        status = sheet_fault(file, TB_SHEETFILE_BROKEN, err, "zip directory");
    if (status != TB_OK)
        return status;
    if (zip->count > 0)
        qsort(zip->parts, zip->count, sizeof *zip->parts, by_name);
    for (i = 1; i < zip->count; i++)
        if (strcmp(zip->parts[i - 1].name, zip->parts[i].name) == 0)
            return sheet_fault(file, TB_SHEETFILE_UNSAFE, err, "two parts named %s", zip->parts[i].name);
    return TB_OK;
}

enum tb_status sheet_zip_open(struct tb_sheetfile *file, struct tb_err *err)
{
    zlib_filefunc64_def functions = {open_stream, read_stream, write_nothing, tell_stream, seek_stream, close_nothing, NULL, NULL};
    struct sheet_zip *zip = calloc(1, sizeof *zip);
    enum tb_status status;
    if (!zip || (zip->chunk = malloc(CHUNK_BYTES)) == NULL) {
        free(zip);
        return tb_err_nomem(err);
    }
    file->zip = zip;
    functions.opaque = file;
    functions.zerror_file = close_nothing;
    zip->unzip = unzOpen2_64(file->path, &functions);
    status = zip->unzip ? list_parts(file, err) : sheet_fault(file, TB_SHEETFILE_BROKEN, err, "no zip directory");
    if (zip->failed_errno != 0)
        return tb_err_errno(err, zip->failed_errno, _("cannot read: %s"), file->path);
    return status;
}

void sheet_zip_close(struct tb_sheetfile *file)
{
    struct sheet_zip *zip = file->zip;
    if (!zip)
        return;
    if (zip->unzip)
        unzClose(zip->unzip);
    free(zip->parts);
    free(zip->chunk);
    free(zip);
    file->zip = NULL;
}

size_t sheet_zip_count(const struct sheet_zip *zip)
{
    return zip->count;
}

const char *sheet_zip_name(const struct sheet_zip *zip, size_t part)
{
    return zip->parts[part].name;
}

bool sheet_zip_find(const struct sheet_zip *zip, const char *name, size_t *part)
{
    char plain[SHEETFILE_MOST_PART_NAME + 1];
    struct zip_part key = {.name = plain};
    const struct zip_part *found;
    if (strlen(name) >= sizeof plain || zip->count == 0)
        return false;
    snprintf(plain, sizeof plain, "%s", name);
    plain_name(plain);
    found = bsearch(&key, zip->parts, zip->count, sizeof *zip->parts, by_name);
    if (found)
        *part = (size_t)(found - zip->parts);
    return found != NULL;
}

/* --- unpacking --------------------------------------------------------------------------------------------- */

static enum tb_status unpack(struct tb_sheetfile *file, const struct zip_part *part, sheet_on_bytes on_bytes, void *context,
                             bool *enough, struct tb_err *err)
{
    struct sheet_zip *zip = file->zip;
    const char *name = part->name;
    uint64_t bytes = 0;
    for (;;) {
        const int got = unzReadCurrentFile(zip->unzip, zip->chunk, CHUNK_BYTES);
        enum tb_status status;
        if (got < 0)
            return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "%s: cannot be unpacked", name);
        if (got == 0)
            return bytes == part->bytes ? TB_OK : sheet_fault(file, TB_SHEETFILE_BROKEN, err, "%s: cut short", name);
        bytes += (uint64_t)got;
        zip->all_bytes += (uint64_t)got;
        if (bytes > SHEETFILE_MOST_PART_BYTES || zip->all_bytes > SHEETFILE_MOST_ALL_BYTES)
            return sheet_fault(file, TB_SHEETFILE_TOO_LARGE, err, "%s: more than %d MiB", name, SHEETFILE_MOST_PART_BYTES >> 20);
        status = on_bytes(context, zip->chunk, (size_t)got, enough, err);
        if (status != TB_OK || *enough)
            return status;
    }
}

enum tb_status sheet_zip_read(struct tb_sheetfile *file, size_t part, sheet_on_bytes on_bytes, void *context, struct tb_err *err)
{
    struct sheet_zip *zip = file->zip;
    struct zip_part *entry = &zip->parts[part];
    const char *name = entry->name;
    bool enough = false;
    enum tb_status status;
    int code;
    if (entry->is_encrypted)
        return sheet_fault(file, TB_SHEETFILE_PASSWORD, err, "%s: encrypted", name);
    if (unzGoToFilePos64(zip->unzip, &entry->at) != UNZ_OK || unzOpenCurrentFile(zip->unzip) != UNZ_OK)
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "%s: cannot be opened", name);
    status = unpack(file, entry, on_bytes, context, &enough, err);
    code = unzCloseCurrentFile(zip->unzip);
    if (zip->failed_errno != 0)
        return tb_err_errno(err, zip->failed_errno, _("cannot read: %s"), file->path);
    if (status == TB_OK && !enough && code != UNZ_OK)
        status = sheet_fault(file, TB_SHEETFILE_BROKEN, err, "%s: checksum", name);
    return status;
}
