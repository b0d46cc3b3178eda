/* tb_ole: the streams of a compound file (OLE), as .xls and encrypted .xlsx are.
 *
 * WHAT       Finds a stream at the top of the file by its name (not those of embedded objects) and gives its bytes.
 * USE        tb_ole_open(&ole, bytes, n); tb_ole_find(&ole, "Workbook", &entry); tb_ole_read(&ole, &entry, &out);
 * OWNERSHIP  bytes are borrowed; tb_ole_close frees the tables.
 * ERRORS     TB_OLE_BROKEN: a sector outside of the file, a chain that runs in a circle; TB_OLE_NO_MEMORY.
 * LIMITS     no table, chain or stream is longer than the file.
 * SOURCE     [MS-CFB]
 */
#ifndef TB_OLE_H
#define TB_OLE_H

#include "tb_buf.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum tb_ole_result { TB_OLE_OK, TB_OLE_BROKEN, TB_OLE_NO_MEMORY };

struct tb_ole {
    const unsigned char *bytes;
    size_t length;
    unsigned sector_bits, small_bits;
    uint32_t small_below; /* streams shorter than this are in the small stream */
    uint32_t *next;       /* sector -> the next one of its chain */
    size_t next_count;
    uint32_t *small_next;
    size_t small_count;
    struct tb_buf folder; /* 128 bytes an entry; entry 0 is the root, which has the small stream */
    struct tb_buf small;
};

struct tb_ole_entry {
    uint32_t first;
    uint64_t bytes;
};

/* Little-endian numbers, as in whatever is in such a file. */
static inline unsigned tb_ole_u16(const unsigned char *bytes)
{
    return (unsigned)bytes[0] | (unsigned)bytes[1] << 8;
}

static inline uint32_t tb_ole_u32(const unsigned char *bytes)
{
    return (uint32_t)tb_ole_u16(bytes) | (uint32_t)tb_ole_u16(bytes + 2) << 16;
}

enum tb_ole_result tb_ole_open(struct tb_ole *ole, const unsigned char *bytes, size_t length);
bool tb_ole_find(const struct tb_ole *ole, const char *name, struct tb_ole_entry *entry);
enum tb_ole_result tb_ole_read(const struct tb_ole *ole, const struct tb_ole_entry *entry, struct tb_buf *out);
void tb_ole_close(struct tb_ole *ole);

#endif
