#define _DEFAULT_SOURCE /* flock */
#include "tb_file.h"
#include "tb_i18n.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_DEPTH = 32, READ_BYTES = 65536 };

char *tb_file_beside(const char *path, const char *ending)
{
    const size_t size = strlen(path) + strlen(ending) + 1;
    char *beside = malloc(size);
    if (beside)
        snprintf(beside, size, "%s%s", path, ending);
    return beside;
}

char *tb_file_join(const char *folder, const char *name)
{
    size_t a = strlen(folder), b = strlen(name);
    char *path;
    if (name[0] == '/')
        return strdup(name);
    while (a > 1 && folder[a - 1] == '/')
        a--;
    path = malloc(a + b + 2);
    if (path) {
        memcpy(path, folder, a);
        if (a == 1 && folder[0] == '/')
            a = 0;
        path[a] = '/';
        memcpy(path + a + 1, name, b + 1);
    }
    return path;
}

const char *tb_file_name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

char *tb_file_folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return strdup(".");
    if (slash == path)
        return strdup("/");
    return strndup(path, (size_t)(slash - path));
}

enum tb_status tb_file_read(const char *path, struct tb_buf *buf, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return tb_err_set(err, TB_INPUT, _("no such file: %s"), path);
        return tb_err_errno(err, errno, _("cannot open: %s"), path);
    }
    for (;;) { /* never asking for more room than the buffer may have: only a file that is longer fails */
        const size_t left = buf->most_bytes - buf->length, want = left < READ_BYTES ? left : READ_BYTES;
        char over = '\0', *to = left > 0 || buf->failed ? tb_buf_reserve(buf, want) : &over;
        ssize_t got;
        if (!to) {
            status = tb_buf_check(buf, path, err);
            break;
        }
        got = read(fd, to, left > 0 ? want : 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            status = tb_err_errno(err, errno, _("cannot read: %s"), path);
            break;
        }
        if (got == 0)
            break;
        if (left == 0) {
            (void)tb_buf_reserve(buf, 1);
            status = tb_buf_check(buf, path, err);
            break;
        }
        buf->length += (size_t)got;
        buf->bytes[buf->length] = '\0';
    }
    close(fd);
    return status;
}

char *tb_file_temporary_name(const char *path)
{
    const char *name = tb_file_name_of(path);
    const size_t size = strlen(path) + sizeof "..tmp";
    char *temporary = malloc(size);
    if (temporary)
        snprintf(temporary, size, "%.*s.%s.tmp", (int)(name - path), path, name);
    return temporary;
}

/* ".NAME.tmp-PID-N", when another writer is at work on the first. */
static char *own_temporary_name(const char *path)
{
    static unsigned serial; /* two writers of one process never share a name */
    char *first = tb_file_temporary_name(path);
    const size_t size = strlen(path) + 64;
    char *own = first ? malloc(size) : NULL;
    if (own)
        snprintf(own, size, "%s-%ld-%u", first, (long)getpid(), serial++);
    free(first);
    return own;
}

/* Open the temporary file and hold a lock on it, so that what a killed run left is used again instead of piling up, and
 * what a living writer holds is left alone. False with errno set; EWOULDBLOCK when it is somebody's. */
