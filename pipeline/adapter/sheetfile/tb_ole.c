#include "tb_ole.h"

#include <stdlib.h>
#include <string.h>

enum {
    HEADER_BYTES = 512,
    IN_HEADER = 109, /* sectors of the table that the header names */
    ENTRY_BYTES = 128,
    STREAM = 2,
    ROOT = 5
};

static const uint32_t END_OF_CHAIN = 0xFFFFFFFEu, NO_ENTRY = 0xFFFFFFFFu;

/* The bytes of a sector that the file has: the last one may be cut. NULL: none. */
static const unsigned char *sector(const struct tb_ole *ole, uint32_t number, size_t *bytes)
{
    const uint64_t at = ((uint64_t)number + 1) << ole->sector_bits;
    if (at >= ole->length)
        return NULL;
    *bytes = (size_t)1 << ole->sector_bits;
    if (*bytes > ole->length - at)
        *bytes = (size_t)(ole->length - at);
    return ole->bytes + at;
}

static size_t most_sectors(const struct tb_ole *ole)
{
    return (ole->length >> ole->sector_bits) + 1;
}

/* The sectors of a chain, up to `most` bytes of them; a chain that ends before is told by the length. */
static enum tb_ole_result read_chain(const struct tb_ole *ole, uint32_t first, uint64_t most, struct tb_buf *out)
{
    uint32_t at = first;
    size_t steps = 0;
    const size_t start = out->length;
    while (at != END_OF_CHAIN && out->length - start < most) {
        size_t bytes = 0;
        const unsigned char *data = sector(ole, at, &bytes);
        if (!data || at >= ole->next_count || ++steps > most_sectors(ole))
            return TB_OLE_BROKEN;
        if (bytes > most - (out->length - start))
            bytes = (size_t)(most - (out->length - start));
        tb_buf_append(out, data, bytes);
        if (out->failed)
            return TB_OLE_NO_MEMORY;
        at = ole->next[at];
    }
    return TB_OLE_OK;
}

/* --- opening ----------------------------------------------------------------------------------------------- */

/* One sector of the table of sectors. */
static bool add_table_sector(struct tb_ole *ole, uint32_t number, size_t room)
{
    size_t bytes = 0, i;
    const unsigned char *data = sector(ole, number, &bytes);
    if (!data)
        return false;
    for (i = 0; i + 4 <= bytes && ole->next_count < room; i += 4)
        ole->next[ole->next_count++] = tb_ole_u32(data + i);
    return true;
}

/* The header names the first 109 sectors of the table; a chain of further sectors names the rest. */
static enum tb_ole_result read_table(struct tb_ole *ole)
{
    const size_t per_sector = ((size_t)1 << ole->sector_bits) / 4, room = most_sectors(ole) + per_sector;
    const uint32_t wanted = tb_ole_u32(ole->bytes + 0x2C);
    uint32_t further = tb_ole_u32(ole->bytes + 0x44), seen = 0, i;
    size_t steps = 0;
    ole->next = malloc(room * sizeof *ole->next);
    if (!ole->next)
        return TB_OLE_NO_MEMORY;
    for (i = 0; i < IN_HEADER && seen < wanted; i++) {
        const uint32_t number = tb_ole_u32(ole->bytes + 0x4C + 4 * i);
        if (number >= END_OF_CHAIN)
            continue;
        seen++;
        if (!add_table_sector(ole, number, room))
            return TB_OLE_BROKEN;
    }
    while (seen < wanted && further < END_OF_CHAIN) {
        size_t bytes = 0, at;
        const unsigned char *data = sector(ole, further, &bytes);
        if (!data || bytes < per_sector * 4 || ++steps > most_sectors(ole))
            return TB_OLE_BROKEN;
        for (at = 0; at + 1 < per_sector && seen < wanted; at++) {
            const uint32_t number = tb_ole_u32(data + 4 * at);
            if (number >= END_OF_CHAIN)
                continue;
            seen++;
            if (!add_table_sector(ole, number, room))
                return TB_OLE_BROKEN;
        }
        further = tb_ole_u32(data + 4 * (per_sector - 1));
    }
    return TB_OLE_OK;
}

static enum tb_ole_result read_small_table(struct tb_ole *ole)
{
    struct tb_buf table = TB_BUF_INIT(ole->length + 1);
    const uint32_t first = tb_ole_u32(ole->bytes + 0x3C);
    enum tb_ole_result result = TB_OLE_OK;
    size_t i;
    if (first < END_OF_CHAIN)
        result = read_chain(ole, first, ole->length, &table);
    if (result == TB_OLE_OK && table.length >= 4) {
        ole->small_next = malloc(table.length / 4 * sizeof *ole->small_next);
        if (!ole->small_next)
            result = TB_OLE_NO_MEMORY;
        for (i = 0; result == TB_OLE_OK && i + 4 <= table.length; i += 4)
            ole->small_next[ole->small_count++] = tb_ole_u32((const unsigned char *)table.bytes + i);
    }
    tb_buf_free(&table);
    return result;
}

static const unsigned char *folder_entry(const struct tb_ole *ole, uint32_t number)
{
    return number < ole->folder.length / ENTRY_BYTES ? (const unsigned char *)ole->folder.bytes + (size_t)number * ENTRY_BYTES
                                                     : NULL;
}

