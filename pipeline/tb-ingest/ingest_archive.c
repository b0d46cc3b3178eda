#include "ingest_internal.h"

#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    CHUNK_BYTES = 256 * 1024,
    FRESH_S = 3,
    LONGEST_RUN_S = 3600, /* our clock is the one of the run's beginning */
    HOLDS_STILL_NS = 300000000,
    MOST_NAPS = 4 /* a run does not wait for every file of a folder that was just copied */
};

struct copying {
    int fd;
    struct stat before; /* as the file was when it was opened */
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

/* A folder on the way may have become a link since the walk: then the path leads to a file that the walk did not see. What is there under
 * that name by now is read next time. */
static bool is_another(const struct copying *copying, const struct ingest_source *source)
{
    const struct stat *st = &copying->before;
    return source->inode != 0 && ((uint64_t)st->st_ino != source->inode || (uint64_t)st->st_dev != source->device);
}

static enum tb_status open_source(struct copying *copying, struct ingest_source *source, bool is_walked, struct tb_err *err)
{
    const char *path = source->path;
    /* Whoever writes into the inbox may put a link or a pipe in the place of the file that the walk saw. */
    copying->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (is_walked ? O_NOFOLLOW : 0));
    if (copying->fd >= 0 && fstat(copying->fd, &copying->before) != 0)
        return tb_err_errno(err, errno, _("cannot look at: %s"), path);
    if (copying->fd >= 0 && !S_ISREG(copying->before.st_mode))
        return tb_err_set(err, TB_INPUT, _("not a plain file: %s"), path);
    if (copying->fd >= 0 && is_walked && is_another(copying, source)) {
        source->is_moving = true;
        return tb_err_set(err, TB_INPUT, _("another file has taken its place: %s"), path);
    }
    if (copying->fd >= 0)
        return TB_OK;
    if (errno == ELOOP || errno == ENXIO)
        return tb_err_set(err, TB_INPUT, _("not a plain file: %s"), path);
    if (errno == ENOENT || errno == ENOTDIR)
        return tb_err_set(err, TB_INPUT, _("no such file: %s"), path);
    if (errno == EACCES)
        return tb_err_set(err, TB_INPUT, _("cannot open: %s"), path);
    return tb_err_errno(err, errno, _("cannot open: %s"), path);
}

/* A file that was written to while it was read is half of something: left for the next run. */
static enum tb_status look_again(struct tb_ingest *ingest, const struct copying *copying, struct ingest_source *source,
                                 struct tb_err *err)
{
    const int64_t age_s = ingest->clock.now_s - source->modified_s;
    struct stat after;
    if (age_s > -LONGEST_RUN_S && age_s < FRESH_S && ingest->naps++ < MOST_NAPS)
        nanosleep(&(struct timespec){0, HOLDS_STILL_NS}, NULL); /* a copy over a share comes in pieces */
    if (fstat(copying->fd, &after) != 0)
        return tb_err_errno(err, errno, _("cannot look at: %s"), source->path);
    source->is_moving = after.st_size != copying->before.st_size || (uint64_t)after.st_size != copying->sniff.bytes ||
                        after.st_mtim.tv_sec != copying->before.st_mtim.tv_sec ||
                        after.st_mtim.tv_nsec != copying->before.st_mtim.tv_nsec;
    return source->is_moving ? tb_err_set(err, TB_INPUT, _("still being written: %s"), source->path) : TB_OK;
}

enum tb_status ingest_archive_known(struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err)
{
    struct tb_stmt *stmt = ingest->known_by_stamp;
    struct stat st;
    char *name;
    enum tb_status status = TB_OK;
    if (!source->stamp[0])
        return TB_OK;
    tb_stmt_bind_text(stmt, 1, source->relative);
    tb_stmt_bind_text(stmt, 2, source->stamp);
    if (tb_stmt_next(stmt, &status, err)) {
        name = tb_file_join(ingest->archive, tb_stmt_text(stmt, 0));
        if (!name)
            status = tb_err_nomem(err);
        else if (stat(name, &st) == 0 && (uint64_t)st.st_size == source->bytes) {
            snprintf(source->sha256, sizeof source->sha256, "%s", tb_stmt_text(stmt, 0));
            source->is_known = true;
        }
        free(name);
    }
    tb_stmt_reset(stmt);
    return status;
}

/* Whether the copy that has this name has these bytes, too. */
static bool is_sound(const char *name, const char *sha256, uint64_t bytes)
{
    char found[TB_HASH_TEXT_BYTES];
    struct tb_err ignored = TB_ERR_INIT;
    struct stat st;
    return stat(name, &st) == 0 && (uint64_t)st.st_size == bytes && tb_hash_file(name, found, &ignored) == TB_OK &&
           strcmp(found, sha256) == 0;
}

/* Seen before, with these bytes, and nothing of what decided has changed. */
static enum tb_status is_known(struct tb_ingest *ingest, const struct ingest_source *source, bool *known, struct tb_err *err)
{
    enum tb_status status;
    tb_stmt_bind_text(ingest->known, 1, source->relative);
    tb_stmt_bind_text(ingest->known, 2, source->sha256);
    status = tb_stmt_step(ingest->known, known, err);
    tb_stmt_reset(ingest->known);
    return status;
}

/* The name of the copy is only known when it is written. One that is there already is left as it is, when it is what its name says
 * (looked at when it is about to be read); a new one waits for the others of this run, and is read from where it waits. */
static enum tb_status settle(struct copying *copying, struct tb_ingest *ingest, struct ingest_source *source, struct tb_err *err)
{
    struct stat st;
    const char *waiting;
    char *name;
    enum tb_status status = tb_hash_finish(copying->hash, source->sha256, err);
    copying->hash = NULL;
    if (status == TB_OK)
        status = is_known(ingest, source, &source->is_known, err);
    if (status != TB_OK)
        return status;
    name = tb_file_join(ingest->archive, source->sha256);
    if (!name)
        return tb_err_nomem(err);
    if (!tb_file_batch_waiting(&ingest->received, name) && stat(name, &st) == 0) {
        if ((source->is_known && (uint64_t)st.st_size == copying->sniff.bytes) ||
            is_sound(name, source->sha256, copying->sniff.bytes)) {
            source->archived = name; /* the temporary copy is discarded */
            return TB_OK;
        }
        ingest_say_file(ingest, "存档", source->relative, "存档中的副本已被改动，已用收到的原件替换");
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
        status = open_source(&copying, source, ingest->walking, err);
    if (status == TB_OK)
        status = tb_hash_new(&copying.hash, err);
    if (status == TB_OK)
        status = tb_file_create(&copying.writer, name, err);
    if (status == TB_OK)
        status = copy_all(&copying, source->path, err);
    if (status == TB_OK)
        status = look_again(ingest, &copying, source, err);
    if (status == TB_OK && !ingest_stamp_is_sure(copying.fd, &copying.before, copying.writer.fd))
        source->stamp[0] = '\0';
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
