#define _XOPEN_SOURCE 700 /* futimens */
#include "collect.h"
#include "tb_buf.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_unzip.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_NAMESAKES = 99, MOST_PATH_BYTES = 8192, FIRST_BYTES = 8 };

struct collect_file *collect_file_add(struct collect *collect, const char *name, enum collect_fate fate, struct tb_err *err)
{
    struct collect_message *message = &collect->message;
    struct collect_file *file;
    if (message->file_count == COLLECT_MOST_FILES) {
        tb_err_set(err, TB_INPUT, _("more than %d files in one message"), COLLECT_MOST_FILES);
        return NULL;
    }
    file = &message->files[message->file_count++];
    memset(file, 0, sizeof *file);
    file->name = collect_name_show(collect, name);
    file->placed = file->note = "";
    file->fate = fate;
    return file;
}

/* -- what is in it -- */

struct looking {
    struct tb_hash *hash;
    uint64_t bytes;
    char first[FIRST_BYTES];
};

static enum tb_status take_look(void *context, const char *bytes, size_t length, struct tb_err *err)
{
    struct looking *looking = context;
    size_t i;
    (void)err;
    for (i = 0; i < length && looking->bytes + i < FIRST_BYTES; i++)
        looking->first[looking->bytes + i] = bytes[i];
    looking->bytes += length;
    tb_hash_add(looking->hash, bytes, length);
    return TB_OK;
}

static enum tb_status look(const struct collect_source *source, struct collect_file *file, char *first, struct tb_err *err)
{
    struct looking looking = {NULL, 0, {0}};
    struct tb_err ignored = TB_ERR_INIT;
    enum tb_status status = tb_hash_new(&looking.hash, err);
    if (status != TB_OK)
        return status;
    status = source->read(source->source, take_look, &looking, err);
    if (status == TB_OK)
        status = tb_hash_finish(looking.hash, file->sha256, err);
    else if (tb_hash_finish(looking.hash, file->sha256, &ignored) != TB_OK)
        file->sha256[0] = '\0';
    file->bytes = looking.bytes;
    memcpy(first, looking.first, FIRST_BYTES);
    return status;
}

