#include "tb_grow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 32 };

bool tb_grow(void *items, size_t *room, size_t size)
{
    const size_t bigger = *room ? *room * 2 : FIRST_ROOM;
    void *old, *array;
    if (*room > SIZE_MAX / 2 / size)
        return false;
    memcpy(&old, items, sizeof old); /* every pointer to an object looks the same (POSIX) */
    array = realloc(old, bigger * size);
    if (!array)
        return false;
    memcpy(items, &array, sizeof array);
    *room = bigger;
    return true;
}
