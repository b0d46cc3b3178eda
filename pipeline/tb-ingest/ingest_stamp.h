/* ingest_stamp: whether a file of the inbox is still the one that was read, without reading it.
 *
 * WHAT    A stamp is what the file system says of a file: size, times of content and of status to the nanosecond, inode, device. The
 *         time of the last change of status cannot be set by whoever writes the file, and any change of content sets it.
 * LIMITS  In doubt there is no stamp and the file is read: on a file system of which this is not known (shares, FAT, FUSE), and when
 *         the file had been changed within SETTLED_S before it was read, as one more change might bear the same time, or bear none
 *         where a program writes into a mapped page.
 */
#ifndef INGEST_STAMP_H
#define INGEST_STAMP_H

#include "tb_file.h"

#include <stdbool.h>
#include <sys/stat.h>

enum { INGEST_STAMP_BYTES = 160 };

/* The stamp of a file as the walk saw it. */
void ingest_stamp_put(const struct tb_file_info *info, char *text);

/* Whether a file that was read through fd, and was `before` when it was opened, may be known by its stamp later. copy: what was written
 * of it meanwhile, whose time is now. */
bool ingest_stamp_is_sure(int fd, const struct stat *before, int copy_fd);

#endif
