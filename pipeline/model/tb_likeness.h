/* tb_likeness: how much two names or sentences are like each other, 0 … 100.
 *
 * WHAT    Pairs of neighbouring characters that both have, of all pairs (Dice's measure), of their keys (tb_text_key).
 * LIMITS  the first 200 characters count; texts over 600 bytes are like nothing. Nothing allocates. */
#ifndef TB_LIKENESS_H
#define TB_LIKENESS_H

#include <stddef.h>

int tb_likeness(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
