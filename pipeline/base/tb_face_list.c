#include "tb_face_list.h"

#include <string.h>

enum { MOST_INDEX = 255 };

static bool parse_index(const char *digits, size_t length, unsigned *index)
{
    size_t i;
    *index = 0;
    for (i = 0; i < length; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return false;
        *index = *index * 10 + (unsigned)(digits[i] - '0');
        if (*index > MOST_INDEX)
            return false;
    }
    return length > 0;
}

bool tb_face_list_next(const char **at, struct tb_face_word *word)
{
    static const char separators[] = " \t,";
    size_t length, hash;
    *at += strspn(*at, separators);
    length = strcspn(*at, separators);
    if (length == 0)
        return false;
    word->file = *at;
    word->index = 0;
    for (hash = length; hash > 0 && word->file[hash - 1] != '#'; hash--)
        continue;
    word->is_good = hash == 0 || parse_index(word->file + hash, length - hash, &word->index);
    word->length = hash > 0 ? hash - 1 : length;
    *at += length;
    return true;
}
