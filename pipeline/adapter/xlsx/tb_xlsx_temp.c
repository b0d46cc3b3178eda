/* The temporary files of libxlsxwriter, watched.
 *
 * libxlsxwriter 1.1.4 writes every part of a workbook to a temporary file first and never looks whether that worked: with a
 * full disk it makes a file that is whole as a ZIP archive but short of rows, and says OK. It gets these files from its own
 * exported function lxw_tmpfile; ours takes its place when the program is linked, and gives streams whose every write goes
 * through our hands. What failed is asked for before the workbook gets its name. The parts of a workbook without streamed sheets need no
 * file: tb_xlsx_pack.c.
 */
#define _GNU_SOURCE /* fopencookie */
#include "tb_xlsx_internal.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static int failure; /* errno of the first call that failed since the last tb_xlsx_temp_start; one workbook at a time */

void tb_xlsx_temp_start(void)
{
    failure = 0;
}

int tb_xlsx_temp_failure(void)
{
    return failure;
}

void tb_xlsx_temp_note(int reason)
{
    if (failure == 0)
        failure = reason ? reason : EIO;
}

static ssize_t temp_read(void *cookie, char *bytes, size_t size)
{
    ssize_t got = read(fileno(cookie), bytes, size);
    if (got < 0)
        tb_xlsx_temp_note(errno);
    return got;
}

/* All or an error: a short write that is not an error is gone on with. */
static ssize_t temp_write(void *cookie, const char *bytes, size_t size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t wrote = write(fileno(cookie), bytes + done, size - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0) {
            tb_xlsx_temp_note(wrote < 0 ? errno : ENOSPC);
            break;
        }
        done += (size_t)wrote;
    }
    return (ssize_t)done;
}

static int temp_seek(void *cookie, off64_t *offset, int whence)
{
    off_t at = lseek(fileno(cookie), (off_t)*offset, whence);
    if (at < 0) {
        tb_xlsx_temp_note(errno);
        return -1;
    }
    *offset = at;
    return 0;
}

static int temp_close(void *cookie)
{
    return fclose(cookie);
}

/* As the library declares it: version 1.2 of Debian 13 has the const, 1.1.4 of Debian 12 has not. */
#if LXW_VERSION_ID >= 120
FILE *lxw_tmpfile(const char *tmpdir)
#else
FILE *lxw_tmpfile(char *tmpdir)
#endif
{
    const cookie_io_functions_t calls = {temp_read, temp_write, temp_seek, temp_close};
    FILE *file, *watched;
    (void)tmpdir; /* we never name one */
    if (tb_xlsx_pack_is_on())
        return tb_xlsx_pack_open();
    file = tmpfile();
    if (!file) {
        tb_xlsx_temp_note(errno);
        return NULL;
    }
    watched = fopencookie(file, "w+", calls);
    if (!watched) {
        tb_xlsx_temp_note(errno);
        fclose(file);
    }
    return watched;
}
