/* tb_number_text: numbers of things as people write them in a list: 1 01 1. １ 第1项 第3条 （三） ① 十二 4-1.
 *
 * WHAT       A written number -> one shape ("3", "4.1") that two spellings of it share; and how long a numbering in front of a
 *            name is.
 * LIMITS     nothing allocates. Cost: linear. Chinese numerals up to 九百九十九.
 */
#ifndef TB_NUMBER_TEXT_H
#define TB_NUMBER_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* The number's one shape into out (room for length bytes and a NUL, at least 16); what is no number comes out folded. Returns the bytes. */
size_t tb_number_text(const char *text, size_t length, char *out);

/* Take .0 and the noughts behind a point off, as a number format adds them: "2.0" is 2, "4.10" is 4.1. False: there are none. */
bool tb_number_without_noughts(const char *text, size_t *length);

/* Bytes of one piece of a numbering in front of a folded text: a number, a mark, a bullet; 0: none. */
size_t tb_number_in_front(const char *text, size_t length);

#endif
