#include "tb_arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tb_arena_block {
    struct tb_arena_block *next;
    size_t used;
    size_t size;
    max_align_t memory[];
};

enum { BLOCK_BYTES = 16384 };

static struct tb_arena_block *block_new(size_t bytes)
{
    struct tb_arena_block *block;
    if (bytes > SIZE_MAX - sizeof *block)
        return NULL;
    block = malloc(sizeof *block + bytes);
    if (block) {
        block->next = NULL;
        block->used = 0;
        block->size = bytes;
    }
    return block;
}

void *tb_arena_alloc(struct tb_arena *arena, size_t bytes)
{
    const size_t align = _Alignof(max_align_t);
    struct tb_arena_block *block = arena->blocks;
    void *memory;
    if (bytes > SIZE_MAX / 2)
        return NULL;
    bytes = (bytes + align - 1) / align * align;
    if (bytes == 0)
        bytes = align;
    if (!block || block->size - block->used < bytes) {
        block = block_new(bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES);
        if (!block)
            return NULL;
        block->next = arena->blocks;
        arena->blocks = block;
    }
    memory = (char *)block->memory + block->used;
    block->used += bytes;
    return memset(memory, 0, bytes);
}

char *tb_arena_strndup(struct tb_arena *arena, const char *text, size_t length)
{
    char *copy = length < SIZE_MAX ? tb_arena_alloc(arena, length + 1) : NULL;
    if (copy && length > 0)
        memcpy(copy, text, length);
    return copy;
}

char *tb_arena_strdup(struct tb_arena *arena, const char *text)
{
    return tb_arena_strndup(arena, text, strlen(text));
}

char *tb_arena_vprintf(struct tb_arena *arena, const char *format, va_list args)
{
    va_list again;
    char *text;
    int length;
    va_copy(again, args);
    length = vsnprintf(NULL, 0, format, args);
    text = length < 0 ? NULL : tb_arena_alloc(arena, (size_t)length + 1);
    if (text)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void *tb_arena_copy(struct tb_arena *arena, const void *items, size_t count, size_t size)
{
    void *copy;
    if (size > 0 && count > SIZE_MAX / size)
        return NULL;
    copy = tb_arena_alloc(arena, count * size);
    if (copy && count * size > 0)
        memcpy(copy, items, count * size);
    return copy;
}

void tb_arena_free(struct tb_arena *arena)
{
    while (arena->blocks) {
        struct tb_arena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}
