/* minizip reads from a file by its name, so the .zip is put beside the archive for as long as it is read. */
#include "collect.h"
#include "tb_file.h"
#include "tb_unzip.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_ENTRIES = 200, MOST_PATH_BYTES = 8192 };

struct opening {
    struct collect *collect;
    size_t files;
};

static enum tb_status read_entry(void *source,
                                 enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                                 void *context, struct tb_err *err)
{
    return tb_unzip_read(source, take, context, err);
}

static enum tb_status tell_entry(struct collect *collect, const char *name, enum collect_fate fate, const char *note,
                                 struct tb_err *err)
{
    struct collect_file *file = collect_file_add(collect, name, fate, err);
    if (!file)
        return err->status;
    file->note = tb_arena_strdup(&collect->message_arena, note);
    return file->note ? TB_OK : tb_err_nomem(err);
}

/* Files that a Mac or a Windows puts into every .zip, and nobody attached. */
static bool is_rubbish(const char *name)
{
    const char *last = strrchr(name, '/');
    last = last ? last + 1 : name;
    return strncmp(name, "__MACOSX/", 9) == 0 || strcmp(last, ".DS_Store") == 0 || strcmp(last, "Thumbs.db") == 0 ||
           strcmp(last, "desktop.ini") == 0;
}

static enum tb_status visit_entry(void *context, const struct tb_unzip_entry *entry, struct tb_err *err)
{
    struct opening *opening = context;
    union {
        const struct tb_unzip_entry *mine;
        void *theirs;
    } source = {entry}; /* read_entry only reads it */
    struct collect_source part = {entry->name, "application/octet-stream", read_entry, source.theirs, true};
    size_t before = opening->collect->message.file_count;
    enum tb_status status;
    if (entry->is_folder || is_rubbish(entry->name))
        return TB_OK;
    opening->files++;
    if (entry->is_encrypted)
        return tell_entry(opening->collect, entry->name, FATE_DAMAGED, "压缩包有密码，打不开", err);
    status = collect_part_take(opening->collect, &part, err);
    if (status != TB_INPUT)
        return status;
    /* This one is damaged or beyond the limit: the entry says so, and the next one has its turn. */
    opening->collect->message.file_count = before;
    return tell_entry(opening->collect, entry->name, FATE_DAMAGED, err->message, err);
}

enum tb_status collect_zip_take(struct collect *collect, const struct collect_source *source, struct tb_err *err)
{
    struct tb_unzip_limits limits = {MOST_ENTRIES, collect->most_bytes};
    struct opening opening = {collect, 0};
    struct tb_file_writer writer;
    char *path = tb_file_join(collect->archive, "collect-zip");
    enum tb_status status = path ? tb_file_create(&writer, path, err) : tb_err_nomem(err);
    if (status == TB_OK) {
        status = source->read(source->source, collect_part_write, &writer, err);
        if (status == TB_OK)
            status = tb_unzip_walk(writer.temporary_path, &limits, visit_entry, &opening, err);
        tb_file_discard(&writer);
    }
    free(path);
    if (status == TB_INPUT)
        return tell_entry(collect, source->name, FATE_DAMAGED, err->message, err);
    if (status == TB_OK && opening.files == 0)
        return tell_entry(collect, source->name, FATE_EMPTY, "", err);
    return status;
}