/* A table without an ending that says so: an OLE or zip container (.xls, .xlsx, .et), or text by its type. */
static const char *ending_for(const struct collect_source *source, const char *first)
{
    if (memcmp(first, "PK\003\004", 4) == 0 &&
        strcmp(source->type, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") == 0)
        return ".xlsx";
    if (memcmp(first, "\320\317\021\340", 4) == 0 && strcmp(source->type, "application/vnd.ms-excel") == 0)
        return ".xls";
    return strcmp(source->type, "text/csv") == 0 ? ".csv" : "";
}

/* -- where it goes -- */

/* A stranger's folder must not lead out of the inbox, nor a county's name. */
static const char *folder_for(struct collect *collect)
{
    const struct tb_county *county = collect->message.county;
    return county ? collect_name_clean(collect, county->name, county->code) : "邮件";
}

/* FOLDER/NAME, FOLDER/NAME(2).csv … in the message's arena. NULL: no memory. */
static const char *candidate(struct collect *collect, const char *name, int number)
{
    struct tb_buf path = TB_BUF_INIT(MOST_PATH_BYTES);
    const char *dot = strrchr(name, '.'), *kept;
    int stem = dot ? (int)(dot - name) : (int)strlen(name);
    if (number == 1)
        tb_buf_printf(&path, "%s/%s", folder_for(collect), name);
    else /* read as a revision mark: the later of one day */
        tb_buf_printf(&path, "%s/%.*s(%d)%s", folder_for(collect), stem, name, number, dot ? dot : "");
    kept = path.failed ? NULL : tb_arena_strdup(&collect->message_arena, tb_buf_str(&path));
    tb_buf_free(&path);
    return kept;
}

/* The first name that is free, or that has these bytes already: *there. */
static enum tb_status find_place(struct collect *collect, const char *name, const char *sha256, const char **placed, bool *there,
                                 int64_t *modified_s, struct tb_err *err)
{
    int number;
    *there = false;
    for (number = 1; number <= MOST_NAMESAKES; number++) {
        char found[TB_HASH_TEXT_BYTES];
        struct stat st;
        char *path;
        enum tb_status status = TB_OK;
        *placed = candidate(collect, name, number);
        path = *placed ? tb_file_join(collect->inbox, *placed) : NULL;
        if (!path)
            return tb_err_nomem(err);
        if (lstat(path, &st) != 0) {
            if (errno != ENOENT && errno != ENOTDIR)
                status = tb_err_errno(err, errno, _("cannot look at: %s"), path);
            free(path);
            return status;
        }
        *modified_s = (int64_t)st.st_mtime;
        if (S_ISREG(st.st_mode))
            status = tb_hash_file(path, found, err);
        *there = status == TB_OK && S_ISREG(st.st_mode) && strcmp(found, sha256) == 0;
        free(path);
        if (status != TB_OK || *there)
            return status;
    }
    return tb_err_set(err, TB_INPUT, _("more than %d files of one name from one county: %s"), MOST_NAMESAKES, name);
}

enum tb_status collect_part_write(void *context, const char *bytes, size_t length, struct tb_err *err)
{
    return tb_file_write(context, bytes, length, err);
}

/* Its time is when the mail server got the message: that is when the county reported. */
static enum tb_status put_file(struct collect *collect, const struct collect_source *source, const char *placed, struct tb_err *err)
{
    struct timespec times[2] = {{.tv_sec = (time_t)collect->message.received_s}, {.tv_sec = (time_t)collect->message.received_s}};
    char *path = tb_file_join(collect->inbox, placed), *folder = path ? tb_file_folder_of(path) : NULL;
    struct tb_file_writer writer;
    enum tb_status status = folder ? tb_file_make_folder(folder, err) : tb_err_nomem(err);
    if (status == TB_OK) {
        status = tb_file_create(&writer, path, err);
        if (status == TB_OK)
            status = source->read(source->source, collect_part_write, &writer, err);
        if (status == TB_OK && futimens(writer.fd, times) != 0)
            status = tb_err_errno(err, errno, _("cannot set the time of: %s"), path);
        if (status == TB_OK)
            status = tb_file_commit(&writer, err);
        else
            tb_file_discard(&writer);
    }
    free(folder);
    free(path);
    return status;
}

static enum tb_status place(struct collect *collect, const struct collect_source *source, const char *name,
                            struct collect_file *file, struct tb_err *err)
{
    bool there = false;
    int64_t modified_s = 0;
    enum tb_status status = find_place(collect, name, file->sha256, &file->placed, &there, &modified_s, err);
    if (status != TB_OK)
        return status;
    if (there) {
        /* With this message's own time it is a run that was cut off which has put it there. */
        file->fate = modified_s == collect->message.received_s ? FATE_TAKEN : FATE_SAME;
        return TB_OK;
    }
    file->fate = FATE_TAKEN;
    return collect->request->dry_run ? TB_OK : put_file(collect, source, file->placed, err);
}

/* -- one attachment -- */

static bool has_ending(const char *name, const char *ending)
{
    size_t a = strlen(name), b = strlen(ending), i;
    for (i = 0; i < b && a >= b; i++)
        if ((name[a - b + i] | 0x20) != ending[i] && name[a - b + i] != ending[i])
            return false;
    return a >= b;
}

/* A table with a name that is one, or NULL. */
static const char *table_name(struct collect *collect, const struct collect_source *source, const char *first, struct tb_err *err)
{
    const char *ending = ending_for(source, first), *clean;
    struct tb_buf fallback = TB_BUF_INIT(256);
    tb_buf_printf(&fallback, "附件%zu%s", collect->message.file_count, ending);
    clean = collect_name_clean(collect, source->name, tb_buf_str(&fallback));
    if (clean && !collect_name_is_table(clean) && !strchr(clean, '.') && ending[0]) {
        tb_buf_clear(&fallback);
        tb_buf_printf(&fallback, "%s%s", clean, ending);
        clean = collect_name_clean(collect, tb_buf_str(&fallback), "");
    }
    tb_buf_free(&fallback);
    if (!clean)
        tb_err_nomem(err);
    return clean;
}

enum tb_status collect_part_take(struct collect *collect, const struct collect_source *source, struct tb_err *err)
{
    struct collect_file *file = collect_file_add(collect, source->name, FATE_OTHER, err);
    char first[FIRST_BYTES];
    const char *name;
    bool ours = false;
    enum tb_status status;
    if (!file)
        return err->status;
    status = look(source, file, first, err);
    if (status != TB_OK)
        return status;
    if (file->bytes == 0) {
        file->fate = FATE_EMPTY;
        return TB_OK;
    }
    if (!(name = table_name(collect, source, first, err)))
        return err->status;
    if (!file->name[0])
        file->name = name;
    if (!source->in_zip && (has_ending(name, ".zip") || strcmp(source->type, "application/zip") == 0) &&
        memcmp(first, "PK", 2) == 0) {
        collect->message.file_count--; /* what is in it stands for it */
        return collect_zip_take(collect, source, err);
    }
    status = collect_ledger_sent(collect, file->sha256, &ours, err);
    if (status != TB_OK)
        return status;
    if (ours) {
        file->fate = FATE_OURS;
        return TB_OK;
    }
    if (!collect_name_is_table(name))
        return TB_OK;
    return place(collect, source, name, file, err);
}
