/* tb_unzip: the files in a .zip that somebody has sent.
 *
 * WHAT       Goes through the entries of a .zip and gives their bytes, as a stream: nothing is written, no entry's name ever
 *            becomes a path here.
 * USE        status = tb_unzip_walk(path, &limits, visit, context, &err);   visit calls tb_unzip_read(entry, take, …)
 * OWNERSHIP  the entry lives until visit returns.
 * ERRORS     TB_INPUT: not a .zip, damaged, more entries or bytes than the limits, encrypted (the entry says so; reading it
 *            fails). take's and visit's failures are returned.
 * LIMITS     those of the caller; names of 1024 bytes. A zip in a zip is an entry like any other.
 */
#ifndef TB_UNZIP_H
#define TB_UNZIP_H

#include "tb_err.h"
#include <stdbool.h>
#include <stdint.h>

struct tb_unzip_limits {
    uint64_t most_entries;
    uint64_t most_bytes; /* of all entries together, as they come out */
};

struct tb_unzip_entry {
    const char *name; /* UTF-8, as the zip has it: with folders, or with whatever a hostile one puts there */
    bool is_folder, is_encrypted;
    uint64_t bytes; /* as the zip says; what comes out counts */
    struct tb_unzip *zip;
};

enum tb_status tb_unzip_walk(const char *path, const struct tb_unzip_limits *limits,
                             enum tb_status (*visit)(void *context, const struct tb_unzip_entry *entry, struct tb_err *err),
                             void *context, struct tb_err *err) TB_MUST_CHECK;

/* The bytes of the entry at hand, in pieces. TB_INPUT also when its checksum is wrong. */
enum tb_status tb_unzip_read(const struct tb_unzip_entry *entry,
                             enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                             void *context, struct tb_err *err) TB_MUST_CHECK;

#endif
