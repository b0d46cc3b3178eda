/* A message as it lies in a mailbox: taken apart, or refused with words; every name is UTF-8, every part is read to its end. An input that
 * begins with "PK" is a .zip, whose entries are read. */
#include "fuzz.h"
#include "fuzz_file.h"
#include "tb_mime.h"
#include "tb_unzip.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status take(void *context, const char *bytes, size_t length, struct tb_err *err)
{
    size_t *sum = context;
    (void)err;
    if (length > 0)
        *sum += (unsigned char)bytes[0] + (unsigned char)bytes[length - 1] + length;
    return TB_OK;
}

static void check_refusal(enum tb_status status, const struct tb_err *err)
{
    if (status != TB_OK && !err->message[0])
        abort();
}

static enum tb_status visit(void *context, const struct tb_unzip_entry *entry, struct tb_err *err)
{
    enum tb_status status = entry->is_folder ? TB_OK : tb_unzip_read(entry, take, context, err);
    check_refusal(status, err);
    return status == TB_INPUT ? TB_OK : status;
}

static void read_zip(const char *path)
{
    const struct tb_unzip_limits limits = {100, 1 << 20};
    struct tb_err err = TB_ERR_INIT;
    size_t sum = 0;
    check_refusal(tb_unzip_walk(path, &limits, visit, &sum, &err), &err);
}

static void read_message(const char *path)
{
    struct tb_mime *mime = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_status status = tb_mime_open(&mime, path, &err);
    size_t i, sum = 0;
    check_refusal(status, &err);
    if (status == TB_OK && strlen(tb_mime_head(mime)->subject) + strlen(tb_mime_head(mime)->from) > (1 << 20))
        abort();
    for (i = 0; status == TB_OK && i < tb_mime_count(mime); i++) {
        sum += strlen(tb_mime_part(mime, i)->name) + strlen(tb_mime_part(mime, i)->type);
        if (tb_mime_read(mime, i, take, &sum, &err) != TB_OK)
            abort();
    }
    tb_mime_close(mime);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *path = fuzz_file(data, size);
    if (size >= 2 && data[0] == 'P' && data[1] == 'K')
        read_zip(path);
    else
        read_message(path);
    return 0;
}
