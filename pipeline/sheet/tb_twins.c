#include "tb_twins.h"

#include "tb_grow.h"
#include "tb_utf8.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_LETTERS = 200, LEAST_LETTERS = 3, MOST_COMPARED = 32, FIRST_PLACES = 256 };

struct tb_twin {
    uint64_t figures; /* and what tells its name apart */
    size_t line1;
    char *name;
    size_t name_length;
    int32_t next; /* the one before with the same place, or -1 */
};

void tb_twins_free(struct tb_twins *twins)
{
    const struct tb_twins empty = TB_TWINS_INIT;
    size_t i;
    for (i = 0; i < twins->count; i++)
        free(twins->items[i].name);
    free(twins->items);
    free(twins->places);
    *twins = empty;
}

/* --- names -------------------------------------------------------------------------------------------------------- */

struct letters {
    uint32_t all[MOST_LETTERS];
    size_t count;
};

/* What tells names apart: a digit or letter, also a wide one, a Chinese numeral (一 is 1, 十 and 百 are themselves); 0: no such thing. */
static uint32_t telling(uint32_t letter)
{
    if (letter >= 0xFF01 && letter <= 0xFF5E)
        letter -= 0xFEE0;
    switch (letter) {
    case 0x3007: /* 〇 */
        return '0';
    case 0x4E00:
        return '1';
    case 0x4E8C:
        return '2';
    case 0x4E09:
        return '3';
    case 0x56DB:
        return '4';
    case 0x4E94:
        return '5';
    case 0x516D:
        return '6';
    case 0x4E03:
        return '7';
    case 0x516B:
        return '8';
    case 0x4E5D:
        return '9';
    case 0x5341:
    case 0x767E:
        return letter;
    default:
        break;
    }
    if (letter >= 'A' && letter <= 'Z')
        return letter + ('a' - 'A');
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ? letter : 0;
}

/* What must be the same in both names, in its order. Asked of every row. */
static uint64_t hash_telling(struct tb_span name)
{
    uint64_t hash = 0;
    size_t at, used = 3;
    for (at = 0; at < name.length; at += used) {
        uint32_t letter = tb_utf8_ideograph(name.text + at, name.length - at);
        used = 3;
        if (letter == 0)
            letter = tb_utf8_decode(name.text + at, name.length - at, &used);
        letter = telling(letter);
        if (letter != 0)
            hash = (hash + letter) * 0x9E3779B97F4A7C15u;
    }
    return hash;
}

/* Without blanks and punctuation. False: too long, or too short to be told from another. */
static bool read_letters(struct tb_span name, struct letters *letters)
{
    char key[MOST_LETTERS * 4 + 1];
    size_t length, at, used;
    letters->count = 0;
    if (name.length >= sizeof key)
        return false;
    length = tb_text_key(name.text, name.length, key);
    for (at = 0; at < length; at += used) {
        const uint32_t letter = tb_utf8_decode(key + at, length - at, &used);
        if (letters->count == MOST_LETTERS)
            return false;
        letters->all[letters->count++] = telling(letter) ? telling(letter) : letter;
    }
    return letters->count >= LEAST_LETTERS;
}

bool tb_twins_are_near(struct tb_span a, struct tb_span b)
{
    struct letters one, other;
    const struct letters *shorter = &one, *longer = &other;
    size_t i, k;
    if (hash_telling(a) != hash_telling(b) || !read_letters(a, &one) || !read_letters(b, &other))
        return false;
    if (one.count > other.count) {
        shorter = &other;
        longer = &one;
    }
    for (i = k = 0; i < longer->count && k < shorter->count; i++)
        k += longer->all[i] == shorter->all[k];
    return k == shorter->count;
}

/* --- rows --------------------------------------------------------------------------------------------------------- */

static int32_t *place_of(const struct tb_twins *twins, uint64_t figures)
{
    return &twins->places[(figures >> 20) & (twins->place_count - 1)];
}

/* Places for twice as many rows; the chains are made anew. */
static enum tb_status make_places(struct tb_twins *twins, struct tb_err *err)
{
    const size_t count = twins->place_count ? twins->place_count * 2 : FIRST_PLACES;
    int32_t *places = malloc(count * sizeof *places);
    size_t i;
    if (!places)
        return tb_err_nomem(err);
    free(twins->places);
    twins->places = places;
    twins->place_count = count;
    memset(places, 0xFF, count * sizeof *places);
    for (i = 0; i < twins->count; i++) {
        int32_t *place = place_of(twins, twins->items[i].figures);
        twins->items[i].next = *place;
        *place = (int32_t)i;
    }
    return TB_OK;
}

static enum tb_status keep(struct tb_twins *twins, uint64_t figures, struct tb_span name, size_t line1, struct tb_err *err)
{
    struct tb_twin *twin;
    enum tb_status status = twins->count >= twins->place_count ? make_places(twins, err) : TB_OK;
    if (status != TB_OK)
        return status;
    if (!TB_GROW(twins->items, twins->count, twins->room))
        return tb_err_nomem(err);
    twin = &twins->items[twins->count];
    twin->name = malloc(name.length + 1);
    if (!twin->name)
        return tb_err_nomem(err);
    memcpy(twin->name, name.text, name.length);
    twin->name[name.length] = '\0';
    twin->name_length = name.length;
    twin->figures = figures;
    twin->line1 = line1;
    twin->next = *place_of(twins, figures);
    *place_of(twins, figures) = (int32_t)twins->count++;
    return TB_OK;
}

enum tb_status tb_twins_add(struct tb_twins *twins, uint64_t figures, struct tb_span name, size_t line1, size_t *earlier,
                            struct tb_span *name_there, struct tb_err *err)
{
    int32_t at;
    size_t compared;
    *earlier = 0;
    if (twins->count == TB_TWINS_MOST)
        return TB_OK;
    figures ^= hash_telling(name);
    at = twins->place_count ? *place_of(twins, figures) : -1;
    for (compared = 0; at >= 0 && compared < MOST_COMPARED; at = twins->items[at].next) {
        const struct tb_twin *twin = &twins->items[at];
        const struct tb_span other = {twin->name, twin->name_length};
        if (twin->figures != figures)
            continue;
        compared++;
        if (tb_twins_are_near(name, other)) {
            *earlier = twin->line1;
            *name_there = other;
            return TB_OK;
        }
    }
    return keep(twins, figures, name, line1, err);
}
