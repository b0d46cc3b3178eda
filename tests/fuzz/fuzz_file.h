/* A file with the bytes at hand, for what reads files and not memory: the same file every time, removed at the end. */
#ifndef FUZZ_FILE_H
#define FUZZ_FILE_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static char fuzz_path[] = "/tmp/tongbao-fuzz-XXXXXX";

static void fuzz_forget(void)
{
    unlink(fuzz_path);
}

/* Its name. */
static const char *fuzz_file(const uint8_t *data, size_t size)
{
    static int fd = -1;
    if (fd < 0) {
        fd = mkstemp(fuzz_path);
        atexit(fuzz_forget);
    }
    if (fd < 0 || ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) != (ssize_t)size)
        abort();
    return fuzz_path;
}

#endif
