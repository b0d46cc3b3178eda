/* tb_index: a small table from text to number.
 * USE        struct tb_index index = {0}; tb_index_add(&index, "陵县", 6, 3); tb_index_find(&index, text, n)
 * OWNERSHIP  keys are borrowed; tb_index_free gives the table back.
 * ERRORS     tb_index_add returns false when memory is out. */
#ifndef TB_INDEX_H
#define TB_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct tb_index_entry;

struct tb_index {
    struct tb_index_entry *entries;
    size_t room, count;
};

/* Put key -> value; *was holds the value that is there already (and stays), else -1. was may be NULL. */
bool tb_index_add(struct tb_index *index, const char *key, size_t length, int value, int *was);
/* The value, or -1. */
int tb_index_find(const struct tb_index *index, const char *key, size_t length);
/* What had the value v has places[v] from now on. */
void tb_index_renumber(struct tb_index *index, const int *places);
void tb_index_free(struct tb_index *index);

#endif
