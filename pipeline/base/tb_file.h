/* tb_file: files that are whole or not there.
 *
 * WHAT       Read a file; replace a file by temporary name, checked writes, fsync, rename, fsync of the folder;
 *            make folders; walk a tree in sorted order.
 * USE        struct tb_file_writer writer;
 *            tb_file_create(&writer, "out/a.pdf", &err);  tb_file_write(&writer, bytes, n, &err);
 *            tb_file_commit(&writer, &err);               (tb_file_discard on any failure; safe after commit)
 * OWNERSHIP  the writer owns its descriptor and temporary name until commit or discard.
 * ERRORS     TB_SYSTEM with the path and the reason. A file that is missing is TB_INPUT in tb_file_read.
 */
#ifndef TB_FILE_H
#define TB_FILE_H

#include "tb_buf.h"
#include "tb_err.h"
#include <stdint.h>

struct tb_file_writer {
    int fd;               /* -1 when nothing is open */
    char *path;           /* the final name */
    char *temporary_path; /* ".NAME.tmp" in the same folder; starts with a dot so that no walk sees it */
};

/* Appends the file's bytes to buf, whose .most_bytes bounds it. */
enum tb_status tb_file_read(const char *path, struct tb_buf *buf, struct tb_err *err) TB_MUST_CHECK;

/* Open the temporary file, empty. A library that writes files itself may write to .temporary_path (the same file, not
 * another of that name) before tb_file_commit. What a killed run left behind is used again. */
enum tb_status tb_file_create(struct tb_file_writer *writer, const char *path, struct tb_err *err) TB_MUST_CHECK;
enum tb_status tb_file_write(struct tb_file_writer *writer, const void *bytes, size_t length, struct tb_err *err) TB_MUST_CHECK;
/* fsync, close, rename to the final name, fsync the folder. The rename is the commit point. */
enum tb_status tb_file_commit(struct tb_file_writer *writer, struct tb_err *err) TB_MUST_CHECK;
/* The same under a name that is known only now, in the same folder. */
enum tb_status tb_file_commit_as(struct tb_file_writer *writer, const char *path, struct tb_err *err) TB_MUST_CHECK;
void tb_file_discard(struct tb_file_writer *writer);

/* ".NAME.tmp" beside path, where a file waits for its name. Owns: the caller frees. NULL: no memory. */
char *tb_file_temporary_name(const char *path);
/* Make the names in the folder of path durable. */
enum tb_status tb_file_sync_folder_of(const char *path, struct tb_err *err) TB_MUST_CHECK;

/* Give what lies ready under another name its own, durably: rename, fsync the folder. */
enum tb_status tb_file_put_in_place(const char *ready, const char *path, struct tb_err *err) TB_MUST_CHECK;

/* The three in one. */
enum tb_status tb_file_replace(const char *path, const void *bytes, size_t length, struct tb_err *err) TB_MUST_CHECK;

/* mkdir -p, mode 0777 less umask. */
enum tb_status tb_file_make_folder(const char *path, struct tb_err *err) TB_MUST_CHECK;

struct tb_file_info {
    const char *path;     /* as walked: root + "/" + relative */
    const char *relative; /* below the root; the file's name when the root is itself a file */
    uint64_t bytes;
    int64_t modified_s; /* seconds since the epoch, UTC */
    long modified_ns;
    int64_t changed_s; /* of content or status; nobody can set it */
    long changed_ns;
    uint64_t device, inode; /* which file it was: below a folder that others write to, path may name another one by now */
};

/* Call visit for each regular file below root (or for root itself), in byte order of the relative path; names
 * that start with '.' or '~$' (Excel's lock files) are passed over, symbolic links are followed only at root.
 * visit's failure stops the walk and is returned. */
enum tb_status tb_file_walk(const char *root,
                            enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err),
                            void *context, struct tb_err *err) TB_MUST_CHECK;
/* The same below a folder of the administrator's own (plan, forms, templates): links are followed, as whoever reads the files follows
 * them; one that leads nowhere is not there, one that leads back to a folder it is in is passed over. */
enum tb_status tb_file_walk_linked(const char *root,
                                   enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err),
                                   void *context, struct tb_err *err) TB_MUST_CHECK;
/* The same as tb_file_walk below a folder that others write to: a folder they have made unreadable or nested too deep, a path too long, is told to
 * passed_over and does not end the walk. */
enum tb_status tb_file_walk_past(const char *root,
                                 enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err),
                                 void (*passed_over)(void *context, const char *relative), void *context,
                                 struct tb_err *err) TB_MUST_CHECK;

/* For scandir: by bytes. (alphasort follows the locale.) */
struct dirent;
int tb_file_by_bytes(const struct dirent **a, const struct dirent **b);

/* folder + "/" + name, or name when it is absolute. Owns: the caller frees. NULL: no memory. */
char *tb_file_join(const char *folder, const char *name);

/* path + ending: what lies beside a file under its name (LEDGER.lock). Owns: the caller frees. NULL: no memory. */
char *tb_file_beside(const char *path, const char *ending);

/* The folder part of a path ("." when it has none). Owns: the caller frees. NULL: no memory. */
char *tb_file_folder_of(const char *path);

/* The last component, borrowed from path. */
const char *tb_file_name_of(const char *path);

#endif
