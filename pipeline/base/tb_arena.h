/* tb_arena: memory that is given back all at once.
 *
 * WHAT       Many small objects of one life time (a parsed form, a document, a display list) from few blocks.
 * USE        struct tb_arena arena = TB_ARENA_INIT;  p = tb_arena_alloc(&arena, n);  tb_arena_free(&arena);
 * OWNERSHIP  everything handed out is borrowed from the arena and lives until tb_arena_free / tb_arena_clear.
 * ERRORS     NULL when memory is out; the arena stays usable and freeable.
 */
#ifndef TB_ARENA_H
#define TB_ARENA_H

#include "tb_err.h"
#include <stdarg.h>
#include <stddef.h>

struct tb_arena_block;

struct tb_arena {
    struct tb_arena_block *blocks;
};

#define TB_ARENA_INIT                                                                                                              \
    {                                                                                                                              \
        NULL                                                                                                                       \
    }

/* Zeroed memory, aligned for any object. */
void *tb_arena_alloc(struct tb_arena *arena, size_t bytes);

/* A copy of length bytes with a NUL after them. */
char *tb_arena_strndup(struct tb_arena *arena, const char *text, size_t length);
char *tb_arena_strdup(struct tb_arena *arena, const char *text);

/* The text that printf would write. */
char *tb_arena_vprintf(struct tb_arena *arena, const char *format, va_list args) TB_PRINTF(2, 0);

/* A copy of count * size bytes; NULL for overflow or no memory. */
void *tb_arena_copy(struct tb_arena *arena, const void *items, size_t count, size_t size);

void tb_arena_free(struct tb_arena *arena);

#endif
