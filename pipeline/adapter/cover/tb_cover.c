#include "tb_cover.h"
#include "tb_cmap.h"
#include "tb_face_list.h"
#include "tb_file.h"
#include "tb_glyph.h"
#include "tb_i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    ROLES = 3,
    MOST_FACES = 8,
    HEAD_BYTES = 16 << 10,
    MOST_CMAP_BYTES = 16 << 20,
    PAGE_SHIFT = 8,
    PAGES = 0x110000 >> PAGE_SHIFT
};

static const char *const roles[ROLES] = {"body", "heading", "subheading"};

struct cover_face {
    struct tb_face_word word;
    bool tried;
    unsigned char *bytes; /* its cmap table; NULL: not read, or not readable */
    struct tb_cmap cmap;
};

/* Bits of what is known of a character. */
enum { KNOWN = 1, COVERED = 2 };

struct tb_cover {
    const char *folder;
    struct cover_face faces[ROLES][MOST_FACES];
    int counts[ROLES];
    unsigned char *pages[PAGES];     /* of 256 characters each */
    const struct cover_face *failed; /* the first face that could not be read for now, and why; NULL: none */
    int failed_errno;
};

enum tb_status tb_cover_new(struct tb_cover **out, const struct tb_kv_list *settings, const char *folder, struct tb_err *err)
{
    struct tb_cover *cover = *out = calloc(1, sizeof *cover);
    size_t i;
    int role;
    if (!cover)
        return tb_err_nomem(err);
    cover->folder = folder;
    for (i = 0; i < settings->count; i++) {
        const struct tb_kv *item = &settings->items[i];
        const char *at = item->value;
        for (role = 0; role < ROLES && (strcmp(item->section, "fonts") != 0 || strcmp(item->key, roles[role]) != 0); role++)
            continue;
        if (role == ROLES)
            continue;
        cover->counts[role] = 0; /* the last one counts, as everywhere */
        while (cover->counts[role] < MOST_FACES && tb_face_list_next(&at, &cover->faces[role][cover->counts[role]].word))
            cover->counts[role]++;
    }
    return TB_OK;
}

void tb_cover_free(struct tb_cover *cover)
{
    size_t page;
    int role, i;
    if (!cover)
        return;
    for (role = 0; role < ROLES; role++)
        for (i = 0; i < MOST_FACES; i++)
            free(cover->faces[role][i].bytes);
    for (page = 0; page < PAGES; page++)
        free(cover->pages[page]);
    free(cover);
}

/* A file that is not there, closed to us, or a folder is a face that is not there, night after night. Anything else may be gone the next
 * time, and meanwhile the face may have any character. */
static void note_failure(struct tb_cover *cover, const struct cover_face *face)
{
    static const int lasting[] = {0, ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG, EISDIR, EINVAL};
    const int why = errno;
    size_t i;
    for (i = 0; i < sizeof lasting / sizeof *lasting; i++)
        if (why == lasting[i])
            return;
    if (!cover->failed) {
        cover->failed = face;
        cover->failed_errno = why;
    }
}

/* length bytes from a place of the file; false when they are not all there. */
static bool read_at(int fd, size_t at, unsigned char *bytes, size_t length)
{
    errno = 0; /* where the file only ends */
    while (length > 0) {
        ssize_t got = pread(fd, bytes, length, (off_t)at);
        if (got <= 0)
            return false;
        bytes += got;
        at += (size_t)got;
        length -= (size_t)got;
    }
    return true;
}

static void read_cmap(struct tb_cover *cover, struct cover_face *face, int fd)
{
    unsigned char head[HEAD_BYTES];
    ssize_t got = pread(fd, head, sizeof head, 0);
    size_t at, length;
    if (got < 0)
        note_failure(cover, face);
    if (got <= 0 || !tb_cmap_find_table(head, (size_t)got, face->word.index, "cmap", &at, &length) || length == 0 ||
        length > MOST_CMAP_BYTES)
        return;
    face->bytes = malloc(length);
    if (face->bytes && read_at(fd, at, face->bytes, length)) {
        if (tb_cmap_open(&face->cmap, face->bytes, length))
            return;
    } else {
        note_failure(cover, face);
    }
    free(face->bytes);
    face->bytes = NULL;
}

static char *path_of(const struct tb_cover *cover, const struct cover_face *face)
{
    char *file = strndup(face->word.file, face->word.length);
    char *path = file ? tb_file_join(cover->folder, file) : NULL;
    free(file);
    return path;
}

static void open_face(struct tb_cover *cover, struct cover_face *face)
{
    char *path = path_of(cover, face);
    int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    face->tried = true;
    if (fd >= 0) {
        read_cmap(cover, face, fd);
        close(fd);
    } else {
        note_failure(cover, face);
    }
    free(path);
}

/* A blank needs no face. */
static bool is_blank(uint32_t code_point)
{
    uint32_t plain = tb_glyph_plain(code_point);
    return plain == 0 || tb_glyph_kind_of(plain) == TB_GLYPH_SPACE;
}

static bool role_has(struct tb_cover *cover, int role, uint32_t code_point)
{
    bool readable = false;
    int i;
    for (i = 0; i < cover->counts[role]; i++) {
        struct cover_face *face = &cover->faces[role][i];
        if (!face->tried)
            open_face(cover, face);
        if (face->bytes && tb_cmap_glyph(&face->cmap, code_point) != 0)
            return true;
        readable = readable || face->bytes;
    }
    return !readable;
}

bool tb_cover_has(struct tb_cover *cover, uint32_t code_point)
{
    unsigned char **page, *known, none = 0;
    int role;
    if (code_point >= 0x110000)
        return false;
    page = &cover->pages[code_point >> PAGE_SHIFT];
    if (!*page)
        *page = calloc(1 << PAGE_SHIFT, 1);
    known = *page ? &(*page)[code_point & ((1 << PAGE_SHIFT) - 1)] : &none; /* without memory it is asked again */
    if (!(*known & KNOWN)) {
        for (role = 0; role < ROLES && role_has(cover, role, tb_glyph_plain(code_point)); role++)
            continue;
        *known = KNOWN | (role == ROLES || is_blank(code_point) ? COVERED : 0);
    }
    return *known & COVERED;
}

enum tb_status tb_cover_check(const struct tb_cover *cover, struct tb_err *err)
{
    char *path;
    if (!cover || !cover->failed)
        return TB_OK;
    path = path_of(cover, cover->failed);
    tb_err_errno(err, cover->failed_errno, _("cannot read: %s"), path ? path : cover->folder);
    free(path);
    return TB_SYSTEM;
}
