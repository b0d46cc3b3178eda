/* tb_grow: room for one more in an array that doubles.
 * USE        if (!TB_GROW(list->items, list->count, list->room)) return tb_err_nomem(err);
 *            list->items[list->count++] = …;
 * OWNERSHIP  the array is from malloc, or NULL with no room; the caller frees it.
 * ERRORS     false: no memory; the array is as it was. */
#ifndef TB_GROW_H
#define TB_GROW_H

#include <stdbool.h>
#include <stddef.h>

#define TB_GROW(items, count, room) ((count) < (room) || tb_grow(&(items), &(room), sizeof *(items)))

/* items: the address of the pointer. */
bool tb_grow(void *items, size_t *room, size_t size);

#endif
