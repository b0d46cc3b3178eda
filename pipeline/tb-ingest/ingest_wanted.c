/* Which files of a folder are looked at. */
#include "ingest_internal.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { FIRST_BYTES = 4096 };

static bool same_name(const char *a, const char *lower)
{
    for (; *a && *lower; a++, lower++)
        if (*a != *lower && !(*a >= 'A' && *a <= 'Z' && *a - 'A' + 'a' == *lower))
            return false;
    return *a == *lower;
}

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (same_name(name, names[i]))
            return true;
    return false;
}

/* What the first bytes are; what cannot be opened is wanted, so that whoever opens it says why. */
static bool is_known_by_bytes(const char *path)
{
    unsigned char first[FIRST_BYTES];
    const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    ssize_t got;
    if (fd < 0)
        return true;
    got = read(fd, first, sizeof first);
    close(fd);
    return got < 0 || tb_sheetfile_kind_of_bytes(first, (size_t)got) != TB_SHEETFILE_TEXT;
}

bool ingest_is_wanted(const struct tb_file_info *info)
{
    static const char *const rubbish[] = {"thumbs.db", "ehthumbs.db", "desktop.ini"}; /* left behind by desktops */
    static const char *const endings[] = {"csv", "txt", "tsv", "xlsx", "xlsm", "xls", "et"};
    const char *dot = strrchr(info->relative, '.');
    if (is_one_of(tb_file_name_of(info->relative), rubbish, sizeof rubbish / sizeof *rubbish))
        return false;
    return (dot && is_one_of(dot + 1, endings, sizeof endings / sizeof *endings)) || is_known_by_bytes(info->path);
}
