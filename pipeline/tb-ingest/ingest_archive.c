#include "ingest_internal.h"

#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK_BYTES = 256 * 1024 };

struct copying {
    int fd;
    struct tb_hash *hash;
    struct tb_sniff sniff;
    struct tb_file_writer writer;
    char *chunk;
};

/* Read the file once: into the hash, the sniffer and the temporary copy. */
static enum tb_status copy_all(struct copying *copying, const char *path, struct tb_err *err)
{
    for (;;) {
        enum tb_status status;
        ssize_t got = read(copying->fd, copying->chunk, CHUNK_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tb_err_errno(err, errno, _("cannot read: %s"), path);
        if (got == 0)
            return TB_OK;
        tb_hash_add(copying->hash, copying->chunk, (size_t)got);
        tb_sniff_feed(&copying->sniff, copying->chunk, (size_t)got);
        status = tb_file_write(&copying->writer, copying->chunk, (size_t)got, err);
        if (status != TB_OK)
            return status;
    }
}

static enum tb_status open_source(struct copying *copying, const char *path, struct tb_err *err)
{
    copying->fd = open(path, O_RDONLY | O_CLOEXEC);
    if (copying->fd >= 0)
        return TB_OK;
    if (errno == ENOENT || errno == ENOTDIR)
        return tb_err_set(err, TB_INPUT, _("no such file: %s"), path);
    if (errno == EACCES)
        return tb_err_set(err, TB_INPUT, _("cannot open: %s"), path);
    return tb_err_errno(err, errno, _("cannot open: %s"), path);
}

/* The name of the copy is only known when it is written. One that is there already is left as it is; a new one waits for the
 * others of this run, and is read from where it waits. */
static enum tb_status settle(struct copying *copying, struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err)
{
    struct stat st;
    const char *waiting;
    char *name;
    enum tb_status status = tb_hash_finish(copying->hash, source->sha256, err);
    copying->hash = NULL;
    if (status != TB_OK)
        return status;
    name = tb_file_join(ingest->archive, source->sha256);
    if (!name)
        return tb_err_nomem(err);
    if (stat(name, &st) == 0 && (uint64_t)st.st_size == copying->sniff.bytes) {
        source->archived = name; /* the temporary copy is discarded */
        return TB_OK;
    }
    if (!tb_file_batch_waiting(&ingest->received, name))
        status = tb_file_batch_take(&ingest->received, &copying->writer, name, err);
    waiting = tb_file_batch_waiting(&ingest->received, name);
    if (status == TB_OK && !(waiting && (source->archived = strdup(waiting))))
        status = tb_err_nomem(err);
    free(name);
    return status;
}

enum tb_status ingest_archive_put(struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err)
{
    struct copying copying = {.fd = -1, .sniff = TB_SNIFF_INIT, .writer = {-1, NULL, NULL}};
    char *name = tb_file_join(ingest->archive, "incoming");
    enum tb_status status = TB_OK;
    copying.chunk = malloc(CHUNK_BYTES);
    if (!name || !copying.chunk)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = open_source(&copying, source->path, err);
    if (status == TB_OK)
        status = tb_hash_new(&copying.hash, err);
    if (status == TB_OK)
        status = tb_file_create(&copying.writer, name, err);
    if (status == TB_OK)
        status = copy_all(&copying, source->path, err);
    if (status == TB_OK)
        status = settle(&copying, ingest, source, err);
    source->bytes = copying.sniff.bytes;
    source->encoding = tb_sniff_encoding(&copying.sniff);
    if (memcmp(copying.sniff.first, "PK\x03\x04", 4) == 0 || memcmp(copying.sniff.first, "\xD0\xCF\x11\xE0", 4) == 0 ||
        memcmp(copying.sniff.first, "%PDF", 4) == 0)
        source->encoding = TB_ENCODING_NONE;
    if (copying.fd >= 0)
        close(copying.fd);
    if (copying.hash)
        tb_hash_drop(copying.hash);
    tb_file_discard(&copying.writer);
    free(copying.chunk);
    free(name);
    return status;
}
