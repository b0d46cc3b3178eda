#define _GNU_SOURCE /* syncfs, sync_file_range */
#include "tb_file_batch.h"

#include "tb_i18n.h"
#include "tb_grow.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum tb_status tb_file_batch_take(struct tb_file_batch *batch, struct tb_file_writer *writer, const char *path, struct tb_err *err)
{
    struct tb_file_waiting waiting = {tb_file_temporary_name(path), strdup(path)};
    enum tb_status status = batch->count == TB_FILE_BATCH_MOST ? tb_file_batch_commit(batch, err) : TB_OK;
    int fd = writer->fd;
    if (status == TB_OK && (!waiting.temporary_path || !waiting.path || !TB_GROW(batch->items, batch->count, batch->room)))
        status = tb_err_nomem(err);
    if (status == TB_OK) {
        sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE); /* begin now what the commit waits for; it alone must succeed */
        writer->fd = -1;
        if (close(fd) != 0)
            status = tb_err_errno(err, errno, _("cannot close: %s"), path);
        else if (rename(writer->temporary_path, waiting.temporary_path) != 0)
            status = tb_err_errno(err, errno, _("cannot rename into place: %s"), waiting.temporary_path);
    }
    if (status == TB_OK) {
        free(writer->temporary_path);
        writer->temporary_path = NULL;
        batch->items[batch->count++] = waiting;
    } else {
        free(waiting.temporary_path);
        free(waiting.path);
    }
    tb_file_discard(writer);
    return status;
}

const char *tb_file_batch_waiting(const struct tb_file_batch *batch, const char *path)
{
    size_t i;
    for (i = batch->count; i-- > 0;)
        if (strcmp(batch->items[i].path, path) == 0)
            return batch->items[i].temporary_path;
    return NULL;
}

/* What was written so far, of these files and whatever else the file system has. */
static enum tb_status sync_all(const struct tb_file_batch *batch, struct tb_err *err)
{
    char *folder = tb_file_folder_of(batch->items[0].path);
    enum tb_status status = TB_OK;
    int fd;
    if (!folder)
        return tb_err_nomem(err);
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        status = tb_err_errno(err, errno, _("cannot open folder: %s"), folder);
    else if (syncfs(fd) != 0)
        status = tb_err_errno(err, errno, _("cannot make durable: %s"), folder);
    if (fd >= 0)
        close(fd);
    free(folder);
    return status;
}

enum tb_status tb_file_batch_commit(struct tb_file_batch *batch, struct tb_err *err)
{
    enum tb_status status = batch->count > 0 ? sync_all(batch, err) : TB_OK;
    while (status == TB_OK && batch->count > 0) {
        /* the last one goes first, so that the batch is at any moment what still waits */
        struct tb_file_waiting *last = &batch->items[batch->count - 1];
        if (rename(last->temporary_path, last->path) != 0)
            return tb_err_errno(err, errno, _("cannot rename into place: %s"), last->path);
        batch->count--;
        if (batch->count == 0)
            status = tb_file_sync_folder_of(last->path, err);
        free(last->temporary_path);
        free(last->path);
    }
    return status;
}

void tb_file_batch_free(struct tb_file_batch *batch)
{
    const struct tb_file_batch empty = TB_FILE_BATCH_INIT;
    size_t i;
    for (i = 0; i < batch->count; i++) {
        unlink(batch->items[i].temporary_path);
        free(batch->items[i].temporary_path);
        free(batch->items[i].path);
    }
    free(batch->items);
    *batch = empty;
}
