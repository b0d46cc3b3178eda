/* How SQLite reaches files: with no clock, and with a checksum in every page of the ledger.
 *
 * WHAT    The last 16 bytes of each page are kept free for us (header, byte 20). The last 8 of them are the checksum of the page; of
 *         page 1 the 4 before say which change counter (header, bytes 24 to 27) it was written with. They are written with the page and
 *         compared whenever it is read from the disk, by every program, before SQLite sees a byte of it.
 *         A program that knows nothing of this (sqlite3) leaves them as they were. So that a correction by hand is not called a damage,
 *         such a write is told by the change counter, which has moved on: then nothing is compared (foreign) until the ledger is sealed
 *         again (tb_db_seal).
 * ERRORS  SQLITE_IOERR_DATA: a page is not what was written. A ledger without those bytes is neither checked nor changed.
 */
#include "tb_db_internal.h"

#include <string.h>

enum {
    LEAST_PAGE_BYTES = 512,
    SUM_BYTES = 8,
    COUNTER_BYTES = 4,
    AT_RESERVE = 20,
    AT_COUNTER = 24,
    AT_VALID_FOR = 92,
    HEAD_BYTES = 100
};

struct page_file {
    sqlite3_file base;
    sqlite3_file *real; /* behind this struct */
    bool has_sums;      /* there is room for them */
    bool is_foreign;    /* another program has written */
    bool is_sealing;    /* every page is being written anew: nothing is compared */
};

static const char vfs_name[] = "tongbao";
static sqlite3_vfs *theirs;
static _Thread_local bool next_has_sums; /* the next file that is made gets them, before its first page says so */

static struct page_file *page_file(sqlite3_file *file)
{
    return (struct page_file *)(void *)file;
}

static sqlite3_file *real_file(sqlite3_file *file)
{
    return page_file(file)->real;
}

/* The same on every machine: a ledger may be carried to another. */
static uint32_t word_at(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static void put_word(unsigned char *bytes, uint32_t word)
{
    int i;
    for (i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(word >> 8 * i);
}

/* As Fletcher's: no change of a single word can leave both sums as they were. */
static void add_up(const unsigned char *page, int length, unsigned char *sum)
{
    uint32_t a = 0, b = 0;
    int i;
    for (i = 0; i + 8 <= length; i += 8) {
        a += word_at(page + i) + b;
        b += word_at(page + i + 4) + a;
    }
    put_word(sum, a);
    put_word(sum + 4, b);
}

static bool is_page(int length)
{
    return length >= LEAST_PAGE_BYTES && (length & (length - 1)) == 0;
}

static bool is_first(const unsigned char *bytes, int length, sqlite3_int64 offset)
{
    return offset == 0 && length >= HEAD_BYTES && memcmp(bytes, "SQLite format 3", 16) == 0;
}

/* Whether page 1 has been written by a program that does not know of the sums. */
static bool is_foreign(const unsigned char *page, int length)
{
    return memcmp(page + AT_COUNTER, page + length - TB_DB_PAGE_RESERVE + COUNTER_BYTES, COUNTER_BYTES) != 0 &&
           memcmp(page + AT_COUNTER, page + AT_VALID_FOR, COUNTER_BYTES) == 0;
}

static int page_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
    struct page_file *own = page_file(file);
    const unsigned char *page = bytes;
    const bool first = offset == 0;
    unsigned char sum[SUM_BYTES];
    int code = own->real->pMethods->xRead(own->real, bytes, length, offset);
    if (code != SQLITE_OK)
        return code;
    if (is_first(page, length, offset))
        own->has_sums = page[AT_RESERVE] == TB_DB_PAGE_RESERVE;
    if (!own->has_sums || !is_page(length) || own->is_sealing || (own->is_foreign && !first))
        return SQLITE_OK;
    add_up(page, length - SUM_BYTES, sum);
    if (memcmp(sum, page + length - SUM_BYTES, SUM_BYTES) == 0) {
        own->is_foreign = first ? false : own->is_foreign;
        return SQLITE_OK;
    }
    own->is_foreign = first && is_foreign(page, length);
    return own->is_foreign ? SQLITE_OK : SQLITE_IOERR_DATA;
}

/* The sum goes into SQLite's own copy of the page, too: what its journal takes from there is as it was on the disk. */
static int page_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
    struct page_file *own = page_file(file);
    unsigned char *page;
    memcpy(&page, &bytes, sizeof page);
    if (is_first(page, length, offset))
        own->has_sums = page[AT_RESERVE] == TB_DB_PAGE_RESERVE;
    if (own->has_sums && is_page(length) && !(own->is_foreign && offset == 0)) {
        if (offset == 0)
            memcpy(page + length - TB_DB_PAGE_RESERVE + COUNTER_BYTES, page + AT_COUNTER, COUNTER_BYTES);
        add_up(page, length - SUM_BYTES, page + length - SUM_BYTES);
    }
    return own->real->pMethods->xWrite(own->real, bytes, length, offset);
}

