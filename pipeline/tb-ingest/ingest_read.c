#include "ingest_internal.h"

#include "tb_delimited.h"
#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK_BYTES = 64 * 1024 };

/* The file while it is read. */
struct file {
    const struct ingest_source *source;
    struct tb_delimited *text;
    ingest_on_read on_read;
    void *context;
    int fd;
};

static enum tb_status feed_bytes(const struct file *file, struct tb_err *err)
{
    char *chunk = malloc(CHUNK_BYTES);
    enum tb_status status = chunk ? TB_OK : tb_err_nomem(err);
    int64_t read_bytes = 0;
    while (status == TB_OK && !tb_delimited_is_over(file->text)) {
        ssize_t got = read(file->fd, chunk, CHUNK_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            status = tb_err_errno(err, errno, _("cannot read: %s"), file->source->archived);
        if (got <= 0)
            break;
        read_bytes += got;
        if (file->on_read)
            file->on_read(file->context, read_bytes);
        status = tb_delimited_feed(file->text, chunk, (size_t)got, err);
    }
    free(chunk);
    return status == TB_OK ? tb_delimited_finish(file->text, err) : status;
}

/* The first byte that is in none of the encodings, and the line it is on (not of UTF-16): a file that was UTF-8 nearly to its
 * end is not told of its second character, where GB18030 gave up. */
static uint64_t find_bad_byte(const struct ingest_source *source, uint64_t bad, size_t *line1)
{
    uint64_t utf8_bad, at;
    struct tb_sniff sniff = TB_SNIFF_INIT;
    struct tb_buf bytes = TB_BUF_INIT(64 * TB_MEBIBYTE);
    struct tb_err ignored = TB_ERR_INIT;
    const bool is_single = source->encoding == TB_ENCODING_GB18030 || source->encoding == TB_ENCODING_LATIN1;
    if (is_single && tb_file_read(source->archived, &bytes, &ignored) == TB_OK) {
        tb_sniff_feed(&sniff, tb_buf_str(&bytes), bytes.length);
        utf8_bad = tb_sniff_utf8_bad_offset(&sniff);
        if (utf8_bad != UINT64_MAX && utf8_bad > bad)
            bad = utf8_bad;
        for (*line1 = 1, at = 0; at < bad && at < bytes.length; at++)
            *line1 += tb_buf_str(&bytes)[at] == '\n';
    }
    tb_buf_free(&bytes);
    return bad;
}

/* ISO-8859-1 takes every byte, and no county writes it: its first accent is where the text is none. */
static void check_bytes(const struct file *file, struct tb_reading *reading)
{
    uint64_t bad = tb_delimited_bad_offset(file->text);
    size_t line1 = 0;
    if (file->source->encoding == TB_ENCODING_LATIN1)
        bad = 0;
    if (bad == UINT64_MAX)
        return;
    bad = find_bad_byte(file->source, bad, &line1);
    tb_finding_add(&reading->findings, TB_FINDING_BAD_BYTES, line1, 0, "", 0, "：第%llu个字节", (unsigned long long)bad + 1);
}

static enum tb_status read_text(struct file *file, struct tb_reading *reading, char **failure, struct tb_err *err)
{
    enum tb_status status = tb_delimited_new(&file->text, reading, file->source->encoding, err);
    if (status == TB_OK)
        status = feed_bytes(file, err);
    if (status == TB_OK) {
        const char *reason = tb_delimited_failure(file->text);
        check_bytes(file, reading);
        status = tb_reading_end(reading, !*reason, err);
        if (tb_findings_has(&reading->findings, TB_FINDING_BAD_BYTES))
            tb_findings_drop(&reading->findings, TB_FINDING_NO_HEADER); /* it is there, in an encoding that is not known */
        if (failure && *reason && !(*failure = strdup(reason)))
            status = tb_err_nomem(err);
    }
    tb_delimited_free(file->text);
    return status;
}

enum tb_status ingest_read(struct tb_reading *reading, const struct ingest_source *source, ingest_on_read on_read, void *context,
                           char **failure, struct tb_err *err)
{
    struct file file = {source, NULL, on_read, context, -1};
    enum tb_status status;
    if (source->table) {
        status = ingest_book_read(source->book, source->table, reading, err);
        if (on_read)
            on_read(context, (int64_t)source->bytes);
        return status;
    }
    if (source->encoding == TB_ENCODING_NONE) {
        tb_finding_add(&reading->findings, TB_FINDING_NOT_TEXT, 0, 0, "", 0, "%s", "");
        if (reading->catalog)
            tb_identity_settle(&reading->identity, &reading->findings);
        return TB_OK;
    }
    file.fd = open(source->archived, O_RDONLY | O_CLOEXEC);
    if (file.fd < 0)
        return tb_err_errno(err, errno, _("cannot open: %s"), source->archived);
    status = read_text(&file, reading, failure, err);
    close(file.fd);
    return status;
}

enum tb_status ingest_open_book(struct ingest_source *source, const struct tb_catalog *catalog, int year, int grace_days,
                                const char *sheet, struct tb_err *err)
{
    const struct ingest_book_wish wish = {.path = source->archived,
                                          .relative = source->relative,
                                          .catalog = catalog,
                                          .year = year,
                                          .grace_days = grace_days,
                                          .sheet = sheet};
    return ingest_book_open(&source->book, &wish, err);
}

const char *ingest_format_name(const struct ingest_source *source)
{
    return source->book ? source->book->format : tb_encoding_name(source->encoding);
}