static bool open_temporary(struct tb_file_writer *writer)
{
    struct stat held, named;
    writer->fd = open(writer->temporary_path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (writer->fd < 0)
        return false;
    if (flock(writer->fd, LOCK_EX | LOCK_NB) != 0)
        return false;
    if (fstat(writer->fd, &held) != 0)
        return false;
    if (stat(writer->temporary_path, &named) != 0) {
        if (errno != ENOENT)
            return false;
        named.st_ino = 0;
    }
    if (named.st_ino != held.st_ino) {
        errno = EWOULDBLOCK; /* its writer gave it the final name between our open and our lock */
        return false;
    }
    return ftruncate(writer->fd, 0) == 0;
}

enum tb_status tb_file_create(struct tb_file_writer *writer, const char *path, struct tb_err *err)
{
    int attempt;
    writer->fd = -1;
    writer->temporary_path = NULL;
    writer->path = strdup(path);
    for (attempt = 0; attempt < 2 && writer->path; attempt++) {
        writer->temporary_path = attempt > 0 ? own_temporary_name(path) : tb_file_temporary_name(path);
        if (!writer->temporary_path)
            break;
        if (open_temporary(writer))
            return TB_OK;
        if (errno != EWOULDBLOCK || attempt > 0) {
            enum tb_status status = tb_err_errno(err, errno, _("cannot write: %s"), path);
            tb_file_discard(writer);
            return status;
        }
        close(writer->fd); /* somebody else's: neither truncated nor unlinked */
        writer->fd = -1;
        free(writer->temporary_path);
        writer->temporary_path = NULL;
    }
    tb_file_discard(writer);
    return tb_err_nomem(err);
}

enum tb_status tb_file_write(struct tb_file_writer *writer, const void *bytes, size_t length, struct tb_err *err)
{
    const char *from = bytes;
    while (length > 0) {
        ssize_t wrote = write(writer->fd, from, length);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return tb_err_errno(err, wrote < 0 ? errno : EIO, _("cannot write: %s"), writer->path);
        from += wrote;
        length -= (size_t)wrote;
    }
    return TB_OK;
}

enum tb_status tb_file_sync_folder_of(const char *path, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    char *folder = tb_file_folder_of(path);
    int fd;
    if (!folder)
        return tb_err_nomem(err);
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        status = tb_err_errno(err, errno, _("cannot open folder: %s"), folder);
    else if (fsync(fd) != 0 && errno != EINVAL && errno != EROFS) /* some network file systems cannot */
        status = tb_err_errno(err, errno, _("cannot make durable: %s"), folder);
    if (fd >= 0)
        close(fd);
    free(folder);
    return status;
}

enum tb_status tb_file_put_in_place(const char *ready, const char *path, struct tb_err *err)
{
    if (rename(ready, path) != 0)
        return tb_err_errno(err, errno, _("cannot rename into place: %s"), path);
    return tb_file_sync_folder_of(path, err);
}

enum tb_status tb_file_commit(struct tb_file_writer *writer, struct tb_err *err)
{
    enum tb_status status = TB_OK;
    int fd = writer->fd;
    writer->fd = -1;
    if (fsync(fd) != 0)
        status = tb_err_errno(err, errno, _("cannot make durable: %s"), writer->path);
    if (close(fd) != 0 && status == TB_OK)
        status = tb_err_errno(err, errno, _("cannot close: %s"), writer->path);
    if (status == TB_OK && rename(writer->temporary_path, writer->path) != 0)
        status = tb_err_errno(err, errno, _("cannot rename into place: %s"), writer->path);
    if (status == TB_OK) {
        free(writer->temporary_path);
        writer->temporary_path = NULL;
        status = tb_file_sync_folder_of(writer->path, err);
    }
    tb_file_discard(writer);
    return status;
}

enum tb_status tb_file_commit_as(struct tb_file_writer *writer, const char *path, struct tb_err *err)
{
    char *copy = strdup(path);
    if (!copy)
        return tb_err_nomem(err);
    free(writer->path);
    writer->path = copy;
    return tb_file_commit(writer, err);
}

void tb_file_discard(struct tb_file_writer *writer)
{
    if (writer->fd >= 0)
        close(writer->fd);
    if (writer->temporary_path)
        unlink(writer->temporary_path);
    free(writer->temporary_path);
    free(writer->path);
    writer->fd = -1;
    writer->path = writer->temporary_path = NULL;
}

enum tb_status tb_file_replace(const char *path, const void *bytes, size_t length, struct tb_err *err)
{
    struct tb_file_writer writer;
    enum tb_status status = tb_file_create(&writer, path, err);
    if (status != TB_OK)
        return status;
    status = tb_file_write(&writer, bytes, length, err);
    if (status != TB_OK) {
        tb_file_discard(&writer);
        return status;
    }
    return tb_file_commit(&writer, err);
}

enum tb_status tb_file_make_folder(const char *path, struct tb_err *err)
{
    char *partial = strdup(path);
    enum tb_status status = TB_OK;
    size_t i;
    if (!partial)
        return tb_err_nomem(err);
    for (i = 1; status == TB_OK; i++) {
        if (partial[i] != '/' && partial[i] != '\0')
            continue;
        if (path[i] == '/' && path[i - 1] == '/')
            continue;
        partial[i] = '\0';
        if (mkdir(partial, 0777) != 0 && errno != EEXIST) {
            struct stat st;
            if (stat(partial, &st) != 0 || !S_ISDIR(st.st_mode))
                status = tb_err_errno(err, errno, _("cannot make folder: %s"), partial);
        }
        if (path[i] == '\0')
            break;
        partial[i] = '/';
    }
    if (status == TB_OK) {
        struct stat st;
        if (stat(path, &st) == 0 && !S_ISDIR(st.st_mode))
            status = tb_err_set(err, TB_SYSTEM, _("a file is where a folder is needed: %s"), path);
    }
    free(partial);
    return status;
}

struct walk {
    size_t root_length;
    enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err);
    void (*passed_over)(void *context, const char *relative); /* NULL: what cannot be looked into ends the walk */
    void *context;
    bool follows; /* links below the root, too */
};

