#include "tb_index.h"
#include "tb_text.h"

#include <stdlib.h>
#include <string.h>

struct tb_index_entry {
    const char *key;
    size_t length;
    int value;
};

static size_t place(const struct tb_index *index, const char *key, size_t length)
{
    size_t at = (size_t)tb_text_hash(0, key, length) & (index->room - 1);
    while (index->entries[at].key && (index->entries[at].length != length || memcmp(index->entries[at].key, key, length) != 0))
        at = (at + 1) & (index->room - 1);
    return at;
}

static bool grow(struct tb_index *index)
{
    struct tb_index bigger = {NULL, index->room ? index->room * 2 : 64, index->count};
    size_t i;
    bigger.entries = calloc(bigger.room, sizeof *bigger.entries);
    if (!bigger.entries)
        return false;
    for (i = 0; i < index->room; i++)
        if (index->entries[i].key)
            bigger.entries[place(&bigger, index->entries[i].key, index->entries[i].length)] = index->entries[i];
    free(index->entries);
    *index = bigger;
    return true;
}

bool tb_index_add(struct tb_index *index, const char *key, size_t length, int value, int *was)
{
    size_t at;
    if (was)
        *was = -1;
    if (index->count * 2 >= index->room && !grow(index))
        return false;
    at = place(index, key, length);
    if (index->entries[at].key) {
        if (was)
            *was = index->entries[at].value;
        return true;
    }
    index->entries[at].key = key;
    index->entries[at].length = length;
    index->entries[at].value = value;
    index->count++;
    return true;
}

int tb_index_find(const struct tb_index *index, const char *key, size_t length)
{
    size_t at;
    if (index->room == 0)
        return -1;
    at = place(index, key, length);
    return index->entries[at].key ? index->entries[at].value : -1;
}

void tb_index_renumber(struct tb_index *index, const int *places)
{
    size_t i;
    for (i = 0; i < index->room; i++)
        if (index->entries[i].key)
            index->entries[i].value = places[index->entries[i].value];
}

void tb_index_free(struct tb_index *index)
{
    free(index->entries);
    index->entries = NULL;
    index->room = index->count = 0;
}
