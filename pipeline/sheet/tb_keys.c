#include "tb_keys.h"

#include "tb_i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { RUN_BUFFER = 512, FIRST_ROOM = 256 };

void tb_keys_free(struct tb_keys *keys)
{
    const struct tb_keys empty = TB_KEYS_INIT;
    free(keys->hashes);
    free(keys->lines);
    free(keys->run);
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

enum { DIGIT_BITS = 11, DIGITS = 6 };

/* By hash; lines of one hash stay in their order. Counting sort, digit by digit: entries are evenly spread, and other is as long. */
static void sort(struct tb_keys_entry *entries, struct tb_keys_entry *other, size_t count)
{
    size_t starts[1 << DIGIT_BITS], i, sum;
    int digit;
    for (digit = 0; digit < DIGITS; digit++) {
        const int shift = digit * DIGIT_BITS;
        struct tb_keys_entry *swap = entries;
        memset(starts, 0, sizeof starts);
        for (i = 0; i < count; i++)
            starts[entries[i].hash >> shift & ((1 << DIGIT_BITS) - 1)]++;
        for (i = sum = 0; i < sizeof starts / sizeof *starts; i++) {
            const size_t here = starts[i];
            starts[i] = sum;
            sum += here;
        }
        for (i = 0; i < count; i++)
            other[starts[entries[i].hash >> shift & ((1 << DIGIT_BITS) - 1)]++] = entries[i];
        entries = other;
        other = swap;
    }
}

static enum tb_status write_run(struct tb_keys *keys, struct tb_err *err)
{
    if (keys->run_count == TB_KEYS_MOST_RUNS)
        return tb_err_set(err, TB_INPUT, _("more than %d million rows in one file"),
                          TB_KEYS_MOST_RUNS * (TB_KEYS_IN_RUN / 1000) / 1000);
    if (!keys->runs && !(keys->runs = tmpfile()))
        return tb_err_errno(err, errno, _("cannot make a temporary file"));
    sort(keys->run, keys->run + TB_KEYS_IN_RUN, keys->run_filled);
    if (fwrite(keys->run, sizeof *keys->run, keys->run_filled, keys->runs) != keys->run_filled)
        return tb_err_errno(err, errno, _("cannot write a temporary file"));
    keys->run_length[keys->run_count++] = keys->run_filled;
    keys->run_filled = 0;
    return TB_OK;
}

/* The table is full: its keys begin the first run. */
static enum tb_status leave_table(struct tb_keys *keys, struct tb_err *err)
{
    size_t i;
    keys->run = malloc(2 * (size_t)TB_KEYS_IN_RUN * sizeof *keys->run);
    if (!keys->run)
        return tb_err_nomem(err);
    for (i = 0; i < keys->room; i++)
        if (keys->hashes[i] != 0) {
            keys->run[keys->run_filled].hash = keys->hashes[i];
            keys->run[keys->run_filled++].line1 = keys->lines[i];
        }
    free(keys->hashes);
    free(keys->lines);
    keys->hashes = NULL;
    keys->lines = NULL;
    return TB_OK;
}

static enum tb_status add_to_run(struct tb_keys *keys, uint64_t hash, size_t line1, struct tb_err *err)
{
    enum tb_status status = keys->run_filled == TB_KEYS_IN_RUN ? write_run(keys, err) : TB_OK;
    if (status != TB_OK)
        return status;
    keys->run[keys->run_filled].hash = hash;
    keys->run[keys->run_filled++].line1 = line1;
    return TB_OK;
}

enum tb_status tb_keys_add(struct tb_keys *keys, uint64_t hash, size_t line1, size_t *earlier, struct tb_err *err)
{
    size_t at;
    enum tb_status status = TB_OK;
    *earlier = 0;
    if (hash == 0)
        hash = 1;
    if (!keys->run && keys->count == TB_KEYS_IN_TABLE)
        status = leave_table(keys, err);
    if (status == TB_OK && keys->run)
        return add_to_run(keys, hash, line1, err);
    if (status == TB_OK && keys->count * 4 >= keys->room * 3)
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

static bool is_before(const struct tb_keys_entry *a, const struct tb_keys_entry *b)
{
    return a->hash < b->hash || (a->hash == b->hash && a->line1 < b->line1);
}

struct run {
    struct tb_keys_entry buffer[RUN_BUFFER];
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
    struct tb_keys_entry last = {0, 0};
    size_t i;
    long offset = 0;
    bool failed = false;
    enum tb_status status;
    if (!keys->run)
        return TB_OK;
    status = write_run(keys, err);
    free(keys->run);
    keys->run = NULL;
    if (status != TB_OK)
        return status;
    runs = calloc(keys->run_count, sizeof *runs);
    if (!runs)
        return tb_err_nomem(err);
    for (i = 0; i < keys->run_count; i++) {
        runs[i].offset = offset;
        runs[i].left = keys->run_length[i];
        offset += (long)(keys->run_length[i] * sizeof(struct tb_keys_entry));
    }
    for (;;) {
        struct run *least = NULL;
        for (i = 0; i < keys->run_count; i++)
            if (refill(keys, &runs[i], &failed) && (!least || is_before(&runs[i].buffer[runs[i].at], &least->buffer[least->at])))
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