/* A folder that is being walked, and those it is in. */
struct walked {
    const struct walked *above;
    int fd;
    dev_t device;
    ino_t inode;
    int depth;
};

static enum tb_status visit_file(const struct walk *walk, const char *path, const struct stat *st, struct tb_err *err)
{
    struct tb_file_info info;
    info.path = path;
    info.relative = path[walk->root_length] == '\0' ? tb_file_name_of(path) : path + walk->root_length + 1;
    info.bytes = (uint64_t)st->st_size;
    info.modified_s = (int64_t)st->st_mtim.tv_sec;
    info.modified_ns = st->st_mtim.tv_nsec;
    info.changed_s = (int64_t)st->st_ctim.tv_sec;
    info.changed_ns = st->st_ctim.tv_nsec;
    info.device = (uint64_t)st->st_dev;
    info.inode = (uint64_t)st->st_ino;
    return walk->visit(walk->context, &info, err);
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && strncmp(entry->d_name, "~$", 2) != 0;
}

/* Not alphasort: that follows the locale. */
int tb_file_by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* A path that whoever owns the folder has made unreadable, too long or too deep, or has taken away; no failure of ours. */
static bool pass_over(const struct walk *walk, const char *path, int reason)
{
    if (!walk->passed_over || path[walk->root_length] == '\0' ||
        (reason != EACCES && reason != ENOENT && reason != ENOTDIR && reason != ENAMETOOLONG && reason != ELOOP))
        return false;
    walk->passed_over(walk->context, path + walk->root_length + 1);
    return true;
}

static bool leads_back(const struct walked *folder)
{
    const struct walked *above = folder->above;
    while (above && (above->device != folder->device || above->inode != folder->inode))
        above = above->above;
    return above != NULL;
}

static enum tb_status walk_folder(const struct walk *walk, const struct walked *above, const char *name, const char *path,
                                  struct tb_err *err);

