/* tb_file_batch: many files made durable at once.
 *
 * WHAT       A file that is done waits under a temporary name; the batch syncs the file system once, gives every file its final
 *            name and syncs the folder. An fsync for each of a night's files would take longer than all else.
 * USE        struct tb_file_batch batch = TB_FILE_BATCH_INIT;
 *            tb_file_create(&writer, …); tb_file_write(…); tb_file_batch_take(&batch, &writer, path, &err) …
 *            tb_file_batch_commit(&batch, &err); tb_file_batch_free(&batch);
 * OWNERSHIP  the batch owns the waiting files; those that were not committed are removed by tb_file_batch_free.
 * ERRORS     TB_SYSTEM. After a failed commit some files may have their final name, whole; the others still wait.
 * LIMITS     all files of a batch are in one folder. When TB_FILE_BATCH_MOST wait, they are committed before another is taken.
 */
#ifndef TB_FILE_BATCH_H
#define TB_FILE_BATCH_H

#include "tb_file.h"

enum { TB_FILE_BATCH_MOST = 4096 };

struct tb_file_batch {
    struct tb_file_waiting {
        char *temporary_path, *path;
    } * items;
    size_t count, room;
};

#define TB_FILE_BATCH_INIT                                                                                                         \
    {                                                                                                                              \
        NULL, 0, 0                                                                                                                 \
    }

/* Take over what the writer has written; its final name will be path. The writer is closed. */
enum tb_status tb_file_batch_take(struct tb_file_batch *batch, struct tb_file_writer *writer, const char *path,
                                  struct tb_err *err) TB_MUST_CHECK;
/* Where the file for that path waits; NULL: it does not. Cost: looks through the batch. */
const char *tb_file_batch_waiting(const struct tb_file_batch *batch, const char *path);
enum tb_status tb_file_batch_commit(struct tb_file_batch *batch, struct tb_err *err) TB_MUST_CHECK;
void tb_file_batch_free(struct tb_file_batch *batch);

#endif
