#include "tb_db_internal.h"

/* SQLite asks this for date('now'), time(), strftime('%s', 'now') and their like: there is no such moment, they give NULL. */
static int no_time(sqlite3_vfs *vfs, sqlite3_int64 *now)
{
    (void)vfs;
    *now = 0;
    return SQLITE_ERROR;
}

const char *tb_db_vfs(void)
{
    static const char name[] = "tongbao";
    static sqlite3_vfs ours;
    sqlite3_vfs *theirs;
    if (sqlite3_vfs_find(name))
        return name;
    theirs = sqlite3_vfs_find(NULL);
    if (!theirs)
        return NULL;
    ours = *theirs;
    ours.pNext = NULL;
    ours.zName = name;
    ours.xCurrentTimeInt64 = no_time;
    return sqlite3_vfs_register(&ours, 0) == SQLITE_OK ? name : NULL;
}
