#define _XOPEN_SOURCE 700 /* realpath */
/* Which files a run comes by, and what the ledger calls them. */
#include "ingest_internal.h"

#include "tb_place.h"
#include "tb_show.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A walk below one named path. */
struct walk {
    struct tb_ingest *ingest;
    const char *root;           /* the path */
    const char *prefix;         /* put before the relative path, "" for none */
    bool is_file;               /* the path itself is a file: whatever its name, it is read */
    enum tb_status passed_over; /* how what was passed over could be noted, and why not */
    struct tb_err err;
};

static enum tb_status visit(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    const struct walk *walk = context;
    struct tb_buf relative = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    /* A name is what somebody sent: from here on it is plain text in one line, and only info->path opens the file. */
    tb_show(&relative, walk->prefix, strlen(walk->prefix));
    tb_show(&relative, info->relative, strlen(info->relative));
    walk->ingest->watch.file = tb_buf_str(&relative);
    ingest_show(walk->ingest, 0);
    if (walk->is_file || ingest_is_wanted(info)) {
        status = ingest_file(walk->ingest, info, tb_buf_str(&relative), err);
    } else {
        walk->ingest->counts.skipped++;
        if (!walk->ingest->options.quiet)
            ingest_say_file(walk->ingest, "跳过", tb_buf_str(&relative), "不是表格");
    }
    walk->ingest->watch.files++;
    walk->ingest->watch.bytes += (int64_t)info->bytes;
    walk->ingest->watch.file = "";
    tb_buf_free(&relative);
    return status;
}

static enum tb_status count_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct ingest_watch *watch = context;
    (void)err;
    watch->all_files++;
    watch->all_bytes += (int64_t)info->bytes;
    return TB_OK;
}

void tb_ingest_survey(struct tb_ingest *ingest, const char *path)
{
    struct tb_err ignored = TB_ERR_INIT;
    if (ingest->options.progress && tb_file_walk(path ? path : ingest->inbox, count_file, &ingest->watch, &ignored) != TB_OK)
        ignored.status = TB_OK; /* tb_ingest_path will say so */
}

/* What nobody could look into is rejected without having been seen: one county's folder does not end the run. */
static void passed_over(void *context, const char *path)
{
    struct walk *walk = context;
    char *whole = tb_file_join(walk->root, path);
    const bool is_closed = whole && access(whole, R_OK | X_OK) != 0 && errno == EACCES;
    const char *reason = is_closed ? "没有读取权限" : "路径太长、层次太深，或已被移走";
    struct tb_buf relative = TB_BUF_INIT(TB_MEBIBYTE);
    tb_show(&relative, walk->prefix, strlen(walk->prefix));
    tb_show(&relative, path, strlen(path));
    walk->ingest->counts.unreadable++;
    ingest_say_file(walk->ingest, "未读", tb_buf_str(&relative), reason);
    if (walk->passed_over == TB_OK)
        walk->passed_over =
            ingest_unread_note(walk->ingest, tb_buf_str(&relative), reason, is_closed ? "closed" : "beyond", &walk->err);
    free(whole);
    tb_buf_free(&relative);
}

/* The folder part of a path when it says something (a county, on the list or not, or a form), so that it counts like a folder of
 * the inbox. */
static void speaking_folder(const struct tb_ingest *ingest, const char *folder, struct tb_buf *prefix)
{
    const char *name = tb_file_name_of(folder);
    size_t i, a;
    char place[TB_PLACE_BYTES];
    bool speaks = tb_counties_find(&ingest->catalog->counties, name, strlen(name)) >= 0 ||
                  (tb_place_unknown(ingest->catalog, name, strlen(name), place) && strcmp(place, name) == 0);
    for (i = 0; i < ingest->catalog->forms.count && !speaks; i++) {
        const struct tb_form *form = ingest->catalog->forms.items[i];
        speaks = strcmp(form->name, name) == 0;
        for (a = 0; a < form->alias_count; a++)
            speaks = speaks || strcmp(form->aliases[a], name) == 0;
    }
    if (speaks)
        tb_buf_printf(prefix, "%s/", name);
}

/* Below the inbox the folders count and the ledger's names are relative to it. */
static void make_prefix(const struct tb_ingest *ingest, const char *path, bool is_file, struct tb_buf *prefix)
{
    char real[PATH_MAX], inbox[PATH_MAX];
    char *slash;
    size_t n;
    if (!realpath(path, real))
        return;
    if (is_file && (slash = strrchr(real, '/')) != NULL)
        *(slash == real ? slash + 1 : slash) = '\0';
    if (realpath(ingest->inbox, inbox)) {
        n = strlen(inbox);
        if (strncmp(real, inbox, n) == 0 && (real[n] == '/' || real[n] == '\0')) {
            if (real[n] == '/')
                tb_buf_printf(prefix, "%s/", real + n + 1);
            return;
        }
    }
    speaking_folder(ingest, real, prefix);
}

enum tb_status tb_ingest_path(struct tb_ingest *ingest, const char *path, struct tb_err *err)
{
    struct tb_buf prefix = TB_BUF_INIT(TB_MEBIBYTE);
    struct walk walk = {ingest, "", "", false, TB_OK, TB_ERR_INIT};
    struct stat st;
    enum tb_status status = TB_OK;
    if (!path) {
        path = ingest->inbox;
        status = ingest_unread_clear(ingest, err);
    } else if (stat(path, &st) == 0) {
        walk.is_file = S_ISREG(st.st_mode);
        make_prefix(ingest, path, walk.is_file, &prefix);
        walk.prefix = tb_buf_str(&prefix);
    }
    walk.root = path;
    ingest->walking = !walk.is_file;
    if (status == TB_OK)
        status = tb_file_walk_past(path, visit, passed_over, &walk, err);
    tb_buf_free(&prefix);
    if (status == TB_OK && walk.passed_over != TB_OK) {
        *err = walk.err;
        status = walk.passed_over;
    }
    return status;
}