static int page_control(sqlite3_file *file, int what, void *argument)
{
    struct page_file *own = page_file(file);
    switch (what) {
    case TB_DB_CONTROL_SEALING:
        own->is_sealing = *(const int *)argument != 0;
        own->is_foreign = own->is_foreign && !own->is_sealing;
        return SQLITE_OK;
    case TB_DB_CONTROL_STATE:
        *(int *)argument = !own->has_sums ? TB_DB_UNSEALED : own->is_foreign ? TB_DB_FOREIGN : TB_DB_SEALED;
        return SQLITE_OK;
    default:
        return own->real->pMethods->xFileControl(own->real, what, argument);
    }
}

static int page_close(sqlite3_file *file)
{
    return real_file(file)->pMethods->xClose(real_file(file));
}
static int page_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return real_file(file)->pMethods->xTruncate(real_file(file), size);
}
static int page_sync(sqlite3_file *file, int flags)
{
    return real_file(file)->pMethods->xSync(real_file(file), flags);
}
static int page_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return real_file(file)->pMethods->xFileSize(real_file(file), size);
}
static int page_lock(sqlite3_file *file, int lock)
{
    return real_file(file)->pMethods->xLock(real_file(file), lock);
}
static int page_unlock(sqlite3_file *file, int lock)
{
    return real_file(file)->pMethods->xUnlock(real_file(file), lock);
}
static int page_reserved(sqlite3_file *file, int *held)
{
    return real_file(file)->pMethods->xCheckReservedLock(real_file(file), held);
}
static int page_sector(sqlite3_file *file)
{
    return real_file(file)->pMethods->xSectorSize(real_file(file));
}
static int page_traits(sqlite3_file *file)
{
    return real_file(file)->pMethods->xDeviceCharacteristics(real_file(file));
}

/* Version 1: no shared memory, no mapped pages, which would be read behind our back. */
static const sqlite3_io_methods page_methods = {.iVersion = 1,
                                                .xClose = page_close,
                                                .xRead = page_read,
                                                .xWrite = page_write,
                                                .xTruncate = page_truncate,
                                                .xSync = page_sync,
                                                .xFileSize = page_size,
                                                .xLock = page_lock,
                                                .xUnlock = page_unlock,
                                                .xCheckReservedLock = page_reserved,
                                                .xFileControl = page_control,
                                                .xSectorSize = page_sector,
                                                .xDeviceCharacteristics = page_traits};

/* Journals and temporary files are SQLite's own. */
static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
    struct page_file *own = page_file(file);
    int code;
    (void)vfs;
    if (!(flags & SQLITE_OPEN_MAIN_DB))
        return theirs->xOpen(theirs, name, file, flags, out_flags);
    memset(own, 0, sizeof *own);
    own->real = (sqlite3_file *)(void *)(own + 1);
    code = theirs->xOpen(theirs, name, own->real, flags, out_flags);
    if (own->real->pMethods)
        own->base.pMethods = &page_methods;
    own->has_sums = next_has_sums && (flags & SQLITE_OPEN_CREATE);
    return code;
}

void tb_db_vfs_next_has_sums(bool on)
{
    next_has_sums = on;
}

/* SQLite asks this for date('now'), time(), strftime('%s', 'now') and their like: there is no such moment, they give NULL. */
static int no_time(sqlite3_vfs *vfs, sqlite3_int64 *now)
{
    (void)vfs;
    *now = 0;
    return SQLITE_ERROR;
}

const char *tb_db_vfs(void)
{
    static sqlite3_vfs ours;
    if (sqlite3_vfs_find(vfs_name))
        return vfs_name;
    theirs = sqlite3_vfs_find(NULL);
    if (!theirs)
        return NULL;
    ours = *theirs;
    ours.pNext = NULL;
    ours.zName = vfs_name;
    ours.szOsFile = theirs->szOsFile + (int)sizeof(struct page_file);
    ours.xOpen = open_file;
    ours.xCurrentTimeInt64 = no_time;
    return sqlite3_vfs_register(&ours, 0) == SQLITE_OK ? vfs_name : NULL;
}
