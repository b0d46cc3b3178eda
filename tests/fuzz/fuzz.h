/* What libFuzzer calls. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Nothing but digits, and more of them than any quantity can have: whoever takes it for a number has lost some. */
static inline int fuzz_is_beyond_numbers(const char *text, size_t size)
{
    size_t zeros = 0, i;
    while (zeros < size && text[zeros] == '0')
        zeros++;
    for (i = zeros; i < size; i++)
        if (text[i] < '0' || text[i] > '9')
            return 0;
    return size - zeros > 17;
}

#endif