/* What is in a folder is looked at from the folder that was opened: whoever owns it may put another in its place. */
static enum tb_status walk_entry(const struct walk *walk, const struct walked *folder, const char *name, const char *path,
                                 struct tb_err *err)
{
    struct stat st;
    if (fstatat(folder->fd, name, &st, walk->follows ? 0 : AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT || (walk->follows && errno == ELOOP) || pass_over(walk, path, errno)
                   ? TB_OK
                   : tb_err_errno(err, errno, _("cannot look at: %s"), path);
    if (S_ISDIR(st.st_mode))
        return walk_folder(walk, folder, name, path, err);
    return S_ISREG(st.st_mode) ? visit_file(walk, path, &st, err) : TB_OK;
}

static enum tb_status walk_entries(const struct walk *walk, const struct walked *folder, const char *path, struct tb_err *err)
{
    struct dirent **entries = NULL;
    enum tb_status status = TB_OK;
    int count = scandir(path, &entries, visible, tb_file_by_bytes), i;
    if (count < 0)
        return pass_over(walk, path, errno) ? TB_OK : tb_err_errno(err, errno, _("cannot list folder: %s"), path);
    for (i = 0; i < count; i++) {
        char *below = status == TB_OK ? tb_file_join(path, entries[i]->d_name) : NULL;
        if (status == TB_OK)
            status = below ? walk_entry(walk, folder, entries[i]->d_name, below, err) : tb_err_nomem(err);
        free(below);
        free(entries[i]);
    }
    free(entries);
    return status;
}

/* above NULL: the root, whose name may be a link. */
static enum tb_status walk_folder(const struct walk *walk, const struct walked *above, const char *name, const char *path,
                                  struct tb_err *err)
{
    const int nofollow = above && !walk->follows ? O_NOFOLLOW : 0;
    struct walked folder = {above, -1, 0, 0, above ? above->depth + 1 : 0};
    struct stat st;
    enum tb_status status = TB_OK;
    if (folder.depth > MOST_DEPTH)
        return pass_over(walk, path, ELOOP) ? TB_OK
                                            : tb_err_set(err, TB_SYSTEM, _("folders nested deeper than %d: %s"), MOST_DEPTH, path);
    folder.fd = openat(above ? above->fd : AT_FDCWD, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | nofollow);
    if (folder.fd < 0)
        return pass_over(walk, path, errno) ? TB_OK : tb_err_errno(err, errno, _("cannot list folder: %s"), path);
    if (fstat(folder.fd, &st) != 0)
        status = tb_err_errno(err, errno, _("cannot look at: %s"), path);
    folder.device = st.st_dev;
    folder.inode = st.st_ino;
    if (status == TB_OK && !leads_back(&folder))
        status = walk_entries(walk, &folder, path, err);
    close(folder.fd);
    return status;
}

static enum tb_status walk_root(struct walk *walk, const char *root, struct tb_err *err)
{
    struct stat st;
    walk->root_length = strlen(root);
    while (walk->root_length > 1 && root[walk->root_length - 1] == '/')
        walk->root_length--;
    if (stat(root, &st) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return tb_err_set(err, TB_INPUT, _("no such file or folder: %s"), root);
        return tb_err_errno(err, errno, _("cannot look at: %s"), root);
    }
    if (!S_ISDIR(st.st_mode)) {
        walk->root_length = strlen(root);
        return visit_file(walk, root, &st, err);
    }
    return walk_folder(walk, NULL, root, root, err);
}

enum tb_status tb_file_walk(const char *root,
                            enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err),
                            void *context, struct tb_err *err)
{
    return tb_file_walk_past(root, visit, NULL, context, err);
}

enum tb_status tb_file_walk_linked(const char *root,
                                   enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err),
                                   void *context, struct tb_err *err)
{
    struct walk walk = {0, visit, NULL, context, true};
    return walk_root(&walk, root, err);
}

enum tb_status tb_file_walk_past(const char *root,
                                 enum tb_status (*visit)(void *context, const struct tb_file_info *info, struct tb_err *err),
                                 void (*passed_over)(void *context, const char *relative), void *context, struct tb_err *err)
{
    struct walk walk = {0, visit, passed_over, context, false};
    return walk_root(&walk, root, err);
}
