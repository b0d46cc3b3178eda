#include "tb_likeness.h"

#include "tb_text.h"
#include "tb_utf8.h"

#include <stdbool.h>

enum { MOST_POINTS = 200, MOST_BYTES = 600 };

/* The code points of a text's key. */
static size_t points_of(const char *text, size_t length, uint32_t *points)
{
    char key[MOST_BYTES + 1];
    size_t n, at, used, count = 0;
    n = tb_text_key(text, length > MOST_BYTES ? 0 : length, key);
    for (at = 0; at < n && count < MOST_POINTS; at += used)
        points[count++] = tb_utf8_decode(key + at, n - at, &used);
    return count;
}

int tb_likeness(const char *a, size_t a_length, const char *b, size_t b_length)
{
    uint32_t left[MOST_POINTS], right[MOST_POINTS];
    const size_t left_count = points_of(a, a_length, left), right_count = points_of(b, b_length, right);
    bool taken[MOST_POINTS] = {false};
    size_t i, k, both = 0;
    if (left_count < 2 || right_count < 2)
        return left_count == right_count && left_count == 1 && left[0] == right[0] ? 100 : 0;
    for (i = 0; i + 1 < left_count; i++)
        for (k = 0; k + 1 < right_count; k++)
            if (!taken[k] && left[i] == right[k] && left[i + 1] == right[k + 1]) {
                taken[k] = true;
                both++;
                break;
            }
    return (int)(200 * both / (left_count - 1 + right_count - 1));
}