static void entry_of(const struct tb_ole *ole, const unsigned char *folder, struct tb_ole_entry *entry)
{
    entry->first = tb_ole_u32(folder + 0x74);
    entry->bytes = tb_ole_u32(folder + 0x78);
    if (ole->sector_bits > 9)
        entry->bytes |= (uint64_t)tb_ole_u32(folder + 0x7C) << 32;
}

enum tb_ole_result tb_ole_open(struct tb_ole *ole, const unsigned char *bytes, size_t length)
{
    const unsigned char *root;
    struct tb_ole_entry small;
    enum tb_ole_result result;
    memset(ole, 0, sizeof *ole);
    ole->bytes = bytes;
    ole->length = length;
    ole->folder = ole->small = (struct tb_buf)TB_BUF_INIT(length + 1);
    if (length < HEADER_BYTES)
        return TB_OLE_BROKEN;
    ole->sector_bits = tb_ole_u16(bytes + 0x1E);
    ole->small_bits = tb_ole_u16(bytes + 0x20);
    ole->small_below = tb_ole_u32(bytes + 0x38);
    if (ole->sector_bits < 7 || ole->sector_bits > 16 || ole->small_bits < 4 || ole->small_bits > ole->sector_bits)
        return TB_OLE_BROKEN;
    result = read_table(ole);
    if (result == TB_OLE_OK)
        result = read_chain(ole, tb_ole_u32(bytes + 0x30), length, &ole->folder);
    if (result == TB_OLE_OK)
        result = read_small_table(ole);
    root = result == TB_OLE_OK ? folder_entry(ole, 0) : NULL;
    if (result != TB_OLE_OK || !root)
        return result == TB_OLE_OK ? TB_OLE_BROKEN : result;
    entry_of(ole, root, &small);
    if (root[0x42] == ROOT && small.first < END_OF_CHAIN && small.bytes > 0)
        result = read_chain(ole, small.first, small.bytes < length ? small.bytes : length, &ole->small);
    return result;
}

void tb_ole_close(struct tb_ole *ole)
{
    free(ole->next);
    free(ole->small_next);
    tb_buf_free(&ole->folder);
    tb_buf_free(&ole->small);
}

/* --- streams ----------------------------------------------------------------------------------------------- */

static bool is_named(const unsigned char *folder, const char *name)
{
    const size_t length = strlen(name);
    size_t i;
    if (folder[0x42] != STREAM || tb_ole_u16(folder + 0x40) != 2 * (length + 1))
        return false;
    for (i = 0; i < length; i++) {
        const uint32_t c = tb_ole_u16(folder + 2 * i);
        if (c != (unsigned char)name[i] &&
            !(c < 0x80 && (c | 32) >= 'a' && (c | 32) <= 'z' && (c | 32) == ((unsigned char)name[i] | 32u)))
            return false;
    }
    return true;
}

/* The root's entries are a tree: left, right. */
static const unsigned char *find_below_root(const struct tb_ole *ole, const char *name)
{
    const unsigned char *root = folder_entry(ole, 0);
    const size_t most = ole->folder.length / ENTRY_BYTES;
    uint32_t waiting[64];
    size_t count = 0, steps = 0;
    if (!root)
        return NULL;
    waiting[count++] = tb_ole_u32(root + 0x4C);
    while (count > 0 && ++steps <= 2 * most + 1) {
        const uint32_t number = waiting[--count];
        const unsigned char *folder = number == NO_ENTRY ? NULL : folder_entry(ole, number);
        if (!folder)
            continue;
        if (is_named(folder, name))
            return folder;
        if (count + 2 <= sizeof waiting / sizeof *waiting) {
            waiting[count++] = tb_ole_u32(folder + 0x44);
            waiting[count++] = tb_ole_u32(folder + 0x48);
        }
    }
    return NULL;
}

bool tb_ole_find(const struct tb_ole *ole, const char *name, struct tb_ole_entry *entry)
{
    const unsigned char *found = find_below_root(ole, name), *folder;
    uint32_t i;
    for (i = 0; !found && (folder = folder_entry(ole, i)) != NULL; i++) /* programs that write no proper tree */
        if (is_named(folder, name))
            found = folder;
    if (found)
        entry_of(ole, found, entry);
    return found != NULL;
}

static enum tb_ole_result read_small(const struct tb_ole *ole, const struct tb_ole_entry *entry, struct tb_buf *out)
{
    uint32_t at = entry->first;
    size_t steps = 0;
    while (out->length < entry->bytes) {
        const size_t from = (size_t)at << ole->small_bits;
        size_t bytes = (size_t)1 << ole->small_bits;
        if (at >= ole->small_count || from >= ole->small.length || ++steps > ole->small_count)
            return TB_OLE_BROKEN;
        if (bytes > ole->small.length - from)
            bytes = ole->small.length - from;
        if (bytes > entry->bytes - out->length)
            bytes = (size_t)(entry->bytes - out->length);
        tb_buf_append(out, ole->small.bytes + from, bytes);
        if (out->failed)
            return TB_OLE_NO_MEMORY;
        at = ole->small_next[at];
    }
    return TB_OLE_OK;
}

enum tb_ole_result tb_ole_read(const struct tb_ole *ole, const struct tb_ole_entry *entry, struct tb_buf *out)
{
    enum tb_ole_result result;
    if (entry->bytes > ole->length)
        return TB_OLE_BROKEN;
    if (entry->bytes < ole->small_below)
        return read_small(ole, entry, out);
    result = read_chain(ole, entry->first, entry->bytes, out);
    return result == TB_OLE_OK && out->length < entry->bytes ? TB_OLE_BROKEN : result;
}
