/* GMime keeps every part and every header line in memory, and enters a multipart in a multipart by a call of its own. A message
 * made of nothing but boundaries would fill the memory, so it is counted first. Counting knows no MIME: it takes for a header
 * what is between a line that begins like a boundary and the next empty line, which can only count too much. */
#include "tb_i18n.h"
#include "tb_mime_internal.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

enum { PIECE_BYTES = 65536, MOST_BOUNDARIES = 4 * TB_MIME_MOST_PARTS, MOST_HEADER_BYTES = 8 << 20, MOST_MULTIPARTS = 64 };

struct scan {
    uint64_t boundaries, header_bytes, multiparts;
    size_t column;  /* in the line at hand */
    char start[96]; /* of the line at hand */
    bool in_header;
};

/* A type that has parts, or a message in a message. */
static bool is_container(const char *line)
{
    static const char name[] = "content-type:";
    size_t i;
    for (i = 0; i < sizeof name - 1; i++)
        if ((line[i] | 0x20) != name[i] && line[i] != name[i])
            return false;
    line += i;
    while (*line == ' ' || *line == '\t')
        line++;
    return (line[0] | 0x20) == 'm' && ((line[1] | 0x20) == 'u' || (line[1] | 0x20) == 'e');
}

static void end_line(struct scan *scan)
{
    size_t length = scan->column < sizeof scan->start ? scan->column : sizeof scan->start - 1;
    if (length > 0 && scan->start[length - 1] == '\r')
        length--;
    scan->start[length] = '\0';
    if (scan->start[0] == '-' && scan->start[1] == '-') {
        scan->boundaries++;
        scan->in_header = true;
    } else if (length == 0) {
        scan->in_header = false;
    } else {
        scan->multiparts += is_container(scan->start);
    }
    scan->column = 0;
}

static void take(struct scan *scan, const char *bytes, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++) {
        scan->header_bytes += scan->in_header;
        if (bytes[i] == '\n') {
            end_line(scan);
            continue;
        }
        if (scan->column < sizeof scan->start - 1)
            scan->start[scan->column] = bytes[i];
        scan->column++;
    }
}

enum tb_status tb_mime_scan(int fd, struct tb_err *err)
{
    struct scan scan = {0, 0, 0, 0, "", true};
    char piece[PIECE_BYTES];
    ssize_t got;
    while ((got = read(fd, piece, sizeof piece)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tb_err_errno(err, errno, _("cannot read: %s"), _("message"));
        take(&scan, piece, (size_t)got);
        if (scan.boundaries > MOST_BOUNDARIES)
            return tb_err_set(err, TB_INPUT, _("message has more than %d parts"), TB_MIME_MOST_PARTS);
        if (scan.header_bytes > MOST_HEADER_BYTES)
            return tb_err_set(err, TB_INPUT, _("message has more than %d MiB of headers"), MOST_HEADER_BYTES >> 20);
        if (scan.multiparts > MOST_MULTIPARTS)
            return tb_err_set(err, TB_INPUT, _("message has messages in messages, too many"));
    }
    if (lseek(fd, 0, SEEK_SET) != 0)
        return tb_err_errno(err, errno, _("cannot read: %s"), _("message"));
    return TB_OK;
}
