/* tb_keys: which keys of a file stand twice, in bounded memory.
 *
 * WHAT       64-bit hashes of keys with the line they stand on; at the end the pairs that are the same.
 * USE        struct tb_keys keys = TB_KEYS_INIT; tb_keys_add(&keys, hash, line1, &earlier, &err) …; tb_keys_finish(&keys, on_pair, …)
 * OWNERSHIP  the object owns its memory and temporary file.
 * ERRORS     TB_SYSTEM: memory, temporary file.
 * LIMITS     TB_KEYS_IN_MEMORY keys stand in memory (12 bytes each, three quarters full); beyond that sorted runs go to a temporary
 *            file and duplicates between runs show at the end. Two different keys with one hash: below 1 in a million for
 *            five million keys.
 */
#ifndef TB_KEYS_H
#define TB_KEYS_H

#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { TB_KEYS_IN_MEMORY = 786432, TB_KEYS_MOST_RUNS = 128 };

struct tb_keys {
    uint64_t *hashes; /* 0: free */
    uint32_t *lines;
    size_t room, count;
    FILE *runs;
    size_t run_count, run_length[TB_KEYS_MOST_RUNS];
};

#define TB_KEYS_INIT {NULL, NULL, 0, 0, NULL, 0, {0}}

/* *earlier: the line of the same key when it is still in memory, else 0. */
enum tb_status tb_keys_add(struct tb_keys *keys, uint64_t hash, size_t line1, size_t *earlier, struct tb_err *err) TB_MUST_CHECK;
/* Pairs that tb_keys_add could not see. */
enum tb_status tb_keys_finish(struct tb_keys *keys, void (*on_pair)(void *context, size_t line1, size_t earlier), void *context,
                              struct tb_err *err) TB_MUST_CHECK;
void tb_keys_free(struct tb_keys *keys);

#endif
