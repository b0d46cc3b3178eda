/* tb_text: text as people type it, brought to one shape for comparing.
 *
 * WHAT    Folding: full-width ASCII becomes ASCII, letters lower case, every kind of blank (also U+3000, NBSP, zero
 *         width, newline) disappears, 【】〔〕［］｛｝ become ( ) and so on. Two spellings of one header, county or term fold
 *         to the same bytes. Trimming: the blanks at both ends.
 * LIMITS  none; nothing allocates. Cost: linear.
 */
#ifndef TB_TEXT_H
#define TB_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct tb_span {
    const char *text; /* not NUL-terminated */
    size_t length;
};

/* Fold into out, which has room for length bytes (+ 1 for a NUL that is written). Returns the bytes written. */
size_t tb_text_fold(const char *text, size_t length, char *out);

/* Fold and take out brackets, marks and punctuation: "县（市、区）" and "县市区" have the same key. Room as for folding. */
size_t tb_text_key(const char *text, size_t length, char *out);

/* The text without blanks at its ends. Borrowed from text. */
struct tb_span tb_text_trim(const char *text, size_t length);

/* Whether there is nothing but blanks. */
bool tb_text_is_blank(const char *text, size_t length);

/* Here, because lists of words are gone through with them at each letter of a text: most words fail at their first bytes. */
static inline bool tb_text_starts(const char *text, size_t length, const char *prefix)
{
    size_t i;
    for (i = 0; prefix[i]; i++)
        if (i == length || text[i] != prefix[i])
            return false;
    return true;
}

static inline bool tb_text_same(const char *a, size_t a_length, const char *b)
{
    size_t i;
    for (i = 0; i < a_length; i++)
        if (b[i] == '\0' || a[i] != b[i])
            return false;
    return b[a_length] == '\0';
}

static inline bool tb_text_ends(const char *text, size_t length, const char *suffix)
{
    const size_t n = strlen(suffix);
    return length >= n && tb_text_starts(text + length - n, n, suffix);
}

/* A list of words as the next ones take it: the array and how many there are. */
#define TB_TEXT_WORDS(words) (words), sizeof(words) / sizeof *(words)

/* Bytes of the longest of the words that text begins with, or ends with; 0: none. */
size_t tb_text_starts_any(const char *text, size_t length, const char *const *words, size_t count);
size_t tb_text_ends_any(const char *text, size_t length, const char *const *words, size_t count);

/* Whether one of the words is in text. */
bool tb_text_has_any(const char *text, size_t length, const char *const *words, size_t count);

/* Where needle (of needle_length bytes) begins in text, or SIZE_MAX. */
size_t tb_text_find(const char *text, size_t length, const char *needle, size_t needle_length);

/* A 64-bit hash of bytes, the same everywhere; go on from `seed` for several pieces. Not for secrets. */
uint64_t tb_text_hash(uint64_t seed, const char *text, size_t length);

#endif
