#include "ingest_stamp.h"

#include <stdio.h>
#include <sys/vfs.h>

enum { SETTLED_S = 60 }; /* twice as long as a page that was written waits for the disk */

void ingest_stamp_put(const struct tb_file_info *info, char *text)
{
    snprintf(text, INGEST_STAMP_BYTES, "%llu %lld.%09ld %lld.%09ld %llu %llu", (unsigned long long)info->bytes,
             (long long)info->modified_s, info->modified_ns, (long long)info->changed_s, info->changed_ns,
             (unsigned long long)info->inode, (unsigned long long)info->device);
}

/* File systems of this machine that keep the time of the last change of status, and number their files for good. */
static bool is_trusted(int fd)
{
    static const unsigned long types[] = {0xEF53 /* ext2 to ext4 */, 0x58465342 /* XFS */,   0x9123683E /* Btrfs */,
                                          0xF2F52010 /* F2FS */,     0x01021994 /* tmpfs */, 0x2FC12FC1 /* ZFS */};
    struct statfs system;
    size_t i;
    if (fstatfs(fd, &system) != 0)
        return false;
    for (i = 0; i < sizeof types / sizeof *types; i++)
        if (((unsigned long)system.f_type & 0xFFFFFFFFul) == types[i])
            return true;
    return false;
}

bool ingest_stamp_is_sure(int fd, const struct stat *before, int copy_fd)
{
    struct stat copy;
    return fstat(copy_fd, &copy) == 0 && before->st_ctim.tv_sec + SETTLED_S < copy.st_ctim.tv_sec &&
           before->st_mtim.tv_sec + SETTLED_S < copy.st_ctim.tv_sec && is_trusted(fd);
}
