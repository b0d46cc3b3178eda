/* tb_keys: which keys of a file stand twice, in bounded memory.
 *
 * WHAT       64-bit hashes of keys with the line they stand on; pairs that are the same are reported at once while the keys fit into
 *            a table, at the end beyond that.
 * USE        struct tb_keys keys = TB_KEYS_INIT; tb_keys_add(&keys, hash, line1, &earlier, &err) …; tb_keys_finish(&keys, on_pair, …)
 * OWNERSHIP  the object owns its memory and temporary file.
 * ERRORS     TB_SYSTEM: memory, temporary file.
 * LIMITS     TB_KEYS_IN_TABLE keys stand in a table that a processor's cache holds, more than any county's sheet has. A longer
 *            file's go to a temporary file in sorted runs of TB_KEYS_IN_RUN (32 bytes each while one is sorted). Two
 *            different keys with one hash: below 1 in a million for five million keys.
 */
#ifndef TB_KEYS_H
#define TB_KEYS_H

#include "tb_err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { TB_KEYS_IN_TABLE = 98304, TB_KEYS_IN_RUN = 393216, TB_KEYS_MOST_RUNS = 256 };

struct tb_keys_entry {
    uint64_t hash, line1;
};

struct tb_keys {
    uint64_t *hashes; /* the table; 0: free */
    uint32_t *lines;
    size_t room, count;
    struct tb_keys_entry *run; /* the run being filled, and as much again to sort it; NULL while the table does */
    size_t run_filled;
    FILE *runs;
    size_t run_count, run_length[TB_KEYS_MOST_RUNS];
};

#define TB_KEYS_INIT                                                                                                               \
    {                                                                                                                              \
        NULL, NULL, 0, 0, NULL, 0, NULL, 0,                                                                                        \
        {                                                                                                                          \
            0                                                                                                                      \
        }                                                                                                                          \
    }

/* *earlier: the line of the same key when the table has it, else 0. */
enum tb_status tb_keys_add(struct tb_keys *keys, uint64_t hash, size_t line1, size_t *earlier, struct tb_err *err) TB_MUST_CHECK;
/* Pairs that tb_keys_add could not see; earlier is the first line of the key. */
enum tb_status tb_keys_finish(struct tb_keys *keys, void (*on_pair)(void *context, size_t line1, size_t earlier), void *context,
                              struct tb_err *err) TB_MUST_CHECK;
void tb_keys_free(struct tb_keys *keys);

#endif
