#include "tb_keys.h"

#include "tb_i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    uint64_t hash;
    uint64_t line1;
};

enum { RUN_BUFFER = 512, FIRST_ROOM = 256 };

void tb_keys_free(struct tb_keys *keys)
{
    const struct tb_keys empty = TB_KEYS_INIT;
    free(keys->hashes);
    free(keys->lines);
    if (keys->runs)
        fclose(keys->runs);
    *keys = empty;
}

static size_t place(const struct tb_keys *keys, uint64_t hash)
{
    size_t at = (size_t)(hash >> 20) & (keys->room - 1);
    while (keys->hashes[at] != 0 && keys->hashes[at] != hash)
        at = (at + 1) & (keys->room - 1);
    return at;
}

static enum tb_status grow(struct tb_keys *keys, struct tb_err *err)
{
    struct tb_keys bigger = *keys;
    size_t i;
    bigger.room = keys->room ? keys->room * 2 : FIRST_ROOM;
    bigger.hashes = calloc(bigger.room, sizeof *bigger.hashes);
    bigger.lines = malloc(bigger.room * sizeof *bigger.lines);
    if (!bigger.hashes || !bigger.lines) {
        free(bigger.hashes);
        free(bigger.lines);
        return tb_err_nomem(err);
    }
    for (i = 0; i < keys->room; i++)
        if (keys->hashes[i] != 0) {
            size_t to = place(&bigger, keys->hashes[i]);
            bigger.hashes[to] = keys->hashes[i];
            bigger.lines[to] = keys->lines[i];
        }
    free(keys->hashes);
    free(keys->lines);
    *keys = bigger;
    return TB_OK;
}

static int by_hash(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->line1 < y->line1 ? -1 : x->line1 > y->line1;
}

/* The keys whose four highest bits are `part`, sorted, go to the file. */
static enum tb_status write_part(struct tb_keys *keys, struct entry *entries, size_t most, uint64_t part, struct tb_err *err)
{
    size_t i, n = 0;
    for (i = 0; i < keys->room; i++)
        if (keys->hashes[i] != 0 && keys->hashes[i] >> 60 == part && n < most) {
            entries[n].hash = keys->hashes[i];
            entries[n++].line1 = keys->lines[i];
        }
    qsort(entries, n, sizeof *entries, by_hash);
    if (fwrite(entries, sizeof *entries, n, keys->runs) != n)
        return tb_err_errno(err, errno, _("cannot write a temporary file"));
    return TB_OK;
}

/* The table becomes a sorted run of the temporary file, a sixteenth at a time so that little memory is needed. */
static enum tb_status spill(struct tb_keys *keys, struct tb_err *err)
{
    struct entry *entries;
    size_t counts[16] = {0}, most = 0, i;
    enum tb_status status = TB_OK;
    if (keys->run_count == TB_KEYS_MOST_RUNS)
        return tb_err_set(err, TB_INPUT, _("more than %d million rows in one file"),
                          TB_KEYS_MOST_RUNS * (TB_KEYS_IN_MEMORY / 1000) / 1000);
    if (!keys->runs && !(keys->runs = tmpfile()))
        return tb_err_errno(err, errno, _("cannot make a temporary file"));
    for (i = 0; i < keys->room; i++)
        if (keys->hashes[i] != 0)
            counts[keys->hashes[i] >> 60]++;
    for (i = 0; i < 16; i++)
        most = counts[i] > most ? counts[i] : most;
    entries = malloc((most ? most : 1) * sizeof *entries);
    if (!entries)
        return tb_err_nomem(err);
    for (i = 0; i < 16 && status == TB_OK; i++)
        status = write_part(keys, entries, most, i, err);
    free(entries);
    if (status != TB_OK)
        return status;
    keys->run_length[keys->run_count++] = keys->count;
    memset(keys->hashes, 0, keys->room * sizeof *keys->hashes);
    keys->count = 0;
    return TB_OK;
}

enum tb_status tb_keys_add(struct tb_keys *keys, uint64_t hash, size_t line1, size_t *earlier, struct tb_err *err)
{
    size_t at;
    enum tb_status status = TB_OK;
    *earlier = 0;
    if (hash == 0)
        hash = 1;
    if (keys->count == TB_KEYS_IN_MEMORY)
        status = spill(keys, err);
    else if (keys->count * 4 >= keys->room * 3)
        status = grow(keys, err);
    if (status != TB_OK)
        return status;
    at = place(keys, hash);
    if (keys->hashes[at] != 0) {
        *earlier = keys->lines[at];
        return TB_OK;
    }
    keys->hashes[at] = hash;
    keys->lines[at] = (uint32_t)line1;
    keys->count++;
    return TB_OK;
}

struct run {
    struct entry buffer[RUN_BUFFER];
    size_t at, have, left; /* in the buffer; still in the file */
    long offset;
};

/* False when the run is empty; an unreadable one counts as empty and sets *failed. */
static bool refill(struct tb_keys *keys, struct run *run, bool *failed)
{
    size_t want = run->left < RUN_BUFFER ? run->left : RUN_BUFFER;
    if (run->at < run->have)
        return true;
    if (want == 0)
        return false;
    if (fseek(keys->runs, run->offset, SEEK_SET) != 0 || fread(run->buffer, sizeof *run->buffer, want, keys->runs) != want) {
        *failed = true;
        return false;
    }
    run->offset += (long)(want * sizeof *run->buffer);
    run->left -= want;
    run->at = 0;
    run->have = want;
    return true;
}

enum tb_status tb_keys_finish(struct tb_keys *keys, void (*on_pair)(void *context, size_t line1, size_t earlier), void *context,
                              struct tb_err *err)
{
    struct run *runs;
    struct entry last = {0, 0};
    size_t i;
    long offset = 0;
    bool failed = false;
    enum tb_status status;
    if (keys->run_count == 0)
        return TB_OK;
    status = spill(keys, err);
    free(keys->hashes);
    free(keys->lines);
    keys->hashes = NULL;
    keys->lines = NULL;
    keys->room = 0;
    if (status != TB_OK)
        return status;
    runs = calloc(keys->run_count, sizeof *runs);
    if (!runs)
        return tb_err_nomem(err);
    for (i = 0; i < keys->run_count; i++) {
        runs[i].offset = offset;
        runs[i].left = keys->run_length[i];
        offset += (long)(keys->run_length[i] * sizeof(struct entry));
    }
    for (;;) {
        struct run *least = NULL;
        for (i = 0; i < keys->run_count; i++)
            if (refill(keys, &runs[i], &failed) &&
                (!least || by_hash(&runs[i].buffer[runs[i].at], &least->buffer[least->at]) < 0))
                least = &runs[i];
        if (!least || failed)
            break;
        if (last.line1 != 0 && last.hash == least->buffer[least->at].hash)
            on_pair(context, (size_t)least->buffer[least->at].line1, (size_t)last.line1);
        else
            last = least->buffer[least->at];
        least->at++;
    }
    free(runs);
    return failed ? tb_err_set(err, TB_SYSTEM, _("cannot read a temporary file")) : TB_OK;
}
